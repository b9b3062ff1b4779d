//! Second and first factors of a pool: `SetUserPoolMfaConfig`, `GetUserPoolMfaConfig` and what the pool operations make of
//! them.

use cognomen_contract::cognito_idp::{self as idp, AuthFactorType, ErrorCode, UserPoolMfaType};
use cognomen_contract::{CommonCode, Error};
use cognomen_userpool::ops::pools;

use crate::support::{World, assert_code, assert_refused, permit};

const INVALID: ErrorCode = ErrorCode::InvalidParameterException;

pub(crate) fn sms() -> idp::SmsConfigurationType {
    idp::SmsConfigurationType {
        sns_caller_arn: Some("arn:aws:iam::123456789012:role/sms".to_owned()),
        external_id: Some("outside".to_owned()),
        ..Default::default()
    }
}

pub(crate) fn own_sender() -> idp::EmailConfigurationType {
    idp::EmailConfigurationType {
        email_sending_account: Some(idp::EmailSendingAccountType::Developer),
        source_arn: Some("arn:aws:ses:eu-west-1:123456789012:identity/example.com".to_owned()),
        ..Default::default()
    }
}

fn recovery(names: &[idp::RecoveryOptionNameType]) -> idp::AccountRecoverySettingType {
    let options = (1..).zip(names).map(|(priority, name)| idp::RecoveryOptionType { name: *name, priority });
    idp::AccountRecoverySettingType { recovery_mechanisms: Some(options.collect()) }
}

fn first_factors(factors: &[AuthFactorType]) -> idp::UserPoolPolicyType {
    let policy = idp::SignInPolicyType { allowed_first_auth_factors: Some(factors.to_vec()) };
    idp::UserPoolPolicyType { sign_in_policy: Some(policy), password_policy: None }
}

pub(crate) fn app(enabled: bool) -> idp::SoftwareTokenMfaConfigType {
    idp::SoftwareTokenMfaConfigType { enabled: Some(enabled) }
}

fn mail() -> idp::EmailMfaConfigType {
    idp::EmailMfaConfigType { message: Some("Enter {####}".to_owned()), subject: Some("Code".to_owned()) }
}

fn passkeys(both: bool) -> idp::WebAuthnConfigurationType {
    use idp::WebAuthnFactorConfigurationType as Factor;
    idp::WebAuthnConfigurationType {
        relying_party_id: Some("example.com".to_owned()),
        user_verification: Some(idp::UserVerificationType::Required),
        factor_configuration: both.then_some(Factor::MultiFactorWithUserVerification),
    }
}

fn sms_mfa(configuration: Option<idp::SmsConfigurationType>) -> idp::SmsMfaConfigType {
    idp::SmsMfaConfigType {
        sms_authentication_message: Some("Code: {####}".to_owned()),
        sms_configuration: configuration,
    }
}

async fn set(
    world: &World,
    pool_id: &str,
    request: idp::SetUserPoolMfaConfigRequest,
) -> Result<idp::SetUserPoolMfaConfigResponse, Error> {
    let request = idp::SetUserPoolMfaConfigRequest { user_pool_id: pool_id.to_owned(), ..request };
    pools::set_user_pool_mfa_config(permit(), request, &world.ctx).await
}

async fn get(world: &World, pool_id: &str) -> idp::GetUserPoolMfaConfigResponse {
    let request = idp::GetUserPoolMfaConfigRequest { user_pool_id: pool_id.to_owned() };
    pools::get_user_pool_mfa_config(permit(), request, &world.ctx).await.unwrap()
}

async fn update(world: &World, pool_id: &str, request: idp::UpdateUserPoolRequest) -> Result<(), Error> {
    let request = idp::UpdateUserPoolRequest { user_pool_id: pool_id.to_owned(), ..request };
    pools::update_user_pool(permit(), request, &world.ctx).await.map(|_| ())
}

async fn create(world: &World, request: idp::CreateUserPoolRequest) -> Result<idp::UserPoolType, Error> {
    let request = idp::CreateUserPoolRequest { pool_name: "p".to_owned(), ..request };
    Ok(pools::create_user_pool(permit(), request, &world.ctx).await?.user_pool.unwrap())
}

fn mode(mode: UserPoolMfaType) -> idp::SetUserPoolMfaConfigRequest {
    idp::SetUserPoolMfaConfigRequest { mfa_configuration: Some(mode), ..Default::default() }
}

