//! The settings of a client as a request gives them: checked, and completed with Cognito's defaults.

use std::collections::BTreeSet;
use std::fmt;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, FeatureType, RefreshTokenRotationType, UserPoolTierType,
};
use cognomen_model::client::ClientSettings;
use cognomen_model::identity_provider::OWN_DIRECTORY;
use cognomen_model::pool::Pool;

use super::{flows, oauth, validity};
use crate::context::Context;
use crate::error;
use crate::ops::{identity_providers, resource_servers};
use crate::pool_view::PoolView;

/// Minutes a challenge session lasts unless the client says otherwise.
const SESSION_MINUTES: i32 = 3;
/// Attributes that no client may write.
const NEVER_WRITTEN: [&str; 4] = ["sub", "email_verified", "phone_number_verified", "identities"];

/// The members that `CreateUserPoolClient` and `UpdateUserPoolClient` share, as given.
macro_rules! given {
    ($input:ident) => {
        cognomen_model::client::ClientSettings {
            refresh_token_validity: $input.refresh_token_validity,
            access_token_validity: $input.access_token_validity,
            id_token_validity: $input.id_token_validity,
            token_validity_units: $input.token_validity_units,
            read_attributes: $input.read_attributes,
            write_attributes: $input.write_attributes,
            explicit_auth_flows: $input.explicit_auth_flows,
            supported_identity_providers: $input.supported_identity_providers,
            callback_urls: $input.callback_urls,
            logout_urls: $input.logout_urls,
            default_redirect_uri: $input.default_redirect_uri,
            allowed_oauth_flows: $input.allowed_o_auth_flows,
            allowed_oauth_scopes: $input.allowed_o_auth_scopes,
            allowed_oauth_flows_user_pool_client: $input.allowed_o_auth_flows_user_pool_client,
            analytics_configuration: $input.analytics_configuration,
            prevent_user_existence_errors: $input.prevent_user_existence_errors,
            enable_token_revocation: $input.enable_token_revocation,
            enable_propagate_additional_user_context_data: $input.enable_propagate_additional_user_context_data,
            auth_session_validity: $input.auth_session_validity,
            refresh_token_rotation: $input.refresh_token_rotation,
        }
    };
}

pub(super) use given;

/// What is being done to a client, as error messages end.
#[derive(Clone, Copy, Debug)]
pub(super) enum Doing {
    /// `CreateUserPoolClient`.
    Creating,
    /// `UpdateUserPoolClient`.
    Updating,
}

impl fmt::Display for Doing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Creating => "creating",
            Self::Updating => "updating",
        })
    }
}

/// What a client of a pool may name.
pub(super) struct Known {
    scopes: BTreeSet<String>,
    providers: BTreeSet<String>,
}

impl Known {
    /// Reads what there is.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) async fn read(ctx: &Context, pool: &PoolView) -> Result<Self, Error> {
        Ok(Self {
            scopes: resource_servers::scopes(ctx, pool).await?,
            providers: identity_providers::names(ctx, pool).await?,
        })
    }
}

/// Checks the settings and fills in what is absent.
///
/// # Errors
/// `NotImplementedException` for what nothing here would honour; `InvalidParameterException`, `InvalidOAuthFlowException`,
/// `ScopeDoesNotExistException` and `FeatureUnavailableInTierException` as Cognito.
pub(super) fn complete(
    mut given: ClientSettings,
    pool: &Pool,
    known: &Known,
    has_secret: bool,
    doing: Doing,
) -> Result<ClientSettings, Error> {
    if given.analytics_configuration.as_ref().is_some_and(|a| *a != AnalyticsConfigurationType::default()) {
        return Err(error::not_implemented("AnalyticsConfiguration"));
    }
    given.analytics_configuration = None;
    given.read_attributes = given.read_attributes.filter(|list| !list.is_empty());
    given.write_attributes = given.write_attributes.filter(|list| !list.is_empty());
    check_attributes(&given, pool, doing)?;
    let flows = flows::complete(given.explicit_auth_flows.take(), given.refresh_token_rotation.as_ref(), has_secret)?;
    check_tier(pool, &flows, given.refresh_token_rotation.as_ref())?;
    given.explicit_auth_flows = Some(flows);
    validity::complete(&mut given)?;
    let exists = |name: &String| name == OWN_DIRECTORY || known.providers.contains(name);
    if let Some(name) = given.supported_identity_providers.iter().flatten().find(|name| !exists(name)) {
        return Err(error::invalid(format!("The provider {name} does not exist for User Pool {}.", pool.id)));
    }
    oauth::check(&given, has_secret, &known.scopes)?;
    if given.enable_propagate_additional_user_context_data == Some(true) && !has_secret {
        return Err(error::invalid(
            "EnablePropagateAdditionalUserContextData can only be true for a client that has a client secret.",
        ));
    }
    given.allowed_oauth_flows_user_pool_client.get_or_insert(false);
    given.enable_token_revocation.get_or_insert(true);
    given.enable_propagate_additional_user_context_data.get_or_insert(false);
    given.auth_session_validity.get_or_insert(SESSION_MINUTES);
    Ok(given)
}

/// Rotation of refresh tokens and the user's choice of how to sign in are not for pools of the `LITE` tier.
fn check_tier(
    pool: &Pool,
    flows: &[ExplicitAuthFlowsType],
    rotation: Option<&RefreshTokenRotationType>,
) -> Result<(), Error> {
    let rotates = rotation.is_some_and(|rotation| rotation.feature == FeatureType::Enabled);
    let beyond = [
        ("Choice-Based Sign-In", flows.contains(&ExplicitAuthFlowsType::AllowUserAuth)),
        ("Refresh Token Rotation", rotates),
    ];
    let beyond: Vec<&str> = beyond.into_iter().filter_map(|(feature, used)| used.then_some(feature)).collect();
    if beyond.is_empty() || pool.settings.user_pool_tier != Some(UserPoolTierType::Lite) {
        return Ok(());
    }
    Err(error::beyond_tier(UserPoolTierType::Lite, &beyond))
}

/// Attributes must exist; those written must include what the pool requires and nothing that only the server sets.
fn check_attributes(settings: &ClientSettings, pool: &Pool, doing: Doing) -> Result<(), Error> {
    let exists = |name: &String| pool.schema.find(name).is_some();
    if !settings.read_attributes.iter().flatten().all(exists) {
        return Err(error::invalid(format!("Invalid read attributes specified while {doing} a client")));
    }
    let Some(written) = &settings.write_attributes else { return Ok(()) };
    let writable = |name: &String| exists(name) && !NEVER_WRITTEN.contains(&name.as_str()) && !name.starts_with("dev:");
    let required = pool.schema.required().all(|name| written.iter().any(|given| given == name));
    if required && written.iter().all(writable) {
        return Ok(());
    }
    Err(error::invalid(format!("Invalid write attributes specified while {doing} a client")))
}
