//! Texts of violations, as AWS words them.

use cognomen_contract::cognito_identity::operations as identity;
use cognomen_contract::cognito_idp::operations as idp;
use cognomen_contract::{Input as _, Operation, sts, validate};

fn message<O: Operation>(json: &str) -> String {
    match serde_json::from_str(json).map(validate::<O>) {
        Ok(Ok(_)) => String::new(),
        Ok(Err(error)) => error.to_string(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn absent_members_are_null() {
    assert_eq!(
        message::<idp::DescribeUserPool>("{}"),
        "1 validation error detected: Value null at 'userPoolId' failed to satisfy constraint: Member must not be null"
    );
    assert_eq!(message::<idp::DescribeUserPool>(r#"{"UserPoolId":null}"#), message::<idp::DescribeUserPool>("{}"));
}

#[test]
fn patterns_and_lengths_are_all_named() {
    assert_eq!(
        message::<idp::GetGroup>(r#"{"UserPoolId":"no","GroupName":""}"#),
        "3 validation errors detected: Value '' at 'groupName' failed to satisfy constraint: Member must have length \
         greater than or equal to 1; Value '' at 'groupName' failed to satisfy constraint: Member must satisfy regular \
         expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+; Value 'no' at 'userPoolId' failed to satisfy constraint: \
         Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+"
    );
}

#[test]
fn sensitive_values_are_not_repeated() {
    let json = r#"{"ClientId":"abc","Username":"u","Password":" x "}"#;
    let text = message::<idp::SignUp>(json);
    assert!(
        text.starts_with("1 validation error detected: Value at 'password' failed to satisfy constraint: "),
        "{text}"
    );
    assert!(!text.contains(" x "));
    let text = message::<idp::ChangePassword>("{}");
    assert!(
        text.contains("Value at 'proposedPassword' failed to satisfy constraint: Member must not be null"),
        "{text}"
    );
}

#[test]
fn client_ids_are_repeated() {
    assert_eq!(
        message::<idp::ForgotPassword>(r#"{"ClientId":"no one","Username":"u"}"#),
        "1 validation error detected: Value 'no one' at 'clientId' failed to satisfy constraint: Member must satisfy \
         regular expression pattern: [\\w+]+"
    );
    assert_eq!(
        message::<idp::ForgotPassword>(r#"{"Username":"u"}"#),
        "1 validation error detected: Value null at 'clientId' failed to satisfy constraint: Member must not be null"
    );
}

#[test]
fn null_entries_of_maps_are_absent() {
    let raw = serde_json::from_str(
        r#"{"ClientId":"abc","AuthFlow":"REFRESH_TOKEN_AUTH","AuthParameters":{"REFRESH_TOKEN":"x","DEVICE_KEY":null}}"#,
    )
    .unwrap();
    let input = validate::<idp::InitiateAuth>(raw).unwrap().into_input();
    assert_eq!(input.auth_parameters.unwrap().into_iter().collect::<Vec<_>>(), [("REFRESH_TOKEN".into(), "x".into())]);
}

#[test]
fn elements_of_structures_have_paths() {
    assert_eq!(
        message::<idp::SignUp>(
            r#"{"ClientId":"abc","Username":"u","Password":"Passw0rd!","UserAttributes":[{"Name":"email"},{"Value":"x"}]}"#
        ),
        "1 validation error detected: Value null at 'userAttributes.2.member.name' failed to satisfy constraint: Member \
         must not be null"
    );
}

#[test]
fn an_answer_names_a_hundred_violations_at_most() {
    let nulls = vec!["null"; 5000].join(",");
    let json = format!(r#"{{"ClientId":"abc","Username":"u","Password":"Passw0rd!","UserAttributes":[{nulls}]}}"#);
    let text = message::<idp::SignUp>(&json);
    assert!(
        text.starts_with("100 validation errors detected: Value null at 'userAttributes.1.member' failed"),
        "{text}"
    );
    assert_eq!(text.matches("; ").count(), 99);
}

#[test]
fn elements_that_are_scalars_break_their_list() {
    let text = message::<idp::CreateUserPoolClient>(
        r#"{"UserPoolId":"us-east-1_abc","ClientName":"c","ExplicitAuthFlows":["ADMIN_USER_PASSWORD_AUTH"]}"#,
    );
    assert!(
        text.starts_with(
            "1 validation error detected: Value '[ADMIN_USER_PASSWORD_AUTH]' at 'explicitAuthFlows' failed to satisfy \
             constraint: Member must satisfy constraint: [Member must satisfy enum value set: [ADMIN_NO_SRP_AUTH, "
        ),
        "{text}"
    );
    assert!(text.ends_with("]]"), "{text}");
}

#[test]
fn enumerations_list_their_values() {
    let text = message::<idp::SetUserPoolMfaConfig>(r#"{"UserPoolId":"us-east-1_abc","MfaConfiguration":"MAYBE"}"#);
    assert_eq!(
        text,
        "1 validation error detected: Value 'MAYBE' at 'mfaConfiguration' failed to satisfy constraint: Member must \
         satisfy enum value set: [OFF, ON, OPTIONAL]"
    );
}

#[test]
fn maps_name_keys_and_values() {
    let long = "x".repeat(257);
    let json =
        format!(r#"{{"ResourceArn":"arn:aws:cognito-idp:us-east-1:000000000000:userpool/x","Tags":{{"k":"{long}"}}}}"#);
    assert_eq!(
        message::<idp::TagResource>(&json),
        format!(
            "1 validation error detected: Value '{{k={long}}}' at 'tags' failed to satisfy constraint: Map value must \
             satisfy constraint: [Member must have length less than or equal to 256, Member must have length greater \
             than or equal to 0]"
        )
    );
    let text = message::<identity::GetId>(r#"{"IdentityPoolId":"us-east-1:0","Logins":{"":"token-value"}}"#);
    assert!(text.contains("at 'logins' failed to satisfy constraint: Map keys must satisfy constraint: ["), "{text}");
    assert!(!text.contains("token-value"), "{text}");
}

#[test]
fn numbers_are_bounded() {
    let text = message::<idp::ListUserPools>(r#"{"MaxResults":61}"#);
    assert_eq!(
        text,
        "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: Member must have value \
         less than or equal to 60"
    );
}

#[test]
fn a_good_input_is_typed() {
    let raw = serde_json::from_str(
        r#"{"ClientId":"abc","Username":"ü","Password":"Passw0rd!","Unknown":[1],"UserAttributes":[{"Name":"email"}]}"#,
    );
    let input = validate::<idp::SignUp>(raw.unwrap()).unwrap();
    assert_eq!(input.input().client_id(), Some("abc"));
    let shown = format!("{input:?}");
    assert!(shown.contains("***") && !shown.contains("Passw0rd!"), "{shown}");
    assert_eq!(input.into_input().user_attributes.unwrap()[0].name, "email");
}

#[test]
fn code_points_beyond_the_basic_plane_are_matched() {
    let json = r#"{"RoleArn":"arn:aws:iam::000000000000:role/😀","RoleSessionName":"abc"}"#;
    assert_eq!(message::<sts::operations::AssumeRole>(json), "");
}

#[test]
fn secrets_that_the_model_does_not_mark_are_hidden_too() {
    let json = r#"{"UserPoolId":"us-east-1_abc","ProviderName":"Provider","ProviderType":"OIDC",
        "ProviderDetails":{"client_secret":"hush"}}"#;
    let input = validate::<idp::CreateIdentityProvider>(serde_json::from_str(json).unwrap()).unwrap();
    let shown = format!("{input:?}");
    assert!(shown.contains("provider_details: ***") && !shown.contains("hush"), "{shown}");
}
