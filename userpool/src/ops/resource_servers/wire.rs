//! A resource server as the operations answer it.

use cognomen_contract::cognito_idp::ResourceServerType;
use cognomen_model::resource_server::ResourceServer;

/// A resource server of a pool.
pub(super) fn resource_server(pool_id: &str, server: ResourceServer) -> ResourceServerType {
    ResourceServerType {
        user_pool_id: Some(pool_id.to_owned()),
        identifier: Some(server.identifier),
        name: Some(server.name),
        scopes: Some(server.scopes),
        managed_by: None,
    }
}
