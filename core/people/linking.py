"""Several chats of one person: a code links another one, and a person removes one of theirs.

A chat is never replaced: the new one stands beside the others, which are told at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record, record_act
from core.errors import NotAllowedError, UserError
from core.notices.chat import ChatKey
from core.notices.outbox import hasten, revive
from core.people.act import Act
from core.people.invitations import Visitor, hash_of, new_code, require_few_guesses
from core.people.linking_notices import ChatLinked, ChatLinkedByOther, ChatRemoved
from core.people.open_codes import end_link_codes
from core.people.posting import Posting
from core.people.reachable import reachable_people, roles_of
from core.people.unlinking import forget_chat
from core.people.words import linking as texts
from core.settings.limits import InvitationPolicy
from models import Account, LinkCode, Person, Role

OWN_CODE_LASTS = timedelta(minutes=30)
_LINKED_BY_OTHERS = frozenset({Role.OFFICIAL, Role.INSPECTOR})


@dataclass(frozen=True)
class LinkedChat:
    """One of a person's chats; `is_here` for the one in which they ask."""

    account_id: int
    channel: str
    linked_at: datetime
    used_at: datetime | None
    is_closed: bool
    is_here: bool


@dataclass(frozen=True)
class Linked:
    """A chat that was linked: whose it is now; `has_twin` when they have another on its channel."""

    name: str
    channel: str
    has_twin: bool


async def own_chats(session: AsyncSession, person_id: int, here: ChatKey) -> list[LinkedChat]:
    """List a person's chats; `here` is the one in which they ask."""
    return [
        LinkedChat(
            one.id,
            one.channel,
            one.linked_at,
            one.used_at,
            is_closed=one.unreachable_at is not None,
            is_here=(one.channel, one.address) == here,
        )
        for one in await _accounts(session, person_id)
    ]


async def make_own_code(act: Act) -> str:
    """Make the code for the actor's other chat; an earlier one ends."""
    return await _make(act, act.actor.person_id, None, OWN_CODE_LASTS)


async def make_code_for(act: Act, person_id: int, policy: InvitationPolicy) -> str:
    """Make the code for another chat of an official or inspector, as a coordinator.

    Leaders and coordinators make their own: nobody else's code may give their rights.
    """
    act.actor.require_inviting()
    person = await act.session.get(Person, person_id)
    if person is None or person.organization_id != act.actor.organization_id:
        raise UserError(texts.unknown())
    roles = await roles_of(act.session, person_id)
    if not roles or roles - _LINKED_BY_OTHERS:
        raise NotAllowedError(texts.not_for_them())
    return await _make(act, person_id, act.actor.person_id, timedelta(days=policy.days))


async def _make(act: Act, person_id: int, made_by_id: int | None, lasts: timedelta) -> str:
    is_open = (LinkCode.person_id == person_id) & LinkCode.used_at.is_(None)
    earlier = update(LinkCode).where(is_open, LinkCode.expires_at > act.now)
    await act.session.execute(earlier.values(expires_at=act.now))
    code = new_code()
    act.session.add(
        LinkCode(
            person_id=person_id,
            code_hash=hash_of(code),
            made_by_id=made_by_id,
            created_at=act.now,
            expires_at=act.now + lasts,
        )
    )
    record_act(act, "link code made", "person", person_id)
    return code


async def enter_link_code(
    session: AsyncSession, words: str, visitor: Visitor, now: datetime, policy: InvitationPolicy
) -> Linked | None:
    """Link the visitor's chat to the code's person; None when it is no valid code of this kind.

    Raise `UserError` after too many wrong codes, and for a chat that belongs to somebody; the code
    stays valid then. `now` is local.
    """
    await require_few_guesses(session, visitor, now, policy)
    code = await session.scalar(select(LinkCode).where(LinkCode.code_hash == hash_of(words)))
    if code is None or not await _is_valid(session, code, now):
        return None
    person = await session.get_one(Person, code.person_id)
    before = await _accounts(session, person.id)
    await _put(session, person, visitor, now)
    code.used_at = now
    _log(session, person, visitor.channel, now)
    await hasten(session, person.id, now)
    await revive(session, person.id, now)
    has_twin = any(one.channel == visitor.channel for one in before)
    linked = Linked(person.full_name, visitor.channel, has_twin)
    maker = await session.get(Person, code.made_by_id or 0)
    posting = Posting(session, person.organization_id, now)
    for account in before:
        notice = ChatLinked(
            channel=linked.channel,
            linked_at=now,
            made_by=maker.full_name if maker else None,
            told_at=ChatKey(account.channel, account.address),
        )
        await posting.to([person.id], notice, f"{code.id}:{account.id}")
    if maker is not None:
        await _tell_overseers(posting, code, linked, maker)
    return linked


