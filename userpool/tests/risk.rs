//! Threat protection: settings, blocked addresses, breached passwords, decisions and messages.

use std::fmt::Write as _;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, AccountTakeoverEventActionType as EventAction, AdvancedSecurityModeType as Mode, ErrorCode,
    EventFilterType, EventResponseType as Outcome, EventType, RiskLevelType,
};
use cognomen_crypto::{digest, hex};
use cognomen_model::user::User;
use cognomen_store::testing::TemporaryFolder;
use cognomen_userpool::directory;
use cognomen_userpool::events::AuthEvent;
use cognomen_userpool::messages::Message;
use cognomen_userpool::ops::{clients, pools, risk as ops, users};
use cognomen_userpool::origin::Origin;
use cognomen_userpool::risk::{self, Action, BreachedPasswords, Reason, RiskDecision};

use crate::events::{Scene, at};
use crate::support::{World, assert_code, assert_refused, permit};

const USER: &str = "mary";
/// Among the best known of all.
const BREACHED: &str = "Password123!";

impl Scene {
    async fn set(&self, given: idp::SetRiskConfigurationRequest) -> Result<idp::RiskConfigurationType, Error> {
        let given = idp::SetRiskConfigurationRequest { user_pool_id: self.pool_id.clone(), ..given };
        Ok(ops::set_risk_configuration(permit(), given, &self.world.ctx).await?.risk_configuration)
    }

    async fn described(&self, client_id: Option<&str>) -> Result<idp::RiskConfigurationType, Error> {
        let given = idp::DescribeRiskConfigurationRequest {
            user_pool_id: self.pool_id.clone(),
            client_id: client_id.map(str::to_owned),
        };
        Ok(ops::describe_risk_configuration(permit(), given, &self.world.ctx).await?.risk_configuration)
    }

    async fn user(&self) -> User {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        directory::require(&self.world.ctx, &pool, USER).await.unwrap().user
    }

    async fn decide(&self, origin: &Origin, password: Option<&str>) -> RiskDecision {
        let client = self.world.ctx.client(&self.client_id).await.unwrap();
        let user = self.user().await;
        risk::decide(&self.world.ctx, &client, &user, origin, password, self.world.now()).await.unwrap()
    }

    async fn known_at(&self, sub: &str, address: &str) {
        for _ in 0..3 {
            self.signed_in_from(sub, &at(address), Outcome::Pass).await;
            self.world.clock.advance(1);
        }
    }
}

fn takeover(action: EventAction, notify: bool) -> idp::AccountTakeoverRiskConfigurationType {
    let response = || Some(idp::AccountTakeoverActionType { event_action: action, notify });
    idp::AccountTakeoverRiskConfigurationType {
        actions: idp::AccountTakeoverActionsType {
            low_action: response(),
            medium_action: response(),
            high_action: response(),
        },
        notify_configuration: None,
    }
}

fn email(body: &str) -> Option<idp::NotifyEmailType> {
    let text = Some(body.to_owned());
    Some(idp::NotifyEmailType { subject: "Was it you?".to_owned(), html_body: None, text_body: text })
}

fn notify() -> idp::NotifyConfigurationType {
    idp::NotifyConfigurationType {
        source_arn: "arn:aws:ses:eu-west-1:123456789012:identity/example.com".to_owned(),
        from: Some("Security <security@example.com>".to_owned()),
        reply_to: Some("help@example.com".to_owned()),
        block_email: email("blocked {ip-address}"),
        mfa_email: email("asked {ip-address}"),
        no_action_email: email(
            "seen {ip-address} & <b>\n{device-name} {city} {country} {login-time} {event-id}\n{nothing}",
        ),
    }
}

fn with_takeover(block: idp::AccountTakeoverRiskConfigurationType) -> idp::SetRiskConfigurationRequest {
    idp::SetRiskConfigurationRequest { account_takeover_risk_configuration: Some(block), ..Default::default() }
}

fn with_compromised(
    action: idp::CompromisedCredentialsEventActionType,
    filter: Option<Vec<EventFilterType>>,
) -> idp::SetRiskConfigurationRequest {
    let block = idp::CompromisedCredentialsRiskConfigurationType {
        actions: idp::CompromisedCredentialsActionsType { event_action: action },
        event_filter: filter,
    };
    idp::SetRiskConfigurationRequest { compromised_credentials_risk_configuration: Some(block), ..Default::default() }
}

