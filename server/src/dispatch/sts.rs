//! `sts`: who calls, and temporary credentials.

use cognomen_identity::sts;

super::table!(cognomen_contract::sts::operations, |app| &*app.identity, {
    AssumeRole => sts::assume_role,
    AssumeRoleWithSAML => sts::assume_role_with_saml,
    AssumeRoleWithWebIdentity => sts::assume_role_with_web_identity,
    AssumeRoot => sts::assume_root,
    DecodeAuthorizationMessage => sts::decode_authorization_message,
    GetAccessKeyInfo => sts::get_access_key_info,
    GetCallerIdentity => sts::get_caller_identity,
    GetDelegatedAccessToken => sts::get_delegated_access_token,
    GetFederationToken => sts::get_federation_token,
    GetSessionToken => sts::get_session_token,
    GetWebIdentityToken => sts::get_web_identity_token,
});
