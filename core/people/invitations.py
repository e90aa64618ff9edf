"""Single-use invitation codes: made, stored as a hash, and exchanged for a role."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.errors import NotAllowedError, UserError
from core.people.actor import Actor
from core.people.full_names import read_full_name
from core.people.granting import grant_role
from core.people.names import tidy_name
from core.people.notices import CodeWaits
from core.people.open_codes import waits_for_leader
from core.people.posting import Posting
from core.people.reachable import holders, reachable_people
from core.people.words import codes
from core.people.words import people as texts
from core.settings.limits import InvitationPolicy
from core.vietnamese import fold, given_name
from models import Account, Department, Grant, Guess, Invitation, Person, Role

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # without letters and digits that look alike
_LENGTH = 12  # 59 bits: too many to guess, even with the hash
_HOUR = timedelta(hours=1)
_FOUR = rf"[{_ALPHABET}]{{4}}"
_IN_A_MESSAGE = re.compile(rf"(?<![0-9A-Z-]){_FOUR}(?:[-–]{_FOUR}){{2}}(?![0-9A-Z-])")


@dataclass(frozen=True)
class Visitor:
    """A person who enters a code: the chat, and their name in the channel."""

    channel: str
    address: str
    name: str


async def invite(
    session: AsyncSession,
    *,
    organization_id: int,
    role: Role,
    department_id: int | None,
    by: Actor | None,
    now: datetime,
    policy: InvitationPolicy,
) -> str:
    """Make a code for a role; only its hash is kept. `by` is None for the command line."""
    if by is not None:
        by.require_inviting()
        await _check_role(session, by, role)
    await _check_department(session, organization_id, role, department_id)
    code = new_code()
    invitation = Invitation(
        organization_id=organization_id,
        code_hash=hash_of(code),
        role=role,
        department_id=department_id,
        invited_by_id=by.person_id if by else None,
        created_at=now,
        expires_at=now + timedelta(days=policy.days),
    )
    session.add(invitation)
    await session.flush()
    record(
        session,
        organization_id=organization_id,
        person_id=by.person_id if by else None,
        action="invited",
        subject="invitation",
        subject_id=invitation.id,
        after={"role": role.value, "department_id": department_id},
        now=now,
    )
    if by is not None and role is Role.LEADER:
        await _ask_leaders(session, by, invitation, now)
    return code


async def _check_role(session: AsyncSession, by: Actor, role: Role) -> None:
    """Raise unless this role can be given in the chat; a leader's needs another leader."""
    if role is Role.ADMIN:
        raise NotAllowedError(codes.admin_by_command_line())
    if role is Role.LEADER:
        leaders = await holders(session, by.organization_id, Role.LEADER)
        if not {*leaders} - {by.person_id}:
            raise UserError(codes.no_leader_to_approve())


async def _ask_leaders(
    session: AsyncSession, by: Actor, invitation: Invitation, now: datetime
) -> None:
    person = await session.get_one(Person, by.person_id)
    leaders = await reachable_people(session, by.organization_id, Role.LEADER)
    notice = CodeWaits(id=invitation.id, by=person.full_name, expires_at=invitation.expires_at)
    told = [one for one in leaders if one != by.person_id]
    await Posting(session, by.organization_id, now).to(told, notice, invitation.id)


async def accept(
    session: AsyncSession, code: str, visitor: Visitor, now: datetime, policy: InvitationPolicy
) -> bool:
    """Link the visitor's chat to a person with the code's role; False when the code is not valid.

    A wrong, used, cancelled or expired code is counted as a guess, so it raises no error and the
    session must be committed. Raise `UserError` after too many guesses, and for a leader's code
    that still waits for approval; the code stays valid. `now` is local.
    """
    await require_few_guesses(session, visitor, now, policy)
    same = Invitation.code_hash == hash_of(code)
    invitation = await session.scalar(select(Invitation).where(same))
    if invitation is None or not await _is_valid(session, invitation, now):
        session.add(Guess(channel=visitor.channel, address=visitor.address, guessed_at=now))
        return False
    if await waits_for_leader(session, invitation):
        raise UserError(codes.waits_for_leader())
    person = await _person(session, visitor, invitation.organization_id, now)
    invitation.used_at, invitation.used_by_id = now, person.id
    await grant_role(session, person, invitation, now)
    return True


async def require_few_guesses(
    session: AsyncSession, visitor: Visitor, now: datetime, policy: InvitationPolicy
) -> None:
    """Raise `UserError` after too many wrong codes from this chat."""
    if await _guesses(session, visitor, now) >= policy.guesses_an_hour:
        raise UserError(texts.too_many_guesses())


