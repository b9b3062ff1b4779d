//! What the tokens of a user say beside the session, learnt before it begins or goes on.

use std::borrow::Cow;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_model::group::{self, Group};
use cognomen_model::user::User;

use crate::context::Context;
use crate::ops::groups;
use crate::triggers::{Changes, Claims, Source, Triggers};

/// The user's groups, and what the pool's function changes.
pub(crate) struct Basis {
    groups: Vec<Arc<Group>>,
    changes: Option<Box<Changes>>,
}

impl Basis {
    /// Reads the groups of a user and asks the `PreTokenGeneration` function, for tokens that are granted `scopes`. It comes before
    /// the commit that the tokens go with: a function that refuses leaves nothing behind.
    ///
    /// # Errors
    /// Those of a function that fails; when a group cannot be read.
    pub(crate) async fn of(
        ctx: &Context,
        triggers: &Triggers,
        source: Source,
        user: &User,
        scopes: &[&str],
    ) -> Result<Self, Error> {
        let groups = groups::of_user(ctx, triggers.pool(), user).await?;
        let changes = triggers.token_changes(source, user, &groups, scopes).await?;
        Ok(Self { groups, changes })
    }

    /// Whether a function was asked, which takes its time.
    pub(crate) fn took_time(&self) -> bool {
        self.changes.is_some()
    }

    /// Scopes of an access token that is granted `scopes`.
    pub(crate) fn scopes<'a>(&'a self, scopes: &[&'a str]) -> Vec<&'a str> {
        self.changes().map_or_else(|| scopes.to_vec(), |changes| changes.scopes(scopes))
    }

    /// The `scope` claim of such a token.
    pub(super) fn scope<'a>(&self, scopes: &[&'a str]) -> Cow<'a, str> {
        match (self.changes(), scopes) {
            (None, [only]) => Cow::Borrowed(only),
            (None, several) => Cow::Owned(several.join(" ")),
            (Some(changes), scopes) => Cow::Owned(changes.scopes(scopes).join(" ")),
        }
    }

    /// What the function changes.
    pub(super) fn changes(&self) -> Option<&Changes> {
        self.changes.as_deref()
    }

    /// `cognito:groups` of a token whose claims change by `changes`.
    pub(super) fn groups(&self, changes: Option<&Claims>) -> Vec<&str> {
        if changes.is_some_and(Claims::hides_groups) {
            return Vec::new();
        }
        let own = || self.groups.iter().map(|group| group.name.as_str()).collect();
        self.changes().and_then(Changes::groups).unwrap_or_else(own)
    }

    /// `cognito:roles` and `cognito:preferred_role`.
    pub(super) fn roles(&self, changes: Option<&Claims>) -> (Vec<&str>, Option<&str>) {
        if changes.is_some_and(Claims::hides_groups) {
            return (Vec::new(), None);
        }
        let own = || {
            let roles = self.groups.iter().filter_map(|group| group.role_arn.as_deref());
            (roles.collect(), group::preferred_role(&self.groups))
        };
        self.changes().and_then(Changes::roles).unwrap_or_else(own)
    }
}
