use aws_lc_rs::aead::{Aad, Nonce};
use aws_lc_rs::signature::{ECDSA_P384_SHA384_ASN1, UnparsedPublicKey};

use super::*;
use crate::testing::SeededRandom;

const ARN: &str = "arn:aws:kms:us-east-1:000000000000:key/a";

/// Takes parts off the front of a message.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (part, rest) = self.0.split_at(count);
        self.0 = rest;
        part
    }

    fn number(&mut self, bytes: usize) -> usize {
        self.take(bytes).iter().fold(0, |number, byte| number << 8 | usize::from(*byte))
    }

    fn part(&mut self) -> &'a [u8] {
        let length = self.number(2);
        self.take(length)
    }
}

fn message(plain: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let writer = Writer::new(&[("userpool-id", "us-east-1_a")]).unwrap();
    let public = writer.signing.public_key().as_ref().to_vec();
    let key = WrappedKey { plaintext: &[7; 32], key_arn: ARN, wrapped: b"wrapped" };
    (writer.write(&SeededRandom::new(1), &key, plain).unwrap(), public)
}

/// Reads a message by the specification, and gives back what it holds.
fn read(message: &[u8], public: &[u8]) -> Vec<u8> {
    let mut reader = Reader(message);
    assert_eq!(reader.take(4), [0x01, 0x80, 0x03, 0x78]);
    let id: [u8; 16] = reader.take(16).try_into().unwrap();
    let mut context = Reader(reader.part());
    assert_eq!(context.number(2), 2);
    assert_eq!(context.part(), b"aws-crypto-public-key");
    assert_eq!(context.part().len(), 68);
    assert_eq!((context.part(), context.part()), (&b"userpool-id"[..], &b"us-east-1_a"[..]));
    assert!(context.0.is_empty());
    assert_eq!(reader.number(2), 1);
    assert_eq!((reader.part(), reader.part(), reader.part()), (&b"aws-kms"[..], ARN.as_bytes(), &b"wrapped"[..]));
    assert_eq!(reader.take(10), [2, 0, 0, 0, 0, 12, 0, 0, 0x10, 0]);
    let key = derive::content_key(&[7; 32], &id).unwrap();
    let header = &message[..message.len() - reader.0.len()];
    let nonce = |bytes: &[u8]| Nonce::try_assume_unique_for_key(bytes).unwrap();
    let iv = reader.take(12);
    assert_eq!(iv, [0; 12]);
    key.open_in_place(nonce(iv), Aad::from(header), &mut reader.take(16).to_vec()).unwrap();
    let mut plain = Vec::new();
    loop {
        let mut number = reader.number(4);
        let last = number == 0xffff_ffff;
        if last {
            number = reader.number(4);
        }
        let iv = reader.take(12);
        assert_eq!(Reader(&iv[4..]).number(8), number);
        let length = if last { reader.number(4) } else { 4096 };
        let text: &[u8] = if last { b"AWSKMSEncryptionClient Final Frame" } else { b"AWSKMSEncryptionClient Frame" };
        let aad = [&id[..], text, &(number as u32).to_be_bytes(), &(length as u64).to_be_bytes()].concat();
        let mut sealed = reader.take(length + 16).to_vec();
        plain.extend_from_slice(key.open_in_place(nonce(iv), Aad::from(aad), &mut sealed).unwrap());
        if last {
            break;
        }
    }
    let signed = &message[..message.len() - reader.0.len()];
    let signature = reader.part();
    assert!(reader.0.is_empty());
    UnparsedPublicKey::new(&ECDSA_P384_SHA384_ASN1, public).verify(signed, signature).unwrap();
    plain
}

#[test]
fn a_message_reads_by_the_specification() {
    for length in [0, 1, 6, 4095, 4096, 4097, 8192, 10_000] {
        let plain: Vec<u8> = (0..length).map(|i| (i % 251) as u8).collect();
        let (message, public) = message(&plain);
        assert_eq!(read(&message, &public), plain, "{length} bytes");
    }
}

#[test]
fn the_context_names_the_signing_key() {
    let writer = Writer::new(&[("userpool-id", "p"), ("a", "b")]).unwrap();
    let names: Vec<_> = writer.context().iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["a", "aws-crypto-public-key", "userpool-id"]);
    let point = STANDARD.decode(&writer.context()[1].1).unwrap();
    assert_eq!((point.len(), point[0] & !1), (49, 2));
    assert_eq!(point[1..], writer.signing.public_key().as_ref()[1..49]);
    assert_eq!(compressed(&[4; 96]), Err(WriteError::Failed));
}

#[test]
fn no_two_messages_share_id_or_key() {
    let key = WrappedKey { plaintext: &[7; 32], key_arn: ARN, wrapped: b"wrapped" };
    let random = SeededRandom::new(1);
    let write = || Writer::new(&[]).unwrap().write(&random, &key, b"123456").unwrap();
    let (one, other) = (write(), write());
    assert_ne!(one[4..20], other[4..20]);
    assert!(!one.windows(6).any(|window| window == b"123456"));
}

#[test]
fn what_does_not_fit_is_refused() {
    let long = "a".repeat(65_536);
    let key = WrappedKey { plaintext: &[7; 32], key_arn: &long, wrapped: b"wrapped" };
    let written = Writer::new(&[]).unwrap().write(&SeededRandom::new(1), &key, b"");
    assert_eq!(written, Err(WriteError::TooLong));
    let key = WrappedKey { plaintext: &[7; 32], key_arn: ARN, wrapped: b"wrapped" };
    let written = Writer::new(&[("name", &long)]).unwrap().write(&SeededRandom::new(1), &key, b"");
    assert_eq!(written, Err(WriteError::TooLong));
}
