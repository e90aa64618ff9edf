"""The client of Zalo: errors with status 200, bounded answers, and a token that nobody sees."""

import asyncio
import logging
import traceback

import httpx
import pytest
from pydantic import SecretStr

from bot.network.session import trust
from bot.zalo.client import ZaloClient
from bot.zalo.errors import (
    BadCallError,
    IdleError,
    NotFoundError,
    RefusedTokenError,
    UnreachedError,
    UsedUpError,
    ZaloError,
    delivery_error,
)
from core.settings.channels import ZaloSettings
from tests.bot.zalo.fake_zalo import SETTINGS, TOKEN, ok, refused


def client_of(answer) -> ZaloClient:
    """Give a client whose every call is answered so."""

    def handle(request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        told: httpx.Response = answer(request) if callable(answer) else answer
        return told

    return ZaloClient(SETTINGS, httpx.MockTransport(handle))


async def test_a_call_gives_its_result():
    asked = []

    def answer(request):
        asked.append((request.method, str(request.url), request.content))
        return ok({"message_id": "m1"})

    assert await client_of(answer).call("sendMessage", {"text": "Đã ghi"}) == {"message_id": "m1"}
    (method, url, content) = asked[0]
    assert (method, url) == ("POST", f"https://zalo.example/bot{TOKEN}/sendMessage")
    assert "Đã ghi" in content.decode()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, BadCallError),
        (401, RefusedTokenError),
        (403, ZaloError),
        (404, NotFoundError),
        (408, IdleError),
        (429, UsedUpError),
        (999, ZaloError),
    ],
)
@pytest.mark.parametrize("status", [200, 500])
async def test_a_refusal_is_an_error_whatever_the_status_is(code, kind, status):
    with pytest.raises(ZaloError) as raised:
        await client_of(refused(code, "why", status)).call("getMe")
    assert type(raised.value) is kind
    assert raised.value.code == code


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, content=b"<html>"),
        httpx.Response(403, content=b"Forbidden"),
        httpx.Response(200, content=b"[]"),
        httpx.Response(200, json={"ok": "yes"}),
        httpx.Response(200, content=b"[" * 100_000),
        httpx.Response(200, content=b"x" * 2_000_000),
        httpx.ConnectError("no way"),
        httpx.RemoteProtocolError("odd"),
        OSError("no route"),
    ],
)
async def test_an_answer_that_is_none_of_zalos_means_that_zalo_was_not_reached(answer):
    with pytest.raises(UnreachedError):
        await client_of(answer).call("getMe")


async def test_a_slow_answer_is_broken_off():
    async def hang(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(3600)
        return ok(True)

    with pytest.raises(UnreachedError, match="in time"):
        await ZaloClient(SETTINGS, httpx.MockTransport(hang)).call("getMe", seconds=0.05)


def test_the_outbox_learns_what_each_refusal_means():
    used_up = delivery_error(UsedUpError("quota", 429))
    assert used_up.is_used_up
    assert not used_up.permanent
    gone = delivery_error(BadCallError("Bad Request: user not found", 400))
    assert (gone.permanent, gone.is_unreachable) == (True, True)
    wrong = delivery_error(BadCallError("text is too long", 400))
    assert (wrong.permanent, wrong.is_unreachable) == (True, False)
    for error in (RefusedTokenError("x", 401), NotFoundError("x", 404), ZaloError("x", 403)):
        assert not delivery_error(error).permanent


@pytest.mark.parametrize(
    "answer",
    [
        refused(401, f"no bot {TOKEN} at https://zalo.example/bot{TOKEN}/getMe"),
        httpx.ConnectError(f"https://zalo.example/bot{TOKEN}/getMe"),
        httpx.InvalidURL(TOKEN),
        ok(True),
    ],
)
async def test_the_token_is_in_no_log_no_exception_and_no_repr(answer, caplog):
    caplog.set_level(logging.DEBUG)
    client = client_of(answer)
    shown = repr(client) + repr(vars(client))
    try:
        await client.call("getMe")
    except ZaloError as error:
        shown += "".join(traceback.format_exception(error)) + repr(error)
    shown += caplog.text
    assert TOKEN not in shown
    assert "a-secret" not in shown


async def test_a_doubled_server_header_does_no_harm():
    """Zalo sends it, and other HTTP libraries refuse the whole answer."""
    body = b'{"ok":true,"result":{"id":"1"}}'
    head = f"HTTP/1.1 200 OK\r\nServer: a\r\nServer: b\r\nContent-Length: {len(body)}\r\n\r\n"

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    settings = ZaloSettings(token=SecretStr(TOKEN), api_url=f"http://127.0.0.1:{port}")
    client = ZaloClient(settings, httpx.AsyncHTTPTransport(verify=trust(), trust_env=False))
    assert await client.call("getMe") == {"id": "1"}
    await client.close()
    server.close()
