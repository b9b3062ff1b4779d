//! What stands between the server and a function's program: the end of the parent ends the function, and its limits hold.

use std::convert::Infallible;
use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::process::Command;

use rustix::process::{Resource, Rlimit, getppid, getrlimit, setrlimit};

/// Becomes a function's program; returns only when that fails. `parent` is the server's process id, `data_limit` the most
/// bytes of data of each process, by the kernel's measure (`RLIMIT_DATA`).
///
/// # Errors
/// Why the program was not started, in words.
pub fn launch(parent: u32, data_limit: u64, command: &[OsString]) -> Result<Infallible, String> {
    let (program, arguments) = command.split_first().ok_or("no program is named")?;
    tie_to_parent()?;
    // The parent may have ended before it was tied to.
    if getppid().map(|pid| pid.as_raw_nonzero().get()) != i32::try_from(parent).ok() {
        return Err("the server has ended".to_owned());
    }
    bound(Resource::Data, data_limit)?;
    // A core file would hold passwords.
    bound(Resource::Core, 0)?;
    // When the machine runs out of memory, a function goes before the server does. Not all systems have this.
    let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    let error = Command::new(program).args(arguments).exec();
    Err(format!("cannot run `{}`: {error}", program.display()))
}

#[cfg(target_os = "linux")]
fn tie_to_parent() -> Result<(), String> {
    use rustix::process::{Signal, set_parent_process_death_signal};
    set_parent_process_death_signal(Some(Signal::KILL))
        .map_err(|error| format!("cannot be tied to the server: {error}"))
}

/// Other systems have no such signal: a function may outlive a server that is killed.
#[cfg(not(target_os = "linux"))]
fn tie_to_parent() -> Result<(), String> {
    Ok(())
}

/// Lowers a limit for good; one that is lower already stays.
fn bound(resource: Resource, most: u64) -> Result<(), String> {
    let most = getrlimit(resource).maximum.map_or(most, |given| given.min(most));
    let limit = Rlimit { current: Some(most), maximum: Some(most) };
    setrlimit(resource, limit).map_err(|error| format!("cannot be limited: {error}"))
}
