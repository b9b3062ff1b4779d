//! Cryptography without I/O: JOSE, SRP-6a, TOTP, password hashes, SigV4, sealing.
