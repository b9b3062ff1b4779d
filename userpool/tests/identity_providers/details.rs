//! `ProviderDetails` by type.

use std::collections::BTreeMap;

use cognomen_contract::CommonCode;
use cognomen_contract::cognito_idp::{self as idp, IdentityProviderTypeType as Kind};
use cognomen_userpool::ops::identity_providers;

use super::{INVALID, change, create, list, map, oidc, social, update};
use crate::support::{World, assert_code, assert_refused};

const METADATA: &str = r#"<?xml version="1.0"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="urn:idp">
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>TUlJQQ==</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>
    <SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/slo"/>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/>
  </IDPSSODescriptor>
</EntityDescriptor>"#;

#[tokio::test]
async fn social_providers_get_their_endpoints() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let google = create(&world, &pool_id, "Google", Kind::Google, social()).await.unwrap();
    let expected = map(&[
        ("attributes_url", "https://people.googleapis.com/v1/people/me?personFields="),
        ("attributes_url_add_attributes", "true"),
        ("authorize_scopes", "email"),
        ("authorize_url", "https://accounts.google.com/o/oauth2/v2/auth"),
        ("client_id", "app"),
        ("client_secret", "hush-hush"),
        ("oidc_issuer", "https://accounts.google.com"),
        ("token_request_method", "POST"),
        ("token_url", "https://www.googleapis.com/oauth2/v4/token"),
    ]);
    assert_eq!(google.provider_details, Some(expected.clone()));
    // An answer may be sent back as it is.
    let request =
        idp::UpdateIdentityProviderRequest { provider_details: Some(expected.clone()), ..change(&pool_id, "Google") };
    assert_eq!(update(&world, request).await.unwrap().provider_details, Some(expected));

    let mut details = social();
    details.insert("api_version".to_owned(), "v20.0".to_owned());
    let facebook = create(&world, &pool_id, "Facebook", Kind::Facebook, details).await.unwrap();
    assert_eq!(facebook.attribute_mapping, Some(map(&[("username", "id")])));
    let details = facebook.provider_details.unwrap();
    assert_eq!(details["authorize_url"], "https://www.facebook.com/v20.0/dialog/oauth");
    assert_eq!(details["token_url"], "https://graph.facebook.com/v20.0/oauth/access_token");
    assert_eq!(details["attributes_url"], "https://graph.facebook.com/v20.0/me?fields=");

    let amazon = create(&world, &pool_id, "LoginWithAmazon", Kind::LoginWithAmazon, social()).await.unwrap();
    assert_eq!(amazon.attribute_mapping, Some(map(&[("username", "user_id")])));
    assert_eq!(amazon.provider_details.unwrap()["token_url"], "https://api.amazon.com/auth/o2/token");
}

#[tokio::test]
async fn apples_private_key_is_kept_and_not_shown() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let shown = map(&[("client_id", "app"), ("team_id", "T"), ("key_id", "K"), ("authorize_scopes", "email name")]);
    let mut details = shown.clone();
    assert_code(create(&world, &pool_id, "SignInWithApple", Kind::SignInWithApple, details.clone()).await, INVALID);
    details.insert("private_key".to_owned(), "hush-hush".to_owned());
    let made = create(&world, &pool_id, "SignInWithApple", Kind::SignInWithApple, details).await.unwrap();
    assert!(!made.provider_details.unwrap().contains_key("private_key"));
    let request =
        idp::UpdateIdentityProviderRequest { provider_details: Some(shown), ..change(&pool_id, "SignInWithApple") };
    update(&world, request).await.unwrap();
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let stored = identity_providers::find(&world.ctx, &pool, "SignInWithApple").await.unwrap().unwrap();
    assert_eq!(stored.details["private_key"], "hush-hush");
    assert!(!format!("{stored:?}").contains("hush-hush"));
}

