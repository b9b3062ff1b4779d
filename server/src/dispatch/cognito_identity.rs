//! `cognito-identity`: identity pools and their identities.

use cognomen_identity::pools::{self, credentials, identities, tokens};

super::table!(cognomen_contract::cognito_identity::operations, |app| &*app.identity, {
    CreateIdentityPool => pools::create_identity_pool,
    DeleteIdentities => pools::delete_identities,
    DeleteIdentityPool => pools::delete_identity_pool,
    DescribeIdentity => pools::describe_identity,
    DescribeIdentityPool => pools::describe_identity_pool,
    GetCredentialsForIdentity => credentials::get_credentials_for_identity,
    GetId => identities::get_id,
    GetIdentityPoolRoles => pools::get_identity_pool_roles,
    GetOpenIdToken => tokens::get_open_id_token,
    GetOpenIdTokenForDeveloperIdentity => pools::get_open_id_token_for_developer_identity,
    GetPrincipalTagAttributeMap => pools::get_principal_tag_attribute_map,
    ListIdentities => pools::list_identities,
    ListIdentityPools => pools::list_identity_pools,
    ListTagsForResource => pools::list_tags_for_resource,
    LookupDeveloperIdentity => pools::lookup_developer_identity,
    MergeDeveloperIdentities => pools::merge_developer_identities,
    SetIdentityPoolRoles => pools::set_identity_pool_roles,
    SetPrincipalTagAttributeMap => pools::set_principal_tag_attribute_map,
    TagResource => pools::tag_resource,
    UnlinkDeveloperIdentity => pools::unlink_developer_identity,
    UnlinkIdentity => identities::unlink_identity,
    UntagResource => pools::untag_resource,
    UpdateIdentityPool => pools::update_identity_pool,
});
