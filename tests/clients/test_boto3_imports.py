"""Import jobs as AWS's guide describes them: create, upload by HTTP, start, wait."""

import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from support.pool import PASSWORD, Pool, attributes_of, refused, unique
from support.server import Server

ROLE = "arn:aws:iam::123456789012:role/Logs"
ENCRYPTION = {"x-amz-server-side-encryption": "aws:kms"}
BCRYPT = "$2b$04$abcdefghijklmnopqrstuu8vTtLr5./SGBBw0yJo9pbgSfwzeRQWq"
ARGON2ID = "$argon2id$v=19$m=1024,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$tu5iO4jn3giLcziqp18SAhIQnYAx/xZXXNYVOqSjwq8"
PATIENCE = 120
ROWS = 4000
BULK = 1600


def create(idp, pool, **more):
    """A new job."""
    answer = idp.create_user_import_job(
        UserPoolId=pool.id, JobName=unique("job"), CloudWatchLogsRoleArn=ROLE, **more
    )
    return answer["UserImportJob"]


def describe(idp, pool, job):
    """The job as it is now."""
    return idp.describe_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])["UserImportJob"]


def table(idp, pool, rows, extra=()):
    """A file of rows, each a dictionary, with the columns of the pool."""
    header = idp.get_csv_header(UserPoolId=pool.id)["CSVHeader"] + list(extra)
    assert all(set(row) <= set(header) for row in rows)
    lines = [",".join(header)] + [",".join(row.get(column, "") for column in header) for row in rows]
    return "\n".join(lines) + "\n"


def person(username, **more):
    """A row with a verified e-mail address."""
    return {
        "cognito:username": username,
        "email": f"{username}@example.com",
        "email_verified": "TRUE",
        "cognito:mfa_enabled": "FALSE",
        **more,
    }


def put(job, data):
    """Uploads as AWS's guide says."""
    return requests.put(job["PreSignedUrl"], data=data, headers=ENCRYPTION, timeout=60)


def ended(idp, pool, job):
    """The job at its end."""
    for _ in range(PATIENCE * 10):
        now = describe(idp, pool, job)
        if now["Status"] not in ("Pending", "InProgress", "Stopping"):
            return now
        time.sleep(0.1)
    raise AssertionError(f"the job did not end: {now}")


def run(idp, pool, data, **more):
    """A job from creation to its end."""
    job = create(idp, pool, **more)
    assert put(job, data).status_code == 200
    started = idp.start_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])["UserImportJob"]
    assert started["Status"] == "Pending" and "StartDate" in started
    return ended(idp, pool, job)


def test_users_are_imported_and_reset_their_passwords(idp, pool):
    data = table(idp, pool, [person("ada", name="Ada"), person("bob"), person("ada"), {"name": "Nobody"}])
    done = run(idp, pool, data.encode())
    assert (done["ImportedUsers"], done["SkippedUsers"], done["FailedUsers"]) == (2, 1, 1)
    assert done["Status"] == "Succeeded"
    assert done["CompletionMessage"] == "Import Job Completed Successfully."
    assert done["CompletionDate"] >= done["StartDate"] >= done["CreationDate"]
    assert pool.status("ada") == "RESET_REQUIRED"
    assert attributes_of(pool.get("ada"))["email_verified"] == "true"
    with refused("PasswordResetRequiredException"):
        pool.sign_in("ada", PASSWORD)
    pool.idp.forgot_password(ClientId=pool.client_id, Username="ada")
    code = pool.code("ada@example.com")
    pool.idp.confirm_forgot_password(
        ClientId=pool.client_id, Username="ada", ConfirmationCode=code, Password=PASSWORD
    )
    assert "AccessToken" in pool.sign_in("ada", PASSWORD)


@pytest.mark.parametrize("algorithm, encoded", [("BCRYPT", BCRYPT), ("ARGON2ID", ARGON2ID)])
def test_imported_passwords_sign_in_first_as_they_are_then_by_srp(idp, pool, algorithm, encoded):
    row = {**person("ada"), "cognito:password_hash": f'"{encoded}"'}
    data = table(idp, pool, [row], ["cognito:password_hash"])
    done = run(idp, pool, data, PasswordHashingAlgorithm=algorithm)
    assert (done["Status"], done["PasswordHashingAlgorithm"]) == ("Succeeded", algorithm)
    assert pool.status("ada") == "CONFIRMED"
    with refused("NotAuthorizedException", "Incorrect username or password."):
        pool.srp("ada").authenticate_user()
    with refused("NotAuthorizedException", "Incorrect username or password."):
        pool.sign_in("ada", "Wrong-horse-1")
    assert "AccessToken" in pool.sign_in("ada", PASSWORD)
    assert "AccessToken" in pool.srp("ada").authenticate_user()["AuthenticationResult"]


