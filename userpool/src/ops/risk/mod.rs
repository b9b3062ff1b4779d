//! Risk configuration of pools and clients.

mod check;
mod describe_risk_configuration;
mod set_risk_configuration;

pub use describe_risk_configuration::describe_risk_configuration;
pub use set_risk_configuration::set_risk_configuration;
