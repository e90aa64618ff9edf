"""A report typed in free words: shows how it was read, task by task; one tap records it."""

import json
from dataclasses import dataclass

from core.dialogue.gates import HOME
from core.dialogue.kept_words import PLACE, TYPED
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Edit, Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.dialogue.words import kept_words as kept_texts
from core.errors import UserError
from core.people.act import Act
from core.progress_levels import LEVELS
from core.questions.typed_report import Part
from core.reporting import answers
from core.reporting.amending import replaced
from core.reporting.answers import TaskInRound
from core.reporting.card import Card, Entry
from core.reporting.versions import is_unseen, version_of
from core.reporting.words import buttons as task_buttons
from core.reporting.words import colleagues
from core.reporting.words import typed_report as texts
from core.reporting.words.levels import level as level_name
from core.screen import Choice, Item, Screen
from core.speech.kinds import Kind
from core.speech.levels import Level
from core.vietnamese import name_key
from handlers.dialogue.choosing import serves_several
from handlers.questions.kept_words import mend_waiting
from handlers.questions.own_cards import all_cards, own_cards
from handlers.questions.question import hear, not_understood
from handlers.reporting.data import PartSaid, ReportingData, data_of
from handlers.reporting.steps import CARD, EXPLANATION

LEVEL = "typed.level"
WHICH = "typed.task"

_ALL, _DROP, _WITHOUT, _OTHER = "all", "drop", "without", "other"
_MEND, _WHICH, _LEVEL, _TASK, _ROUND = "mend ", "which ", "level ", "task ", "round "


@dataclass(frozen=True)
class Read:
    """One part of the typed words, with its card and entry; None if its task is unknown."""

    number: int
    part: Part
    card: Card | None = None
    entry: Entry | None = None

    @property
    def level(self) -> Level | None:
        """Give its level."""
        return self.part.level


async def _read(turn: Turn) -> list[Read]:
    """Read the words again with the person's changes, without the parts left out."""
    kept = turn.kept.find(data_of(turn).get("number"))
    if kept is None:
        raise UserError(str(kept_texts.gone()))
    parts = (await hear(turn, kept.words)).parts
    cards = await own_cards(turn, data_of(turn).get("round"))
    found = []
    for number, part in enumerate(parts):
        said = data_of(turn).get("said", {}).get(str(number), PartSaid())
        if said.get("is_out"):
            continue
        level = Level(said["level"]) if "level" in said else part.level
        tasks = (said["task"],) if "task" in said else part.tasks
        changed = Part(tasks, part.words, part.code, level)
        found.append(_placed(number, changed, cards))
    return found


def _placed(number: int, part: Part, cards: list[Card]) -> Read:
    if len(part.tasks) == 1:
        for card in cards:
            for entry in card.entries:
                if entry.task_id == part.tasks[0]:
                    return Read(number, part, card, entry)
    return Read(number, part)


async def show_typed(turn: Turn) -> Screen:
    """Show every part with what it replaces, and parts without a task."""
    found = await _read(turn)
    placed = [one for one in found if one.entry is not None]
    several = serves_several(turn)
    items = []
    for one in found:
        if one.entry is None or one.card is None:
            choice = Choice(f"{_WHICH}{one.number}", texts.place(_loose(one.part)))
            items.append(Item(texts.loose(_loose(one.part), one.part.code), choice))
            continue
        department = one.card.department_name if several else ""
        text = texts.line(one.entry, one.level, one.part.result, department)
        items.append(Item(text, Choice(f"{_MEND}{one.number}", texts.mend(one.entry.code))))
    lead = (Choice(_ALL, texts.take_all(len(placed))),) if placed else ()
    card = placed[0].card if placed else None
    is_sent = any(one.card is not None and one.card.submitted_at for one in placed)
    return Screen(
        texts.heading(card),
        items=tuple(items),
        foot=texts.nothing_is_sent(is_sent=is_sent),
        lead=lead,
        choices=(*await _other_rounds(turn, card), Choice(_DROP, kept_texts.drop()), to_menu()),
        version=_versions(placed),
    )


