//! App clients of a user pool.

use cognomen_contract::cognito_idp as idp;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// The most secrets a client may hold at a time (`AddUserPoolClientSecret`).
pub const MAX_SECRETS: usize = 2;

/// A secret of a client; either of two may be used.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ClientSecret {
    /// Identifier of the secret, returned by `ListUserPoolClientSecrets`.
    pub id: String,
    /// The secret itself.
    pub value: String,
    /// When it was added.
    pub created_at: UnixMillis,
}

impl std::fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientSecret").field("id", &self.id).finish_non_exhaustive()
    }
}

/// An app client as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Client {
    /// 26 lower-case letters and digits.
    pub id: String,
    /// Pool the client belongs to.
    pub pool_id: String,
    /// Display name.
    pub name: String,
    /// When the client was made.
    pub created_at: UnixMillis,
    /// When it last changed.
    pub modified_at: UnixMillis,
    /// Secrets; empty for a public client.
    pub secrets: Vec<ClientSecret>,
    /// Settings that `UpdateUserPoolClient` replaces as a whole.
    pub settings: ClientSettings,
}

/// The settings of a client that may change (`UpdateUserPoolClient`); absent ones mean the documented default.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClientSettings {
    /// Refresh-token lifetime in `token_validity_units.refresh_token` (days by default).
    pub refresh_token_validity: Option<i32>,
    /// Access-token lifetime in `token_validity_units.access_token` (hours by default).
    pub access_token_validity: Option<i32>,
    /// ID-token lifetime in `token_validity_units.id_token` (hours by default).
    pub id_token_validity: Option<i32>,
    /// Units of the three lifetimes.
    pub token_validity_units: Option<idp::TokenValidityUnitsType>,
    /// Attributes the client may read; absent means all.
    pub read_attributes: Option<Vec<String>>,
    /// Attributes the client may write; absent means all standard and mutable ones.
    pub write_attributes: Option<Vec<String>>,
    /// Sign-in flows the client may use.
    pub explicit_auth_flows: Option<Vec<idp::ExplicitAuthFlowsType>>,
    /// Identity providers the client offers.
    pub supported_identity_providers: Option<Vec<String>>,
    /// Redirect URIs.
    pub callback_urls: Option<Vec<String>>,
    /// Sign-out URIs.
    pub logout_urls: Option<Vec<String>>,
    /// The default redirect URI.
    pub default_redirect_uri: Option<String>,
    /// OAuth grant types.
    pub allowed_oauth_flows: Option<Vec<idp::OAuthFlowType>>,
    /// OAuth scopes.
    pub allowed_oauth_scopes: Option<Vec<String>>,
    /// Whether the client may use OAuth at all.
    pub allowed_oauth_flows_user_pool_client: Option<bool>,
    /// Amazon Pinpoint analytics.
    pub analytics_configuration: Option<idp::AnalyticsConfigurationType>,
    /// Whether unknown users are masked: `ENABLED` or `LEGACY`.
    pub prevent_user_existence_errors: Option<idp::PreventUserExistenceErrorTypes>,
    /// Whether tokens carry `origin_jti` and may be revoked.
    pub enable_token_revocation: Option<bool>,
    /// Whether extra user-context data is accepted from clients with a secret.
    pub enable_propagate_additional_user_context_data: Option<bool>,
    /// Minutes a challenge session lasts, 3 to 15.
    pub auth_session_validity: Option<i32>,
    /// Refresh-token rotation.
    pub refresh_token_rotation: Option<idp::RefreshTokenRotationType>,
}

impl Client {
    /// Whether requests must prove a secret.
    #[must_use]
    pub fn has_secret(&self) -> bool {
        !self.secrets.is_empty()
    }

    /// Whether the client may use `flow`, one of the names with `ALLOW_`. A client with names from before them may use
    /// those they stand for, and what every client could use then: refresh and custom authentication, and SRP unless
    /// `CUSTOM_AUTH_FLOW_ONLY` rules it out.
    #[must_use]
    pub fn allows(&self, flow: idp::ExplicitAuthFlowsType) -> bool {
        use idp::ExplicitAuthFlowsType as Flow;
        let flows = self.settings.explicit_auth_flows.as_deref().unwrap_or_default();
        if flows.contains(&flow) {
            return true;
        }
        let has = |older: Flow| flows.contains(&older);
        let custom_only = has(Flow::CustomAuthFlowOnly);
        let older_names = custom_only || has(Flow::AdminNoSrpAuth) || has(Flow::UserPasswordAuth);
        match flow {
            Flow::AllowAdminUserPasswordAuth => has(Flow::AdminNoSrpAuth),
            Flow::AllowUserPasswordAuth => has(Flow::UserPasswordAuth),
            Flow::AllowUserSrpAuth => older_names && !custom_only,
            Flow::AllowRefreshTokenAuth => older_names && self.rotation_grace_seconds().is_none(),
            Flow::AllowCustomAuth => older_names,
            _ => false,
        }
    }

    /// Whether answers about unknown users look like those about known ones.
    #[must_use]
    pub fn masks_unknown_users(&self) -> bool {
        self.settings.prevent_user_existence_errors == Some(idp::PreventUserExistenceErrorTypes::Enabled)
    }

