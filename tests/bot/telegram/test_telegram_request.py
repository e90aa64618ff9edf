"""Every call ends by a deadline over all its phases, and its errors contain no secret."""

import asyncio
import base64
import json
import threading

import pytest
from telegram import Bot, InputFile
from telegram.error import InvalidToken, NetworkError, TelegramError, TimedOut

from bot.network.addresses import Addresses
from bot.telegram.deadline import Deadline
from bot.telegram.request import TelegramRequest
from simulator import silent_proxy
from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from tests.bot.counting_server import now, on_a_jumping_clock
from tests.bot.lines import Socks, answering, listening, read_request, silent

TOKEN = "123456:a-token-of-the-tests"
PASSWORD = "p@ss:wörd"
QUOTED = "p%40ss%3Aw%C3%B6rd"
ME = {"id": 1, "is_bot": True, "first_name": "x", "username": "x_bot"}
GOOD = json.dumps({"ok": True, "result": ME}).encode()


async def asked(port: int, proxy: str | None = None, host: str = "127.0.0.1") -> object:
    """Call a method of the server at this port, with a short deadline."""
    request = TelegramRequest(proxy, seconds=0.4)
    try:
        return await request.post(f"http://{host}:{port}/bot{TOKEN}/getMe")
    finally:
        await request.shutdown()


async def dripping(reader, writer):
    await read_request(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
    while True:
        writer.write(b" ")
        await asyncio.sleep(0.02)


async def dripping_head(reader, writer):
    await read_request(reader)
    for letter in b"HTTP/1.1 200 OK\r\n" * 100:
        writer.write(bytes([letter]))
        await asyncio.sleep(0.02)


@pytest.mark.parametrize("talk", [silent, dripping, dripping_head])
async def test_a_call_to_a_server_that_never_finishes_times_out(talk):
    async with listening(talk) as port:
        with pytest.raises(TimedOut):
            await asked(port)


@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "http"])
async def test_a_call_through_a_silent_proxy_times_out(scheme):
    async with silent_proxy() as there:
        with pytest.raises(TimedOut):
            await asked(9, f"{scheme}://name:{QUOTED}@127.0.0.1:{there.port}")


async def test_a_call_whose_tls_handshake_never_ends_times_out():
    async with listening(silent) as port:
        request = TelegramRequest(seconds=0.4)
        with pytest.raises(TimedOut):
            await request.post(f"https://127.0.0.1:{port}/bot{TOKEN}/getMe")
        await request.shutdown()


async def test_a_silent_name_server_blocks_only_one_thread():
    answer, asked_for = threading.Event(), []

    def look_up(host, *_):
        asked_for.append(host)
        answer.wait(20)
        return [(2, 1, 6, "", ("127.0.0.1", 0))]

    addresses = Addresses(look_up)
    waiting = [asyncio.create_task(addresses.resolve("api.example", 443)) for _ in range(20)]
    await asyncio.sleep(0.05)
    assert asked_for == ["api.example"]
    waiting[0].cancel()  # its deadline has passed, those of the others have not
    await asyncio.to_thread(answer.set)  # the shared pool is free
    found = await asyncio.gather(*waiting[1:])
    assert {one[0]["host"] for one in found} == {"127.0.0.1"}


async def test_a_socks_proxy_with_a_password_resolves_the_host_name():
    async with listening(answering(GOOD)) as port:
        socks = Socks(port, "tên", PASSWORD)
        async with listening(socks.talk) as there:
            proxy = f"socks5://t%C3%AAn:{QUOTED}@127.0.0.1:{there}"
            assert await asked(port, proxy, host="only-the-proxy-knows.example") == ME
    assert socks.hosts == [b"only-the-proxy-knows.example"]


async def test_an_http_proxy_with_a_password_is_used():
    seen = []

    async def talk(reader, writer):
        seen.append(await read_request(reader))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(GOOD) + GOOD)

    async with listening(talk) as there:
        proxy = f"http://name:{QUOTED}@127.0.0.1:{there}"
        assert await asked(80, proxy, host="only-the-proxy-knows.example") == ME
    told = base64.b64encode(f"name:{PASSWORD}".encode())
    assert b"Basic " + told in seen[0]


