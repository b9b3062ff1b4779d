//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static ACCESS_TOKEN_VALIDITY_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(1)
    .max(86400);
pub(super) static ACCOUNT_TAKEOVER_EVENT_ACTION_TYPE: EnumRule<
    super::AccountTakeoverEventActionType,
> = EnumRule::new();
pub(super) static ACR_LEVEL_KEY_TYPE: StringRule = StringRule::new()
    .pattern("Level[1-4]", "Level[1-4]");
pub(super) static ACR_MAPPING_KEY_TYPE: StringRule = StringRule::new()
    .pattern("Level[1-4]", "Level[1-4]");
pub(super) static ACR_VALUE_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(64)
    .pattern("[\\x21\\x23-\\x5B\\x5D-\\x7E]+", "[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
pub(super) static ADMIN_CREATE_USER_UNUSED_ACCOUNT_VALIDITY_DAYS_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(0)
    .max(365);
pub(super) static ADVANCED_SECURITY_ENABLED_MODE_TYPE: EnumRule<
    super::AdvancedSecurityEnabledModeType,
> = EnumRule::new();
pub(super) static ADVANCED_SECURITY_MODE_TYPE: EnumRule<
    super::AdvancedSecurityModeType,
> = EnumRule::new();
pub(super) static ALIAS_ATTRIBUTE_TYPE: EnumRule<super::AliasAttributeType> = EnumRule::new();
pub(super) static ARN_TYPE: StringRule = StringRule::new()
    .min(20)
    .max(2048)
    .pattern(
        "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?",
        "arn:[0-9A-Za-z_+=/,.@-]+:[0-9A-Za-z_+=/,.@-]+:([0-9A-Za-z_+=/,.@-]*)?:[0-9]+:[0-9A-Za-z_+=/,.@-]+(:[0-9A-Za-z_+=/,.@-]+)?(:[0-9A-Za-z_+=/,.@-]+)?",
    );
pub(super) static ASSET_BYTES_TYPE: BlobRule = BlobRule::new().max(1000000);
pub(super) static ASSET_CATEGORY_TYPE: EnumRule<super::AssetCategoryType> = EnumRule::new();
pub(super) static ASSET_EXTENSION_TYPE: EnumRule<super::AssetExtensionType> = EnumRule::new();
pub(super) static ATTRIBUTE_DATA_TYPE: EnumRule<super::AttributeDataType> = EnumRule::new();
pub(super) static ATTRIBUTE_MAPPING_KEY_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(32);
pub(super) static ATTRIBUTE_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(32)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+",
    );
pub(super) static ATTRIBUTE_VALUE_TYPE: StringRule = StringRule::new()
    .max(2048)
    .sensitive();
pub(super) static AUDIENCE_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(256)
    .pattern("[\\x21\\x23-\\x5B\\x5D-\\x7E]+", "[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
pub(super) static AUTH_FACTOR_TYPE: EnumRule<super::AuthFactorType> = EnumRule::new();
pub(super) static AUTH_FLOW_TYPE: EnumRule<super::AuthFlowType> = EnumRule::new();
pub(super) static AUTH_SESSION_VALIDITY_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(3)
    .max(15);
pub(super) static CSS_TYPE: StringRule = StringRule::new().min(0).max(131072);
pub(super) static CHALLENGE_NAME_TYPE: EnumRule<super::ChallengeNameType> = EnumRule::new();
pub(super) static CLIENT_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w+]+", "[0-9A-Za-z_+]+");
pub(super) static CLIENT_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w\\s+=,.@-]+", "[0-9A-Za-z_\\t\\n\\x0B\\x0C\\r +=,.@-]+");
pub(super) static CLIENT_PERMISSION_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(2048);
pub(super) static CLIENT_SECRET_ID_TYPE: StringRule = StringRule::new().min(1).max(128);
pub(super) static CLIENT_SECRET_TYPE: StringRule = StringRule::new()
    .min(24)
    .max(64)
    .pattern("[\\w+]+", "[0-9A-Za-z_+]+")
    .sensitive();
pub(super) static CLIENT_TYPE_TYPE: EnumRule<super::ClientTypeType> = EnumRule::new();
pub(super) static COLOR_SCHEME_MODE_TYPE: EnumRule<super::ColorSchemeModeType> = EnumRule::new();
pub(super) static COMPROMISED_CREDENTIALS_EVENT_ACTION_TYPE: EnumRule<
    super::CompromisedCredentialsEventActionType,
