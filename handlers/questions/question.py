"""Questions in plain words: read and answered within the asker's rights. Writes nothing."""

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
from core.questions import hearing
from core.questions.facts import read_vocabulary
from core.questions.given import NOTHING_GIVEN, read_given
from core.questions.hearing import Heard, PlanTasks, names_heard, own_and_others
from core.questions.reader import read_nearest
from core.questions.reading import Intent, Reading, reading_of, readings_of
from core.questions.vocabulary import Vocabulary
from core.questions.words import questions as texts
from core.screen import Choice, Screen, join
from core.speech.kinds import Kind
from core.speech.troubles import trouble_in
from core.vietnamese import name_key
from handlers.dialogue.given import given_here, opening
from handlers.questions.answers import answer
from handlers.questions.asked import READ, Answer, NamedReading, in_words, other_round
from handlers.questions.carried import asked_with, nudging, of_task, opened_at_once
from handlers.questions.data import QuestionData, data_of
from handlers.questions.whose import of_asker, of_who_answers, open_only, open_to, whose_of
from models import Role

ANSWER = "question.answer"
EXAMPLES = "question.examples"

_LONG_RESULT = 5  # words; a result of this length is kept, whatever else it may mean
_MOST_OFFERED = 3
_TOLD_OF_EACH = frozenset({Intent.SENT, Intent.FIGURES, Intent.POINTS, Intent.DEADLINE})


async def not_understood(turn: Turn, reply: Reply) -> Move:
    """Take words that no step asked for as a report or a question, or ask where they belong."""
    if reply.choice or not reply.text:
        return Stay()
    kind = turn.hearing.kind(reply.text)
    if kind in {Kind.SOCIAL, Kind.EMPTY}:
        return polite(reply.text, kind)
    move = await understood(turn, reply.text)
    if opened := await _opened(turn, reply.text, kind, move):
        return opened
    step = await step_for_report(turn, reply.text)
    if step:
        return Go(step, QuestionData(number=turn.kept.add(reply.text, kind).number))
    return _answer_or_place(turn, reply.text, kind, move)


async def _opened(turn: Turn, words: str, kind: Kind, move: Go | None) -> Go | None:
    """Give what words open or order, even if they could be read as a report."""
    if turn.actor.department_ids and (told := trouble_in(words)):
        given = read_given(words, await _vocabulary(turn))
        return opening("khokhan", replace(given, reason=told))
    if move is None:
        return None
    opened = opened_at_once(turn, move, words, kind)
    return opened or (move if _is_order(move, turn.actor) else None)


def _answer_or_place(turn: Turn, words: str, kind: Kind, move: Go | None) -> Move:
    """Answer a question, or else keep the words and ask where they belong."""
    is_told = kind is Kind.RESULT and len(name_key(words).split()) >= _LONG_RESULT
    if move is None or (is_told and texts.tells(words)):
        return _without_place(turn, words, kind)
    if texts.tells(words) and not _explains_command(move):
        return replace(move, note=texts.not_recorded())
    return move


async def open_question(turn: Turn, words: str) -> Move:
    """Answer the question after the command, or a chosen reading; else show examples."""
    if words.startswith(READ):
        chosen = reading_of(words.removeprefix(READ))
        if chosen is None:
            return Go(EXAMPLES)
        is_of_these = chosen.line() in data_of(turn).get("asked", ())
        return Go(ANSWER, asked_with([chosen], given_here(turn) if is_of_these else NOTHING_GIVEN))
    if not words:
        return Go(EXAMPLES)
    return await understood(turn, words) or Go(EXAMPLES, note=texts.not_known())


def _is_order(move: Go, actor: Actor) -> bool:
    """Tell whether the words are an order that this person may give, even if they name a task."""
    intents = {one.intent for one in readings_of(move.data["asked"])}
    is_title = intents == {Intent.TITLE} and actor.coordinates
    return is_title or (intents == {Intent.DIRECT} and Role.LEADER in actor.roles)


def _explains_command(move: Go) -> bool:
    """Tell whether the answer itself says that nothing was recorded: it explains a command."""
    return [one.intent for one in readings_of(move.data["asked"])] == [Intent.OPEN]


def _without_place(turn: Turn, words: str, kind: Kind) -> Move:
    """Keep a sentence and ask where it belongs; treat a single word as a slip."""
    if is_slip(words, kind):
        return unplaced(turn, words, kind)
    return Go(PLACE, QuestionData(number=turn.kept.add(words, kind).number))


async def step_for_report(turn: Turn, words: str) -> str:
    """Name the step for a typed report: the report itself, or the question where it belongs.

    "" when the words are not a report on tasks of the plan.
    """
    heard = await hear(turn, words)
    if not heard.is_report:
        return ""
    is_read = any(part.tasks for part in heard.parts) and not heard.is_wish
    return TYPED if is_read else PLACE


async def hear(turn: Turn, words: str) -> Heard:
    """Read words, once in a turn: their kind, their questions, their report."""
    return await hearing.hear(turn.hearing, words, lambda: _read_vocabulary(turn))


