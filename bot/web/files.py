"""Gives files out by signed links, as long as the person may have them."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from bot.channel import OnUnfit
from bot.web.pages import Pages
from bot.web.shelf import Shelf
from bot.web.site import Site
from bot.web.tickets import EVIDENCE, Ticket, Tickets
from core.dialogue.access_log import DOCUMENT, note_accesses
from core.dialogue.stored_files import UnfitFileError, opened
from core.dialogue.words import web_pages as texts
from core.documents.orders import orders
from core.documents.orders.products import Product
from core.errors import NotKeptError, UserError
from core.people.actor import Actor, find_actor
from core.reporting.evidence.files import read_file
from core.reporting.evidence.withdrawing import withdrawn_since
from core.screen import AccessFacts, Attachment
from core.stored_record import as_facts
from core.vietnamese import unaccented
from core.wording import refusals
from models import Account, Order

_log = logging.getLogger(__name__)

_REMEMBERED = 10_000  # links whose opening the access log has
_SHOWN_BY_BROWSERS = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})


@dataclass(frozen=True)
class _Allowed:
    """A file that the person may have; `given` is its line of the access log."""

    name: str
    media_type: str
    path: Path
    attachment: Attachment | None = None  # of evidence
    given: AccessFacts | None = None  # of a document that was ordered


class _RefusedError(Exception):
    """The link opens nothing; `words` say why."""

    def __init__(self, words: str, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.words, self.status = words, status


class FilePages:
    """The pages below /tep: no list, one file a link."""

    def __init__(
        self,
        site: Site,
        tickets: Tickets,
        shelf: Shelf,
        on_unfit: OnUnfit,
    ) -> None:
        self._site = site
        self._pages = Pages(site.path)
        self._tickets = tickets
        self._shelf = shelf
        self._on_unfit = on_unfit
        self._noted: dict[str, None] = {}  # in the order of their opening

    def routes(self) -> list[Route]:
        """Give the routes; the last part of an address is only for programs that read endings."""
        return [Route("/tep/{ticket}/{name}", self._open)]

    async def _open(self, request: Request) -> Response:
        try:
            return await self._opened(request)
        except _RefusedError as refused:
            return self._pages.message(texts.file_title(), refused.words, refused.status)
        except (NotKeptError, OperationalError):  # what is given out must be logged
            _log.warning("a file was not given out", exc_info=True)
            return self._pages.message(
                texts.file_title(), texts.not_now(), HTTPStatus.SERVICE_UNAVAILABLE
            )

    async def _opened(self, request: Request) -> Response:
        ticket = self._ticket(request)
        now = self._site.clock.now()
        if now.timestamp() >= ticket.ends:
            raise _RefusedError(texts.file_link_expired(), HTTPStatus.GONE)
        async with self._site.database.reading() as session:
            actor = await self._actor(session, ticket)
            allowed = await self._allowed(session, actor, ticket)
        await self._check(allowed)
        await self._note(request.path_params["ticket"], actor, allowed, now)
        return FileResponse(
            allowed.path,
            media_type=allowed.media_type,
            headers={"Content-Disposition": disposition(allowed.name, allowed.media_type)},
        )

    def _ticket(self, request: Request) -> Ticket:
        ticket = self._tickets.read(request.path_params["ticket"])
        if ticket is not None:  # a whole office may share the place from which others guess
            return ticket
        if self._site.guesses.are_too_many(request):
            raise _RefusedError(texts.too_many_guesses(), HTTPStatus.TOO_MANY_REQUESTS)
        self._site.guesses.note(request)
        raise _RefusedError(texts.no_such_file(), HTTPStatus.NOT_FOUND)

    async def _actor(self, session: AsyncSession, ticket: Ticket) -> Actor:
        """Give the person with their rights of now; the chat must still be theirs."""
        account = await session.get(Account, ticket.account_id)
        today = self._site.today
        actor = account and await find_actor(session, account.channel, account.address, today)
        if not actor or actor.person_id != ticket.person_id or not actor.has_read_notice:
            raise _RefusedError(texts.file_not_yours(), HTTPStatus.FORBIDDEN)
        return actor

    async def _allowed(self, session: AsyncSession, actor: Actor, ticket: Ticket) -> _Allowed:
        if ticket.kind != EVIDENCE:
            return await self._made(session, ticket)
        try:
            given = await read_file(session, actor, self._site.office, int(ticket.file))
        except UserError as error:  # it is withdrawn, lost, or not theirs to see any more
            raise _RefusedError(error.text, HTTPStatus.FORBIDDEN) from error
        file = given.attachment
        assert file.path is not None  # noqa: S101 - evidence lies in its folder
        return _Allowed(file.name, file.media_type, file.path, attachment=file)

    async def _made(self, session: AsyncSession, ticket: Ticket) -> _Allowed:
        found = await asyncio.to_thread(self._shelf.find, ticket.file)
        if found is None:
            raise _RefusedError(texts.file_link_expired(), HTTPStatus.GONE)
        facts = found.facts
        if not facts.order_id:
            return _Allowed(facts.name, facts.media_type, found.content)
        one = await session.get(Order, facts.order_id)
        account = await session.get_one(Account, ticket.account_id)
        if one is None or not await orders.may_have(session, one, account, self._site.today):
            raise _RefusedError(texts.file_not_yours(), HTTPStatus.FORBIDDEN)
        await _require_whole(session, one)
        of = as_facts(orders.facts_of_order(one), short=True)
        given = AccessFacts(DOCUMENT, {"order_id": one.id, "product": one.product, **of})
        return _Allowed(facts.name, facts.media_type, found.content, given=given)

    async def _check(self, allowed: _Allowed) -> None:
        """Give evidence only as it was received."""
        if allowed.attachment is None:
            return
        try:
            (await asyncio.to_thread(opened, allowed.attachment)).close()
        except UnfitFileError as error:
            _log.error("not given out: %s", error)
            await self._on_unfit(error)
            told = refusals.file_lost if error.is_lost else refusals.file_altered
            raise _RefusedError(told(allowed.name), HTTPStatus.NOT_FOUND) from error

    async def _note(self, link: str, actor: Actor, allowed: _Allowed, now: datetime) -> None:
        """Log that it is given, once a link: a phone asks for a file in many parts."""
        if link in self._noted:
            return
        given = [allowed.given] if allowed.given else []
        files = [allowed.attachment] if allowed.attachment else []

        async def note(session: AsyncSession) -> None:
            await note_accesses(session, actor, given, files, now)

        self._noted[link] = None  # before waiting: the next part is asked for meanwhile
        try:
            await self._site.database.write(note)
        except BaseException:
            del self._noted[link]
            raise
        if len(self._noted) > _REMEMBERED:
            del self._noted[next(iter(self._noted))]


async def _require_whole(session: AsyncSession, one: Order) -> None:
    """Raise when an archive may hold what was withdrawn since it was ordered."""
    is_archive = one.product == Product.EVIDENCE
    if is_archive and await withdrawn_since(session, one.organization_id, one.ordered_at):
        raise _RefusedError(texts.archive_old(), HTTPStatus.GONE)


def disposition(name: str, media_type: str) -> str:
    """Say how a browser names the file (RFC 6266): in full, and in ASCII for old programs."""
    how = "inline" if media_type in _SHOWN_BY_BROWSERS else "attachment"
    letters = unaccented(name).encode("ascii", "ignore").decode()
    plain = "".join(one if one.isalnum() or one in " ._-()" else "_" for one in letters).strip()
    return f"{how}; filename=\"{plain or 'tep'}\"; filename*=UTF-8''{quote(name, safe='')}"