> = EnumRule::new();
pub(super) static CONFIRMATION_CODE_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(2048)
    .pattern("[\\S]+", "[[^\\t\\n\\x0B\\x0C\\r ]]+");
pub(super) static CUSTOM_ATTRIBUTE_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(20)
    .pattern("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
pub(super) static CUSTOM_EMAIL_SENDER_LAMBDA_VERSION_TYPE: EnumRule<
    super::CustomEmailSenderLambdaVersionType,
> = EnumRule::new();
pub(super) static CUSTOM_SMS_SENDER_LAMBDA_VERSION_TYPE: EnumRule<
    super::CustomSMSSenderLambdaVersionType,
> = EnumRule::new();
pub(super) static DEFAULT_EMAIL_OPTION_TYPE: EnumRule<super::DefaultEmailOptionType> = EnumRule::new();
pub(super) static DELETION_PROTECTION_TYPE: EnumRule<super::DeletionProtectionType> = EnumRule::new();
pub(super) static DELIVERY_MEDIUM_TYPE: EnumRule<super::DeliveryMediumType> = EnumRule::new();
pub(super) static DESCRIPTION_TYPE: StringRule = StringRule::new().max(2048);
pub(super) static DEVICE_KEY_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+_[0-9a-f-]+", "[0-9A-Za-z_-]+_[0-9a-f-]+");
pub(super) static DEVICE_NAME_TYPE: StringRule = StringRule::new().min(1).max(1024);
pub(super) static DEVICE_REMEMBERED_STATUS_TYPE: EnumRule<
    super::DeviceRememberedStatusType,
> = EnumRule::new();
pub(super) static DOMAIN_TYPE: StringRule = StringRule::new().min(1).max(63);
pub(super) static EMAIL_ADDRESS_TYPE: StringRule = StringRule::new()
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+",
    );
pub(super) static EMAIL_INVITE_MESSAGE_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(20000)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]*",
    );
pub(super) static EMAIL_MFA_MESSAGE_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(20000)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]*",
    );
pub(super) static EMAIL_MFA_SUBJECT_TYPE: StringRule = StringRule::new()
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r ]+",
    );
pub(super) static EMAIL_NOTIFICATION_BODY_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(20000)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]+",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]+",
    );
pub(super) static EMAIL_NOTIFICATION_SUBJECT_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(140)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r ]+",
    );
pub(super) static EMAIL_SENDING_ACCOUNT_TYPE: EnumRule<super::EmailSendingAccountType> = EnumRule::new();
pub(super) static EMAIL_VERIFICATION_MESSAGE_BY_LINK_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(20000)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{##[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*##\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]*\\{##[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]*##\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]*",
    );
pub(super) static EMAIL_VERIFICATION_MESSAGE_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(20000)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r *]*",
    );
pub(super) static EMAIL_VERIFICATION_SUBJECT_BY_LINK_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(140)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r ]+",
    );
pub(super) static EMAIL_VERIFICATION_SUBJECT_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(140)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\x0B\\x0C\\r ]+",
    );
pub(super) static ENCRYPTION_KEY_ARN_TYPE: StringRule = StringRule::new()
    .min(20)
    .max(2048)
    .pattern(
        "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?",
        "arn:[0-9A-Za-z_+=/,.@-]+:[0-9A-Za-z_+=/,.@-]+:([0-9A-Za-z_+=/,.@-]*)?:[0-9]+:[0-9A-Za-z_+=/,.@-]+(:[0-9A-Za-z_+=/,.@-]+)?(:[0-9A-Za-z_+=/,.@-]+)?",
    );
pub(super) static ENCRYPTION_KEY_TYPE: EnumRule<super::EncryptionKeyType> = EnumRule::new();
pub(super) static EVENT_FILTER_TYPE: EnumRule<super::EventFilterType> = EnumRule::new();
pub(super) static EVENT_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(50)
    .pattern("[\\w+-]+", "[0-9A-Za-z_+-]+");
