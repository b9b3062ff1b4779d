//! Where a request came from, for events, risk and messages.

use std::net::IpAddr;

use cognomen_iam::caller::RequestInfo;

/// Where a request came from, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Address of the user's device: the peer's, or the one an administrator's `ContextData` or a trusted client's
    /// `UserContextData` names.
    pub ip: Option<IpAddr>,
    /// `User-Agent` header.
    pub user_agent: Option<String>,
    /// `x-amzn-requestid` of the answer.
    pub request_id: String,
}

impl Origin {
    /// The origin of a request.
    #[must_use]
    pub fn of(request: &RequestInfo) -> Self {
        Self { ip: request.source_ip, user_agent: request.user_agent.clone(), request_id: request.request_id.clone() }
    }
}
