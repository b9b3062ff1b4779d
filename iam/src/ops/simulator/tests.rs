//! Simulations as clients ask for them. Expected answers marked as seen are those of the service.

use cognomen_contract::iam::{
    self as api, ContextKeyTypeEnum, PolicyEvaluationDecisionType as Type, PolicySourceType, operations, raw,
};
use cognomen_contract::{CommonCode, Error, Operation};
use cognomen_store::Batch;

use super::{simulate_custom_policy, simulate_principal_policy};
use crate::directory::{UserRecord, change_user};
use crate::testing::{ACCOUNT, KEY_ID, SECRET, World};
use crate::{Iam, Permit, ops};

type Refusal = (String, String);

/// Runs an operation that makes something.
async fn run<O, F, T>(world: &World, function: F, raw: O::Raw) -> Result<T, Refusal>
where
    O: Operation,
    F: AsyncFn(Permit<O>, O::Input, &Iam) -> Result<T, Error>,
{
    let (permit, input) = world.admit::<O>(raw).await;
    function(permit, input, &world.iam).await.map_err(|error| refusal(&error))
}

fn list(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn some(texts: &[&str]) -> Option<Vec<String>> {
    Some(list(texts))
}

fn allow(action: &str, resource: &str) -> String {
    statement("Allow", action, resource, "")
}

fn deny(action: &str, resource: &str) -> String {
    statement("Deny", action, resource, "")
}

fn statement(effect: &str, action: &str, resource: &str, more: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"{effect}","Action":"{action}","Resource":"{resource}"{more}}}]}}"#
    )
}

/// A simulation of these policies of `s3:GetObject`.
fn custom(policies: &[&str]) -> api::SimulateCustomPolicyRequest {
    api::SimulateCustomPolicyRequest {
        policy_input_list: list(policies),
        action_names: list(&["s3:GetObject"]),
        ..Default::default()
    }
}

async fn simulate(
    world: &World,
    raw: api::SimulateCustomPolicyRequest,
) -> Result<api::SimulatePolicyResponse, Refusal> {
    let permit = world.admit_as(KEY_ID, SECRET, &raw).await.unwrap();
    simulate_custom_policy(permit, raw, &world.iam).await.map_err(|error| refusal(&error))
}

async fn simulate_principal(
    world: &World,
    raw: api::SimulatePrincipalPolicyRequest,
) -> Result<api::SimulatePolicyResponse, Refusal> {
    let permit = world.admit_as(KEY_ID, SECRET, &raw).await.unwrap();
    simulate_principal_policy(permit, raw, &world.iam).await.map_err(|error| refusal(&error))
}

fn refusal(error: &Error) -> Refusal {
    (error.code().as_str().to_owned(), error.message().to_owned())
}

/// The one result.
async fn only(world: &World, raw: api::SimulateCustomPolicyRequest) -> api::EvaluationResult {
    let mut results = simulate(world, raw).await.unwrap().evaluation_results.unwrap();
    assert_eq!(results.len(), 1);
    results.remove(0)
}

fn ids(statements: Option<&Vec<api::Statement>>) -> Vec<&str> {
    statements.into_iter().flatten().map(|one| one.source_policy_id.as_deref().unwrap()).collect()
}

fn columns(statement: &api::Statement) -> [Option<i32>; 2] {
    [statement.start_position.as_ref().unwrap().column, statement.end_position.as_ref().unwrap().column]
}

#[tokio::test]
async fn one_allow_is_told_with_its_place() {
    let world = World::new().await;
    let result = only(&world, custom(&[&allow("s3:GetObject", "*")])).await;
    assert_eq!(result.eval_decision, Type::Allowed);
    assert_eq!(result.eval_resource_name.as_deref(), Some("*"));
    let matched = result.matched_statements.unwrap();
    assert_eq!(matched.len(), 1);
    assert_eq!(matched[0].source_policy_id.as_deref(), Some("PolicyInputList.1"));
    assert_eq!(matched[0].source_policy_type, Some(PolicySourceType::IamPolicy));
    // Seen of the service.
    assert_eq!(columns(&matched[0]), [Some(38), Some(95)]);
    assert_eq!(result.missing_context_values, Some(Vec::new()));
    assert_eq!((result.eval_decision_details, result.resource_specific_results), (None, None));
}