pub(super) static EVENT_SOURCE_NAME: EnumRule<super::EventSourceName> = EnumRule::new();
pub(super) static EXPLICIT_AUTH_FLOWS_TYPE: EnumRule<super::ExplicitAuthFlowsType> = EnumRule::new();
pub(super) static FEATURE_TYPE: EnumRule<super::FeatureType> = EnumRule::new();
pub(super) static FEEDBACK_VALUE_TYPE: EnumRule<super::FeedbackValueType> = EnumRule::new();
pub(super) static GET_DERIVED_TOKEN_TOKEN_MODEL_TYPE: StringRule = StringRule::new()
    .min(0)
    .max(131072)
    .pattern("[A-Za-z0-9-_+/=.]+", "[A-Za-z0-9-_+/=.]+")
    .sensitive();
pub(super) static GROUP_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
pub(super) static HEALTH_CHECK_ID_TYPE: StringRule = StringRule::new().max(64);
pub(super) static HEX_STRING_TYPE: StringRule = StringRule::new()
    .pattern("^[0-9a-fA-F]+$", "^[0-9a-fA-F]+$");
pub(super) static ID_TOKEN_VALIDITY_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(1)
    .max(86400);
pub(super) static IDENTITY_PROVIDER_TYPE_TYPE: EnumRule<
    super::IdentityProviderTypeType,
> = EnumRule::new();
pub(super) static IDP_IDENTIFIER_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(40)
    .pattern("[\\w\\s+=.@-]+", "[0-9A-Za-z_\\t\\n\\x0B\\x0C\\r +=.@-]+");
pub(super) static IMAGE_FILE_TYPE: BlobRule = BlobRule::new().min(0).max(131072);
pub(super) static INBOUND_FEDERATION_LAMBDA_VERSION_TYPE: EnumRule<
    super::InboundFederationLambdaVersionType,
> = EnumRule::new();
pub(super) static ISSUED_TOKEN_TYPE_IDENTIFIER_TYPE: EnumRule<
    super::IssuedTokenTypeIdentifierType,
> = EnumRule::new();
pub(super) static ISSUER_TYPE: EnumRule<super::IssuerType> = EnumRule::new();
pub(super) static LANGUAGE_ID_TYPE: StringRule = StringRule::new()
    .pattern(
        "^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))$",
        "^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))$",
    );
pub(super) static LIMIT_CLASS: EnumRule<super::LimitClass> = EnumRule::new();
pub(super) static LINK_URL_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(1024)
    .pattern(
        "^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+$",
        "^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+$",
    );
pub(super) static LIST_PROVIDERS_LIMIT_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(0)
    .max(60);
pub(super) static LIST_RESOURCE_SERVERS_LIMIT_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(1)
    .max(50);
pub(super) static LIST_TERMS_REQUEST_MAX_RESULTS_INTEGER: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(1)
    .max(60);
pub(super) static LOG_LEVEL: EnumRule<super::LogLevel> = EnumRule::new();
pub(super) static MANAGED_LOGIN_BRANDING_ID_TYPE: StringRule = StringRule::new()
    .pattern(
        "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
        "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
    );
pub(super) static MAX_SESSIONS_PER_USER_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(1)
    .max(100);
pub(super) static MESSAGE_ACTION_TYPE: EnumRule<super::MessageActionType> = EnumRule::new();
pub(super) static O_AUTH_FLOW_TYPE: EnumRule<super::OAuthFlowType> = EnumRule::new();
pub(super) static OPTIONAL_ARN_TYPE: StringRule = StringRule::new()
    .min(0)
    .max(2048)
    .pattern(
        "(arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?)?",
        "(arn:[0-9A-Za-z_+=/,.@-]+:[0-9A-Za-z_+=/,.@-]+:([0-9A-Za-z_+=/,.@-]*)?:[0-9]+:[0-9A-Za-z_+=/,.@-]+(:[0-9A-Za-z_+=/,.@-]+)?(:[0-9A-Za-z_+=/,.@-]+)?)?",
    );
pub(super) static PAGINATION_KEY: StringRule = StringRule::new()
    .min(1)
    .max(131072)
    .pattern("[\\S]+", "[[^\\t\\n\\x0B\\x0C\\r ]]+");
pub(super) static PAGINATION_KEY_TYPE: StringRule = StringRule::new()
    .min(1)
    .pattern("[\\S]+", "[[^\\t\\n\\x0B\\x0C\\r ]]+");
pub(super) static PASSWORD_HASHING_ALGORITHM_TYPE: EnumRule<
    super::PasswordHashingAlgorithmType,
> = EnumRule::new();
pub(super) static PASSWORD_HISTORY_SIZE_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(0)
    .max(24);
