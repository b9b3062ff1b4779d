"""A function with a runtime client of its own: lets in whoever is not called <bad>."""

import json
import os
from urllib.request import Request, urlopen

API = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation"

while True:
    with urlopen(f"{API}/next") as given:
        call, event = given.headers["Lambda-Runtime-Aws-Request-Id"], json.load(given)
    secret = event["request"].get("validationData", {}).get("directoryPassword")
    print(os.getpid(), "was told", secret, flush=True)
    if event["userName"] == "<bad>":
        server = os.environ.get("AWS_ENDPOINT_URL", "nowhere")
        end, answer = "error", {"errorType": "Error", "errorMessage": f"<bad> with {secret} at {server}"}
    else:
        event["response"]["autoConfirmUser"] = True
        end, answer = "response", event
    urlopen(Request(f"{API}/{call}/{end}", json.dumps(answer).encode()))
