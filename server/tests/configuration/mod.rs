//! Flags over environment over file, and errors that say what is wrong where.

use std::path::Path;
use std::time::Duration;

use cognomen_identity::federation::Social;
use cognomen_model::limits::Category;
use cognomen_outbound::Reach;
use cognomen_server::config::{ConfigError, Mode, PrivateListen, Settings, Sources, StoreChoice};
use cognomen_store::testing::TemporaryFolder;

struct Case<'a> {
    flags: &'a [(&'static str, &'static str, &'a str)],
    environment: &'a [(&'a str, &'a str)],
    file: &'a str,
}

const NOTHING: Case<'static> = Case { flags: &[], environment: &[], file: "" };

fn load(mode: Mode, case: &Case<'_>) -> Result<Settings, ConfigError> {
    let folder = TemporaryFolder::new();
    load_in(folder.path(), mode, case)
}

fn load_in(folder: &Path, mode: Mode, case: &Case<'_>) -> Result<Settings, ConfigError> {
    std::fs::write(folder.join("cognomen.toml"), case.file).unwrap();
    let flags = case.flags.iter().map(|(name, flag, value)| (*name, *flag, Some((*value).to_owned()))).collect();
    let environment = case.environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Settings::load(mode, Sources { flags, file: None, environment, folder: folder.to_owned() })
}

fn fault(case: &Case<'_>) -> String {
    let folder = TemporaryFolder::new();
    let fault = load_in(folder.path(), Mode::Serve, case).unwrap_err().to_string();
    fault.replace(&format!("{}/", folder.path().display()), "")
}

#[test]
fn has_defaults() {
    let dev = load(Mode::Dev, &NOTHING).unwrap();
    assert_eq!(dev.listen.to_string(), "127.0.0.1:8400");
    assert_eq!(dev.data, Path::new(".cognomen"));
    assert_eq!(dev.store, StoreChoice::Sqlite);
    assert_eq!((dev.account_id.as_str(), dev.region.as_str()), ("000000000000", "us-east-1"));
    assert!(dev.regions.is_empty() && dev.tls.is_none() && dev.smtp.is_none());
    let addresses = dev.addresses("127.0.0.1:51234".parse().unwrap());
    assert_eq!(addresses.public_url, "http://127.0.0.1:51234");
    assert_eq!(addresses.issuer, "http://127.0.0.1:51234/{poolId}");
    assert_eq!(addresses.base_domain, "localhost");
    let serve = load(Mode::Serve, &NOTHING).unwrap();
    assert_eq!(serve.regions, ["us-east-1"]);
    assert_eq!(serve.private_listen, PrivateListen::At("127.0.0.1:8401".parse().unwrap()));
}

#[test]
fn flags_win_over_environment_over_file() {
    let file =
        "region = \"eu-west-1\"\naccount_id = \"111111111111\"\nlisten = \"127.0.0.1:1\"\n\n[log]\nlevel = \"debug\"\n";
    let environment: &[_] =
        &[("COGNOMEN_REGION", "eu-west-2"), ("COGNOMEN_ACCOUNT_ID", "222222222222"), ("COGNOMEN_DATA", "")];
    let flags: &[_] = &[("region", "--region", "eu-west-3")];
    let settings = load(Mode::Serve, &Case { flags, environment, file }).unwrap();
    assert_eq!(settings.region, "eu-west-3");
    assert_eq!(settings.account_id, "222222222222");
    assert_eq!(settings.listen.port(), 1);
    assert_eq!(settings.log.level, "debug");
    assert_eq!(settings.data, Path::new(".cognomen"));
}

#[test]
fn public_url_and_issuer_follow() {
    let file = "public_url = \"https://id.example.com/\"\nissuer = \"https://cognito-idp.{region}.amazonaws.com/{poolId}\"\nregions = [\"us-east-1\", \"eu-west-1\"]\n";
    let settings = load(Mode::Serve, &Case { file, ..NOTHING }).unwrap();
    let addresses = settings.addresses("127.0.0.1:8400".parse().unwrap());
    assert_eq!(addresses.public_url, "https://id.example.com");
    assert_eq!(addresses.issuer, "https://cognito-idp.{region}.amazonaws.com/{poolId}");
    assert_eq!(addresses.base_domain, "id.example.com");
    assert_eq!(settings.regions, ["us-east-1", "eu-west-1"]);
}

