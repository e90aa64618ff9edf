"""The Bot API over HTTP: authorises calls, applies faults, answers."""

import inspect
import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.errors import ApiError, bad_request
from simulator.faults import DOWNLOAD, Fault
from simulator.holding import Unanswered, hold
from simulator.methods import METHODS, SENDING
from simulator.odd_answers import odd_answer
from simulator.parameters import Parameters, read_parameters
from simulator.world import Call, World
from simulator.zalo.api import ZaloApi

_TOKEN = re.compile(r"\d+:[\w-]{30,}")


class BotApi:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World, zalo: ZaloApi) -> None:
        self._world = world
        self._zalo = zalo

    def routes(self) -> list[Route]:
        """Return the routes of the Bot API."""
        methods = ["GET", "POST"]
        return [
            Route("/bot{token}/{method}", self._call, methods=methods),
            Route("/file/bot{token}/{path:path}", self._download),
        ]

    async def _call(self, request: Request) -> Response:
        method = request.path_params["method"]
        if self._zalo.knows(request.path_params["token"]):  # a server's setting has no path
            return await self._zalo.call(request)
        try:
            self._check_token(request)
            parameters = await read_parameters(request)
        except ApiError as error:
            return _refusal(error)
        fault = self._world.faults.take(method, parameters.chat_id())
        if fault and fault.kind == "timeout_before":
            return await self._never_answer(request, fault, Call(method, parameters.summary(), 0))
        if fault and fault.kind == "slow":
            await self._hold(request, fault)
        response = await self._answer(method, parameters, fault)
        if fault and fault.kind == "timeout_after":
            return await self._never_answer(request, fault, Call(method, parameters.summary(), 0))
        self._world.calls.append(Call(method, parameters.summary(), response.status_code))
        return response

    async def _answer(self, method: str, parameters: Parameters, fault: Fault | None) -> Response:
        odd = odd_answer(fault, lambda: self._world.is_closing)
        if odd is not None:
            return odd
        try:
            if fault and (refusal := fault.refusal()):
                raise refusal
            result = await self._run(method, parameters)
            if fault and fault.kind == "bare_result":
                result = {}  # the call was carried out; the answer has another version's form
            return JSONResponse({"ok": True, "result": result})
        except ApiError as error:
            return _refusal(error)

    async def _run(self, method: str, parameters: Parameters) -> object:
        handler = METHODS.get(method.lower())
        if handler is None:
            raise ApiError(404, "Not Found: method not found")
        if method.lower() in SENDING:
            self._admit(parameters)
        try:
            result = handler(self._world, parameters)
            return await result if inspect.isawaitable(result) else result
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            # JSON of a wrong shape; Telegram names the field, here the cause must do.
            raise bad_request(f"can't parse the parameters of {method}: {error!r}") from error

    def _admit(self, parameters: Parameters) -> None:
        chat_id = parameters.chat_id()
        if chat_id in self._world.chats:
            album = parameters.parsed("media")
            self._world.flood.admit(chat_id, len(album) if isinstance(album, list) else 1)

    async def _download(self, request: Request) -> Response:
        try:
            self._check_token(request)
        except ApiError as error:
            return _refusal(error)
        file = self._world.files.by_path(request.path_params["path"])
        if file is None:
            return _refusal(ApiError(404, "Not Found"))
        fault = self._world.faults.take(DOWNLOAD, None)
        if fault and (refusal := fault.refusal()):
            return _refusal(refusal)
        content = fault.content(file.content) if fault else file.content
        return Response(content, media_type="application/octet-stream")

    def _check_token(self, request: Request) -> None:
        token = request.path_params["token"]
        if token == self._world.token:
            return
        if _TOKEN.fullmatch(token):
            raise ApiError(401, "Unauthorized")
        raise ApiError(404, "Not Found")

    async def _never_answer(self, request: Request, fault: Fault, call: Call) -> Response:
        self._world.calls.append(call)
        await self._hold(request, fault)
        return Unanswered()

    async def _hold(self, request: Request, fault: Fault) -> None:
        await hold(request, fault.delay, lambda: self._world.is_closing)


def _refusal(error: ApiError) -> Response:
    body: dict[str, object] = {
        "ok": False,
        "error_code": error.code,
        "description": error.description,
    }
    if error.parameters:
        body["parameters"] = error.parameters
    return JSONResponse(body, error.code)
