"""An office for the tests: real database, real dialogue, a frozen clock, people by role.

A conversation is a list of (said, answered). It is the same for a channel with buttons and for one
that has only numbered lines.
"""

import itertools
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.delivery import Delivery
from bot.erasing import Eraser
from bot.gateway import Gateway
from bot.making.maker import Maker
from core.clock import SettableClock
from core.config import OrganizationSettings, Settings, StorageSettings
from core.database import Database, migrate
from core.dialogue.engine import Dialogue
from core.dialogue.incoming import Incoming, OfferedFile, Tap
from core.dialogue.paging import PAGE_KEY
from core.dialogue.shown import Shown
from core.documents.making import make
from core.documents.orders.products import MadeFile
from core.figures.snapshots import freeze_locked_rounds
from core.notices.chat import MessageKey
from core.office import office_of
from core.people.organization import ensure_organization
from core.people.quota import tell_quotas
from core.people.unlinking import unlink_those_told
from core.plan.current import find_department
from core.plan.importing import import_plan
from core.plan.reader import read_plan
from core.reminders.due import post_due_reminders
from core.reminders.weekly import post_weekly_digests
from core.reporting.evidence.erasing import note_shown
from core.screen import Attachment, Limits, Page, length, plain
from core.vietnamese import name_key
from core.wording.coordinating import COORDINATING
from handlers import TOPICS
from models import Account, Grant, Person, Role
from tests.careless import take_no_care
from tests.numbered import numbered, numbers
from tests.remembered import remembered

PLAN = Path(__file__).parent.parent / "plans" / "ke-hoach-12-KH-UBND-2023.txt"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
SEVEN_DAYS_BEFORE = "2023-03-09 08:00"

BUTTONS = "buttons"
LINES = "lines"

# name → (roles, departments): who has which access
PEOPLE: dict[str, tuple[tuple[Role, ...], tuple[str, ...]]] = {
    "Tư pháp": ((Role.OFFICIAL,), ("Tư pháp",)),
    "Văn phòng HĐND": ((Role.OFFICIAL,), ("Văn phòng HĐND - UBND xã",)),
    "Nội vụ": ((Role.COORDINATOR, Role.OFFICIAL), ("Văn phòng - Nội vụ",)),
    "Văn hóa": ((Role.OFFICIAL,), ("Văn hoá – LĐTĐ&XH",)),
    "Địa chính": ((Role.OFFICIAL,), ("Địa chính – Xây dựng",)),
    "Chủ tịch": ((Role.LEADER,), ()),
    "Kiểm tra": ((Role.INSPECTOR,), ()),
}


def local(words: str) -> datetime:
    """Read "2023-03-09 08:00" in the office's time zone."""
    return datetime.strptime(words, "%Y-%m-%d %H:%M").replace(tzinfo=ZONE)


def photo(
    name: str = "anh.jpg",
    content: bytes = b"a photo",
    size: int | None = None,
    message: str = "",
):
    """Give a file that a person sends; `size` is the size that the channel claims."""

    async def fetch(to: Path) -> None:
        to.write_bytes(content)

    return OfferedFile(name, "image/jpeg", len(content) if size is None else size, fetch, message)


def is_of_task(label: str, words: str) -> bool:
    """Tell whether words name a task's button by code and state: "○ 1.1 · Chưa cập nhật"."""
    code, _, state = words.partition(" · ")
    is_code = re.fullmatch(r"([○✓✎↩] )?[0-9]+[.][0-9]+", code) is not None
    is_shown = label.startswith(f"{code} ") and name_key(label).endswith(f" {name_key(state)}")
    return is_code and bool(name_key(state)) and is_shown


