//! Enumerations whose values are strings on the wire.

use thiserror::Error;

/// An enumeration of the model.
pub trait WireEnum: Copy + 'static {
    /// All values, in the model's order.
    const VALUES: &'static [Self];

    /// The string on the wire.
    fn text(self) -> &'static str;

    /// The value of a string on the wire.
    fn from_text(text: &str) -> Option<Self>;
}

/// A string that is none of an enumeration's values.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("unknown value of `{0}`")]
pub struct UnknownValue(pub &'static str);

macro_rules! wire_enum {
    (pub enum $name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($variant),* }

        impl $name {
            #[doc = "All values, in the model's order."]
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            #[doc = "The string on the wire."]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $value),* }
            }
        }

        impl $crate::WireEnum for $name {
            const VALUES: &'static [Self] = Self::ALL;

            fn text(self) -> &'static str {
                self.as_str()
            }

            fn from_text(text: &str) -> Option<Self> {
                match text {
                    $($value => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::WireEnum>::from_text(text).ok_or($crate::UnknownValue(stringify!($name)))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire_enum::deserialize(deserializer, stringify!($name))
            }
        }
    };
}

pub(crate) use wire_enum;

/// Reads any of the enumerations.
pub(crate) fn deserialize<'de, T, D>(deserializer: D, name: &'static str) -> Result<T, D::Error>
where
    T: WireEnum,
    D: serde::Deserializer<'de>,
{
    let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
    T::from_text(&text).ok_or_else(|| serde::de::Error::custom(UnknownValue(name)))
}
