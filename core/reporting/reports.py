"""A report's row and its files, for every kind of round."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import UserError
from core.files.received import ReceivedFile
from core.people.act import Act
from core.reporting.evidence.erasing import secrets_among
from core.reporting.evidence.symbols import Document
from core.vietnamese import nfc
from core.wording import refusals as texts
from models import CitedDocument, Evidence, Report, Round


async def report_of(
    session: AsyncSession, round_id: int, department_id: int | None
) -> Report | None:
    """Find the report of a department, or of the inspection team, in a round."""
    return await session.scalar(
        select(Report).where(
            Report.round_id == round_id, Report.department_id.is_not_distinct_from(department_id)
        )
    )


async def begin_report(act: Act, asked: Round, department_id: int | None, name: str) -> Report:
    """Find a report, or begin it under the name `name`.

    Raise `UserError` before the round's period has begun.
    """
    check_open(asked, act.now)
    report = await report_of(act.session, asked.id, department_id)
    if report is None:
        report = Report(
            organization_id=act.actor.organization_id,
            round_id=asked.id,
            department_id=department_id,
            department_name=name,
        )
        act.session.add(report)
        await act.session.flush()
        record_act(act, "report begun", "report", report.id)
    return report


def mark_submitted(act: Act, report: Report, round_key: str) -> bool:
    """Mark a report as sent, by whom and for whom; False when it was sent before."""
    if report.submitted_at is not None:
        return False
    report.submitted_at, report.submitted_by_id = act.now, act.actor.person_id
    report.on_behalf_of_id = act.actor.on_behalf_of.get(report.department_id)
    is_own = act.actor.reports_for(report.department_id)
    report.is_by_office = not is_own  # the coordinator, for the department
    after = {"round": round_key, "department": report.department_name}
    record_act(act, "report submitted", "report", report.id, after=after)
    return True


async def keep_files(
    act: Act,
    report: Report,
    files: tuple[ReceivedFile, ...],
    *,
    task_id: int | None,
    finding_id: int | None = None,
    proves_mending: bool = False,
) -> int:
    """Store files as evidence and give the count of new ones (the same file counts once).

    Without a task and a finding, the files belong to the whole report.
    """
    known = await _known_files(act.session, report.id, task_id, finding_id)
    hashes = [file.sha256 for file in files]
    known |= await secrets_among(act.session, hashes, act.actor.organization_id)
    new: dict[str, ReceivedFile] = {}
    for file in files:
        if file.sha256 not in known:
            new.setdefault(file.sha256, file)
    for file in new.values():
        evidence = Evidence(
            report_id=report.id,
            task_id=task_id,
            finding_id=finding_id,
            proves_mending=proves_mending,
            file_name=nfc(file.name),
            media_type=file.media_type,
            size=file.size,
            sha256=file.sha256,
            added_by_id=act.actor.person_id,
            added_at=act.now,
        )
        act.session.add(evidence)
        await act.session.flush()
        record_act(act, "evidence added", "evidence", evidence.id, after=_evidence_facts(evidence))
    return len(new)


async def _known_files(
    session: AsyncSession, report_id: int, task_id: int | None, finding_id: int | None
) -> set[str]:
    """Give the hashes of files stored there before."""
    kept = await session.scalars(
        select(Evidence.sha256).where(
            Evidence.report_id == report_id,
            Evidence.task_id.is_not_distinct_from(task_id),
            Evidence.finding_id.is_not_distinct_from(finding_id),
            Evidence.withdrawn_at.is_(None),  # a withdrawn file may be sent again
        )
    )
    return set(kept)


def _evidence_facts(evidence: Evidence) -> dict[str, Any]:
    """Give what the log keeps of a file, without its name, which may be secret."""
    facts = {"sha256": evidence.sha256, "task_id": evidence.task_id}
    is_of_finding = evidence.finding_id is not None
    return {**facts, "finding_id": evidence.finding_id} if is_of_finding else facts


async def keep_documents(
    act: Act, report: Report, task_id: int, documents: Sequence[Document]
) -> None:
    """Store cited documents as evidence; the same one counts once."""
    known = {
        cited.symbol: cited
        for cited in await act.session.scalars(
            select(CitedDocument).where(
                CitedDocument.report_id == report.id, CitedDocument.task_id == task_id
            )
        )
    }
    for document in documents:
        if document.symbol in known:
            known[document.symbol].issued_on = (
                document.issued_on or known[document.symbol].issued_on
            )
            continue
        cited = CitedDocument(
            report_id=report.id,
            task_id=task_id,
            symbol=document.symbol,
            issued_on=document.issued_on,
            added_by_id=act.actor.person_id,
            added_at=act.now,
        )
        act.session.add(cited)
        await act.session.flush()
        after = {"symbol": document.symbol, "task_id": task_id}
        record_act(act, "document named", "document", cited.id, after=after)


def check_open(asked: Round | None, now: datetime) -> None:
    """Raise `UserError` before the round's period has begun; `now` is local."""
    if asked is not None and now.date() < asked.starts_on:
        raise UserError(texts.round_not_open(asked.starts_on))
