//! ISO 8601 to and from milliseconds, in the proleptic Gregorian calendar.

use cognomen_model::UnixMillis;

const DAY: i64 = 86_400_000;

/// `2026-11-21T06:15:49.123Z`.
pub(crate) fn iso(moment: UnixMillis) -> String {
    let (days, millis) = (moment.0.div_euclid(DAY), moment.0.rem_euclid(DAY));
    let (year, month, day) = date(days);
    let (hour, minute) = (millis / 3_600_000, millis / 60_000 % 60);
    let (second, milli) = (millis / 1000 % 60, millis % 1000);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}

/// The civil date of a day counted from 1970-01-01.
fn date(days: i64) -> (i64, i64, i64) {
    // Counted from 0000-03-01, so that the leap day is the last day of a year and eras of 400 years are alike.
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// Days from 1970-01-01 to a civil date.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// A moment as a filter names it, and whether something finer than milliseconds was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parsed {
    pub(crate) moment: UnixMillis,
    pub(crate) cut: bool,
}

/// Reads a date, a date and time with or without zone (none means UTC), or seconds or milliseconds since 1970.
pub(crate) fn parse(text: &str) -> Option<Parsed> {
    if let Ok(number) = text.parse::<f64>() {
        return since_epoch(number);
    }
    let (date, time) = text.split_once(['T', 't', ' ']).unwrap_or((text, "00:00:00"));
    let mut parts = date.split('-');
    let (year, month, day) = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (clock, offset) = zone(time)?;
    let (clock, fraction) = clock.split_once(['.', ',']).unwrap_or((clock, ""));
    let mut parts = clock.split(':');
    let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let second = parts.next().map_or(Some(0), |second| digits(second, 2))?;
    if parts.next().is_some()
        || hour > 24
        || minute > 59
        || second > 60
        || !fraction.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let (kept, rest) = fraction.split_at_checked(3).unwrap_or((fraction, ""));
    let milli = format!("{kept:0<3}").parse::<i64>().ok()?;
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute - offset;
    Some(Parsed { moment: UnixMillis((minutes * 60 + second) * 1000 + milli), cut: rest.bytes().any(|b| b != b'0') })
}

/// Numbers beyond the year 5138 in seconds are milliseconds.
#[expect(clippy::cast_possible_truncation, reason = "checked to be within the range that a double holds exactly")]
fn since_epoch(number: f64) -> Option<Parsed> {
    if !number.is_finite() || !(0.0..1e15).contains(&number) {
        return None;
    }
    let millis = if number < 1e11 { number * 1000.0 } else { number };
    Some(Parsed { moment: UnixMillis(millis.floor() as i64), cut: millis.fract() != 0.0 })
}

/// Takes the zone off a time; its offset in minutes.
fn zone(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.find(['+', '-', ' ']) else { return Some((time, 0)) };
    let (clock, offset) = time.split_at_checked(at)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let offset: String = offset.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = offset.split_at_checked(2)?;
    let minutes = if minutes.is_empty() { 0 } else { digits(minutes, 2)? };
    Some((clock, sign * (digits(hours, 2)? * 60 + minutes)))
}

fn digits(text: &str, length: usize) -> Option<i64> {
    if text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_reads_known_moments() {
        for (millis, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_782_400_123, "2000-02-29T00:00:00.123Z"),
            (1_795_241_749_999, "2026-11-21T06:15:49.999Z"),
            (4_102_444_799_000, "2099-12-31T23:59:59.000Z"),
        ] {
            assert_eq!(iso(UnixMillis(millis)), text);
            assert_eq!(parse(text), Some(Parsed { moment: UnixMillis(millis), cut: false }));
        }
    }

    #[test]
    fn reads_what_clients_write() {
        let at = |text| parse(text).map(|parsed| (parsed.moment.0, parsed.cut));
        assert_eq!(at("2000-02-29"), Some((951_782_400_000, false)));
        assert_eq!(at("2000-02-29T01:00:00+01:00"), Some((951_782_400_000, false)));
        assert_eq!(at("2000-02-28T22:30:00-0130"), Some((951_782_400_000, false)));
        assert_eq!(at("2000-02-29T00:00:00.123456+00:00"), Some((951_782_400_123, true)));
        assert_eq!(at("951782400"), Some((951_782_400_000, false)));
        assert_eq!(at("951782400123"), Some((951_782_400_123, false)));
        assert_eq!(at("951782400.5"), Some((951_782_400_500, false)));
        for wrong in ["", "yesterday", "2000-13-01", "2000-1-1", "2000-01-01T", "2000-01-01T25:00", "-1", "NaN"] {
            assert_eq!(at(wrong), None, "{wrong}");
        }
    }
}
