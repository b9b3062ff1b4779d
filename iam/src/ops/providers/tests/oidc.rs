//! OpenID Connect providers.

use super::*;

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
        "https://idp.example:",
        "https://idp.example:0",
        "https://idp.example:08443",
        "https://idp.example:99999",
        "https://idp.example:8443:1",
        "https://user@idp.example",
        "https://idp.example?a=b",
        "https://idp.example/a?b",
        "https://idp.example/#a",
        "https://idp_.example",
        "https://-idp.example",
        "https://idp..example",
        "https://[::1]",
        "https://idp.example/a b",
        // Condition keys of these names tell of tokens of others.
        "https://cognito-identity.amazonaws.com",
        "https://Graph.Facebook.com/v1",
        "https://www.amazon.com:443",
        "https://api.twitter.com",
        "https://saml",
        "https://sts/",
        "https://idp:8443/realms/a",
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
async fn providers_may_be_on_a_port_and_in_development_without_tls() {
    let mut world = World::new().await;
    let made = create_oidc(&world, oidc_raw("https://idp.example:8443/realms/a")).await.unwrap();
    let arn = made.open_id_connect_provider_arn.unwrap();
    assert!(arn.ends_with(":oidc-provider/idp.example:8443/realms/a"), "{arn}");
    world.iam.plain_http_providers = true;
    let made = create_oidc(&world, oidc_raw("http://127.0.0.1:9000")).await.unwrap();
    let arn = made.open_id_connect_provider_arn.unwrap();
    let view = oidc_provider(&world.iam, &arn).await.unwrap().unwrap();
    assert_eq!(view.issuer, "http://127.0.0.1:9000");
    assert_eq!(oidc_provider(&world.iam, "http://127.0.0.1:9000").await.unwrap(), Some(view));
    // Hosts of the same network may have short names, but not those of condition keys of others.
    assert!(create_oidc(&world, oidc_raw("http://idp:8080")).await.is_ok());
    assert!(create_oidc(&world, oidc_raw("http://localhost")).await.is_ok());
    let taken = refused("InvalidInput", "Invalid Open ID Connect Provider URL.");
    for url in ["http://saml", "http://aws/", "http://graph.facebook.com"] {
        assert_eq!(create_oidc(&world, oidc_raw(url)).await.map(drop), taken, "{url}");
    }
    // Whoever has the same name by another scheme is somebody else.
    assert_eq!(oidc_provider(&world.iam, "https://127.0.0.1:9000").await.unwrap(), None);
    assert_eq!(oidc_provider(&world.iam, "http://idp.example:8443/realms/a").await.unwrap(), None);
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
async fn two_audiences_added_at_once_both_stay() {
    let world = World::new().await;
    let made = create_oidc(&world, oidc_raw("https://idp.example")).await.unwrap();
    let arn = made.open_id_connect_provider_arn.unwrap();
    let (one, two) = tokio::join!(add(&world, &arn, "one"), add(&world, &arn, "two"));
    assert_eq!((one, two), (Ok(()), Ok(())));
    assert_eq!(get_oidc(&world, &arn).await.unwrap().client_id_list.unwrap().len(), 2);
}
