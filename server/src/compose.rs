//! Where the answering side is made and administered: the commands call these, and nothing else of the application.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_iam::Iam;
use cognomen_identity::pools as identity_pools;
use cognomen_model::oauth_configuration::OAuthConfiguration;
use cognomen_userpool::ops::{client_oauth, pools};

use crate::app::App;
use crate::config::Mode;
use crate::listen::Answer;
use crate::server::{AppParts, StartError};

/// Access key and secret of development, documented in the README.
const DEVELOPMENT_KEY: &str = "test";
const DEVELOPMENT_USER: &str = "test";
/// Seconds that a token of an identity pool may count at most (`TokenDuration`).
const LONGEST_IDENTITY_TOKEN: i64 = 86_400;

/// An access key, its secret to be shown once.
pub struct NewKey {
    /// `AKIA…`.
    pub access_key_id: String,
    /// The secret.
    pub secret_access_key: String,
}

/// Which token-signing keys are rotated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SigningTarget {
    /// Those of one pool.
    Pool(String),
    /// Those of all user pools, and the ones that all identity pools share.
    All,
}

/// Makes what answers requests. In development the key `test` is seeded first; in production an administrator must exist.
///
/// # Errors
/// [`StartError`] when the store does not answer, belongs to the other mode, or has no administrator.
pub async fn answer(parts: &AppParts) -> Result<Arc<dyn Answer>, StartError> {
    let app = App::compose(parts);
    admit_administrators(&app.iam, parts.settings.mode).await?;
    app.userpool.key_reserve.refill();
    // Deletions that a stop interrupted go on in the background; what they sweep is unreachable already.
    let userpool = Arc::clone(&app.userpool);
    tokio::spawn(async move {
        if let Err(error) = pools::finish_deletions(&userpool).await {
            tracing::error!(error = %describe(&error), "deleted pools could not be swept");
        }
    });
    let identity = Arc::clone(&app.identity);
    tokio::spawn(async move {
        if let Err(error) = identity_pools::finish_deletions(&identity).await {
            tracing::error!(error = %describe(&error), "deleted identity pools could not be swept");
        }
    });
    Ok(Arc::new(app))
}

/// What the worker on import jobs works with: caches of its own, beside those of requests.
pub(crate) fn importing(parts: &AppParts) -> Arc<cognomen_userpool::Context> {
    App::compose(parts).userpool
}

/// Keeps development and production apart: the key `test`, which everybody knows, is given rights in a store of its own.
async fn admit_administrators(iam: &Iam, mode: Mode) -> Result<(), StartError> {
    let unread = || failed("the administrators cannot be read");
    let of_development = iam.has_key(DEVELOPMENT_KEY).await.map_err(unread())?;
    let has_users = iam.has_users().await.map_err(unread())?;
    let why = match mode {
        Mode::Dev if has_users && !of_development => {
            "the store belongs to a production server: `cognomen dev` would give its key `test` full rights there; use \
             another data folder or store"
        }
        Mode::Dev => {
            let seeded = iam.seed_key(DEVELOPMENT_KEY, DEVELOPMENT_KEY, DEVELOPMENT_USER).await;
            return seeded.map_err(failed("the development key cannot be made"));
        }
        Mode::Serve if of_development => {
            "the store was made by `cognomen dev`, whose key `test` everybody knows: use another data folder or store"
        }
        Mode::Serve if has_users => return Ok(()),
        Mode::Serve => "there is no administrator yet: run `cognomen init` first",
    };
    Err(StartError::Refused(why.to_owned()))
}

/// Makes the first administrator.
///
/// # Errors
/// [`StartError`] when there is one already, or the store does not answer.
pub async fn create_administrator(parts: &AppParts) -> Result<NewKey, StartError> {
    let made = App::compose(parts).iam.create_first_administrator().await;
    let key = made.map_err(failed("no administrator was made"))?;
    Ok(NewKey { access_key_id: key.access_key_id, secret_access_key: key.secret_access_key })
}

/// Replaces token-signing keys and tells of how many pools. Tokens signed before stay verifiable.
///
/// # Errors
/// [`StartError`] when there is no such pool, or the store does not answer.
pub async fn rotate_signing(parts: &AppParts, target: &SigningTarget) -> Result<usize, StartError> {
    let app = App::compose(parts);
    let pools = match target {
        SigningTarget::Pool(id) => vec![id.clone()],
        SigningTarget::All => listed(&app).await?,
    };
    for pool in &pools {
        let rotated = pools::rotate_signing_keys(&app.userpool, pool).await;
        rotated.map_err(failed("the signing keys were not rotated"))?;
    }
    if *target == SigningTarget::All {
        // Every token that a key retired by then has signed ended long ago.
        let forget_before = app.identity.clock.now().plus_seconds(-2 * LONGEST_IDENTITY_TOKEN);
        let rotated = identity_pools::tokens::rotate(&app.identity, forget_before).await;
        rotated.map_err(failed("the signing keys of identity pools were not rotated"))?;
    }
    Ok(pools.len())
}

/// What a client may do at the OAuth endpoints beyond Cognito, once replaced by `wanted` if that is given.
///
/// # Errors
/// [`StartError`] when there is no such client, settings cannot be honoured, or the store does not answer.
pub async fn client_oauth(
    parts: &AppParts,
    client_id: &str,
    wanted: Option<&OAuthConfiguration>,
) -> Result<OAuthConfiguration, StartError> {
    let ctx = App::compose(parts).userpool;
    let client = ctx.client(client_id).await.map_err(failed("the client cannot be read"))?;
    if let Some(wanted) = wanted {
        client_oauth::replace(&ctx, &client, wanted).await.map_err(failed("the settings were not taken"))?;
    }
    let found = client_oauth::of(&ctx, &client).await.map_err(failed("the settings cannot be read"))?;
    Ok((*found).clone())
}

/// The ids of all pools, user pools and identity pools, each of which has data keys of its own.
///
/// # Errors
/// [`StartError`] when the store does not answer.
pub async fn pool_ids(parts: &AppParts) -> Result<Vec<String>, StartError> {
    let app = App::compose(parts);
    let mut ids = listed(&app).await?;
    let of_identities = identity_pools::pool_ids(&app.identity.store).await;
    ids.extend(of_identities.map_err(failed("the identity pools cannot be listed"))?);
    Ok(ids)
}

async fn listed(app: &App) -> Result<Vec<String>, StartError> {
    pools::pool_ids(&app.userpool).await.map_err(failed("the pools cannot be listed"))
}

/// Says what was being done when the application failed.
fn failed(what: &'static str) -> impl FnOnce(Error) -> StartError {
    move |error| StartError::Application { what, source: describe(&error).into() }
}

/// An operator may see what a caller never does: the cause beneath.
fn describe(error: &Error) -> String {
    match error.cause() {
        Some(cause) => format!("{}: {cause}", error.message()),
        None => error.message().to_owned(),
    }
}
