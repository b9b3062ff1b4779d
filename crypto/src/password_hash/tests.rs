//! Hashes made by other implementations, and hashes that must not be taken.

use super::*;

const PASSWORD: &str = "Correct-horse-1";
const SALT_AND_HASH: &str = "AAECAwQFBgcICQoLDA0ODw$tu5iO4jn3giLcziqp18SAhIQnYAx/xZXXNYVOqSjwq8";

/// Hashes of [`PASSWORD`] by OpenSSL (scrypt, PBKDF2, Argon2id) and libxcrypt (bcrypt).
const OTHERS: [(Algorithm, &str); 6] = [
    (Algorithm::Bcrypt, "$2b$04$abcdefghijklmnopqrstuu8vTtLr5./SGBBw0yJo9pbgSfwzeRQWq"),
    (Algorithm::Bcrypt, "$2y$06$abcdefghijklmnopqrstuueRO5yEQqsAD7CR3U7B./2.6xK6q/Sey"),
    (Algorithm::Scrypt, "$scrypt$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$HvgGMpxgHZrLqZKW6qC996+IGKqCT9wc9OIDYumBfmY"),
    (
        Algorithm::Argon2id,
        "$argon2id$v=19$m=1024,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$tu5iO4jn3giLcziqp18SAhIQnYAx/xZXXNYVOqSjwq8",
    ),
    (
        Algorithm::Pbkdf2Sha256,
        "$pbkdf2-sha256$i=1000$AAECAwQFBgcICQoLDA0ODw$+0FoCzkIjsPS5XbZZ9h/boi3S3HwsAdSS3vcwbdn7j0",
    ),
    (
        Algorithm::Pbkdf2Sha256,
        "$pbkdf2-sha256$i=1000,l=32$AAECAwQFBgcICQoLDA0ODw$+0FoCzkIjsPS5XbZZ9h/boi3S3HwsAdSS3vcwbdn7j0",
    ),
];

#[test]
fn hashes_of_other_implementations_hold_for_their_password_alone() {
    for (algorithm, encoded) in OTHERS {
        let hash = PasswordHash::parse(algorithm, encoded).unwrap();
        assert_eq!(PasswordHash::parse_any(encoded).as_ref(), Ok(&hash));
        assert!(hash.verify(PASSWORD), "{encoded}");
        for wrong in ["", "Correct-horse-2", "correct-horse-1", "Correct-horse-1 "] {
            assert!(!hash.verify(wrong), "{encoded} {wrong:?}");
        }
        let nobodys = PasswordHash::parse(algorithm, &feigned(encoded)).unwrap();
        assert_eq!((nobodys.function, nobodys.hash.len()), (hash.function, hash.hash.len()));
        assert!(nobodys.salt.iter().chain(&nobodys.hash).all(|byte| *byte == 0) && !nobodys.verify(PASSWORD));
    }
}

#[test]
fn bcrypt_is_that_of_the_original_test_vectors() {
    let vectors = [
        ("", "$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s."),
        ("a", "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe"),
        ("abc", "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"),
    ];
    for (password, encoded) in vectors {
        assert!(PasswordHash::parse(Algorithm::Bcrypt, encoded).unwrap().verify(password), "{password}");
    }
    let long =
        PasswordHash::parse(Algorithm::Bcrypt, "$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i").unwrap();
    assert!(long.verify(&"x".repeat(80)) && long.verify(&"x".repeat(72)) && !long.verify(&"x".repeat(71)));
}

#[test]
fn an_algorithm_takes_no_hash_of_another() {
    for (algorithm, encoded) in OTHERS {
        for (other, _) in OTHERS.iter().filter(|(other, _)| *other != algorithm) {
            assert_eq!(PasswordHash::parse(*other, encoded), Err(HashError::Malformed), "{encoded}");
        }
    }
}

