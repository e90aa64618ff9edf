"""Handing over: the open work of somebody who moves on, and the notice to coordinators."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.difficulties.cases import Case, open_cases
from core.errors import UserError
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.departments import department_name
from core.people.notices import HandingOver
from core.people.posting import Posting
from core.people.reachable import reachable_people
from core.people.sole_holders import held_alone
from core.reminders.tracking import read_tracked
from core.reminders.words import handing_over as texts
from core.reporting.card import Card
from core.reporting.owed import owed_cards
from core.tracked import Tracked
from models import Person, Role


@dataclass(frozen=True)
class Handover:
    """A person's open work: departments, owed reports, other open things."""

    departments: tuple[str, ...]
    owed: tuple[Card, ...]
    tracked: tuple[Tracked, ...]
    cases: tuple[Case, ...]
    alone: tuple[str, ...]  # departments that nobody else reports for


async def read_handover(
    session: AsyncSession, actor: Actor, office: Office, today: date
) -> Handover:
    """Read the open work of the person's departments."""
    own = actor.department_ids
    organization_id = actor.organization_id
    alone = await held_alone(session, organization_id, actor.person_id)
    return Handover(
        departments=tuple([await department_name(session, organization_id, one) for one in own]),
        owed=tuple(await owed_cards(session, organization_id, office.ladder, today, own)),
        tracked=tuple(
            item
            for item in await read_tracked(session, organization_id, office)
            if item.department_id in own
        ),
        cases=tuple(
            case
            for case in await open_cases(session, organization_id, office, today)
            if case.department_id in own
        ),
        alone=tuple(name for _, name in alone if name is not None),
    )


async def announce_leaving(act: Act, left: Handover) -> int:
    """Notify the coordinators, once a day, that the person moves on; give how many are notified."""
    if not (left.departments or act.actor.coordinates or act.actor.inspects):
        raise UserError(texts.nothing_to_hand_over())
    told = await _told(act.session, act.actor)
    person = await act.session.get_one(Person, act.actor.person_id)
    notice = HandingOver(
        name=person.full_name,
        departments=left.departments,
        owed=len(left.owed),
        open=len(left.tracked) + len(left.cases),
        alone=left.alone,
    )
    await Posting.of(act).to(told, notice, f"{act.actor.person_id}:{act.now:%Y-%m-%d}")
    record_act(
        act,
        "handing over announced",
        "person",
        act.actor.person_id,
        after={"departments": list(left.departments)},
    )
    return len(told)


async def _told(session: AsyncSession, actor: Actor) -> Sequence[int]:
    """Give the other coordinators, or the leaders if there are none."""
    for role in (Role.COORDINATOR, Role.LEADER):
        people = await reachable_people(session, actor.organization_id, role)
        if others := [one for one in people if one != actor.person_id]:
            return others
    return []
