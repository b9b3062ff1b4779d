use super::ALGORITHM;

/// Where and when a signature is good: the credential scope without its `aws4_request`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope<'a> {
    /// Day, `YYYYMMDD`, UTC.
    pub date: &'a str,
    /// Region, such as `us-east-1`.
    pub region: &'a str,
    /// Signing name of the service, such as `cognito-idp`.
    pub service: &'a str,
}

impl std::fmt::Display for Scope<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}/{}/aws4_request", self.date, self.region, self.service)
    }
}

/// The `Authorization` header, or the query of a presigned request, is not of Signature Version 4's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidAuthorization {
    /// Another algorithm, or none.
    #[error("authorization is not `AWS4-HMAC-SHA256`")]
    Algorithm,
    /// A part is missing.
    #[error("authorization requires `{0}`")]
    Missing(&'static str),
    /// The credential is not `key id/date/region/service/aws4_request`.
    #[error("credential scope is malformed")]
    Credential,
}

/// What an `Authorization` header of Signature Version 4 says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorization<'a> {
    /// Access key id.
    pub access_key_id: &'a str,
    /// Credential scope.
    pub scope: Scope<'a>,
    /// Names of the signed headers as given: lower-case and sorted, if the client is right.
    pub signed_headers: Vec<&'a str>,
    /// Signature in hexadecimal digits, as given.
    pub signature: &'a str,
}

impl<'a> Authorization<'a> {
    /// Takes the header's value apart.
    ///
    /// # Errors
    /// [`InvalidAuthorization`] for another scheme, a missing part or a malformed credential.
    pub fn parse(header: &'a str) -> Result<Self, InvalidAuthorization> {
        let parts = header.strip_prefix(ALGORITHM).filter(|rest| rest.starts_with(' '));
        let parts = parts.ok_or(InvalidAuthorization::Algorithm)?;
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in parts.split(',') {
            match part.trim().split_once('=') {
                Some(("Credential", value)) => credential = Some(value),
                Some(("SignedHeaders", value)) => signed_headers = Some(value),
                Some(("Signature", value)) => signature = Some(value),
                _ => {}
            }
        }
        Self::from_parts(credential, signed_headers, signature)
    }

    /// Puts the parts together, as a presigned query names them after percent-decoding: `X-Amz-Credential`,
    /// `X-Amz-SignedHeaders`, `X-Amz-Signature`.
    ///
    /// # Errors
    /// [`InvalidAuthorization`] for a missing part or a malformed credential.
    pub fn from_parts(
        credential: Option<&'a str>,
        signed_headers: Option<&'a str>,
        signature: Option<&'a str>,
    ) -> Result<Self, InvalidAuthorization> {
        let given = |part: Option<&'a str>, name| {
            part.filter(|value| !value.is_empty()).ok_or(InvalidAuthorization::Missing(name))
        };
        let credential = given(credential, "Credential")?;
        let signed_headers = given(signed_headers, "SignedHeaders")?.split(';').collect();
        let signature = given(signature, "Signature")?;
        // From the right: an access key id may hold slashes, the scope may not.
        let mut fields = credential.rsplitn(5, '/');
        let mut next = || fields.next().filter(|field| !field.is_empty()).ok_or(InvalidAuthorization::Credential);
        if next()? != "aws4_request" {
            return Err(InvalidAuthorization::Credential);
        }
        let (service, region, date) = (next()?, next()?, next()?);
        let access_key_id = next()?;
        if date.len() != 8 || !date.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(InvalidAuthorization::Credential);
        }
        Ok(Self { access_key_id, scope: Scope { date, region, service }, signed_headers, signature })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, \
                          SignedHeaders=content-type;host;x-amz-date, Signature=5d67";

    #[test]
    fn takes_a_header_apart() {
        let expected = Authorization {
            access_key_id: "AKIDEXAMPLE",
            scope: Scope { date: "20150830", region: "us-east-1", service: "iam" },
            signed_headers: vec!["content-type", "host", "x-amz-date"],
            signature: "5d67",
        };
        assert_eq!(Authorization::parse(HEADER).as_ref(), Ok(&expected));
        assert_eq!(Authorization::parse(&HEADER.replace(", ", ",")).as_ref(), Ok(&expected));
    }

    #[test]
    fn says_what_is_wrong() {
        let error = |header: &str| Authorization::parse(header).unwrap_err();
        assert_eq!(error("Bearer abc"), InvalidAuthorization::Algorithm);
        assert_eq!(error("AWS4-HMAC-SHA256"), InvalidAuthorization::Algorithm);
        assert_eq!(error("AWS4-HMAC-SHA256 Signature=5d67"), InvalidAuthorization::Missing("Credential"));
        assert_eq!(error(&HEADER.replace("Signature=5d67", "")), InvalidAuthorization::Missing("Signature"));
        assert_eq!(error(&HEADER.replace("SignedHeaders", "Signed")), InvalidAuthorization::Missing("SignedHeaders"));
        assert_eq!(error(&HEADER.replace("aws4_request", "aws3")), InvalidAuthorization::Credential);
        assert_eq!(error(&HEADER.replace("/iam", "")), InvalidAuthorization::Credential);
        assert_eq!(error(&HEADER.replace("20150830", "2015083x")), InvalidAuthorization::Credential);
    }
}
