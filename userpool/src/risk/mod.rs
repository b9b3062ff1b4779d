//! Threat protection: which requests look like someone else's, and what the pool does about them.
//!
//! [`assess`] judges a sign-in by the user's own history alone; [`decide`] adds the pool's settings. `AUDIT` only writes
//! down, `ENFORCED` acts. A pool whose mode is off pays nothing.

mod assess;
mod breached;
mod configuration;
mod decide;
pub mod feedback;
mod network;
mod notify;
mod password;

pub use assess::{Assessment, Reason, assess};
pub use breached::{BreachedPasswords, HashFileError};
pub use configuration::{check_address, effective, enforces, is_blocked_address};
pub use decide::{Action, RiskDecision, decide, refused, require_reset};
pub use network::Network;
pub use notify::notify;
pub use password::{NewPassword, check_new_password, refused_password};
