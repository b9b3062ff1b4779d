"""A throwaway PostgreSQL cluster that is reached by a unix socket."""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path


def program(name):
    """A program of the newest PostgreSQL that is installed."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin: float(bin.parent.name))
    return str(versions[-1] / name) if versions else shutil.which(name)


class Postgres:
    """Starts at once, with `trust` for everyone who reaches the socket."""

    def __init__(self):
        # Not pytest's folder: the cluster's owner may not enter it.
        self.folder = Path(tempfile.mkdtemp(prefix="cognomen-postgres-"))
        self.numbers = itertools.count(1)
        self.prefix = []
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
            self.prefix = ["setpriv", f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups"]
        self.cluster = str(self.folder / "cluster")
        self.run(
            "initdb", "-D", self.cluster, "-U", "postgres", "--auth=trust", "--no-sync", "--locale=C", "-E", "UTF8"
        )
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        self.run("pg_ctl", "-D", self.cluster, "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def run(self, name, *arguments):
        """Runs one of PostgreSQL's programs as the cluster's owner; its standard output."""
        done = subprocess.run(
            [*self.prefix, program(name), *arguments],
            cwd=self.folder,
            env={**os.environ, "PGHOST": str(self.folder), "PGUSER": "postgres"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if name == "pg_dump" else subprocess.DEVNULL,
            stderr=subprocess.PIPE if name != "pg_ctl" else subprocess.DEVNULL,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{name} failed: {(done.stderr or b'').decode()}")
        return done.stdout

    def database(self):
        """Makes a database; its URL."""
        name = f"cognomen{next(self.numbers)}"
        self.run("createdb", name)
        return f"postgres://postgres@/{name}?host={self.folder}"

    def stop(self):
        """Ends the cluster and removes it."""
        self.run("pg_ctl", "-D", self.cluster, "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder)
