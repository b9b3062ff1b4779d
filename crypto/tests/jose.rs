//! Tokens against RFC 7515 and against an independent implementation.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use std::sync::LazyLock;

use cognomen_crypto::jose::{Jwk, JwtError, MAX_TOKEN, RsaSigningKey, RsaVerifyingKey, Unverified, base64url};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde_json::{Value, json};

static KEY: LazyLock<RsaSigningKey> = LazyLock::new(|| RsaSigningKey::generate().unwrap());

fn claims() -> Value {
    json!({"sub": "34c84488-e0e1-70ae-d2ee-991ad1a898c8", "exp": 4_102_444_800_u64, "name": "Zoë"})
}

/// A token with this header over the claims, properly signed whatever the header says.
fn signed_with_header(header: &str) -> String {
    use aws_lc_rs::signature::RSA_PKCS1_SHA256;
    let pair = aws_lc_rs::rsa::KeyPair::from_pkcs8(&KEY.to_pkcs8().unwrap()).unwrap();
    let input = format!("{}.{}", base64url(header.as_bytes()), base64url(claims().to_string().as_bytes()));
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign(&RSA_PKCS1_SHA256, &aws_lc_rs::rand::SystemRandom::new(), input.as_bytes(), &mut signature).unwrap();
    format!("{input}.{}", base64url(&signature))
}

#[test]
fn verifies_the_example_of_rfc_7515_appendix_a_2() {
    let n = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";
    let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
    let jwk: Jwk = serde_json::from_value(json!({"kty": "RSA", "n": n, "e": "AQAB"})).unwrap();
    let verified = RsaVerifyingKey::from_jwk(&jwk).unwrap().verify(token).unwrap();
    assert_eq!(verified.claims::<Value>().unwrap()["iss"], "joe");
}

#[test]
fn an_independent_implementation_accepts_our_tokens() {
    let token = KEY.sign_jwt(&claims()).unwrap();
    let header = jsonwebtoken::decode_header(&token).unwrap();
    assert_eq!(header.kid.as_deref(), Some(KEY.kid()));
    assert_eq!(header.typ, None);
    let jwk = KEY.public_jwk();
    let key = DecodingKey::from_rsa_components(&jwk.n, &jwk.e).unwrap();
    let decoded = jsonwebtoken::decode::<Value>(&token, &key, &Validation::new(Algorithm::RS256)).unwrap();
    assert_eq!(decoded.claims, claims());
}

#[test]
fn accepts_tokens_of_an_independent_implementation() {
    // Its keys are PKCS #1 documents: the last field of the PKCS #8 one.
    let pkcs8 = KEY.to_pkcs8().unwrap();
    let key = EncodingKey::from_rsa_der(&pkcs8[26..]);
    let header = Header { kid: Some(KEY.kid().to_owned()), ..Header::new(Algorithm::RS256) };
    let token = jsonwebtoken::encode(&header, &claims(), &key).unwrap();
    let verified = KEY.verifying_key().unwrap().verify(&token).unwrap();
    assert_eq!(verified.header().typ.as_deref(), Some("JWT"));
    assert_eq!(verified.claims::<Value>().unwrap(), claims());
    assert_eq!(serde_json::from_slice::<Value>(verified.bytes()).unwrap(), claims());
}