fn with_ranges(blocked: &[&str], skipped: &[&str]) -> idp::SetRiskConfigurationRequest {
    let list = |ranges: &[&str]| Some(ranges.iter().map(|range| (*range).to_owned()).collect());
    let block = idp::RiskExceptionConfigurationType {
        blocked_ip_range_list: list(blocked),
        skipped_ip_range_list: list(skipped),
    };
    idp::SetRiskConfigurationRequest { risk_exception_configuration: Some(block), ..Default::default() }
}

#[tokio::test]
async fn a_configuration_is_described_as_it_was_set() {
    let scene = Scene::new(Mode::Enforced).await;
    let unset = scene.described(None).await.unwrap();
    assert_eq!(unset.user_pool_id.as_ref(), Some(&scene.pool_id));
    assert!(unset.account_takeover_risk_configuration.is_none() && unset.last_modified_date.is_none());

    let block = takeover(EventAction::Block, false);
    let set = scene.set(with_takeover(block.clone())).await.unwrap();
    assert_eq!(set.account_takeover_risk_configuration, Some(block));
    assert_eq!(set.last_modified_date.unwrap().millis(), scene.world.now().0);
    assert_eq!(scene.described(None).await.unwrap(), set);

    let of_client = idp::SetRiskConfigurationRequest {
        client_id: Some(scene.client_id.clone()),
        ..with_ranges(&["192.0.2.0/24"], &[])
    };
    let own = scene.set(of_client).await.unwrap();
    assert_eq!(own.client_id.as_ref(), Some(&scene.client_id));
    assert_eq!(scene.described(Some(&scene.client_id)).await.unwrap(), own);
    assert_eq!(scene.described(None).await.unwrap(), set, "the pool's own stays");

    scene.set(idp::SetRiskConfigurationRequest::default()).await.unwrap();
    let reset = scene.described(None).await.unwrap();
    assert!(reset.account_takeover_risk_configuration.is_none());
    assert_eq!(scene.described(Some(&scene.client_id)).await.unwrap(), own);
}

#[tokio::test]
async fn what_cannot_be_honoured_is_refused() {
    let scene = Scene::new(Mode::Audit).await;
    let invalid = ErrorCode::InvalidParameterException;
    assert_code(scene.set(with_ranges(&["192.0.2.1"], &[])).await, invalid);
    assert_code(scene.set(with_ranges(&[], &["nowhere/8"])).await, invalid);
    for action in EventAction::ALL {
        let mut block = takeover(*action, true);
        assert_code(scene.set(with_takeover(block.clone())).await, invalid);
        let missing = match action {
            EventAction::Block => idp::NotifyConfigurationType { block_email: None, ..notify() },
            EventAction::NoAction => idp::NotifyConfigurationType { no_action_email: None, ..notify() },
            _ => idp::NotifyConfigurationType { mfa_email: None, ..notify() },
        };
        block.notify_configuration = Some(missing);
        assert_code(scene.set(with_takeover(block.clone())).await, invalid);
        block.notify_configuration = Some(notify());
        scene.set(with_takeover(block)).await.unwrap();
    }
    let mut block = takeover(EventAction::Block, false);
    let empty = idp::NotifyEmailType { subject: "x".to_owned(), html_body: None, text_body: None };
    for broken in [
        idp::NotifyConfigurationType { mfa_email: Some(empty), ..notify() },
        idp::NotifyConfigurationType { from: Some("nobody".to_owned()), ..notify() },
        idp::NotifyConfigurationType { reply_to: Some("a@b\r\nBcc: c@d".to_owned()), ..notify() },
    ] {
        block.notify_configuration = Some(broken);
        assert_code(scene.set(with_takeover(block.clone())).await, invalid);
    }
}

