"""Pictures and voices on Zalo's servers: public addresses that expire."""

import httpx
from starlette.requests import Request
from starlette.responses import Response

from simulator.errors import bad_request
from simulator.faults import DOWNLOAD
from simulator.files import StoredFile
from simulator.guard import is_loopback
from simulator.zalo.bot import ZaloBot

_SECONDS = 10.0


def address_of(bot: ZaloBot, file: StoredFile) -> str:
    """Return an address under which anybody can fetch the file for some time."""
    until = int((bot.world.now() + bot.quirks.media_live).timestamp())
    name = file.path.rpartition("/")[2]
    return f"{bot.world.address}/zalo/media/{bot.id}/{until}/{file.file_id}/{name}"


def served(bot: ZaloBot, request: Request) -> Response:
    """Return the file at the address, or 404 when its time is over."""
    file = bot.world.files.by_id(request.path_params["file_id"])
    is_over = bot.world.now().timestamp() > request.path_params["until"]
    if file is None or is_over:
        return Response("Not Found", 404)
    fault = bot.faults.take(DOWNLOAD, None)
    if fault and (refusal := fault.refusal()):
        return Response(refusal.description, refusal.code)
    content = fault.content(file.content) if fault else file.content
    return Response(content, media_type=file.mime_type)


async def fetched(url: str, times: int) -> bytes:
    """Fetch an address of this machine so many times, as the real one does before it sends."""
    if not is_loopback(url):
        raise bad_request("the simulator only fetches addresses on loopback")
    content = b""
    try:
        async with httpx.AsyncClient(trust_env=False, timeout=_SECONDS) as client:
            for _ in range(times):
                response = await client.get(url)
                response.raise_for_status()
                content = response.content
    except httpx.HTTPError as error:
        raise bad_request(f"the address cannot be fetched: {type(error).__name__}") from None
    return content
