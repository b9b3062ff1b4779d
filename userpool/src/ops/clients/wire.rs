//! A client as the operations answer it.

use cognomen_contract::cognito_idp::{ClientTypeType, UserPoolClientDescription, UserPoolClientType};
use cognomen_model::client::Client;

use crate::ops::pools::timestamp;

/// The client with its older secret, if it has any.
pub(super) fn user_pool_client(client: &Client) -> UserPoolClientType {
    let settings = client.settings.clone();
    UserPoolClientType {
        user_pool_id: Some(client.pool_id.clone()),
        client_id: Some(client.id.clone()),
        client_name: Some(client.name.clone()),
        client_type: Some(ClientTypeType::Regular),
        client_secret: client.secrets.first().map(|secret| secret.value.clone()),
        creation_date: Some(timestamp(client.created_at)),
        last_modified_date: Some(timestamp(client.modified_at)),
        refresh_token_validity: settings.refresh_token_validity,
        access_token_validity: settings.access_token_validity,
        id_token_validity: settings.id_token_validity,
        token_validity_units: settings.token_validity_units,
        read_attributes: settings.read_attributes,
        write_attributes: settings.write_attributes,
        explicit_auth_flows: settings.explicit_auth_flows,
        supported_identity_providers: settings.supported_identity_providers,
        callback_urls: settings.callback_urls,
        logout_urls: settings.logout_urls,
        default_redirect_uri: settings.default_redirect_uri,
        allowed_o_auth_flows: settings.allowed_oauth_flows,
        allowed_o_auth_scopes: settings.allowed_oauth_scopes,
        allowed_o_auth_flows_user_pool_client: settings.allowed_oauth_flows_user_pool_client,
        analytics_configuration: settings.analytics_configuration,
        prevent_user_existence_errors: settings.prevent_user_existence_errors,
        enable_token_revocation: settings.enable_token_revocation,
        enable_propagate_additional_user_context_data: settings.enable_propagate_additional_user_context_data,
        auth_session_validity: settings.auth_session_validity,
        refresh_token_rotation: settings.refresh_token_rotation,
    }
}

/// The client in a listing.
pub(super) fn description(client: Client) -> UserPoolClientDescription {
    UserPoolClientDescription {
        client_id: Some(client.id),
        client_name: Some(client.name),
        user_pool_id: Some(client.pool_id),
    }
}
