"""Measures how long others wait while one person sends 2,000 messages: `python -m … 2000`."""

import asyncio
import logging
import sys
import time
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from tests.bot.telegram.telegram_office import CHAIRMAN, COORDINATOR, JUSTICE, telegram_office


async def waits(folder: Path, messages: int) -> list[float]:
    """Give the seconds that others waited for an answer during the flood."""
    async with telegram_office(folder, "2023-03-09 07:00") as office, office.running():
        for number in range(messages):
            office.world.send_text(JUSTICE, f"việc số {number}")
        return [
            seconds
            for _ in range(5)
            for seconds in await asyncio.gather(*map(office_asks(office), ASKING))
        ]


ASKING = (CHAIRMAN, COORDINATOR, 102, 104)


def office_asks(office):
    async def asks(chat: int) -> float:
        before = office.world.last(chat).message_id if office.world.messages(chat) else 0
        began = time.perf_counter()
        office.world.send_text(chat, "/menu")
        await office.world.wait_for(chat, lambda message: message.is_from_bot, 120, after=before)
        return time.perf_counter() - began

    return asks


def main() -> None:
    """Measure, and print the median and the 95th percentile."""
    logging.disable()
    with TemporaryDirectory() as folder:
        found = asyncio.run(waits(Path(folder), int(sys.argv[1])))
    sys.stdout.write(
        f"longest {max(found):.1f} s, p95 {quantiles(found, n=20)[-1]:.1f} s, of {len(found)}\n"
    )


if __name__ == "__main__":
    main()
