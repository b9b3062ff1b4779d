//! Users who come with hashes of their passwords.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminSetUserPasswordRequest, AuthFlowType, ChangePasswordRequest, CreateUserPoolClientRequest,
    CreateUserPoolRequest, ErrorCode, ExplicitAuthFlowsType, InitiateAuthRequest, InitiateAuthResponse,
    PasswordHashingAlgorithmType as Algorithm, PasswordPolicyType, PreventUserExistenceErrorTypes,
    UserImportJobStatusType as Status, UserPoolPolicyType, UserStatusType,
};
use cognomen_model::credential::Credential;
use cognomen_userpool::directory::address;
use cognomen_userpool::ops::{signin, users};
use cognomen_userpool::tokens;

use super::{HEADER, Scene, counts};
use crate::support::{assert_code, assert_refused, permit, permit_of};

const PASSWORD: &str = "Correct-horse-1";
const NEW_PASSWORD: &str = "Battery-staple-2";
/// Hashes of [`PASSWORD`] by other implementations.
const HASHES: [(Algorithm, &str); 4] = [
    (Algorithm::Bcrypt, "$2b$04$abcdefghijklmnopqrstuu8vTtLr5./SGBBw0yJo9pbgSfwzeRQWq"),
    (Algorithm::Scrypt, "$scrypt$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$HvgGMpxgHZrLqZKW6qC996+IGKqCT9wc9OIDYumBfmY"),
    (
        Algorithm::Argon2id,
        "$argon2id$v=19$m=1024,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$tu5iO4jn3giLcziqp18SAhIQnYAx/xZXXNYVOqSjwq8",
    ),
    (
        Algorithm::Pbkdf2Sha256,
        "$pbkdf2-sha256$i=1000$AAECAwQFBgcICQoLDA0ODw$+0FoCzkIjsPS5XbZZ9h/boi3S3HwsAdSS3vcwbdn7j0",
    ),
];
const BCRYPT: &str = HASHES[0].1;

/// A pool with a client, into which users were imported.
struct Imported {
    scene: Scene,
    client_id: String,
}

impl Imported {
    async fn new(algorithm: Algorithm, people: &[(&str, &str)], history: i32) -> Self {
        let policy = PasswordPolicyType { password_history_size: Some(history), ..PasswordPolicyType::default() };
        let policies = UserPoolPolicyType { password_policy: Some(policy), ..UserPoolPolicyType::default() };
        let scene = Scene::with(CreateUserPoolRequest { policies: Some(policies), ..Default::default() }).await;
        let job = scene.run(Some(algorithm), file(people).as_bytes()).await;
        assert_eq!(job.status, Some(Status::Succeeded), "{:?}", scene.report(&job).await);
        assert_eq!(job.password_hashing_algorithm, Some(algorithm));
        let flows = vec![
            ExplicitAuthFlowsType::AllowUserPasswordAuth,
            ExplicitAuthFlowsType::AllowUserSrpAuth,
            ExplicitAuthFlowsType::AllowRefreshTokenAuth,
        ];
        let prevent_user_existence_errors = Some(PreventUserExistenceErrorTypes::Enabled);
        let request = CreateUserPoolClientRequest {
            explicit_auth_flows: Some(flows),
            prevent_user_existence_errors,
            ..CreateUserPoolClientRequest::default()
        };
        let client_id = scene.world.client(&scene.pool_id, request).await.client_id.unwrap();
        Self { scene, client_id }
    }

