//! Second factors of users: authenticator apps, preferences and listings.
