"""Resource servers and the scopes that clients may name."""

import pytest

from support.pool import without_metadata

IDENTIFIER = "https://photos.example/v1"
SCOPES = [{"ScopeName": "read", "ScopeDescription": "Look"}, {"ScopeName": "write", "ScopeDescription": "Change"}]


def create(pool, identifier=IDENTIFIER, **more):
    return pool.idp.create_resource_server(UserPoolId=pool.id, Identifier=identifier, Name="Photos", **more)


def test_a_resource_server_lives(idp, pool):
    expected = {"UserPoolId": pool.id, "Identifier": IDENTIFIER, "Name": "Photos", "Scopes": SCOPES}
    assert create(pool, Scopes=SCOPES)["ResourceServer"] == expected
    named = {"UserPoolId": pool.id, "Identifier": IDENTIFIER}
    assert idp.describe_resource_server(**named)["ResourceServer"] == expected
    changed = idp.update_resource_server(**named, Name="Pictures")["ResourceServer"]
    assert changed == {**expected, "Name": "Pictures", "Scopes": []}
    with pool.refuses("InvalidParameterException"):
        create(pool)
    idp.delete_resource_server(**named)
    with pool.refuses("ResourceNotFoundException"):
        idp.describe_resource_server(**named)


def test_resource_servers_are_listed_page_by_page(idp, pool):
    for number in range(5):
        create(pool, f"api-{number}")
    pages = list(
        idp.get_paginator("list_resource_servers").paginate(UserPoolId=pool.id, PaginationConfig={"PageSize": 2})
    )
    found = [server["Identifier"] for page in pages for server in page["ResourceServers"]]
    assert found == [f"api-{number}" for number in range(5)]
    assert all(len(page["ResourceServers"]) <= 2 for page in pages)


def test_clients_name_scopes_that_exist(pool):
    create(pool, Scopes=SCOPES)
    grants = {"AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthFlowsUserPoolClient": True}
    scopes = [f"{IDENTIFIER}/read"]
    client = pool.add_client(GenerateSecret=True, AllowedOAuthScopes=scopes, **grants)
    assert client["AllowedOAuthScopes"] == scopes
    with pool.refuses("ScopeDoesNotExistException", f"Invalid scope requested: {IDENTIFIER}/delete"):
        pool.add_client(GenerateSecret=True, AllowedOAuthScopes=[f"{IDENTIFIER}/delete"], **grants)


@pytest.mark.parametrize("scope", ["a/b", "ä", "a b"])
def test_scope_names_are_checked(pool, scope):
    with pool.refuses("InvalidParameterException"):
        create(pool, Scopes=[{"ScopeName": scope, "ScopeDescription": "x"}])
    assert without_metadata(pool.idp.list_resource_servers(UserPoolId=pool.id)) == {"ResourceServers": []}
