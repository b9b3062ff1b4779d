//! Secrets of clients: made, described.

use cognomen_contract::cognito_idp::ClientSecretDescriptorType;
use cognomen_crypto::random_array;
use cognomen_model::client::ClientSecret;
use cognomen_model::id;

use crate::context::Context;
use crate::ops::pools::timestamp;

/// A secret as given, or a new one of 260 random bits.
pub(super) fn new(ctx: &Context, client_id: &str, given: Option<&str>) -> ClientSecret {
    let created_at = ctx.clock.now();
    let value = given.map_or_else(|| id::client_secret(random_array(ctx.random.as_ref())), str::to_owned);
    ClientSecret { id: format!("{client_id}--{}", created_at.0), value, created_at }
}

/// A secret without its value.
pub(super) fn described(secret: &ClientSecret) -> ClientSecretDescriptorType {
    ClientSecretDescriptorType {
        client_secret_id: Some(secret.id.clone()),
        client_secret_create_date: Some(timestamp(secret.created_at)),
        client_secret_value: None,
    }
}
