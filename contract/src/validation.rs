//! Collects every broken constraint of an input, in the words of AWS.

use std::collections::BTreeMap;
use std::fmt;
use std::fmt::Write as _;

use crate::Shown;
use crate::rules::{Length, Rule};

/// Text of an absent or null member which is required.
const NOT_NULL: &str = "Member must not be null";

/// Most violations that one answer names, so that a small request cannot make a large answer.
const MOST: usize = 100;

/// Violations found so far, and where the check stands.
#[derive(Default)]
pub struct Violations {
    path: Vec<Step>,
    text: String,
    count: usize,
}

enum Step {
    Member(&'static str),
    Index(usize),
    Key(String),
}

/// Checking function of one shape.
type Check<R, T> = fn(&mut Violations, R) -> Option<T>;

impl Violations {
    /// The error that names all violations, or none.
    pub(crate) fn finish(self) -> Result<(), ValidationError> {
        match self.count {
            0 => Ok(()),
            count => Err(ValidationError { count, text: self.text }),
        }
    }

    /// Takes a value that has no constraint.
    pub(crate) fn pass<T>(&mut self, raw: T) -> Option<T> {
        Some(raw)
    }

    /// A member that must be there.
    pub(crate) fn required<R, T>(&mut self, name: &'static str, raw: Option<R>, check: Check<R, T>) -> Option<T> {
        self.within(Step::Member(name), |v| match raw {
            Some(raw) => check(v, raw),
            None => v.null(false),
        })
    }

    /// A sensitive member that must be there.
    pub(crate) fn required_secret<R, T>(
        &mut self,
        name: &'static str,
        raw: Option<R>,
        check: Check<R, T>,
    ) -> Option<T> {
        self.within(Step::Member(name), |v| match raw {
            Some(raw) => check(v, raw),
            None => v.null(true),
        })
    }

    /// A member that may be absent.
    pub(crate) fn optional<R, T>(&mut self, name: &'static str, raw: Option<R>, check: Check<R, T>) -> Option<T> {
        raw.and_then(|raw| self.within(Step::Member(name), |v| check(v, raw)))
    }

    /// A scalar at the present path.
    pub(crate) fn scalar<U: Rule>(&mut self, raw: U::Raw, rule: &U) -> Option<U::Typed> {
        rule.convert(raw, &mut |value, text| self.add((!rule.is_sensitive()).then_some(value as &dyn Shown), &text))
    }

    /// A list of scalars: broken elements make one violation of the list, which repeats all constraints.
    pub(crate) fn scalars<U: Rule>(
        &mut self,
        raw: Vec<Option<U::Raw>>,
        length: &Length,
        rule: &U,
    ) -> Option<Vec<U::Typed>> {
        let fits = self.length_holds(&raw, length, rule.is_sensitive());
        let (mut good, mut nulls) = (true, false);
        // The list is printed from its elements, which the conversion takes one by one.
        let mut printed = Vec::with_capacity(raw.len());
        let mut typed = Vec::with_capacity(raw.len());
        for element in raw {
            let mut text = String::new();
            element.show(&mut text);
            printed.push(text);
            nulls |= element.is_none();
            match element.and_then(|raw| rule.convert(raw, &mut |_, _| ())) {
                Some(value) => typed.push(value),
                None => good = false,
            }
        }
        if !good {
            let value = (!rule.is_sensitive() && !length.is_sensitive()).then_some(&printed as &dyn Shown);
            let mut texts = rule.texts();
            if nulls {
                texts.push(NOT_NULL.to_owned());
            }
            self.add(value, &format!("Member must satisfy constraint: [{}]", texts.join(", ")));
        }
        (good && fits).then_some(typed)
    }

    /// A list of structures, whose violations have their own paths: `userAttributes.1.member.name`.
    pub(crate) fn structures<R: Shown, T>(
        &mut self,
        raw: Vec<Option<R>>,
        length: &Length,
        check: Check<R, T>,
    ) -> Option<Vec<T>> {
        let mut good = self.length_holds(&raw, length, false);
        let mut typed = Vec::with_capacity(raw.len());
        for (at, element) in raw.into_iter().enumerate() {
            let checked = self.within(Step::Index(at + 1), |v| match element {
                Some(raw) => check(v, raw),
                None => v.null(false),
            });
            match checked {
                Some(value) => typed.push(value),
                None => good = false,
            }
        }
        good.then_some(typed)
    }

