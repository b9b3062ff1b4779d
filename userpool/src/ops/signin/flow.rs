//! Which sign-in flows a client may use, and the parameters they come with.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFlowType, ExplicitAuthFlowsType};
use cognomen_model::client::Client;

use crate::error;

/// Which operation a sign-in came through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Door {
    /// `InitiateAuth`, `RespondToAuthChallenge`.
    Public,
    /// `AdminInitiateAuth`, `AdminRespondToAuthChallenge`.
    Admin,
    /// The pages of managed login, which stand for the client: its secret is not asked, and `ExplicitAuthFlows` does not rule
    /// passwords out.
    Hosted,
}

/// Checks that the client may use `flow` through `door`.
///
/// # Errors
/// `InvalidParameterException` when the door does not take the flow or the client does not list it.
pub(super) fn check(client: &Client, flow: AuthFlowType, door: Door) -> Result<(), Error> {
    let for_admins = matches!(flow, AuthFlowType::AdminNoSrpAuth | AuthFlowType::AdminUserPasswordAuth);
    if for_admins && door == Door::Public {
        return Err(error::invalid("Initiate Auth method not supported"));
    }
    let enabled = match (door, flow) {
        (Door::Hosted, AuthFlowType::UserPasswordAuth) => true,
        (Door::Hosted, AuthFlowType::UserAuth) | (Door::Public | Door::Admin, _) => is_enabled(client, flow),
        (Door::Hosted, _) => false,
    };
    if enabled {
        return Ok(());
    }
    if client.allows(ExplicitAuthFlowsType::CustomAuthFlowOnly) {
        return Err(error::invalid("Only custom auth (lambda driven) is enabled for this client."));
    }
    Err(match (door, flow) {
        (Door::Admin, _) => error::invalid("Auth flow not enabled for this client"),
        (
            Door::Public | Door::Hosted,
            AuthFlowType::UserSrpAuth | AuthFlowType::CustomAuth | AuthFlowType::UserAuth,
        ) => error::invalid(format!("{} is not enabled for the client.", flow.as_str())),
        (Door::Public | Door::Hosted, _) => {
            error::invalid(format!("{} flow not enabled for this client", flow.as_str()))
        }
    })
}

/// Whether `ExplicitAuthFlows` allows a flow. A client that lists none has SRP, custom challenges and refresh; so has
/// one with only the older names (those without `ALLOW_`), beside what these add.
fn is_enabled(client: &Client, flow: AuthFlowType) -> bool {
    use ExplicitAuthFlowsType as Explicit;
    let listed = client.settings.explicit_auth_flows.as_deref().unwrap_or_default();
    let older = listed.iter().all(|explicit| !explicit.as_str().starts_with("ALLOW_"));
    let only_custom = client.allows(Explicit::CustomAuthFlowOnly);
    match flow {
        AuthFlowType::UserSrpAuth => client.allows(Explicit::AllowUserSrpAuth) || (older && !only_custom),
        AuthFlowType::CustomAuth => client.allows(Explicit::AllowCustomAuth) || older,
        AuthFlowType::RefreshTokenAuth | AuthFlowType::RefreshToken => {
            client.allows(Explicit::AllowRefreshTokenAuth) || older
        }
        AuthFlowType::UserPasswordAuth => {
            client.allows(Explicit::AllowUserPasswordAuth) || client.allows(Explicit::UserPasswordAuth)
        }
        AuthFlowType::AdminUserPasswordAuth | AuthFlowType::AdminNoSrpAuth => {
            client.allows(Explicit::AllowAdminUserPasswordAuth) || client.allows(Explicit::AdminNoSrpAuth)
        }
        AuthFlowType::UserAuth => client.allows(Explicit::AllowUserAuth),
    }
}

/// The longest device key, in bytes (`DeviceKeyType`).
const DEVICE_KEY_LENGTH: usize = 55;

/// `AuthParameters` or `ChallengeResponses`.
pub(super) struct Parameters<'a>(pub(super) Option<&'a BTreeMap<String, String>>);

