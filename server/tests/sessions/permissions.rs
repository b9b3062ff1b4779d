//! What sessions may do, and how they are revoked.

use super::*;

/// `Deny` of everything that was issued before a moment, as the console writes it to revoke sessions.
fn revoke_before(moment: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Deny","Action":["*"],"Resource":["*"],
            "Condition":{{"DateLessThan":{{"aws:TokenIssueTime":"{moment}"}}}}}}]}}"#
    )
}

/// Text of a refusal of listing user pools.
fn not_authorized(why: &str) -> String {
    format!(
        "User: arn:aws:sts::{ACCOUNT}:assumed-role/reader/visit is not authorized to perform: cognito-idp:ListUserPools on \
         resource: * {why}"
    )
}

#[track_caller]
fn denied(answer: &Answer, why: &str) {
    let form = Form::of(Service::CognitoIdp);
    answer.assert_error(form, 400, "AccessDeniedException", &not_authorized(why));
}

#[tokio::test]
async fn policies_of_role_and_session_bound_them() {
    let world = World::new().await;
    let reads =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"cognito-idp:Describe*","Resource":"*"}}"#;
    let arn = role(&world, "reader", reads).await;
    let plain = session(&world, &arn, "").await;
    let no_identity = "because no identity-based policy allows the cognito-idp:ListUserPools action";
    denied(&plain.pools(&world).await, no_identity);
    let text = format!(
        "User: arn:aws:sts::{ACCOUNT}:assumed-role/reader/visit is not authorized to perform: iam:ListUsers on resource: \
         arn:aws:iam::{ACCOUNT}:user/ because no identity-based policy allows the iam:ListUsers action"
    );
    plain.users(&world).await.assert_error(Form::of(Service::Iam), 403, "AccessDenied", &text);
    // What the role may is asked anew with every request.
    put(&world, "reader", ALL).await;
    assert_eq!(plain.pools(&world).await.status, 200);
    let bound = session(&world, &arn, &format!("&Policy={}", form(reads))).await;
    denied(&bound.pools(&world).await, "because no session policy allows the cognito-idp:ListUserPools action");
    let deny = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
        {"Effect":"Deny","Action":"cognito-idp:*","Resource":"*"}]}"#;
    let bound = session(&world, &arn, &format!("&Policy={}", form(deny))).await;
    denied(&bound.pools(&world).await, "with an explicit deny in a session policy");
    assert_eq!(bound.users(&world).await.status, 200);
}

#[tokio::test]
async fn sessions_issued_before_a_moment_are_revoked() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let early = session(&world, &arn, "").await;
    assert_eq!(early.pools(&world).await.status, 200);
    world.clock.advance(10);
    let parameters = format!(
        "&RoleName=reader&PolicyName=AWSRevokeOlderSessions&PolicyDocument={}",
        form(&revoke_before("2026-01-01T00:00:10.000Z"))
    );
    world.iam("PutRolePolicy", &parameters).await;
    let late = session(&world, &arn, "").await;
    let why = "with an explicit deny in an identity-based policy";
    denied(&early.pools(&world).await, why);
    assert_eq!(early.users(&world).await.status, 403);
    assert_eq!(early.who(&world).await.status, 200, "who one is stays open");
    assert_eq!(late.pools(&world).await.status, 200);
}

#[tokio::test]
async fn what_is_revoked_for_sessions_leaves_keys_of_users_alone() {
    let world = World::new().await;
    let key = world.powerless("ann").await;
    let document = format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"*","Resource":"*"}},{}]}}"#,
        r#"{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2030-01-01T00:00:00Z"}}}"#
    );
    world.iam("PutUserPolicy", &format!("&UserName=ann&PolicyName=own&PolicyDocument={}", form(&document))).await;
    let own = Temporary { id: key.id.clone(), secret: key.secret.clone(), token: None };
    assert_eq!(own.pools(&world).await.status, 200);
    let call = Call::query(Service::Sts, "GetSessionToken", "").signed(&key, Service::Sts, world.now());
    let temporary = Temporary::of(&world.send(&call).await);
    let text = format!(
        "User: arn:aws:iam::{ACCOUNT}:user/ann is not authorized to perform: cognito-idp:ListUserPools on resource: * with an \
         explicit deny in an identity-based policy"
    );
    let answer = temporary.pools(&world).await;
    answer.assert_error(Form::of(Service::CognitoIdp), 400, "AccessDeniedException", &text);
}

#[tokio::test]
async fn federated_users_do_what_their_session_says() {
    let world = World::new().await;
    let none = Temporary::of(&sts(&world, "GetFederationToken", "&Name=guest").await);
    let who = none.who(&world).await;
    assert_eq!(who.element("Arn"), format!("arn:aws:sts::{ACCOUNT}:federated-user/guest"));
    assert_eq!(who.element("UserId"), format!("{ACCOUNT}:guest"));
    assert_eq!(none.pools(&world).await.status, 400);
    let all = sts(&world, "GetFederationToken", &format!("&Name=guest&Policy={}", form(ALL))).await;
    assert!((1..=100).contains(&all.element("PackedPolicySize").parse::<i32>().unwrap()));
    let all = Temporary::of(&all);
    assert_eq!(all.pools(&world).await.status, 200);
    all.users(&world).await.assert_error(Form::of(Service::Iam), 403, "InvalidClientTokenId", INVALID);
}

#[tokio::test]
async fn tags_of_a_session_choose_what_it_may_do() {
    let world = World::new().await;
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"cognito-idp:ListUserPools","Resource":"*",
        "Condition":{"StringEquals":{"aws:PrincipalTag/Team":"support"}}}}"#;
    let arn = role(&world, "reader", policy).await;
    let tagged = |value: &str| format!("&Tags.member.1.Key=Team&Tags.member.1.Value={value}");
    assert_eq!(session(&world, &arn, &tagged("support")).await.pools(&world).await.status, 200);
    for other in [session(&world, &arn, &tagged("sales")).await, session(&world, &arn, "").await] {
        denied(
            &other.pools(&world).await,
            "because no identity-based policy allows the cognito-idp:ListUserPools action",
        );
    }
}
