//! `AssumeRoleWithSAML`: assertions of a provider that the account registered.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::CommonCode;
use cognomen_contract::iam::CreateSAMLProviderRequest;
use cognomen_contract::sts::{AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse, ErrorCode};
use cognomen_iam::ops::providers;

use super::*;
use crate::support::assert_refused;

#[path = "../../src/federation/saml/tests/maker.rs"]
mod maker;

const WEB: &str = r#""sts:AssumeRoleWithSAML""#;
const PROVIDER: &str = "arn:aws:iam::123456789012:saml-provider/Idp";

/// A provider `Idp`, registered with the maker's certificate.
struct Provider {
    world: World,
}

impl Provider {
    async fn new() -> Self {
        let world = World::new().await;
        let document = format!(
            r#"<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
                entityID="https://idp.example/saml"><md:IDPSSODescriptor
                protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor
                use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
                </md:KeyDescriptor></md:IDPSSODescriptor></md:EntityDescriptor>{}"#,
            maker::SIGNER.certificate,
            " ".repeat(1000)
        );
        let request = CreateSAMLProviderRequest {
            name: "Idp".to_owned(),
            saml_metadata_document: document,
            add_private_key: None,
            assertion_encryption_mode: None,
            tags: None,
        };
        providers::create_saml_provider(world.permit(), request, &world.ctx.iam).await.unwrap();
        Self { world }
    }

    /// A role that trusts the provider for some actions, under a condition.
    async fn role(&self, name: &str, actions: &str, condition: &str) -> String {
        let principal = format!(r#""Federated":"{PROVIDER}""#);
        self.world.role(name, &trusts(&principal, actions, condition), ALL).await
    }

    async fn assume(&self, role: &str, response: &str) -> Result<AssumeRoleWithSAMLResponse, Error> {
        self.with(request_for(role, response)).await
    }

    async fn with(&self, input: AssumeRoleWithSAMLRequest) -> Result<AssumeRoleWithSAMLResponse, Error> {
        sts::assume_role_with_saml(self.world.permit(), input, &self.world.ctx).await
    }
}

fn request_for(role: &str, response: &str) -> AssumeRoleWithSAMLRequest {
    AssumeRoleWithSAMLRequest {
        role_arn: role.to_owned(),
        principal_arn: PROVIDER.to_owned(),
        saml_assertion: STANDARD.encode(response),
        ..AssumeRoleWithSAMLRequest::default()
    }
}

/// A signed response for a role, sent to AWS's address, with further attributes of AWS's.
fn response(id: &str, role: &str, more: &[(&str, &str)]) -> String {
    let role = format!("{role},{PROVIDER}");
    let own = [("Role", role.as_str()), ("RoleSessionName", "ada")];
    let attributes: String = own
        .iter()
        .chain(more)
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            format!(
                r#"<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/{name}"><saml:AttributeValue>{value}</saml:AttributeValue></saml:Attribute>"#
            )
        })
        .collect();
    let assertion = maker::ASSERTION
        .replace(" ID=\"_a\"", &format!(" ID=\"{id}\""))
        .replace("https://sso.example/saml", "https://signin.aws.amazon.com/saml")
        .replace("</saml:AttributeStatement>", &format!("{attributes}</saml:AttributeStatement>"));
    maker::response(&maker::signed(&assertion))
}

fn denied<T: std::fmt::Debug>(answer: Result<T, Error>) {
    assert_refused(answer, CommonCode::AccessDenied, "Not authorized to perform sts:AssumeRoleWithSAML");
}

#[tokio::test]
async fn an_assertion_begins_one_session() {
    let provider = Provider::new().await;
    let condition = r#"{"StringEquals":{"saml:aud":"https://signin.aws.amazon.com/saml","saml:sub":"ada"}}"#;
    let role = provider.role("saml", WEB, condition).await;
    let sent = response("_one", &role, &[]);
    let answer = provider.assume(&role, &sent).await.unwrap();
    assert_eq!(answer.subject.as_deref(), Some("ada"));
    assert_eq!(answer.issuer.as_deref(), Some("https://idp.example/saml"));
    assert_eq!(answer.audience.as_deref(), Some("https://signin.aws.amazon.com/saml"));
    assert_eq!(answer.name_qualifier.as_ref().unwrap().len(), 28);
    let arn = format!("arn:aws:sts::{ACCOUNT}:assumed-role/saml/ada");
    assert_eq!(answer.assumed_role_user.unwrap().arn, arn);
    let credentials = answer.credentials.unwrap();
    assert_eq!(credentials.expiration.seconds(), provider.world.now().seconds() + 3600);
    let principal = proven(&provider.world.ctx, &credentials).await.unwrap();
    assert_eq!(who(&provider.world.ctx, &principal).await.unwrap().arn, Some(arn));
    let kept = &principal.session.as_ref().unwrap().keys;
    let names: Vec<&str> = kept.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["saml:sub", "saml:sub_type", "saml:namequalifier", "aws:FederatedProvider"]);

    let text = "SAML Assertion has been redeemed already";
    for node in [&provider.world.ctx, &provider.world.other_node()] {
        let again = sts::assume_role_with_saml(provider.world.permit(), request_for(&role, &sent), node).await;
        assert_refused(again, ErrorCode::InvalidIdentityTokenException, text);
    }
    // The same signature in another envelope is the same assertion.
    let wrapped = sent.replace("ID=\"_r\"", "ID=\"_other\"");
    assert_refused(provider.assume(&role, &wrapped).await, ErrorCode::InvalidIdentityTokenException, text);
    assert!(provider.assume(&role, &response("_two", &role, &[])).await.is_ok());
}

