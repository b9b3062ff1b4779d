//! Terms as the operations answer them.

use cognomen_contract::cognito_idp::{TermsDescriptionType, TermsType};
use cognomen_model::terms::Terms;

use crate::ops::pools::timestamp;

/// A document with its links.
pub(super) fn terms(pool_id: &str, terms: Terms) -> TermsType {
    TermsType {
        terms_id: terms.id,
        user_pool_id: pool_id.to_owned(),
        client_id: terms.client_id,
        terms_name: terms.name,
        terms_source: terms.source,
        enforcement: terms.enforcement,
        links: terms.links,
        creation_date: timestamp(terms.created_at),
        last_modified_date: timestamp(terms.modified_at),
    }
}

/// A document in a listing.
pub(super) fn description(terms: &Terms) -> TermsDescriptionType {
    TermsDescriptionType {
        terms_id: terms.id.clone(),
        terms_name: terms.name.clone(),
        enforcement: terms.enforcement,
        creation_date: timestamp(terms.created_at),
        last_modified_date: timestamp(terms.modified_at),
    }
}