pub(super) static PASSWORD_POLICY_MIN_LENGTH_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(6)
    .max(99);
pub(super) static PASSWORD_TYPE: StringRule = StringRule::new()
    .max(256)
    .pattern("[\\S]+", "[[^\\t\\n\\x0B\\x0C\\r ]]+")
    .sensitive();
pub(super) static POOL_QUERY_LIMIT_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(1)
    .max(60);
pub(super) static PRE_TOKEN_GENERATION_LAMBDA_VERSION_TYPE: EnumRule<
    super::PreTokenGenerationLambdaVersionType,
> = EnumRule::new();
pub(super) static PRECEDENCE_TYPE: NumberRule<i32> = NumberRule::<i32>::new().min(0);
pub(super) static PREVENT_USER_EXISTENCE_ERROR_TYPES: EnumRule<
    super::PreventUserExistenceErrorTypes,
> = EnumRule::new();
pub(super) static PRIORITY_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(1)
    .max(2);
pub(super) static PROVIDER_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(32)
    .pattern(
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+",
        "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+",
    );
pub(super) static PROVIDER_NAME_TYPE_V2: StringRule = StringRule::new()
    .min(1)
    .max(32)
    .pattern(
        "[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+",
        "[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+",
    );
pub(super) static QUERY_LIMIT: NumberRule<i32> = NumberRule::<i32>::new().min(1).max(60);
pub(super) static QUERY_LIMIT_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(0)
    .max(60);