#[tokio::test]
async fn saml_metadata_is_read_and_switches_are_checked() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let details = map(&[
        ("MetadataFile", METADATA),
        ("IDPSignout", "TRUE"),
        ("IDPInit", "true"),
        ("EncryptedResponses", "false"),
        ("RequestSigningAlgorithm", "rsa-sha256"),
    ]);
    let made = create(&world, &pool_id, "Corp", Kind::Saml, details.clone()).await.unwrap();
    let shown = made.provider_details.unwrap();
    assert_eq!(shown["SSORedirectBindingURI"], "https://idp.example/sso");
    assert_eq!(shown["SLORedirectBindingURI"], "https://idp.example/slo");
    assert_eq!(shown["IDPSignout"], "true");
    assert_eq!(made.attribute_mapping, Some(BTreeMap::new()));
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let stored = identity_providers::find(&world.ctx, &pool, "Corp").await.unwrap().unwrap();
    assert_eq!(stored.issuer.as_deref(), Some("urn:idp"));

    let by_url = map(&[("MetadataURL", "https://idp.example/metadata")]);
    create(&world, &pool_id, "Other", Kind::Saml, by_url.clone()).await.unwrap();

    let message = "At least one of the MetadataURL or MetadataFile should be provided.";
    assert_refused(create(&world, &pool_id, "Bad", Kind::Saml, social()).await, INVALID, message);
    for (name, value) in [
        ("MetadataURL", "http://idp.example/metadata"),
        ("MetadataFile", "<a>"),
        ("MetadataFile", ""),
        ("IDPSignout", "maybe"),
        ("IDPInit", "1"),
        ("EncryptedResponses", "yes"),
        ("RequestSigningAlgorithm", "rsa-sha1"),
        ("client_id", "app"),
    ] {
        let mut details = by_url.clone();
        details.insert(name.to_owned(), value.to_owned());
        assert_code(create(&world, &pool_id, "Bad", Kind::Saml, details).await, INVALID);
    }
    let mut encrypted = by_url;
    encrypted.insert("EncryptedResponses".to_owned(), "true".to_owned());
    let refused = create(&world, &pool_id, "Bad", Kind::Saml, encrypted).await;
    assert_refused(refused, CommonCode::NotImplemented, "`EncryptedResponses` is not implemented");
}

#[tokio::test]
async fn details_that_miss_or_spoil_a_key_are_refused() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    for name in oidc().keys() {
        let mut details = oidc();
        details.remove(name);
        let message = format!("`{name}` is required of providers of type OIDC");
        assert_refused(create(&world, &pool_id, "Bad", Kind::Oidc, details).await, INVALID, &message);
    }
    for (name, value) in [
        ("oidc_issuer", "http://idp.example"),
        ("oidc_issuer", "https://user@idp.example"),
        ("token_url", "ftp://idp.example"),
        ("attributes_request_method", "PUT"),
        ("authorize_scopes", " "),
        ("client_secret", ""),
        ("attributes_url_add_attributes", "yes"),
        ("MetadataURL", "https://idp.example"),
    ] {
        let mut details = oidc();
        details.insert(name.to_owned(), value.to_owned());
        let refused = create(&world, &pool_id, "Bad", Kind::Oidc, details).await.unwrap_err();
        assert_eq!(refused.code(), INVALID.into(), "{name}");
        assert!(!refused.message().contains("hush-hush"));
    }
    for (kind, name) in
        [(Kind::Google, "client_secret"), (Kind::Facebook, "client_id"), (Kind::LoginWithAmazon, "authorize_scopes")]
    {
        let mut details = social();
        details.remove(name);
        assert_code(create(&world, &pool_id, kind.as_str(), kind, details).await, INVALID);
    }
    let mut details = social();
    details.insert("api_version".to_owned(), "../evil".to_owned());
    assert_code(create(&world, &pool_id, "Facebook", Kind::Facebook, details).await, INVALID);
    assert!(list(&world, &pool_id, None, None).await.unwrap().providers.is_empty());
}
