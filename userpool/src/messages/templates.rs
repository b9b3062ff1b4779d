//! The texts of messages: the pool's own, or the usual ones.

use cognomen_model::pool::Pool;

use super::text::{escape_html, fill};
use super::{Medium, Occasion};

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

/// The text for an occasion.
pub(super) fn find(pool: &Pool, occasion: Occasion, medium: Medium) -> Template {
    let settings = &pool.settings;
    let invitation =
        settings.admin_create_user_config.as_ref().and_then(|config| config.invite_message_template.as_ref());
    let verification = settings.verification_message_template.as_ref();
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
        (_, Medium::Email) => {
            (verification.and_then(|t| t.email_subject.as_ref()), verification.and_then(|t| t.email_message.as_ref()))
        }
        (_, Medium::Sms) => (None, verification.and_then(|t| t.sms_message.as_ref())),
    };
    let (usual_subject, usual_body) = usual(occasion);
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
    /// Fills in code and user name in one pass, so that neither can bring in the other; both are escaped in HTML.
    pub(super) fn fill(&self, medium: Medium, username: &str, code: &str) -> (String, String) {
        let shown = |text: &str| if medium == Medium::Email { escape_html(text) } else { text.to_owned() };
        let subject: String = self.subject.chars().filter(|c| !c.is_control()).collect();
        let body = fill(&self.body, &[(CODE, &shown(code)), (USERNAME, &shown(username))]);
        (fill(&subject, &[(CODE, code), (USERNAME, username)]), body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_once_and_escaped_in_html() {
        let template = Template { subject: "For {username}".to_owned(), body: "{a} {username}: {####}{".to_owned() };
        let (subject, body) = template.fill(Medium::Email, "<b>{####}", "12<4");
        assert_eq!(subject, "For <b>{####}");
        assert_eq!(body, "{a} &lt;b&gt;{####}: 12&lt;4{");
        assert_eq!(template.fill(Medium::Sms, "<b>", "1").1, "{a} <b>: 1{");
    }
}
