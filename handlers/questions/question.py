"""Questions in plain words: read by rules, answered within the asker's rights. Writes nothing."""

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup, escape

from core.dialogue.kept_words import PLACE, TYPED
from core.dialogue.misses import is_slip, polite, unplaced
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import kept_words as kept_texts
from core.errors import UserError
from core.people.actor import Actor
from core.people.departments import department_name
from core.questions import hearing as questions_hearing
from core.questions.facts import read_vocabulary
from core.questions.hearing import Heard, names_heard, own_and_others
from core.questions.reader import read_nearest
from core.questions.reading import Intent, Reading, reading_of
from core.questions.vocabulary import KnownTask, Vocabulary
from core.questions.words import questions as texts
from core.screen import Choice, Screen, join
from core.speech.kinds import Kind
from core.vietnamese import name_key
from handlers.questions.answers import answer
from handlers.questions.asked import Answer
from handlers.questions.data import QuestionData, data_of
from models import Role

ANSWER = "question.answer"
EXAMPLES = "question.examples"

_TOLD = 5  # words: so many that tell what was done are kept, whatever else they may mean
_MOST_OFFERED = 3
_OF_REPORTERS = frozenset({Intent.MEND, Intent.UNDO})  # of use only to those who report
_OF_COORDINATORS = frozenset({Intent.ASKED, Intent.TITLE})
_OF_FOLLOWERS = frozenset({Intent.AWAY, Intent.JOINED, Intent.REQUESTS})
_READ = "="  # before a reading's line: a button's key
_TOLD_OF_EACH = frozenset({Intent.SENT, Intent.FIGURES, Intent.POINTS, Intent.DEADLINE})
_OF_A_DEPARTMENT = frozenset(
    {
        Intent.SENT,
        Intent.FIGURES,
        Intent.POINTS,
        Intent.DEADLINE,
        Intent.DIFFICULTIES,
        Intent.REVIEW,
        Intent.COMPARE,
    }
)


async def not_understood(turn: Turn, reply: Reply) -> Move:
    """Take words that no step asked for: a report, a question; else ask where they belong."""
    if reply.choice or not reply.text:
        return Stay()
    kind = turn.hearing.kind(reply.text)
    if kind in {Kind.SOCIAL, Kind.EMPTY}:
        return polite(reply.text, kind)
    move = await understood(turn, reply.text)
    if move is not None and _is_to_do(move, turn.actor):
        return move
    step = await step_for_report(turn, reply.text)
    if step:
        return Go(step, QuestionData(number=turn.kept.add(reply.text, kind).number))
    return _answer_or_place(turn, reply.text, kind, move)


def _answer_or_place(turn: Turn, words: str, kind: Kind, move: Go | None) -> Move:
    """Answer what was read as a question; else keep the words and ask where they belong."""
    is_told = kind is Kind.RESULT and len(name_key(words).split()) >= _TOLD
    if move is None or (is_told and texts.tells(words)):
        return _without_place(turn, words, kind)
    if texts.tells(words) and not _says_it_itself(move):
        return replace(move, note=texts.not_recorded())
    return move


async def open_question(turn: Turn, words: str) -> Move:
    """Answer what is asked after the command, or a reading that was chosen; else show examples."""
    if words.startswith(_READ):
        chosen = reading_of(words.removeprefix(_READ))
        return Go(EXAMPLES) if chosen is None else Go(ANSWER, QuestionData(asked=[chosen.line()]))
    if not words:
        return Go(EXAMPLES)
    return await understood(turn, words) or Go(EXAMPLES, note=texts.not_known())


def _is_to_do(move: Go, actor: Actor) -> bool:
    """Tell whether it is an order of somebody who may give it, though it names a task."""
    readings = [reading_of(line) for line in move.data["asked"]]
    intents = {one.intent for one in readings if one is not None}
    is_title = intents == {Intent.TITLE} and actor.coordinates
    return is_title or (intents == {Intent.DIRECT} and Role.LEADER in actor.roles)


def _says_it_itself(move: Go) -> bool:
    """Tell whether the answer says that nothing was recorded: that of how something is done."""
    readings = [reading_of(line) for line in move.data["asked"]]
    return len(readings) == 1 and readings[0] is not None and readings[0].intent is Intent.OPEN


