"""Listings that boto3's paginators follow: every entry once, whatever the size of a page."""

import pytest

from support.pool import Pool

MEMBERS = ["ada", "bob", "carl"]
OIDC = {
    "client_id": "shop",
    "client_secret": "hush",
    "attributes_request_method": "GET",
    "oidc_issuer": "https://login.example.com",
    "authorize_scopes": "openid",
}


@pytest.fixture(scope="module")
def full(server, idp):
    """A pool with three of everything."""
    pool = Pool(server, idp)
    for name in MEMBERS:
        pool.admin_user(name)
        idp.create_group(UserPoolId=pool.id, GroupName=name)
        idp.admin_add_user_to_group(UserPoolId=pool.id, Username="ada", GroupName=name)
        idp.create_resource_server(UserPoolId=pool.id, Identifier=name, Name=name)
        idp.create_identity_provider(
            UserPoolId=pool.id,
            ProviderName=name,
            ProviderType="OIDC",
            ProviderDetails=OIDC,
        )
    for name in MEMBERS[1:]:
        idp.admin_add_user_to_group(UserPoolId=pool.id, Username=name, GroupName="ada")
    return pool


@pytest.mark.parametrize("size", [1, 2, 3, 50])
@pytest.mark.parametrize(
    ("operation", "entries", "name", "more"),
    [
        ("admin_list_groups_for_user", "Groups", "GroupName", {"Username": "ada"}),
        ("list_groups", "Groups", "GroupName", {}),
        ("list_identity_providers", "Providers", "ProviderName", {}),
        ("list_resource_servers", "ResourceServers", "Identifier", {}),
        ("list_users", "Users", "Username", {}),
        ("list_users_in_group", "Users", "Username", {"GroupName": "ada"}),
    ],
)
def test_pages_hold_every_entry_once(idp, full, operation, entries, name, more, size):
    paginator = idp.get_paginator(operation)
    pages = list(paginator.paginate(UserPoolId=full.id, **more, PaginationConfig={"PageSize": size}))
    assert all(len(page[entries]) <= size for page in pages)
    assert sorted(entry[name] for page in pages for entry in page[entries]) == MEMBERS
