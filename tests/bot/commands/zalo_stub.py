"""A scripted Zalo Bot API in a thread: refusals come under HTTP 200, as the real one's do."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.loopback import serving

ZALO_TOKEN = "987654321:a-zalo-token-of-the-tests"
BOT = {"id": "1", "account_name": "bot.MauThu", "account_type": "BASIC", "can_join_groups": False}


class ZaloStub:
    """Answers with the values that a test sets, and keeps the names of the called methods."""

    def __init__(self) -> None:
        self.address = ""
        self.bot: dict[str, Any] = {**BOT, "display_name": "Bot Nhắc Việc Thử"}
        self.webhook = ""
        self.seconds_ahead = 0  # our clock minus the stub's clock
        self.fault: int | None = None  # the error of every method
        self.page: bytes | None = None  # sent instead of an answer
        self.health: tuple[int, bytes] = (404, b"<html>")  # a web page at the same address
        self.calls: list[str] = []

    def answer(self, path: str) -> bytes:
        """Give the body for a call."""
        if self.page is not None:
            return self.page
        _, bot, method = path.split("/")
        self.calls.append(method)
        if bot != f"bot{ZALO_TOKEN}":
            return _refused(401, "Unauthorized")
        if self.fault is not None:
            return _refused(self.fault, "an error")
        if method == "getWebhookInfo":
            return _said(url=self.webhook) if self.webhook else _refused(404, "Not Found")
        if method == "deleteWebhook":
            self.webhook = ""
            return _said(url="")
        return _said(**self.bot)


def _said(**result: Any) -> bytes:
    return json.dumps({"ok": True, "result": result}).encode()


def _refused(code: int, words: str) -> bytes:
    return json.dumps({"ok": False, "error_code": code, "description": words}).encode()


@contextmanager
def zalo_api() -> Iterator[ZaloStub]:
    """Serve on a free port of this machine."""
    stub = ZaloStub()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.say(200, stub.answer(self.path))

        def do_GET(self) -> None:
            self.say(*stub.health)

        def say(self, status: int, body: bytes) -> None:
            self.send_response_only(status)
            self.send_header("Date", formatdate(time.time() - stub.seconds_ahead, usegmt=True))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            """Log nothing."""

    with serving(Handler) as stub.address:
        yield stub
