"""A browser without a screen or scripts: it keeps cookies, follows redirections, and fills in forms."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import requests

from support.pool import PASSWORD

MOST_REDIRECTIONS = 10
MOST_PAGES = 10
SECONDS = 30


def origin(url):
    """Scheme, host and port."""
    return urlsplit(url)[:2]


class Form:
    """A form of a page."""

    def __init__(self, attributes):
        self.action = attributes.get("action", "")
        self.method = attributes.get("method", "get").upper()
        self.fields, self.asks, self.button = {}, [], None

    def take(self, tag, attributes):
        """Reads an input or a button."""
        name = attributes.get("name")
        if tag == "button" and attributes.get("type", "submit") == "submit" and self.button is None:
            self.button = (name, attributes.get("value", ""))
        if tag == "input" and name:
            self.fields[name] = attributes.get("value", "")
            if attributes.get("type") != "hidden" and "readonly" not in attributes:
                self.asks.append(name)


class Page(HTMLParser):
    """A page that was opened."""

    def __init__(self, url, status, html):
        super().__init__()
        self.url, self.status = url, status
        self.forms, self.form, self.words, self.inside = [], None, [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        if tag in ("head", "style", "script"):
            self.inside.append(tag)
        if tag == "form":
            self.form = Form(attributes)
            self.forms.append(self.form)
        elif self.form:
            self.form.take(tag, attributes)

    def handle_endtag(self, tag):
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()
        if tag == "form":
            self.form = None

    def handle_data(self, data):
        if not self.inside:
            self.words.append(data)

    @property
    def text(self):
        """What people read."""
        return re.sub(r"\s+", " ", " ".join(self.words)).strip()


class Visitor:
    """A browser with a profile of its own."""

    def __init__(self):
        self.session = requests.Session()

    def open(self, url, method="GET", data=None):
        """Opens an address: a page, or the address of another origin that a redirection led to, as text."""
        for _ in range(MOST_REDIRECTIONS):
            headers = {"Accept": "text/html", "Sec-Fetch-Site": "same-origin"}
            answer = self.session.request(
                method, url, data=data, headers=headers, allow_redirects=False, timeout=SECONDS
            )
            location = answer.headers.get("Location")
            if not location:
                return Page(url, answer.status_code, answer.text)
            following = urljoin(url, location)
            if origin(following) != origin(url):
                return following
            url, method, data = following, "GET", None
        raise AssertionError(f"too many redirections, last to {url}")

    def fill(self, page, answers):
        """Fills in the form that asks for one of these answers, and presses its button."""
        form = next((form for form in page.forms if answers.keys() & set(form.asks)), None)
        if form is None:
            raise AssertionError(f"nothing to fill in at {page.url}: {page.text}")
        asked = {name: answers[name] for name in form.asks if name in answers}
        pressed = [form.button] if form.button and form.button[0] else []
        data = [*{**form.fields, **asked}.items(), *pressed]
        return self.open(urljoin(page.url, form.action), form.method, data)

    def sign_in(self, url, username="ada", password=PASSWORD):
        """Signs in on the pages that an address leads to; the address at the application."""
        page = self.open(url)
        for _ in range(MOST_PAGES):
            if isinstance(page, str):
                return page
            assert page.status == 200, f"refused with {page.status} at {page.url}: {page.text}"
            page = self.fill(page, {"username": username, "password": password})
        raise AssertionError(f"still at {page.url}: {page.text}")
