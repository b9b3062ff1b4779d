//! Structures as they arrive: every member may be missing.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{Kind, imports, kind, raw};
use crate::model::Model;
use crate::names::{field_ident, pascal_of_field, type_ident};
use crate::usage::Usage;

pub(crate) fn emit(model: &Model, usage: &Usage) -> Result<TokenStream, String> {
    let mut out = TokenStream::new();
    for name in &usage.input {
        let shape = model.shape(name)?;
        if !matches!(kind(shape)?, Kind::Structure) {
            continue;
        }
        let ident = type_ident(name);
        let mut fields = Vec::new();
        for (member, reference) in &shape.members.0 {
            let field = field_ident(member);
            let ty = raw(model, &reference.shape, &TokenStream::new())?;
            let rename = (pascal_of_field(&field.to_string()) != *member).then(|| quote!(#[serde(rename = #member)]));
            fields.push(quote!(#rename pub #field: Option<#ty>));
        }
        let rename = (!fields.is_empty()).then(|| quote!(#[serde(rename_all = "PascalCase", default)]));
        let copy = copies(model, name)?.then(|| quote!(Clone, Copy,));
        let shown = name.as_str();
        out.extend(quote! {
            #[derive(#copy Default, Deserialize)]
            #rename
            pub struct #ident { #(#fields),* }
            impl crate::Shown for #ident {
                fn show(&self, out: &mut String) { out.push_str(#shown); }
            }
        });
    }
    let mut head = imports(&out);
    head.extend(quote!(
        use serde::Deserialize;
    ));
    head.extend(out);
    Ok(head)
}

/// Whether the raw value is a handful of numbers and booleans.
fn copies(model: &Model, name: &str) -> Result<bool, String> {
    let shape = model.shape(name)?;
    Ok(match shape.kind.as_str() {
        "structure" if shape.document => false,
        "structure" => {
            for (_, reference) in &shape.members.0 {
                if !copies(model, &reference.shape)? {
                    return Ok(false);
                }
            }
            true
        }
        "integer" | "long" | "boolean" | "double" | "float" | "timestamp" => true,
        _ => false,
    })
}
