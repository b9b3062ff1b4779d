//! Styles of managed login and customisations of the classic hosted UI.

use cognomen_contract::cognito_idp::{
    self as idp, AssetCategoryType as Place, AssetExtensionType as Kind, ColorSchemeModeType as Mode, ErrorCode,
};
use cognomen_contract::{Blob, Error};
use cognomen_model::domain::Domain;
use cognomen_store::Range;
use cognomen_userpool::directory::address;
use cognomen_userpool::ops::{branding, clients};
use serde_json::{Value, json};

use crate::support::{World, assert_code, assert_refused, permit};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and more";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0 and more";
const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>";

struct Pages {
    world: World,
    pool_id: String,
    client_id: String,
}

impl Pages {
    async fn new() -> Self {
        let world = World::new();
        let pool_id = world.pool_id().await;
        let client_id = client(&world, &pool_id).await;
        Self { world, pool_id, client_id }
    }

    /// A domain, which the classic hosted UI asks for.
    async fn domain(&self) {
        let mut batch = self.world.ctx.store.batch();
        let domain = Domain {
            name: "pages".to_owned(),
            custom: None,
            managed_login_version: Some(1),
            created_at: self.world.now(),
        };
        batch.create(&address::domain(&self.pool_id, "prefix"), &domain).unwrap();
        self.world.ctx.store.commit(batch).await.unwrap();
    }

    async fn create(
        &self,
        request: idp::CreateManagedLoginBrandingRequest,
    ) -> Result<idp::ManagedLoginBrandingType, Error> {
        let request = idp::CreateManagedLoginBrandingRequest {
            user_pool_id: self.pool_id.clone(),
            client_id: self.client_id.clone(),
            ..request
        };
        let answer = branding::create_managed_login_branding(permit(), request, &self.world.ctx).await?;
        Ok(answer.managed_login_branding.unwrap())
    }

    async fn with(
        &self,
        settings: Option<Value>,
        assets: Vec<idp::AssetType>,
    ) -> Result<idp::ManagedLoginBrandingType, Error> {
        self.create(idp::CreateManagedLoginBrandingRequest { settings, assets: Some(assets), ..Default::default() })
            .await
    }

    async fn update(
        &self,
        id: &str,
        request: idp::UpdateManagedLoginBrandingRequest,
    ) -> Result<idp::ManagedLoginBrandingType, Error> {
        let request = idp::UpdateManagedLoginBrandingRequest {
            user_pool_id: Some(self.pool_id.clone()),
            managed_login_branding_id: Some(id.to_owned()),
            ..request
        };
        let answer = branding::update_managed_login_branding(permit(), request, &self.world.ctx).await?;
        Ok(answer.managed_login_branding.unwrap())
    }

    async fn describe(&self, id: &str, merged: bool) -> Result<idp::ManagedLoginBrandingType, Error> {
        let request = idp::DescribeManagedLoginBrandingRequest {
            user_pool_id: self.pool_id.clone(),
            managed_login_branding_id: id.to_owned(),
            return_merged_resources: Some(merged),
        };
        let answer = branding::describe_managed_login_branding(permit(), request, &self.world.ctx).await?;
        Ok(answer.managed_login_branding.unwrap())
    }

    async fn of_client(&self, client_id: &str) -> Result<idp::ManagedLoginBrandingType, Error> {
        let request = idp::DescribeManagedLoginBrandingByClientRequest {
            user_pool_id: self.pool_id.clone(),
            client_id: client_id.to_owned(),
            return_merged_resources: None,
        };
        let answer = branding::describe_managed_login_branding_by_client(permit(), request, &self.world.ctx).await?;
        Ok(answer.managed_login_branding.unwrap())
    }

    async fn delete(&self, id: &str) -> Result<(), Error> {
        let request = idp::DeleteManagedLoginBrandingRequest {
            user_pool_id: self.pool_id.clone(),
            managed_login_branding_id: id.to_owned(),
        };
        branding::delete_managed_login_branding(permit(), request, &self.world.ctx).await
    }

    async fn set(
        &self,
        client_id: Option<&str>,
        css: Option<&str>,
        image: Option<&[u8]>,
    ) -> Result<idp::UICustomizationType, Error> {
        let request = idp::SetUICustomizationRequest {
            user_pool_id: self.pool_id.clone(),
            client_id: client_id.map(str::to_owned),
            css: css.map(str::to_owned),
            image_file: image.map(|bytes| Blob(bytes.to_vec())),
        };
        Ok(branding::set_ui_customization(permit(), request, &self.world.ctx).await?.ui_customization)
    }

