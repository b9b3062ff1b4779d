"""What a run of the whole suite has done: nothing that boto3 can call is left out."""

from support import recorder

# Operations that are served and never succeed, with the reason.
NEVER = {
    "CreateUserPoolReplica": "a pool has no copies in other Regions",
    "DeleteUserPoolReplica": "a pool has no copies in other Regions",
    "UpdateUserPoolReplica": "a pool has no copies in other Regions",
}


def test_boto3_was_answered_by_every_operation():
    assert recorder.operations() - recorder.answered == set(NEVER)


def test_boto3_was_refused_by_what_never_succeeds():
    assert set(NEVER) <= recorder.refused - recorder.answered
