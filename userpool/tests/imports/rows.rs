//! What becomes of rows.

use cognomen_contract::cognito_idp::{
    CreateUserPoolRequest, UserImportJobStatusType as Status, UserStatusType, UsernameAttributeType,
};

use super::{HEADER, Scene, counts, people, row};

#[tokio::test]
async fn users_come_in_with_their_attributes_and_must_reset_their_passwords() {
    let scene = Scene::new().await;
    let line = "Ada Lovelace,Ada,Lovelace,,,,,,,ada@example.com,TRUE,,12/10/1815,,,+15555550100,false,\
        12 St James's Square\\, London,1471453471,FALSE,ada";
    let job = scene.run(None, format!("{HEADER}\n{line}\n").as_bytes()).await;
    assert_eq!((job.status, counts(&job)), (Some(Status::Succeeded), (1, 0, 0)));
    assert_eq!(job.completion_message.as_deref(), Some("Import Job Completed Successfully."));
    let user = scene.user("ada").await.unwrap();
    assert_eq!((user.status, user.enabled), (UserStatusType::ResetRequired, true));
    for (name, value) in [
        ("name", "Ada Lovelace"),
        ("email_verified", "true"),
        ("phone_number_verified", "false"),
        ("birthdate", "12/10/1815"),
        ("address", "12 St James's Square, London"),
        ("updated_at", "1471453471"),
    ] {
        assert_eq!(user.attribute(name), Some(value), "{name}");
    }
    assert_eq!((user.attribute("gender"), user.mfa.is_empty()), (None, true));
}

#[tokio::test]
async fn the_order_of_columns_quotation_marks_and_line_breaks_are_free() {
    let scene = Scene::new().await;
    let mut columns: Vec<&str> = HEADER.split(',').collect();
    columns.reverse();
    let line = "\"ada\",FALSE,,\"1 Any Street,\nTown\",,,,,,,TRUE,ada@example.com,,,,,,,,,\"the \"\"first\"\"\"";
    let file = format!("\u{feff}{}\r\n{line}\r\n\r\n", columns.join(","));
    let job = scene.run(None, file.as_bytes()).await;
    assert_eq!(counts(&job), (1, 0, 0), "{:?}", scene.report(&job).await);
    let user = scene.user("ada").await.unwrap();
    assert_eq!(user.attribute("address"), Some("1 Any Street,\nTown"));
    assert_eq!(user.attribute("name"), Some("the \"first\""));
}

#[tokio::test]
async fn a_row_that_makes_no_user_is_told_by_line_and_reason_and_harms_no_other() {
    let scene = Scene::new().await;
    let good = |name: &str| row(name);
    let bad = [
        (",,,,,,,,,a@example.com,TRUE,,,,,,,,,FALSE,", "cognito:username is empty."),
        (",,,,,,,,,a@example.com,TRUE,,,,,,,,,FALSE,a b", "cognito:username contains white space."),
        (",,,,,,,,,a@example.com,TRUE,,,,,,,,,,a", "cognito:mfa_enabled is empty."),
        (",,,,,,,,,a@example.com,TRUE,,,,,,,,,perhaps,a", "cognito:mfa_enabled is neither true nor false."),
        (",,,,,,,,,a@example.com,TRUE,,,,,,,,,TRUE,a", "cognito:mfa_enabled must be false: the user pool has no MFA."),
        (
            ",,,,,,,,,a@example.com,FALSE,,,,,,,,,FALSE,a",
            "The User Record does not set any of the auto verified attributes to true. (Example: email_verified to true).",
        ),
        (
            ",,,,,,,,,,,,,,,+15555550100,TRUE,,,FALSE,a",
            "The User Record does not set any of the auto verified attributes to true. (Example: email_verified to true).",
        ),
        (",,,,,,,,,,TRUE,,,,,,,,,FALSE,a", "email_verified cannot be set to true without email."),
        (",,,,,,,,,nonsense,TRUE,,,,,,,,,FALSE,a", "Invalid email address format."),
        (",,,,,,,,,a@example.com,TRUE,,1985-02-01,,,,,,,FALSE,a", "The birthdate is not in the format mm/dd/yyyy."),
        (
            ",,,,,,,,,a@example.com,TRUE,,,,,,,,soon,FALSE,a",
            "Attributes did not conform to the schema: updated_at: Attribute value is not a number.",
        ),
        (
            ",,,,,,,,,a@example.com,TRUE,,,,,,maybe,,soon,FALSE,a",
            "Attributes did not conform to the schema: phone_number_verified: Attribute value is not a boolean. \
             updated_at: Attribute value is not a number.",
        ),
        (",,,,,,,,,a@example.com,TRUE,,,,,,,,,FALSE", "The row does not have as many columns as the header."),
        ("\"a\"b,,", "The row has text behind a closing quotation mark."),
    ];
    let mut file = format!("{HEADER}\n{}\n", good("first"));
    for (line, _) in bad {
        file += line;
        file.push('\n');
    }
    for number in 0..bad.len() {
        file += &good(&format!("good-{number}"));
        file.push('\n');
    }
    let job = scene.run(None, file.as_bytes()).await;
    assert_eq!((job.status, counts(&job)), (Some(Status::Succeeded), (15, 0, 14)));
    let expected: Vec<String> = bad
        .iter()
        .enumerate()
        .map(|(at, (_, reason))| format!("[FAILED] Line Number {} - {reason}", at + 3))
        .chain(["Succeeded: 15 imported, 0 skipped, 14 failed".to_owned()])
        .collect();
    assert_eq!(scene.report(&job).await, expected);
}

