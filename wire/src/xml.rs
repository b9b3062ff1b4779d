//! An own `serde` serializer for the XML of awsQuery: `<member>` in lists, `<entry>` in maps.

use std::fmt;
use std::fmt::Write as _;

use cognomen_contract::Timestamp;
use serde::Serialize;
use serde::ser::{Impossible, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// Appends `value` as an element; an absent value appends nothing.
pub(crate) fn element<T: Serialize + ?Sized>(out: &mut String, name: &str, value: &T) -> Result<(), XmlError> {
    value.serialize(Element { out, name })
}

/// Appends text, escaped. Characters that XML cannot hold become U+FFFD.
pub(crate) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#xD;"),
            '\t' | '\n' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c < ' ' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

/// Why an output cannot be written.
#[derive(Debug)]
pub(crate) struct XmlError(String);

impl fmt::Display for XmlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for XmlError {}

impl serde::ser::Error for XmlError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

struct Element<'a> {
    out: &'a mut String,
    name: &'a str,
}

impl<'a> Element<'a> {
    fn text(self, text: &str) -> Result<(), XmlError> {
        let _ = write!(self.out, "<{}>", self.name);
        escape(self.out, text);
        let _ = write!(self.out, "</{}>", self.name);
        Ok(())
    }

    fn open(self) -> Open<'a> {
        let _ = write!(self.out, "<{}>", self.name);
        Open { out: self.out, name: self.name }
    }

    fn refuse<T>(self, what: &str) -> Result<T, XmlError> {
        Err(XmlError(format!("no XML form of {what} in `{}`", self.name)))
    }
}

/// An element whose children are being written.
struct Open<'a> {
    out: &'a mut String,
    name: &'a str,
}

impl Open<'_> {
    fn close(self) -> Result<(), XmlError> {
        let _ = write!(self.out, "</{}>", self.name);
        Ok(())
    }
}

macro_rules! by_display {
    ($($method:ident($ty:ty)),*) => {
        $(fn $method(self, value: $ty) -> Result<(), XmlError> {
            self.text(&value.to_string())
        })*
    };
}

impl<'a> Serializer for Element<'a> {
    type Ok = ();
    type Error = XmlError;
    type SerializeSeq = Open<'a>;
    type SerializeTuple = Impossible<(), XmlError>;
    type SerializeTupleStruct = Impossible<(), XmlError>;
    type SerializeTupleVariant = Impossible<(), XmlError>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeStructVariant = Impossible<(), XmlError>;

    by_display! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64), serialize_f32(f32),
        serialize_f64(f64), serialize_char(char), serialize_str(&str)
    }

    fn serialize_bytes(self, _value: &[u8]) -> Result<(), XmlError> {
        self.refuse("bytes")
    }

    fn serialize_none(self) -> Result<(), XmlError> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), XmlError> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), XmlError> {
        self.open().close()
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), XmlError> {
        self.open().close()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), XmlError> {
        self.text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), XmlError> {
        if name != Timestamp::SERDE_NAME {
            return value.serialize(self);
        }
        let seconds = serde_json::to_value(value).map_err(|e| XmlError(e.to_string()))?;
        let time: Timestamp = serde_json::from_value(seconds).map_err(|e| XmlError(e.to_string()))?;
        self.text(&time.iso8601())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), XmlError> {
        self.refuse("a variant")
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, XmlError> {
        Ok(self.open())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, XmlError> {
        self.refuse("a tuple")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, XmlError> {
        self.refuse("a tuple")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, XmlError> {
        self.refuse("a variant")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, XmlError> {
        Ok(self.open())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, XmlError> {
        Ok(self.open())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, XmlError> {
        self.refuse("a variant")
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = XmlError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), XmlError> {
        element(self.out, "member", value)
    }

    fn end(self) -> Result<(), XmlError> {
        self.close()
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = XmlError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), XmlError> {
        self.out.push_str("<entry>");
        element(self.out, "key", key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), XmlError> {
        element(self.out, "value", value)?;
        self.out.push_str("</entry>");
        Ok(())
    }

    fn end(self) -> Result<(), XmlError> {
        self.close()
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = XmlError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), XmlError> {
        element(self.out, name, value)
    }

    fn end(self) -> Result<(), XmlError> {
        self.close()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_kind_of_value() {
        #[derive(Serialize)]
        struct Sample {
            #[serde(rename = "Text")]
            text: &'static str,
            #[serde(rename = "None")]
            none: Option<i32>,
            #[serde(rename = "List")]
            list: Vec<i32>,
            #[serde(rename = "Map")]
            map: BTreeMap<String, bool>,
            #[serde(rename = "At")]
            at: Timestamp,
            #[serde(rename = "Later")]
            later: Option<Timestamp>,
        }
        let sample = Sample {
            text: "<&>\"\r\u{1}",
            none: None,
            list: vec![1, 2],
            map: BTreeMap::from([("k".to_owned(), true)]),
            at: Timestamp::from_seconds(0),
            later: Some(Timestamp::from_millis(1500)),
        };
        let mut out = String::new();
        element(&mut out, "Sample", &sample).unwrap();
        assert_eq!(
            out,
            "<Sample><Text>&lt;&amp;&gt;&quot;&#xD;\u{fffd}</Text><List><member>1</member><member>2</member></List>\
             <Map><entry><key>k</key><value>true</value></entry></Map><At>1970-01-01T00:00:00Z</At>\
             <Later>1970-01-01T00:00:01.500Z</Later></Sample>"
        );
    }
}
