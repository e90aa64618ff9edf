"""The Zalo Bot API over HTTP: refusals come under status 200, with a second `Server` header."""

import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.errors import ApiError, bad_request
from simulator.faults import Fault
from simulator.holding import Unanswered, hold
from simulator.odd_answers import odd_answer
from simulator.parameters import Parameters, read_parameters
from simulator.people import JsonObject
from simulator.simulator import Simulator
from simulator.zalo.bot import ZaloBot, ZaloCall
from simulator.zalo.media import served
from simulator.zalo.methods import METHODS, Asked

_TOKEN = re.compile(r"\d+:\S{8,}")
_SERVER = {"server": "ZServer"}  # uvicorn writes its own before it
# With 403 Zalo says that something broke on its side.
_REFUSALS = {
    "too_many_requests": ApiError(429, "Quota exceeded"),
    "server_error": ApiError(403, "Internal server error"),
    "forbidden": ApiError(403, "Internal server error"),
}


class ZaloApi:
    """Answers `/zalo/bot<token>/<method>`, and the media's addresses."""

    def __init__(self, simulator: Simulator) -> None:
        self._world = simulator

    def routes(self) -> list[Route]:
        """Return the routes of the API."""
        media = "/zalo/media/{bot_id}/{until:int}/{file_id}/{name}"
        return [
            Route("/zalo/bot{token}/{method}", self.call, methods=["GET", "POST"]),
            Route(media, self._media),
        ]

    def knows(self, token: str) -> bool:
        """Tell whether a token is one of a Zalo bot."""
        return token in self._world.zalo_bots

    async def call(self, request: Request) -> Response:
        """Answer one call, or do what a fault orders."""
        token, method = request.path_params["token"], request.path_params["method"]
        bot = self._world.zalo_bots.get(token)
        if bot is None:
            return _unknown(token)
        try:
            parameters = await read_parameters(request)
        except ApiError as error:
            return _refusal(error)
        return await self._faulty(bot, method, Asked(parameters, request.is_disconnected), request)

    async def _faulty(self, bot: ZaloBot, method: str, asked: Asked, request: Request) -> Response:
        fault = bot.faults.take(method, _user_id(bot, asked.parameters))
        if fault and fault.kind == "timeout_before":
            return await self._never_answer(bot, method, asked, fault, request)
        if fault and fault.kind == "slow":
            await hold(request, fault.delay, lambda: self._world.is_closing)
        response = await self._answer(bot, method, asked, fault)
        if fault and fault.kind == "timeout_after":
            return await self._never_answer(bot, method, asked, fault, request)
        return response

    async def _never_answer(
        self, bot: ZaloBot, method: str, asked: Asked, fault: Fault, request: Request
    ) -> Response:
        bot.calls.append(ZaloCall(method, asked.parameters.summary(), None))
        await hold(request, fault.delay, lambda: self._world.is_closing)
        return Unanswered()

    async def _answer(
        self, bot: ZaloBot, method: str, asked: Asked, fault: Fault | None
    ) -> Response:
        odd = odd_answer(fault, lambda: self._world.is_closing)
        if odd is not None:
            return odd
        code = 0
        try:
            if fault and (refusal := _REFUSALS.get(fault.kind) or fault.refusal()):
                raise refusal
            result = await _run(bot, method, asked)
            return _success({} if fault and fault.kind == "bare_result" else result)
        except ApiError as error:
            code = error.code
            return _refusal(error)
        finally:
            bot.calls.append(ZaloCall(method, asked.parameters.summary(), code))

    async def _media(self, request: Request) -> Response:
        bots = self._world.zalo_bots.values()
        bot = next((one for one in bots if one.id == request.path_params["bot_id"]), None)
        return served(bot, request) if bot else Response("Not Found", 404)


async def _run(bot: ZaloBot, method: str, asked: Asked) -> object:
    handler = METHODS.get(method)
    if handler is None:
        raise ApiError(404, "Not Found")
    try:
        return await handler(bot, asked)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        # JSON of a wrong shape.
        raise bad_request(f"can't read the parameters of {method}: {error!r}") from error


def _user_id(bot: ZaloBot, parameters: Parameters) -> int | None:
    wanted = parameters.text("chat_id")
    users = bot.world.users.values()
    return next((user.id for user in users if wanted and user.zalo_id == wanted), None)


def _unknown(token: str) -> Response:
    if _TOKEN.fullmatch(token):
        return _refusal(ApiError(401, "Unauthorized"))
    return _refusal(ApiError(404, "Not Found"))


def _success(result: object) -> Response:
    body: JsonObject = {"ok": True}
    return JSONResponse(body if result is None else {**body, "result": result}, headers=_SERVER)


def _refusal(error: ApiError) -> Response:
    body = {"ok": False, "description": error.description, "error_code": error.code}
    return JSONResponse(body, headers=_SERVER)
