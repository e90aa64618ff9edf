"""The invite command: a code, the ways to use it, and a QR picture."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.commands.configured import configured
from bot.commands.installation import Installation, opened
from bot.commands.terminal import say
from core.config import Settings
from core.errors import UserError
from core.installation.words import command_line as texts
from core.installation.words import poster as of_poster
from core.installation.words import zalo as of_zalo
from core.office import BotOnZalo, office_of
from core.people.invitations import bot_link, invitation_link, invite, shown
from core.people.words import people
from core.plan.current import departments_of_plan, find_department
from core.wording.coordinating import with_name
from models import Role


@dataclass(frozen=True)
class MadeInvitation:
    """An invitation's code and its recipient."""

    code: str
    recipient: str


@dataclass(frozen=True)
class Doors:
    """How the assistant is opened: its username on Telegram, if known, and its bots on Zalo."""

    settings: Settings
    username: str
    on_zalo: tuple[BotOnZalo, ...]


async def make_invitation(
    place: Installation, role: Role, department: str | None
) -> MadeInvitation:
    """Make an invitation."""
    async with place.database.writing() as session:
        organization_id = place.organization_id
        if not await departments_of_plan(session, organization_id):
            raise UserError(texts.no_plan_yet())
        found = await find_department(session, organization_id, department) if department else None
        code = await invite(
            session,
            organization_id=organization_id,
            role=role,
            department_id=found.id if found else None,
            by=None,
            now=datetime.now(UTC),
            policy=office_of(place.settings).invitations,
        )
    return MadeInvitation(code, people.invited_as(role, found.name if found else None))


def say_invitation(made: MadeInvitation, doors: Doors) -> None:
    """Print the code, and each way to use it."""
    days = doors.settings.access.invitation_days
    say(texts.invitation_code(made.recipient, shown(made.code), days))
    for bot in doors.on_zalo:
        say(of_zalo.invitation_way(people.zalo_bot(*bot)))
    if not _has_telegram(doors.settings):
        return
    link = invitation_link(doors.username, made.code)
    say(texts.invitation_link(link) if link else texts.link_unknown())


async def print_invitation(
    config: Path, role: Role | None, department: str | None, picture: Path | None
) -> None:
    """Make an invitation, print its code and links, and draw the picture if one is wanted.

    Without a role the picture has no code: it is for the wall.
    """
    if role is None and (picture is None or department):
        raise UserError(of_poster.role_or_picture())
    _require_new(picture)  # before the code is made
    doors = await doors_of(configured(config))
    if picture is not None and not (doors.username or any(bot.link for bot in doors.on_zalo)):
        raise UserError(of_poster.no_link())
    made = None
    if role is not None:
        async with opened(config) as place:
            made = await make_invitation(place, role, department)
        say_invitation(made, doors)
    if picture is not None:
        _write(picture, _picture(doors, made))
        say(of_poster.written(str(picture)))
        say(of_poster.has_code() if made else of_poster.try_first())


def _require_new(picture: Path | None) -> None:
    if picture is not None and picture.exists():
        raise UserError(of_poster.exists(str(picture)))


async def doors_of(settings: Settings) -> Doors:
    """Find how the assistant is opened; what the settings do not say is asked for."""
    username = await _username(settings) if _has_telegram(settings) else ""
    on_zalo = []
    for bot, known in zip(settings.zalo_bots, office_of(settings).on_zalo, strict=True):
        if any(known):
            on_zalo.append(known)
            continue
        from bot.zalo.greeting import greet_zalo  # noqa: PLC0415

        found = known
        with suppress(UserError):  # the code can be used all the same
            found = await greet_zalo(bot)
        on_zalo.append(found)
    return Doors(settings, username, tuple(on_zalo))


def _has_telegram(settings: Settings) -> bool:
    return bool(settings.telegram.token.get_secret_value())


async def _username(settings: Settings) -> str:
    """Ask Telegram for the bot's name; "" when it cannot be reached."""
    from bot.telegram.greeting import greet  # noqa: PLC0415

    try:
        return await greet(settings)
    except UserError:
        return ""


def _picture(doors: Doors, made: MadeInvitation | None) -> bytes:
    from bot.commands.poster import Poster, QrCode, poster_picture  # noqa: PLC0415

    codes = tuple(QrCode(*one) for one in _links(doors, made))
    channels = sorted({one.channel for one in codes})
    office = office_of(doors.settings)
    days = timedelta(days=doors.settings.access.invitation_days)
    until = office.local(datetime.now(UTC) + days).date()
    steps = of_poster.steps(
        of_poster.either() if len(channels) > 1 else channels[0],
        has_code=made is not None,
        is_started_by_link=channels == [of_poster.TELEGRAM],
    )
    named = doors.settings.organization.coordinating_department
    return poster_picture(
        Poster(
            of_poster.title(),
            doors.settings.organization.name,
            codes,
            tuple(with_name(step, named) for step in steps),
            of_poster.code_is(shown(made.code)) if made else "",
            with_name(of_poster.code_for(made.recipient, until), named) if made else "",
        )
    )


def _links(doors: Doors, made: MadeInvitation | None) -> Iterator[tuple[str, str, str]]:
    for bot in doors.on_zalo:
        if bot.link:
            yield bot.link, of_poster.ZALO, bot.shown_name
    if doors.username:
        link = invitation_link(doors.username, made.code) if made else bot_link(doors.username)
        yield link or "", of_poster.TELEGRAM, f"@{doors.username}"


def _write(path: Path, content: bytes) -> None:
    """Write a new file; one that came meanwhile is not overwritten."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(content)
    except OSError:
        why = of_poster.exists if path.exists() else of_poster.not_written
        raise UserError(why(str(path))) from None
