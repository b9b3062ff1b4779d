//! The policies of a simulation, and what the answer calls them.

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::iam::{AttachmentType, ErrorCode, PolicySourceType};

use super::exclusions::Exclusion;
use super::invalid;
use super::positions::{self, Span};
use crate::Iam;
use crate::directory::{
    AttachedPolicy, RoleRecord, UserRecord, find_group, find_policy, find_role, find_user, group_not_found,
    role_not_found, user_not_found,
};
use crate::policy::{Kind, NamedPolicy};

/// Where a policy comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// `PolicyInputList`, counted from 1.
    Input(usize),
    /// `PermissionsBoundaryPolicyInputList`.
    BoundaryInput,
    /// `ResourcePolicy`.
    Resource,
    /// An inline policy of an entity.
    Inline { kind: AttachmentType, holder: String, policy: String },
    /// A managed policy that is attached.
    Managed { arn: String, name: String },
    /// The boundary of an entity.
    Boundary { name: String },
}

impl Origin {
    /// `SourcePolicyId`.
    pub(super) fn id(&self) -> String {
        match self {
            Self::Input(number) => format!("PolicyInputList.{number}"),
            Self::BoundaryInput => "PermissionsBoundaryPolicyInputList.1".to_owned(),
            Self::Resource => "ResourcePolicy".to_owned(),
            Self::Inline { kind, holder, policy } => format!("{kind}_{holder}_{policy}"),
            Self::Managed { name, .. } | Self::Boundary { name } => name.clone(),
        }
    }

    /// `SourcePolicyType`.
    pub(super) fn kind(&self) -> PolicySourceType {
        match self {
            Self::Input(_) | Self::Inline { .. } | Self::Managed { .. } => PolicySourceType::IamPolicy,
            Self::BoundaryInput | Self::Boundary { .. } => PolicySourceType::PermissionsBoundaryPolicy,
            Self::Resource => PolicySourceType::ResourcePolicy,
        }
    }
}

/// A policy of a simulation.
pub(super) struct Source {
    pub(super) origin: Origin,
    /// Called by its place among those of its kind: what people call policies need not be unique.
    pub(super) named: NamedPolicy,
    /// Where its statements stand.
    pub(super) spans: Vec<Span>,
}

impl Source {
    fn new(iam: &Iam, kind: Kind, origin: Origin, place: usize, document: &str) -> Result<Self, Error> {
        let policy = iam.caches.parse(kind, document)?;
        Ok(Self { origin, named: NamedPolicy { name: place.to_string(), policy }, spans: positions::of(document) })
    }

    /// One that the request brings. What is wrong with it stands behind the service's own words.
    pub(super) fn given(iam: &Iam, origin: Origin, place: usize, document: &str) -> Result<Self, Error> {
        let (kind, called) = match &origin {
            Origin::Resource => (Kind::Resource, "Resource policy".to_owned()),
            Origin::Input(number) => (Kind::Identity, format!("Policy input list item {number}")),
            _ => (Kind::Identity, "Permissions boundary policy input list item 1".to_owned()),
        };
        Self::new(iam, kind, origin, place, document)
            .map_err(|error| invalid(format!("{called} has invalid content")).with_cause(error))
    }

    fn stored(iam: &Iam, origin: Origin, place: usize, document: &str) -> Result<Self, Error> {
        let id = origin.id();
        Self::new(iam, Kind::Identity, origin, place, document).map_err(|error| {
            Error::new(ErrorCode::PolicyEvaluationException, format!("policy `{id}` cannot be evaluated"))
                .with_cause(error)
        })
    }
}

/// An entity whose policies are simulated.
pub(super) struct Entity {
    pub(super) policies: Vec<Source>,
    pub(super) boundary: Option<Source>,
}

/// Collects the policies of an entity, behind those that stand in `policies` already.
struct Collector<'a> {
    iam: &'a Iam,
    exclusions: &'a [Exclusion],
    policies: Vec<Source>,
    /// A policy that a user has by several groups counts once.
    seen: Vec<String>,
}

/// Reads the policies of a user, group or role.
///
/// # Errors
/// `NoSuchEntity`; `PolicyEvaluation` for a stored policy that cannot be read; when the store fails.
pub(super) async fn of_entity(
    iam: &Iam,
    kind: AttachmentType,
    name: &str,
    exclusions: &[Exclusion],
    policies: Vec<Source>,
) -> Result<Entity, Error> {
    let mut all = Collector { iam, exclusions, policies, seen: Vec::new() };
    let boundary = match kind {
        AttachmentType::User => {
            let found = find_user(iam, name).await?.ok_or_else(|| user_not_found(name))?;
            let UserRecord { name, inline, attached, boundary, groups, .. } = found.user;
            all.add(kind, &name, &inline, &attached).await?;
            for group in groups {
                all.add_group(&group.name).await?;
            }
            boundary
        }
        AttachmentType::Role => {
            let found = find_role(iam, name).await?.ok_or_else(|| role_not_found(name))?;
            let RoleRecord { name, inline, attached, boundary, .. } = found.role;
            all.add(kind, &name, &inline, &attached).await?;
            boundary
        }
        AttachmentType::Group => {
            all.add_group(name).await?;
            None
        }
    };
    let boundary = match boundary {
        Some(boundary) => all.boundary(&boundary).await?,
        None => None,
    };
    Ok(Entity { policies: all.policies, boundary })
}

impl Collector<'_> {
    async fn add_group(&mut self, name: &str) -> Result<(), Error> {
        let group = find_group(self.iam, name).await?.ok_or_else(|| group_not_found(name))?.group;
        self.add(AttachmentType::Group, &group.name, &group.inline, &group.attached).await
    }

    async fn add(
        &mut self,
        kind: AttachmentType,
        holder: &str,
        inline: &BTreeMap<String, String>,
        attached: &[AttachedPolicy],
    ) -> Result<(), Error> {
        for (policy, document) in inline {
            let origin = Origin::Inline { kind, holder: holder.to_owned(), policy: policy.clone() };
            self.push(origin, document)?;
        }
        for AttachedPolicy { arn, name, .. } in attached {
            if !self.seen.contains(arn) {
                self.seen.push(arn.clone());
                let document = self.document(arn).await?;
                self.push(Origin::Managed { arn: arn.clone(), name: name.clone() }, &document)?;
            }
        }
        Ok(())
    }

    fn push(&mut self, origin: Origin, document: &str) -> Result<(), Error> {
        if !self.excludes(&origin) {
            let source = Source::stored(self.iam, origin, self.policies.len(), document)?;
            self.policies.push(source);
        }
        Ok(())
    }

    async fn boundary(&self, boundary: &AttachedPolicy) -> Result<Option<Source>, Error> {
        let origin = Origin::Boundary { name: boundary.name.clone() };
        if self.excludes(&origin) {
            return Ok(None);
        }
        let document = self.document(&boundary.arn).await?;
        Source::stored(self.iam, origin, 0, &document).map(Some)
    }

    async fn document(&self, arn: &str) -> Result<String, Error> {
        let found = find_policy(self.iam, arn).await?;
        let (record, _) = found.ok_or_else(|| Error::internal(format!("attached policy `{arn}` is gone")))?;
        Ok(record.document)
    }

    fn excludes(&self, origin: &Origin) -> bool {
        self.exclusions.iter().any(|exclusion| exclusion.covers(origin))
    }
}

/// The policies alone, as the decision wants them.
pub(super) fn named(sources: &[Source]) -> Arc<[NamedPolicy]> {
    sources.iter().map(|source| source.named.clone()).collect()
}
