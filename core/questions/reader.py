"""Reads a question's intent and entities (department, round, day, task) by rules and examples."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from core.questions import department_marks
from core.questions.days import find_day
from core.questions.disambiguation import disambiguated, is_likely_question, meant_by_examples
from core.questions.examples import near_examples
from core.questions.intents import (
    Meant,
    intents_of,
    is_mostly_unknown,
    meant_by,
    tells_level,
    writes,
)
from core.questions.marked_question import MarkedQuestion
from core.questions.names import names_of
from core.questions.reading import Intent, IntentOf, Reading
from core.questions.rounds import find_round
from core.questions.tasks import find_by_title, find_codes
from core.questions.vocabulary import Vocabulary
from core.speech.dialect import in_common_words
from core.speech.kinds import Kind, complains, kind_of
from core.speech.tokens import (
    Words,
    cues,
    known_words,
    mark_phrases,
    mark_slips,
    mend_typing,
    words_of,
)
from core.speech.words.kinds import TELLING

_LONGEST = 300  # characters: a longer text is a report, not a question
_MOST_WORDS = 40
_MOST_WISHED = 12
_MOST_READINGS = 6
_LONG_NAME = 6  # letters
_OF_A_ROUND = frozenset(
    {Intent.SENT, Intent.MISSING, Intent.OVERDUE, Intent.FIGURES, Intent.DEADLINE}
)
_OF_TASKS = frozenset({Intent.TASK, Intent.TITLE, Intent.PROOF})
_CARD = IntentOf(Intent.TASK)
_IN_TITLES = frozenset({"assign"})  # such words also occur in titles of tasks
_ENTITIES = frozenset({department_marks.DEPARTMENT, "round", "day", "code"})


@dataclass
class Named:
    """What was named; several departments or tasks when it is not clear which.

    `year_key`: the last round of a year alone, of which there may be only points.
    `is_all`: nothing else was said. `is_each`: each department was named, by a name of its own.
    """

    departments: tuple[int, ...] = ()
    tasks: tuple[int, ...] = ()
    unknown_code: str = ""
    round_key: str | None = None
    year_key: str | None = None
    day: date | None = None
    is_all: bool = False
    is_each: bool = False


def read(text: str, vocabulary: Vocabulary, kind: Kind | None = None) -> tuple[Reading, ...]:
    """Give the ways to understand a text: none, one, or several that are equally near.

    `kind` is what it was heard as; without one it is heard here.
    """
    if len(text) > _LONGEST:
        return ()
    words = words_of(text)
    if not words.said or len(words.said) > _MOST_WORDS:
        return ()
    named = Named()
    _mark_times(words, vocabulary, named)
    _mark_codes(words, vocabulary, named)
    if not _mark_names(words, names_of(vocabulary.departments), named):
        return ()
    kind = kind or kind_of(text)
    if kind is Kind.RESULT and complains(words.said):
        return ()
    meant = _meant(words, text, vocabulary, named)
    if tells_level(meant, kind):
        return ()
    found = [] if is_mostly_unknown(meant) else intents_of(meant)
    asks = kind is Kind.QUESTION or (kind is Kind.COMMAND and not writes(meant.said))
    if found or asks:
        found = disambiguated(found, near_examples(words), len(words.said))
    return _readings(found, meant, named)


def read_nearest(text: str, vocabulary: Vocabulary) -> tuple[Reading, ...]:
    """Give the readings of words that seem to be a statement, by examples alone."""
    words, named = words_of(text), Named()
    if not _may_wish(words, vocabulary, named):
        return ()
    is_statement = words.said[0] in TELLING
    found = meant_by_examples(near_examples(words), len(words.said), is_statement=is_statement)
    return _readings(found, _meant(words, text, vocabulary, named), named)


def is_wish(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words that name a task are a question or a wish, rather than its result."""
    words = words_of(text)
    return _may_wish(words, vocabulary, Named()) and is_likely_question(near_examples(words))


