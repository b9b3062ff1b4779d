//! Second factors: which are asked for, which first, and the set-up of an authenticator app.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UserPoolMfaType, operations, raw};
use cognomen_model::mfa::MfaFactor;
use cognomen_pages::{AccountFactorsPage, AccountTotpPage, FactorRow, Key, Menu};
use cognomen_userpool::ops::factors;

use super::super::frame::Draft;
use super::super::visit::Visit;
use super::super::{reply, wording};
use super::owner::{Owner, token};
use super::{Refusal, Section, is_federated};
use crate::listen::Response;

/// The page.
pub(super) fn show(owner: &Owner, menu: Menu, draft: Draft) -> Response {
    let pool = &owner.client.pool.pool;
    let required = pool.mfa_mode() == UserPoolMfaType::On;
    let offered = MfaFactor::ALL.into_iter().filter(|factor| pool.offers_mfa(*factor));
    let factors = offered.map(|factor| row(owner, factor, required)).collect();
    draft.answer(|frame| AccountFactorsPage { frame, menu, factors, required })
}

fn row(owner: &Owner, factor: MfaFactor, required: bool) -> FactorRow {
    let user = &owner.found.user;
    let (label, attribute) = match factor {
        MfaFactor::Sms => ("mfa-setup-option-sms", Some("phone_number")),
        MfaFactor::SoftwareToken => ("mfa-setup-option-totp", None),
        MfaFactor::Email => ("mfa-setup-option-email", Some("email")),
    };
    let to = attribute.and_then(|name| user.attribute(name)).filter(|value| !value.is_empty());
    FactorRow {
        name: factor.as_str(),
        label,
        detail: to.map(str::to_owned),
        on: user.mfa.enabled.contains(&factor),
        preferred: user.mfa.preferred == Some(factor),
        ready: if attribute.is_some() { to.is_some() } else { user.mfa.has_software_token },
        required,
        set_up: attribute.is_none(),
    }
}

/// Switches a factor, or sets an authenticator app up: only shortly after a sign-in.
pub(super) async fn submit(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let path = Section::Factors.path();
    if is_federated(owner) {
        return Ok(reply::see_other(&owner.link(visit, path)));
    }
    if !owner.is_fresh(visit) {
        return Ok(reply::see_other(&owner.sign_in_again(visit, path)));
    }
    let pool = &owner.client.pool.pool;
    let factor = MfaFactor::from_name(visit.field("factor")).filter(|factor| pool.offers_mfa(*factor));
    match (visit.field("step"), factor) {
        ("set-up", Some(MfaFactor::SoftwareToken)) => set_up(visit, owner).await,
        ("verify", _) => verify(visit, owner).await,
        ("on", Some(factor)) => set(visit, owner, factor, (true, false)).await,
        ("prefer", Some(factor)) => set(visit, owner, factor, (true, true)).await,
        ("off", Some(factor)) => set(visit, owner, factor, (false, false)).await,
        _ => Ok(reply::see_other(&owner.link(visit, path))),
    }
}

/// Switches a factor on or off, and makes it the first to be asked.
async fn set(
    visit: &Visit<'_>,
    owner: &Owner,
    factor: MfaFactor,
    (on, preferred): (bool, bool),
) -> Result<Response, Refusal> {
    let (enabled, preferred_mfa) = (Some(on), Some(preferred));
    let mut input = raw::SetUserMFAPreferenceRequest { access_token: token(), ..Default::default() };
    match factor {
        MfaFactor::Sms => input.sms_mfa_settings = Some(raw::SMSMfaSettingsType { enabled, preferred_mfa }),
        MfaFactor::Email => input.email_mfa_settings = Some(raw::EmailMfaSettingsType { enabled, preferred_mfa }),
        MfaFactor::SoftwareToken => {
            input.software_token_mfa_settings = Some(raw::SoftwareTokenMfaSettingsType { enabled, preferred_mfa });
        }
    }
    let set = owner.run::<operations::SetUserMFAPreference>(visit, input, |permit, input, ctx| {
        Box::pin(factors::set_user_mfa_preference(permit, input, ctx))
    });
    set.await?;
    Ok(owner.told(visit, Section::Factors.path(), "saved"))
}

/// A new key, which is in force once its first code was right.
async fn set_up(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let secret = associate(visit, owner).await?;
    Ok(totp_page(visit, owner, owner.draft(visit), secret))
}

async fn associate(visit: &Visit<'_>, owner: &Owner) -> Result<String, Error> {
    let input = raw::AssociateSoftwareTokenRequest { access_token: token(), session: None };
    let made = owner.run::<operations::AssociateSoftwareToken>(visit, input, |permit, input, ctx| {
        Box::pin(factors::associate_software_token(permit, input, ctx))
    });
    Ok(made.await?.secret_code.unwrap_or_default())
}

fn totp_page(visit: &Visit<'_>, owner: &Owner, draft: Draft, secret: String) -> Response {
    let menu = super::menu(visit, owner, Section::Factors);
    let device = visit.field("device").to_owned();
    let key = Key { issuer: draft.frame.app.clone(), user: owner.name().to_owned(), secret };
    draft.answer(|frame| AccountTotpPage { frame, menu, key, device })
}

/// Takes the first code, and switches the app on.
async fn verify(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let code = visit.field("code").trim();
    let device = Some(visit.field("device").trim().to_owned()).filter(|name| !name.is_empty());
    let is_code = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    let refused = if is_code {
        let input = raw::VerifySoftwareTokenRequest {
            access_token: token(),
            friendly_device_name: device,
            session: None,
            user_code: Some(code.to_owned()),
        };
        let verified = owner.run::<operations::VerifySoftwareToken>(visit, input, |permit, input, ctx| {
            Box::pin(factors::verify_software_token(permit, input, ctx))
        });
        match verified.await {
            Ok(_) => {
                let first = owner.found.user.mfa.enabled.is_empty();
                return set(visit, owner, MfaFactor::SoftwareToken, (true, first)).await;
            }
            Err(error) if wording::is(&error, "EnableSoftwareTokenMFAException") => Refusal::of("code", error),
            Err(error) => return Err(error.into()),
        }
    } else {
        let text = owner.draft(visit).frame.texts.with("check-code", &[("count", "6")]);
        Refusal::said(Some("code"), text)
    };
    // The key is shown again as the form brought it: the one that waits is known to the server alone.
    let secret = visit.field("secret");
    let plausible = secret.len() <= 64 && secret.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'7'));
    if secret.is_empty() || !plausible {
        return Err(refused);
    }
    Ok(totp_page(visit, owner, refused.onto(owner.draft(visit), owner), secret.to_owned()))
}
