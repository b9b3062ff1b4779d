"""Mail over a real SMTP connection."""

import email.policy
import queue
import re
import smtplib

import pytest
from aiosmtpd.controller import Controller

from support.pool import Pool, refused
from support.server import Server

FROM = "no-reply@shop.example"
SECONDS = 20


class Postbox:
    """Takes every mail it is handed."""

    def __init__(self):
        self.mails = queue.Queue()

    async def handle_DATA(self, _server, _session, envelope):
        self.mails.put(envelope)
        return "250 OK"

    def next(self):
        """The next mail: envelope and parsed content."""
        envelope = self.mails.get(timeout=SECONDS)
        return envelope, email.message_from_bytes(envelope.content, policy=email.policy.default)


class Listener(Controller):
    """Listens on a port that the system chose."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        with smtplib.SMTP("127.0.0.1", self.port) as probe:
            probe.noop()


@pytest.fixture(scope="module")
def postbox():
    box = Postbox()
    listener = Listener(box, hostname="127.0.0.1", port=0)
    listener.start()
    box.port = listener.port
    yield box
    listener.stop()


@pytest.fixture(scope="module")
def mailing(postbox, tmp_path_factory):
    """A server that hands its mail to the postbox."""
    config = f'[smtp]\nhost = "127.0.0.1"\nport = {postbox.port}\ntls = "none"\nfrom = "{FROM}"\n'
    running = Server(tmp_path_factory.mktemp("smtp"), config=config)
    yield running
    running.stop()


def make_pool(mailing, **settings):
    return Pool(mailing, mailing.client(), AutoVerifiedAttributes=["email"], **settings)


def test_a_sign_up_code_arrives_by_mail(mailing, postbox):
    pool = make_pool(mailing)
    pool.sign_up("ada", attributes={"email": "ada@example.com"})
    envelope, mail = postbox.next()
    assert (envelope.mail_from, envelope.rcpt_tos) == (FROM, ["ada@example.com"])
    assert (mail["From"].addresses[0].addr_spec, mail["To"].addresses[0].addr_spec) == (FROM, "ada@example.com")
    assert mail["Subject"] and mail["Date"] and mail["Message-ID"]
    (code,) = re.findall(r"\b[0-9]{6}\b", mail.get_body(("plain", "html")).get_content())
    pool.idp.confirm_sign_up(ClientId=pool.client_id, Username="ada", ConfirmationCode=code)
    assert pool.status("ada") == "CONFIRMED"


def test_text_beyond_ascii_arrives_whole(mailing, postbox):
    template = {
        "DefaultEmailOption": "CONFIRM_WITH_CODE",
        "EmailSubject": "Grüße ✓ – " + "lang " * 20,
        "EmailMessage": "Köd: {####} 😀\n.\nEnde",
    }
    pool = make_pool(mailing, VerificationMessageTemplate=template)
    pool.sign_up("ada", attributes={"email": "ada@example.com"})
    _, mail = postbox.next()
    assert mail["Subject"].strip() == template["EmailSubject"].strip()
    text = mail.get_body(("plain", "html")).get_content()
    assert re.fullmatch(r"Köd: [0-9]{6} 😀\r?\n\.\r?\nEnde\s*", text)


@pytest.mark.parametrize(
    "address",
    [
        "ada@example.com\r\nBcc: eve@example.com",
        "ada@example.com\nBcc: eve@example.com",
        "ada@example.com, eve@example.com",
    ],
)
def test_an_address_adds_no_header_and_no_recipient(mailing, postbox, address):
    pool = make_pool(mailing)
    with pool.refuses("InvalidParameterException", "Invalid email address format."):
        pool.sign_up("ada", attributes={"email": address})
    assert postbox.mails.empty()


def test_a_name_adds_no_header(mailing, postbox):
    invite = {"EmailSubject": "Hello {username}", "EmailMessage": "{username}: {####}"}
    pool = make_pool(mailing, AdminCreateUserConfig={"InviteMessageTemplate": invite})
    name = "ada\u2028Bcc:eve@example.com"
    username = "x%0d%0aBcc:eve@example.com"
    pool.idp.admin_create_user(
        UserPoolId=pool.id,
        Username=username,
        UserAttributes=[{"Name": "email", "Value": "ada@example.com"}, {"Name": "name", "Value": name}],
        DesiredDeliveryMediums=["EMAIL"],
    )
    envelope, mail = postbox.next()
    assert envelope.rcpt_tos == ["ada@example.com"]
    assert mail["Bcc"] is None
    assert mail.get_body(("plain", "html")).get_content().startswith(username)


@pytest.mark.parametrize("field", ["EmailSubject", "EmailMessage"])
def test_a_subject_adds_no_header(mailing, postbox, field):
    texts = {"EmailSubject": "Hello", "EmailMessage": "{####}"}
    texts[field] += "\r\nBcc: eve@example.com"
    try:
        pool = make_pool(
            mailing,
            VerificationMessageTemplate={"DefaultEmailOption": "CONFIRM_WITH_CODE", **texts},
        )
    except mailing.client().exceptions.InvalidParameterException:
        assert field == "EmailSubject"
        return
    pool.sign_up("ada", attributes={"email": "ada@example.com"})
    envelope, mail = postbox.next()
    assert envelope.rcpt_tos == ["ada@example.com"]
    assert mail["Bcc"] is None


def test_mail_that_cannot_leave_is_said_not_to(tmp_path):
    config = f'[smtp]\nhost = "127.0.0.1"\nport = 1\ntls = "none"\nfrom = "{FROM}"\n'
    server = Server(tmp_path, config=config)
    try:
        pool = make_pool(server)
        with refused("CodeDeliveryFailureException", "Failed to deliver the message."):
            pool.sign_up("ada")
        assert pool.status("ada") == "UNCONFIRMED"
    finally:
        server.stop()
