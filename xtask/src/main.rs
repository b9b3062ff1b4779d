//! `cargo xtask`: the one door for the project's habits.
fn main() {}