#[tokio::test]
async fn a_refused_assertion_is_not_used_up() {
    let provider = Provider::new().await;
    let open = provider.role("open", WEB, "{}").await;
    let closed = provider.role("closed", WEB, r#"{"StringEquals":{"saml:sub":"bob"}}"#).await;
    let sent = response("_one", &closed, &[("Role", &format!("{open},{PROVIDER}"))]);
    denied(provider.assume(&closed, &sent).await);
    assert!(provider.assume(&open, &sent).await.is_ok());
}

#[tokio::test]
async fn what_an_assertion_does_not_say_is_refused() {
    let provider = Provider::new().await;
    let role = provider.role("saml", WEB, "{}").await;
    let other = provider.role("other", WEB, "{}").await;
    let invalid = |text: &'static str| (ErrorCode::InvalidIdentityTokenException, text);
    let cases = [
        (
            provider.assume(&other, &response("_1", &role, &[])).await,
            invalid("SAML Assertion doesn't contain the requested Role and Metadata in the attributes"),
        ),
        (provider.assume(&role, "nonsense").await, invalid("Invalid SAMLResponse: it is not well-formed XML")),
        (
            provider.assume(&role, &response("_2", &role, &[]).replace(">ada<", ">eve<")).await,
            invalid("Response signature invalid"),
        ),
        (
            provider.assume(&role, &response("_3", &role, &[("SourceIdentity", "a:b")])).await,
            invalid("Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with \"aws:\""),
        ),
        (
            provider.assume(&role, &response("_4", &role, &[("PrincipalTag:Team", "a;b")])).await,
            invalid("PrincipalTag attributes in AuthnResponse must be keys and values of tags"),
        ),
    ];
    for (answer, (code, text)) in cases {
        let error = answer.unwrap_err();
        assert_eq!(error.code(), code.into());
        assert!(text.starts_with("Invalid") || error.message() == text, "{} is not {text}", error.message());
    }
    let unknown = AssumeRoleWithSAMLRequest {
        principal_arn: PROVIDER.replace("Idp", "Other"),
        ..request_for(&role, &response("_5", &role, &[]))
    };
    let text = "Specified provider doesn't exist";
    assert_refused(provider.with(unknown).await, ErrorCode::InvalidIdentityTokenException, text);
    let late = response("_6", &role, &[]);
    provider.world.clock.advance(300);
    let text = "Token must be redeemed within 5 minutes of issuance";
    assert_refused(provider.assume(&role, &late).await, ErrorCode::ExpiredTokenException, text);
}

#[tokio::test]
async fn only_those_whom_the_trust_policy_names() {
    let provider = Provider::new().await;
    let web = provider.role("web", r#""sts:AssumeRoleWithWebIdentity""#, "{}").await;
    let everybody = provider.world.role("everybody", &trusts(r#""AWS":"*""#, WEB, "{}"), ALL).await;
    let elsewhere = r#""Federated":"accounts.google.com""#;
    let elsewhere = provider.world.role("elsewhere", &trusts(elsewhere, WEB, "{}"), ALL).await;
    let absent = format!("arn:aws:iam::{ACCOUNT}:role/absent");
    for (at, role) in [web, everybody, elsewhere, absent].iter().enumerate() {
        denied(provider.assume(role, &response(&format!("_{at}"), role, &[])).await);
    }
}

#[tokio::test]
async fn a_provider_sets_tags_source_and_length() {
    let provider = Provider::new().await;
    let closed = provider.role("closed", WEB, "{}").await;
    let wishes = [
        ("PrincipalTag:Team", "a"),
        ("TransitiveTagKeys", "Team"),
        ("SourceIdentity", "ada"),
        ("SessionDuration", "1800"),
    ];
    denied(provider.assume(&closed, &response("_1", &closed, &wishes)).await);
    let all = r#""sts:AssumeRoleWithSAML","sts:TagSession","sts:SetSourceIdentity""#;
    let open = provider.role("open", all, "{}").await;
    let answer = provider.assume(&open, &response("_2", &open, &wishes)).await.unwrap();
    assert_eq!(answer.source_identity.as_deref(), Some("ada"));
    assert_eq!(answer.packed_policy_size, Some(1));
    let credentials = answer.credentials.unwrap();
    assert_eq!(credentials.expiration.seconds(), provider.world.now().seconds() + 1800);
    let principal = proven(&provider.world.ctx, &credentials).await.unwrap();
    let session = principal.session.unwrap();
    assert_eq!(
        (&session.tags[..], &session.transitive[..]),
        (&[("Team".to_owned(), "a".to_owned())][..], &["Team".to_owned()][..])
    );
    let text = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
    let longer =
        AssumeRoleWithSAMLRequest { duration_seconds: Some(3601), ..request_for(&open, &response("_3", &open, &[])) };
    assert_refused(provider.with(longer).await, CommonCode::Validation, text);
}
