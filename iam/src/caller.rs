//! Who is calling, once proved.

use std::sync::Arc;

use cognomen_model::user::SignedInUser;

use crate::policy::Requester;
use crate::session::{Holder, Session};

/// An IAM identity proved by a signature.
#[derive(Clone, Debug)]
pub struct Principal {
    /// `arn:aws:iam::ACCOUNT:user/NAME`, `…:root`, or of a session `arn:aws:sts::ACCOUNT:assumed-role/NAME/SESSION`.
    pub arn: String,
    /// Twelve-digit account.
    pub account: String,
    /// Unique id: `AIDA…` for a user, the account for root, `AROA…:SESSION` for the session of a role.
    pub user_id: String,
    /// User name; none for root and for roles.
    pub user_name: Option<String>,
    /// Access key that signed.
    pub access_key_id: String,
    /// The session, if temporary credentials signed.
    pub session: Option<Arc<Session>>,
}

impl Principal {
    /// The principal as policies name it.
    #[must_use]
    pub fn requester(&self) -> Requester {
        let (account, arn) = (self.account.clone(), self.arn.clone());
        match self.session.as_deref().map(|session| &session.holder) {
            Some(Holder::Role { arn: role_arn, .. }) => {
                Requester::RoleSession { account, role_arn: role_arn.clone(), arn }
            }
            Some(Holder::Federated { user_arn, .. }) => {
                Requester::FederatedUser { account, arn, user_arn: user_arn.clone() }
            }
            _ if arn.ends_with(":root") => Requester::Root { account },
            _ => Requester::User { account, arn },
        }
    }

    /// `aws:PrincipalArn`: for the session of a role the role's own ARN.
    #[must_use]
    pub fn policy_arn(&self) -> &str {
        match self.session.as_deref().map(|session| &session.holder) {
            Some(Holder::Role { arn, .. }) => arn,
            _ => &self.arn,
        }
    }
}

/// The caller of an operation.
#[derive(Clone, Debug)]
pub enum Caller {
    /// Nobody in particular: an unsigned operation without an access token.
    Anonymous,
    /// An IAM identity.
    Principal(Principal),
    /// A user of a pool, by access token.
    User(Box<SignedInUser>),
}

/// What is known of a request beside its body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestInfo {
    /// `x-amzn-requestid` of the answer.
    pub request_id: String,
    /// Region the request addresses: its credential scope's, or the default.
    pub region: String,
    /// Address of the peer.
    pub source_ip: Option<std::net::IpAddr>,
    /// `User-Agent` header.
    pub user_agent: Option<String>,
    /// Whether it came in over TLS, here or at a trusted proxy.
    pub secure: bool,
}
