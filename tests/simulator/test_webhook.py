"""The webhook: updates are posted in order until they are accepted."""

import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest, Conflict

from simulator import server
from simulator.simulator import Simulator

from .conftest import OFFICIAL, TOKEN


class Receiver:
    """A webhook that stores updates, and refuses as often as a test says."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.secrets: list[str | None] = []
        self.refusals = 0

    async def receive(self, request: Request) -> Response:
        if self.refusals:
            self.refusals -= 1
            return Response(status_code=500)
        update: dict[str, Any] = await request.json()
        self.texts.append(update["message"]["text"])
        self.secrets.append(request.headers.get("x-telegram-bot-api-secret-token"))
        return Response()


@pytest.fixture
async def receiver() -> Receiver:
    return Receiver()


@pytest.fixture
async def hook_url(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    app = Starlette(routes=[Route("/hook", receiver.receive, methods=["POST"])])
    other = Simulator(token=TOKEN, bot_name="x", bot_username="x")
    async with contextlib.AsyncExitStack() as stack:
        with monkeypatch.context() as patched:
            patched.setattr(server, "application", lambda _: app)
            url = await stack.enter_async_context(server.serving(other))
        yield f"{url}/hook"


async def test_updates_are_posted_with_the_secret(
    bot: Bot, simulator: Simulator, receiver: Receiver, hook_url: str
):
    simulator.send_text(OFFICIAL, "trước")
    await bot.set_webhook(hook_url, secret_token="a-secret")
    simulator.send_text(OFFICIAL, "sau")
    await delivered(simulator)
    assert receiver.texts == ["trước", "sau"]
    assert set(receiver.secrets) == {"a-secret"}
    assert (await bot.get_webhook_info()).url == hook_url


async def test_a_refused_update_is_posted_again(
    bot: Bot, simulator: Simulator, receiver: Receiver, hook_url: str
):
    receiver.refusals = 1
    await bot.set_webhook(hook_url)
    simulator.send_text(OFFICIAL, "một")
    simulator.send_text(OFFICIAL, "hai")
    await delivered(simulator)
    assert receiver.texts == ["một", "hai"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500"


async def test_polling_and_webhook_exclude_each_other(bot: Bot, simulator, hook_url: str):
    await bot.set_webhook(hook_url)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_pending_updates_can_be_dropped(bot: Bot, simulator: Simulator):
    simulator.send_text(OFFICIAL, "x")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_only_this_machine_is_called(bot: Bot):
    with pytest.raises(BadRequest, match=r"(?i)bad webhook"):
        await bot.set_webhook("https://example.org/hook")


async def delivered(simulator: Simulator) -> None:
    assert await simulator.changes.until(lambda: not simulator.updates.pending, 10)
