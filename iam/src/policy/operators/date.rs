//! Moments: ISO 8601 as the W3C's note on dates and times profiles it, or seconds since 1970.

use std::ops::RangeInclusive;

/// A moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::policy) struct Moment {
    /// Seconds since 1970.
    seconds: i64,
    /// Of the second that follows.
    nanos: u32,
}

/// Digits of the longest number of seconds that is read.
const LONGEST_EPOCH: usize = 12;

/// Reads a moment. Four digits are a year.
pub(super) fn parse(text: &str) -> Option<Moment> {
    epoch(text).or_else(|| iso(text))
}

fn epoch(text: &str) -> Option<Moment> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let fits = digits.len() <= LONGEST_EPOCH && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !fits || digits.is_empty() || (sign == 1 && digits.len() == 4) {
        return None;
    }
    Some(Moment { seconds: sign * digits.parse::<i64>().ok()?, nanos: 0 })
}

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, and with `Thh:mm`, `Thh:mm:ss` or `Thh:mm:ss.s` and a zone behind it. As IAM does, it
/// takes years of other lengths, a small `t`, an hour of one digit, a zone without minutes, and no time behind the `T`.
fn iso(text: &str) -> Option<Moment> {
    let (date, time) = text.split_once(['T', 't']).map_or((text, ""), |(date, time)| (date, time));
    let (before_christ, date) = date.strip_prefix('-').map_or((1, date), |date| (-1, date));
    let mut parts = date.split('-');
    let year = before_christ * number(parts.next()?, 1..=9)?;
    let month = parts.next().map_or(Some(1), |part| number(part, 2..=2)).filter(|month| (1..=12).contains(month))?;
    let day = parts.next().map_or(Some(1), |part| number(part, 2..=2));
    let day = day.filter(|day| (1..=days_of(year, month)).contains(day))?;
    if parts.next().is_some() {
        return None;
    }
    let midnight = days_since_1970(year, month, day) * 86_400;
    if time.is_empty() {
        return Some(Moment { seconds: midnight, nanos: 0 });
    }
    let (time, offset) = zone(time)?;
    let (time, nanos) = match time.split_once('.') {
        None => (time, 0),
        Some((time, digits)) if time.matches(':').count() == 2 => (time, nanos_of(digits)?),
        Some(_) => return None,
    };
    let mut parts = time.split(':');
    let hour = number(parts.next()?, 1..=2).filter(|hour| *hour < 24)?;
    let minute = number(parts.next()?, 2..=2).filter(|minute| *minute < 60)?;
    let second = parts.next().map_or(Some(0), |part| number(part, 2..=2)).filter(|second| *second < 60)?;
    if parts.next().is_some() {
        return None;
    }
    Some(Moment { seconds: midnight + hour * 3600 + minute * 60 + second - offset, nanos })
}

/// The time without its zone, and what the zone is ahead of UTC, in seconds.
fn zone(time: &str) -> Option<(&str, i64)> {
    if let Some(time) = time.strip_suffix(['Z', 'z']) {
        return Some((time, 0));
    }
    let at = time.find(['+', '-'])?;
    let (hours, minutes) = time[at + 1..].split_once(':').unwrap_or((&time[at + 1..], "00"));
    let hours = number(hours, 2..=2).filter(|hours| *hours < 24)?;
    let minutes = number(minutes, 2..=2).filter(|minutes| *minutes < 60)?;
    let ahead = hours * 3600 + minutes * 60;
    Some((&time[..at], if time[at..].starts_with('-') { -ahead } else { ahead }))
}

/// A number of so many digits.
fn number(text: &str, digits: RangeInclusive<usize>) -> Option<i64> {
    (digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Nanoseconds of a fraction.
fn nanos_of(digits: &str) -> Option<u32> {
    if !(1..=9).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = digits.bytes().chain(std::iter::repeat(b'0')).take(9);
    Some(digits.fold(0, |nanos, digit| nanos * 10 + u32::from(digit - b'0')))
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days from the first of 1970, counted in years that begin in March so that leap days end them.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    365 * year + leap_days + (153 * month + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_in_all_their_forms() {
        for (text, seconds, nanos) in [
            ("1970-01-01T00:00:00Z", 0, 0),
            ("1970", 0, 0),
            ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
            ("2000-02-29", 951_782_400, 0),
            ("2000-03", 951_868_800, 0),
            ("2020-01-01T02:00+02:00", 1_577_836_800, 0),
            ("2019-12-31T18:30:00-05:30", 1_577_836_800, 0),
            ("2020-01-01T00:00:00.123456789Z", 1_577_836_800, 123_456_789),
            ("2020-01-01T", 1_577_836_800, 0),
            ("2019-12-31t1:00:00-23", 1_577_836_800, 0),
            ("-0001-03-01", -62_162_035_200 - 366 * 86_400, 0),
            ("0000-03-01T00:00:00Z", -62_162_035_200, 0),
            ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
            ("1577836800", 1_577_836_800, 0),
            ("-1", -1, 0),
            ("0", 0, 0),
            ("12345", 12_345, 0),
        ] {
            assert_eq!(parse(text), Some(Moment { seconds, nanos }), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_not_read() {
        for text in [
            "",
            "-",
            "now",
            "2020-13",
            "2020-00-01",
            "2019-02-29",
            "1900-02-29",
            "2020-1-1",
            "2020-01-01T00:00:00",
            "2020-01-01T24:00:00Z",
            "2020-01-01T00:60:00Z",
            "2020-01-01T00:00:60Z",
            "2020-01-01T00Z",
            "2020-01-01T00:00:00.Z",
            "2020-01-01T00:00:00.1234567890Z",
            "2020-01-01T000000Z",
            "2020-01-01T00:00.5Z",
            "2020-01-01T00:00:00+0200",
            "2020-01-01T00:00:00+24:00",
            "2020-01-01 00:00:00Z",
            "2020-01-01T00:00:00ZZ",
            "1577836800.5",
            "1234567890123",
            "+5",
            "2020-01-01-01",
            "２０２０",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
