//! The adapters against servers of their protocols.

#[cfg(test)]
mod functions;
#[cfg(test)]
mod local;
#[cfg(test)]
mod smtp;
