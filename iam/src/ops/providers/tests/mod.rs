//! Identity providers against one store: what the operations answer, and every error with its code and text.

mod oidc;
mod saml;

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