#[tokio::test]
async fn what_is_set_is_answered_and_what_is_left_out_is_off() {
    let world = World::new();
    let pool = idp::CreateUserPoolRequest { email_configuration: Some(own_sender()), ..Default::default() };
    let id = world.pool(pool).await.id.unwrap();
    let fresh = get(&world, &id).await;
    assert_eq!(
        fresh,
        idp::GetUserPoolMfaConfigResponse { mfa_configuration: Some(UserPoolMfaType::Off), ..Default::default() }
    );
    let everything = idp::SetUserPoolMfaConfigRequest {
        sms_mfa_configuration: Some(sms_mfa(Some(sms()))),
        software_token_mfa_configuration: Some(app(true)),
        email_mfa_configuration: Some(mail()),
        web_authn_configuration: Some(passkeys(true)),
        ..mode(UserPoolMfaType::Optional)
    };
    let answer = set(&world, &id, everything).await.unwrap();
    let now = get(&world, &id).await;
    assert_eq!(now.mfa_configuration, Some(UserPoolMfaType::Optional));
    assert_eq!(now.sms_mfa_configuration, Some(sms_mfa(Some(sms()))));
    assert_eq!(now.software_token_mfa_configuration, Some(app(true)));
    assert_eq!(now.email_mfa_configuration, Some(mail()));
    assert_eq!(now.web_authn_configuration, Some(passkeys(true)));
    assert_eq!((answer.mfa_configuration, answer.email_mfa_configuration), (now.mfa_configuration, Some(mail())));
    let one = idp::SetUserPoolMfaConfigRequest {
        software_token_mfa_configuration: Some(app(true)),
        ..mode(UserPoolMfaType::On)
    };
    set(&world, &id, one).await.unwrap();
    let now = get(&world, &id).await;
    assert_eq!((now.sms_mfa_configuration, now.email_mfa_configuration), (None, None));
    assert_eq!(now.web_authn_configuration, Some(passkeys(true)));
    set(&world, &id, mode(UserPoolMfaType::Off)).await.unwrap();
    assert_eq!(get(&world, &id).await.software_token_mfa_configuration, None);
}

