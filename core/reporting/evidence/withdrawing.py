"""Withdraws evidence: its content is erased, its row stays with who, when and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.errors import NotAllowedError, UserError
from core.notices.chat import MessageKey
from core.order_facts import OrderFacts
from core.people.act import Act
from core.people.actor import Actor
from core.people.posting import Posting
from core.people.reachable import reachable_people
from core.reporting.evidence.erasing import brought_by, count_shown, order_erasure
from core.reporting.evidence.files import KEPT_FILES, KeptFile, may_withdraw
from core.reporting.notices import ArchiveStale, EvidenceWithdrawn
from core.reporting.words import withdrawing as texts
from core.stored_record import read_record
from core.vietnamese import one_line
from core.wording import refusals
from models import Evidence, Order, OrderState, Person, Report, Role, Round, Task

SECRET, PERSONAL, MISTAKE = texts.SECRET, texts.PERSONAL, texts.MISTAKE
_EVERYWHERE = frozenset({SECRET, PERSONAL})  # same content goes too, name hidden
_ARCHIVE = "evidence"  # core.documents.orders.products
_LONGEST = 300  # characters of a typed reason


@dataclass(frozen=True)
class Withdrawn:
    """What was withdrawn: the count of evidence rows, and of messages that carry the content.

    `messages` is None when the content stays because it is evidence elsewhere.
    """

    sha256: str
    count: int
    messages: int | None


NARROWED = {
    "nd": Evidence.task_id,
    "tt": Evidence.finding_id,
    "bc": Evidence.report_id,
}
"""The filters for a list of files, by their names in a button's key."""


async def withdrawable(
    session: AsyncSession, actor: Actor, narrowed: Mapping[str, int]
) -> list[KeptFile]:
    """List the files that this person may withdraw, newest first."""
    where = [NARROWED[kind] == number for kind, number in narrowed.items()]
    theirs = () if actor.coordinates else (Evidence.added_by_id == actor.person_id,)
    stands = (Report.organization_id == actor.organization_id, Evidence.withdrawn_at.is_(None))
    rows = await session.execute(KEPT_FILES.where(*stands, *theirs, *where))
    return [KeptFile(**row._asdict()) for row in rows]


async def file_to_withdraw(session: AsyncSession, actor: Actor, evidence_id: int) -> KeptFile:
    """Find a file to withdraw; raise `UserError` when it is gone or they may not."""
    ours = (Evidence.id == evidence_id, Report.organization_id == actor.organization_id)
    row = (await session.execute(KEPT_FILES.where(*ours))).one_or_none()
    if row is None:
        raise UserError(refusals.file_not_found())
    file = KeptFile(**row._asdict())
    if not may_withdraw(actor, file.added_by_id):
        raise NotAllowedError(texts.not_allowed())
    evidence = await session.get_one(Evidence, evidence_id)
    if evidence.withdrawn_at is not None:
        raise UserError(texts.withdrawn_before())
    return file


def checked_reason(words: str) -> str:
    """Give a typed reason on one line; raise `UserError` when it is empty or too long."""
    kept = one_line(words)
    if not kept or len(kept) > _LONGEST:
        raise UserError(texts.reason_not_valid(_LONGEST))
    return kept


async def withdraw(act: Act, evidence_id: int, reason: str) -> Withdrawn:
    """Withdraw a file; a secret or a citizen's paper leaves all evidence of this commune.

    If another commune has the same content as evidence, it stays there.
    """
    await file_to_withdraw(act.session, act.actor, evidence_id)
    evidence = await act.session.get_one(Evidence, evidence_id)
    reason = reason if reason in texts.REASONS else checked_reason(reason)
    same = await standing(act.session, evidence.sha256)
    is_secret = reason == SECRET
    taken = await _ours(act.session, act.actor, same) if reason in _EVERYWHERE else [evidence]
    await _take_out(act, taken, reason)
    messages = None
    if is_secret or len(taken) == len(same):
        await order_erasure(
            act.session, evidence.sha256, act.actor.person_id, act.now, is_secret=is_secret
        )
    if len(taken) == len(same):
        messages = await count_shown(act.session, evidence.sha256)
    return Withdrawn(evidence.sha256, len(taken), messages)


