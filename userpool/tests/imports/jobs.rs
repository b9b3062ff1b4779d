//! Making, starting, stopping and listing jobs.

use cognomen_contract::cognito_idp::{
    AddCustomAttributesRequest, CreateUserImportJobRequest, DeleteUserPoolRequest, ErrorCode, GetCSVHeaderRequest,
    ListUserImportJobsRequest, UserImportJobStatusType as Status,
};
use cognomen_userpool::directory::address;
use cognomen_userpool::ops::{imports, pools};

use super::{HEADER, Scene, people};
use crate::support::{World, assert_code, assert_refused, permit};

const PRECONDITION: ErrorCode = ErrorCode::PreconditionNotMetException;

#[tokio::test]
async fn the_header_lists_the_attributes_of_the_pool_as_cognito_does() {
    let scene = Scene::new().await;
    let request = || GetCSVHeaderRequest { user_pool_id: scene.pool_id.clone() };
    let answer = imports::get_csv_header(permit(), request(), scene.ctx()).await.unwrap();
    assert_eq!(answer.csv_header.unwrap().join(","), HEADER);
    let custom = serde_json::from_value(serde_json::json!({"Name": "team", "AttributeDataType": "String"})).unwrap();
    let add = AddCustomAttributesRequest { custom_attributes: vec![custom], user_pool_id: scene.pool_id.clone() };
    pools::add_custom_attributes(permit(), add, scene.ctx()).await.unwrap();
    let header = imports::get_csv_header(permit(), request(), scene.ctx()).await.unwrap().csv_header.unwrap();
    assert_eq!(header[19..], ["custom:team", "cognito:mfa_enabled", "cognito:username"]);
}

