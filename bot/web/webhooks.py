"""Takes in what Zalo calls with, and hands it to the bot that it is for."""

import asyncio
from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.callers import TakesWebhooks
from bot.web.guesses import Guesses

SECRET = "x-bot-api-secret-token"  # noqa: S105 - a header's name
_PATIENCE = 20.0  # seconds for a body
_LARGEST = 1_000_000  # bytes; a message is a few thousand


class Webhooks:
    """The addresses below /zalo, one a bot.

    A right secret is never held up by wrong ones, because what Zalo sends in vain is lost; the
    secret is long enough for it. The body is read only after it: slow strangers hold no place.
    """

    def __init__(self, bots: Mapping[str, TakesWebhooks], guesses: Guesses) -> None:
        self._bots = bots
        self._guesses = guesses

    def routes(self) -> list[Route]:
        """Give the route."""
        return [Route("/zalo/{bot}", self._take, methods=["POST"])]

    async def _take(self, request: Request) -> Response:
        bot = self._bots.get(request.path_params["bot"])
        if bot is None:
            return self._refused(request, HTTPStatus.NOT_FOUND)
        secret = request.headers.get(SECRET, "")
        if not bot.is_called_by_zalo(secret):
            return self._refused(request, HTTPStatus.FORBIDDEN)
        try:
            async with asyncio.timeout(_PATIENCE):
                body = await _body(request)
        except (ClientDisconnect, TimeoutError):
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        if body is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return Response(status_code=await bot.take_webhook(secret, body))

    def _refused(self, request: Request, status: HTTPStatus) -> Response:
        if self._guesses.are_too_many(request):
            return Response(status_code=HTTPStatus.TOO_MANY_REQUESTS)
        self._guesses.note(request)
        return Response(status_code=status)


async def _body(request: Request) -> bytes | None:
    """Read the body; None when it is too large."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            return None
    return body
