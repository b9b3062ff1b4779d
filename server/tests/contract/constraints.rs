//! Every constraint of every input of the user pools, broken one at a time.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Service;
use serde_json::{Value, json};

use crate::assembled::shapes::MODEL;
use crate::assembled::{Call, World};

/// Longest value that is sent to break a bound.
const LONGEST: u64 = 200_000;
/// Deepest nesting that is looked into.
const DEPTH: usize = 6;

/// A value that breaks one constraint, and what the answer says of it.
struct Broken {
    value: Value,
    said: String,
}

fn at(path: &str, text: &str) -> String {
    format!("at '{path}' failed to satisfy constraint: {text}")
}

fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
}

fn shape(name: &str) -> &'static Value {
    &MODEL["shapes"][name]
}

fn members(shape: &Value) -> impl Iterator<Item = (&str, &str)> {
    let members = shape["members"].as_object().into_iter().flatten();
    members.map(|(name, member)| (name.as_str(), member["shape"].as_str().unwrap()))
}

fn required(shape: &Value) -> impl Iterator<Item = &str> {
    shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// A value that keeps all constraints.
pub(crate) fn sample(name: &str) -> Value {
    let shape = shape(name);
    let min = shape["min"].as_u64().unwrap_or_default();
    let few = |value: Value| vec![value; usize::try_from(min).unwrap()];
    match shape["type"].as_str().unwrap() {
        "structure" => {
            let of = |wanted: &str| members(shape).find(|(name, _)| *name == wanted).unwrap().1;
            required(shape).map(|name| (name.to_owned(), sample(of(name)))).collect::<serde_json::Map<_, _>>().into()
        }
        "list" => few(sample(shape["member"]["shape"].as_str().unwrap())).into(),
        "map" => {
            let (key, value) = (&shape["key"]["shape"], &shape["value"]["shape"]);
            let mut map = serde_json::Map::new();
            if min > 0 {
                let key = sample(key.as_str().unwrap()).as_str().unwrap().to_owned();
                map.insert(key, sample(value.as_str().unwrap()));
            }
            map.into()
        }
        "string" => text(name, shape).into(),
        "blob" => json!("AAAA"),
        "boolean" => json!(true),
        _ => json!(shape["min"].as_i64().unwrap_or(1)),
    }
}

fn text(name: &str, shape: &Value) -> String {
    if let Some(first) = shape["enum"][0].as_str() {
        return first.to_owned();
    }
    let letter = match shape["pattern"].as_str() {
        Some("[0-9]+") => "1",
        Some("[\\w-]+_[0-9a-f-]+" | "[\\w-]+_[0-9a-zA-Z]+") => return "us-east-1_a".to_owned(),
        Some(arn) if arn.starts_with("arn:") && name.starts_with("S3") => return "arn:aws:s3:::bucket".to_owned(),
        Some(arn) if arn.contains("arn:") => return "arn:aws:iam::000000000000:role/r".to_owned(),
        Some(address) if address.contains("+@") => return "a@b".to_owned(),
        Some(message) if message.contains("\\{####") => return "code: {####}".to_owned(),
        Some(message) if message.contains("\\{##") => return "{##here##}".to_owned(),
        Some(id) if id.contains("-[4]") => return "11111111-1111-4111-8111-111111111111".to_owned(),
        Some(id) if id.starts_with("^(tkn") => return format!("tkn{}", "a".repeat(25)),
        Some(id) if id.starts_with("import-") => return "import-1".to_owned(),
        Some(language) if language.starts_with("^cognito:") => return "cognito:default".to_owned(),
        Some(terms) if terms.starts_with("^(terms") => return "terms-of-use".to_owned(),
        Some(level) if level.starts_with("Level") => return "Level1".to_owned(),
        _ => "a",
    };
    letter.repeat(usize::try_from(shape["min"].as_u64().unwrap_or_default().max(3)).unwrap())
}

/// Every way to break a value of a shape at a path.
fn broken(name: &str, path: &str, depth: usize) -> Vec<Broken> {
    let shape = shape(name);
    if depth > DEPTH {
        return Vec::new();
    }
    match shape["type"].as_str().unwrap() {
        "structure" => structures(name, path, depth),
        "list" => lists(shape, path, depth),
        "map" => maps(shape, path, depth),
        "string" => strings(shape, path),
        "blob" => {
            let max = shape["max"].as_u64().filter(|max| *max <= LONGEST);
            let long = |max: u64| json!(STANDARD.encode(vec![1; usize::try_from(max + 1).unwrap()]));
            let said = |max: u64| at(path, &format!("Member must have length less than or equal to {max}"));
            max.map(|max| Broken { value: long(max), said: said(max) }).into_iter().collect()
        }
        "integer" | "long" => {
            let bound = |number: i64, than: &str, bound: i64| Broken {
                value: json!(number),
                said: at(path, &format!("Member must have value {than} than or equal to {bound}")),
            };
            let least = shape["min"].as_i64().map(|min| bound(min - 1, "greater", min));
            let most = shape["max"].as_i64().filter(|max| *max < i64::from(i32::MAX));
            least.into_iter().chain(most.map(|max| bound(max + 1, "less", max))).collect()
        }
        _ => Vec::new(),
    }
}

fn strings(shape: &Value, path: &str) -> Vec<Broken> {
    let mut found = Vec::new();
    if shape["enum"].is_array() {
        found.push(Broken { value: json!("Neither"), said: at(path, "Member must satisfy enum value set: [") });
    }
    if let Some(min) = shape["min"].as_u64().filter(|min| *min > 0) {
        let value = json!("a".repeat(usize::try_from(min - 1).unwrap()));
        let said = at(path, &format!("Member must have length greater than or equal to {min}"));
        found.push(Broken { value, said });
    }
    if let Some(max) = shape["max"].as_u64().filter(|max| *max <= LONGEST) {
        let value = json!("a".repeat(usize::try_from(max + 1).unwrap()));
        let said = at(path, &format!("Member must have length less than or equal to {max}"));
        found.push(Broken { value, said });
    }
    // This one takes anything.
    if shape["pattern"].as_str().is_some_and(|pattern| pattern != "(?s).*") {
        let said = at(path, "Member must satisfy regular expression pattern: ");
        found.push(Broken { value: json!(" \u{0} "), said });
    }
    found
}

fn lengths(shape: &Value, path: &str, make: impl Fn(u64) -> Value) -> Vec<Broken> {
    let mut found = Vec::new();
    if let Some(min) = shape["min"].as_u64().filter(|min| *min > 0) {
        let said = at(path, &format!("Member must have length greater than or equal to {min}"));
        found.push(Broken { value: make(min - 1), said });
    }
    if let Some(max) = shape["max"].as_u64().filter(|max| *max < 1000) {
        let said = at(path, &format!("Member must have length less than or equal to {max}"));
        found.push(Broken { value: make(max + 1), said });
    }
    found
}

fn lists(shape: &Value, path: &str, depth: usize) -> Vec<Broken> {
    let element = shape["member"]["shape"].as_str().unwrap();
    let mut found = lengths(shape, path, |count| vec![sample(element); usize::try_from(count).unwrap()].into());
    let inner = broken(element, &format!("{path}.1.member"), depth + 1);
    found.extend(inner.into_iter().map(|one| Broken {
        value: json!([one.value]),
        said: match self::shape(element)["type"] == "structure" {
            true => one.said,
            false => at(path, "Member must satisfy constraint: ["),
        },
    }));
    found
}

fn maps(shape: &Value, path: &str, depth: usize) -> Vec<Broken> {
    let (key, value) = (shape["key"]["shape"].as_str().unwrap(), shape["value"]["shape"].as_str().unwrap());
    let good = sample(key).as_str().unwrap().to_owned();
    let map = |key: &str, value: &Value| json!({ (key): value });
    let mut found = lengths(shape, path, |count| {
        let entries = (0..count).map(|number| (format!("{good}{number}"), sample(value)));
        entries.collect::<serde_json::Map<_, _>>().into()
    });
    for one in broken(key, path, depth + 1) {
        let said = at(path, "Map keys must satisfy constraint: [");
        found.push(Broken { value: map(one.value.as_str().unwrap(), &sample(value)), said });
    }
    for one in broken(value, &format!("{path}.{good}.member"), depth + 1) {
        let structure = self::shape(value)["type"] == "structure";
        let said = if structure { one.said } else { at(path, "Map value must satisfy constraint: [") };
        found.push(Broken { value: map(&good, &one.value), said });
    }
    found
}

fn structures(name: &str, path: &str, depth: usize) -> Vec<Broken> {
    let (shape, whole) = (shape(name), sample(name));
    let below = |member: &str| match path {
        "" => lower(member),
        _ => format!("{path}.{}", lower(member)),
    };
    let mut found = Vec::new();
    for member in required(shape) {
        let mut value = whole.clone();
        value.as_object_mut().unwrap().remove(member);
        found.push(Broken { value, said: at(&below(member), "Member must not be null") });
    }
    for (member, of) in members(shape) {
        for one in broken(of, &below(member), depth + 1) {
            let mut value = whole.clone();
            value[member] = one.value;
            found.push(Broken { value, said: one.said });
        }
    }
    found
}

/// Breaks the constraints of every second operation, beginning with that of number `begin`.
async fn break_all(begin: usize) {
    let world = World::new().await;
    let mut faults = Vec::new();
    for operation in Service::CognitoIdp.operations().iter().skip(begin).step_by(2) {
        let input = MODEL["operations"][operation.name]["input"]["shape"].as_str().unwrap();
        let send = async |value: &Value| {
            let call = Call::pools(operation.name, value);
            let signed = operation.signed;
            let call = if signed { call.signed(&World::key(), Service::CognitoIdp, world.now()) } else { call };
            world.send(&call).await
        };
        let whole = send(&sample(input)).await;
        if whole.body.contains("failed to satisfy constraint") {
            faults.push(format!("{}: {}", operation.name, whole.body));
        }
        let all = broken(input, "", 0);
        assert!(!all.is_empty(), "{} has no constraint", operation.name);
        println!("{}: {} constraints", operation.name, all.len());
        for Broken { value, said } in all {
            let answer = send(&value).await;
            let refused = answer.header("x-amzn-errortype") == "InvalidParameterException:";
            if !refused || !answer.json()["message"].as_str().unwrap().contains(&said) {
                let body = answer.body.chars().take(400).collect::<String>();
                faults.push(format!("{}: `{said}` is missing: {body}", operation.name));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[tokio::test]
async fn every_constraint_of_every_input_is_told_one_half() {
    break_all(0).await;
}

#[tokio::test]
async fn every_constraint_of_every_input_is_told_other_half() {
    break_all(1).await;
}
