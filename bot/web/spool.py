"""Takes in the bytes of an upload: into a file of its own, never more than is allowed."""

import asyncio
import re
import secrets
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from starlette.requests import Request

from core.dialogue.incoming import OfferedFile

_MEDIA_TYPE = re.compile(r"[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,60}")
_ANY_TYPE = "application/octet-stream"
_LONGEST_NAME = 3_000  # percent-encoded
_LONGEST_UPLOAD = 64
_SILENCE = 60.0  # seconds without a byte, after which an upload is broken off
_SIDE_BY_SIDE = 8


class TooLargeError(Exception):
    """More bytes came than one file may have."""


@dataclass(frozen=True)
class Announced:
    """What a request says of its file; `size` is 0 when it does not say it, in bytes."""

    name: str
    media_type: str
    size: int
    upload: str


def announced(request: Request) -> Announced:
    """Read what a request says of its file."""
    headers = request.headers
    name = unquote(headers.get("x-file-name", "")[:_LONGEST_NAME], errors="replace")
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    size = headers.get("content-length", "")
    return Announced(
        name or "tep",
        media_type if _MEDIA_TYPE.fullmatch(media_type) else _ANY_TYPE,
        int(size) if size.isascii() and size.isdigit() else 0,
        headers.get("x-upload", "")[:_LONGEST_UPLOAD] or secrets.token_hex(8),
    )


class Spool:
    """A folder for uploads on their way."""

    def __init__(self, folder: Path, silence: float = _SILENCE) -> None:
        self._folder = folder
        self._silence = silence
        self._rooms = asyncio.Semaphore(_SIDE_BY_SIDE)

    def clear(self) -> None:
        """Remove what an earlier process left."""
        shutil.rmtree(self._folder, ignore_errors=True)

    @asynccontextmanager
    async def received(
        self, request: Request, about: Announced, most: int
    ) -> AsyncIterator[OfferedFile]:
        """Take in a file, and remove it afterwards unless it was fetched.

        Raise `TooLargeError`, `ClientDisconnect` or `TimeoutError` when it does not come whole.
        """
        if about.size > most:
            raise TooLargeError
        path = self._folder / secrets.token_hex(16)
        async with self._rooms:
            try:
                await asyncio.to_thread(self._folder.mkdir, 0o700, parents=True, exist_ok=True)
                size = await self._write(request, path, most)
                yield OfferedFile(
                    about.name, about.media_type, size, _Moving(path).fetch, is_here=True
                )
            finally:
                with suppress(OSError):
                    await asyncio.to_thread(path.unlink, missing_ok=True)

    async def _write(self, request: Request, path: Path, most: int) -> int:
        size = 0
        chunks = request.stream()
        with path.open("xb") as stream:
            while True:
                async with asyncio.timeout(self._silence):
                    chunk = await anext(chunks, None)
                if chunk is None:
                    return size
                size += len(chunk)
                if size > most:
                    raise TooLargeError
                await asyncio.to_thread(stream.write, chunk)


@dataclass(frozen=True)
class _Moving:
    path: Path

    async def fetch(self, to: Path) -> None:
        """Move the bytes to where they are kept."""
        await asyncio.to_thread(shutil.move, self.path, to)