#[tokio::test]
async fn a_new_job_waits_for_its_file() {
    let scene = Scene::new().await;
    let job = scene.create(None).await.unwrap();
    assert_eq!((job.status, job.job_name.as_deref()), (Some(Status::Created), Some("job")));
    assert_eq!((job.imported_users, job.skipped_users, job.failed_users), (Some(0), Some(0), Some(0)));
    assert_eq!((&job.start_date, &job.completion_date, &job.completion_message), (&None, &None, &None));
    let id = job.job_id.clone().unwrap();
    assert!(id.starts_with("import-") && job.pre_signed_url.as_ref().unwrap().contains(&id));
    assert_eq!(scene.describe(&id).await.unwrap(), job);
    assert_refused(scene.start(&id).await, PRECONDITION, "The CSV file of the user import job has not been uploaded.");
    assert_refused(scene.stop(&id).await, PRECONDITION, "The user import job is not running.");
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let scene = Scene::new().await;
    for answer in [scene.start("import-x").await, scene.stop("import-x").await, scene.describe("import-x").await] {
        assert_code(answer, ErrorCode::ResourceNotFoundException);
    }
    let other = Scene { pool_id: "eu-west-1_Unknown00".to_owned(), ..scene };
    assert_code(other.create(None).await, ErrorCode::ResourceNotFoundException);
    assert_code(other.describe("import-x").await, ErrorCode::ResourceNotFoundException);
    let header = GetCSVHeaderRequest { user_pool_id: other.pool_id.clone() };
    assert_code(imports::get_csv_header(permit(), header, other.ctx()).await, ErrorCode::ResourceNotFoundException);
    assert_code(list(&other, 10, None).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn jobs_of_one_pool_are_not_those_of_another() {
    let scene = Scene::new().await;
    let id = scene.create(None).await.unwrap().job_id.unwrap();
    let other = Scene { pool_id: scene.world.pool_id().await, ..scene };
    assert_code(other.describe(&id).await, ErrorCode::ResourceNotFoundException);
    assert_eq!(list(&other, 10, None).await.unwrap().0, Vec::<String>::new());
}

#[tokio::test]
async fn only_the_arn_of_a_role_will_do() {
    let scene = Scene::new().await;
    let request = CreateUserImportJobRequest {
        cloud_watch_logs_role_arn: "arn:aws:s3:::bucket-of-logs".to_owned(),
        job_name: "job".to_owned(),
        password_hashing_algorithm: None,
        user_pool_id: scene.pool_id.clone(),
    };
    let answer = imports::create_user_import_job(permit(), request, scene.ctx()).await;
    assert_code(answer, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn a_pool_has_a_thousand_jobs_at_most() {
    let scene = Scene::new().await;
    let mut batch = scene.ctx().store.batch();
    batch.replace(&address::import_count(&scene.pool_id), &999_u64).unwrap();
    scene.ctx().store.commit(batch).await.unwrap();
    scene.create(None).await.unwrap();
    assert_code(scene.create(None).await, ErrorCode::LimitExceededException);
}

#[tokio::test]
async fn a_pool_that_verifies_nothing_starts_no_job() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let scene = Scene { world, pool_id };
    let job = scene.create(None).await.unwrap();
    scene.upload(job.pre_signed_url.as_ref().unwrap(), people(["ada"]).as_bytes()).await.unwrap();
    let message = "The user pool must have at least one auto verified attribute.";
    assert_refused(scene.start(&job.job_id.unwrap()).await, PRECONDITION, message);
}

#[tokio::test]
async fn a_job_that_nobody_starts_expires_after_a_day() {
    let scene = Scene::new().await;
    let job = scene.create(None).await.unwrap();
    let id = job.job_id.unwrap();
    scene.upload(&job.pre_signed_url.unwrap(), people(["ada"]).as_bytes()).await.unwrap();
    scene.world.clock.advance(24 * 3600 - 1);
    assert_eq!(scene.describe(&id).await.unwrap().status, Some(Status::Created));
    scene.world.clock.advance(1);
    assert_eq!(scene.describe(&id).await.unwrap().status, Some(Status::Expired));
    assert_refused(scene.start(&id).await, PRECONDITION, "The user import job has expired.");
}

#[tokio::test]
async fn one_job_runs_at_a_time_and_none_runs_twice() {
    let scene = Scene::new().await;
    let first = scene.started(None, people(["ada"]).as_bytes()).await;
    assert_eq!(scene.describe(&first).await.unwrap().status, Some(Status::Pending));
    assert_refused(scene.start(&first).await, PRECONDITION, "The user import job was started before.");
    let other = Scene { pool_id: Scene::with_world(&scene.world).await, ..scene };
    let job = other.create(None).await.unwrap();
    other.upload(job.pre_signed_url.as_ref().unwrap(), people(["bob"]).as_bytes()).await.unwrap();
    let second = job.job_id.unwrap();
    let message = "Another user import job is running. Only one can run at a time.";
    assert_refused(other.start(&second).await, PRECONDITION, message);
    while other.worker().pass().await.unwrap() {}
    assert_eq!(other.start(&second).await.unwrap().status, Some(Status::Pending));
}

#[tokio::test]
async fn a_job_stops_at_once_before_it_began_and_for_good() {
    let scene = Scene::new().await;
    let id = scene.started(None, people(["ada"]).as_bytes()).await;
    let stopped = scene.stop(&id).await.unwrap();
    assert_eq!(stopped.status, Some(Status::Stopped));
    assert_eq!(stopped.completion_message.as_deref(), Some("The Import Job was stopped by the developer."));
    assert!(stopped.completion_date.is_some());
    assert!(!scene.worker().pass().await.unwrap());
    assert!(scene.user("ada").await.is_none());
    assert_code(scene.start(&id).await, PRECONDITION);
    assert_code(scene.stop(&id).await, PRECONDITION);
    // The way is free for the next.
    assert_eq!(scene.run(None, people(["ada"]).as_bytes()).await.status, Some(Status::Succeeded));
}

#[tokio::test]
async fn jobs_are_listed_newest_first_page_by_page() {
    let scene = Scene::new().await;
    let mut made = Vec::new();
    for _ in 0..5 {
        scene.world.clock.advance(1);
        made.insert(0, scene.create(None).await.unwrap().job_id.unwrap());
    }
    let (first, token) = list(&scene, 2, None).await.unwrap();
    let (second, last) = list(&scene, 10, token.clone()).await.unwrap();
    assert_eq!(([first, second].concat(), last), (made, None));
    let forged = token.map(|token| format!("{token}AAAA"));
    assert_code(list(&scene, 2, forged).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn a_pool_stays_as_it_is_while_a_job_runs() {
    let scene = Scene::new().await;
    let id = scene.started(None, people(["ada"]).as_bytes()).await;
    let busy = ErrorCode::UserImportInProgressException;
    let custom = serde_json::from_value(serde_json::json!({"Name": "team", "AttributeDataType": "String"})).unwrap();
    let add = AddCustomAttributesRequest { custom_attributes: vec![custom], user_pool_id: scene.pool_id.clone() };
    assert_code(pools::add_custom_attributes(permit(), add.clone(), scene.ctx()).await, busy);
    let update = cognomen_contract::cognito_idp::UpdateUserPoolRequest {
        user_pool_id: scene.pool_id.clone(),
        ..Default::default()
    };
    assert_code(pools::update_user_pool(permit(), update, scene.ctx()).await, busy);
    let delete = || DeleteUserPoolRequest { user_pool_id: scene.pool_id.clone() };
    assert_code(pools::delete_user_pool(permit(), delete(), scene.ctx()).await, busy);
    scene.stop(&id).await.unwrap();
    pools::add_custom_attributes(permit(), add, scene.ctx()).await.unwrap();
    pools::delete_user_pool(permit(), delete(), scene.ctx()).await.unwrap();
}

async fn list(
    scene: &Scene,
    max_results: i32,
    pagination_token: Option<String>,
) -> Result<(Vec<String>, Option<String>), cognomen_contract::Error> {
    let request = ListUserImportJobsRequest { max_results, pagination_token, user_pool_id: scene.pool_id.clone() };
    let answer = imports::list_user_import_jobs(permit(), request, scene.ctx()).await?;
    let ids = answer.user_import_jobs.unwrap().into_iter().filter_map(|job| job.job_id).collect();
    Ok((ids, answer.pagination_token))
}