    async fn get(&self, client_id: Option<&str>) -> Result<idp::UICustomizationType, Error> {
        let request = idp::GetUICustomizationRequest {
            user_pool_id: self.pool_id.clone(),
            client_id: client_id.map(str::to_owned),
        };
        Ok(branding::get_ui_customization(permit(), request, &self.world.ctx).await?.ui_customization)
    }

    /// Records of looks that the pool has.
    async fn records(&self, prefix: &str) -> usize {
        let scope = address::scope(&self.pool_id);
        let range = Range::prefix(prefix);
        self.world.ctx.store.scan_sealed(&scope, address::POOL, &range, 1000).await.unwrap().items.len()
    }
}

async fn client(world: &World, pool_id: &str) -> String {
    world.client(pool_id, Default::default()).await.client_id.unwrap()
}

fn asset(category: Place, color_mode: Mode, extension: Kind, bytes: &[u8]) -> idp::AssetType {
    let bytes = Some(Blob(bytes.to_vec()));
    idp::AssetType { bytes, category, color_mode, extension, resource_id: None }
}

fn radius(number: f64) -> Value {
    json!({"componentClasses": {"buttons": {"borderRadius": number}}})
}

fn id_of(style: &idp::ManagedLoginBrandingType) -> String {
    style.managed_login_branding_id.clone().unwrap()
}

#[tokio::test]
async fn a_style_of_defaults_has_no_settings_until_they_are_merged() {
    let place = Pages::new().await;
    let request =
        idp::CreateManagedLoginBrandingRequest { use_cognito_provided_values: Some(true), ..Default::default() };
    let made = place.create(request).await.unwrap();
    assert_eq!((made.use_cognito_provided_values, made.settings.clone()), (Some(true), None));
    assert_eq!((made.assets.clone(), made.user_pool_id.clone()), (Some(Vec::new()), Some(place.pool_id.clone())));
    let id = id_of(&made);
    assert_eq!(id.as_bytes()[14], b'4', "{id}");
    assert_eq!(place.describe(&id, false).await.unwrap(), made);
    assert_eq!(place.of_client(&place.client_id).await.unwrap(), made);
    let merged = place.describe(&id, true).await.unwrap().settings.unwrap();
    assert_eq!(merged["componentClasses"]["buttons"]["borderRadius"], 8.0);
}

#[tokio::test]
async fn own_values_are_kept_and_shown_over_the_defaults() {
    let place = Pages::new().await;
    let logo = asset(Place::FormLogo, Mode::Light, Kind::Png, PNG);
    let made = place.with(Some(radius(2.0)), vec![logo.clone()]).await.unwrap();
    assert_eq!(made.use_cognito_provided_values, Some(false));
    assert_eq!((made.settings.clone(), made.assets.clone()), (Some(radius(2.0)), Some(vec![logo])));
    let id = id_of(&made);
    assert_eq!(place.describe(&id, false).await.unwrap(), made);
    let merged = place.describe(&id, true).await.unwrap().settings.unwrap();
    assert_eq!(merged["componentClasses"]["buttons"]["borderRadius"], 2.0);
    assert_eq!(merged["componentClasses"]["divider"]["lightMode"]["borderColor"], "ebebf0ff");
}

#[tokio::test]
async fn an_update_keeps_what_it_does_not_name() {
    let place = Pages::new().await;
    let light = asset(Place::FormLogo, Mode::Light, Kind::Png, PNG);
    let dark = asset(Place::FormLogo, Mode::Dark, Kind::Png, PNG);
    let made = place.with(Some(radius(2.0)), vec![light, dark.clone()]).await.unwrap();
    let id = id_of(&made);
    place.world.clock.advance(5);
    let newer = asset(Place::FormLogo, Mode::Light, Kind::Svg, SVG);
    let request = idp::UpdateManagedLoginBrandingRequest {
        settings: Some(json!({"categories": {"global": {"colorSchemeMode": "DARK"}}})),
        assets: Some(vec![newer.clone()]),
        ..Default::default()
    };
    let changed = place.update(&id, request).await.unwrap();
    let settings = changed.settings.clone().unwrap();
    assert_eq!(settings["componentClasses"]["buttons"]["borderRadius"], 2.0);
    assert_eq!(settings["categories"]["global"]["colorSchemeMode"], "DARK");
    assert_eq!(changed.assets, Some(vec![dark, newer]));
    assert!(changed.last_modified_date > changed.creation_date);
    assert_eq!(place.describe(&id, false).await.unwrap(), changed);
    assert_eq!(place.records("style-image/").await, 2);
}

