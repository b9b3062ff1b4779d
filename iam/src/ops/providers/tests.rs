//! Identity providers against one store: what the operations answer, and every error with its code and text.

use cognomen_contract::iam::{self as api, operations as iam, raw};
use cognomen_contract::{Error, Operation};

use crate::ops::providers as ops;
use crate::providers::{oidc_provider, saml_provider};
use crate::saml_metadata::tests::good as metadata;
use crate::testing::{ACCOUNT, World};
use crate::{Iam, Permit};

type Refused = (String, String);

/// Runs an operation as `root`.
async fn run<O, F, T>(world: &World, function: F, raw: O::Raw) -> Result<T, Refused>
where
    O: Operation,
    F: AsyncFn(Permit<O>, O::Input, &Iam) -> Result<T, Error>,
{
    let (permit, input) = world.admit::<O>(raw).await;
    function(permit, input, &world.iam).await.map_err(|e| (e.code().as_str().to_owned(), e.message().to_owned()))
}

fn refused<T>(code: &str, message: &str) -> Result<T, Refused> {
    Err((code.to_owned(), message.to_owned()))
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn tag(key: &str) -> Option<raw::Tag> {
    Some(raw::Tag { key: some(key), value: some("v") })
}

fn given(texts: &[String]) -> Vec<Option<String>> {
    texts.iter().cloned().map(Some).collect()
}

fn oidc_raw(url: &str) -> raw::CreateOpenIDConnectProviderRequest {
    raw::CreateOpenIDConnectProviderRequest { url: some(url), ..Default::default() }
}

async fn create_oidc(
    world: &World,
    raw: raw::CreateOpenIDConnectProviderRequest,
) -> Result<api::CreateOpenIDConnectProviderResponse, Refused> {
    run::<iam::CreateOpenIDConnectProvider, _, _>(world, ops::create_open_id_connect_provider, raw).await
}

async fn get_oidc(world: &World, arn: &str) -> Result<api::GetOpenIDConnectProviderResponse, Refused> {
    let raw = raw::GetOpenIDConnectProviderRequest { open_id_connect_provider_arn: some(arn) };
    run::<iam::GetOpenIDConnectProvider, _, _>(world, ops::get_open_id_connect_provider, raw).await
}

async fn add(world: &World, arn: &str, id: &str) -> Result<(), Refused> {
    let raw =
        raw::AddClientIDToOpenIDConnectProviderRequest { client_id: some(id), open_id_connect_provider_arn: some(arn) };
    run::<iam::AddClientIDToOpenIDConnectProvider, _, _>(world, ops::add_client_id_to_open_id_connect_provider, raw)
        .await
}

async fn remove(world: &World, arn: &str, id: &str) -> Result<(), Refused> {
    let raw = raw::RemoveClientIDFromOpenIDConnectProviderRequest {
        client_id: some(id),
        open_id_connect_provider_arn: some(arn),
    };
    run::<iam::RemoveClientIDFromOpenIDConnectProvider, _, _>(
        world,
        ops::remove_client_id_from_open_id_connect_provider,
        raw,
    )
    .await
}

async fn set_thumbprints(world: &World, arn: &str, thumbprints: &[String]) -> Result<(), Refused> {
    let raw = raw::UpdateOpenIDConnectProviderThumbprintRequest {
        open_id_connect_provider_arn: some(arn),
        thumbprint_list: Some(given(thumbprints)),
    };
    run::<iam::UpdateOpenIDConnectProviderThumbprint, _, _>(world, ops::update_open_id_connect_provider_thumbprint, raw)
        .await
}

async fn delete_oidc(world: &World, arn: &str) -> Result<(), Refused> {
    let raw = raw::DeleteOpenIDConnectProviderRequest { open_id_connect_provider_arn: some(arn) };
    run::<iam::DeleteOpenIDConnectProvider, _, _>(world, ops::delete_open_id_connect_provider, raw).await
}

async fn list_oidc(world: &World) -> Vec<String> {
    let raw = raw::ListOpenIDConnectProvidersRequest {};
    let out = run::<iam::ListOpenIDConnectProviders, _, _>(world, ops::list_open_id_connect_providers, raw).await;
    out.unwrap().open_id_connect_provider_list.unwrap().into_iter().filter_map(|entry| entry.arn).collect()
}

/// Long enough for the model.
fn document(attributes: &str) -> String {
    metadata(attributes)
}

fn saml_raw(name: &str, document: &str) -> raw::CreateSAMLProviderRequest {
    raw::CreateSAMLProviderRequest { name: some(name), saml_metadata_document: some(document), ..Default::default() }
}

async fn create_saml(
    world: &World,
    raw: raw::CreateSAMLProviderRequest,
) -> Result<api::CreateSAMLProviderResponse, Refused> {
    run::<iam::CreateSAMLProvider, _, _>(world, ops::create_saml_provider, raw).await
}

async fn get_saml(world: &World, arn: &str) -> Result<api::GetSAMLProviderResponse, Refused> {
    let raw = raw::GetSAMLProviderRequest { saml_provider_arn: some(arn) };
    run::<iam::GetSAMLProvider, _, _>(world, ops::get_saml_provider, raw).await
}

async fn update_saml(world: &World, raw: raw::UpdateSAMLProviderRequest) -> Result<(), Refused> {
    run::<iam::UpdateSAMLProvider, _, _>(world, ops::update_saml_provider, raw).await.map(drop)
}

async fn delete_saml(world: &World, arn: &str) -> Result<(), Refused> {
    let raw = raw::DeleteSAMLProviderRequest { saml_provider_arn: some(arn) };
    run::<iam::DeleteSAMLProvider, _, _>(world, ops::delete_saml_provider, raw).await
}

#[tokio::test]
async fn an_oidc_provider_is_its_url() {
    let world = World::new().await;
    let raw = raw::CreateOpenIDConnectProviderRequest {
        url: some("https://idp.example/realms/a"),
        client_id_list: Some(vec![some("one"), some("two"), some("one")]),
        thumbprint_list: Some(given(&["AB".repeat(20)])),
        tags: Some(vec![tag("b"), tag("a")]),
    };
    let made = create_oidc(&world, raw).await.unwrap();
    let arn = format!("arn:aws:iam::{ACCOUNT}:oidc-provider/idp.example/realms/a");
    assert_eq!(made.open_id_connect_provider_arn.as_deref(), Some(arn.as_str()));
    let keys = |tags: Option<Vec<api::Tag>>| tags.unwrap().into_iter().map(|tag| tag.key).collect::<Vec<_>>();
    assert_eq!(keys(made.tags), ["a", "b"]);
    let found = get_oidc(&world, &arn).await.unwrap();
    assert_eq!(found.url.as_deref(), Some("idp.example/realms/a"));
    assert_eq!(found.client_id_list.unwrap(), ["one", "two"]);
    assert_eq!(found.thumbprint_list.unwrap(), ["ab".repeat(20)]);
    assert_eq!(keys(found.tags), ["a", "b"]);
    assert!(found.create_date.is_some());
    assert_eq!(
        create_oidc(&world, oidc_raw("https://idp.example/realms/a")).await.map(drop),
        refused("EntityAlreadyExists", "Provider with url https://idp.example/realms/a already exists.")
    );
    // Issuers are compared byte by byte, and so are providers.
    for other in ["https://idp.example/realms/a/", "https://idp.example/realms/A", "https://idp.example"] {
        assert_eq!(create_oidc(&world, oidc_raw(other)).await.unwrap().tags, None, "{other}");
    }
    assert_eq!(list_oidc(&world).await.len(), 4);
    let view = oidc_provider(&world.iam, &arn).await.unwrap().unwrap();
    assert_eq!((view.issuer.as_str(), view.client_ids.len()), ("https://idp.example/realms/a", 2));
    assert_eq!(oidc_provider(&world.iam, "https://idp.example/realms/a").await.unwrap(), Some(view));
    for unknown in
        ["https://idp.example/realms", "http://idp.example", "idp.example", &arn.replace(ACCOUNT, "000000000001")]
    {
        assert_eq!(oidc_provider(&world.iam, unknown).await.unwrap(), None, "{unknown}");
    }
}

#[tokio::test]
async fn urls_that_are_no_issuers_are_refused() {
    let world = World::new().await;
    for url in ["idp.example", "https://", "https:///path"] {
        let result = create_oidc(&world, oidc_raw(url)).await.map(drop);
        assert_eq!(result, refused("Validation", "Invalid Open ID Connect Provider URL"), "{url}");
    }
    assert_eq!(
        create_oidc(&world, oidc_raw("http://idp.example")).await.map(drop),
        refused("InvalidInput", "Invalid Open ID Connect Provider URL. The URL must begin with https://.")
    );
    for url in [
        "https://idp.example:8443",
        "https://user@idp.example",
        "https://idp.example?a=b",
        "https://idp.example/a?b",
        "https://idp.example/#a",
        "https://idp_.example",
        "https://-idp.example",
        "https://idp..example",
        "https://[::1]",
        "https://idp.example/a b",
        "https://idp.example/*",
        "https://idp.example/\u{e9}",
        "https://idp.example\\@other.example",
    ] {
        let result = create_oidc(&world, oidc_raw(url)).await.map(drop);
        assert_eq!(result, refused("InvalidInput", "Invalid Open ID Connect Provider URL."), "{url}");
    }
    assert!(list_oidc(&world).await.is_empty());
}

#[tokio::test]
async fn audiences_and_thumbprints_are_bounded() {
    let world = World::new().await;
    let ids: Vec<String> = (0..101).map(|n| format!("client-{n}")).collect();
    let too_many = refused("LimitExceeded", "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100");
    let too_long = refused("InvalidInput", "Thumbprint list must contain fewer than 5 entries.");
    let url = || oidc_raw("https://idp.example");
    let raw = raw::CreateOpenIDConnectProviderRequest { client_id_list: Some(given(&ids)), ..url() };
    assert_eq!(create_oidc(&world, raw).await.map(drop), too_many);
    let six = vec!["a".repeat(40); 6];
    let raw = raw::CreateOpenIDConnectProviderRequest { thumbprint_list: Some(given(&six)), ..url() };
    assert_eq!(create_oidc(&world, raw).await.map(drop), too_long);
    let raw = raw::CreateOpenIDConnectProviderRequest { client_id_list: Some(given(&ids[..99])), ..url() };
    let arn = create_oidc(&world, raw).await.unwrap().open_id_connect_provider_arn.unwrap();
    for id in ["one more", "one more", "client-5"] {
        assert_eq!(add(&world, &arn, id).await, Ok(()));
    }
    assert_eq!(add(&world, &arn, "another").await, too_many);
    for _ in 0..2 {
        assert_eq!(remove(&world, &arn, "client-5").await, Ok(()));
    }
    assert_eq!(add(&world, &arn, "another").await, Ok(()));
    assert_eq!(set_thumbprints(&world, &arn, &six).await, too_long);
    assert_eq!(set_thumbprints(&world, &arn, &six[..5]).await, Ok(()));
    let found = get_oidc(&world, &arn).await.unwrap();
    assert_eq!((found.client_id_list.unwrap().len(), found.thumbprint_list.unwrap().len()), (100, 5));
    let raw = raw::CreateOpenIDConnectProviderRequest { tags: Some(vec![tag("k"), tag("K")]), ..url() };
    assert_eq!(create_oidc(&world, raw).await.unwrap_err().0, "InvalidInput");
}

#[tokio::test]
async fn unknown_oidc_providers_are_not_found() {
    let world = World::new().await;
    let own = format!("arn:aws:iam::{ACCOUNT}:oidc-provider/");
    let arns = [
        format!("{own}idp.example"),
        own,
        "arn:aws:iam::000000000001:oidc-provider/idp.example".to_owned(),
        format!("arn:aws:iam::{ACCOUNT}:saml-provider/idp"),
    ];
    create_oidc(&world, oidc_raw("https://other.example")).await.unwrap();
    for arn in &arns {
        let not_found = refused("NoSuchEntity", &format!("OpenIDConnect Provider not found for arn {arn}"));
        assert_eq!(get_oidc(&world, arn).await.map(drop), not_found);
        assert_eq!(add(&world, arn, "id").await, not_found);
        assert_eq!(remove(&world, arn, "id").await, not_found);
        assert_eq!(set_thumbprints(&world, arn, &["a".repeat(40)]).await, not_found);
    }
    let gone = refused("NoSuchEntity", &format!("OpenId connect Provider {} cannot be found.", arns[0]));
    assert_eq!(delete_oidc(&world, &arns[0]).await, gone);
    create_oidc(&world, oidc_raw("https://idp.example")).await.unwrap();
    assert_eq!(delete_oidc(&world, &arns[0]).await, Ok(()));
    assert_eq!(delete_oidc(&world, &arns[0]).await, gone);
    let no_arn = "https://idp.example/realms";
    let invalid = refused("Validation", &format!("Invalid ARN: {no_arn}"));
    assert_eq!(get_oidc(&world, no_arn).await.map(drop), invalid);
    assert_eq!(get_saml(&world, no_arn).await.map(drop), invalid);
}

#[tokio::test]
async fn a_saml_provider_is_its_metadata() {
    let world = World::new().await;
    let until = document(r#" validUntil="2027-01-01T00:00:00Z""#);
    let raw = raw::CreateSAMLProviderRequest { tags: Some(vec![tag("b"), tag("a")]), ..saml_raw("Idp", &until) };
    let made = create_saml(&world, raw).await.unwrap();
    let arn = made.saml_provider_arn.unwrap();
    assert_eq!(arn, format!("arn:aws:iam::{ACCOUNT}:saml-provider/Idp"));
    assert_eq!(made.tags.unwrap()[0].key, "a");
    let found = get_saml(&world, &arn).await.unwrap();
    assert_eq!(found.saml_metadata_document.as_ref(), Some(&until));
    assert_eq!(found.valid_until.unwrap().iso8601(), "2027-01-01T00:00:00Z");
    let uuid = found.saml_provider_uuid.unwrap();
    assert!((22..=64).contains(&uuid.len()) && uuid.starts_with("SAMLSP"), "{uuid}");
    assert_eq!(found.assertion_encryption_mode, Some(api::AssertionEncryptionModeType::Allowed));
    assert_eq!((found.private_key_list, found.tags.map(|tags| tags.len())), (Some(Vec::new()), Some(2)));
    let view = saml_provider(&world.iam, &arn).await.unwrap().unwrap();
    assert_eq!((view.entity_id.as_str(), view.name.as_str(), view.account.as_str()), ("urn:idp", "Idp", ACCOUNT));
    assert_eq!(view.certificates.len(), 1);
    assert_eq!(
        create_saml(&world, saml_raw("iDP", &until)).await.map(drop),
        refused("EntityAlreadyExists", "Provider with name iDP already exists.")
    );
    // A name in another case is none that a role may trust.
    assert_eq!(saml_provider(&world.iam, &arn.replace("Idp", "idp")).await.unwrap(), None);

    let other = document("").replace("urn:idp", "urn:other");
    let update = |document: &str| raw::UpdateSAMLProviderRequest {
        saml_metadata_document: some(document),
        saml_provider_arn: some(&arn),
        ..Default::default()
    };
    assert_eq!(update_saml(&world, update(&other)).await, Ok(()));
    let found = get_saml(&world, &arn).await.unwrap();
    assert_eq!(found.saml_metadata_document, Some(other));
    assert_eq!(found.saml_provider_uuid, Some(uuid));
    assert_eq!(found.valid_until.unwrap().iso8601().get(..4), Some("2126"));
    assert_eq!(saml_provider(&world.iam, &arn).await.unwrap().unwrap().entity_id, "urn:other");

    let listed =
        run::<iam::ListSAMLProviders, _, _>(&world, ops::list_saml_providers, raw::ListSAMLProvidersRequest {});
    let listed = listed.await.unwrap().saml_provider_list.unwrap();
    assert_eq!((listed.len(), listed[0].arn.as_deref()), (1, Some(arn.as_str())));
    assert_eq!(listed[0].valid_until, found.valid_until);
    assert_eq!(delete_saml(&world, &arn).await, Ok(()));
    let gone = refused("NoSuchEntity", &format!("Manifest not found for arn {arn}"));
    assert_eq!(delete_saml(&world, &arn).await, gone);
    assert_eq!(get_saml(&world, &arn).await.map(drop), gone);
    assert_eq!(update_saml(&world, update(&until)).await, gone);
    assert_eq!(saml_provider(&world.iam, &arn).await.unwrap(), None);
}

#[tokio::test]
async fn metadata_that_proves_nothing_is_refused() {
    let world = World::new().await;
    let parse = "Could not parse metadata: the document";
    let refusals = [
        (document("").replace("urn:idp", ""), format!("{parse} must name its entityID, of 1024 characters at most")),
        (document("") + "<", format!("{parse} is not well-formed XML")),
        (document(r#" validUntil="2026-01-01T00:00:00Z""#), format!("{parse} is past its validUntil")),
    ];
    let kept = document("");
    let arn = create_saml(&world, saml_raw("Idp", &kept)).await.unwrap().saml_provider_arn.unwrap();
    for (document, text) in refusals {
        let result = create_saml(&world, saml_raw("New", &document)).await.map(drop);
        assert_eq!(result, refused("InvalidInput", &text));
        let raw = raw::UpdateSAMLProviderRequest {
            saml_metadata_document: Some(document),
            saml_provider_arn: some(&arn),
            ..Default::default()
        };
        assert_eq!(update_saml(&world, raw).await, refused("InvalidInput", &text));
    }
    assert_eq!(get_saml(&world, &arn).await.unwrap().saml_metadata_document, Some(kept));
}

#[tokio::test]
async fn encryption_is_refused_and_not_forgotten() {
    let world = World::new().await;
    let good = document("");
    let required = "Unable to set assertion encryption mode to Required because no private key is provided.";
    let raw = raw::CreateSAMLProviderRequest { assertion_encryption_mode: some("Required"), ..saml_raw("Idp", &good) };
    assert_eq!(create_saml(&world, raw).await.map(drop), refused("InvalidInput", required));
    let raw = raw::CreateSAMLProviderRequest { add_private_key: some("key"), ..saml_raw("Idp", &good) };
    let unsupported = "private keys of SAML providers are not supported";
    assert_eq!(create_saml(&world, raw).await.unwrap_err().1, unsupported);
    let raw = raw::CreateSAMLProviderRequest { assertion_encryption_mode: some("Allowed"), ..saml_raw("Idp", &good) };
    let arn = create_saml(&world, raw).await.unwrap().saml_provider_arn.unwrap();

    let update = || raw::UpdateSAMLProviderRequest { saml_provider_arn: some(&arn), ..Default::default() };
    let nothing = "Unable to update identity provider. No updates are defined for metadata or encryption assertion.";
    assert_eq!(update_saml(&world, update()).await, refused("InvalidInput", nothing));
    let mode = |mode: &str| raw::UpdateSAMLProviderRequest { assertion_encryption_mode: some(mode), ..update() };
    assert_eq!(update_saml(&world, mode("Required")).await, refused("InvalidInput", required));
    assert_eq!(update_saml(&world, mode("Allowed")).await, Ok(()));
    let id = "A".repeat(22);
    let raw = raw::UpdateSAMLProviderRequest { remove_private_key: Some(id.clone()), ..update() };
    let unknown = "Failed to remove private key because the Key ID does not match a private key.";
    assert_eq!(update_saml(&world, raw).await, refused("InvalidInput", unknown));
    let raw = raw::UpdateSAMLProviderRequest { add_private_key: some("key"), remove_private_key: Some(id), ..update() };
    let both =
        "Unable to add and remove private keys in the same request. Set a value for only one of the two parameters.";
    assert_eq!(update_saml(&world, raw).await, refused("InvalidInput", both));
    let raw = raw::UpdateSAMLProviderRequest { add_private_key: some("key"), ..update() };
    assert_eq!(update_saml(&world, raw).await.unwrap_err().1, unsupported);
}

#[tokio::test]
async fn an_account_has_a_hundred_providers_of_a_kind() {
    let world = World::new().await;
    let document = document("");
    for n in 0..100 {
        create_oidc(&world, oidc_raw(&format!("https://idp-{n}.example"))).await.unwrap();
        create_saml(&world, saml_raw(&format!("idp-{n}"), &document)).await.unwrap();
    }
    assert_eq!(
        create_oidc(&world, oidc_raw("https://idp.example")).await.map(drop),
        refused("LimitExceeded", "Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100")
    );
    assert_eq!(
        create_saml(&world, saml_raw("idp", &document)).await.map(drop),
        refused("LimitExceeded", "Cannot exceed quota for SAMLProvidersPerAccount: 100")
    );
}

#[tokio::test]
async fn two_audiences_added_at_once_both_stay() {
    let world = World::new().await;
    let made = create_oidc(&world, oidc_raw("https://idp.example")).await.unwrap();
    let arn = made.open_id_connect_provider_arn.unwrap();
    let (one, two) = tokio::join!(add(&world, &arn, "one"), add(&world, &arn, "two"));
    assert_eq!((one, two), (Ok(()), Ok(())));
    assert_eq!(get_oidc(&world, &arn).await.unwrap().client_id_list.unwrap().len(), 2);
}

#[tokio::test]
async fn policies_name_providers_by_their_arns() {
    let world = World::new().await;
    let admitted = |error: Option<Error>| error.map(|error| error.message().to_owned()).unwrap_or_default();
    let raw = raw::CreateUserRequest { user_name: some("ann"), ..Default::default() };
    run::<iam::CreateUser, _, _>(&world, crate::ops::create_user, raw).await.unwrap();
    let raw = raw::CreateAccessKeyRequest { user_name: some("ann") };
    let key = run::<iam::CreateAccessKey, _, _>(&world, crate::ops::create_access_key, raw).await.unwrap().access_key;
    let (id, secret) = (key.access_key_id, key.secret_access_key);
    let on = |resource: &str| format!("on resource: arn:aws:iam::{ACCOUNT}:{resource} because");
    let input =
        api::CreateOpenIDConnectProviderRequest { url: "https://idp.example/a".to_owned(), ..Default::default() };
    let denied = world.admit_as::<iam::CreateOpenIDConnectProvider>(&id, &secret, &input).await.err();
    assert!(admitted(denied).contains(&on("oidc-provider/idp.example/a")));
    let denied = world.admit_as::<iam::ListOpenIDConnectProviders>(&id, &secret, &Default::default()).await.err();
    assert!(admitted(denied).contains(&on("oidc-provider/*")));
    let input = api::CreateSAMLProviderRequest { name: "Idp".to_owned(), ..Default::default() };
    let denied = world.admit_as::<iam::CreateSAMLProvider>(&id, &secret, &input).await.err();
    assert!(admitted(denied).contains(&on("saml-provider/Idp")));
    let arn = format!("arn:aws:iam::{ACCOUNT}:saml-provider/Idp");
    let input = api::DeleteSAMLProviderRequest { saml_provider_arn: arn };
    let denied = world.admit_as::<iam::DeleteSAMLProvider>(&id, &secret, &input).await.err();
    assert!(admitted(denied).contains(&on("saml-provider/Idp")));

    // Tags of providers that are there count; those asked for do not.
    let raw = raw::PutUserPolicyRequest {
        user_name: some("ann"),
        policy_name: some("own"),
        policy_document: some(
            r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:*Provider","Resource":"*",
                "Condition":{"StringEquals":{"aws:ResourceTag/a":"v","iam:ResourceTag/a":"v"}}}}"#,
        ),
    };
    run::<iam::PutUserPolicy, _, _>(&world, crate::ops::put_user_policy, raw).await.unwrap();
    let raw = raw::CreateOpenIDConnectProviderRequest { tags: Some(vec![tag("a")]), ..oidc_raw("https://a.example") };
    let tagged = create_oidc(&world, raw).await.unwrap().open_id_connect_provider_arn;
    let plain = create_oidc(&world, oidc_raw("https://b.example")).await.unwrap().open_id_connect_provider_arn;
    let raw = raw::CreateSAMLProviderRequest { tags: Some(vec![tag("a")]), ..saml_raw("A", &document("")) };
    let saml = create_saml(&world, raw).await.unwrap().saml_provider_arn.unwrap();
    let get = |arn: Option<String>| api::GetOpenIDConnectProviderRequest { open_id_connect_provider_arn: arn.unwrap() };
    assert!(world.admit_as::<iam::GetOpenIDConnectProvider>(&id, &secret, &get(tagged)).await.is_ok());
    assert!(world.admit_as::<iam::GetOpenIDConnectProvider>(&id, &secret, &get(plain)).await.is_err());
    let input = api::GetSAMLProviderRequest { saml_provider_arn: saml.clone() };
    assert!(world.admit_as::<iam::GetSAMLProvider>(&id, &secret, &input).await.is_ok());
    let input = api::GetSAMLProviderRequest { saml_provider_arn: format!("{saml}x") };
    assert!(world.admit_as::<iam::GetSAMLProvider>(&id, &secret, &input).await.is_err());
}
