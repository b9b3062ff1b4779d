//! What a risk configuration must be to be honoured.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AccountTakeoverEventActionType as EventAction, AccountTakeoverRiskConfigurationType, NotifyConfigurationType,
    NotifyEmailType, RiskExceptionConfigurationType,
};

use crate::error;
use crate::risk::Network;

/// Every action that notifies has its message, and every message a body.
///
/// # Errors
/// `InvalidParameterException`.
pub(super) fn takeover(block: &AccountTakeoverRiskConfigurationType) -> Result<(), Error> {
    let notify = block.notify_configuration.as_ref();
    if let Some(notify) = notify {
        messages(notify)?;
    }
    let actions = [&block.actions.low_action, &block.actions.medium_action, &block.actions.high_action];
    for action in actions.into_iter().flatten().filter(|action| action.notify) {
        let notify = notify.ok_or_else(|| error::invalid("NotifyConfiguration is required when Notify is true."))?;
        let (name, email) = match action.event_action {
            EventAction::Block => ("BlockEmail", &notify.block_email),
            EventAction::MfaIfConfigured | EventAction::MfaRequired => ("MfaEmail", &notify.mfa_email),
            EventAction::NoAction => ("NoActionEmail", &notify.no_action_email),
        };
        if email.is_none() {
            let action = action.event_action;
            return Err(error::invalid(format!("{name} is required when Notify is true for the action {action}.")));
        }
    }
    Ok(())
}

fn messages(notify: &NotifyConfigurationType) -> Result<(), Error> {
    let emails = [
        ("BlockEmail", &notify.block_email),
        ("MfaEmail", &notify.mfa_email),
        ("NoActionEmail", &notify.no_action_email),
    ];
    for (name, email) in emails {
        let empty = |email: &NotifyEmailType| email.html_body.is_none() && email.text_body.is_none();
        if email.as_ref().is_some_and(empty) {
            return Err(error::invalid(format!("{name} must have an HtmlBody or a TextBody.")));
        }
    }
    for (name, address) in [("From", &notify.from), ("ReplyTo", &notify.reply_to)] {
        if address.as_deref().is_some_and(|address| !is_address(address)) {
            return Err(error::invalid(format!("{name} is not an email address.")));
        }
    }
    Ok(())
}

/// `user@example.com` or `Name <user@example.com>`.
fn is_address(text: &str) -> bool {
    let address = match text.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((_, address)) => address,
        None => text,
    };
    let whole = address.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !domain.contains('@') && !address.contains(char::is_whitespace)
    });
    whole && !text.contains(char::is_control)
}

/// Every range is one.
///
/// # Errors
/// `InvalidParameterException` that names the first which is not.
pub(super) fn exceptions(block: &RiskExceptionConfigurationType) -> Result<(), Error> {
    let ranges = [&block.blocked_ip_range_list, &block.skipped_ip_range_list];
    for range in ranges.into_iter().flatten().flatten() {
        if range.parse::<Network>().is_err() {
            return Err(error::invalid(format!("`{range}` is not an address range in CIDR notation")));
        }
    }
    Ok(())
}
