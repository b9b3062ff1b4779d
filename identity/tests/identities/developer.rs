//! Identities that the developer vouches for.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::ErrorCode;
use cognomen_identity::pools::identities::{Login, merge, owner_of, unlink};
use cognomen_identity::pools::tokens::{PROVIDER, answer_developer};
use serde_json::{Value, json};

use super::{pool, stored};
use crate::support::logins::{STAFF, USERS, claims};
use crate::support::{World, allow, assert_refused};

const NO_MATCH: &str =
    "Logins don't match. Please include at least one valid login for this identity or identity pool.";

/// Identity and token of a user of the developer's, with logins of public providers.
async fn developer(
    world: &World,
    pool: &str,
    id: Option<&str>,
    user: &str,
    public: &[(&str, &str)],
) -> Result<(String, String), Error> {
    let view = world.ctx.pool_anywhere(pool).await?;
    let public = public.iter().map(|(key, token)| ((*key).to_owned(), (*token).to_owned())).collect();
    let tags = BTreeMap::from([("team".to_owned(), "blue".to_owned())]);
    let login = Login::developer("dev", user);
    let (identity, token) = answer_developer(&world.ctx, &view, id, login, &public, &tags, 900).await?;
    Ok((identity.id, token))
}

#[tokio::test]
async fn a_user_has_one_identity_and_a_token_in_cognitos_form() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (id, token) = developer(&world, &pool, None, "ann", &[]).await.unwrap();
    assert_eq!(developer(&world, &pool, None, "ann", &[]).await.unwrap().0, id);
    assert_eq!(developer(&world, &pool, Some(&id), "ann", &[]).await.unwrap().0, id);
    let now = world.now().seconds();
    assert_eq!(
        Value::Object(claims(&token)),
        json!({
            "sub": id, "aud": pool, "amr": ["authenticated", "dev", format!("dev:{pool}:ann")],
            "https://aws.amazon.com/tags": {"principal_tags": {"team": ["blue"]}},
            "iss": "http://127.0.0.1:8400/identity",
            "https://cognito-identity.amazonaws.com/identity-pool-arn":
                format!("arn:aws:cognito-identity:eu-west-1:123456789012:identitypool/{pool}"),
            "exp": now + 900, "iat": now,
        })
    );
}

#[tokio::test]
async fn a_user_comes_to_a_guests_identity_and_to_no_other() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let guest = world.get_id(&pool, &[]).await.unwrap();
    assert_eq!(developer(&world, &pool, Some(&guest), "ann", &[]).await.unwrap().0, guest);
    let of_bob = developer(&world, &pool, Some(&guest), "bob", &[]).await;
    assert_refused(of_bob, ErrorCode::NotAuthorizedException, NO_MATCH);
    let other = world.get_id(&pool, &[]).await.unwrap();
    let again = developer(&world, &pool, Some(&other), "ann", &[]).await;
    let text = "The developer user identifier is registered with another identity.";
    assert_refused(again, ErrorCode::DeveloperUserAlreadyRegisteredException, text);
}

#[tokio::test]
async fn a_user_is_linked_to_an_identity_by_proof_of_a_login_of_it() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let alone = developer(&world, &pool, Some(&id), "ann", &[]).await;
    assert_refused(alone, ErrorCode::NotAuthorizedException, NO_MATCH);
    assert_eq!(developer(&world, &pool, Some(&id), "ann", &[(USERS, &ann)]).await.unwrap().0, id);
    // Linked once, the user alone is enough.
    assert_eq!(developer(&world, &pool, Some(&id), "ann", &[]).await.unwrap().0, id);
    assert_eq!(stored(&world, &id).await.providers(), [USERS, "dev"]);
}

#[tokio::test]
async fn a_developers_user_is_not_the_user_of_a_public_provider_of_that_name() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (id, _) = developer(&world, &pool, None, "ann", &[]).await.unwrap();
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    assert_eq!(owner_of(&world.ctx, &view, &Login::developer("dev", "ann")).await.unwrap(), Some(id));
    assert_eq!(owner_of(&world.ctx, &view, &Login::public("dev", "ann")).await.unwrap(), None);
}

#[tokio::test]
async fn the_token_gets_credentials_with_its_tags() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let trust = super::credentials::trust(&pool, r#"["sts:AssumeRoleWithWebIdentity","sts:TagSession"]"#);
    let role = world.role("users", &trust, &allow("s3:*", "arn:aws:s3:::${aws:PrincipalTag/team}/*")).await;
    world.set_roles(&pool, &[("authenticated", &role)]).await;
    let (id, token) = developer(&world, &pool, None, "ann", &[]).await.unwrap();
    let (answered, credentials) = world.credentials(&id, &[(PROVIDER, &token)], None).await.unwrap();
    assert_eq!(answered, id);
    let who = world.caller(&credentials).await.unwrap();
    assert!(world.may(&who, "s3:GetObject", "arn:aws:s3:::blue/a").await.is_ok());
    assert!(world.may(&who, "s3:GetObject", "arn:aws:s3:::red/a").await.is_err());
}

