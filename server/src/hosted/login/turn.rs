//! One request of a sign-in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFlowType, ChallengeNameType};
use cognomen_model::pool::Pool;
use cognomen_oauth::authorize::AuthorizationRequest;
use cognomen_userpool::ops::signin::hosted::{self, Step};

use super::super::call;
use super::super::frame::Draft;
use super::super::visit::Visit;

/// One request of a sign-in: what is asked for, and by whom.
pub(super) struct Turn<'a> {
    /// The request to the domain.
    pub(super) visit: &'a Visit<'a>,
    /// What the sign-in is for.
    pub(super) request: &'a AuthorizationRequest,
    /// What the user calls themselves.
    pub(super) username: &'a str,
}

impl<'a> Turn<'a> {
    /// A request whose form names the user.
    pub(super) fn new(visit: &'a Visit<'a>, request: &'a AuthorizationRequest) -> Self {
        Self::of(visit, request, visit.field("username").trim())
    }

    /// A request of a user of that name.
    pub(super) fn of(visit: &'a Visit<'a>, request: &'a AuthorizationRequest, username: &'a str) -> Self {
        Self { visit, request, username }
    }

    /// A page in the making.
    pub(super) fn draft(&self) -> Draft {
        Draft::new(self.visit, Some(&self.request.client))
    }

    /// The pool.
    pub(super) fn pool(&self) -> &'a Pool {
        &self.request.client.pool.pool
    }

    /// A hidden field.
    pub(super) fn field(&self, name: &str) -> &'a str {
        self.visit.field(name)
    }

    /// Starts a sign-in.
    ///
    /// # Errors
    /// As `InitiateAuth`.
    pub(super) async fn start(&self, flow: AuthFlowType, parameters: &[(&str, &str)]) -> Result<Step, Error> {
        call::admit(self.visit, "InitiateAuth").await?;
        let parameters = self.parameters(parameters);
        let client = &self.request.client;
        hosted::start(self.visit.ctx(), client, self.visit.origin(), flow, &parameters, None).await
    }

    /// Answers a challenge, with the session of the form.
    ///
    /// # Errors
    /// As `RespondToAuthChallenge`.
    pub(super) async fn respond(
        &self,
        challenge: ChallengeNameType,
        parameters: &[(&str, &str)],
    ) -> Result<Step, Error> {
        self.respond_in(challenge, self.field("session"), parameters).await
    }

    /// Answers a challenge in a session.
    ///
    /// # Errors
    /// As `RespondToAuthChallenge`.
    pub(super) async fn respond_in(
        &self,
        challenge: ChallengeNameType,
        session: &str,
        parameters: &[(&str, &str)],
    ) -> Result<Step, Error> {
        call::admit(self.visit, "RespondToAuthChallenge").await?;
        let parameters = self.parameters(parameters);
        let client = &self.request.client;
        hosted::respond(self.visit.ctx(), client, self.visit.origin(), challenge, session, &parameters).await
    }

    fn parameters(&self, given: &[(&str, &str)]) -> BTreeMap<String, String> {
        let named = [("USERNAME", self.username)];
        named.iter().chain(given).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }
}
