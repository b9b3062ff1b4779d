//! Sign-ups confirmed by a link (`CONFIRM_WITH_LINK`).

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_userpool::ops::{domains, users};
use cognomen_userpool::triggers::Trigger;
use serde_json::json;

use super::{Scene, attributes};
use crate::support::functions::arn;
use crate::support::{ACCOUNT, assert_code, assert_refused, permit};

const NO_DOMAIN: &str = "Cannot perform specific action because there does not exist a valid use pool domain associated with \
                         the user pool";

fn by_link(template: idp::VerificationMessageTemplateType) -> idp::CreateUserPoolRequest {
    idp::CreateUserPoolRequest {
        verification_message_template: Some(idp::VerificationMessageTemplateType {
            default_email_option: Some(idp::DefaultEmailOptionType::ConfirmWithLink),
            ..template
        }),
        ..super::verifies_email()
    }
}

fn worded(message: &str) -> idp::VerificationMessageTemplateType {
    idp::VerificationMessageTemplateType {
        email_subject_by_link: Some("For {username}".to_owned()),
        email_message_by_link: Some(message.to_owned()),
        ..Default::default()
    }
}

async fn scene(pool: idp::CreateUserPoolRequest) -> Scene {
    Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await
}

impl Scene {
    async fn domain(&self, name: &str) {
        let custom = name.contains('.').then(|| idp::CustomDomainConfigType {
            certificate_arn: format!(
                "arn:aws:acm:us-east-1:{ACCOUNT}:certificate/12345678-1234-1234-1234-123456789012"
            ),
            security_policy: None,
        });
        let request = idp::CreateUserPoolDomainRequest {
            user_pool_id: self.pool_id.clone(),
            domain: name.to_owned(),
            custom_domain_config: custom,
            ..Default::default()
        };
        domains::create_user_pool_domain(permit(), request, &self.world.ctx).await.unwrap();
    }

    /// What the newest link is to be, escaped for HTML.
    fn link(&self, base: &str, username: &str) -> String {
        let code = self.world.messages.last_code();
        format!("{base}/confirmUser?client_id={}&amp;user_name={username}&amp;confirmation_code={code}", self.client_id)
    }
}

#[tokio::test]
async fn the_words_between_the_marks_become_a_link_on_the_pool_s_domain() {
    let scene = scene(by_link(worded("Hello {username}, {##<b>Go</b>##} or {##here##}."))).await;
    scene.domain("shop").await;
    scene.sign_up("fr&d", &[("email", "fred@example.com")]).await.unwrap();
    let message = scene.world.messages.last();
    let link = scene.link("http://127.0.0.1:8400/domain/shop", "fr%26d");
    let (go, here) = (format!("<a href=\"{link}\"><b>Go</b></a>"), format!("<a href=\"{link}\">here</a>"));
    assert_eq!(message.body, format!("Hello fr&amp;d, {go} or {here}."));
    assert_eq!(message.subject, "For fr&d");
    scene.resend("fr&d").await.unwrap();
    let link = scene.link("http://127.0.0.1:8400/domain/shop", "fr%26d");
    assert!(scene.world.messages.last().body.contains(&link));
    scene.confirm("fr&d", &scene.world.messages.last_code()).await.unwrap();
}

#[tokio::test]
async fn a_custom_domain_goes_before_the_prefix() {
    let scene = scene(by_link(idp::VerificationMessageTemplateType::default())).await;
    scene.domain("shop").await;
    scene.domain("sign-in.shop.example").await;
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    let link = scene.link("http://sign-in.shop.example:8400", "fred");
    let message = scene.world.messages.last();
    assert_eq!(message.subject, "Your verification link");
    assert!(message.body.contains(&format!("<a href=\"{link}\">Verify Email</a>")), "{}", message.body);
}

#[tokio::test]
async fn without_a_domain_nobody_is_made() {
    let scene = scene(by_link(idp::VerificationMessageTemplateType::default())).await;
    let refused = scene.sign_up("fred", &[("email", "fred@example.com")]).await;
    assert_refused(refused, ErrorCode::InvalidParameterException, NO_DOMAIN);
    assert_code(scene.get("fred").await, ErrorCode::UserNotFoundException);
    assert!(scene.world.messages.all().is_empty());
    scene.sign_up("fred", &[]).await.unwrap();
    scene.admin_update("fred", &[("email", "fred@example.com"), ("email_verified", "true")]).await.unwrap();
    assert_refused(scene.resend("fred").await, ErrorCode::InvalidParameterException, NO_DOMAIN);
}

#[tokio::test]
async fn only_e_mails_of_a_sign_up_bring_a_link() {
    let pool = idp::CreateUserPoolRequest {
        auto_verified_attributes: Some(vec![
            idp::VerifiedAttributeType::PhoneNumber,
            idp::VerifiedAttributeType::Email,
        ]),
        ..by_link(worded("{##here##}"))
    };
    let pool = idp::CreateUserPoolRequest {
        sms_configuration: Some(idp::SmsConfigurationType {
            sns_caller_arn: Some(format!("arn:aws:iam::{ACCOUNT}:role/sms")),
            ..Default::default()
        }),
        ..pool
    };
    let scene = scene(pool).await;
    scene.domain("shop").await;
    let both = [("email", "fred@example.com"), ("phone_number", "+15555550100")];
    scene.sign_up("fred", &both).await.unwrap();
    let code = scene.world.messages.last_code();
    assert_eq!(scene.world.messages.last().body, format!("Your confirmation code is {code}"));
    scene.confirm("fred", &code).await.unwrap();
    scene.forgot("fred").await.unwrap();
    assert!(!scene.world.messages.last().body.contains("href"));
    let request = idp::UpdateUserAttributesRequest {
        access_token: "token".to_owned(),
        user_attributes: attributes(&[("email", "fred@new.example")]),
        ..Default::default()
    };
    let permit = crate::support::permit_of(scene.signed_in("fred").await);
    users::update_user_attributes(permit, request, &scene.world.ctx).await.unwrap();
    let code = scene.world.messages.last_code();
    assert_eq!(scene.world.messages.last().body, format!("Your confirmation code is {code}"));
}

#[tokio::test]
async fn a_function_s_text_brings_the_link_or_makes_its_own_from_the_code() {
    let pool = idp::CreateUserPoolRequest {
        lambda_config: Some(idp::LambdaConfigType { custom_message: Some(arn("CustomMessage")), ..Default::default() }),
        ..by_link(worded("Go: {##to confirm##}"))
    };
    let scene = scene(pool).await;
    scene.domain("shop").await;
    let answer = |text: &str| {
        let response = json!({ "smsMessage": null, "emailMessage": text, "emailSubject": null });
        scene.world.functions.answer(Trigger::CustomMessage, response);
    };
    answer("Open {##to confirm##}");
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    assert_eq!(scene.world.functions.last()["request"]["linkParameter"], "{##to confirm##}");
    let link = scene.link("http://127.0.0.1:8400/domain/shop", "fred");
    assert_eq!(scene.world.messages.last().body, format!("Open <a href=\"{link}\">to confirm</a>"));
    answer("https://shop.example/confirm?code={####}");
    scene.resend("fred").await.unwrap();
    let code = scene.world.messages.last_code();
    assert_eq!(scene.world.messages.last().body, format!("https://shop.example/confirm?code={code}"));
    answer("Nothing to open");
    assert_code(scene.resend("fred").await, ErrorCode::InvalidParameterException);
    answer("");
    scene.resend("fred").await.unwrap();
    assert!(scene.world.messages.last().body.starts_with("Go: <a href="));
}
