//! Checks by callers and explanations for administrators.

use std::collections::BTreeMap;

use cognomen_contract::cognomen::{self as api, DecisionType, PolicyLayerType, operations};
use cognomen_contract::iam::{operations as iam, raw};
use cognomen_contract::{CommonCode, Error, Operation};

use super::{check_access, explain};
use crate::caller::{Caller, Principal, RequestInfo};
use crate::directory::find_user;
use crate::session::{Holder, NewSession, SessionPolicies, issue};
use crate::testing::{ACCOUNT, World};
use crate::{Iam, Permit, authorize, ops};

const OBJECT: &str = "arn:aws:s3:::bucket/ann/a";

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

async fn run<O, F, T>(world: &World, function: F, raw: O::Raw) -> T
where
    O: Operation,
    F: AsyncFn(Permit<O>, O::Input, &Iam) -> Result<T, Error>,
{
    let (permit, input) = world.admit::<O>(raw).await;
    function(permit, input, &world.iam).await.unwrap()
}

/// The user `ann` with these statements.
async fn ann(world: &World, statements: &str) -> Principal {
    let user = raw::CreateUserRequest { user_name: text("ann"), ..Default::default() };
    run::<iam::CreateUser, _, _>(world, ops::create_user, user).await;
    put(world, statements).await;
    let user = find_user(&world.iam, "ann").await.unwrap().unwrap().user;
    Principal {
        arn: user.arn(ACCOUNT),
        account: ACCOUNT.to_owned(),
        user_id: user.id,
        user_name: text("ann"),
        access_key_id: String::new(),
        session: None,
    }
}

