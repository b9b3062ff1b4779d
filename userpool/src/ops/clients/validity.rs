//! Lifetimes of tokens: units and bounds.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::TimeUnitsType;
use cognomen_model::client::{ClientSettings, lifetime_seconds};

use crate::error;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// Days of a refresh token unless the client says otherwise.
const REFRESH_DAYS: i32 = 30;

/// Checks the lifetimes and fills in that of refresh tokens.
///
/// # Errors
/// `InvalidParameterException` for ID or access tokens outside five minutes to a day, refresh tokens outside an hour to ten
/// years, and refresh tokens that end before the others.
pub(super) fn complete(settings: &mut ClientSettings) -> Result<(), Error> {
    let units = settings.token_validity_units.get_or_insert_default();
    if settings.refresh_token_validity.is_none_or(|given| given == 0) {
        settings.refresh_token_validity = Some(REFRESH_DAYS);
        units.refresh_token = units.refresh_token.and(Some(TimeUnitsType::Days));
    }
    let refresh = lifetime_seconds(settings.refresh_token_validity, units.refresh_token, TimeUnitsType::Days, 30 * DAY);
    let access = lifetime_seconds(settings.access_token_validity, units.access_token, TimeUnitsType::Hours, HOUR);
    let id = lifetime_seconds(settings.id_token_validity, units.id_token, TimeUnitsType::Hours, HOUR);
    let short = 5 * MINUTE..=DAY;
    let long = HOUR..=3650 * DAY;
    if short.contains(&access) && short.contains(&id) && long.contains(&refresh) && access.max(id) <= refresh {
        return Ok(());
    }
    Err(error::invalid("Invalid range for token validity."))
}

#[cfg(test)]
mod tests {
    use cognomen_contract::cognito_idp::TokenValidityUnitsType;

    use super::*;

    fn accepted(access: (i32, TimeUnitsType), refresh: (i32, TimeUnitsType)) -> bool {
        let units =
            TokenValidityUnitsType { access_token: Some(access.1), id_token: None, refresh_token: Some(refresh.1) };
        let mut settings = ClientSettings {
            access_token_validity: Some(access.0),
            refresh_token_validity: Some(refresh.0),
            token_validity_units: Some(units),
            ..ClientSettings::default()
        };
        complete(&mut settings).is_ok()
    }

    #[test]
    fn lifetimes_are_bounded() {
        use TimeUnitsType::{Days, Hours, Minutes, Seconds};
        for good in [(5, Minutes), (300, Seconds), (24, Hours), (1, Days)] {
            assert!(accepted(good, (30, Days)), "{good:?}");
        }
        for bad in [(4, Minutes), (299, Seconds), (25, Hours), (2, Days)] {
            assert!(!accepted(bad, (30, Days)), "{bad:?}");
        }
        for (refresh, good) in [
            ((60, Minutes), true),
            ((59, Minutes), false),
            ((3650, Days), true),
            ((3651, Days), false),
            ((315_360_000, Seconds), true),
        ] {
            assert_eq!(accepted((1, Hours), refresh), good, "{refresh:?}");
        }
        assert!(!accepted((2, Hours), (1, Hours)));
    }

    #[test]
    fn no_refresh_lifetime_means_thirty_days_whatever_the_unit() {
        for given in [None, Some(0)] {
            let units = TokenValidityUnitsType { refresh_token: Some(TimeUnitsType::Minutes), ..Default::default() };
            let mut settings = ClientSettings {
                refresh_token_validity: given,
                token_validity_units: Some(units),
                ..ClientSettings::default()
            };
            complete(&mut settings).unwrap();
            assert_eq!(settings.refresh_token_validity, Some(30));
            assert_eq!(settings.token_validity_units.unwrap().refresh_token, Some(TimeUnitsType::Days));
        }
    }
}
