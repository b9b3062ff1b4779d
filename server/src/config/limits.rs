//! The settings of the table `limits`.

use cognomen_model::limits::{Category, IdentityCategory};
use cognomen_userpool::limits::{DEFAULT_MAXIMUM, Limits};

use super::error::ConfigError;
use super::settings::Mode;
use super::{Given, value};

/// The setting of each category's rate.
const RATES: [(Category, &str); Category::ALL.len()] = [
    (Category::UserAuthentication, "limits.user_authentication"),
    (Category::UserCreation, "limits.user_creation"),
    (Category::UserFederation, "limits.user_federation"),
    (Category::UserAccountRecovery, "limits.user_account_recovery"),
    (Category::UserRead, "limits.user_read"),
    (Category::UserUpdate, "limits.user_update"),
    (Category::UserToken, "limits.user_token"),
    (Category::UserResourceRead, "limits.user_resource_read"),
    (Category::UserResourceUpdate, "limits.user_resource_update"),
    (Category::UserList, "limits.user_list"),
    (Category::UserPoolRead, "limits.user_pool_read"),
    (Category::UserPoolUpdate, "limits.user_pool_update"),
    (Category::UserPoolResourceRead, "limits.user_pool_resource_read"),
    (Category::UserPoolResourceUpdate, "limits.user_pool_resource_update"),
    (Category::UserPoolClientRead, "limits.user_pool_client_read"),
    (Category::UserPoolClientUpdate, "limits.user_pool_client_update"),
    (Category::ClientAuthentication, "limits.client_authentication"),
    (Category::LimitManagement, "limits.limit_management"),
];

/// The setting of the rate of each category of identity pools.
const IDENTITY_RATES: [(IdentityCategory, &str); IdentityCategory::ALL.len()] = [
    (IdentityCategory::Creation, "limits.identity_creation"),
    (IdentityCategory::Token, "limits.identity_token"),
    (IdentityCategory::Credentials, "limits.identity_credentials"),
    (IdentityCategory::TagUpdate, "limits.identity_tag_update"),
    (IdentityCategory::TagRead, "limits.identity_tag_read"),
    (IdentityCategory::Federation, "limits.sts_federation"),
];

/// Messages with codes for one destination within an hour in production.
const MESSAGES: u32 = 20;

impl Given {
    /// In development nothing is limited unless it is asked for.
    pub(super) fn limits(&self, mode: Mode) -> Result<Limits, ConfigError> {
        let mut limits = Limits {
            enforce_defaults: self.read("limits.enforce_defaults", value::switch)?.unwrap_or_default(),
            maximum: self.read("limits.maximum", value::rate)?.unwrap_or(DEFAULT_MAXIMUM),
            ..Limits::default()
        };
        let usual = (mode == Mode::Serve).then_some(MESSAGES);
        limits.messages_per_destination =
            self.read("limits.messages_per_destination", value::rate_or_off)?.unwrap_or(usual);
        for (category, key) in RATES {
            if let Some(rate) = self.read(key, value::rate)? {
                limits.rates.insert(category, rate);
            }
        }
        for (category, key) in IDENTITY_RATES {
            if let Some(rate) = self.read(key, value::rate)? {
                limits.identity_rates.insert(category, rate);
            }
        }
        Ok(limits)
    }
}
