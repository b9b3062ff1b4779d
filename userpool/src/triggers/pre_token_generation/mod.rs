//! `PreTokenGeneration`: changes what tokens say, each time some are made. What it answers is kept nowhere.

mod answer;
mod changes;
mod reserved;
mod source;

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::PreTokenGenerationLambdaVersionType as Version;
use cognomen_model::group::{self, Group};
use cognomen_model::user::User;
use serde::Serialize;

use super::run::Firing;
use super::{Metadata, Trigger, Triggers, attributes_of};
use answer::{Answer, First, Later};

pub(crate) use changes::{Changes, Claims};
pub(crate) use source::Source;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    user_attributes: BTreeMap<&'a str, &'a str>,
    group_configuration: GroupConfiguration<'a>,
    /// Since `V2_0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    scopes: Option<&'a [&'a str]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GroupConfiguration<'a> {
    groups_to_override: Vec<&'a str>,
    iam_roles_to_override: Vec<&'a str>,
    preferred_role: Option<&'a str>,
}

impl<'a> GroupConfiguration<'a> {
    fn of(groups: &'a [Arc<Group>]) -> Self {
        Self {
            groups_to_override: groups.iter().map(|group| group.name.as_str()).collect(),
            iam_roles_to_override: groups.iter().filter_map(|group| group.role_arn.as_deref()).collect(),
            preferred_role: group::preferred_role(groups),
        }
    }
}

impl Triggers {
    /// What the pool's function changes in the tokens of a user, who has `groups` and is granted `scopes`; none where the pool
    /// names no function.
    ///
    /// # Errors
    /// Those of a function that fails, or answers something else than the trigger asks for.
    pub(crate) async fn token_changes(
        &self,
        source: Source,
        user: &User,
        groups: &[Arc<Group>],
        scopes: &[&str],
    ) -> Result<Option<Box<Changes>>, Error> {
        let Some(version) = self.token_version() else { return Ok(None) };
        let request = Request {
            user_attributes: attributes_of(user),
            group_configuration: GroupConfiguration::of(groups),
            scopes: (version != Version::V10).then_some(scopes),
            client_metadata: self.metadata(),
        };
        self.ask(source, version, Some(&user.username), &request, scopes).await
    }

    /// What the pool's function changes in the token of a client itself, granted `scopes`; none where the pool names no function
    /// of version `V3_0`.
    ///
    /// # Errors
    /// As [`token_changes`](Self::token_changes).
    pub(crate) async fn client_token_changes(&self, scopes: &[&str]) -> Result<Option<Box<Changes>>, Error> {
        let Some(version @ Version::V30) = self.token_version() else { return Ok(None) };
        let request = Request {
            user_attributes: BTreeMap::new(),
            group_configuration: GroupConfiguration::of(&[]),
            scopes: Some(scopes),
            client_metadata: self.metadata(),
        };
        self.ask(Source::ClientCredentials, version, None, &request, scopes).await
    }

    /// The version of the events that the pool's function is sent.
    fn token_version(&self) -> Option<Version> {
        if !self.has(Trigger::PreTokenGeneration) {
            return None;
        }
        let config = self.pool().pool.settings.lambda_config.as_ref()?;
        Some(config.pre_token_generation_config.as_ref().map_or(Version::V10, |config| config.lambda_version))
    }

    async fn ask(
        &self,
        source: Source,
        version: Version,
        username: Option<&str>,
        request: &Request<'_>,
        scopes: &[&str],
    ) -> Result<Option<Box<Changes>>, Error> {
        let (number, member) = match version {
            Version::V10 => ("1", "claimsOverrideDetails"),
            Version::V20 => ("2", "claimsAndScopeOverrideDetails"),
            Version::V30 => ("3", "claimsAndScopeOverrideDetails"),
        };
        let firing = Firing {
            trigger: Trigger::PreTokenGeneration,
            source: source.name(),
            version: number,
            username,
            request,
            response: &BTreeMap::from([(member, ())]),
        };
        let answer: Option<Answer> = match version {
            Version::V10 => self.run::<_, _, First>(&firing).await?.map(Answer::from),
            Version::V20 | Version::V30 => self.run::<_, _, Later>(&firing).await?.map(Answer::from),
        };
        let Some(answer) = answer else { return Ok(None) };
        let existing = request.user_attributes.len() + scopes.len();
        let groups = &request.group_configuration.groups_to_override;
        let client_id = self.client.as_ref().map(|client| client.id.as_str());
        Changes::of(answer, client_id, groups, existing).map(|changes| Some(Box::new(changes)))
    }
}