#[tokio::test]
async fn pools_clients_and_modes_must_be_there() {
    let scene = Scene::new(Mode::Off).await;
    let off = ErrorCode::UserPoolAddOnNotEnabledException;
    assert_code(scene.set(with_ranges(&[], &[])).await, off);
    assert_code(scene.described(None).await, off);

    let scene = Scene::new(Mode::Enforced).await;
    let missing = ErrorCode::ResourceNotFoundException;
    assert_code(scene.described(Some("nobody")).await, missing);
    let of_nobody = idp::SetRiskConfigurationRequest { client_id: Some("nobody".to_owned()), ..Default::default() };
    assert_code(scene.set(of_nobody).await, missing);
    let other = scene.world.pool(crate::events::protected(Mode::Enforced)).await.id.unwrap();
    let foreign = scene.world.client(&other, idp::CreateUserPoolClientRequest::default()).await.client_id;
    assert_code(scene.described(foreign.as_deref()).await, missing);
    let nowhere = "eu-west-1_Nowhere00".to_owned();
    let given = idp::DescribeRiskConfigurationRequest { user_pool_id: nowhere.clone(), client_id: None };
    assert_code(ops::describe_risk_configuration(permit(), given, &scene.world.ctx).await, missing);
    let given = idp::SetRiskConfigurationRequest { user_pool_id: nowhere, ..Default::default() };
    assert_code(ops::set_risk_configuration(permit(), given, &scene.world.ctx).await, missing);
}

#[tokio::test]
async fn the_settings_of_a_deleted_client_go_with_it() {
    let scene = Scene::new(Mode::Enforced).await;
    let id = scene.client_id.clone();
    scene.set(idp::SetRiskConfigurationRequest { client_id: Some(id.clone()), ..with_ranges(&[], &[]) }).await.unwrap();
    let given = idp::DeleteUserPoolClientRequest { user_pool_id: scene.pool_id.clone(), client_id: id.clone() };
    clients::delete_user_pool_client(permit(), given, &scene.world.ctx).await.unwrap();
    let at = directory::address::risk(&scene.pool_id, Some(&id));
    assert!(scene.world.ctx.store.get::<serde_json::Value>(&at).await.unwrap().is_none());
}

#[tokio::test]
async fn blocked_addresses_are_refused_everywhere_but_in_an_audit() {
    // Requests of the tests come from 127.0.0.1.
    let scene = Scene::new(Mode::Enforced).await;
    scene.mary().await;
    scene.set(with_ranges(&["127.0.0.0/8"], &[])).await.unwrap();
    let (code, text) = (ErrorCode::NotAuthorizedException, "Request not allowed due to security reasons.");
    assert_refused(scene.sign_up("john", "Tr1cky-enough-horse").await, code, text);
    assert_refused(scene.confirm(USER, "123456").await, code, text);
    let name = || (scene.client_id.clone(), USER.to_owned());
    let (client_id, username) = name();
    let given = idp::ForgotPasswordRequest { client_id, username, ..Default::default() };
    assert_refused(users::forgot_password(permit(), given, &scene.world.ctx).await, code, text);
    let (client_id, username) = name();
    let given = idp::ResendConfirmationCodeRequest { client_id, username, ..Default::default() };
    assert_refused(users::resend_confirmation_code(permit(), given, &scene.world.ctx).await, code, text);
    let (client_id, username) = name();
    let given = idp::ConfirmForgotPasswordRequest { client_id, username, ..Default::default() };
    assert_refused(users::confirm_forgot_password(permit(), given, &scene.world.ctx).await, code, text);

    let own = idp::SetRiskConfigurationRequest { client_id: Some(scene.client_id.clone()), ..with_ranges(&[], &[]) };
    scene.set(own).await.unwrap();
    scene.sign_up("john", "Tr1cky-enough-horse").await.unwrap();

    let audit = Scene::new(Mode::Audit).await;
    audit.set(with_ranges(&["127.0.0.0/8", "::/0"], &[])).await.unwrap();
    audit.sign_up("john", "Tr1cky-enough-horse").await.unwrap();
}