async def known_tasks(turn: Turn) -> PlanTasks:
    """Give the plan's tasks, the person's own and the others; both empty without a plan."""
    try:
        return own_and_others(await _vocabulary(turn))
    except UserError:
        return PlanTasks([], [])


async def told_of_others(turn: Turn, words: str) -> Markup:
    """Say which department has the task that the words name, if it is another's."""
    codes = {part.code for part in (await hear(turn, words)).parts if not part.tasks}
    own, others = await known_tasks(turn)
    found = next((one for one in others if {one.code} == codes), None)
    if found is None or not own:
        return Markup()
    organization_id = turn.actor.organization_id
    name = await department_name(turn.session, organization_id, found.department_id)
    return kept_texts.of_others(found.code, name)


async def understood(turn: Turn, words: str) -> Go | None:
    """Read words as a question, and go to its answer; None when they are not one."""
    asked = (await hear(turn, words)).readings
    if not asked:
        return None
    vocabulary = await _vocabulary(turn)
    given = read_given(words, vocabulary)
    department_id = vocabulary.department_of(given.task_id)
    asked = tuple(of_who_answers(one, turn, vocabulary) for one in of_task(asked, department_id))
    if department_id not in {None, *turn.actor.department_ids, *_directed(asked)}:
        given = replace(given, task_id=None)  # the task is not open to them
    asked = open_to(turn, tuple(nudging(turn, one, given) for one in asked))
    if not texts.names_all(words):
        asked = tuple(of_asker(one, turn.actor) for one in asked)
    readings = dict.fromkeys(whose for one in asked for whose in whose_of(one, turn.actor))
    return Go(ANSWER, asked_with(list(readings), given)) if readings else None


def _directed(asked: tuple[Reading, ...]) -> list[int | None]:
    return [one.department_id for one in asked if one.intent is Intent.DIRECT]


async def offers(turn: Turn, words: str) -> tuple[Choice, ...]:
    """Offer the nearest questions for words that were not understood; none without a plan."""
    try:
        vocabulary = await _vocabulary(turn)
    except UserError:
        return ()
    near = open_only(turn, read_nearest(words, vocabulary))[:_MOST_OFFERED]
    near = tuple(one for each in near for one in list(whose_of(each, turn.actor))[:1])
    named = {one.line(): await in_words(turn, one, vocabulary) for one in near}
    return tuple(
        Choice(f"/hoi {READ}{line}", texts.as_choice(what)) for line, what in named.items()
    )


async def show_answer(turn: Turn) -> Screen:
    """Say what was understood and answer it; ask back if it is ambiguous."""
    found = readings_of(data_of(turn)["asked"])
    vocabulary = await _vocabulary(turn)
    named = [NamedReading(one, await in_words(turn, one, vocabulary)) for one in found]
    if len(named) > 1 and all(one.is_each and one.intent in _TOLD_OF_EACH for one in found):
        return await _show_each(turn, named, vocabulary)
    if len(named) != 1:
        choices = tuple(
            Choice(f"/hoi {READ}{one.line()}", texts.as_choice(words)) for one, words in named
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


async def answer_inline(turn: Turn, move: Go) -> Screen:
    """Give the answer without leaving the step, so no button is filled with what was said."""
    return await show_answer(replace(turn, data=QuestionData(asked=move.data["asked"])))


async def _show_each(turn: Turn, named: list[NamedReading], vocabulary: Vocabulary) -> Screen:
    """Answer for each named department, with the buttons of all answers."""
    answers = [await _given(turn, one, vocabulary) for one, _ in named]
    lines = [
        join([texts.asked(words), given.text], "\n")
        for (_, words), given in zip(named, answers, strict=True)
    ]
    choices = [one for one in answers[0].choices if all(one in given.choices for given in answers)]
    gives = tuple(one for given in answers for one in given.gives)
    return Screen(join(lines, "\n\n"), choices=(*choices, to_menu()), gives=gives)


async def _given(turn: Turn, reading: Reading, vocabulary: Vocabulary) -> Answer:
    try:
        return await answer(turn, reading, vocabulary)
    except UserError as error:  # shown below what was understood
        return await other_round(turn, reading, vocabulary) or Answer(escape(error.text))


async def _vocabulary(turn: Turn) -> Vocabulary:
    return await names_heard(turn.hearing, lambda: _read_vocabulary(turn))


async def _read_vocabulary(turn: Turn) -> Vocabulary:
    return await read_vocabulary(turn.session, turn.actor, turn.office, turn.today)


async def show_examples(turn: Turn) -> Screen:
    """Show examples of questions."""
    del turn
    return Screen(texts.examples(), choices=(to_menu(),))


TOPIC = Topic(
    steps=(
        Step(ANSWER, show_answer, not_understood),
        Step(EXAMPLES, show_examples, not_understood),
    ),
    commands={"hoi": open_question},
)
