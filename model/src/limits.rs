//! Request rates by category of operations, as Cognito groups them (developer guide, quotas).

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// A category of operations that share one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Sign-in and refreshing of tokens.
    UserAuthentication,
    /// Making and confirming users.
    UserCreation,
    /// Sign-in through other identity providers.
    UserFederation,
    /// Passwords forgotten, reset, changed.
    UserAccountRecovery,
    /// Reading one user.
    UserRead,
    /// Changing users and their attributes.
    UserUpdate,
    /// Managing tokens.
    UserToken,
    /// Reading devices and groups of a user; sending a code again.
    UserResourceRead,
    /// Changing devices and factors of a user.
    UserResourceUpdate,
    /// Listing users.
    UserList,
    /// Reading pools.
    UserPoolRead,
    /// Making, changing and deleting pools.
    UserPoolUpdate,
    /// Reading what belongs to a pool.
    UserPoolResourceRead,
    /// Changing what belongs to a pool.
    UserPoolResourceUpdate,
    /// Reading app clients.
    UserPoolClientRead,
    /// Making, changing and deleting app clients.
    UserPoolClientUpdate,
    /// Tokens of app clients themselves.
    ClientAuthentication,
    /// Reading and changing these limits.
    LimitManagement,
}

/// Operations of identity pools that share one rate (developer guide, quotas of identity pools). Only the configuration sets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentityCategory {
    /// Making and finding identities.
    Creation,
    /// Tokens of identities.
    Token,
    /// Credentials of identities.
    Credentials,
    /// Changing tags of pools.
    TagUpdate,
    /// Reading tags of pools.
    TagRead,
    /// Sessions of roles at STS for those whom a provider vouches for, who need no key.
    Federation,
}

impl IdentityCategory {
    /// All categories, in the order of the enumeration.
    pub const ALL: [Self; 6] =
        [Self::Creation, Self::Token, Self::Credentials, Self::TagUpdate, Self::TagRead, Self::Federation];

    /// The name, for the metrics.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Creation => "IdentityCreation",
            Self::Token => "IdentityToken",
            Self::Credentials => "IdentityCredentials",
            Self::TagUpdate => "IdentityTagUpdate",
            Self::TagRead => "IdentityTagRead",
            Self::Federation => "StsFederation",
        }
    }

    /// Its place in [`IdentityCategory::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The default rate in requests per second.
    #[must_use]
    pub fn free_rate(self) -> u32 {
        match self {
            Self::Federation => 600,
            Self::Token | Self::Credentials => 200,
            Self::Creation => 25,
            Self::TagRead => 10,
            Self::TagUpdate => 5,
        }
    }

    /// The category of an operation of `cognito-identity` or STS; none for those without a quota.
    #[must_use]
    pub fn of_operation(name: &str) -> Option<Self> {
        Some(match name {
            "GetId" => Self::Creation,
            "GetOpenIdToken" => Self::Token,
            "GetCredentialsForIdentity" => Self::Credentials,
            "TagResource" | "UntagResource" => Self::TagUpdate,
            "ListTagsForResource" => Self::TagRead,
            "AssumeRoleWithWebIdentity" | "AssumeRoleWithSAML" => Self::Federation,
            _ => return None,
        })
    }
}

/// A rate that was provisioned for a category in a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvisionedLimit {
    /// Requests per second.
    pub rate: u32,
    /// When it was set.
    pub modified_at: UnixMillis,
}

/// How many messages with codes went to one destination lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentCodes {
    /// When the window began.
    pub since: UnixMillis,
    /// Messages since then.
    pub count: u32,
}

/// The window in which messages to a destination are counted, in seconds.
pub const SENT_WINDOW_SECONDS: i64 = 3600;

impl SentCodes {
    /// The count with one more message at `now`; none when `limit` of them went out in the window.
    #[must_use]
    pub fn one_more(before: Option<Self>, now: UnixMillis, limit: u32) -> Option<Self> {
        let running = before.filter(|sent| now < sent.until());
        let current = running.unwrap_or(Self { since: now, count: 0 });
        (current.count < limit).then_some(Self { count: current.count + 1, ..current })
    }

    /// When the window ends.
    #[must_use]
    pub fn until(self) -> UnixMillis {
        self.since.plus_seconds(SENT_WINDOW_SECONDS)
    }
}

/// One text for all spellings of an e-mail address or phone number that reach the same mailbox: in lower case and without a
/// tag (`name+tag@…`), or digits alone.
#[must_use]
pub fn normal_destination(destination: &str) -> String {
    let destination = destination.trim();
    let Some((local, domain)) = destination.rsplit_once('@') else {
        return destination.chars().filter(char::is_ascii_digit).collect();
    };
    let mailbox = local.split('+').next().filter(|mailbox| !mailbox.is_empty()).unwrap_or(local);
    format!("{}@{}", mailbox.to_lowercase(), domain.to_lowercase())
}

