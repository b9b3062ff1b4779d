//! Request rates: a bucket per category and region on each node.
//!
//! A category is held to a rate from the moment that one was provisioned for it (`UpdateProvisionedLimit`), or the configuration
//! names one. An unsigned request is counted before anything else is done for it, a signed one as soon as its signature held, so
//! that nobody uses up the share of those who hold keys. One that finds its bucket empty is answered `TooManyRequestsException`.

mod bucket;
mod region;
mod throttle;

pub(crate) use throttle::Throttle;
