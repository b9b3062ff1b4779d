//! Flags, environment and file as layers, of which a higher one hides what a lower one says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{ConfigError, Place};
use super::keys::{self, KEYS, Key};

/// A value as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    List(Vec<String>),
}

/// A value and where it was given.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) value: Value,
    pub(super) place: Place,
}

/// What was given in one place, by name of the setting.
pub(super) type Layer = BTreeMap<&'static str, Found>;

/// Settings given as flags: name of the setting, the flag, the value.
pub type Flags = Vec<(&'static str, &'static str, Option<String>)>;

pub(super) fn flags(given: Flags) -> Layer {
    let given = given.into_iter().filter_map(|(name, flag, value)| Some((keys::find(name)?, flag, value?)));
    given.map(|(key, flag, value)| (key.name, Found { value: split(key, value), place: Place::Flag(flag) })).collect()
}

/// Reads the `COGNOMEN_…` variables. An empty one counts as not given; one that is no setting is let alone.
pub(super) fn environment(variables: &BTreeMap<String, String>) -> Layer {
    let mut layer = Layer::new();
    for key in KEYS {
        if let Some(value) = variables.get(key.variable).filter(|value| !value.is_empty()) {
            let found = Found { value: split(key, value.clone()), place: Place::Environment(key.variable) };
            layer.insert(key.name, found);
        }
    }
    layer
}

fn split(key: &Key, value: String) -> Value {
    if key.list {
        Value::List(value.split(',').map(|part| part.trim().to_owned()).collect())
    } else {
        Value::Text(value)
    }
}

/// Reads a configuration file.
pub(super) fn file(path: &Path) -> Result<Layer, ConfigError> {
    let unreadable =
        |error: std::io::Error| ConfigError::Unreadable { file: path.to_owned(), reason: error.to_string() };
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    let reader = Reader { path: path.to_owned(), text: &text };
    let document = DeTable::parse(&text).map_err(|error| ConfigError::Syntax {
        file: path.to_owned(),
        line: reader.line(error.span().map_or(0, |span| span.start)),
        reason: error.message().to_owned(),
    })?;
    let mut layer = Layer::new();
    reader.table(None, document.get_ref(), &mut layer)?;
    Ok(layer)
}

struct Reader<'a> {
    path: PathBuf,
    text: &'a str,
}

impl Reader<'_> {
    fn line(&self, offset: usize) -> usize {
        1 + self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
    }

    fn place(&self, offset: usize) -> Place {
        Place::File(self.path.clone(), self.line(offset))
    }

    fn table(&self, prefix: Option<&str>, table: &DeTable<'_>, layer: &mut Layer) -> Result<(), ConfigError> {
        for (name, value) in table {
            let place = self.place(name.span().start);
            let full =
                prefix.map_or_else(|| name.get_ref().to_string(), |prefix| format!("{prefix}.{}", name.get_ref()));
            if let (DeValue::Table(inner), None, true) = (value.get_ref(), prefix, keys::is_table(&full)) {
                self.table(Some(&full), inner, layer)?;
                continue;
            }
            let Some(key) = keys::find(&full) else {
                let near = keys::near(&full);
                return Err(ConfigError::Unknown { place, key: full, near });
            };
            let value = self.value(key, value)?;
            layer.insert(key.name, Found { value, place });
        }
        Ok(())
    }

    fn value(&self, key: &Key, value: &Spanned<DeValue<'_>>) -> Result<Value, ConfigError> {
        let invalid = |reason: &str| ConfigError::Invalid {
            place: self.place(value.span().start),
            key: key.name,
            value: self.text.get(value.span()).unwrap_or_default().to_owned(),
            reason: reason.to_owned(),
        };
        if key.list {
            let DeValue::Array(items) = value.get_ref() else { return Err(invalid("must be an array of strings")) };
            let items = items.iter().map(|item| item.get_ref().as_str().map(str::to_owned));
            return items.collect::<Option<_>>().map(Value::List).ok_or_else(|| invalid("must be an array of strings"));
        }
        match value.get_ref() {
            DeValue::String(text) => Ok(Value::Text(text.to_string())),
            DeValue::Integer(number) if number.radix() == 10 => Ok(Value::Text(number.as_str().replace('_', ""))),
            DeValue::Boolean(value) if keys::is_switch(key) => Ok(Value::Text(value.to_string())),
            _ => Err(invalid("must be a string")),
        }
    }
}
