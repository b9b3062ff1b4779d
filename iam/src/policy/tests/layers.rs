//! The order of evaluation where two layers meet, and which layer is told.

use serde_json::{Value, json};

use super::{ANN, OWN, about_everything, ann, policy_of};
use crate::policy::{
    ConditionKeys, Decision, Kind, Layer, NamedPolicy, Policies, Policy, Request, Requester, ResourcePolicy, evaluate,
};

const OTHER: &str = "999988887777";

fn everything() -> NamedPolicy {
    about_everything("Allow", &json!({}))
}

fn nothing() -> NamedPolicy {
    NamedPolicy { name: "nothing".to_owned(), policy: Policy { statements: Vec::new() }.into() }
}

fn of_resource(principal: &Value) -> NamedPolicy {
    policy_of(Kind::Resource, &json!({ "Effect": "Allow", "Action": "s3:*", "Principal": principal }))
}

fn session() -> Requester {
    Requester::RoleSession {
        account: OWN.to_owned(),
        role_arn: format!("arn:aws:iam::{OWN}:role/r"),
        arn: format!("arn:aws:sts::{OWN}:assumed-role/r/s"),
    }
}

fn federated() -> Requester {
    Requester::FederatedUser {
        account: OWN.to_owned(),
        arn: format!("arn:aws:sts::{OWN}:federated-user/f"),
        user_arn: ANN.to_owned(),
    }
}

fn ask<'a>(policies: &Policies<'a>, requester: &Requester) -> Decision<'a> {
    let keys = ConditionKeys::default();
    evaluate(
        policies,
        &Request { service: "s3", operation: "GetObject", resource: "arn:aws:s3:::a", requester, keys: &keys },
    )
}

fn resource<'a>(policy: &'a NamedPolicy, must_allow: bool, account: &'a str) -> Option<ResourcePolicy<'a>> {
    Some(ResourcePolicy { policy, must_allow, account })
}

#[test]
fn the_layer_that_does_not_allow_is_told() {
    let (all, none) = ([everything()], [nothing()]);
    let (full, empty) = (everything(), nothing());
    for (identity, boundary, session, expected) in [
        (&none, None, None, Some(Layer::Identity)),
        (&none, Some(&empty), Some(&none), Some(Layer::Identity)),
        (&all, Some(&empty), Some(&none), Some(Layer::Boundary)),
        (&all, Some(&full), Some(&none), Some(Layer::Session)),
        (&all, None, Some(&none), Some(Layer::Session)),
        (&all, Some(&full), Some(&all), None),
        (&all, None, None, None),
    ] {
        let policies = Policies { identity, boundary, session: session.map(<[_; 1]>::as_slice), resource: None };
        match (ask(&policies, &ann()), expected) {
            (Decision::Allowed(deciding), None) => assert_eq!(deciding.layer, Layer::Identity),
            (Decision::ImplicitDeny(layer), Some(expected)) => assert_eq!(layer, expected),
            (found, expected) => panic!("{found:?} instead of {expected:?}"),
        }
    }
    let empty_list = Policies { identity: &all, session: Some(&[]), ..Policies::default() };
    assert_eq!(ask(&empty_list, &session()), Decision::ImplicitDeny(Layer::Session));
}

#[test]
fn a_deny_is_told_with_its_layer() {
    let deny = about_everything("Deny", &json!({}));
    let (denies, all) = ([deny.clone()], [everything()]);
    let by_resource =
        policy_of(Kind::Resource, &json!({ "Effect": "Deny", "Action": "*", "Principal": { "AWS": OWN } }));
    for (policies, expected) in [
        (Policies { identity: &denies, ..Policies::default() }, Layer::Identity),
        (Policies { identity: &all, boundary: Some(&deny), ..Policies::default() }, Layer::Boundary),
        (Policies { identity: &all, session: Some(&denies), ..Policies::default() }, Layer::Session),
        (
            Policies { identity: &all, resource: resource(&by_resource, false, OWN), ..Policies::default() },
            Layer::Resource,
        ),
    ] {
        let Decision::ExplicitDeny(deciding) = ask(&policies, &session()) else { panic!("{expected:?}") };
        assert_eq!(deciding.layer, expected);
    }
}

