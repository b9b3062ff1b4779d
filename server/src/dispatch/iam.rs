//! `iam`: users, access keys and policies.

use cognomen_iam::ops;

super::table!(cognomen_contract::iam::operations, |app| &*app.iam, {
    AttachUserPolicy => ops::attach_user_policy,
    CreateAccessKey => ops::create_access_key,
    CreatePolicy => ops::create_policy,
    CreateUser => ops::create_user,
    DeleteAccessKey => ops::delete_access_key,
    DeletePolicy => ops::delete_policy,
    DeleteUser => ops::delete_user,
    DeleteUserPolicy => ops::delete_user_policy,
    DetachUserPolicy => ops::detach_user_policy,
    GetPolicy => ops::get_policy,
    GetPolicyVersion => ops::get_policy_version,
    GetUser => ops::get_user,
    GetUserPolicy => ops::get_user_policy,
    ListAccessKeys => ops::list_access_keys,
    ListAttachedUserPolicies => ops::list_attached_user_policies,
    ListPolicies => ops::list_policies,
    ListUserPolicies => ops::list_user_policies,
    ListUsers => ops::list_users,
    PutUserPolicy => ops::put_user_policy,
    UpdateAccessKey => ops::update_access_key,
    UpdateUser => ops::update_user,
});