#[tokio::test]
async fn a_deny_alone_is_told_of_a_denied_action() {
    let world = World::new().await;
    let policies = [&*allow("s3:*", "*"), &*deny("s3:GetObject", "*"), &*allow("s3:GetObject", "*")];
    let mut raw = custom(&policies);
    raw.action_names = list(&["s3:GetObject", "S3:putobject", "sqs:SendMessage", "s3:*"]);
    let results = simulate(&world, raw).await.unwrap().evaluation_results.unwrap();
    let told: Vec<_> = results.iter().map(|r| (r.eval_decision, ids(r.matched_statements.as_ref()))).collect();
    assert_eq!(
        told,
        [
            (Type::ExplicitDeny, vec!["PolicyInputList.2"]),
            (Type::Allowed, vec!["PolicyInputList.1"]),
            (Type::ImplicitDeny, vec![]),
            (Type::Allowed, vec!["PolicyInputList.1"]),
        ]
    );
    let none = only(&world, custom(&[])).await;
    assert_eq!((none.eval_decision, none.matched_statements), (Type::ImplicitDeny, Some(Vec::new())));
}

#[tokio::test]
async fn resources_are_told_one_by_one() {
    let world = World::new().await;
    let mut raw = custom(&[&allow("s3:GetObject", "arn:aws:s3:::bucket/a")]);
    raw.resource_arns = some(&["arn:aws:s3:::bucket/a", "arn:aws:s3:::bucket/b"]);
    let result = only(&world, raw).await;
    // Seen of the service: the strictest decision, with the statements of all resources.
    assert_eq!(result.eval_decision, Type::ImplicitDeny);
    assert_eq!(ids(result.matched_statements.as_ref()), ["PolicyInputList.1"]);
    assert_eq!(result.eval_decision_details, Some(Default::default()));
    let specific = result.resource_specific_results.unwrap();
    assert_eq!(specific[0].eval_resource_decision, Type::Allowed);
    assert_eq!(ids(specific[0].matched_statements.as_ref()), ["PolicyInputList.1"]);
    assert_eq!(specific[1].eval_resource_decision, Type::ImplicitDeny);
    assert_eq!((&specific[1].matched_statements, &specific[1].missing_context_values), (&None, &None));
}

#[tokio::test]
async fn missing_keys_are_told_when_nothing_allows() {
    let world = World::new().await;
    let condition = r#","Condition":{"StringEquals":{"stack:missing":"yes"}}"#;
    let conditional = statement("Allow", "s3:PutObject", "*", condition);
    let variable = allow("s3:GetObject", "arn:aws:s3:::bucket/${aws:username}");
    let mut raw = custom(&[&conditional, &variable]);
    raw.resource_arns = some(&["arn:aws:s3:::bucket/a"]);
    let result = only(&world, raw.clone()).await;
    let expected = vec!["aws:username".to_owned(), "stack:missing".to_owned()];
    assert_eq!(result.missing_context_values.as_ref(), Some(&expected));
    assert_eq!(result.resource_specific_results.unwrap()[0].missing_context_values.as_ref(), Some(&expected));
    // The name of the caller is known.
    raw.caller_arn = Some(format!("arn:aws:iam::{ACCOUNT}:user/a"));
    let result = only(&world, raw).await;
    assert_eq!((result.eval_decision, result.missing_context_values), (Type::Allowed, Some(Vec::new())));
}

fn entry(name: &str, kind: Option<ContextKeyTypeEnum>, values: &[&str]) -> api::ContextEntry {
    api::ContextEntry {
        context_key_name: Some(name.to_owned()),
        context_key_type: kind,
        context_key_values: some(values),
    }
}

