"""Handlers that do harm."""

import os
import sys
import urllib.request


def wait(event, context):
    """Answers once the gate opens."""
    urllib.request.urlopen(urllib.request.Request(os.environ["GATE_URL"], b"{}")).close()
    return event


def hang(event, context):
    """Never answers."""
    while True:
        pass


def leave(event, context):
    """Ends its process."""
    os._exit(3)


def flood(event, context):
    """Fills its log with long lines and short ones, for ever."""
    while True:
        sys.stdout.write("x" * 100_000 + "\n" * 1000)


def hoard(event, context):
    """Allocates without end."""
    hoarded = []
    while True:
        hoarded.append(bytearray(b"x" * 4_000_000))


def burst(event, context):
    """Answers more than anybody should read."""
    event["response"]["more"] = "x" * 7_000_000
    return event


def linger(event, context):
    """Leaves a child behind that has a session of its own, and never answers."""
    if os.fork() == 0:
        os.setsid()
        with open(os.environ["CHILD"], "w") as file:
            file.write(str(os.getpid()))
    while True:
        pass


served = 0


def count(event, context):
    """Tells how many calls this process has served, and ends it at the third."""
    global served
    served += 1
    if served == 3:
        os._exit(1)
    raise Exception(f"{os.getpid()} {served}")
