//! Operations: one zero-sized type each, and the service's table.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::checks;
use super::errors::code;
use crate::model::{Model, Operation, Shape};
use crate::names::type_ident;

/// Operations whose name reads like a look-up but which create or send something.
const WRITES: [&str; 6] = [
    "GetCredentialsForIdentity",
    "GetId",
    "GetOpenIdToken",
    "GetOpenIdTokenForDeveloperIdentity",
    "GetTokensFromRefreshToken",
    "GetUserAttributeVerificationCode",
];

const LOOK_UPS: [&str; 9] =
    ["AdminGet", "AdminList", "Decode", "Describe", "Get", "List", "Lookup", "QueryRecords", "Simulate"];

pub(crate) fn emit(module: &str, model: &Model) -> Result<TokenStream, String> {
    let service = match module {
        "cognito_idp" => "CognitoIdp",
        "cognito_identity" => "CognitoIdentity",
        "cognito_sync" => "CognitoSync",
        "sts" => "Sts",
        "iam" => "Iam",
        "cloudtrail" => "CloudTrail",
        "kms" => "Kms",
        "cognomen" => "Cognomen",
        other => return Err(format!("unknown module `{other}`")),
    };
    let service = format_ident!("{service}");
    let mut items = TokenStream::new();
    let mut idents = Vec::new();
    let mut operations: Vec<_> = model.operations.0.iter().collect();
    operations.sort_by_key(|(name, _)| name);
    for (name, operation) in operations {
        let ident = type_ident(name);
        items.extend(one(model, &service, name, operation)?);
        idents.push(ident);
    }
    let meta = &model.metadata;
    let (prefix, version) = (option(meta.target_prefix.as_deref()), &meta.api_version);
    let namespace = option(meta.xml_namespace.as_deref());
    let protocol = match meta.protocol.as_str() {
        "json" => quote!(Protocol::Json11),
        "query" => quote!(Protocol::Query),
        "rest-json" => quote!(Protocol::RestJson),
        other => return Err(format!("unknown protocol `{other}`")),
    };
    let name = &meta.endpoint_prefix;
    let binding = items.to_string().contains("Binding {").then(|| {
        quote!(
            use crate::{Binding, BindingKind, Location};
        )
    });
    Ok(quote! {
        #binding
        use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
        #[doc = "The service and all of its operations, sorted by name."]
        pub static SERVICE: ServiceMeta = ServiceMeta {
            signing_name: #name,
            target_prefix: #prefix,
            protocol: #protocol,
            xml_namespace: #namespace,
            api_version: #version,
            operations: &[#(&#idents::META),*],
        };
        #items
    })
}

fn one(model: &Model, service: &proc_macro2::Ident, name: &str, operation: &Operation) -> Result<TokenStream, String> {
    let ident = type_ident(name);
    let input = &operation.input.as_ref().ok_or_else(|| format!("`{name}` has no input"))?.shape;
    let (raw, check) = (type_ident(input), checks::ident(input));
    let output = match &operation.output {
        Some(reference) => {
            let ident = type_ident(&reference.shape);
            quote!(super::#ident)
        }
        None => quote!(()),
    };
    let signed = operation.authtype.as_deref() != Some("none");
    let (method, uri) = (&operation.http.method, &operation.http.request_uri);
    let status = operation.http.response_code.unwrap_or(200);
    let wrapper = option(operation.output.as_ref().and_then(|r| r.result_wrapper.as_deref()));
    let has_output = operation.output.is_some();
    let bindings = bindings(model, model.shape(input)?)?;
    let mut errors = Vec::new();
    for error in &operation.errors {
        errors.push(code(&error.shape, model.shape(&error.shape)?));
    }
    let look_up = LOOK_UPS.iter().any(|p| name.starts_with(p)) && !WRITES.contains(&name);
    let read_only = operation.readonly || look_up;
    let about = format!("`{name}`.");
    Ok(quote! {
        #[doc = #about]
        pub struct #ident;
        impl Operation for #ident {
            type Raw = super::raw::#raw;
            type Input = super::#raw;
            type Output = #output;
            const META: OperationMeta = OperationMeta {
                service: Service::#service,
                name: #name,
                signed: #signed,
                method: #method,
                uri: #uri,
                status: #status,
                has_output: #has_output,
                result_wrapper: #wrapper,
                bindings: &[#(#bindings),*],
                errors: &[#(#errors),*],
                read_only: #read_only,
            };
            fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
                super::checks::#check(v, raw)
            }
        }
    })
}

fn bindings(model: &Model, input: &Shape) -> Result<Vec<TokenStream>, String> {
    let mut out = Vec::new();
    for (member, reference) in &input.members.0 {
        let Some(location) = &reference.location else { continue };
        let location = match location.as_str() {
            "uri" => quote!(Location::Uri),
            "querystring" => quote!(Location::Query),
            "header" => quote!(Location::Header),
            other => return Err(format!("unknown location `{other}`")),
        };
        let kind = match model.shape(&reference.shape)?.kind.as_str() {
            "string" => quote!(BindingKind::Text),
            "integer" | "long" => quote!(BindingKind::Number),
            other => return Err(format!("`{member}`: a `{other}` outside of the body")),
        };
        let name = reference.location_name.as_deref().unwrap_or(member);
        out.push(quote!(Binding { member: #member, location: #location, name: #name, kind: #kind }));
    }
    Ok(out)
}

fn option(value: Option<&str>) -> TokenStream {
    match value {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}
