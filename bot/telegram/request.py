"""The library's calls on aiohttp: one deadline over all phases of a call."""

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, NamedTuple
from urllib.parse import urlencode

from aiohttp import (
    ClientConnectorCertificateError,
    ClientHttpProxyError,
    ClientResponse,
    ClientSession,
    ServerDisconnectedError,
)
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.network.session import Route, open_session
from bot.telegram.deadline import Deadline
from bot.telegram.replies import refusal, result_of
from bot.telegram.upload import Form, form

CALL = 20.0  # seconds for a call, by default
_LARGEST_ANSWER = 32_000_000  # bytes
_LARGEST_FILE = 60_000_000  # bytes held in memory
_MOST = 256  # connections: hanging messages leave room for answers
_TOKEN = re.compile(r"/bot([^/]+)/")  # in an address
_REFUSES = b'"description"'  # in an answer that may be a refusal, whatever its status
_FORM = "application/x-www-form-urlencoded"

# Errors whose words name only a host; those of others may hold the token.
_SPEAKING = (
    OSError,
    ClientConnectorCertificateError,
    ServerDisconnectedError,
)


class _Reply(NamedTuple):
    """The status of an answer, and its body."""

    status: int
    payload: bytes


class TelegramRequest(BaseRequest):
    """Makes calls; of the library's time-outs it uses only the one for reading, as a deadline."""

    def __init__(self, proxy: str | None = None, seconds: float = CALL) -> None:
        self._route = Route(proxy)
        self._seconds = seconds
        self._session: ClientSession | None = None
        self._is_closed = False

    @property
    def read_timeout(self) -> float:
        """Give the seconds that a call may take."""
        return self._seconds

    async def initialize(self) -> None:
        """Allow calls; the first one opens connections."""
        self._is_closed = False

    async def shutdown(self) -> None:
        """Close every connection."""
        self._is_closed = True
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0917 - the library's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Make a call; give the answer, or raise its error."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else self._seconds
        if method == "GET":
            return await self._call(url, None, Deadline.of_stream(_LARGEST_FILE, seconds))
        files = request_data.multipart_data if request_data is not None else {}
        parameters = request_data.json_parameters if request_data is not None else {}
        if files:
            sent = form(parameters, files)
            return await self._call(url, sent, Deadline.of_stream(sent.size, seconds))
        return await self._call(url, urlencode(parameters).encode(), Deadline(seconds))

    async def ask(self, url: str, parameters: Mapping[str, object], seconds: float) -> object:
        """Call a method that the library does not, and give the raw result."""
        said = {name: json.dumps(value) for name, value in parameters.items() if value is not None}
        _, payload = await self._call(url, urlencode(said).encode(), Deadline(seconds))
        return result_of(payload)["result"]

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read a call's answer; our error replaces the library's, which logs the answer."""
        return result_of(payload)

    async def _call(self, url: str, sent: bytes | Form | None, deadline: Deadline) -> _Reply:
        try:
            async with deadline:
                status, payload = await self._exchange(url, sent, deadline)
        except Exception as error:
            wrong = _network_error(error)
        else:
            if sent is not None and _REFUSES in payload:
                payload = _without_token(url, payload)
            if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
                return _Reply(status, payload)
            wrong = refusal(status, payload)
        raise wrong  # raised here: as its context, the first error might show the token

    async def _exchange(self, url: str, sent: bytes | Form | None, deadline: Deadline) -> _Reply:
        if self._session is None:
            if self._is_closed:
                raise NetworkError("the connection was closed")
            self._session = open_session(self._route, _MOST)
        address = URL(url, encoded=True)
        headers = {"User-Agent": self.USER_AGENT, "Content-Type": _FORM}
        headers |= self._route.headers(address.scheme)
        body: object = sent
        if isinstance(sent, Form):
            body = sent.body(deadline)
            headers |= {"Content-Type": sent.kind, "Content-Length": str(sent.size)}
        async with self._session.request(
            "GET" if sent is None else "POST",
            address,
            data=body,
            headers=headers,
            allow_redirects=False,
            **self._route.options(address.scheme),
        ) as answer:
            most = _LARGEST_FILE if sent is None else _LARGEST_ANSWER
            return _Reply(answer.status, await _body(answer, most, deadline))


def _without_token(url: str, payload: bytes) -> bytes:
    """Remove the token from a refusal, which is logged and stored with the message."""
    found = _TOKEN.search(url)
    return payload.replace(found[1].encode(), b"***") if found else payload


async def _body(answer: ClientResponse, most: int, deadline: Deadline) -> bytes:
    body = bytearray()
    async for part in answer.content.iter_any():
        body += part
        if len(body) > most:
            raise NetworkError("the answer is too large")
        deadline.moved(len(part))
    return bytes(body)


def _network_error(error: Exception) -> TelegramError:
    """Describe the error without secret words."""
    if isinstance(error, TelegramError):
        return error
    if isinstance(error, TimeoutError):
        return TimedOut()
    kind = type(error).__name__
    if isinstance(error, ClientHttpProxyError):
        return NetworkError(f"the proxy answered {error.status}")
    return NetworkError(f"{kind}: {error}" if isinstance(error, _SPEAKING) else kind)
