"""Fetches pictures and voice as soon as their addresses come: the addresses expire.

A conversation may be busy for a while; the file then waits here until its turn.
"""

import asyncio
import logging
import secrets
import shutil
from pathlib import Path
from typing import NamedTuple

from bot.zalo.outside import Outside
from bot.zalo.updates import MediaAddress, Written
from bot.zalo.voice import CONTAINER, is_adts, wrapped
from core.dialogue.incoming import OfferedFile
from core.errors import DeliveryError
from core.files.room import has_room

_log = logging.getLogger(__name__)

_AT_ONCE = 4
_MOST_HELD = 40  # files; beyond that a file is fetched in its turn
_NAME = 8  # characters of the message's key in a file's name


class _Kind(NamedTuple):
    """How a file is called, and its media type."""

    suffix: str
    media_type: str


_JPEG = _Kind(".jpg", "image/jpeg")
_SIGNS: tuple[tuple[bytes, _Kind], ...] = (
    (b"\xff\xd8\xff", _JPEG),
    (b"\x89PNG\r\n", _Kind(".png", "image/png")),
    (b"GIF8", _Kind(".gif", "image/gif")),
)
_VOICE = _Kind(".m4a", "audio/mp4")
_RAW_VOICE = _Kind(".aac", "audio/aac")


class Early:
    """A file that is being fetched, or was."""

    def __init__(self, media: MediaAddress, path: Path, fetching: asyncio.Task[bool]) -> None:
        self.media = media
        self.path = path
        self._fetching = fetching

    async def is_here(self) -> bool:
        """Wait for the first attempt, and tell whether the file came."""
        await asyncio.wait({self._fetching})
        is_broken = self._fetching.cancelled() or self._fetching.exception() is not None
        return not is_broken and self._fetching.result()

    def drop(self) -> None:
        """Remove it."""
        self._fetching.cancel()
        self.path.unlink(missing_ok=True)


class Media:
    """Fetches files early, and offers them to the conversation."""

    def __init__(self, outside: Outside, folder: Path, most: int) -> None:
        self._outside = outside
        self._folder = folder
        self._most = most
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._held: set[Early] = set()

    def clear(self) -> None:
        """Remove what an earlier process left: it is fetched again."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def begin(self, media: MediaAddress) -> Early | None:
        """Fetch a file now; None when there is no room for it."""
        if len(self._held) >= _MOST_HELD:
            return None
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not has_room(self._folder, self._most):
                return None
        except OSError as error:
            _log.warning("a file cannot be fetched early: %s", type(error).__name__)
            return None
        path = self._folder / secrets.token_hex(16)
        early = Early(media, path, asyncio.create_task(self._fetch(media, path)))
        self._held.add(early)
        return early

    def drop(self, early: Early | None) -> None:
        """Forget a file whose message was handled."""
        if early is not None:
            self._held.discard(early)
            early.drop()

    async def offered(self, written: Written, early: Early | None) -> tuple[OfferedFile, ...]:
        """Offer the file of a message, if it has one; its name says what it is."""
        media = written.media
        if media is None:
            return ()
        is_here = early is not None and await early.is_here()
        kind = _VOICE if media.is_voice else _JPEG
        if early is not None and is_here:
            kind = await asyncio.to_thread(_kind_of, early)

        async def fetch(to: Path) -> None:
            if early is not None and is_here and early.path.exists():
                await asyncio.to_thread(shutil.copyfile, early.path, to)
            else:
                await self._outside.fetch(media.url, to, self._most)
            if kind is _VOICE:
                await asyncio.to_thread(_wrap, to)

        stem = "ghi-am" if media.is_voice else "anh"
        name = f"{stem}-{written.key[:_NAME]}{kind.suffix}"
        return (OfferedFile(name, kind.media_type, 0, fetch),)

    async def _fetch(self, media: MediaAddress, path: Path) -> bool:
        """Fetch a file; nobody may wait for this, so a failure is a result."""
        async with self._room:
            try:
                await self._outside.fetch(media.url, path, self._most)
            except (DeliveryError, OSError) as error:
                _log.warning("a file did not come at once: %s", error)
                return False
        return True


def _kind_of(early: Early) -> _Kind:
    with early.path.open("rb") as stream:
        head = stream.read(16)
    if early.media.is_voice:
        return _VOICE if is_adts(head) or head[4:8] == CONTAINER else _RAW_VOICE
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _Kind(".webp", "image/webp")
    return next((kind for sign, kind in _SIGNS if head.startswith(sign)), _JPEG)


def _wrap(path: Path) -> None:
    """Put raw sound into the container that phones play; leave anything else as it is."""
    content = path.read_bytes()
    if is_adts(content):
        path.write_bytes(wrapped(content))