    async fn sign_in(&self, username: &str, password: &str) -> Result<InitiateAuthResponse, Error> {
        let parameters = [("USERNAME", username), ("PASSWORD", password)];
        let request = InitiateAuthRequest {
            analytics_metadata: None,
            auth_flow: AuthFlowType::UserPasswordAuth,
            auth_parameters: Some(parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).into()),
            client_id: self.client_id.clone(),
            client_metadata: None,
            session: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, self.scene.ctx()).await
    }

    async fn srp_salt(&self, username: &str) -> String {
        let client = cognomen_crypto::srp::client::Client::start(&cognomen_crypto::SystemRandom);
        let a = cognomen_crypto::srp::hex_number(client.public());
        let parameters: BTreeMap<String, String> =
            [("USERNAME", username), ("SRP_A", &a)].map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let request = InitiateAuthRequest {
            analytics_metadata: None,
            auth_flow: AuthFlowType::UserSrpAuth,
            auth_parameters: Some(parameters),
            client_id: self.client_id.clone(),
            client_metadata: None,
            session: None,
            user_context_data: None,
        };
        let answer = signin::initiate_auth(permit(), request, self.scene.ctx()).await.unwrap();
        answer.challenge_parameters.unwrap()["SALT"].clone()
    }

    async fn credential(&self, username: &str) -> Credential {
        let sub = self.scene.user(username).await.unwrap().sub;
        let at = address::credential(&self.scene.pool_id, &sub);
        self.scene.ctx().store.get::<Credential>(&at).await.unwrap().unwrap().value
    }
}

/// A file with hashes; an empty one stands for none.
fn file(people: &[(&str, &str)]) -> String {
    people.iter().fold(format!("{HEADER},cognito:password_hash\n"), |file, (name, hash)| {
        format!("{file},,,,,,,,,{name}@example.com,TRUE,,,,,,,,,FALSE,{name},\"{hash}\"\n")
    })
}

#[tokio::test]
async fn hashes_of_every_algorithm_sign_in_and_become_verifiers() {
    for (algorithm, hash) in HASHES {
        let imported = Imported::new(algorithm, &[("ada", hash)], 0).await;
        assert_eq!(imported.scene.user("ada").await.unwrap().status, UserStatusType::Confirmed);
        let before = imported.credential("ada").await;
        assert_eq!((before.hash_in_force(), &before.verifier), (Some(hash), &None));
        let wrong = imported.sign_in("ada", NEW_PASSWORD).await;
        assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
        assert_eq!(imported.credential("ada").await, before, "{algorithm}");
        assert!(imported.sign_in("ada", PASSWORD).await.unwrap().authentication_result.is_some(), "{algorithm}");
        let after = imported.credential("ada").await;
        assert!(after.verifier.is_some() && after.imported.is_none());
        assert!(imported.sign_in("ada", PASSWORD).await.unwrap().authentication_result.is_some());
        assert_code(imported.sign_in("ada", NEW_PASSWORD).await, ErrorCode::NotAuthorizedException);
    }
}

#[tokio::test]
async fn srp_meets_a_stand_in_until_the_password_itself_was_given() {
    let imported = Imported::new(Algorithm::Bcrypt, &[("ada", BCRYPT)], 0).await;
    let stand_in = imported.srp_salt("ada").await;
    assert_eq!(imported.srp_salt("ada").await, stand_in);
    imported.sign_in("ada", PASSWORD).await.unwrap();
    let salt = imported.srp_salt("ada").await;
    let verifier = imported.credential("ada").await.verifier.unwrap();
    assert_ne!(salt, stand_in);
    assert_eq!(salt, cognomen_crypto::srp::hex_number(&verifier.salt));
}

#[tokio::test]
async fn wrong_passwords_shut_the_account_before_further_hashes_are_compared() {
    let imported = Imported::new(Algorithm::Bcrypt, &[("ada", BCRYPT)], 0).await;
    for _ in 0..5 {
        assert_code(imported.sign_in("ada", NEW_PASSWORD).await, ErrorCode::NotAuthorizedException);
    }
    let shut = imported.sign_in("ada", PASSWORD).await;
    assert_refused(shut, ErrorCode::NotAuthorizedException, "Password attempts exceeded");
    assert!(imported.credential("ada").await.hash_in_force().is_some());
}

#[tokio::test]
async fn names_that_nobody_has_are_answered_as_imported_ones() {
    let imported = Imported::new(Algorithm::Bcrypt, &[("ada", BCRYPT)], 0).await;
    for name in ["bob", "eve", "kim", "pat", "sam", "tom"] {
        let answer = imported.sign_in(name, PASSWORD).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    }
}