#[test]
fn errors_name_key_value_and_place() {
    let file = |file| Case { file, ..NOTHING };
    let env = |environment| Case { environment, ..NOTHING };
    let table: &[(Case<'_>, &str)] = &[
        (file("\nlistn = \"x\"\n"), "cognomen.toml:2: unknown setting `listn`; did you mean `listen`?"),
        (file("[tls]\ncertificate = \"x\""), "cognomen.toml:2: unknown setting `tls.certificate`"),
        (file("[cache]\nsize = 1"), "cognomen.toml:1: unknown setting `cache`"),
        (file("region = \"x\"\nregion"), "cognomen.toml:2: not valid TOML: "),
        (
            file("listen = 8400"),
            "cognomen.toml:1: `listen` = `8400`: expected an address with a port, such as `127.0.0.1:8400` or `[::]:8400`",
        ),
        (file("listen = true"), "cognomen.toml:1: `listen` = `true`: must be a string"),
        (file("regions = \"us-east-1\""), "cognomen.toml:1: `regions` = `\"us-east-1\"`: must be an array of strings"),
        (
            file("regions = [\"eu-west-1\"]"),
            "cognomen.toml:1: `regions` = `eu-west-1`: does not list the default region `us-east-1`",
        ),
        (file("tls = \"x\""), "cognomen.toml:1: unknown setting `tls`"),
        (file("[tls]\ncert = \"x\""), "`tls.key` is missing: `tls.cert` is given"),
        (file("[smtp]\nport = 25"), "`smtp.host` is missing: other settings of `smtp` are given"),
        (file("[smtp]\nhost = \"mail\""), "`smtp.from` is missing: it is the sender of pools that name none"),
        (
            file("[smtp]\nhost = \"mail\"\nfrom = \"x\""),
            "cognomen.toml:3: `smtp.from` = `x`: expected an address such as",
        ),
        (
            file("[smtp]\nhost = \"mail\"\nport = 0"),
            "cognomen.toml:3: `smtp.port` = `0`: expected a port from 1 to 65535",
        ),
        (
            env(&[("COGNOMEN_ACCOUNT_ID", "12")]),
            "environment variable `COGNOMEN_ACCOUNT_ID`: `account_id` = `12`: expected twelve digits",
        ),
        (
            env(&[("COGNOMEN_STORE", "mysql://u:secret@h/d")]),
            "environment variable `COGNOMEN_STORE`: `store` = `mysql://u:***@h/d`: expected `sqlite` or",
        ),
        (
            env(&[("COGNOMEN_REGION", "Frankfurt")]),
            "environment variable `COGNOMEN_REGION`: `region` = `Frankfurt`: expected the name of a region",
        ),
        (
            env(&[("COGNOMEN_LOG_LEVEL", "loud")]),
            "environment variable `COGNOMEN_LOG_LEVEL`: `log.level` = `loud`: expected `error`",
        ),
        (
            env(&[("COGNOMEN_ISSUER", "https://x")]),
            "environment variable `COGNOMEN_ISSUER`: `issuer` = `https://x`: expected a URL that contains `{poolId}`",
        ),
        (
            env(&[("COGNOMEN_ISSUER", "https://x/{poolId}/{pool}")]),
            "environment variable `COGNOMEN_ISSUER`: `issuer` = `https://x/{poolId}/{pool}`: only",
        ),
        (env(&[("COGNOMEN_CONFIG", "other.toml")]), "cannot read configuration file `other.toml`: "),
        (
            Case { flags: &[("public_url", "--public-url", "ftp://x")], ..NOTHING },
            "flag `--public-url`: `public_url` = `ftp://x`: expected a URL such as",
        ),
    ];
    for (case, expected) in table {
        let fault = fault(case);
        assert!(fault.starts_with(expected), "expected: {expected}\n   found: {fault}");
        assert!(!fault.contains("secret"), "{fault}");
    }
}

#[test]
fn production_wants_tls_and_a_name() {
    let serve = |environment: &[(&str, &str)]| load(Mode::Serve, &Case { environment, ..NOTHING }).unwrap();
    let plain = serve(&[]);
    assert!(plain.check_serving(false).unwrap_err().to_string().starts_with("`tls.cert` is missing"));
    assert!(plain.check_serving(true).unwrap_err().to_string().starts_with("`public_url` is missing"));
    let tls = [("COGNOMEN_TLS_CERT", "c"), ("COGNOMEN_TLS_KEY", "k")];
    assert!(serve(&tls).check_serving(false).is_ok());
    let everywhere = serve(&[tls[0], tls[1], ("COGNOMEN_LISTEN", "0.0.0.0:443")]);
    assert!(everywhere.check_serving(false).unwrap_err().to_string().starts_with("`public_url` is missing"));
}

#[test]
fn limits_are_read_and_development_has_none() {
    let dev = load(Mode::Dev, &NOTHING).unwrap().limits;
    assert_eq!((dev.enforce_defaults, dev.messages_per_destination, dev.rates.len()), (false, None, 0));
    assert_eq!(load(Mode::Serve, &NOTHING).unwrap().limits.messages_per_destination, Some(20));
    let file = "[limits]\nenforce_defaults = true\nuser_read = 7\nmessages_per_destination = \"off\"\n";
    let limits = load(Mode::Serve, &Case { file, ..NOTHING }).unwrap().limits;
    assert_eq!((limits.enforce_defaults, limits.messages_per_destination), (true, None));
    assert_eq!(limits.enforced(Category::UserRead), Some(7));
    assert_eq!(limits.enforced(Category::UserList), Some(30));
    let environment: &[_] = &[("COGNOMEN_LIMITS_USER_CREATION", "9"), ("COGNOMEN_LOG_GROUPS", "/a/b=c.jsonl,d=/e")];
    let settings = load(Mode::Dev, &Case { environment, ..NOTHING }).unwrap();
    assert_eq!(settings.limits.enforced(Category::UserCreation), Some(9));
    assert_eq!(settings.log_groups["/a/b"], Path::new("c.jsonl"));
    assert_eq!(settings.log_groups["d"], Path::new("/e"));
    for (file, expected) in [
        ("limits.user_read = 0", "`limits.user_read` = `0`: expected a number"),
        ("limits.enforce_defaults = \"yes\"", "`limits.enforce_defaults` = `yes`: expected `true`"),
        ("limits.messages_per_destination = \"none\"", "`limits.messages_per_destination` = `none`: expected a number"),
        ("limits.unknown = 1", "unknown setting `limits.unknown`"),
        ("region = true", "`region` = `true`: must be a string"),
        ("log.groups = [\"a\"]", "`log.groups` = `a`: expected `LOG-GROUP=FILE`"),
    ] {
        let fault = fault(&Case { file, ..NOTHING });
        assert!(fault.contains(expected), "{fault}");
    }
}

#[test]
fn providers_of_identities_are_public_in_production() {
    let dev = load(Mode::Dev, &NOTHING).unwrap();
    assert_eq!(dev.identity.reach, Reach::Everywhere);
    let addresses = dev.addresses("127.0.0.1:51234".parse().unwrap());
    assert_eq!(addresses.identity_issuer, "http://127.0.0.1:51234/identity");
    let serve = load(Mode::Serve, &NOTHING).unwrap().identity;
    assert_eq!((serve.reach, serve.social), (Reach::Public, Social::default()));
    let file = "[identity]\nissuer = \"https://id.example.com/pools/\"\nallow_private_upstreams = true\n\n\
                [identity.social]\ngoogle_keys = \"http://stand-in/google\"\n";
    let environment: &[_] = &[("COGNOMEN_IDENTITY_SOCIAL_FACEBOOK", "http://stand-in/facebook/")];
    let settings = load(Mode::Serve, &Case { file, environment, ..NOTHING }).unwrap();
    assert_eq!(settings.identity.reach, Reach::Everywhere);
    let addresses = settings.addresses("127.0.0.1:1".parse().unwrap());
    assert_eq!(addresses.identity_issuer, "https://id.example.com/pools");
    let usual = Social::default();
    assert_eq!(settings.identity.social.google_keys, "http://stand-in/google");
    assert_eq!(settings.identity.social.facebook, "http://stand-in/facebook");
    assert_eq!(settings.identity.social.apple_keys, usual.apple_keys);
    for (file, expected) in [
        ("[identity.social]\ngoogle = \"x\"", "cognomen.toml:2: unknown setting `identity.social.google`"),
        ("[identity.other]\nx = 1", "cognomen.toml:1: unknown setting `identity.other`"),
        ("identity.social.amazon = \"amazon\"", "`identity.social.amazon` = `amazon`: expected a URL"),
        ("identity.allow_private_upstreams = 1", "expected `true` or `false`"),
        ("limits.user_read.x = 1", "must be a string"),
    ] {
        let fault = fault(&Case { file, ..NOTHING });
        assert!(fault.contains(expected), "{fault}");
    }
}

#[tokio::test]
async fn a_file_of_breached_passwords_must_be_one() {
    let folder = TemporaryFolder::new();
    let path = folder.path().join("hashes.txt");
    // SHA-1 of `abc`, the example of FIPS 180-4.
    std::fs::write(&path, "a9993e364706816aba3e25717850c26c9cd0d89d:3\n").unwrap();
    let name = path.display().to_string();
    let environment: &[_] = &[("COGNOMEN_BREACHED_PASSWORDS", name.as_str())];
    let settings = load(Mode::Serve, &Case { environment, ..NOTHING }).unwrap();
    assert!(settings.breached.contains("abc").await.unwrap());
    assert!(!load(Mode::Serve, &NOTHING).unwrap().breached.contains("abc").await.unwrap());
    std::fs::write(&path, "abc\n").unwrap();
    assert!(fault(&Case { environment, ..NOTHING }).contains("does not begin with a SHA-1 or SHA-256 hash"));
    assert!(fault(&Case { file: "breached_passwords = \"nowhere\"", ..NOTHING }).contains("cannot be read"));
}

#[test]
fn the_documentation_lists_every_setting() {
    let page = include_str!("../../../docs/operations.md");
    for (name, _) in cognomen_server::config::names() {
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
}

const FUNCTIONS: &str = r#"
[[functions]]
name = "check-sign-up"
command = ["python3", "-m", "awslambdaric", "app.handler"]
directory = "app"
environment = { TABLE = "orders" }
timeout = 30
memory = 1_024
concurrency = 4

[[functions]]
name = "mail"
command = ["./mail"]

[lambda]
endpoint = "https://lambda.{region}.example.com/"
access_key_id = "AKIDEXAMPLE"
secret_access_key_file = "SECRET"
timeout_ms = 2000

[[lambda.pools]]
pool = "eu-west-1_Ab12Cd34E"
attempts = 1
"#;

#[test]
fn functions_are_declared_in_the_file() {
    let folder = TemporaryFolder::new();
    std::fs::create_dir(folder.path().join("app")).unwrap();
    std::fs::write(folder.path().join("secret"), "hush hush\n").unwrap();
    let file = FUNCTIONS.replace("SECRET", folder.path().join("secret").to_str().unwrap());
    let settings = load_in(folder.path(), Mode::Serve, &Case { file: &file, ..NOTHING }).unwrap().functions;
    let [check, mail] = &settings.local[..] else { panic!("{settings:?}") };
    assert_eq!((check.name.as_str(), check.command.len()), ("check-sign-up", 4));
    assert_eq!(check.directory, folder.path().join("app"));
    assert_eq!(check.environment["TABLE"], "orders");
    assert_eq!((check.timeout, check.memory, check.concurrency), (Duration::from_secs(30), 1024, 4));
    assert_eq!(mail.directory, folder.path(), "the file's folder");
    assert_eq!((mail.timeout, mail.memory, mail.concurrency), (Duration::from_secs(3), 512, 2));
    let remote = settings.remote.as_ref().unwrap();
    assert_eq!(remote.url, "https://lambda.{region}.example.com");
    assert_eq!((remote.access_key_id.as_str(), remote.secret_access_key.as_str()), ("AKIDEXAMPLE", "hush hush"));
    assert!(!format!("{settings:?}").contains("hush") && !format!("{settings:?}").contains("orders"));
    let policy = |pool| (settings.policies.of(pool).timeout.as_millis(), settings.policies.of(pool).attempts);
    assert_eq!(policy("eu-west-1_Ab12Cd34E"), (2000, 1));
    assert_eq!(policy("eu-west-1_other"), (2000, 3));
}

#[test]
fn functions_need_no_configuration() {
    let settings = load(Mode::Serve, &NOTHING).unwrap().functions;
    assert!(settings.local.is_empty() && settings.remote.is_none());
    let usual = settings.policies.of("any");
    assert_eq!((usual.timeout, usual.attempts), (Duration::from_secs(5), 3), "as Cognito has it");
}

#[test]
fn an_endpoint_is_given_by_the_environment_too() {
    let environment: &[_] = &[("COGNOMEN_LAMBDA_ENDPOINT", "http://127.0.0.1:9001"), ("COGNOMEN_LAMBDA_ATTEMPTS", "1")];
    let settings = load(Mode::Dev, &Case { environment, ..NOTHING }).unwrap().functions;
    let remote = settings.remote.unwrap();
    assert_eq!((remote.access_key_id.as_str(), remote.secret_access_key.as_str()), ("test", "test"), "any will do");
    assert_eq!(settings.policies.usual.attempts, 1);
    assert_eq!(
        fault(&Case { environment, ..NOTHING }),
        "`lambda.access_key_id` is missing: calls of `lambda.endpoint` are signed",
        "in production none is made up"
    );
}

#[test]
fn faults_of_functions_are_told_with_their_place() {
    let declared = |rest: &str| format!("[[functions]]\nname = \"f\"\ncommand = [\"x\"]\n{rest}");
    for (file, expected) in [
        ("functions = \"x\"".to_owned(), "cognomen.toml:1: `functions` = `\"x\"`: must be tables: `[[functions]]`"),
        ("[functions]\nname = \"x\"".to_owned(), "cognomen.toml:1: `functions` = "),
        ("\n[[functions]]\ncommand = [\"x\"]".to_owned(), "cognomen.toml:2: `functions.name` is missing: "),
        ("[[functions]]\nname = \"x\"".to_owned(), "cognomen.toml:1: `functions.command` is missing: "),
        (
            declared("comand = []"),
            "cognomen.toml:4: unknown setting `functions.comand`; did you mean `functions.command`?",
        ),
        (
            declared("[[functions]]\nname = \"f\"\ncommand = [\"y\"]"),
            "cognomen.toml:5: `functions.name` = `f`: is declared twice",
        ),
        (
            "[[functions]]\nname = \"a b\"\ncommand = [\"x\"]".to_owned(),
            "cognomen.toml:2: `functions.name` = `a b`: expected up to 64 letters, digits, `-` and `_`",
        ),
        (
            "[[functions]]\nname = \"f\"\ncommand = \"python3 app.py\"".to_owned(),
            "cognomen.toml:3: `functions.command` = `\"python3 app.py\"`: must be an array of strings",
        ),
        (
            "[[functions]]\nname = \"f\"\ncommand = []".to_owned(),
            "cognomen.toml:3: `functions.command` = ``: expected a program and its arguments",
        ),
        (
            declared("directory = \"nowhere\""),
            "cognomen.toml:4: `functions.directory` = `nowhere`: there is no such folder",
        ),
        (declared("timeout = 0"), "cognomen.toml:4: `functions.timeout` = `0`: expected a number from 1 to 900"),
        (declared("memory = 64"), "cognomen.toml:4: `functions.memory` = `64`: expected a number from 128 to 10240"),
        (
            declared("concurrency = 101"),
            "cognomen.toml:4: `functions.concurrency` = `101`: expected a number from 1 to 100",
        ),
        (declared("timeout = 1.5"), "cognomen.toml:4: `functions.timeout` = `1.5`: must be a string"),
        (
            declared("environment = { KEY = \"hush\", COUNT = 1 }"),
            "cognomen.toml:4: `functions.environment` = `COUNT`: must be a table of strings",
        ),
        (
            declared("environment = { AWS_LAMBDA_RUNTIME_API = \"hush\" }"),
            "cognomen.toml:4: `functions.environment` = `AWS_LAMBDA_RUNTIME_API`: expected names such as",
        ),
        (
            declared("environment = { \"A=B\" = \"hush\" }"),
            "cognomen.toml:4: `functions.environment` = `A=B`: expected names",
        ),
        (
            "[lambda]\nendpoint = \"lambda.example.com\"".to_owned(),
            "cognomen.toml:2: `lambda.endpoint` = `lambda.example.com`: expected a URL",
        ),
        (
            "[lambda]\nendpoint = \"https://{zone}.example.com\"".to_owned(),
            "cognomen.toml:2: `lambda.endpoint` = `https://{zone}.example.com`: only `{region}` is filled in",
        ),
        ("[lambda]\naccess_key_id = \"A\"".to_owned(), "`lambda.endpoint` is missing: an access key is given"),
        (
            "[lambda]\nendpoint = \"http://x\"\naccess_key_id = \"A\"".to_owned(),
            "`lambda.secret_access_key_file` is missing: calls of `lambda.endpoint` are signed",
        ),
        (
            "[lambda]\ntimeout_ms = 99".to_owned(),
            "cognomen.toml:2: `lambda.timeout_ms` = `99`: expected a number from 100 to 60000",
        ),
        (
            "[lambda]\nattempts = 11".to_owned(),
            "cognomen.toml:2: `lambda.attempts` = `11`: expected a number from 1 to 10",
        ),
        ("[[lambda.pools]]\nattempts = 1".to_owned(), "cognomen.toml:1: `lambda.pools.pool` is missing: "),
        (
            "[[lambda.pools]]\npool = \"shop\"".to_owned(),
            "cognomen.toml:2: `lambda.pools.pool` = `shop`: expected the id of a pool",
        ),
        (
            "[[lambda.pools]]\npool = \"eu-west-1_a\"\n[[lambda.pools]]\npool = \"eu-west-1_a\"".to_owned(),
            "cognomen.toml:4: `lambda.pools.pool` = `eu-west-1_a`: is given twice",
        ),
    ] {
        let fault = fault(&Case { file: &file, ..NOTHING });
        assert!(fault.starts_with(expected), "{fault}\n  instead of\n{expected}");
        assert!(!fault.contains("hush"), "{fault}");
    }
}