#[tokio::test]
async fn entries_are_of_the_type_they_say() {
    use ContextKeyTypeEnum::{Binary, Boolean, Date, Ip, Numeric, NumericList, String, StringList};
    let world = World::new().await;
    let all = allow("*", "*");
    let with = |entries: Vec<_>| api::SimulateCustomPolicyRequest { context_entries: Some(entries), ..custom(&[&all]) };
    // As the service says it.
    for (kind, value, expected) in [
        (Numeric, "abc", "numeric format"),
        (Numeric, "0x10", "numeric format"),
        (Numeric, " 1 ", "numeric format"),
        (Numeric, "NaN", "numeric format"),
        (Date, "tomorrow", "DateTime format"),
        (Ip, "999.0.0.1", "IP address"),
        (Binary, "YQ", "base-64 encoded binary format"),
        (Binary, "YQ-_", "base-64 encoded binary format"),
    ] {
        let text = format!("Invalid context value for key a:key: expected {expected}.");
        let refused = simulate(&world, with(vec![entry("a:key", Some(kind), &[value])])).await;
        assert_eq!(refused, Err(("InvalidInput".to_owned(), text)), "{value}");
    }
    for (kind, values) in [
        (String, &[""][..]),
        (StringList, &["a", "b"]),
        (Numeric, &["+01.00"]),
        (NumericList, &["1", "2"]),
        (Date, &["2035"]),
        (Ip, &["2001:db8::1"]),
        (Binary, &["YQ=="]),
        (Boolean, &["yes"]),
    ] {
        let result = only(&world, with(vec![entry("a:key", Some(kind), values)])).await;
        assert_eq!(result.eval_decision, Type::Allowed, "{values:?}");
    }
    for (entries, text) in [
        (vec![entry("a:key", None, &["yes"])], "Context key a:key has invalid type null."),
        (vec![entry("a:key", Some(String), &[])], "Context values for context key a:key cannot be null or empty."),
        (
            vec![entry("a:key", Some(String), &["a", "b"])],
            "Context key string expected a single value, but received 2.",
        ),
        (
            vec![entry("a:key", Some(String), &["a"]), entry("A:KEY", Some(String), &["b"])],
            "Duplicate context key: A:KEY.",
        ),
        (
            vec![api::ContextEntry { context_key_name: None, ..entry("a:key", Some(String), &["a"]) }],
            "ContextKeyName cannot be null or empty.",
        ),
    ] {
        let refused = simulate(&world, with(entries)).await;
        assert_eq!(refused, Err(("InvalidInput".to_owned(), text.to_owned())));
    }
    assert!(simulate(&world, with(vec![api::ContextEntry::default()])).await.is_ok());
}

#[tokio::test]
async fn entries_stand_in_place_of_what_is_known_of_the_caller() {
    let world = World::new().await;
    let condition = r#","Condition":{"StringEquals":{"aws:userid":"STUB_PRINCIPAL_FOR_POLICY_SIMULATOR"}}"#;
    let policy = statement("Allow", "*", "*", condition);
    assert_eq!(only(&world, custom(&[&policy])).await.eval_decision, Type::Allowed);
    let mut raw = custom(&[&policy]);
    raw.context_entries = Some(vec![entry("AWS:userID", Some(ContextKeyTypeEnum::String), &["else"])]);
    assert_eq!(only(&world, raw).await.eval_decision, Type::ImplicitDeny);
}

#[tokio::test]
async fn a_boundary_takes_away_and_never_gives() {
    let world = World::new().await;
    let (all, get) = (allow("*", "*"), allow("s3:GetObject", "*"));
    for (identity, boundary, decision, allowed) in [
        (&*all, &*get, Type::Allowed, true),
        (&*get, &*allow("s3:PutObject", "*"), Type::ImplicitDeny, false),
        (&*allow("s3:PutObject", "*"), &*all, Type::ImplicitDeny, true),
        (&*all, &*deny("s3:GetObject", "*"), Type::ExplicitDeny, false),
    ] {
        let mut raw = custom(&[identity]);
        raw.permissions_boundary_policy_input_list = some(&[boundary]);
        let result = only(&world, raw).await;
        assert_eq!(result.eval_decision, decision);
        let detail = result.permissions_boundary_decision_detail.unwrap();
        assert_eq!(detail.allowed_by_permissions_boundary, Some(allowed));
        if decision == Type::ExplicitDeny {
            let matched = result.matched_statements.unwrap();
            assert_eq!(ids(Some(&matched)), ["PermissionsBoundaryPolicyInputList.1"]);
            assert_eq!(matched[0].source_policy_type, Some(PolicySourceType::PermissionsBoundaryPolicy));
        }
    }
}

