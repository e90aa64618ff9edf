"""The server as a whole: it listens, names its callers rightly, and ends in time."""

import asyncio
import logging
import socket

import httpx
import pytest

from bot.stopping import LONGEST
from bot.web.callers import Callers
from bot.web.guesses import MOST
from bot.web.server import WebServer
from bot.web.site import Site
from core.errors import UserError
from core.settings.channels import WebSettings
from tests.bot.web.test_uploads import at_task, proven
from tests.bot.web.web_office import ADDRESS, PDF, listening_office, web_office

JUSTICE = "Tư pháp"


def client(web, **more) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=web.server.address, trust_env=False, verify=False, **more)


def server_of(web, **settings) -> WebServer:
    """Give another server of the office with other settings."""
    office = web.office
    wanted = office.settings.model_copy(update={"web": WebSettings(**settings)})

    async def on_unfit(_: object) -> None: ...

    return WebServer(Site(wanted, office.database, office.rules, office.clock), on_unfit)


async def test_without_a_public_address_nothing_listens_and_no_link_is_given(web):
    server = server_of(web, port=0)
    await server.start(web.office.gateway, web.callers)
    assert server.address == ""
    assert await server.door.upload_link(web.office.channel, web.office[JUSTICE].address) == ""
    await server.finish(1.0)
    assert not (web.folder / "web-key").exists()


async def test_a_taken_port_is_one_sentence(web):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        server = server_of(web, public_url=ADDRESS, port=port)
        with pytest.raises(UserError, match=f"không mở được cổng {port} tại 127.0.0.1"):
            await server.start(web.office.gateway, web.callers)
        await server.finish(1.0)


async def test_a_folder_that_cannot_be_written_is_one_sentence(web):
    (web.folder / "web-key").mkdir()
    server = server_of(web, public_url=ADDRESS, port=0)
    with pytest.raises(UserError, match="không ghi được"):
        await server.start(web.office.gateway, web.callers)


async def test_an_upload_that_is_cut_off_leaves_nothing_and_the_next_one_is_taken(tmp_path):
    async with listening_office(tmp_path) as web:
        chat = web.office[JUSTICE]
        await at_task(chat)
        link = (await web.upload_link(chat)).removeprefix(ADDRESS)
        async with client(web, follow_redirects=True) as phone:
            await phone.post(link)
            assert (await phone.post(f"{link}/tep", content=PDF)).json()["kept"]
            await break_off(web, link, phone.cookies)
            more = await phone.post(f"{link}/tep", content=PDF + b"2")
        assert more.json()["kept"]
        assert len(await proven(web.office)) == 2
        assert not [*(tmp_path / "web" / "arriving").iterdir()]


async def break_off(web, link: str, cookies: httpx.Cookies) -> None:
    """Begin an upload, and end the connection in the middle of it."""
    host, _, port = web.server.address.removeprefix("http://").partition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    ((name, value),) = cookies.items()
    head = f"POST {link}/tep HTTP/1.1\r\nHost: x\r\nCookie: {name}={value}\r\n"
    writer.write(f"{head}Content-Length: 100000\r\n\r\n".encode() + PDF)
    await writer.drain()
    arriving = web.folder / "web" / "arriving"
    while not [*arriving.glob("*")]:
        await asyncio.sleep(0.01)
    writer.close()
    await writer.wait_closed()


async def test_only_a_trusted_proxy_says_who_calls(web):
    for proxies, is_held_up in (((), True), (("127.0.0.1",), False)):
        server = server_of(web, public_url=ADDRESS, port=0, proxies=proxies)
        await server.start(web.office.gateway, Callers())
        async with httpx.AsyncClient(base_url=server.address, trust_env=False) as proxy:
            for number in range(MOST):
                await proxy.get(f"/gui/x{number}", headers={"X-Forwarded-For": "198.51.100.1"})
            other = await proxy.get("/gui/x", headers={"X-Forwarded-For": "198.51.100.2"})
        assert (other.status_code == 429) is is_held_up
        await server.finish(1.0)


async def test_every_answer_carries_the_headers_that_protect(web):
    server = server_of(web, public_url="https://nhacviec.example", port=0)
    await server.start(web.office.gateway, web.callers)
    async with httpx.AsyncClient(base_url=server.address, trust_env=False) as phone:
        for path in ("/healthz", "/gui/x", "/tep/x/y", "/nowhere", "/trang/web.css"):
            headers = (await phone.get(path)).headers
            assert headers["cache-control"] == "private, no-store", path
            assert "unsafe" not in headers["content-security-policy"]
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
            assert headers["x-frame-options"] == "DENY"
            assert "max-age" in headers["strict-transport-security"]
            assert "server" not in headers
    await server.finish(1.0)


async def test_a_cookie_belongs_to_its_link_alone_and_to_https(web):
    server = server_of(web, public_url="https://nhacviec.example/nv", port=0)
    chat = web.office[JUSTICE]
    link = await server.door.upload_link(web.office.channel, chat.address)
    assert link.startswith("https://nhacviec.example/nv/gui/")
    await server.start(web.office.gateway, web.callers)
    async with httpx.AsyncClient(base_url=server.address, trust_env=False) as phone:
        path = link.removeprefix("https://nhacviec.example/nv")
        taken = await phone.post(path)
        page = await phone.get(path, headers={"Cookie": taken.headers["set-cookie"].split(";")[0]})
    assert f"Path=/nv{path}" in taken.headers["set-cookie"]
    assert "HttpOnly" in taken.headers["set-cookie"]
    assert "Secure" in taken.headers["set-cookie"]
    assert '"/nv/trang/upload.js"' in page.text
    await server.finish(1.0)


async def test_a_stop_waits_for_no_slow_upload(tmp_path):
    async with listening_office(tmp_path) as web:
        chat = web.office[JUSTICE]
        await at_task(chat)
        link = (await web.upload_link(chat)).removeprefix(ADDRESS)
        async with client(web) as phone:
            await phone.post(link)
            sending = asyncio.create_task(phone.post(f"{link}/tep", content=never_ending()))
            while not [*(tmp_path / "web").glob("arriving/*")]:
                await asyncio.sleep(0.01)
            async with asyncio.timeout(LONGEST):
                await web.server.finish(0.1)
            sending.cancel()
            await asyncio.wait({sending})
        assert await proven(web.office) == []


async def never_ending():
    while True:
        yield b"x"
        await asyncio.sleep(0.05)


async def test_no_line_of_the_log_has_a_link(tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    async with listening_office(tmp_path) as web:
        chat = web.office[JUSTICE]
        await at_task(chat)
        link = (await web.upload_link(chat)).removeprefix(ADDRESS)
        async with client(web, follow_redirects=True) as phone:
            await phone.post(link)
            await phone.post(f"{link}/tep", content=PDF)
    ours = [one for one in caplog.records if not one.name.startswith(("httpx", "httpcore"))]
    assert ours
    assert link.rpartition("/")[2] not in "\n".join(one.getMessage() for one in ours)


async def test_a_fault_gives_a_sentence_and_no_traceback(tmp_path):
    async with web_office(tmp_path) as web:
        await at_task(web.office[JUSTICE])
        page = await web.opened(web.office[JUSTICE])

        web.answering.is_broken = True
        await page.send()
        answer = await page.end()
        assert answer.status_code == 500
        assert answer.headers["cache-control"] == "private, no-store"
        assert "a fault" not in answer.text
        assert "thử lại sau ít phút" in answer.text
