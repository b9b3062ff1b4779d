//! The one thread that starts processes and measures their memory.
//!
//! A process that is tied to its parent ends with the thread that started it, so this one lives as long as the functions do.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use rustix::process::Pid;
use tokio::process::{Child, Command};
use tokio::runtime::Handle;
use tokio::sync::oneshot;

use super::group::Group;
use super::proc_table;

/// Time between two measurements.
const TICK: Duration = Duration::from_millis(100);

/// A process to start.
pub(super) struct Order {
    pub(super) command: Command,
    /// Most memory in bytes.
    pub(super) memory: u64,
    /// A variable that only this process carries.
    pub(super) mark: String,
}

type Started = io::Result<(Child, Arc<Group>)>;

/// The thread, as seen from outside. It ends when this is dropped.
pub(super) struct Keeper(Sender<(Order, oneshot::Sender<Started>)>);

impl Keeper {
    /// Starts the thread. Must be called on the runtime; `tend` is called from time to time while there are processes.
    pub(super) fn new(tend: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (orders, received) = channel();
        let runtime = Handle::current();
        hide();
        std::thread::Builder::new().name("functions".to_owned()).spawn(move || keep(&received, &runtime, tend))?;
        Ok(Self(orders))
    }

    /// Starts a process as the leader of its own group.
    pub(super) async fn start(&self, order: Order) -> Started {
        let gone = || io::Error::other("the thread that starts processes has ended");
        let (reply, started) = oneshot::channel();
        self.0.send((order, reply)).map_err(|_| gone())?;
        started.await.map_err(|_| gone())?
    }
}

/// Keeps this process's memory and variables, secrets among them, from functions, which run as the same user. Without it
/// functions work as well.
fn hide() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable) {
        tracing::warn!(%error, "functions can look into the server");
    }
}

fn keep(orders: &Receiver<(Order, oneshot::Sender<Started>)>, runtime: &Handle, tend: impl Fn()) {
    let _entered = runtime.enter();
    let mut groups: Vec<Arc<Group>> = Vec::new();
    let mut newest = None;
    loop {
        let order = if groups.is_empty() {
            orders.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            orders.recv_timeout(TICK)
        };
        match order {
            Ok((order, reply)) => {
                let started = start(order);
                if let Ok((_, group)) = &started {
                    groups.push(Arc::clone(group));
                }
                // A caller that went away leaves no process behind: what is dropped with the answer is killed.
                if let Err(Ok((_, group))) = reply.send(started) {
                    group.kill();
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        groups.retain(|group| !group.has_ended());
        measure(&groups, &mut newest);
        tend();
    }
}

/// Measures all groups. Which processes belong to them is found out only when there are new ones.
fn measure(groups: &[Arc<Group>], known: &mut Option<i32>) {
    if groups.is_empty() {
        return;
    }
    let newest = proc_table::newest();
    if newest != *known {
        *known = newest;
        let table = proc_table::read();
        groups.iter().for_each(|group| group.learn(&table));
    }
    groups.iter().for_each(|group| group.measure());
}

fn start(Order { mut command, memory, mark }: Order) -> Started {
    let mut child = command.process_group(0).kill_on_drop(true).spawn()?;
    let leader = child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    match leader {
        Some(leader) => Ok((child, Arc::new(Group::new(leader, memory, mark)))),
        None => {
            child.start_kill()?;
            Err(io::Error::other("the process has no id"))
        }
    }
}
