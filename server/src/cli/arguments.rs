//! Commands and flags. Values are read by the configuration, which also knows the environment and the file.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::explain::ExplainCommand;
use super::findings::WantedFindings;
use crate::config::Flags;

/// A self-hosted identity platform that speaks Amazon Cognito.
#[derive(Debug, Parser)]
#[command(name = "cognomen", version, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Run for development: plain HTTP on this machine, access key `test` with secret `test`, an inbox at /_inbox.
    Dev {
        #[command(flatten)]
        common: Common,
    },
    /// Run for production.
    Serve {
        #[command(flatten)]
        common: Common,
        /// Speak plain HTTP, behind a proxy that speaks TLS.
        #[arg(long)]
        insecure_http: bool,
    },
    /// Make the first administrator and print its access key, once.
    Init {
        #[command(flatten)]
        common: Common,
    },
    /// Manage keys.
    Keys {
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// Manage app clients.
    Clients {
        #[command(subcommand)]
        command: ClientsCommand,
    },
    /// Explain what policies decide, and which roles identities get.
    Explain {
        #[command(subcommand)]
        command: ExplainCommand,
    },
    /// List trust and rights that are broader than they should be.
    Findings {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        wanted: WantedFindings,
    },
    /// Ask a running server whether it is ready; exit code 0 when it is.
    Health {
        #[command(flatten)]
        common: Common,
    },
    /// Become the program of a function; started by the server alone.
    #[command(hide = true)]
    RunFunction(RunFunction),
}

/// What a function's program is started with.
#[derive(Debug, Args)]
pub(super) struct RunFunction {
    /// Process id of the server.
    #[arg(long, value_name = "PID")]
    pub(super) parent: u32,
    /// Most bytes of data of each process.
    #[arg(long, value_name = "BYTES")]
    pub(super) data_limit: u64,
    /// Program and arguments.
    #[arg(last = true, required = true)]
    pub(super) command: Vec<OsString>,
}

#[derive(Debug, Subcommand)]
pub(super) enum KeysCommand {
    /// Replace keys: without flags the key-encryption key and all data keys.
    Rotate {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        what: Rotation,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ClientsCommand {
    /// Show what a client may do at the OAuth endpoints beyond Cognito, or set it from a file.
    Oauth {
        #[command(flatten)]
        common: Common,
        /// The client.
        #[arg(long, value_name = "ID")]
        client_id: String,
        /// Settings to replace the client's with, in JSON; what is left out is off.
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
}

/// What is rotated.
#[derive(Debug, Args)]
pub(super) struct Rotation {
    /// Replace the token-signing keys of this pool instead.
    #[arg(long, value_name = "POOL_ID", conflicts_with_all = ["all", "reseal"])]
    pub(super) signing: Option<String>,
    /// Replace the token-signing keys of all pools instead.
    #[arg(long, conflicts_with = "reseal")]
    pub(super) all: bool,
    /// Also seal every record again under the new data keys, which takes a while.
    #[arg(long)]
    pub(super) reseal: bool,
}

/// Settings that every command takes. Each has a `COGNOMEN_…` variable and a key in the configuration file.
#[derive(Debug, Args)]
pub(super) struct Common {
    /// Configuration file [default: cognomen.toml, when there is one]
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Address to listen on [default: 127.0.0.1:8400]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Address for health and metrics, or `off` [default: 127.0.0.1:8401]
    #[arg(long, value_name = "ADDR")]
    private_listen: Option<String>,
    /// Data folder [default: .cognomen]
    #[arg(long, value_name = "DIR")]
    data: Option<String>,
    /// `sqlite`, or a `postgres://` URL [default: sqlite]
    #[arg(long, value_name = "STORE")]
    store: Option<String>,
    /// Address that clients use [default: the listener's]
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Account of twelve digits [default: 000000000000]
    #[arg(long, value_name = "N")]
    account_id: Option<String>,
    /// Default region [default: us-east-1]
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Issuer of tokens, with `{region}` and `{poolId}` [default: PUBLIC_URL/{poolId}]
    #[arg(long, value_name = "TEMPLATE")]
    issuer: Option<String>,
}

impl Common {
    pub(super) fn flags(self) -> Flags {
        vec![
            ("listen", "--listen", self.listen),
            ("private_listen", "--private-listen", self.private_listen),
            ("data", "--data", self.data),
            ("store", "--store", self.store),
            ("public_url", "--public-url", self.public_url),
            ("account_id", "--account-id", self.account_id),
            ("region", "--region", self.region),
            ("issuer", "--issuer", self.issuer),
        ]
    }
}
