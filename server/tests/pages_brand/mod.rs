//! How the pages of a client look, over a socket: styles of managed login, customisations of the classic pages, languages.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::assembled::{Answer, Call, World};
use crate::support::browser::{Browser, SIGNED_OUT, Shop};

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>"#;
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

fn image(category: &str, mode: &str) -> Value {
    json!({ "Category": category, "ColorMode": mode, "Extension": "SVG", "Bytes": STANDARD.encode(SVG) })
}

/// Gives the client of a shop a style; answers its id.
async fn style(world: &World, shop: &Shop, settings: Value, assets: Value) -> String {
    let input = json!({
        "UserPoolId": shop.pool.id, "ClientId": shop.pool.client_id, "Settings": settings, "Assets": assets,
    });
    let made = world.admin("CreateManagedLoginBranding", input).await;
    made["ManagedLoginBranding"]["ManagedLoginBrandingId"].as_str().unwrap().to_owned()
}

async fn login(world: &World, shop: &Shop, more: &[(&str, &str)]) -> Answer {
    Browser::new(world, &shop.root).get(&format!("/login?{}", shop.query(more))).await
}

/// The addresses of a page's attribute that contain a part.
fn addresses(page: &Answer, attribute: &str, part: &str) -> Vec<String> {
    let start = format!("{attribute}=\"");
    let found = page.body.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
    found.filter(|address| address.contains(part)).map(str::to_owned).collect()
}

/// What lies at an address of the shop's domain.
async fn file(world: &World, shop: &Shop, address: &str) -> Answer {
    let below = address.strip_prefix(&shop.root).expect("an address of the domain");
    Browser::new(world, &shop.root).get(below).await
}

#[tokio::test]
async fn a_style_is_shown_on_pages_of_its_client_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let settings = json!({
        "categories": { "global": { "colorSchemeMode": "DYNAMIC", "pageHeader": { "enabled": true } } },
        "components": {
            "form": { "logo": { "enabled": true } },
            "pageHeader": { "logo": { "enabled": true } },
            "pageBackground": { "image": { "enabled": true }, "lightMode": { "color": "ABCDEFFF" } },
        },
        "componentClasses": { "buttons": { "borderRadius": 9999 } },
    });
    let assets = json!([
        image("FORM_LOGO", "LIGHT"),
        image("FORM_LOGO", "DARK"),
        image("PAGE_HEADER_LOGO", "DYNAMIC"),
        image("PAGE_BACKGROUND", "DYNAMIC"),
        image("FAVICON_SVG", "DYNAMIC"),
    ]);
    let id = style(&world, &shop, settings, assets).await;

    let page = login(&world, &shop, &[]).await;
    assert!(page.body.contains("data-scheme=\"dynamic\""), "{page:?}");
    let sheets = addresses(&page, "href", ".css");
    let [_, own] = sheets.as_slice() else { panic!("{sheets:?}") };
    assert!(own.starts_with(&format!("{}/assets/brand/{id}/", shop.root)), "{own}");
    let css = file(&world, &shop, own).await;
    assert_eq!((css.status, css.header("content-type")), (200, "text/css; charset=utf-8"));
    assert_eq!(css.header("cache-control"), FOR_GOOD);
    assert!(css.body.contains("--page: #abcdefff;") && css.body.contains("--button-radius: 9999px;"), "{}", css.body);
    assert!(css.body.contains("@media (prefers-color-scheme: dark)"));
    let ground = css.body.split("url(\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(file(&world, &shop, ground).await.status, 200);

    let pictures = [addresses(&page, "src", "/brand/"), addresses(&page, "srcset", "/brand/")];
    assert_eq!(pictures.each_ref().map(Vec::len), [2, 1], "{pictures:?}");
    let icons = addresses(&page, "href", "/brand/");
    for address in pictures.iter().flatten().chain(icons.iter().filter(|icon| !icon.ends_with(".css"))) {
        let picture = file(&world, &shop, address).await;
        assert_eq!((picture.status, picture.header("content-type")), (200, "image/svg+xml"), "{address}");
        assert_eq!(picture.header("content-security-policy"), "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        assert_eq!(picture.header("x-content-type-options"), "nosniff");
        assert_eq!(picture.header("cache-control"), FOR_GOOD);
        assert_eq!(picture.body, SVG);
    }

    let other = Shop::client(&world, &shop.pool.id, json!({})).await;
    let page = login(&world, &shop, &[("client_id", other["ClientId"].as_str().unwrap())]).await;
    assert_eq!((page.status, addresses(&page, "href", "/brand/")), (200, Vec::new()));
}

#[tokio::test]
async fn files_of_a_style_are_at_its_pools_domains_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let settings = json!({ "components": { "form": { "logo": { "enabled": true } } } });
    let id = style(&world, &shop, settings, json!([image("FORM_LOGO", "LIGHT")])).await;
    let page = login(&world, &shop, &[]).await;
    let logo = addresses(&page, "src", "/brand/").remove(0);
    let sheet = addresses(&page, "href", "/brand/").remove(0);

    let stranger = Shop::with(&world, "stranger", json!({})).await;
    for address in [&logo, &sheet] {
        let there = address.replace(&shop.root, &stranger.root);
        assert_eq!(file(&world, &stranger, &there).await.status, 404, "{there}");
    }
    let root = &shop.root;
    for none in [
        format!("{root}/assets/brand/{id}/0123456789abcdef0123456789abcdef"),
        format!("{root}/assets/brand/{id}"),
        format!("{root}/assets/brand/../x/1.css"),
        format!("{root}/assets/brand/{}/1.css", "0".repeat(36)),
        format!("{root}/assets/classic/ALL/1.css"),
        format!("{root}/assets/classic/ALL/1/logo"),
        format!("{root}/assets/nothing.css"),
    ] {
        assert_eq!(file(&world, &shop, &none).await.status, 404, "{none}");
    }
    let late = file(&world, &shop, &format!("{root}/assets/brand/{id}/999.css")).await;
    assert_eq!((late.status, late.header("cache-control")), (200, "no-store"));
}

