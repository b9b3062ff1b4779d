//! Points in time on the wire.

use std::fmt;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// UTC time in milliseconds since 1970-01-01.
///
/// JSON carries seconds, with a fraction when there is one; XML carries ISO 8601, see [`Timestamp::iso8601`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// Name of the newtype given to the serializer, by which an XML serializer knows a time.
const NEWTYPE: &str = Timestamp::SERDE_NAME;

impl Timestamp {
    /// Name under which a time reaches `serialize_newtype_struct`; its content is the number of seconds.
    pub const SERDE_NAME: &'static str = "cognomen::Timestamp";

    /// From milliseconds since 1970.
    pub fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// From seconds since 1970.
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Milliseconds since 1970.
    pub fn millis(self) -> i64 {
        self.0
    }

    /// Seconds since 1970, rounded down.
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// `2026-11-21T06:00:00Z`, with milliseconds only when there are any.
    pub fn iso8601(self) -> String {
        let (days, second) = (self.seconds().div_euclid(86_400), self.seconds().rem_euclid(86_400));
        let (year, month, day) = civil(days);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let fraction = match self.0.rem_euclid(1000) {
            0 => String::new(),
            millis => format!(".{millis:03}"),
        };
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z")
    }

    /// Reads ISO 8601 in UTC (`Z`, or an offset of whole minutes); none when the text is anything else.
    pub fn parse_iso8601(text: &str) -> Option<Self> {
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = text.get(from..to)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let marks = [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":")];
        if marks.iter().any(|(at, mark)| text.get(*at..at + 1) != Some(mark)) {
            return None;
        }
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let (millis, zone) = fraction(text.get(19..)?)?;
        let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset(zone)?;
        Some(Self(seconds * 1000 + millis))
    }
}

/// Milliseconds and what follows them.
fn fraction(text: &str) -> Option<(i64, &str)> {
    let Some(rest) = text.strip_prefix('.') else { return Some((0, text)) };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let mut millis = format!("{:0<3}", rest.get(..digits.min(3))?);
    millis.truncate(3);
    Some((millis.parse().ok().filter(|_| digits > 0)?, rest.get(digits..)?))
}

/// Seconds east of UTC.
fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let sign = match zone.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let digits: String = zone.get(1..)?.chars().filter(|c| *c != ':').collect();
    if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let hhmm: i64 = digits.parse().ok()?;
    Some(sign * (hhmm / 100 * 3600 + hhmm % 100 * 60))
}

/// Days since 1970 of a date in the proleptic Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, shifted) = (year.div_euclid(400), (month + 9) % 12);
    let of_era = year.rem_euclid(400);
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * shifted + 2) / 5 + day - 1 - 719_468
}

/// Date of a number of days since 1970.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1000 == 0 {
            serializer.serialize_newtype_struct(NEWTYPE, &(self.0 / 1000))
        } else {
            serializer.serialize_newtype_struct(NEWTYPE, &(self.0 as f64 / 1000.0))
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Seconds;
        impl Visitor<'_> for Seconds {
            type Value = Timestamp;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time")
            }
            fn visit_i64<E>(self, seconds: i64) -> Result<Timestamp, E> {
                Ok(Timestamp::from_seconds(seconds))
            }
            fn visit_u64<E>(self, seconds: u64) -> Result<Timestamp, E> {
                Ok(Timestamp::from_seconds(i64::try_from(seconds).unwrap_or(i64::MAX)))
            }
            fn visit_f64<E>(self, seconds: f64) -> Result<Timestamp, E> {
                Ok(Timestamp((seconds * 1000.0).round() as i64))
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Timestamp, E> {
                Timestamp::parse_iso8601(text).ok_or_else(|| E::custom("the value is not a time"))
            }
        }
        deserializer.deserialize_any(Seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso8601_round_trips() {
        let cases = [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (1_795_240_800_123, "2026-11-21T06:00:00.123Z"),
            (-1000, "1969-12-31T23:59:59Z"),
        ];
        for (millis, text) in cases {
            assert_eq!(Timestamp::from_millis(millis).iso8601(), text);
            assert_eq!(Timestamp::parse_iso8601(text), Some(Timestamp::from_millis(millis)), "{text}");
        }
        assert_eq!(Timestamp::parse_iso8601("1970-01-01T01:00:00.5+01:00"), Some(Timestamp::from_millis(500)));
        for text in ["", "1970-01-01", "1970-13-01T00:00:00Z", "1970-01-01T00:00:00", "1970-01-01T00:00:00.Z", "ä"] {
            assert_eq!(Timestamp::parse_iso8601(text), None, "{text}");
        }
    }

    #[test]
    fn json_has_a_fraction_only_when_needed() {
        let json = |millis| serde_json::to_string(&Timestamp::from_millis(millis)).unwrap();
        assert_eq!(json(1_700_000_000_000), "1700000000");
        assert_eq!(json(1_700_000_000_250), "1700000000.25");
        for text in ["1700000000", "1700000000.0", "\"2023-11-14T22:13:20Z\""] {
            assert_eq!(serde_json::from_str::<Timestamp>(text).unwrap().millis(), 1_700_000_000_000, "{text}");
        }
    }
}
