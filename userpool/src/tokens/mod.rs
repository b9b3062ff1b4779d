//! Tokens: claims, issue, verification.
