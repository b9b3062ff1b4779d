//! Attributes that mean something to STS: its own, and those that trust policies may name.

use super::{SamlFault, SamlIdentity};

/// Where the names of AWS's own attributes begin.
const OWN: &str = "https://aws.amazon.com/SAML/Attributes/";
/// Seconds that a session may last.
const DURATIONS: std::ops::RangeInclusive<i64> = 900..=43_200;

/// Condition keys by the attribute whose values they have: those of eduPerson, eduOrg, X.500 and Active Directory.
const KEYS: [(&str, &str); 30] = [
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.1", "saml:edupersonaffiliation"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.2", "saml:edupersonnickname"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.3", "saml:edupersonorgdn"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.4", "saml:edupersonorgunitdn"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.5", "saml:edupersonprimaryaffiliation"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.6", "saml:edupersonprincipalname"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.7", "saml:edupersonentitlement"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.8", "saml:edupersonprimaryorgunitdn"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.9", "saml:edupersonscopedaffiliation"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.10", "saml:edupersontargetedid"),
    ("urn:oid:1.3.6.1.4.1.5923.1.1.1.11", "saml:edupersonassurance"),
    ("urn:oid:1.3.6.1.4.1.5923.1.2.1.2", "saml:eduorghomepageuri"),
    ("urn:oid:1.3.6.1.4.1.5923.1.2.1.3", "saml:eduorgidentityauthnpolicyuri"),
    ("urn:oid:1.3.6.1.4.1.5923.1.2.1.4", "saml:eduorglegalname"),
    ("urn:oid:1.3.6.1.4.1.5923.1.2.1.5", "saml:eduorgsuperioruri"),
    ("urn:oid:1.3.6.1.4.1.5923.1.2.1.6", "saml:eduorgwhitepagesuri"),
    ("urn:oid:2.5.4.3", "saml:cn"),
    ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name", "saml:name"),
    ("http://schemas.xmlsoap.org/claims/CommonName", "saml:commonName"),
    ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname", "saml:givenName"),
    ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname", "saml:surname"),
    ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "saml:mail"),
    ("http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid", "saml:primaryGroupSID"),
    ("urn:oid:2.5.4.3", "saml:commonName"),
    ("urn:oid:2.5.4.42", "saml:givenName"),
    ("urn:oid:2.5.4.4", "saml:surname"),
    ("urn:oid:2.5.4.45", "saml:x500UniqueIdentifier"),
    ("urn:oid:0.9.2342.19200300.100.1.1", "saml:uid"),
    ("urn:oid:0.9.2342.19200300.100.1.3", "saml:mail"),
    ("urn:oid:0.9.2342.19200300.100.1.45", "saml:organizationStatus"),
];

impl SamlIdentity {
    /// Values of one of AWS's own attributes.
    fn own(&self, name: &str) -> &[String] {
        self.attributes.get(&format!("{OWN}{name}")).map(Vec::as_slice).unwrap_or_default()
    }

    /// Pairs of role and provider (`Role`) that the user may use, as ARNs.
    #[must_use]
    pub fn roles(&self) -> Vec<(&str, &str)> {
        self.own("Role").iter().filter_map(|value| role_and_provider(value)).collect()
    }

    /// Whether the user may use a role by a provider.
    ///
    /// # Errors
    /// [`SamlFault::Role`] when the assertion does not have the pair.
    pub fn check_role(&self, role_arn: &str, provider_arn: &str) -> Result<(), SamlFault> {
        if self.roles().contains(&(role_arn, provider_arn)) { Ok(()) } else { Err(SamlFault::Role) }
    }

    /// `RoleSessionName`.
    ///
    /// # Errors
    /// [`SamlFault::NoSessionName`], [`SamlFault::SessionName`].
    pub fn role_session_name(&self) -> Result<&str, SamlFault> {
        match self.own("RoleSessionName") {
            [] => Err(SamlFault::NoSessionName),
            [name] if is_name(name) => Ok(name),
            _ => Err(SamlFault::SessionName),
        }
    }

    /// `SessionDuration` in seconds, which may only shorten a session.
    ///
    /// # Errors
    /// [`SamlFault::SessionDuration`].
    pub fn session_seconds(&self) -> Result<Option<i64>, SamlFault> {
        match self.own("SessionDuration") {
            [] => Ok(None),
            [text] if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                let seconds = text.parse().ok().filter(|seconds| DURATIONS.contains(seconds));
                seconds.map(Some).ok_or(SamlFault::SessionDuration)
            }
            _ => Err(SamlFault::SessionDuration),
        }
    }

    /// `SourceIdentity`.
    ///
    /// # Errors
    /// [`SamlFault::SourceIdentity`].
    pub fn source_identity(&self) -> Result<Option<&str>, SamlFault> {
        match self.own("SourceIdentity") {
            [] => Ok(None),
            [name] if is_name(name) => Ok(Some(name)),
            _ => Err(SamlFault::SourceIdentity),
        }
    }

    /// Session tags (`PrincipalTag:KEY`), ordered by key.
    ///
    /// # Errors
    /// [`SamlFault::PrincipalTag`] for a tag without a value, or with several.
    pub fn principal_tags(&self) -> Result<Vec<(String, String)>, SamlFault> {
        let mut tags = Vec::new();
        for (name, values) in &self.attributes {
            let Some(key) = name.strip_prefix(OWN).and_then(|name| name.strip_prefix("PrincipalTag:")) else {
                continue;
            };
            let [value] = &values[..] else { return Err(SamlFault::PrincipalTag) };
            tags.push((key.to_owned(), value.clone()));
        }
        Ok(tags)
    }

    /// `TransitiveTagKeys`.
    #[must_use]
    pub fn transitive_tag_keys(&self) -> &[String] {
        self.own("TransitiveTagKeys")
    }

    /// Condition keys of trust policies (`saml:…`) with their values.
    #[must_use]
    pub fn condition_keys(&self) -> Vec<(String, Vec<String>)> {
        let one = |value: &str| vec![value.to_owned()];
        let mut keys = vec![
            ("saml:aud".to_owned(), one(&self.recipient)),
            ("saml:iss".to_owned(), one(&self.issuer)),
            ("saml:sub".to_owned(), one(&self.subject)),
            ("saml:sub_type".to_owned(), one(&self.subject_type)),
            ("saml:namequalifier".to_owned(), one(&self.name_qualifier)),
            ("saml:doc".to_owned(), one(&self.provider)),
        ];
        for (attribute, key) in KEYS {
            let Some(values) = self.attributes.get(attribute).filter(|values| !values.is_empty()) else { continue };
            match keys.iter_mut().find(|(known, _)| known == key) {
                Some((_, known)) => known.extend(values.iter().cloned()),
                None => keys.push((key.to_owned(), values.clone())),
            }
        }
        keys
    }
}

/// Role and provider, which stand in either order.
fn role_and_provider(value: &str) -> Option<(&str, &str)> {
    let (one, other) = value.split_once(',')?;
    let (one, other) = (one.trim(), other.trim());
    Some(if one.contains(":saml-provider/") { (other, one) } else { (one, other) })
}

/// Whether a text can name a session or a source: `[a-zA-Z_0-9+=,.@-]{2,64}`. A colon is no part of it, and so neither is `aws:`.
fn is_name(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_+=,.@-".contains(&byte);
    (2..=64).contains(&text.len()) && text.bytes().all(allowed)
}
