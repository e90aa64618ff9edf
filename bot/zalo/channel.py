"""Shows pages on Zalo: text with numbered choices, and links to files."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from markupsafe import Markup, escape

from bot.channel import FileDoor, OnUnfit
from bot.zalo.client import ZaloClient
from bot.zalo.errors import UnreachedError, UsedUpError, ZaloError, delivery_error
from bot.zalo.patience import patiently
from bot.zalo.text import LONGEST, ZaloText, formatted, text_of, together
from core.dialogue.shown import Shown
from core.dialogue.stored_files import UnfitFileError
from core.dialogue.words import zalo as texts
from core.documents.orders.products import MadeFile
from core.errors import DeliveryError
from core.screen import Attachment, Limits, Page
from core.wording import refusals

_log = logging.getLogger(__name__)

_CHOICES = 9  # one digit each
_AT_ONCE = 4  # calls: how many Zalo takes is not documented, and its 429 means the month's end
_FILE_BYTES = 50_000_000


class ZaloChannel:
    """One Zalo bot, as the rest of the program uses it."""

    def __init__(
        self,
        name: str,
        client: ZaloClient,
        files: FileDoor | None,
        *,
        on_sent: Callable[[], Awaitable[None]],
        on_unfit: OnUnfit,
    ) -> None:
        self.name = name
        self.limits = Limits(
            text=LONGEST,
            choices=_CHOICES,
            has_buttons=False,
            has_files=files is not None,
            has_edits=False,
            file_bytes=_FILE_BYTES,
        )
        self._client = client
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._files = files
        self._on_sent = on_sent
        self._on_unfit = on_unfit

    async def push(self, address: str, page: Page) -> str:
        """Send a message that is no answer, with links to its files."""
        name = await self._sent(address, text_of(page))
        # The text was sent: an error would send it again.
        try:
            await self._send_links(address, page.files)
        except DeliveryError as error:
            _log.warning("a message's files were not sent: %s", error)
        return name

    async def answer(self, address: str, shown: Shown) -> bool:
        """Answer a person; False when nothing is seen."""
        try:
            await patiently(lambda: self._sent(address, text_of(shown.page)))
        except DeliveryError as error:
            # The act is stored; the person's next word shows today's question again.
            _log.warning("an answer was not shown: %s", error)
            return False
        try:
            await self._send_links(address, shown.page.files)
        except DeliveryError as error:
            _log.warning("a screen's files were not sent: %s", error)
        return True

    async def say(self, address: str, words: Markup) -> str:
        """Send words that ask nothing."""
        return await self._sent(address, formatted(words))

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        """Refuse: Zalo has no edits."""
        del address, message, words
        raise DeliveryError("Zalo edits no message", permanent=True)

    async def unsend(self, address: str, message: str) -> None:
        """Refuse: Zalo deletes no message of a bot."""
        del address, message
        raise DeliveryError("Zalo deletes no message", permanent=True)

    async def send_file(self, address: str, file: MadeFile, caption: Markup) -> None:
        """Send a link to a file that was made; a picture is shown in the chat."""
        link = await self._link(address, file)
        if file.is_picture and await self._is_shown(address, link, caption):
            return
        said = texts.file_at(file.name, link)
        await self._sent(address, together([formatted(caption), formatted(said)]))

    async def _is_shown(self, address: str, link: str, caption: Markup) -> bool:
        """Send a picture; False when Zalo could not fetch it, so that its link is sent."""
        told = {"chat_id": address, "photo": link, "caption": formatted(caption).text}
        try:
            await self._call("sendPhoto", {name: value for name, value in told.items() if value})
        except (UsedUpError, UnreachedError) as error:
            raise delivery_error(error) from None
        except ZaloError as error:
            _log.warning("a picture goes as a link: %s", error.reason)
            return False
        return True

    async def _send_links(self, address: str, files: tuple[Attachment, ...]) -> None:
        """Send the links of a screen's files, as few messages as hold them."""
        if self._files is None:
            return
        lines = []
        for file in files:
            try:
                link = await self._files.link(address, self.name, file)
            except UnfitFileError as unfit:
                _log.error("not given out: %s", unfit)
                name = file.name
                lost = refusals.file_lost if unfit.is_lost else refusals.file_altered
                lines.append(formatted(escape(lost(name))))
                await self._on_unfit(unfit)
            else:
                if link:
                    lines.append(formatted(texts.file_at(file.name, link)))
        for said in _messages(lines):
            await self._sent(address, said)

    async def _link(self, address: str, file: MadeFile) -> str:
        link = await self._files.link(address, self.name, file) if self._files else ""
        if not link:
            raise DeliveryError("no web server gives files out", permanent=True)
        return link

    async def _sent(self, address: str, said: ZaloText) -> str:
        """Send a text, and give the message's name."""
        if not said.text.strip():
            return ""
        try:
            result = await self._call("sendMessage", {"chat_id": address, **said.as_json()})
        except ZaloError as error:
            raise delivery_error(error) from None
        return str(result.get("message_id") or "") if isinstance(result, dict) else ""

    async def _call(self, method: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401
        async with self._room:
            result = await self._client.call(method, parameters)
        await self._on_sent()
        return result


def _messages(lines: list[ZaloText]) -> list[ZaloText]:
    """Join as many lines as one message carries."""
    messages: list[ZaloText] = []
    for line in lines:
        longer = together([*messages[-1:], line])
        if messages and longer.length <= LONGEST:
            messages[-1] = longer
        else:
            messages.append(line)
    return messages
