//! `grant_type=authorization_code` (RFC 6749 section 4.1.3): a code is redeemed once, by its client.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::cognito_idp::OAuthFlowType;
use cognomen_crypto::{compare, digest};
use cognomen_model::client::Client;
use cognomen_model::oauth::{ChallengeMethod, Code, CodeChallenge, Granted};
use cognomen_store::Batch;
use cognomen_userpool::error;
use cognomen_userpool::grants::{self, Beginning, Begun};

use super::{TokenRequest, Tokens, allows, metadata};
use crate::code::{self, Name};
use crate::failure::Failure;

/// Begins the session of a code, in one commit that uses the code up.
///
/// # Errors
/// `invalid_grant` for a code that is unknown, another's, too old, without its proof or used before, after which what it began is
/// over; `unauthorized_client` for another `redirect_uri`; the server's own failures.
pub(super) async fn answer(request: &TokenRequest<'_>) -> Result<Tokens, Failure> {
    let TokenRequest { ctx, params, .. } = *request;
    let client = &request.client.client;
    let text = params.get("code").ok_or_else(|| Failure::invalid_request("code is missing"))?;
    // Accepted as Cognito does, which hands it to no function here.
    metadata(params)?;
    if !allows(&client.client, OAuthFlowType::Code) {
        return Err(Failure::new("unauthorized_client"));
    }
    let name = code::open(&client.pool, text).ok_or_else(Failure::invalid_grant)?;
    let (at, found) = code::read(ctx, &client.pool, &name).await?;
    let found = found.filter(|found| found.value.client_id == client.client.id).ok_or_else(Failure::invalid_grant)?;
    let code = &found.value;
    if code.used {
        return Err(reused(request, &name, code).await);
    }
    let granted = check(request, code)?;
    let used = Code { used: true, ..code.clone() };
    let stage = |batch: &mut Batch| {
        let written = batch.put(&at, found.version, &used).map_err(error::store)?;
        written.expiring(code::forgotten_at(code));
        Ok(())
    };
    let beginning = Beginning {
        client,
        sub: &name.sub,
        session_id: &code.session_id,
        auth_time: code.auth_time,
        event_id: &code.event_id,
        granted,
        refreshable: true,
        origin: request.origin.clone(),
        metadata: None,
        standing: None,
    };
    match grants::begin(ctx, beginning, &stage).await? {
        Begun::Tokens(tokens) => Ok((*tokens).into()),
        Begun::Conflict(_) => Err(reused(request, &name, code).await),
        Begun::Gone => Err(Failure::invalid_grant()),
    }
}

/// Ends what a code began that came again (RFC 6749 section 4.1.2): one of the two who hold it is a thief.
async fn reused(request: &TokenRequest<'_>, name: &Name, code: &Code) -> Failure {
    match grants::end(request.ctx, &request.client.client, &name.sub, &code.session_id).await {
        Ok(()) => Failure::invalid_grant(),
        Err(failed) => Failure::internal(failed),
    }
}

/// Checks that the code is good, and comes with what its request for authorization bound it to; answers what is granted.
fn check(request: &TokenRequest<'_>, code: &Code) -> Result<Granted, Failure> {
    let TokenRequest { ctx, params, jkt, .. } = *request;
    if code.expires_at <= ctx.clock.now() {
        return Err(Failure::invalid_grant());
    }
    let named = params.get("redirect_uri");
    let same = named.map_or(!code.named_redirect, |named| named == code.redirect_uri);
    if !same {
        return Err(Failure::new("unauthorized_client").because("invalid_redirect"));
    }
    if !verifies(code.challenge.as_ref(), params.get("code_verifier")) {
        return Err(Failure::invalid_grant());
    }
    if code.granted.jkt.as_deref().is_some_and(|bound| jkt != Some(bound)) {
        return Err(Failure::invalid_grant());
    }
    if !may_read_scopes(&request.client.client.client, &code.granted) {
        return Err(Failure::invalid_grant());
    }
    Ok(Granted { jkt: jkt.map(str::to_owned), ..code.granted.clone() })
}

/// PKCE (RFC 7636 section 4.6). A verifier without a challenge says that somebody took the challenge away (RFC 9700
/// section 4.8.2).
fn verifies(challenge: Option<&CodeChallenge>, verifier: Option<&str>) -> bool {
    let (challenge, verifier) = match (challenge, verifier) {
        (None, None) => return true,
        (Some(challenge), Some(verifier)) => (challenge, verifier),
        _ => return false,
    };
    let made = match challenge.method {
        ChallengeMethod::Plain => verifier.to_owned(),
        ChallengeMethod::S256 => URL_SAFE_NO_PAD.encode(digest::sha256(verifier.as_bytes())),
    };
    compare::equal(made.as_bytes(), challenge.value.as_bytes())
}

/// Whether the client may read what the scopes `email` and `phone` are about, both attributes each, as Cognito demands.
fn may_read_scopes(client: &Client, granted: &Granted) -> bool {
    let of_scopes = [("email", ["email", "email_verified"]), ("phone", ["phone_number", "phone_number_verified"])];
    of_scopes.iter().all(|(scope, names)| !granted.has(scope) || names.iter().all(|name| client.may_read(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_needs_its_verifier_and_a_verifier_its_challenge() {
        // RFC 7636 appendix B.
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        let value = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".to_owned();
        let challenge = CodeChallenge { value, method: ChallengeMethod::S256 };
        assert!(verifies(Some(&challenge), Some(verifier)));
        assert!(verifies(None, None));
        for wrong in [None, Some(""), Some("dBjftJeZ4CVP"), Some(challenge.value.as_str())] {
            assert!(!verifies(Some(&challenge), wrong), "{wrong:?}");
        }
        assert!(!verifies(None, Some(verifier)));
        let plain = CodeChallenge { value: verifier.to_owned(), method: ChallengeMethod::Plain };
        assert!(verifies(Some(&plain), Some(verifier)));
        assert!(!verifies(Some(&plain), Some(&challenge.value)));
    }
}
