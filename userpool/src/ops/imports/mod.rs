//! Jobs that import users from CSV files.
