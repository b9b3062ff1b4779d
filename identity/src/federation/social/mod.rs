//! Google, Apple, Facebook, Login with Amazon and Twitter.

/// Where the social providers are asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Social {}