    /// Access-token lifetime in seconds; one hour unless set.
    #[must_use]
    pub fn access_token_seconds(&self) -> i64 {
        let unit = self.settings.token_validity_units.as_ref().and_then(|u| u.access_token);
        lifetime_seconds(self.settings.access_token_validity, unit, idp::TimeUnitsType::Hours, 3600)
    }

    /// ID-token lifetime in seconds; one hour unless set.
    #[must_use]
    pub fn id_token_seconds(&self) -> i64 {
        let unit = self.settings.token_validity_units.as_ref().and_then(|u| u.id_token);
        lifetime_seconds(self.settings.id_token_validity, unit, idp::TimeUnitsType::Hours, 3600)
    }

    /// Refresh-token lifetime in seconds; thirty days unless set.
    #[must_use]
    pub fn refresh_token_seconds(&self) -> i64 {
        let unit = self.settings.token_validity_units.as_ref().and_then(|u| u.refresh_token);
        lifetime_seconds(self.settings.refresh_token_validity, unit, idp::TimeUnitsType::Days, 30 * 86_400)
    }

    /// Seconds a challenge session lasts; three minutes unless set.
    #[must_use]
    pub fn auth_session_seconds(&self) -> i64 {
        i64::from(self.settings.auth_session_validity.unwrap_or(3)) * 60
    }

    /// Seconds a rotated refresh token may still be used, when rotation is on.
    #[must_use]
    pub fn rotation_grace_seconds(&self) -> Option<i64> {
        let rotation = self.settings.refresh_token_rotation.as_ref()?;
        let on = rotation.feature == idp::FeatureType::Enabled;
        on.then(|| i64::from(rotation.retry_grace_period_seconds.unwrap_or(0)))
    }

    /// Whether tokens of the client may be revoked (the default).
    #[must_use]
    pub fn revocable(&self) -> bool {
        self.settings.enable_token_revocation.unwrap_or(true)
    }

    /// Whether the client may read `attribute`.
    #[must_use]
    pub fn may_read(&self, attribute: &str) -> bool {
        self.settings.read_attributes.as_ref().is_none_or(|list| list.iter().any(|a| a == attribute))
    }

    /// Whether the client may write `attribute`.
    #[must_use]
    pub fn may_write(&self, attribute: &str) -> bool {
        self.settings.write_attributes.as_ref().is_none_or(|list| list.iter().any(|a| a == attribute))
    }
}

/// A token lifetime in seconds: `value` in `unit` (or the `usual` one), `default` where there is no value.
#[must_use]
pub fn lifetime_seconds(
    value: Option<i32>,
    unit: Option<idp::TimeUnitsType>,
    usual: idp::TimeUnitsType,
    default: i64,
) -> i64 {
    let Some(value) = value.filter(|v| *v > 0) else { return default };
    let seconds = match unit.unwrap_or(usual) {
        idp::TimeUnitsType::Seconds => 1,
        idp::TimeUnitsType::Minutes => 60,
        idp::TimeUnitsType::Hours => 3600,
        idp::TimeUnitsType::Days => 86_400,
    };
    i64::from(value) * seconds
}

#[cfg(test)]
mod tests {
    use idp::ExplicitAuthFlowsType as Flow;

    use super::*;

    fn client(flows: &[Flow]) -> Client {
        let settings = ClientSettings { explicit_auth_flows: Some(flows.to_vec()), ..ClientSettings::default() };
        Client {
            id: "id".to_owned(),
            pool_id: "pool".to_owned(),
            name: "name".to_owned(),
            created_at: UnixMillis(0),
            modified_at: UnixMillis(0),
            secrets: Vec::new(),
            settings,
        }
    }

    #[test]
    fn names_of_flows_from_before_mean_what_they_meant() {
        let modern = client(&[Flow::AllowUserPasswordAuth]);
        assert!(modern.allows(Flow::AllowUserPasswordAuth));
        assert!(!modern.allows(Flow::AllowUserSrpAuth) && !modern.allows(Flow::AllowRefreshTokenAuth));
        let older = client(&[Flow::AdminNoSrpAuth]);
        for flow in [Flow::AllowAdminUserPasswordAuth, Flow::AllowUserSrpAuth, Flow::AllowRefreshTokenAuth] {
            assert!(older.allows(flow), "{flow}");
        }
        assert!(!older.allows(Flow::AllowUserPasswordAuth) && !older.allows(Flow::AllowUserAuth));
        let custom = client(&[Flow::CustomAuthFlowOnly]);
        assert!(custom.allows(Flow::AllowCustomAuth) && !custom.allows(Flow::AllowUserSrpAuth));
    }

    #[test]
    fn lifetimes_follow_their_units() {
        let mut client = client(&[]);
        assert_eq!((client.access_token_seconds(), client.refresh_token_seconds()), (3600, 30 * 86_400));
        client.settings.access_token_validity = Some(2);
        assert_eq!(client.access_token_seconds(), 7200);
        let unit = Some(idp::TimeUnitsType::Minutes);
        client.settings.token_validity_units =
            Some(idp::TokenValidityUnitsType { access_token: unit, ..Default::default() });
        assert_eq!(client.access_token_seconds(), 120);
    }
}
