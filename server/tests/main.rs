//! The assembled server and its parts over real sockets, and what the documents say of them.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod configuration;
#[cfg(test)]
mod inbox;
#[cfg(test)]
mod program;
#[cfg(test)]
mod sockets;
#[cfg(test)]
mod support;
