//! Where each document lives.
//!
//! | partition | keys | what |
//! |---|---|---|
//! | `pool` | `settings`, `signing`, `client/{id}`, `group/{blind name}`, `group-id/{id}`, … | a pool's own documents |
//! | `user/{sub}` | `profile`, `credential`, `attempts`, `session/{id}`, `code/…`, `once/{id}`, `software-token`, … | everything of one user |
//! | `claim/{blind}` | `owner` | uniqueness of a user name or alias |
//! | `passkey/{blind}` | `owner` | the user a passkey belongs to |
//! | `users/{first hex digit of sub}` | `{sub}` | all users, in sixteen shards, ordered by `sub` |
//! | `index/{blind}` | `{sub}` | users by an attribute's value or prefix |
//! | `members/{group id}` | `{sub}` | members of a group |
//! | `import-file/{upload id}` | `{number}` | the pieces of a file to import |
//! | `import-report/{job id}` | `{line}` | rows that a job did not import |
//!
//! In the system scope: `regions` lists regions that have pools, `pools/{region}` lists pools, `deleted-pools` those whose
//! records are still to be removed, `client/{id}` names a client's pool, `imports` lists running import jobs.

use cognomen_store::{At, Scope};

/// The scope of a pool's documents.
#[must_use]
pub fn scope(pool_id: &str) -> Scope {
    Scope::pool(pool_id)
}

fn in_pool(pool_id: &str, partition: impl Into<String>, key: impl Into<String>) -> At {
    At::new(scope(pool_id), partition, key)
}

/// A document of the pool's own.
#[must_use]
pub fn pool_document(pool_id: &str, key: impl Into<String>) -> At {
    in_pool(pool_id, POOL, key)
}

/// The partition of a pool's own documents.
pub const POOL: &str = "pool";

/// A pool's settings.
#[must_use]
pub fn settings(pool_id: &str) -> At {
    in_pool(pool_id, POOL, "settings")
}

/// A pool's signing keys.
#[must_use]
pub fn signing(pool_id: &str) -> At {
    in_pool(pool_id, POOL, "signing")
}

/// An app client.
#[must_use]
pub fn client(pool_id: &str, client_id: &str) -> At {
    in_pool(pool_id, POOL, format!("client/{client_id}"))
}

/// What a pool does about risks, or one client of it.
#[must_use]
pub fn risk(pool_id: &str, client_id: Option<&str>) -> At {
    match client_id {
        Some(client_id) => in_pool(pool_id, POOL, format!("risk/{client_id}")),
        None => in_pool(pool_id, POOL, "risk"),
    }
}

/// The session settings of an app client.
#[must_use]
pub fn client_sessions(pool_id: &str, client_id: &str) -> At {
    in_pool(pool_id, POOL, format!("client-sessions/{client_id}"))
}

/// What an app client may do beyond Cognito.
#[must_use]
pub fn client_oauth(pool_id: &str, client_id: &str) -> At {
    in_pool(pool_id, POOL, format!("client-oauth/{client_id}"))
}

/// The internal id of a group, by the blind index of its name.
#[must_use]
pub fn group(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, POOL, format!("group/{blind}"))
}

/// A pool's resource servers.
#[must_use]
pub fn resource_servers(pool_id: &str) -> At {
    in_pool(pool_id, POOL, "resource-servers")
}

/// The listing of a pool's identity providers.
#[must_use]
pub fn identity_providers(pool_id: &str) -> At {
    in_pool(pool_id, POOL, "identity-providers")
}

/// An identity provider, by the blind index of its name.
#[must_use]
pub fn identity_provider(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, POOL, format!("identity-provider/{blind}"))
}

/// What keys of groups begin with.
pub const GROUPS_BY_ID: &str = "group-id/";

/// A group by its internal id.
#[must_use]
pub fn group_by_id(pool_id: &str, id: &str) -> At {
    in_pool(pool_id, POOL, format!("{GROUPS_BY_ID}{id}"))
}

/// Membership of a user in a group.
#[must_use]
pub fn member(pool_id: &str, group_id: &str, sub: &str) -> At {
    in_pool(pool_id, members_partition(group_id), sub)
}

/// The partition of a group's members.
#[must_use]
pub fn members_partition(group_id: &str) -> String {
    format!("members/{group_id}")
}

/// A document in a user's partition.
#[must_use]
pub fn user(pool_id: &str, sub: &str, key: &str) -> At {
    in_pool(pool_id, user_partition(sub), key)
}

/// The partition of one user.
#[must_use]
pub fn user_partition(sub: &str) -> String {
    format!("user/{sub}")
}

