"""Mending of findings: the department reports it with evidence, an inspector accepts or refuses."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import UserError
from core.files.received import ReceivedFile
from core.inspections.findings import load_finding
from core.inspections.hearers import tell_department, tell_inspectors
from core.inspections.inspecting import (
    LONGEST_WORDS,
    checked_words,
    finding_that_stands,
    finding_to_judge,
    require_unconfirmed,
)
from core.inspections.notices import FindingConfirmed, FindingRefused
from core.inspections.words import refusals as texts
from core.people.act import Act
from core.people.actor import Actor
from core.people.posting import Announced
from core.reporting.reports import keep_files
from core.vietnamese import one_line
from models import Finding, Report


async def mend(
    act: Act, finding_id: int, words: str, files: tuple[ReceivedFile, ...]
) -> Announced[bool]:
    """Report a finding as mended, by words or files; False when this adds to an earlier report.

    The inspectors hear of a first report. Raise `UserError` without new words or files, and for a
    confirmed finding.
    """
    finding = await finding_that_stands(act.session, act.actor, finding_id)
    act.actor.require_reporting_for(finding.department_id)
    await require_unconfirmed(act.session, finding)
    words = one_line(words)
    before = _facts(finding)
    new = await _keep_proofs(act, finding, files)
    if not words and not new:
        raise UserError(texts.known_files_only() if files else texts.nothing_to_send())
    is_first = finding.mended_at is None
    kept = "" if is_first else finding.mended_words
    finding.mended_words = _joined(kept, words)
    if is_first:
        finding.mended_by_id, finding.mended_at = act.actor.person_id, act.now
    after = {**_facts(finding), "files": new}
    action = "finding mended" if is_first else "mending added to"
    record_act(act, action, "finding", finding.id, before=before, after=after)
    await act.session.flush()
    return Announced(is_first, await tell_inspectors(act, finding.id) if is_first else 0)


async def confirm_mending(act: Act, finding_id: int, seen: str) -> None:
    """Accept the mending, and tell the department.

    `seen` is the version that was shown, so that nobody accepts an unseen addition.
    """
    finding = await _waiting(act.session, act.actor, finding_id)
    if (await load_finding(act.session, act.actor, finding_id)).version != seen:
        raise UserError(texts.changed_meanwhile())
    finding.confirmed_by_id, finding.confirmed_at = act.actor.person_id, act.now
    await act.session.flush()
    record_act(
        act,
        "mending confirmed",
        "finding",
        finding.id,
        before=_facts(finding),
        after={"version": seen},
    )
    await tell_department(act, finding.id, FindingConfirmed)


async def refuse_mending(act: Act, finding_id: int, reason: str) -> None:
    """Refuse the mending with a reason, and tell the department, which has to mend again."""
    finding = await _waiting(act.session, act.actor, finding_id)
    before = _facts(finding)
    finding.refusal, finding.mended_at, finding.tracked_at = checked_words(reason), None, act.now
    await act.session.flush()
    record_act(
        act,
        "mending refused",
        "finding",
        finding.id,
        before=before,
        after={"reason": finding.refusal},
    )
    await tell_department(act, finding.id, FindingRefused, again=True)


async def _waiting(session: AsyncSession, actor: Actor, finding_id: int) -> Finding:
    finding = await finding_to_judge(session, actor, finding_id)
    await require_unconfirmed(session, finding)
    if finding.mended_at is None:
        raise UserError(texts.not_waiting())
    return finding


async def _keep_proofs(act: Act, finding: Finding, files: tuple[ReceivedFile, ...]) -> int:
    report = await act.session.get_one(Report, finding.report_id)
    return await keep_files(
        act, report, files, task_id=None, finding_id=finding.id, proves_mending=True
    )


def _joined(kept: str, words: str) -> str:
    joined = "; ".join(part for part in (kept, words) if part)
    if len(joined) > LONGEST_WORDS:
        raise UserError(texts.words_not_valid(LONGEST_WORDS))
    return joined


def _facts(finding: Finding) -> dict[str, Any]:
    """Give the facts of the mending for the log."""
    return {
        "mended_words": finding.mended_words,
        "mended_by_id": finding.mended_by_id,
        "mended_at": finding.mended_at.isoformat() if finding.mended_at else None,
    }