async fn put(world: &World, statements: &str) {
    let inline = raw::PutUserPolicyRequest {
        user_name: text("ann"),
        policy_name: text("own"),
        policy_document: Some(format!(r#"{{"Version":"2012-10-17","Statement":[{statements}]}}"#)),
    };
    run::<iam::PutUserPolicy, _, _>(world, ops::put_user_policy, inline).await;
}

async fn check(
    world: &World,
    principal: &Principal,
    action: &str,
    entries: &[(&str, &str)],
) -> Result<String, (cognomen_contract::Code, String)> {
    let input = api::CheckAccessRequest {
        action: action.to_owned(),
        resource: OBJECT.to_owned(),
        context_entries: Some(context(entries)),
    };
    let caller = Caller::Principal(principal.clone());
    let permit = authorize::<operations::CheckAccess>(&world.iam, caller, RequestInfo::default(), &input).await;
    let answer = match permit {
        Ok(permit) => check_access(permit, input, &world.iam).await,
        Err(error) => Err(error),
    };
    answer.map(|answer| answer.principal_arn).map_err(|error| (error.code(), error.message().to_owned()))
}

fn context(entries: &[(&str, &str)]) -> Vec<api::ContextEntryType> {
    let entry = |(name, value): &(&str, &str)| api::ContextEntryType {
        name: (*name).to_owned(),
        values: vec![(*value).to_owned()],
    };
    entries.iter().map(entry).collect()
}

const ONE: &str =
    r#"{"Sid":"Own","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/${aws:username}/*"}"#;

#[tokio::test]
async fn a_caller_learns_what_it_may_do_without_any_permission() {
    let world = World::new().await;
    let ann = ann(&world, ONE).await;
    assert_eq!(check(&world, &ann, "s3:GetObject", &[]).await, Ok(ann.arn.clone()));
    let (code, message) = check(&world, &ann, "s3:PutObject", &[]).await.unwrap_err();
    assert_eq!(code, CommonCode::AccessDenied.into());
    assert_eq!(
        message,
        format!(
            "User: {} is not authorized to perform: s3:PutObject on resource: {OBJECT} because no identity-based policy \
             allows the s3:PutObject action",
            ann.arn
        )
    );
}

#[tokio::test]
async fn a_caller_says_nothing_of_itself() {
    let world = World::new().await;
    let condition = r#","Condition":{"StringEquals":{"s3:prefix":"a"}}}"#;
    let own = format!(r#"{{"Effect":"Allow","Action":["s3:*","sts:*","aws:*"],"Resource":"*"{condition}"#);
    let ann = ann(&world, &own).await;
    assert!(check(&world, &ann, "s3:GetObject", &[("s3:prefix", "a")]).await.is_ok());
    assert!(check(&world, &ann, "S3:GetObject", &[("S3:Prefix", "a")]).await.is_ok());
    assert_eq!(check(&world, &ann, "s3:GetObject", &[]).await.unwrap_err().0, CommonCode::AccessDenied.into());
    for (action, entries) in [
        ("s3:GetObject", &[("aws:PrincipalTag/tenant", "other")][..]),
        ("s3:GetObject", &[("AWS:username", "bob")]),
        ("s3:GetObject", &[("cognito-identity.amazonaws.com:sub", "other")]),
        ("s3:GetObject", &[("dynamodb:LeadingKeys", "other")]),
        ("s3:GetObject", &[("s3:", "a")]),
        ("s3:GetObject", &[("prefix", "a")]),
        ("s3:GetObject", &[("s3:prefix", "a"), ("s3:Prefix", "b")]),
        ("aws:GetObject", &[("aws:username", "bob")]),
        ("AWS:GetObject", &[("aws:username", "bob")]),
        ("sts:AssumeRole", &[("sts:ExternalId", "1")]),
        ("saml:GetObject", &[("saml:sub", "1")]),
        ("iam:PassRole", &[("iam:PassedToService", "x")]),
    ] {
        let (code, _) = check(&world, &ann, action, entries).await.unwrap_err();
        assert_eq!(code, api::ErrorCode::InvalidParameterException.into(), "{action} {entries:?}");
    }
    for resource in ["", "bucket", "arn:aws:s3", "arn:aws:s3:::", "**"] {
        assert!(super::check_resource(resource).is_err(), "{resource}");
    }
    assert!(super::check_resource("*").is_ok() && super::check_resource("arn:aws:s3:::a:b").is_ok());
}

/// A session of `ann` herself, or of somebody whom she vouches for.
async fn session(world: &World, ann: &Principal, federated: bool, policies: Option<SessionPolicies>) -> Principal {
    let (id, name, arn) = (ann.user_id.clone(), "ann".to_owned(), ann.arn.clone());
    let holder = match federated {
        true => Holder::Federated { user_id: id, user_name: name, user_arn: arn, name: "guest".to_owned() },
        false => Holder::User { id, name, arn },
    };
    let new = NewSession {
        holder,
        seconds: 900,
        policies,
        tags: Vec::new(),
        transitive: Vec::new(),
        source_identity: None,
        keys: Vec::new(),
    };
    let token = issue(&world.iam, new).await.unwrap().session_token;
    let session = crate::session::open(&world.iam, &token).await.unwrap().unwrap();
    Principal { session: Some(session.into()), ..ann.clone() }
}

#[tokio::test]
async fn a_session_may_do_no_more_than_it_could() {
    let world = World::new().await;
    let ann = ann(&world, r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#).await;
    let own = session(&world, &ann, false, None).await;
    assert!(check(&world, &own, "s3:GetObject", &[]).await.is_ok());
    assert_eq!(check(&world, &own, "iam:CreateUser", &[]).await.unwrap_err().0, CommonCode::AccessDenied.into());
    assert_eq!(check(&world, &own, "IAM:CreateUser", &[]).await.unwrap_err().0, CommonCode::AccessDenied.into());
    assert!(check(&world, &own, "sts:AssumeRole", &[]).await.is_ok());
    let federated = session(&world, &ann, true, None).await;
    let (_, message) = check(&world, &federated, "s3:GetObject", &[]).await.unwrap_err();
    assert!(message.ends_with("because no session policy allows the s3:GetObject action"), "{message}");
    let document = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}"#;
    let policies = Some(SessionPolicies { inline: vec![document.to_owned()], managed: Vec::new() });
    let federated = session(&world, &ann, true, policies).await;
    assert!(check(&world, &federated, "s3:GetObject", &[]).await.is_ok());
    assert_eq!(check(&world, &federated, "s3:PutObject", &[]).await.unwrap_err().0, CommonCode::AccessDenied.into());
}

fn about(arn: &str, action: &str) -> api::ExplainAccessRequest {
    api::ExplainAccessRequest {
        principal_arn: arn.to_owned(),
        action: action.to_owned(),
        resource: text(OBJECT),
        ..Default::default()
    }
}

#[tokio::test]
async fn decisions_are_explained() {
    let world = World::new().await;
    let condition = r#","Condition":{"StringEquals":{"s3:prefix":"a"}}}"#;
    let statements = format!(
        r#"{ONE},{{"Sid":"Never","Effect":"Deny","Action":"s3:DeleteObject","Resource":"*"}},
        {{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"{condition}"#
    );
    let ann = ann(&world, &statements).await;
    let explained = explain(&world.iam, "us-east-1", about(&ann.arn, "s3:GetObject")).await.unwrap();
    assert_eq!((explained.decision, explained.layer), (DecisionType::Allowed, PolicyLayerType::Identity));
    let deciding = explained.deciding_statement.unwrap();
    assert_eq!((deciding.policy.as_str(), deciding.index, deciding.sid.as_deref()), ("own", 0, Some("Own")));
    assert_eq!(explained.matched_statements.len(), 1);
    assert_eq!(
        explained.explanation,
        format!(
            "{} may do s3:GetObject upon {OBJECT}: statement 1 (`Own`) of the policy `own` allows it. No statement denies it.",
            ann.arn
        )
    );
    let explained = explain(&world.iam, "us-east-1", about(&ann.arn, "s3:DeleteObject")).await.unwrap();
    assert_eq!(explained.decision, DecisionType::ExplicitDeny);
    assert!(explained.explanation.contains("statement 2 (`Never`) of the policy `own` denies it"));
    let explained = explain(&world.iam, "us-east-1", about(&ann.arn, "s3:ListBucket")).await.unwrap();
    assert_eq!((explained.decision, explained.deciding_statement), (DecisionType::ImplicitDeny, None));
    assert_eq!(explained.missing_context_keys, ["s3:prefix"]);
    assert!(explained.explanation.ends_with("condition keys that the request does not have: `s3:prefix`."));
    let supposed = api::ExplainAccessRequest {
        context_entries: Some(context(&[("s3:prefix", "a")])),
        ..about(&ann.arn, "s3:ListBucket")
    };
    let explained = explain(&world.iam, "us-east-1", supposed).await.unwrap();
    assert_eq!(explained.decision, DecisionType::Allowed);
}

#[tokio::test]
async fn sessions_are_explained_as_if_they_began() {
    let world = World::new().await;
    let role = raw::CreateRoleRequest {
        role_name: text("tenant"),
        path: text("/app/"),
        assume_role_policy_document: text(
            r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}}"#,
        ),
        ..Default::default()
    };
    let arn = run::<iam::CreateRole, _, _>(&world, ops::roles::create_role, role).await.role.arn;
    let inline = raw::PutRolePolicyRequest {
        role_name: text("tenant"),
        policy_name: text("files"),
        policy_document: text(
            r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::bucket/${aws:PrincipalTag/tenant}/*"}}"#,
        ),
    };
    run::<iam::PutRolePolicy, _, _>(&world, ops::roles::put_role_policy, inline).await;
    let tagged = |tenant: &str| api::ExplainAccessRequest {
        session_tags: Some(BTreeMap::from([("tenant".to_owned(), tenant.to_owned())])),
        ..about(&arn, "s3:GetObject")
    };
    let decide = async |input| explain(&world.iam, "us-east-1", input).await.unwrap();
    assert_eq!(decide(tagged("ann")).await.decision, DecisionType::Allowed);
    assert_eq!(decide(tagged("bob")).await.decision, DecisionType::ImplicitDeny);
    let bare = decide(about(&arn, "s3:GetObject")).await;
    assert_eq!(
        (bare.decision, bare.missing_context_keys.as_slice()),
        (DecisionType::ImplicitDeny, &["aws:PrincipalTag/tenant".to_owned()][..])
    );
    let document = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:PutObject","Resource":"*"}}"#;
    let bounded = decide(api::ExplainAccessRequest { session_policy: text(document), ..tagged("ann") }).await;
    assert_eq!((bounded.decision, bounded.layer), (DecisionType::ImplicitDeny, PolicyLayerType::Session));
    assert_eq!(
        bounded.explanation,
        format!(
            "Statement 1 of the policy `files` would allow s3:GetObject upon {OBJECT}. \
             arn:aws:sts::{ACCOUNT}:assumed-role/tenant/explained may not do it: no policy of the session allows it."
        )
    );
    let session = format!("arn:aws:sts::{ACCOUNT}:assumed-role/tenant/one");
    let named = decide(api::ExplainAccessRequest { principal_arn: session.clone(), ..tagged("ann") }).await;
    assert!(named.explanation.starts_with(&session));
    let principal_arn = session.replace("tenant", "Tenant");
    let other = explain(&world.iam, "us-east-1", api::ExplainAccessRequest { principal_arn, ..tagged("ann") }).await;
    assert_eq!(other.unwrap_err().code().as_str(), "ResourceNotFoundException");
}

#[tokio::test]
async fn what_cannot_be_explained_is_refused() {
    let world = World::new().await;
    let ann = ann(&world, ONE).await;
    let good = about(&ann.arn, "s3:GetObject");
    type Request = api::ExplainAccessRequest;
    let tags = Some(BTreeMap::from([("a".to_owned(), "b".to_owned())]));
    for (input, code) in [
        (about(&format!("arn:aws:iam::{ACCOUNT}:user/nobody"), "s3:GetObject"), "ResourceNotFoundException"),
        (about(&format!("arn:aws:iam::{ACCOUNT}:user/else/ann"), "s3:GetObject"), "ResourceNotFoundException"),
        (about(&format!("arn:aws:iam::{ACCOUNT}:role/nobody"), "s3:GetObject"), "ResourceNotFoundException"),
        (about("arn:aws:iam::999999999999:user/ann", "s3:GetObject"), "ResourceNotFoundException"),
        (about(&format!("arn:aws:iam::{ACCOUNT}:group/staff"), "s3:GetObject"), "InvalidParameterException"),
        (about(&format!("arn:aws:sts::{ACCOUNT}:assumed-role/a"), "s3:GetObject"), "InvalidParameterException"),
        (about("arn:aws:s3:::bucket/ann/with/more", "s3:GetObject"), "InvalidParameterException"),
        (Request { resource: text("bucket"), ..good.clone() }, "InvalidParameterException"),
        (Request { session_policy: text("{}"), ..good.clone() }, "InvalidParameterException"),
        (Request { session_tags: tags, ..good.clone() }, "InvalidParameterException"),
        (
            Request { context_entries: Some(context(&[("a:b", "1"), ("A:B", "2")])), ..good },
            "InvalidParameterException",
        ),
    ] {
        let refused = explain(&world.iam, "us-east-1", input.clone()).await.unwrap_err();
        assert_eq!(refused.code().as_str(), code, "{input:?}");
    }
}