#[tokio::test]
async fn updates_do_not_make_settings_grow_without_end() {
    let pages = Pages::new().await;
    let id = id_of(&pages.with(None, Vec::new()).await.unwrap());
    let word = "a".repeat(100);
    let grown = |part: usize| {
        let entries: serde_json::Map<_, _> =
            (0..90).map(|entry| (format!("{part}-{entry}"), json!(vec![word.clone(); 10]))).collect();
        idp::UpdateManagedLoginBrandingRequest {
            settings: Some(json!({"components": {"idpButton": {"custom": entries}}})),
            ..Default::default()
        }
    };
    pages.update(&id, grown(0)).await.unwrap();
    pages.update(&id, grown(1)).await.unwrap();
    assert_code(pages.update(&id, grown(2)).await, ErrorCode::InvalidParameterException);
    assert!(pages.describe(&id, false).await.is_ok());
}

#[tokio::test]
async fn an_update_beyond_the_bound_of_images_is_refused() {
    let pages = Pages::new().await;
    let icon = |number: usize| idp::AssetType {
        resource_id: Some(number.to_string()),
        ..asset(Place::IdpButtonIcon, Mode::Light, Kind::Png, PNG)
    };
    let id = id_of(&pages.with(None, (0..40).map(icon).collect()).await.unwrap());
    let more =
        |number| idp::UpdateManagedLoginBrandingRequest { assets: Some(vec![icon(number)]), ..Default::default() };
    assert_code(pages.update(&id, more(40)).await, ErrorCode::InvalidParameterException);
    assert_eq!(pages.update(&id, more(7)).await.unwrap().assets.unwrap().len(), 40);
    assert_eq!(pages.records("style-image/").await, 40);
}

#[tokio::test]
async fn going_back_to_the_defaults_drops_own_values() {
    let place = Pages::new().await;
    let made = place.with(Some(radius(2.0)), vec![asset(Place::FormLogo, Mode::Light, Kind::Png, PNG)]).await.unwrap();
    let request =
        idp::UpdateManagedLoginBrandingRequest { use_cognito_provided_values: Some(true), ..Default::default() };
    let changed = place.update(&id_of(&made), request).await.unwrap();
    assert_eq!((changed.use_cognito_provided_values, changed.settings), (Some(true), None));
    assert_eq!((changed.assets, place.records("style-image/").await), (Some(Vec::new()), 0));
}

#[tokio::test]
async fn a_client_has_one_style() {
    let place = Pages::new().await;
    let made = place.with(None, Vec::new()).await.unwrap();
    assert_code(place.with(None, Vec::new()).await, ErrorCode::ManagedLoginBrandingExistsException);
    place.delete(&id_of(&made)).await.unwrap();
    assert_code(place.describe(&id_of(&made), false).await, ErrorCode::ResourceNotFoundException);
    assert_code(place.of_client(&place.client_id).await, ErrorCode::ResourceNotFoundException);
    assert_code(place.delete(&id_of(&made)).await, ErrorCode::ResourceNotFoundException);
    place.with(None, Vec::new()).await.unwrap();
}

#[tokio::test]
async fn of_two_who_make_a_clients_style_one_wins() {
    let place = Pages::new().await;
    let (left, right) = tokio::join!(place.with(None, Vec::new()), place.with(None, Vec::new()));
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1);
    let lost = left.err().or(right.err()).unwrap();
    assert_eq!(lost.code(), ErrorCode::ManagedLoginBrandingExistsException.into());
}

#[tokio::test]
async fn updates_at_one_moment_are_joined_or_refused() {
    let place = Pages::new().await;
    let id = id_of(&place.with(None, Vec::new()).await.unwrap());
    let request = |mode: Mode| idp::UpdateManagedLoginBrandingRequest {
        assets: Some(vec![asset(Place::FormLogo, mode, Kind::Png, PNG)]),
        ..Default::default()
    };
    let answers = tokio::join!(
        place.update(&id, request(Mode::Light)),
        place.update(&id, request(Mode::Dark)),
        place.update(&id, request(Mode::Dynamic)),
    );
    let answers = [answers.0, answers.1, answers.2];
    let made = answers.iter().filter(|answer| answer.is_ok()).count();
    assert!(made >= 1);
    for refused in answers.iter().filter_map(|answer| answer.as_ref().err()) {
        assert_eq!(refused.code(), ErrorCode::ConcurrentModificationException.into());
    }
    assert_eq!(place.describe(&id, false).await.unwrap().assets.unwrap().len(), made);
    assert_eq!(place.records("style-image/").await, made);
}

