//! Enumerations.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum AccountTakeoverEventActionType { Block = "BLOCK", MfaIfConfigured =
    "MFA_IF_CONFIGURED", MfaRequired = "MFA_REQUIRED", NoAction = "NO_ACTION" }
}
wire_enum! {
    pub enum AdvancedSecurityEnabledModeType { Audit = "AUDIT", Enforced = "ENFORCED" }
}
wire_enum! {
    pub enum AdvancedSecurityModeType { Off = "OFF", Audit = "AUDIT", Enforced =
    "ENFORCED" }
}
wire_enum! {
    pub enum AliasAttributeType { PhoneNumber = "phone_number", Email = "email",
    PreferredUsername = "preferred_username" }
}
wire_enum! {
    pub enum AssetCategoryType { FaviconIco = "FAVICON_ICO", FaviconSvg = "FAVICON_SVG",
    EmailGraphic = "EMAIL_GRAPHIC", SmsGraphic = "SMS_GRAPHIC", AuthAppGraphic =
    "AUTH_APP_GRAPHIC", PasswordGraphic = "PASSWORD_GRAPHIC", PasskeyGraphic =
    "PASSKEY_GRAPHIC", PageHeaderLogo = "PAGE_HEADER_LOGO", PageHeaderBackground =
    "PAGE_HEADER_BACKGROUND", PageFooterLogo = "PAGE_FOOTER_LOGO", PageFooterBackground =
    "PAGE_FOOTER_BACKGROUND", PageBackground = "PAGE_BACKGROUND", FormBackground =
    "FORM_BACKGROUND", FormLogo = "FORM_LOGO", IdpButtonIcon = "IDP_BUTTON_ICON" }
}
wire_enum! {
    pub enum AssetExtensionType { Ico = "ICO", Jpeg = "JPEG", Png = "PNG", Svg = "SVG",
    Webp = "WEBP" }
}
wire_enum! {
    pub enum AttributeDataType { String = "String", Number = "Number", DateTime =
    "DateTime", Boolean = "Boolean" }
}
wire_enum! {
    pub enum AuthFactorType { Password = "PASSWORD", EmailOtp = "EMAIL_OTP", SmsOtp =
    "SMS_OTP", WebAuthn = "WEB_AUTHN", SoftwareToken = "SOFTWARE_TOKEN" }
}
wire_enum! {
    pub enum AuthFlowType { UserSrpAuth = "USER_SRP_AUTH", RefreshTokenAuth =
    "REFRESH_TOKEN_AUTH", RefreshToken = "REFRESH_TOKEN", CustomAuth = "CUSTOM_AUTH",
    AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH", UserPasswordAuth = "USER_PASSWORD_AUTH",
    AdminUserPasswordAuth = "ADMIN_USER_PASSWORD_AUTH", UserAuth = "USER_AUTH" }
}
wire_enum! {
    pub enum ChallengeName { Password = "Password", Mfa = "Mfa" }
}
wire_enum! {
    pub enum ChallengeNameType { SmsMfa = "SMS_MFA", EmailOtp = "EMAIL_OTP",
    SoftwareTokenMfa = "SOFTWARE_TOKEN_MFA", SelectMfaType = "SELECT_MFA_TYPE", MfaSetup
    = "MFA_SETUP", PasswordVerifier = "PASSWORD_VERIFIER", CustomChallenge =
    "CUSTOM_CHALLENGE", SelectChallenge = "SELECT_CHALLENGE", DeviceSrpAuth =
    "DEVICE_SRP_AUTH", DevicePasswordVerifier = "DEVICE_PASSWORD_VERIFIER",
    AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH", NewPasswordRequired = "NEW_PASSWORD_REQUIRED",
    SmsOtp = "SMS_OTP", Password = "PASSWORD", WebAuthn = "WEB_AUTHN", PasswordSrp =
    "PASSWORD_SRP" }
}
wire_enum! {
    pub enum ChallengeResponse { Success = "Success", Failure = "Failure" }
}
wire_enum! {
    pub enum ClientTypeType { Regular = "REGULAR", Dcr = "DCR" }
}
wire_enum! {
    pub enum ColorSchemeModeType { Light = "LIGHT", Dark = "DARK", Dynamic = "DYNAMIC" }
}
wire_enum! {
    pub enum CompromisedCredentialsEventActionType { Block = "BLOCK", NoAction =
    "NO_ACTION" }
}
wire_enum! {
    pub enum CustomEmailSenderLambdaVersionType { V10 = "V1_0" }
}
wire_enum! {
    pub enum CustomSMSSenderLambdaVersionType { V10 = "V1_0" }
}
wire_enum! {
    pub enum DefaultEmailOptionType { ConfirmWithLink = "CONFIRM_WITH_LINK",
    ConfirmWithCode = "CONFIRM_WITH_CODE" }
}
wire_enum! {
    pub enum DeletionProtectionType { Active = "ACTIVE", Inactive = "INACTIVE" }
}
wire_enum! {
    pub enum DeliveryMediumType { Sms = "SMS", Email = "EMAIL" }
}
wire_enum! {
    pub enum DeviceRememberedStatusType { Remembered = "remembered", NotRemembered =
    "not_remembered" }
}
wire_enum! {
    pub enum DomainStatusType { Creating = "CREATING", Deleting = "DELETING", Updating =
    "UPDATING", Active = "ACTIVE", Failed = "FAILED" }
}
wire_enum! {
    pub enum EmailSendingAccountType { CognitoDefault = "COGNITO_DEFAULT", Developer =
    "DEVELOPER" }
}
wire_enum! {
    pub enum EncryptionKeyType { AwsOwnedKey = "AWS_OWNED_KEY", CustomerManagedKey =
    "CUSTOMER_MANAGED_KEY" }
}
wire_enum! {
    pub enum EventFilterType { SignIn = "SIGN_IN", PasswordChange = "PASSWORD_CHANGE",
    SignUp = "SIGN_UP" }
}
wire_enum! {
    pub enum EventResponseType { Pass = "Pass", Fail = "Fail", InProgress = "InProgress"
    }
}
wire_enum! {
    pub enum EventSourceName { UserNotification = "userNotification", UserAuthEvents =
    "userAuthEvents" }
}
wire_enum! {
    pub enum EventType { SignIn = "SignIn", SignUp = "SignUp", ForgotPassword =
    "ForgotPassword", PasswordChange = "PasswordChange", ResendCode = "ResendCode" }
}
wire_enum! {
    pub enum ExplicitAuthFlowsType { AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
    CustomAuthFlowOnly = "CUSTOM_AUTH_FLOW_ONLY", UserPasswordAuth =
    "USER_PASSWORD_AUTH", AllowAdminUserPasswordAuth = "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    AllowCustomAuth = "ALLOW_CUSTOM_AUTH", AllowUserPasswordAuth =
    "ALLOW_USER_PASSWORD_AUTH", AllowUserSrpAuth = "ALLOW_USER_SRP_AUTH",
    AllowRefreshTokenAuth = "ALLOW_REFRESH_TOKEN_AUTH", AllowUserAuth =
    "ALLOW_USER_AUTH", AllowTokenExchangeDelegation = "ALLOW_TOKEN_EXCHANGE_DELEGATION",
    AllowTokenExchangeImpersonation = "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
    AllowClientTokenAuth = "ALLOW_CLIENT_TOKEN_AUTH" }
}
wire_enum! {
    pub enum FeatureType { Enabled = "ENABLED", Disabled = "DISABLED" }
}
wire_enum! {
    pub enum FeedbackValueType { Valid = "Valid", Invalid = "Invalid" }
}
wire_enum! {
    pub enum IdentityProviderTypeType { Saml = "SAML", Facebook = "Facebook", Google =
    "Google", LoginWithAmazon = "LoginWithAmazon", SignInWithApple = "SignInWithApple",
    Oidc = "OIDC" }
}
wire_enum! {
    pub enum InboundFederationLambdaVersionType { V10 = "V1_0" }
}
wire_enum! {
    pub enum IssuedTokenTypeIdentifierType { AccessToken = "ACCESS_TOKEN", IdToken =
    "ID_TOKEN" }
}
wire_enum! {
    pub enum IssuerType { Original = "ORIGINAL", Updated = "UPDATED" }
}
wire_enum! {
    pub enum LimitClass { ApiCategory = "API_CATEGORY" }
}
wire_enum! {
    pub enum LogLevel { Error = "ERROR", Info = "INFO" }
}
wire_enum! {
    pub enum MessageActionType { Resend = "RESEND", Suppress = "SUPPRESS" }
}
wire_enum! {
    pub enum OAuthFlowType { Code = "code", Implicit = "implicit", ClientCredentials =
    "client_credentials" }
}
wire_enum! {
    pub enum OAuthTokenTypeType { Bearer = "Bearer", NA = "N_A" }
}
wire_enum! {
    pub enum PasswordHashingAlgorithmType { Bcrypt = "BCRYPT", Scrypt = "SCRYPT",
    Argon2id = "ARGON2ID", Pbkdf2Sha256 = "PBKDF2_SHA256" }
}
wire_enum! {
    pub enum PreTokenGenerationLambdaVersionType { V10 = "V1_0", V20 = "V2_0", V30 =
    "V3_0" }
}
wire_enum! {
    pub enum PreventUserExistenceErrorTypes { Legacy = "LEGACY", Enabled = "ENABLED" }
}
wire_enum! {
    pub enum RecoveryOptionNameType { VerifiedEmail = "verified_email",
    VerifiedPhoneNumber = "verified_phone_number", AdminOnly = "admin_only" }
}
wire_enum! {
    pub enum ReplicaRoleType { Primary = "PRIMARY", Secondary = "SECONDARY" }
}
wire_enum! {
    pub enum ReplicaStatusType { Creating = "CREATING", Active = "ACTIVE", Inactive =
    "INACTIVE", Deleting = "DELETING" }
}
wire_enum! {
    pub enum ResourceServerManagedByType { Cognito = "COGNITO" }
}
wire_enum! {
    pub enum RevokeAssociatedSessionsType { None = "NONE", Linked = "LINKED" }
}
wire_enum! {
    pub enum RiskDecisionType { NoRisk = "NoRisk", AccountTakeover = "AccountTakeover",
    Block = "Block" }
}
wire_enum! {
    pub enum RiskLevelType { Low = "Low", Medium = "Medium", High = "High" }
}
wire_enum! {
    pub enum SecurityPolicyType { TlsV1 = "TLS_V1", TlsV122021 = "TLS_V1_2_2021",
    TlsV132025 = "TLS_V1_3_2025" }
}
wire_enum! {
    pub enum SessionTypeType { Token = "TOKEN", Sso = "SSO" }
}
wire_enum! {
    pub enum StatusType { Enabled = "Enabled", Disabled = "Disabled" }
}
wire_enum! {
    pub enum TermsEnforcementType { None = "NONE" }
}
wire_enum! {
    pub enum TermsSourceType { Link = "LINK" }
}
wire_enum! {
    pub enum TimeUnitsType { Seconds = "seconds", Minutes = "minutes", Hours = "hours",
    Days = "days" }
}
wire_enum! {
    pub enum TokenTypeIdentifierType { AccessToken = "ACCESS_TOKEN", IdToken =
    "ID_TOKEN", Saml2 = "SAML2" }
}
wire_enum! {
    pub enum UpdateReplicaStatusType { Active = "ACTIVE", Inactive = "INACTIVE" }
}
wire_enum! {
    pub enum UserImportJobStatusType { Created = "Created", Pending = "Pending",
    InProgress = "InProgress", Stopping = "Stopping", Expired = "Expired", Stopped =
    "Stopped", Failed = "Failed", Succeeded = "Succeeded" }
}
wire_enum! {
    pub enum UserPoolMfaType { Off = "OFF", On = "ON", Optional = "OPTIONAL" }
}
wire_enum! {
    pub enum UserPoolTierType { Lite = "LITE", Essentials = "ESSENTIALS", Plus = "PLUS" }
}
wire_enum! {
    pub enum UserSessionTrackingType { Enabled = "ENABLED", Disabled = "DISABLED" }
}
wire_enum! {
    pub enum UserStatusType { Unconfirmed = "UNCONFIRMED", Confirmed = "CONFIRMED",
    Archived = "ARCHIVED", Compromised = "COMPROMISED", Unknown = "UNKNOWN",
    ResetRequired = "RESET_REQUIRED", ForceChangePassword = "FORCE_CHANGE_PASSWORD",
    ExternalProvider = "EXTERNAL_PROVIDER" }
}
wire_enum! {
    pub enum UserVerificationType { Required = "required", Preferred = "preferred" }
}
wire_enum! {
    pub enum UsernameAttributeType { PhoneNumber = "phone_number", Email = "email" }
}
wire_enum! {
    pub enum VerifiedAttributeType { PhoneNumber = "phone_number", Email = "email" }
}
wire_enum! {
    pub enum VerifySoftwareTokenResponseType { Success = "SUCCESS", Error = "ERROR" }
}
wire_enum! {
    pub enum WebAuthnFactorConfigurationType { SingleFactor = "SINGLE_FACTOR",
    MultiFactorWithUserVerification = "MULTI_FACTOR_WITH_USER_VERIFICATION" }
}
