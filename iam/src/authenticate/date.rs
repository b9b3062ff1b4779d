//! The time of a signature: ISO 8601 basic format, and how far it may be from now.

use cognomen_contract::{Error, Timestamp};
use cognomen_model::UnixMillis;

use super::error::{incomplete, invalid};

/// How far a client's clock may be off, and how long a signature without an expiry of its own is good, in seconds.
pub(super) const SKEW_SECONDS: i64 = 300;

/// Reads `YYYYMMDD'T'HHMMSS'Z'`.
pub(super) fn parse(text: &str) -> Result<UnixMillis, Error> {
    extended(text)
        .and_then(|bytes| Timestamp::parse_iso8601(std::str::from_utf8(&bytes).ok()?))
        .map(|time| UnixMillis(time.millis()))
        .ok_or_else(|| {
            incomplete(format!(
                "Date must be in ISO-8601 'basic format'. Got '{text}'. See http://en.wikipedia.org/wiki/ISO_8601"
            ))
        })
}

/// The same moment in the extended format.
fn extended(text: &str) -> Option<[u8; 20]> {
    let &[y1, y2, y3, y4, m1, m2, d1, d2, b'T', h1, h2, n1, n2, s1, s2, b'Z'] = text.as_bytes() else { return None };
    Some([y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T', h1, h2, b':', n1, n2, b':', s1, s2, b'Z'])
}

/// The basic format of a moment, without fractions of a second.
fn basic(time: UnixMillis) -> String {
    let mut text = Timestamp::from_seconds(time.seconds()).iso8601();
    text.retain(|c| c != '-' && c != ':');
    text
}

/// Refuses a signature made too long ago, or in the future. `good_for` is in seconds.
pub(super) fn check(text: &str, signed_at: UnixMillis, now: UnixMillis, good_for: i64) -> Result<(), Error> {
    let oldest = now.plus_seconds(-good_for);
    if signed_at.seconds() < oldest.seconds() {
        let (oldest, now) = (basic(oldest), basic(now));
        let length = match good_for % 60 {
            0 => format!("{} min.", good_for / 60),
            _ => format!("{good_for} sec."),
        };
        return Err(invalid(format!("Signature expired: {text} is now earlier than {oldest} ({now} - {length})")));
    }
    let newest = now.plus_seconds(SKEW_SECONDS);
    if signed_at > newest {
        let (newest, now, minutes) = (basic(newest), basic(now), SKEW_SECONDS / 60);
        return Err(invalid(format!(
            "Signature not yet current: {text} is still later than {newest} ({now} + {minutes} min.)"
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_basic_format_alone() {
        let time = parse("20150830T123600Z").unwrap();
        assert_eq!(time, UnixMillis(1_440_938_160_000));
        assert_eq!(basic(time), "20150830T123600Z");
        for text in ["", "201", "2015-08-30T12:36:00Z", "20150830T123600", "20150830T1236000", "20151330T123600Z", "é"]
        {
            assert!(parse(text).unwrap_err().message().contains(&format!("Got '{text}'")), "{text}");
        }
    }
}