#[tokio::test]
async fn a_pool_has_twenty_styles_and_those_of_deleted_clients_do_not_count() {
    let mut place = Pages::new().await;
    let first = place.client_id.clone();
    for _ in 0..20 {
        place.with(None, vec![asset(Place::FormLogo, Mode::Light, Kind::Png, PNG)]).await.unwrap();
        place.client_id = client(&place.world, &place.pool_id).await;
    }
    assert_code(place.with(None, Vec::new()).await, ErrorCode::LimitExceededException);
    let style = place.of_client(&first).await.unwrap();
    let request = idp::DeleteUserPoolClientRequest { user_pool_id: place.pool_id.clone(), client_id: first };
    clients::delete_user_pool_client(permit(), request, &place.world.ctx).await.unwrap();
    assert_code(place.describe(&id_of(&style), false).await, ErrorCode::ResourceNotFoundException);
    assert_eq!((place.records("style/").await, place.records("style-image/").await), (19, 19));
    place.with(None, Vec::new()).await.unwrap();
}

#[tokio::test]
async fn values_that_cannot_be_shown_are_refused() {
    let place = Pages::new().await;
    for settings in [json!([]), json!("{}"), json!({"components": 1}), radius(-1.0)] {
        assert_code(place.with(Some(settings), Vec::new()).await, ErrorCode::InvalidParameterException);
    }
    let logo = |kind, bytes| asset(Place::FormLogo, Mode::Light, kind, bytes);
    for assets in [
        vec![logo(Kind::Png, JPEG)],
        vec![logo(Kind::Jpeg, PNG)],
        vec![logo(Kind::Png, b"")],
        vec![logo(Kind::Ico, b"\0\0\x01\0 an icon of twenty bytes")],
        vec![logo(Kind::Svg, b"<svg onload='alert(1)'/>")],
        vec![logo(Kind::Svg, b"<svg><script>alert(1)</script></svg>")],
        vec![logo(Kind::Webp, b"RIFF0000WAVE")],
        vec![asset(Place::FaviconIco, Mode::Light, Kind::Png, PNG)],
        vec![asset(Place::FaviconSvg, Mode::Light, Kind::Png, PNG)],
        vec![logo(Kind::Png, PNG), logo(Kind::Svg, SVG)],
        vec![idp::AssetType { bytes: None, ..logo(Kind::Png, PNG) }],
    ] {
        assert_code(place.with(None, assets).await, ErrorCode::InvalidParameterException);
    }
    let request = idp::CreateManagedLoginBrandingRequest {
        use_cognito_provided_values: Some(true),
        settings: Some(radius(1.0)),
        ..Default::default()
    };
    assert_code(place.create(request).await, ErrorCode::InvalidParameterException);
    assert_eq!(place.records("style").await, 0);
    let ico = asset(Place::FaviconIco, Mode::Dynamic, Kind::Ico, b"\0\0\x01\0 an icon of twenty bytes");
    let webp = asset(Place::PageBackground, Mode::Dark, Kind::Webp, b"RIFF0000WEBP and more");
    place.with(None, vec![ico, webp]).await.unwrap();
}

