"""Shows pages on Telegram: formatted text with an inline keyboard, edited in place."""

import asyncio
import logging
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup, escape
from telegram import InputFile, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.channel import NoteShown, OnUnfit
from bot.telegram.calls import taken
from bot.telegram.errors import delivery_error, is_not_found, is_not_modified
from bot.telegram.keyboard import keyboard
from bot.telegram.pacing import BULK, UPLOAD
from bot.telegram.patience import patiently
from bot.telegram.uploads import LARGE, LONGEST_TAKING, Uploads
from core.dialogue.shown import Shown
from core.dialogue.stored_files import UnfitFileError
from core.documents.orders.products import MadeFile
from core.errors import DeliveryError
from core.notices.chat import MessageKey
from core.screen import Attachment, Limits, Page, fit
from core.wording import refusals as texts

_log = logging.getLogger(__name__)

_REMEMBERED = 10_000  # chats whose last question is known, so that its buttons can be removed
_CAPTION = 1024
_LONGEST_PUSH = 20.0  # seconds for the files of a message, whose lease is a minute


@dataclass(frozen=True)
class TappedOn:
    """The message whose button was pressed, and the press itself."""

    query_id: str
    message_id: int | None
    is_record: bool


class TelegramChannel:
    """Telegram, as the rest of the program uses it."""

    name = "telegram"
    limits = Limits(
        text=4096,
        choices=12,  # people do not read more
        file_bytes=49_900_000,  # 50 MB with the form around it
    )

    def __init__(  # the bot's rate limiter knows the lanes
        self,
        bot: ExtBot[str],
        note_shown: NoteShown | None = None,
        on_unfit: OnUnfit | None = None,
    ) -> None:
        self._bot = bot
        self._note_shown = note_shown
        self.on_unfit = on_unfit
        self._questions: OrderedDict[str, int] = OrderedDict()
        self._uploads = Uploads(bot)

    async def push(self, address: str, page: Page) -> str:
        """Send a message that stays, and give its name; the conversation does not matter."""
        try:
            message = await self._send(address, page, None, BULK)
        except TelegramError as error:
            raise delivery_error(error) from error
        # The text was sent: an error would send it again.
        try:
            async with asyncio.timeout(_LONGEST_PUSH):
                await self._send_files(address, page.files, BULK)
        except TimeoutError:
            _log.warning("a message's files were not sent in time")
        return str(message) if message else ""

    async def say(self, address: str, words: Markup) -> str:
        """Send words that ask nothing, and give the message's name."""
        try:
            message = await self._send(address, Page(words, (), is_record=True), None, BULK)
            return str(message or 0)
        except TelegramError as error:
            raise delivery_error(error) from error

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        """Replace the words of a message."""
        try:
            await taken(
                self._bot.edit_message_text(
                    chat_id=address,
                    message_id=int(message),
                    text=words,
                    parse_mode=ParseMode.HTML,
                    rate_limit_args=BULK,
                )
            )
        except TelegramError as error:
            if not (isinstance(error, BadRequest) and is_not_modified(error)):
                raise delivery_error(error) from error

    async def unsend(self, address: str, message: str) -> None:
        """Delete a message; Telegram allows it for two days."""
        try:
            await self._bot.delete_message(
                chat_id=address, message_id=int(message), rate_limit_args=BULK
            )
        except TelegramError as error:
            if not (isinstance(error, BadRequest) and is_not_found(error)):
                raise delivery_error(error) from error

    async def send_file(self, address: str, file: MadeFile, caption: Markup) -> None:
        """Send a file that was made; raise `DeliveryError` when it was not sent."""
        if file.is_picture:
            try:
                return await patiently(partial(self._send_picture, address, file, caption))
            except BadRequest as error:
                _log.warning("%s goes as a file, not as a picture: %s", file.name, error.message)
        try:
            await patiently(partial(self._send_made, address, file, caption))
        except BadRequest as error:
            raise delivery_error(error) from error

    async def _send_picture(self, address: str, file: MadeFile, caption: Markup) -> None:
        with file.path.open("rb") as stream:
            await taken(
                self._bot.send_photo(
                    chat_id=address,
                    photo=InputFile(stream, filename=file.name, read_file_handle=False),
                    caption=fit(caption, _CAPTION) or None,
                    parse_mode=ParseMode.HTML,
                    read_timeout=LONGEST_TAKING,
                    rate_limit_args=BULK,
                )
            )

    async def _send_made(self, address: str, file: MadeFile, caption: Markup) -> None:
        is_large = file.path.stat().st_size > LARGE
        # Read while it is sent: a large file does not fit in memory. Forwarding is allowed:
        # people forward drafts.
        with file.path.open("rb") as stream:
            upload = InputFile(stream, filename=file.name, read_file_handle=False)
            upload.mimetype = file.media_type
            await taken(
                self._bot.send_document(
                    chat_id=address,
                    document=upload,
                    caption=fit(caption, _CAPTION) or None,
                    parse_mode=ParseMode.HTML,
                    read_timeout=LONGEST_TAKING,
                    rate_limit_args=UPLOAD if is_large else BULK,
                )
            )

    async def answer(self, address: str, shown: Shown, tapped: TappedOn | None) -> bool:
        """Answer a tap in its own message, and words in a new one; False when nothing is seen."""
        try:
            if tapped is None:
                await self._ask_anew(address, shown)
            else:
                await asyncio.gather(
                    self._answer_tap(address, shown, tapped),
                    self._acknowledge(tapped.query_id, shown.toast),
                )
        except DeliveryError as error:
            # The act is stored; the person's next tap shows today's question again.
            _log.warning("an answer was not shown: %s", error)
            return False
        await self._send_files(address, shown.page.files)
        return True

    async def _answer_tap(self, address: str, shown: Shown, tapped: TappedOn) -> None:
        if shown.is_news or tapped.is_record or tapped.message_id is None:
            await self._ask_anew(address, shown)
            return
        message_id = tapped.message_id
        try:
            await patiently(lambda: self._edit(address, message_id, shown))
        except BadRequest as error:
            if is_not_modified(error):
                return
            await self._ask_anew(address, shown)  # too old to edit, or deleted
        else:
            await self._forget_other(address, message_id)
            self._remember(address, message_id, shown)

    async def _forget_other(self, address: str, message_id: int) -> None:
        """Remove the buttons of a newer message after an older one was answered."""
        newest = self._questions.get(address)
        if newest is not None and newest != message_id:
            await self._take_buttons(address, newest)

    async def _ask_anew(self, address: str, shown: Shown) -> None:
        # A screen without a turn (an apology) leaves the question open.
        before = self._questions.pop(address, None) if shown.turn else None
        turn = None if shown.page.is_record else shown.turn
        try:
            message_id = await patiently(lambda: self._send(address, shown.page, turn))
        except BadRequest as error:
            raise delivery_error(error) from error
        self._remember(address, message_id, shown)
        if before is not None:
            await self._take_buttons(address, before)

    async def _send(
        self, address: str, page: Page, turn: int | None, lane: str | None = None
    ) -> int | None:
        message = await taken(
            self._bot.send_message(
                chat_id=address,
                text=page.text,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(page.choices, turn),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                rate_limit_args=lane,
            )
        )
        return message.message_id if message else None

    async def _edit(self, address: str, message_id: int, shown: Shown) -> None:
        await taken(
            self._bot.edit_message_text(
                chat_id=address,
                message_id=message_id,
                text=shown.page.text,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(
                    shown.page.choices, None if shown.page.is_record else shown.turn
                ),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        )

    async def _send_files(
        self, address: str, files: tuple[Attachment, ...], lane: str | None = None
    ) -> None:
        for file in files:
            try:
                sent = await self._uploads.send(address, file, lane)
                if sent and file.sha256 and self._note_shown is not None:
                    spot = MessageKey(self.name, address, str(sent.message_id))
                    await self._note_shown(spot, file.sha256)
            except UnfitFileError as error:
                await self._tell_unfit(address, error, lane)
            except (BadRequest, DeliveryError) as error:
                _log.warning("a file was not sent: %s", error)

    async def _tell_unfit(self, address: str, unfit: UnfitFileError, lane: str | None) -> None:
        """Tell the person and the administrators that a file is lost or altered."""
        _log.error("not given out: %s", unfit)
        name = unfit.file.name
        words = texts.file_lost(name) if unfit.is_lost else texts.file_altered(name)
        page = Page(escape(words), (), is_record=True)
        try:
            await patiently(lambda: self._send(address, page, None, lane))
        except (BadRequest, DeliveryError) as error:
            _log.warning("a person was not told of an unfit file: %s", error)
        if self.on_unfit is not None:
            await self.on_unfit(unfit)

    async def _acknowledge(self, query_id: str, toast: str) -> None:
        try:
            await taken(self._bot.answer_callback_query(query_id, text=toast or None))
        except TelegramError as error:  # the tap is too old: only its clock face stays
            _log.info("a button press was not acknowledged: %s", error.message)

    async def _take_buttons(self, address: str, message_id: int) -> None:
        """Leave buttons only on the newest question; a failure does no harm."""
        try:
            await taken(
                self._bot.edit_message_reply_markup(
                    chat_id=address, message_id=message_id, reply_markup=None
                )
            )
        except TelegramError as error:
            _log.info("old buttons stay: %s", error.message)

    def _remember(self, address: str, message_id: int | None, shown: Shown) -> None:
        self._questions.pop(address, None)
        if message_id is not None and shown.page.choices and not shown.page.is_record:
            self._questions[address] = message_id
            if len(self._questions) > _REMEMBERED:
                self._questions.popitem(last=False)
