"""Fetches a file from Telegram, or from the office's own Bot API server, which gives a path."""

import asyncio
import os
import shutil
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import urlsplit

from telegram import Bot, File
from telegram.error import BadRequest, TelegramError

from bot.telegram.errors import delivery_error
from core.errors import DeliveryError, FilesOutOfReachError

_TELEGRAM = "api.telegram.org"
_LATER = "temporarily unavailable"  # comes as a bad request, but is temporary
_NOT_FILES = tuple(Path(folder) for folder in ("/proc", "/sys", "/dev", "/etc"))
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)


async def fetch_file(bot: Bot, file_id: str, to: Path) -> None:
    """Write a file's bytes to `to`; raise `DeliveryError` when they did not come."""
    try:
        file = await bot.get_file(file_id)
        named = (file.file_path or "").removeprefix(f"{bot.base_file_url}/")
        if _is_absolute(named) and await _copied(bot, named, file.file_size, to):
            return
        await _download(bot, file, named, to)
    except BadRequest as error:
        if _LATER in error.message.lower():
            raise DeliveryError("BadRequest: temporarily unavailable") from error
        raise delivery_error(error) from error
    except TelegramError as error:
        raise delivery_error(error) from error


async def _download(bot: Bot, file: File, named: str, to: Path) -> None:
    # Otherwise the library takes a file of this name in the working folder for the file itself.
    remote = File(file.file_id, file.file_unique_id, file.file_size, f"{bot.base_file_url}/{named}")
    remote.set_bot(bot)
    try:
        await remote.download_to_drive(to)
    except TelegramError as error:
        if _is_absolute(named) and not is_telegrams(bot):
            raise FilesOutOfReachError("the server names local files only") from error
        raise


async def _copied(bot: Bot, named: str, size: int | None, to: Path) -> bool:
    """Copy a file of our own server; False when it is unreadable or forbidden."""
    if is_telegrams(bot):
        return False  # Telegram itself names no files of this machine
    path = Path(named)
    data = to.parents[2]  # `to` lies in a folder inside the evidence folder
    if ".." in path.parts or any(_is_below(path, kept_out) for kept_out in (*_NOT_FILES, data)):
        raise DeliveryError("the server names a file that is none of its own", permanent=True)
    return await asyncio.to_thread(_copy, path, size, to)


def _copy(path: Path, size: int | None, to: Path) -> bool:
    try:
        descriptor = os.open(path, _FLAGS | _BINARY)
    except OSError:
        return False
    with os.fdopen(descriptor, "rb") as source:
        found = os.fstat(source.fileno())
        if not stat.S_ISREG(found.st_mode) or (size is not None and found.st_size != size):
            raise DeliveryError("the server names something else than the file")
        with to.open("wb") as target:
            shutil.copyfileobj(source, target, 1 << 20)
    return True


def is_telegrams(bot: Bot) -> bool:
    """Tell whether this is Telegram's own server."""
    return urlsplit(bot.base_url).hostname == _TELEGRAM


def _is_absolute(named: str) -> bool:
    return PurePosixPath(named).is_absolute() or PureWindowsPath(named).is_absolute()


def _is_below(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())
