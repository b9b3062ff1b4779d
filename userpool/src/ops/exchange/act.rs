//! The `act` claim: who acts for the subject of a token, and who did before (RFC 8693 section 4.1).

use cognomen_contract::Error;

use crate::error;
use crate::tokens::Actor;

/// The most parties that one token may name as acting one after the other.
const LONGEST_CHAIN: usize = 5;

/// The claim of a token that `actor` asks for on behalf of a subject whose token named `earlier` actors. Without a new
/// actor the earlier ones stay: a token that was delegated never turns into the subject's own.
///
/// # Errors
/// `InvalidParameterException` when the chain would grow too long.
pub(super) fn chain(actor: Option<String>, earlier: Option<Actor>) -> Result<Option<Actor>, Error> {
    let Some(sub) = actor else { return Ok(earlier) };
    let chain = Actor { sub, act: earlier.map(Box::new) };
    if length(&chain) > LONGEST_CHAIN {
        return Err(error::invalid(format!("at most {LONGEST_CHAIN} actors may act one after the other")));
    }
    Ok(Some(chain))
}

fn length(actor: &Actor) -> usize {
    std::iter::successors(Some(actor), |actor| actor.act.as_deref()).count()
}
