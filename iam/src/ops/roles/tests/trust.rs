//! Whom trust policies name, and that they go on to mean them.

use cognomen_contract::iam::{operations as iam, raw};

use super::{Refused, TRUST, get, make, new, not_found, remove};
use crate::caller::{Caller, Principal, RequestInfo};
use crate::ops::tests::{create, create_key, refused, run, some};
use crate::ops::{self, roles};
use crate::policy::ConditionKeys;
use crate::roles::role_of_name;
use crate::testing::{ACCOUNT, Request, World};
use crate::trust::{Attempt, decide};
use cognomen_contract::Operation;

/// A trust policy with this principal.
fn trusting(principal: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{principal},"Action":"sts:AssumeRole"}}]}}"#
    )
}

async fn trust(world: &World, name: &str, document: &str) -> Result<(), Refused> {
    let raw = raw::UpdateAssumeRolePolicyRequest { role_name: some(name), policy_document: some(document) };
    run::<iam::UpdateAssumeRolePolicy, _, _>(world, roles::update_assume_role_policy, raw).await
}

async fn rename(world: &World, from: &str, to: &str) {
    let raw = raw::UpdateUserRequest { user_name: some(from), new_user_name: some(to), ..Default::default() };
    run::<iam::UpdateUser, _, _>(world, ops::update_user, raw).await.unwrap();
}

/// Whether the user of an access key may assume a role by its trust policy.
async fn assumes(world: &World, key: &cognomen_contract::iam::AccessKey, role: &str) -> bool {
    let meta = cognomen_contract::sts::operations::GetCallerIdentity::META;
    let request =
        Request { key_id: &key.access_key_id, secret: &key.secret_access_key, service: "sts", ..Request::default() };
    let proven = request.sign().authenticate(&world.iam, &meta).await.unwrap();
    let Caller::Principal(principal) = proven.caller else { panic!("no principal") };
    let role = role_of_name(&world.iam, role).await.unwrap().unwrap();
    let (info, keys, requester) = (RequestInfo::default(), ConditionKeys::default(), Principal::requester(&principal));
    let attempt = Attempt {
        operation: "AssumeRole",
        role: &role,
        requester: &requester,
        caller: Some(&principal),
        request: &info,
        keys: &keys,
        tags: false,
        source_identity: false,
    };
    decide(&world.iam, &attempt).await.unwrap().allowed
}

#[tokio::test]
async fn trust_policies_are_checked_when_stored() {
    let world = World::new().await;
    make(&world, new("app")).await.unwrap();
    assert_eq!(trust(&world, "app", "{}").await.unwrap_err().0, "MalformedPolicyDocument");
    assert_eq!(trust(&world, "none", TRUST).await, not_found("none"));
    let raw = raw::CreateRoleRequest { assume_role_policy_document: some("nothing"), ..new("other") };
    assert_eq!(make(&world, raw).await.unwrap_err().0, "MalformedPolicyDocument");
    let accounts: Vec<String> = (0..140).map(|n| format!("\"{:012}\"", 100_000 + n)).collect();
    let long = trusting(&format!("{{\"AWS\":[{}]}}", accounts.join(",")));
    let limit = || refused("LimitExceeded", "Cannot exceed quota for ACLSizePerRole: 2048");
    assert_eq!(trust(&world, "app", &long).await, limit());
    let raw = raw::CreateRoleRequest { assume_role_policy_document: Some(long), ..new("other") };
    assert_eq!(make(&world, raw).await.map(drop), limit());
}

