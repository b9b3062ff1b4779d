//! What served operations leave out.

use cognomen_contract::Service;

/// Service, operation, words.
pub(crate) const NOTES: &[(Service, &str, &str)] = &[
    (Service::CognitoIdp, "AdminListUserAuthEvents", "city and country, which are never known"),
    (
        Service::CognitoIdp,
        "CreateIdentityProvider",
        "sign-in through the provider; AcrMapping and EncryptedResponses are refused; MetadataURL is not fetched",
    ),
    (
        Service::CognitoIdp,
        "CreateUserPool",
        "refused: AcrConfiguration, DcrConfiguration, IssuerConfiguration UPDATED, keys of KMS, EumsSms",
    ),
    (
        Service::CognitoIdp,
        "CreateUserPoolClient",
        "buttons of SupportedIdentityProviders on pages; AnalyticsConfiguration is refused",
    ),
    (
        Service::CognitoIdp,
        "CreateUserPoolDomain",
        "certificates of ACM: TLS is the listener's; failover and TLS_V1_3_2025 are refused",
    ),
    (Service::CognitoIdp, "CreateUserImportJob", "results go to the log and the private listener, not to CloudWatch"),
    (Service::CognitoIdp, "CreateUserPoolReplica", "always refused: pools are not replicated to other regions"),
    (Service::CognitoIdp, "DescribeManagedLoginBranding", "the default style has no images"),
    (Service::CognitoIdp, "DescribeManagedLoginBrandingByClient", "the default style has no images"),
    (Service::CognitoIdp, "GetDerivedToken", "tokens of other issuers than the pool"),
    (
        Service::CognitoIdp,
        "SetLogDeliveryConfiguration",
        "destinations other than log files of the configuration, and user activity",
    ),
    (Service::CognitoIdp, "SetUserPoolMfaConfig", "EumsSms; codes by SMS leave through the server's own port"),
    (Service::CognitoIdp, "UpdateIdentityProvider", "as CreateIdentityProvider"),
    (
        Service::CognitoIdp,
        "UpdateProvisionedLimit",
        "each server holds rates for itself; rates per user and per pool are not held",
    ),
    (Service::CognitoIdp, "UpdateUserPool", "as CreateUserPool"),
    (Service::CognitoIdp, "UpdateUserPoolClient", "as CreateUserPoolClient"),
    (Service::CognitoIdp, "UpdateUserPoolDomain", "as CreateUserPoolDomain"),
    (
        Service::Cognomen,
        "SetUserPoolClientOAuthConfiguration",
        "TLS_CLIENT_AUTH and TlsClientAuthSubjectDn, which are refused",
    ),
    (
        Service::Iam,
        "CreateOpenIDConnectProvider",
        "a ThumbprintList that is left out, for which none is fetched: an authority must vouch for the provider then",
    ),
    (Service::Iam, "CreateRole", "principals of other accounts than as a whole, which are refused"),
    (Service::Iam, "CreateSAMLProvider", "private keys and AssertionEncryptionMode Required, which are refused"),
    (Service::Iam, "GetAccessKeyLastUsed", "told to the minute"),
    (Service::Iam, "GetRole", "RoleLastUsed is told to the minute"),
    (Service::Iam, "ListPolicies", "most policies of AWS: those that applications of Cognito need are built in"),
    (
        Service::Iam,
        "SimulateCustomPolicy",
        "ResourceHandlingOption is refused; a result about several resources is named `*`; decisions are those of this server",
    ),
    (Service::Iam, "SimulatePrincipalPolicy", "as SimulateCustomPolicy"),
    (Service::Iam, "UpdateSAMLProvider", "as CreateSAMLProvider"),
    (Service::Sts, "AssumeRole", "MFA, as users have no devices; ProvidedContexts is refused"),
    (Service::Sts, "AssumeRoleWithSAML", "encrypted assertions, which are refused"),
    (Service::Sts, "AssumeRoot", "always refused: there are no organizations"),
    (Service::Sts, "DecodeAuthorizationMessage", "only the service `cognomen` sends messages to decode"),
    (Service::Sts, "GetDelegatedAccessToken", "always refused: nobody is given tokens to trade in"),
    (Service::Sts, "GetSessionToken", "MFA, as users have no devices"),
    (Service::Sts, "GetWebIdentityToken", "always on; policies alone say who may"),
];
