//! The variables of a function's process.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::net::SocketAddr;

use super::{FunctionSettings, Surroundings};

/// Variables of the server that a function gets; no other, so that the server's secrets stay with it.
const INHERITED: [&str; 4] = ["PATH", "HOME", "LANG", "TZ"];

/// What a process finds in its environment.
pub(super) fn variables(
    function: &FunctionSettings,
    surroundings: &Surroundings,
    runtime_api: SocketAddr,
    log_stream: &str,
) -> BTreeMap<OsString, OsString> {
    let inherited = INHERITED.into_iter().filter_map(|name| Some((OsString::from(name), std::env::var_os(name)?)));
    let declared = surroundings.environment.iter().chain(&function.environment);
    let declared = declared.map(|(name, value)| (name.into(), value.into()));
    let lambda: [(&str, OsString); 9] = [
        ("AWS_LAMBDA_RUNTIME_API", runtime_api.to_string().into()),
        ("AWS_LAMBDA_FUNCTION_NAME", function.name.clone().into()),
        ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST".into()),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", function.memory.to_string().into()),
        ("AWS_LAMBDA_LOG_GROUP_NAME", format!("/aws/lambda/{}", function.name).into()),
        (super::LOG_STREAM, log_stream.into()),
        ("AWS_REGION", surroundings.region.clone().into()),
        ("AWS_DEFAULT_REGION", surroundings.region.clone().into()),
        ("LAMBDA_TASK_ROOT", function.directory.clone().into()),
    ];
    let lambda = lambda.into_iter().map(|(name, value)| (OsString::from(name), value));
    inherited.chain(declared).chain(lambda).collect()
}
