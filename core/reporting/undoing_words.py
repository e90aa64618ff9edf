"""Undoes words of an inspection (one line) or of a framework plan (one part)."""

from core.audit import record_act
from core.dialogue.words import undoing as texts
from core.errors import UserError
from core.people.act import Act
from core.people.actor import Actor
from core.reporting.amending import replaced
from models import Event, Measure, Report

ADDED, PLANNED, UNDONE = "words written", "measure written", "words undone"
_PARTS = ("solution", "responsible", "product")


def parts_of(line: Event) -> list[str]:
    """List the parts of a framework plan that a log line changed."""
    before, after = line.before or {}, line.after or {}
    return [name for name in _PARTS if before.get(name) != after.get(name)]


async def take_out_line(act: Act, line: Event) -> None:
    """Remove a line from an inspection's words; other people's lines stay."""
    report = await act.session.get_one(Report, line.subject_id)
    _require_own(act.actor, report)
    added = (line.after or {}).get("added", "")
    left = replaced(report.words, added, "")
    if left is None:
        raise UserError(texts.rewritten(""))
    before, report.words = {"words": report.words}, left
    record_act(act, UNDONE, "report", report.id, before=before)


async def take_back_part(act: Act, line: Event) -> None:
    """Restore a part of a framework plan, unless it was rewritten since."""
    measure = await act.session.get_one(Measure, line.subject_id)
    report = await act.session.get_one(Report, measure.report_id)
    _require_own(act.actor, report)
    before, after = line.before or {}, line.after or {}
    names = parts_of(line)
    if any(getattr(measure, name) != after.get(name) for name in names):
        raise UserError(texts.rewritten(""))
    for name in names:
        setattr(measure, name, before.get(name) or "")
    measure.written_by_id, measure.written_at = act.actor.person_id, act.now
    was, now_is = ({name: facts.get(name) for name in names} for facts in (after, before))
    record_act(act, UNDONE, "measure", measure.id, before=was, after=now_is)


def _require_own(actor: Actor, report: Report) -> None:
    if report.department_id is None:
        actor.require_inspecting()
    else:
        actor.require_reporting_for(report.department_id)
    if report.submitted_at is not None:
        raise UserError(texts.handed_in())
