use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};

use super::{Jwk, JwtError, KeyError, Unverified, VerifiedPayload};

/// A public RSA key that checks RS256 signatures, parsed once.
pub struct RsaVerifyingKey {
    key: ParsedPublicKey,
    kid: Option<String>,
}

impl std::fmt::Debug for RsaVerifyingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RsaVerifyingKey").field("kid", &self.kid).finish_non_exhaustive()
    }
}

impl RsaVerifyingKey {
    /// Takes a public key from a key set document, with its key id if it has one.
    ///
    /// # Errors
    /// [`KeyError`] when it is not an RSA key of 2048 to 8192 bits for RS256 signatures.
    pub fn from_jwk(jwk: &Jwk) -> Result<Self, KeyError> {
        let (n, e) = jwk.numbers()?;
        Ok(Self { kid: jwk.kid.clone(), ..Self::from_public(&n, &e)? })
    }

    /// Takes modulus and exponent, big-endian without leading zeros; the key has no id.
    ///
    /// # Errors
    /// [`KeyError`] when they are not an RSA key of 2048 to 8192 bits.
    pub fn from_public(n: &[u8], e: &[u8]) -> Result<Self, KeyError> {
        if !(256..=1024).contains(&n.len()) {
            return Err(KeyError);
        }
        let components = RsaPublicKeyComponents { n, e };
        let key = components.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256).map_err(|_| KeyError)?;
        Ok(Self { key, kid: None })
    }

    /// The key id, if the key has one.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// Parses `token` and checks its signature.
    ///
    /// # Errors
    /// [`JwtError`]; see [`Unverified::parse`] and [`verify_parsed`](Self::verify_parsed).
    pub fn verify(&self, token: &str) -> Result<VerifiedPayload, JwtError> {
        self.verify_parsed(Unverified::parse(token)?)
    }

    /// Checks the signature of a token that was parsed to find its key.
    ///
    /// # Errors
    /// [`JwtError::WrongKey`] when token and key both have an id and they differ, [`JwtError::Signature`] when the
    /// signature is not this key's over this token.
    pub fn verify_parsed(&self, token: Unverified<'_>) -> Result<VerifiedPayload, JwtError> {
        if let (Some(wanted), Some(ours)) = (token.kid(), self.kid())
            && wanted != ours
        {
            return Err(JwtError::WrongKey);
        }
        let signed = token.signing_input().as_bytes();
        self.key.verify_sig(signed, token.signature()).map_err(|_| JwtError::Signature)?;
        Ok(token.into_verified())
    }
}
