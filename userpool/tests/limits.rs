//! Provisioned limits, log delivery, replicas, the signing certificate and the share of codes of a destination.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, EventSourceName as Source, LogLevel};
use cognomen_contract::{CommonCode, Error};
use cognomen_model::domain::Domain;
use cognomen_model::limits::Category;
use cognomen_userpool::directory::address;
use cognomen_userpool::messages::deliver::{self, Addressee, Destination, Occasion};
use cognomen_userpool::messages::logs::LogGroups;
use cognomen_userpool::messages::{DeliveryError, Message, Messages};
use cognomen_userpool::ops::{limits, pools};
use parking_lot::Mutex;
use serde_json::{Value, json};

use crate::support::{REGION, World, assert_code, assert_refused, permit};

fn definition(category: &str) -> idp::LimitDefinitionType {
    let attributes = [("Category".to_owned(), category.to_owned())].into();
    idp::LimitDefinitionType { attributes, limit_class: idp::LimitClass::ApiCategory }
}

async fn get(world: &World, definition: idp::LimitDefinitionType) -> Result<idp::LimitType, Error> {
    let request = idp::GetProvisionedLimitRequest { limit_definition: definition };
    Ok(limits::get_provisioned_limit(permit(), request, &world.ctx).await?.limit)
}

async fn update(world: &World, category: &str, rate: i32) -> Result<idp::LimitType, Error> {
    let request =
        idp::UpdateProvisionedLimitRequest { limit_definition: definition(category), requested_limit_value: rate };
    Ok(limits::update_provisioned_limit(permit(), request, &world.ctx).await?.limit)
}

#[tokio::test]
async fn every_category_has_its_default_rate() {
    let world = World::new();
    for category in Category::ALL {
        let limit = get(&world, definition(category.name())).await.unwrap();
        let free = i32::try_from(category.free_rate()).unwrap();
        assert_eq!((limit.free_limit_value, limit.provisioned_limit_value), (free, free));
        assert_eq!(limit.limit_definition, definition(category.name()));
    }
    assert_code(get(&world, definition("Other")).await, ErrorCode::ResourceNotFoundException);
    for attributes in [BTreeMap::new(), [("Name".to_owned(), "UserRead".to_owned())].into()] {
        let definition = idp::LimitDefinitionType { attributes, limit_class: idp::LimitClass::ApiCategory };
        assert_code(get(&world, definition).await, ErrorCode::InvalidParameterException);
    }
}

#[tokio::test]
async fn a_provisioned_rate_holds_between_its_bounds() {
    let mut world = World::new();
    world.ctx.limits.maximum = 500;
    let changed = update(&world, "UserAuthentication", 300).await.unwrap();
    assert_eq!((changed.provisioned_limit_value, changed.free_limit_value), (300, 120));
    assert_eq!(get(&world, definition("UserAuthentication")).await.unwrap(), changed);
    assert_eq!(limits::provisioned(&world.ctx, REGION).await.unwrap(), [(Category::UserAuthentication, 300)]);
    assert_eq!(limits::provisioned(&world.ctx, "us-east-1").await.unwrap(), []);
    for low in [119, 0, -1, i32::MIN] {
        assert_code(update(&world, "UserAuthentication", low).await, ErrorCode::InvalidParameterException);
    }
    assert_code(update(&world, "UserAuthentication", 501).await, ErrorCode::ServiceQuotaExceededException);
    assert_code(update(&world, "UserList", 100).await, ErrorCode::InvalidParameterException);
    assert_code(update(&world, "Other", 100).await, ErrorCode::ResourceNotFoundException);
    assert_eq!(get(&world, definition("UserAuthentication")).await.unwrap(), changed);
    assert_eq!(update(&world, "UserAuthentication", 120).await.unwrap().provisioned_limit_value, 120);
}

#[tokio::test]
async fn a_configured_rate_is_told_until_one_is_provisioned() {
    let mut world = World::new();
    world.ctx.limits.rates.insert(Category::UserRead, 7);
    assert_eq!(get(&world, definition("UserRead")).await.unwrap().provisioned_limit_value, 7);
    update(&world, "UserRead", 200).await.unwrap();
    assert_eq!(get(&world, definition("UserRead")).await.unwrap().provisioned_limit_value, 200);
}

