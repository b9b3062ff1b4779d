//! Bad input at every layer of the assembled server: the exact answer, and that nothing was written.

mod browsers;
mod connections;
mod names;
mod replays;
mod signatures;
mod tokens;
mod validation;
mod wire;

use std::collections::BTreeMap;

use cognomen_contract::{Protocol, Service};

use crate::assembled::{Call, Form, World};

/// A request and its refusal.
struct Row {
    call: Call,
    form: Form,
    status: u16,
    code: &'static str,
    message: String,
}

impl Row {
    /// A row of a user-pool operation, refused with status 400.
    fn new(call: Call, code: &'static str, message: impl Into<String>) -> Self {
        Self { call, form: Form::of(Service::CognitoIdp), status: 400, code, message: message.into() }
    }

    /// The same with another status.
    fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// The same in the form of another service.
    fn of(self, service: Service) -> Self {
        Self { form: Form::of(service), ..self }
    }

    /// The same in the form of paths, in which what is no known protocol is answered.
    fn by_path(self) -> Self {
        Self { form: Form { protocol: Protocol::RestJson, service: Service::CognitoSync }, ..self }
    }
}

/// What is stored, but for when access keys were last used: a key whose signature held was used, whatever was refused then.
async fn contents(world: &World) -> BTreeMap<String, Vec<u8>> {
    let mut contents = world.contents().await;
    contents.retain(|address, _| !(address.contains("access-key/") && address.ends_with("last-use")));
    contents
}

/// Sends each request; the answers must be exact and the store must stay as it is.
async fn refuse(world: &World, table: impl IntoIterator<Item = Row>) {
    let before = contents(world).await;
    let messages = world.messages.count();
    for (number, row) in table.into_iter().enumerate() {
        let Row { call, form, status, code, message } = row;
        let shown = String::from_utf8_lossy(&call.bytes()).chars().take(600).collect::<String>();
        println!("row {number}: {shown}\n");
        world.send(&call).await.assert_error(form, status, code, &message);
        assert!(contents(world).await == before, "something was written");
    }
    assert_eq!(world.messages.count(), messages, "a message left");
}
