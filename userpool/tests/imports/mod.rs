//! Import jobs: their life, the rows of their files, and users who come with hashes.

mod files;
mod hashes;
mod jobs;
mod rows;
mod work;

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    CreateUserImportJobRequest, CreateUserPoolRequest, DescribeUserImportJobRequest, PasswordHashingAlgorithmType,
    StartUserImportJobRequest, StopUserImportJobRequest, UserImportJobType, VerifiedAttributeType,
};
use cognomen_model::import::Upload;
use cognomen_userpool::Context;
use cognomen_userpool::directory;
use cognomen_userpool::imports::file::{self, Source};
use cognomen_userpool::imports::link::{Link, Refused};
use cognomen_userpool::imports::{Worker, report};
use cognomen_userpool::ops::imports;

use crate::support::{World, permit};

const ROLE: &str = "arn:aws:iam::123456789012:role/Logs";
const HEADER: &str = "name,given_name,family_name,middle_name,nickname,preferred_username,profile,picture,website,email,\
    email_verified,gender,birthdate,zoneinfo,locale,phone_number,phone_number_verified,address,updated_at,\
    cognito:mfa_enabled,cognito:username";
/// Room enough for every file here.
const MOST: u64 = 64 << 20;

/// A pool that verifies e-mail addresses, and the operations on its jobs.
struct Scene {
    world: World,
    pool_id: String,
}

/// Bytes as they might come over a connection.
struct Bytes(Vec<Vec<u8>>);

impl Source for Bytes {
    async fn next(&mut self) -> Result<Option<impl AsRef<[u8]> + Send>, Refused> {
        Ok(if self.0.is_empty() { None } else { Some(self.0.remove(0)) })
    }
}

impl Scene {
    async fn new() -> Self {
        Self::with(CreateUserPoolRequest::default()).await
    }

    async fn with(request: CreateUserPoolRequest) -> Self {
        let world = World::new();
        let auto_verified_attributes = Some(vec![VerifiedAttributeType::Email]);
        let pool_id = world.pool(CreateUserPoolRequest { auto_verified_attributes, ..request }).await.id.unwrap();
        Self { world, pool_id }
    }

    /// Another such pool in the same world.
    async fn with_world(world: &World) -> String {
        let auto_verified_attributes = Some(vec![VerifiedAttributeType::Email]);
        world
            .pool(CreateUserPoolRequest { auto_verified_attributes, ..CreateUserPoolRequest::default() })
            .await
            .id
            .unwrap()
    }

    fn ctx(&self) -> &Context {
        &self.world.ctx
    }

    async fn create(&self, algorithm: Option<PasswordHashingAlgorithmType>) -> Result<UserImportJobType, Error> {
        let request = CreateUserImportJobRequest {
            cloud_watch_logs_role_arn: ROLE.to_owned(),
            job_name: "job".to_owned(),
            password_hashing_algorithm: algorithm,
            user_pool_id: self.pool_id.clone(),
        };
        let made = imports::create_user_import_job(permit(), request, self.ctx()).await?;
        Ok(made.user_import_job.unwrap())
    }

    async fn start(&self, job_id: &str) -> Result<UserImportJobType, Error> {
        let request = StartUserImportJobRequest { job_id: job_id.to_owned(), user_pool_id: self.pool_id.clone() };
        let started = imports::start_user_import_job(permit(), request, self.ctx()).await?;
        Ok(started.user_import_job.unwrap())
    }

    async fn stop(&self, job_id: &str) -> Result<UserImportJobType, Error> {
        let request = StopUserImportJobRequest { job_id: job_id.to_owned(), user_pool_id: self.pool_id.clone() };
        let stopped = imports::stop_user_import_job(permit(), request, self.ctx()).await?;
        Ok(stopped.user_import_job.unwrap())
    }

    async fn describe(&self, job_id: &str) -> Result<UserImportJobType, Error> {
        let request = DescribeUserImportJobRequest { job_id: job_id.to_owned(), user_pool_id: self.pool_id.clone() };
        let found = imports::describe_user_import_job(permit(), request, self.ctx()).await?;
        Ok(found.user_import_job.unwrap())
    }

    /// Uploads to a job's address in two pieces.
    async fn upload(&self, url: &str, bytes: &[u8]) -> Result<Upload, Refused> {
        let (path, query) = url.strip_prefix("http://127.0.0.1:8400").unwrap().split_once('?').unwrap();
        let link = Link::parse(path, Some(query)).unwrap();
        let admitted = file::admit(self.ctx(), &link).await?;
        let (one, two) = bytes.split_at(bytes.len() / 2);
        file::store(self.ctx(), &admitted, Bytes(vec![one.to_vec(), two.to_vec()]), MOST).await
    }

    /// A job that was started with a file.
    async fn started(&self, algorithm: Option<PasswordHashingAlgorithmType>, file: &[u8]) -> String {
        let job = self.create(algorithm).await.unwrap();
        self.upload(job.pre_signed_url.as_ref().unwrap(), file).await.unwrap();
        let id = job.job_id.unwrap();
        self.start(&id).await.unwrap();
        id
    }

    /// A job that has come to its end.
    async fn run(&self, algorithm: Option<PasswordHashingAlgorithmType>, file: &[u8]) -> UserImportJobType {
        let id = self.started(algorithm, file).await;
        let worker = self.worker();
        while worker.pass().await.unwrap() {}
        self.describe(&id).await.unwrap()
    }

    /// Another node's worker on the same store.
    fn worker(&self) -> Worker {
        Worker::new(Arc::new(self.neighbour()))
    }

    fn neighbour(&self) -> Context {
        let ctx = World::new().ctx;
        let (store, clock) = (Arc::clone(&self.world.ctx.store), Arc::clone(&self.world.ctx.clock));
        Context { store, clock, ..ctx }
    }

    async fn user(&self, name: &str) -> Option<cognomen_model::user::User> {
        let pool = self.ctx().pool_anywhere(&self.pool_id).await.unwrap();
        directory::find(self.ctx(), &pool, name).await.unwrap().map(|doc| doc.user)
    }

    async fn report(&self, job: &UserImportJobType) -> Vec<String> {
        let id = job.job_id.as_deref().unwrap();
        let text = report::text(&self.ctx().store, &self.pool_id, id).await.unwrap().unwrap();
        text.lines().map(str::to_owned).collect()
    }
}

/// A file of rows that give a user name and an e-mail address.
fn people(names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    names.into_iter().fold(format!("{HEADER}\n"), |file, name| file + &row(name.as_ref()) + "\n")
}

/// A row that gives a user name and a verified e-mail address.
fn row(name: &str) -> String {
    let address = name.split('@').next().unwrap_or_default();
    format!(",,,,,,,,,{address}@example.com,TRUE,,,,,,,,,FALSE,{name}")
}

/// Imported, skipped and failed rows.
fn counts(job: &UserImportJobType) -> (i64, i64, i64) {
    (job.imported_users.unwrap(), job.skipped_users.unwrap(), job.failed_users.unwrap())
}
