//! Devices: confirming, remembering, proving and forgetting them.

mod confirming;
mod managing;
mod mfa;
mod refreshing;
mod signing_in;

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminCreateUserRequest, AdminSetUserPasswordRequest, AuthFlowType, AuthenticationResultType, ChallengeNameType,
    ConfirmDeviceRequest, ConfirmDeviceResponse, CreateUserPoolClientRequest, CreateUserPoolRequest,
    DeviceConfigurationType, DeviceRememberedStatusType, DeviceSecretVerifierConfigType, DeviceType,
    ExplicitAuthFlowsType, ForgetDeviceRequest, GetDeviceRequest, InitiateAuthRequest, InitiateAuthResponse,
    ListDevicesRequest, MessageActionType, RespondToAuthChallengeRequest, RespondToAuthChallengeResponse,
    UpdateDeviceStatusRequest,
};
use cognomen_crypto::SystemRandom;
use cognomen_crypto::srp::{self, client::Client};
use cognomen_model::user::SignedInUser;
use cognomen_userpool::ops::{devices, signin, users};
use cognomen_userpool::tokens;

use crate::support::{World, permit, permit_of};

const USER: &str = "mary";
const PASSWORD: &str = "Correct-horse-1";
/// The moment test clocks begin with, as clients write it.
const TIMESTAMP: &str = "Thu Jan 1 00:00:00 UTC 2026";

/// A pool that remembers every device at once, and lets it stand in for the second factor.
fn always() -> DeviceConfigurationType {
    configuration(true, false)
}

/// A pool that remembers devices when their users say so.
fn on_prompt() -> DeviceConfigurationType {
    configuration(true, true)
}

fn configuration(suppresses_mfa: bool, on_prompt: bool) -> DeviceConfigurationType {
    DeviceConfigurationType {
        challenge_required_on_new_device: Some(suppresses_mfa),
        device_only_remembered_on_user_prompt: Some(on_prompt),
    }
}

/// A pool with one client and the user `mary`.
struct Scene {
    world: World,
    pool_id: String,
    client_id: String,
}

impl Scene {
    async fn new(devices: DeviceConfigurationType) -> Self {
        Self::with(Some(devices)).await
    }

    async fn untracked() -> Self {
        Self::with(None).await
    }

    async fn with(device_configuration: Option<DeviceConfigurationType>) -> Self {
        let world = World::new();
        let request = CreateUserPoolRequest { device_configuration, ..CreateUserPoolRequest::default() };
        let pool_id = world.pool(request).await.id.unwrap();
        let client_id = world.client(&pool_id, client()).await.client_id.unwrap();
        let scene = Self { world, pool_id, client_id };
        scene.user(USER).await;
        scene
    }

