"""Makes sigv4.json: requests signed by botocore's own signers. Run `python3 sigv4.py > sigv4.json`."""

import datetime
import json
from unittest import mock

from botocore.auth import S3SigV4QueryAuth, SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

NOW = datetime.datetime(2026, 11, 21, 6, 5, 4, tzinfo=datetime.timezone.utc)
PLAIN = Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
TEMPORARY = Credentials("ASIAEXAMPLE", "secret/with+signs=", "token/with+signs=")


def case(signer, credentials, service, region, method, url, headers, body, **extra):
    host, _, target = url.removeprefix("https://").partition("/")
    path, _, query = f"/{target}".partition("?")
    request = AWSRequest(method, url, headers=dict(headers), data=body.encode())
    with (
        mock.patch("botocore.auth.get_current_datetime", lambda *a, **k: NOW.replace(tzinfo=None)),
    ):
        signer(credentials, service, region, **extra).add_auth(request)
    return {
        "access_key_id": credentials.access_key,
        "secret_access_key": credentials.secret_key,
        "session_token": credentials.token,
        "service": service,
        "region": region,
        "amz_date": NOW.strftime("%Y%m%dT%H%M%SZ"),
        "expires": extra.get("expires"),
        "method": method,
        "path": path,
        "query": query,
        "headers": [["host", host], *map(list, headers)],
        "body": body,
        "authorization": request.headers.get("Authorization"),
        "url": request.url if "expires" in extra else None,
    }


TARGET = ("x-amz-target", "AWSCognitoIdentityProviderService.ListUsers")
JSON = ("content-type", "application/x-amz-json-1.1")
SYNC = "https://cognito-sync.eu-west-1.amazonaws.com/identitypools/eu-west-1%3Aab/identities/eu-west-1%3Acd/datasets/a%20b"
IDP = "https://cognito-idp.us-east-1.amazonaws.com/"
INVOKE = [("content-type", "application/json"), ("x-amz-invocation-type", "RequestResponse")]
LAMBDA = "https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-west-1%3A1%3Afunction%3Af%3A%24LATEST/invocations"
STS = "https://sts.amazonaws.com/?Version=2011-06-15&Action=GetCallerIdentity"

CASES = [
    case(SigV4Auth, PLAIN, "cognito-idp", "us-east-1", "POST", IDP, [TARGET, JSON], '{"UserPoolId":"us-east-1_abc"}'),
    case(SigV4Auth, TEMPORARY, "cognito-idp", "us-east-1", "POST", IDP, [TARGET, JSON], "{}"),
    case(SigV4Auth, PLAIN, "cognito-sync", "eu-west-1", "GET", SYNC + "?maxResults=5&lastSyncCount=0", [], ""),
    case(SigV4Auth, PLAIN, "execute-api", "us-east-1", "GET", "https://api.example/a/./b/../c//d?b=%2F&a=%C3%A9", [], ""),
    case(SigV4Auth, PLAIN, "lambda", "eu-west-1", "POST", LAMBDA, INVOKE, '{"version":"1"}'),
    case(SigV4QueryAuth, TEMPORARY, "sts", "us-east-1", "GET", STS, [], "", expires=60),
    case(S3SigV4QueryAuth, PLAIN, "s3", "us-east-1", "GET", "https://b.s3.amazonaws.com/a//b%20c/../d", [], "", expires=900),
]

print(json.dumps(CASES, indent=2))
