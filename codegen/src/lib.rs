//! Turns the service models under api/ into the contract crate's generated code.
