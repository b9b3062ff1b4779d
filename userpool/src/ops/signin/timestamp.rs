//! `TIMESTAMP` of a password claim: `EEE MMM d HH:mm:ss z yyyy` in English and UTC, the day without a leading zero.

use cognomen_contract::Error;
use cognomen_model::UnixMillis;

use crate::error;

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// How far a client's clock may be off, in milliseconds: a day, so that one set to local time still passes. What
/// keeps a claim fresh is the one-time state it answers, not this.
const TOLERANCE: u64 = 86_400_000;

/// Checks the form of a timestamp and that it is about now.
///
/// # Errors
/// `InvalidParameterException` for another form, `NotAuthorizedException` for another day.
pub(super) fn check(text: &str, now: UnixMillis) -> Result<(), Error> {
    let moment = parse(text)
        .ok_or_else(|| error::invalid("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english."))?;
    if moment.millis_since(now).unsigned_abs() <= TOLERANCE {
        return Ok(());
    }
    Err(error::not_authorized("TIMESTAMP is too far from the present time"))
}

/// Reads a timestamp; none when it has another form.
fn parse(text: &str) -> Option<UnixMillis> {
    let parts: Vec<&str> = text.split(' ').collect();
    let [day_name, month, day, time, zone, year] = parts.as_slice() else { return None };
    let month = MONTHS.iter().position(|name| name == month)?;
    if !DAYS.contains(day_name) || !matches!(*zone, "UTC" | "GMT") || year.len() != 4 {
        return None;
    }
    let clock: Vec<&str> = time.split(':').collect();
    let [hour, minute, second] = clock.as_slice() else { return None };
    let (day, year) = (number(day, 31)?, number(year, 9999)?);
    let (hour, minute, second) = (number(hour, 23)?, number(minute, 59)?, number(second, 60)?);
    let days = days_since_1970(year, i64::try_from(month).ok()? + 1, day);
    Some(UnixMillis((days * 86_400 + hour * 3600 + minute * 60 + second) * 1000))
}

fn number(text: &str, largest: i64) -> Option<i64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number <= largest)
}

/// Days of the Gregorian calendar since 1970-01-01, counted in years that begin in March.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (month * 153 + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_clients_write() {
        assert_eq!(parse("Thu Jan 1 00:00:00 UTC 1970"), Some(UnixMillis(0)));
        assert_eq!(parse("Tue Mar 5 04:21:09 UTC 2024"), Some(UnixMillis(1_709_612_469_000)));
        assert_eq!(parse("Tue Mar 05 04:21:09 GMT 2024"), Some(UnixMillis(1_709_612_469_000)));
        assert_eq!(parse("Thu Feb 29 23:59:59 UTC 2024"), Some(UnixMillis(1_709_251_199_000)));
    }

    #[test]
    fn refuses_other_forms() {
        for text in [
            "",
            "2024-03-05T04:21:09Z",
            "Di Mär 5 04:21:09 UTC 2024",
            "Tue Mar 5 04:21:09 CET 2024",
            "Tue Mar 5 24:21:09 UTC 2024",
            "Tue Mar  5 04:21:09 UTC 2024",
            "Tue Mar 5 04:21 UTC 2024",
            "Tue Mar +5 04:21:09 UTC 2024",
            "Tue Mar 5 04:21:09 UTC 24",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn allows_for_a_wrong_clock() {
        let now = UnixMillis(1_709_612_469_000);
        assert!(check("Tue Mar 5 12:21:09 UTC 2024", now).is_ok());
        assert!(check("Fri Mar 8 04:21:09 UTC 2024", now).is_err());
    }
}
