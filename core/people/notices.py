"""Notices to those who look after the work: what kinds there are, and who gets them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.notices.outbox import NUDGE, REMINDER, Letter, post
from core.people.organization import organization_ids
from core.people.reachable import reachable_people
from models import Account, OutboxMessage, Person, Role

UNREACHABLE = "unreachable"
UNDELIVERED = "undelivered"
FAULT = "fault"
TROUBLE = "trouble"  # of the program or its machine; `trouble` in the facts says which
DELETION = "deletion"
DELETION_REFUSED = "deletion refused"
FAREWELL = "farewell"  # the last message to somebody whose chat is unlinked
EXTENSION_ASKED = "extension asked"
EXTENSION_DECIDED = "extension decided"
DEPUTISED = "deputised"
UNCOVERED = "uncovered"
LEAVE_ENTERED = "leave entered"
LEAVE_CANCELLED = "leave cancelled"
DEPUTY_RELEASED = "deputy released"
ROUND_MOVED = "round moved"
REPORTED_INSTEAD = "reported instead"
COLLEAGUE_SENT = "colleague sent"  # to the others who report for the same department
REPORT_SENT = "report sent"
REPORT_PASSED = "report passed"
ANSWER_RETURNED = "answer returned"
ANSWER_MENDED = "answer mended"
DIRECTION_GIVEN = "direction given"
DIRECTION_TAKEN = "direction taken"

JOINED = "joined"
NAMED = "named"  # whoever joined under another name
CODE_WAITS = "code waits"  # for a leader's word
CODE_APPROVED = "code approved"
CODE_REFUSED = "code refused"
ROLE_REMOVED = "role removed"
MUTUAL = "mutual"  # two people accept each other's work
DEPUTY_ELSEWHERE = "deputy elsewhere"

CASE_TO_HANDLE = "case to handle"  # to those who handle difficulties
CASE_STEP = "case step"  # to the department that raised one

FINDING_RECORDED = "finding recorded"
FINDING_CORRECTED = "finding corrected"
FINDING_WITHDRAWN = "finding withdrawn"
FINDING_MENDED = "finding mended"
FINDING_CONFIRMED = "finding confirmed"
FINDING_REFUSED = "finding refused"
INSPECTION_SENT = "inspection sent"

COOPERATION = "cooperation"
HANDING_OVER = "handing over"  # somebody moves on

EVIDENCE_WITHDRAWN = "evidence withdrawn"  # to whoever sent it, and the coordinators
WORDS_MENDED = "words mended"  # of a department, for print
ARCHIVE_STALE = "archive stale"  # it was sent, and holds a file that was taken out since
COPIES_LEFT = "copies left"  # of a file that was taken out, in this person's chat

SHORTFALL_DECLARED = "shortfall declared"
SHORTFALL_LIFTED = "shortfall lifted"

WORDS_PASSED_ON = "words passed on"  # what somebody wrote, to the coordinators

FOR_OVERSEERS = frozenset(
    {
        ANSWER_MENDED,
        CASE_TO_HANDLE,
        CODE_APPROVED,
        CODE_REFUSED,
        CODE_WAITS,
        DELETION,
        DEPUTY_ELSEWHERE,
        DIRECTION_TAKEN,
        EXTENSION_ASKED,
        FAULT,
        HANDING_OVER,
        INSPECTION_SENT,
        JOINED,
        MUTUAL,
        NAMED,
        REPORT_SENT,
        ROLE_REMOVED,
        TROUBLE,
        UNCOVERED,
        UNDELIVERED,
        UNREACHABLE,
        WORDS_PASSED_ON,
    }
)
"""Notices that nobody hears any more who ceased to be coordinator or leader."""

FOR_ADMINISTRATORS = frozenset({FAULT, TROUBLE})
"""Those of them that an administrator hears of first."""

FOR_ANYBODY = frozenset({COPIES_LEFT, DELETION_REFUSED, FAREWELL})
"""What the law owes to a person, also when they hold no role any more."""

_REMINDERS = (REMINDER, NUDGE)


async def tell_unreachable(session: AsyncSession, account: Account, now: datetime) -> None:
    """Mark the account and tell the coordinators, once."""
    if account.unreachable_at is not None:
        return
    account.unreachable_at = now
    person = await session.get_one(Person, account.person_id)
    record(
        session,
        organization_id=person.organization_id,
        person_id=None,
        action="became unreachable",
        subject="account",
        subject_id=account.id,
        now=now,
    )
    key = f"{UNREACHABLE}:{account.id}:{now.isoformat()}"
    facts = {"name": person.full_name}
    await tell_coordinators(session, person.organization_id, (UNREACHABLE, key), facts, now)


async def tell_undelivered(session: AsyncSession, message: OutboxMessage, now: datetime) -> None:
    """Tell the coordinators of a reminder that can never be sent."""
    if message.kind not in _REMINDERS:
        return  # a notice about a notice would go round in circles
    person = await session.get_one(Person, message.person_id)
    what = (UNDELIVERED, f"{UNDELIVERED}:{message.id}")
    facts = {"name": person.full_name}
    await tell_coordinators(session, message.organization_id, what, facts, now)


async def tell_administrators(
    session: AsyncSession,
    organization_id: int,
    what: tuple[str, str],
    facts: dict[str, Any],
    now: datetime,
) -> None:
    """Post a letter of kind and key `what` to every administrator that can be reached.

    When there is none, the coordinators get it.
    """
    people = await reachable_people(session, organization_id, Role.ADMIN)
    await tell(session, organization_id, people, what, facts, now=now)
    if not people:
        await tell_coordinators(session, organization_id, what, facts, now)


async def administrators_or_coordinators(session: AsyncSession) -> list[int]:
    """List who hears of troubles, of every commune."""
    found: list[int] = []
    for organization_id in await organization_ids(session):
        for role in (Role.ADMIN, Role.COORDINATOR, Role.LEADER):
            people = await reachable_people(session, organization_id, role)
            found += people
            if people:
                break
    return found


async def tell_trouble(
    session: AsyncSession, trouble: str, key: str, now: datetime, **facts: str | int
) -> None:
    """Tell the administrators of every commune of a trouble (core.notices.words).

    With one `key` it is told once, however often it is seen: put the day into it, or what it is of.
    """
    for organization_id in await organization_ids(session):
        what = (TROUBLE, f"{TROUBLE}:{trouble}:{organization_id}:{key}")
        told = {"trouble": trouble, **facts}
        await tell_administrators(session, organization_id, what, told, now)


async def tell_coordinators(
    session: AsyncSession,
    organization_id: int,
    what: tuple[str, str],
    facts: dict[str, Any],
    now: datetime,
) -> None:
    """Post a letter of kind and key `what` to every coordinator that can be reached.

    When there is none, the leaders get it: somebody must know.
    """
    for role in (Role.COORDINATOR, Role.LEADER):
        people = await reachable_people(session, organization_id, role)
        await tell(session, organization_id, people, what, facts, now=now)
        if people:
            return


async def tell(
    session: AsyncSession,
    organization_id: int,
    people: Iterable[int],
    what: tuple[str, str],
    facts: dict[str, Any],
    *,
    now: datetime,
) -> None:
    """Post a letter of kind and key `what` to each of these people."""
    kind, key = what
    for person_id in people:
        letter = Letter(organization_id, person_id, kind, f"{key}:{person_id}", facts)
        await post(session, letter, now)