#[tokio::test]
async fn the_token_is_good_for_its_identity_alone() {
    let world = World::new().await;
    let (here, there) = (pool(&world).await, pool(&world).await);
    let (ann, token) = developer(&world, &here, None, "ann", &[]).await.unwrap();
    let (bob, _) = developer(&world, &here, None, "bob", &[]).await.unwrap();
    let (elsewhere, _) = developer(&world, &there, None, "ann", &[]).await.unwrap();
    let guest = world.get_id(&here, &[]).await.unwrap();
    for (id, text) in
        [(&bob, NO_MATCH), (&guest, NO_MATCH), (&elsewhere, "Invalid login token. Incorrect token audience.")]
    {
        let answer = world.credentials(id, &[(PROVIDER, &token)], None).await.map(drop);
        assert_refused(answer, ErrorCode::NotAuthorizedException, text);
    }
    // Nor is it renewed by itself.
    let text = "Invalid login token. Can't pass in a Cognito token.";
    for key in [PROVIDER, USERS] {
        let answer = world.open_id_token(&ann, &[(key, &token)]).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, text);
        assert_refused(world.get_id(&here, &[(key, &token)]).await, ErrorCode::NotAuthorizedException, text);
    }
    world.clock.advance(900);
    let answer = world.credentials(&ann, &[(PROVIDER, &token)], None).await.map(drop);
    let now = world.now().seconds();
    let text = format!("Invalid login token. Token expired: {now} >= {now}");
    assert_refused(answer, ErrorCode::NotAuthorizedException, &text);
}

#[tokio::test]
async fn a_guests_token_proves_nobody() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let guest = world.get_id(&pool, &[]).await.unwrap();
    let (_, token) = world.open_id_token(&guest, &[]).await.unwrap();
    // The guest signs in; who kept the token from before stays outside.
    let ann = world.user_token("ann", &Value::Null);
    world.open_id_token(&guest, &[(USERS, &ann)]).await.unwrap();
    let answer = world.credentials(&guest, &[(PROVIDER, &token)], None).await.map(drop);
    assert_refused(answer, ErrorCode::NotAuthorizedException, NO_MATCH);
}

#[tokio::test]
async fn more_tags_than_a_token_holds_are_refused() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    let tags: BTreeMap<_, _> = (0..50).map(|number| (format!("{number:0128}"), "x".repeat(256))).collect();
    let login = Login::developer("dev", "ann");
    let answer = answer_developer(&world.ctx, &view, None, login, &BTreeMap::new(), &tags, 900).await;
    let text = "The principal tags are too long for a token.";
    assert_refused(answer, ErrorCode::InvalidParameterException, text);
}

#[tokio::test]
async fn a_token_ends_with_the_link_of_its_user() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    let (victim, _) = developer(&world, &pool, None, "victim", &[]).await.unwrap();
    let (source, before) = developer(&world, &pool, None, "eve", &[]).await.unwrap();
    merge(&world.ctx, &view, &source, &victim).await.unwrap();
    let (id, token) = developer(&world, &pool, None, "eve", &[]).await.unwrap();
    assert_eq!(id, victim);
    let eve = Login::developer("dev", "eve");
    assert_eq!(unlink(&world.ctx, &view, &victim, |login| *login == eve).await.unwrap(), 1);
    let own = world.user_token("eve", &Value::Null);
    let code = ErrorCode::NotAuthorizedException;
    for logins in [&[(PROVIDER, token.as_str())][..], &[(PROVIDER, token.as_str()), (USERS, own.as_str())]] {
        assert_refused(world.credentials(&victim, logins, None).await.map(drop), code, NO_MATCH);
    }
    let merged = world.credentials(&source, &[(PROVIDER, &before), (USERS, &own)], None).await.map(drop);
    assert_refused(merged, code, NO_MATCH);
    assert_ne!(world.get_id(&pool, &[(USERS, &own)]).await.unwrap(), victim);
    assert_eq!(stored(&world, &victim).await.logins, [Login::developer("dev", "victim")]);
}

#[tokio::test]
async fn a_token_needs_every_login_that_it_stands_for() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("a"));
    let both = [(USERS, ann.as_str()), (STAFF, staff.as_str())];
    let (id, token) = developer(&world, &pool, None, "ann", &both).await.unwrap();
    // Of its own it takes a login away, and then no more.
    world.unlink(&id, &[(PROVIDER, &token)], &[STAFF]).await.unwrap();
    let code = ErrorCode::NotAuthorizedException;
    assert_refused(world.unlink(&id, &[(PROVIDER, &token)], &[USERS]).await, code, NO_MATCH);
    let (_, token) = developer(&world, &pool, None, "ann", &both[..1]).await.unwrap();
    let dev = Login::developer("dev", "ann");
    unlink(&world.ctx, &view, &id, |login| *login == dev).await.unwrap();
    assert_refused(world.unlink(&id, &[(PROVIDER, &token)], &[USERS]).await, code, NO_MATCH);
    let attach = [(PROVIDER, token.as_str()), (STAFF, staff.as_str())];
    assert_refused(world.credentials(&id, &attach, None).await.map(drop), code, NO_MATCH);
    assert_eq!(stored(&world, &id).await.logins, [Login::public(USERS, "ann")]);
}
