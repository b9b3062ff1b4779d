//! Flags, environment and file as layers, of which a higher one hides what a lower one says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{ConfigError, Place};
use super::keys::{self, KEYS, Key, Kind};

/// A value as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    List(Vec<String>),
    Table(BTreeMap<String, String>),
}

/// A value and where it was given.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) value: Value,
    pub(super) place: Place,
}

/// What was given in one place, by name of the setting.
pub(super) type Layer = BTreeMap<&'static str, Found>;

/// A table of an array.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Name of the array.
    pub(super) array: &'static str,
    pub(super) place: Place,
    pub(super) values: Layer,
}

/// What a file gives.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) layer: Layer,
    pub(super) entries: Vec<Entry>,
}

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
pub(super) fn file(path: &Path) -> Result<Contents, ConfigError> {
    let unreadable =
        |error: std::io::Error| ConfigError::Unreadable { file: path.to_owned(), reason: error.to_string() };
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    let reader = Reader { path: path.to_owned(), text: &text };
    let document = DeTable::parse(&text).map_err(|error| ConfigError::Syntax {
        file: path.to_owned(),
        line: reader.line(error.span().map_or(0, |span| span.start)),
        reason: error.message().to_owned(),
    })?;
    let mut contents = Contents::default();
    reader.table(None, document.get_ref(), &mut contents)?;
    Ok(contents)
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

    fn table(&self, prefix: Option<&str>, table: &DeTable<'_>, into: &mut Contents) -> Result<(), ConfigError> {
        for (name, value) in table {
            let place = self.place(name.span().start);
            let full =
                prefix.map_or_else(|| name.get_ref().to_string(), |prefix| format!("{prefix}.{}", name.get_ref()));
            if let (DeValue::Table(inner), true) = (value.get_ref(), keys::is_table(&full)) {
                self.table(Some(&full), inner, into)?;
                continue;
            }
            if let Some(array) = keys::array(&full) {
                self.array(array, value, &mut into.entries)?;
                continue;
            }
            let Some(key) = keys::find(&full) else {
                let near = keys::near(&full);
                return Err(ConfigError::Unknown { place, key: full, near });
            };
            let value = self.value(key, value)?;
            into.layer.insert(key.name, Found { value, place });
        }
        Ok(())
    }

    /// The tables of an array.
    fn array(
        &self,
        array: &'static str,
        value: &Spanned<DeValue<'_>>,
        into: &mut Vec<Entry>,
    ) -> Result<(), ConfigError> {
        let tables = value.get_ref().as_array().map(|items| items.iter()).into_iter().flatten();
        let tables: Vec<_> = tables.filter_map(|item| Some((item.span().start, item.get_ref().as_table()?))).collect();
        if value.get_ref().as_array().is_none_or(|items| items.len() != tables.len()) {
            return Err(self.invalid(array, value, &format!("must be tables: `[[{array}]]`")));
        }
        for (start, table) in tables {
            let mut values = Layer::new();
            for (name, value) in table {
                let place = self.place(name.span().start);
                let full = format!("{array}.{}", name.get_ref());
                let Some((key, kind)) = keys::item(&full) else {
                    let near = keys::near(&full);
                    return Err(ConfigError::Unknown { place, key: full, near });
                };
                let value = match kind {
                    Kind::Text => self.text(key, value),
                    Kind::List => self.list(key, value),
                    Kind::Table => self.strings(key, value),
                }?;
                values.insert(key, Found { value, place });
            }
            into.push(Entry { array, place: self.place(start), values });
        }
        Ok(())
    }

    fn value(&self, key: &Key, value: &Spanned<DeValue<'_>>) -> Result<Value, ConfigError> {
        match value.get_ref() {
            _ if key.list => self.list(key.name, value),
            DeValue::Boolean(value) if keys::is_switch(key) => Ok(Value::Text(value.to_string())),
            _ => self.text(key.name, value),
        }
    }

    fn text(&self, key: &'static str, value: &Spanned<DeValue<'_>>) -> Result<Value, ConfigError> {
        match value.get_ref() {
            DeValue::String(text) => Ok(Value::Text(text.to_string())),
            DeValue::Integer(number) if number.radix() == 10 => Ok(Value::Text(number.as_str().replace('_', ""))),
            _ => Err(self.invalid(key, value, "must be a string")),
        }
    }

    fn list(&self, key: &'static str, value: &Spanned<DeValue<'_>>) -> Result<Value, ConfigError> {
        let items = value.get_ref().as_array().map(|items| items.iter().map(|item| item.get_ref().as_str()));
        let items = items.and_then(|items| items.map(|item| item.map(str::to_owned)).collect());
        items.map(Value::List).ok_or_else(|| self.invalid(key, value, "must be an array of strings"))
    }

    /// Strings by name, whose values are no one's business: an error shows the names alone.
    fn strings(&self, key: &'static str, value: &Spanned<DeValue<'_>>) -> Result<Value, ConfigError> {
        let invalid = |at: usize, shown: &str| ConfigError::Invalid {
            place: self.place(at),
            key,
            value: shown.to_owned(),
            reason: "must be a table of strings".to_owned(),
        };
        let Some(table) = value.get_ref().as_table() else { return Err(invalid(value.span().start, "…")) };
        let mut strings = BTreeMap::new();
        for (name, value) in table {
            let name = name.get_ref().to_string();
            let text = value.get_ref().as_str().ok_or_else(|| invalid(value.span().start, &name))?;
            strings.insert(name, text.to_owned());
        }
        Ok(Value::Table(strings))
    }

    fn invalid(&self, key: &'static str, value: &Spanned<DeValue<'_>>, reason: &str) -> ConfigError {
        ConfigError::Invalid {
            place: self.place(value.span().start),
            key,
            value: self.text.get(value.span()).unwrap_or_default().to_owned(),
            reason: reason.to_owned(),
        }
    }
}
