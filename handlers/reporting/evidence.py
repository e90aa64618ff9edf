"""Files that no open question asked for: asks what they prove, so that none goes astray."""

from core.dialogue.loose_files import FILES
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Hand, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.files.received import ReceivedFile
from core.inspections.findings import FindingState, findings_seen
from core.inspections.words import findings as finding_texts
from core.reporting.evidence.likely import Candidate, Hint, is_last, named_in, ranked
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
from handlers.reporting.report import TASK, cards_of

_MOST_WAITING = 20  # files
_OFFERED = 6  # likely ones; the rest is behind another button
_HAND_IN = "hand in "
_MEND = "mend "
_NEW_FINDING = "new finding"
_ALL = "all"
_CARRY_ON = "carry on"

_Ranked = tuple[float, Item]


async def show_whose(turn: Turn) -> Screen:
    """Ask which task the files prove, or to which hand-in they belong: the likely ones first."""
    hint = _hint(turn)
    found = ranked(await _candidates(turn), hint)
    places = [_tasks_place(place, one, hint) for place, one in enumerate(found)]
    tasks = list(zip(places, _items(found), strict=True))
    others = [*await _hand_ins(turn, hint), *await _findings(turn, hint), *_carry_on(turn)]
    items = [item for _, item in sorted([*tasks, *others], key=lambda one: one[0])]
    narrowed = not data_of(turn).get("all") and serves_several(turn) and _at_hand(turn) is not None
    if not data_of(turn).get("all") and len(items) > _OFFERED:
        items, narrowed = items[: _OFFERED - 1], True
    more = (Choice(_ALL, texts.other_tasks()),) if narrowed else ()
    text = texts.ask_whose([file.media_type for file in _waiting(turn)])
    return Screen(text, items=tuple(items), choices=(*more, to_menu()))


async def take_whose(turn: Turn, reply: Reply) -> Move:
    """Keep the waiting files, and the words that came with them, with the chosen task."""
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
    names = ("round_id", "department_id", "task_id")
    place = dict(zip(names, map(int, reply.choice.split()), strict=True))
    return Hand(TASK, place, waiting)


def _waiting(turn: Turn) -> tuple[ReceivedFile, ...]:
    return tuple(read_record(ReceivedFile, facts) for facts in data_of(turn).get("files", ()))


async def _wait(turn: Turn, before: Reply, reply: Reply) -> Move:
    """Let files wait until it is said what they prove; a caption may name the task."""
    if not reply.files:  # words come with files; on their own they may name the task
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
    """Find the one task that a caption names; None when it names none, or several."""
    named = named_in(caption, await _candidates(turn)) if caption else []
    hint = _hint(turn)
    exact = [one for one in named if is_last(_place(one), hint)]
    owed = [one for one in named if one[0].submitted_at is None]
    for found in (named, exact, owed):
        if len(found) == 1:
            names = ("round_id", "department_id", "task_id")
            return dict(zip(names, _place(found[0]), strict=True))
    return None


def _hint(turn: Turn) -> Hint:
    data = data_of(turn)
    return Hint(data.get("reminded", ()), data["last"]["data"] if "last" in data else None)


def _at_hand(turn: Turn) -> int | None:
    """Give the department that is being talked of, while it is: not after a reminder."""
    is_fresh = "reminded" not in data_of(turn) and not data_of(turn).get("all")
    return department_at_hand(turn) if serves_several(turn) and is_fresh else None


async def _candidates(turn: Turn) -> list[Candidate]:
    cards = await cards_of(turn) if turn.actor.department_ids else []
    at_hand = _at_hand(turn)
    return [
        (card, entry)
        for card in cards
        if at_hand in {None, card.department_id}
        for entry in card.entries
    ]


def _place(one: Candidate) -> tuple[int, int, int]:
    card, entry = one
    return card.round_id, card.department_id, entry.task_id


def _tasks_place(place: int, one: Candidate, hint: Hint) -> float:
    """Give where a task stands in the list: the last one is always among those that are seen."""
    return min(place, _OFFERED - 2.5) if is_last(_place(one), hint) else place


def _items(found: list[Candidate]) -> list[Item]:
    names_round = len({card.round_id for card, _ in found}) > 1
    names_department = len({card.department_id for card, _ in found}) > 1
    return [
        Item(
            dialogue.nothing(),
            Choice(
                " ".join(str(number) for number in _place(one)),
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
        (
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
    """Offer a new finding to inspectors, and to departments what they have to mend."""
    items: list[_Ranked] = [
        (
            -1 if f"/tontai {one.id}" in hint.reminded else _OFFERED - 2.1,
            Item(dialogue.nothing(), Choice(f"{_MEND}{one.id}", finding_texts.mend(one))),
        )
        for one in await findings_seen(turn.session, turn.actor)
        if one.state is FindingState.OPEN and turn.actor.reports_for(one.department_id)
    ]
    if turn.actor.inspects:
        new = Choice(_NEW_FINDING, finding_texts.record_new())
        items.append((_OFFERED - 2.0, Item(finding_texts.photos_of_new(), new)))
    return items


def _carry_on(turn: Turn) -> list[_Ranked]:
    """Offer what was being done, where that is no task and no hand-in of the list."""
    last = data_of(turn).get("last")
    if last is None or "task_id" in last["data"] or last["step"] == HAND_IN:
        return []
    return [(-0.5, Item(dialogue.nothing(), Choice(_CARRY_ON, texts.carry_on())))]


async def _to_other(turn: Turn, choice: str) -> Move | None:
    """Widen the list, or lead to what takes the files itself; None for anything else."""
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
