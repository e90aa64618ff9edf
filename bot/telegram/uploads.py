"""Sends files that follow an answer; they are read while they are sent, never held in memory."""

import asyncio
import os
from functools import partial
from typing import BinaryIO

from telegram import InputFile, Message
from telegram.ext import ExtBot

from bot.telegram.calls import taken
from bot.telegram.keyboard import keyboard
from bot.telegram.pacing import UPLOAD
from bot.telegram.patience import patiently
from core.dialogue.stored_files import opened
from core.screen import Attachment

LONGEST_TAKING = 60.0  # seconds from a file's last byte to the answer
LARGE = 1_000_000  # bytes of a file that is slow on an office's line
_LARGE_AT_ONCE = 2


class Uploads:
    """Sends attachments; large ones only a few at a time."""

    def __init__(self, bot: ExtBot[str]) -> None:
        self._bot = bot
        self._large = asyncio.Semaphore(_LARGE_AT_ONCE)

    async def send(self, address: str, file: Attachment, lane: str | None) -> Message | None:
        """Send a file and give its message; raise `UnfitFileError` when it is altered or lost."""
        with await asyncio.to_thread(opened, file) as stream:
            if stream.seek(0, os.SEEK_END) <= LARGE:
                return await patiently(partial(self._send, address, file, stream, lane))
            async with self._large:
                return await patiently(partial(self._send, address, file, stream, UPLOAD))

    async def _send(
        self, address: str, file: Attachment, stream: BinaryIO, lane: str | None
    ) -> Message | None:
        stream.seek(0)  # an earlier attempt may have read it
        upload = InputFile(stream, filename=file.name, read_file_handle=False)
        upload.mimetype = file.media_type  # the library only guesses
        # Forwarding is allowed: people import a calendar file into their own calendar.
        return await taken(
            self._bot.send_document(
                chat_id=address,
                document=upload,
                reply_markup=keyboard(file.choices, None),
                read_timeout=LONGEST_TAKING,
                rate_limit_args=lane,
            )
        )
