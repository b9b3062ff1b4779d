//! `AssumeRoot`.

use cognomen_contract::Error;
use cognomen_contract::sts::{AssumeRootRequest, AssumeRootResponse, operations};
use cognomen_iam::Permit;

use super::caller::caller;
use super::error::{denied, invalid};
use crate::Context;

/// What stands before the names of the policies for tasks of root users.
const TASK_PREFIX: &str = "arn:aws:iam::aws:policy/root-task/";
const TASKS: [&str; 5] = [
    "IAMAuditRootUserCredentials",
    "IAMCreateRootUserPassword",
    "IAMDeleteRootUserCredentials",
    "S3UnlockBucketPolicy",
    "SQSUnlockQueuePolicy",
];

/// Would begin a session of the root user of another account of an organization. There are no organizations here, so what is
/// well-formed gets the answer of an account that manages none.
///
/// # Errors
/// `ValidationError` for another policy or target; otherwise `AccessDenied`.
pub async fn assume_root(
    permit: Permit<operations::AssumeRoot>,
    input: AssumeRootRequest,
    _ctx: &Context,
) -> Result<AssumeRootResponse, Error> {
    let caller = caller(&permit)?;
    let task = input.task_policy_arn.arn.as_deref().and_then(|arn| arn.strip_prefix(TASK_PREFIX));
    if !task.is_some_and(|task| TASKS.contains(&task)) {
        return Err(invalid("Request must contain valid AWS managed task policy ARN"));
    }
    let target = input.target_principal.as_str();
    let account = target.strip_prefix("arn:aws:iam::").and_then(|rest| rest.strip_suffix(":root")).unwrap_or(target);
    if account.len() != 12 || !account.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(invalid("Request must contain a valid target principal"));
    }
    Err(denied(format!(
        "User: {} is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::{account}:root",
        caller.arn
    )))
}
