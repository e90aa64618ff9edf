"""Hands files of the upload page to the conversation, and lets the chat go on afterwards."""

import asyncio
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from markupsafe import Markup

from bot.gateway import Gateway
from bot.stopping import ended
from bot.web.callers import Answering
from core.dialogue import upload_links
from core.dialogue.incoming import Incoming, OfferedFile, PageAct
from core.dialogue.shown import Shown
from core.dialogue.upload_links import UploadVisit
from core.dialogue.words import dialogue
from core.dialogue.words import web_pages as texts
from core.notices.chat import ChatKey
from core.screen import Limits, join, plain
from core.secrecy.secrecy import is_marked_secret
from core.wording import refusals

_log = logging.getLogger(__name__)

IDLE = 180.0  # seconds without a file, after which the chat goes on although nobody ended it
_LINKS = 1_000  # whose files are remembered


@dataclass(frozen=True)
class Arrived:
    """A file that came by the page and what became of it; `upload` is the page's id for it."""

    upload: str
    name: str
    is_kept: bool
    words: str


@dataclass(eq=False)
class _Link:
    """What came by one link in this process; `untold` files are not counted in the chat yet."""

    arrived: list[Arrived] = field(default_factory=list)
    untold: int = 0
    timer: asyncio.TimerHandle | None = None


class Arrivals:
    """The files that come by open links."""

    def __init__(
        self, gateway: Gateway, channels: Mapping[str, Answering], idle: float = IDLE
    ) -> None:
        self._gateway = gateway
        self._channels = channels
        self._idle = idle
        self._links: dict[int, _Link] = {}
        self._taking: WeakValueDictionary[ChatKey, asyncio.Lock] = WeakValueDictionary()
        self._served: set[ChatKey] = set()  # in this process
        self._ending: set[asyncio.Task[bool | None]] = set()

    def of(self, link_id: int) -> list[Arrived]:
        """List what came by a link since the process began."""
        return list(self._link(link_id).arrived)

    def taking(self, chat: ChatKey) -> asyncio.Lock:
        """Give the lock that lets one file for a chat in at a time."""
        return self._taking.setdefault(chat, asyncio.Lock())

    async def hand_over(
        self, visited: UploadVisit, file: OfferedFile, upload: str
    ) -> Arrived | None:
        """Give a file to the chat's question; None when the chat asks something else by now."""
        link = self._link(visited.link_id)
        again = next((one for one in link.arrived if one.upload == upload), None)
        if again is not None:  # its answer was lost on the way
            return again
        shown: list[Shown] = []

        async def show_on_page(one: Shown) -> bool:
            shown.append(one)
            return True

        self._served.add(visited.chat)
        page = PageAct(question=visited.question)
        incoming = _incoming(visited.chat, page, visited.actor.called, file)
        await self._gateway.receive(incoming, self._limits(visited.chat), show_on_page)
        if not shown:
            return None
        await self._follow(visited, shown[0])
        arrived = _arrived(shown[0], file, upload)
        link.arrived.append(arrived)
        link.untold += arrived.is_kept
        self._wait(visited, link)
        return arrived

    async def end(self, visited: UploadVisit) -> bool | None:
        """Let the chat go on; False when the chat did not take it, None when nothing was new."""
        link = self._link(visited.link_id)
        if link.timer is not None:
            link.timer.cancel()
        count, link.untold = link.untold, 0
        return await self._go_on(visited.chat, count)

    async def resume(self, channel: str) -> None:
        """Let a channel's chats go on whose files came before the process was ended."""
        now = self._gateway.clock.now()
        async with self._gateway.database.reading() as session:
            chats = await upload_links.chats_of_late(session, now)
        for chat in chats:
            if chat.channel == channel and chat not in self._served:
                await self._go_on(chat, 0)

    async def finish(self, seconds: float) -> None:
        """End the waiting; the next process lets those chats go on."""
        for link in self._links.values():
            if link.timer is not None:
                link.timer.cancel()
        await ended(self._ending, seconds)

    async def _go_on(self, chat: ChatKey, count: int) -> bool | None:
        answers: list[bool | None] = []
        answer = self._channels[chat.channel].respond(chat.address)

        async def show(one: Shown) -> bool | None:
            answers.append(await answer(one))
            return answers[-1]

        page = PageAct(note=dialogue.as_note(texts.came_by_page(count)) if count else Markup())
        incoming = _incoming(chat, page)
        await self._gateway.receive(incoming, self._limits(chat), show)
        return answers[-1] is not False if answers else None

    async def _follow(self, visited: UploadVisit, shown: Shown) -> None:
        """Let the link answer the question that the file led to."""
        if shown.question and shown.question != visited.question:
            await self._gateway.database.write(
                lambda session: upload_links.follow(session, visited, shown.question)
            )

    def _wait(self, visited: UploadVisit, link: _Link) -> None:
        """Let the chat go on after some time, should nobody press the button."""
        if link.timer is not None:
            link.timer.cancel()
        loop = asyncio.get_running_loop()
        link.timer = loop.call_later(self._idle, self._end_alone, visited, link)

    def _end_alone(self, visited: UploadVisit, link: _Link) -> None:
        if self.taking(visited.chat).locked():  # a file is on its way
            self._wait(visited, link)
            return
        task = asyncio.create_task(self.end(visited))
        self._ending.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[bool | None]) -> None:
        self._ending.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("a chat did not go on after an upload", exc_info=error)

    def _limits(self, chat: ChatKey) -> Limits:
        return self._channels[chat.channel].limits

    def _link(self, link_id: int) -> _Link:
        if link_id not in self._links and len(self._links) >= _LINKS:
            del self._links[next(iter(self._links))]
        return self._links.setdefault(link_id, _Link())


def _incoming(chat: ChatKey, page: PageAct, sender: str = "", *files: OfferedFile) -> Incoming:
    return Incoming(
        channel=chat.channel,
        address=chat.address,
        delivery_keys=(f"page {secrets.token_hex(8)}",),
        sender_name=sender,
        offered=files,
        page=page,
    )


def _arrived(shown: Shown, file: OfferedFile, upload: str) -> Arrived:
    """Read from a turn what became of its file; without an outcome, nothing was written."""
    outcome = shown.outcome
    name = "" if is_marked_secret(file.name) else file.name
    if outcome is None:
        return Arrived(upload, name, is_kept=False, words=plain(shown.page.text))
    # The chat asks to delete the message; here there is none.
    here = {
        refusals.secret_file(): texts.secret_file(),
        refusals.known_secret(): texts.known_secret(),
    }
    note = outcome.note or (Markup() if outcome.is_kept else shown.page.text)
    words = plain(join((shown.earlier, note)))
    for said, instead in here.items():
        words = words.replace(said, instead)
    return Arrived(upload, name, outcome.is_kept, words)
