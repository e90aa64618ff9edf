"""Telling departments that another's framework plan names them."""

from collections.abc import Collection, Sequence

from core.dialogue.step import Turn
from core.framework.measures import FrameworkTask, Partner
from core.hand_in.hand_in import HandIn
from core.people.notices import COOPERATION, tell
from core.people.recipients import read_recipients


async def tell_partners(turn: Turn, report: HandIn) -> None:
    """Tell each department that a plan names, once, when it was sent."""
    named: dict[Partner, list[FrameworkTask]] = {}
    for task in report.tasks:
        for partner in task.partners:
            named.setdefault(partner, []).append(task)
    for partner, tasks in named.items():
        await _tell(turn, report, partner, tasks)


async def tell_new_partners(
    turn: Turn, report: HandIn, task: FrameworkTask, known: Collection[int]
) -> None:
    """Tell those that a task names since the plan was sent; `known` were named before."""
    for partner in task.partners:
        if partner.id not in known:
            await _tell(turn, report, partner, [task], f":{task.task_id}")


async def _tell(
    turn: Turn, report: HandIn, partner: Partner, tasks: Sequence[FrameworkTask], which: str = ""
) -> None:
    organization_id = turn.actor.organization_id
    told = await read_recipients(turn.session, organization_id, turn.today)
    people = {one.person_id for one in told.of(partner.id)} - {turn.actor.person_id}
    facts = {
        "lead": report.department_name,
        "department_id": partner.id,
        "department": partner.name,
        "round_key": report.round_key,
        "tasks": [
            [task.code, task.title, task.finish_on.isoformat() if task.finish_on else None]
            for task in tasks
        ],
    }
    what = (COOPERATION, f"{COOPERATION}:{report.report_id}:{partner.id}{which}")
    await tell(turn.session, organization_id, sorted(people), what, facts, now=turn.now)
