//! Identities: how they come about, what they may be used as, and what they get.

mod credentials;
mod developer;
mod entering;
mod linking;
mod providers;
mod refusals;
mod role_choice;
mod saml;
mod tags;
mod target;
mod tokens;
mod unlinking;

use cognomen_contract::cognito_identity::{CognitoIdentityProvider, CreateIdentityPoolInput};
use cognomen_identity::pools::identities::{Identity, find};

use crate::support::World;
use crate::support::logins::{CLIENT, STAFF, USERS};

/// The settings of a pool with guests, two user pools and a developer.
fn settings() -> CreateIdentityPoolInput {
    CreateIdentityPoolInput {
        allow_unauthenticated_identities: true,
        cognito_identity_providers: Some(vec![client_of(USERS), client_of(STAFF)]),
        developer_provider_name: Some("dev".to_owned()),
        ..CreateIdentityPoolInput::default()
    }
}

fn client_of(provider: &str) -> CognitoIdentityProvider {
    CognitoIdentityProvider {
        client_id: Some(CLIENT.to_owned()),
        provider_name: Some(provider.to_owned()),
        server_side_token_check: None,
    }
}

/// The id of such a pool.
async fn pool(world: &World) -> String {
    world.pool(settings()).await.identity_pool_id
}

/// An identity as it is stored.
async fn stored(world: &World, id: &str) -> Identity {
    let pool = world.ctx.pool_of_identity(id).await.unwrap().unwrap();
    find(&world.ctx, &pool, id).await.unwrap().identity
}
