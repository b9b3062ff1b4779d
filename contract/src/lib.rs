//! Operations, inputs, outputs and constraints of the AWS services spoken.
