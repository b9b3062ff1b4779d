//! Workers: one at a time, whatever happens to them.

use cognomen_contract::cognito_idp::{ListUsersRequest, UserImportJobStatusType as Status};
use cognomen_userpool::ops::users;

use super::{Scene, counts, people};
use crate::support::permit;

/// More rows than one pass takes.
const MANY: usize = 3_000;

fn names() -> impl Iterator<Item = String> {
    (0..MANY).map(|number| format!("user-{number}"))
}

#[tokio::test]
async fn a_job_goes_on_where_its_worker_ended() {
    let scene = Scene::new().await;
    let id = scene.started(None, people(names()).as_bytes()).await;
    assert!(scene.worker().pass().await.unwrap());
    let halfway = scene.describe(&id).await.unwrap();
    assert_eq!(halfway.status, Some(Status::InProgress));
    assert!((1..3_000).contains(&halfway.imported_users.unwrap()));
    // The first one is gone without a word; nobody else may go on before its lease ends.
    let other = scene.worker();
    assert!(!other.pass().await.unwrap());
    assert_eq!(scene.describe(&id).await.unwrap(), halfway);
    scene.world.clock.advance(11);
    while other.pass().await.unwrap() {}
    let done = scene.describe(&id).await.unwrap();
    assert_eq!((done.status, counts(&done)), (Some(Status::Succeeded), (3_000, 0, 0)));
    assert_eq!(count_users(&scene).await, MANY);
}

#[tokio::test]
async fn two_workers_with_the_same_job_make_no_user_twice() {
    let scene = Scene::new().await;
    let id = scene.started(None, people(names()).as_bytes()).await;
    let (one, two) = (scene.worker(), scene.worker());
    loop {
        // Each takes the other's lease for ended.
        scene.world.clock.advance(11);
        let (first, second) = tokio::join!(one.pass(), async {
            tokio::task::yield_now().await;
            scene.world.clock.advance(11);
            two.pass().await
        });
        if !first.unwrap() && !second.unwrap() {
            break;
        }
    }
    let done = scene.describe(&id).await.unwrap();
    assert_eq!((done.status, counts(&done)), (Some(Status::Succeeded), (3_000, 0, 0)));
    assert_eq!(count_users(&scene).await, MANY);
}

#[tokio::test]
async fn a_worker_that_is_stopped_leaves_the_job_to_others_at_once() {
    let scene = Scene::new().await;
    let id = scene.started(None, people(names()).as_bytes()).await;
    let first = scene.worker();
    assert!(first.pass().await.unwrap());
    first.stop();
    assert!(!first.pass().await.unwrap());
    scene.world.clock.advance(11);
    let second = scene.worker();
    while second.pass().await.unwrap() {}
    assert_eq!(scene.describe(&id).await.unwrap().status, Some(Status::Succeeded));
}

#[tokio::test]
async fn a_running_job_stops_and_keeps_what_it_made() {
    let scene = Scene::new().await;
    let id = scene.started(None, people(names()).as_bytes()).await;
    let worker = scene.worker();
    assert!(worker.pass().await.unwrap());
    let stopping = scene.stop(&id).await.unwrap();
    assert_eq!((stopping.status, stopping.completion_date), (Some(Status::Stopping), None));
    assert_eq!(scene.stop(&id).await.unwrap().status, Some(Status::Stopping));
    assert!(!worker.pass().await.unwrap());
    let stopped = scene.describe(&id).await.unwrap();
    assert_eq!(stopped.status, Some(Status::Stopped));
    assert_eq!(stopped.completion_message.as_deref(), Some("The Import Job was stopped by the developer."));
    assert_eq!(usize::try_from(stopped.imported_users.unwrap()).unwrap(), count_users(&scene).await);
}

#[tokio::test]
async fn a_name_taken_while_the_job_runs_is_skipped() {
    let scene = Scene::new().await;
    let id = scene.started(None, people(names()).as_bytes()).await;
    let worker = scene.worker();
    let sign_up = async {
        for number in (0..MANY).step_by(100) {
            let request = serde_json::json!({"UserPoolId": scene.pool_id, "Username": format!("user-{number}")});
            let request = cognomen_contract::cognito_idp::AdminCreateUserRequest {
                user_pool_id: request["UserPoolId"].as_str().unwrap().to_owned(),
                username: request["Username"].as_str().unwrap().to_owned(),
                ..Default::default()
            };
            // Some are imported already.
            let _ = users::admin_create_user(permit(), request, scene.ctx()).await;
        }
    };
    let work = async { while worker.pass().await.unwrap() {} };
    tokio::join!(sign_up, work);
    let done = scene.describe(&id).await.unwrap();
    let (imported, skipped, failed) = counts(&done);
    assert_eq!((imported + skipped, failed), (3_000, 0));
    assert!(skipped > 0);
    assert_eq!(count_users(&scene).await, MANY);
}

async fn count_users(scene: &Scene) -> usize {
    let (mut count, mut token) = (0, None);
    loop {
        let request = ListUsersRequest {
            user_pool_id: scene.pool_id.clone(),
            pagination_token: token,
            ..ListUsersRequest::default()
        };
        let page = users::list_users(permit(), request, scene.ctx()).await.unwrap();
        count += page.users.unwrap().len();
        token = page.pagination_token;
        if token.is_none() {
            return count;
        }
    }
}