async def test_proxies_in_the_environment_are_ignored(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    async with listening(answering(GOOD)) as port:
        assert await asked(port) == ME


async def refused_by_proxy(there: int) -> list[BaseException]:
    """Collect the errors with a proxy that refuses, or that does not exist."""
    raised: list[BaseException] = []
    for proxy in (
        f"socks5://name:{QUOTED}@127.0.0.1:{there}",
        f"http://name:{QUOTED}@127.0.0.1:{there}",
        f"socks5h://name:{QUOTED}@127.0.0.1:9",
        f"http://name:{QUOTED}@127.0.0.1:9",
    ):
        with pytest.raises(NetworkError) as caught:
            await asked(9, proxy)
        raised.append(caught.value)
    return raised


async def test_no_error_contains_the_token_or_the_proxys_password():
    async def refusing(reader, writer):
        first = await reader.read(1)
        if first == b"\x05":
            writer.write(b"\x05\xff")
        else:
            writer.write(b"HTTP/1.1 407 no\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()

    async with listening(refusing) as there:
        errors = await refused_by_proxy(there)
    for error in errors:
        assert error.__context__ is None  # a traceback would show more
        assert error.__cause__ is None
        for secret in (TOKEN, PASSWORD, QUOTED):
            assert secret not in f"{error!r} {error}"


@pytest.mark.parametrize("head", ["200 OK", "400 Bad Request", "502 Bad Gateway"])
async def test_an_error_does_not_contain_a_token_that_the_server_repeats(head):
    said = {"ok": False, "error_code": 400, "description": f"not found: /bot{TOKEN}/getMe"}
    async with listening(answering(json.dumps(said).encode(), head)) as port:
        with pytest.raises(TelegramError, match=r"not found: /bot\*\*\*/getMe"):
            await asked(port)


async def test_files_are_sent_unchanged_under_any_name(tmp_path):
    people = [SimulatedUser(7, "Cán bộ", has_started=True)]
    world = Simulator(token=TOKEN, bot_name="x", bot_username="x_bot", users=people)
    large = tmp_path / "large"
    large.write_bytes(b"0123456789" * 30_000)
    name = 'Báo cáo "quý\r\nI".docx'
    async with (
        serving(world) as address,
        Bot(
            TOKEN,
            f"{address}/bot",
            f"{address}/file/bot",
            request=TelegramRequest(),
            get_updates_request=TelegramRequest(),
        ) as bot,
    ):
        with large.open("rb") as stream:
            upload = InputFile(stream, filename=name, read_file_handle=False)
            sent = await bot.send_document(7, upload, caption="Kính gửi & trân trọng")
        await bot.send_document(7, InputFile(b"x", filename="một.txt"))
        assert sent.document is not None
        file = await bot.get_file(sent.document.file_id)
        assert bytes(await file.download_as_bytearray()) == large.read_bytes()
    first, second = world.messages(7)
    assert (first.files[0].content, second.files[0].content) == (large.read_bytes(), b"x")
    assert first.text == "Kính gửi & trân trọng"


@on_a_jumping_clock
async def test_a_large_file_has_time_as_long_as_it_moves():
    begun = now()
    async with Deadline.of_stream(40_000_000, 20.0) as deadline:
        for _ in range(40):
            deadline.moved(1_000_000)
            await asyncio.sleep(25)
    assert now() - begun == 1000
    with pytest.raises(TimeoutError):
        await moving(Deadline.of_stream(40_000_000, 20.0), first=1_000_000, each=1, every=2)
    assert now() - begun == 1030  # a single byte now and then is not enough
    with pytest.raises(TimeoutError):
        await moving(Deadline.of_stream(1_000_000, 20.0), first=0, each=65_536, every=15)
    assert now() - begun == 1030 + 20 + 1_000_000 / 16_000


async def moving(deadline: Deadline, *, first: int, each: int, every: float) -> None:
    async with deadline:
        deadline.moved(first)
        while True:
            await asyncio.sleep(every)
            deadline.moved(each)


@pytest.mark.parametrize(
    ("head", "body", "error"),
    [
        ("200 OK", b'{"ok": true}', NetworkError),
        ("200 OK", b"[]", NetworkError),
        ("200 OK", b"<html>", NetworkError),
        ("200 OK", b'{"ok": false, "error_code": 401, "description": "x"}', InvalidToken),
        ("302 Found\r\nLocation: http://127.0.0.1:9/", b"", NetworkError),
    ],
)
async def test_a_malformed_response_is_an_error(head, body, error, caplog):
    async with listening(answering(body, head)) as port:
        with pytest.raises(error) as caught:
            await asked(port)
    assert isinstance(caught.value, TelegramError)
    assert not caplog.records  # the library would log the response, which has people's words
