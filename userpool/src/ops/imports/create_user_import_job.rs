//! `CreateUserImportJob`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{CreateUserImportJobRequest, CreateUserImportJobResponse, ErrorCode, operations};
use cognomen_crypto::random_array;
use cognomen_iam::Permit;
use cognomen_model::UnixMillis;
use cognomen_model::import::ImportJob;
use cognomen_store::Condition;

use super::wire;
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Import jobs of a pool (Cognito's quota).
const MOST_JOBS: u64 = 1000;
const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
/// Letters of an id that tell the time: enough for as long as milliseconds fit 48 bits.
const TIME_LETTERS: usize = 10;
/// Letters of an id that are random.
const RANDOM_LETTERS: usize = 12;
/// How often a job is entered against others made at the same time.
const TRIES: usize = 8;

/// Makes a job that waits for its file.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for an ARN that is no role's, `LimitExceededException` beyond
/// 1,000 jobs; when the store fails.
pub async fn create_user_import_job(
    permit: Permit<operations::CreateUserImportJob>,
    input: CreateUserImportJobRequest,
    ctx: &Context,
) -> Result<CreateUserImportJobResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check_role(&input.cloud_watch_logs_role_arn)?;
    let (now, pool_id) = (ctx.clock.now(), &pool.pool.id);
    let id = job_id(now, random_array(&*ctx.random));
    let CreateUserImportJobRequest { job_name, cloud_watch_logs_role_arn: role, password_hashing_algorithm, .. } =
        input;
    let job = ImportJob::new(id, job_name, role, password_hashing_algorithm, now);
    let (settings, counter) = (address::settings(pool_id), address::import_count(pool_id));
    for _ in 0..TRIES {
        let before = ctx.store.get::<u64>(&counter).await.map_err(error::store)?;
        let (condition, count) = match before {
            Some(doc) => (Condition::Version(doc.version), doc.value),
            None => (Condition::Absent, 0),
        };
        if count >= MOST_JOBS {
            let message = "The user pool has reached its limit of 1000 user import jobs.";
            return Err(Error::new(ErrorCode::LimitExceededException, message));
        }
        let mut batch = ctx.store.batch();
        batch.check(&settings, Condition::Present);
        batch.write(&counter, condition, &(count + 1)).map_err(error::store)?;
        batch.create(&address::import_job(pool_id, &job.id), &job).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(CreateUserImportJobResponse { user_import_job: Some(wire::job(ctx, &pool, &job)) }),
            Err(lost) if lost.conflict() == Some(&settings) => return Err(error::pool_not_found(pool_id)),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

/// The role is not used, as there is no CloudWatch here; one that could not be a role is a mistake all the same.
fn check_role(arn: &str) -> Result<(), Error> {
    let fields: Vec<&str> = arn.splitn(6, ':').collect();
    let fits = match *fields.as_slice() {
        ["arn", partition, "iam", "", account, resource] => {
            let digits = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
            let name = resource.strip_prefix("role/").is_some_and(|name| !name.is_empty() && !name.ends_with('/'));
            partition.starts_with("aws") && digits && name
        }
        _ => false,
    };
    if fits { Ok(()) } else { Err(error::invalid("CloudWatchLogsRoleArn is not the ARN of an IAM role.")) }
}

/// `import-` and letters: ordered by time, so that the list of jobs is, and hard to guess.
fn job_id(now: UnixMillis, random: [u8; RANDOM_LETTERS]) -> String {
    let mut time = u64::try_from(now.0).unwrap_or_default();
    let mut letters = [b'0'; TIME_LETTERS];
    for letter in letters.iter_mut().rev() {
        *letter = LETTERS[usize::try_from(time % 36).unwrap_or_default()];
        time /= 36;
    }
    let random = random.iter().map(|byte| LETTERS[usize::from(*byte) % LETTERS.len()]);
    let letters: String = letters.into_iter().chain(random).map(char::from).collect();
    format!("import-{letters}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_ordered_by_time() {
        let at = |millis, random| job_id(UnixMillis(millis), [random; RANDOM_LETTERS]);
        assert_eq!(at(0, 0), "import-0000000000000000000000");
        assert!(at(1_770_000_000_000, 255) < at(1_770_000_000_001, 0));
        assert!(at(35, 0) < at(36, 0));
        assert!(at(i64::from(u32::MAX) * 60_000, 9).len() <= 55);
    }

    #[test]
    fn only_roles_of_iam_will_do() {
        for good in ["arn:aws:iam::123456789012:role/Logs", "arn:aws-cn:iam::123456789012:role/service-role/Logs"] {
            assert!(check_role(good).is_ok(), "{good}");
        }
        for bad in [
            "arn:aws:iam::123456789012:user/Logs",
            "arn:aws:iam::12345:role/Logs",
            "arn:aws:s3::123456789012:role/Logs",
            "arn:aws:iam:eu-west-1:123456789012:role/Logs",
            "arn:aws:iam::123456789012:role/",
        ] {
            assert!(check_role(bad).is_err(), "{bad}");
        }
    }
}
