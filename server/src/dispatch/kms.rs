//! `kms`: the keys of the own account.

use cognomen_iam::kms;

super::table!(cognomen_contract::kms::operations, |app| &*app.iam, {
    Decrypt => kms::decrypt,
    DescribeKey => kms::describe_key,
    Encrypt => kms::encrypt,
    GenerateDataKey => kms::generate_data_key,
});
