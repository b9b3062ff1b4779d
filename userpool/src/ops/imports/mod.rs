//! Import jobs: making, starting, stopping and showing them. `crate::imports` does their work.

mod create_user_import_job;
mod describe_user_import_job;
mod find;
mod get_csv_header;
mod list_user_import_jobs;
mod start_user_import_job;
mod stop_user_import_job;
mod wire;

pub use create_user_import_job::create_user_import_job;
pub use describe_user_import_job::describe_user_import_job;
pub use get_csv_header::get_csv_header;
pub use list_user_import_jobs::list_user_import_jobs;
pub use start_user_import_job::start_user_import_job;
pub use stop_user_import_job::stop_user_import_job;