impl Category {
    /// All categories, in the order of the enumeration.
    pub const ALL: [Self; 18] = [
        Self::UserAuthentication,
        Self::UserCreation,
        Self::UserFederation,
        Self::UserAccountRecovery,
        Self::UserRead,
        Self::UserUpdate,
        Self::UserToken,
        Self::UserResourceRead,
        Self::UserResourceUpdate,
        Self::UserList,
        Self::UserPoolRead,
        Self::UserPoolUpdate,
        Self::UserPoolResourceRead,
        Self::UserPoolResourceUpdate,
        Self::UserPoolClientRead,
        Self::UserPoolClientUpdate,
        Self::ClientAuthentication,
        Self::LimitManagement,
    ];

    /// The name, as `LimitDefinition` has it under `Category`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UserAuthentication => "UserAuthentication",
            Self::UserCreation => "UserCreation",
            Self::UserFederation => "UserFederation",
            Self::UserAccountRecovery => "UserAccountRecovery",
            Self::UserRead => "UserRead",
            Self::UserUpdate => "UserUpdate",
            Self::UserToken => "UserToken",
            Self::UserResourceRead => "UserResourceRead",
            Self::UserResourceUpdate => "UserResourceUpdate",
            Self::UserList => "UserList",
            Self::UserPoolRead => "UserPoolRead",
            Self::UserPoolUpdate => "UserPoolUpdate",
            Self::UserPoolResourceRead => "UserPoolResourceRead",
            Self::UserPoolResourceUpdate => "UserPoolResourceUpdate",
            Self::UserPoolClientRead => "UserPoolClientRead",
            Self::UserPoolClientUpdate => "UserPoolClientUpdate",
            Self::ClientAuthentication => "ClientAuthentication",
            Self::LimitManagement => "LimitManagement",
        }
    }

    /// The category of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }

    /// Its place in [`Category::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The default rate in requests per second.
    #[must_use]
    pub fn free_rate(self) -> u32 {
        match self {
            Self::ClientAuthentication => 150,
            Self::UserAuthentication | Self::UserRead | Self::UserToken => 120,
            Self::UserCreation | Self::UserResourceRead => 50,
            Self::UserAccountRecovery | Self::UserList => 30,
            Self::UserFederation | Self::UserUpdate | Self::UserResourceUpdate => 25,
            Self::UserPoolResourceRead => 20,
            Self::UserPoolRead
            | Self::UserPoolUpdate
            | Self::UserPoolResourceUpdate
            | Self::UserPoolClientRead
            | Self::UserPoolClientUpdate => 15,
            Self::LimitManagement => 1,
        }
    }

    /// Whether another rate may be provisioned for it.
    #[must_use]
    pub fn is_adjustable(self) -> bool {
        matches!(
            self,
            Self::UserAuthentication
                | Self::UserCreation
                | Self::UserFederation
                | Self::UserRead
                | Self::UserToken
                | Self::UserResourceRead
        )
    }

    /// The category of an operation of `cognito-idp`; none for those that Cognito's table leaves out.
    #[must_use]
    pub fn of_operation(name: &str) -> Option<Self> {
        OPERATIONS.iter().find(|(_, names)| names.contains(&name)).map(|(category, _)| *category)
    }
}

