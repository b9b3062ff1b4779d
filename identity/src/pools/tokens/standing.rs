//! Whether what a token says of its identity still holds.

use cognomen_contract::Error;

use super::{AUTHENTICATED, UNAUTHENTICATED};
use crate::Context;
use crate::federation::web::WebIdentity;
use crate::pools::PoolView;
use crate::pools::identities::{Identity, Login, State, look_up};

/// Whether the identity of a token that was proved is still what it was issued for: a guest's where there are guests, or one that has
/// every login by which it was proved. A token outlives none of them, however long it counts.
///
/// # Errors
/// When the store fails.
pub async fn stands(ctx: &Context, pool: &PoolView, token: &WebIdentity) -> Result<bool, Error> {
    let Some(found) = look_up(ctx, pool, &token.subject).await? else { return Ok(false) };
    Ok(match token.amr.split_first() {
        Some((first, [])) if first == UNAUTHENTICATED => pool.pool.allow_guests && found.identity.is_guest(),
        Some((first, entries)) if first == AUTHENTICATED => has(&pool.pool.id, &found.identity, entries),
        _ => false,
    })
}

/// Whether an identity has the logins that entries of `amr` are of: two for each, its provider and its user.
fn has(pool_id: &str, identity: &Identity, entries: &[String]) -> bool {
    let of = |entry: &String| identity.logins.iter().any(|login| login.provider == *entry || is(pool_id, login, entry));
    identity.state == State::Linked && !entries.is_empty() && entries.iter().all(of)
}

/// Whether an entry of `amr` is that of a login's user.
fn is(pool_id: &str, login: &Login, entry: &str) -> bool {
    let Login { provider, subject, developer } = login;
    let user = entry.strip_prefix(provider.as_str()).and_then(|rest| rest.strip_prefix(':'));
    if *developer {
        return user.and_then(|user| user.strip_prefix(pool_id)).and_then(|user| user.strip_prefix(':'))
            == Some(subject);
    }
    if provider.contains(":saml-provider/") {
        return user.is_some() && user == subject.splitn(3, ':').nth(2);
    }
    // Of a user pool or a social provider; by its ARN, of an OpenID Connect provider.
    let social = user.and_then(|user| user.split_once(':')).is_some_and(|(_, user)| user == subject);
    let open_id =
        || entry.split_once(":oidc-provider/").is_some_and(|(_, rest)| rest == format!("{provider}:OIDC:{subject}"));
    social || open_id()
}

#[cfg(test)]
mod tests {
    use super::*;

    const POOL: &str = "eu-west-1:00000000-0000-0000-0000-000000000000";
    const USERS: &str = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_users";
    const SAML: &str = "arn:aws:iam::123456789012:saml-provider/corp";
    const OPEN_ID: &str = "arn:aws:iam::123456789012:oidc-provider/id.example/a";

    #[test]
    fn every_kind_of_login_knows_its_entry_and_no_others() {
        let logins = [
            (Login::developer("dev", "a:b"), format!("dev:{POOL}:a:b")),
            (Login::public(USERS, "a:b"), format!("{USERS}:CognitoSignIn:a:b")),
            (Login::public("graph.facebook.com", "a:b"), "graph.facebook.com:app:a:b".to_owned()),
            (Login::public("id.example/a", "a:b"), format!("{OPEN_ID}:OIDC:a:b")),
            (Login::public(SAML, "SAMLSP1:persistent:a:b"), format!("{SAML}:a:b")),
        ];
        for (login, _) in &logins {
            for (other, entry) in &logins {
                assert_eq!(is(POOL, login, entry), login == other, "{entry}");
                assert!(!is(POOL, login, &entry.replace("a:b", "b")), "{entry}");
                assert!(!is(POOL, login, &format!("{entry}:b")), "{entry}");
            }
        }
    }
}
