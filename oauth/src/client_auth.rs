//! Who a client is, and how it proves it (RFC 6749 section 2.3).

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::compare;
use cognomen_model::client::Client;
use cognomen_userpool::Context;
use cognomen_userpool::pool_view::ClientView;

use crate::assertion;
use crate::failure::Failure;
use crate::params::{Params, decode};
use crate::site::Site;

/// What a request carries to prove its client.
#[derive(Clone, Copy)]
pub struct Credentials<'a> {
    /// The `Authorization` header.
    pub authorization: Option<&'a str>,
    /// Parameters of the body.
    pub params: &'a Params,
}

/// A client that is known to ask.
pub struct Authenticated {
    /// The client.
    pub client: ClientView,
    /// Whether it proved itself, which a public client cannot.
    pub proved: bool,
}

/// Finds the client of a request and checks what proves it. A client that is unknown, one that proves nothing and one that proves
/// it wrongly are answered alike.
///
/// # Errors
/// `invalid_client`; `invalid_request` for more than one way to prove a client; the server's own failures.
pub async fn authenticate(ctx: &Context, site: &Site, credentials: Credentials<'_>) -> Result<Authenticated, Failure> {
    if let Some(client) = assertion::client(ctx, site, credentials.params).await? {
        if credentials.authorization.is_some() || credentials.params.get("client_secret").is_some() {
            return Err(Failure::invalid_request("the client proves itself in more than one way"));
        }
        return Ok(Authenticated { client, proved: true });
    }
    let presented = Presented::read(credentials)?;
    let client = match ctx.client_of(&site.pool, &presented.client_id).await {
        Ok(client) => client,
        Err(gone) if gone.code() == ErrorCode::ResourceNotFoundException.into() => {
            return Err(Failure::invalid_client());
        }
        Err(failed) => return Err(Failure::internal(failed)),
    };
    if !assertion::takes_secret(ctx, &client).await? {
        return Err(Failure::invalid_client());
    }
    let proved = presented.proof.proves(&client.client)?;
    Ok(Authenticated { client, proved })
}

/// What a request says of its client, read.
struct Presented {
    client_id: String,
    proof: Proof,
}

/// What is to prove a client.
enum Proof {
    /// Nothing: enough for a public client.
    None,
    /// A secret: as it came, and as it reads when the client encoded it as RFC 6749 section 2.3.1 has it. Libraries do either.
    Secret(Vec<String>),
}

impl Presented {
    fn read(credentials: Credentials<'_>) -> Result<Self, Failure> {
        let Credentials { authorization, params } = credentials;
        let named = params.get("client_id");
        let in_body = params.get("client_secret");
        let Some(header) = authorization else {
            let client_id = named.ok_or_else(Failure::invalid_client)?.to_owned();
            let proof = in_body.map_or(Proof::None, |secret| Proof::Secret(vec![secret.to_owned()]));
            return Ok(Self { client_id, proof });
        };
        let (client_id, secret) = basic(header).ok_or_else(Failure::invalid_client)?;
        // Libraries name the client once more in the body; that is no second way to prove it.
        if named.is_some_and(|named| named != client_id) {
            return Err(Failure::invalid_client());
        }
        let proof = match (secret.is_empty(), in_body) {
            (true, None) => Proof::None,
            (true, Some(in_body)) => Proof::Secret(vec![in_body.to_owned()]),
            (false, None) => {
                let decoded = decode(&secret).filter(|decoded| *decoded != secret);
                Proof::Secret(std::iter::once(secret).chain(decoded).collect())
            }
            (false, Some(_)) => return Err(Failure::invalid_request("the client proves itself in more than one way")),
        };
        Ok(Self { client_id, proof })
    }
}

impl Proof {
    /// Whether the client is proved; a public client is not, and need not be.
    fn proves(&self, client: &Client) -> Result<bool, Failure> {
        match self {
            Self::None if client.has_secret() => Err(Failure::invalid_client()),
            Self::None => Ok(false),
            Self::Secret(forms) if forms.iter().any(|secret| is_secret(client, secret)) => Ok(true),
            Self::Secret(_) => Err(Failure::invalid_client()),
        }
    }
}

/// Whether it is one of the client's secrets; all of them are compared.
fn is_secret(client: &Client, given: &str) -> bool {
    let equal = |own: &str| compare::equal(own.as_bytes(), given.as_bytes());
    client.secrets.iter().fold(false, |found, own| equal(&own.value) | found)
}

/// Id and secret of `Basic` credentials (RFC 7617), split at the first colon; the id decoded, the secret as it came.
fn basic(header: &str) -> Option<(String, String)> {
    const BASE64: GeneralPurpose = GeneralPurpose::new(
        &STANDARD,
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
    );
    let (scheme, text) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(BASE64.decode(text.trim()).ok()?).ok()?;
    let (id, secret) = pair.split_once(':')?;
    Some((decode(id)?, secret.to_owned()))
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::STANDARD as BASE64;

    use super::*;

    fn read(authorization: Option<&str>, pairs: &[(&str, &str)]) -> Result<(String, Vec<String>), &'static str> {
        let params = Params::new(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))).unwrap();
        let presented = Presented::read(Credentials { authorization, params: &params }).map_err(|f| f.error)?;
        let forms = match presented.proof {
            Proof::None => Vec::new(),
            Proof::Secret(forms) => forms,
        };
        Ok((presented.client_id, forms))
    }

    fn header(text: &str) -> String {
        format!("Basic {}", BASE64.encode(text))
    }

    #[test]
    fn a_secret_comes_raw_or_encoded_and_may_have_colons() {
        let one = |secret: &str| Ok(("app".to_owned(), vec![secret.to_owned()]));
        assert_eq!(read(Some(&header("app:secret")), &[]), one("secret"));
        assert_eq!(read(Some(&header("app:a:b:c")), &[("client_id", "app")]), one("a:b:c"));
        let both = Ok(("app".to_owned(), vec!["a%2Bb+c".to_owned(), "a+b c".to_owned()]));
        assert_eq!(read(Some(&header("%61pp:a%2Bb+c")), &[]), both);
        assert_eq!(read(None, &[("client_id", "app"), ("client_secret", "x")]), one("x"));
    }

    #[test]
    fn an_empty_secret_is_none() {
        let none = Ok(("app".to_owned(), Vec::new()));
        assert_eq!(read(None, &[("client_id", "app"), ("client_secret", "")]), none);
        assert_eq!(read(Some(&header("app:")), &[]), none);
        assert_eq!(read(None, &[("client_id", "app")]), none);
    }

    #[test]
    fn other_credentials_are_none_of_the_client() {
        for wrong in ["Basic", "Basic !", "Bearer abc", "basic YXBw", ""] {
            assert_eq!(read(Some(wrong), &[("client_id", "app")]), Err("invalid_client"), "{wrong}");
        }
        assert_eq!(read(None, &[]), Err("invalid_client"));
        assert_eq!(read(Some(&header("app:x")), &[("client_id", "other")]), Err("invalid_client"));
        assert_eq!(read(Some(&header("app:x")), &[("client_secret", "x")]), Err("invalid_request"));
    }
}