/// The operations of each category. Sign-in through other providers has none of its own.
const OPERATIONS: [(Category, &[&str]); 17] = [
    (
        Category::UserAuthentication,
        &[
            "InitiateAuth",
            "AdminInitiateAuth",
            "RespondToAuthChallenge",
            "AdminRespondToAuthChallenge",
            "GetTokensFromRefreshToken",
        ],
    ),
    (Category::UserCreation, &["SignUp", "ConfirmSignUp", "AdminCreateUser", "AdminConfirmSignUp"]),
    (
        Category::UserAccountRecovery,
        &[
            "ChangePassword",
            "ConfirmForgotPassword",
            "ForgotPassword",
            "AdminResetUserPassword",
            "AdminSetUserPassword",
        ],
    ),
    (Category::UserRead, &["AdminGetUser", "AdminGetUserAuthFactors", "GetUser"]),
    (
        Category::UserUpdate,
        &[
            "AdminAddUserToGroup",
            "AdminDeleteUserAttributes",
            "AdminUpdateUserAttributes",
            "AdminDeleteUser",
            "AdminDisableUser",
            "AdminEnableUser",
            "AdminLinkProviderForUser",
            "AdminDisableProviderForUser",
            "VerifyUserAttribute",
            "DeleteUser",
            "DeleteUserAttributes",
            "UpdateUserAttributes",
            "AdminUserGlobalSignOut",
            "GlobalSignOut",
            "AdminRemoveUserFromGroup",
        ],
    ),
    (Category::UserToken, &["RevokeToken"]),
    (
        Category::UserResourceRead,
        &[
            "AdminGetDevice",
            "AdminListGroupsForUser",
            "AdminListDevices",
            "GetDevice",
            "ListDevices",
            "GetUserAttributeVerificationCode",
            "ResendConfirmationCode",
            "AdminListUserAuthEvents",
        ],
    ),
    (
        Category::UserResourceUpdate,
        &[
            "AdminForgetDevice",
            "AdminUpdateAuthEventFeedback",
            "AdminSetUserMFAPreference",
            "AdminDeleteSoftwareToken",
            "AdminSetUserSettings",
            "AdminUpdateDeviceStatus",
            "UpdateDeviceStatus",
            "UpdateAuthEventFeedback",
            "ConfirmDevice",
            "SetUserMFAPreference",
            "SetUserSettings",
            "VerifySoftwareToken",
            "AssociateSoftwareToken",
            "ForgetDevice",
        ],
    ),
    (Category::UserList, &["ListUsers", "ListUsersInGroup"]),
    (Category::UserPoolRead, &["DescribeUserPool", "ListUserPools"]),
    (Category::UserPoolUpdate, &["CreateUserPool", "UpdateUserPool", "DeleteUserPool"]),
    (
        Category::UserPoolResourceRead,
        &[
            "DescribeIdentityProvider",
            "DescribeResourceServer",
            "DescribeUserImportJob",
            "DescribeUserPoolDomain",
            "GetCSVHeader",
            "GetGroup",
            "GetSigningCertificate",
            "GetIdentityProviderByIdentifier",
            "GetUserPoolMfaConfig",
            "ListGroups",
            "ListIdentityProviders",
            "ListResourceServers",
            "ListTagsForResource",
            "ListUserImportJobs",
            "DescribeRiskConfiguration",
            "GetUICustomization",
            "DescribeManagedLoginBranding",
            "DescribeManagedLoginBrandingByClient",
        ],
    ),
    (
        Category::UserPoolResourceUpdate,
        &[
            "AddCustomAttributes",
            "CreateGroup",
            "CreateIdentityProvider",
            "CreateResourceServer",
            "CreateUserImportJob",
            "CreateUserPoolDomain",
            "DeleteGroup",
            "DeleteIdentityProvider",
            "DeleteResourceServer",
            "DeleteUserPoolDomain",
            "SetUserPoolMfaConfig",
            "StartUserImportJob",
            "StopUserImportJob",
            "UpdateGroup",
            "UpdateIdentityProvider",
            "UpdateResourceServer",
            "UpdateUserPoolDomain",
            "SetRiskConfiguration",
            "SetUICustomization",
            "TagResource",
            "UntagResource",
            "CreateManagedLoginBranding",
            "UpdateManagedLoginBranding",
            "DeleteManagedLoginBranding",
        ],
    ),
    (Category::UserPoolClientRead, &["DescribeUserPoolClient", "ListUserPoolClients"]),
    (Category::UserPoolClientUpdate, &["CreateUserPoolClient", "DeleteUserPoolClient", "UpdateUserPoolClient"]),
    (Category::ClientAuthentication, &["GetClientToken"]),
    (Category::LimitManagement, &["GetProvisionedLimit", "UpdateProvisionedLimit"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_places_agree() {
        for (index, category) in Category::ALL.into_iter().enumerate() {
            assert_eq!(category.index(), index);
            assert_eq!(Category::named(category.name()), Some(category));
        }
        assert_eq!(Category::named("Other"), None);
    }

    #[test]
    fn destinations_are_counted_by_the_hour_and_mailbox() {
        let start = UnixMillis(0);
        let first = SentCodes::one_more(None, start, 2);
        let second = SentCodes::one_more(first, start.plus_seconds(3599), 2);
        assert_eq!(second, Some(SentCodes { since: start, count: 2 }));
        assert_eq!(SentCodes::one_more(second, start.plus_seconds(3599), 2), None);
        assert_eq!(SentCodes::one_more(second, start.plus_seconds(3600), 2).unwrap().count, 1);
        assert_eq!(normal_destination(" Ann+Shop@Example.COM"), "ann@example.com");
        assert_eq!(normal_destination("+tag@example.com"), "+tag@example.com");
        assert_eq!(normal_destination("+49 151-1"), "491511");
    }

    #[test]
    fn the_table_names_operations_that_there_are_once() {
        let known: Vec<_> =
            cognomen_contract::Service::CognitoIdp.meta().operations.iter().map(|meta| meta.name).collect();
        let mut named: Vec<_> = OPERATIONS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        assert!(named.iter().all(|name| known.contains(name)));
        let all = named.len();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named.len(), all);
    }

    #[test]
    fn operations_belong_to_their_category() {
        assert_eq!(Category::of_operation("InitiateAuth"), Some(Category::UserAuthentication));
        assert_eq!(Category::of_operation("GetProvisionedLimit"), Some(Category::LimitManagement));
        assert_eq!(Category::of_operation("CreateTerms"), None);
        assert_eq!(Category::UserAuthentication.free_rate(), 120);
        assert!(!Category::UserAccountRecovery.is_adjustable());
    }
}
