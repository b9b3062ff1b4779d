"""A function with a runtime client of its own: lets nobody in before noon, and says so."""

import json
import os
from urllib.request import Request, urlopen

API = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation"

while True:
    with urlopen(f"{API}/next") as given:
        call = given.headers["Lambda-Runtime-Aws-Request-Id"]
    answer = {"errorType": "Error", "errorMessage": "<b>Closed</b> until noon"}
    urlopen(Request(f"{API}/{call}/error", json.dumps(answer).encode()))