impl<'a> Parameters<'a> {
    /// A parameter that may be absent.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.0.and_then(|map| map.get(name)).map(String::as_str)
    }

    /// A parameter that must be there.
    ///
    /// # Errors
    /// `InvalidParameterException` that names it.
    pub(super) fn require(&self, name: &str) -> Result<&'a str, Error> {
        let value = self.get(name).filter(|value| !value.is_empty());
        value.ok_or_else(|| error::invalid(format!("Missing required parameter {name}")))
    }

    /// `DEVICE_KEY`, which some clients send empty or as the word `null`. What is longer names no device.
    pub(super) fn device_key(&self) -> Option<&'a str> {
        self.get("DEVICE_KEY").filter(|key| (1..=DEVICE_KEY_LENGTH).contains(&key.len()) && *key != "null")
    }

    /// Parameters whose names begin with `prefix`, without it.
    pub(super) fn with_prefix(&self, prefix: &'static str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.0.into_iter().flatten();
        all.filter_map(move |(name, value)| Some((name.strip_prefix(prefix)?, value.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use cognomen_model::UnixMillis;
    use cognomen_model::client::ClientSettings;

    use super::*;

    fn client(flows: &[ExplicitAuthFlowsType]) -> Client {
        Client {
            id: "client".to_owned(),
            pool_id: "eu-west-1_Example".to_owned(),
            name: "app".to_owned(),
            created_at: UnixMillis(0),
            modified_at: UnixMillis(0),
            secrets: Vec::new(),
            settings: ClientSettings { explicit_auth_flows: Some(flows.to_vec()), ..ClientSettings::default() },
        }
    }

    #[test]
    fn lists_of_flows_mean_what_they_did() {
        use AuthFlowType as Flow;
        use ExplicitAuthFlowsType as Explicit;
        let cases: [(&[Explicit], Flow, bool); 10] = [
            (&[], Flow::UserSrpAuth, true),
            (&[], Flow::RefreshTokenAuth, true),
            (&[], Flow::UserPasswordAuth, false),
            (&[Explicit::AllowUserPasswordAuth], Flow::UserPasswordAuth, true),
            (&[Explicit::AllowUserPasswordAuth], Flow::UserSrpAuth, false),
            (&[Explicit::AllowUserPasswordAuth], Flow::RefreshTokenAuth, false),
            (&[Explicit::AdminNoSrpAuth], Flow::AdminUserPasswordAuth, true),
            (&[Explicit::AdminNoSrpAuth], Flow::UserSrpAuth, true),
            (&[Explicit::CustomAuthFlowOnly], Flow::UserSrpAuth, false),
            (&[Explicit::AllowUserAuth], Flow::UserAuth, true),
        ];
        for (listed, flow, enabled) in cases {
            assert_eq!(is_enabled(&client(listed), flow), enabled, "{listed:?} {flow}");
        }
    }

    #[test]
    fn refusals_are_worded_as_cognitos() {
        let client = client(&[ExplicitAuthFlowsType::AllowRefreshTokenAuth]);
        let cases = [
            (AuthFlowType::UserPasswordAuth, Door::Public, "USER_PASSWORD_AUTH flow not enabled for this client"),
            (AuthFlowType::UserSrpAuth, Door::Public, "USER_SRP_AUTH is not enabled for the client."),
            (AuthFlowType::AdminUserPasswordAuth, Door::Public, "Initiate Auth method not supported"),
            (AuthFlowType::AdminUserPasswordAuth, Door::Admin, "Auth flow not enabled for this client"),
        ];
        for (flow, door, message) in cases {
            assert_eq!(check(&client, flow, door).unwrap_err().message(), message);
        }
        let client = self::client(&[ExplicitAuthFlowsType::CustomAuthFlowOnly]);
        let message = "Only custom auth (lambda driven) is enabled for this client.";
        for door in [Door::Public, Door::Admin] {
            assert_eq!(check(&client, AuthFlowType::UserSrpAuth, door).unwrap_err().message(), message);
            assert!(check(&client, AuthFlowType::CustomAuth, door).is_ok());
        }
    }
}
