//! awsQuery requests: a tree of form parameters, read by an own `serde` deserializer.
//!
//! `A.member.1` is an element of a list, `A.entry.1.key` and `A.entry.1.value` of a map, `A.B` a member of a structure. Of
//! several values of a name the first counts.

use std::collections::BTreeMap;
use std::fmt;

use cognomen_contract::{CommonCode, Error};
use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};

use crate::Parameters;

/// Deepest nesting of names; the models need less.
const DEPTH: usize = 16;

/// Reads the parameters of an action.
pub(crate) fn read<T: DeserializeOwned>(parameters: &Parameters) -> Result<T, Error> {
    let mut root = Node::default();
    for (name, value) in parameters {
        root.insert(name, value).map_err(refused)?;
    }
    T::deserialize(&root).map_err(refused)
}

fn refused(error: Refusal) -> Error {
    Error::new(CommonCode::Serialization, error.0)
}

#[derive(Default)]
struct Node<'a> {
    value: Option<&'a str>,
    children: BTreeMap<&'a str, Node<'a>>,
}

impl<'a> Node<'a> {
    fn insert(&mut self, name: &'a str, value: &'a str) -> Result<(), Refusal> {
        let mut node = self;
        for (depth, part) in name.split('.').enumerate() {
            if depth == DEPTH {
                return Err(Refusal("a parameter name is nested too deeply".to_owned()));
            }
            node = node.children.entry(part).or_default();
        }
        node.value.get_or_insert(value);
        Ok(())
    }

    /// Children under `name`, in the order of their numbers.
    fn numbered(&self, name: &str) -> Result<Vec<&Node<'a>>, Refusal> {
        let Some(parent) = self.children.get(name) else { return Ok(Vec::new()) };
        let mut numbered = Vec::with_capacity(parent.children.len());
        for (number, node) in &parent.children {
            let number: u32 = number.parse().map_err(|_| Refusal(format!("`{number}` is no position in a list")))?;
            numbered.push((number, node));
        }
        numbered.sort_by_key(|(number, _)| *number);
        Ok(numbered.into_iter().map(|(_, node)| node).collect())
    }

    fn text(&self) -> Result<&'a str, Refusal> {
        self.value.ok_or_else(|| Refusal("a plain value was expected".to_owned()))
    }

    fn parse<T: std::str::FromStr>(&self, what: &str) -> Result<T, Refusal> {
        self.text()?.trim().parse().map_err(|_| Refusal(format!("a parameter must be {what}")))
    }

    /// A whole number, of which AWS says nothing when it is none, and little when it is empty.
    fn integer<T: std::str::FromStr>(&self) -> Result<T, Refusal> {
        match self.text()? {
            "" => Err(Refusal("missing value for decimal type".to_owned())),
            text => text.parse().map_err(|_| Refusal(String::new())),
        }
    }
}

#[derive(Debug)]
struct Refusal(String);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

impl serde::de::Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }

    fn invalid_type(_: serde::de::Unexpected<'_>, expected: &dyn serde::de::Expected) -> Self {
        Self(format!("a parameter must be {expected}"))
    }
}

