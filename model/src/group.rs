//! Groups of a pool.

use std::borrow::Borrow;

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// A group as stored. Membership names the internal id, so that a group made anew under an old name starts empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Internal id; never on the wire.
    pub id: String,
    /// Name, unique in the pool, case-sensitive.
    pub name: String,
    /// Free text.
    pub description: Option<String>,
    /// Role of members at identity pools.
    pub role_arn: Option<String>,
    /// Lower wins; absent ranks last.
    pub precedence: Option<i32>,
    /// When the group was made.
    pub created_at: UnixMillis,
    /// When it last changed.
    pub modified_at: UnixMillis,
}

/// `cognito:preferred_role`: the role of the one group with the lowest precedence; none when the best rank is shared
/// by groups of different roles or the best group has no role.
#[must_use]
pub fn preferred_role<G: Borrow<Group>>(groups: &[G]) -> Option<&str> {
    let groups = || groups.iter().map(Borrow::borrow);
    let best = groups().filter_map(|g: &Group| g.precedence).min()?;
    let mut roles = groups().filter(|g| g.precedence == Some(best)).map(|g| g.role_arn.as_deref());
    let first = roles.next()??;
    roles.all(|role| role == Some(first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str, precedence: Option<i32>, role: Option<&str>) -> Group {
        Group {
            id: name.to_owned(),
            name: name.to_owned(),
            description: None,
            role_arn: role.map(str::to_owned),
            precedence,
            created_at: UnixMillis(0),
            modified_at: UnixMillis(0),
        }
    }

    #[test]
    fn the_lowest_precedence_names_the_preferred_role() {
        let admin = group("admin", Some(1), Some("arn:admin"));
        let staff = group("staff", Some(5), Some("arn:staff"));
        let unranked = group("all", None, Some("arn:all"));
        assert_eq!(preferred_role(&[staff, admin.clone(), unranked.clone()]), Some("arn:admin"));
        assert_eq!(preferred_role(&[unranked]), None);
        let rival = group("rival", Some(1), Some("arn:rival"));
        assert_eq!(preferred_role(&[admin.clone(), rival]), None);
        let twin = group("twin", Some(1), Some("arn:admin"));
        assert_eq!(preferred_role(&[admin, twin]), Some("arn:admin"));
    }
}