    async fn user(&self, username: &str) {
        let request = AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            message_action: Some(MessageActionType::Suppress),
            ..AdminCreateUserRequest::default()
        };
        users::admin_create_user(permit(), request, &self.world.ctx).await.unwrap();
        let request = AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            password: PASSWORD.to_owned(),
            permanent: Some(true),
        };
        users::admin_set_user_password(permit(), request, &self.world.ctx).await.unwrap();
    }

    async fn initiate(&self, flow: AuthFlowType, parameters: &[(&str, &str)]) -> Result<InitiateAuthResponse, Error> {
        let request = InitiateAuthRequest {
            analytics_metadata: None,
            auth_flow: flow,
            auth_parameters: Some(map(parameters)),
            client_id: self.client_id.clone(),
            client_metadata: None,
            session: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, &self.world.ctx).await
    }

    async fn respond(
        &self,
        challenge_name: ChallengeNameType,
        session: Option<&str>,
        responses: &[(&str, &str)],
    ) -> Result<RespondToAuthChallengeResponse, Error> {
        let request = RespondToAuthChallengeRequest {
            analytics_metadata: None,
            challenge_name,
            challenge_responses: Some(map(responses)),
            client_id: self.client_id.clone(),
            client_metadata: None,
            session: session.map(str::to_owned),
            user_context_data: None,
        };
        signin::respond_to_auth_challenge(permit(), request, &self.world.ctx).await
    }

    /// What a password leads to, with `key` as the device's.
    async fn password(&self, username: &str, key: Option<&str>) -> Result<InitiateAuthResponse, Error> {
        let mut parameters = vec![("USERNAME", username), ("PASSWORD", PASSWORD)];
        parameters.extend(key.map(|key| ("DEVICE_KEY", key)));
        self.initiate(AuthFlowType::UserPasswordAuth, &parameters).await
    }

    /// Tokens of a password alone.
    async fn tokens(&self, username: &str, key: Option<&str>) -> AuthenticationResultType {
        self.password(username, key).await.unwrap().authentication_result.expect("tokens")
    }

    async fn proved(&self, tokens: &AuthenticationResultType) -> Result<SignedInUser, Error> {
        tokens::verify(&self.world.ctx, tokens.access_token.as_deref().unwrap()).await
    }

    async fn confirm(
        &self,
        tokens: &AuthenticationResultType,
        key: &str,
        config: Option<DeviceSecretVerifierConfigType>,
    ) -> Result<ConfirmDeviceResponse, Error> {
        let request = ConfirmDeviceRequest {
            access_token: String::new(),
            device_key: key.to_owned(),
            device_name: Some("phone".to_owned()),
            device_secret_verifier_config: config,
        };
        devices::confirm_device(permit_of(self.proved(tokens).await?), request, &self.world.ctx).await
    }

    /// A device on which `username` has signed in, confirmed.
    async fn device(&self, username: &str) -> (OwnDevice, AuthenticationResultType) {
        let tokens = self.tokens(username, None).await;
        let device = OwnDevice::new(&tokens);
        self.confirm(&tokens, &device.key, Some(device.config())).await.unwrap();
        (device, tokens)
    }

    async fn get(&self, tokens: &AuthenticationResultType, key: &str) -> Result<DeviceType, Error> {
        let request = GetDeviceRequest { device_key: key.to_owned(), access_token: None };
        let answer = devices::get_device(permit_of(self.proved(tokens).await?), request, &self.world.ctx).await?;
        Ok(answer.device)
    }

    async fn list(&self, tokens: &AuthenticationResultType) -> Result<Vec<String>, Error> {
        let permit = permit_of(self.proved(tokens).await?);
        let answer = devices::list_devices(permit, ListDevicesRequest::default(), &self.world.ctx).await?;
        Ok(answer.devices.unwrap().into_iter().map(|device| device.device_key.unwrap()).collect())
    }

    async fn remember(
        &self,
        tokens: &AuthenticationResultType,
        key: &str,
        status: Option<DeviceRememberedStatusType>,
    ) -> Result<(), Error> {
        let request = UpdateDeviceStatusRequest {
            access_token: String::new(),
            device_key: key.to_owned(),
            device_remembered_status: status,
        };
        let permit = permit_of(self.proved(tokens).await?);
        devices::update_device_status(permit, request, &self.world.ctx).await.map(|_| ())
    }

    async fn forget(&self, tokens: &AuthenticationResultType, key: &str) -> Result<(), Error> {
        let request = ForgetDeviceRequest { access_token: None, device_key: key.to_owned() };
        devices::forget_device(permit_of(self.proved(tokens).await?), request, &self.world.ctx).await
    }

    async fn refresh(&self, tokens: &AuthenticationResultType, key: Option<&str>) -> Result<(), Error> {
        let mut parameters = vec![("REFRESH_TOKEN", tokens.refresh_token.as_deref().unwrap())];
        parameters.extend(key.map(|key| ("DEVICE_KEY", key)));
        let answer = self.initiate(AuthFlowType::RefreshTokenAuth, &parameters).await?;
        assert!(answer.authentication_result.unwrap().access_token.is_some());
        Ok(())
    }
}

fn client() -> CreateUserPoolClientRequest {
    CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![
            ExplicitAuthFlowsType::AllowUserPasswordAuth,
            ExplicitAuthFlowsType::AllowUserSrpAuth,
            ExplicitAuthFlowsType::AllowRefreshTokenAuth,
        ]),
        ..CreateUserPoolClientRequest::default()
    }
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn claims(tokens: &AuthenticationResultType) -> serde_json::Value {
    let token = cognomen_crypto::jose::Unverified::parse(tokens.access_token.as_deref().unwrap()).unwrap();
    token.claims().unwrap()
}

