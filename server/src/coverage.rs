//! `docs/coverage.md`: every operation of every service's model, served or not.

use std::fmt::Write;

use cognomen_contract::Service;

use crate::dispatch::implemented;

/// What a served operation leaves out for now: service, operation, words.
const NOTES: &[(Service, &str, &str)] = &[
    (Service::CognitoIdp, "CreateUserImportJob", "results go to the log and the private listener, not to CloudWatch"),
    (
        Service::CognitoIdp,
        "AdminInitiateAuth",
        "SRP, password and refresh flows; USER_AUTH and CUSTOM_AUTH are refused",
    ),
    (Service::CognitoIdp, "AdminListUserAuthEvents", "city and country are never known"),
    (Service::CognitoIdp, "AdminRespondToAuthChallenge", "PASSWORD_VERIFIER and NEW_PASSWORD_REQUIRED"),
    (Service::CognitoIdp, "CreateUserPool", "settings that need triggers are refused, and CONFIRM_WITH_LINK"),
    (
        Service::CognitoIdp,
        "CreateUserPoolClient",
        "OAuth settings are checked and stored; the endpoints are not served yet",
    ),
    (Service::CognitoIdp, "CreateUserPoolReplica", "refused: pools are not replicated to other regions"),
    (Service::CognitoIdp, "DescribeManagedLoginBranding", "the default style has no images"),
    (Service::CognitoIdp, "DescribeManagedLoginBrandingByClient", "the default style has no images"),
    (Service::CognitoIdp, "GetDerivedToken", "tokens of the pool itself; those of other issuers are refused"),
    (Service::CognitoIdp, "InitiateAuth", "SRP, password and refresh flows; USER_AUTH and CUSTOM_AUTH are refused"),
    (Service::CognitoIdp, "RespondToAuthChallenge", "PASSWORD_VERIFIER and NEW_PASSWORD_REQUIRED"),
    (
        Service::CognitoIdp,
        "SetLogDeliveryConfiguration",
        "failed messages, to log files of the configuration; other destinations and user activity are refused",
    ),
    (
        Service::CognitoIdp,
        "SetUserPoolMfaConfig",
        "EumsSms is refused; codes by SMS leave through the server's own port",
    ),
    (
        Service::CognitoIdp,
        "UpdateProvisionedLimit",
        "each server holds rates for itself; rates per user and per pool are not held",
    ),
    (
        Service::CognitoIdp,
        "CreateIdentityProvider",
        "settings are checked and kept; sign-in through providers is not served yet; AcrMapping and EncryptedResponses are \
         refused; MetadataURL is not fetched",
    ),
    (Service::CognitoIdp, "UpdateIdentityProvider", "as CreateIdentityProvider"),
    (
        Service::CognitoIdp,
        "CreateUserPoolDomain",
        "names are kept; their pages are not served yet; failover and TLS_V1_3_2025 are refused",
    ),
    (Service::CognitoIdp, "UpdateUserPoolDomain", "as CreateUserPoolDomain"),
    (Service::CognitoIdp, "UpdateUserPool", "as CreateUserPool"),
    (Service::CognitoIdp, "UpdateUserPoolClient", "as CreateUserPoolClient"),
    (Service::Iam, "PutUserPolicy", "without Condition and policy variables, which are refused"),
    (Service::Iam, "CreatePolicy", "without Condition and policy variables, which are refused"),
];

/// The page as Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(
        "# Coverage\n\nWritten by `cargo xtask coverage` from the dispatch tables. An operation that is not served answers \
         `NotImplementedException` with HTTP 501.\n\n| service | served | of |\n|---|---:|---:|\n",
    );
    // Writing to a string cannot fail.
    for service in Service::ALL {
        let all = service.meta().operations.len();
        let _ = writeln!(page, "| {} | {} | {all} |", service.signing_name(), implemented(service).len());
    }
    for service in Service::ALL {
        let _ = writeln!(page, "\n## {}\n\n| operation | served | note |\n|---|---|---|", service.signing_name());
        for operation in service.meta().operations {
            let served = if implemented(service).contains(&operation.name) { "yes" } else { "no" };
            let note = NOTES.iter().find(|(of, name, _)| *of == service && *name == operation.name);
            let _ = writeln!(page, "| {} | {served} | {} |", operation.name, note.map_or("", |(_, _, words)| *words));
        }
    }
    page
}