#[tokio::test]
async fn users_who_are_there_are_skipped_within_a_file_too() {
    let scene = Scene::new().await;
    scene.run(None, people(["ada"]).as_bytes()).await;
    let before = scene.user("ada").await.unwrap();
    let job = scene.run(None, people(["bob", "ada", "bob", "eve", "eve", "kim", "pat", "sam"]).as_bytes()).await;
    assert_eq!((job.status, counts(&job)), (Some(Status::Succeeded), (5, 3, 0)));
    assert_eq!(
        scene.report(&job).await[..3],
        [3, 4, 6].map(|line| { format!("[SKIPPED] Line Number {line} - The user already exists.") })
    );
    assert_eq!(scene.user("ada").await.unwrap(), before);
}

#[tokio::test]
async fn a_job_that_leaves_most_rows_out_fails_and_keeps_what_it_made() {
    let scene = Scene::new().await;
    let job = scene.run(None, (people(["ada"]) + "x\ny\n").as_bytes()).await;
    assert_eq!((job.status, counts(&job)), (Some(Status::Failed), (1, 0, 2)));
    let message = "Too many users have failed or been skipped during the import.";
    assert_eq!(job.completion_message.as_deref(), Some(message));
    assert!(scene.user("ada").await.is_some());
}

#[tokio::test]
async fn a_file_of_another_form_fails_the_job() {
    let scene = Scene::new().await;
    let hashed = HEADER.to_owned() + ",cognito:password_hash\n";
    for (file, message) in [
        (String::new(), "The CSV file has no header."),
        ("name,email\n".to_owned(), "The header of the CSV file lacks the column address."),
        (HEADER.replace("gender", "sex"), "The header of the CSV file has a column that is unknown or there twice."),
        (HEADER.replace("gender", "name"), "The header of the CSV file has a column that is unknown or there twice."),
        (hashed, "The header of the CSV file has a column that is unknown or there twice."),
        (format!("{HEADER}\n\"ada,,,\n"), "The CSV file cannot be read: a quotation mark is not closed."),
    ] {
        let job = scene.run(None, file.as_bytes()).await;
        assert_eq!((job.status, job.completion_message.as_deref()), (Some(Status::Failed), Some(message)), "{file}");
        assert!(job.completion_message.unwrap().len() <= 128);
    }
}

#[tokio::test]
async fn where_addresses_are_user_names_the_column_holds_them() {
    let username_attributes = Some(vec![UsernameAttributeType::Email]);
    let scene = Scene::with(CreateUserPoolRequest { username_attributes, ..Default::default() }).await;
    let job = scene.run(None, people(["ada@example.com", "bob"]).as_bytes()).await;
    assert_eq!(counts(&job), (1, 0, 1));
    assert_eq!(scene.report(&job).await[0], "[FAILED] Line Number 3 - Username should be an email.");
    let user = scene.user("ada@example.com").await.unwrap();
    assert_eq!((user.username, user.attributes["email"].as_str()), (user.sub, "ada@example.com"));
}

#[tokio::test]
async fn reports_are_bounded() {
    let scene = Scene::new().await;
    let job = scene.run(None, format!("{HEADER}\n{}", "x\n".repeat(10_100)).as_bytes()).await;
    assert_eq!(counts(&job), (0, 0, 10_100));
    assert_eq!(scene.report(&job).await.len(), 10_001);
}