fn of_bucket(effect: &str, principal: &str) -> String {
    let principal = format!(r#","Principal":{{"AWS":"{principal}"}}"#);
    statement(effect, "s3:GetObject", "arn:aws:s3:::bucket/*", &principal)
}

#[tokio::test]
async fn a_resource_policy_grants_in_its_account_and_not_across() {
    let world = World::new().await;
    let caller = format!("arn:aws:iam::{ACCOUNT}:user/ann");
    let mut raw = custom(&[]);
    raw.caller_arn = Some(caller.clone());
    raw.resource_arns = some(&["arn:aws:s3:::bucket/a"]);
    raw.resource_policy = Some(of_bucket("Allow", &caller));
    let result = only(&world, raw.clone()).await;
    assert_eq!((result.eval_decision, result.eval_decision_details), (Type::Allowed, Some(Default::default())));
    let matched = result.matched_statements.unwrap();
    assert_eq!(ids(Some(&matched)), ["ResourcePolicy"]);
    assert_eq!(matched[0].source_policy_type, Some(PolicySourceType::ResourcePolicy));

    // Seen of the service.
    raw.resource_owner = Some("arn:aws:iam::999999999999:root".to_owned());
    let result = only(&world, raw.clone()).await;
    assert_eq!(result.eval_decision, Type::ImplicitDeny);
    let details = result.eval_decision_details.unwrap();
    let details: Vec<_> = details.iter().map(|(kind, decision)| (kind.as_str(), *decision)).collect();
    assert_eq!(details, [("IAM Policy", Type::ImplicitDeny), ("Resource Policy", Type::Allowed)]);

    raw.policy_input_list = list(&[&allow("s3:*", "*")]);
    raw.permissions_boundary_policy_input_list = some(&[&allow("s3:*", "*")]);
    let result = only(&world, raw.clone()).await;
    assert_eq!(result.eval_decision, Type::Allowed);
    assert_eq!(ids(result.matched_statements.as_ref()), ["PolicyInputList.1", "ResourcePolicy"]);
    assert_eq!(result.eval_decision_details.unwrap().len(), 3);
    raw.resource_policy = Some(of_bucket("Deny", "*"));
    assert_eq!(only(&world, raw).await.eval_decision, Type::ExplicitDeny);
}

#[tokio::test]
async fn an_organization_must_allow_at_every_level() {
    let world = World::new().await;
    let (all, put, none) = (allow("*", "*"), allow("s3:PutObject", "*"), deny("s3:GetObject", "*"));
    let level =
        |policies: &[&str]| api::OrderedOrganizationPolicyType { service_control_policy_input_list: some(policies) };
    for (levels, decision) in [
        (vec![level(&[&all]), level(&[&put, &all])], Type::Allowed),
        (vec![level(&[&all]), level(&[&put])], Type::ImplicitDeny),
        (vec![level(&[&put]), level(&[&all, &none])], Type::ExplicitDeny),
    ] {
        let mut raw = custom(&[&all]);
        raw.ordered_organization_policy_input_list = Some(levels);
        let result = only(&world, raw).await;
        assert_eq!(result.eval_decision, decision);
        let allowed = result.organizations_decision_detail.unwrap().allowed_by_organizations;
        assert_eq!(allowed, Some(decision == Type::Allowed));
    }
    let mut raw = custom(&[&all]);
    raw.ordered_organization_policy_input_list = Some(vec![level(&[])]);
    let text = "Organization policy at index 1 must contain at least one service control policy";
    assert_eq!(simulate(&world, raw).await, Err(("InvalidInput".to_owned(), text.to_owned())));
}

#[tokio::test]
async fn pages_are_of_actions() {
    let world = World::new().await;
    let mut raw = custom(&[&allow("*", "*")]);
    raw.action_names = list(&["a:A", "b:B", "c:C"]);
    raw.max_items = Some(2);
    let names = |page: &api::SimulatePolicyResponse| -> Vec<String> {
        page.evaluation_results.iter().flatten().map(|result| result.eval_action_name.clone()).collect()
    };
    let page = simulate(&world, raw.clone()).await.unwrap();
    assert_eq!((names(&page), page.is_truncated), (vec!["a:A".to_owned(), "b:B".to_owned()], Some(true)));
    raw.marker = page.marker;
    let page = simulate(&world, raw.clone()).await.unwrap();
    assert_eq!((names(&page), page.is_truncated, page.marker), (vec!["c:C".to_owned()], Some(false), None));
    raw.marker = Some("not-a-simulation-marker".to_owned());
    let text = "Invalid marker for pagination.".to_owned();
    assert_eq!(simulate(&world, raw).await, Err(("InvalidInput".to_owned(), text)));
}

#[tokio::test]
async fn what_cannot_be_simulated_is_refused() {
    let world = World::new().await;
    let all = allow("*", "*");
    let user = format!("arn:aws:iam::{ACCOUNT}:user/ann");
    let session = format!("arn:aws:sts::{ACCOUNT}:assumed-role/role/session");
    let arns = some(&["arn:aws:s3:::bucket/a"]);
    let base = custom(&[&all]);
    let bucket = Some(of_bucket("Allow", "*"));
    let everything = Some(statement("Allow", "*", "*", r#","Principal":"*""#));
    type Raw = api::SimulateCustomPolicyRequest;
    for (raw, text) in [
        (Raw { action_names: list(&["GetObject"]), ..base.clone() }, "The action is invalid since it is missing names"),
        (custom(&[&all, "{"]), "Policy input list item 2 has invalid content"),
        (
            Raw { resource_arns: some(&["arn:aws:s3"]), ..base.clone() },
            "ResourceNames are not in a valid ARN format: arn:aws:s3.",
        ),
        (
            Raw { permissions_boundary_policy_input_list: some(&[&all, &all]), ..base.clone() },
            "The list of Permissions Boundary policies cannot exceed 1 items.",
        ),
        (
            Raw { permissions_boundary_policy_input_list: some(&["{}"]), ..base.clone() },
            "Permissions boundary policy input list item 1 has invalid content",
        ),
        (
            Raw { caller_arn: Some(session), ..base.clone() },
            "Invalid caller - Caller must be an IAM user, role or group in this context.",
        ),
        (
            Raw { resource_owner: Some("123456789012".to_owned()), ..base.clone() },
            "'123456789012' is not a valid as a Resource Owner.",
        ),
        (
            Raw { resource_policy: bucket.clone(), resource_arns: arns.clone(), ..base.clone() },
            "Invalid caller - Caller cannot be null or empty.",
        ),
        (
            Raw { resource_policy: bucket, caller_arn: Some(user.clone()), ..base.clone() },
            "Invalid Entity Arn: * does not clearly define entity type and name.",
        ),
        (
            Raw {
                resource_policy: everything,
                caller_arn: Some(user.clone()),
                resource_arns: arns.clone(),
                ..base.clone()
            },
            "ResourceNames are not in a valid ARN format: *.",
        ),
        (
            Raw { resource_policy: Some(all.clone()), caller_arn: Some(user), resource_arns: arns, ..base.clone() },
            "Resource policy has invalid content",
        ),
    ] {
        assert_eq!(simulate(&world, raw).await, Err(("InvalidInput".to_owned(), text.to_owned())));
    }
    let raw = Raw { resource_handling_option: Some("EC2-VPC-EBS".to_owned()), ..base };
    assert_eq!(simulate(&world, raw).await.unwrap_err().0, CommonCode::NotImplemented.as_str());
}

#[tokio::test]
async fn a_simulation_that_would_take_too_long_is_refused_or_paged() {
    let world = World::new().await;
    let statements = vec![r#"{"Effect":"Allow","Action":"a:B","Resource":"*"}"#; 1000].join(",");
    let large = format!(r#"{{"Version":"2012-10-17","Statement":[{statements}]}}"#);
    let arns: Vec<String> = (0..300).map(|number| format!("arn:aws:s3:::bucket/{number}")).collect();
    let arns: Vec<&str> = arns.iter().map(String::as_str).collect();
    let mut raw = custom(&[&large]);
    raw.action_names = list(&["a:A", "b:B", "c:C"]);
    raw.resource_arns = some(&arns);
    let page = simulate(&world, raw.clone()).await.unwrap();
    assert_eq!((page.evaluation_results.unwrap().len(), page.is_truncated), (1, Some(true)));
    raw.policy_input_list = vec![large; 20];
    assert_eq!(simulate(&world, raw).await.unwrap_err().0, "InvalidInput");
}

/// `ann` of the group `staff`: inline policies of both, a managed one, and a boundary.
async fn ann(world: &World) -> String {
    let text = |text: &str| Some(text.to_owned());
    let user = raw::CreateUserRequest { user_name: text("ann"), path: text("/people/"), ..Default::default() };
    let user = run::<operations::CreateUser, _, _>(world, ops::create_user, user).await.unwrap().user.unwrap();
    let group = raw::CreateGroupRequest { group_name: text("staff"), ..Default::default() };
    run::<operations::CreateGroup, _, _>(world, ops::groups::create_group, group).await.unwrap();
    let member = raw::AddUserToGroupRequest { group_name: text("staff"), user_name: text("ann") };
    run::<operations::AddUserToGroup, _, _>(world, ops::groups::add_user_to_group, member).await.unwrap();
    let inline = raw::PutUserPolicyRequest {
        user_name: text("ann"),
        policy_name: text("own"),
        policy_document: Some(allow("s3:GetObject", "*")),
    };
    run::<operations::PutUserPolicy, _, _>(world, ops::put_user_policy, inline).await.unwrap();
    let inline = raw::PutGroupPolicyRequest {
        group_name: text("staff"),
        policy_name: text("shared"),
        policy_document: Some(allow("s3:PutObject", "*")),
    };
    run::<operations::PutGroupPolicy, _, _>(world, ops::groups::put_group_policy, inline).await.unwrap();
    let policy = raw::CreatePolicyRequest {
        policy_name: text("delete"),
        path: text("/made/"),
        policy_document: Some(allow("s3:DeleteObject", "*")),
        ..Default::default()
    };
    let policy = run::<operations::CreatePolicy, _, _>(world, ops::policies::create_policy, policy).await.unwrap();
    let arn = policy.policy.unwrap().arn;
    let attached = raw::AttachUserPolicyRequest { user_name: text("ann"), policy_arn: arn.clone() };
    run::<operations::AttachUserPolicy, _, _>(world, ops::attach_user_policy, attached).await.unwrap();
    user.arn
}

fn of_principal(arn: &str) -> api::SimulatePrincipalPolicyRequest {
    api::SimulatePrincipalPolicyRequest {
        policy_source_arn: arn.to_owned(),
        action_names: list(&["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"]),
        ..Default::default()
    }
}

/// Which policies allow each of the four actions.
async fn sources(world: &World, raw: api::SimulatePrincipalPolicyRequest) -> Vec<Vec<String>> {
    let results = simulate_principal(world, raw).await.unwrap().evaluation_results.unwrap();
    let own = |result: &api::EvaluationResult| {
        ids(result.matched_statements.as_ref()).into_iter().map(str::to_owned).collect()
    };
    results.iter().map(own).collect()
}

#[tokio::test]
async fn a_principal_brings_its_policies_and_those_of_its_groups() {
    let world = World::new().await;
    let arn = ann(&world).await;
    // Seen of the service: how policies are called.
    let expected =
        vec![vec!["user_ann_own".to_owned()], vec!["group_staff_shared".to_owned()], vec!["delete".to_owned()]];
    let with = |more: &[&str]| {
        let mut all = expected.clone();
        all.push(more.iter().map(|name| (*name).to_owned()).collect());
        all
    };
    assert_eq!(sources(&world, of_principal(&arn)).await, with(&[]));
    // The path does not matter.
    let other = format!("arn:aws:iam::{ACCOUNT}:user/else/ann");
    assert_eq!(sources(&world, of_principal(&other)).await, with(&[]));
    let mut raw = of_principal(&arn);
    raw.policy_input_list = some(&[&allow("s3:ListBucket", "*")]);
    assert_eq!(sources(&world, raw).await, with(&["PolicyInputList.1"]));
    let group = of_principal(&format!("arn:aws:iam::{ACCOUNT}:group/staff"));
    assert_eq!(sources(&world, group).await[1], ["group_staff_shared"]);
}

#[tokio::test]
async fn policies_of_a_principal_can_be_left_out() {
    let world = World::new().await;
    let arn = ann(&world).await;
    type Raw = api::PolicyIdentifier;
    let kind = |kind: &str| Raw { policy_type: Some(kind.parse().unwrap()), ..Default::default() };
    let managed = |arn: &str| Raw { policy_arn: Some(arn.to_owned()), ..Default::default() };
    let inline = |holder: &str| Raw {
        inline_policy_identifier: Some(api::InlinePolicyIdentifierType {
            policy_name: "own".to_owned(),
            attachment_type: api::AttachmentType::User,
            attachment_name: holder.to_owned(),
        }),
        ..Default::default()
    };
    let pathless = format!("arn:aws:iam::{ACCOUNT}:policy/del*");
    for (identifier, kept) in [
        (kind("inline"), [false, false, true]),
        (kind("user-managed"), [true, true, false]),
        (kind("aws-managed"), [true, true, true]),
        (kind("scp"), [true, true, true]),
        (managed(&pathless), [true, true, false]),
        (managed("arn:aws:iam::aws:policy/delete"), [true, true, true]),
        (inline("a?n"), [false, true, true]),
        (inline("bob"), [true, true, true]),
    ] {
        let mut raw = of_principal(&arn);
        raw.policy_exclusion_list = Some(vec![identifier.clone()]);
        let found: Vec<bool> = sources(&world, raw).await.iter().take(3).map(|ids| !ids.is_empty()).collect();
        assert_eq!(found, kept, "{:?}", identifier.policy_arn);
    }
    for identifier in
        [Raw::default(), managed("arn:aws:iam::aws:role/xxxxxxxxxx"), managed("arn:aws:iam::aws:policy/*a*b")]
    {
        let mut raw = of_principal(&arn);
        raw.policy_exclusion_list = Some(vec![identifier]);
        assert_eq!(simulate_principal(&world, raw).await.unwrap_err().0, "InvalidInput");
    }
}

#[tokio::test]
async fn a_principal_must_be_there() {
    let world = World::new().await;
    let missing = "cannot be found.";
    let unclear = "does not clearly define entity type and name.";
    for (arn, code, text) in [
        (format!("arn:aws:iam::{ACCOUNT}:user/nobody"), "NoSuchEntity", missing),
        (format!("arn:aws:iam::{ACCOUNT}:role/nobody"), "NoSuchEntity", missing),
        (format!("arn:aws:iam::{ACCOUNT}:group/nobody"), "NoSuchEntity", missing),
        ("arn:aws:iam::999999999999:user/root".to_owned(), "InvalidInput", unclear),
        (format!("arn:aws:sts::{ACCOUNT}:assumed-role/a/b"), "InvalidInput", unclear),
        (format!("arn:aws:iam::{ACCOUNT}:root"), "InvalidInput", unclear),
    ] {
        let (found, message) = simulate_principal(&world, of_principal(&arn)).await.unwrap_err();
        assert!(found == code && message.ends_with(text), "{arn}: {found} {message}");
    }
}

#[tokio::test]
async fn a_stored_policy_that_cannot_be_read_fails_the_simulation() {
    let world = World::new().await;
    let arn = ann(&world).await;
    let break_it = |user: &mut UserRecord, _: &mut Batch| {
        user.inline.insert("broken".to_owned(), "{".to_owned());
        Ok(())
    };
    change_user(&world.iam, "ann", break_it).await.unwrap();
    let text = "policy `user_ann_broken` cannot be evaluated".to_owned();
    assert_eq!(simulate_principal(&world, of_principal(&arn)).await, Err(("PolicyEvaluation".to_owned(), text)));
}

#[tokio::test]
async fn the_boundary_of_a_principal_counts_unless_another_is_given_or_it_is_left_out() {
    let world = World::new().await;
    let text = |text: &str| Some(text.to_owned());
    let policy = raw::CreatePolicyRequest {
        policy_name: text("bound"),
        policy_document: Some(deny("s3:GetObject", "*")),
        ..Default::default()
    };
    let policy = run::<operations::CreatePolicy, _, _>(&world, ops::policies::create_policy, policy).await.unwrap();
    let role = raw::CreateRoleRequest {
        role_name: text("worker"),
        assume_role_policy_document: text(
            r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"x.amazonaws.com"},"Action":"sts:AssumeRole"}}"#,
        ),
        permissions_boundary: policy.policy.unwrap().arn,
        ..Default::default()
    };
    let arn = run::<operations::CreateRole, _, _>(&world, ops::roles::create_role, role).await.unwrap().role.arn;
    let mut raw = of_principal(&arn);
    raw.action_names = list(&["s3:GetObject"]);
    raw.policy_input_list = some(&[&allow("*", "*")]);
    assert_eq!(sources(&world, raw.clone()).await, [["bound"]]);
    let other = api::SimulatePrincipalPolicyRequest {
        permissions_boundary_policy_input_list: some(&[&allow("*", "*")]),
        ..raw.clone()
    };
    assert_eq!(sources(&world, other).await, [["PolicyInputList.1"]]);
    let identifier =
        api::PolicyIdentifier { policy_type: Some("permission-boundary".parse().unwrap()), ..Default::default() };
    raw.policy_exclusion_list = Some(vec![identifier]);
    assert_eq!(sources(&world, raw).await, [["PolicyInputList.1"]]);
}
