"""The Zalo phones of the chat page: what they show, and what people do on them."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.chats import Chat
from simulator.page_actions import body_of, existing, files_of, mark_read
from simulator.page_views import chat_view
from simulator.simulator import Simulator
from simulator.zalo.text_styles import MOST


class ZaloPage:
    """Routes below `/page/zalo/<id>/`; they are of the first Zalo bot."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator

    def routes(self) -> list[Route]:
        """Return the routes."""
        acts = {
            "text": self._send_text,
            "files": self._send_files,
            "read": self._read,
            "block": self._block,
        }
        path = "/page/zalo/{user_id:int}/"
        return [
            Route(f"{path}messages", self._messages),
            *(Route(f"{path}{name}", act, methods=["POST"]) for name, act in acts.items()),
        ]

    async def _messages(self, request: Request) -> Response:
        after = int(request.query_params.get("after", "0"))
        version = self._simulator.changes.version
        return JSONResponse({"version": version, **chat_view(self._chat(request), after)})

    async def _send_text(self, request: Request) -> Response:
        text = str((await body_of(request))["text"])
        chat = self._open_chat(request)
        if not 0 < len(text.strip()) <= MOST:
            raise HTTPException(400, f"a text has 1 to {MOST} characters")
        return JSONResponse({"message_id": self._simulator.zalo.send_text(chat.id, text)})

    async def _send_files(self, request: Request) -> Response:
        """Send each by itself: Zalo knows no album, and only a photo has a caption."""
        chat, zalo = self._open_chat(request), self._simulator.zalo
        sent = await files_of(request)
        words = sent.caption
        for file in sent.files:
            if sent.are_photos:
                zalo.send_photo(chat.id, file.content, words)
                words = ""
            else:
                zalo.send_file(chat.id, file.name, file.content)
        if words.strip():
            zalo.send_text(chat.id, words)
        return JSONResponse({})

    async def _read(self, request: Request) -> Response:
        chat = self._chat(request)
        mark_read(self._simulator, chat, int((await body_of(request))["message_id"]))
        return JSONResponse({})

    async def _block(self, request: Request) -> Response:
        chat, zalo = self._chat(request), self._simulator.zalo
        is_blocked = bool((await body_of(request))["is_blocked"])
        (zalo.block if is_blocked else zalo.unblock)(chat.id)
        return JSONResponse({})

    def _chat(self, request: Request) -> Chat:
        if not self._simulator.zalo_bots:
            raise HTTPException(404)
        return existing(self._simulator.zalo.chats.get(request.path_params["user_id"]))

    def _open_chat(self, request: Request) -> Chat:
        chat = self._chat(request)
        if chat.is_blocked:
            raise HTTPException(409, "the bot is blocked")
        return chat
