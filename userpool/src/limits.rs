//! Bounds that the operator of the server sets.

use std::collections::BTreeMap;

use cognomen_model::limits::{Category, IdentityCategory};

/// Highest rate that may be provisioned when the configuration names none, in requests per second.
pub const DEFAULT_MAXIMUM: u32 = 100_000;

/// Bounds on requests and messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Whether categories without a rate of their own are held to the default one.
    pub enforce_defaults: bool,
    /// Rates of categories, in requests per second.
    pub rates: BTreeMap<Category, u32>,
    /// Rates of categories of identity pools, in requests per second.
    pub identity_rates: BTreeMap<IdentityCategory, u32>,
    /// Highest rate that may be provisioned, in requests per second.
    pub maximum: u32,
    /// Messages with codes that one destination gets from one pool within an hour; none: any number.
    pub messages_per_destination: Option<u32>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            enforce_defaults: false,
            rates: BTreeMap::new(),
            identity_rates: BTreeMap::new(),
            maximum: DEFAULT_MAXIMUM,
            messages_per_destination: None,
        }
    }
}

impl Limits {
    /// The rate of a category by configuration.
    #[must_use]
    pub fn configured(&self, category: Category) -> Option<u32> {
        self.rates.get(&category).copied()
    }

    /// The rate that is enforced when none was provisioned; none: no limit.
    #[must_use]
    pub fn enforced(&self, category: Category) -> Option<u32> {
        self.configured(category).or_else(|| self.enforce_defaults.then(|| category.free_rate()))
    }

    /// The rate of a category of identity pools; none: no limit.
    #[must_use]
    pub fn of_identities(&self, category: IdentityCategory) -> Option<u32> {
        let configured = self.identity_rates.get(&category).copied();
        configured.or_else(|| self.enforce_defaults.then(|| category.free_rate()))
    }
}
