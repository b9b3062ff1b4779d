"""Identity providers."""

from support.pool import without_metadata

OIDC = {
    "client_id": "app",
    "client_secret": "hush",
    "attributes_request_method": "GET",
    "oidc_issuer": "https://idp.example",
    "authorize_scopes": "openid email",
}


def create(pool, name="Corp", kind="OIDC", details=None, **more):
    return pool.idp.create_identity_provider(
        UserPoolId=pool.id, ProviderName=name, ProviderType=kind, ProviderDetails=details or OIDC, **more
    )["IdentityProvider"]


def test_a_provider_lives(idp, pool):
    made = create(pool, AttributeMapping={"email": "mail"}, IdpIdentifiers=["corp.example"])
    assert made["CreationDate"] == made["LastModifiedDate"]
    assert made["ProviderDetails"] == {**OIDC, "attributes_url_add_attributes": "false"}
    assert made["AttributeMapping"] == {"email": "mail", "username": "sub"}
    named = {"UserPoolId": pool.id, "ProviderName": "Corp"}
    assert idp.describe_identity_provider(**named)["IdentityProvider"] == made
    by_identifier = idp.get_identity_provider_by_identifier(UserPoolId=pool.id, IdpIdentifier="corp.example")
    assert by_identifier["IdentityProvider"] == made
    changed = idp.update_identity_provider(**named, IdpIdentifiers=[])["IdentityProvider"]
    assert changed["IdpIdentifiers"] == [] and changed["ProviderDetails"] == made["ProviderDetails"]
    listed = without_metadata(idp.list_identity_providers(UserPoolId=pool.id))
    assert [(p["ProviderName"], p["ProviderType"]) for p in listed["Providers"]] == [("Corp", "OIDC")]
    with pool.refuses("DuplicateProviderException"):
        create(pool)
    idp.delete_identity_provider(**named)
    with pool.refuses("ResourceNotFoundException", "Identity provider Corp does not exist."):
        idp.describe_identity_provider(**named)


def test_a_client_names_providers_that_exist(pool):
    with pool.refuses("InvalidParameterException", f"The provider Corp does not exist for User Pool {pool.id}."):
        pool.add_client(SupportedIdentityProviders=["Corp"])
    create(pool)
    assert pool.add_client(SupportedIdentityProviders=["Corp"])["SupportedIdentityProviders"] == ["Corp"]


def test_saml_metadata_with_a_document_type_is_refused(pool):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with pool.refuses("InvalidParameterException"):
        create(pool, kind="SAML", details={"MetadataFile": bomb})


def test_a_social_provider_goes_by_its_type(pool):
    details = {"client_id": "app", "client_secret": "hush", "authorize_scopes": "email"}
    with pool.refuses("InvalidParameterException", "Provider Mine cannot be of type Google."):
        create(pool, "Mine", "Google", details)
    made = create(pool, "Google", "Google", details)
    assert made["ProviderDetails"]["oidc_issuer"] == "https://accounts.google.com"
    with pool.refuses("UnsupportedIdentityProviderException"):
        pool.idp.delete_identity_provider(UserPoolId=pool.id, ProviderName="COGNITO")
