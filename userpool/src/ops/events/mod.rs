//! Sign-in, sign-up and password events, and feedback on them.
