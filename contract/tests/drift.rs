//! The checked-in code is what the generator makes of the models.

use std::path::Path;

#[test]
fn generated_code_is_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = cognomen_codegen::generate(&root.join("../api"), &root.join("src/generated")).unwrap();
    for (path, text) in &files {
        let present = std::fs::read_to_string(path).unwrap_or_default();
        assert!(present == *text, "`{}` is stale: run `cargo run -p cognomen-codegen`", path.display());
    }
    let mut open = vec![root.join("src/generated")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                assert!(files.iter().any(|(known, _)| *known == path), "`{}` is not generated", path.display());
            }
        }
    }
}
