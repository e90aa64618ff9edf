"""The measured assistant: `nhacviec run`, with a clock set to a day of the plan.

It imports what the real command imports, in the same order, because loaded modules cost memory.
"""

import asyncio
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import bot.commands.command_line  # noqa: F401 - the process and its start are the real command's
from bot.commands.quick_start import begin_loading

NOW = datetime(2023, 3, 9, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))  # quarter I is open


def main() -> None:
    """Serve until SIGTERM."""
    begin_loading()
    from bot.commands.serve import serve  # noqa: PLC0415 - as the run command does
    from core.clock import SettableClock  # noqa: PLC0415

    asyncio.run(serve(Path(sys.argv[1]), SettableClock(NOW, runs=True)))


if __name__ == "__main__":
    main()
