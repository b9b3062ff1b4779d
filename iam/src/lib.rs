//! Caller authentication, IAM policies and the permit every operation needs.