#[tokio::test]
async fn breached_passwords_are_refused_where_the_filter_says() {
    use idp::CompromisedCredentialsEventActionType::{Block, NoAction};
    let refused = "Provided password cannot be used for security reasons.";
    let cases = [
        (Mode::Enforced, Block, None, true),
        (Mode::Enforced, Block, Some(vec![EventFilterType::SignUp]), true),
        (Mode::Enforced, Block, Some(vec![EventFilterType::SignIn, EventFilterType::PasswordChange]), false),
        (Mode::Enforced, NoAction, None, false),
        (Mode::Audit, Block, None, false),
    ];
    for (mode, action, filter, blocked) in cases {
        let scene = Scene::new(mode).await;
        scene.set(with_compromised(action, filter.clone())).await.unwrap();
        let answer = scene.sign_up(USER, BREACHED).await;
        if blocked {
            assert_refused(answer, ErrorCode::InvalidPasswordException, refused);
        } else {
            answer.unwrap();
            let watched = filter.is_none_or(|list| list.contains(&EventFilterType::SignUp));
            let risk = scene.events().await.remove(0).event_risk.unwrap();
            assert_eq!(risk.compromised_credentials_detected, watched.then_some(true), "{mode} {action}");
            assert_eq!(risk.risk_decision, Some(idp::RiskDecisionType::NoRisk));
        }
    }
}

#[tokio::test]
async fn a_breached_password_cannot_become_the_new_one() {
    let scene = Scene::new(Mode::Enforced).await;
    scene.mary().await;
    let filter = Some(vec![EventFilterType::PasswordChange]);
    scene.set(with_compromised(idp::CompromisedCredentialsEventActionType::Block, filter)).await.unwrap();
    let refused = "Provided password cannot be used for security reasons.";
    let code = ErrorCode::InvalidPasswordException;
    scene.world.clock.advance(1);
    let change = scene.change_password("Tr1cky-enough-horse", BREACHED).await;
    assert_refused(change, code, refused);
    let event = scene.events().await.remove(0);
    assert_eq!((event.event_type, event.event_response), (Some(EventType::PasswordChange), Some(Outcome::Fail)));
    let risk = event.event_risk.unwrap();
    assert_eq!(risk.compromised_credentials_detected, Some(true));
    assert_eq!(risk.risk_decision, Some(idp::RiskDecisionType::Block));
    let wrong = scene.change_password("Wr0ng-horse!", BREACHED).await;
    assert_code(wrong, ErrorCode::NotAuthorizedException);
    scene.forgot().await.unwrap();
    let reset = scene.confirm_forgot(&scene.world.messages.last_code(), BREACHED).await;
    assert_refused(reset, code, refused);
    scene.confirm_forgot(&scene.world.messages.last_code(), "An0ther-horse!").await.unwrap();
}

#[tokio::test]
async fn a_sign_in_is_judged_by_the_users_own_history() {
    let scene = Scene::new(Mode::Enforced).await;
    let sub = scene.mary().await;
    scene.set(with_takeover(takeover(EventAction::Block, false))).await.unwrap();
    let (home, away) = (at("192.0.2.1"), Origin { user_agent: None, ..at("203.0.113.9") });
    assert_eq!(scene.decide(&away, None).await.level, None, "nothing is known yet");
    scene.known_at(&sub, "192.0.2.1").await;
    let usual = scene.decide(&home, None).await;
    assert_eq!((usual.level, usual.action), (None, Action::None));
    assert!(usual.refusal().is_none());
    let unusual = scene.decide(&away, None).await;
    assert_eq!((unusual.level, unusual.action), (Some(RiskLevelType::Medium), Action::Block));
    assert_eq!(unusual.reasons, [Reason::NewDevice, Reason::NewNetwork]);
    let refusal = unusual.refusal().unwrap();
    assert_eq!(refusal.code(), ErrorCode::NotAuthorizedException.into());
    assert_eq!(refusal.message(), "Unable to login because of security reasons.");

    scene.set(with_ranges(&[], &["203.0.113.0/24"])).await.unwrap();
    assert_eq!(scene.decide(&away, None).await.level, None, "addresses that are skipped are not judged");
}

#[tokio::test]
async fn an_audit_judges_and_does_nothing() {
    let scene = Scene::new(Mode::Audit).await;
    let sub = scene.mary().await;
    scene.set(with_takeover(takeover(EventAction::Block, false))).await.unwrap();
    scene.known_at(&sub, "192.0.2.1").await;
    let found = scene.decide(&at("203.0.113.9"), Some(BREACHED)).await;
    assert_eq!((found.level, found.compromised), (Some(RiskLevelType::Low), Some(true)));
    assert_eq!(found.action, Action::None);

    let off = Scene::new(Mode::Off).await;
    off.mary().await;
    let nothing = off.decide(&at("203.0.113.9"), Some(BREACHED)).await;
    assert_eq!((nothing.level, nothing.compromised), (None, None));
}

