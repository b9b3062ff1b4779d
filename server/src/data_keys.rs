//! Settings in, what makes data keys out.

use std::sync::Arc;

use cognomen_crypto::Random;
use cognomen_iam::kms::OwnKeys;
use cognomen_model::Clock;
use cognomen_outbound::RemoteDataKeys;
use cognomen_store::Store;
use cognomen_userpool::triggers::OwnDataKeys;
use cognomen_userpool::triggers::port::DataKeys;

use crate::config::Settings;

/// The key service of `[kms]`, or else the keys of the own account.
///
/// # Errors
/// A sentence when the endpoint of `[kms]` cannot be used.
pub(crate) fn of(
    settings: &Settings,
    store: &Arc<Store>,
    random: &Arc<dyn Random>,
    clock: &Arc<dyn Clock>,
) -> Result<Arc<dyn DataKeys>, String> {
    if let Some(endpoint) = &settings.key_service {
        return Ok(Arc::new(RemoteDataKeys::new(endpoint.clone(), Arc::clone(clock))?));
    }
    let own = OwnKeys::new(Arc::clone(store), Arc::clone(random));
    Ok(Arc::new(OwnDataKeys::new(own, settings.account_id.clone())))
}
