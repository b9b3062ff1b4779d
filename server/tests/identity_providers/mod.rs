//! What the assembled server takes for one of its user pools, and which servers it asks.

use std::sync::Arc;

use cognomen_identity::Context;
use cognomen_identity::federation::{TokenFault, Unreachable};
use cognomen_server::app::App;

use crate::assembled::World;

fn identity(world: &World) -> Arc<Context> {
    App::compose(&world.server.parts).identity
}

#[tokio::test]
async fn a_user_pool_goes_by_amazons_name_and_by_its_issuer() {
    let world = World::new().await;
    let pools = Arc::clone(&identity(&world).user_pools);
    let pool = Some("us-east-1_Abc");
    assert_eq!(pools.user_pool("cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc"), pool);
    assert_eq!(pools.user_pool("localhost:8400/us-east-1_Abc"), pool);
    for name in [
        "cognito-idp.eu-west-1.amazonaws.com/us-east-1_Abc",
        "cognito-idp.us-east-1.amazonaws.com.example.com/us-east-1_Abc",
        "cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc/",
        "cognito-idp.us-east-1.amazonaws.com/x/us-east-1_Abc",
        "http://localhost:8400/us-east-1_Abc",
        "localhost/us-east-1_Abc",
        "example.com/us-east-1_Abc",
        "localhost:8400/us-east-1_Abc/",
        "localhost:8400/identity",
        "localhost:8400/",
        "us-east-1_Abc",
        "",
    ] {
        assert_eq!(pools.user_pool(name), None, "{name}");
    }
}

#[tokio::test]
async fn pools_that_are_not_there_prove_nothing_and_publish_nothing() {
    let world = World::new().await;
    let pools = Arc::clone(&identity(&world).user_pools);
    for provider in ["cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc", "accounts.google.com"] {
        let found = pools.verify_id_token("a.b.c", provider, false).await;
        assert!(matches!(found, Err(TokenFault::Invalid)), "{found:?}");
    }
    for issuer in
        ["http://localhost:8400/us-east-1_Abc", "http://localhost:8400/identity", "https://accounts.google.com"]
    {
        assert_eq!(pools.published_keys(issuer).await.unwrap(), None);
    }
}

#[tokio::test]
async fn not_even_a_development_server_asks_where_clouds_keep_credentials() {
    let world = World::new().await;
    let upstream = Arc::clone(&identity(&world).upstream);
    for url in ["http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/", "file:///etc/passwd"] {
        assert_eq!(upstream.get(url, &[]).await, Err(Unreachable::Forbidden), "{url}");
    }
    // The server itself is on this machine, and may be asked.
    let own = format!("http://{}/", world.server.addr);
    assert_eq!(upstream.get(&own, &[]).await.unwrap().status, 200);
}
