"""Telling others of a finding: the department of what was found, the inspectors of the mending."""

from typing import Any

from core.dialogue.step import Turn
from core.inspections.findings import Shortcoming
from core.people.notices import (
    FINDING_CONFIRMED,
    FINDING_CORRECTED,
    FINDING_MENDED,
    FINDING_RECORDED,
    FINDING_REFUSED,
    FINDING_WITHDRAWN,
    tell,
)
from core.people.recipients import read_recipients


async def tell_recorded(turn: Turn, found: Shortcoming) -> int:
    """Tell the department what was found, and give how many hear of it."""
    return await _tell_department(turn, found, (FINDING_RECORDED, f"{found.id}"))


async def tell_corrected(turn: Turn, found: Shortcoming) -> None:
    """Tell the department how it reads now."""
    key = f"{found.id}:{turn.now.isoformat()}"
    await _tell_department(turn, found, (FINDING_CORRECTED, key))


async def tell_withdrawn(turn: Turn, found: Shortcoming) -> None:
    """Tell the department that it was none."""
    await _tell_department(turn, found, (FINDING_WITHDRAWN, f"{found.id}"))


async def tell_confirmed(turn: Turn, found: Shortcoming) -> None:
    """Tell the department that it is done."""
    await _tell_department(turn, found, (FINDING_CONFIRMED, f"{found.id}"))


async def tell_refused(turn: Turn, found: Shortcoming) -> None:
    """Tell the department what is missing."""
    key = f"{found.id}:{found.tracked_at.isoformat()}"
    await _tell_department(turn, found, (FINDING_REFUSED, key))


async def tell_mended(turn: Turn, found: Shortcoming) -> int:
    """Tell the inspectors who may confirm it, and give how many hear of it."""
    organization_id = turn.actor.organization_id
    told = await read_recipients(turn.session, organization_id, turn.today)
    people = told.judging(found.department_id)
    key = f"{FINDING_MENDED}:{found.id}:{turn.now.isoformat()}"
    what = (FINDING_MENDED, key)
    facts = {**_facts(found), "department_id": None}  # it is the team's to hear
    await tell(turn.session, organization_id, people, what, facts, now=turn.now)
    return len(people)


async def _tell_department(turn: Turn, found: Shortcoming, what: tuple[str, str]) -> int:
    """Tell those who report for it, and whoever mended it; give how many report for it."""
    organization_id = turn.actor.organization_id
    told = await read_recipients(turn.session, organization_id, turn.today)
    reporting = {one.person_id for one in told.of(found.department_id)}
    people = reporting | ({found.mended_by_id} if found.mended_by_id else set())
    people.discard(turn.actor.person_id)
    kind, key = what
    letter = (kind, f"{kind}:{key}")
    await tell(turn.session, organization_id, sorted(people), letter, _facts(found), now=turn.now)
    return len(reporting)


def _facts(found: Shortcoming) -> dict[str, Any]:
    """Give what a notice may say, as it was at that time."""
    return {
        "id": found.id,
        "department_id": found.department_id,
        "department": found.department,
        "field": found.field,
        "words": found.words,
        "remedy": found.remedy,
        "due_on": found.due_on.isoformat(),
        "photos": found.photos,
        "mended_words": found.mended_words,
        "proofs": found.proofs,
        "refusal": found.refusal,
        "confirmed_by": found.confirmed_by,
        "withdrawal": found.withdrawal,
    }
