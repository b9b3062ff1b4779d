//! Pools, their roles and tags.

mod deletion;
mod developers;
mod identities;
mod principal_tags;
mod roles;
mod settings;
mod tags;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{CognitoIdentityProvider, DescribeIdentityPoolInput, IdentityPool};
use cognomen_identity::{Context, pools};

use crate::support::{ACCOUNT, World};

/// A user pool's client.
fn client(pool_id: &str, client_id: &str) -> CognitoIdentityProvider {
    CognitoIdentityProvider {
        client_id: Some(client_id.to_owned()),
        provider_name: Some(format!("cognito-idp.eu-west-1.amazonaws.com/{pool_id}")),
        server_side_token_check: None,
    }
}

fn open_id(host: &str) -> String {
    format!("arn:aws:iam::{ACCOUNT}:oidc-provider/{host}")
}

fn saml(name: &str) -> String {
    format!("arn:aws:iam::{ACCOUNT}:saml-provider/{name}")
}

async fn describe(world: &World, ctx: &Context, pool_id: &str) -> Result<IdentityPool, Error> {
    let request = DescribeIdentityPoolInput { identity_pool_id: pool_id.to_owned() };
    pools::describe_identity_pool(world.permit(), request, ctx).await
}
