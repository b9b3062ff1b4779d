//! Domains of pools: the names that sign-in pages answer under, each unique in the whole deployment.

mod check;
mod create_user_pool_domain;
mod delete_user_pool_domain;
mod describe_user_pool_domain;
mod stored;
mod update_user_pool_domain;

pub use create_user_pool_domain::create_user_pool_domain;
pub use delete_user_pool_domain::delete_user_pool_domain;
pub use describe_user_pool_domain::describe_user_pool_domain;
pub(crate) use stored::names;
pub use stored::{answering, base_address, owner, server_name};
pub(in crate::ops) use stored::{conflicts, show_managed_login, stage_unowned};
pub use update_user_pool_domain::update_user_pool_domain;
