//! Which function a pool names for a trigger.

use cognomen_contract::cognito_idp::LambdaConfigType;

use super::trigger::Trigger;

/// The ARN that a pool's `LambdaConfig` names for a trigger.
#[must_use]
pub fn configured(config: &LambdaConfigType, trigger: Trigger) -> Option<&str> {
    match trigger {
        Trigger::PreSignUp => config.pre_sign_up.as_deref(),
        Trigger::PostConfirmation => config.post_confirmation.as_deref(),
        Trigger::PreAuthentication => config.pre_authentication.as_deref(),
        Trigger::PostAuthentication => config.post_authentication.as_deref(),
        Trigger::PreTokenGeneration => {
            let versioned = config.pre_token_generation_config.as_ref().map(|config| config.lambda_arn.as_str());
            versioned.or(config.pre_token_generation.as_deref())
        }
        Trigger::DefineAuthChallenge => config.define_auth_challenge.as_deref(),
        Trigger::CreateAuthChallenge => config.create_auth_challenge.as_deref(),
        Trigger::VerifyAuthChallengeResponse => config.verify_auth_challenge_response.as_deref(),
        Trigger::UserMigration => config.user_migration.as_deref(),
        Trigger::CustomMessage => config.custom_message.as_deref(),
        Trigger::CustomEmailSender => config.custom_email_sender.as_ref().map(|config| config.lambda_arn.as_str()),
        Trigger::CustomSmsSender => config.custom_sms_sender.as_ref().map(|config| config.lambda_arn.as_str()),
        Trigger::InboundFederation => config.inbound_federation.as_ref().map(|config| config.lambda_arn.as_str()),
    }
}

/// The parts of a function's ARN, `arn:aws:lambda:REGION:ACCOUNT:function:NAME`, with or without `:QUALIFIER`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FunctionArn<'a> {
    /// Region.
    pub region: &'a str,
    /// Twelve-digit account.
    pub account: &'a str,
    /// Name of the function.
    pub name: &'a str,
    /// Version or alias.
    pub qualifier: Option<&'a str>,
}

impl<'a> FunctionArn<'a> {
    /// Reads an ARN; none when it names no function.
    #[must_use]
    pub fn parse(arn: &'a str) -> Option<Self> {
        let parts: Vec<&str> = arn.split(':').collect();
        let (head, qualifier) = match parts.as_slice() {
            [head @ .., qualifier] if parts.len() == 8 => (head, Some(*qualifier)),
            head => (head, None),
        };
        let ["arn", partition, "lambda", region, account, "function", name] = head else { return None };
        let of_words = |text: &str| {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        };
        let is_function = of_words(partition)
            && of_words(region)
            && account.len() == 12
            && account.bytes().all(|byte| byte.is_ascii_digit())
            && of_words(name)
            && qualifier.is_none_or(|text| text == "$LATEST" || of_words(text));
        is_function.then_some(Self { region, account, name, qualifier })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arns_of_functions_have_a_name_and_perhaps_a_qualifier() {
        let arn = "arn:aws:lambda:eu-west-1:123456789012:function:check";
        let parsed = FunctionArn::parse(arn).unwrap();
        assert_eq!((parsed.region, parsed.name, parsed.qualifier), ("eu-west-1", "check", None));
        let live = format!("{arn}:live");
        assert_eq!(FunctionArn::parse(&live).unwrap().qualifier, Some("live"));
        let latest = format!("{arn}:$LATEST");
        assert_eq!(FunctionArn::parse(&latest).unwrap().qualifier, Some("$LATEST"));
        for other in [
            "",
            "check",
            "arn:aws:lambda:eu-west-1:123456789012:layer:check",
            "arn:aws:lambda:eu-west-1:12345678901:function:check",
            "arn:aws:lambda:eu-west-1:123456789012:function:",
            "arn:aws:lambda:eu-west-1:123456789012:function:a/../b",
            "arn:aws:lambda:eu-west-1:123456789012:function:a:b:c",
        ] {
            assert_eq!(FunctionArn::parse(other), None, "{other}");
        }
    }
}
