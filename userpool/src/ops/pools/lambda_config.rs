//! `LambdaConfig`: the functions that a pool names for its triggers.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    LambdaConfigType, PreTokenGenerationLambdaVersionType, PreTokenGenerationVersionConfigType,
};

use crate::context::Context;
use crate::error;
use crate::triggers::{FunctionArn, Trigger, configured};

/// Checks that everything named could be called or used here, and fills in both places of the function that is asked before
/// tokens are made.
///
/// # Errors
/// `InvalidParameterException` for a function that is none, is in another region or cannot be called, for a sender of messages
/// without a key, and for a key that cannot be used.
pub(super) fn complete(
    config: Option<LambdaConfigType>,
    region: &str,
    ctx: &Context,
) -> Result<LambdaConfigType, Error> {
    let mut config = config.unwrap_or_default();
    complete_pre_token_generation(&mut config)?;
    let sends = config.custom_email_sender.is_some() || config.custom_sms_sender.is_some();
    if sends && config.kms_key_id.is_none() {
        return Err(error::invalid("KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used."));
    }
    for trigger in Trigger::ALL {
        if let Some(arn) = configured(&config, trigger) {
            check_function(trigger, arn, region, ctx)?;
        }
    }
    if let Some(key) = &config.kms_key_id {
        check_key(key, region, ctx)?;
    }
    Ok(config)
}

/// The older place names only the function, whose events then are those of the first version.
fn complete_pre_token_generation(config: &mut LambdaConfigType) -> Result<(), Error> {
    match (&config.pre_token_generation, &config.pre_token_generation_config) {
        (Some(older), Some(versioned)) if *older != versioned.lambda_arn => Err(error::invalid(
            "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
        )),
        (Some(older), None) => {
            config.pre_token_generation_config = Some(PreTokenGenerationVersionConfigType {
                lambda_arn: older.clone(),
                lambda_version: PreTokenGenerationLambdaVersionType::V10,
            });
            Ok(())
        }
        (None, Some(versioned)) => {
            config.pre_token_generation = Some(versioned.lambda_arn.clone());
            Ok(())
        }
        _ => Ok(()),
    }
}

fn check_function(trigger: Trigger, arn: &str, region: &str, ctx: &Context) -> Result<(), Error> {
    let Some(function) = FunctionArn::parse(arn) else {
        return Err(error::invalid(format!("`{trigger}` is not the ARN of a function")));
    };
    if function.region != region {
        return Err(error::invalid("Cross-region lambda functions are not supported"));
    }
    ctx.functions
        .check(arn)
        .map_err(|why| error::invalid(format!("the function of `{trigger}` cannot be called: {why}")))
}

fn check_key(arn: &str, region: &str, ctx: &Context) -> Result<(), Error> {
    let parts: Vec<&str> = arn.splitn(6, ':').collect();
    let ["arn", _, "kms", key_region, _, _] = parts.as_slice() else {
        return Err(error::invalid("`KMSKeyID` is not the ARN of a key"));
    };
    if *key_region != region {
        return Err(error::invalid(format!("Invalid arn {key_region}")));
    }
    ctx.data_keys.check(arn).map_err(|why| error::invalid(format!("the key of `KMSKeyID` cannot be used: {why}")))
}

/// What `LambdaConfig` asks for that the lowest tier does not have, in the words of the error.
pub(super) fn beyond_lite(config: Option<&LambdaConfigType>) -> Option<&'static str> {
    match config?.pre_token_generation_config.as_ref()?.lambda_version {
        PreTokenGenerationLambdaVersionType::V10 => None,
        PreTokenGenerationLambdaVersionType::V20 => Some("Token Customization with Pre-Token Generation Lambda V2_0"),
        PreTokenGenerationLambdaVersionType::V30 => Some("Token Customization with Pre-Token Generation Lambda V3_0"),
    }
}
