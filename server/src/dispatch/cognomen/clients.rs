//! What clients of user pools may do beyond Cognito.

use cognomen_userpool::ops;

super::super::table!(cognomen_contract::cognomen::operations, |app| &*app.userpool, {
    GetUserPoolClientOAuthConfiguration => ops::client_oauth::get_user_pool_client_oauth_configuration,
    SetUserPoolClientOAuthConfiguration => ops::client_oauth::set_user_pool_client_oauth_configuration,
});