#[tokio::test]
async fn a_hash_that_is_no_good_fails_its_row_and_one_that_is_missing_asks_for_a_reset() {
    let scene = Scene::new().await;
    let people = [
        ("ada", BCRYPT),
        ("bob", ""),
        ("eve", "$2b$31$abcdefghijklmnopqrstuu8vTtLr5./SGBBw0yJo9pbgSfwzeRQWq"),
        ("kim", HASHES[2].1),
    ];
    let job = scene.run(Some(Algorithm::Bcrypt), file(&people).as_bytes()).await;
    assert_eq!(counts(&job), (2, 0, 2));
    let report = scene.report(&job).await;
    let words = "cognito:password_hash: the cost parameters of the password hash are out of bounds";
    assert_eq!(report[0], format!("[FAILED] Line Number 4 - {words}"));
    let words = "cognito:password_hash: the password hash is not in the encoding of its algorithm";
    assert_eq!(report[1], format!("[FAILED] Line Number 5 - {words}"));
    assert_eq!(scene.user("bob").await.unwrap().status, UserStatusType::ResetRequired);
}

#[tokio::test]
async fn a_job_for_hashes_needs_their_column() {
    let scene = Scene::new().await;
    let job = scene.run(Some(Algorithm::Bcrypt), super::people(["ada"]).as_bytes()).await;
    let message = "The header of the CSV file lacks the column cognito:password_hash.";
    assert_eq!((job.status, job.completion_message.as_deref()), (Some(Status::Failed), Some(message)));
}

#[tokio::test]
async fn the_history_remembers_an_imported_password() {
    let imported = Imported::new(Algorithm::Bcrypt, &[("ada", BCRYPT)], 2).await;
    let set = |password: &str| {
        let request = AdminSetUserPasswordRequest {
            password: password.to_owned(),
            permanent: Some(true),
            user_pool_id: imported.scene.pool_id.clone(),
            username: "ada".to_owned(),
        };
        users::admin_set_user_password(permit(), request, imported.scene.ctx())
    };
    let used = ErrorCode::PasswordHistoryPolicyViolationException;
    assert_refused(set(PASSWORD).await, used, "Password has previously been used.");
    set(NEW_PASSWORD).await.unwrap();
    assert_code(imported.sign_in("ada", PASSWORD).await, ErrorCode::NotAuthorizedException);
    assert_code(set(PASSWORD).await, used);
    set("Another-word-3").await.unwrap();
    set(PASSWORD).await.unwrap();
    assert!(imported.sign_in("ada", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn an_imported_password_is_changed_against_itself() {
    let imported = Imported::new(Algorithm::Bcrypt, &[("ada", BCRYPT)], 1).await;
    let tokens = imported.sign_in("ada", PASSWORD).await.unwrap().authentication_result.unwrap();
    // As it is for one who signed in by other means.
    let sub = imported.scene.user("ada").await.unwrap().sub;
    let mut batch = imported.scene.ctx().store.batch();
    let at = address::credential(&imported.scene.pool_id, &sub);
    batch.replace(&at, &Credential::of_hash(BCRYPT.to_owned(), imported.scene.world.now())).unwrap();
    imported.scene.ctx().store.commit(batch).await.unwrap();
    let token = tokens.access_token.unwrap();
    let change = async |previous: &str, proposed: &str| {
        let user = tokens::verify(imported.scene.ctx(), &token).await.unwrap();
        let request = ChangePasswordRequest {
            access_token: token.clone(),
            previous_password: Some(previous.to_owned()),
            proposed_password: proposed.to_owned(),
        };
        users::change_password(permit_of(user), request, imported.scene.ctx()).await
    };
    assert_code(change(NEW_PASSWORD, NEW_PASSWORD).await, ErrorCode::NotAuthorizedException);
    assert_code(change(PASSWORD, PASSWORD).await, ErrorCode::PasswordHistoryPolicyViolationException);
    change(PASSWORD, NEW_PASSWORD).await.unwrap();
    assert!(imported.sign_in("ada", NEW_PASSWORD).await.is_ok());
}
