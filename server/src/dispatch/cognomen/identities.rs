//! Which role an identity gets and whose credentials, and what is broader than it should be.

use cognomen_identity::pools::credentials;
use cognomen_identity::{explain, findings};

super::super::table!(cognomen_contract::cognomen::operations, |app| &*app.identity, {
    ExplainIdentity => explain::explain_identity,
    GetIdentityPoolCredentialsTarget => credentials::get_identity_pool_credentials_target,
    ListFindings => findings::list_findings,
    SetIdentityPoolCredentialsTarget => credentials::set_identity_pool_credentials_target,
});
