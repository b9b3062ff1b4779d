//! A message about to leave.

use super::{Medium, Message};
use crate::triggers::Handover;

/// A message about to leave: written here, or left to the pool's own sender.
pub struct Prepared(pub(super) Way);

/// How it leaves.
pub(super) enum Way {
    /// By the port.
    Written(Message),
    /// By the function that the pool names for the medium.
    Left(Box<Handover>),
}

impl From<Message> for Prepared {
    fn from(message: Message) -> Self {
        Self(Way::Written(message))
    }
}

impl From<Handover> for Prepared {
    fn from(handover: Handover) -> Self {
        Self(Way::Left(Box::new(handover)))
    }
}

impl Prepared {
    /// How it travels.
    pub(super) fn medium(&self) -> Medium {
        match &self.0 {
            Way::Written(message) => message.medium,
            Way::Left(handover) => handover.medium(),
        }
    }

    /// The pool of the user.
    pub(super) fn pool_id(&self) -> &str {
        match &self.0 {
            Way::Written(message) => &message.user_pool_id,
            Way::Left(handover) => handover.pool_id(),
        }
    }

    /// Where a code goes: counted by destination. Temporary passwords go where an administrator sends them.
    pub(super) fn code_goes_to(&self) -> Option<&str> {
        match &self.0 {
            Way::Written(message) if message.code.is_some() && !message.code_is_password => Some(&message.to),
            Way::Left(handover) => handover.code_goes_to(),
            Way::Written(_) => None,
        }
    }
}
