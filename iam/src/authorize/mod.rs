//! May the caller do this? The second gate, which alone makes permits.

mod denied;
mod keys;
mod message;
mod standing;
mod verdict;

use cognomen_contract::{Error, Operation, Service};

use denied::denied;
pub(crate) use keys::of_request as request_keys;
pub use message::decoded_message;
pub use standing::Standing;
pub use verdict::{DecidingStatement, Verdict};

use crate::authenticate;
use crate::caller::{Caller, Principal, RequestInfo};
use crate::context::Iam;
use crate::directory;
use crate::permit::Permit;
use crate::policy::{ConditionKeys, Decision, Request};
use crate::resource::resource;

/// Operations that decide on their own, after the permit: who one is, a session of one's own and whether one may do something are
/// open to everyone, whatever their policies say, whether a role may be assumed is up to the role's trust policy too, and others
/// are asked about with condition keys of their own.
const DECIDED_LATER: [(Service, &str); 6] = [
    (Service::Cognomen, "CheckAccess"),
    (Service::Sts, "AssumeRole"),
    (Service::Sts, "AssumeRoot"),
    (Service::Sts, "GetCallerIdentity"),
    (Service::Sts, "GetSessionToken"),
    (Service::Sts, "GetWebIdentityToken"),
];

/// The service whose refusals carry a message that `DecodeAuthorizationMessage` reads: our own. No service of AWS that is spoken
/// here sends one.
const TOLD_IN_FULL: Service = Service::Cognomen;

/// Decides whether the caller may run operation `O` on what its input names. A signed operation needs a statement of the
/// caller's policies that allows it, and none that denies it; so does one that was signed although it need not be. Others
/// need nothing beyond what was authenticated.
///
/// # Errors
/// `AccessDenied` in AWS's words; `MissingAuthenticationToken` for a signed operation without an IAM identity.
pub async fn authorize<O: Operation>(
    iam: &Iam,
    mut caller: Caller,
    request: RequestInfo,
    input: &O::Input,
) -> Result<Permit<O>, Error> {
    let meta = O::META;
    if !meta.signed && !matches!(caller, Caller::Principal(_)) {
        return Ok(Permit::new(caller, request));
    }
    let Caller::Principal(principal) = &mut caller else { return Err(authenticate::missing(meta.service)) };
    // Nobody goes on without their user or role, whatever is asked.
    let standing = Standing::of(iam, principal).await?;
    standing.refresh(principal);
    let principal = &*principal;
    directory::note_use(iam, principal, meta.service.signing_name(), &request.region).await;
    if DECIDED_LATER.contains(&(meta.service, meta.name)) {
        return Ok(Permit::new(caller, request));
    }
    standing.may_call(&meta)?;
    let mut resource = resource(iam, &meta, input, principal, &request.region).await?;
    if standing.uses_resource_tags() {
        resource.add_pool_tags(iam).await?;
    }
    let mut extra = keys::of_input(input, &resource.tags);
    extra.merge(&resource.keys);
    let action = Action { service: meta.service.signing_name(), operation: meta.name, resource: &resource.arn };
    decide(iam, principal, &standing, &request, &action, &extra).await?;
    Ok(Permit::new(caller, request))
}

/// What is asked of a caller's policies.
#[derive(Clone, Copy, Debug)]
pub struct Action<'a> {
    /// Such as `iam`.
    pub service: &'a str,
    /// Such as `PassRole`.
    pub operation: &'a str,
    /// ARN, or `*`.
    pub resource: &'a str,
}

/// Whether the caller of an operation that was permitted may also do something else that the operation implies, such as
/// `iam:PassRole` on a role that it hands on.
///
/// # Errors
/// `AccessDenied` in AWS's words; `MissingAuthenticationToken` without an IAM identity.
pub async fn permitted<O: Operation>(
    iam: &Iam,
    permit: &Permit<O>,
    action: &Action<'_>,
    extra: &ConditionKeys,
) -> Result<(), Error> {
    let principal = permit.principal().ok_or_else(|| authenticate::missing(O::META.service))?;
    let standing = Standing::of(iam, principal).await?;
    decide(iam, principal, &standing, permit.request(), action, extra).await
}

