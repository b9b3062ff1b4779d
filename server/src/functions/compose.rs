//! Settings in, what calls functions out.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use cognomen_crypto::Random;
use cognomen_model::Clock;
use cognomen_outbound::functions::local::{Launcher, LocalFunctions, Surroundings};
use cognomen_outbound::functions::{CallLog, Invoker, InvokerSettings};
use cognomen_store::sqlite;

use crate::config::{Addresses, Mode, Settings};

/// What processes of functions get of the machine.
pub(crate) struct Machine {
    /// How they are started.
    pub(crate) launcher: Launcher,
    /// The time.
    pub(crate) clock: Arc<dyn Clock>,
    /// Random bytes.
    pub(crate) random: Arc<dyn Random>,
}

/// What calls functions.
///
/// # Errors
/// A sentence when the endpoint of `[lambda]` cannot be used.
pub(crate) fn invoker(
    settings: &Settings,
    addresses: &Addresses,
    machine: Machine,
    log: Option<Arc<CallLog>>,
) -> Result<Arc<Invoker>, String> {
    let development = settings.mode == Mode::Dev;
    let surroundings = Surroundings {
        launcher: machine.launcher,
        region: settings.region.clone(),
        environment: if development { of_development(&addresses.public_url) } else { BTreeMap::new() },
        reload: development,
        not_of_functions: written(settings),
        clock: machine.clock.clone(),
        random: machine.random,
    };
    let functions = &settings.functions;
    let invoker = InvokerSettings {
        account: settings.account_id.clone(),
        local: LocalFunctions::new(functions.local.clone(), surroundings),
        remote: functions.remote.clone(),
        policies: functions.policies.clone(),
        log,
    };
    Invoker::new(invoker, machine.clock).map(Arc::new)
}

/// What the server writes while it serves. The files of the store by themselves too, for functions right in the data folder.
fn written(settings: &Settings) -> Vec<PathBuf> {
    let store = sqlite::files(&settings.data);
    std::iter::once(settings.data.clone()).chain(store).chain(settings.log_groups.values().cloned()).collect()
}

/// Lets the SDKs in functions of a development server call that server, unless the function declares something else.
fn of_development(url: &str) -> BTreeMap<String, String> {
    let variables = [("AWS_ENDPOINT_URL", url), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test")];
    variables.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
