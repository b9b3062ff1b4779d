//! Identity providers of a pool, and the links between their users and its own.