def test_curl_uploads_a_file_of_many_megabytes(idp, pool, tmp_path):
    data = table(idp, pool, [person(f"user-{n}", address="x" * 2000) for n in range(BULK)])
    assert len(data) > 3 << 20
    path = tmp_path / "users.csv"
    path.write_text(data)
    job = create(idp, pool)
    command = ["curl", "-sS", "-T", path, "-H", "x-amz-server-side-encryption:aws:kms", "-w", "%{http_code}"]
    assert subprocess.run([*command, job["PreSignedUrl"]], check=True, capture_output=True).stdout == b"200"
    # Bodies of unknown length are taken too.
    assert put(job, iter([data[:5000].encode(), data[5000:].encode()])).status_code == 200
    idp.start_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])
    assert ended(idp, pool, job)["ImportedUsers"] == BULK


def test_uploads_that_were_not_given_out_are_refused_as_s3_refuses(idp, pool, make_pool):
    job, other = create(idp, pool), create(idp, make_pool(AutoVerifiedAttributes=["email"]))
    url = job["PreSignedUrl"]
    for forged in [
        url.replace(job["JobId"], other["JobId"]),
        url.replace(pool.id, other["UserPoolId"]),
        url[:-1] + ("0" if url[-1] != "0" else "1"),
        url.split("?")[0],
    ]:
        answer = requests.put(forged, data=b"x" * (2 << 20), headers=ENCRYPTION, timeout=60)
        assert answer.status_code == 403, forged
        assert answer.headers["content-type"] == "application/xml"
        assert "<Error><Code>SignatureDoesNotMatch</Code>" in answer.text
    answer = requests.get(url, timeout=10)
    assert (answer.status_code, "<Code>MethodNotAllowed</Code>" in answer.text) == (405, True)
    answer = requests.put(url, data=b"x", headers={"x-amz-server-side-encryption": "none"}, timeout=10)
    assert (answer.status_code, "<Code>InvalidArgument</Code>" in answer.text) == (400, True)
    with refused("PreconditionNotMetException"):
        idp.start_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])
    assert put(job, b"file").headers["x-amz-server-side-encryption"] == "aws:kms"
    idp.start_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])
    answer = put(job, b"file")
    assert (answer.status_code, "<Code>AccessDenied</Code>" in answer.text) == (403, True)
    assert ended(idp, pool, job)["Status"] == "Failed"


def test_other_paths_keep_their_limit(server):
    answer = requests.post(server.url, data=b"x" * (9 << 20), timeout=60)
    assert answer.status_code == 413


def test_jobs_are_listed_newest_first(idp, pool):
    made = [create(idp, pool)["JobId"] for _ in range(3)]
    first = idp.list_user_import_jobs(UserPoolId=pool.id, MaxResults=2)
    rest = idp.list_user_import_jobs(
        UserPoolId=pool.id, MaxResults=2, PaginationToken=first["PaginationToken"]
    )
    listed = [job["JobId"] for job in first["UserImportJobs"] + rest["UserImportJobs"]]
    assert sorted(listed) == sorted(made) and "PaginationToken" not in rest


def test_a_job_that_is_stopped_takes_in_no_more(idp, pool):
    job = create(idp, pool)
    with refused("PreconditionNotMetException"):
        idp.stop_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])
    assert put(job, table(idp, pool, [person(f"user-{n}") for n in range(ROWS)])).status_code == 200
    idp.start_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])
    stopped = idp.stop_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])["UserImportJob"]
    assert stopped["Status"] in ("Stopping", "Stopped")
    done = ended(idp, pool, job)
    assert done["Status"] == "Stopped"
    assert done["ImportedUsers"] == len(pool.users()) < ROWS
    with refused("PreconditionNotMetException"):
        idp.start_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])


def test_a_killed_server_goes_on_and_loses_and_doubles_nobody(postgres, tmp_path):
    stores = {"sqlite": [], "postgres": ["--store", postgres.database()]}
    with ThreadPoolExecutor() as both:
        # At once, as each must wait until the leases of killed servers end.
        runs = [both.submit(outlive_kills, tmp_path / name, flags) for name, flags in stores.items()]
    for run in runs:
        run.result()


def outlive_kills(folder, flags):
    """A job of a server that is killed twice."""
    server = Server(folder, *flags)
    pool = Pool(server, server.client(), AutoVerifiedAttributes=["email"])
    rows = [person(f"user-{n}") for n in range(ROWS)]
    rows[ROWS // 2 : ROWS // 2] = [person("user-1"), {"name": "Nobody"}]
    job = create(pool.idp, pool)
    assert put(job, table(pool.idp, pool, rows)).status_code == 200
    pool.idp.start_user_import_job(UserPoolId=pool.id, JobId=job["JobId"])
    progress = []
    for part in (1, 2):
        while (now := describe(pool.idp, pool, job))["ImportedUsers"] < ROWS * part // 4:
            assert now["Status"] in ("Pending", "InProgress")
        server.kill()
        progress.append(now["ImportedUsers"])
        server.start()
        pool.idp = server.client()
    assert all(0 < imported < ROWS for imported in progress)
    done = ended(pool.idp, pool, job)
    assert (done["Status"], done["ImportedUsers"]) == ("Succeeded", ROWS)
    assert (done["SkippedUsers"], done["FailedUsers"]) == (1, 1)
    found = [user["Username"] for user in pool.users()]
    assert sorted(found) == sorted(f"user-{n}" for n in range(ROWS))
    server.stop()
