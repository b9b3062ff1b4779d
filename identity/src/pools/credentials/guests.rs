//! What guests may do at most in the enhanced flow, whatever their role allows (Amazon Cognito Developer Guide, "Access policies for
//! unauthenticated identities").

use cognomen_iam::session::SessionPolicies;

/// The session policy that is passed along. User pools are not among its services.
pub(super) const INLINE: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cloudwatch:*","logs:*","dynamodb:*","kinesis:*","mobileanalytics:*","s3:*","ses:*","sns:*","sqs:*","lambda:*","machinelearning:*","execute-api:*","iot:*","gamelift:*","cognito-identity:*","lex:*","polly:*","comprehend:*","translate:*","transcribe:*","rekognition:*","mobiletargeting:*","firehose:*","appsync:*","personalize:*","sagemaker:InvokeEndpoint","cognito-sync:*","codewhisperer:*","textract:DetectDocumentText","textract:AnalyzeDocument","sdb:*"],"Resource":"*"}]}"#;

/// The managed policy that is passed along too.
pub(super) const MANAGED_ARN: &str = "arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy";
/// Its statement.
const MANAGED: &str = r#"{"Version":"2012-10-17","Statement":[{"Sid":"CognitoUnAuthedIdentitiesSessionPolicy","Effect":"Allow","Action":["rum:PutRumEvents","sagemaker:InvokeEndpoint","polly:*","comprehend:*","translate:*","transcribe:*","rekognition:*","mobiletargeting:*","firehose:*","personalize:*","geo:GetMap*","geo:ListMaps","geo:SearchPlaceIndex*","geo:GetPlace","geo:CalculateRoute*","geo:*Geofence","geo:*Geofences","geo:*DevicePosition*","kms:Encrypt","kms:Decrypt","kms:ReEncryptTo","kms:ReEncryptFrom","kms:GenerateDataKey","kms:GenerateDataKeyPair","kms:GenerateDataKeyPairWithoutPlaintext","kms:GenerateDataKeyWithoutPlaintext"],"Resource":"*"}]}"#;

/// Policies that bound a guest's session: it may do what its role and one of these allow.
pub(super) fn policies() -> SessionPolicies {
    SessionPolicies { inline: vec![INLINE.to_owned(), MANAGED.to_owned()], managed: Vec::new() }
}

#[cfg(test)]
mod tests {
    use cognomen_iam::policy::{Kind, Policy};

    #[test]
    fn both_are_session_policies() {
        for document in super::policies().inline {
            Policy::parse(Kind::Session, &document).unwrap();
        }
    }
}
