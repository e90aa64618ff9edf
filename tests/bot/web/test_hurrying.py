"""Connections on which no request comes end, so that others find a place; real work goes on."""

import asyncio

import httpx
import pytest

from bot.web import hurrying
from tests.bot.web.test_server import JUSTICE, client, never_ending
from tests.bot.web.test_uploads import at_task
from tests.bot.web.web_office import ADDRESS, listening_office

REFUSED = b"POST /gui/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"
OVER = b"GET /trang/web.css HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(hurrying, "SECONDS", 0.1)


async def talk_on(address: str, first: bytes) -> None:
    """Send something, then a byte now and then, until the server ends the connection."""
    host, _, port = address.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(first)
    ended = asyncio.create_task(reader.read())
    while not ended.done():
        writer.write(b"x")
        await asyncio.wait({ended}, timeout=0.02)
    writer.close()


@pytest.mark.parametrize("first", [b"G", REFUSED, OVER])
async def test_who_sends_a_byte_now_and_then_holds_no_place(first, tmp_path):
    async with listening_office(tmp_path) as web:
        async with asyncio.timeout(20):
            await talk_on(web.server.address, first)


async def test_who_says_nothing_holds_no_place(tmp_path):
    async with listening_office(tmp_path) as web:
        host, _, port = web.server.address.removeprefix("http://").partition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        assert await reader.read() == b""
        writer.close()


async def test_a_slow_upload_is_left_in_peace(tmp_path):
    async with listening_office(tmp_path) as web:
        chat = web.office[JUSTICE]
        await at_task(chat)
        link = (await web.upload_link(chat)).removeprefix(ADDRESS)

        async def slow():
            slowly = never_ending()
            for _ in range(12):
                yield await anext(slowly)

        async with client(web) as phone:
            await phone.post(link)
            answer: httpx.Response = await phone.post(f"{link}/tep", content=slow())
        assert answer.json()["kept"]