#[tokio::test]
async fn principals_must_be_there() {
    let world = World::new().await;
    make(&world, new("app")).await.unwrap();
    make(&world, raw::CreateRoleRequest { path: some("/deep/"), ..new("Other") }).await.unwrap();
    create(&world, "ann", Some("/staff/")).await.unwrap();
    for principal in [
        r#"{"AWS":"*"}"#,
        r#"{"AWS":"123456789012"}"#,
        r#"{"AWS":"arn:aws:iam::999999999999:root"}"#,
        r#"{"AWS":["arn:aws:iam::123456789012:user/staff/ann","arn:aws:iam::123456789012:role/deep/Other"]}"#,
        r#"{"AWS":"arn:aws:sts::123456789012:assumed-role/Other/session"}"#,
        r#"{"AWS":"arn:aws:sts::123456789012:federated-user/bob"}"#,
        r#"{"Service":["lambda.amazonaws.com","cognito-idp.amazonaws.com"]}"#,
    ] {
        assert_eq!(trust(&world, "app", &trusting(principal)).await, Ok(()), "{principal}");
    }
    for (kind, name) in [
        ("AWS", "arn:aws:iam::123456789012:user/ann"),
        ("AWS", "arn:aws:iam::123456789012:user/staff/Ann"),
        ("AWS", "arn:aws:iam::123456789012:user/nobody"),
        ("AWS", "arn:aws:iam::999999999999:user/ann"),
        ("AWS", "arn:aws:iam::123456789012:role/Other"),
        ("AWS", "arn:aws:sts::123456789012:assumed-role/other/session"),
        ("AWS", "arn:aws:sts::123456789012:assumed-role/nobody/session"),
        ("AWS", "AIDAUNKNOWNUNKNOWNUNK"),
        ("SERVICE", "lambda.example.com"),
    ] {
        let member = if kind == "SERVICE" { "Service" } else { kind };
        let document = trusting(&format!(r#"{{"{member}":["123456789012","{name}"]}}"#))
            .replace("\"Service\":[\"123456789012\",", "\"Service\":[");
        let text = format!("Invalid principal in policy: \"{kind}\":\"{name}\"");
        assert_eq!(trust(&world, "app", &document).await, refused("MalformedPolicyDocument", &text));
    }
    // Providers are asked for as such.
    let web = |provider: &str| {
        trusting(&format!(r#"{{"Federated":"{provider}"}}"#)).replace("AssumeRole", "AssumeRoleWithWebIdentity")
    };
    for provider in ["cognito-identity.amazonaws.com", "accounts.google.com"] {
        assert_eq!(trust(&world, "app", &web(provider)).await, Ok(()), "{provider}");
    }
    let raw = raw::CreateOpenIDConnectProviderRequest { url: some("https://idp.example/a"), ..Default::default() };
    let create = ops::providers::create_open_id_connect_provider;
    run::<iam::CreateOpenIDConnectProvider, _, _>(&world, create, raw).await.unwrap();
    let own = format!("arn:aws:iam::{ACCOUNT}:oidc-provider/idp.example/a");
    assert_eq!(trust(&world, "app", &web(&own)).await, Ok(()));
    for provider in [
        "idp.example",
        "arn:aws:iam::123456789012:oidc-provider/idp.example/b",
        "arn:aws:iam::999999999999:oidc-provider/idp.example/a",
        "arn:aws:iam::123456789012:saml-provider/Idp",
    ] {
        let text = format!("Invalid principal in policy: \"FEDERATED\":\"{provider}\"");
        assert_eq!(trust(&world, "app", &web(provider)).await, refused("MalformedPolicyDocument", &text));
    }
}

#[tokio::test]
async fn another_user_of_the_name_is_not_trusted() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    let first = create_key(&world, "ann").await.unwrap();
    let ann = format!("arn:aws:iam::{ACCOUNT}:user/ann");
    let document = trusting(&format!(r#"{{"AWS":"{ann}"}}"#));
    make(&world, raw::CreateRoleRequest { assume_role_policy_document: Some(document), ..new("app") }).await.unwrap();
    assert!(assumes(&world, &first, "app").await);

    // Another name keeps the trust, and whoever takes the old name has none.
    rename(&world, "ann", "bea").await;
    create(&world, "ann", None).await.unwrap();
    let second = create_key(&world, "ann").await.unwrap();
    assert!(assumes(&world, &first, "app").await);
    assert!(!assumes(&world, &second, "app").await);
    let shown = |role: cognomen_contract::iam::Role| role.assume_role_policy_document.unwrap();
    assert!(shown(get(&world, "app").await.unwrap()).contains("%3Auser%2Fbea%22"));

    // Without its user the policy names an id that nobody comes to have again.
    let raw = raw::DeleteAccessKeyRequest { user_name: some("bea"), access_key_id: Some(first.access_key_id) };
    run::<iam::DeleteAccessKey, _, _>(&world, ops::delete_access_key, raw).await.unwrap();
    let id = run::<iam::GetUser, _, _>(&world, ops::get_user, raw::GetUserRequest { user_name: some("bea") }).await;
    let id = id.unwrap().user.user_id;
    run::<iam::DeleteUser, _, _>(&world, ops::delete_user, raw::DeleteUserRequest { user_name: some("bea") })
        .await
        .unwrap();
    assert!(!assumes(&world, &second, "app").await);
    let listed = run::<iam::ListRoles, _, _>(&world, roles::list_roles, Default::default()).await.unwrap();
    for shown in [shown(get(&world, "app").await.unwrap()), shown(listed.roles[0].clone())] {
        assert!(shown.contains(&id) && !shown.contains("user%2F"), "{shown}");
    }
    // Stored anew, the policy means whoever has the name now.
    trust(&world, "app", &trusting(&format!(r#"{{"AWS":"{ann}"}}"#))).await.unwrap();
    assert!(assumes(&world, &second, "app").await);
}

#[tokio::test]
async fn another_role_of_the_name_is_not_trusted() {
    let world = World::new().await;
    make(&world, new("worker")).await.unwrap();
    let worker = format!("arn:aws:iam::{ACCOUNT}:role/worker");
    let document = trusting(&format!(r#"{{"AWS":"{worker}"}}"#));
    make(&world, raw::CreateRoleRequest { assume_role_policy_document: Some(document), ..new("app") }).await.unwrap();
    let before = get(&world, "worker").await.unwrap().role_id;
    remove(&world, "worker").await.unwrap();
    make(&world, new("worker")).await.unwrap();
    let shown = get(&world, "app").await.unwrap().assume_role_policy_document.unwrap();
    assert!(shown.contains(&before), "{shown}");
    let role = role_of_name(&world.iam, "app").await.unwrap().unwrap();
    let session = crate::policy::Requester::RoleSession {
        account: ACCOUNT.to_owned(),
        role_arn: worker.clone(),
        arn: format!("arn:aws:sts::{ACCOUNT}:assumed-role/worker/s"),
    };
    let caller = |id: &str| Principal {
        arn: format!("arn:aws:sts::{ACCOUNT}:assumed-role/worker/s"),
        account: ACCOUNT.to_owned(),
        user_id: format!("{id}:s"),
        user_name: None,
        access_key_id: "ASIA".to_owned(),
        session: None,
    };
    let named = |id: &str| crate::principals::as_named(&role.principals, &session, Some(&caller(id)));
    assert_eq!(named(&before), session);
    let now = get(&world, "worker").await.unwrap().role_id;
    assert!(matches!(named(&now), crate::policy::Requester::RoleSession { role_arn, .. } if role_arn == now));
}
