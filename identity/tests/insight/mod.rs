//! What administrators are told: why an identity gets a role, and what is broader than it should be.

mod explain;
mod findings;

/// The trust policy of a role for identities of a pool.
fn trust(pool_id: &str, kind: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Sid":"Pool","Effect":"Allow","Principal":{{"Federated":"cognito-identity.amazonaws.com"}},"Action":["sts:AssumeRoleWithWebIdentity","sts:TagSession"],"Condition":{{"StringEquals":{{"cognito-identity.amazonaws.com:aud":"{pool_id}"}},"ForAnyValue:StringLike":{{"cognito-identity.amazonaws.com:amr":"{kind}"}}}}}}]}}"#
    )
}
