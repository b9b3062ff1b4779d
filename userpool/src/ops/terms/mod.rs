//! Terms documents that sign-up pages link to, by client.

mod create_terms;
mod delete_terms;
mod describe_terms;
mod describe_terms_by_client;
mod list_terms;
mod stored;
mod update_terms;
mod wire;

pub use create_terms::create_terms;
pub use delete_terms::delete_terms;
pub use describe_terms::describe_terms;
pub use describe_terms_by_client::describe_terms_by_client;
pub use list_terms::list_terms;
pub(in crate::ops) use stored::forget_client;
pub use stored::of_client;
pub use update_terms::update_terms;
