//! What threat protection sees of a sign-in: its event, which grows from step to step inside the session, and the judgement of
//! its risk once the first factor was right. In a pool without it, nothing here costs anything.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ChallengeName, ChallengeResponse, EventResponseType, EventType, RiskDecisionType,
};
use cognomen_model::event::{EventMark, EventRisk};
use cognomen_model::user::User;
use cognomen_store::Batch;

use super::attempt::Attempt;
use super::progress::Progress;
use crate::events::{self, AuthEvent};
use crate::risk::{self, Action};

/// The event of a sign-in so far.
fn event<'a>(attempt: &'a Attempt<'_>, progress: &Progress) -> AuthEvent<'a> {
    let mark = progress.event.clone();
    let origin = &attempt.origin;
    let event = match mark {
        Some(mark) => AuthEvent::resume(*mark, EventType::SignIn, origin),
        None => AuthEvent::new(attempt.ctx, EventType::SignIn, origin),
    };
    event.client(&attempt.client.client)
}

fn keep(progress: &mut Progress, event: &AuthEvent<'_>) {
    progress.event = Some(Box::new(event.mark()));
}

/// Notes that a challenge was answered rightly.
pub(super) fn passed(attempt: &Attempt<'_>, progress: &mut Progress, name: ChallengeName) {
    if events::records(attempt.pool()) {
        let event = event(attempt, progress).challenge(name, ChallengeResponse::Success);
        keep(progress, &event);
    }
}

/// Writes down that a challenge was answered wrongly; answers the refusal.
pub(super) async fn failed(
    attempt: &Attempt<'_>,
    sub: &str,
    progress: &Progress,
    name: ChallengeName,
    refused: Error,
) -> Error {
    if !events::records(attempt.pool()) {
        return refused;
    }
    let event = event(attempt, progress).challenge(name, ChallengeResponse::Failure);
    match events::record_failure(attempt.ctx, attempt.pool(), sub, &event, &refused).await {
        Ok(()) => refused,
        Err(failure) => failure,
    }
}

/// Writes down that a sign-in ended in a refusal, whatever was asked last; answers the refusal.
pub(super) async fn ended(attempt: &Attempt<'_>, sub: &str, progress: &Progress, refused: Error) -> Error {
    if !events::records(attempt.pool()) {
        return refused;
    }
    let event = event(attempt, progress);
    match events::record_failure(attempt.ctx, attempt.pool(), sub, &event, &refused).await {
        Ok(()) => refused,
        Err(failure) => failure,
    }
}

/// Stages the event as it stands.
///
/// # Errors
/// When the document cannot be written.
pub(super) fn stage(
    batch: &mut Batch,
    attempt: &Attempt<'_>,
    sub: &str,
    progress: &Progress,
    response: EventResponseType,
) -> Result<(), Error> {
    match &progress.event {
        Some(_) => events::stage(batch, attempt.pool(), sub, &event(attempt, progress).outcome(response)),
        None => Ok(()),
    }
}

/// The id that the tokens of a sign-in share with its event.
pub(super) fn event_id(progress: &Progress) -> Option<&str> {
    progress.event.as_deref().map(|mark: &EventMark| mark.id.as_str())
}

/// Judges a sign-in whose first factor was right, once; `password` where it was given in the clear.
///
/// # Errors
/// `NotAuthorizedException` or `PasswordResetRequiredException` of a sign-in that the pool refuses; when the store fails.
pub(super) async fn judge(
    attempt: &Attempt<'_>,
    user: &User,
    progress: &mut Progress,
    password: Option<&str>,
) -> Result<(), Error> {
    let (ctx, pool) = (attempt.ctx, attempt.pool());
    if progress.judged || !events::records(pool) {
        return Ok(());
    }
    progress.judged = true;
    let decision = risk::decide(ctx, attempt.client, user, &attempt.origin, password, attempt.now).await?;
    let event = event(attempt, progress).risk(decision.risk());
    keep(progress, &event);
    progress.risky = matches!(decision.action, Action::MfaIfConfigured | Action::RequireMfa);
    progress.demanded = decision.action == Action::RequireMfa;
    if let Some(refusal) = decision.refusal() {
        if decision.action == Action::ResetPassword {
            risk::require_reset(ctx, pool, &user.sub, &event).await?;
        } else {
            events::record(ctx, pool, &user.sub, &event.clone().outcome(EventResponseType::Fail)).await?;
        }
        risk::notify(ctx, attempt.client, user, &decision, &event);
        return Err(refusal);
    }
    if decision.risk().notified {
        events::record(ctx, pool, &user.sub, &event.clone().outcome(EventResponseType::InProgress)).await?;
        risk::notify(ctx, attempt.client, user, &decision, &event);
    }
    Ok(())
}

/// Refuses a sign-in whose risk demands a second factor of a user who has none.
///
/// # Errors
/// `NotAuthorizedException`; when the store fails.
pub(super) async fn refuse_single_factor(attempt: &Attempt<'_>, user: &User, progress: &Progress) -> Result<(), Error> {
    if !progress.demanded || progress.second {
        return Ok(());
    }
    let event = event(attempt, progress).outcome(EventResponseType::Fail);
    let assessed = event.mark().risk;
    let event = event.risk(EventRisk { decision: Some(RiskDecisionType::Block), ..assessed });
    events::record(attempt.ctx, attempt.pool(), &user.sub, &event).await?;
    Err(risk::refused())
}
