"""The places of a kept sentence besides the tasks of a report."""

from core.deadlines.words import lateness
from core.dialogue.misses import PASS_ON, offered
from core.dialogue.step import Go, Turn
from core.dialogue.words import kept_words as texts
from core.questions.given import Given, find_days
from core.reminders.words import reminders
from core.screen import Choice
from handlers.deadlines.pausing import owed_by
from handlers.dialogue.given import opening
from models import Role

DIFFICULTY, DIRECTED, FINDING, SEARCH = "difficulty", "direction", "found", "search"
REVIEW = "/duyet"
DELAY, EXTENSION = "lydo", "giahan"  # the commands that take a sentence as their reason


async def other_places(turn: Turn) -> tuple[Choice, ...]:
    """Offer the other places of a sentence that this person may use."""
    actor = turn.actor
    places = []
    if actor.department_ids:
        places += [Choice(DIFFICULTY, texts.report_difficulty()), *await _of_deadlines(turn)]
    if Role.LEADER in actor.roles:
        places.append(Choice(DIRECTED, texts.give_direction()))
    if actor.inspects:
        places.append(Choice(FINDING, texts.record_finding()))
    if actor.sees_summary:
        places.append(Choice(SEARCH, texts.search_plan()))
    if actor.coordinates and actor.department_ids:  # a reason to send an answer back
        places.append(Choice(REVIEW, turn.menu.label(REVIEW.removeprefix("/"))))
    return (*places, *passing_on(turn), *(() if actor.department_ids else offered(turn)))


async def _of_deadlines(turn: Turn) -> list[Choice]:
    """Offer what a sentence after a reminder often is: why it is late, or a wish for more time."""
    far = [debt.deadline(turn.office.ladder, turn.today) for debt in await owed_by(turn)]
    if any(one.days_left < 0 for one in far):
        return [Choice(DELAY, lateness.button()), Choice(EXTENSION, reminders.more_time())]
    return []


def passing_on(turn: Turn) -> tuple[Choice, ...]:
    """Offer to pass a sentence on to the coordinators."""
    if turn.actor.coordinates:
        return ()
    return (Choice(PASS_ON, texts.pass_on(turn.office.coordinating_department)),)


def opened_for(turn: Turn, choice: str, words: str) -> Go:
    """Open the command with the sentence as its reason; the command asks before it records it."""
    days = find_days(words, turn.today)
    first, last = (days.first, days.last) if days else (None, None)
    return opening(choice, Given(first=first, last=last, reason=words))