async def _other_rounds(turn: Turn, shown: Card | None) -> list[Choice]:
    """Offer the department's other owed reports."""
    return [
        Choice(f"{_ROUND}{card.round_id}", texts.into_round(card))
        for card in await all_cards(turn)
        if shown is not None
        and card.department_id == shown.department_id
        and card.round_id != shown.round_id
        and card.submitted_at is None
    ]


def _versions(placed: list[Read]) -> str:
    return json.dumps({one.entry.task_id: version_of(one.entry) for one in placed if one.entry})


async def take_typed(turn: Turn, reply: Reply) -> Move:
    """Record all parts, or change one."""
    is_order = not reply.files and name_key(reply.text) in texts.WORDS_FOR_TAKE
    choice = reply.choice or (_ALL if is_order or reply.agrees(_ALL) else "")
    if choice == _ALL:
        return await _take_all(turn)
    if choice == _DROP or (not choice and reply.agrees(_ALL, _DROP) is False):
        kept = turn.kept.find(data_of(turn)["number"])
        turn.kept.drop(data_of(turn)["number"])
        return Go(HOME, note=kept_texts.dropped(kept.words) if kept else kept_texts.gone())
    if choice.startswith(_MEND):
        return Go(LEVEL, {**turn.data, **ReportingData(part=int(choice.removeprefix(_MEND)))})
    if choice.startswith(_ROUND):
        return Go(TYPED, {**turn.data, **ReportingData(round=int(choice.removeprefix(_ROUND)))})
    if choice.startswith(_WHICH):
        return Go(WHICH, {**turn.data, **ReportingData(part=int(choice.removeprefix(_WHICH)))})
    return await not_understood(turn, reply)


async def _take_all(turn: Turn) -> Move:
    found = await _read(turn)
    placed = [one for one in found if one.entry is not None and one.card is not None]
    seen = json.loads(turn.seen) if turn.seen.startswith("{") else {}
    for one in placed:
        then = seen.get(str(one.entry.task_id), "") if one.entry else ""
        if one.entry and is_unseen(one.entry, then, turn.actor.person_id):
            return Stay(colleagues.changed_meanwhile(one.entry))
    unproven, still_open = [], []
    for one in placed:
        outcome = await _write(turn, one)
        if outcome == "unproven":
            unproven.append(one)
        elif outcome == "open":
            still_open.append(one)
    note = texts.kept(_codes(placed), _codes(unproven), _codes(still_open))
    turn.kept.drop(data_of(turn)["number"])
    if loose := [_loose(one.part) for one in found if one.entry is None]:
        kept = turn.kept.add("\n".join(loose), Kind.RESULT)
        return Go(PLACE, ReportingData(number=kept.number), note)
    if unproven:
        return Go(EXPLANATION, _place(unproven[0]), note)
    return Go(CARD, _card(placed[0]), note) if placed else Go(HOME, note=note)


def _loose(part: Part) -> str:
    return f"{part.code} {part.words}".strip()


def _codes(them: list[Read]) -> list[str]:
    return [one.entry.code for one in them if one.entry is not None]


def _card(one: Read) -> dict[str, int]:
    card = one.card
    return {} if card is None else {"round_id": card.round_id, "department_id": card.department_id}


def _place(one: Read) -> dict[str, int]:
    return {**_card(one), "task_id": one.entry.task_id} if one.entry else {}


