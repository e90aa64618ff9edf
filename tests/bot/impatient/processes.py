"""The real program as a process, killed by SIGKILL while people type and tap.

`python -m tests.bot.impatient.processes 60` kills it sixty times and prints the figures.
"""

import asyncio
import itertools
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from markupsafe import Markup

from core.screen import plain
from simulator.messages import ShownMessage
from tests.bot.impatient.ledger import Account, account
from tests.bot.impatient.person import LET_GO, marks_in
from tests.bot.processes import Process, start
from tests.bot.telegram.telegram_office import JUSTICE, TOKEN, TelegramOffice, telegram_office

_CHAT = JUSTICE
_WORDS = ("{} đã rà soát xong 12 thủ tục", "{} đang làm", "{} niêm yết tại bộ phận một cửa")
_MOVES = ("○", "✎", "Đang", "Xác nhận", "Ghi", "Khó", "Báo cáo")


def write_config(folder: Path, office: TelegramOffice) -> Path:
    """Write the office's configuration for a separate process."""
    path = folder / "config.toml"
    path.write_text(
        f'[organization]\nname = "xã Tùng Ảnh"\n'
        f'[telegram]\ntoken = "{TOKEN}"\napi_url = "{office.settings.telegram.api_url}"\n'
        f'[storage]\ndirectory = "{office.settings.storage.directory}"\n',
        encoding="utf-8",
    )
    path.chmod(0o600)
    return path


class Killing:
    """A person in a hurry, and a program that is killed repeatedly."""

    def __init__(self, office: TelegramOffice, config: Path, seed: int) -> None:
        self.office, self.config = office, config
        self.chance = random.Random(seed)
        self.numbers = itertools.count(1)
        self.marks: list[str] = []
        self.let_go: set[str] = set()

    async def start(self) -> Process:
        poll = self.office.world.updates.poll
        program = "benchmarks.assistant"
        process = await start(str(self.config), cwd=self.config.parent, program=program)
        async with asyncio.timeout(30):
            while self.office.world.updates.poll == poll:
                await asyncio.sleep(0.02)
        return process

    async def kill_once(self, acts: int) -> None:
        process = await self.start()
        for _ in range(acts):
            self.act()
            await asyncio.sleep(self.chance.choice((0.0, 0.0, 0.02, 0.1, 0.4)))
        process.kill()
        await process.communicate()

    async def finish(self) -> None:
        """Let the program answer everything that is left, and stop it properly."""
        process = await self.start()
        before = -1
        while before != self._spoken() or self.office.world.updates.pending:
            before = self._spoken()
            await asyncio.sleep(2)
        process.terminate()
        await process.communicate()

    def act(self) -> None:
        world = self.office.world
        shown = [one for one in world.messages(_CHAT) if one.is_from_bot and one.labels()]
        if self.chance.random() < 0.5 or not shown:
            self._type()
        else:
            self._tap(shown[-1] if self.chance.random() < 0.9 else self.chance.choice(shown))

    def _type(self) -> None:
        if self.chance.random() < 0.15:
            self.office.world.send_text(_CHAT, "/baocao")
            return
        mark = f"M{next(self.numbers):05}Z"
        self.marks.append(mark)
        self.office.world.send_text(_CHAT, self.chance.choice(_WORDS).format(mark))

    def _tap(self, message: ShownMessage) -> None:
        labels = message.labels()
        on = [label for label in labels if label.startswith(_MOVES)]
        label = self.chance.choice(on if on and self.chance.random() < 0.85 else labels)
        if label in LET_GO:
            self.let_go |= marks_in(message.text)
        self.office.world.tap(_CHAT, message.message_id, label)

    def account(self, database: Path) -> Account:
        """Read everything that was ever shown, including texts that were edited later."""
        seen = [
            plain(Markup(call.params["text"]))
            for call in self.office.world.calls
            if call.method.lower() in {"sendmessage", "editmessagetext"}
            and call.params.get("chat_id") == str(_CHAT)
            and call.status == 200
        ]
        return account(database, self.marks, seen, self.let_go)

    def _spoken(self) -> int:
        calls = self.office.world.calls
        return sum(call.method.lower() != "getupdates" for call in calls)


async def killed(folder: Path, kills: int, seed: int) -> tuple[Account, int]:
    """Kill the program this many times; give the fate of each mark, and their number."""
    async with telegram_office(folder, "2023-03-09 08:00") as office:
        killing = Killing(office, write_config(folder, office), seed)
        for _ in range(kills):
            await killing.kill_once(killing.chance.randint(2, 12))
        await killing.finish()
        return killing.account(office.settings.database_path), len(killing.marks)


def main() -> None:
    """Kill as often as the command line says, and print the figures."""
    with TemporaryDirectory() as folder:
        found, marks = asyncio.run(killed(Path(folder), int(sys.argv[1]), 1))
    sys.stdout.write(f"{marks} marks: {dict(found.figures())}, {sorted(found.neither)}\n")


if __name__ == "__main__":
    main()
