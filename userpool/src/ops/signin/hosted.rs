//! Sign-in at the pages of managed login: the steps of `InitiateAuth` and `RespondToAuthChallenge`, which end in a browser
//! session in place of tokens.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFlowType, ChallengeNameType};

pub use super::admit::Admitted;
use super::attempt::Attempt;
use super::complete::Answer;
use super::flow::{Door, Parameters};
use super::{first_sign_in, respond, start};
use crate::context::Context;
use crate::error;
use crate::origin::Origin;
use crate::pool_view::ClientView;

/// What a step leads to.
pub enum Step {
    /// The user is signed in.
    Admitted(Box<Admitted>),
    /// A challenge to be shown.
    Asked(Asked),
}

/// A challenge as `RespondToAuthChallenge` answers it.
pub struct Asked {
    /// `ChallengeName`.
    pub name: ChallengeNameType,
    /// `ChallengeParameters`.
    pub parameters: BTreeMap<String, String>,
    /// `Session`, to be brought back with the answer.
    pub session: String,
    /// `AvailableChallenges`.
    pub available: Vec<ChallengeNameType>,
}

/// Starts a sign-in by `USER_PASSWORD_AUTH`, which the pages may use whatever `ExplicitAuthFlows` says, or by `USER_AUTH`, which
/// the client must list. `session` is that of a sign-up confirmed just before.
///
/// # Errors
/// As `InitiateAuth`.
pub async fn start(
    ctx: &Context,
    client: &ClientView,
    origin: Origin,
    flow: AuthFlowType,
    parameters: &BTreeMap<String, String>,
    session: Option<&str>,
) -> Result<Step, Error> {
    let attempt = Attempt::new(ctx, client, Door::Hosted, origin);
    let answer = Box::pin(start::start(&attempt, flow, Parameters(Some(parameters)), session)).await?;
    step(answer)
}

/// Takes the answer to a challenge that the pages asked.
///
/// # Errors
/// As `RespondToAuthChallenge`; `NotAuthorizedException` for the session of a sign-in by API.
pub async fn respond(
    ctx: &Context,
    client: &ClientView,
    origin: Origin,
    challenge: ChallengeNameType,
    session: &str,
    parameters: &BTreeMap<String, String>,
) -> Result<Step, Error> {
    let attempt = Attempt::new(ctx, client, Door::Hosted, origin);
    let parameters = Parameters(Some(parameters));
    let answer = Box::pin(respond::respond(&attempt, challenge, Some(session), parameters)).await?;
    step(answer)
}

/// What the pages keep of a sign-up with a password until the address is proved, for [`confirmed`]. It ends with
/// `AuthSessionValidity`.
///
/// # Errors
/// When the store fails.
pub async fn after_sign_up(ctx: &Context, client: &ClientView, sub: &str, login: &str) -> Result<String, Error> {
    let attempt = Attempt::new(ctx, client, Door::Hosted, Origin::default());
    first_sign_in::keep(&attempt, sub, login).await
}

/// Signs in a user whose sign-up has just been confirmed, by what [`after_sign_up`] made of it.
///
/// # Errors
/// `NotAuthorizedException` when it came too late, is another's, or was used; else as [`respond`].
pub async fn confirmed(
    ctx: &Context,
    client: &ClientView,
    origin: Origin,
    login: &str,
    session: &str,
) -> Result<Step, Error> {
    let attempt = Attempt::new(ctx, client, Door::Hosted, origin);
    let answer = Box::pin(first_sign_in::go_on(&attempt, login, session)).await?;
    step(answer)
}

fn step(answer: Answer) -> Result<Step, Error> {
    match answer {
        Answer::Admitted(admitted) => Ok(Step::Admitted(admitted)),
        Answer::Challenge(challenge) => Ok(Step::Asked(Asked {
            name: challenge.name,
            parameters: challenge.parameters,
            session: challenge.session.ok_or_else(error::contended)?,
            available: challenge.available.unwrap_or_default(),
        })),
        // The door of the pages opens to no tokens.
        Answer::SignedIn(_) => Err(error::contended()),
    }
}
