"""Clients for the simulator, which speaks no TLS: loading the machine's certificates is slow."""

from typing import Any, TypedDict

import httpx
from telegram.request import HTTPXRequest


class Requests(TypedDict):
    """The client with which the library's bot makes its calls."""

    request: HTTPXRequest
    get_updates_request: HTTPXRequest


def plain_client(**more: Any) -> httpx.AsyncClient:
    return httpx.AsyncClient(trust_env=False, verify=False, **more)


def plain_requests(seconds: float) -> Requests:
    def plain() -> HTTPXRequest:
        return HTTPXRequest(read_timeout=seconds, httpx_kwargs={"verify": False})

    return Requests(request=plain(), get_updates_request=plain())
