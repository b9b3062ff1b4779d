//! Unique ids and access key ids, which tell the account they belong to as those of AWS do.
//!
//! Behind four letters for the kind stand sixteen letters or digits of base 32, eighty bits: one that is set, forty for the number
//! of the account, and the rest random. Ids of what is no access key have one letter or digit more.

use cognomen_crypto::random::random_array;

use crate::context::Iam;

/// Letters and digits of base 32 (RFC 4648 section 6).
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/// Letters that say the kind.
const PREFIX: usize = 4;
/// Letters and digits that hold flag, account and random bits.
const CODED: usize = 16;
/// Bits of randomness behind the account.
const RANDOM_BITS: u32 = 39;
/// The bit that ids have which tell their account.
const TELLS_ACCOUNT: u128 = 1 << 79;

/// A unique id: `prefix` (`AIDA`, `AKIA`, `ANPA`, …) and sixteen letters or digits for access keys, seventeen for others.
pub(crate) fn unique_id(iam: &Iam, prefix: &str) -> String {
    let random = u64::from_be_bytes(random_array::<8>(&*iam.random));
    let account: u64 = iam.account.parse().unwrap_or_default();
    let bits = TELLS_ACCOUNT | u128::from(account) << RANDOM_BITS | u128::from(random >> (u64::BITS - RANDOM_BITS));
    let mut id = String::with_capacity(PREFIX + CODED + 1);
    id.push_str(prefix);
    for place in (0..CODED).rev() {
        id.push(letter((bits >> (place * 5)) & 31));
    }
    if !matches!(prefix, "AKIA" | "ASIA") {
        id.push(letter(u128::from(random & 31)));
    }
    id
}

/// The account of an access key id or unique id, twelve digits; none of an id that does not tell it.
#[must_use]
pub fn account_of_id(id: &str) -> Option<String> {
    let coded = id.as_bytes().get(PREFIX..PREFIX + CODED)?;
    let mut bits = 0_u128;
    for byte in coded {
        let value = ALPHABET.iter().position(|letter| letter == byte)?;
        bits = bits << 5 | u128::try_from(value).ok()?;
    }
    let account = (bits & !TELLS_ACCOUNT) >> RANDOM_BITS;
    (bits & TELLS_ACCOUNT != 0 && account < 1_000_000_000_000).then(|| format!("{account:012}"))
}

fn letter(value: u128) -> char {
    usize::try_from(value).ok().and_then(|value| ALPHABET.get(value)).map_or('A', |letter| char::from(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ACCOUNT, World};

    #[tokio::test]
    async fn ids_tell_their_account() {
        let world = World::empty();
        for (prefix, length) in [("AKIA", 20), ("ASIA", 20), ("AIDA", 21), ("AROA", 21)] {
            let (one, other) = (unique_id(&world.iam, prefix), unique_id(&world.iam, prefix));
            assert_ne!(one, other);
            assert!(one.starts_with(prefix) && one.len() == length, "{one}");
            assert_eq!(account_of_id(&one).as_deref(), Some(ACCOUNT));
        }
        assert!(unique_id(&world.iam, "ASIA").starts_with("ASIARZPUZDIK"));
    }

    #[test]
    fn ids_of_others_are_read() {
        let cases = [
            ("ASIAY34FZKBOKMUTVV7A", Some("609629065308")),
            ("AKIAUT5AMCC2VINIQAMK", Some("317627044021")),
            ("AROAZK6WDJGGPYAVRUAKL", Some("642009745804")),
            ("AIDAV3ZUEFP6J7GY7O6LO", Some("403299380220")),
            ("AKIAIOSFODNN7EXAMPLE", None),
            ("AKIAUT5AMCC2VINIQAM1", None),
            ("AKIAUT5AMCC2VINI", None),
            ("AKIA7777777777777777", None),
            ("äöüß", None),
            ("", None),
        ];
        for (id, account) in cases {
            assert_eq!(account_of_id(id).as_deref(), account, "{id}");
        }
    }
}