#[test]
fn how_a_resource_names_who_asks_says_what_else_must_allow() {
    let (all, empty) = ([everything()], nothing());
    let role = json!({ "AWS": format!("arn:aws:iam::{OWN}:role/r") });
    let in_person = json!({ "AWS": format!("arn:aws:sts::{OWN}:assumed-role/r/s") });
    let account = json!({ "AWS": OWN });
    let star = json!({ "AWS": "*" });
    let elsewhere = json!({ "AWS": format!("arn:aws:iam::{OWN}:role/other") });
    for must_allow in [false, true] {
        for (principal, identity, boundary, expected) in [
            (&in_person, false, true, None),
            (&star, false, true, None),
            (&role, false, false, None),
            (&role, false, true, Some(Layer::Boundary)),
            (&account, true, false, None),
            (&account, false, false, Some(Layer::Identity)),
            (&account, true, true, Some(Layer::Boundary)),
            (&elsewhere, false, false, Some(if must_allow { Layer::Resource } else { Layer::Identity })),
        ] {
            let policy = of_resource(principal);
            let policies = Policies {
                identity: if identity { &all } else { &[] },
                boundary: boundary.then_some(&empty),
                session: None,
                resource: resource(&policy, must_allow, OWN),
            };
            let found = match ask(&policies, &session()) {
                Decision::Allowed(_) => None,
                Decision::ImplicitDeny(layer) => Some(layer),
                Decision::ExplicitDeny(_) => panic!("nothing denies"),
            };
            assert_eq!(found, expected, "{principal} {must_allow}");
        }
    }
    // Without its consent even those who may do everything may not.
    let policy = of_resource(&elsewhere);
    let policies = Policies { identity: &all, resource: resource(&policy, true, OWN), ..Policies::default() };
    assert_eq!(ask(&policies, &session()), Decision::ImplicitDeny(Layer::Resource));
    let policies = Policies { identity: &all, resource: resource(&policy, false, OWN), ..Policies::default() };
    assert!(ask(&policies, &session()).is_allowed());
}

#[test]
fn the_furthest_reaching_statement_counts_wherever_it_stands() {
    let account = json!({ "Effect": "Allow", "Action": "s3:*", "Principal": { "AWS": OWN } });
    let in_person = json!({ "Sid": "Me", "Effect": "Allow", "Action": "s3:*", "Principal": { "AWS": ANN } });
    for statements in [json!([account, in_person]), json!([in_person, account])] {
        let policy = policy_of(Kind::Resource, &statements);
        let policies = Policies { resource: resource(&policy, true, OWN), ..Policies::default() };
        let Decision::Allowed(deciding) = ask(&policies, &ann()) else { panic!("{statements}") };
        assert_eq!(deciding.statement.sid.as_deref(), Some("Me"));
    }
}

#[test]
fn another_account_needs_both_sides() {
    let (all, star, none) = ([everything()], of_resource(&json!("*")), nothing());
    let both =
        |identity, policy| Policies { identity, resource: resource(policy, false, OTHER), ..Policies::default() };
    assert!(ask(&both(&all, &star), &ann()).is_allowed());
    assert_eq!(ask(&both(&[], &star), &ann()), Decision::ImplicitDeny(Layer::Identity));
    assert_eq!(ask(&both(&all, &none), &ann()), Decision::ImplicitDeny(Layer::Resource));
    let root = Requester::Root { account: OWN.to_owned() };
    assert!(ask(&both(&[], &star), &root).is_allowed());
    assert_eq!(ask(&both(&[], &none), &root), Decision::ImplicitDeny(Layer::Resource));
    // Nor does an account that is named speak for the root user of another.
    let own_alone = of_resource(&json!({ "AWS": OTHER }));
    assert_eq!(ask(&both(&[], &own_alone), &root), Decision::ImplicitDeny(Layer::Resource));
}

