"""The chat page and its data: people, messages, files, and a stream of changes."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from simulator.page_actions import PageActions, chat_of
from simulator.page_views import chat_view, world_view
from simulator.simulator import Simulator
from simulator.zalo.page import ZaloPage

_PAGE = Path(__file__).parent / "page"
_HEARTBEAT_SECONDS = 10.0
# The page shows these; all others can only be saved, never opened on our address.
_PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}


class PageApi:
    """Routes below `/page/`, and the page itself at `/`."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator

    def routes(self) -> list[BaseRoute]:
        """Return the routes of the page."""
        return [
            Route("/", self._index),
            Route("/page/state", self._state),
            Route("/page/events", self._events),
            Route("/page/people/{user_id:int}/messages", self._messages),
            Route("/page/files/{file_id}", self._file),
            *PageActions(self._simulator).routes(),
            *ZaloPage(self._simulator).routes(),
            Mount("/assets", StaticFiles(directory=_PAGE)),
        ]

    async def _index(self, _request: Request) -> Response:
        return FileResponse(_PAGE / "index.html", headers={"cache-control": "no-cache"})

    async def _state(self, _request: Request) -> Response:
        return JSONResponse(world_view(self._simulator))

    async def _messages(self, request: Request) -> Response:
        after = int(request.query_params.get("after", "0"))
        version = self._simulator.changes.version
        return JSONResponse(
            {"version": version, **chat_view(chat_of(self._simulator, request), after)}
        )

    async def _events(self, _request: Request) -> Response:
        headers = {"cache-control": "no-store"}
        return StreamingResponse(self._states(), media_type="text/event-stream", headers=headers)

    async def _states(self) -> AsyncIterator[str]:
        """Yield the state after every change, and at intervals for the clock."""
        simulator = self._simulator
        while not simulator.is_closing:
            state = world_view(simulator)
            yield f"data: {json.dumps(state, ensure_ascii=False)}\n\n"
            await simulator.changes.past(state["version"], _HEARTBEAT_SECONDS)

    async def _file(self, request: Request) -> Response:
        file = self._simulator.files.by_id(request.path_params["file_id"])
        if file is None:
            raise HTTPException(404)
        is_picture = file.mime_type in _PICTURES
        place = "inline" if is_picture else "attachment"
        disposition = f"{place}; filename*=UTF-8''{quote(file.name)}"
        headers = {"content-disposition": disposition, "cache-control": "private, max-age=86400"}
        media_type = file.mime_type if is_picture else "application/octet-stream"
        return Response(file.content, media_type=media_type, headers=headers)
