//! `/signup`.

use serde_json::{Value, json};

use super::{Door, goes_to_login, goes_to_the_application, hides, says};
use crate::assembled::PASSWORD;
use crate::support::browser::{Form, Shop, parameters};

const SMS: &str = "arn:aws:iam::123456789012:role/sms";

fn user_auth() -> Value {
    json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] })
}

fn required(names: &[&str]) -> Value {
    let attributes = names.iter().map(|name| json!({ "Name": name, "Required": true, "Mutable": true }));
    json!({ "Schema": attributes.collect::<Vec<_>>() })
}

#[tokio::test]
async fn a_new_user_confirms_by_code_and_is_signed_in() {
    let door = Door::new().await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    assert_eq!(page.status, 200, "{page:?}");
    says(&page, "We sent a code by email to a***@e***.");
    assert_eq!(door.status_of("ann").await, "UNCONFIRMED");
    let code = door.world.messages.last_code();
    let answer = browser.submit(&page, &[("code", &format!(" {} {} ", &code[..3], &code[3..]))]).await;
    goes_to_the_application(&answer);
    assert_eq!(door.status_of("ann").await, "CONFIRMED");
    let code = parameters(answer.header("location"))["code"].clone();
    let tokens = door.shop.redeem(&door.world, &code).await;
    assert_eq!(tokens.status, 200, "{tokens:?}");
    // The browser is signed in.
    let again = browser.get(&format!("/oauth2/authorize?{}", door.shop.query(&[("prompt", "none")]))).await;
    assert!(parameters(again.header("location")).contains_key("code"), "{again:?}");
}

