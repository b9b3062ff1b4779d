//! Functions that run on this machine.

mod bounds;
mod calls;
mod crashes;
mod processes;
mod support;
