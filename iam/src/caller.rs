//! Who is calling, once proved.

use cognomen_model::user::SignedInUser;

/// An IAM identity proved by a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// `arn:aws:iam::ACCOUNT:user/NAME`, or `…:root`.
    pub arn: String,
    /// Twelve-digit account.
    pub account: String,
    /// Unique id: `AIDA…` for a user, the account for root.
    pub user_id: String,
    /// User name; none for root.
    pub user_name: Option<String>,
    /// Access key that signed.
    pub access_key_id: String,
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
}
