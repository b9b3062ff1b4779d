//! Sessions that users and administrators see: tracked, counted, listed and ended.
//!
//! A token session is the document of `model::session` that every sign-in makes. In a pool that tracks sessions, it also
//! remembers its last use, and the user's index names it; the index changes only when sessions begin or end, and under
//! its version, so that the number of sessions stays bounded however many begin at once. A single sign-on session is a browser's
//! ([`crate::browsers`]), which is there whether sessions are tracked or not; the token sessions that came through it name it.

mod admin_list_user_sessions;
mod admin_revoke_user_session;
mod browser;
mod configuration;
mod get_user_pool_client_session_configuration;
mod get_user_pool_session_configuration;
mod index;
mod list;
mod list_user_sessions;
mod open;
mod revoke;
mod revoke_user_session;
mod set_user_pool_client_session_configuration;
mod set_user_pool_session_configuration;

pub use admin_list_user_sessions::admin_list_user_sessions;
pub use admin_revoke_user_session::admin_revoke_user_session;
pub(in crate::ops) use browser::end_parent;
pub use get_user_pool_client_session_configuration::get_user_pool_client_session_configuration;
pub use get_user_pool_session_configuration::get_user_pool_session_configuration;
pub use list_user_sessions::list_user_sessions;
pub(crate) use open::open;
pub(super) use open::{device_words, touch};
pub use revoke_user_session::revoke_user_session;
pub use set_user_pool_client_session_configuration::set_user_pool_client_session_configuration;
pub use set_user_pool_session_configuration::set_user_pool_session_configuration;