@dataclass
class Chat:
    """One person's chat with the assistant, on one channel."""

    office: "Office"
    name: str
    address: str
    seen: list[str] = field(default_factory=list)
    page: Page = field(default_factory=lambda: Page(Markup(), ()))
    turn: int | None = None
    toast: str = ""
    files: list[Attachment] = field(default_factory=list)  # sent by the assistant
    on: "FakeChannel | None" = None  # where it is, when not on the office's only channel

    @property
    def channel(self) -> "FakeChannel":
        return self.on or self.office.outside

    @property
    def labels(self) -> list[str]:
        return [choice.label for choice in self.page.choices]

    @property
    def text(self) -> str:
        return self.seen[-1]

    async def says(self, *, text="", files=(), label=None, key=None, **more) -> str:
        """Do one act in the way that the channel allows, and give what is shown then."""
        tap = None
        if label is not None:
            place = [name_key(shown) for shown in self.labels].index(name_key(label))
            if not self.channel.limits.has_buttons:
                text = str(numbers(self.page)[place]) if self.page.has_numbers else label
            else:
                tap = Tap(self.turn, self.page.choices[place].key)
        incoming = Incoming(
            channel=self.channel.name,
            address=self.address,
            delivery_keys=(key or f"d{next(self.office.numbers)}",),
            sender_name=self.name,
            text=text,
            tap=tap,
            offered=tuple(files),
            **more,
        )
        before = len(self.seen)
        await self.office.gateway.receive(incoming, self.channel.limits, self._show)
        await self.office.do_pending_work()
        return self.seen[before] if len(self.seen) > before else ""

    async def answers(self, words: str) -> str:
        """Say words: those of a shown label choose it, any others are typed."""
        if name_key(words) and name_key(words) in [name_key(label) for label in self.labels]:
            return await self.says(label=words)
        if task := next((one for one in self.labels if is_of_task(one, words)), None):
            return await self.says(label=task)
        return await self.says(text=words)

    async def _show(self, shown: Shown) -> None:
        for number, file in enumerate(shown.page.files, start=len(self.files) + 1):
            if file.sha256:
                spot = MessageKey(self.channel.name, self.address, f"sent {number}")
                async with self.office.database.writing() as session:
                    await note_shown(session, file.sha256, spot, self.office.clock.now())
        is_line = shown.is_news and not shown.turn and not shown.page.choices
        if is_line:  # the earlier question is still there, with its buttons
            question = self.page, self.turn
        self.receive(shown.page, None if shown.page.is_record else shown.turn)
        if is_line:
            self.page, self.turn = question
        self.toast = shown.toast

    def receive(self, page: Page, turn: int | None) -> None:
        self.page, self.turn = page, turn
        self.files.extend(page.files)
        limits = self.office.limits
        assert len(page.choices) <= limits.choices, self.labels
        assert length(page.text) + limits.room_of(page.choices) <= limits.text
        # Pages belong to the question, not to a message that was sent unasked.
        assert turn is not None or not any(one.key.startswith(PAGE_KEY) for one in page.choices)
        shown = (page.text, *(choice.label for choice in page.choices))
        assert not [words for words in shown if COORDINATING in words]  # a placeholder for a name
        is_lines = not self.channel.limits.has_buttons
        self.seen.append(numbered(page) if is_lines else plain(page.text))


class FakeChannel:
    """A channel that delivers to the chats of this process, and can be told to fail."""

    def __init__(self, office: "Office", limits: Limits, name: str = "") -> None:
        self.name = name or office.channel
        self.limits = limits
        self.failures: dict[str, list[BaseException]] = {}
        self.file_failures: list[BaseException] = []  # for the next files, to any chat
        self.unsend_failures: list[BaseException] = []
        self.unsent: list[tuple[str, str]] = []  # address and message, in the order of deletion
        self._office = office

    async def push(self, address: str, page: Page) -> str:
        if waiting := self.failures.get(address):
            raise waiting.pop(0)
        chat = self._office.chats[address]
        chat.receive(page, None)
        return str(len(chat.seen) - 1)

    async def unsend(self, address: str, message: str) -> None:
        if self.unsend_failures:
            raise self.unsend_failures.pop(0)
        self.unsent.append((address, message))

    async def say(self, address: str, words: Markup) -> str:
        if waiting := self.failures.get(address):
            raise waiting.pop(0)
        seen = self._office.chats[address].seen
        seen.append(plain(words))
        return str(len(seen) - 1)

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        self._office.chats[address].seen[int(message)] = plain(words)

    async def send_file(self, address: str, file: MadeFile, caption: Markup) -> None:
        if self.file_failures:
            raise self.file_failures.pop(0)
        chat = self._office.chats[address]
        chat.files.append(Attachment(file.name, file.path.read_bytes(), file.media_type))
        if caption:
            chat.seen.append(plain(caption))


