//! The stopwatch, and the processor time of another process.

use std::time::{Duration, Instant, SystemTime};

/// Starts a stopwatch.
#[expect(clippy::disallowed_methods, reason = "the tool that measures reads a stopwatch")]
pub(crate) fn start() -> Instant {
    Instant::now()
}

/// Unix seconds, for signatures and SRP timestamps.
#[expect(clippy::disallowed_methods, reason = "a client signs with the machine's time")]
pub(crate) fn unix_seconds() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// Processor time that a process has used so far, all threads; kernel ticks of 10 ms.
pub(crate) fn processor_time(pid: u32) -> Result<Duration, crate::Failure> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name, in parentheses, may hold blanks; user and system time are fields 14 and 15 of the line.
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let ticks = |index: usize| fields.get(index).and_then(|f| f.parse::<u64>().ok()).ok_or("no processor time");
    Ok(Duration::from_millis(10 * (ticks(11)? + ticks(12)?)))
}

/// Year, month, day, hour, minute, second and weekday (0 is Sunday) of Unix seconds, in UTC.
pub(crate) fn civil(seconds: u64) -> (u64, usize, u64, u64, u64, u64, usize) {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    // Days are counted from 0000-03-01, in eras of 400 years.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let weekday = usize::try_from((days + 4) % 7).unwrap_or(0);
    (year, usize::try_from(month).unwrap_or(1), day, rest / 3600, rest / 60 % 60, rest % 60, weekday)
}

/// `20260131T235959Z`.
pub(crate) fn amz_date(seconds: u64) -> String {
    let (year, month, day, hour, minute, second, _) = civil(seconds);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// `Sat Jan 31 23:59:59 UTC 2026`, the day unpadded.
pub(crate) fn srp_timestamp(seconds: u64) -> String {
    const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day, hour, minute, second, weekday) = civil(seconds);
    let month = MONTHS.get(month - 1).unwrap_or(&"Jan");
    let weekday = DAYS.get(weekday).unwrap_or(&"Sun");
    format!("{weekday} {month} {day} {hour:02}:{minute:02}:{second:02} UTC {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_the_calendars() {
        assert_eq!(amz_date(1_440_938_160), "20150830T123600Z");
        assert_eq!(srp_timestamp(1_709_164_800), "Thu Feb 29 00:00:00 UTC 2024");
    }
}
