//! QR codes of authenticator apps.

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;

/// A QR code of a text, as the address of a picture (`data:`) that an `img` shows; none for a text too long for one.
pub(crate) fn picture(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).build().ok()?;
    let svg = SvgBuilder::default().to_str(&code);
    let mut address = String::from("data:image/svg+xml,");
    for letter in svg.chars() {
        match letter {
            // What a URL or an attribute would end at (RFC 3986 section 2.1).
            '%' | '#' | '<' | '>' | '"' | ' ' | '&' => address.push_str(&format!("%{:02X}", u32::from(letter))),
            other => address.push(other),
        }
    }
    Some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_picture_in_an_address() {
        let address = picture("otpauth://totp/shop:ada?secret=JBSWY3DPEHPK3PXP&issuer=shop").unwrap();
        assert!(address.starts_with("data:image/svg+xml,%3Csvg%20viewBox=%220%200%20"), "{address}");
        assert!(!address.contains(['<', '>', '"', '#', ' ', '&']));
        assert_eq!(picture(&"x".repeat(8000)), None);
    }
}
