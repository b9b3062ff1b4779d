//! Enumerations.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum CustomerMasterKeySpec { Rsa2048 = "RSA_2048", Rsa3072 = "RSA_3072", Rsa4096
    = "RSA_4096", EccNistP256 = "ECC_NIST_P256", EccNistP384 = "ECC_NIST_P384",
    EccNistP521 = "ECC_NIST_P521", EccSecgP256k1 = "ECC_SECG_P256K1", SymmetricDefault =
    "SYMMETRIC_DEFAULT", Hmac224 = "HMAC_224", Hmac256 = "HMAC_256", Hmac384 =
    "HMAC_384", Hmac512 = "HMAC_512", Sm2 = "SM2" }
}
wire_enum! {
    pub enum DataKeySpec { Aes256 = "AES_256", Aes128 = "AES_128" }
}
wire_enum! {
    pub enum DryRunModifierType { IgnoreCiphertext = "IGNORE_CIPHERTEXT" }
}
wire_enum! {
    pub enum EncapsulationAlgorithmSpec { MlKem = "ML_KEM" }
}
wire_enum! {
    pub enum EncryptionAlgorithmSpec { SymmetricDefault = "SYMMETRIC_DEFAULT",
    RsaesOaepSha1 = "RSAES_OAEP_SHA_1", RsaesOaepSha256 = "RSAES_OAEP_SHA_256", Sm2pke =
    "SM2PKE" }
}
wire_enum! {
    pub enum ExpirationModelType { KeyMaterialExpires = "KEY_MATERIAL_EXPIRES",
    KeyMaterialDoesNotExpire = "KEY_MATERIAL_DOES_NOT_EXPIRE" }
}
wire_enum! {
    pub enum KeyAgreementAlgorithmSpec { Ecdh = "ECDH" }
}
wire_enum! {
    pub enum KeyEncryptionMechanism { RsaesOaepSha256 = "RSAES_OAEP_SHA_256" }
}
wire_enum! {
    pub enum KeyManagerType { Aws = "AWS", Customer = "CUSTOMER" }
}
wire_enum! {
    pub enum KeySpec { Rsa2048 = "RSA_2048", Rsa3072 = "RSA_3072", Rsa4096 = "RSA_4096",
    EccNistP256 = "ECC_NIST_P256", EccNistP384 = "ECC_NIST_P384", EccNistP521 =
    "ECC_NIST_P521", EccSecgP256k1 = "ECC_SECG_P256K1", SymmetricDefault =
    "SYMMETRIC_DEFAULT", Hmac224 = "HMAC_224", Hmac256 = "HMAC_256", Hmac384 =
    "HMAC_384", Hmac512 = "HMAC_512", Sm2 = "SM2", MlDsa44 = "ML_DSA_44", MlDsa65 =
    "ML_DSA_65", MlDsa87 = "ML_DSA_87", EccNistEdwards25519 = "ECC_NIST_EDWARDS25519",
    MlKem512 = "ML_KEM_512", MlKem768 = "ML_KEM_768", MlKem1024 = "ML_KEM_1024" }
}
wire_enum! {
    pub enum KeyState { Creating = "Creating", Enabled = "Enabled", Disabled =
    "Disabled", PendingDeletion = "PendingDeletion", PendingImport = "PendingImport",
    PendingReplicaDeletion = "PendingReplicaDeletion", Unavailable = "Unavailable",
    Updating = "Updating" }
}
wire_enum! {
    pub enum KeyUsageType { SignVerify = "SIGN_VERIFY", EncryptDecrypt =
    "ENCRYPT_DECRYPT", GenerateVerifyMac = "GENERATE_VERIFY_MAC", KeyAgreement =
    "KEY_AGREEMENT", EncapsulateDecapsulate = "ENCAPSULATE_DECAPSULATE" }
}
wire_enum! {
    pub enum MacAlgorithmSpec { HmacSha224 = "HMAC_SHA_224", HmacSha256 = "HMAC_SHA_256",
    HmacSha384 = "HMAC_SHA_384", HmacSha512 = "HMAC_SHA_512" }
}
wire_enum! {
    pub enum MultiRegionKeyType { Primary = "PRIMARY", Replica = "REPLICA" }
}
wire_enum! {
    pub enum OriginType { AwsKms = "AWS_KMS", External = "EXTERNAL", AwsCloudhsm =
    "AWS_CLOUDHSM", ExternalKeyStore = "EXTERNAL_KEY_STORE" }
}
wire_enum! {
    pub enum SigningAlgorithmSpec { RsassaPssSha256 = "RSASSA_PSS_SHA_256",
    RsassaPssSha384 = "RSASSA_PSS_SHA_384", RsassaPssSha512 = "RSASSA_PSS_SHA_512",
    RsassaPkcs1V15Sha256 = "RSASSA_PKCS1_V1_5_SHA_256", RsassaPkcs1V15Sha384 =
    "RSASSA_PKCS1_V1_5_SHA_384", RsassaPkcs1V15Sha512 = "RSASSA_PKCS1_V1_5_SHA_512",
    EcdsaSha256 = "ECDSA_SHA_256", EcdsaSha384 = "ECDSA_SHA_384", EcdsaSha512 =
    "ECDSA_SHA_512", Sm2dsa = "SM2DSA", MlDsaShake256 = "ML_DSA_SHAKE_256", Ed25519Sha512
    = "ED25519_SHA_512", Ed25519PhSha512 = "ED25519_PH_SHA_512" }
}