async fn decide(
    iam: &Iam,
    principal: &Principal,
    standing: &Standing,
    request: &RequestInfo,
    action: &Action<'_>,
    extra: &ConditionKeys,
) -> Result<(), Error> {
    let mut keys = ConditionKeys::default();
    let in_full = action.service == TOLD_IN_FULL.signing_name();
    if standing.uses_keys() || in_full {
        keys = keys::of_request(iam, request);
        keys.merge(&standing.keys(principal));
        keys.merge(extra);
    }
    let requester = principal.requester();
    let Action { service, operation, resource } = *action;
    let asked = Request { service, operation, resource, requester: &requester, keys: &keys };
    match standing.decide(&asked) {
        Decision::Allowed(_) => Ok(()),
        refused if in_full => {
            let error = denied(&principal.arn, action, &refused);
            let message = message::encoded(iam, principal, action, &refused, &keys).await?;
            let text = format!("{}. Encoded authorization failure message: {message}", error.message());
            Err(Error::new(error.code(), text))
        }
        refused => Err(denied(&principal.arn, action, &refused)),
    }
}

#[cfg(test)]
mod tests {
    use cognomen_contract::CommonCode;
    use cognomen_contract::cognito_idp::{
        AdminGetUserRequest, ListUserPoolsRequest, TagResourceRequest, operations as idp,
    };
    use cognomen_contract::iam::{operations as iam_operations, raw};
    use cognomen_contract::sts::{GetCallerIdentityRequest, operations as sts};

    use super::*;
    use crate::ops;
    use crate::testing::{KEY_ID, SECRET, World};

    /// A user `ann` with one inline policy; id and secret of its key.
    async fn ann(world: &World, document: &str) -> (String, String) {
        let (permit, input) = world
            .admit::<iam_operations::CreateUser>(raw::CreateUserRequest {
                user_name: Some("ann".to_owned()),
                path: Some("/staff/".to_owned()),
                ..Default::default()
            })
            .await;
        ops::create_user(permit, input, &world.iam).await.unwrap();
        put(world, document).await;
        let (permit, input) = world
            .admit::<iam_operations::CreateAccessKey>(raw::CreateAccessKeyRequest { user_name: Some("Ann".to_owned()) })
            .await;
        let key = ops::create_access_key(permit, input, &world.iam).await.unwrap().access_key;
        (key.access_key_id, key.secret_access_key)
    }

    async fn put(world: &World, document: &str) {
        let (permit, input) = world
            .admit::<iam_operations::PutUserPolicy>(raw::PutUserPolicyRequest {
                user_name: Some("ann".to_owned()),
                policy_name: Some("own".to_owned()),
                policy_document: Some(document.to_owned()),
            })
            .await;
        ops::put_user_policy(permit, input, &world.iam).await.unwrap();
    }