#[test]
fn parameters_that_would_stall_the_server_or_protect_nothing_are_refused() {
    let rest = SALT_AND_HASH;
    let letters = "abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyzABCDE";
    let table = [
        (Algorithm::Bcrypt, format!("$2b$31${letters}")),
        (Algorithm::Bcrypt, format!("$2b$15${letters}")),
        (Algorithm::Bcrypt, format!("$2b$03${letters}")),
        (Algorithm::Scrypt, format!("$scrypt$ln=18,r=8,p=1${rest}")),
        (Algorithm::Scrypt, format!("$scrypt$ln=17,r=8,p=3${rest}")),
        (Algorithm::Scrypt, format!("$scrypt$ln=63,r=8,p=1${rest}")),
        (Algorithm::Scrypt, format!("$scrypt$ln=24,r=4294967295,p=4294967295${rest}")),
        (Algorithm::Scrypt, format!("$scrypt$ln=10,r=0,p=1${rest}")),
        (Algorithm::Scrypt, format!("$scrypt$ln=10,r=8,p=0${rest}")),
        (Algorithm::Scrypt, format!("$scrypt$ln=1,r=8,p=1${rest}")),
        (Algorithm::Argon2id, format!("$argon2id$v=19$m=131073,t=1,p=1${rest}")),
        (Algorithm::Argon2id, format!("$argon2id$v=19$m=131072,t=5,p=1${rest}")),
        (Algorithm::Argon2id, format!("$argon2id$v=19$m=1024,t=11,p=1${rest}")),
        (Algorithm::Argon2id, format!("$argon2id$v=19$m=1024,t=0,p=1${rest}")),
        (Algorithm::Argon2id, format!("$argon2id$v=19$m=1024,t=1,p=17${rest}")),
        (Algorithm::Argon2id, format!("$argon2id$v=19$m=15,t=1,p=2${rest}")),
        (Algorithm::Pbkdf2Sha256, format!("$pbkdf2-sha256$i=2000001${rest}")),
        (Algorithm::Pbkdf2Sha256, format!("$pbkdf2-sha256$i=999${rest}")),
        (Algorithm::Pbkdf2Sha256, format!("$pbkdf2-sha256$i=0${rest}")),
    ];
    for (algorithm, encoded) in table {
        assert_eq!(PasswordHash::parse(algorithm, &encoded), Err(HashError::Cost), "{encoded}");
    }
}

#[test]
fn other_forms_are_refused() {
    let rest = SALT_AND_HASH;
    let argon = |parameters: &str| format!("$argon2id$v=19${parameters}${rest}");
    let table = [
        (Algorithm::Argon2id, String::new()),
        (Algorithm::Argon2id, "$argon2id".to_owned()),
        (Algorithm::Argon2id, format!("$argon2i$v=19$m=1024,t=1,p=1${rest}")),
        (Algorithm::Argon2id, format!("$argon2id$m=1024,t=1,p=1${rest}")),
        (Algorithm::Argon2id, format!("$argon2id$v=20$m=1024,t=1,p=1${rest}")),
        (Algorithm::Argon2id, argon("t=1,m=1024,p=1")),
        (Algorithm::Argon2id, argon("m=1024,t=1,p=1,keyid=aa")),
        (Algorithm::Argon2id, argon("m=01024,t=1,p=1")),
        (Algorithm::Argon2id, argon("m=+1024,t=1,p=1")),
        (Algorithm::Argon2id, argon("m=1024,t=99999999999,p=1")),
        (Algorithm::Argon2id, format!("{}$", argon("m=1024,t=1,p=1"))),
        (Algorithm::Argon2id, argon("m=1024,t=1,p=1").replace("AAEC", "A*EC")),
        (Algorithm::Argon2id, "$argon2id$v=19$m=1024,t=1,p=1$AAEC$tu5iO4jn3giLcziqp18SAg".to_owned()),
        (Algorithm::Argon2id, "$argon2id$v=19$m=1024,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$tu5i".to_owned()),
        (Algorithm::Argon2id, format!("{}{}", argon("m=1024,t=1,p=1"), "A".repeat(600))),
        (Algorithm::Scrypt, format!("$scrypt$v=1$ln=10,r=8,p=1${rest}")),
        (Algorithm::Pbkdf2Sha256, format!("$pbkdf2-sha256$i=1000,l=31${rest}")),
        (Algorithm::Pbkdf2Sha256, format!("$pbkdf2-sha256$1000${rest}")),
        (Algorithm::Bcrypt, "$2b$10$short".to_owned()),
        (Algorithm::Bcrypt, "$2b$4$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyzABCDE".to_owned()),
        (Algorithm::Bcrypt, "$2x$04$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyzABCDE".to_owned()),
        (Algorithm::Bcrypt, "$2b$04$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyzABCD*".to_owned()),
        (Algorithm::Bcrypt, "$2b$04$abcdefghijklmnopqrstuéabcdefghijklmnopqrstuvwxyzABCDE".to_owned()),
    ];
    for (algorithm, encoded) in table {
        assert_eq!(PasswordHash::parse(algorithm, &encoded), Err(HashError::Malformed), "{encoded}");
    }
}

#[test]
fn neither_salt_nor_hash_is_shown() {
    let hash = PasswordHash::parse(OTHERS[3].0, OTHERS[3].1).unwrap();
    let shown = format!("{hash:?}");
    assert!(shown.contains("Argon2id") && !shown.contains("salt") && !shown.contains("hash:"), "{shown}");
}
