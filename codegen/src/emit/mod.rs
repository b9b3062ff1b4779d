//! The files of one service.

mod checks;
mod enums;
mod errors;
mod operations;
mod raw;
mod rules;
mod structures;
mod types;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::Model;
use crate::usage::Usage;

/// File names with their text.
pub(crate) fn service(module: &str, model: &Model, usage: &Usage) -> Result<Vec<(&'static str, String)>, String> {
    let structures = structures::emit(model, usage)?;
    let enums = enums::emit(model, usage)?;
    let use_enums = (!enums.is_empty()).then(|| {
        quote!(
            pub use enums::*;
        )
    });
    let use_types = (!structures.types.is_empty()).then(|| {
        quote!(
            pub use types::*;
        )
    });
    let root = quote! {
        #![expect(missing_docs, reason = "names are the service's own and described in its reference")]
        mod checks;
        mod enums;
        mod errors;
        mod inputs;
        pub mod operations;
        mod outputs;
        pub mod raw;
        pub(crate) mod rules;
        mod types;
        #use_enums
        pub use errors::ErrorCode;
        pub use inputs::*;
        pub use outputs::*;
        #use_types
    };
    let about = format!("Types and operations of `{module}`.");
    Ok(vec![
        ("mod.rs", text(&about, &root)?),
        ("checks.rs", text("Checks of inputs.", &checks::emit(model, usage)?)?),
        ("enums.rs", text("Enumerations.", &enums)?),
        ("errors.rs", text("Error codes.", &errors::emit(model)?)?),
        ("inputs.rs", text("Inputs of the operations.", &structures.inputs)?),
        ("operations.rs", text("Operations and their tables.", &operations::emit(module, model)?)?),
        ("outputs.rs", text("Outputs of the operations.", &structures.outputs)?),
        ("raw.rs", text("Inputs as they arrive, before any check.", &raw::emit(model, usage)?)?),
        ("rules.rs", text("Constraints of strings, numbers and blobs.", &rules::emit(model, usage)?)?),
        ("types.rs", text("Structures within inputs and outputs.", &structures.types)?),
    ])
}

/// The module that holds all services.
pub(crate) fn root(modules: &[&str]) -> Result<String, String> {
    let modules = modules.iter().map(|m| format_ident!("{m}"));
    text(
        "Generated from the service models; `cargo run -p cognomen-codegen` writes it anew.",
        &quote! { #(pub mod #modules;)* },
    )
}

fn text(about: &str, tokens: &TokenStream) -> Result<String, String> {
    let about = format!(" {about}");
    let tokens = quote! { #![doc = #about] #tokens };
    let file = syn::parse2(tokens).map_err(|e| format!("generated code does not parse: {e}"))?;
    Ok(prettyplease::unparse(&file))
}
