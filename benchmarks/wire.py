"""The part of HTTP that a bot's client uses, because the stub must cost little."""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

Reply = Callable[[Any], None]
"""Sends a result back, in the Bot API's envelope."""

Take = Callable[[str, str, dict[str, str], Reply], None]
"""Takes a call: the token, the method in small letters, its parameters, the reply function."""

_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n"
_END = b"\r\n\r\n"
_LENGTH = b"content-length:"
_FORM = b"multipart/form-data"


class Connection(asyncio.Protocol):
    """One connection that a bot keeps open; it makes one call at a time."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._received = bytearray()
        self._file_head = b""  # the call whose file is arriving
        self._unread = 0  # bytes that have not arrived
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Store where replies go."""
        if isinstance(transport, asyncio.WriteTransport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Handle every complete call."""
        self._received += self._without_file(data)
        while not self._unread and (head_end := self._received.find(_END)) >= 0:
            head = bytes(self._received[:head_end])
            end = head_end + len(_END) + _body_length(head)
            if _FORM in head.lower():
                self._file_head, self._unread = head, end
                self._received = bytearray(self._without_file(bytes(self._received)))
                continue
            if len(self._received) < end:
                return
            body = bytes(self._received[head_end + len(_END) : end])
            del self._received[:end]
            self._call(head, body)

    def _without_file(self, data: bytes) -> bytes:
        """Skip a file's bytes, because the stub must cost little."""
        if self._unread:
            passed = min(self._unread, len(data))
            data, self._unread = data[passed:], self._unread - passed
            if not self._unread:
                self._call(self._file_head, b"")
        return data

    def _call(self, head: bytes, body: bytes) -> None:
        address = head.split(b" ", 2)[1].decode()
        _, token, method = address.rsplit("/", 2)
        parameters = dict(parse_qsl(body.decode()))
        self._take(token.removeprefix("bot"), method.lower(), parameters, self._reply)

    def _reply(self, result: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
        if self._transport is None or self._transport.is_closing():
            return
        body = json.dumps({"ok": True, "result": result}).encode()
        self._transport.write(_HEAD.format(len(body)).encode() + body)


def _body_length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(_LENGTH):
            return int(line.removeprefix(_LENGTH))
    return 0
