//! One checking function per shape that stands in an input.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::rules::{bound, constrained, ident as rule_ident};
use super::structures::sensitive;
use super::types::{Kind, imports, kind, raw, scalar, typed};
use crate::model::{Model, Shape};
use crate::names::{field_ident, path_name, snake, type_ident};
use crate::usage::Usage;

/// Name of the checking function.
pub(crate) fn ident(shape: &str) -> Ident {
    format_ident!("{}", snake(shape))
}

pub(crate) fn emit(model: &Model, usage: &Usage) -> Result<TokenStream, String> {
    let mut out = TokenStream::new();
    let direct = members(model, usage)?;
    for name in &usage.input {
        let shape = model.shape(name)?;
        let function = ident(name);
        let visibility = usage.input_roots.contains(name).then(|| quote!(pub(super)));
        let body = match kind(shape)? {
            Kind::Document => continue,
            Kind::Scalar if !constrained(shape) || !direct.contains(name.as_str()) => continue,
            Kind::Scalar => {
                let rule = rule_ident(name);
                quote!(v.scalar(raw, &super::rules::#rule))
            }
            Kind::List(element) => list(model, shape, name, element)?,
            Kind::Map(key, value) => map(model, shape, name, key, value)?,
            Kind::Structure => structure(model, name, shape)?,
        };
        let (raw, typed) = (raw(model, name, &quote!(super::raw::))?, typed(model, name, &quote!(super::))?);
        // Structures without members, or with free ones only, leave a parameter unused.
        let names = body.to_string();
        let uses = |name: &str| names.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name);
        let raw_name = if uses("raw") { quote!(raw) } else { quote!(_raw) };
        let v = if uses("v") { quote!(v) } else { quote!(_v) };
        let many = too_many_lines(&body)?
            .then(|| quote!(#[expect(clippy::too_many_lines, reason = "a few lines for each of its members")]));
        out.extend(quote! {
            #many
            #visibility fn #function(#v: &mut Violations, #raw_name: #raw) -> Option<#typed> { #body }
        });
    }
    let mut head = imports(&out);
    head.extend(quote!(
        use crate::Violations;
    ));
    if out.to_string().contains("Length ::") {
        head.extend(quote!(
            use crate::rules::Length;
        ));
    }
    head.extend(out);
    Ok(head)
}

/// Whether the formatted body is longer than the lint's threshold.
fn too_many_lines(body: &TokenStream) -> Result<bool, String> {
    let file = syn::parse2(quote!(fn f() { #body })).map_err(|e| format!("a check does not parse: {e}"))?;
    Ok(prettyplease::unparse(&file).lines().count() > 102)
}

/// Shapes that are members of a structure, not only elements of a list or map.
fn members<'a>(model: &'a Model, usage: &Usage) -> Result<BTreeSet<&'a str>, String> {
    let mut shapes = BTreeSet::new();
    for name in &usage.input {
        shapes.extend(model.shape(name)?.members.0.iter().map(|(_, r)| r.shape.as_str()));
    }
    Ok(shapes)
}

fn structure(model: &Model, name: &str, shape: &Shape) -> Result<TokenStream, String> {
    let mut lets = Vec::new();
    let mut fields = Vec::new();
    for (member, reference) in &shape.members.0 {
        let field = field_ident(member);
        let path = path_name(member);
        let plain = passes(model, &reference.shape)?;
        let check = ident(&reference.shape);
        if shape.required.contains(member) {
            let method = if sensitive(model, &reference.shape)? { quote!(required_secret) } else { quote!(required) };
            let check = if plain { quote!(Violations::pass) } else { quote!(#check) };
            lets.push(quote!(let #field = v.#method(#path, raw.#field, #check);));
            fields.push(quote!(#field: #field?));
        } else if plain {
            fields.push(quote!(#field: raw.#field));
        } else {
            lets.push(quote!(let #field = v.optional(#path, raw.#field, #check);));
            fields.push(quote!(#field));
        }
    }
    let ident = type_ident(name);
    Ok(quote!(#(#lets)* Some(super::#ident { #(#fields),* })))
}

/// Whether the raw value is the typed value, without any check.
fn passes(model: &Model, name: &str) -> Result<bool, String> {
    let shape = model.shape(name)?;
    Ok(match kind(shape)? {
        Kind::Document => true,
        Kind::Scalar => !constrained(shape),
        _ => false,
    })
}

fn length(shape: &Shape) -> Result<TokenStream, String> {
    let min = bound(shape.min, false)?.map(|n| quote!(.min(#n)));
    let max = bound(shape.max, false)?.map(|n| quote!(.max(#n)));
    Ok(quote!(Length::new()#min #max))
}

/// The rule of an element: its static, or a rule that passes everything.
fn element_rule(model: &Model, name: &str) -> Result<TokenStream, String> {
    let shape = model.shape(name)?;
    if constrained(shape) {
        let rule = rule_ident(name);
        return Ok(quote!(&super::rules::#rule));
    }
    let ty = scalar(shape)?;
    Ok(quote!(&crate::rules::Free::<#ty>::new()))
}

fn list(model: &Model, shape: &Shape, name: &str, element: &str) -> Result<TokenStream, String> {
    let mut length = length(shape)?;
    if sensitive(model, name)? {
        length = quote!(#length.sensitive());
    }
    Ok(match kind(model.shape(element)?)? {
        Kind::Structure => {
            let check = ident(element);
            quote!(v.structures(raw, &#length, #check))
        }
        Kind::Scalar => {
            let rule = element_rule(model, element)?;
            quote!(v.scalars(raw, &#length, #rule))
        }
        _ => return Err(format!("`{name}`: a list of neither scalars nor structures")),
    })
}

fn map(model: &Model, shape: &Shape, name: &str, key: &str, value: &str) -> Result<TokenStream, String> {
    let mut length = length(shape)?;
    if sensitive(model, name)? {
        length = quote!(#length.sensitive());
    }
    let key = element_rule(model, key)?;
    Ok(match kind(model.shape(value)?)? {
        Kind::Structure => {
            let check = ident(value);
            quote!(v.structure_map(raw, &#length, #key, #check))
        }
        Kind::Scalar => {
            let rule = element_rule(model, value)?;
            quote!(v.scalar_map(raw, &#length, #key, #rule))
        }
        _ => return Err(format!("`{name}`: a map of neither scalars nor structures")),
    })
}
