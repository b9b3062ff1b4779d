//! A pool as `CreateUserPool` and `DescribeUserPool` answer it.

use cognomen_contract::Timestamp;
use cognomen_contract::cognito_idp::UserPoolType;
use cognomen_model::UnixMillis;
use cognomen_model::pool::Pool;

/// A moment in wire form.
pub(in crate::ops) fn timestamp(moment: UnixMillis) -> Timestamp {
    Timestamp::from_millis(moment.0)
}

/// A list, or its absence when it is empty.
fn unless_empty<T: Clone>(list: &[T]) -> Option<Vec<T>> {
    if list.is_empty() { None } else { Some(list.to_vec()) }
}

/// The pool with an estimate of its users.
pub(super) fn user_pool(pool: &Pool, users: i32) -> UserPoolType {
    let settings = pool.settings.clone();
    UserPoolType {
        id: Some(pool.id.clone()),
        name: Some(pool.name.clone()),
        arn: Some(pool.arn()),
        creation_date: Some(timestamp(pool.created_at)),
        last_modified_date: Some(timestamp(pool.modified_at)),
        estimated_number_of_users: Some(users),
        schema_attributes: Some(pool.schema.0.clone()),
        alias_attributes: unless_empty(&pool.alias_attributes),
        username_attributes: unless_empty(&pool.username_attributes),
        username_configuration: pool.username_configuration.clone(),
        auto_verified_attributes: unless_empty(&settings.auto_verified_attributes),
        policies: Some(settings.policies),
        deletion_protection: settings.deletion_protection,
        lambda_config: settings.lambda_config,
        sms_verification_message: settings.sms_verification_message,
        email_verification_message: settings.email_verification_message,
        email_verification_subject: settings.email_verification_subject,
        verification_message_template: settings.verification_message_template,
        sms_authentication_message: settings.sms_authentication_message,
        user_attribute_update_settings: settings.user_attribute_update_settings,
        mfa_configuration: settings.mfa_configuration,
        device_configuration: settings.device_configuration,
        email_configuration: settings.email_configuration,
        sms_configuration: settings.sms_configuration,
        user_pool_tags: Some(settings.tags),
        admin_create_user_config: settings.admin_create_user_config,
        user_pool_add_ons: settings.user_pool_add_ons,
        account_recovery_setting: settings.account_recovery_setting,
        user_pool_tier: settings.user_pool_tier,
        ..UserPoolType::default()
    }
}