#[test]
fn those_of_no_account_have_what_resources_grant() {
    let service = Requester::Service { name: "lambda.amazonaws.com".to_owned() };
    let provider = Requester::Federated { provider: "accounts.google.com".to_owned() };
    for (principal, requester, expected) in [
        (json!("*"), &Requester::Anonymous, true),
        (json!({ "AWS": "*" }), &Requester::Anonymous, true),
        (json!({ "AWS": OWN }), &Requester::Anonymous, false),
        (json!({ "Service": "lambda.amazonaws.com" }), &service, true),
        (json!({ "Service": "ec2.amazonaws.com" }), &service, false),
        (json!({ "AWS": "*" }), &service, false),
        (json!({ "Federated": "accounts.google.com" }), &provider, true),
        (json!({ "Federated": "www.amazon.com" }), &provider, false),
        (json!({ "AWS": "*" }), &provider, false),
        (json!("*"), &provider, true),
    ] {
        let policy = of_resource(&principal);
        let policies = Policies { resource: resource(&policy, true, OWN), ..Policies::default() };
        assert_eq!(ask(&policies, requester).is_allowed(), expected, "{principal} {requester:?}");
    }
    // A deny to every account is one to everybody.
    let deny = policy_of(
        Kind::Resource,
        &json!([{ "Effect": "Allow", "Action": "*", "Principal": "*" }, { "Effect": "Deny", "Action": "*", "Principal": { "AWS": "*" } }]),
    );
    for requester in [&service, &provider, &Requester::Anonymous] {
        let policies = Policies { resource: resource(&deny, true, OWN), ..Policies::default() };
        assert!(matches!(ask(&policies, requester), Decision::ExplicitDeny(_)), "{requester:?}");
    }
}

#[test]
fn root_and_federated_users_are_special() {
    let root = Requester::Root { account: OWN.to_owned() };
    assert!(ask(&Policies::default(), &root).is_allowed());
    assert_eq!(
        ask(&Policies { session: Some(&[]), ..Policies::default() }, &root),
        Decision::ImplicitDeny(Layer::Session)
    );
    let elsewhere = of_resource(&json!({ "AWS": ANN }));
    let trust = Policies { resource: resource(&elsewhere, true, OWN), ..Policies::default() };
    assert_eq!(ask(&trust, &root), Decision::ImplicitDeny(Layer::Resource));

    let all = [everything()];
    assert_eq!(
        ask(&Policies { identity: &all, ..Policies::default() }, &federated()),
        Decision::ImplicitDeny(Layer::Session)
    );
    assert!(ask(&Policies { identity: &all, session: Some(&all), ..Policies::default() }, &federated()).is_allowed());
    let of_user = Policies { resource: resource(&elsewhere, false, OWN), ..Policies::default() };
    assert_eq!(ask(&of_user, &federated()), Decision::ImplicitDeny(Layer::Session));
}

#[test]
fn not_principal_spares_those_alone_who_are_listed_at_every_level() {
    let list = |principals: &[&str], effect: &str| {
        policy_of(Kind::Resource, &json!({ "Effect": effect, "Action": "*", "NotPrincipal": { "AWS": principals } }))
    };
    let (role, one) = (format!("arn:aws:iam::{OWN}:role/r"), format!("arn:aws:sts::{OWN}:assumed-role/r/s"));
    let all = [everything()];
    for (listed, requester, spared) in [
        (vec![ANN, OWN], ann(), true),
        (vec![ANN], ann(), false),
        (vec![OWN], ann(), false),
        (vec![one.as_str(), role.as_str(), OWN], session(), true),
        (vec![one.as_str(), OWN], session(), false),
        (vec![role.as_str(), OWN], session(), false),
        (vec![OWN], Requester::Root { account: OWN.to_owned() }, true),
        (vec!["*"], ann(), true),
        (vec![ANN, OWN], Requester::Anonymous, false),
    ] {
        let policy = list(&listed, "Deny");
        let policies = Policies { identity: &all, resource: resource(&policy, false, OWN), ..Policies::default() };
        let denied = matches!(ask(&policies, &requester), Decision::ExplicitDeny(_));
        assert_eq!(!denied, spared, "{listed:?} {requester:?}");
        // An allow is for nobody who is listed at any level.
        let policy = list(&listed, "Allow");
        let policies = Policies { resource: resource(&policy, true, OWN), ..Policies::default() };
        let allowed = ask(&policies, &requester).is_allowed();
        assert_eq!(allowed, requester == Requester::Anonymous, "{listed:?} {requester:?}");
    }
}
