"""A function with a runtime client of its own, that does what its event says."""

import json
import os
import subprocess
import sys
import time
from http.client import HTTPConnection

BASE = "/2018-06-01/runtime"
MARKS = os.environ["MARKS"]
connection = HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])


def send(method, path, body=None, headers=None):
    connection.request(method, BASE + path, body, headers or {})
    answer = connection.getresponse()
    return answer, answer.read()


def post(path, body, headers=None):
    text = body if isinstance(body, (bytes, str)) else json.dumps(body)
    return send("POST", path, text, headers)[0].status


def mark(name, text=""):
    """Leaves a file for whoever waits for it."""
    path = os.path.join(MARKS, name)
    with open(path + ".new", "w") as file:
        file.write(str(text))
    os.rename(path + ".new", path)


def wait(name):
    while not os.path.exists(os.path.join(MARKS, name)):
        time.sleep(0.005)


def grow(most=1 << 30):
    """Takes more and more memory, though not so much that a machine without limits suffers."""
    kept = []
    while sum(map(len, kept)) < most:
        kept.append(b"x" * (4 << 20))
        time.sleep(0.005)
    while True:
        time.sleep(1)


def sleeper(**options):
    return subprocess.Popen(["sleep", "1000"], **options).pid


def work(event, headers, id):
    """The answer to an event; None when it was answered already."""
    do = event["do"]
    if do == "echo":
        return {"event": event, "headers": dict(headers.items()), "environment": dict(os.environ), "cwd": os.getcwd()}
    if do == "log":
        for line in event["lines"]:
            print(line, flush=True, file=sys.stderr if line.startswith("!") else sys.stdout)
        return {}
    if do == "meet":
        mark(event["me"])
        wait(event["other"])
        return {}
    if do == "raise":
        headers = {"Lambda-Runtime-Function-XRay-Error-Cause": "{\"message\":\"caf\u00e9\"}".encode()}
        post(f"/invocation/{id}/error", {"errorType": "Refused", "errorMessage": "no caf\u00e9"}, headers)
    elif do == "raise at length":
        headers = {"Lambda-Runtime-Function-Error-Type": "Long"}
        post(f"/invocation/{id}/error", {"errorMessage": "x" * (300 << 10)}, headers)
    elif do == "hang":
        print("before", flush=True)
        mark("child", sleeper())
        mark("stray", sleeper(start_new_session=True))
        mark("hangs", os.getpid())
        while True:
            time.sleep(1)
    elif do == "exit":
        print("last words", flush=True)
        mark("child", sleeper())
        os._exit(event["code"])
    elif do == "exit afterwards":
        post(f"/invocation/{id}/response", {"pid": os.getpid()})
        os._exit(0)
    elif do == "flood":
        for number in range(100_000):
            print(f"{number:0100}")
        sys.stdout.flush()
        return {}
    elif do == "one endless line":
        for _ in range(100):
            sys.stdout.write("x" * 100_000)
        sys.stdout.flush()
        return {}
    elif do == "answer at length":
        body = b"x" * event["bytes"]
        try:
            post(f"/invocation/{id}/response", body)
        except OSError:
            pass
        connection.close()
    elif do == "grow":
        grow()
    elif do == "grow a child":
        if os.fork() == 0:
            grow()
        os.wait()
    elif do == "answer in pieces":
        connection.request("POST", BASE + f"/invocation/{id}/response", iter([b'{"a":', b"1}"]), encode_chunked=True,
                           headers={"Transfer-Encoding": "chunked"})
        connection.getresponse().read()
    elif do == "answer others":
        return {
            "wrong": post("/invocation/00000000-0000-0000-0000-000000000000/response", {}),
            "last": post(f"/invocation/{event['last']}/response", {"not": "this"}),
            "path": post("/restore/error", {}),
            "type": send("GET", "/nothing")[0].headers["Content-Type"],
        }
    return None


def main():
    mark(f"started-{os.getpid()}")
    how = os.environ.get("START")
    if how == "exit":
        print("cannot start", flush=True)
        sys.exit(7)
    if how == "error":
        post("/init/error", {"errorMessage": "no module", "errorType": "Runtime.ImportModuleError"})
        sys.exit(1)
    if how == "hold":
        wait("start")
    while True:
        answer, body = send("GET", "/invocation/next")
        id = answer.headers["Lambda-Runtime-Aws-Request-Id"]
        done = work(json.loads(body), answer.headers, id)
        if done is not None:
            post(f"/invocation/{id}/response", {"pid": os.getpid(), **done})


main()