#[tokio::test]
async fn another_style_has_another_address() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let id = style(&world, &shop, json!({}), json!([])).await;
    let before = addresses(&login(&world, &shop, &[]).await, "href", "/brand/");
    let settings = json!({ "components": { "pageBackground": { "lightMode": { "color": "010203ff" } } } });
    let input = json!({ "UserPoolId": shop.pool.id, "ManagedLoginBrandingId": id, "Settings": settings });
    world.admin("UpdateManagedLoginBranding", input).await;
    let after = addresses(&login(&world, &shop, &[]).await, "href", "/brand/");
    assert_ne!(before, after);
    assert!(file(&world, &shop, &after[0]).await.body.contains("--page: #010203ff;"));
    assert_eq!(file(&world, &shop, &before[0]).await.header("cache-control"), "no-store");
}

#[tokio::test]
async fn classic_pages_show_the_customisation_of_their_client_or_of_all() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    style(&world, &shop, json!({}), json!([])).await;
    let input = json!({ "UserPoolId": shop.pool.id, "Domain": "shop", "ManagedLoginVersion": 1 });
    world.admin("UpdateUserPoolDomain", input).await;
    assert_eq!(addresses(&login(&world, &shop, &[]).await, "href", "/brand/"), Vec::<String>::new());

    let css = ".submitButton-customizable { background-color: #123456; } .logo-customizable { max-width: 60%; }";
    let png = STANDARD.encode([0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', 0]);
    let input = json!({ "UserPoolId": shop.pool.id, "CSS": css, "ImageFile": png });
    world.admin("SetUICustomization", input).await;
    let page = login(&world, &shop, &[]).await;
    assert!(page.body.contains("data-scheme=\"light\""), "{page:?}");
    let sheet = addresses(&page, "href", "/classic/ALL/").remove(0);
    let answer = file(&world, &shop, &sheet).await;
    assert_eq!(answer.header("cache-control"), FOR_GOOD);
    assert!(answer.body.contains(":root .primary:not(.danger), :root .submitButton-customizable {"), "{}", answer.body);
    assert!(answer.body.contains("background-color: #123456;"));
    // Its bytes are no text.
    let logo = world.send(&Call::new("HEAD", &addresses(&page, "src", "/classic/ALL/")[0], &[], "")).await;
    assert_eq!((logo.status, logo.header("content-type")), (200, "image/png"));

    let client_id = &shop.pool.client_id;
    let input =
        json!({ "UserPoolId": shop.pool.id, "ClientId": client_id, "CSS": ".label-customizable { color: red; }" });
    world.admin("SetUICustomization", input).await;
    let page = login(&world, &shop, &[]).await;
    assert_eq!(addresses(&page, "href", "/classic/").len(), 1);
    let own = addresses(&page, "href", &format!("/classic/{client_id}/")).remove(0);
    let answer = file(&world, &shop, &own).await;
    assert!(answer.body.contains(":root .field > label") && !answer.body.contains("#123456"), "{}", answer.body);
    assert_eq!(addresses(&page, "src", "/classic/"), Vec::<String>::new());
}

#[tokio::test]
async fn our_own_files_may_be_kept_for_good() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let page = login(&world, &shop, &[]).await;
    let ours = [addresses(&page, "href", "/assets/pages.css"), addresses(&page, "src", "/assets/pages.js")];
    for address in ours.iter().flatten() {
        let answer = file(&world, &shop, address).await;
        assert_eq!((answer.status, answer.header("cache-control")), (200, FOR_GOOD), "{address}");
        let other = file(&world, &shop, address.split('?').next().unwrap()).await;
        assert_eq!(other.header("cache-control"), "no-store");
    }
    assert_eq!(ours.each_ref().map(Vec::len), [1, 1]);
}

