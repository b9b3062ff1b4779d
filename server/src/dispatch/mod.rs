//! Which function serves which operation: one line each.

mod cognito_identity;
mod cognito_idp;
mod cognomen;
mod iam;
mod kms;
mod sts;

use std::future::Future;
use std::pin::Pin;

use cognomen_contract::{Error, Service};
use cognomen_wire::{Response, Target};

use crate::app::App;
use crate::pipeline::{self, RawRequest};

type Served<'a> = Pin<Box<dyn Future<Output = Result<Response, Error>> + Send + 'a>>;
type Handler = for<'a> fn(&'a App, &'a RawRequest, &'a Target) -> Served<'a>;

/// Makes a service's table: a handler by operation name, and the names in order.
macro_rules! table {
    ($operations:path, $context:expr, { $($operation:ident => $function:path,)* }) => {
        use $operations as operations;

        /// Names of the operations that are served.
        pub(super) const IMPLEMENTED: &[&str] = &[$(stringify!($operation),)*];

        /// The handler of an operation; none when it is not served.
        pub(super) fn handler(name: &str) -> Option<super::Handler> {
            match name {
                $(stringify!($operation) => Some(|app, request, target| {
                    let context: fn(&$crate::app::App) -> &_ = $context;
                    Box::pin($crate::pipeline::serve::<operations::$operation, _>(
                        app,
                        request,
                        target,
                        context(app),
                        |permit, input, context| Box::pin($function(permit, input, context)),
                    ))
                }),)*
                _ => None,
            }
        }
    };
}
use table;

/// Names of the operations of `service` that are served.
#[must_use]
pub fn implemented(service: Service) -> &'static [&'static str] {
    match service {
        Service::CognitoIdp => cognito_idp::IMPLEMENTED,
        Service::CognitoIdentity => cognito_identity::IMPLEMENTED,
        Service::Iam => iam::IMPLEMENTED,
        Service::Sts => sts::IMPLEMENTED,
        Service::Kms => kms::IMPLEMENTED,
        Service::Cognomen => cognomen::IMPLEMENTED,
        Service::CognitoSync | Service::CloudTrail => &[],
    }
}

/// Serves the operation that a request names.
///
/// # Errors
/// The operation's own; `NotImplementedException` for one that is known but not served.
pub(crate) async fn run(app: &App, request: &RawRequest, target: &Target) -> Result<Response, Error> {
    let name = target.operation.name;
    let handler = match target.service {
        Service::CognitoIdp => cognito_idp::handler(name),
        Service::CognitoIdentity => cognito_identity::handler(name),
        Service::Iam => iam::handler(name),
        Service::Sts => sts::handler(name),
        Service::Kms => kms::handler(name),
        Service::Cognomen => cognomen::handler(name),
        Service::CognitoSync | Service::CloudTrail => None,
    };
    match handler {
        Some(handler) => handler(app, request, target).await,
        None => pipeline::refuse_unserved(app, request, target).await,
    }
}
