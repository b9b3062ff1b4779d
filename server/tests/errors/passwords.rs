//! Passwords that a policy does not take.

use serde_json::{Value, json};

use super::refused;
use crate::assembled::PASSWORD;
use crate::contract::set_ups::Place;

const WEAK: &str = "weak";

#[tokio::test]
async fn a_password_against_the_policy_is_refused() {
    let place = Place::new().await;
    for (operation, path) in [
        ("AdminCreateUser", "/TemporaryPassword"),
        ("AdminSetUserPassword", "/Password"),
        ("ChangePassword", "/ProposedPassword"),
        ("ConfirmForgotPassword", "/Password"),
        ("SignUp", "/Password"),
        ("RespondToAuthChallenge", "/ChallengeResponses/NEW_PASSWORD"),
        ("AdminRespondToAuthChallenge", "/ChallengeResponses/NEW_PASSWORD"),
    ] {
        let mut input = place.input(operation).await.unwrap();
        match input.pointer_mut(path) {
            Some(password) => *password = json!(WEAK),
            None => input[&path[1..]] = json!(WEAK),
        }
        // The model has a bound of its own on the length.
        let weak = input.to_string().replace(WEAK, "weak-and-lower-case");
        let input: Value = serde_json::from_str(&weak).unwrap();
        refused(&place, operation, &input, "InvalidPasswordException").await;
    }
}

#[tokio::test]
async fn a_password_of_before_is_refused_where_the_pool_remembers_it() {
    let place = Place::new().await;
    let history = json!({
        "PasswordPolicy": { "MinimumLength": 8, "PasswordHistorySize": 3 },
        "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] },
    });
    let update = json!({ "UserPoolTier": "PLUS", "AutoVerifiedAttributes": ["email"], "Policies": history });
    place.make("UpdateUserPool", update).await;
    let error = "PasswordHistoryPolicyViolationException";
    for (operation, path) in [
        ("AdminSetUserPassword", "/Password"),
        ("ChangePassword", "/ProposedPassword"),
        ("ConfirmForgotPassword", "/Password"),
    ] {
        let mut input = place.input(operation).await.unwrap();
        *input.pointer_mut(path).unwrap() = json!(PASSWORD);
        refused(&place, operation, &input, error).await;
    }
    for operation in ["RespondToAuthChallenge", "AdminRespondToAuthChallenge"] {
        let mut input = place.input(operation).await.unwrap();
        // The temporary password of the set-up.
        input["ChallengeResponses"]["NEW_PASSWORD"] = json!("Passing-horse-1");
        refused(&place, operation, &input, error).await;
    }
}
