"""Compares the assistant with a bare bot, in one run on one loopback stub of the Bot API.

The bare bot is python-telegram-bot's `Application` with two handlers. To a tap it answers the
press, then edits the message to "ok" and a count with one button; it stores nothing.

The assistant is the real process on a file in WAL mode with synchronous=FULL. For every tap it
takes the chat's lock, begins one writing transaction, finds the person and their rights, answers,
stores the conversation's new state, commits to disk, and then edits the message and answers the
press, side by side.

- status and menu are the two screens that only read, tapped in turn by an official; each still
stores the conversation's state.

- level is the tap on 25, 50 or 75 % of a task: it also stores a new level of the draft and a line
of the log. Afterwards the file must hold as many of them as there were taps.

Time runs from handing an update over to the arrival of the edited message, both on the stub's
clock. Taps come one at a time, 20 a second, the same for both bots, so that neither waits for a
rate limit. Processor time is what the bot's process used from one tap to the next. Blocks of the
two alternate; "block by block" is the least and the greatest ratio of a block's medians to those of
the bare block just before it. A start is a restart: the database exists. Memory at rest is read
some seconds after the first poll. Times are medians, with p95 after the stroke.

--drain measures instead how fast a thousand due messages go out to a thousand chats within
Telegram's limits, and how long an answer waits meanwhile (benchmarks/draining.py).

--orders PRODUCT measures a tap while documents of a large office are made and sent, beside a tap
without orders (benchmarks/ordering.py).
"""

import argparse
import asyncio
import json
import tempfile
from pathlib import Path

from benchmarks import draining, ordering
from benchmarks.draining import measure_draining
from benchmarks.figures import as_json, as_table
from benchmarks.measuring import measure
from benchmarks.ordering import measure_ordering
from core.documents.orders.products import Product


def main() -> None:
    """Measure, and print the table or one line of JSON."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as directory:
        if asked.drain:
            _drain(Path(directory), asked)
            return
        if asked.orders:
            _order(Path(directory), asked)
            return
        measured = asyncio.run(
            measure(Path(directory), starts=asked.starts, rounds=asked.rounds, taps=asked.taps)
        )
    if asked.json:
        print(json.dumps(as_json(measured)))
        return
    print(__doc__)
    print(as_table(measured))


def _drain(directory: Path, asked: argparse.Namespace) -> None:
    drained = asyncio.run(measure_draining(directory, asked.messages))
    if asked.json:
        print(json.dumps(drained.as_json()))
        return
    print(draining.__doc__)
    print(drained.as_table())


def _order(directory: Path, asked: argparse.Namespace) -> None:
    product = Product(asked.orders)
    measured = asyncio.run(measure_ordering(directory, product, asked.rounds, asked.taps))
    if asked.json:
        print(json.dumps(measured.as_json()))
        return
    print(ordering.__doc__)
    print(measured.as_table())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--json", action="store_true", help="print one line of JSON instead")
    parser.add_argument("--starts", type=int, default=7, help="how often each bot is started")
    parser.add_argument("--rounds", type=int, default=12, help="blocks of each kind of tap")
    parser.add_argument("--taps", type=int, default=30, help="taps of each kind in a block")
    parser.add_argument("--drain", action="store_true", help="measure the sending of due messages")
    parser.add_argument("--orders", choices=[*Product], help="measure taps while these are made")
    parser.add_argument("--messages", type=int, default=1000, help="how many are due at once")
    return parser.parse_args()


if __name__ == "__main__":
    main()
