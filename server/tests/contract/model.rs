//! Inputs made from the models in `api/`: whole ones, and such with one member at a bound of what the model allows.

use std::collections::BTreeMap;
use std::path::Path;

use cognomen_contract::Service;
use serde_json::{Map, Value, json};

/// Deepest nesting that is filled in.
const DEPTH: usize = 4;

/// A service's model, and the values that stand for things which exist.
pub(super) struct Model {
    operations: Value,
    shapes: Value,
    /// Values by member name.
    pub(super) known: BTreeMap<&'static str, Value>,
}

impl Model {
    pub(super) fn read(service: Service) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../api/{}.json", service.signing_name()));
        let mut model: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        Self { operations: model["operations"].take(), shapes: model["shapes"].take(), known: BTreeMap::new() }
    }

    /// Inputs of an operation: the smallest with `beside` in it, then one for every variation of each member.
    pub(super) fn inputs(&self, operation: &str, beside: &[&str]) -> Vec<Value> {
        let shape = self.operations[operation]["input"]["shape"].as_str().unwrap_or_default();
        let mut smallest = self.structure(shape, 0);
        for name in beside {
            smallest[name] = self.known[name].clone();
        }
        let mut inputs = vec![smallest.clone()];
        for (name, member) in members(&self.shapes[shape]) {
            for value in self.variations(name, member, 0) {
                let mut input = smallest.clone();
                input[name] = value;
                inputs.push(input);
            }
        }
        inputs
    }

    /// A structure with its required members.
    fn structure(&self, shape: &str, depth: usize) -> Value {
        let shape = &self.shapes[shape];
        let required: Vec<_> = shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let members = members(shape).filter(|(name, _)| required.contains(name));
        let filled = members.map(|(name, member)| (name.to_owned(), self.usual(name, member, depth)));
        Value::Object(filled.collect::<Map<_, _>>())
    }

    /// What a member holds when nothing is tried with it.
    fn usual(&self, name: &str, shape: &str, depth: usize) -> Value {
        match self.known.get(name) {
            Some(known) => known.clone(),
            None => self.variations(name, shape, depth + 1).into_iter().next().unwrap_or(Value::Null),
        }
    }

    /// Values of a member, the most usual one first.
    fn variations(&self, name: &str, shape_name: &str, depth: usize) -> Vec<Value> {
        self.known.get(name).cloned().into_iter().chain(self.of_shape(name, shape_name, depth)).collect()
    }

    fn of_shape(&self, name: &str, shape_name: &str, depth: usize) -> Vec<Value> {
        let shape = &self.shapes[shape_name];
        let number = |key: &str, otherwise: i64| shape[key].as_i64().unwrap_or(otherwise);
        if depth > DEPTH {
            return Vec::new();
        }
        match shape["type"].as_str().unwrap_or_default() {
            "string" => self.strings(name, shape),
            "integer" | "long" => vec![json!(number("min", 1)), json!(number("max", 1000)), json!(0), json!(-1)],
            "boolean" => vec![json!(true), json!(false)],
            "timestamp" | "double" => vec![json!(0), json!(1e9), json!(-1)],
            "blob" => vec![json!("AAAA"), json!("")],
            "list" => {
                let element = shape["member"]["shape"].as_str().unwrap_or_default();
                let elements = self.variations(name, element, depth + 1);
                let mut lists = elements.iter().map(|element| json!([element])).collect::<Vec<_>>();
                lists.extend([json!([]), json!(elements), json!([elements.first(), elements.first()])]);
                lists
            }
            "map" => {
                let value = shape["value"]["shape"].as_str().unwrap_or_default();
                let key = self.usual("", shape["key"]["shape"].as_str().unwrap_or_default(), depth);
                let key = key.as_str().unwrap_or("key").to_owned();
                let values = self.variations(name, value, depth + 1).into_iter();
                values.map(|value| json!({ (key.as_str()): value })).chain([json!({})]).collect()
            }
            _ => self.structures(shape_name, depth),
        }
    }

    fn structures(&self, shape_name: &str, depth: usize) -> Vec<Value> {
        let smallest = self.structure(shape_name, depth);
        let mut whole = smallest.clone();
        let mut found = vec![smallest.clone()];
        for (name, member) in members(&self.shapes[shape_name]) {
            let mut first = true;
            for value in self.variations(name, member, depth + 1) {
                let mut one = smallest.clone();
                one[name] = value.clone();
                if std::mem::take(&mut first) {
                    whole[name] = value;
                }
                found.push(one);
            }
        }
        found.extend([whole, json!({})]);
        found
    }

    fn strings(&self, name: &str, shape: &Value) -> Vec<Value> {
        if let Some(values) = shape["enum"].as_array() {
            return values.clone();
        }
        let length = |key: &str, otherwise: u64| usize::try_from(shape[key].as_u64().unwrap_or(otherwise)).unwrap();
        let (min, max) = (length("min", 0), length("max", 2048).min(4096));
        let mut values = Vec::new();
        if shape["pattern"].as_str().is_some_and(|pattern| pattern.starts_with("arn:")) || name.contains("Arn") {
            values.push(json!("arn:aws:iam::000000000000:role/r"));
        }
        values.extend(["a".repeat(min.max(3)), "1".repeat(min.max(1)), "a".repeat(max)].map(Value::String));
        values.extend(
            ["", "é😀\u{301}", " ", "<a&b>{####}", "a\u{0}b", "../*", "9223372036854775808"].map(|text| json!(text)),
        );
        values
    }
}

fn members(shape: &Value) -> impl Iterator<Item = (&str, &str)> {
    let members = shape["members"].as_object().into_iter().flatten();
    members.filter_map(|(name, member)| Some((name.as_str(), member["shape"].as_str()?)))
}

/// A form of an input (awsQuery).
pub(super) fn form(prefix: &str, value: &Value, out: &mut String) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let dot = if prefix.is_empty() { "" } else { "." };
                form(&format!("{prefix}{dot}{name}"), value, out);
            }
        }
        Value::Array(elements) => {
            for (number, value) in elements.iter().enumerate() {
                form(&format!("{prefix}.member.{}", number + 1), value, out);
            }
        }
        Value::String(text) => {
            let text: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
            out.push_str(&format!("&{prefix}={text}"));
        }
        other => out.push_str(&format!("&{prefix}={other}")),
    }
}