    fn allow(action: &str, resource: &str) -> String {
        format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"{action}","Resource":"{resource}"}}}}"#
        )
    }

    fn user_of(pool: &str) -> AdminGetUserRequest {
        AdminGetUserRequest { user_pool_id: pool.to_owned(), username: "bob".to_owned() }
    }

    #[tokio::test]
    async fn a_pool_is_named_by_its_arn() {
        let world = World::new().await;
        let own = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_own";
        let (id, secret) = ann(&world, &allow("cognito-idp:Admin*", own)).await;
        let permit = world.admit_as::<idp::AdminGetUser>(&id, &secret, &user_of("us-east-1_own")).await.unwrap();
        assert_eq!(permit.principal().unwrap().arn, "arn:aws:iam::123456789012:user/staff/ann");
        assert_eq!(permit.region(), "us-east-1");

        let error = world.admit_as::<idp::AdminGetUser>(&id, &secret, &user_of("us-east-1_other")).await.err().unwrap();
        assert_eq!(error.code(), CommonCode::AccessDenied.into());
        assert_eq!(
            error.message(),
            "User: arn:aws:iam::123456789012:user/staff/ann is not authorized to perform: cognito-idp:AdminGetUser on \
             resource: arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_other because no identity-based \
             policy allows the cognito-idp:AdminGetUser action"
        );
        let tags = TagResourceRequest { resource_arn: own.to_owned(), ..Default::default() };
        let error = world.admit_as::<idp::TagResource>(&id, &secret, &tags).await.err().unwrap();
        assert!(error.message().contains(&format!("on resource: {own} because")), "{}", error.message());
        put(&world, &allow("cognito-idp:TagResource", own)).await;
        assert!(world.admit_as::<idp::TagResource>(&id, &secret, &tags).await.is_ok());
    }

    #[tokio::test]
    async fn what_concerns_the_account_needs_every_resource() {
        let world = World::new().await;
        let pools = ListUserPoolsRequest::default();
        let (id, secret) = ann(&world, &allow("cognito-idp:*", "arn:aws:cognito-idp:*:123456789012:userpool/*")).await;
        let error = world.admit_as::<idp::ListUserPools>(&id, &secret, &pools).await.err().unwrap();
        assert!(error.message().contains("cognito-idp:ListUserPools on resource: * because"), "{}", error.message());
        put(&world, &allow("cognito-idp:ListUserPools", "*")).await;
        assert!(world.admit_as::<idp::ListUserPools>(&id, &secret, &pools).await.is_ok());
    }

    #[tokio::test]
    async fn a_deny_is_told_and_who_one_is_stays_free() {
        let world = World::new().await;
        let (id, secret) = ann(
            &world,
            r#"{"Version":"2012-10-17","Statement":[
                {"Effect":"Allow","Action":"*","Resource":"*"},
                {"Effect":"Deny","Action":["cognito-idp:AdminGetUser","sts:*"],"Resource":"*"}]}"#,
        )
        .await;
        let error = world.admit_as::<idp::AdminGetUser>(&id, &secret, &user_of("us-east-1_a")).await.err().unwrap();
        assert!(error.message().ends_with("userpool/us-east-1_a with an explicit deny in an identity-based policy"));
        let input = GetCallerIdentityRequest::default();
        assert!(world.admit_as::<sts::GetCallerIdentity>(&id, &secret, &input).await.is_ok());
    }

    #[tokio::test]
    async fn users_without_policies_may_do_nothing_else() {
        let world = World::new().await;
        let (id, secret) = ann(&world, &allow("iam:GetUser", "arn:aws:iam::123456789012:user/staff/ann")).await;
        let get = |name: Option<&str>| cognomen_contract::iam::GetUserRequest { user_name: name.map(str::to_owned) };
        for (name, allowed) in [(None, true), (Some("ann"), true), (Some("root"), false), (Some("nobody"), false)] {
            let result = world.admit_as::<iam_operations::GetUser>(&id, &secret, &get(name)).await;
            assert_eq!(result.is_ok(), allowed, "{name:?}");
        }
        let users = Default::default();
        let error = world.admit_as::<iam_operations::ListUsers>(&id, &secret, &users).await.err().unwrap();
        assert!(error.message().contains("on resource: arn:aws:iam::123456789012:user/ because"));
        let error = world.admit_as::<iam_operations::ListPolicies>(&id, &secret, &Default::default()).await.err();
        assert!(error.unwrap().message().contains("on resource: policy path / because"));
        assert!(world.admit_as::<iam_operations::ListPolicies>(KEY_ID, SECRET, &Default::default()).await.is_ok());
    }

    #[tokio::test]
    async fn a_signed_operation_needs_an_identity() {
        let world = World::new().await;
        let input = user_of("us-east-1_a");
        let result =
            authorize::<idp::AdminGetUser>(&world.iam, Caller::Anonymous, RequestInfo::default(), &input).await;
        assert_eq!(result.err().unwrap().code(), CommonCode::MissingAuthenticationToken.into());
    }
}