    /// A map of scalars: broken keys or values make one violation of the map each. An entry whose value is null counts as
    /// absent, as `amazon-cognito-identity-js` relies on.
    pub(crate) fn scalar_map<K, U>(
        &mut self,
        raw: BTreeMap<String, Option<U::Raw>>,
        length: &Length,
        key: &K,
        rule: &U,
    ) -> Option<BTreeMap<String, U::Typed>>
    where
        K: Rule<Raw = String>,
        U: Rule,
    {
        let raw: BTreeMap<String, U::Raw> = raw.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        let hidden = rule.is_sensitive() || length.is_sensitive();
        let mut good = self.length_holds(&raw, length, hidden) && self.keys(&raw, key, hidden);
        let mut printed = BTreeMap::new();
        let mut typed = BTreeMap::new();
        let mut values_good = true;
        for (name, value) in raw {
            let mut text = String::new();
            value.show(&mut text);
            printed.insert(name.clone(), text);
            match rule.convert(value, &mut |_, _| ()) {
                Some(value) => {
                    typed.insert(name, value);
                }
                None => values_good = false,
            }
        }
        if !values_good {
            good = false;
            let value = (!hidden).then_some(&printed as &dyn Shown);
            self.add(value, &format!("Map value must satisfy constraint: [{}]", rule.texts().join(", ")));
        }
        good.then_some(typed)
    }

    /// A map of structures, whose violations have their own paths: `roleMappings.KEY.member.type`.
    pub(crate) fn structure_map<K, R, T>(
        &mut self,
        raw: BTreeMap<String, Option<R>>,
        length: &Length,
        key: &K,
        check: Check<R, T>,
    ) -> Option<BTreeMap<String, T>>
    where
        K: Rule<Raw = String>,
        R: Shown,
    {
        let mut good = self.length_holds(&raw, length, false) && self.keys(&raw, key, false);
        let mut typed = BTreeMap::new();
        for (name, value) in raw {
            let checked = self.within(Step::Key(name.clone()), |v| match value {
                Some(raw) => check(v, raw),
                None => v.null(false),
            });
            match checked {
                Some(value) => {
                    typed.insert(name, value);
                }
                None => good = false,
            }
        }
        good.then_some(typed)
    }

    fn keys<K: Rule<Raw = String>, V: Shown>(&mut self, raw: &BTreeMap<String, V>, rule: &K, hidden: bool) -> bool {
        let texts = rule.texts();
        let good = texts.is_empty() || raw.keys().all(|k| rule.convert(k.clone(), &mut |_, _| ()).is_some());
        if !good {
            let value = (!hidden).then_some(raw as &dyn Shown);
            self.add(value, &format!("Map keys must satisfy constraint: [{}]", texts.join(", ")));
        }
        good
    }

    /// Checks the length of a list or map; false when it is broken.
    fn length_holds<C: Shown + Counted>(&mut self, raw: &C, length: &Length, hidden: bool) -> bool {
        let mut good = true;
        for text in length.broken(raw.count()) {
            good = false;
            let value = (!hidden && !length.is_sensitive()).then_some(raw as &dyn Shown);
            self.add(value, &text);
        }
        good
    }

    fn null<T>(&mut self, sensitive: bool) -> Option<T> {
        self.entry(if sensitive { "Value at '" } else { "Value null at '" }, NOT_NULL);
        None
    }

    fn add(&mut self, value: Option<&dyn Shown>, constraint: &str) {
        let Some(value) = value else { return self.entry("Value at '", constraint) };
        let mut head = "Value '".to_owned();
        value.show(&mut head);
        head.push_str("' at '");
        self.entry(&head, constraint);
    }

    fn entry(&mut self, head: &str, constraint: &str) {
        if self.count == MOST {
            return;
        }
        if self.count > 0 {
            self.text.push_str("; ");
        }
        self.count += 1;
        self.text.push_str(head);
        for (at, step) in self.path.iter().enumerate() {
            let dot = if at > 0 { "." } else { "" };
            let _ = match step {
                Step::Member(name) => write!(self.text, "{dot}{name}"),
                Step::Index(index) => write!(self.text, "{dot}{index}.member"),
                Step::Key(key) => write!(self.text, "{dot}{key}.member"),
            };
        }
        self.text.push_str("' failed to satisfy constraint: ");
        self.text.push_str(constraint);
    }

    fn within<T>(&mut self, step: Step, body: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let out = body(self);
        self.path.pop();
        out
    }
}

/// A list or map, by its number of entries.
trait Counted {
    fn count(&self) -> usize;
}

impl<T> Counted for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }
}

impl<T> Counted for BTreeMap<String, T> {
    fn count(&self) -> usize {
        self.len()
    }
}

/// All violations of one input, in the text that AWS answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationError {
    count: usize,
    text: String,
}

impl ValidationError {
    /// Stands in for a violation that a check refused without recording.
    pub(crate) fn unexplained() -> Self {
        Self { count: 1, text: "Value at 'input' failed to satisfy constraint: Member must be valid".to_owned() }
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = if self.count == 1 { "error" } else { "errors" };
        write!(f, "{} validation {errors} detected: {}", self.count, self.text)
    }
}

impl std::error::Error for ValidationError {}
