//! What holds for whatever policies and requests there are.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::policy_of;
use super::strategies::{All, Asked, KEYS, PLAIN, VALUES, all, asked, of_resource};
use crate::policy::{
    ConditionKeys, Decision, Effect, Kind, NamedPolicy, Policies, Policy, Requester, evaluate, matching, missing_keys,
};

/// The sort of a decision, without the statement that made it.
fn sort(decision: &Decision<'_>) -> String {
    match decision {
        Decision::Allowed(_) => "allowed".to_owned(),
        Decision::ExplicitDeny(_) => "denied".to_owned(),
        Decision::ImplicitDeny(layer) => format!("not allowed by {layer:?}"),
    }
}

/// JSON in which the names and texts of the language are frequent.
fn arbitrary_json() -> impl Strategy<Value = Value> {
    let word = || {
        select(vec![
            "Version",
            "2012-10-17",
            "Statement",
            "Effect",
            "Allow",
            "Deny",
            "Action",
            "NotAction",
            "s3:*",
            "sts:AssumeRole",
            "Resource",
            "NotResource",
            "arn:aws:s3:::a/${aws:username}",
            "Principal",
            "AWS",
            "123456789012",
            "Condition",
            "DateLessThan",
            "NumericEquals",
            "IpAddress",
            "ArnLike",
            "aws:username",
            "${",
            "${a:b, '",
            "::",
            "*",
            "Sid",
            "Id",
        ])
    };
    let text = prop_oneof![word().prop_map(str::to_owned), "\\PC{0,8}"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text.prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((word().prop_map(str::to_owned), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

const KINDS: [Kind; 4] = [Kind::Identity, Kind::Session, Kind::Trust, Kind::Resource];

proptest! {
    #[test]
    fn a_further_deny_never_allows_more(policies in all(true), asked in asked(), deny in of_resource(true), at in any::<Index>()) {
        let before = policies.parse().decide(&asked).is_allowed();
        let mut denied = policies;
        let mut deny = deny;
        deny["Effect"] = json!("Deny");
        let carries_resource = denied.resource.is_some();
        let mut lists = denied.lists();
        if !lists.is_empty() {
            let at = at.index(lists.len());
            if !(carries_resource && at + 1 == lists.len()) {
                let deny = deny.as_object_mut().unwrap();
                deny.remove("Principal");
                deny.remove("NotPrincipal");
            }
            lists[at].as_array_mut().unwrap().push(deny);
            prop_assert!(before || !denied.parse().decide(&asked).is_allowed());
        }
    }

    #[test]
    fn order_never_matters(policies in all(true), asked in asked(), turn in 0_usize..4) {
        let before = sort(&policies.parse().decide(&asked));
        let mut turned = policies;
        for list in turned.lists() {
            let list = list.as_array_mut().unwrap();
            list.reverse();
            let turn = turn % list.len();
            list.rotate_left(turn);
        }
        turned.identity.reverse();
        if let Some(session) = &mut turned.session {
            session.reverse();
        }
        prop_assert_eq!(before, sort(&turned.parse().decide(&asked)));
    }

    #[test]
    fn less_known_of_a_request_never_allows_more(policies in all(false), asked in asked(), gone in select(KEYS.to_vec())) {
        let parsed = policies.parse();
        let mut less = asked.clone();
        less.keys = ConditionKeys::default();
        for (key, values) in asked.keys.iter().filter(|(key, _)| !key.eq_ignore_ascii_case(gone)) {
            less.keys.set_all(key, values.to_vec());
        }
        // The default of a variable is meant to hold when less is known.
        let defaults = format!("{policies:?}").contains("'bob'");
        prop_assert!(defaults || parsed.decide(&asked).is_allowed() || !parsed.decide(&less).is_allowed());
    }

    #[test]
    fn a_condition_on_an_unknown_key_never_allows_more(
        policies in all(false), asked in asked(), operator in select(PLAIN.to_vec()), value in select(VALUES.to_vec()),
    ) {
        let before = policies.parse().decide(&asked).is_allowed();
        let mut harder = policies;
        for list in harder.lists() {
            for statement in list.as_array_mut().unwrap() {
                let block = statement["Condition"].as_object_mut().unwrap();
                let keys = block.entry(operator).or_insert_with(|| json!({}));
                keys["never:heard-of"] = json!(value);
            }
        }
        let after = harder.parse().decide(&asked).is_allowed();
        let is_root = matches!(asked.requester, Requester::Root { .. });
        prop_assert!(!after || is_root);
        prop_assert!(before || !after);
    }

    #[test]
    fn limits_never_allow_more(policies in all(true), asked in asked()) {
        let allowed = policies.parse().decide(&asked).is_allowed();
        let without_boundary = All { boundary: None, ..policies.clone() };
        prop_assert!(!allowed || without_boundary.parse().decide(&asked).is_allowed());
        // A federated user has nothing without session policies.
        if !matches!(asked.requester, Requester::FederatedUser { .. }) {
            let without_session = All { session: None, ..policies.clone() };
            prop_assert!(!allowed || without_session.parse().decide(&asked).is_allowed());
        }
        let consent = All { must_allow: false, ..policies };
        prop_assert!(!allowed || consent.parse().decide(&asked).is_allowed());
    }

    #[test]
    fn a_deny_decides_exactly_when_one_matches(policies in all(true), asked in asked()) {
        let parsed = policies.parse();
        let found = asked.with(|request| matching(&parsed.policies(), request));
        let denies = found.iter().any(|one| one.statement.effect == Effect::Deny);
        let decision = parsed.decide(&asked);
        prop_assert_eq!(denies, matches!(decision, Decision::ExplicitDeny(_)));
        if let Decision::Allowed(deciding) | Decision::ExplicitDeny(deciding) = decision
            && deciding.policy != "root"
        {
            prop_assert!(found.contains(&deciding));
        }
    }

    #[test]
    fn nothing_is_missed_that_is_known(mut policies in all(true), asked in asked()) {
        let parsed = policies.parse();
        let missing = asked.with(|request| missing_keys(&parsed.policies(), request));
        for key in &missing {
            prop_assert!(asked.keys.get(key).is_none());
        }
        // What is missed is asked for.
        let mut known = Vec::new();
        for list in policies.lists() {
            known.extend(policy_of_any(list).condition_keys());
        }
        prop_assert!(missing.iter().all(|key| known.contains(key)));
    }

    #[test]
    fn no_document_harms_the_parser(document in arbitrary_json(), text in "\\PC{0,64}") {
        for kind in KINDS {
            let _ = Policy::parse(kind, &document.to_string());
            let _ = Policy::parse(kind, &text);
        }
        let _ = Policy::parse_managed(&document.to_string());
    }

    #[test]
    fn no_element_harms_the_parser(element in arbitrary_json(), name in select(vec![
        "Action", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition", "Sid", "Effect",
    ]), asked in asked()) {
        let mut statement = json!({ "Effect": "Deny", "Action": "sts:AssumeRole", "Resource": "*", "Principal": "*" });
        statement[name] = element;
        for kind in KINDS {
            let mut statement = statement.clone();
            let members = statement.as_object_mut().unwrap();
            if kind == Kind::Trust && name != "Resource" {
                members.remove("Resource");
            }
            if matches!(kind, Kind::Identity | Kind::Session) && name != "Principal" {
                members.remove("Principal");
            }
            let document = json!({ "Version": "2012-10-17", "Statement": statement });
            if let Ok(policy) = Policy::parse(kind, &document.to_string()) {
                let policy = [NamedPolicy { name: "p".to_owned(), policy: Arc::new(policy) }];
                asked.with(|request| evaluate(&Policies { identity: &policy, ..Policies::default() }, request));
            }
        }
    }

    #[test]
    fn what_cannot_be_read_allows_nothing_and_is_denied(
        (operator, constant) in select(vec![
            ("Numeric", "10"), ("Date", "2024-01-01"), ("Bool", "true"), ("IpAddress", "10.0.0.0/8"), ("BinaryEquals", "YWJj"),
            ("ArnLike", "arn:aws:s3:::a"), ("ArnNotEquals", "arn:aws:s3:::a"), ("NotIpAddress", "::/0"),
        ]),
        relation in select(vec!["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"]),
        set in select(vec!["", "ForAllValues:", "ForAnyValue:"]),
        if_exists in select(vec!["", "IfExists"]),
        value in "[g-z!#%_]{1,12}",
    ) {
        let relation = if matches!(operator, "Numeric" | "Date") { relation } else { "" };
        let operator = format!("{set}{operator}{relation}{if_exists}");
        let policy = |effect: &str| {
            policy_of(Kind::Identity, &json!([
                { "Effect": effect, "Action": "*", "Resource": "*", "Condition": { operator.clone(): { "k:v": constant } } },
            ]))
        };
        let mut keys = ConditionKeys::default();
        keys.set("k:v", format!("!{value}"));
        let asked = Asked { operation: "GetObject", resource: "*", requester: Requester::Anonymous, keys };
        for (effect, expected) in [("Allow", "not allowed by Identity"), ("Deny", "denied")] {
            let policy = [policy(effect)];
            let decision = asked.with(|request| evaluate(&Policies { identity: &policy, ..Policies::default() }, request));
            prop_assert_eq!(sort(&decision), expected, "{} {}", effect, operator);
        }
    }
}

fn policy_of_any(statements: &Value) -> Arc<Policy> {
    let named =
        statements.as_array().unwrap().iter().any(|one| one.get("Principal").or(one.get("NotPrincipal")).is_some());
    policy_of(if named { Kind::Resource } else { Kind::Identity }, statements).policy
}