impl<'de> IntoDeserializer<'de, Refusal> for &'de Node<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for &'de Node<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_bool(self.parse("`true` or `false`")?)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_i32(self.integer()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_i64(self.integer()?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_f64(self.parse("a number")?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_seq(SeqDeserializer::new(self.numbered("member")?.into_iter()))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let mut entries = Vec::new();
        for entry in self.numbered("entry")? {
            let (Some(key), Some(value)) = (entry.children.get("key"), entry.children.get("value")) else {
                return Err(Refusal("an entry of a map needs `key` and `value`".to_owned()));
            };
            entries.push((key, value));
        }
        visitor.visit_map(MapDeserializer::new(entries.into_iter()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let members = self.children.iter().map(|(name, node)| (Name(name), node));
        visitor.visit_map(MapDeserializer::new(members))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 u8 u16 u32 u64 f32 char str string bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct
        enum identifier
    }
}

/// Name of a member.
struct Name<'a>(&'a str);

impl<'de> IntoDeserializer<'de, Refusal> for Name<'de> {
    type Deserializer = StrDeserializer<'de, Refusal>;

    fn into_deserializer(self) -> Self::Deserializer {
        self.0.into_deserializer()
    }
}

#[cfg(test)]
mod tests {
    use cognomen_contract::iam::raw::{CreateRoleRequest, SimulateCustomPolicyRequest};
    use cognomen_contract::sts::raw::AssumeRoleRequest;

    use super::*;
    use crate::parse_form;

    fn read_form<T: DeserializeOwned>(form: &str) -> Result<T, Error> {
        read(&parse_form(form.as_bytes()).unwrap())
    }

    #[test]
    fn lists_structures_and_numbers() {
        let form = "Action=AssumeRole&Version=2011-06-15&RoleArn=arn&DurationSeconds=900&Tags.member.10.Key=j\
                    &Tags.member.2.Key=b&Tags.member.2.Value=&Tags.member.1.Key=a&TransitiveTagKeys.member.1=a&Policy=";
        let raw: AssumeRoleRequest = read_form(form).unwrap();
        assert_eq!(raw.role_arn.as_deref(), Some("arn"));
        assert_eq!(raw.duration_seconds, Some(900));
        assert_eq!(raw.policy.as_deref(), Some(""));
        assert_eq!(raw.transitive_tag_keys.unwrap(), [Some("a".to_owned())]);
        let tags: Vec<_> = raw.tags.unwrap().into_iter().flatten().collect();
        assert_eq!(tags.iter().map(|t| t.key.as_deref().unwrap()).collect::<Vec<_>>(), ["a", "b", "j"]);
        assert_eq!(tags[1].value.as_deref(), Some(""));
    }

    #[test]
    fn lists_in_lists_of_structures_and_empty_lists() {
        let form = "PolicyInputList=&ActionNames.member.1=a&ContextEntries.member.1.ContextKeyValues.member.1=v";
        let raw: SimulateCustomPolicyRequest = read_form(form).unwrap();
        assert!(raw.policy_input_list.unwrap().is_empty());
        let entry = raw.context_entries.unwrap().remove(0).unwrap();
        assert_eq!(entry.context_key_values.unwrap(), [Some("v".to_owned())]);
    }

    #[test]
    fn the_first_of_several_values_counts() {
        let form = "RoleArn=first&RoleArn=second&DurationSeconds=%2B900&DurationSeconds=x&Tags.member.1.Key=a&Tags.member.1.Key=b";
        let raw: AssumeRoleRequest = read_form(form).unwrap();
        assert_eq!((raw.role_arn.as_deref(), raw.duration_seconds), (Some("first"), Some(900)));
        assert_eq!(raw.tags.unwrap()[0].as_ref().unwrap().key.as_deref(), Some("a"));
    }

    #[test]
    fn what_cannot_be_read_is_refused_without_its_value() {
        let cases = [
            ("MaxSessionDuration=secret", ""),
            ("MaxSessionDuration=3600.0", ""),
            ("MaxSessionDuration=%203600", ""),
            ("MaxSessionDuration=4294967296", ""),
            ("MaxSessionDuration=", "missing value for decimal type"),
            ("RoleName.x=1", "a plain value was expected"),
            ("Tags.member.x.Key=a", "`x` is no position in a list"),
            ("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q=1", "a parameter name is nested too deeply"),
        ];
        for (form, expected) in cases {
            let error = read_form::<CreateRoleRequest>(form).err().unwrap();
            assert_eq!(error.message(), expected, "{form}");
        }
    }

    #[test]
    fn maps_are_entries() {
        let parameters = parse_form(b"M.entry.1.key=a&M.entry.1.value=1&M.entry.2.key=b&M.entry.2.value=2").unwrap();
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Holder {
            m: BTreeMap<String, i32>,
        }
        let holder: Holder = read(&parameters).unwrap();
        assert_eq!(holder.m, BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]));
    }
}
