//! `FriendlyCredentialName`: the provider that made a passkey, or the general kind of its authenticator.

/// Passkey providers by the AAGUID they are known by, in hex.
const PROVIDERS: [(&str, &str); 11] = [
    ("08987058cadc4b81b6e130de50dcbe96", "Windows Hello"),
    ("0ea242b443c44a1b8b17dd6d0b6baec6", "Keeper"),
    ("531126d6e717415c93203d9aa6981239", "Dashlane"),
    ("53414d53554e47000000000000000000", "Samsung Pass"),
    ("6028b017b1d44c02b4b3afcdafc96bb2", "Windows Hello"),
    ("9ddd1817af5a4672a2b93e3dd95000a9", "Windows Hello"),
    ("adce000235bcc60a648b0b25f1f05503", "Chrome on Mac"),
    ("bada5566a7aa401fbd9645619a55120d", "1Password"),
    ("d548826e79b4db40a3d811116f7e8349", "Bitwarden"),
    ("ea9b8d664d011d213ce4b6b48cb575d4", "Google Password Manager"),
    ("fbfc3007154e4ecc8c0b6e020557d7bd", "iCloud Keychain"),
];

/// The name of a passkey that nobody named.
pub(super) fn friendly(aaguid: &[u8; 16], attachment: Option<&str>) -> &'static str {
    let aaguid = cognomen_crypto::hex::encode(aaguid);
    if let Some((_, name)) = PROVIDERS.iter().find(|(known, _)| *known == aaguid) {
        return name;
    }
    match attachment {
        Some("cross-platform") => "Roaming passkey",
        Some("platform") => "Platform passkey",
        _ => "Passkey",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_goes_before_the_kind() {
        assert!(PROVIDERS.iter().all(|(aaguid, _)| cognomen_crypto::hex::decode(aaguid).unwrap().len() == 16));
        let bitwarden: [u8; 16] =
            cognomen_crypto::hex::decode("d548826e79b4db40a3d811116f7e8349").unwrap().try_into().unwrap();
        assert_eq!(friendly(&bitwarden, Some("platform")), "Bitwarden");
        assert_eq!(friendly(&[0; 16], Some("cross-platform")), "Roaming passkey");
        assert_eq!(friendly(&[0; 16], Some("platform")), "Platform passkey");
        assert_eq!(friendly(&[0; 16], None), "Passkey");
    }
}
