//! Assertions are good once.

use cognomen_contract::Error;
use cognomen_store::{At, Scope};

use super::error::invalid_token;
use crate::Context;
use crate::federation::saml::SamlIdentity;

const PARTITION: &str = "sts/saml-assertions";
const INDEX: &str = "saml-assertion";

/// Remembers an assertion of a provider for as long as it could be brought again.
///
/// # Errors
/// `InvalidIdentityToken` for one that was brought before; when the store cannot answer.
pub(super) async fn redeem(ctx: &Context, provider_arn: &str, identity: &SamlIdentity) -> Result<(), Error> {
    let keys = ctx.store.keys(&Scope::System).await.map_err(Error::internal)?;
    let at = At::new(Scope::System, PARTITION, keys.blind_text(INDEX, &[provider_arn, &identity.assertion_id]));
    let mut batch = ctx.store.batch();
    batch.create(&at, &()).map_err(Error::internal)?.expiring(identity.redeemable_until);
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_conflict() => Err(invalid_token("SAML Assertion has been redeemed already")),
        Err(error) => Err(Error::internal(error)),
    }
}
