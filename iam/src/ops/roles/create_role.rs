//! `CreateRole`.

use cognomen_contract::Error;
use cognomen_contract::iam::{CreateRoleRequest, CreateRoleResponse, ErrorCode, operations};

use super::trust_policy;
use crate::directory::{
    DEFAULT_SESSION_SECONDS, RoleRecord, all_roles, commit_error, contended, find_role, role_at, store_error, unique_id,
};
use crate::ops::entity::TRIES;
use crate::ops::{boundary, check_quota, may_tag, tags};
use crate::{Iam, Permit};

/// Most roles of the account.
const MAX_ROLES: usize = 5000;
/// Paths of roles that services make for themselves.
const RESERVED_PATHS: [&str; 2] = ["/aws-service-role/", "/aws-reserved/"];

/// Makes a role that its trust policy lets others assume; without rights until it is given policies.
///
/// # Errors
/// `AccessDenied` for tags without `iam:TagRole`, `MalformedPolicyDocument` for the trust policy, `EntityAlreadyExists` when a role has the name in any case,
/// `NoSuchEntity` for an unknown boundary, `InvalidInput` for tags and paths, `LimitExceeded`.
pub async fn create_role(
    permit: Permit<operations::CreateRole>,
    input: CreateRoleRequest,
    iam: &Iam,
) -> Result<CreateRoleResponse, Error> {
    let path = input.path.unwrap_or_else(|| "/".to_owned());
    if RESERVED_PATHS.iter().any(|reserved| path.starts_with(reserved)) {
        return Err(Error::new(ErrorCode::InvalidInputException, format!("The path {path} is reserved for services.")));
    }
    let tags = tags(input.tags)?;
    let principals = trust_policy::check(iam, &input.assume_role_policy_document).await?;
    check_quota("RolesPerAccount", all_roles(iam).await?.len(), MAX_ROLES)?;
    let mut role = RoleRecord {
        id: unique_id(iam, "AROA"),
        name: input.role_name,
        path,
        created_at: iam.clock.now(),
        trust: input.assume_role_policy_document,
        principals,
        description: input.description,
        max_session_seconds: input.max_session_duration.unwrap_or(DEFAULT_SESSION_SECONDS),
        tags,
        inline: Default::default(),
        attached: Vec::new(),
        boundary: None,
    };
    may_tag(iam, &permit, "TagRole", &role.arn(&iam.account), &role.tags).await?;
    let at = role_at(iam, &role.name).await?;
    for _ in 0..TRIES {
        if find_role(iam, &role.name).await?.is_some() {
            let message = format!("Role with name {} already exists.", role.name);
            return Err(Error::new(ErrorCode::EntityAlreadyExistsException, message));
        }
        let mut batch = iam.store.batch();
        role.boundary = boundary::begin(iam, &mut batch, input.permissions_boundary.as_deref()).await?;
        batch.create(&at, &role).map_err(store_error)?;
        match iam.store.commit(batch).await {
            Ok(()) => {
                iam.caches.forget_grants();
                return Ok(CreateRoleResponse { role: role.to_api(&iam.account, true) });
            }
            Err(error) if error.is_conflict() => {}
            Err(error) => return Err(commit_error(error)),
        }
    }
    Err(contended())
}
