"""Saying why a report is late: which one, why; it stops nothing."""

from collections.abc import Sequence

from core.dialogue.gates import HOME
from core.dialogue.screen import Choice, Item, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.errors import UserError
from core.reminders.lateness import checked_reason, give_reason
from core.reminders.standing import load_report
from core.rounds.owed import Debt
from core.texts import dialogue, pauses, subjects
from core.texts import lateness as texts
from handlers.keeping import REASON_WORDS
from handlers.pausing import owed_by

WHICH = "late.which"
REASON = "late.reason"

_ALL = "all"


async def open_reason(turn: Turn, words: str) -> Move:
    """Ask why; of several reports, first of which."""
    del words
    late = await _late(turn)
    return Go(WHICH) if len(late) > 1 else Go(REASON, _place(late[0]))


async def show_which(turn: Turn) -> Screen:
    """Ask of which report."""
    late = await _late(turn)
    items = []
    for debt in late:
        report = await load_report(turn.session, turn.actor.organization_id, debt)
        key = f"{debt.asked.id} {debt.department_id or 0}"
        items.append(Item(dialogue.nothing(), Choice(key, subjects.button(report))))
    choices = (Choice(_ALL, pauses.all_of_them(len(late))), MENU)
    return Screen(texts.ask_which(), items=tuple(items), choices=choices)


async def take_which(turn: Turn, reply: Reply) -> Move:
    """Take the report, or all of them."""
    del turn
    if reply.choice == _ALL:
        return Go(REASON)
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    round_id, department_id = (int(number) for number in reply.choice.split())
    return Go(REASON, {"round_id": round_id, "department_id": department_id or None})


async def show_reason(turn: Turn) -> Screen:
    """Ask why."""
    return Screen(texts.ask_reason(len(await _meant(turn))), choices=(MENU,))


async def take_reason(turn: Turn, reply: Reply) -> Move:
    """Keep the reason."""
    reason = checked_reason(reply.text)
    await give_reason(turn.session, turn.actor, await _meant(turn), reason, turn.now)
    return Go(HOME, note=texts.kept(reason))


async def _meant(turn: Turn) -> Sequence[Debt]:
    late = await _late(turn)
    if "round_id" not in turn.data:
        return late
    place = (turn.data["round_id"], turn.data["department_id"])
    chosen = [debt for debt in late if debt.place == place]
    if not chosen:
        raise UserError(texts.nothing_late())
    return chosen


async def _late(turn: Turn) -> Sequence[Debt]:
    ladder, today = turn.office.ladder, turn.today
    late = [debt for debt in await owed_by(turn) if debt.deadline(ladder, today).days_left < 0]
    if not late:
        raise UserError(texts.nothing_late())
    return late


def _place(debt: Debt) -> dict[str, int | None]:
    return {"round_id": debt.asked.id, "department_id": debt.department_id}


TOPIC = Topic(
    steps=(
        Step(WHICH, show_which, take_which),
        Step(REASON, show_reason, take_reason, refuses_files=True, keeps=REASON_WORDS),
    ),
    commands={"lydo": open_reason},
)