#[test]
fn has_the_header_of_a_user_pool_token() {
    let token = KEY.sign_jwt(&claims()).unwrap();
    let expected = base64url(format!(r#"{{"kid":"{}","alg":"RS256"}}"#, KEY.kid()).as_bytes());
    assert!(token.starts_with(&format!("{expected}.")));
    let typed = KEY.sign_typed_jwt("at+jwt", &claims()).unwrap();
    assert_eq!(Unverified::parse(&typed).unwrap().header().typ.as_deref(), Some("at+jwt"));
    assert!(KEY.verifying_key().unwrap().verify(&typed).is_ok());
}

#[test]
fn keys_survive_storage() {
    let copy = RsaSigningKey::from_pkcs8(&KEY.to_pkcs8().unwrap()).unwrap();
    assert_eq!(copy.public_jwk(), KEY.public_jwk());
    assert_eq!(copy.kid(), KEY.public_jwk().thumbprint());
    let token = copy.sign_jwt(&claims()).unwrap();
    assert!(KEY.verifying_key().unwrap().verify(&token).is_ok());
    assert!(RsaSigningKey::from_pkcs8(b"nonsense").is_err());
    assert!(RsaVerifyingKey::from_public(&[0xc5; 128], &[1, 0, 1]).is_err());
}

#[test]
fn shows_key_and_claims_before_trust() {
    let token = KEY.sign_jwt(&claims()).unwrap();
    let unverified = Unverified::parse(&token).unwrap();
    assert_eq!((unverified.kid(), unverified.alg()), (Some(KEY.kid()), "RS256"));
    assert_eq!(unverified.claims::<Value>().unwrap(), claims());
    assert_eq!(unverified.claims::<Vec<u8>>().unwrap_err(), JwtError::Claims);
    assert!(KEY.verifying_key().unwrap().verify_parsed(unverified).is_ok());
}

#[test]
fn refuses_forgeries() {
    let key = KEY.verifying_key().unwrap();
    let token = KEY.sign_jwt(&claims()).unwrap();
    let (input, signature) = token.rsplit_once('.').unwrap();
    let (header, _) = input.split_once('.').unwrap();
    let other = base64url(br#"{"sub":"somebody else"}"#);
    let error = |token: &str| key.verify(token).unwrap_err();
    assert_eq!(error(&format!("{header}.{other}.{signature}")), JwtError::Signature);
    assert_eq!(error(&format!("{input}.")), JwtError::Signature);
    assert_eq!(error(&format!("{input}.{}", base64url(&[1; 256]))), JwtError::Signature);
    assert_eq!(error(input), JwtError::Malformed);
    assert_eq!(error(&format!("{token}.")), JwtError::Malformed);
    assert_eq!(error(&format!("{token}=")), JwtError::Malformed);
    assert_eq!(error(&format!(" {token}")), JwtError::Malformed);
    assert_eq!(error(""), JwtError::Malformed);
    assert_eq!(error(&"a".repeat(MAX_TOKEN + 1)), JwtError::TooLong);
    let stranger = RsaSigningKey::generate().unwrap().sign_jwt(&claims()).unwrap();
    assert_eq!(error(&stranger), JwtError::WrongKey);
}

#[test]
fn refuses_headers_that_ask_for_something_else() {
    let key = KEY.verifying_key().unwrap();
    let verify = |header: &str| key.verify(&signed_with_header(header)).map(|_| ());
    assert_eq!(verify(r#"{"alg":"RS256"}"#), Ok(()));
    for alg in ["none", "None", "HS256", "rs256", "RS512", "PS256", ""] {
        assert_eq!(verify(&format!(r#"{{"alg":"{alg}"}}"#)), Err(JwtError::Algorithm), "{alg}");
    }
    assert_eq!(verify(r#"{"alg":"RS256","crit":["exp"]}"#), Err(JwtError::Critical));
    assert_eq!(verify(r#"{"alg":"RS256","crit":null}"#), Err(JwtError::Critical));
    assert_eq!(verify(r#"{"alg":"RS256","b64":false}"#), Err(JwtError::Critical));
    assert_eq!(verify(r#"{"alg":"RS256","kid":"another"}"#), Err(JwtError::WrongKey));
    assert_eq!(verify(r#"{"alg":"RS256","alg":"none"}"#), Err(JwtError::Malformed));
    assert_eq!(verify(r#"{"kid":"no algorithm"}"#), Err(JwtError::Malformed));
    assert_eq!(verify("[]"), Err(JwtError::Malformed));
}
