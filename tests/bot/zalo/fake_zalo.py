"""A Zalo that is a function: it answers calls, hands each update out once, and remembers."""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from typing import Any

import httpx
from pydantic import SecretStr

from core.settings.channels import ZaloSettings

TOKEN = "12345689:a-secret-of-the-tests"
API = "https://zalo.example"
SETTINGS = ZaloSettings(token=SecretStr(TOKEN), api_url=API)

Answer = Callable[[httpx.Request], httpx.Response]


def ok(result: Any) -> httpx.Response:
    """Give a successful answer."""
    return httpx.Response(200, json={"ok": True, "result": result})


def refused(code: int, description: str = "no", status: int = 200) -> httpx.Response:
    """Give an answer that refuses, as Zalo does: often under status 200."""
    told = {"ok": False, "error_code": code, "description": description}
    return httpx.Response(status, json=told)


def text_update(words: str, sender: str = "u1", message_id: str | None = "m1", **more: Any):
    """Give an update with words, as a poll brings it."""
    message = {
        "from": {"id": sender, "display_name": "Trần Thị Hoa", "is_bot": False},
        "chat": {"id": sender, "chat_type": "PRIVATE"},
        "text": words,
        "date": 1678323600000,
        "message_type": "CHAT_MESSAGE",
        **({"message_id": message_id} if message_id else {}),
        **more,
    }
    return {"event_name": "message.text.received", "message": message}


class FakeZalo:
    """Zalo in place of the network."""

    def __init__(self) -> None:
        self.updates: deque[Any] = deque()
        self.answers: dict[str, list[httpx.Response | Exception]] = {}  # next ones, by method
        self.files: dict[str, bytes] = {}  # by address
        self.fetched: list[str] = []
        self.calls: list[str] = []
        self.asked: list[dict[str, Any]] = []  # parameters of the calls that send
        self.webhook = ""

    @property
    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self.answer)

    def texts(self, address: str = "u1") -> list[str]:
        """Give what was sent to a chat."""
        return [one["text"] for one in self.asked if one["chat_id"] == address and "text" in one]

    async def sees(self, words: str, address: str = "u1") -> str:
        """Wait until a message with these words was sent."""
        async with asyncio.timeout(20):
            while True:
                for text in self.texts(address):
                    if words in text:
                        return text
                await asyncio.sleep(0.01)

    async def says(self, words: str, answer: str, address: str = "u1", **more: Any) -> str:
        """Send words, and wait for an answer that contains others."""
        before = len(self.texts(address))
        number = len(self.calls)
        self.updates.append(text_update(words, address, f"{address}-{number}-{words}", **more))
        async with asyncio.timeout(20):
            while not any(answer in text for text in self.texts(address)[before:]):
                await asyncio.sleep(0.01)
        return self.texts(address)[-1]

    async def answer(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            url = f"https://{request.headers['host']}{request.url.path}"
            self.fetched.append(url)
            found = self.files.get(url)
            return httpx.Response(404) if found is None else httpx.Response(200, content=found)
        method = request.url.path.rpartition("/")[2]
        self.calls.append(method)
        if waiting := self.answers.get(method):
            one = waiting.pop(0)
            if isinstance(one, Exception):
                raise one
            return one
        return await self._result(method, json.loads(request.content))

    async def _result(self, method: str, told: dict[str, Any]) -> httpx.Response:
        if method == "getMe":
            return ok({"id": "1", "account_name": "bot.nhacviec"})
        if method == "getUpdates":
            await asyncio.sleep(0.02)
            return ok(self.updates.popleft()) if self.updates else refused(408, "Request timeout")
        if method == "getWebhookInfo":
            return ok({"url": self.webhook}) if self.webhook else refused(404, "no webhook")
        if method == "setWebhook":
            self.webhook = told["url"]
            return ok({"url": self.webhook, "verification": "ok"})
        if method == "deleteWebhook":
            self.webhook = ""
            return ok(True)
        self.asked.append(told)
        return ok({"message_id": f"sent-{len(self.asked)}", "date": 1})
