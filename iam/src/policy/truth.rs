//! Three values of truth: what a request says may be beyond reading.

/// Whether something holds. What cannot be told lets no `Allow` apply and every `Deny`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Truth {
    /// It does not.
    No,
    /// A value of the request is not what the operator reads.
    Unreadable,
    /// It does.
    Yes,
}

impl Truth {
    /// The opposite; what cannot be told stays so.
    pub(super) fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unreadable => Self::Unreadable,
            Self::Yes => Self::No,
        }
    }

    /// Whether any holds; none of no values.
    pub(super) fn any(values: impl IntoIterator<Item = Self>) -> Self {
        let mut found = Self::No;
        for value in values {
            found = found.max(value);
            if found == Self::Yes {
                break;
            }
        }
        found
    }

    /// Whether all hold; so do no values.
    pub(super) fn all(values: impl IntoIterator<Item = Self>) -> Self {
        let mut found = Self::Yes;
        for value in values {
            found = found.min(value);
            if found == Self::No {
                break;
            }
        }
        found
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}
