//! The assembled server and its parts over real sockets, and what the documents say of them.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod assembled;
#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod configuration;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod functions;
#[cfg(test)]
mod identity_pools;
#[cfg(test)]
mod identity_providers;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod inbox;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod nodes;
#[cfg(test)]
mod oauth;
#[cfg(test)]
mod oauth_attacks;
#[cfg(test)]
mod oauth_beyond;
#[cfg(test)]
mod pages_account;
#[cfg(test)]
mod pages_brand;
#[cfg(test)]
mod pages_login;
#[cfg(test)]
mod pages_sign_up;
#[cfg(test)]
mod program;
#[cfg(test)]
mod rotation;
#[cfg(test)]
mod security;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod sockets;
#[cfg(test)]
mod support;
