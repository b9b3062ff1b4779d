//! Which role an identity gets, and what is broader than it should be.

use cognomen_identity::{explain, findings};

super::super::table!(cognomen_contract::cognomen::operations, |app| &*app.identity, {
    ExplainIdentity => explain::explain_identity,
    ListFindings => findings::list_findings,
});
