//! What the operations on linked identities share.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ProviderUserIdentifierType;
use cognomen_model::identity::SUBJECT;
use cognomen_model::identity_provider::OWN_DIRECTORY;

use crate::context::Context;
use crate::directory::{self, UserDoc};
use crate::error;
use crate::pool_view::PoolView;

/// The longest value of a provider's attribute, in characters.
const LONGEST: usize = 2048;

/// A user as requests name them.
pub(super) struct Named<'a> {
    /// Provider; any case of `Cognito` is the pool itself.
    pub(super) provider: &'a str,
    /// [`SUBJECT`] unless given.
    pub(super) attribute: &'a str,
    /// Value of the attribute.
    pub(super) value: &'a str,
}

impl<'a> Named<'a> {
    /// # Errors
    /// `InvalidParameterException` without provider or value; `role` names the member.
    pub(super) fn read(role: &str, given: &'a ProviderUserIdentifierType) -> Result<Self, Error> {
        let text = |text: &'a Option<String>| text.as_deref().filter(|text| !text.trim().is_empty());
        let missing = |name: &str| error::invalid(format!("{role} must have a {name}"));
        let provider = text(&given.provider_name).ok_or_else(|| missing("ProviderName"))?;
        let value = text(&given.provider_attribute_value).ok_or_else(|| missing("ProviderAttributeValue"))?;
        if value.chars().count() > LONGEST {
            return Err(error::invalid(format!(
                "ProviderAttributeValue of {role} is longer than {LONGEST} characters"
            )));
        }
        Ok(Self { provider, attribute: text(&given.provider_attribute_name).unwrap_or(SUBJECT), value })
    }

    pub(super) fn is_own(&self) -> bool {
        self.provider.eq_ignore_ascii_case(OWN_DIRECTORY)
    }

    /// The user of the pool who goes by this identity, read with the version a change needs.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) async fn owner(&self, ctx: &Context, pool: &PoolView) -> Result<Option<UserDoc>, Error> {
        let owner = directory::owner_of_linked(ctx, pool, self.provider, self.attribute, self.value).await?;
        match owner {
            Some(sub) => directory::by_sub(ctx, pool, &sub).await,
            None => Ok(None),
        }
    }
}
