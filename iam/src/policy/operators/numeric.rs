//! Numbers: integers and decimals of any length, compared exactly.

use std::cmp::Ordering;

/// A decimal without needless zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::policy) struct Decimal {
    negative: bool,
    /// Digits before the point, none of them a leading zero.
    whole: String,
    /// Digits behind the point, none of them a trailing zero.
    fraction: String,
}

/// Reads a number: a sign, digits, and a point with more digits.
pub(super) fn parse(text: &str) -> Option<Decimal> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !fraction.is_none_or(is_number) {
        return None;
    }
    let whole = whole.trim_start_matches('0').to_owned();
    let fraction = fraction.unwrap_or_default().trim_end_matches('0').to_owned();
    let zero = whole.is_empty() && fraction.is_empty();
    Some(Decimal { negative: negative && !zero, whole, fraction })
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let size = |one: &Self, other: &Self| {
            let whole = one.whole.len().cmp(&other.whole.len()).then_with(|| one.whole.cmp(&other.whole));
            whole.then_with(|| one.fraction.cmp(&other.fraction))
        };
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => size(self, other),
            (true, true) => size(other, self),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_order() {
        let order = [
            ["-100000000000000000000000000000.5"; 2],
            ["-10", "-10.0"],
            ["-9.25", "-009.250"],
            ["0", "-0.0"],
            ["0.09", "+0.090"],
            ["0.1", "0.1"],
            ["9", "09"],
            ["10", "10.000"],
            ["18446744073709551616", "18446744073709551616"],
            ["18446744073709551617", "18446744073709551617"],
        ];
        for (at, row) in order.iter().enumerate() {
            for (other_at, other) in order.iter().enumerate() {
                assert_eq!(
                    parse(row[0]).unwrap().cmp(&parse(other[1]).unwrap()),
                    at.cmp(&other_at),
                    "{row:?} {other:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in ["", "-", "a", "1a", ".5", "5.", "1.2.3", " 1", "1 ", "1e3", "0x1", "١", "NaN", "--1", "1,5"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
