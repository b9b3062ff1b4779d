//! Many users, for the rows that depend on their number.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;

use crate::Failure;
use crate::http_client::Connection;
use crate::world::World;

const CONNECTIONS: usize = 16;

/// Makes the users `member-NNNNNNN` of a range.
pub(crate) async fn users(address: &str, world: &World, range: Range<u32>) -> Result<(), Failure> {
    let next = Arc::new(AtomicU32::new(range.start));
    let mut tasks = Vec::new();
    for _ in 0..CONNECTIONS {
        let mut server = Connection::open(address).await?;
        let (next, pool, end) = (Arc::clone(&next), world.pool.clone(), range.end);
        tasks.push(tokio::spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= end {
                    return Ok::<(), Failure>(());
                }
                let name = format!("member-{number:07}");
                let email = format!("{name}@example.com");
                let input = json!({"UserPoolId": pool, "Username": name, "MessageAction": "SUPPRESS",
                    "TemporaryPassword": "Temporary-1",
                    "UserAttributes": [{"Name": "email", "Value": email}, {"Name": "given_name", "Value": "Member"}]});
                server.signed("AdminCreateUser", &input).await?;
            }
        }));
    }
    for task in tasks {
        task.await??;
    }
    Ok(())
}
