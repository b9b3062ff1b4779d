//! An import of many users from a CSV file, with and without hashes of their passwords.

use std::fmt::Write;
use std::time::Duration;

use bytes::Bytes;
use serde::Serialize;
use serde_json::{Value, json};

use crate::http_client::Connection;
use crate::world::text;
use crate::{Failure, clock};

/// A hash of the cost that OWASP's guide names for Argon2id. It is read and bounded at the import, and compared only at sign-in.
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$tu5iO4jn3giLcziqp18SAhIQnYAx/xZXXNYVOqSjwq8";
const HASH_COLUMN: &str = "cognito:password_hash";
/// Pause between two looks at the job.
const PAUSE: Duration = Duration::from_millis(200);

/// What came out.
#[derive(Debug, Serialize)]
pub(crate) struct Outcome {
    /// Users made per second, from the start of the job to its end.
    rows_per_second: f64,
}

/// Imports `rows` users into a pool of their own.
pub(crate) async fn run(address: &str, rows: u32, hashed: bool) -> Result<Outcome, Failure> {
    let mut server = Connection::open(address).await?;
    let input = json!({"PoolName": "import", "AutoVerifiedAttributes": ["email"]});
    let pool = text(&server.signed("CreateUserPool", &input).await?["UserPool"]["Id"])?;
    let header = server.signed("GetCSVHeader", &json!({"UserPoolId": pool})).await?;
    let columns: Vec<&str> = header["CSVHeader"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut input = json!({"UserPoolId": pool, "JobName": "import",
        "CloudWatchLogsRoleArn": "arn:aws:iam::123456789012:role/Logs"});
    if hashed {
        input["PasswordHashingAlgorithm"] = json!("ARGON2ID");
    }
    let made = server.signed("CreateUserImportJob", &input).await?;
    let (job, url) = (text(&made["UserImportJob"]["JobId"])?, text(&made["UserImportJob"]["PreSignedUrl"])?);
    let path = url.find("/_import/").and_then(|at| url.get(at..)).ok_or("the address of the upload is no path here")?;
    server.put(path, Bytes::from(file(columns, rows, hashed)?)).await?;
    let named = json!({"UserPoolId": pool, "JobId": job});
    let begun = clock::start();
    server.signed("StartUserImportJob", &named).await?;
    loop {
        tokio::time::sleep(PAUSE).await;
        let now = server.signed("DescribeUserImportJob", &named).await?;
        match now["UserImportJob"]["Status"].as_str() {
            Some("Pending" | "InProgress") => {}
            Some("Succeeded") if now["UserImportJob"]["ImportedUsers"] == json!(rows) => {
                return Ok(Outcome { rows_per_second: f64::from(rows) / begun.elapsed().as_secs_f64() });
            }
            _ => return Err(format!("the import ended otherwise: {now}").into()),
        }
    }
}

fn file(mut columns: Vec<&str>, rows: u32, hashed: bool) -> Result<String, Failure> {
    if hashed {
        columns.push(HASH_COLUMN);
    }
    let mut file = columns.join(",") + "\n";
    for number in 0..rows {
        let name = format!("imported-{number:07}");
        for (at, column) in columns.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            match *column {
                "cognito:username" => write!(file, "{comma}{name}")?,
                "email" => write!(file, "{comma}{name}@example.com")?,
                "given_name" => write!(file, "{comma}Member")?,
                "email_verified" => write!(file, "{comma}TRUE")?,
                "cognito:mfa_enabled" => write!(file, "{comma}FALSE")?,
                HASH_COLUMN => write!(file, "{comma}\"{HASH}\"")?,
                _ => file.push_str(comma),
            }
        }
        file.push('\n');
    }
    Ok(file)
}
