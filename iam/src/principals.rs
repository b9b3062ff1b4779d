//! Trust policies name users and roles by ARN but mean those that had the ARNs when the policy was stored, as IAM does: a user that
//! got another name stays trusted, and one that comes to have the name of another is not.

use std::collections::BTreeMap;

use crate::caller::Principal;
use crate::policy::Requester;

/// The requester as a trust policy calls it. `principals` are the unique ids of whom the policy names, by ARN.
pub(crate) fn as_named(
    principals: &BTreeMap<String, String>,
    requester: &Requester,
    caller: Option<&Principal>,
) -> Requester {
    let mut requester = requester.clone();
    let Some(caller) = caller.filter(|_| !principals.is_empty()) else { return requester };
    // Of a session it is `AROA…:SESSION`.
    let id = caller.user_id.split(':').next().unwrap_or_default();
    match &mut requester {
        Requester::User { arn, .. } | Requester::FederatedUser { user_arn: arn, .. } => {
            let mut users = principals.iter().filter(|(named, _)| named.contains(":user/"));
            match users.find(|(_, known)| *known == id) {
                Some((named, _)) => arn.clone_from(named),
                None => forget(principals, arn, id),
            }
        }
        Requester::RoleSession { role_arn, arn, .. } => {
            forget(principals, role_arn, id);
            forget(principals, arn, id);
        }
        Requester::Root { .. } | Requester::Anonymous | Requester::Federated { .. } | Requester::Service { .. } => {}
    }
    requester
}

/// Puts the id in place of an ARN that means somebody else.
fn forget(principals: &BTreeMap<String, String>, arn: &mut String, id: &str) {
    if principals.get(arn.as_str()).is_some_and(|known| known != id) {
        id.clone_into(arn);
    }
}
