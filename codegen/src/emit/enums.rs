//! Enumerations.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Model;
use crate::names::{type_ident, variant_ident};
use crate::usage::Usage;

pub(crate) fn emit(model: &Model, usage: &Usage) -> Result<TokenStream, String> {
    let mut out = TokenStream::new();
    for (name, shape) in model.shapes.iter().filter(|(n, s)| !s.values.is_empty() && usage.used(n)) {
        let ident = type_ident(name);
        let variants: Vec<_> = shape.values.iter().map(|v| variant_ident(v)).collect();
        let distinct: BTreeSet<_> = variants.iter().map(ToString::to_string).collect();
        if distinct.len() != variants.len() {
            return Err(format!("two values of `{name}` have one Rust name"));
        }
        let values = &shape.values;
        out.extend(quote!(wire_enum! { pub enum #ident { #(#variants = #values),* } }));
    }
    if out.is_empty() {
        return Ok(out);
    }
    Ok(quote!(use crate::wire_enum::wire_enum; #out))
}