#[tokio::test]
async fn whoever_confirms_late_signs_in_again() {
    let door = Door::new().await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    door.world.clock.advance(181);
    let answer = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
    goes_to_login(&answer, "confirmed");
    let page = browser.follow(answer).await;
    says(&page, r#"<p class="notice" role="status">Your account is confirmed. You can sign in now.</p>"#);
    // The word does not go on to other pages.
    hides(&page, "notice=confirmed");
    let page = browser.submit(&page, &[("username", "ann")]).await;
    let answer = browser.submit(&page, &[("password", PASSWORD)]).await;
    goes_to_the_application(&answer);
}

#[tokio::test]
async fn what_is_kept_of_a_sign_up_is_worth_nothing_to_others_or_after_another_password() {
    let door = Door::new().await;
    let (mut browser, mut other) = (door.browser(), door.browser());
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let code = door.world.messages.last_code();
    let kept = |page: &crate::assembled::Answer| {
        let held = Form::all(&page.body).remove(0).held;
        held.into_iter().find(|(name, _)| name == "kept").unwrap().1
    };
    let of_ann = kept(&page);
    let theirs = door.sign_up(&mut other, "eve", &[("attribute-email", "eve@example.com")]).await;
    let code_of_eve = door.world.messages.last_code();
    // With another's, the account is confirmed and nobody signed in.
    let answer = other.submit(&theirs, &[("kept", &of_ann), ("code", &code_of_eve)]).await;
    goes_to_login(&answer, "confirmed");
    // An administrator sets another password before the code is given.
    let input =
        json!({ "UserPoolId": door.shop.pool.id, "Username": "ann", "Password": "Another-horse-2", "Permanent": true });
    door.world.clock.advance(1);
    door.world.admin("AdminSetUserPassword", input).await;
    let answer = browser.submit(&page, &[("code", &code)]).await;
    assert!(!answer.header("location").contains("code="), "{answer:?}");
    // Without a code it is worth nothing, and a challenge of the API it is not.
    let answer = browser.submit(&page, &[("code", "999999"), ("kept", &kept(&theirs))]).await;
    assert_eq!(answer.status, 400);
    let input = json!({
        "ClientId": door.shop.pool.client_id,
        "ChallengeName": "SMS_MFA",
        "Session": of_ann,
        "ChallengeResponses": { "USERNAME": "ann", "SMS_MFA_CODE": "123456" },
    });
    assert_eq!(door.world.open("RespondToAuthChallenge", input).await.status, 400);
}

#[tokio::test]
async fn a_second_factor_that_everybody_needs_is_set_up_on_the_way() {
    let door = Door::new().await;
    let input = json!({
        "UserPoolId": door.shop.pool.id,
        "MfaConfiguration": "ON",
        "SoftwareTokenMfaConfiguration": { "Enabled": true },
    });
    door.world.admin("SetUserPoolMfaConfig", input).await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let page = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
    assert_eq!(page.status, 200, "{page:?}");
    says(&page, "Set up an authenticator app");
}

#[tokio::test]
async fn where_users_choose_how_to_sign_in_the_code_signs_in_as_well() {
    let door = Door::with(json!({}), user_auth()).await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let answer = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
    goes_to_the_application(&answer);
    let code = parameters(answer.header("location"))["code"].clone();
    assert_eq!(door.shop.redeem(&door.world, &code).await.status, 200);
}

#[tokio::test]
async fn no_password_is_needed_where_codes_sign_in() {
    let policy = json!({ "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } });
    let door = Door::with(json!({ "Policies": policy }), user_auth()).await;
    let mut browser = door.browser();
    let page = browser.get(&door.path("/signup")).await;
    says(&page, "Add a password (optional)");
    let none = [("password", ""), ("confirm_password", ""), ("attribute-email", "ann@example.com")];
    let page = door.sign_up(&mut browser, "ann", &none).await;
    let answer = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
    goes_to_the_application(&answer);
    // A password that is typed once only is a mistake all the same.
    let page = door.sign_up(&mut browser, "bob", &[("password", "")]).await;
    says(&page, "Password: please fill in this field.");

    // The same pool through a client whose users cannot sign in by a code.
    let other = Shop::client(&door.world, &door.shop.pool.id, json!({})).await;
    let query = door.shop.query(&[("client_id", other["ClientId"].as_str().unwrap())]);
    let page = browser.get(&format!("/signup?{query}")).await;
    hides(&page, "Add a password (optional)");
}

#[tokio::test]
async fn the_name_is_asked_for_as_the_pool_knows_its_users() {
    let rows: [(&[&str], &str, &str, &str, &str); 3] = [
        (&["email"], ">Email address</label>", r#"type="email""#, "Ann@example.com", "A***@e***"),
        (&["phone_number"], ">Phone number</label>", r#"type="tel""#, "+1 (555) 555-0100", "+*******0100"),
        (
            &["email", "phone_number"],
            ">Email address or phone number</label>",
            r#"type="text""#,
            "ann@example.com",
            "a***@e***",
        ),
    ];
    for (names, label, kind, typed, shown) in rows {
        let pool = json!({
            "UsernameAttributes": names,
            "AutoVerifiedAttributes": names,
            "SmsConfiguration": { "SnsCallerArn": SMS },
        });
        let door = Door::with(pool, json!({})).await;
        let mut browser = door.browser();
        let page = browser.get(&door.path("/signup")).await;
        says(&page, label);
        says(&page, &format!(r#"<input id="username" name="username" {kind} value="" autocomplete="username""#));
        let fields = Form::all(&page.body).remove(0).names;
        assert_eq!(fields, ["_csrf", "username", "password", "confirm_password"], "{names:?}");
        let page = door.sign_up(&mut browser, typed, &[]).await;
        says(&page, shown);
        let answer = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
        goes_to_the_application(&answer);
        // Somebody else has the name now.
        let page = door.sign_up(&mut browser, typed, &[]).await;
        assert_eq!(page.status, 400);
        says(&page, r##"<a href="#username">"##);
        // What is no such name is told apart.
        let page = door.sign_up(&mut browser, "ann", &[]).await;
        assert_eq!(page.status, 400);
        says(&page, r##"<a href="#username">"##);
    }
}

#[tokio::test]
async fn required_attributes_are_asked_for_with_their_purposes() {
    let names = ["email", "given_name", "family_name", "phone_number", "birthdate", "address", "website", "updated_at"];
    let door = Door::with(required(&names), json!({})).await;
    let mut browser = door.browser();
    let page = browser.get(&door.path("/signup")).await;
    for (field, kind, purpose) in [
        ("given_name", "text", "given-name"),
        ("family_name", "text", "family-name"),
        ("email", "email", "email"),
        ("phone_number", "tel", "tel"),
        ("birthdate", "date", "bday"),
        ("address", "text", "street-address"),
        ("website", "url", "url"),
    ] {
        let name = format!("attribute-{field}");
        says(&page, &format!(r#"<label for="{name}">"#));
        let input =
            format!(r#"<input id="{name}" name="{name}" type="{kind}" value="" autocomplete="{purpose}" required"#);
        says(&page, &input);
    }
    hides(&page, "attribute-nickname");
    hides(&page, "updated_at");
    let filled = [
        ("attribute-given_name", "Ann"),
        ("attribute-family_name", "Lee"),
        ("attribute-email", "ann@example.com"),
        ("attribute-phone_number", "+1 555 555 0100"),
        ("attribute-birthdate", "1990-12-31"),
        ("attribute-address", "1 Main Street"),
        ("attribute-website", "https://ann.example"),
    ];
    let page = door.sign_up(&mut browser, "ann", &filled).await;
    assert_eq!(page.status, 200, "{page:?}");
    let input = json!({ "UserPoolId": door.shop.pool.id, "Username": "ann" });
    let user = door.world.admin("AdminGetUser", input).await;
    let value = |name: &str| {
        let all = user["UserAttributes"].as_array().unwrap();
        all.iter().find(|attribute| attribute["Name"] == name).map(|attribute| attribute["Value"].clone())
    };
    assert_eq!(value("phone_number").unwrap(), "+15555550100");
    assert_eq!(value("updated_at").unwrap(), door.world.now().seconds().to_string());
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once_and_only_passwords_are_forgotten() {
    let mut pool = required(&["given_name", "birthdate", "nickname"]);
    pool["Schema"][2]["StringAttributeConstraints"] = json!({ "MinLength": "3", "MaxLength": "5" });
    let door = Door::with(pool, json!({})).await;
    let mut browser = door.browser();
    let filled = [
        ("attribute-birthdate", "yesterday"),
        ("attribute-nickname", "Al"),
        ("attribute-email", "<nobody>"),
        ("password", "Short-1-secret"),
        ("confirm_password", "other-secret"),
    ];
    let page = door.sign_up(&mut browser, "", &filled).await;
    assert_eq!(page.status, 400);
    says(&page, "<title>Error: ");
    says(&page, r#"role="alert""#);
    for (field, words) in [
        ("username", "Username: please fill in this field."),
        ("attribute-given_name", "First name: please fill in this field."),
        ("attribute-email", "Enter an email address in the form name@example.com."),
        ("attribute-birthdate", "Enter a date in the form 1990-12-31."),
        ("attribute-nickname", "Nickname: enter at least 3 characters."),
        ("confirm_password", "The passwords do not match."),
    ] {
        says(&page, &format!(r##"<a href="#{field}">{words}</a>"##));
        says(&page, &format!(r#"<p class="problem" id="{field}-problem">{words}</p>"#));
    }
    says(&page, r#"value="yesterday""#);
    says(&page, r#"value="&#60;nobody&#62;""#);
    hides(&page, "secret");
    assert_eq!(door.world.messages.count(), 0);
    let page = door.sign_up(&mut browser, "ann", &[("attribute-nickname", "Alexandra")]).await;
    says(&page, "Nickname: enter at most 5 characters.");
}

#[tokio::test]
async fn the_pool_s_rules_are_listed_and_the_broken_one_is_named() {
    let rules = json!({ "PasswordPolicy": { "MinimumLength": 12, "RequireNumbers": true, "PasswordHistorySize": 3 } });
    let door = Door::with(json!({ "Policies": rules }), json!({})).await;
    let mut browser = door.browser();
    let page = browser.get(&door.path("/signup")).await;
    says(&page, "<li>at least 12 characters</li>");
    says(&page, "<li>a number</li>");
    hides(&page, "<li>a lower-case letter</li>");
    hides(&page, "last passwords");
    for (password, words) in [
        ("short1", "Password not long enough: use at least 12 characters."),
        ("long-and-without-any", "Password must have numeric characters."),
        (" long-and-spaced-1", "Password must not start or end with a space."),
    ] {
        let page = door.sign_up(&mut browser, "ann", &[("password", password), ("confirm_password", password)]).await;
        assert_eq!(page.status, 400);
        says(&page, &format!(r##"<a href="#password">{words}</a>"##));
    }
    assert_eq!(door.world.messages.count(), 0);
}

#[tokio::test]
async fn what_the_operation_refuses_is_said_at_its_field() {
    let door = Door::with(json!({ "AliasAttributes": ["email"] }), json!({})).await;
    door.user("ann").await;
    let mut browser = door.browser();
    for (name, email, field, words) in [
        ("ann", "new@example.com", "username", "User already exists."),
        ("a b", "new@example.com", "username", "Use letters, digits, punctuation and symbols without spaces."),
        ("new@example.com", "new@example.com", "username", "Username cannot be of email format"),
        ("bob", "nobody", "attribute-email", "Enter an email address in the form name@example.com."),
    ] {
        let page = door.sign_up(&mut browser, name, &[("attribute-email", email)]).await;
        assert_eq!(page.status, 400, "{name}");
        says(&page, &format!(r##"<a href="#{field}">{words}"##));
        says(&page, &format!(r#"value="{email}""#));
    }
}

#[tokio::test]
async fn nobody_signs_up_where_only_administrators_make_users() {
    let closed = json!({ "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true } });
    let provided = json!({ "SupportedIdentityProviders": [] });
    for (pool, client, open) in [(closed, json!({}), false), (json!({}), provided, true), (json!({}), json!({}), true)]
    {
        let door = Door::with(pool, client).await;
        let mut browser = door.browser();
        let login = browser.get(&door.path("/login")).await;
        assert_eq!(login.body.contains("/signup?"), open, "{login:?}");
        let page = browser.get(&door.path("/signup")).await;
        assert_eq!(page.status, if open { 200 } else { 403 });
        if open {
            continue;
        }
        says(&page, "New accounts cannot be created here.");
        let csrf = Form::all(&login.body).remove(0).held.remove(0).1;
        let fields =
            [("_csrf", csrf.as_str()), ("username", "ann"), ("password", PASSWORD), ("confirm_password", PASSWORD)];
        assert_eq!(browser.post(&door.path("/signup"), &fields).await.status, 403);
        let input = json!({ "UserPoolId": door.shop.pool.id, "Username": "ann" });
        assert_eq!(door.world.call("AdminGetUser", input).await.status, 400);
    }
}

#[tokio::test]
async fn where_nothing_is_verified_an_administrator_must_confirm() {
    let door = Door::with(json!({ "AutoVerifiedAttributes": [] }), json!({})).await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[]).await;
    assert_eq!(page.status, 200);
    says(&page, "An administrator must confirm it before you can sign in.");
    assert_eq!(door.status_of("ann").await, "UNCONFIRMED");
}

#[tokio::test]
async fn a_message_that_does_not_leave_can_be_asked_for_again() {
    let door = Door::new().await;
    let mut browser = door.browser();
    door.world.messages.fail(true);
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    assert_eq!(page.status, 400);
    says(&page, "We could not send the code. Please try again later.");
    door.world.messages.fail(false);
    let form = Form::all(&page.body).into_iter().find(|form| form.action.contains("/resendcode")).unwrap();
    let held: Vec<_> = form.held.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = browser.post(&door.path("/resendcode"), &held).await;
    says(&page, "We sent a new code.");
    let answer = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
    goes_to_login(&answer, "confirmed");
}

#[tokio::test]
async fn a_client_with_a_secret_needs_nothing_more() {
    let door = Door::with(json!({}), json!({ "GenerateSecret": true })).await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let answer = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
    goes_to_the_application(&answer);
}

#[tokio::test]
async fn terms_are_linked_in_the_language_of_the_page() {
    let door = Door::new().await;
    for (name, links) in [
        (
            "terms-of-use",
            json!({ "cognito:default": "https://a.example/t", "cognito:german": "https://a.example/t-de" }),
        ),
        ("privacy-policy", json!({ "cognito:default": "https://a.example/p?a=1&b=2" })),
    ] {
        let input = json!({
            "UserPoolId": door.shop.pool.id,
            "ClientId": door.shop.pool.client_id,
            "TermsName": name,
            "TermsSource": "LINK",
            "Enforcement": "NONE",
            "Links": links,
        });
        door.world.admin("CreateTerms", input).await;
    }
    let mut browser = door.browser();
    let page = browser.get(&door.path("/signup")).await;
    says(
        &page,
        r#"By creating an account, you agree to the <a href="https://a.example/t" target="_blank" rel="noopener noreferrer">terms of use"#,
    );
    says(&page, r#"and the <a href="https://a.example/p?a=1&#38;b=2""#);
    let page = browser.get(&format!("{}&lang=de", door.path("/signup"))).await;
    says(&page, r#"<a href="https://a.example/t-de""#);
    says(&page, r#"<a href="https://a.example/p?a=1&#38;b=2""#);
}
