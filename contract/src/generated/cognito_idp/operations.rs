//! Operations and their tables.
use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
///The service and all of its operations, sorted by name.
pub static SERVICE: ServiceMeta = ServiceMeta {
    signing_name: "cognito-idp",
    target_prefix: Some("AWSCognitoIdentityProviderService"),
    protocol: Protocol::Json11,
    xml_namespace: None,
    api_version: "2016-04-18",
    operations: &[
        &AddCustomAttributes::META,
        &AddUserPoolClientSecret::META,
        &AdminAddUserToGroup::META,
        &AdminConfirmSignUp::META,
        &AdminCreateUser::META,
        &AdminDeleteSoftwareToken::META,
        &AdminDeleteUser::META,
        &AdminDeleteUserAttributes::META,
        &AdminDisableProviderForUser::META,
        &AdminDisableUser::META,
        &AdminEnableUser::META,
        &AdminForgetDevice::META,
        &AdminGetDevice::META,
        &AdminGetUser::META,
        &AdminGetUserAuthFactors::META,
        &AdminInitiateAuth::META,
        &AdminLinkProviderForUser::META,
        &AdminListDevices::META,
        &AdminListGroupsForUser::META,
        &AdminListUserAuthEvents::META,
        &AdminListUserSessions::META,
        &AdminRemoveUserFromGroup::META,
        &AdminResetUserPassword::META,
        &AdminRespondToAuthChallenge::META,
        &AdminRevokeUserSession::META,
        &AdminSetUserMFAPreference::META,
        &AdminSetUserPassword::META,
        &AdminSetUserSettings::META,
        &AdminUpdateAuthEventFeedback::META,
        &AdminUpdateDeviceStatus::META,
        &AdminUpdateUserAttributes::META,
        &AdminUserGlobalSignOut::META,
        &AssociateSoftwareToken::META,
        &ChangePassword::META,
        &CompleteWebAuthnRegistration::META,
        &ConfirmDevice::META,
        &ConfirmForgotPassword::META,
        &ConfirmSignUp::META,
        &CreateGroup::META,
        &CreateIdentityProvider::META,
        &CreateManagedLoginBranding::META,
        &CreateResourceServer::META,
        &CreateTerms::META,
        &CreateUserImportJob::META,
        &CreateUserPool::META,
        &CreateUserPoolClient::META,
        &CreateUserPoolDomain::META,
        &CreateUserPoolReplica::META,
        &DeleteGroup::META,
        &DeleteIdentityProvider::META,
        &DeleteManagedLoginBranding::META,
        &DeleteResourceServer::META,
        &DeleteTerms::META,
        &DeleteUser::META,
        &DeleteUserAttributes::META,
        &DeleteUserPool::META,
        &DeleteUserPoolClient::META,
        &DeleteUserPoolClientSecret::META,
        &DeleteUserPoolDomain::META,
        &DeleteUserPoolReplica::META,
        &DeleteWebAuthnCredential::META,
        &DescribeIdentityProvider::META,
        &DescribeManagedLoginBranding::META,
        &DescribeManagedLoginBrandingByClient::META,
        &DescribeResourceServer::META,
        &DescribeRiskConfiguration::META,
        &DescribeTerms::META,
        &DescribeTermsByClient::META,
        &DescribeUserImportJob::META,
        &DescribeUserPool::META,
        &DescribeUserPoolClient::META,
        &DescribeUserPoolDomain::META,
        &ForgetDevice::META,
        &ForgotPassword::META,
        &GetCSVHeader::META,
        &GetClientToken::META,
        &GetDerivedToken::META,
        &GetDevice::META,
        &GetGroup::META,
        &GetIdentityProviderByIdentifier::META,
        &GetLogDeliveryConfiguration::META,
        &GetProvisionedLimit::META,
        &GetSigningCertificate::META,
        &GetTokensFromRefreshToken::META,
        &GetUICustomization::META,
        &GetUser::META,
        &GetUserAttributeVerificationCode::META,
        &GetUserAuthFactors::META,
        &GetUserPoolClientSessionConfiguration::META,
        &GetUserPoolMfaConfig::META,
        &GetUserPoolSessionConfiguration::META,
        &GlobalSignOut::META,
        &InitiateAuth::META,
        &ListDevices::META,
        &ListGroups::META,
        &ListIdentityProviders::META,
        &ListResourceServers::META,
        &ListTagsForResource::META,
        &ListTerms::META,
        &ListUserImportJobs::META,
        &ListUserPoolClientSecrets::META,
        &ListUserPoolClients::META,
        &ListUserPoolReplicas::META,
        &ListUserPools::META,
        &ListUserSessions::META,
        &ListUsers::META,
        &ListUsersInGroup::META,
        &ListWebAuthnCredentials::META,
        &ResendConfirmationCode::META,
        &RespondToAuthChallenge::META,
        &RevokeToken::META,
        &RevokeUserSession::META,
        &SetLogDeliveryConfiguration::META,
        &SetRiskConfiguration::META,
        &SetUICustomization::META,
        &SetUserMFAPreference::META,
        &SetUserPoolClientSessionConfiguration::META,
        &SetUserPoolMfaConfig::META,
        &SetUserPoolSessionConfiguration::META,
        &SetUserSettings::META,
        &SignUp::META,
        &StartUserImportJob::META,
        &StartWebAuthnRegistration::META,
        &StopUserImportJob::META,
        &TagResource::META,
        &UntagResource::META,
        &UpdateAuthEventFeedback::META,
        &UpdateDeviceStatus::META,
        &UpdateGroup::META,
        &UpdateIdentityProvider::META,
        &UpdateManagedLoginBranding::META,
        &UpdateProvisionedLimit::META,
        &UpdateResourceServer::META,
        &UpdateTerms::META,
        &UpdateUserAttributes::META,
        &UpdateUserPool::META,
        &UpdateUserPoolClient::META,
        &UpdateUserPoolDomain::META,
        &UpdateUserPoolReplica::META,
        &VerifySoftwareToken::META,
        &VerifyUserAttribute::META,
    ],
};
///`AddCustomAttributes`.
pub struct AddCustomAttributes;
impl Operation for AddCustomAttributes {
    type Raw = super::raw::AddCustomAttributesRequest;
    type Input = super::AddCustomAttributesRequest;
    type Output = super::AddCustomAttributesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AddCustomAttributes",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "UserImportInProgressException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::add_custom_attributes_request(v, raw)
    }
}
///`AddUserPoolClientSecret`.
pub struct AddUserPoolClientSecret;
impl Operation for AddUserPoolClientSecret {
    type Raw = super::raw::AddUserPoolClientSecretRequest;
    type Input = super::AddUserPoolClientSecretRequest;
    type Output = super::AddUserPoolClientSecretResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AddUserPoolClientSecret",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "InternalServerException",
            "TooManyRequestsException",
            "LimitExceededException",
            "AccessDeniedException",
            "ResourceNotFoundException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::add_user_pool_client_secret_request(v, raw)
    }
}
///`AdminAddUserToGroup`.
pub struct AdminAddUserToGroup;
impl Operation for AdminAddUserToGroup {
    type Raw = super::raw::AdminAddUserToGroupRequest;
    type Input = super::AdminAddUserToGroupRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminAddUserToGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_add_user_to_group_request(v, raw)
    }
}
///`AdminConfirmSignUp`.
pub struct AdminConfirmSignUp;
impl Operation for AdminConfirmSignUp {
    type Raw = super::raw::AdminConfirmSignUpRequest;
    type Input = super::AdminConfirmSignUpRequest;
    type Output = super::AdminConfirmSignUpResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminConfirmSignUp",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "NotAuthorizedException",
            "TooManyFailedAttemptsException",
            "InvalidLambdaResponseException",
            "TooManyRequestsException",
            "LimitExceededException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_confirm_sign_up_request(v, raw)
    }
}
///`AdminCreateUser`.
pub struct AdminCreateUser;
impl Operation for AdminCreateUser {
    type Raw = super::raw::AdminCreateUserRequest;
    type Input = super::AdminCreateUserRequest;
    type Output = super::AdminCreateUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminCreateUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "UserNotFoundException",
            "UsernameExistsException",
            "InvalidPasswordException",
            "CodeDeliveryFailureException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "PreconditionNotMetException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UnsupportedUserStateException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_create_user_request(v, raw)
    }
}
///`AdminDeleteSoftwareToken`.
pub struct AdminDeleteSoftwareToken;
impl Operation for AdminDeleteSoftwareToken {
    type Raw = super::raw::AdminDeleteSoftwareTokenRequest;
    type Input = super::AdminDeleteSoftwareTokenRequest;
    type Output = super::AdminDeleteSoftwareTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminDeleteSoftwareToken",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_delete_software_token_request(v, raw)
    }
}
///`AdminDeleteUser`.
pub struct AdminDeleteUser;
impl Operation for AdminDeleteUser {
    type Raw = super::raw::AdminDeleteUserRequest;
    type Input = super::AdminDeleteUserRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminDeleteUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_delete_user_request(v, raw)
    }
}
///`AdminDeleteUserAttributes`.
pub struct AdminDeleteUserAttributes;
impl Operation for AdminDeleteUserAttributes {
    type Raw = super::raw::AdminDeleteUserAttributesRequest;
    type Input = super::AdminDeleteUserAttributesRequest;
    type Output = super::AdminDeleteUserAttributesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminDeleteUserAttributes",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_delete_user_attributes_request(v, raw)
    }
}
///`AdminDisableProviderForUser`.
pub struct AdminDisableProviderForUser;
impl Operation for AdminDisableProviderForUser {
    type Raw = super::raw::AdminDisableProviderForUserRequest;
    type Input = super::AdminDisableProviderForUserRequest;
    type Output = super::AdminDisableProviderForUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminDisableProviderForUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "AliasExistsException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_disable_provider_for_user_request(v, raw)
    }
}
///`AdminDisableUser`.
pub struct AdminDisableUser;
impl Operation for AdminDisableUser {
    type Raw = super::raw::AdminDisableUserRequest;
    type Input = super::AdminDisableUserRequest;
    type Output = super::AdminDisableUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminDisableUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_disable_user_request(v, raw)
    }
}
///`AdminEnableUser`.
pub struct AdminEnableUser;
impl Operation for AdminEnableUser {
    type Raw = super::raw::AdminEnableUserRequest;
    type Input = super::AdminEnableUserRequest;
    type Output = super::AdminEnableUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminEnableUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_enable_user_request(v, raw)
    }
}
///`AdminForgetDevice`.
pub struct AdminForgetDevice;
impl Operation for AdminForgetDevice {
    type Raw = super::raw::AdminForgetDeviceRequest;
    type Input = super::AdminForgetDeviceRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminForgetDevice",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "InvalidUserPoolConfigurationException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "UserNotFoundException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_forget_device_request(v, raw)
    }
}
///`AdminGetDevice`.
pub struct AdminGetDevice;
impl Operation for AdminGetDevice {
    type Raw = super::raw::AdminGetDeviceRequest;
    type Input = super::AdminGetDeviceRequest;
    type Output = super::AdminGetDeviceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminGetDevice",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "InvalidUserPoolConfigurationException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "NotAuthorizedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_get_device_request(v, raw)
    }
}
///`AdminGetUser`.
pub struct AdminGetUser;
impl Operation for AdminGetUser {
    type Raw = super::raw::AdminGetUserRequest;
    type Input = super::AdminGetUserRequest;
    type Output = super::AdminGetUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminGetUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_get_user_request(v, raw)
    }
}
///`AdminGetUserAuthFactors`.
pub struct AdminGetUserAuthFactors;
impl Operation for AdminGetUserAuthFactors {
    type Raw = super::raw::AdminGetUserAuthFactorsRequest;
    type Input = super::AdminGetUserAuthFactorsRequest;
    type Output = super::AdminGetUserAuthFactorsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminGetUserAuthFactors",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "TooManyRequestsException",
            "UserNotFoundException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_get_user_auth_factors_request(v, raw)
    }
}
///`AdminInitiateAuth`.
pub struct AdminInitiateAuth;
impl Operation for AdminInitiateAuth {
    type Raw = super::raw::AdminInitiateAuthRequest;
    type Input = super::AdminInitiateAuthRequest;
    type Output = super::AdminInitiateAuthResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminInitiateAuth",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "UnsupportedOperationException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
            "UnexpectedLambdaException",
            "InvalidUserPoolConfigurationException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "MFAMethodNotFoundException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidEmailRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_initiate_auth_request(v, raw)
    }
}
///`AdminLinkProviderForUser`.
pub struct AdminLinkProviderForUser;
impl Operation for AdminLinkProviderForUser {
    type Raw = super::raw::AdminLinkProviderForUserRequest;
    type Input = super::AdminLinkProviderForUserRequest;
    type Output = super::AdminLinkProviderForUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminLinkProviderForUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "AliasExistsException",
            "LimitExceededException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_link_provider_for_user_request(v, raw)
    }
}
///`AdminListDevices`.
pub struct AdminListDevices;
impl Operation for AdminListDevices {
    type Raw = super::raw::AdminListDevicesRequest;
    type Input = super::AdminListDevicesRequest;
    type Output = super::AdminListDevicesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminListDevices",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InvalidUserPoolConfigurationException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "NotAuthorizedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_list_devices_request(v, raw)
    }
}
///`AdminListGroupsForUser`.
pub struct AdminListGroupsForUser;
impl Operation for AdminListGroupsForUser {
    type Raw = super::raw::AdminListGroupsForUserRequest;
    type Input = super::AdminListGroupsForUserRequest;
    type Output = super::AdminListGroupsForUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminListGroupsForUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_list_groups_for_user_request(v, raw)
    }
}
///`AdminListUserAuthEvents`.
pub struct AdminListUserAuthEvents;
impl Operation for AdminListUserAuthEvents {
    type Raw = super::raw::AdminListUserAuthEventsRequest;
    type Input = super::AdminListUserAuthEventsRequest;
    type Output = super::AdminListUserAuthEventsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminListUserAuthEvents",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "UserPoolAddOnNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_list_user_auth_events_request(v, raw)
    }
}
///`AdminListUserSessions`.
pub struct AdminListUserSessions;
impl Operation for AdminListUserSessions {
    type Raw = super::raw::AdminListUserSessionsRequest;
    type Input = super::AdminListUserSessionsRequest;
    type Output = super::AdminListUserSessionsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminListUserSessions",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_list_user_sessions_request(v, raw)
    }
}
///`AdminRemoveUserFromGroup`.
pub struct AdminRemoveUserFromGroup;
impl Operation for AdminRemoveUserFromGroup {
    type Raw = super::raw::AdminRemoveUserFromGroupRequest;
    type Input = super::AdminRemoveUserFromGroupRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminRemoveUserFromGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_remove_user_from_group_request(v, raw)
    }
}
///`AdminResetUserPassword`.
pub struct AdminResetUserPassword;
impl Operation for AdminResetUserPassword {
    type Raw = super::raw::AdminResetUserPasswordRequest;
    type Input = super::AdminResetUserPasswordRequest;
    type Output = super::AdminResetUserPasswordResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminResetUserPassword",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "NotAuthorizedException",
            "InvalidLambdaResponseException",
            "TooManyRequestsException",
            "LimitExceededException",
            "UserNotFoundException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidEmailRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_reset_user_password_request(v, raw)
    }
}
///`AdminRespondToAuthChallenge`.
pub struct AdminRespondToAuthChallenge;
impl Operation for AdminRespondToAuthChallenge {
    type Raw = super::raw::AdminRespondToAuthChallengeRequest;
    type Input = super::AdminRespondToAuthChallengeRequest;
    type Output = super::AdminRespondToAuthChallengeResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminRespondToAuthChallenge",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "CodeMismatchException",
            "ExpiredCodeException",
            "UnexpectedLambdaException",
            "InvalidPasswordException",
            "PasswordHistoryPolicyViolationException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "TooManyRequestsException",
            "InvalidUserPoolConfigurationException",
            "InternalErrorException",
            "MFAMethodNotFoundException",
            "InvalidEmailRoleAccessPolicyException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "AliasExistsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "SoftwareTokenMFANotFoundException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_respond_to_auth_challenge_request(v, raw)
    }
}
///`AdminRevokeUserSession`.
pub struct AdminRevokeUserSession;
impl Operation for AdminRevokeUserSession {
    type Raw = super::raw::AdminRevokeUserSessionRequest;
    type Input = super::AdminRevokeUserSessionRequest;
    type Output = super::AdminRevokeUserSessionResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminRevokeUserSession",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_revoke_user_session_request(v, raw)
    }
}
///`AdminSetUserMFAPreference`.
pub struct AdminSetUserMFAPreference;
impl Operation for AdminSetUserMFAPreference {
    type Raw = super::raw::AdminSetUserMFAPreferenceRequest;
    type Input = super::AdminSetUserMFAPreferenceRequest;
    type Output = super::AdminSetUserMFAPreferenceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminSetUserMFAPreference",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_set_user_mfa_preference_request(v, raw)
    }
}
///`AdminSetUserPassword`.
pub struct AdminSetUserPassword;
impl Operation for AdminSetUserPassword {
    type Raw = super::raw::AdminSetUserPasswordRequest;
    type Input = super::AdminSetUserPasswordRequest;
    type Output = super::AdminSetUserPasswordResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminSetUserPassword",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "InternalErrorException",
            "TooManyRequestsException",
            "InvalidParameterException",
            "InvalidPasswordException",
            "PasswordHistoryPolicyViolationException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_set_user_password_request(v, raw)
    }
}
///`AdminSetUserSettings`.
pub struct AdminSetUserSettings;
impl Operation for AdminSetUserSettings {
    type Raw = super::raw::AdminSetUserSettingsRequest;
    type Input = super::AdminSetUserSettingsRequest;
    type Output = super::AdminSetUserSettingsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminSetUserSettings",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_set_user_settings_request(v, raw)
    }
}
///`AdminUpdateAuthEventFeedback`.
pub struct AdminUpdateAuthEventFeedback;
impl Operation for AdminUpdateAuthEventFeedback {
    type Raw = super::raw::AdminUpdateAuthEventFeedbackRequest;
    type Input = super::AdminUpdateAuthEventFeedbackRequest;
    type Output = super::AdminUpdateAuthEventFeedbackResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminUpdateAuthEventFeedback",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "UserPoolAddOnNotEnabledException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_update_auth_event_feedback_request(v, raw)
    }
}
///`AdminUpdateDeviceStatus`.
pub struct AdminUpdateDeviceStatus;
impl Operation for AdminUpdateDeviceStatus {
    type Raw = super::raw::AdminUpdateDeviceStatusRequest;
    type Input = super::AdminUpdateDeviceStatusRequest;
    type Output = super::AdminUpdateDeviceStatusResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminUpdateDeviceStatus",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InvalidUserPoolConfigurationException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "UserNotFoundException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_update_device_status_request(v, raw)
    }
}
///`AdminUpdateUserAttributes`.
pub struct AdminUpdateUserAttributes;
impl Operation for AdminUpdateUserAttributes {
    type Raw = super::raw::AdminUpdateUserAttributesRequest;
    type Input = super::AdminUpdateUserAttributesRequest;
    type Output = super::AdminUpdateUserAttributesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminUpdateUserAttributes",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "AliasExistsException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "InternalErrorException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidEmailRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_update_user_attributes_request(v, raw)
    }
}
///`AdminUserGlobalSignOut`.
pub struct AdminUserGlobalSignOut;
impl Operation for AdminUserGlobalSignOut {
    type Raw = super::raw::AdminUserGlobalSignOutRequest;
    type Input = super::AdminUserGlobalSignOutRequest;
    type Output = super::AdminUserGlobalSignOutResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AdminUserGlobalSignOut",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::admin_user_global_sign_out_request(v, raw)
    }
}
///`AssociateSoftwareToken`.
pub struct AssociateSoftwareToken;
impl Operation for AssociateSoftwareToken {
    type Raw = super::raw::AssociateSoftwareTokenRequest;
    type Input = super::AssociateSoftwareTokenRequest;
    type Output = super::AssociateSoftwareTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "AssociateSoftwareToken",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ConcurrentModificationException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "SoftwareTokenMFANotFoundException",
            "ForbiddenException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::associate_software_token_request(v, raw)
    }
}
///`ChangePassword`.
pub struct ChangePassword;
impl Operation for ChangePassword {
    type Raw = super::raw::ChangePasswordRequest;
    type Input = super::ChangePasswordRequest;
    type Output = super::ChangePasswordResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ChangePassword",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "InvalidPasswordException",
            "PasswordHistoryPolicyViolationException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "LimitExceededException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::change_password_request(v, raw)
    }
}
///`CompleteWebAuthnRegistration`.
pub struct CompleteWebAuthnRegistration;
impl Operation for CompleteWebAuthnRegistration {
    type Raw = super::raw::CompleteWebAuthnRegistrationRequest;
    type Input = super::CompleteWebAuthnRegistrationRequest;
    type Output = super::CompleteWebAuthnRegistrationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CompleteWebAuthnRegistration",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ForbiddenException",
            "InternalErrorException",
            "InvalidParameterException",
            "LimitExceededException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "WebAuthnNotEnabledException",
            "WebAuthnChallengeNotFoundException",
            "WebAuthnRelyingPartyMismatchException",
            "WebAuthnClientMismatchException",
            "WebAuthnOriginNotAllowedException",
            "PasswordResetRequiredException",
            "WebAuthnCredentialNotSupportedException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::complete_web_authn_registration_request(v, raw)
    }
}
///`ConfirmDevice`.
pub struct ConfirmDevice;
impl Operation for ConfirmDevice {
    type Raw = super::raw::ConfirmDeviceRequest;
    type Input = super::ConfirmDeviceRequest;
    type Output = super::ConfirmDeviceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ConfirmDevice",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "InvalidPasswordException",
            "InvalidLambdaResponseException",
            "UsernameExistsException",
            "InvalidUserPoolConfigurationException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "InternalErrorException",
            "OperationNotEnabledException",
            "DeviceKeyExistsException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::confirm_device_request(v, raw)
    }
}
///`ConfirmForgotPassword`.
pub struct ConfirmForgotPassword;
impl Operation for ConfirmForgotPassword {
    type Raw = super::raw::ConfirmForgotPasswordRequest;
    type Input = super::ConfirmForgotPasswordRequest;
    type Output = super::ConfirmForgotPasswordResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ConfirmForgotPassword",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "InvalidParameterException",
            "InvalidPasswordException",
            "PasswordHistoryPolicyViolationException",
            "NotAuthorizedException",
            "CodeMismatchException",
            "ExpiredCodeException",
            "TooManyFailedAttemptsException",
            "InvalidLambdaResponseException",
            "TooManyRequestsException",
            "LimitExceededException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::confirm_forgot_password_request(v, raw)
    }
}
///`ConfirmSignUp`.
pub struct ConfirmSignUp;
impl Operation for ConfirmSignUp {
    type Raw = super::raw::ConfirmSignUpRequest;
    type Input = super::ConfirmSignUpRequest;
    type Output = super::ConfirmSignUpResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ConfirmSignUp",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "NotAuthorizedException",
            "TooManyFailedAttemptsException",
            "CodeMismatchException",
            "ExpiredCodeException",
            "InvalidLambdaResponseException",
            "AliasExistsException",
            "TooManyRequestsException",
            "LimitExceededException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::confirm_sign_up_request(v, raw)
    }
}
///`CreateGroup`.
pub struct CreateGroup;
impl Operation for CreateGroup {
    type Raw = super::raw::CreateGroupRequest;
    type Input = super::CreateGroupRequest;
    type Output = super::CreateGroupResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "GroupExistsException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "LimitExceededException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_group_request(v, raw)
    }
}
///`CreateIdentityProvider`.
pub struct CreateIdentityProvider;
impl Operation for CreateIdentityProvider {
    type Raw = super::raw::CreateIdentityProviderRequest;
    type Input = super::CreateIdentityProviderRequest;
    type Output = super::CreateIdentityProviderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateIdentityProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "DuplicateProviderException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "LimitExceededException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_identity_provider_request(v, raw)
    }
}
///`CreateManagedLoginBranding`.
pub struct CreateManagedLoginBranding;
impl Operation for CreateManagedLoginBranding {
    type Raw = super::raw::CreateManagedLoginBrandingRequest;
    type Input = super::CreateManagedLoginBrandingRequest;
    type Output = super::CreateManagedLoginBrandingResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateManagedLoginBranding",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "ConcurrentModificationException",
            "ManagedLoginBrandingExistsException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "LimitExceededException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_managed_login_branding_request(v, raw)
    }
}
///`CreateResourceServer`.
pub struct CreateResourceServer;
impl Operation for CreateResourceServer {
    type Raw = super::raw::CreateResourceServerRequest;
    type Input = super::CreateResourceServerRequest;
    type Output = super::CreateResourceServerResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateResourceServer",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "LimitExceededException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_resource_server_request(v, raw)
    }
}
///`CreateTerms`.
pub struct CreateTerms;
impl Operation for CreateTerms {
    type Raw = super::raw::CreateTermsRequest;
    type Input = super::CreateTermsRequest;
    type Output = super::CreateTermsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateTerms",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "ConcurrentModificationException",
            "TermsExistsException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "LimitExceededException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_terms_request(v, raw)
    }
}
///`CreateUserImportJob`.
pub struct CreateUserImportJob;
impl Operation for CreateUserImportJob {
    type Raw = super::raw::CreateUserImportJobRequest;
    type Input = super::CreateUserImportJobRequest;
    type Output = super::CreateUserImportJobResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateUserImportJob",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "PreconditionNotMetException",
            "NotAuthorizedException",
            "LimitExceededException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_user_import_job_request(v, raw)
    }
}
///`CreateUserPool`.
pub struct CreateUserPool;
impl Operation for CreateUserPool {
    type Raw = super::raw::CreateUserPoolRequest;
    type Input = super::CreateUserPoolRequest;
    type Output = super::CreateUserPoolResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateUserPool",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "LimitExceededException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "InvalidEmailRoleAccessPolicyException",
            "NotAuthorizedException",
            "UserPoolTaggingException",
            "InternalErrorException",
            "TierChangeNotAllowedException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_user_pool_request(v, raw)
    }
}
///`CreateUserPoolClient`.
pub struct CreateUserPoolClient;
impl Operation for CreateUserPoolClient {
    type Raw = super::raw::CreateUserPoolClientRequest;
    type Input = super::CreateUserPoolClientRequest;
    type Output = super::CreateUserPoolClientResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateUserPoolClient",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "LimitExceededException",
            "NotAuthorizedException",
            "ScopeDoesNotExistException",
            "InvalidOAuthFlowException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_user_pool_client_request(v, raw)
    }
}
///`CreateUserPoolDomain`.
pub struct CreateUserPoolDomain;
impl Operation for CreateUserPoolDomain {
    type Raw = super::raw::CreateUserPoolDomainRequest;
    type Input = super::CreateUserPoolDomainRequest;
    type Output = super::CreateUserPoolDomainResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateUserPoolDomain",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "NotAuthorizedException",
            "ConcurrentModificationException",
            "ResourceNotFoundException",
            "LimitExceededException",
            "InternalErrorException",
            "OperationNotEnabledException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_user_pool_domain_request(v, raw)
    }
}
///`CreateUserPoolReplica`.
pub struct CreateUserPoolReplica;
impl Operation for CreateUserPoolReplica {
    type Raw = super::raw::CreateUserPoolReplicaRequest;
    type Input = super::CreateUserPoolReplicaRequest;
    type Output = super::CreateUserPoolReplicaResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "CreateUserPoolReplica",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "LimitExceededException",
            "NotAuthorizedException",
            "UserPoolTaggingException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ResourceNotFoundException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_user_pool_replica_request(v, raw)
    }
}
///`DeleteGroup`.
pub struct DeleteGroup;
impl Operation for DeleteGroup {
    type Raw = super::raw::DeleteGroupRequest;
    type Input = super::DeleteGroupRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_group_request(v, raw)
    }
}
///`DeleteIdentityProvider`.
pub struct DeleteIdentityProvider;
impl Operation for DeleteIdentityProvider {
    type Raw = super::raw::DeleteIdentityProviderRequest;
    type Input = super::DeleteIdentityProviderRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteIdentityProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "UnsupportedIdentityProviderException",
            "ConcurrentModificationException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_identity_provider_request(v, raw)
    }
}
///`DeleteManagedLoginBranding`.
pub struct DeleteManagedLoginBranding;
impl Operation for DeleteManagedLoginBranding {
    type Raw = super::raw::DeleteManagedLoginBrandingRequest;
    type Input = super::DeleteManagedLoginBrandingRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteManagedLoginBranding",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "ConcurrentModificationException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_managed_login_branding_request(v, raw)
    }
}
///`DeleteResourceServer`.
pub struct DeleteResourceServer;
impl Operation for DeleteResourceServer {
    type Raw = super::raw::DeleteResourceServerRequest;
    type Input = super::DeleteResourceServerRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteResourceServer",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_resource_server_request(v, raw)
    }
}
///`DeleteTerms`.
pub struct DeleteTerms;
impl Operation for DeleteTerms {
    type Raw = super::raw::DeleteTermsRequest;
    type Input = super::DeleteTermsRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteTerms",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "ConcurrentModificationException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_terms_request(v, raw)
    }
}
///`DeleteUser`.
pub struct DeleteUser;
impl Operation for DeleteUser {
    type Raw = super::raw::DeleteUserRequest;
    type Input = super::DeleteUserRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteUser",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_request(v, raw)
    }
}
///`DeleteUserAttributes`.
pub struct DeleteUserAttributes;
impl Operation for DeleteUserAttributes {
    type Raw = super::raw::DeleteUserAttributesRequest;
    type Input = super::DeleteUserAttributesRequest;
    type Output = super::DeleteUserAttributesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteUserAttributes",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_attributes_request(v, raw)
    }
}
///`DeleteUserPool`.
pub struct DeleteUserPool;
impl Operation for DeleteUserPool {
    type Raw = super::raw::DeleteUserPoolRequest;
    type Input = super::DeleteUserPoolRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteUserPool",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserImportInProgressException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_pool_request(v, raw)
    }
}
///`DeleteUserPoolClient`.
pub struct DeleteUserPoolClient;
impl Operation for DeleteUserPoolClient {
    type Raw = super::raw::DeleteUserPoolClientRequest;
    type Input = super::DeleteUserPoolClientRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteUserPoolClient",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "ConcurrentModificationException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_pool_client_request(v, raw)
    }
}
///`DeleteUserPoolClientSecret`.
pub struct DeleteUserPoolClientSecret;
impl Operation for DeleteUserPoolClientSecret {
    type Raw = super::raw::DeleteUserPoolClientSecretRequest;
    type Input = super::DeleteUserPoolClientSecretRequest;
    type Output = super::DeleteUserPoolClientSecretResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteUserPoolClientSecret",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "InternalServerException",
            "TooManyRequestsException",
            "LimitExceededException",
            "ResourceNotFoundException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_pool_client_secret_request(v, raw)
    }
}
///`DeleteUserPoolDomain`.
pub struct DeleteUserPoolDomain;
impl Operation for DeleteUserPoolDomain {
    type Raw = super::raw::DeleteUserPoolDomainRequest;
    type Input = super::DeleteUserPoolDomainRequest;
    type Output = super::DeleteUserPoolDomainResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteUserPoolDomain",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ConcurrentModificationException",
            "ResourceNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_pool_domain_request(v, raw)
    }
}
///`DeleteUserPoolReplica`.
pub struct DeleteUserPoolReplica;
impl Operation for DeleteUserPoolReplica {
    type Raw = super::raw::DeleteUserPoolReplicaRequest;
    type Input = super::DeleteUserPoolReplicaRequest;
    type Output = super::DeleteUserPoolReplicaResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteUserPoolReplica",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ResourceNotFoundException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_pool_replica_request(v, raw)
    }
}
///`DeleteWebAuthnCredential`.
pub struct DeleteWebAuthnCredential;
impl Operation for DeleteWebAuthnCredential {
    type Raw = super::raw::DeleteWebAuthnCredentialRequest;
    type Input = super::DeleteWebAuthnCredentialRequest;
    type Output = super::DeleteWebAuthnCredentialResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DeleteWebAuthnCredential",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ForbiddenException",
            "InternalErrorException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "LimitExceededException",
            "PasswordResetRequiredException",
            "NotAuthorizedException",
            "ResourceNotFoundException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_web_authn_credential_request(v, raw)
    }
}
///`DescribeIdentityProvider`.
pub struct DescribeIdentityProvider;
impl Operation for DescribeIdentityProvider {
    type Raw = super::raw::DescribeIdentityProviderRequest;
    type Input = super::DescribeIdentityProviderRequest;
    type Output = super::DescribeIdentityProviderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeIdentityProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_identity_provider_request(v, raw)
    }
}
///`DescribeManagedLoginBranding`.
pub struct DescribeManagedLoginBranding;
impl Operation for DescribeManagedLoginBranding {
    type Raw = super::raw::DescribeManagedLoginBrandingRequest;
    type Input = super::DescribeManagedLoginBrandingRequest;
    type Output = super::DescribeManagedLoginBrandingResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeManagedLoginBranding",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_managed_login_branding_request(v, raw)
    }
}
///`DescribeManagedLoginBrandingByClient`.
pub struct DescribeManagedLoginBrandingByClient;
impl Operation for DescribeManagedLoginBrandingByClient {
    type Raw = super::raw::DescribeManagedLoginBrandingByClientRequest;
    type Input = super::DescribeManagedLoginBrandingByClientRequest;
    type Output = super::DescribeManagedLoginBrandingByClientResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeManagedLoginBrandingByClient",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_managed_login_branding_by_client_request(v, raw)
    }
}
///`DescribeResourceServer`.
pub struct DescribeResourceServer;
impl Operation for DescribeResourceServer {
    type Raw = super::raw::DescribeResourceServerRequest;
    type Input = super::DescribeResourceServerRequest;
    type Output = super::DescribeResourceServerResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeResourceServer",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_resource_server_request(v, raw)
    }
}
///`DescribeRiskConfiguration`.
pub struct DescribeRiskConfiguration;
impl Operation for DescribeRiskConfiguration {
    type Raw = super::raw::DescribeRiskConfigurationRequest;
    type Input = super::DescribeRiskConfigurationRequest;
    type Output = super::DescribeRiskConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeRiskConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserPoolAddOnNotEnabledException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_risk_configuration_request(v, raw)
    }
}
///`DescribeTerms`.
pub struct DescribeTerms;
impl Operation for DescribeTerms {
    type Raw = super::raw::DescribeTermsRequest;
    type Input = super::DescribeTermsRequest;
    type Output = super::DescribeTermsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeTerms",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_terms_request(v, raw)
    }
}
///`DescribeTermsByClient`.
pub struct DescribeTermsByClient;
impl Operation for DescribeTermsByClient {
    type Raw = super::raw::DescribeTermsByClientRequest;
    type Input = super::DescribeTermsByClientRequest;
    type Output = super::DescribeTermsByClientResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeTermsByClient",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_terms_by_client_request(v, raw)
    }
}
///`DescribeUserImportJob`.
pub struct DescribeUserImportJob;
impl Operation for DescribeUserImportJob {
    type Raw = super::raw::DescribeUserImportJobRequest;
    type Input = super::DescribeUserImportJobRequest;
    type Output = super::DescribeUserImportJobResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeUserImportJob",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_user_import_job_request(v, raw)
    }
}
///`DescribeUserPool`.
pub struct DescribeUserPool;
impl Operation for DescribeUserPool {
    type Raw = super::raw::DescribeUserPoolRequest;
    type Input = super::DescribeUserPoolRequest;
    type Output = super::DescribeUserPoolResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeUserPool",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserPoolTaggingException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_user_pool_request(v, raw)
    }
}
///`DescribeUserPoolClient`.
pub struct DescribeUserPoolClient;
impl Operation for DescribeUserPoolClient {
    type Raw = super::raw::DescribeUserPoolClientRequest;
    type Input = super::DescribeUserPoolClientRequest;
    type Output = super::DescribeUserPoolClientResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeUserPoolClient",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "NotAuthorizedException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_user_pool_client_request(v, raw)
    }
}
///`DescribeUserPoolDomain`.
pub struct DescribeUserPoolDomain;
impl Operation for DescribeUserPoolDomain {
    type Raw = super::raw::DescribeUserPoolDomainRequest;
    type Input = super::DescribeUserPoolDomainRequest;
    type Output = super::DescribeUserPoolDomainResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "DescribeUserPoolDomain",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_user_pool_domain_request(v, raw)
    }
}
///`ForgetDevice`.
pub struct ForgetDevice;
impl Operation for ForgetDevice {
    type Raw = super::raw::ForgetDeviceRequest;
    type Input = super::ForgetDeviceRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ForgetDevice",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InvalidUserPoolConfigurationException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::forget_device_request(v, raw)
    }
}
///`ForgotPassword`.
pub struct ForgotPassword;
impl Operation for ForgotPassword {
    type Raw = super::raw::ForgotPasswordRequest;
    type Input = super::ForgotPasswordRequest;
    type Output = super::ForgotPasswordResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ForgotPassword",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "NotAuthorizedException",
            "InvalidLambdaResponseException",
            "TooManyRequestsException",
            "LimitExceededException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "InvalidEmailRoleAccessPolicyException",
            "CodeDeliveryFailureException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::forgot_password_request(v, raw)
    }
}
///`GetCSVHeader`.
pub struct GetCSVHeader;
impl Operation for GetCSVHeader {
    type Raw = super::raw::GetCSVHeaderRequest;
    type Input = super::GetCSVHeaderRequest;
    type Output = super::GetCSVHeaderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetCSVHeader",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_csv_header_request(v, raw)
    }
}
///`GetClientToken`.
pub struct GetClientToken;
impl Operation for GetClientToken {
    type Raw = super::raw::GetClientTokenRequest;
    type Input = super::GetClientTokenRequest;
    type Output = super::GetClientTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetClientToken",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
            "OperationNotEnabledException",
            "ForbiddenException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_client_token_request(v, raw)
    }
}
///`GetDerivedToken`.
pub struct GetDerivedToken;
impl Operation for GetDerivedToken {
    type Raw = super::raw::GetDerivedTokenRequest;
    type Input = super::GetDerivedTokenRequest;
    type Output = super::GetDerivedTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetDerivedToken",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "UserNotFoundException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "InternalErrorException",
            "OperationNotEnabledException",
            "ForbiddenException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_derived_token_request(v, raw)
    }
}
///`GetDevice`.
pub struct GetDevice;
impl Operation for GetDevice {
    type Raw = super::raw::GetDeviceRequest;
    type Input = super::GetDeviceRequest;
    type Output = super::GetDeviceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetDevice",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "InvalidUserPoolConfigurationException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_device_request(v, raw)
    }
}
///`GetGroup`.
pub struct GetGroup;
impl Operation for GetGroup {
    type Raw = super::raw::GetGroupRequest;
    type Input = super::GetGroupRequest;
    type Output = super::GetGroupResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_group_request(v, raw)
    }
}
///`GetIdentityProviderByIdentifier`.
pub struct GetIdentityProviderByIdentifier;
impl Operation for GetIdentityProviderByIdentifier {
    type Raw = super::raw::GetIdentityProviderByIdentifierRequest;
    type Input = super::GetIdentityProviderByIdentifierRequest;
    type Output = super::GetIdentityProviderByIdentifierResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetIdentityProviderByIdentifier",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_identity_provider_by_identifier_request(v, raw)
    }
}
///`GetLogDeliveryConfiguration`.
pub struct GetLogDeliveryConfiguration;
impl Operation for GetLogDeliveryConfiguration {
    type Raw = super::raw::GetLogDeliveryConfigurationRequest;
    type Input = super::GetLogDeliveryConfigurationRequest;
    type Output = super::GetLogDeliveryConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetLogDeliveryConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "InternalErrorException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "ResourceNotFoundException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_log_delivery_configuration_request(v, raw)
    }
}
///`GetProvisionedLimit`.
pub struct GetProvisionedLimit;
impl Operation for GetProvisionedLimit {
    type Raw = super::raw::GetProvisionedLimitRequest;
    type Input = super::GetProvisionedLimitRequest;
    type Output = super::GetProvisionedLimitResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetProvisionedLimit",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_provisioned_limit_request(v, raw)
    }
}
///`GetSigningCertificate`.
pub struct GetSigningCertificate;
impl Operation for GetSigningCertificate {
    type Raw = super::raw::GetSigningCertificateRequest;
    type Input = super::GetSigningCertificateRequest;
    type Output = super::GetSigningCertificateResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetSigningCertificate",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "OperationNotEnabledException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_signing_certificate_request(v, raw)
    }
}
///`GetTokensFromRefreshToken`.
pub struct GetTokensFromRefreshToken;
impl Operation for GetTokensFromRefreshToken {
    type Raw = super::raw::GetTokensFromRefreshTokenRequest;
    type Input = super::GetTokensFromRefreshTokenRequest;
    type Output = super::GetTokensFromRefreshTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetTokensFromRefreshToken",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "UserNotFoundException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "ForbiddenException",
            "RefreshTokenReuseException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_tokens_from_refresh_token_request(v, raw)
    }
}
///`GetUICustomization`.
pub struct GetUICustomization;
impl Operation for GetUICustomization {
    type Raw = super::raw::GetUICustomizationRequest;
    type Input = super::GetUICustomizationRequest;
    type Output = super::GetUICustomizationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetUICustomization",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_ui_customization_request(v, raw)
    }
}
///`GetUser`.
pub struct GetUser;
impl Operation for GetUser {
    type Raw = super::raw::GetUserRequest;
    type Input = super::GetUserRequest;
    type Output = super::GetUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetUser",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_request(v, raw)
    }
}
///`GetUserAttributeVerificationCode`.
pub struct GetUserAttributeVerificationCode;
impl Operation for GetUserAttributeVerificationCode {
    type Raw = super::raw::GetUserAttributeVerificationCodeRequest;
    type Input = super::GetUserAttributeVerificationCodeRequest;
    type Output = super::GetUserAttributeVerificationCodeResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetUserAttributeVerificationCode",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "InvalidEmailRoleAccessPolicyException",
            "CodeDeliveryFailureException",
            "LimitExceededException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_attribute_verification_code_request(v, raw)
    }
}
///`GetUserAuthFactors`.
pub struct GetUserAuthFactors;
impl Operation for GetUserAuthFactors {
    type Raw = super::raw::GetUserAuthFactorsRequest;
    type Input = super::GetUserAuthFactorsRequest;
    type Output = super::GetUserAuthFactorsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetUserAuthFactors",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_auth_factors_request(v, raw)
    }
}
///`GetUserPoolClientSessionConfiguration`.
pub struct GetUserPoolClientSessionConfiguration;
impl Operation for GetUserPoolClientSessionConfiguration {
    type Raw = super::raw::GetUserPoolClientSessionConfigurationRequest;
    type Input = super::GetUserPoolClientSessionConfigurationRequest;
    type Output = super::GetUserPoolClientSessionConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetUserPoolClientSessionConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InternalErrorException",
            "OperationNotEnabledException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_pool_client_session_configuration_request(v, raw)
    }
}
///`GetUserPoolMfaConfig`.
pub struct GetUserPoolMfaConfig;
impl Operation for GetUserPoolMfaConfig {
    type Raw = super::raw::GetUserPoolMfaConfigRequest;
    type Input = super::GetUserPoolMfaConfigRequest;
    type Output = super::GetUserPoolMfaConfigResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetUserPoolMfaConfig",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_pool_mfa_config_request(v, raw)
    }
}
///`GetUserPoolSessionConfiguration`.
pub struct GetUserPoolSessionConfiguration;
impl Operation for GetUserPoolSessionConfiguration {
    type Raw = super::raw::GetUserPoolSessionConfigurationRequest;
    type Input = super::GetUserPoolSessionConfigurationRequest;
    type Output = super::GetUserPoolSessionConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GetUserPoolSessionConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InternalErrorException",
            "OperationNotEnabledException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_pool_session_configuration_request(v, raw)
    }
}
///`GlobalSignOut`.
pub struct GlobalSignOut;
impl Operation for GlobalSignOut {
    type Raw = super::raw::GlobalSignOutRequest;
    type Input = super::GlobalSignOutRequest;
    type Output = super::GlobalSignOutResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "GlobalSignOut",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::global_sign_out_request(v, raw)
    }
}
///`InitiateAuth`.
pub struct InitiateAuth;
impl Operation for InitiateAuth {
    type Raw = super::raw::InitiateAuthRequest;
    type Input = super::InitiateAuthRequest;
    type Output = super::InitiateAuthResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "InitiateAuth",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "UnsupportedOperationException",
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "UnexpectedLambdaException",
            "InvalidUserPoolConfigurationException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "InternalErrorException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidEmailRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "OperationNotEnabledException",
            "FeatureUnavailableInTierException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::initiate_auth_request(v, raw)
    }
}
///`ListDevices`.
pub struct ListDevices;
impl Operation for ListDevices {
    type Raw = super::raw::ListDevicesRequest;
    type Input = super::ListDevicesRequest;
    type Output = super::ListDevicesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListDevices",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InvalidUserPoolConfigurationException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_devices_request(v, raw)
    }
}
///`ListGroups`.
pub struct ListGroups;
impl Operation for ListGroups {
    type Raw = super::raw::ListGroupsRequest;
    type Input = super::ListGroupsRequest;
    type Output = super::ListGroupsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListGroups",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_groups_request(v, raw)
    }
}
///`ListIdentityProviders`.
pub struct ListIdentityProviders;
impl Operation for ListIdentityProviders {
    type Raw = super::raw::ListIdentityProvidersRequest;
    type Input = super::ListIdentityProvidersRequest;
    type Output = super::ListIdentityProvidersResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListIdentityProviders",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_identity_providers_request(v, raw)
    }
}
///`ListResourceServers`.
pub struct ListResourceServers;
impl Operation for ListResourceServers {
    type Raw = super::raw::ListResourceServersRequest;
    type Input = super::ListResourceServersRequest;
    type Output = super::ListResourceServersResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListResourceServers",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_resource_servers_request(v, raw)
    }
}
///`ListTagsForResource`.
pub struct ListTagsForResource;
impl Operation for ListTagsForResource {
    type Raw = super::raw::ListTagsForResourceRequest;
    type Input = super::ListTagsForResourceRequest;
    type Output = super::ListTagsForResourceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListTagsForResource",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InvalidParameterException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_tags_for_resource_request(v, raw)
    }
}
///`ListTerms`.
pub struct ListTerms;
impl Operation for ListTerms {
    type Raw = super::raw::ListTermsRequest;
    type Input = super::ListTermsRequest;
    type Output = super::ListTermsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListTerms",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_terms_request(v, raw)
    }
}
///`ListUserImportJobs`.
pub struct ListUserImportJobs;
impl Operation for ListUserImportJobs {
    type Raw = super::raw::ListUserImportJobsRequest;
    type Input = super::ListUserImportJobsRequest;
    type Output = super::ListUserImportJobsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListUserImportJobs",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_user_import_jobs_request(v, raw)
    }
}
///`ListUserPoolClientSecrets`.
pub struct ListUserPoolClientSecrets;
impl Operation for ListUserPoolClientSecrets {
    type Raw = super::raw::ListUserPoolClientSecretsRequest;
    type Input = super::ListUserPoolClientSecretsRequest;
    type Output = super::ListUserPoolClientSecretsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListUserPoolClientSecrets",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "InternalServerException",
            "TooManyRequestsException",
            "LimitExceededException",
            "ResourceNotFoundException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_user_pool_client_secrets_request(v, raw)
    }
}
///`ListUserPoolClients`.
pub struct ListUserPoolClients;
impl Operation for ListUserPoolClients {
    type Raw = super::raw::ListUserPoolClientsRequest;
    type Input = super::ListUserPoolClientsRequest;
    type Output = super::ListUserPoolClientsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListUserPoolClients",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_user_pool_clients_request(v, raw)
    }
}
///`ListUserPoolReplicas`.
pub struct ListUserPoolReplicas;
impl Operation for ListUserPoolReplicas {
    type Raw = super::raw::ListUserPoolReplicasRequest;
    type Input = super::ListUserPoolReplicasRequest;
    type Output = super::ListUserPoolReplicasResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListUserPoolReplicas",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ResourceNotFoundException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_user_pool_replicas_request(v, raw)
    }
}
///`ListUserPools`.
pub struct ListUserPools;
impl Operation for ListUserPools {
    type Raw = super::raw::ListUserPoolsRequest;
    type Input = super::ListUserPoolsRequest;
    type Output = super::ListUserPoolsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListUserPools",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_user_pools_request(v, raw)
    }
}
///`ListUserSessions`.
pub struct ListUserSessions;
impl Operation for ListUserSessions {
    type Raw = super::raw::ListUserSessionsRequest;
    type Input = super::ListUserSessionsRequest;
    type Output = super::ListUserSessionsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListUserSessions",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_user_sessions_request(v, raw)
    }
}
///`ListUsers`.
pub struct ListUsers;
impl Operation for ListUsers {
    type Raw = super::raw::ListUsersRequest;
    type Input = super::ListUsersRequest;
    type Output = super::ListUsersResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListUsers",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_users_request(v, raw)
    }
}
///`ListUsersInGroup`.
pub struct ListUsersInGroup;
impl Operation for ListUsersInGroup {
    type Raw = super::raw::ListUsersInGroupRequest;
    type Input = super::ListUsersInGroupRequest;
    type Output = super::ListUsersInGroupResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListUsersInGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_users_in_group_request(v, raw)
    }
}
///`ListWebAuthnCredentials`.
pub struct ListWebAuthnCredentials;
impl Operation for ListWebAuthnCredentials {
    type Raw = super::raw::ListWebAuthnCredentialsRequest;
    type Input = super::ListWebAuthnCredentialsRequest;
    type Output = super::ListWebAuthnCredentialsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ListWebAuthnCredentials",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ForbiddenException",
            "InternalErrorException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "LimitExceededException",
            "PasswordResetRequiredException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_web_authn_credentials_request(v, raw)
    }
}
///`ResendConfirmationCode`.
pub struct ResendConfirmationCode;
impl Operation for ResendConfirmationCode {
    type Raw = super::raw::ResendConfirmationCodeRequest;
    type Input = super::ResendConfirmationCodeRequest;
    type Output = super::ResendConfirmationCodeResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "ResendConfirmationCode",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "NotAuthorizedException",
            "InvalidLambdaResponseException",
            "TooManyRequestsException",
            "LimitExceededException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "InvalidEmailRoleAccessPolicyException",
            "CodeDeliveryFailureException",
            "UserNotFoundException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::resend_confirmation_code_request(v, raw)
    }
}
///`RespondToAuthChallenge`.
pub struct RespondToAuthChallenge;
impl Operation for RespondToAuthChallenge {
    type Raw = super::raw::RespondToAuthChallengeRequest;
    type Input = super::RespondToAuthChallengeRequest;
    type Output = super::RespondToAuthChallengeResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "RespondToAuthChallenge",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "CodeMismatchException",
            "ExpiredCodeException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "InvalidPasswordException",
            "PasswordHistoryPolicyViolationException",
            "InvalidLambdaResponseException",
            "TooManyRequestsException",
            "InvalidUserPoolConfigurationException",
            "MFAMethodNotFoundException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "InvalidEmailRoleAccessPolicyException",
            "AliasExistsException",
            "InternalErrorException",
            "SoftwareTokenMFANotFoundException",
            "ForbiddenException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::respond_to_auth_challenge_request(v, raw)
    }
}
///`RevokeToken`.
pub struct RevokeToken;
impl Operation for RevokeToken {
    type Raw = super::raw::RevokeTokenRequest;
    type Input = super::RevokeTokenRequest;
    type Output = super::RevokeTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "RevokeToken",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "TooManyRequestsException",
            "InternalErrorException",
            "UnauthorizedException",
            "InvalidParameterException",
            "UnsupportedOperationException",
            "UnsupportedTokenTypeException",
            "ForbiddenException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::revoke_token_request(v, raw)
    }
}
///`RevokeUserSession`.
pub struct RevokeUserSession;
impl Operation for RevokeUserSession {
    type Raw = super::raw::RevokeUserSessionRequest;
    type Input = super::RevokeUserSessionRequest;
    type Output = super::RevokeUserSessionResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "RevokeUserSession",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::revoke_user_session_request(v, raw)
    }
}
///`SetLogDeliveryConfiguration`.
pub struct SetLogDeliveryConfiguration;
impl Operation for SetLogDeliveryConfiguration {
    type Raw = super::raw::SetLogDeliveryConfigurationRequest;
    type Input = super::SetLogDeliveryConfigurationRequest;
    type Output = super::SetLogDeliveryConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SetLogDeliveryConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "InternalErrorException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "ResourceNotFoundException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_log_delivery_configuration_request(v, raw)
    }
}
///`SetRiskConfiguration`.
pub struct SetRiskConfiguration;
impl Operation for SetRiskConfiguration {
    type Raw = super::raw::SetRiskConfigurationRequest;
    type Input = super::SetRiskConfigurationRequest;
    type Output = super::SetRiskConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SetRiskConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserPoolAddOnNotEnabledException",
            "CodeDeliveryFailureException",
            "InvalidEmailRoleAccessPolicyException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_risk_configuration_request(v, raw)
    }
}
///`SetUICustomization`.
pub struct SetUICustomization;
impl Operation for SetUICustomization {
    type Raw = super::raw::SetUICustomizationRequest;
    type Input = super::SetUICustomizationRequest;
    type Output = super::SetUICustomizationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SetUICustomization",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_ui_customization_request(v, raw)
    }
}
///`SetUserMFAPreference`.
pub struct SetUserMFAPreference;
impl Operation for SetUserMFAPreference {
    type Raw = super::raw::SetUserMFAPreferenceRequest;
    type Input = super::SetUserMFAPreferenceRequest;
    type Output = super::SetUserMFAPreferenceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SetUserMFAPreference",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_user_mfa_preference_request(v, raw)
    }
}
///`SetUserPoolClientSessionConfiguration`.
pub struct SetUserPoolClientSessionConfiguration;
impl Operation for SetUserPoolClientSessionConfiguration {
    type Raw = super::raw::SetUserPoolClientSessionConfigurationRequest;
    type Input = super::SetUserPoolClientSessionConfigurationRequest;
    type Output = super::SetUserPoolClientSessionConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SetUserPoolClientSessionConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "ConcurrentModificationException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InternalErrorException",
            "FeatureUnavailableInTierException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_user_pool_client_session_configuration_request(v, raw)
    }
}
///`SetUserPoolMfaConfig`.
pub struct SetUserPoolMfaConfig;
impl Operation for SetUserPoolMfaConfig {
    type Raw = super::raw::SetUserPoolMfaConfigRequest;
    type Input = super::SetUserPoolMfaConfigRequest;
    type Output = super::SetUserPoolMfaConfigResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SetUserPoolMfaConfig",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "ConcurrentModificationException",
            "ResourceNotFoundException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_user_pool_mfa_config_request(v, raw)
    }
}
///`SetUserPoolSessionConfiguration`.
pub struct SetUserPoolSessionConfiguration;
impl Operation for SetUserPoolSessionConfiguration {
    type Raw = super::raw::SetUserPoolSessionConfigurationRequest;
    type Input = super::SetUserPoolSessionConfigurationRequest;
    type Output = super::SetUserPoolSessionConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SetUserPoolSessionConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "ConcurrentModificationException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InternalErrorException",
            "FeatureUnavailableInTierException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_user_pool_session_configuration_request(v, raw)
    }
}
///`SetUserSettings`.
pub struct SetUserSettings;
impl Operation for SetUserSettings {
    type Raw = super::raw::SetUserSettingsRequest;
    type Input = super::SetUserSettingsRequest;
    type Output = super::SetUserSettingsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SetUserSettings",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "NotAuthorizedException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_user_settings_request(v, raw)
    }
}
///`SignUp`.
pub struct SignUp;
impl Operation for SignUp {
    type Raw = super::raw::SignUpRequest;
    type Input = super::SignUpRequest;
    type Output = super::SignUpResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "SignUp",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "NotAuthorizedException",
            "InvalidPasswordException",
            "InvalidLambdaResponseException",
            "UsernameExistsException",
            "TooManyRequestsException",
            "InternalErrorException",
            "LimitExceededException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "InvalidEmailRoleAccessPolicyException",
            "CodeDeliveryFailureException",
            "OperationNotEnabledException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::sign_up_request(v, raw)
    }
}
///`StartUserImportJob`.
pub struct StartUserImportJob;
impl Operation for StartUserImportJob {
    type Raw = super::raw::StartUserImportJobRequest;
    type Input = super::StartUserImportJobRequest;
    type Output = super::StartUserImportJobResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "StartUserImportJob",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "InternalErrorException",
            "PreconditionNotMetException",
            "OperationNotEnabledException",
            "NotAuthorizedException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::start_user_import_job_request(v, raw)
    }
}
///`StartWebAuthnRegistration`.
pub struct StartWebAuthnRegistration;
impl Operation for StartWebAuthnRegistration {
    type Raw = super::raw::StartWebAuthnRegistrationRequest;
    type Input = super::StartWebAuthnRegistrationRequest;
    type Output = super::StartWebAuthnRegistrationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "StartWebAuthnRegistration",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ForbiddenException",
            "InternalErrorException",
            "InvalidParameterException",
            "LimitExceededException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "WebAuthnNotEnabledException",
            "PasswordResetRequiredException",
            "WebAuthnConfigurationMissingException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::start_web_authn_registration_request(v, raw)
    }
}
///`StopUserImportJob`.
pub struct StopUserImportJob;
impl Operation for StopUserImportJob {
    type Raw = super::raw::StopUserImportJobRequest;
    type Input = super::StopUserImportJobRequest;
    type Output = super::StopUserImportJobResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "StopUserImportJob",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "InternalErrorException",
            "PreconditionNotMetException",
            "OperationNotEnabledException",
            "NotAuthorizedException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::stop_user_import_job_request(v, raw)
    }
}
///`TagResource`.
pub struct TagResource;
impl Operation for TagResource {
    type Raw = super::raw::TagResourceRequest;
    type Input = super::TagResourceRequest;
    type Output = super::TagResourceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "TagResource",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InvalidParameterException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::tag_resource_request(v, raw)
    }
}
///`UntagResource`.
pub struct UntagResource;
impl Operation for UntagResource {
    type Raw = super::raw::UntagResourceRequest;
    type Input = super::UntagResourceRequest;
    type Output = super::UntagResourceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UntagResource",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InvalidParameterException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::untag_resource_request(v, raw)
    }
}
///`UpdateAuthEventFeedback`.
pub struct UpdateAuthEventFeedback;
impl Operation for UpdateAuthEventFeedback {
    type Raw = super::raw::UpdateAuthEventFeedbackRequest;
    type Input = super::UpdateAuthEventFeedbackRequest;
    type Output = super::UpdateAuthEventFeedbackResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateAuthEventFeedback",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserNotFoundException",
            "UserPoolAddOnNotEnabledException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_auth_event_feedback_request(v, raw)
    }
}
///`UpdateDeviceStatus`.
pub struct UpdateDeviceStatus;
impl Operation for UpdateDeviceStatus {
    type Raw = super::raw::UpdateDeviceStatusRequest;
    type Input = super::UpdateDeviceStatusRequest;
    type Output = super::UpdateDeviceStatusResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateDeviceStatus",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InvalidUserPoolConfigurationException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_device_status_request(v, raw)
    }
}
///`UpdateGroup`.
pub struct UpdateGroup;
impl Operation for UpdateGroup {
    type Raw = super::raw::UpdateGroupRequest;
    type Input = super::UpdateGroupRequest;
    type Output = super::UpdateGroupResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_group_request(v, raw)
    }
}
///`UpdateIdentityProvider`.
pub struct UpdateIdentityProvider;
impl Operation for UpdateIdentityProvider {
    type Raw = super::raw::UpdateIdentityProviderRequest;
    type Input = super::UpdateIdentityProviderRequest;
    type Output = super::UpdateIdentityProviderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateIdentityProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "UnsupportedIdentityProviderException",
            "ResourceNotFoundException",
            "ConcurrentModificationException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_identity_provider_request(v, raw)
    }
}
///`UpdateManagedLoginBranding`.
pub struct UpdateManagedLoginBranding;
impl Operation for UpdateManagedLoginBranding {
    type Raw = super::raw::UpdateManagedLoginBrandingRequest;
    type Input = super::UpdateManagedLoginBrandingRequest;
    type Output = super::UpdateManagedLoginBrandingResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateManagedLoginBranding",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "ConcurrentModificationException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_managed_login_branding_request(v, raw)
    }
}
///`UpdateProvisionedLimit`.
pub struct UpdateProvisionedLimit;
impl Operation for UpdateProvisionedLimit {
    type Raw = super::raw::UpdateProvisionedLimitRequest;
    type Input = super::UpdateProvisionedLimitRequest;
    type Output = super::UpdateProvisionedLimitResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateProvisionedLimit",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "ServiceQuotaExceededException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_provisioned_limit_request(v, raw)
    }
}
///`UpdateResourceServer`.
pub struct UpdateResourceServer;
impl Operation for UpdateResourceServer {
    type Raw = super::raw::UpdateResourceServerRequest;
    type Input = super::UpdateResourceServerRequest;
    type Output = super::UpdateResourceServerResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateResourceServer",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_resource_server_request(v, raw)
    }
}
///`UpdateTerms`.
pub struct UpdateTerms;
impl Operation for UpdateTerms {
    type Raw = super::raw::UpdateTermsRequest;
    type Input = super::UpdateTermsRequest;
    type Output = super::UpdateTermsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateTerms",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "ConcurrentModificationException",
            "TermsExistsException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_terms_request(v, raw)
    }
}
///`UpdateUserAttributes`.
pub struct UpdateUserAttributes;
impl Operation for UpdateUserAttributes {
    type Raw = super::raw::UpdateUserAttributesRequest;
    type Input = super::UpdateUserAttributesRequest;
    type Output = super::UpdateUserAttributesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateUserAttributes",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "CodeMismatchException",
            "ExpiredCodeException",
            "NotAuthorizedException",
            "UnexpectedLambdaException",
            "UserLambdaValidationException",
            "InvalidLambdaResponseException",
            "TooManyRequestsException",
            "AliasExistsException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "InvalidEmailRoleAccessPolicyException",
            "CodeDeliveryFailureException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_user_attributes_request(v, raw)
    }
}
///`UpdateUserPool`.
pub struct UpdateUserPool;
impl Operation for UpdateUserPool {
    type Raw = super::raw::UpdateUserPoolRequest;
    type Input = super::UpdateUserPoolRequest;
    type Output = super::UpdateUserPoolResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateUserPool",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "ConcurrentModificationException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "UserImportInProgressException",
            "InternalErrorException",
            "InvalidSmsRoleAccessPolicyException",
            "InvalidSmsRoleTrustRelationshipException",
            "UserPoolTaggingException",
            "InvalidEmailRoleAccessPolicyException",
            "OperationNotEnabledException",
            "TierChangeNotAllowedException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_user_pool_request(v, raw)
    }
}
///`UpdateUserPoolClient`.
pub struct UpdateUserPoolClient;
impl Operation for UpdateUserPoolClient {
    type Raw = super::raw::UpdateUserPoolClientRequest;
    type Input = super::UpdateUserPoolClientRequest;
    type Output = super::UpdateUserPoolClientResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateUserPoolClient",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "ConcurrentModificationException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "ScopeDoesNotExistException",
            "InvalidOAuthFlowException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_user_pool_client_request(v, raw)
    }
}
///`UpdateUserPoolDomain`.
pub struct UpdateUserPoolDomain;
impl Operation for UpdateUserPoolDomain {
    type Raw = super::raw::UpdateUserPoolDomainRequest;
    type Input = super::UpdateUserPoolDomainRequest;
    type Output = super::UpdateUserPoolDomainResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateUserPoolDomain",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "NotAuthorizedException",
            "ConcurrentModificationException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "FeatureUnavailableInTierException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_user_pool_domain_request(v, raw)
    }
}
///`UpdateUserPoolReplica`.
pub struct UpdateUserPoolReplica;
impl Operation for UpdateUserPoolReplica {
    type Raw = super::raw::UpdateUserPoolReplicaRequest;
    type Input = super::UpdateUserPoolReplicaRequest;
    type Output = super::UpdateUserPoolReplicaResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "UpdateUserPoolReplica",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "ResourceNotFoundException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_user_pool_replica_request(v, raw)
    }
}
///`VerifySoftwareToken`.
pub struct VerifySoftwareToken;
impl Operation for VerifySoftwareToken {
    type Raw = super::raw::VerifySoftwareTokenRequest;
    type Input = super::VerifySoftwareTokenRequest;
    type Output = super::VerifySoftwareTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "VerifySoftwareToken",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InvalidUserPoolConfigurationException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "InternalErrorException",
            "EnableSoftwareTokenMFAException",
            "NotAuthorizedException",
            "SoftwareTokenMFANotFoundException",
            "CodeMismatchException",
            "ForbiddenException",
            "OperationNotEnabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::verify_software_token_request(v, raw)
    }
}
///`VerifyUserAttribute`.
pub struct VerifyUserAttribute;
impl Operation for VerifyUserAttribute {
    type Raw = super::raw::VerifyUserAttributeRequest;
    type Input = super::VerifyUserAttributeRequest;
    type Output = super::VerifyUserAttributeResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdp,
        name: "VerifyUserAttribute",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ResourceNotFoundException",
            "InvalidParameterException",
            "CodeMismatchException",
            "ExpiredCodeException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "LimitExceededException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "UserNotConfirmedException",
            "OperationNotEnabledException",
            "InternalErrorException",
            "AliasExistsException",
            "ForbiddenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::verify_user_attribute_request(v, raw)
    }
}
