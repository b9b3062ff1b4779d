//! The assembled server and its parts over real sockets.

mod configuration;
mod inbox;
mod sockets;
mod support;
