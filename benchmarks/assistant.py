"""Our side: what `nhacviec run` does, on a day of the plan instead of today.

The real command's own imports count: its modules are loaded too, in the same order.
"""

import asyncio
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import bot.command_line  # noqa: F401 - the process and its start are the real command's
from bot.app import Assistant
from bot.logs import set_up_logging
from bot.stopping import stop_on_signals
from core.clock import SettableClock
from core.config import load_settings

NOW = datetime(2023, 3, 9, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))  # quarter I is being asked for


async def serve(config: Path) -> None:
    """Serve until SIGTERM, as `bot.serve` does."""
    settings = load_settings(config)
    set_up_logging(settings.telegram.token.get_secret_value())
    assistant = Assistant(settings, SettableClock(NOW, runs=True))
    with stop_on_signals() as stop:
        await assistant.run(stop)


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