#[tokio::test]
async fn a_breached_password_at_sign_in_must_be_reset() {
    let scene = Scene::new(Mode::Enforced).await;
    let sub = scene.mary().await;
    scene.set(with_compromised(idp::CompromisedCredentialsEventActionType::Block, None)).await.unwrap();
    let origin = at("192.0.2.1");
    assert_eq!(scene.decide(&origin, None).await.compromised, None, "SRP shows no password");
    assert_eq!(scene.decide(&origin, Some("Tr1cky-enough-horse")).await.compromised, Some(false));
    let decision = scene.decide(&origin, Some(BREACHED)).await;
    assert_eq!(decision.action, Action::ResetPassword);
    let refusal = decision.refusal().unwrap();
    assert_eq!(refusal.code(), ErrorCode::PasswordResetRequiredException.into());
    assert_eq!(refusal.message(), "Password reset required for user due to security reasons");

    scene.world.clock.advance(1);
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let event = AuthEvent::new(&scene.world.ctx, EventType::SignIn, &origin).risk(decision.risk());
    risk::require_reset(&scene.world.ctx, &pool, &sub, &event).await.unwrap();
    assert_eq!(scene.user().await.status, idp::UserStatusType::ResetRequired);
    assert_eq!(scene.outcomes().await[0], (EventType::SignIn, Outcome::Fail));
    scene.forgot().await.unwrap();
    scene.confirm_forgot(&scene.world.messages.last_code(), "An0ther-horse!").await.unwrap();
    assert_eq!(scene.user().await.status, idp::UserStatusType::Confirmed);
}

/// Sends the message about a sign-in from `origin`; none when none leaves.
async fn told(scene: &Scene, origin: &Origin) -> Option<Message> {
    let before = scene.world.messages.all().len();
    let decision = scene.decide(origin, None).await;
    let client = scene.world.ctx.client(&scene.client_id).await.unwrap();
    let user = scene.user().await;
    let event = AuthEvent::new(&scene.world.ctx, EventType::SignIn, origin).risk(decision.risk());
    cognomen_userpool::events::record(&scene.world.ctx, &client.pool, &user.sub, &event).await.unwrap();
    risk::notify(&scene.world.ctx, &client, &user, &decision, &event);
    tokio::task::yield_now().await;
    scene.world.messages.all().get(before).cloned()
}

#[tokio::test]
async fn a_message_tells_of_the_sign_in_and_takes_the_answer() {
    let scene = Scene::new(Mode::Enforced).await;
    let sub = scene.mary().await;
    scene.known_at(&sub, "192.0.2.1").await;
    let mut block = takeover(EventAction::NoAction, true);
    let links = "{event-id} {feedback-token} <a href=\"{one-click-link-valid}\">me</a> {one-click-link-invalid}";
    let html = idp::NotifyEmailType {
        subject: "Blocked\n".to_owned(),
        html_body: Some(links.to_owned()),
        text_body: Some("x".repeat(6)),
    };
    block.notify_configuration = Some(idp::NotifyConfigurationType { block_email: Some(html), ..notify() });
    if let Some(medium) = &mut block.actions.medium_action {
        medium.event_action = EventAction::Block;
    }
    scene.set(with_takeover(block)).await.unwrap();
    assert!(told(&scene, &at("192.0.2.1")).await.is_none(), "nothing speaks against it");

    let seen = told(&scene, &at("203.0.113.9")).await.unwrap();
    assert_eq!((seen.to.as_str(), seen.from.as_deref()), ("mary@example.com", Some("Security <security@example.com>")));
    assert_eq!(seen.reply_to.as_deref(), Some("help@example.com"));
    assert!(
        seen.body
            .starts_with("seen 203.0.113.9 &amp; &lt;b&gt;<br>\nChrome 126, Windows 10 unknown unknown 2026-01-01T")
    );
    assert!(seen.body.ends_with("{nothing}"), "{}", seen.body);

    let strange = Origin { user_agent: Some("<b>".to_owned()), ..at("198.51.100.9") };
    let blocked = told(&scene, &strange).await.unwrap();
    assert_eq!(blocked.subject, "Blocked");
    let mut words = blocked.body.split(' ');
    let (event_id, token) = (words.next().unwrap(), words.next().unwrap());
    let link = format!(
        "http://127.0.0.1:8400/{}/event-feedback?username=mary&amp;event={event_id}&amp;value=valid&amp;token={token}",
        scene.pool_id
    );
    assert!(blocked.body.contains(&link), "{}", blocked.body);
    scene.feedback(USER, event_id, token).await.unwrap();
    let same = scene.decide(&strange, None).await;
    assert_eq!(same.level, Some(RiskLevelType::High), "the user says it was somebody else");
    assert!(same.reasons.contains(&Reason::Reported));
}

