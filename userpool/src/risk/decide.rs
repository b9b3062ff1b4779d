//! What becomes of a sign-in whose password was right.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AccountTakeoverEventActionType as EventAction, ErrorCode, EventFilterType, EventResponseType, NotifyEmailType,
    RiskDecisionType, RiskLevelType, UserStatusType,
};
use cognomen_model::UnixMillis;
use cognomen_model::event::{EventRisk, StoredEvent};
use cognomen_model::risk::RiskConfiguration;
use cognomen_model::user::User;

use super::assess::{Assessment, Reason, assess};
use super::configuration::{effective, enforces, is_skipped};
use super::password;
use crate::context::Context;
use crate::directory::{self, commit_user, stage_update};
use crate::error;
use crate::events::{self, AuthEvent};
use crate::origin::Origin;
use crate::pool_view::{ClientView, PoolView};

/// Events that are looked at.
const HISTORY: usize = 20;
/// Messages about risks that a user gets within an hour at most.
const MESSAGES_AN_HOUR: usize = 5;

/// What must happen to a sign-in, in the order of severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Nothing.
    #[default]
    None,
    /// Ask for a second factor if the user has one.
    MfaIfConfigured,
    /// Ask for a second factor, and refuse whoever has none.
    RequireMfa,
    /// Refuse: the password is known from a breach, and must be reset ([`require_reset`]).
    ResetPassword,
    /// Refuse.
    Block,
}

/// What was found about a sign-in, and what is to be done.
#[derive(Clone, Debug, Default)]
pub struct RiskDecision {
    /// `RiskLevel`; none where nothing speaks against the sign-in.
    pub level: Option<RiskLevelType>,
    /// What speaks against it.
    pub reasons: Vec<Reason>,
    /// Whether the password is known from a breach; none when it was not looked up.
    pub compromised: Option<bool>,
    /// What is to be done; always nothing in `AUDIT`.
    pub action: Action,
    /// The message the user is to get.
    pub(super) notice: Option<Notice>,
}

/// A message about a risk.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    pub(super) email: NotifyEmailType,
    pub(super) from: Option<String>,
    pub(super) reply_to: Option<String>,
}

impl RiskDecision {
    /// What the event remembers of it.
    #[must_use]
    pub fn risk(&self) -> EventRisk {
        let decision = match self.action {
            Action::None => None,
            Action::MfaIfConfigured | Action::RequireMfa => Some(RiskDecisionType::AccountTakeover),
            Action::ResetPassword | Action::Block => Some(RiskDecisionType::Block),
        };
        EventRisk { level: self.level, decision, compromised: self.compromised, notified: self.notice.is_some() }
    }

    /// The answer to a sign-in that must not go on; none when it may.
    #[must_use]
    pub fn refusal(&self) -> Option<Error> {
        match self.action {
            Action::Block => Some(refused()),
            Action::ResetPassword => Some(Error::new(
                ErrorCode::PasswordResetRequiredException,
                "Password reset required for user due to security reasons",
            )),
            Action::None | Action::MfaIfConfigured | Action::RequireMfa => None,
        }
    }
}

/// `NotAuthorizedException` of a sign-in that is too much of a risk: also of a user without the second factor that
/// [`Action::RequireMfa`] asks for.
#[must_use]
pub fn refused() -> Error {
    error::not_authorized("Unable to login because of security reasons.")
}

/// Judges a sign-in whose first factor was right: from the user's newest events and, where it was given in the clear,
/// the `password`. Costs nothing when the pool's mode is off; otherwise one scan. To be asked only then: the answer
/// to a wrong password must not depend on the user's history.
///
/// # Errors
/// When the store fails.
pub async fn decide(
    ctx: &Context,
    client: &ClientView,
    user: &User,
    origin: &Origin,
    password: Option<&str>,
    now: UnixMillis,
) -> Result<RiskDecision, Error> {
    let pool = &*client.pool;
    if !events::records(pool) {
        return Ok(RiskDecision::default());
    }
    let (settings, history) =
        tokio::join!(effective(ctx, pool, Some(&client.client.id)), events::newest(ctx, pool, &user.sub, HISTORY));
    let (settings, history) = (settings?, history?);
    events::trim_sometimes(ctx, pool, &user.sub).await?;
    if is_skipped(&settings, origin.ip) {
        return Ok(RiskDecision::default());
    }
    let assessment = assess(&history, &events::context_of(pool, origin), now);
    let compromised = compromised(ctx, &settings, user, password).await;
    Ok(conclude(&settings, enforces(pool), assessment, compromised, notified_lately(&history, now)))
}

/// Looks the password of a sign-in up; not one that must be changed anyway.
async fn compromised(
    ctx: &Context,
    settings: &Arc<RiskConfiguration>,
    user: &User,
    password: Option<&str>,
) -> Option<bool> {
    let at = EventFilterType::SignIn;
    let password = password.filter(|_| user.status == UserStatusType::Confirmed && settings.watches_compromised(at))?;
    password::is_known(ctx, password).await
}

fn notified_lately(history: &[StoredEvent], now: UnixMillis) -> bool {
    let since = now.plus_seconds(-3600);
    history.iter().filter(|event| event.risk.notified && event.created_at > since).count() >= MESSAGES_AN_HOUR
}

