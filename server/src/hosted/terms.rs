//! The documents that a user agrees to by signing up.

use cognomen_contract::Error;
use cognomen_model::terms::Terms;
use cognomen_pages::{Piece, Texts, terms_notice};
use cognomen_userpool::ops::terms;
use cognomen_userpool::pool_view::ClientView;

use super::visit::Visit;

/// The sentence with links to the documents of a client, in the language of the page as far as there is one in it.
///
/// # Errors
/// When the store fails.
pub(crate) async fn notice(visit: &Visit<'_>, client: &ClientView, texts: &Texts) -> Result<Vec<Piece>, Error> {
    let pool_id = &visit.site.pool.pool.id;
    let find = async |name: &str| terms::of_client(visit.ctx(), pool_id, &client.client.id, name).await;
    let (of_use, privacy) = (find("terms-of-use").await?, find("privacy-policy").await?);
    let link = |terms: &Option<Terms>| terms.as_ref().and_then(|terms| link(terms, texts.tag()).map(str::to_owned));
    Ok(terms_notice(texts, link(&of_use).as_deref(), link(&privacy).as_deref()))
}

fn link<'a>(terms: &'a Terms, tag: &str) -> Option<&'a str> {
    let own = language(tag).and_then(|language| terms.links.get(&format!("cognito:{language}")));
    own.or_else(|| terms.links.get("cognito:default")).map(String::as_str)
}

/// What Cognito calls a language (`CreateTerms`, `Links`).
fn language(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "de" => "german",
        "en" => "english",
        "es" => "spanish",
        "fr" => "french",
        "id" => "bahasa-indonesia",
        "it" => "italian",
        "ja" => "japanese",
        "ko" => "korean",
        "nl" => "dutch",
        "pt-BR" => "portuguese-brazil",
        "zh-CN" => "chinese-simplified",
        "zh-TW" => "chinese-traditional",
        _ => return None,
    })
}
