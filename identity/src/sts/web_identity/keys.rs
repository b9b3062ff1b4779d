//! Condition keys of whom a provider vouches for.

use cognomen_iam::policy::ConditionKeys;
use serde_json::Value;

use super::Proved;
use crate::federation::social::{AMAZON, FACEBOOK};

/// Claims that are condition keys of trust policies, by the shared issuers that AWS lists.
const LISTED: [(&str, &[&str]); 1] = [(
    "token.actions.githubusercontent.com",
    &[
        "actor",
        "actor_id",
        "enterprise_id",
        "environment",
        "job_workflow_ref",
        "ref",
        "repository",
        "repository_id",
        "repository_owner_id",
        "workflow",
    ],
)];

impl Proved {
    /// Keys that stay with the session: who it is, for which application, how they signed in, and the provider.
    pub(in crate::sts) fn lasting_keys(&self) -> Vec<(String, Vec<String>)> {
        let identity = &self.identity;
        let prefix = &identity.provider;
        let client = vec![identity.client().to_owned()];
        let subject = vec![identity.subject.clone()];
        let mut keys = match prefix.as_str() {
            FACEBOOK => vec![(format!("{prefix}:app_id"), client), (format!("{prefix}:id"), subject)],
            AMAZON => vec![(format!("{prefix}:app_id"), client), (format!("{prefix}:user_id"), subject)],
            _ => vec![(format!("{prefix}:aud"), client), (format!("{prefix}:sub"), subject)],
        };
        if !identity.amr.is_empty() {
            keys.push((format!("{prefix}:amr"), identity.amr.clone()));
        }
        keys.push(("aws:FederatedProvider".to_owned(), vec![self.principal.clone()]));
        keys
    }

    /// All keys that the trust policy is asked with.
    pub(in crate::sts) fn trust_keys(&self, account: &str) -> ConditionKeys {
        let prefix = &self.identity.provider;
        let mut keys = ConditionKeys::default();
        for (key, values) in self.lasting_keys() {
            keys.set_all(key, values);
        }
        keys.set_all(format!("{prefix}:oaud"), self.identity.audience.iter().cloned());
        let listed = LISTED.iter().find(|(issuer, _)| issuer == prefix).map_or(&[][..], |(_, claims)| claims);
        for claim in listed.iter().chain(&["email"]) {
            if let Some(Value::String(text)) = self.identity.claims.get(*claim) {
                keys.set(format!("{prefix}:{claim}"), text.clone());
            }
        }
        if self.principal.starts_with("arn:") {
            keys.set("aws:principalaccount", account);
            keys.set("aws:principaltype", "User");
            keys.set("aws:userid", self.principal.clone());
        }
        keys
    }
}
