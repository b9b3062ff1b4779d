//! Structures: inputs, outputs and what stands in them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::types::{Kind, imports, kind, typed};
use crate::model::{Model, Shape};
use crate::names::{field_ident, pascal_of_field, type_ident};
use crate::usage::Usage;

/// Shapes that carry secrets although the model does not mark them: `Debug` hides them too, messages follow the model.
const UNMARKED_SECRETS: [&str; 10] = [
    "ChallengeParametersType",
    "ConfirmationCodeType",
    "DeviceSecretVerifierConfigType",
    "ProviderDetailsType",
    "PushToken",
    "SessionTokenString",
    "SyncSessionToken",
    "contextAssertionType",
    "tokenCodeType",
    "tokenType",
];

/// The three files.
#[derive(Default)]
pub(crate) struct Structures {
    pub(crate) inputs: TokenStream,
    pub(crate) outputs: TokenStream,
    pub(crate) types: TokenStream,
}

pub(crate) fn emit(model: &Model, usage: &Usage) -> Result<Structures, String> {
    let mut out = Structures::default();
    let mut foreign = Files::default();
    for (name, shape) in model.shapes.iter().filter(|(n, _)| usage.used(n)) {
        if !matches!(kind(shape)?, Kind::Structure) {
            continue;
        }
        let target = if usage.input_roots.contains(name) {
            out.inputs.extend(input_trait(model, name, shape)?);
            foreign.inputs |= names_other_file(model, usage, name)?;
            &mut out.inputs
        } else if usage.output_roots.contains(name) {
            foreign.outputs |= names_other_file(model, usage, name)?;
            &mut out.outputs
        } else {
            foreign.types |= names_other_file(model, usage, name)?;
            &mut out.types
        };
        target.extend(structure(model, usage, name, shape)?);
    }
    let files =
        [(&mut out.inputs, foreign.inputs), (&mut out.outputs, foreign.outputs), (&mut out.types, foreign.types)];
    for (file, foreign) in files {
        let mut head = imports(file);
        if foreign {
            head.extend(quote!(
                use super::*;
            ));
        }
        let text = file.to_string();
        match (text.contains(", Deserialize"), text.contains("Serialize")) {
            (true, _) => head.extend(quote!(
                use serde::{Deserialize, Serialize};
            )),
            (false, true) => head.extend(quote!(
                use serde::Serialize;
            )),
            (false, false) => {}
        }
        head.extend(std::mem::take(file));
        *file = head;
    }
    Ok(out)
}

/// Which of the three files name types of another one.
#[derive(Default)]
struct Files {
    inputs: bool,
    outputs: bool,
    types: bool,
}

