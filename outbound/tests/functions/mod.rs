//! Functions behind an endpoint that behaves badly.

mod endpoint;
mod machine;
mod shown;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use cognomen_crypto::SystemRandom;
use cognomen_crypto::sigv4::{
    PathStyle, RequestView, Scope, canonical_request, matches, payload_hash, signing_key, string_to_sign,
};
use cognomen_model::UnixMillis;
use cognomen_model::clock::ManualClock;
use cognomen_outbound::aws;
use cognomen_outbound::functions::local::{FunctionSettings, Launcher, LocalFunctions, Surroundings};
use cognomen_outbound::functions::{CallFilter, CallLog, Invoker, InvokerSettings, Policies, Policy, Traced};
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::{Call, Failure, Functions};
use endpoint::{Endpoint, Reply, Request, answered};

const POOL: &str = "eu-west-1_abc";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// What calls functions, and what it shows of them.
struct World {
    invoker: Arc<Invoker>,
    log: Arc<CallLog>,
}

impl World {
    fn of(endpoint: &str) -> Self {
        Self::with(Some(endpoint), Policies::default())
    }

    /// Gives up soon, where nothing else is waited for.
    fn hasty(endpoint: &str) -> Self {
        let usual = Policy { timeout: Duration::from_millis(700), attempts: 3 };
        Self::with(Some(endpoint), Policies { usual, of_pools: BTreeMap::new() })
    }

    fn with(endpoint: Option<&str>, policies: Policies) -> Self {
        Self::declaring(FunctionSettings::new("declared", vec!["/nonexistent".to_owned()], "/"), endpoint, policies)
    }

    fn declaring(declared: FunctionSettings, endpoint: Option<&str>, policies: Policies) -> Self {
        let clock = Arc::new(ManualClock::new(UnixMillis(1_795_241_104_000)));
        let surroundings = Surroundings {
            launcher: Launcher::Direct,
            region: "eu-west-1".to_owned(),
            environment: BTreeMap::new(),
            reload: false,
            not_of_functions: Vec::new(),
            clock: clock.clone(),
            random: Arc::new(SystemRandom),
        };
        let log = Arc::<CallLog>::default();
        let settings = InvokerSettings {
            account: "123456789012".to_owned(),
            local: LocalFunctions::new(vec![declared], surroundings),
            remote: endpoint.map(|endpoint| aws::Endpoint {
                url: endpoint.to_owned(),
                access_key_id: "AKIDEXAMPLE".to_owned(),
                secret_access_key: SECRET.to_owned(),
            }),
            policies,
            log: Some(log.clone()),
        };
        Self { invoker: Arc::new(Invoker::new(settings, clock).unwrap()), log }
    }

    async fn call(&self, name: &str) -> Result<String, Failure> {
        answer(self.invoker.invoke(call(POOL, name, Trigger::PreSignUp)).await)
    }

    async fn hand_over(&self, name: &str) -> Result<String, Failure> {
        answer(self.invoker.invoke(call(POOL, name, Trigger::CustomEmailSender)).await)
    }

    /// The newest call, as it is shown.
    fn last(&self) -> Traced {
        self.log.list(&CallFilter::default()).remove(0)
    }
}

fn answer(answer: Result<Vec<u8>, Failure>) -> Result<String, Failure> {
    answer.map(|body| String::from_utf8(body).unwrap())
}

fn arn(name: &str) -> String {
    format!("arn:aws:lambda:eu-west-1:123456789012:function:{name}")
}

fn call(pool: &str, name: &str, trigger: Trigger) -> Call {
    Call {
        function: arn(name),
        pool_id: pool.to_owned(),
        trigger,
        source: "PreSignUp_SignUp",
        event: br#"{"version":"1","request":{"password":"Correct-horse-1"}}"#.to_vec(),
    }
}

fn refused<T>(code: &str) -> Result<T, Failure> {
    Err(Failure::Refused { code: code.to_owned() })
}

fn unreachable(result: &Result<String, Failure>) -> bool {
    matches!(result, Err(Failure::Unreachable(_)))
}

