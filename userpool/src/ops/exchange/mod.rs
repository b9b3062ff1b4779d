//! Tokens without a sign-in: of machines, and in exchange for other tokens.