async def _is_valid(session: AsyncSession, code: LinkCode, now: datetime) -> bool:
    """Tell whether the code may be used: its person, and who made it, must still have the role."""
    if code.used_at is not None or not code.created_at <= now < code.expires_at:
        return False
    roles = await roles_of(session, code.person_id)
    if code.made_by_id is None:
        return bool(roles)
    is_theirs = roles and not roles - _LINKED_BY_OTHERS
    return bool(is_theirs) and Role.COORDINATOR in await roles_of(session, code.made_by_id)


async def _put(session: AsyncSession, person: Person, visitor: Visitor, now: datetime) -> None:
    """Give the chat to the person; raise `UserError` when it is somebody's."""
    here = (Account.channel == visitor.channel) & (Account.address == visitor.address)
    known = await session.scalar(select(Account).where(here))
    if known is None:
        known = Account(channel=visitor.channel, address=visitor.address)
        session.add(known)
    elif known.person_id == person.id:
        raise UserError(texts.linked_already())
    elif await roles_of(session, known.person_id):
        other = await session.get_one(Person, known.person_id)
        raise UserError(texts.of_another(other.full_name))
    known.person_id, known.linked_at, known.used_at = person.id, now, now
    known.unreachable_at = None
    await session.flush()


def _log(session: AsyncSession, person: Person, channel: str, now: datetime) -> None:
    record(
        session,
        organization_id=person.organization_id,
        person_id=person.id,
        action="chat linked",
        subject="person",
        subject_id=person.id,
        after={"channel": channel},
        now=now,
    )


async def _tell_overseers(posting: Posting, code: LinkCode, linked: Linked, maker: Person) -> None:
    overseers = [
        one
        for role in (Role.COORDINATOR, Role.LEADER)
        for one in await reachable_people(posting.session, posting.organization_id, role)
    ]
    told = [one for one in dict.fromkeys(overseers) if one not in {maker.id, code.person_id}]
    notice = ChatLinkedByOther(name=linked.name, channel=linked.channel, made_by=maker.full_name)
    await posting.to(told, notice, code.id)


async def remove_chat(act: Act, account_id: int, here: ChatKey) -> str:
    """Remove one of the actor's chats at once, from another one; give its channel.

    The removed chat gets a last message. The person's codes end: whoever had the removed chat
    could link another one by them.
    """
    account = await load_chat(act, account_id, here)
    chat = ChatKey(account.channel, account.address)
    await forget_chat(act.session, account)
    person_id = act.actor.person_id
    await end_link_codes(act.session, person_id, act.now)
    before = {"channel": chat.channel}
    record_act(act, "chat removed", "person", person_id, before=before)
    notice = ChatRemoved(called=act.actor.called, removed_from=here.channel, told_at=chat)
    await Posting.of(act).to([person_id], notice, account_id)
    return chat.channel


async def load_chat(act: Act, account_id: int, here: ChatKey) -> Account:
    """Read a chat to be removed; raise `UserError` when the actor may not remove it here."""
    account = await act.session.get(Account, account_id)
    if account is None or account.person_id != act.actor.person_id:
        raise UserError(texts.gone())
    if (account.channel, account.address) == here:
        raise UserError(texts.not_here())
    return account


async def _accounts(session: AsyncSession, person_id: int) -> Sequence[Account]:
    found = select(Account).where(Account.person_id == person_id).order_by(Account.id)
    return (await session.scalars(found)).all()