/// Whether our own arithmetic accepts the signature of a request.
fn is_signed(request: &Request) -> bool {
    let authorization = request.header("authorization").unwrap();
    let (head, signature) = authorization.rsplit_once(", Signature=").unwrap();
    let (credential, names) = head.split_once(", SignedHeaders=").unwrap();
    assert_eq!(credential, "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/eu-west-1/lambda/aws4_request");
    let names: Vec<&str> = names.split(';').collect();
    for needed in ["content-type", "host", "x-amz-date", "x-amz-invocation-type"] {
        assert!(names.contains(&needed), "{needed} is signed");
    }
    let headers: Vec<(&str, &str)> = request.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    let hash = payload_hash(&request.body);
    let view = RequestView { method: "POST", path: &request.path, query: "", headers: &headers, payload_hash: &hash };
    let scope = Scope { date: "20261121", region: "eu-west-1", service: "lambda" };
    let canonical = canonical_request(&view, &names, PathStyle::Normalized);
    let text = string_to_sign(request.header("x-amz-date").unwrap(), &scope, &canonical);
    matches(&signing_key(SECRET, &scope), &text, signature)
}

#[tokio::test]
async fn a_call_is_invoke_signed() {
    let endpoint = Endpoint::always(answered("{\"response\":{}}")).await;
    let world = World::of(&endpoint.url);
    assert_eq!(world.call("check").await, Ok("{\"response\":{}}".to_owned()));
    assert_eq!(world.call("check:live").await, Ok("{\"response\":{}}".to_owned()));
    assert_eq!(world.hand_over("mail").await, Ok(String::new()), "nobody reads an answer to a message");
    let requests = endpoint.requests();
    let of = "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-west-1%3A123456789012%3Afunction%3A";
    let paths: Vec<&str> = requests.iter().map(|request| request.path.as_str()).collect();
    let expected = ["check", "check%3Alive", "mail"].map(|name| format!("{of}{name}/invocations"));
    assert_eq!(paths, expected);
    let kinds: Vec<_> = requests.iter().map(|request| request.header("x-amz-invocation-type").unwrap()).collect();
    assert_eq!(kinds, ["RequestResponse", "RequestResponse", "Event"]);
    assert!(requests.iter().all(|request| request.header("content-type") == Some("application/json")));
    assert!(requests.iter().all(is_signed));
    assert_eq!(requests[0].body, call(POOL, "check", Trigger::PreSignUp).event);
    let mut forged = requests[0].clone();
    forged.body[2] ^= 1;
    assert!(!is_signed(&forged));
}

#[tokio::test]
async fn the_region_of_the_function_is_filled_into_the_endpoint() {
    let endpoint = Endpoint::always(answered("{}")).await;
    let world = World::of(&format!("{}/{{region}}", endpoint.url));
    assert_eq!(world.call("check").await, Ok("{}".to_owned()));
    assert!(endpoint.requests()[0].path.starts_with("/eu-west-1/2015-03-31/"));
}

