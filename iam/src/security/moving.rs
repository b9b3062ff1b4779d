//! Users that are moved or renamed.

use super::*;
use crate::caller::Principal;
use crate::policy::Requester;
use crate::session::{Holder, NewSession, SessionPolicies, issue};
use crate::testing::ACCOUNT;

fn update(name: &str, new_name: Option<&str>, new_path: Option<&str>) -> raw::UpdateUserRequest {
    raw::UpdateUserRequest {
        user_name: some(name),
        new_user_name: new_name.map(str::to_owned),
        new_path: new_path.map(str::to_owned),
    }
}

/// What a session of a user signs, once admitted to an operation of user pools.
async fn admit(world: &World, holder: Holder) -> Result<Principal, Error> {
    let inline = vec![ALL.to_owned()];
    let new = NewSession {
        holder,
        seconds: 900,
        policies: Some(SessionPolicies { inline, managed: Vec::new() }),
        tags: Vec::new(),
        transitive: Vec::new(),
        source_identity: None,
        keys: Vec::new(),
    };
    let session = issue(&world.iam, new).await.unwrap();
    let request = Request {
        key_id: &session.access_key_id,
        secret: &session.secret_access_key,
        session_token: Some(&session.session_token),
        ..Request::default()
    };
    let proven = request.sign().authenticate(&world.iam, &idp::AdminGetUser::META).await?;
    let input = AdminGetUserRequest { user_pool_id: "us-east-1_a".to_owned(), username: "bob".to_owned() };
    let info = RequestInfo { region: "us-east-1".to_owned(), ..RequestInfo::default() };
    let permit = authorize::<idp::AdminGetUser>(&world.iam, proven.caller, info, &input).await?;
    Ok(permit.principal().unwrap().clone())
}

#[tokio::test]
async fn a_user_is_moved_and_renamed_only_to_where_the_caller_has_the_say() {
    let world = World::new().await;
    let own = format!(
        r#"{{"Effect":"Allow","Action":"iam:UpdateUser","Resource":"arn:aws:iam::{ACCOUNT}:user/dev/*"}},
        {{"Effect":"Deny","Action":"iam:UpdateUser","Resource":"arn:aws:iam::{ACCOUNT}:user/dev/boss"}}"#
    );
    user(&world, "helper", "/", &own).await;
    user(&world, "mallory", "/dev/", &own).await;
    let key = key_of(&world, "helper").await;
    for (name, path, arn) in [
        (None, Some("/admin/"), "user/admin/mallory because no identity-based policy allows"),
        (Some("boss"), None, "user/dev/boss with an explicit deny"),
        (Some("boss"), Some("/admin/"), "user/admin/boss because no identity-based policy allows"),
    ] {
        let raw = update("mallory", name, path);
        let error = run_as::<iam::UpdateUser, _, _>(&world, &key, ops::update_user, raw).await.unwrap_err();
        assert_eq!(error.code(), CommonCode::AccessDenied.into());
        let text = format!("perform: iam:UpdateUser on resource: arn:aws:iam::{ACCOUNT}:{arn}");
        assert!(error.message().contains(&text), "{}", error.message());
    }
    let raw = update("mallory", Some("max"), Some("/dev/new/"));
    run_as::<iam::UpdateUser, _, _>(&world, &key, ops::update_user, raw).await.unwrap();
    // What stays as it is needs no second permission.
    let raw = update("max", Some("max"), None);
    run_as::<iam::UpdateUser, _, _>(&world, &key, ops::update_user, raw).await.unwrap();
}

#[tokio::test]
async fn the_session_of_a_user_that_was_moved_is_that_of_a_moved_user() {
    let world = World::new().await;
    let own = format!(
        r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"ArnLike":{{
            "aws:PrincipalArn":["arn:aws:iam::{ACCOUNT}:user/admin/*","arn:aws:sts::{ACCOUNT}:federated-user/*"]}}}}}}"#
    );
    let api::User { arn, user_id, .. } = user(&world, "carl", "/admin/", &own).await;
    let own = Holder::User { id: user_id.clone(), name: "carl".to_owned(), arn: arn.clone() };
    let guest =
        Holder::Federated { user_id, user_name: "carl".to_owned(), user_arn: arn.clone(), name: "guest".to_owned() };
    let of_guest = |principal: Principal| match principal.requester() {
        Requester::FederatedUser { user_arn, .. } => user_arn,
        other => panic!("{other:?}"),
    };
    assert_eq!(admit(&world, own.clone()).await.unwrap().arn, arn);
    assert_eq!(of_guest(admit(&world, guest.clone()).await.unwrap()), arn);

    run::<iam::UpdateUser, _, _>(&world, ops::update_user, update("carl", Some("Carl"), Some("/dev/"))).await;
    let error = admit(&world, own.clone()).await.unwrap_err();
    let now = format!("arn:aws:iam::{ACCOUNT}:user/dev/Carl");
    assert!(error.message().starts_with(&format!("User: {now} is not authorized")), "{}", error.message());
    assert_eq!(of_guest(admit(&world, guest.clone()).await.unwrap()), now);
    run::<iam::UpdateUser, _, _>(&world, ops::update_user, update("Carl", None, Some("/admin/"))).await;
    let principal = admit(&world, own.clone()).await.unwrap();
    assert_eq!(principal.user_name.as_deref(), Some("Carl"));

    // A session is of the user that had the name; with another name its credentials end.
    run::<iam::UpdateUser, _, _>(&world, ops::update_user, update("carl", Some("dan"), None)).await;
    for holder in [own, guest] {
        assert_eq!(admit(&world, holder).await.unwrap_err().code(), CommonCode::UnrecognizedClient.into());
    }
}
