"""A rate limiter without limits: pacing has tests of its own."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram.ext import BaseRateLimiter


class Unpaced(BaseRateLimiter[str]):
    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def process_request(  # noqa: PLR0917 - as the library calls it
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> Any:
        del endpoint, data, rate_limit_args
        return await callback(*args, **kwargs)
