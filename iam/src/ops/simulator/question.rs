//! What a simulation is asked: everything that its two operations have in common, checked.

use std::sync::Arc;

use cognomen_contract::iam::{AttachmentType, ContextEntry, SimulateCustomPolicyRequest, Tag};
use cognomen_contract::{CommonCode, Error, Operation};

use super::organization::Organization;
use super::sources::{self, Origin, Source};
use super::{context, invalid};
use crate::authorize::{Action, permitted};
use crate::directory::{find_role, find_user};
use crate::policy::{ConditionKeys, NamedPolicy, Requester};
use crate::resource::tag_keys;
use crate::{Iam, Permit};

/// `aws:userid` of a simulation without a caller.
const NOBODY: &str = "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR";

/// A user, group or role by its ARN.
#[derive(Clone, Debug)]
pub(super) struct EntityArn {
    pub(super) kind: AttachmentType,
    pub(super) account: String,
    pub(super) name: String,
    arn: String,
}

impl EntityArn {
    /// Reads an ARN; none for that of anything else.
    pub(super) fn parse(arn: &str) -> Option<Self> {
        let (account, entity) = arn.strip_prefix("arn:aws:iam::")?.split_once(':')?;
        let (kind, name) = entity.split_once('/')?;
        let kind = kind.parse().ok()?;
        let name = name.rsplit('/').next().filter(|name| !name.is_empty())?;
        let is_account = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        is_account.then(|| Self { kind, account: account.to_owned(), name: name.to_owned(), arn: arn.to_owned() })
    }

    fn requester(&self) -> Requester {
        let (account, arn) = (self.account.clone(), self.arn.clone());
        match self.kind {
            AttachmentType::User | AttachmentType::Group => Requester::User { account, arn },
            AttachmentType::Role => Requester::RoleSession {
                arn: format!("arn:aws:sts::{account}:assumed-role/{}/simulation", self.name),
                account,
                role_arn: arn,
            },
        }
    }

    /// Tags of the entity, if it is there and the one who asks is told them: they could be guessed from what is decided.
    async fn tags<O: Operation>(
        &self,
        iam: &Iam,
        permit: &Permit<O>,
        source: Option<&Self>,
    ) -> Result<Vec<Tag>, Error> {
        let own = self.account == iam.account;
        let (operation, arn, tags) = match self.kind {
            AttachmentType::User if own => match find_user(iam, &self.name).await? {
                Some(found) => ("GetUser", found.user.arn(&iam.account), found.user.tags),
                None => return Ok(Vec::new()),
            },
            AttachmentType::Role if own => match find_role(iam, &self.name).await? {
                Some(found) => ("GetRole", found.role.arn(&iam.account), found.role.tags),
                None => return Ok(Vec::new()),
            },
            _ => return Ok(Vec::new()),
        };
        let is_source =
            source.is_some_and(|source| source.kind == self.kind && source.name.eq_ignore_ascii_case(&self.name));
        if tags.is_empty() || is_source {
            return Ok(tags);
        }
        let action = Action { service: "iam", operation, resource: &arn };
        match permitted(iam, permit, &action, &tag_keys(&tags)).await {
            Ok(()) => Ok(tags),
            Err(denied) if denied.code() == CommonCode::AccessDenied.into() => Ok(Vec::new()),
            Err(failed) => Err(failed),
        }
    }
}

/// A checked simulation.
pub(super) struct Question {
    pub(super) actions: Vec<String>,
    pub(super) resources: Vec<String>,
    /// Whether resources are named, which the answer then tells one by one.
    pub(super) by_resource: bool,
    pub(super) identity: Vec<Source>,
    pub(super) policies: Arc<[NamedPolicy]>,
    pub(super) boundary: Option<Source>,
    pub(super) resource: Option<Source>,
    pub(super) organization: Option<Organization>,
    /// `ResourceOwner`, an account.
    pub(super) owner: Option<String>,
    pub(super) requester: Requester,
    pub(super) keys: ConditionKeys,
    pub(super) marker: Option<String>,
    pub(super) max_items: Option<i32>,
}

