//! Where a request came from, for events, risk and messages.

use std::net::IpAddr;

use cognomen_contract::cognito_idp::{ContextDataType, UserContextDataType};
use cognomen_iam::caller::RequestInfo;

use crate::events;
use crate::pool_view::{ClientView, PoolView};

/// Where a request came from, as far as it is known.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// Address of the user's device: the peer's, or the one an administrator's `ContextData` or a trusted client's
    /// `UserContextData` names.
    pub ip: Option<IpAddr>,
    /// `User-Agent` header of the user's device.
    pub user_agent: Option<String>,
    /// `x-amzn-requestid` of the answer.
    pub request_id: String,
    /// `EncodedData`: what the client's own library says of the device. Kept only where the pool has a use for it.
    pub device_data: Option<String>,
}

impl std::fmt::Debug for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Origin").field("request_id", &self.request_id).finish_non_exhaustive()
    }
}

impl Origin {
    /// The origin of a request.
    #[must_use]
    pub fn of(request: &RequestInfo) -> Self {
        Self {
            ip: request.source_ip,
            user_agent: request.user_agent.clone(),
            request_id: request.request_id.clone(),
            device_data: None,
        }
    }

    /// The origin of a request of a client's with the `UserContextData` it carried. The address in it counts only for a
    /// client that has a secret, proved by now, and `EnablePropagateAdditionalUserContextData`: anyone else could name
    /// any address.
    #[must_use]
    pub fn of_client(request: &RequestInfo, client: &ClientView, data: Option<&UserContextDataType>) -> Self {
        let mut origin = Self::of(request);
        let Some(data) = data.filter(|_| events::records(&client.pool)) else { return origin };
        origin.device_data.clone_from(&data.encoded_data);
        let settings = &client.client.settings;
        if client.client.has_secret() && settings.enable_propagate_additional_user_context_data == Some(true) {
            let named = data.ip_address.as_deref().and_then(|text| text.trim().parse().ok());
            origin.ip = named.or(origin.ip);
        }
        origin
    }

    /// The origin of an administrator's request with the `ContextData` it carried, which describes the user's device in
    /// place of the administrator's own: what it leaves out is unknown.
    #[must_use]
    pub fn of_admin(request: &RequestInfo, pool: &PoolView, data: Option<&ContextDataType>) -> Self {
        let mut origin = Self::of(request);
        let Some(data) = data.filter(|_| events::records(pool)) else { return origin };
        origin.ip = data.ip_address.trim().parse().ok();
        let agent = data
            .http_headers
            .iter()
            .find(|header| header.header_name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case("user-agent")));
        origin.user_agent = agent.and_then(|header| header.header_value.clone());
        origin.device_data.clone_from(&data.encoded_data);
        origin
    }
}