pub(super) static RECOVERY_OPTION_NAME_TYPE: EnumRule<super::RecoveryOptionNameType> = EnumRule::new();
pub(super) static REDIRECT_URL_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(1024)
    .pattern("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
pub(super) static REFRESH_TOKEN_VALIDITY_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(0)
    .max(315360000);
pub(super) static REGION_CODE_TYPE: StringRule = StringRule::new().min(5).max(32);
pub(super) static REGION_NAME_TYPE: StringRule = StringRule::new().min(5).max(32);
pub(super) static RELYING_PARTY_ID_TYPE: StringRule = StringRule::new().min(1).max(127);
pub(super) static RESOURCE_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(40)
    .pattern("^[\\w\\- ]+$", "^[0-9A-Za-z_\\- ]+$");
pub(super) static RESOURCE_SERVER_IDENTIFIER_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(256)
    .pattern("[\\x21\\x23-\\x5B\\x5D-\\x7E]+", "[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
pub(super) static RESOURCE_SERVER_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(256)
    .pattern("[\\w\\s+=,.@-]+", "[0-9A-Za-z_\\t\\n\\x0B\\x0C\\r +=,.@-]+");
pub(super) static RESOURCE_SERVER_SCOPE_DESCRIPTION_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(256);
pub(super) static RESOURCE_SERVER_SCOPE_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(256)
    .pattern(
        "[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+",
        "[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+",
    );
pub(super) static RETRY_GRACE_PERIOD_SECONDS_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(0)
    .max(60);
pub(super) static REVOKE_ASSOCIATED_SESSIONS_TYPE: EnumRule<
    super::RevokeAssociatedSessionsType,
> = EnumRule::new();
pub(super) static S3_ARN_TYPE: StringRule = StringRule::new()
    .min(3)
    .max(1024)
    .pattern(
        "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:::[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?",
        "arn:[0-9A-Za-z_+=/,.@-]+:[0-9A-Za-z_+=/,.@-]+:::[0-9A-Za-z_+=/,.@-]+(:[0-9A-Za-z_+=/,.@-]+)?(:[0-9A-Za-z_+=/,.@-]+)?",
    );
pub(super) static SES_CONFIGURATION_SET: StringRule = StringRule::new()
    .min(1)
    .max(64)
    .pattern("^[a-zA-Z0-9_-]+$", "^[a-zA-Z0-9_-]+$");
pub(super) static SSO_SESSION_MAX_VALIDITY_MINUTES_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(0)
    .max(129600);
pub(super) static SCOPE_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(256)
    .pattern("[\\x21\\x23-\\x5B\\x5D-\\x7E]+", "[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
pub(super) static SEARCH_PAGINATION_TOKEN_TYPE: StringRule = StringRule::new()
    .min(1)
    .pattern("[\\S]+", "[[^\\t\\n\\x0B\\x0C\\r ]]+");
pub(super) static SECRET_HASH_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w+=/]+", "[0-9A-Za-z_+=/]+")
    .sensitive();
pub(super) static SECURITY_POLICY_TYPE: EnumRule<super::SecurityPolicyType> = EnumRule::new();
pub(super) static SESSION_ID_TYPE: StringRule = StringRule::new()
    .min(28)
    .max(28)
    .pattern("^(tkn|sso)[a-z0-9]{25}$", "^(tkn|sso)[a-z0-9]{25}$");
pub(super) static SESSION_TYPE: StringRule = StringRule::new()
    .min(20)
    .max(4096)
    .sensitive();
pub(super) static SMS_INVITE_MESSAGE_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(140)
    .free_pattern("(?s).*");
pub(super) static SMS_VERIFICATION_MESSAGE_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(140)
    .pattern(".*\\{####\\}.*", ".*\\{####\\}.*");
pub(super) static SOFTWARE_TOKEN_MFA_USER_CODE_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(6)
    .pattern("[0-9]+", "[0-9]+")
    .sensitive();
pub(super) static STATUS_TYPE: EnumRule<super::StatusType> = EnumRule::new();
pub(super) static STRING_TYPE: StringRule = StringRule::new().min(0).max(131072);
pub(super) static TAG_KEYS_TYPE: StringRule = StringRule::new().min(1).max(128);
pub(super) static TAG_VALUE_TYPE: StringRule = StringRule::new().min(0).max(256);
pub(super) static TEMPORARY_PASSWORD_VALIDITY_DAYS_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(0)
    .max(365);
pub(super) static TERMS_ENFORCEMENT_TYPE: EnumRule<super::TermsEnforcementType> = EnumRule::new();
pub(super) static TERMS_ID_TYPE: StringRule = StringRule::new()
    .pattern(
        "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
        "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
    );
pub(super) static TERMS_NAME_TYPE: StringRule = StringRule::new()
    .pattern("^(terms-of-use|privacy-policy)$", "^(terms-of-use|privacy-policy)$");
pub(super) static TERMS_SOURCE_TYPE: EnumRule<super::TermsSourceType> = EnumRule::new();
pub(super) static TIME_UNITS_TYPE: EnumRule<super::TimeUnitsType> = EnumRule::new();
pub(super) static TOKEN_MODEL_TYPE: StringRule = StringRule::new()
    .pattern("[A-Za-z0-9-_=.]+", "[A-Za-z0-9-_=.]+")
    .sensitive();
pub(super) static TOKEN_TYPE_IDENTIFIER_TYPE: EnumRule<super::TokenTypeIdentifierType> = EnumRule::new();
pub(super) static UPDATE_REPLICA_STATUS_TYPE: EnumRule<super::UpdateReplicaStatusType> = EnumRule::new();
pub(super) static USER_FILTER_TYPE: StringRule = StringRule::new().max(256);
pub(super) static USER_IMPORT_JOB_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("import-[0-9a-zA-Z-]+", "import-[0-9a-zA-Z-]+");
pub(super) static USER_IMPORT_JOB_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w\\s+=,.@-]+", "[0-9A-Za-z_\\t\\n\\x0B\\x0C\\r +=,.@-]+");
pub(super) static USER_POOL_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+_[0-9a-zA-Z]+", "[0-9A-Za-z_-]+_[0-9a-zA-Z]+");
pub(super) static USER_POOL_MFA_TYPE: EnumRule<super::UserPoolMfaType> = EnumRule::new();
pub(super) static USER_POOL_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w\\s+=,.@-]+", "[0-9A-Za-z_\\t\\n\\x0B\\x0C\\r +=,.@-]+");
pub(super) static USER_POOL_TIER_TYPE: EnumRule<super::UserPoolTierType> = EnumRule::new();
pub(super) static USER_SESSION_TRACKING_TYPE: EnumRule<super::UserSessionTrackingType> = EnumRule::new();
pub(super) static USER_VERIFICATION_TYPE: EnumRule<super::UserVerificationType> = EnumRule::new();
pub(super) static USERNAME_ATTRIBUTE_TYPE: EnumRule<super::UsernameAttributeType> = EnumRule::new();
pub(super) static USERNAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+")
    .sensitive();
pub(super) static VERIFIED_ATTRIBUTE_TYPE: EnumRule<super::VerifiedAttributeType> = EnumRule::new();
pub(super) static WEB_AUTHN_CREDENTIALS_QUERY_LIMIT_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(0)
    .max(20);
