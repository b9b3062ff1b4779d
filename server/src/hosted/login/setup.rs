//! Setting a second factor up before a sign-in may go on (`MFA_SETUP`): an authenticator app, or codes by e-mail.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::raw;
use cognomen_contract::cognito_idp::{ChallengeNameType, operations};
use cognomen_pages::{Key, OptionsPage, SetupEmailPage, TotpPage};
use cognomen_userpool::ops::factors;

use super::super::call;
use super::super::frame::Draft;
use super::turn::Turn;
use super::{mfa, name, refused, step};
use crate::listen::Response;

/// The factors that are set up at the pages; a phone number is an administrator's to give.
const APP: &str = "SOFTWARE_TOKEN_MFA";
const EMAIL: &str = "EMAIL_OTP";

/// Shows what may be set up: the only factor at once, else a choice.
///
/// # Errors
/// The server's own failures.
pub(super) async fn show(turn: &Turn<'_>, session: &str, offered: &[String]) -> Result<Response, Error> {
    let offered: Vec<String> = offered.iter().filter(|name| [APP, EMAIL].contains(&name.as_str())).cloned().collect();
    match offered.as_slice() {
        [] => {
            let draft = turn.draft();
            let text = draft.frame.t("fail-no-contact");
            Ok(name::page(turn, draft.problem(None, text), turn.username))
        }
        [only] if only == APP => app(turn, session, &offered).await,
        [_] => Ok(email_page(turn, turn.draft(), session)),
        _ => Ok(page(turn, turn.draft(), session, &offered)),
    }
}

fn page(turn: &Turn<'_>, draft: Draft, session: &str, offered: &[String]) -> Response {
    draft.answer(|frame| OptionsPage {
        frame,
        title: "mfa-setup-title",
        heading: "mfa-setup-heading",
        description: "mfa-setup-description",
        step: "setup",
        username: turn.username.to_owned(),
        session: session.to_owned(),
        available: offered.join(" "),
        options: mfa::choices(offered),
    })
}

/// Takes the choice.
///
/// # Errors
/// The server's own failures.
pub(super) async fn choose(turn: &Turn<'_>) -> Result<Response, Error> {
    let session = turn.field("session");
    let offered = mfa::offered(turn.field("available"));
    match turn.field("answer") {
        APP => app(turn, session, &offered).await,
        EMAIL => Ok(email_page(turn, turn.draft(), session)),
        _ => {
            let draft = turn.draft();
            let text = draft.frame.t("check-choice");
            Ok(page(turn, draft.problem(None, text), session, &offered))
        }
    }
}

/// Shows a new key for an authenticator app.
async fn app(turn: &Turn<'_>, session: &str, offered: &[String]) -> Result<Response, Error> {
    let input = raw::AssociateSoftwareTokenRequest { session: Some(session.to_owned()), access_token: None };
    let made = call::call::<operations::AssociateSoftwareToken>(turn.visit, input, |permit, input, ctx| {
        Box::pin(factors::associate_software_token(permit, input, ctx))
    });
    match made.await {
        Ok(made) => {
            let (secret, session) = (made.secret_code.unwrap_or_default(), made.session.unwrap_or_default());
            Ok(app_page(turn, turn.draft(), &session, secret))
        }
        Err(error) => refused::answer(turn, error, None, |draft| page(turn, draft, session, offered)),
    }
}

fn app_page(turn: &Turn<'_>, draft: Draft, session: &str, secret: String) -> Response {
    let key = Key { issuer: turn.pool().name.clone(), user: turn.username.to_owned(), secret };
    draft.answer(|frame| TotpPage {
        frame,
        username: turn.username.to_owned(),
        session: session.to_owned(),
        key,
        device: turn.field("device").to_owned(),
    })
}

/// Takes the first code of an authenticator app, and goes on with the sign-in.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take_code(turn: &Turn<'_>) -> Result<Response, Error> {
    let again = |draft| app_page(turn, draft, turn.field("session"), turn.field("secret").to_owned());
    let code: String = turn.field("code").split_whitespace().collect();
    if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        let draft = turn.draft();
        let text = draft.frame.tv("check-code", "count", "6");
        return Ok(again(draft.problem(Some("code"), text)));
    }
    let input = raw::VerifySoftwareTokenRequest {
        session: Some(turn.field("session").to_owned()),
        access_token: None,
        user_code: Some(code),
        friendly_device_name: Some(turn.field("device").to_owned()).filter(|name| !name.is_empty()),
    };
    let verified = call::call::<operations::VerifySoftwareToken>(turn.visit, input, |permit, input, ctx| {
        Box::pin(factors::verify_software_token(permit, input, ctx))
    });
    let session = match verified.await {
        Ok(verified) => verified.session.unwrap_or_default(),
        Err(error) => return refused::answer(turn, error, Some("code"), again),
    };
    match turn.respond_in(ChallengeNameType::MfaSetup, &session, &[]).await {
        Ok(next) => step::answer(turn, next).await,
        Err(error) => refused::answer(turn, error, None, |draft| name::page(turn, draft, turn.username)),
    }
}

fn email_page(turn: &Turn<'_>, draft: Draft, session: &str) -> Response {
    draft.answer(|frame| SetupEmailPage {
        frame,
        username: turn.username.to_owned(),
        session: session.to_owned(),
        email: turn.field("email").to_owned(),
    })
}

/// Takes the address that codes are to be sent to; a code must come back from there.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take_email(turn: &Turn<'_>) -> Result<Response, Error> {
    let email = turn.field("email");
    if email.is_empty() {
        let draft = turn.draft();
        let text = draft.frame.tv("check-required", "field", &draft.frame.t("label-email"));
        return Ok(email_page(turn, draft.problem(Some("email"), text), turn.field("session")));
    }
    match turn.respond(ChallengeNameType::MfaSetup, &[("EMAIL", email)]).await {
        Ok(next) => step::answer(turn, next).await,
        Err(error) => {
            refused::answer(turn, error, Some("email"), |draft| email_page(turn, draft, turn.field("session")))
        }
    }
}
