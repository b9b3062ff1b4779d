//! Constraints of scalars, one static each.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::types::{Kind, kind, scalar};
use crate::model::{Model, Shape};
use crate::names::{snake, type_ident};
use crate::pattern::translate;
use crate::usage::Usage;

/// Name of the static.
pub(crate) fn ident(shape: &str) -> Ident {
    format_ident!("{}", snake(shape).to_uppercase())
}

/// Whether the scalar is constrained or converted at all.
pub(crate) fn constrained(shape: &Shape) -> bool {
    !shape.values.is_empty()
        || shape.min.is_some_and(|m| m != 0 || shape.kind == "integer" || shape.kind == "long")
        || shape.max.is_some()
        || shape.pattern.is_some()
}

pub(crate) fn emit(model: &Model, usage: &Usage) -> Result<TokenStream, String> {
    let mut out = TokenStream::new();
    let mut strings = Vec::new();
    for name in &usage.input {
        let shape = model.shape(name)?;
        if !matches!(kind(shape)?, Kind::Scalar) || !constrained(shape) {
            continue;
        }
        if shape.kind == "string" && shape.values.is_empty() {
            strings.push(ident(name));
        }
        out.extend(rule(name, shape)?);
    }
    if out.is_empty() {
        return Err("no constraints".to_owned());
    }
    Ok(quote! {
        use crate::rules::*;
        #out
        #[cfg(test)]
        pub(crate) static STRINGS: &[&StringRule] = &[#(&#strings),*];
    })
}

fn rule(name: &str, shape: &Shape) -> Result<TokenStream, String> {
    let ident = ident(name);
    let sensitive = shape.sensitive.then(|| quote!(.sensitive()));
    if !shape.values.is_empty() {
        let ty = type_ident(name);
        return Ok(quote!(pub(super) static #ident: EnumRule<super::#ty> = EnumRule::new()#sensitive;));
    }
    let number = matches!(shape.kind.as_str(), "integer" | "long");
    let (min, max) = (bound(shape.min, number)?, bound(shape.max, number)?);
    let min = min.map(|n| quote!(.min(#n)));
    let max = max.map(|n| quote!(.max(#n)));
    Ok(match shape.kind.as_str() {
        "string" => {
            let pattern = shape.pattern.as_deref().map(|java| match translate(java) {
                Some(regex) => quote!(.pattern(#java, #regex)),
                None => quote!(.free_pattern(#java)),
            });
            quote!(pub(super) static #ident: StringRule = StringRule::new()#min #max #pattern #sensitive;)
        }
        "integer" | "long" => {
            let ty = scalar(shape)?;
            quote!(pub(super) static #ident: NumberRule<#ty> = NumberRule::<#ty>::new()#min #max;)
        }
        "blob" => quote!(pub(super) static #ident: BlobRule = BlobRule::new()#min #max #sensitive;),
        other => return Err(format!("`{name}`: a constrained `{other}`")),
    })
}

/// A bound as an unsuffixed literal.
pub(crate) fn bound(value: Option<i64>, number: bool) -> Result<Option<TokenStream>, String> {
    value
        .map(|n| {
            let literal = if number {
                proc_macro2::Literal::i64_unsuffixed(n)
            } else {
                proc_macro2::Literal::u64_unsuffixed(u64::try_from(n).map_err(|_| format!("a length of `{n}`"))?)
            };
            Ok(quote!(#literal))
        })
        .transpose()
}