pub(super) static WEB_AUTHN_FACTOR_CONFIGURATION_TYPE: EnumRule<
    super::WebAuthnFactorConfigurationType,
> = EnumRule::new();
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[
    &ACR_LEVEL_KEY_TYPE,
    &ACR_MAPPING_KEY_TYPE,
    &ACR_VALUE_TYPE,
    &ARN_TYPE,
    &ATTRIBUTE_MAPPING_KEY_TYPE,
    &ATTRIBUTE_NAME_TYPE,
    &ATTRIBUTE_VALUE_TYPE,
    &AUDIENCE_TYPE,
    &CSS_TYPE,
    &CLIENT_ID_TYPE,
    &CLIENT_NAME_TYPE,
    &CLIENT_PERMISSION_TYPE,
    &CLIENT_SECRET_ID_TYPE,
    &CLIENT_SECRET_TYPE,
    &CONFIRMATION_CODE_TYPE,
    &CUSTOM_ATTRIBUTE_NAME_TYPE,
    &DESCRIPTION_TYPE,
    &DEVICE_KEY_TYPE,
    &DEVICE_NAME_TYPE,
    &DOMAIN_TYPE,
    &EMAIL_ADDRESS_TYPE,
    &EMAIL_INVITE_MESSAGE_TYPE,
    &EMAIL_MFA_MESSAGE_TYPE,
    &EMAIL_MFA_SUBJECT_TYPE,
    &EMAIL_NOTIFICATION_BODY_TYPE,
    &EMAIL_NOTIFICATION_SUBJECT_TYPE,
    &EMAIL_VERIFICATION_MESSAGE_BY_LINK_TYPE,
    &EMAIL_VERIFICATION_MESSAGE_TYPE,
    &EMAIL_VERIFICATION_SUBJECT_BY_LINK_TYPE,
    &EMAIL_VERIFICATION_SUBJECT_TYPE,
    &ENCRYPTION_KEY_ARN_TYPE,
    &EVENT_ID_TYPE,
    &GET_DERIVED_TOKEN_TOKEN_MODEL_TYPE,
    &GROUP_NAME_TYPE,
    &HEALTH_CHECK_ID_TYPE,
    &HEX_STRING_TYPE,
    &IDP_IDENTIFIER_TYPE,
    &LANGUAGE_ID_TYPE,
    &LINK_URL_TYPE,
    &MANAGED_LOGIN_BRANDING_ID_TYPE,
    &OPTIONAL_ARN_TYPE,
    &PAGINATION_KEY,
    &PAGINATION_KEY_TYPE,
    &PASSWORD_TYPE,
    &PROVIDER_NAME_TYPE,
    &PROVIDER_NAME_TYPE_V2,
    &REDIRECT_URL_TYPE,
    &REGION_CODE_TYPE,
    &REGION_NAME_TYPE,
    &RELYING_PARTY_ID_TYPE,
    &RESOURCE_ID_TYPE,
    &RESOURCE_SERVER_IDENTIFIER_TYPE,
    &RESOURCE_SERVER_NAME_TYPE,
    &RESOURCE_SERVER_SCOPE_DESCRIPTION_TYPE,
    &RESOURCE_SERVER_SCOPE_NAME_TYPE,
    &S3_ARN_TYPE,
    &SES_CONFIGURATION_SET,
    &SCOPE_TYPE,
    &SEARCH_PAGINATION_TOKEN_TYPE,
    &SECRET_HASH_TYPE,
    &SESSION_ID_TYPE,
    &SESSION_TYPE,
    &SMS_INVITE_MESSAGE_TYPE,
    &SMS_VERIFICATION_MESSAGE_TYPE,
    &SOFTWARE_TOKEN_MFA_USER_CODE_TYPE,
    &STRING_TYPE,
    &TAG_KEYS_TYPE,
    &TAG_VALUE_TYPE,
    &TERMS_ID_TYPE,
    &TERMS_NAME_TYPE,
    &TOKEN_MODEL_TYPE,
    &USER_FILTER_TYPE,
    &USER_IMPORT_JOB_ID_TYPE,
    &USER_IMPORT_JOB_NAME_TYPE,
    &USER_POOL_ID_TYPE,
    &USER_POOL_NAME_TYPE,
    &USERNAME_TYPE,
];