/// A device as it knows itself.
struct OwnDevice {
    key: String,
    group_key: String,
    password: String,
    salt: srp::Salt,
}

impl OwnDevice {
    /// The device that a sign-in gave a key to.
    fn new(tokens: &AuthenticationResultType) -> Self {
        let metadata = tokens.new_device_metadata.clone().expect("a device key");
        Self {
            key: metadata.device_key.unwrap(),
            group_key: metadata.device_group_key.unwrap(),
            password: "the device's own secret".to_owned(),
            salt: [0x9a; 16],
        }
    }

    fn copy(other: &Self) -> Self {
        let Self { key, group_key, password, salt } = other;
        Self { key: key.clone(), group_key: group_key.clone(), password: password.clone(), salt: *salt }
    }

    /// What it is confirmed with, padded as clients pad numbers.
    fn config(&self) -> DeviceSecretVerifierConfigType {
        let verifier = srp::derive_verifier(&self.group_key, &self.key, &self.password, self.salt);
        let padded = |number: &[u8]| STANDARD.encode([&[0][..], number].concat());
        DeviceSecretVerifierConfigType {
            password_verifier: Some(padded(&verifier.v)),
            salt: Some(padded(&verifier.salt)),
        }
    }

    /// Answers `DEVICE_SRP_AUTH`, with the session or without.
    async fn start(&self, scene: &Scene, session: Option<&str>) -> Result<Exchange, Error> {
        let client = Client::start(&SystemRandom);
        let a = srp::hex_number(client.public());
        let responses = [("USERNAME", USER), ("DEVICE_KEY", self.key.as_str()), ("SRP_A", a.as_str())];
        let answer = scene.respond(ChallengeNameType::DeviceSrpAuth, session, &responses).await?;
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::DevicePasswordVerifier));
        assert_eq!(answer.authentication_result, None);
        Ok(Exchange { client, challenge: answer.challenge_parameters.unwrap() })
    }

    /// Proves itself in answer to `DEVICE_SRP_AUTH`.
    async fn prove(&self, scene: &Scene, session: Option<&str>) -> Result<RespondToAuthChallengeResponse, Error> {
        self.start(scene, session).await?.finish(scene, self).await
    }

    /// Signs `mary` in by password and device alone.
    async fn sign_in(&self, scene: &Scene) -> Result<AuthenticationResultType, Error> {
        let answer = scene.password(USER, Some(&self.key)).await?;
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::DeviceSrpAuth));
        let answer = self.prove(scene, answer.session.as_deref()).await?;
        Ok(answer.authentication_result.unwrap())
    }
}

/// An exchange that waits for the device's proof.
struct Exchange {
    client: Client,
    challenge: BTreeMap<String, String>,
}

impl Exchange {
    fn claim(&self, device: &OwnDevice) -> String {
        let b = srp::parse_a(&self.challenge["SRP_B"]).unwrap();
        let key = self.client.key(&b, &device.group_key, &device.key, &device.password, &device.salt);
        let block = STANDARD.decode(&self.challenge["SECRET_BLOCK"]).unwrap();
        STANDARD.encode(srp::claim_signature(&key, &device.group_key, &device.key, &block, TIMESTAMP))
    }

    async fn finish(&self, scene: &Scene, device: &OwnDevice) -> Result<RespondToAuthChallengeResponse, Error> {
        self.answer(scene, &device.key, &self.claim(device)).await
    }

    async fn answer(&self, scene: &Scene, key: &str, claim: &str) -> Result<RespondToAuthChallengeResponse, Error> {
        let responses = [
            ("USERNAME", self.challenge["USERNAME"].as_str()),
            ("DEVICE_KEY", key),
            ("PASSWORD_CLAIM_SECRET_BLOCK", &self.challenge["SECRET_BLOCK"]),
            ("PASSWORD_CLAIM_SIGNATURE", claim),
            ("TIMESTAMP", TIMESTAMP),
        ];
        scene.respond(ChallengeNameType::DevicePasswordVerifier, None, &responses).await
    }
}
