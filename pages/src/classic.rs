//! The style sheet of `SetUICustomization`: rules for Cognito's classes, which we write for our own parts of a page.

/// Cognito's classes, and our parts that they stand for.
const PARTS: &[(&str, &str)] = &[
    (".background-customizable", ".card"),
    (".banner-customizable", ".logo"),
    (".errorMessage-customizable", ".problems"),
    (".idpButton-customizable", ".idp:not(.social)"),
    (".idpButton-customizable:hover", ".idp:not(.social):hover"),
    (".idpDescription-customizable", ".idp-description"),
    (".inputField-customizable", ".field input"),
    (".inputField-customizable:focus", ".field input:focus"),
    (".label-customizable", ".field > label"),
    (".legalText-customizable", ".legal"),
    (".logo-customizable", ".logo img"),
    (".passwordCheck-notValid-customizable", ".rules .unmet"),
    (".passwordCheck-valid-customizable", ".rules .met"),
    (".redirect-customizable", ".after a"),
    (".socialButton-customizable", ".idp.social"),
    (".submitButton-customizable", ".primary:not(.danger)"),
    (".submitButton-customizable:hover", ".primary:not(.danger):hover"),
    (".textDescription-customizable", ".lead"),
];

/// Writes rules, each a list of selectors and its declarations, for our pages. Selectors other than Cognito's are left out.
#[must_use]
pub fn classic_sheet(rules: &[(Vec<String>, String)]) -> String {
    let written = rules.iter().map(|(selectors, declarations)| {
        let parts: Vec<String> = selectors.iter().filter_map(|selector| part(selector)).collect();
        if parts.is_empty() { String::new() } else { format!("{} {{{declarations}}}\n", parts.join(", ")) }
    });
    written.collect()
}

/// A selector that wins over ours.
fn part(selector: &str) -> Option<String> {
    let (_, part) = PARTS.iter().find(|(class, _)| *class == selector)?;
    Some(format!(":root {part}, :root {selector}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_stand_for_parts() {
        let rule = |selectors: &[&str], body: &str| {
            (selectors.iter().map(|selector| (*selector).to_owned()).collect::<Vec<_>>(), body.to_owned())
        };
        let text = classic_sheet(&[
            rule(&[".submitButton-customizable:hover", "body"], "color: red"),
            rule(&["body"], "color: blue"),
        ]);
        assert_eq!(text, ":root .primary:not(.danger):hover, :root .submitButton-customizable:hover {color: red}\n");
    }
}