#[tokio::test]
async fn nobody_is_flooded_with_messages_or_told_at_an_unproved_address() {
    let scene = Scene::new(Mode::Enforced).await;
    let sub = scene.mary().await;
    scene.known_at(&sub, "192.0.2.1").await;
    let mut block = takeover(EventAction::NoAction, true);
    block.notify_configuration = Some(notify());
    scene.set(with_takeover(block)).await.unwrap();
    let mut left = 0;
    for number in 0..8 {
        scene.world.clock.advance(1);
        left += usize::from(told(&scene, &at(&format!("203.0.{number}.9"))).await.is_some());
    }
    assert!((1..=5).contains(&left), "{left}");

    scene.world.clock.advance(3600);
    let given = idp::AdminUpdateUserAttributesRequest {
        user_pool_id: scene.pool_id.clone(),
        username: USER.to_owned(),
        user_attributes: vec![idp::AttributeType {
            name: "email_verified".to_owned(),
            value: Some("false".to_owned()),
        }],
        ..Default::default()
    };
    users::admin_update_user_attributes(permit(), given, &scene.world.ctx).await.unwrap();
    assert!(told(&scene, &at("198.51.100.1")).await.is_none());
}

#[tokio::test]
async fn a_list_of_hashes_is_searched_where_it_lies() {
    let folder = TemporaryFolder::new();
    let passwords: Vec<String> = (0..3000).map(|number| format!("Example-{number}")).collect();
    for (kind, tail, upper) in [("sha1", "\n", false), ("sha256", "\r\n", false), ("sha1", ":17\n", true)] {
        let hash = |password: &String| match kind {
            "sha1" => hex::encode(&digest::sha1(password.as_bytes())),
            _ => hex::encode(&digest::sha256(password.as_bytes())),
        };
        let mut hashes: Vec<String> = passwords.iter().map(hash).collect();
        hashes.sort();
        let mut text = String::new();
        for hash in &hashes {
            let hash = if upper { hash.to_uppercase() } else { hash.clone() };
            write!(text, "{hash}{tail}").unwrap();
        }
        let path = folder.path().join("hashes.txt");
        std::fs::write(&path, text.trim_end()).unwrap();
        let list = BreachedPasswords::with_file(&path).unwrap();
        for password in &passwords {
            assert!(list.contains(password).await.unwrap(), "{password} {kind}");
        }
        for number in 0..3000 {
            assert!(!list.contains(&format!("Unknown-{number}")).await.unwrap());
        }
        std::fs::remove_file(&path).unwrap();
        list.contains("Unknown").await.unwrap_err();
        assert!(list.contains("password").await.unwrap(), "the list that comes along needs no file");
    }
    let path = folder.path().join("words.txt");
    for text in ["", "password\n", &"0".repeat(64_000)] {
        std::fs::write(&path, text).unwrap();
        BreachedPasswords::with_file(&path).unwrap_err();
    }
    BreachedPasswords::with_file(&folder.path().join("missing.txt")).unwrap_err();
}

