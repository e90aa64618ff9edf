"""Clients of the simulator, which speaks no TLS: to load the machine's certificates takes long."""

from typing import Any, TypedDict

import httpx
from telegram.request import HTTPXRequest


class Requests(TypedDict):
    """What the library's bot makes its calls with."""

    request: HTTPXRequest
    get_updates_request: HTTPXRequest


def plain_client(**more: Any) -> httpx.AsyncClient:
    return httpx.AsyncClient(trust_env=False, verify=False, **more)


def plain_requests(seconds: float) -> Requests:
    def plain() -> HTTPXRequest:
        return HTTPXRequest(read_timeout=seconds, httpx_kwargs={"verify": False})

    return Requests(request=plain(), get_updates_request=plain())