async def _check_department(
    session: AsyncSession, organization_id: int, role: Role, department_id: int | None
) -> None:
    if (role is Role.OFFICIAL) != (department_id is not None):
        raise UserError(texts.department_for_official())
    if department_id is not None:
        department = await session.get(Department, department_id)
        if department is None or department.organization_id != organization_id:
            raise UserError(texts.no_such_department())


def looks_like_code(words: str) -> bool:
    """Tell whether the words have a code's length; other words do not count as a guess."""
    return bool(code_in(words))


def code_in(words: str) -> str:
    """Give the code in what was typed, or in an invitation sent on; empty when there is none."""
    letters = _letters(_bare(words))
    if len(letters) == _LENGTH:
        return letters
    found = _IN_A_MESSAGE.search(words.upper())
    return _letters(found.group()) if found else ""


def may_hold_code(words: str) -> bool:
    """Tell whether the words are a code, or a command with one, which must not be repeated."""
    rest = words.partition(" ")[2] if words.startswith("/") else words
    return looks_like_code(rest) and set(code_in(rest)) <= set(_ALPHABET)


def is_code(words: str) -> bool:
    """Tell whether words are nothing but a code, as it is shown or without its dashes."""
    words = _bare(words)
    groups = [len(group) for group in words.replace("-", " ").split()]
    is_grouped = groups in ([_LENGTH], [4, 4, 4])
    letters = _letters(words)
    is_number = letters.isdigit()  # of a document; a code has letters but once in ten million
    is_word = letters.isalpha() and "-" not in words
    return is_grouped and may_hold_code(words) and not is_number and not is_word


def shown(code: str) -> str:
    """Give the code in groups of four, to be read aloud."""
    return "-".join(code[start : start + 4] for start in range(0, _LENGTH, 4))


def invitation_link(bot_username: str, code: str) -> str | None:
    """Give the link that opens the assistant with the code; None without the bot's name."""
    return f"https://t.me/{bot_username}?start={code}" if bot_username else None


def bot_link(bot_username: str) -> str | None:
    """Give the link that opens the assistant on Telegram; None without the bot's name."""
    return f"https://t.me/{bot_username}" if bot_username else None


def new_code() -> str:
    """Make a code that cannot be guessed."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def hash_of(words: str) -> str:
    """Give what is stored of a code."""
    return hashlib.sha256(code_in(words).encode()).hexdigest()


def _bare(words: str) -> str:
    """Leave out "mã mời:" and the like before a code."""
    parts = words.replace(":", " ").split()
    while parts and fold(parts[0]) in codes.BEFORE_A_CODE:
        del parts[0]
    return " ".join(parts)


def _letters(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())


async def _is_valid(session: AsyncSession, invitation: Invitation, now: datetime) -> bool:
    """Tell whether the code may still be used: its maker must still be allowed to invite."""
    if invitation.used_at or invitation.cancelled_at or invitation.expires_at <= now:
        return False
    if invitation.invited_by_id is None:
        return True  # made on the command line
    held = await session.scalar(
        select(Grant.id).where(
            Grant.person_id == invitation.invited_by_id,
            Grant.role == Role.COORDINATOR,
            Grant.revoked_at.is_(None),
        )
    )
    return held is not None


async def _guesses(session: AsyncSession, visitor: Visitor, now: datetime) -> int:
    # Drop guesses in the future too: they come from a clock that was ahead.
    is_over = or_(Guess.guessed_at <= now - _HOUR, Guess.guessed_at > now + _HOUR)
    await session.execute(delete(Guess).where(is_over))
    count = await session.scalar(
        select(func.count()).where(
            Guess.channel == visitor.channel, Guess.address == visitor.address
        )
    )
    return count or 0


async def _person(
    session: AsyncSession, visitor: Visitor, organization_id: int, now: datetime
) -> Person:
    known = await session.scalar(
        select(Person)
        .join(Person.accounts)
        .where(Account.channel == visitor.channel, Account.address == visitor.address)
    )
    if known is not None:
        if known.organization_id != organization_id:
            raise UserError(texts.of_another_commune())
        return known
    said = tidy_name(visitor.name)
    name = read_full_name(said)
    person = Person(
        organization_id=organization_id,
        full_name=name or (said if _is_readable(said) else texts.nameless()),
        called=given_name(name) if name else texts.called_nothing(),
        is_name_known=name is not None,
    )
    session.add(person)
    await session.flush()
    session.add(
        Account(
            person_id=person.id,
            channel=visitor.channel,
            address=visitor.address,
            linked_at=now,
            used_at=now,
        )
    )
    return person


def _is_readable(name: str) -> bool:
    return any(letter.isalnum() for letter in name)
