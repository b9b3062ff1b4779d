//! Request rates: a bucket per category and region on each node.
//!
//! A category is held to a rate from the moment that one was provisioned for it (`UpdateProvisionedLimit`), or the configuration
//! names one. A request is counted before anything else is done for it; one that finds its bucket empty is answered
//! `TooManyRequestsException`.

mod bucket;
mod region;
mod throttle;

pub(crate) use throttle::Throttle;
