//! User pools: directory, sign-in, tokens; ports for messages.
