//! Turns the service models under `api/` into the contract crate's generated code.
//!
//! The output is checked in; a test of `contract` generates again and compares.

mod emit;
mod model;
mod names;
mod pattern;
mod usage;

use std::path::{Path, PathBuf};

use model::Model;
use usage::Usage;

/// The services spoken: module name and model file.
pub const SERVICES: [(&str, &str); 8] = [
    ("cognito_idp", "cognito-idp.json"),
    ("cognito_identity", "cognito-identity.json"),
    ("cognito_sync", "cognito-sync.json"),
    ("sts", "sts.json"),
    ("iam", "iam.json"),
    ("cloudtrail", "cloudtrail.json"),
    ("kms", "kms.json"),
    ("cognomen", "cognomen.json"),
];

/// Generates all services from the models in `api_dir`: pairs of a path under `out_dir` and the file's text.
///
/// Nothing is written; see [`write`].
///
/// # Errors
/// Says which model cannot be read or holds what the generator does not know.
pub fn generate(api_dir: &Path, out_dir: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let mut files = Vec::new();
    for (module, file) in SERVICES {
        let path = api_dir.join(file);
        let text = std::fs::read_to_string(&path).map_err(|e| format!("cannot read `{}`: {e}", path.display()))?;
        let mut model: Model = serde_json::from_str(&text).map_err(|e| format!("`{}`: {e}", path.display()))?;
        model.correct();
        let usage = Usage::of(&model)?;
        for (name, text) in emit::service(module, &model, &usage).map_err(|e| format!("`{file}`: {e}"))? {
            files.push((out_dir.join(module).join(name), text));
        }
    }
    files.push((out_dir.join("mod.rs"), emit::root(&SERVICES.map(|(module, _)| module))?));
    Ok(files)
}

/// Writes what [`generate`] returned; files that are already so stay untouched.
///
/// # Errors
/// Names the path that cannot be written.
pub fn write(files: &[(PathBuf, String)]) -> Result<(), String> {
    for (path, text) in files {
        if std::fs::read_to_string(path).is_ok_and(|present| present == *text) {
            continue;
        }
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(path, text))
            .map_err(|e| format!("cannot write `{}`: {e}", path.display()))?;
    }
    Ok(())
}
