"""A person's actions in the chat page: every action is a POST, answered when it is done."""

from dataclasses import dataclass

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator import limits
from simulator.chats import Chat
from simulator.people import JsonObject
from simulator.person_messages import SentFile
from simulator.simulator import Simulator
from simulator.world import World

_ANSWER_SECONDS = 15.0
_JUMPS = {"next_day", "next_reminder"}


@dataclass(frozen=True)
class SentFiles:
    """What a person sends in one go."""

    files: list[SentFile]
    caption: str
    are_photos: bool


class PageActions:
    """Routes below `/page/people/<id>/`, and `/page/jump`."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator

    def routes(self) -> list[Route]:
        """Return the routes of the actions."""
        of_a_person = {
            "text": self._send_text,
            "edit": self._edit,
            "start": self._start,
            "tap": self._tap,
            "files": self._send_files,
            "read": self._read,
            "block": self._block,
        }
        return [
            Route("/page/jump", self._jump, methods=["POST"]),
            *(
                Route(f"/page/people/{{user_id:int}}/{name}", endpoint, methods=["POST"])
                for name, endpoint in of_a_person.items()
            ),
        ]

    async def _send_text(self, request: Request) -> Response:
        text = str((await body_of(request))["text"])
        chat = self._open_chat(request)
        if not 0 < len(text.strip()) <= limits.TEXT_LENGTH:
            raise HTTPException(400, "a text has 1 to 4096 characters")
        return JSONResponse({"message_id": self._simulator.send_text(chat.id, text)})

    async def _edit(self, request: Request) -> Response:
        body = await body_of(request)
        chat, text = self._open_chat(request), str(body["text"])
        message = chat.messages.get(int(body["message_id"]))
        longest = limits.CAPTION_LENGTH if message and message.media else limits.TEXT_LENGTH
        if message is None or message.is_from_bot or not 0 < len(text.strip()) <= longest:
            raise HTTPException(400, "an own message, and words of an allowed length")
        self._simulator.edit(chat.id, message.message_id, text)
        return JSONResponse({})

    async def _start(self, request: Request) -> Response:
        payload = str((await body_of(request)).get("payload", ""))
        try:
            message_id = self._simulator.start(chat_of(self._simulator, request).id, payload)
        except ValueError as error:
            raise HTTPException(400, str(error)) from error
        return JSONResponse({"message_id": message_id})

    async def _tap(self, request: Request) -> Response:
        body = await body_of(request)
        chat = self._open_chat(request)
        try:
            tap = self._simulator.tap(chat.id, int(body["message_id"]), str(body["data"]))
            answer = await tap.wait(_ANSWER_SECONDS)
        except LookupError as error:
            raise HTTPException(409, "the button is gone") from error
        except TimeoutError as error:
            raise HTTPException(504, "the bot did not answer") from error
        return JSONResponse({"text": answer.text, "show_alert": answer.show_alert})

    async def _send_files(self, request: Request) -> Response:
        chat = self._open_chat(request)
        sent = await files_of(request)
        files, caption = sent.files, sent.caption
        if len(files) not in range(1, limits.ALBUM.stop) or len(caption) > limits.CAPTION_LENGTH:
            raise HTTPException(400, "1 to 10 files, with a caption of at most 1024 characters")
        if sent.are_photos:
            numbers = self._simulator.send_album(chat.id, [file.content for file in files], caption)
        else:
            numbers = self._simulator.send_documents(chat.id, files, caption)
        return JSONResponse({"message_ids": numbers})

    async def _read(self, request: Request) -> Response:
        chat = chat_of(self._simulator, request)
        mark_read(self._simulator, chat, int((await body_of(request))["message_id"]))
        return JSONResponse({})

    async def _block(self, request: Request) -> Response:
        chat = chat_of(self._simulator, request)
        is_blocked = bool((await body_of(request))["is_blocked"])
        (self._simulator.block if is_blocked else self._simulator.unblock)(chat.id)
        return JSONResponse({})

    async def _jump(self, request: Request) -> Response:
        target = (await body_of(request)).get("target")
        simulator = self._simulator
        if target not in _JUMPS or not simulator.can_jump:
            raise HTTPException(400, "no such jump")
        if simulator.is_jumping:
            raise HTTPException(409, "already jumping")
        simulator.is_jumping = True
        simulator.changes.mark()
        try:
            await simulator.clock.jump(target)
        finally:
            simulator.is_jumping = False
            simulator.changes.mark()
        return JSONResponse({"now": simulator.now().isoformat()})

    def _open_chat(self, request: Request) -> Chat:
        chat = chat_of(self._simulator, request)
        if chat.is_blocked:
            raise HTTPException(409, "the bot is blocked")
        return chat


def chat_of(world: World, request: Request) -> Chat:
    """Return the private chat of the person in the address, or raise 404."""
    return existing(world.chats.get(request.path_params["user_id"]))


def existing(chat: Chat | None) -> Chat:
    """Return the chat; raise 404 when this person has no such phone."""
    if chat is None:
        raise HTTPException(404)
    return chat


def mark_read(world: World, chat: Chat, message_id: int) -> None:
    """Note that a person has seen a message."""
    if message_id > chat.read_up_to:
        chat.read_up_to = message_id
        world.changes.mark()


async def files_of(request: Request) -> SentFiles:
    """Return the files of a form, and how they are sent."""
    async with request.form() as form:
        uploads = [value for value in form.getlist("file") if isinstance(value, UploadFile)]
        files = [SentFile(upload.filename or "file", await upload.read()) for upload in uploads]
        return SentFiles(files, str(form.get("caption", "")), are_photos=form.get("as") == "photos")


async def body_of(request: Request) -> JsonObject:
    """Return the JSON of a request; only this type makes a browser ask before a cross-site call."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise HTTPException(415, "JSON expected")
    body = await request.json()
    if not isinstance(body, dict):
        raise HTTPException(400, "an object expected")
    return body