#[tokio::test]
async fn a_function_that_fails_is_asked_once_and_says_why() {
    let body = r#"{"errorMessage":"no entry","errorType":"Error"}"#;
    let reply = format!("X-Amz-Function-Error: Unhandled\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    let endpoint = Endpoint::always(Reply::Whole("200 OK", reply)).await;
    let failed = World::of(&endpoint.url).call("check").await;
    assert_eq!(failed, Err(Failure::Function { message: "no entry".to_owned() }));
    assert_eq!(endpoint.requests().len(), 1);
}

#[tokio::test]
async fn a_refusal_is_told_by_its_error_type_and_is_final() {
    for (status, headers, body, code) in [
        ("500 Oops", "", "", "ServiceException"),
        ("502 Bad Gateway", "x-amzn-errortype: InvalidRuntimeException\r\n", "{}", "InvalidRuntimeException"),
        ("409 Conflict", "", r#"{"__type":"ResourceConflictException"}"#, "ResourceConflictException"),
        ("404 Not Found", "x-amzn-errortype: ResourceNotFoundException\r\n", "{}", "AccessDeniedException"),
        ("403 Forbidden", "x-amzn-errortype: AccessDeniedException:\r\n", "{}", "AccessDeniedException"),
    ] {
        let reply = format!("{headers}Content-Length: {}\r\n\r\n{body}", body.len());
        let endpoint = Endpoint::always(Reply::Whole(status, reply)).await;
        let world = World::of(&endpoint.url);
        assert_eq!(world.call("check").await, refused(code), "{status}");
        assert_eq!(world.hand_over("mail").await, refused(code), "{status}");
        assert_eq!(endpoint.requests().len(), 2, "{status}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Endpoint::always(answered("{}")).await;
    let to = format!("Location: {}/\r\nContent-Length: 0\r\n\r\n", elsewhere.url);
    let endpoint = Endpoint::always(Reply::Whole("307 Temporary Redirect", to)).await;
    let failed = World::of(&endpoint.url).call("check").await;
    assert_eq!(failed, Err(Failure::Unreachable("answered with status 307".to_owned())));
    assert!(elsewhere.requests().is_empty(), "a signed event with a password stays where it was sent");
    assert_eq!(endpoint.requests().len(), 1);
}

#[tokio::test]
async fn invalid_json_is_left_to_whoever_asked() {
    let endpoint = Endpoint::always(answered("{\"response\":")).await;
    assert_eq!(World::of(&endpoint.url).call("check").await, Ok("{\"response\":".to_owned()));
}

#[tokio::test]
async fn a_throttled_call_is_repeated_and_a_message_is_not() {
    let throttled = || Reply::Whole("429 Too Many Requests", "Content-Length: 0\r\n\r\n".to_owned());
    let endpoint = Endpoint::one_by_one(vec![throttled(), throttled(), answered("{}")]).await;
    let world = World::of(&endpoint.url);
    assert_eq!(world.call("check").await, Ok("{}".to_owned()));
    assert_eq!((endpoint.requests().len(), world.last().attempts), (3, 3));

    let endpoint = Endpoint::always(throttled()).await;
    let world = World::of(&endpoint.url);
    assert_eq!(world.call("check").await, refused("TooManyRequestsException"));
    assert_eq!((endpoint.requests().len(), world.last().attempts), (3, 3));
    assert_eq!(world.hand_over("mail").await, refused("TooManyRequestsException"));
    assert_eq!((endpoint.requests().len(), world.last().attempts), (4, 1));
}

#[tokio::test]
async fn a_late_answer_is_asked_for_three_times_and_a_message_once() {
    let endpoint = Endpoint::always(Reply::Silence).await;
    let world = World::hasty(&endpoint.url);
    assert_eq!(world.call("check").await, Err(Failure::TimedOut));
    assert_eq!(world.last().attempts, 3);
    assert_eq!(world.hand_over("mail").await, Err(Failure::TimedOut));
    assert_eq!(world.last().attempts, 1);
    assert!(endpoint.requests().len() <= 4);

    let endpoint = Endpoint::one_by_one(vec![Reply::Silence, answered("{}")]).await;
    let world = World::hasty(&endpoint.url);
    assert_eq!(world.call("check").await, Ok("{}".to_owned()));
    assert!(world.last().attempts > 1);
}

#[tokio::test]
async fn a_pool_has_a_time_out_and_attempts_of_its_own() {
    let endpoint = Endpoint::always(Reply::Silence).await;
    let own = Policy { timeout: Duration::from_millis(200), attempts: 2 };
    let of_pools = BTreeMap::from([(POOL.to_owned(), own)]);
    let world = World::with(Some(&endpoint.url), Policies { usual: Policy::default(), of_pools });
    assert_eq!(world.call("check").await, Err(Failure::TimedOut));
    assert_eq!(world.last().attempts, 2);
}

#[tokio::test]
async fn nobody_at_the_address_is_tried_again_even_for_messages() {
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let world = World::of(&format!("http://{free}"));
    assert!(unreachable(&world.call("check").await));
    assert_eq!(world.last().attempts, 3);
    assert!(unreachable(&world.hand_over("mail").await));
    assert_eq!(world.last().attempts, 3);
}

#[tokio::test]
async fn a_connection_cut_before_an_answer_is_tried_again_but_no_message_is() {
    for cut in [&b""[..], b"HTTP/1.1 200 OK\r\nContent-Le", b"not HTTP at all\r\n\r\n"] {
        let endpoint = Endpoint::always(Reply::Cut(cut)).await;
        let world = World::of(&endpoint.url);
        assert!(unreachable(&world.call("check").await));
        assert_eq!((endpoint.requests().len(), world.last().attempts), (3, 3));
        assert!(unreachable(&world.hand_over("mail").await));
        assert_eq!((endpoint.requests().len(), world.last().attempts), (4, 1), "a message leaves once");
    }
}

#[tokio::test]
async fn an_answer_cut_in_two_is_no_answer() {
    for cut in [
        &b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"response\":{}}"[..],
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
    ] {
        let endpoint = Endpoint::always(Reply::Cut(cut)).await;
        assert!(unreachable(&World::of(&endpoint.url).call("check").await));
        assert_eq!(endpoint.requests().len(), 1, "the function has answered");
    }
}

#[tokio::test]
async fn no_more_is_read_than_lambda_lets_through() {
    for head in [
        &b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"[..],
        b"HTTP/1.1 200 OK\r\nContent-Length: 6291557\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n",
    ] {
        let endpoint = Endpoint::always(Reply::Flood(head)).await;
        assert_eq!(World::of(&endpoint.url).call("check").await, Err(Failure::TooLong));
        assert_eq!(endpoint.requests().len(), 1);
    }
    let longest = "1".repeat(6_291_556);
    let endpoint = Endpoint::always(answered(&longest)).await;
    assert_eq!(World::of(&endpoint.url).call("check").await.unwrap().len(), longest.len());
}

#[tokio::test]
async fn headers_without_end_are_not_read() {
    let endpoint = Endpoint::always(Reply::Flood(b"HTTP/1.1 200 OK\r\nX-Long: ")).await;
    assert!(unreachable(&World::of(&endpoint.url).call("check").await));
}

#[tokio::test]
async fn a_slow_function_of_one_pool_holds_up_no_other_pool() {
    let script = |request: &Request, _| if request.path.contains("slow") { Reply::Silence } else { answered("{}") };
    let endpoint = Endpoint::new(script).await;
    let world = World::of(&endpoint.url);
    let mut waiting = tokio::task::JoinSet::new();
    for _ in 0..64 {
        let invoker = Arc::clone(&world.invoker);
        waiting.spawn(async move { invoker.invoke(call(POOL, "slow", Trigger::PreSignUp)).await });
    }
    endpoint.has_received(64).await;
    assert_eq!(world.call("quick").await, refused("TooManyRequestsException"));
    let other = world.invoker.invoke(call("eu-west-1_other", "quick", Trigger::PreSignUp)).await;
    assert_eq!(answer(other), Ok("{}".to_owned()));
    assert_eq!(world.hand_over("quick").await, Ok(String::new()), "messages have places of their own");
    waiting.shutdown().await;
    assert_eq!(world.call("quick").await, Ok("{}".to_owned()), "whoever leaves gives the place back");
}

#[tokio::test]
async fn a_function_must_be_declared_or_have_an_endpoint() {
    let alone = World::with(None, Policies::default());
    let check = |arn: &str| alone.invoker.check(arn);
    assert_eq!(check(&arn("declared")), Ok(()));
    assert_eq!(check(&arn("declared:live")), Ok(()), "there is one version of it");
    assert_eq!(check("arn:aws:lambda:us-east-1:123456789012:function:declared"), Ok(()), "and one for all regions");
    assert_eq!(
        check(&arn("other")).unwrap_err(),
        "the function `other` is not declared in `[[functions]]`, and there is no `endpoint` in `[lambda]` to call it at"
    );
    assert_eq!(
        check("arn:aws:lambda:eu-west-1:999999999999:function:declared").unwrap_err(),
        "the function `declared` is declared for account `123456789012`, and there is no `endpoint` in `[lambda]` for those \
         of account `999999999999`"
    );
    assert_eq!(check("declared").unwrap_err(), "`declared` is not the ARN of a function");
    assert!(unreachable(&alone.call("other").await));
    let world = World::of("http://127.0.0.1:9");
    for elsewhere in [arn("other"), "arn:aws:lambda:eu-west-1:999999999999:function:declared".to_owned()] {
        assert_eq!(world.invoker.check(&elsewhere), Ok(()));
    }
}
