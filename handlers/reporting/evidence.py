"""Takes files that no open question asked for, and asks which task they prove."""

from typing import NamedTuple

from core.dialogue.loose_files import FILES
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Hand, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.files.received import ReceivedFile
from core.inspections.findings import FindingState, findings_seen
from core.inspections.words import findings as finding_texts
from core.reporting.evidence.likely import (
    Hint,
    ReportedTask,
    TaskOnCard,
    is_last,
    ranked,
    tasks_named_in,
)
from core.reporting.words import buttons as task_buttons
from core.reporting.words import evidence as texts
from core.reporting.words import subjects
from core.screen import Choice, Item, Screen
from core.stored_record import as_facts, read_record
from handlers.dialogue.choosing import department_at_hand, serves_several
from handlers.framework.hand_in import ONE as HAND_IN
from handlers.framework.hand_in import hand_ins_of
from handlers.inspections.data import InspectionData
from handlers.inspections.finding_files import MEND
from handlers.inspections.finding_recording import begin_recording
from handlers.reporting.data import ReportingData, data_of
from handlers.reporting.report import cards_of
from handlers.reporting.steps import TASK

_MOST_WAITING = 20  # files
_OFFERED = 6  # likely ones; another button shows the rest
_HAND_IN = "hand in "
_MEND = "mend "
_NEW_FINDING = "new finding"
_ALL = "all"
_CARRY_ON = "carry on"


class _Ranked(NamedTuple):
    """A choice and its rank in the list; the lowest rank comes first."""

    rank: float
    item: Item


async def show_whose(turn: Turn) -> Screen:
    """Ask which task or hand-in the files belong to, the likely ones first."""
    hint = _hint(turn)
    found = ranked(await _candidates(turn), hint)
    places = [_tasks_place(place, one, hint) for place, one in enumerate(found)]
    tasks = [_Ranked(*one) for one in zip(places, _items(found), strict=True)]
    others = [*await _hand_ins(turn, hint), *await _findings(turn, hint), *_carry_on(turn)]
    items = [item for _, item in sorted([*tasks, *others], key=lambda one: one[0])]
    narrowed = not data_of(turn).get("all") and serves_several(turn) and _at_hand(turn) is not None
    if not data_of(turn).get("all") and len(items) > _OFFERED:
        items, narrowed = items[: _OFFERED - 1], True
    more = (Choice(_ALL, texts.other_tasks()),) if narrowed else ()
    text = texts.ask_whose([file.media_type for file in _waiting(turn)])
    return Screen(text, items=tuple(items), choices=(*more, to_menu()))


async def take_whose(turn: Turn, reply: Reply) -> Move:
    """Record the waiting files and their caption with the chosen task."""
    files = _waiting(turn)
    words = data_of(turn).get("words", "")
    if not reply.choice:
        return await _wait(turn, Reply(text=words, files=files), reply)
    if (move := await _to_other(turn, reply.choice)) is not None:
        return move
    waiting = Reply(text=words, files=files)
    if reply.choice == _CARRY_ON:
        last = data_of(turn)["last"]
        return Hand(last["step"], last["data"], waiting)
    if reply.choice.startswith(_HAND_IN):
        numbers = reply.choice.removeprefix(_HAND_IN).split()
        round_id, department_id = (int(number) for number in numbers)
        place = {"round_id": round_id, "department_id": department_id or None}
        return Hand(HAND_IN, place, waiting)
    task = ReportedTask(*map(int, reply.choice.split()))
    return Hand(TASK, task._asdict(), waiting)


def _waiting(turn: Turn) -> tuple[ReceivedFile, ...]:
    return tuple(read_record(ReceivedFile, facts) for facts in data_of(turn).get("files", ()))


async def _wait(turn: Turn, before: Reply, reply: Reply) -> Move:
    """Let files wait for their task; a caption may name it."""
    if not reply.files:  # words without files may name the task
        if before.files and (place := await _named(turn, reply.text)):
            return Hand(TASK, place, before)
        return Stay(dialogue.not_understood())
    files = (*before.files, *reply.files)
    if len(files) > _MOST_WAITING:
        return Stay(texts.too_many_waiting(len(before.files)))
    if place := await _named(turn, reply.text):
        return Hand(TASK, place, Reply(text=before.text, files=files))
    words = f"{before.text}\n{reply.text}".strip()
    return Go(
        FILES, {**turn.data, **ReportingData(files=[as_facts(file) for file in files], words=words)}
    )