def _without_place(turn: Turn, words: str, kind: Kind) -> Move:
    """Keep a sentence and ask where it belongs; a word or two are a slip."""
    if is_slip(words, kind):
        return unplaced(turn, words, kind)
    return Go(PLACE, QuestionData(number=turn.kept.add(words, kind).number))


async def step_for_report(turn: Turn, words: str) -> str:
    """Name the step that takes a typed report: by its tasks, or asking where it belongs.

    "" when words are no report on tasks of the plan.
    """
    heard = await hear(turn, words)
    if not heard.is_report:
        return ""
    is_read = any(part.tasks for part in heard.parts) and not heard.is_wish
    return TYPED if is_read else PLACE


async def hear(turn: Turn, words: str) -> Heard:
    """Read words, once in a turn: what they are, what they ask, what they report."""
    return await questions_hearing.hear(turn.hearing, words, lambda: _read_vocabulary(turn))


async def known_tasks(turn: Turn) -> tuple[list[KnownTask], list[KnownTask]]:
    """Give the plan's tasks: those the person reports for, and the others; none without a plan."""
    try:
        return own_and_others(await _vocabulary(turn))
    except UserError:
        return [], []


async def told_of_others(turn: Turn, words: str) -> Markup:
    """Say whose the one task is that words tell of, when it is another department's."""
    codes = {part.code for part in (await hear(turn, words)).parts if not part.tasks}
    own, others = await known_tasks(turn)
    found = next((one for one in others if {one.code} == codes), None)
    if found is None or not own:
        return Markup()
    organization_id = turn.actor.organization_id
    name = await department_name(turn.session, organization_id, found.department_id)
    return kept_texts.of_others(found.code, name)


async def understood(turn: Turn, words: str) -> Go | None:
    """Read words as a question, and lead to its answer; None when they are none."""
    asked = (await hear(turn, words)).readings
    asked = _open_to(turn, asked)
    if not texts.names_all(words):
        asked = tuple(_of_asker(one, turn.actor) for one in asked)
    readings = dict.fromkeys(whose for one in asked for whose in _whose(one, turn.actor))
    return Go(ANSWER, QuestionData(asked=[one.line() for one in readings])) if readings else None


async def offers(turn: Turn, words: str) -> tuple[Choice, ...]:
    """Offer the nearest answers for words that were not understood; none without a plan."""
    try:
        vocabulary = await _vocabulary(turn)
    except UserError:
        return ()
    near = _open_only(turn, read_nearest(words, vocabulary))[:_MOST_OFFERED]
    near = tuple(one for each in near for one in list(_whose(each, turn.actor))[:1])
    named = {one.line(): await _words(turn, one, vocabulary) for one in near}
    return tuple(
        Choice(f"/hoi {_READ}{line}", texts.as_choice(what)) for line, what in named.items()
    )


