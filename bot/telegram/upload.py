"""Uploads files while reading them: a large one does not fit in memory."""

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import IO, Any

from bot.telegram.deadline import Deadline

_PIECE = 65_536  # bytes


@dataclass(frozen=True)
class Form:
    """Parameters and files as one request body."""

    kind: str
    size: int
    parts: tuple[bytes | IO[bytes], ...]

    async def body(self, deadline: Deadline) -> AsyncIterator[bytes]:
        """Give the body piece by piece; each piece extends the deadline."""
        for part in self.parts:
            if isinstance(part, bytes):
                for start in range(0, len(part), _PIECE):
                    piece = part[start : start + _PIECE]
                    yield piece
                    deadline.moved(len(piece))
                continue
            while piece := await asyncio.to_thread(part.read, _PIECE):
                yield piece
                deadline.moved(len(piece))
        deadline.extend()


def form(parameters: Mapping[str, str], files: Mapping[str, tuple[str, Any, str]]) -> Form:
    """Put parameters and files into a multipart form."""
    line = secrets.token_hex(16)
    parts: list[bytes | IO[bytes]] = []
    size = 0

    def add(words: str, content: bytes | IO[bytes]) -> None:
        nonlocal size
        head = f"--{line}\r\nContent-Disposition: form-data; {words}\r\n\r\n".encode()
        parts.extend((head, content, b"\r\n"))
        size += len(head) + 2 + (len(content) if isinstance(content, bytes) else _left(content))

    for name, value in parameters.items():
        add(f'name="{_quoted(name)}"', value.encode())
    for name, (file_name, content, media_type) in files.items():
        words = f'name="{_quoted(name)}"; filename="{_quoted(file_name)}"'
        add(f"{words}\r\nContent-Type: {media_type}", content)
    end = f"--{line}--\r\n".encode()
    return Form(f"multipart/form-data; boundary={line}", size + len(end), (*parts, end))


def _left(content: IO[bytes]) -> int:
    """Count the bytes from the current position to the end."""
    start = content.tell()
    end = content.seek(0, os.SEEK_END)
    content.seek(start)
    return end - start


def _quoted(name: str) -> str:
    """Quote a name as browsers do in a form."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