async def _named(turn: Turn, caption: str) -> dict[str, int] | None:
    """Find the only task that a caption names; None when it names none or several."""
    named = tasks_named_in(caption, await _candidates(turn)) if caption else []
    hint = _hint(turn)
    exact = [one for one in named if is_last(one, hint)]
    owed = [one for one in named if one.card.submitted_at is None]
    for found in (named, exact, owed):
        if len(found) == 1:
            return found[0].place._asdict()
    return None


def _hint(turn: Turn) -> Hint:
    data = data_of(turn)
    return Hint(data.get("reminded", ()), data["last"]["data"] if "last" in data else None)


def _at_hand(turn: Turn) -> int | None:
    """Give the current department; None after a reminder, which may be about another."""
    is_fresh = "reminded" not in data_of(turn) and not data_of(turn).get("all")
    return department_at_hand(turn) if serves_several(turn) and is_fresh else None


async def _candidates(turn: Turn) -> list[TaskOnCard]:
    cards = await cards_of(turn) if turn.actor.department_ids else []
    at_hand = _at_hand(turn)
    return [
        TaskOnCard(card, entry)
        for card in cards
        if at_hand in {None, card.department_id}
        for entry in card.entries
    ]


def _tasks_place(place: int, one: TaskOnCard, hint: Hint) -> float:
    """Give a task's rank in the list; the last task is always among the visible ones."""
    return min(place, _OFFERED - 2.5) if is_last(one, hint) else place


def _items(found: list[TaskOnCard]) -> list[Item]:
    names_round = len({one.card.round_id for one in found}) > 1
    names_department = len({one.card.department_id for one in found}) > 1
    return [
        Item(
            dialogue.nothing(),
            Choice(
                " ".join(str(number) for number in one.place),
                task_buttons.of_card(
                    *one, names_round=names_round, names_department=names_department
                ),
            ),
        )
        for one in found
    ]


async def _hand_ins(turn: Turn, hint: Hint) -> list[_Ranked]:
    at_hand = _at_hand(turn)
    return [
        _Ranked(
            -1 if report.opens in hint.reminded else _OFFERED - 2.2,
            Item(
                dialogue.nothing(),
                Choice(
                    f"{_HAND_IN}{report.round_id} {report.department_id or 0}",
                    subjects.button(report),
                ),
            ),
        )
        for report in await hand_ins_of(turn)
        if at_hand in {None, report.department_id}
    ]


async def _findings(turn: Turn, hint: Hint) -> list[_Ranked]:
    """Offer a new finding to inspectors, and open findings to departments."""
    items: list[_Ranked] = [
        _Ranked(
            -1 if f"/tontai {one.id}" in hint.reminded else _OFFERED - 2.1,
            Item(dialogue.nothing(), Choice(f"{_MEND}{one.id}", finding_texts.mend(one))),
        )
        for one in await findings_seen(turn.session, turn.actor)
        if one.state is FindingState.OPEN and turn.actor.reports_for(one.department_id)
    ]
    if turn.actor.inspects:
        new = Choice(_NEW_FINDING, finding_texts.record_new())
        items.append(_Ranked(_OFFERED - 2.0, Item(finding_texts.photos_of_new(), new)))
    return items


def _carry_on(turn: Turn) -> list[_Ranked]:
    """Offer the interrupted conversation, unless the list already has its task or hand-in."""
    last = data_of(turn).get("last")
    if last is None or "task_id" in last["data"] or last["step"] == HAND_IN:
        return []
    return [_Ranked(-0.5, Item(dialogue.nothing(), Choice(_CARRY_ON, texts.carry_on())))]


async def _to_other(turn: Turn, choice: str) -> Move | None:
    """Show the whole list, or go to a finding; None for another choice."""
    data = data_of(turn)
    if choice == _ALL:
        wide: ReportingData = {**data, "all": True}
        wide.pop("department_id", None)
        return Go(FILES, wide)
    if choice == _NEW_FINDING:
        found = InspectionData(files=data["files"], words=data["words"])
        return await begin_recording(turn, found)
    if choice.startswith(_MEND):
        number = int(choice.removeprefix(_MEND))
        return Go(MEND, InspectionData(files=data["files"], words=data["words"], id=number))
    return None


TOPIC = Topic(steps=(Step(FILES, show_whose, take_whose, takes_files=True),))