fn conclude(
    settings: &RiskConfiguration,
    enforced: bool,
    assessment: Assessment,
    compromised: Option<bool>,
    enough_messages: bool,
) -> RiskDecision {
    let Assessment { level, reasons } = assessment;
    let mut decision = RiskDecision { level, reasons, compromised, ..RiskDecision::default() };
    if !enforced {
        return decision;
    }
    let response = level.and_then(|level| settings.action(level));
    decision.action = match response.map(|response| response.event_action) {
        Some(EventAction::Block) => Action::Block,
        Some(EventAction::MfaRequired) => Action::RequireMfa,
        Some(EventAction::MfaIfConfigured) => Action::MfaIfConfigured,
        Some(EventAction::NoAction) | None => Action::None,
    };
    if response.is_some_and(|response| response.notify) && !enough_messages {
        decision.notice = notice(settings, decision.action);
    }
    if compromised == Some(true) && settings.refuses_compromised(EventFilterType::SignIn) {
        decision.action = decision.action.max(Action::ResetPassword);
    }
    decision
}

fn notice(settings: &RiskConfiguration, action: Action) -> Option<Notice> {
    let notify = settings.takeover.as_ref()?.notify_configuration.as_ref()?;
    let email = match action {
        Action::Block | Action::ResetPassword => notify.block_email.as_ref(),
        Action::RequireMfa | Action::MfaIfConfigured => notify.mfa_email.as_ref(),
        Action::None => notify.no_action_email.as_ref(),
    };
    let (from, reply_to) = (notify.from.clone(), notify.reply_to.clone());
    email.map(|email| Notice { email: email.clone(), from, reply_to })
}

/// Makes a user reset the password ([`Action::ResetPassword`]), and records the sign-in that failed over it.
///
/// # Errors
/// `TooManyRequestsException` when the user changed meanwhile, twice; when the store fails.
pub async fn require_reset(ctx: &Context, pool: &PoolView, sub: &str, event: &AuthEvent<'_>) -> Result<(), Error> {
    let event = event.clone().outcome(EventResponseType::Fail);
    for _ in 0..2 {
        let Some(doc) = directory::by_sub(ctx, pool, sub).await? else { return Err(error::user_not_found()) };
        let mut user = doc.user.clone();
        user.status = UserStatusType::ResetRequired;
        user.modified_at = ctx.clock.now();
        let mut batch = ctx.store.batch();
        stage_update(&mut batch, pool, &doc, &user)?;
        events::stage(&mut batch, pool, sub, &event)?;
        if commit_user(ctx, pool, &user, batch).await? {
            return Ok(());
        }
    }
    Err(error::contended())
}

#[cfg(test)]
mod tests {
    use cognomen_contract::cognito_idp as idp;

    use super::*;

    fn settings() -> RiskConfiguration {
        let action = |event_action, notify| Some(idp::AccountTakeoverActionType { event_action, notify });
        let email = |subject: &str| {
            let text = Some("it was {ip-address}".to_owned());
            Some(NotifyEmailType { subject: subject.to_owned(), html_body: None, text_body: text })
        };
        RiskConfiguration {
            takeover: Some(idp::AccountTakeoverRiskConfigurationType {
                actions: idp::AccountTakeoverActionsType {
                    low_action: action(EventAction::NoAction, true),
                    medium_action: action(EventAction::MfaIfConfigured, false),
                    high_action: action(EventAction::Block, true),
                },
                notify_configuration: Some(idp::NotifyConfigurationType {
                    block_email: email("blocked"),
                    no_action_email: email("seen"),
                    mfa_email: email("asked"),
                    ..Default::default()
                }),
            }),
            compromised: Some(idp::CompromisedCredentialsRiskConfigurationType {
                actions: idp::CompromisedCredentialsActionsType {
                    event_action: idp::CompromisedCredentialsEventActionType::Block,
                },
                event_filter: Some(vec![EventFilterType::SignIn]),
            }),
            ..Default::default()
        }
    }

    fn decided(level: Option<RiskLevelType>, compromised: bool, enough: bool) -> (Action, Option<String>) {
        let assessment = Assessment { level, reasons: Vec::new() };
        let decision = conclude(&settings(), true, assessment, Some(compromised), enough);
        (decision.action, decision.notice.map(|notice| notice.email.subject))
    }

    #[test]
    fn each_level_has_its_action_and_message() {
        use RiskLevelType::{High, Low, Medium};
        let told = |subject: &str| Some(subject.to_owned());
        assert_eq!(decided(None, false, false), (Action::None, None));
        assert_eq!(decided(Some(Low), false, false), (Action::None, told("seen")));
        assert_eq!(decided(Some(Low), false, true), (Action::None, None));
        assert_eq!(decided(Some(Medium), false, false), (Action::MfaIfConfigured, None));
        assert_eq!(decided(Some(High), false, false), (Action::Block, told("blocked")));
        assert_eq!(decided(None, true, false), (Action::ResetPassword, None));
        assert_eq!(decided(Some(Medium), true, false), (Action::ResetPassword, None));
        assert_eq!(decided(Some(High), true, false).0, Action::Block);
    }

    #[test]
    fn an_audit_finds_and_does_nothing() {
        let assessment = Assessment { level: Some(RiskLevelType::High), reasons: vec![Reason::Reported] };
        let decision = conclude(&settings(), false, assessment, Some(true), false);
        assert_eq!(decision.action, Action::None);
        assert!(decision.refusal().is_none() && decision.notice.is_none());
        let risk = decision.risk();
        assert_eq!((risk.level, risk.decision, risk.compromised), (Some(RiskLevelType::High), None, Some(true)));
    }
}
