"""The outside watcher's page is called after each good tick, and only then."""

import asyncio

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

import bot.app
import bot.telegram.polling
from core.config import WatchSettings
from simulator.faults import Fault
from tests.bot.looking import comes_true
from tests.bot.telegram.telegram_office import JUSTICE, STRANGER, telegram_office
from tests.office import local


class Page:
    """A page that counts its visits."""

    def __init__(self) -> None:
        self.visits = 0
        self.answer = 200
        app = Starlette(routes=[Route("/ping/secret", self._visit)])
        self._server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))

    async def _visit(self, request):
        self.visits += 1
        return PlainTextResponse("OK", self.answer)

    async def __aenter__(self):
        self._task = asyncio.create_task(self._server.serve())
        while not self._server.started:
            await asyncio.sleep(0.01)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/ping/secret"
        return self

    async def __aexit__(self, *error):
        self._server.should_exit = True
        await self._task

    async def is_visited(self, times):
        for _ in range(200):
            if self.visits >= times:
                return True
            await asyncio.sleep(0.02)
        return False


@pytest.fixture
async def page():
    async with Page() as opened:
        yield opened


@pytest.fixture
async def office(tmp_path, page, monkeypatch):
    monkeypatch.setattr(bot.telegram.polling, "_PAUSES", (0.2,))
    async with telegram_office(tmp_path, "2023-03-09 08:00") as opened:
        watch = WatchSettings.model_validate({"url": page.url})
        opened.settings = opened.settings.model_copy(update={"watch": watch})
        yield opened


async def test_each_good_tick_calls_the_page(office, page):
    async with office.running() as assistant:
        assert await page.is_visited(1)
        await assistant.remind()
        assert await page.is_visited(2)


async def test_a_failed_tick_does_not_call_the_page(office, page, monkeypatch, caplog):
    async with office.running() as assistant:
        assert await page.is_visited(1)
        before = page.visits

        async def broken(*arguments):
            raise ZeroDivisionError

        with monkeypatch.context() as patched:
            patched.setattr(bot.app, "post_due_reminders", broken)
            with pytest.raises(ZeroDivisionError):
                await assistant.remind()
        assert page.visits == before


async def test_the_page_is_not_called_while_polling_fails(office, page):
    async with office.running() as assistant:
        assert await page.is_visited(1)
        office.world.add_fault(Fault("deleteWebhook", "server_error", times=99))
        office.world.webhook.url = "https://elsewhere.example/"
        office.world.send_text(STRANGER, "xin chào")  # ends the running poll
        assert await comes_true(lambda: polls(office)[-1] == 409)
        before = page.visits
        await assistant.remind()
        office.world.webhook.url = ""
        office.world.add_fault(Fault("getUpdates", "server_error", times=99))
        assert await comes_true(lambda: polls(office)[-1] == 500)
        await assistant.remind()
        assert page.visits == before


async def test_the_page_is_not_called_while_messages_cannot_be_sent(office, page):
    async with office.running() as assistant:
        assert await page.is_visited(1)
        await office.sees(JUSTICE, "còn 7 ngày")
        office.world.add_fault(Fault("sendMessage", "server_error", times=99))
        office.world.block(JUSTICE)  # a message to the coordinator is due
        assert await comes_true(lambda: failed(office))
        before = page.visits
        await assistant.remind()
        assert page.visits == before
        office.world.clear_faults()
        office.clock.set(local("2023-03-09 08:10"))
        await assistant.remind()
        assert await page.is_visited(before + 1)


def polls(office) -> list[int]:
    return [call.status for call in office.world.calls if call.method == "getUpdates"]


def failed(office) -> bool:
    return any(c.method == "sendMessage" and c.status == 500 for c in office.world.calls)


async def test_an_unreachable_page_causes_no_fault_and_its_address_is_not_logged(
    office, page, caplog
):
    page.answer = 500
    async with office.running() as assistant:
        assert await page.is_visited(1)
        await assistant.remind()
    watch = WatchSettings.model_validate({"url": "http://127.0.0.1:9/ping/secret"})
    office.settings = office.settings.model_copy(update={"watch": watch})
    async with office.running() as assistant:
        await assistant.remind()
        async with asyncio.timeout(30):
            while "the watcher was not reached" not in caplog.text:
                await asyncio.sleep(0.05)
    assert "the watcher answered 500" in caplog.text
    ours = [record for record in caplog.records if record.name.startswith(("bot", "core"))]
    assert not [record for record in ours if "secret" in record.getMessage()]
