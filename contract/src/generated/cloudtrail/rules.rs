//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static EVENT_CATEGORY: EnumRule<super::EventCategory> = EnumRule::new();
pub(super) static LOOKUP_ATTRIBUTE_KEY: EnumRule<super::LookupAttributeKey> = EnumRule::new();
pub(super) static LOOKUP_ATTRIBUTE_VALUE: StringRule = StringRule::new()
    .min(1)
    .max(2000);
pub(super) static MAX_RESULTS: NumberRule<i32> = NumberRule::<i32>::new().min(1).max(50);
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[&LOOKUP_ATTRIBUTE_VALUE];