@cache
def _migrated() -> bytes:
    """Give an empty database of the newest schema, made once because alembic is slow."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        migrate(path)
        return path.read_bytes()


def new_database(path: Path) -> None:
    """Put an empty database with its own installation id there."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(_migrated())
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE installations SET identity = ?", (str(uuid4()),))


# channel, time and people → the database file of the office set up so, and its id
_FURNISHED: dict[tuple[Any, ...], tuple[bytes, int]] = {}


class Office:
    """A whole office on the real plan; `await Office.open(...)`."""

    def __init__(self, folder: Path, channel: str, now: str, **settings: Any) -> None:
        self.channel = channel
        # A channel of numbered lines has smaller limits, as Zalo will.
        self.limits = Limits(4096, 12) if channel == BUTTONS else Limits(2000, 9, has_buttons=False)
        organization = settings.pop("organization", OrganizationSettings(name="xã Tùng Ảnh"))
        storage = settings.pop("storage", StorageSettings())
        storage = storage.model_copy(update={"directory": folder})
        self.settings = Settings(organization=organization, storage=storage, **settings)
        self.rules = office_of(self.settings)
        self.clock = SettableClock(local(now))
        self.database = Database(self.settings.database_path)
        take_no_care(self.database)
        self.outside = FakeChannel(self, self.limits)
        self.delivery = Delivery(self.database, self.rules, self.clock, {channel: self.outside})
        self.maker = self.new_maker(self._make)
        self.eraser = self.new_eraser()
        self.is_woken = True
        self.gateway = Gateway(
            self.database,
            Dialogue(TOPICS, self.rules),
            self.rules,
            self.clock,
            self.wake,
            wake_maker=self.wake,
            file_pauses=(),
        )
        self.numbers = itertools.count(1)
        self.chats: dict[str, Chat] = {}
        self.organization_id = 0

    @classmethod
    async def open(
        cls, folder, channel=BUTTONS, now=SEVEN_DAYS_BEFORE, people=PEOPLE, **settings
    ) -> "Office":
        """Give an office with the plan and these people; a second one is copied from the first."""
        known = channel, now, tuple(people.items())
        if known not in _FURNISHED:
            with TemporaryDirectory() as first:
                office = cls(Path(first), channel, now)
                await office.furnish(people)
                await office.close()
                file = office.settings.database_path.read_bytes()
            _FURNISHED[known] = file, office.organization_id
        office = cls(folder, channel, now, **settings)
        file, office.organization_id = _FURNISHED[known]
        office.settings.database_path.write_bytes(file)
        await office.database.prepare()
        for name in people:
            office.stranger(name)
        return office

    def new_maker(self, make, channels=None, **more) -> Maker:
        """Give a maker of ordered documents that uses this way of making them."""
        return Maker(
            self.database,
            self.rules,
            self.clock,
            channels or {self.channel: self.outside},
            make=make,
            folder=self.settings.making_directory,
            **{"pauses": (), **more},
        )

    def new_eraser(self) -> Eraser:
        """Give the eraser of withdrawn files, as it is after a restart."""
        channels = {self.channel: self.outside}
        return Eraser(self.database, self.rules.evidence_directory, self.clock, channels)

    async def _make(self, commission, progress) -> list[MadeFile]:
        """Make documents in this process, because starting a child would be slow."""
        return await make(self.database, self.rules, commission, progress)

    async def furnish(self, people) -> None:
        new_database(self.settings.database_path)
        await self.database.prepare()
        await self.load_plan(read_plan(PLAN), 2023)
        for name, (roles, departments) in people.items():
            await self.seat(name, roles, departments)

    async def load_plan(self, document, year):
        async with self.database.writing() as session:
            organization = await ensure_organization(session, self.settings.organization.name)
            self.organization_id = organization.id
            return await import_plan(
                session,
                organization.id,
                document,
                year=year,
                rounds=self.rules.rounds,
                now=self.clock.now(),
            )

    async def seat(self, name: str, roles: Sequence[Role], departments: Sequence[str]) -> Chat:
        """Give a person an account and roles."""
        chat = self.stranger(name)
        async with self.database.writing() as session:
            person = Person(
                organization_id=self.organization_id,
                full_name=name,
                called=name,
                notice_read_at=self.clock.now(),
            )
            session.add(person)
            await session.flush()
            session.add(
                Account(
                    person_id=person.id,
                    channel=self.channel,
                    address=chat.address,
                    linked_at=self.clock.now(),
                )
            )
            held: list[tuple[Role, int | None]] = [
                (role, None) for role in roles if role is not Role.OFFICIAL
            ]
            for department in departments:
                found = await find_department(session, self.organization_id, department)
                held.append((Role.OFFICIAL, found.id))
            for role, department_id in held:
                session.add(
                    Grant(
                        person_id=person.id,
                        role=role,
                        department_id=department_id,
                        granted_at=self.clock.now(),
                    )
                )
        return chat

    def stranger(self, name: str) -> Chat:
        """Give the chat of an unknown person."""
        chat = Chat(self, name, f"c{len(self.chats) + 1}")
        self.chats[chat.address] = chat
        return chat

    def chat(self, name: str) -> Chat:
        return next(chat for chat in self.chats.values() if chat.name == name)

    def __getitem__(self, name: str) -> Chat:
        return self.chat(name)

    async def at(self, now: str) -> None:
        """Set the clock to this time, and run the scheduler's tick."""
        self.clock.set(local(now))
        await self.tick()

    def wake(self) -> None:
        self.is_woken = True

    async def do_pending_work(self) -> None:
        """Deliver messages and make documents that are due, as the program does."""
        if self.is_woken:
            self.is_woken = False
            await self.delivery.drain()
            await self.maker.work()

    async def tick(self) -> None:
        async with self.database.writing() as session:
            await post_due_reminders(session, self.rules, self.clock.now())
            await post_weekly_digests(session, self.rules, self.clock.now())
            await tell_quotas(session, self.rules, self.clock.now())
        await self.delivery.drain()
        async with self.database.writing() as session:
            await unlink_those_told(session, self.rules, self.clock.now())
            await freeze_locked_rounds(session, self.rules, self.clock.now())

    async def close(self) -> None:
        await self.database.close()


