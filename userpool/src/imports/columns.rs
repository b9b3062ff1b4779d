//! The header of a file: which attribute each column holds.

use std::collections::BTreeSet;

use cognomen_model::pool::Pool;

/// The column of the user name.
pub(super) const USERNAME: &str = "cognito:username";
/// The column that tells whether a user has a second factor.
pub(super) const MFA_ENABLED: &str = "cognito:mfa_enabled";
/// The column of the password's hash, where the job has a hashing algorithm.
pub(super) const PASSWORD_HASH: &str = "cognito:password_hash";

/// Standard attributes in the order of Cognito's header.
const STANDARD: [&str; 19] = [
    "name",
    "given_name",
    "family_name",
    "middle_name",
    "nickname",
    "preferred_username",
    "profile",
    "picture",
    "website",
    "email",
    "email_verified",
    "gender",
    "birthdate",
    "zoneinfo",
    "locale",
    "phone_number",
    "phone_number_verified",
    "address",
    "updated_at",
];

/// The columns of a file for `pool`, without that of hashes (`GetCSVHeader`).
pub(crate) fn header(pool: &Pool) -> Vec<String> {
    let has = |name: &&str| pool.schema.find(name).is_some();
    let standard = STANDARD.iter().copied().filter(has);
    let names = pool.schema.0.iter().filter_map(|attribute| attribute.name.as_deref());
    let custom = names.filter(|name| cognomen_model::schema::is_custom(name));
    standard.chain(custom).chain([MFA_ENABLED, USERNAME]).map(str::to_owned).collect()
}

/// The columns of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns(Vec<String>);

impl Columns {
    /// Reads the header: every column must be there once, in whatever order.
    ///
    /// # Errors
    /// What is wrong, to be the job's `CompletionMessage`.
    pub(super) fn read(pool: &Pool, hashed: bool, cells: Vec<String>) -> Result<Self, String> {
        let mut expected: BTreeSet<String> = header(pool).into_iter().collect();
        if hashed {
            expected.insert(PASSWORD_HASH.to_owned());
        }
        for cell in &cells {
            if !expected.remove(cell) {
                // The header is no user's data, but it may be a file of another kind: nothing of it is repeated.
                return Err("The header of the CSV file has a column that is unknown or there twice.".to_owned());
            }
        }
        match expected.first() {
            Some(missing) if missing.len() <= 60 => {
                Err(format!("The header of the CSV file lacks the column {missing}."))
            }
            Some(_) => Err("The header of the CSV file lacks a column.".to_owned()),
            None => Ok(Self(cells)),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The cells of a row with the names of their columns, empty cells left out.
    pub(super) fn of<'a>(&'a self, cells: &'a [String]) -> impl Iterator<Item = (&'a str, &'a str)> {
        let pairs = self.0.iter().map(String::as_str).zip(cells.iter().map(String::as_str));
        pairs.filter(|(_, cell)| !cell.is_empty())
    }
}