#[tokio::test]
async fn sign_in_rates_stand_still_where_managed_login_is_used() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let mut batch = world.ctx.store.batch();
    let domain =
        Domain { name: "pages".to_owned(), custom: None, managed_login_version: Some(2), created_at: world.now() };
    batch.create(&address::domain(&pool_id, "prefix"), &domain).unwrap();
    world.ctx.store.commit(batch).await.unwrap();
    for category in ["UserAuthentication", "UserFederation"] {
        assert_code(update(&world, category, 200).await, ErrorCode::InvalidParameterException);
    }
    update(&world, "UserCreation", 200).await.unwrap();
}

/// Log groups in memory.
#[derive(Default)]
struct Lines(Mutex<Vec<(String, Value)>>);

#[async_trait]
impl LogGroups for Lines {
    fn has(&self, name: &str) -> bool {
        name == "/cognomen/messages"
    }

    async fn write(&self, name: &str, line: String) -> io::Result<()> {
        self.0.lock().push((name.to_owned(), serde_json::from_str(&line).unwrap()));
        Ok(())
    }
}

/// A next hop that takes nothing.
struct Broken;

#[async_trait]
impl Messages for Broken {
    async fn send(&self, _message: Message) -> Result<(), DeliveryError> {
        Err(DeliveryError("the mail server is away".to_owned()))
    }
}

fn log(source: Source, level: LogLevel, group: Option<&str>) -> idp::LogConfigurationType {
    let arn = |name: &str| format!("arn:aws:logs:{REGION}:{}:log-group:{name}", crate::support::ACCOUNT);
    idp::LogConfigurationType {
        cloud_watch_logs_configuration: group
            .map(|name| idp::CloudWatchLogsConfigurationType { log_group_arn: Some(arn(name)) }),
        event_source: source,
        firehose_configuration: None,
        log_level: level,
        s3_configuration: None,
    }
}

async fn set_logs(
    world: &World,
    pool_id: &str,
    configurations: &[idp::LogConfigurationType],
) -> Result<Option<idp::LogDeliveryConfigurationType>, Error> {
    let request = idp::SetLogDeliveryConfigurationRequest {
        user_pool_id: pool_id.to_owned(),
        log_configurations: configurations.to_vec(),
    };
    Ok(limits::set_log_delivery_configuration(permit(), request, &world.ctx).await?.log_delivery_configuration)
}

async fn logs(world: &World, pool_id: &str) -> Vec<idp::LogConfigurationType> {
    let request = idp::GetLogDeliveryConfigurationRequest { user_pool_id: pool_id.to_owned() };
    let answer = limits::get_log_delivery_configuration(permit(), request, &world.ctx).await.unwrap();
    let configuration = answer.log_delivery_configuration.unwrap();
    assert_eq!(configuration.user_pool_id, pool_id);
    configuration.log_configurations
}

fn message(pool: &cognomen_model::pool::Pool, to: &str) -> Message {
    let attribute = if to.contains('@') { "email" } else { "phone_number" };
    let to = Destination { attribute, value: to.to_owned() };
    deliver::render(pool, Occasion::SignUp, &to, Addressee { username: "ann", shown: "ann" }, "123456", None)
}

#[tokio::test]
async fn messages_that_did_not_leave_are_written_to_the_pools_log_group() {
    let mut world = World::new();
    let lines = Arc::new(Lines::default());
    world.ctx.log_groups = lines.clone();
    world.ctx.messages = Arc::new(Broken);
    let pool_id = world.pool_id().await;
    let wanted = [log(Source::UserNotification, LogLevel::Error, Some("/cognomen/messages:*"))];
    let set = set_logs(&world, &pool_id, &wanted).await.unwrap().unwrap();
    assert_eq!(
        (set.log_configurations.as_slice(), logs(&world, &pool_id).await.as_slice()),
        (&wanted[..], &wanted[..])
    );
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let sent = deliver::send(&world.ctx, message(&pool.pool, "ann@example.com")).await;
    assert_code(sent, ErrorCode::CodeDeliveryFailureException);
    let (group, line) = lines.0.lock().pop().unwrap();
    assert_eq!((group.as_str(), &line["logSourceId"]["userPoolId"]), ("/cognomen/messages", &json!(pool_id)));
    assert_eq!((&line["eventSource"], &line["logLevel"]), (&json!("USER_NOTIFICATION"), &json!("ERROR")));
    assert!(line["message"]["details"].as_str().unwrap().contains("the mail server is away"));
    assert!(!line.to_string().contains("123456"));
    set_logs(&world, &pool_id, &[]).await.unwrap();
    assert_eq!(logs(&world, &pool_id).await, []);
    deliver::send(&world.ctx, message(&pool.pool, "ann@example.com")).await.unwrap_err();
    assert!(lines.0.lock().is_empty());
}

