//! Structures within inputs and outputs.
