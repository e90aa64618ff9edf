"""Whose figures, points or findings a question means: the asker's own departments, or all."""

from collections.abc import Iterable
from dataclasses import replace

from core.people.actor import Actor
from core.questions.reading import Intent, Reading

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
