"""The demo command: the assistant on the real plan, with the simulator for Telegram and Zalo."""

import logging
import secrets
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import typer
from pydantic import SecretStr

import simulator
from bot.app import Assistant
from bot.commands.demo_people import PEOPLE, seat_people
from bot.commands.quick_start import clear_up
from bot.logs.logs import set_up_logging
from bot.stopping import end_for_certain, stop_on_signals
from core.clock import SettableClock
from core.config import OrganizationSettings, Settings, StorageSettings
from core.documents.word.kinds import check_templates
from core.errors import UserError
from core.installation.words import command_line as texts
from core.installation.words import demo as demo_texts
from core.people.organization import ensure_organization
from core.plan.importing import import_plan
from core.plan.reader import read_plan
from core.reminders.due import next_reminder_at
from core.settings.channels import TelegramSettings, WebSettings, ZaloSettings
from core.settings.documents import TemplateSettings
from core.settings.keeping import BackupSettings
from core.settings.words import folder_not_made

PORT = 8080
_PORTS = range(1 << 16)
_HERE = "127.0.0.1"
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_START = datetime(2023, 3, 9, 8, tzinfo=_ZONE)  # seven days before quarter I's deadline
_EIGHT = time(8)
_MARKER = ".nhacviec-demo"
_MADE = ("nhacviec.db", "evidence")
_PLAN = Path(__file__).parents[2] / "plans" / "ke-hoach-12-KH-UBND-2023.txt"


async def run_demo(data: Path, *, port: int | None, keep: bool) -> None:
    """Serve the demo until SIGINT or SIGTERM."""
    tokens = DemoTokens.new()
    set_up_logging(tokens.telegram, tokens.zalo)
    # A visitor is to see one address: the page's.
    logging.getLogger("bot.web.server").setLevel(logging.WARNING)
    check_templates(TemplateSettings())
    _take_folder(data)
    clock_file = data / "clock.txt"
    if not keep:
        _clear(data)
    clock = SettableClock(_saved_day(clock_file) or _START, runs=True)
    with stop_on_signals(end_for_certain) as stop:
        async with demonstrating(data, clock, port, tokens) as (address, assistant):
            await assistant.prepare()
            await _load_plan(assistant)

            async def tell() -> None:
                typer.echo(texts.page_is_at(address))

            await assistant.run(stop, tell, clear_up)
    clock_file.write_text(clock.now().isoformat(), encoding="utf-8")
    typer.echo(texts.stopped())


class DemoTokens(NamedTuple):
    """The bots' tokens: secret paths, so that no other program speaks for the assistant."""

    telegram: str
    zalo: str

    @classmethod
    def new(cls) -> "DemoTokens":
        """Give tokens that nobody can guess."""
        return cls(*(f"{bot}:{secrets.token_urlsafe(24)}" for bot in (1, 2)))


class Demonstration(NamedTuple):
    """A simulator's address, and the assistant that uses it."""

    address: str
    assistant: Assistant


@asynccontextmanager
async def demonstrating(
    data: Path, clock: SettableClock, port: int | None, tokens: DemoTokens
) -> AsyncIterator[Demonstration]:
    """Give a simulator's address, and an assistant that uses it."""
    page_clock = DemoClock(clock)
    world = simulator.Simulator(
        token=tokens.telegram,
        bot_name=demo_texts.bot_name(),
        bot_username=demo_texts.BOT_USERNAME,
        users=[person.as_user() for person in PEOPLE],
        clock=page_clock,
    )
    zalo = world.add_zalo_bot(tokens.zalo, demo_texts.zalo_bot_name())
    async with _serving(world, port) as address:
        assistant = Assistant(_settings(data, address, tokens.telegram, zalo), clock)
        page_clock.assistant = assistant
        yield Demonstration(address, assistant)


@dataclass
class DemoClock:
    """The page's clock: it jumps to the next day or the next reminder, and the assistant wakes."""

    clock: SettableClock
    assistant: Assistant | None = None

    def now(self) -> datetime:
        """Give the demo's time."""
        return self.clock.now()

    async def jump(self, target: str) -> None:
        """Go to eight o'clock of the next day, or to the next reminder."""
        assistant = self.assistant
        if assistant is None:
            return
        await assistant.delivery.drain()
        tomorrow = self.clock.now().astimezone(_ZONE).date() + timedelta(days=1)
        to = datetime.combine(tomorrow, _EIGHT)
        if target == "next_reminder":
            async with assistant.database.reading() as session:
                now = self.clock.now()
                to = await next_reminder_at(session, assistant.office, now) or to
        self.clock.set(to.replace(tzinfo=_ZONE))
        await assistant.remind()


def _settings(data: Path, api_url: str, token: str, zalo: simulator.ZaloPhones) -> Settings:
    return Settings(
        organization=OrganizationSettings(name=demo_texts.COMMUNE),
        telegram=TelegramSettings(token=SecretStr(token), api_url=api_url),
        zalo=(
            ZaloSettings(
                token=SecretStr(zalo.token),
                api_url=api_url,
                bot_name=zalo.name,
                link=f"https://zalo.me/{zalo.account}",  # the page opens it on a phone of its own
            ),
        ),
        web=_web_door(),
        storage=StorageSettings(directory=data),
        backup=BackupSettings(is_nightly=False),
    )


def _web_door() -> WebSettings:
    """Give the web server an address on this machine: Zalo's phones need it for files."""
    with socket.socket() as found:
        found.bind((_HERE, 0))
        port = found.getsockname()[1]
    return WebSettings(public_url=f"http://{_HERE}:{port}", host=_HERE, port=port)


async def _load_plan(assistant: Assistant) -> None:
    document = read_plan(_PLAN)
    async with assistant.database.writing() as session:
        organization = await ensure_organization(session, demo_texts.COMMUNE)
        now = assistant.clock.now()
        await import_plan(
            session, organization.id, document, year=2023, rounds=assistant.office.rounds, now=now
        )
        await seat_people(session, organization.id, now)


def _take_folder(data: Path) -> None:
    """Mark the folder as a demo's; raise `UserError` when it holds an office's real data."""
    marker = data / _MARKER
    try:
        if not marker.exists() and any((data / name).exists() for name in _MADE):
            raise UserError(texts.not_a_demo(data))
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        marker.touch()
    except (OSError, ValueError) as error:  # ValueError: a character that paths cannot have
        raise UserError(folder_not_made(data)) from error


def _clear(data: Path) -> None:
    """Start with an empty folder; remove only a demo's files."""
    (data / "nhacviec.db").unlink(missing_ok=True)
    for rest in (*data.glob("nhacviec.db-*"), *data.glob("heard-*")):
        rest.unlink()
    for name in ("clock.txt", "alive"):
        (data / name).unlink(missing_ok=True)
    for folder in ("evidence", "making", "quarantine", "arriving", "web"):
        shutil.rmtree(data / folder, ignore_errors=True)


def _saved_day(clock_file: Path) -> datetime | None:
    try:
        return datetime.fromisoformat(clock_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


@asynccontextmanager
async def _serving(world: simulator.Simulator, port: int | None) -> AsyncIterator[str]:
    """Serve on the given port, or on 8080 or any free one."""
    if port is not None and port not in _PORTS:
        raise UserError(texts.port_taken(port))
    for candidate in (port,) if port is not None else (PORT, 0):
        try:
            serving = simulator.serving(world, port=candidate)
            address = await serving.__aenter__()
        except OSError:
            if candidate == port:
                raise UserError(texts.port_taken(port)) from None
            continue
        try:
            yield address
        finally:
            await serving.__aexit__(None, None, None)
        return