#[tokio::test]
async fn the_language_is_asked_for_kept_or_preferred() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let language = |page: &Answer| addresses(page, "<html lang", "").remove(0);
    let path = format!("/login?{}", shop.query(&[]));
    let mut browser = Browser::new(&world, &shop.root);
    assert_eq!(language(&browser.get(&path).await), "en");
    assert_eq!(language(&browser.get(&format!("{path}&ui_locales=tlh+ko")).await), "ko");
    assert_eq!(language(&browser.get(&path).await), "en");
    let page = browser.get(&format!("{path}&lang=zh-HK")).await;
    assert_eq!(language(&page), "zh-TW");
    assert_eq!(language(&browser.get(&path).await), "zh-TW");
    assert_eq!(language(&browser.get(&format!("{path}&lang=tlh")).await), "zh-TW");
    let mut links = addresses(&page, "href", "&#38;lang=");
    links.retain(|link| link.contains("/login?"));
    assert_eq!(links.len(), 12, "{links:?}");
    assert!(links.iter().all(|link| link.matches("lang=").count() == 1 && link.starts_with(&shop.root)), "{links:?}");
}

#[tokio::test]
async fn pages_of_errors_lead_on_where_there_is_somewhere_to_go() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let answer = browser.get(&format!("/login?{}", shop.query(&[("redirect_uri", "https://evil.example")]))).await;
    let page = browser.follow(answer).await;
    assert_eq!((page.status, addresses(&page, "href", "https://")), (400, vec![SIGNED_OUT.to_owned()]));

    let unknown = browser.get("/error?error=%3Cscript%3E&client_id=nobody").await;
    assert_eq!((unknown.status, addresses(&unknown, "href", "https://")), (400, Vec::new()));
    assert!(!unknown.body.contains("&#60;script"), "{unknown:?}");

    let page = browser.get(&format!("/mfa/none?{}", shop.query(&[]))).await;
    assert_eq!((page.status, addresses(&page, "href", "/login?").len()), (404, 1));
    assert_eq!(addresses(&browser.get("/mfa/none").await, "href", "/login?"), Vec::<String>::new());

    let page =
        Browser::new(&world, &shop.root).post(&format!("/login?{}", shop.query(&[])), &[("username", "x")]).await;
    assert_eq!(page.status, 403);
    assert!(page.body.contains("Please allow cookies") && page.body.contains(">Try again</a>"), "{page:?}");
}
