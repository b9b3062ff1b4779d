//! How values read inside a validation message.

use std::collections::BTreeMap;
use std::fmt;
use std::fmt::Write as _;

use crate::{Blob, Timestamp};

/// Prints as `***` where a member is sensitive.
pub struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// A value that a validation message may repeat.
pub trait Shown {
    /// Appends the value: `a`, `[a, b]`, `{k=v}`; structures are only named.
    fn show(&self, out: &mut String);
}

macro_rules! shown_by_display {
    ($($ty:ty),*) => {
        $(impl Shown for $ty {
            fn show(&self, out: &mut String) {
                let _ = write!(out, "{self}");
            }
        })*
    };
}

shown_by_display!(i32, i64, f64, bool);

impl Shown for String {
    fn show(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Shown for Timestamp {
    fn show(&self, out: &mut String) {
        out.push_str(&self.iso8601());
    }
}

impl Shown for Blob {
    fn show(&self, out: &mut String) {
        let _ = write!(out, "java.nio.HeapByteBuffer[pos=0 lim={0} cap={0}]", self.0.len());
    }
}

impl<T: Shown> Shown for Option<T> {
    fn show(&self, out: &mut String) {
        match self {
            Some(value) => value.show(out),
            None => out.push_str("null"),
        }
    }
}

impl<T: Shown> Shown for Vec<T> {
    fn show(&self, out: &mut String) {
        out.push('[');
        for (at, element) in self.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            element.show(out);
        }
        out.push(']');
    }
}

impl<T: Shown> Shown for BTreeMap<String, T> {
    fn show(&self, out: &mut String) {
        out.push('{');
        for (at, (key, value)) in self.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            out.push_str(key);
            out.push('=');
            value.show(out);
        }
        out.push('}');
    }
}