#[tokio::test]
async fn modes_and_factors_must_fit() {
    let world = World::new();
    let id = world.pool_id().await;
    let together = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";
    let none = "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.";
    let token = |enabled| idp::SetUserPoolMfaConfigRequest {
        software_token_mfa_configuration: Some(app(enabled)),
        ..Default::default()
    };
    let mailed = || idp::SetUserPoolMfaConfigRequest { email_mfa_configuration: Some(mail()), ..Default::default() };
    let off = Some(UserPoolMfaType::Off);
    let rows = [
        (idp::SetUserPoolMfaConfigRequest { mfa_configuration: off, ..token(true) }, together),
        (idp::SetUserPoolMfaConfigRequest { mfa_configuration: off, ..token(false) }, together),
        (idp::SetUserPoolMfaConfigRequest { mfa_configuration: off, ..mailed() }, together),
        (token(true), together),
        (mode(UserPoolMfaType::On), none),
        (mode(UserPoolMfaType::Optional), none),
        (idp::SetUserPoolMfaConfigRequest { mfa_configuration: Some(UserPoolMfaType::Optional), ..token(false) }, none),
        (
            idp::SetUserPoolMfaConfigRequest {
                sms_mfa_configuration: Some(sms_mfa(None)),
                ..mode(UserPoolMfaType::On)
            },
            "SmsConfiguration is required for SMS MFA.",
        ),
        (
            idp::SetUserPoolMfaConfigRequest { mfa_configuration: Some(UserPoolMfaType::Optional), ..mailed() },
            "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of \
             COGNITO_DEFAULT.",
        ),
    ];
    for (request, message) in rows {
        assert_refused(set(&world, &id, request).await, INVALID, message);
        assert_eq!(get(&world, &id).await.mfa_configuration, off, "{message}");
    }
    let eums = idp::SmsConfigurationType { eums_sms: Some(idp::EumsSmsConfigurationType::default()), ..sms() };
    let request = idp::SetUserPoolMfaConfigRequest {
        sms_mfa_configuration: Some(sms_mfa(Some(eums))),
        ..mode(UserPoolMfaType::On)
    };
    let text = "`SmsConfiguration.EumsSms` is not implemented";
    assert_refused(set(&world, &id, request).await, CommonCode::NotImplemented, text);
    let nowhere = set(&world, "eu-west-1_Nothing00", mode(UserPoolMfaType::Off)).await;
    assert_code(nowhere, ErrorCode::ResourceNotFoundException);
    let request = idp::GetUserPoolMfaConfigRequest { user_pool_id: "eu-west-1_Nothing00".to_owned() };
    let nowhere = pools::get_user_pool_mfa_config(permit(), request, &world.ctx).await;
    assert_code(nowhere, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn recovery_may_not_rest_on_the_second_factor_alone() {
    use idp::RecoveryOptionNameType::{VerifiedEmail, VerifiedPhoneNumber};
    let world = World::new();
    let by_mail = idp::CreateUserPoolRequest {
        email_configuration: Some(own_sender()),
        account_recovery_setting: Some(recovery(&[VerifiedEmail])),
        ..Default::default()
    };
    let id = world.pool(by_mail).await.id.unwrap();
    let mailed =
        idp::SetUserPoolMfaConfigRequest { email_mfa_configuration: Some(mail()), ..mode(UserPoolMfaType::Optional) };
    let text = "Cannot set EmailMfaConfiguration when user pool AccountRecoverySetting is not set or contains only \
                verified_email in RecoveryMechanisms.";
    assert_refused(set(&world, &id, mailed.clone()).await, INVALID, text);
    let both = idp::UpdateUserPoolRequest {
        email_configuration: Some(own_sender()),
        account_recovery_setting: Some(recovery(&[VerifiedEmail, VerifiedPhoneNumber])),
        ..Default::default()
    };
    update(&world, &id, both).await.unwrap();
    set(&world, &id, mailed).await.unwrap();
    let back = idp::UpdateUserPoolRequest {
        email_configuration: Some(own_sender()),
        account_recovery_setting: Some(recovery(&[VerifiedEmail])),
        ..Default::default()
    };
    assert_refused(update(&world, &id, back).await, INVALID, text);

    let by_phone = idp::CreateUserPoolRequest {
        sms_configuration: Some(sms()),
        mfa_configuration: Some(UserPoolMfaType::On),
        account_recovery_setting: Some(recovery(&[VerifiedPhoneNumber])),
        ..Default::default()
    };
    let text = "Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number \
                as a recovery mechanism when SMS MFA is configured.";
    assert_refused(create(&world, by_phone.clone()).await, INVALID, text);
    let optional = idp::CreateUserPoolRequest { mfa_configuration: Some(UserPoolMfaType::Optional), ..by_phone };
    create(&world, optional).await.unwrap();
}

#[tokio::test]
async fn a_pool_is_made_with_codes_by_sms_or_none() {
    let world = World::new();
    let text = "SMS configuration and Auto verification for phone_number are required when MFA is required/optional";
    for wanted in [UserPoolMfaType::On, UserPoolMfaType::Optional] {
        let bare = idp::CreateUserPoolRequest { mfa_configuration: Some(wanted), ..Default::default() };
        assert_refused(create(&world, bare.clone()).await, INVALID, text);
        let with = idp::CreateUserPoolRequest { sms_configuration: Some(sms()), ..bare };
        let pool = create(&world, with).await.unwrap();
        assert_eq!(pool.mfa_configuration, Some(wanted));
        let shown = get(&world, &pool.id.unwrap()).await;
        assert_eq!(shown.sms_mfa_configuration.unwrap().sms_configuration, Some(sms()));
        assert_eq!(shown.mfa_configuration, Some(wanted));
    }
}

#[tokio::test]
async fn an_update_keeps_the_factors_and_the_mode() {
    let world = World::new();
    let id = world.pool_id().await;
    let on = idp::UpdateUserPoolRequest { mfa_configuration: Some(UserPoolMfaType::On), ..Default::default() };
    let text = "Cannot turn MFA functionality ON, once the user pool has been created.";
    assert_refused(update(&world, &id, on.clone()).await, INVALID, text);
    let optional =
        idp::UpdateUserPoolRequest { mfa_configuration: Some(UserPoolMfaType::Optional), ..Default::default() };
    assert_code(update(&world, &id, optional.clone()).await, INVALID);
    let request = idp::SetUserPoolMfaConfigRequest {
        software_token_mfa_configuration: Some(app(true)),
        sms_mfa_configuration: Some(sms_mfa(Some(sms()))),
        web_authn_configuration: Some(passkeys(false)),
        ..mode(UserPoolMfaType::Optional)
    };
    set(&world, &id, request).await.unwrap();
    update(&world, &id, on).await.unwrap();
    let before = get(&world, &id).await;
    assert_eq!(before.mfa_configuration, Some(UserPoolMfaType::On));
    update(&world, &id, idp::UpdateUserPoolRequest::default()).await.unwrap();
    let after = get(&world, &id).await;
    assert_eq!(after.mfa_configuration, Some(UserPoolMfaType::On));
    assert_eq!(after.sms_mfa_configuration.unwrap().sms_configuration, Some(sms()));
    assert_eq!(after.software_token_mfa_configuration, Some(app(true)));
    assert_eq!(after.web_authn_configuration, Some(passkeys(false)));
    let off = idp::UpdateUserPoolRequest { mfa_configuration: Some(UserPoolMfaType::Off), ..Default::default() };
    update(&world, &id, off).await.unwrap();
    update(&world, &id, optional).await.unwrap();
    assert_eq!(get(&world, &id).await.software_token_mfa_configuration, Some(app(true)));
}

#[tokio::test]
async fn passkey_settings_change_alone() {
    let world = World::new();
    let id = world.pool_id().await;
    let request = idp::SetUserPoolMfaConfigRequest {
        software_token_mfa_configuration: Some(app(true)),
        ..mode(UserPoolMfaType::On)
    };
    set(&world, &id, request).await.unwrap();
    let request =
        idp::SetUserPoolMfaConfigRequest { web_authn_configuration: Some(passkeys(true)), ..Default::default() };
    set(&world, &id, request).await.unwrap();
    let now = get(&world, &id).await;
    assert_eq!((now.mfa_configuration, now.web_authn_configuration), (Some(UserPoolMfaType::On), Some(passkeys(true))));
    assert_eq!(now.software_token_mfa_configuration, Some(app(true)));
}

#[tokio::test]
async fn one_time_passwords_do_not_open_a_sign_in_that_demands_a_second_factor() {
    use AuthFactorType::{EmailOtp, Password, SmsOtp, WebAuthn};
    let world = World::new();
    let only = "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled";
    let required = || idp::SetUserPoolMfaConfigRequest {
        software_token_mfa_configuration: Some(app(true)),
        ..mode(UserPoolMfaType::On)
    };
    for factor in [EmailOtp, SmsOtp] {
        let pool = idp::CreateUserPoolRequest {
            policies: Some(first_factors(&[Password, factor])),
            sms_configuration: Some(sms()),
            ..Default::default()
        };
        let id = create(&world, pool).await.unwrap().id.unwrap();
        assert_refused(set(&world, &id, required()).await, INVALID, only);
        let optional =
            idp::SetUserPoolMfaConfigRequest { mfa_configuration: Some(UserPoolMfaType::Optional), ..required() };
        set(&world, &id, optional).await.unwrap();
        let on = idp::UpdateUserPoolRequest {
            mfa_configuration: Some(UserPoolMfaType::On),
            sms_configuration: Some(sms()),
            ..Default::default()
        };
        assert_refused(update(&world, &id, on).await, INVALID, only);
    }
    let pool =
        idp::CreateUserPoolRequest { policies: Some(first_factors(&[Password, WebAuthn])), ..Default::default() };
    let id = create(&world, pool).await.unwrap().id.unwrap();
    let text = "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed \
                first auth factor";
    assert_refused(set(&world, &id, required()).await, INVALID, text);
    let counted = idp::SetUserPoolMfaConfigRequest { web_authn_configuration: Some(passkeys(true)), ..required() };
    set(&world, &id, counted).await.unwrap();
    let pool = world.pool_id().await;
    set(&world, &pool, required()).await.unwrap();
    let open =
        idp::UpdateUserPoolRequest { policies: Some(first_factors(&[Password, WebAuthn])), ..Default::default() };
    let text = "WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.";
    assert_refused(update(&world, &pool, open).await, INVALID, text);
    let pool = idp::CreateUserPoolRequest { policies: Some(first_factors(&[Password, SmsOtp])), ..Default::default() };
    let text = "SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration";
    assert_refused(create(&world, pool).await, INVALID, text);
}

#[tokio::test]
async fn the_lite_tier_lacks_what_is_beyond_passwords() {
    let world = World::new();
    let lite = || idp::CreateUserPoolRequest {
        user_pool_tier: Some(idp::UserPoolTierType::Lite),
        email_configuration: Some(own_sender()),
        ..Default::default()
    };
    let code = ErrorCode::FeatureUnavailableInTierException;
    let text = "The following features need to be disabled for the LITE pricing tier configured: ";
    let passwordless = idp::CreateUserPoolRequest {
        policies: Some(first_factors(&[AuthFactorType::Password, AuthFactorType::EmailOtp])),
        ..lite()
    };
    assert_refused(create(&world, passwordless).await, code, &format!("{text}Passwordless Sign-In"));
    let id = create(&world, lite()).await.unwrap().id.unwrap();
    let mailed = idp::SetUserPoolMfaConfigRequest {
        email_mfa_configuration: Some(mail()),
        web_authn_configuration: Some(passkeys(true)),
        ..mode(UserPoolMfaType::Optional)
    };
    assert_refused(set(&world, &id, mailed).await, code, &format!("{text}Email MFA, Passkey MFA"));
    let token = idp::SetUserPoolMfaConfigRequest {
        software_token_mfa_configuration: Some(app(true)),
        ..mode(UserPoolMfaType::On)
    };
    set(&world, &id, token).await.unwrap();
    let choosy = idp::UpdateUserPoolRequest {
        policies: Some(first_factors(&[AuthFactorType::Password, AuthFactorType::WebAuthn])),
        ..Default::default()
    };
    assert_code(update(&world, &id, choosy).await, code);
}

#[tokio::test]
async fn a_pool_that_asks_for_a_lower_tier_has_no_threat_protection() {
    let world = World::new();
    let protected = |tier| idp::CreateUserPoolRequest {
        user_pool_tier: tier,
        user_pool_add_ons: Some(idp::UserPoolAddOnsType {
            advanced_security_mode: idp::AdvancedSecurityModeType::Audit,
            advanced_security_additional_flows: None,
        }),
        ..Default::default()
    };
    let code = ErrorCode::FeatureUnavailableInTierException;
    create(&world, protected(None)).await.unwrap();
    for tier in [idp::UserPoolTierType::Essentials, idp::UserPoolTierType::Lite] {
        let text = format!(
            "The following features need to be disabled for the {tier} pricing tier configured: Threat Protection"
        );
        assert_refused(create(&world, protected(Some(tier))).await, code, &text);
    }
    let id = create(&world, protected(Some(idp::UserPoolTierType::Plus))).await.unwrap().id.unwrap();
    let down = idp::UpdateUserPoolRequest {
        user_pool_tier: Some(idp::UserPoolTierType::Essentials),
        user_pool_add_ons: protected(None).user_pool_add_ons,
        ..Default::default()
    };
    assert_code(update(&world, &id, down).await, code);
    let without =
        idp::UpdateUserPoolRequest { user_pool_tier: Some(idp::UserPoolTierType::Essentials), ..Default::default() };
    update(&world, &id, without).await.unwrap();
}

#[tokio::test]
async fn an_update_without_policies_keeps_them() {
    let world = World::new();
    let policy = idp::PasswordPolicyType { minimum_length: Some(12), ..Default::default() };
    let policies = idp::UserPoolPolicyType {
        password_policy: Some(policy),
        ..first_factors(&[AuthFactorType::Password, AuthFactorType::EmailOtp])
    };
    let pool = idp::CreateUserPoolRequest { policies: Some(policies), ..Default::default() };
    let made = world.pool(pool).await;
    let id = made.id.unwrap();
    update(&world, &id, idp::UpdateUserPoolRequest::default()).await.unwrap();
    let request = idp::DescribeUserPoolRequest { user_pool_id: id.clone() };
    let now = pools::describe_user_pool(permit(), request, &world.ctx).await.unwrap().user_pool.unwrap();
    assert_eq!(now.policies, made.policies);
    let one =
        idp::UpdateUserPoolRequest { policies: Some(first_factors(&[AuthFactorType::Password])), ..Default::default() };
    update(&world, &id, one).await.unwrap();
    let request = idp::DescribeUserPoolRequest { user_pool_id: id };
    let now = pools::describe_user_pool(permit(), request, &world.ctx).await.unwrap().user_pool.unwrap();
    let policies = now.policies.unwrap();
    assert_eq!(policies.password_policy.unwrap().minimum_length, Some(12));
    assert_eq!(policies.sign_in_policy.unwrap().allowed_first_auth_factors, Some(vec![AuthFactorType::Password]));
}

#[tokio::test]
async fn changes_at_one_moment_count_or_are_told() {
    let world = World::new();
    let id = world.pool_id().await;
    let token = || idp::SetUserPoolMfaConfigRequest {
        software_token_mfa_configuration: Some(app(true)),
        ..mode(UserPoolMfaType::On)
    };
    let once = || set(&world, &id, token());
    let answers = tokio::join!(once(), once(), once(), once(), once(), once());
    let answers = [answers.0, answers.1, answers.2, answers.3, answers.4, answers.5];
    assert!(answers.iter().any(Result::is_ok));
    for refused in answers.into_iter().filter_map(Result::err) {
        assert_eq!(refused.code(), ErrorCode::ConcurrentModificationException.into());
    }
    assert_eq!(get(&world, &id).await.mfa_configuration, Some(UserPoolMfaType::On));
}