#[tokio::test]
async fn logs_go_only_where_something_takes_them() {
    let mut world = World::new();
    world.ctx.log_groups = Arc::new(Lines::default());
    let pool_id = world.pool_id().await;
    let one = |given: idp::LogConfigurationType| vec![given];
    let known = || log(Source::UserNotification, LogLevel::Error, Some("/cognomen/messages"));
    let elsewhere = "arn:aws:logs:us-east-1:999999999999:log-group:/cognomen/messages".to_owned();
    let foreign = idp::CloudWatchLogsConfigurationType { log_group_arn: Some(elsewhere) };
    let foreign = idp::LogConfigurationType { cloud_watch_logs_configuration: Some(foreign), ..known() };
    for away in [one(log(Source::UserNotification, LogLevel::Error, Some("/other"))), one(foreign)] {
        let refused = set_logs(&world, &pool_id, &away).await.unwrap_err();
        assert_eq!(refused.code(), CommonCode::NotImplemented.into());
    }
    let bucket = idp::S3ConfigurationType { bucket_arn: Some("arn:aws:s3:::bucket".to_owned()) };
    for wrong in [
        one(log(Source::UserNotification, LogLevel::Info, Some("/cognomen/messages"))),
        one(log(Source::UserNotification, LogLevel::Error, None)),
        one(log(Source::UserAuthEvents, LogLevel::Error, Some("/cognomen/messages"))),
        one(idp::LogConfigurationType { s3_configuration: Some(bucket.clone()), ..known() }),
        one(idp::LogConfigurationType {
            cloud_watch_logs_configuration: None,
            s3_configuration: Some(bucket),
            ..known()
        }),
        vec![known(), known()],
    ] {
        assert_code(set_logs(&world, &pool_id, &wrong).await, ErrorCode::InvalidParameterException);
    }
    let activity = one(log(Source::UserAuthEvents, LogLevel::Info, Some("/cognomen/messages")));
    assert_code(set_logs(&world, &pool_id, &activity).await, ErrorCode::FeatureUnavailableInTierException);
    assert_eq!(logs(&world, &pool_id).await, []);
    let unknown = set_logs(&world, "eu-west-1_none", &[]).await;
    assert_code(unknown, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn a_pool_is_its_own_and_only_replica() {
    let world = World::new();
    let pool = world.pool(idp::CreateUserPoolRequest::default()).await;
    let id = pool.id.clone().unwrap();
    let list = |next_token| idp::ListUserPoolReplicasRequest { user_pool_id: id.clone(), next_token };
    let answer = limits::list_user_pool_replicas(permit(), list(None), &world.ctx).await.unwrap();
    let primary = idp::UserPoolReplicaType {
        region_name: Some(REGION.to_owned()),
        role: Some(idp::ReplicaRoleType::Primary),
        status: Some(idp::ReplicaStatusType::Active),
        user_pool_arn: pool.arn,
    };
    assert_eq!((answer.user_pool_replicas, answer.next_token), (Some(vec![primary]), None));
    let continued = limits::list_user_pool_replicas(permit(), list(Some("a".to_owned())), &world.ctx).await;
    assert_code(continued, ErrorCode::InvalidParameterException);
    for (region, made, found) in [
        ("us-east-1", ErrorCode::OperationNotEnabledException, ErrorCode::ResourceNotFoundException),
        (REGION, ErrorCode::InvalidParameterException, ErrorCode::InvalidParameterException),
    ] {
        let create = idp::CreateUserPoolReplicaRequest {
            user_pool_id: id.clone(),
            region_name: region.to_owned(),
            ..Default::default()
        };
        assert_code(limits::create_user_pool_replica(permit(), create, &world.ctx).await, made);
        let update = idp::UpdateUserPoolReplicaRequest {
            user_pool_id: id.clone(),
            region_name: region.to_owned(),
            status: idp::UpdateReplicaStatusType::Active,
        };
        assert_code(limits::update_user_pool_replica(permit(), update, &world.ctx).await, found);
        let delete = idp::DeleteUserPoolReplicaRequest { user_pool_id: id.clone(), region_name: region.to_owned() };
        assert_code(limits::delete_user_pool_replica(permit(), delete, &world.ctx).await, found);
    }
}

async fn certificate(world: &World, pool_id: &str) -> Result<String, Error> {
    let request = idp::GetSigningCertificateRequest { user_pool_id: pool_id.to_owned() };
    Ok(limits::get_signing_certificate(permit(), request, &world.ctx).await?.certificate.unwrap())
}

#[tokio::test]
async fn a_signing_certificate_is_made_once() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    let (left, right) = tokio::join!(certificate(&world, &pool_id), certificate(&world, &pool_id));
    let made = left.unwrap();
    assert_eq!(right.unwrap(), made);
    assert_eq!(certificate(&world, &pool_id).await.unwrap(), made);
    let der = STANDARD.decode(&made).unwrap();
    assert_eq!(der[0], 0x30, "a DER sequence");
    assert!(der.windows(pool_id.len()).any(|part| part == pool_id.as_bytes()), "the subject names the pool");
    assert_ne!(certificate(&world, &other).await.unwrap(), made);
    assert_code(certificate(&world, "eu-west-1_none").await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn a_signing_certificate_is_renewed_yearly_over_the_same_key() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let first = limits::saml_signing(&world.ctx, &pool).await.unwrap();
    world.clock.advance(364 * 86_400);
    assert_eq!(limits::saml_signing(&world.ctx, &pool).await.unwrap().certificate, first.certificate);
    world.clock.advance(86_400);
    let second = limits::saml_signing(&world.ctx, &pool).await.unwrap();
    assert_ne!(second.certificate, first.certificate);
    assert_eq!(second.pkcs8, first.pkcs8);
    assert_eq!(limits::saml_signing(&world.ctx, &pool).await.unwrap().certificate, second.certificate);
    let request = idp::DeleteUserPoolRequest { user_pool_id: pool_id };
    pools::delete_user_pool(permit(), request, &world.ctx).await.unwrap();
    world.clock.advance(366 * 86_400);
    limits::saml_signing(&world.ctx, &pool).await.unwrap_err();
}

#[tokio::test]
async fn a_destination_gets_its_share_of_codes_and_no_more() {
    let mut world = World::new();
    world.ctx.limits.messages_per_destination = Some(3);
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    let (pool, other) =
        (world.ctx.pool_anywhere(&pool_id).await.unwrap(), world.ctx.pool_anywhere(&other).await.unwrap());
    let send = async |pool: &cognomen_model::pool::Pool, to| deliver::send(&world.ctx, message(pool, to)).await;
    for to in ["ann@example.com", "ANN@example.com", "ann+2@Example.com"] {
        send(&pool.pool, to).await.unwrap();
    }
    let text = "Attempt limit exceeded, please try after some time.";
    assert_refused(send(&pool.pool, "ann+3@example.com").await, ErrorCode::LimitExceededException, text);
    send(&pool.pool, "ben@example.com").await.unwrap();
    send(&pool.pool, "+15550100").await.unwrap();
    send(&other.pool, "ann@example.com").await.unwrap();
    let invitation = Message { code_is_password: true, ..message(&pool.pool, "ann@example.com") };
    deliver::send(&world.ctx, invitation).await.unwrap();
    assert_eq!(world.messages.all().len(), 7);
    world.clock.advance(3600);
    send(&pool.pool, "ann@example.com").await.unwrap();
}

#[tokio::test]
async fn codes_sent_at_one_moment_do_not_pass_the_share() {
    let mut world = World::new();
    world.ctx.limits.messages_per_destination = Some(2);
    let pool_id = world.pool_id().await;
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let send = || deliver::send(&world.ctx, message(&pool.pool, "ann@example.com"));
    let answers = tokio::join!(send(), send(), send(), send());
    let sent = [answers.0, answers.1, answers.2, answers.3].iter().filter(|answer| answer.is_ok()).count();
    assert_eq!((sent, world.messages.all().len()), (2, 2));
}
