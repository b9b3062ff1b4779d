//! Managed-login branding and UI customisation.
