"""Gives the links that a chat carries: to a file, and to the upload page."""

import asyncio
import secrets
from datetime import datetime
from pathlib import Path, PurePath

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.web.shelf import Shelf, Shelved
from bot.web.site import Site
from bot.web.tickets import EVIDENCE, MADE, Ticket, Tickets, end_of
from core.dialogue.stored_files import opened
from core.dialogue.upload_links import make_link
from core.documents.orders.products import MadeFile
from core.errors import DeliveryError, NotKeptError
from core.files.room import has_room
from core.notices.chat import ChatKey
from core.screen import Attachment
from models import Account

_LONGEST_ENDING = 6  # characters


class WebDoor:
    """The `FileDoor` and `UploadDoor` of channels; it needs no running server."""

    def __init__(self, site: Site, tickets: Tickets, shelf: Shelf) -> None:
        self._site = site
        self._tickets = tickets
        self._shelf = shelf

    async def link(self, address: str, channel: str, file: Attachment | MadeFile) -> str:
        """Give a signed address of the file for the person of that chat; empty when there is none.

        Raise `UnfitFileError` when a kept file is lost or altered, `DeliveryError` when a document
        cannot be kept.
        """
        if not self._site.address:
            return ""
        async with self._site.database.reading() as session:
            account = await _account(session, ChatKey(channel, address))
        if account is None:
            return ""
        now = self._site.clock.now()
        if isinstance(file, Attachment) and file.evidence_id is not None:
            await asyncio.to_thread(_check, file)
            kind, name = EVIDENCE, str(file.evidence_id)
        else:
            kind, name = MADE, await self._shelved(file, now)
        ticket = Ticket(kind, name, account.id, account.person_id, end_of(now))
        try:
            signed = self._tickets.sign(ticket)
        except OSError as error:
            raise DeliveryError("links cannot be signed") from error
        return f"{self._site.address}/tep/{signed}/tep{_ending(file.name)}"

    async def upload_link(self, channel: str, address: str) -> str:
        """Give a one-time address at which the chat's open question takes files."""
        if not self._site.address:
            return ""
        token, now = secrets.token_urlsafe(24), self._site.clock.now()
        chat = ChatKey(channel, address)
        try:
            made = await self._site.database.write(
                lambda session: make_link(session, chat, token, now)
            )
        except NotKeptError as error:
            raise DeliveryError("no upload link can be kept") from error
        return f"{self._site.address}/gui/{token}" if made else ""

    async def _shelved(self, file: Attachment | MadeFile, now: datetime) -> str:
        order_id = file.order_id if isinstance(file, MadeFile) else 0
        if isinstance(file, MadeFile) and not order_id:
            raise DeliveryError("nobody ordered it: no right could be asked", permanent=True)
        content = file.path if isinstance(file, MadeFile) else file.made
        facts = Shelved(file.name, file.media_type, order_id, now.isoformat())
        size = content.stat().st_size if isinstance(content, Path) else len(content)
        if not has_room(self._site.settings.storage.directory, size):
            raise DeliveryError("a document cannot be kept: the disk is full")
        try:
            return await asyncio.to_thread(self._shelf.keep, content, facts)
        except OSError as error:
            raise DeliveryError(f"a document cannot be kept: {error.strerror}") from error


async def _account(session: AsyncSession, chat: ChatKey) -> Account | None:
    return await session.scalar(
        select(Account).where(Account.channel == chat.channel, Account.address == chat.address)
    )


def _check(file: Attachment) -> None:
    opened(file).close()


def _ending(name: str) -> str:
    """Give a name's ending, for programs that look at the address; never the name itself."""
    ending = PurePath(name).suffix.lower()
    letters = ending.removeprefix(".")
    is_plain = letters.isascii() and letters.isalnum() and len(ending) <= _LONGEST_ENDING
    return ending if is_plain else ""