async def withdraw_message(act: Act, spot: MessageKey) -> set[str]:
    """Withdraw as secret the files of a person's own message, after its edit says so.

    Give the SHA-256 of its files, those that were not yet evidence included.
    """
    hashes = await brought_by(act.session, spot)
    for sha256 in hashes:
        same = await _ours(act.session, act.actor, await standing(act.session, sha256))
        await _take_out(act, same, SECRET)
        await order_erasure(act.session, sha256, act.actor.person_id, act.now, is_secret=True)
    return hashes


async def _take_out(act: Act, taken: Sequence[Evidence], reason: str) -> None:
    """Mark and log each as withdrawn, and notify people."""
    for one in taken:
        await mark_withdrawn(act, one, reason)
        await _tell(act, one)


async def mark_withdrawn(act: Act, one: Evidence, reason: str) -> None:
    """Mark a file as withdrawn, and log it."""
    one.withdrawn_at, one.withdrawn_by_id, one.withdrawal = act.now, act.actor.person_id, reason
    if reason in _EVERYWHERE:
        one.file_name = texts.hidden_name()  # the name may be confidential too
    await _record(act, one)


async def withdrawn_since(session: AsyncSession, organization_id: int, since: datetime) -> bool:
    """Tell whether a file of this commune was withdrawn since then."""
    found = await session.scalar(
        select(Evidence.id)
        .join(Report, Report.id == Evidence.report_id)
        .where(Report.organization_id == organization_id, Evidence.withdrawn_at >= since)
        .limit(1)
    )
    return found is not None


async def sent_archives_to(session: AsyncSession, report: Report, since: datetime) -> list[int]:
    """Give the ids of people who were sent an archive with this report's files since then."""
    sent = await session.scalars(
        select(Order).where(
            Order.organization_id == report.organization_id,
            Order.product == _ARCHIVE,
            Order.state == OrderState.DONE,
            Order.finished_at >= since,
        )
    )
    return sorted(
        {
            one.person_id
            for one in sent
            if (of := read_record(OrderFacts, one.facts)).round_id == report.round_id
            and of.department_id in {None, report.department_id}
        }
    )


async def standing(session: AsyncSession, sha256: str) -> list[Evidence]:
    """Give all evidence with this content that was not withdrawn, in any commune."""
    found = await session.scalars(
        select(Evidence)
        .where(Evidence.sha256 == sha256, Evidence.withdrawn_at.is_(None))
        .order_by(Evidence.id)
    )
    return list(found)


async def _ours(session: AsyncSession, actor: Actor, same: Sequence[Evidence]) -> list[Evidence]:
    reports = await session.scalars(
        select(Report.id).where(
            Report.id.in_({one.report_id for one in same}),
            Report.organization_id == actor.organization_id,
        )
    )
    ours = {*reports}
    return [one for one in same if one.report_id in ours]


async def _record(act: Act, one: Evidence) -> None:
    report = await act.session.get_one(Report, one.report_id)
    after: dict[str, Any] = {
        "withdrawal": one.withdrawal,
        "sha256": one.sha256,
        "task_id": one.task_id,
    }
    if one.finding_id is not None:
        after["finding_id"] = one.finding_id
    record(
        act.session,
        organization_id=report.organization_id,
        person_id=act.actor.person_id,
        action="evidence withdrawn",
        subject="evidence",
        subject_id=one.id,
        now=act.now,
        after=after,
    )


async def _tell(act: Act, one: Evidence) -> None:
    """Notify the sender and the coordinators, except whoever withdrew it.

    For evidence of the coordinators' own department the leaders are notified.
    """
    report = await act.session.get_one(Report, one.report_id)
    asked = await act.session.get_one(Round, report.round_id)
    task = await act.session.get(Task, one.task_id) if one.task_id else None
    by = await act.session.get_one(Person, act.actor.person_id)
    posting = Posting(act.session, report.organization_id, act.now)
    notice = EvidenceWithdrawn(
        by=by.full_name,
        department=report.department_name,
        round_key=asked.key,
        code=task.code if task else "",
        reason=one.withdrawal,
        sha256=one.sha256,
    )
    if one.added_by_id != act.actor.person_id:
        await posting.to([one.added_by_id], notice, one.id)
    if not act.actor.coordinates:
        await posting.to_coordinators(notice, one.id)
    elif act.actor.reports_for(report.department_id):
        leaders = await reachable_people(act.session, report.organization_id, Role.LEADER)
        await posting.to(leaders, notice, one.id)
    have_it = await sent_archives_to(act.session, report, one.added_at)
    stale = ArchiveStale(round_key=asked.key, reason=one.withdrawal, sha256=one.sha256)
    await posting.to(have_it, stale, one.id)