def _may_wish(words: Words, vocabulary: Vocabulary, named: Named) -> bool:
    """Mark the entities; tell whether the words are few and name nothing outside the office."""
    if not words.said or len(words.said) > _MOST_WISHED:
        return False
    _mark_times(words, vocabulary, named)
    _mark_codes(words, vocabulary, named)
    return _mark_names(words, names_of(vocabulary.departments), named)


def _readings(found: list[IntentOf], meant: Meant, named: Named) -> tuple[Reading, ...]:
    """Give the readings of meanings, with their entities; a task is corrected on its own card."""
    if named.tasks:
        mended = [_CARD if one.intent is Intent.MEND else one for one in found]
        found = [_CARD] if mended[:2] == [_CARD, _CARD] else list(dict.fromkeys(mended))
    readings = [
        Reading(
            intent=intent,
            round_key=named.round_key or (named.year_key if intent in _OF_A_ROUND else None),
            day=named.day,
            command=command,
            is_mine=_is_of_own(intent, meant),
        )
        for intent, command in found
    ]
    return _spread(readings, replace(named, departments=()) if meant.is_own else named)


def _is_of_own(intent: Intent, meant: Meant) -> bool:
    """Tell whether the asker's own departments are meant; without one it is the commune."""
    said = meant.said
    if meant.is_own:
        return said.has_own
    is_owned = (
        said.has_own
        or said.names_own
        or intent not in {Intent.FIGURES, Intent.POINTS, Intent.DEADLINE}
    )
    is_asked = intent not in {Intent.DOCUMENTS, Intent.MISSING, Intent.OVERDUE}
    return said.is_mine and not said.has_department and is_owned and is_asked


def read_place(text: str, vocabulary: Vocabulary) -> Named:
    """Give the round, the day and the departments in a text that is not a question."""
    named = Named()
    if len(text) > _LONGEST:
        return named
    words, named = mark_names(text, vocabulary)
    entities = [mark for mark in words.marks if mark.tag in _ENTITIES]
    named.is_all = sum(mark.end - mark.start for mark in entities) == len(words.said)
    return named


class MarkedNames(NamedTuple):
    """The words of a text with their marks and entities."""

    words: Words
    named: Named


def mark_names(text: str, vocabulary: Vocabulary) -> MarkedNames:
    """Mark the times and departments of a text that is not a question."""
    named, words = Named(), words_of(text)
    _mark_times(words, vocabulary, named)
    _mark_names(words, names_of(vocabulary.departments), named)
    return MarkedNames(words, named)


def _mark_times(words: Words, vocabulary: Vocabulary, named: Named) -> None:
    """Mark the day and the round; the year before the plan is no round, but the scored year."""
    syllables = (word for one in vocabulary.departments for word in words_of(one.name).said)
    mend_typing(words, known_words() | frozenset(syllables), names_of(vocabulary.departments))
    in_common_words(words)
    line = words.line
    if day := find_day(line, vocabulary.today):
        words.mark_span("day", day.start, day.end)
        named.day = day.day
    asked = find_round(line, vocabulary.round_keys, vocabulary.focus_key)
    if asked and not (day and day.start < asked.end and asked.start < day.end):
        words.mark_span("round", asked.start, asked.end)
        is_round = not asked.is_year_alone or asked.key in vocabulary.round_keys
        named.round_key = asked.key if is_round else None
        named.year_key = None if is_round else asked.key


def _meant(words: Words, text: str, vocabulary: Vocabulary, named: Named) -> Meant:
    said = MarkedQuestion(
        words,
        text,
        has_department=bool(named.departments),
        has_round=any(mark.tag == "round" for mark in words.marks),
        has_framework=(named.round_key or "").endswith("-F"),
        has_year_end=(named.round_key or "").endswith(("-Q4", "-Y")),
        has_own=bool(vocabulary.own_department_ids),
        has_year_before=named.year_key is not None,
    )
    meant = meant_by(said)
    if not (named.tasks or named.unknown_code or meant.is_found):
        named.tasks = _tasks_by_title(words, vocabulary, named)
    said.has_task = bool(named.tasks or named.unknown_code)
    return meant


