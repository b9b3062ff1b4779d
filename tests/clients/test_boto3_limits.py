"""Provisioned limits, log delivery, replicas and the signing certificate."""

import base64

import pytest
from support.server import REGION, Server


def definition(category):
    return {"LimitClass": "API_CATEGORY", "Attributes": {"Category": category}}


def test_limits_are_told_and_provisioned(server, pool):
    # A region of its own: limits hold for all pools of a region.
    idp = server.client(region="eu-north-1")
    limit = idp.get_provisioned_limit(LimitDefinition=definition("UserCreation"))["Limit"]
    expected = {"LimitDefinition": definition("UserCreation"), "ProvisionedLimitValue": 50, "FreeLimitValue": 50}
    assert limit == expected
    changed = idp.update_provisioned_limit(LimitDefinition=definition("UserCreation"), RequestedLimitValue=80)["Limit"]
    assert changed == {**expected, "ProvisionedLimitValue": 80}
    assert idp.get_provisioned_limit(LimitDefinition=definition("UserCreation"))["Limit"] == changed
    with pool.refuses("InvalidParameterException"):
        idp.update_provisioned_limit(LimitDefinition=definition("UserCreation"), RequestedLimitValue=49)
    with pool.refuses("ServiceQuotaExceededException"):
        idp.update_provisioned_limit(LimitDefinition=definition("UserCreation"), RequestedLimitValue=10**9)
    with pool.refuses("InvalidParameterException"):
        idp.update_provisioned_limit(LimitDefinition=definition("UserList"), RequestedLimitValue=40)
    with pool.refuses("ResourceNotFoundException"):
        idp.get_provisioned_limit(LimitDefinition=definition("Other"))


def test_sdks_know_the_answer_of_a_limit(tmp_path):
    limited = Server(tmp_path, config="[limits]\nuser_pool_read = 1\nenforce_defaults = false\n")
    try:
        idp = limited.client()
        throttled = 0
        for _ in range(20):
            try:
                idp.list_user_pools(MaxResults=1)
            except idp.exceptions.TooManyRequestsException as error:
                assert error.response["Error"]["Message"] == "Rate exceeded"
                throttled += 1
        assert throttled > 0
    finally:
        limited.stop()


def test_a_certificate_stays_the_same(idp, pool):
    made = idp.get_signing_certificate(UserPoolId=pool.id)["Certificate"]
    assert base64.b64decode(made, validate=True)[:1] == b"0"
    assert idp.get_signing_certificate(UserPoolId=pool.id)["Certificate"] == made


def test_a_certificate_outlives_a_restart(tmp_path):
    server = Server(tmp_path)
    try:
        idp = server.client()
        pool_id = idp.create_user_pool(PoolName="pool")["UserPool"]["Id"]
        made = idp.get_signing_certificate(UserPoolId=pool_id)["Certificate"]
        server.stop()
        server.start()
        assert server.client().get_signing_certificate(UserPoolId=pool_id)["Certificate"] == made
    finally:
        server.stop()


def test_a_certificate_is_one_that_others_read(idp, pool):
    x509 = pytest.importorskip("cryptography.x509")
    der = base64.b64decode(idp.get_signing_certificate(UserPoolId=pool.id)["Certificate"])
    certificate = x509.load_der_x509_certificate(der)
    assert certificate.subject == certificate.issuer
    assert certificate.subject.rfc4514_string() == f"CN={pool.id}"
    assert certificate.not_valid_after_utc.year - certificate.not_valid_before_utc.year == 10
    certificate.verify_directly_issued_by(certificate)


def test_a_pool_is_its_own_replica(idp, pool):
    replicas = idp.list_user_pool_replicas(UserPoolId=pool.id)["UserPoolReplicas"]
    assert replicas == [{"RegionName": REGION, "Status": "ACTIVE", "Role": "PRIMARY", "UserPoolArn": pool.arn}]
    with pool.refuses("OperationNotEnabledException"):
        idp.create_user_pool_replica(UserPoolId=pool.id, RegionName="eu-west-1")
    with pool.refuses("ResourceNotFoundException"):
        idp.update_user_pool_replica(UserPoolId=pool.id, RegionName="eu-west-1", Status="ACTIVE")
    with pool.refuses("ResourceNotFoundException"):
        idp.delete_user_pool_replica(UserPoolId=pool.id, RegionName="eu-west-1")


def test_logs_end_where_nothing_takes_them(idp, pool):
    empty = {"UserPoolId": pool.id, "LogConfigurations": []}
    assert idp.set_log_delivery_configuration(**empty)["LogDeliveryConfiguration"] == empty
    assert idp.get_log_delivery_configuration(UserPoolId=pool.id)["LogDeliveryConfiguration"] == empty
    bucket = {"S3Configuration": {"BucketArn": "arn:aws:s3:::bucket"}}
    wanted = [{"EventSource": "userAuthEvents", "LogLevel": "INFO", **bucket}]
    with pool.refuses("FeatureUnavailableInTierException"):
        idp.set_log_delivery_configuration(UserPoolId=pool.id, LogConfigurations=wanted)


def test_a_mapped_log_group_is_taken(tmp_path):
    config = 'log.groups = ["/cognomen/messages=failed.jsonl"]\n'
    server = Server(tmp_path, config=config)
    try:
        idp = server.client()
        pool_id = idp.create_user_pool(PoolName="pool")["UserPool"]["Id"]
        arn = f"arn:aws:logs:{REGION}:000000000000:log-group:/cognomen/messages"
        wanted = {
            "EventSource": "userNotification",
            "LogLevel": "ERROR",
            "CloudWatchLogsConfiguration": {"LogGroupArn": arn},
        }
        idp.set_log_delivery_configuration(UserPoolId=pool_id, LogConfigurations=[wanted])
        found = idp.get_log_delivery_configuration(UserPoolId=pool_id)["LogDeliveryConfiguration"]
        assert found["LogConfigurations"] == [wanted]
    finally:
        server.stop()
