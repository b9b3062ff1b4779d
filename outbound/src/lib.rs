//! Adapters for the ports: SMTP and the development inbox.
