//! Ordered record store on SQLite and PostgreSQL; sealing; typed documents.