/// A user's profile.
#[must_use]
pub fn profile(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "profile")
}

/// A user's password.
#[must_use]
pub fn credential(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "credential")
}

/// A user's failed attempts.
#[must_use]
pub fn attempts(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "attempts")
}

/// The secret of a user's authenticator app.
#[must_use]
pub fn software_token(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "software-token")
}

/// A secret that waits for its first code.
#[must_use]
pub fn pending_software_token(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "software-token/pending")
}

/// The key of a user's passkeys.
pub const PASSKEYS: &str = "passkeys";

/// A user's passkeys.
#[must_use]
pub fn passkeys(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, PASSKEYS)
}

/// A user's passkey registrations that wait.
#[must_use]
pub fn passkey_registrations(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "passkey-registrations")
}

/// The owner of a passkey, by the blind index of its id.
#[must_use]
pub fn passkey_owner(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, format!("passkey/{blind}"), "owner")
}

/// A user's guesses at codes during sign-in.
#[must_use]
pub fn guesses(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "guesses")
}

/// A session of a user.
#[must_use]
pub fn session(pool_id: &str, sub: &str, id: &str) -> At {
    user(pool_id, sub, &format!("session/{id}"))
}

/// What keys of browser sessions begin with.
pub const BROWSERS: &str = "browser/";

/// A browser session of a user's.
#[must_use]
pub fn browser(pool_id: &str, sub: &str, id: &str) -> At {
    user(pool_id, sub, &format!("{BROWSERS}{id}"))
}

/// An authorization code of a user's.
#[must_use]
pub fn authorization_code(pool_id: &str, sub: &str, id: &str) -> At {
    user(pool_id, sub, &format!("oauth-code/{id}"))
}

/// What keys of devices begin with.
pub const DEVICES: &str = "device/";

/// A device of a user.
#[must_use]
pub fn device(pool_id: &str, sub: &str, key: &str) -> At {
    user(pool_id, sub, &format!("{DEVICES}{key}"))
}

/// The mark that a device was forgotten.
#[must_use]
pub fn forgotten_device(pool_id: &str, sub: &str, key: &str) -> At {
    user(pool_id, sub, &format!("forgotten-device/{key}"))
}

/// The session of a sign-in that waits for a device to prove itself.
#[must_use]
pub fn device_challenge(pool_id: &str, sub: &str, key: &str) -> At {
    user(pool_id, sub, &format!("device-challenge/{key}"))
}

/// The state of a custom sign-in that is too large for a session.
#[must_use]
pub fn custom_challenge(pool_id: &str, sub: &str, id: &str) -> At {
    user(pool_id, sub, &format!("custom-challenge/{id}"))
}

/// A user's devices' failed proofs.
#[must_use]
pub fn device_guesses(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "device-guesses")
}

/// The index of a user's tracked sessions.
#[must_use]
pub fn sessions(pool_id: &str, sub: &str) -> At {
    user(pool_id, sub, "sessions")
}

/// The mark that a one-time value was used.
#[must_use]
pub fn once(pool_id: &str, sub: &str, id: &str) -> At {
    user(pool_id, sub, &format!("once/{id}"))
}

/// A request for authorization that was pushed, by the blind index of its reference.
#[must_use]
pub fn pushed_request(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, format!("pushed/{blind}"), "request")
}

/// A device that waits, by the blind index of its device code.
#[must_use]
pub fn device_grant(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, format!("device-grant/{blind}"), "grant")
}

/// The blind index of a device code, by that of the code that users enter.
#[must_use]
pub fn device_user_code(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, format!("device-user-code/{blind}"), "grant")
}

/// How many wrong codes of devices were entered, by the blind index of where from.
#[must_use]
pub fn device_code_guesses(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, format!("device-guesses/{blind}"), "count")
}

/// The mark that an outsider's one-time value was used, by its blind index.
#[must_use]
pub fn used_once(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, format!("used-once/{blind}"), "mark")
}

/// The claim on a user name or alias.
#[must_use]
pub fn claim(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, format!("claim/{blind}"), "owner")
}

/// A user's entry in the listing of all users.
#[must_use]
pub fn listed(pool_id: &str, sub: &str) -> At {
    in_pool(pool_id, shard(sub.chars().next().unwrap_or('0')), sub)
}

/// The shard of the listing for subs that begin with `digit`.
#[must_use]
pub fn shard(digit: char) -> String {
    format!("users/{digit}")
}

/// A user's entry in an attribute index.
#[must_use]
pub fn indexed(pool_id: &str, blind: &str, sub: &str) -> At {
    in_pool(pool_id, index_partition(blind), sub)
}

