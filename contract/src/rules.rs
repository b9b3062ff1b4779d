//! Constraints of scalars, and their texts as AWS words them.

use std::fmt::Display;
use std::marker::PhantomData;
use std::sync::OnceLock;

use crate::pattern::Pattern;
use crate::{Blob, Shown, WireEnum};

/// A constraint on one scalar, perhaps with a change of type.
pub(crate) trait Rule {
    /// As it arrives.
    type Raw: Shown;
    /// As the operation sees it.
    type Typed;

    /// Whether messages must not repeat the value.
    fn is_sensitive(&self) -> bool;

    /// The value, or none when a constraint is broken; `each` is given the text of every broken one.
    fn convert(&self, raw: Self::Raw, each: &mut dyn FnMut(&Self::Raw, String)) -> Option<Self::Typed>;

    /// Texts of all constraints, broken or not.
    fn texts(&self) -> Vec<String>;
}

/// Least and greatest length of a list or map.
#[derive(Clone, Copy)]
pub(crate) struct Length {
    min: Option<usize>,
    max: Option<usize>,
    sensitive: bool,
}

impl Length {
    pub(crate) const fn new() -> Self {
        Self { min: None, max: None, sensitive: false }
    }

    pub(crate) const fn min(mut self, min: usize) -> Self {
        self.min = Some(min);
        self
    }

    pub(crate) const fn max(mut self, max: usize) -> Self {
        self.max = Some(max);
        self
    }

    pub(crate) const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    pub(crate) fn is_sensitive(self) -> bool {
        self.sensitive
    }

    /// Texts of the bounds that `length` breaks.
    pub(crate) fn broken(self, length: usize) -> impl Iterator<Item = String> {
        let over = self.max.filter(|max| length > *max).map(longest);
        over.into_iter().chain(self.min.filter(|min| length < *min).map(shortest))
    }

    fn texts(self) -> Vec<String> {
        self.max.map(longest).into_iter().chain(self.min.map(shortest)).collect()
    }
}

fn longest(max: impl Display) -> String {
    format!("Member must have length less than or equal to {max}")
}

fn shortest(min: impl Display) -> String {
    format!("Member must have length greater than or equal to {min}")
}

/// Length in UTF-16 units, and pattern.
///
/// The expression of a pattern is compiled when it is first needed, once.
pub(crate) struct StringRule {
    length: Length,
    /// Pattern as the model writes it, for the message.
    pattern: Option<&'static str>,
    /// Pattern in the syntax of `regex`; none when every string matches.
    regex: Option<&'static str>,
    compiled: OnceLock<Option<Pattern>>,
}

impl StringRule {
    pub(crate) const fn new() -> Self {
        Self { length: Length::new(), pattern: None, regex: None, compiled: OnceLock::new() }
    }

    pub(crate) const fn min(mut self, min: usize) -> Self {
        self.length = self.length.min(min);
        self
    }

    pub(crate) const fn max(mut self, max: usize) -> Self {
        self.length = self.length.max(max);
        self
    }

    pub(crate) const fn sensitive(mut self) -> Self {
        self.length = self.length.sensitive();
        self
    }

    pub(crate) const fn pattern(mut self, text: &'static str, regex: &'static str) -> Self {
        self.pattern = Some(text);
        self.regex = Some(regex);
        self
    }

    pub(crate) const fn free_pattern(mut self, text: &'static str) -> Self {
        self.pattern = Some(text);
        self
    }

    /// A pattern that does not compile matches nothing; a test compiles all of them.
    fn matches(&self, value: &str) -> bool {
        let Some(regex) = self.regex else { return true };
        self.compiled.get_or_init(|| Pattern::new(regex)).as_ref().is_some_and(|pattern| pattern.matches(value))
    }
}

fn pattern_text(pattern: &str) -> String {
    format!("Member must satisfy regular expression pattern: {pattern}")
}

impl Rule for StringRule {
    type Raw = String;
    type Typed = String;

    fn is_sensitive(&self) -> bool {
        self.length.sensitive
    }

    fn convert(&self, raw: String, each: &mut dyn FnMut(&String, String)) -> Option<String> {
        let length = if raw.is_ascii() { raw.len() } else { raw.encode_utf16().count() };
        let mut good = true;
        for text in self.length.broken(length) {
            good = false;
            each(&raw, text);
        }
        // A value beyond its longest length is not matched: the work stays bounded.
        if let Some(pattern) = self.pattern
            && self.length.max.is_none_or(|max| length <= max)
            && !self.matches(&raw)
        {
            good = false;
            each(&raw, pattern_text(pattern));
        }
        good.then_some(raw)
    }

    fn texts(&self) -> Vec<String> {
        let mut texts = self.length.texts();
        texts.extend(self.pattern.map(pattern_text));
        texts
    }
}

/// One of an enumeration's values.
pub(crate) struct EnumRule<E> {
    sensitive: bool,
    values: PhantomData<fn() -> E>,
}

impl<E: WireEnum> EnumRule<E> {
    pub(crate) const fn new() -> Self {
        Self { sensitive: false, values: PhantomData }
    }

    fn text() -> String {
        let values: Vec<&str> = E::VALUES.iter().map(|v| v.text()).collect();
        format!("Member must satisfy enum value set: [{}]", values.join(", "))
    }
}

impl<E: WireEnum> Rule for EnumRule<E> {
    type Raw = String;
    type Typed = E;

    fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    fn convert(&self, raw: String, each: &mut dyn FnMut(&String, String)) -> Option<E> {
        let value = E::from_text(&raw);
        if value.is_none() {
            each(&raw, Self::text());
        }
        value
    }

    fn texts(&self) -> Vec<String> {
        vec![Self::text()]
    }
}

/// Least and greatest value of a number.
pub(crate) struct NumberRule<T> {
    min: Option<T>,
    max: Option<T>,
}

macro_rules! number_rule {
    ($($ty:ty),*) => { $(
        impl NumberRule<$ty> {
            pub(crate) const fn min(mut self, min: $ty) -> Self {
                self.min = Some(min);
                self
            }

            pub(crate) const fn max(mut self, max: $ty) -> Self {
                self.max = Some(max);
                self
            }
        }
    )* };
}

number_rule!(i32, i64);

impl<T> NumberRule<T> {
    pub(crate) const fn new() -> Self {
        Self { min: None, max: None }
    }
}

fn greatest(max: impl Display) -> String {
    format!("Member must have value less than or equal to {max}")
}

fn least(min: impl Display) -> String {
    format!("Member must have value greater than or equal to {min}")
}

impl<T: Copy + Display + PartialOrd + Shown> Rule for NumberRule<T> {
    type Raw = T;
    type Typed = T;

    fn is_sensitive(&self) -> bool {
        false
    }

    fn convert(&self, raw: T, each: &mut dyn FnMut(&T, String)) -> Option<T> {
        let over = self.max.filter(|max| raw > *max).map(greatest);
        let broken = over.or(self.min.filter(|min| raw < *min).map(least));
        match broken {
            Some(text) => {
                each(&raw, text);
                None
            }
            None => Some(raw),
        }
    }

    fn texts(&self) -> Vec<String> {
        self.max.map(greatest).into_iter().chain(self.min.map(least)).collect()
    }
}

/// Length of a blob in bytes.
pub(crate) struct BlobRule(Length);

impl BlobRule {
    pub(crate) const fn new() -> Self {
        Self(Length::new())
    }

    pub(crate) const fn sensitive(self) -> Self {
        Self(self.0.sensitive())
    }

    pub(crate) const fn min(self, min: usize) -> Self {
        Self(self.0.min(min))
    }

    pub(crate) const fn max(self, max: usize) -> Self {
        Self(self.0.max(max))
    }
}

impl Rule for BlobRule {
    type Raw = Blob;
    type Typed = Blob;

    fn is_sensitive(&self) -> bool {
        self.0.sensitive
    }

    fn convert(&self, raw: Blob, each: &mut dyn FnMut(&Blob, String)) -> Option<Blob> {
        let mut good = true;
        for text in self.0.broken(raw.0.len()) {
            good = false;
            each(&raw, text);
        }
        good.then_some(raw)
    }

    fn texts(&self) -> Vec<String> {
        self.0.texts()
    }
}

/// No constraint at all.
pub(crate) struct Free<T>(PhantomData<fn() -> T>);

impl<T> Free<T> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: Shown> Rule for Free<T> {
    type Raw = T;
    type Typed = T;

    fn is_sensitive(&self) -> bool {
        false
    }

    fn convert(&self, raw: T, _each: &mut dyn FnMut(&T, String)) -> Option<T> {
        Some(raw)
    }

    fn texts(&self) -> Vec<String> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        let services = [
            crate::cloudtrail::rules::STRINGS,
            crate::cognito_identity::rules::STRINGS,
            crate::cognito_idp::rules::STRINGS,
            crate::cognito_sync::rules::STRINGS,
            crate::cognomen::rules::STRINGS,
            crate::iam::rules::STRINGS,
            crate::kms::rules::STRINGS,
            crate::sts::rules::STRINGS,
        ];
        for rule in services.into_iter().flatten() {
            rule.matches("");
            let compiled = rule.regex.is_none() || rule.compiled.get().is_some_and(Option::is_some);
            assert!(compiled, "{:?}", rule.pattern);
        }
    }

    fn broken(rule: &StringRule, value: &str) -> Vec<String> {
        let mut texts = Vec::new();
        rule.convert(value.to_owned(), &mut |_, text| texts.push(text));
        texts
    }

    #[test]
    fn lengths_count_utf16_units() {
        let rule = StringRule::new().max(2);
        assert!(broken(&rule, "ää").is_empty());
        assert!(broken(&rule, "\u{1f600}").is_empty());
        assert_eq!(broken(&rule, "\u{1f600}a"), ["Member must have length less than or equal to 2"]);
    }

    #[test]
    fn patterns_match_the_whole_value() {
        let rule = StringRule::new().pattern("[a-c]+", "[a-c]+");
        assert!(broken(&rule, "abc").is_empty());
        for value in ["abcd", "abc\n", ""] {
            assert_eq!(broken(&rule, value), ["Member must satisfy regular expression pattern: [a-c]+"], "{value}");
        }
    }

    #[test]
    fn numbers_have_bounds() {
        let rule = NumberRule::<i32>::new().min(1).max(3);
        for (value, expected) in [
            (0, Some("Member must have value greater than or equal to 1")),
            (1, None),
            (4, Some("Member must have value less than or equal to 3")),
        ] {
            let mut text = None;
            rule.convert(value, &mut |_, t| text = Some(t));
            assert_eq!(text.as_deref(), expected);
        }
    }
}
