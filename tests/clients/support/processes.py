"""Processes, as the system's table has them."""

import re
import time
from pathlib import Path

SECONDS = 30


def resident(pid):
    """Memory of a process in bytes."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) * 1024


def is_running(pid):
    """Whether a process is there and is no mere entry of one that ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except (FileNotFoundError, ProcessLookupError):
        return False


def eventually(condition):
    """Waits for what a condition answers when it holds."""
    end = time.monotonic() + SECONDS
    while not (held := condition()):
        assert time.monotonic() < end
    return held
