"""A scripted Bot API in a thread, for commands without an event loop."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.loopback import serving


class BotApiStub:
    """Answers getMe and getWebhookInfo with the values that a test sets."""

    def __init__(self) -> None:
        self.token = "123456:a-token-of-the-tests"
        self.webhook = ""
        self.seconds_ahead = 0  # our clock minus the stub's clock
        self.page: bytes | None = None  # sent instead of an answer
        self.has_date = True
        self.address = ""

    def answer(self, path: str) -> tuple[int, bytes]:
        """Give the status and the body for a call."""
        if self.page is not None:
            return 200, self.page
        _, bot, method = path.split("/")
        if bot != f"bot{self.token}":
            return 401, _said(ok=False, error_code=401, description="Unauthorized")
        if method == "getWebhookInfo":
            return 200, _said(ok=True, result={"url": self.webhook})
        return 200, _said(ok=True, result={"id": 1, "is_bot": True, "username": "x_bot"})


def _said(**facts: Any) -> bytes:
    return json.dumps(facts).encode()


@contextmanager
def bot_api() -> Iterator[BotApiStub]:
    """Serve on a free port of this machine."""
    stub = BotApiStub()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = stub.answer(self.path)
            self.send_response_only(status)
            if stub.has_date:
                self.send_header("Date", formatdate(time.time() - stub.seconds_ahead, usegmt=True))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            """Log nothing."""

    with serving(Handler) as stub.address:
        yield stub
