//! Terms documents.
