//! The texts of messages: the pool's own, or the usual ones.

use cognomen_model::pool::Pool;

use super::text::{escape_html, fill};
use super::{Medium, Occasion, links};

/// Subject and text of a message, placeholders still in place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Template {
    pub(super) subject: String,
    pub(super) body: String,
}

/// What stands for the code.
pub(super) const CODE: &str = "{####}";
/// What stands for the user name.
pub(super) const USERNAME: &str = "{username}";

/// What stands before and after the words of a link.
const LINK: (&str, &str) = ("{##", "##}");
/// Subject and text of a message with a link.
const BY_LINK: (&str, &str) =
    ("Your verification link", "Please click the link below to verify your email address. {##Verify Email##}");

/// What a message brings its reader.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brought<'a> {
    /// Code or temporary password; empty where there is none.
    pub(super) code: &'a str,
    /// Where its link leads.
    pub(super) link: Option<&'a str>,
}

/// The marks of links in a text, each once, with their words.
pub(super) fn links_in(text: &str) -> Vec<(&str, &str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    let mut rest = text;
    while let Some((_, tail)) = rest.split_once(LINK.0) {
        let Some((words, after)) = tail.split_once(LINK.1) else { break };
        let start = text.len() - tail.len() - LINK.0.len();
        let mark = text.get(start..text.len() - after.len()).unwrap_or_default();
        // Without words it is the mark of a code.
        if !words.is_empty() && !found.iter().any(|(known, _)| *known == mark) {
            found.push((mark, words));
        }
        rest = after;
    }
    found
}

/// The text for an occasion.
pub(super) fn find(pool: &Pool, occasion: Occasion, medium: Medium) -> Template {
    let settings = &pool.settings;
    let invitation =
        settings.admin_create_user_config.as_ref().and_then(|config| config.invite_message_template.as_ref());
    let verification = settings.verification_message_template.as_ref();
    let by_link = links::is_due(pool, occasion, medium);
    let (subject, body) = match (occasion, medium) {
        (Occasion::Invitation | Occasion::Welcome, Medium::Email) => {
            (invitation.and_then(|t| t.email_subject.as_ref()), invitation.and_then(|t| t.email_message.as_ref()))
        }
        (Occasion::Invitation | Occasion::Welcome, Medium::Sms) => {
            (None, invitation.and_then(|t| t.sms_message.as_ref()))
        }
        (Occasion::Mfa | Occasion::SignIn, Medium::Email) => {
            let own = settings.email_mfa.as_ref();
            (own.and_then(|t| t.subject.as_ref()), own.and_then(|t| t.message.as_ref()))
        }
        (Occasion::Mfa | Occasion::SignIn, Medium::Sms) => (None, settings.sms_authentication_message.as_ref()),
        (_, Medium::Email) if by_link => (
            verification.and_then(|t| t.email_subject_by_link.as_ref()),
            verification.and_then(|t| t.email_message_by_link.as_ref()),
        ),
        (_, Medium::Email) => {
            (verification.and_then(|t| t.email_subject.as_ref()), verification.and_then(|t| t.email_message.as_ref()))
        }
        (_, Medium::Sms) => (None, verification.and_then(|t| t.sms_message.as_ref())),
    };
    let (usual_subject, usual_body) = if by_link { BY_LINK } else { usual(occasion) };
    let usual_subject = if medium == Medium::Email { usual_subject } else { "" };
    Template {
        subject: subject.map_or(usual_subject, String::as_str).to_owned(),
        body: body.map_or(usual_body, String::as_str).to_owned(),
    }
}

fn usual(occasion: Occasion) -> (&'static str, &'static str) {
    match occasion {
        Occasion::SignUp | Occasion::ResendCode | Occasion::UpdateUserAttribute | Occasion::VerifyUserAttribute => {
            ("Your verification code", "Your confirmation code is {####}")
        }
        Occasion::PasswordReset => ("Your verification code", "Your password reset code is {####}"),
        Occasion::Invitation => {
            ("Your temporary password", "Your username is {username} and temporary password is {####}")
        }
        Occasion::Welcome => ("Your account", "Your username is {username}"),
        Occasion::Mfa | Occasion::SignIn => ("Your authentication code", "Your authentication code is {####}."),
    }
}

impl Template {
    /// Fills in code, link and user name in one pass, so that none can bring in another; all are escaped in HTML. The words of a
    /// link are the template's own HTML.
    pub(super) fn fill(&self, medium: Medium, username: &str, brought: Brought<'_>) -> (String, String) {
        let Brought { code, link } = brought;
        let shown = |text: &str| if medium == Medium::Email { escape_html(text) } else { text.to_owned() };
        let subject: String = self.subject.chars().filter(|c| !c.is_control()).collect();
        let (shown_code, shown_name) = (shown(code), shown(username));
        let marks = link.map(|_| links_in(&self.body)).unwrap_or_default();
        let anchor = |words: &str| format!("<a href=\"{}\">{words}</a>", escape_html(link.unwrap_or_default()));
        let anchors: Vec<_> = marks.iter().map(|(mark, words)| (*mark, anchor(words))).collect();
        let mut values = vec![(CODE, shown_code.as_str()), (USERNAME, shown_name.as_str())];
        values.extend(anchors.iter().map(|(mark, anchor)| (*mark, anchor.as_str())));
        let body = fill(&self.body, &values);
        (fill(&subject, &[(CODE, code), (USERNAME, username)]), body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_once_and_escaped_in_html() {
        let template = Template { subject: "For {username}".to_owned(), body: "{a} {username}: {####}{".to_owned() };
        let (subject, body) = template.fill(Medium::Email, "<b>{####}", Brought { code: "12<4", link: None });
        assert_eq!(subject, "For <b>{####}");
        assert_eq!(body, "{a} &lt;b&gt;{####}: 12&lt;4{");
        assert_eq!(template.fill(Medium::Sms, "<b>", Brought { code: "1", link: None }).1, "{a} <b>: 1{");
    }

    #[test]
    fn marks_of_links_become_links() {
        let body = "{####} {##<b>Go</b>##} {##Go##}{##<b>Go</b>##}{##open".to_owned();
        let template = Template { subject: String::new(), body };
        let brought = Brought { code: "1", link: Some("https://a.example/?b=1&c=\"") };
        let anchor = |words: &str| format!("<a href=\"https://a.example/?b=1&amp;c=&quot;\">{words}</a>");
        let filled = template.fill(Medium::Email, "ann", brought).1;
        let bold = anchor("<b>Go</b>");
        assert_eq!(filled, format!("1 {bold} {}{bold}{{##open", anchor("Go")));
    }
}