def _mark_codes(words: Words, vocabulary: Vocabulary, named: Named) -> None:
    for place, code in find_codes(words.said):
        if words.is_free(place, place + 1):
            ids = tuple(task.id for task in vocabulary.tasks if task.code == code)
            named.tasks += ids
            named.unknown_code = named.unknown_code if ids else code
            words.mark("code", place, place + 1)


def _mark_names(words: Words, names: dict[str, frozenset[int]], named: Named) -> bool:
    """Mark departments and cues; tell whether the departments belong to this commune."""
    phrases = dict(cues())
    weak = {name for name in names if name in phrases}
    sure = {name: department_marks.DEPARTMENT for name in names if name not in weak}
    # A long name comes before phrases: "dia chinh duoc".
    mark_phrases(words, {name: tag for name, tag in sure.items() if len(name) >= _LONG_NAME})
    mark_phrases(words, {**phrases, **sure})
    department_marks.mark_ambiguous_initials(words, weak)
    spelt = [mark for mark in words.marks if mark.tag == department_marks.DEPARTMENT]
    ours = {phrase: tag for phrase, tag in phrases.items() if tag != "elsewhere"}
    mark_slips(words, {**ours, **sure}, kept=_ENTITIES)
    _mark_numbers(words)
    found = [mark for mark in words.marks if mark.tag == department_marks.DEPARTMENT]
    if any(department_marks.is_of_other_level(words, mark.start, mark.end) for mark in found):
        return False
    asked = [mark for mark in found if not department_marks.is_senders_own(words, mark)] or found
    sets = [names[mark.name] for mark in asked]
    if sets:
        common = frozenset.intersection(*sets)
        named.departments = tuple(sorted(common or frozenset.union(*sets)))
        is_spelt = all(mark in spelt for mark in asked)
        is_sure = is_spelt and not common and all(len(one) == 1 for one in sets)
        named.is_each = is_sure and department_marks.are_joined(words, asked)
    return True


def _mark_numbers(words: Words) -> None:
    """Mark a number before a counted noun: "5 nganh"."""
    for place in words.unmarked():
        after = words.at(place + 1)
        if words.said[place].isdigit() and after and after.tag in {"units", "item", "all"}:
            words.mark("filler", place, place + 1)


def _tasks_by_title(words: Words, vocabulary: Vocabulary, named: Named) -> tuple[int, ...]:
    told = (words.at(place) for place in range(len(words.said)))
    content = [
        word
        for word, mark in zip(words.said, told, strict=True)
        if mark is None or mark.tag in _IN_TITLES
    ]
    if not content:
        return ()
    tasks = vocabulary.tasks
    if named.departments:  # never a task of another one
        tasks = tuple(task for task in tasks if task.department_id in named.departments)
    found = find_by_title(tasks, words.said, content)
    own = [task for task in found if task.department_id in vocabulary.own_department_ids]
    return tuple(task.id for task in own or found)


def _spread(readings: list[Reading], named: Named) -> tuple[Reading, ...]:
    """Give each reading once for every department or task that may be meant."""
    found: list[Reading] = []
    for one in readings:
        if one.intent in {Intent.OPEN, Intent.ABOUT}:
            found.append(Reading(one.intent, command=one.command))
        elif one.intent in _OF_TASKS:
            if named.unknown_code:
                found.append(replace(one, unknown_code=named.unknown_code))
            found += [replace(one, task_id=task) for task in sorted(named.tasks)]
        elif named.departments:
            found += [
                replace(one, department_id=each, is_each=named.is_each)
                for each in named.departments
            ]
        else:
            found.append(one)
    return tuple(dict.fromkeys(found))[:_MOST_READINGS]