Line = tuple[str | tuple[OfferedFile, ...], str | tuple[str, ...]]


async def talk(chat: Chat, lines: Sequence[Line]) -> None:
    """Hold a conversation: each line is (said, answered).

    Said is a label, words, or a tuple of files. Answered is words that must be shown, a tuple of
    them, or words after "not:" that must not be shown.
    """
    for number, (said, answered) in enumerate(lines, start=1):
        if isinstance(said, str):
            shown = await chat.answers(said)
        else:
            shown = await chat.says(files=said)
        for wanted in (answered,) if isinstance(answered, str) else answered:
            told = f"line {number}, said: {said!r}\nanswered: {shown!r}\nlabels: {chat.labels}"
            if wanted.startswith("not:"):
                assert wanted.removeprefix("not:") not in shown, told
            else:
                assert wanted in shown, f"{told}\nwanted: {wanted!r}"


async def talk_once(chat: Chat, lines: Sequence[Line]) -> None:
    """Hold a conversation with which many tests begin, once in a process (`tests.remembered`)."""
    await remembered(chat.office, (chat.address, tuple(lines)), lambda: talk(chat, lines))


async def report_everything(
    chat: Chat, level: str = "Đang thực hiện 50%", opening: str = ""
) -> str:
    """Answer every task of the person's department and send the report.

    `opening` is the report's button, for a person who owes several. The conversation is held once
    in a process (`tests.remembered`).
    """
    what = "report", chat.address, level, opening
    return await remembered(chat.office, what, lambda: _reported(chat, level, opening))


async def _reported(chat: Chat, level: str, opening: str) -> str:
    await chat.says(text="/baocao")
    if opening:
        label = next(label for label in chat.labels if label.startswith(opening))
        await chat.answers(label)
    while open_tasks := [label for label in chat.labels if label[0] in "○✎"]:
        await talk(chat, [(open_tasks[0], "Nội dung"), (level, "Mức độ")])
        if level == "Đã hoàn thành":  # a done task needs a file or an explanation
            await talk(
                chat,
                [("Xác nhận", "nêu giải trình"), ("Có biên bản lưu tại bộ phận", "Đã ghi giải")],
            )
        await talk(chat, [("Xác nhận", "Đã ghi")])
    return await chat.answers("Gửi báo cáo")
