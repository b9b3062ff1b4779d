//! Error codes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Model, Shape};
use crate::names::type_ident;

/// Code on the wire.
pub(crate) fn code<'a>(name: &'a str, shape: &'a Shape) -> &'a str {
    shape.error.as_ref().and_then(|e| e.code.as_deref()).unwrap_or(name)
}

pub(crate) fn emit(model: &Model) -> Result<TokenStream, String> {
    let mut variants = Vec::new();
    let mut arms = Vec::new();
    for (name, shape) in model.shapes.iter().filter(|(_, s)| s.exception) {
        let ident = type_ident(name);
        let code = code(name, shape);
        variants.push(quote!(#ident = #code));
        let given = shape.error.as_ref().and_then(|e| e.http_status_code);
        let status = given.unwrap_or(if shape.fault { 500 } else { 400 });
        if status != 400 {
            arms.push(quote!(Self::#ident => #status,));
        }
    }
    if variants.is_empty() {
        return Err("no errors".to_owned());
    }
    let status = if arms.is_empty() { quote!(400) } else { quote!(match self { #(#arms)* _ => 400 }) };
    Ok(quote! {
        use crate::wire_enum::wire_enum;
        wire_enum! { pub enum ErrorCode { #(#variants),* } }
        impl ErrorCode {
            #[doc = "HTTP status of an answer with this error."]
            pub fn http_status(self) -> u16 {
                #status
            }
        }
    })
}