def _open_to(turn: Turn, asked: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Leave out commands of other roles where something else may be meant, too."""
    return _open_only(turn, asked) or asked


def _open_only(turn: Turn, asked: tuple[Reading, ...]) -> tuple[Reading, ...]:
    own = turn.menu.for_roles(turn.actor.acting_roles)
    return tuple(
        one
        for one in asked
        if (one.intent is not Intent.OPEN or one.command in own) and _is_for(one, turn.actor)
    )


def _is_for(reading: Reading, actor: Actor) -> bool:
    """Tell whether the asker may have such an answer: by the role, not by what is in it."""
    if reading.intent in _OF_REPORTERS:
        return bool(actor.department_ids)
    if reading.intent in _OF_COORDINATORS:
        return actor.coordinates
    if reading.intent is Intent.DIRECT:
        return Role.LEADER in actor.roles
    return actor.sees_summary or reading.intent not in _OF_FOLLOWERS


def _of_asker(reading: Reading, actor: Actor) -> Reading:
    """Take "how far is it" as asked of the asker's own departments, if they may see no others.

    Who names a round asks how the whole office stands in it.
    """
    names_none = reading.department_id is None and reading.round_key is None
    if actor.sees_summary or not actor.department_ids or not names_none:
        return reading
    return replace(reading, is_mine=True) if reading.intent is Intent.FIGURES else reading


def _whose(reading: Reading, actor: Actor) -> Iterable[Reading]:
    """Give the reading for each of the asker's own departments, when those are meant."""
    if reading.command == "kiemtra" and not actor.sees_summary:  # of their own reminders
        return [Reading(Intent.TIMES)]
    if reading.intent is Intent.COMPARE and actor.sees_summary and not actor.department_ids:
        return [replace(reading, is_mine=False)]
    if reading.intent in {Intent.DIRECTIONS, Intent.FINDINGS}:  # an official hears of their own
        sees_all = actor.sees_summary or (reading.intent is Intent.FINDINGS and actor.inspects)
        is_theirs = (not sees_all or reading.is_mine) and bool(actor.department_ids)
        return [replace(reading, is_mine=is_theirs and reading.department_id is None)]
    own = () if actor.sees_summary and not reading.is_mine else actor.department_ids
    is_own = reading.is_mine or reading.intent in {Intent.REVIEW, Intent.POINTS, Intent.COMPARE}
    is_own = is_own or (reading.intent is Intent.DEADLINE and len(own) == 1)
    if not is_own or reading.intent not in _OF_A_DEPARTMENT or reading.department_id is not None:
        return [reading]
    return [replace(reading, department_id=one) for one in own] or [reading]


async def show_answer(turn: Turn) -> Screen:
    """Say what was understood and answer it; ask back when it may mean several things."""
    found = [one for line in data_of(turn)["asked"] if (one := reading_of(line)) is not None]
    vocabulary = await _vocabulary(turn)
    named = [(one, await _words(turn, one, vocabulary)) for one in found]
    if len(named) > 1 and all(one.is_each and one.intent in _TOLD_OF_EACH for one in found):
        return await _show_each(turn, named, vocabulary)
    if len(named) != 1:
        choices = tuple(
            Choice(f"/hoi {_READ}{one.line()}", texts.as_choice(words)) for one, words in named
        )
        return Screen(texts.which(), choices=(*choices, to_menu()))
    ((reading, words),) = named
    given = await _given(turn, reading, vocabulary)
    return Screen(
        join([texts.asked(words), given.text], "\n"),
        items=given.items,
        choices=(*given.choices, to_menu()),
        gives=given.gives,
    )


async def _show_each(
    turn: Turn, named: list[tuple[Reading, str]], vocabulary: Vocabulary
) -> Screen:
    """Answer for each of the departments that were named; the buttons are those of all."""
    answers = [await _given(turn, one, vocabulary) for one, _ in named]
    lines = [
        join([texts.asked(words), given.text], "\n")
        for (_, words), given in zip(named, answers, strict=True)
    ]
    choices = [one for one in answers[0].choices if all(one in given.choices for given in answers)]
    return Screen(join(lines, "\n\n"), choices=(*choices, to_menu()))


async def _given(turn: Turn, reading: Reading, vocabulary: Vocabulary) -> Answer:
    try:
        return await answer(turn, reading, vocabulary)
    except UserError as error:  # said below what was understood
        return Answer(escape(error.text))


async def _words(turn: Turn, reading: Reading, vocabulary: Vocabulary) -> str:
    task = next((one for one in vocabulary.tasks if one.id == reading.task_id), None)
    department_id = task.department_id if task else reading.department_id
    name = ""
    if department_id is not None:
        organization_id = turn.actor.organization_id
        name = await department_name(turn.session, organization_id, department_id)
    return texts.what(reading, name, task.code if task else "", vocabulary.focus_key)


async def _vocabulary(turn: Turn) -> Vocabulary:
    return await names_heard(turn.hearing, lambda: _read_vocabulary(turn))


async def _read_vocabulary(turn: Turn) -> Vocabulary:
    return await read_vocabulary(turn.session, turn.actor, turn.office, turn.today)


async def show_examples(turn: Turn) -> Screen:
    """Show what can be asked."""
    del turn
    return Screen(texts.examples(), choices=(to_menu(),))


TOPIC = Topic(
    steps=(
        Step(ANSWER, show_answer, not_understood),
        Step(EXAMPLES, show_examples, not_understood),
    ),
    commands={"hoi": open_question},
)
