//! Who may do what.

use cognomen_iam::access;

super::super::table!(cognomen_contract::cognomen::operations, |app| &*app.iam, {
    CheckAccess => access::check_access,
    ExplainAccess => access::explain_access,
});