#[tokio::test]
async fn well_known_passwords_are_known_in_any_case() {
    let list = BreachedPasswords::default();
    for known in
        ["123456", "password", "Password1", "Password123!", "P@ssw0rd", "Welcome1!", "qwerty123", "Summer2024!"]
    {
        assert!(list.contains(known).await.unwrap(), "{known}");
    }
    for unknown in ["", "Tr1cky-enough-horse", "correct horse battery staple", "Password-of-mary-7"] {
        assert!(!list.contains(unknown).await.unwrap(), "{unknown}");
    }
}

#[tokio::test]
async fn the_custom_flows_mode_is_refused_and_the_mode_can_change() {
    let world = World::new();
    let pool_id = world.pool(crate::events::protected(Mode::Audit)).await.id.unwrap();
    let add_ons = |custom_auth_mode| idp::UserPoolAddOnsType {
        advanced_security_mode: Mode::Enforced,
        advanced_security_additional_flows: Some(idp::AdvancedSecurityAdditionalFlowsType { custom_auth_mode }),
    };
    let update = |custom| idp::UpdateUserPoolRequest {
        user_pool_id: pool_id.clone(),
        user_pool_add_ons: Some(add_ons(custom)),
        ..Default::default()
    };
    let custom = Some(idp::AdvancedSecurityEnabledModeType::Audit);
    let refused = pools::update_user_pool(permit(), update(custom), &world.ctx).await.unwrap_err();
    assert_eq!(refused.code(), cognomen_contract::CommonCode::NotImplemented.into());
    pools::update_user_pool(permit(), update(None), &world.ctx).await.unwrap();
    let given = idp::DescribeUserPoolRequest { user_pool_id: pool_id.clone() };
    let described = pools::describe_user_pool(permit(), given, &world.ctx).await.unwrap().user_pool.unwrap();
    assert_eq!(described.user_pool_add_ons.unwrap().advanced_security_mode, Mode::Enforced);
}

#[tokio::test]
async fn a_pool_s_own_sender_of_e_mail_is_told_instead() {
    let scene = Scene::new(Mode::Enforced).await;
    let sub = scene.mary().await;
    scene.known_at(&sub, "192.0.2.1").await;
    let mut block = takeover(EventAction::Block, true);
    block.notify_configuration = Some(notify());
    scene.set(with_takeover(block)).await.unwrap();
    let config = idp::LambdaConfigType {
        custom_email_sender: Some(idp::CustomEmailLambdaVersionConfigType {
            lambda_arn: crate::support::functions::arn("sender"),
            lambda_version: idp::CustomEmailSenderLambdaVersionType::V10,
        }),
        kms_key_id: Some("arn:aws:kms:eu-west-1:123456789012:key/a".to_owned()),
        ..Default::default()
    };
    let add_ons =
        idp::UserPoolAddOnsType { advanced_security_mode: Mode::Enforced, advanced_security_additional_flows: None };
    let update = idp::UpdateUserPoolRequest {
        user_pool_id: scene.pool_id.clone(),
        lambda_config: Some(config),
        user_pool_add_ons: Some(add_ons),
        ..Default::default()
    };
    pools::update_user_pool(permit(), update, &scene.world.ctx).await.unwrap();
    assert!(told(&scene, &at("203.0.113.9")).await.is_none());
    let event = scene.world.functions.last();
    assert_eq!(event["triggerSource"], "CustomEmailSender_AccountTakeOverNotification");
    assert_eq!((event["userName"].as_str(), event.get("response")), (Some("mary"), None));
    let request = &event["request"];
    assert!(request["code"].is_null() && request["clientMetadata"].is_null());
    let values = request["userAttributes"].as_object().unwrap();
    let names: Vec<_> = values.keys().map(String::as_str).collect();
    let all = [
        "ACCOUNT_TAKE_OVER_ACTION",
        "DEVICE_NAME",
        "EVENT_ID",
        "FEEDBACK_TOKEN",
        "IP_ADDRESS",
        "LOGIN_TIME",
        "ONE_CLICK_LINK_INVALID",
        "ONE_CLICK_LINK_VALID",
        "USER_NAME",
    ];
    assert_eq!(names, all);
    assert_eq!((&values["ACCOUNT_TAKE_OVER_ACTION"], &values["IP_ADDRESS"]), (&json("BLOCK"), &json("203.0.113.9")));
}

fn json(text: &str) -> serde_json::Value {
    serde_json::Value::String(text.to_owned())
}
