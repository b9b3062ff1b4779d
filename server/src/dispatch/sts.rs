//! `sts`: who calls, and whose a key is.

use cognomen_iam::ops;

super::table!(cognomen_contract::sts::operations, |app| &*app.iam, {
    GetAccessKeyInfo => ops::get_access_key_info,
    GetCallerIdentity => ops::get_caller_identity,
});