#[tokio::test]
async fn styles_belong_to_their_pool() {
    let place = Pages::new().await;
    let id = id_of(&place.with(None, Vec::new()).await.unwrap());
    let other = place.world.pool_id().await;
    let elsewhere = Pages { pool_id: other, world: place.world, client_id: place.client_id };
    assert_code(elsewhere.describe(&id, false).await, ErrorCode::ResourceNotFoundException);
    assert_code(elsewhere.delete(&id).await, ErrorCode::ResourceNotFoundException);
    assert_code(elsewhere.update(&id, Default::default()).await, ErrorCode::ResourceNotFoundException);
    assert_code(elsewhere.with(None, Vec::new()).await, ErrorCode::ResourceNotFoundException);
    let nothing = idp::UpdateManagedLoginBrandingRequest::default();
    let answer = branding::update_managed_login_branding(permit(), nothing, &elsewhere.world.ctx).await;
    assert_code(answer, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn the_classic_hosted_ui_needs_a_domain() {
    let place = Pages::new().await;
    let message = "There has to be an existing domain associated with this user pool";
    assert_refused(place.get(None).await, ErrorCode::InvalidParameterException, message);
    assert_refused(place.set(None, None, None).await, ErrorCode::InvalidParameterException, message);
    assert_code(place.get(Some("unknown")).await, ErrorCode::ResourceNotFoundException);
    assert_code(place.set(Some("unknown"), None, None).await, ErrorCode::ResourceNotFoundException);
    place.domain().await;
    assert_eq!(place.get(None).await.unwrap(), idp::UICustomizationType::default());
}

#[tokio::test]
async fn a_client_shows_its_own_customisation_or_that_of_all() {
    let place = Pages::new().await;
    place.domain().await;
    let client_id = place.client_id.as_str();
    let css = ".label-customizable { color: #333; }";
    let all = place.set(Some("ALL"), Some(css), None).await.unwrap();
    assert_eq!((all.client_id.as_deref(), all.css.as_deref(), &all.image_url), (Some("ALL"), Some(css), &None));
    assert_eq!(place.get(None).await.unwrap(), all);
    assert_eq!(place.get(Some(client_id)).await.unwrap(), all);
    let own = place.set(Some(client_id), None, Some(PNG)).await.unwrap();
    assert_eq!((own.client_id.as_deref(), &own.css), (Some(client_id), &None));
    assert_eq!(place.get(Some(client_id)).await.unwrap(), own);
    assert_eq!(place.get(Some("ALL")).await.unwrap(), all);
    let ended = place.set(Some(client_id), Some(""), None).await.unwrap();
    assert_eq!((ended.css, ended.image_url, ended.css_version), (None, None, None));
    assert_eq!(place.get(Some(client_id)).await.unwrap(), all);
    assert_eq!((place.records("ui/").await, place.records("ui-image/").await), (1, 0));
}

#[tokio::test]
async fn a_logo_is_found_under_its_version_alone() {
    let place = Pages::new().await;
    place.domain().await;
    let ctx = &place.world.ctx;
    let first = place.set(None, None, Some(PNG)).await.unwrap();
    let version = first.css_version.unwrap();
    let url = format!("{}/{}/ALL/{version}/assets/images/image.png", ctx.issuer.public_url, place.pool_id);
    assert_eq!(first.image_url, Some(url));
    let logo = branding::logo(ctx, &place.pool_id, "ALL", &version).await.unwrap().unwrap();
    assert_eq!((logo.media_type, logo.bytes.as_slice()), ("image/png", PNG));
    let second = place.set(None, None, Some(JPEG)).await.unwrap();
    let newer = second.css_version.unwrap();
    assert!(newer > version && second.image_url.unwrap().ends_with("image.jpg"));
    assert_eq!(branding::logo(ctx, &place.pool_id, "ALL", &version).await.unwrap(), None);
    let logo = branding::logo(ctx, &place.pool_id, "ALL", &newer).await.unwrap().unwrap();
    assert_eq!((logo.media_type, logo.bytes.as_slice()), ("image/jpeg", JPEG));
    assert_eq!(branding::logo(ctx, &place.pool_id, "a b", &newer).await.unwrap(), None);
    assert_code(branding::logo(ctx, "eu-west-1_none", "ALL", &newer).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn what_the_hosted_ui_could_not_show_safely_is_refused() {
    let place = Pages::new().await;
    place.domain().await;
    for css in ["body { color: red }", "@import 'a'", ".label-customizable { background: url(a) }", "</style>"] {
        assert_code(place.set(None, Some(css), None).await, ErrorCode::InvalidParameterException);
    }
    let large = [PNG, &vec![0; 100 * 1024][..]].concat();
    for image in [b"GIF89a".as_slice(), b"<svg/>", &large] {
        assert_code(place.set(None, None, Some(image)).await, ErrorCode::InvalidParameterException);
    }
    assert_eq!(place.records("ui").await, 0);
}

#[tokio::test]
async fn a_deleted_client_leaves_no_customisation() {
    let place = Pages::new().await;
    place.domain().await;
    place.set(Some(&place.client_id), None, Some(PNG)).await.unwrap();
    let request =
        idp::DeleteUserPoolClientRequest { user_pool_id: place.pool_id.clone(), client_id: place.client_id.clone() };
    clients::delete_user_pool_client(permit(), request, &place.world.ctx).await.unwrap();
    assert_eq!(place.records("ui").await, 0);
}
