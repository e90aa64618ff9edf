"""Tells departments of findings, and inspectors of their mending."""

from core.inspections.findings import Shortcoming, load_finding
from core.inspections.notices import FindingMended, FindingNotice
from core.people.act import Act
from core.people.posting import Posting
from core.people.recipients import read_recipients


async def tell_department(
    act: Act, finding_id: int, what: type[FindingNotice], *, again: bool = False
) -> int:
    """Tell the department's reporters and the mender; give the number of reporters.

    With `again`, the same notice about one finding can be posted repeatedly.
    """
    found = await load_finding(act.session, act.actor, finding_id)
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    reporting = {one.person_id for one in told.of(found.department_id)}
    people = reporting | ({found.mended_by_id} if found.mended_by_id else set())
    people.discard(act.actor.person_id)
    about = f"{found.id}:{act.now.isoformat()}" if again else f"{found.id}"
    await Posting.of(act).to(sorted(people), _notice(found, what), about)
    return len(reporting)


async def tell_inspectors(act: Act, finding_id: int) -> int:
    """Tell the inspectors who may confirm the mending, and give their number."""
    found = await load_finding(act.session, act.actor, finding_id)
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    people = told.judging(found.department_id)
    about = f"{found.id}:{act.now.isoformat()}"
    return await Posting.of(act).to(people, _notice(found, FindingMended), about)


def _notice(found: Shortcoming, what: type[FindingNotice]) -> FindingNotice:
    """Give what is told, as it is at this time."""
    return what(
        id=found.id,
        department_id=found.department_id,
        department=found.department,
        field=found.field,
        words=found.words,
        remedy=found.remedy,
        due_on=found.due_on,
        photos=found.photos,
        mended_words=found.mended_words,
        proofs=found.proofs,
        refusal=found.refusal,
        confirmed_by=found.confirmed_by,
        withdrawal=found.withdrawal,
    )