async def _write(turn: Turn, one: Read) -> str:
    """Record one task as taps would: level, result, and confirmation if possible."""
    card, entry = one.card, one.entry
    if card is None or entry is None:
        return ""
    place = TaskInRound(card.round_id, entry.task_id)
    session, actor, now = turn.session, turn.actor, turn.local_now
    if one.level is not None and one.level.percent != entry.progress:
        await answers.set_progress(Act(session, actor, now), place, one.level.percent)
    result = one.part.result
    if result and replaced(entry.result, result, "") is None:
        await answers.add_result(Act(session, actor, now), place, result)
    if card.submitted_at is not None or (one.level is None and entry.progress is None):
        return "open"
    try:
        await answers.confirm(Act(session, actor, now), place, office=turn.office)
    except answers.UnprovenError:
        return "unproven"
    return "confirmed"


async def _part(turn: Turn) -> Read:
    for one in await _read(turn):
        if one.number == data_of(turn)["part"]:
            return one
    raise UserError(str(kept_texts.gone()))


def _changed(turn: Turn, said: PartSaid) -> Go:
    """Go back with a changed part."""
    number = str(data_of(turn)["part"])
    known = data_of(turn).get("said", {})
    of_part: PartSaid = {**known.get(number, PartSaid()), **said}
    return _back(turn, {**known, number: of_part})


async def show_level(turn: Turn) -> Screen:
    """Ask for the right level of the task."""
    one = await _part(turn)
    if one.entry is None:
        raise UserError(str(kept_texts.gone()))
    choices = [Choice(f"{_LEVEL}{percent}", level_name(percent)) for percent in LEVELS]
    others = (Choice(_OTHER, texts.another_task()), Choice(_WITHOUT, texts.without(one.entry.code)))
    return Screen(texts.ask_mend(one.entry), choices=(*choices, *others, go_back()))


async def take_level(turn: Turn, reply: Reply) -> Move:
    """Change the level or task, or leave the part out."""
    if reply.choice == _OTHER:
        return Go(WHICH, turn.data)
    if reply.choice == _WITHOUT:
        return _changed(turn, PartSaid(is_out=True))
    if reply.choice:
        return _changed(turn, PartSaid(level=int(reply.choice.removeprefix(_LEVEL))))
    return Stay(dialogue.not_understood())


async def show_which(turn: Turn) -> Screen:
    """Ask which task the words belong to, the likely ones first."""
    one = await _part(turn)
    own = [(card, entry) for card in await own_cards(turn) for entry in card.entries]
    own.sort(key=lambda pair: pair[1].task_id not in one.part.tasks)
    items = tuple(
        Item(
            dialogue.nothing(),
            Choice(f"{_TASK}{entry.task_id}", task_buttons.of_card(card, entry, names_round=True)),
        )
        for card, entry in own
    )
    out = Choice(_WITHOUT, texts.leave_out())
    return Screen(texts.ask_task(one.part.words), items=items, choices=(out, go_back()))


async def take_which(turn: Turn, reply: Reply) -> Move:
    """Take the task by button or code."""
    if reply.choice == _WITHOUT:
        return _changed(turn, PartSaid(is_out=True))
    if reply.choice:
        return _changed(turn, PartSaid(task=int(reply.choice.removeprefix(_TASK))))
    for card in await own_cards(turn):
        if (entry := card.by_code(reply.text)) is not None:
            return _changed(turn, PartSaid(task=entry.task_id))
    return Stay(dialogue.not_understood())


def _back(turn: Turn, said: dict[str, PartSaid] | None = None) -> Go:
    known = data_of(turn)
    data = ReportingData(number=known["number"])
    if "round" in known:
        data["round"] = known["round"]
    if said is not None or "said" in known:
        data["said"] = known["said"] if said is None else said
    return Go(TYPED, data)


async def mend_typed(turn: Turn, edit: Edit) -> Move | None:
    """Read the report again after its message was edited."""
    move = await mend_waiting(turn, edit)
    return _back(turn, {}) if isinstance(move, Stay) else move


TOPIC = Topic(
    steps=(
        Step(TYPED, show_typed, take_typed),
        Step(LEVEL, show_level, take_level, back=_back, refuses_files=True),
        Step(WHICH, show_which, take_which, back=_back, refuses_files=True),
    ),
    mends={TYPED: mend_typed},
)
