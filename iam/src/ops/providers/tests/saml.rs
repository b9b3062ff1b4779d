//! SAML providers.

use super::*;

async fn update_saml(world: &World, raw: raw::UpdateSAMLProviderRequest) -> Result<(), Refused> {
    run::<iam::UpdateSAMLProvider, _, _>(world, ops::update_saml_provider, raw).await.map(drop)
}

async fn delete_saml(world: &World, arn: &str) -> Result<(), Refused> {
    let raw = raw::DeleteSAMLProviderRequest { saml_provider_arn: some(arn) };
    run::<iam::DeleteSAMLProvider, _, _>(world, ops::delete_saml_provider, raw).await
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
