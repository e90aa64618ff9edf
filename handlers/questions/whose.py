"""Whose figures, points or findings a question means, and which role may have the answer."""

from collections.abc import Iterable
from dataclasses import replace

from core.dialogue.step import Turn
from core.people.actor import Actor
from core.questions.reading import Intent, Reading
from core.questions.vocabulary import Vocabulary
from core.vietnamese import name_key
from models import Role

_OF_REPORTERS = frozenset({Intent.MEND, Intent.UNDO})  # only for people who report
_OF_COORDINATORS = frozenset({Intent.ASKED, Intent.TITLE})
_OF_FOLLOWERS = frozenset({Intent.AWAY, Intent.JOINED, Intent.REQUESTS})
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


def open_to(turn: Turn, asked: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Leave out commands of other roles, unless nothing else remains."""
    return open_only(turn, asked) or asked


def open_only(turn: Turn, asked: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Leave out commands and answers of other roles."""
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


def of_who_answers(reading: Reading, turn: Turn, vocabulary: Vocabulary) -> Reading:
    """Read "has Nội vụ answered my difficulty" as about the asker's own difficulties."""
    named = next((one for one in vocabulary.departments if one.id == reading.department_id), None)
    is_answering = named is not None and name_key(named.name) == turn.office.coordinating_key
    is_hidden = not turn.actor.sees_record_of(reading.department_id)
    if reading.intent is not Intent.DIFFICULTIES or not is_answering or not is_hidden:
        return reading
    return replace(reading, department_id=None, is_mine=True)


def of_asker(reading: Reading, actor: Actor) -> Reading:
    """Take "how far is it" as asked of the asker's own departments, if they may see no others.

    Who names a round asks how the whole office stands in it.
    """
    names_none = reading.department_id is None and reading.round_key is None
    if actor.sees_summary or not actor.department_ids or not names_none:
        return reading
    return replace(reading, is_mine=True) if reading.intent is Intent.FIGURES else reading


def whose_of(reading: Reading, actor: Actor) -> Iterable[Reading]:
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