/// The partition of an attribute value or prefix.
#[must_use]
pub fn index_partition(blind: &str) -> String {
    format!("index/{blind}")
}

/// A pool's entry in its region's list.
#[must_use]
pub fn pool_entry(region: &str, pool_id: &str) -> At {
    At::new(Scope::System, pools_partition(region), pool_id)
}

/// The partition that lists a region's pools.
#[must_use]
pub fn pools_partition(region: &str) -> String {
    format!("pools/{region}")
}

/// The partition that lists the regions that have, or had, pools.
pub const REGIONS: &str = "regions";

/// A region's entry.
#[must_use]
pub fn region_entry(region: &str) -> At {
    At::new(Scope::System, REGIONS, region)
}

/// The partition that lists deleted pools whose records are still to be removed.
pub const DELETED_POOLS: &str = "deleted-pools";

/// A deleted pool's entry.
#[must_use]
pub fn deleted_pool(pool_id: &str) -> At {
    At::new(Scope::System, DELETED_POOLS, pool_id)
}

/// What keys of a pool's domains begin with.
pub const DOMAINS: &str = "domain/";

/// What keys of a pool's terms begin with.
pub const TERMS: &str = "terms/";

/// A terms document.
#[must_use]
pub fn terms(pool_id: &str, id: &str) -> At {
    in_pool(pool_id, POOL, format!("{TERMS}{id}"))
}

/// The id of a client's terms document of a name.
#[must_use]
pub fn terms_of_client(pool_id: &str, client_id: &str, name: &str) -> At {
    in_pool(pool_id, POOL, format!("terms-of/{client_id}/{name}"))
}

/// Whose a domain is.
#[must_use]
pub fn domain_owner(domain: &str) -> At {
    At::new(Scope::System, format!("domain/{domain}"), "pool")
}

/// A domain of the pool.
#[must_use]
pub fn domain(pool_id: &str, domain: &str) -> At {
    in_pool(pool_id, POOL, format!("{DOMAINS}{domain}"))
}

/// How many codes went to a destination lately, by its blind index.
#[must_use]
pub fn sent_codes(pool_id: &str, blind: &str) -> At {
    in_pool(pool_id, format!("sent/{blind}"), "codes")
}

/// The partition of the rates that were provisioned in a region.
#[must_use]
pub fn limits_partition(region: &str) -> String {
    format!("limits/{region}")
}

/// The pool a client belongs to.
#[must_use]
pub fn client_pool(client_id: &str) -> At {
    At::new(Scope::System, format!("client/{client_id}"), "pool")
}

/// What keys of import jobs begin with.
pub const IMPORT_JOBS: &str = "import/";

/// An import job.
#[must_use]
pub fn import_job(pool_id: &str, job_id: &str) -> At {
    in_pool(pool_id, POOL, format!("{IMPORT_JOBS}{job_id}"))
}

/// How many import jobs a pool has.
#[must_use]
pub fn import_count(pool_id: &str) -> At {
    in_pool(pool_id, POOL, "import-count")
}

/// A hash of the cost of a pool's imported ones, which is nobody's.
#[must_use]
pub fn import_decoy(pool_id: &str) -> At {
    in_pool(pool_id, POOL, "import-decoy")
}

/// The mark that an import job of the pool is running.
#[must_use]
pub fn importing(pool_id: &str) -> At {
    in_pool(pool_id, POOL, "importing")
}

/// A piece of a file to import.
#[must_use]
pub fn import_piece(pool_id: &str, upload_id: &str, number: u64) -> At {
    in_pool(pool_id, import_file_partition(upload_id), format!("{number:08x}"))
}

/// The partition of the pieces of a file to import.
#[must_use]
pub fn import_file_partition(upload_id: &str) -> String {
    format!("import-file/{upload_id}")
}

/// Rows that a job did not import, by the first of their lines.
#[must_use]
pub fn import_report(pool_id: &str, job_id: &str, line: u64) -> At {
    in_pool(pool_id, import_report_partition(job_id), format!("{line:016x}"))
}

/// The partition of the rows that a job did not import.
#[must_use]
pub fn import_report_partition(job_id: &str) -> String {
    format!("import-report/{job_id}")
}

/// The partition that lists the running import jobs of all pools, one a region.
pub const ACTIVE_IMPORTS: &str = "imports";

/// The running import job of a region.
#[must_use]
pub fn active_import(region: &str) -> At {
    At::new(Scope::System, ACTIVE_IMPORTS, region)
}
