"""Tells departments that a framework plan asks them to cooperate."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.framework.measures import FrameworkTask, Partner
from core.framework.notices import CooperationAsked
from core.framework.words.partners import TaskToShare
from core.people.act import Act
from core.people.posting import Posting
from core.people.recipients import read_recipients


@dataclass(frozen=True)
class SentPlan:
    """A framework plan that was sent: its report, its department and its round."""

    report_id: int
    department: str
    round_key: str


async def tell_partners(act: Act, plan: SentPlan, tasks: Sequence[FrameworkTask]) -> None:
    """Tell each department that the plan names, when the plan is sent."""
    named: dict[Partner, list[FrameworkTask]] = {}
    for task in tasks:
        for partner in task.partners:
            named.setdefault(partner, []).append(task)
    for partner, theirs in named.items():
        await _tell(act, plan, partner, theirs)


async def tell_new_partners(
    act: Act, plan: SentPlan, before: FrameworkTask, task: FrameworkTask
) -> None:
    """Tell the departments that a task of a sent plan newly names."""
    for partner in task.partners:
        if partner not in before.partners:
            await _tell(act, plan, partner, [task], f":{task.task_id}")


async def _tell(
    act: Act, plan: SentPlan, partner: Partner, tasks: Sequence[FrameworkTask], which: str = ""
) -> None:
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    people = {one.person_id for one in told.of(partner.id)} - {act.actor.person_id}
    notice = CooperationAsked(
        lead=plan.department,
        department_id=partner.id,
        department=partner.name,
        round_key=plan.round_key,
        tasks=tuple(TaskToShare(task.code, task.title, task.finish_on) for task in tasks),
    )
    about = f"{plan.report_id}:{partner.id}{which}"
    await Posting.of(act).to(sorted(people), notice, about)
