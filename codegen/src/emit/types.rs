//! Rust types of shapes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Model, Shape};
use crate::names::type_ident;

/// What a shape is to the generator.
pub(crate) enum Kind<'a> {
    /// String, number, boolean, blob, timestamp or enumeration.
    Scalar,
    /// Structure with members.
    Structure,
    /// Any JSON value.
    Document,
    /// List, with the element's shape name.
    List(&'a str),
    /// Map, with the shape names of key and value.
    Map(&'a str, &'a str),
}

pub(crate) fn kind(shape: &Shape) -> Result<Kind<'_>, String> {
    Ok(match shape.kind.as_str() {
        "structure" if shape.document => Kind::Document,
        "structure" => Kind::Structure,
        "list" => Kind::List(&shape.member.as_ref().ok_or("a list without an element")?.shape),
        "map" => Kind::Map(
            &shape.key.as_ref().ok_or("a map without a key")?.shape,
            &shape.value.as_ref().ok_or("a map without a value")?.shape,
        ),
        _ => Kind::Scalar,
    })
}

/// Type after the checks. `module` leads to the service.
pub(crate) fn typed(model: &Model, name: &str, module: &TokenStream) -> Result<TokenStream, String> {
    let shape = model.shape(name)?;
    Ok(match kind(shape)? {
        Kind::Document => quote!(serde_json::Value),
        Kind::Structure => {
            let ident = type_ident(name);
            quote!(#module #ident)
        }
        Kind::List(element) => {
            let element = typed(model, element, module)?;
            quote!(Vec<#element>)
        }
        Kind::Map(_, value) => {
            let value = typed(model, value, module)?;
            quote!(BTreeMap<String, #value>)
        }
        Kind::Scalar if !shape.values.is_empty() => {
            let ident = type_ident(name);
            quote!(#module #ident)
        }
        Kind::Scalar => scalar(shape)?,
    })
}

/// Type as it arrives: enumerations are strings, elements may be null. `module` leads to the structures.
pub(crate) fn raw(model: &Model, name: &str, module: &TokenStream) -> Result<TokenStream, String> {
    let shape = model.shape(name)?;
    Ok(match kind(shape)? {
        Kind::Document => quote!(serde_json::Value),
        Kind::Structure => {
            let ident = type_ident(name);
            quote!(#module #ident)
        }
        Kind::List(element) => {
            let element = raw(model, element, module)?;
            quote!(Vec<Option<#element>>)
        }
        Kind::Map(_, value) => {
            let value = raw(model, value, module)?;
            quote!(BTreeMap<String, Option<#value>>)
        }
        Kind::Scalar => scalar(shape)?,
    })
}

/// Type of a scalar.
pub(crate) fn scalar(shape: &Shape) -> Result<TokenStream, String> {
    Ok(match shape.kind.as_str() {
        "string" => quote!(String),
        "integer" => quote!(i32),
        "long" => quote!(i64),
        "double" | "float" => quote!(f64),
        "boolean" => quote!(bool),
        "timestamp" => quote!(Timestamp),
        "blob" => quote!(Blob),
        other => return Err(format!("unknown kind of shape `{other}`")),
    })
}

/// Imports that any of the types above may need.
pub(crate) fn imports(tokens: &TokenStream) -> TokenStream {
    let text = tokens.to_string();
    let mut out = TokenStream::new();
    if text.contains("BTreeMap") {
        out.extend(quote!(
            use std::collections::BTreeMap;
        ));
    }
    if text.contains("Blob") {
        out.extend(quote!(
            use crate::Blob;
        ));
    }
    if text.contains("Timestamp") {
        out.extend(quote!(
            use crate::Timestamp;
        ));
    }
    out
}
