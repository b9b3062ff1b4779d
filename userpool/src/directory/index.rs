//! Search over sealed attributes: keyed hashes of whole values and of some prefixes.
//!
//! A prefix filter looks up the longest indexed prefix that its own text contains, and checks the candidates after
//! opening them. What a dump reveals is only which users share a bucket.

use cognomen_model::user::User;

use super::address;
use crate::pool_view::PoolView;

/// Attributes `ListUsers` may filter by (`sub` is found by the listing itself).
pub const SEARCHABLE: [&str; 9] = [
    "username",
    "email",
    "phone_number",
    "name",
    "given_name",
    "family_name",
    "preferred_username",
    "cognito:user_status",
    "status",
];

/// The longest indexed prefix, in characters. Every length up to it has its bucket, so that a page of a prefix filter
/// reads the users it shows and few others, however many users there are.
const LONGEST_PREFIX: usize = 16;

/// Blind indexes of the partitions that list `user`, for every searchable attribute.
#[must_use]
pub fn entries(pool: &PoolView, user: &User) -> Vec<String> {
    let mut found = Vec::new();
    for name in SEARCHABLE {
        if name == "username" && pool.pool.generates_usernames() {
            // It is the `sub`, by which the listing of all users is ordered.
            continue;
        }
        let Some(value) = value_of(user, name) else { continue };
        let value = value.to_lowercase();
        found.push(exact(pool, name, &value));
        if has_prefixes(name) {
            found.extend(prefixes(&value).iter().map(|prefix| by_prefix(pool, name, prefix)));
        }
    }
    found
}

/// The value that a filter on `name` sees.
#[must_use]
pub fn value_of<'a>(user: &'a User, name: &str) -> Option<&'a str> {
    match name {
        "username" => Some(&user.username),
        "cognito:user_status" => Some(user.status.as_str()),
        "status" => Some(if user.enabled { "Enabled" } else { "Disabled" }),
        _ => user.attribute(name),
    }
}

/// The partition of users whose `name` equals `value`, whatever its case.
#[must_use]
pub fn exact_partition(pool: &PoolView, name: &str, value: &str) -> String {
    address::index_partition(&exact(pool, name, &value.to_lowercase()))
}

/// The partition that holds every user whose `name` begins with `prefix` (and some that do not); none for an empty one.
#[must_use]
pub fn bucket_partition(pool: &PoolView, name: &str, prefix: &str) -> Option<String> {
    let longest = prefixes(&prefix.to_lowercase()).pop()?;
    Some(address::index_partition(&by_prefix(pool, name, &longest)))
}

fn exact(pool: &PoolView, name: &str, value: &str) -> String {
    pool.blind("index-exact", &[name, value])
}

fn by_prefix(pool: &PoolView, name: &str, prefix: &str) -> String {
    pool.blind("index-prefix", &[name, prefix])
}

fn has_prefixes(name: &str) -> bool {
    !matches!(name, "status" | "cognito:user_status")
}

/// Indexed prefixes of `value`, shortest first.
fn prefixes(value: &str) -> Vec<String> {
    let ends = value.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.take(LONGEST_PREFIX).filter_map(|end| value.get(..end)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_stop_at_the_value() {
        assert_eq!(prefixes("añb"), ["a", "añ", "añb"]);
        assert_eq!(prefixes(""), Vec::<String>::new());
        assert_eq!(prefixes("abcdefghijklmnopqrst").last().unwrap(), "abcdefghijklmnop");
    }
}
