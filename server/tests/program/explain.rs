//! `explain` and `findings`.

use cognomen_store::testing::TemporaryFolder;

use super::run;

const ADMIN: &str = "arn:aws:iam::000000000000:user/admin";

fn initialized() -> TemporaryFolder {
    let folder = TemporaryFolder::new();
    let (code, _, error) = run(folder.path(), &["init"]);
    assert_eq!(code, 0, "{error}");
    folder
}

#[test]
fn access_is_explained_in_words_and_in_json() {
    let folder = initialized();
    let question = ["explain", "access", "--principal", ADMIN, "--action", "s3:GetObject"];
    let (code, text, error) = run(folder.path(), &question);
    assert_eq!(code, 0, "{error}");
    assert_eq!(
        text,
        format!(
            "allowed\n{ADMIN} may do s3:GetObject upon *: statement 1 of the policy \
             `arn:aws:iam::aws:policy/AdministratorAccess` allows it. No statement denies it.\n\nStatements about it:\n  \
             allows: statement 1 of arn:aws:iam::aws:policy/AdministratorAccess [identity]\n"
        )
    );
    std::fs::write(
        folder.path().join("session.json"),
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"s3:prefix":"a"}}}}"#,
    )
    .unwrap();
    let bounded = [&question[..], &["--session-policy", "session.json", "--json"]].concat();
    let (code, text, _) = run(folder.path(), &bounded);
    let told: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &told["Decision"], &told["Layer"]), (0, &"IMPLICIT_DENY".into(), &"SESSION".into()));
    assert_eq!(told["MissingContextKeys"], serde_json::json!(["s3:prefix"]));
    let (code, text, _) = run(folder.path(), &[&bounded[..], &["--context", "s3:prefix=a"]].concat());
    assert!(code == 0 && text.contains("\"Decision\": \"ALLOWED\""), "{text}");
}

#[test]
fn questions_that_cannot_be_answered_are_refused() {
    let folder = initialized();
    let nobody = "arn:aws:iam::000000000000:user/nobody";
    let pool = "us-east-1:11111111-2222-3333-4444-555555555555";
    let access = ["explain", "access", "--principal", nobody, "--action", "s3:GetObject"];
    for (arguments, code, part) in [
        (&access[..], 1, "access cannot be explained: there is no `arn:aws:iam::000000000000:user/nobody`"),
        (&[&access[..], &["--context", "s3:prefix"]].concat(), 2, "`s3:prefix` has no `=`"),
        (&[&access[..], &["--session-policy", "none"]].concat(), 1, "cannot read `none`"),
        (&["explain", "identity", "--identity-pool-id", pool], 1, "not found"),
        (&["explain", "identity", "--identity-pool-id", pool, "--claims", "x"], 2, "--provider"),
        (&["findings", "--severity", "great"], 2, "high, medium, low"),
    ] {
        let (found, text, error) = run(folder.path(), arguments);
        assert!(found == code && text.is_empty() && error.contains(part), "{arguments:?}: {found} {error}");
    }
}

#[test]
fn findings_are_listed() {
    let folder = initialized();
    let (code, text, error) = run(folder.path(), &["findings"]);
    assert_eq!(code, 0, "{error}");
    let place = "arn:aws:iam::aws:policy/AdministratorAccess, statement 1";
    assert!(text.starts_with(&format!("LOW ALLOWS_EVERY_ACTION: {ADMIN}, {place}\n  every action")), "{text}");
    let (code, text, _) = run(folder.path(), &["findings", "--severity", "high", "--severity", "medium"]);
    assert_eq!((code, text.as_str()), (0, "nothing was found\n"));
    let (_, text, _) = run(folder.path(), &["findings", "--resource", ADMIN, "--json"]);
    let told: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((told.as_array().unwrap().len(), &told[0]["ResourceArn"]), (1, &ADMIN.into()));
}