impl Question {
    /// Checks a request. `identity` and `boundary` are those of the principal `source`, if it is about one; a boundary that the
    /// request brings stands in place of that.
    ///
    /// # Errors
    /// `InvalidInput` in the service's words; `NotImplementedException` for `ResourceHandlingOption`; when the store fails.
    pub(super) async fn read<O: Operation>(
        iam: &Iam,
        permit: &Permit<O>,
        source: Option<&EntityArn>,
        input: SimulateCustomPolicyRequest,
        identity: Vec<Source>,
        boundary: Option<Source>,
    ) -> Result<Self, Error> {
        if input.resource_handling_option.is_some() {
            return Err(Error::new(CommonCode::NotImplemented, "`ResourceHandlingOption` is not implemented"));
        }
        if input.action_names.iter().any(|action| !action.contains(':')) {
            return Err(invalid("The action is invalid since it is missing names"));
        }
        let given = input.resource_arns.filter(|arns| !arns.is_empty());
        let resources = given.unwrap_or_else(|| vec!["*".to_owned()]);
        let by_resource = resources != ["*"];
        if let Some(arn) = resources.iter().find(|arn| by_resource && !is_arn(arn)) {
            return Err(invalid(format!("ResourceNames are not in a valid ARN format: {arn}.")));
        }
        let caller = input.caller_arn.as_deref().map(|arn| {
            let text = "Invalid caller - Caller must be an IAM user, role or group in this context.";
            EntityArn::parse(arn).ok_or_else(|| invalid(text))
        });
        let caller = caller.transpose()?;
        let owner = input.resource_owner.as_deref().map(owner).transpose()?;
        let resource = match input.resource_policy.as_deref() {
            Some(document) => Some(resource_policy(iam, document, caller.as_ref(), by_resource)?),
            None => None,
        };
        let boundary = match input.permissions_boundary_policy_input_list.unwrap_or_default().as_slice() {
            [] => boundary,
            [document] => Some(Source::given(iam, Origin::BoundaryInput, 0, document)?),
            _ => return Err(invalid("The list of Permissions Boundary policies cannot exceed 1 items.")),
        };
        let (requester, keys) = {
            let tags = match &caller {
                Some(caller) => caller.tags(iam, permit, source).await?,
                None => Vec::new(),
            };
            asking(iam, caller.as_ref(), tags, input.context_entries.unwrap_or_default())?
        };
        Ok(Self {
            actions: input.action_names,
            resources,
            by_resource,
            policies: sources::named(&identity),
            identity,
            boundary,
            resource,
            organization: Organization::read(iam, input.ordered_organization_policy_input_list)?,
            owner,
            requester,
            keys,
            marker: input.marker,
            max_items: input.max_items,
        })
    }
}

/// The policies that a request brings.
///
/// # Errors
/// `InvalidInput` for one that cannot be read.
pub(super) fn given_policies(iam: &Iam, documents: &[String]) -> Result<Vec<Source>, Error> {
    let numbered = documents.iter().enumerate();
    numbered.map(|(at, document)| Source::given(iam, Origin::Input(at + 1), at, document)).collect()
}

fn resource_policy(iam: &Iam, document: &str, caller: Option<&EntityArn>, by_resource: bool) -> Result<Source, Error> {
    if caller.is_none() {
        return Err(invalid("Invalid caller - Caller cannot be null or empty."));
    }
    if !by_resource {
        return Err(invalid("Invalid Entity Arn: * does not clearly define entity type and name."));
    }
    let source = Source::given(iam, Origin::Resource, 0, document)?;
    let resources = source.named.policy.statements.iter().filter_map(|statement| statement.resources());
    if resources.flat_map(|resources| resources.patterns()).any(|pattern| pattern.is_everything()) {
        return Err(invalid("ResourceNames are not in a valid ARN format: *."));
    }
    Ok(source)
}

/// Who asks, and what is known of it: by itself, and by the entries of the request.
fn asking(
    iam: &Iam,
    caller: Option<&EntityArn>,
    tags: Vec<Tag>,
    entries: Vec<ContextEntry>,
) -> Result<(Requester, ConditionKeys), Error> {
    let mut keys = ConditionKeys::default();
    let requester = match caller {
        None => {
            keys.set("aws:principalaccount", iam.account.clone());
            keys.set("aws:userid", NOBODY);
            Requester::User { account: iam.account.clone(), arn: NOBODY.to_owned() }
        }
        Some(caller) => {
            for Tag { key, value } in tags {
                keys.set(format!("aws:principaltag/{key}"), value);
            }
            keys.set("aws:principalarn", caller.arn.clone());
            keys.set("aws:principalaccount", caller.account.clone());
            keys.set("aws:userid", caller.arn.clone());
            if caller.kind == AttachmentType::User {
                keys.set("aws:username", caller.name.clone());
            }
            caller.requester()
        }
    };
    context::add(entries, &mut keys)?;
    Ok((requester, keys))
}

/// The account of `ResourceOwner`, which is an ARN of IAM.
fn owner(arn: &str) -> Result<String, Error> {
    let account = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.split_once(':')).map(|(account, _)| account);
    let account = account.filter(|account| account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit()));
    account.map(str::to_owned).ok_or_else(|| invalid(format!("'{arn}' is not a valid as a Resource Owner.")))
}

fn is_arn(text: &str) -> bool {
    let fields: Vec<&str> = text.splitn(6, ':').collect();
    matches!(fields.as_slice(), ["arn", partition, service, _, _, rest] if [partition, service, rest].iter().all(|field| !field.is_empty()))
}