/// Whether a member's type stands in another file than the structure itself.
fn names_other_file(model: &Model, usage: &Usage, name: &str) -> Result<bool, String> {
    let file = |name: &str| (usage.input_roots.contains(name), usage.output_roots.contains(name));
    for (_, reference) in &model.shape(name)?.members.0 {
        let mut leaf = reference.shape.as_str();
        while let Kind::List(inner) | Kind::Map(_, inner) = kind(model.shape(leaf)?)? {
            leaf = inner;
        }
        let shape = model.shape(leaf)?;
        let structure = matches!(kind(shape)?, Kind::Structure);
        if !shape.values.is_empty() || (structure && file(leaf) != file(name)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn structure(model: &Model, usage: &Usage, name: &str, shape: &Shape) -> Result<TokenStream, String> {
    let ident = type_ident(name);
    let both = usage.input.contains(name) && usage.output.contains(name);
    let hidden = hidden_members(model, shape)?;
    let mut derives = vec![quote!(Clone)];
    if hidden.is_empty() {
        derives.push(quote!(Debug));
    }
    if usage.defaults.contains(name) {
        derives.push(quote!(Default));
    }
    derives.push(quote!(PartialEq));
    derives.push(quote!(Serialize));
    if both {
        derives.push(quote!(Deserialize));
    }
    let mut fields = Vec::new();
    for (member, reference) in &shape.members.0 {
        let field = field_ident(member);
        let ty = typed(model, &reference.shape, &TokenStream::new())?;
        let mut attributes = Vec::new();
        if pascal_of_field(&field.to_string()) != *member {
            attributes.push(quote!(rename = #member));
        }
        let ty = if shape.required.contains(member) {
            ty
        } else {
            attributes.push(quote!(skip_serializing_if = "Option::is_none"));
            quote!(Option<#ty>)
        };
        let attribute = (!attributes.is_empty()).then(|| quote!(#[serde(#(#attributes),*)]));
        fields.push(quote!(#attribute pub #field: #ty));
    }
    let debug = (!hidden.is_empty()).then(|| debug(name, shape, &hidden));
    let rename = (!fields.is_empty()).then(|| quote!(#[serde(rename_all = "PascalCase")]));
    Ok(quote! {
        #[derive(#(#derives),*)]
        #rename
        pub struct #ident { #(#fields),* }
        #debug
    })
}

/// Members whose values must not be printed. A list or map of sensitive values is one.
fn hidden_members(model: &Model, shape: &Shape) -> Result<Vec<String>, String> {
    let mut hidden = Vec::new();
    for (member, reference) in &shape.members.0 {
        let unmarked = UNMARKED_SECRETS.contains(&reference.shape.as_str());
        if shape.sensitive || unmarked || sensitive(model, &reference.shape)? {
            hidden.push(member.clone());
        }
    }
    Ok(hidden)
}

/// Whether values of the shape must not be shown.
pub(crate) fn sensitive(model: &Model, name: &str) -> Result<bool, String> {
    let shape = model.shape(name)?;
    Ok(shape.sensitive
        || match kind(shape)? {
            Kind::List(element) => !is_structure(model, element)? && sensitive(model, element)?,
            Kind::Map(_, value) => !is_structure(model, value)? && sensitive(model, value)?,
            _ => false,
        })
}

fn is_structure(model: &Model, name: &str) -> Result<bool, String> {
    Ok(matches!(kind(model.shape(name)?)?, Kind::Structure))
}

fn debug(name: &str, shape: &Shape, hidden: &[String]) -> TokenStream {
    let ident = type_ident(name);
    let shown = ident.to_string();
    let fields = shape.members.0.iter().map(|(member, _)| {
        let field = field_ident(member);
        let label = field.to_string();
        match (hidden.contains(member), shape.required.contains(member)) {
            (false, _) => quote!(.field(#label, &self.#field)),
            (true, true) => quote!(.field(#label, &crate::Hidden)),
            (true, false) => quote!(.field(#label, &self.#field.as_ref().map(|_| crate::Hidden))),
        }
    });
    quote! {
        impl std::fmt::Debug for #ident {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(#shown)#(#fields)*.finish()
            }
        }
    }
}

fn input_trait(model: &Model, name: &str, shape: &Shape) -> Result<TokenStream, String> {
    let ident = type_ident(name);
    let members = [
        "AccessToken",
        "UserPoolId",
        "IdentityPoolId",
        "ClientId",
        "ResourceArn",
        "UserName",
        "RoleName",
        "GroupName",
        "PolicyArn",
        "PolicyName",
        "PolicySourceArn",
        "PrincipalArn",
        "PermissionsBoundary",
        "AccessKeyId",
        "Path",
        "OpenIDConnectProviderArn",
        "SAMLProviderArn",
        "Url",
        "Name",
        "KeyId",
    ];
    let accessors = members.into_iter().filter_map(|member| {
        shape.members.0.iter().find(|(m, _)| m == member)?;
        let field = field_ident(member);
        let method = format_ident!("{}", field.to_string());
        let body = if shape.required.iter().any(|m| m == member) {
            quote!(Some(&self.#field))
        } else {
            quote!(self.#field.as_deref())
        };
        Some(quote!(fn #method(&self) -> Option<&str> { #body }))
    });
    let blob = shape.members.0.iter().find(|(m, _)| m == "CiphertextBlob").map(|(member, _)| {
        let field = field_ident(member);
        let body = if shape.required.contains(member) {
            quote!(Some(&self.#field.0))
        } else {
            quote!(self.#field.as_ref().map(|blob| blob.0.as_slice()))
        };
        quote!(fn #field(&self) -> Option<&[u8]> { #body })
    });
    let tags = tags(model, shape)?;
    Ok(quote!(impl crate::Input for #ident { #(#accessors)* #blob #tags }))
}

/// What a request would tag, and which tags it would take away. Tags are a map, or a list of structures.
fn tags(model: &Model, shape: &Shape) -> Result<TokenStream, String> {
    let mut out = TokenStream::new();
    let find = |names: &[&str]| shape.members.0.iter().find(|(m, _)| names.contains(&m.as_str()));
    if let Some((member, reference)) = find(&["Tags", "UserPoolTags", "IdentityPoolTags"]) {
        let field = field_ident(member);
        let pairs = match kind(model.shape(&reference.shape)?)? {
            Kind::Map(..) => quote!(map(|(key, value)| (key.as_str(), value.as_str()))),
            _ => quote!(map(|tag| (tag.key.as_str(), tag.value.as_str()))),
        };
        let body = if shape.required.contains(member) {
            quote!(self.#field.iter().#pairs.collect())
        } else {
            quote!(self.#field.iter().flatten().#pairs.collect())
        };
        out.extend(quote!(fn tags(&self) -> Vec<(&str, &str)> { #body }));
    }
    if let Some((member, _)) = find(&["TagKeys"]) {
        let field = field_ident(member);
        let keys = quote!(map(String::as_str).collect());
        let body = if shape.required.contains(member) {
            quote!(self.#field.iter().#keys)
        } else {
            quote!(self.#field.iter().flatten().#keys)
        };
        out.extend(quote!(fn tag_keys(&self) -> Vec<&str> { #body }));
    }
    Ok(out)
}
