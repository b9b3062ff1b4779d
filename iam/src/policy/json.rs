//! JSON in which no name may stand twice: a statement must not say both `Allow` and `Deny`.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::PolicyError;

/// A JSON value, names in the order of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json {
    Text(String),
    /// A number or a boolean, as text.
    Scalar(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
    Null,
}

impl Json {
    /// Members of an object.
    pub(super) fn object(self, place: &str) -> Result<Vec<(String, Self)>, PolicyError> {
        match self {
            Self::Object(members) => Ok(members),
            _ => Err(PolicyError::syntax(place, "expected an object")),
        }
    }

    /// A string.
    pub(super) fn text(self, place: &str) -> Result<String, PolicyError> {
        match self {
            Self::Text(text) => Ok(text),
            _ => Err(PolicyError::syntax(place, "expected a string")),
        }
    }

    /// A value and its place, or those of a list.
    pub(super) fn one_or_many(self, place: &str) -> Vec<(String, Self)> {
        match self {
            Self::List(items) => {
                items.into_iter().enumerate().map(|(at, item)| (format!("{place}[{at}]"), item)).collect()
            }
            one => vec![(place.to_owned(), one)],
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Values)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        let mut names = HashSet::new();
        while let Some((name, value)) = object.next_entry::<String, Json>()? {
            if !names.insert(name.clone()) {
                return Err(Error::custom(format_args!("`{name}` stands twice")));
            }
            members.push((name, value));
        }
        Ok(Json::Object(members))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
}
