//! Addresses of the Internet Protocol, and ranges of them (RFC 4632, RFC 4291).

use std::net::IpAddr;

/// A range of addresses: those that share the first bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) struct Network {
    address: IpAddr,
    bits: u32,
}

/// Reads a range. One address is the range of itself.
pub(super) fn parse(text: &str) -> Option<Network> {
    let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
    let address: IpAddr = address.parse().ok()?;
    let longest = if address.is_ipv4() { 32 } else { 128 };
    let bits = match bits {
        None => longest,
        Some(bits) if bits.len() <= 3 && bits.bytes().all(|byte| byte.is_ascii_digit()) => bits.parse().ok()?,
        Some(_) => return None,
    };
    (bits <= longest).then_some(Network { address, bits })
}

/// Reads the address of a request. One of IPv4 that is written as one of IPv6 is meant as what it is.
pub(super) fn parse_address(text: &str) -> Option<IpAddr> {
    text.parse::<IpAddr>().ok().map(|address| address.to_canonical())
}

impl Network {
    /// Whether the address is in the range.
    pub(super) fn holds(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(own), IpAddr::V4(address)) => {
                (own.to_bits() ^ address.to_bits()).checked_shr(32 - self.bits).unwrap_or(0) == 0
            }
            (IpAddr::V6(own), IpAddr::V6(address)) => {
                (own.to_bits() ^ address.to_bits()).checked_shr(128 - self.bits).unwrap_or(0) == 0
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_what_shares_their_bits() {
        for (range, address, expected) in [
            ("10.0.0.0/8", "10.255.0.1", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("10.1.2.3/8", "10.9.9.9", true),
            ("0.0.0.0/0", "1.2.3.4", true),
            ("0.0.0.0/0", "::1", false),
            ("::/0", "::1", true),
            ("::/0", "1.2.3.4", false),
            ("10.0.0.1", "10.0.0.1", true),
            ("10.0.0.1/32", "10.0.0.2", false),
            ("10.0.0.0/8", "::ffff:10.0.0.1", true),
            ("2001:db8::/33", "2001:db8:7fff::1", true),
            ("2001:db8::/33", "2001:db8:8000::1", false),
        ] {
            let network = parse(range).unwrap();
            assert_eq!(network.holds(parse_address(address).unwrap()), expected, "{range} {address}");
        }
    }

    #[test]
    fn what_is_no_range_is_not_read() {
        for text in [
            "",
            "10.0.0",
            "10.0.0.0/33",
            "::/129",
            "10.0.0.0/",
            "10.0.0.0/+8",
            "10.0.0.0/8/8",
            "010.0.0.1",
            "a",
            "10.0.0.0/-1",
            "1.2.3.*",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
