"""A question with everything that its answer may use, and the answer."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from markupsafe import Markup

from core.dialogue.step import Turn
from core.hand_in.hand_in import HandIn
from core.people.departments import department_name
from core.plan.current import current_plan
from core.questions.facts import VisibleFigures, read_standing
from core.questions.reading import Reading
from core.questions.rounds import nearest_round
from core.questions.vocabulary import Vocabulary
from core.questions.words import own as own_texts
from core.questions.words import questions as texts
from core.reporting.card import Card
from core.reporting.words import subjects
from core.reviews.reviews import reports_to_review
from core.screen import AccessFacts, Choice, Item
from handlers.dialogue.given import GIVEN, given_here
from handlers.questions.carried import takes

READ = "="  # in a button's key, before a reading's line


@dataclass(frozen=True)
class Answer:
    """A text, perhaps a list below it, and buttons to the screens it comes from."""

    text: Markup
    items: tuple[Item, ...] = ()
    choices: tuple[Choice, ...] = ()
    gives: tuple[AccessFacts, ...] = ()  # shown facts about others, for the access log


@dataclass(frozen=True)
class Asked:
    """A question; its facts are read when used, within the asker's rights."""

    turn: Turn
    reading: Reading
    vocabulary: Vocabulary

    async def standing(self) -> VisibleFigures:
        """Read the figures of the round that is meant."""
        turn = self.turn
        return await read_standing(turn.act, turn.office, self.reading)

    def opens(self, name: str, key: str = "") -> tuple[Choice, ...]:
        """Give the button of a command, if the asker may use it."""
        if name not in self.turn.menu.for_roles(self.turn.actor.acting_roles):
            return ()
        return (Choice(key or f"/{name}", texts.open_button(name)),)

    def opens_filled(self, name: str) -> tuple[Choice, ...]:
        """Give the button of a command with the facts said beside it."""
        is_given = takes(name, given_here(self.turn))
        return self.opens(name, f"/{name} {GIVEN}" if is_given else "")

    @property
    def summary(self) -> tuple[Choice, ...]:
        """Give the button of the round's summary."""
        return self._of_its_round("summary")

    @property
    def documents(self) -> tuple[Choice, ...]:
        """Give the button of the round's documents."""
        return self._of_its_round("tailieu")

    def _of_its_round(self, name: str) -> tuple[Choice, ...]:
        return self.opens(name, texts.opened_with(name, self.reading, self.vocabulary.focus_key))

    @property
    def is_of_nobody(self) -> bool:
        """Tell whether the question is about the asker's own department and they have none."""
        return self.reading.is_mine and self.reading.department_id is None

    async def reports_to_review(self) -> int:
        """Count the reports that wait for the asker's review."""
        turn = self.turn
        plan = await current_plan(turn.session, turn.actor.organization_id)
        if plan is None or not turn.actor.sees_summary:
            return 0
        key = turn.office.coordinating_key
        cards = await reports_to_review(turn.session, turn.actor, key, plan.id)
        return sum(bool(card.waiting) for card in cards)

    async def department(self, department_id: int) -> str:
        """Give a department's name."""
        organization_id = self.turn.actor.organization_id
        return await department_name(self.turn.session, organization_id, department_id)


def opening_of(report: Card | HandIn) -> Choice:
    """Give the button that opens a report of any kind."""
    return Choice(report.opens, own_texts.open_named(subjects.button(report)))


class NamedReading(NamedTuple):
    """A reading, and what it asks in words."""

    reading: Reading
    words: str


async def in_words(turn: Turn, reading: Reading, vocabulary: Vocabulary) -> str:
    """Give a reading in a few words, with today's names."""
    task = next((one for one in vocabulary.tasks if one.id == reading.task_id), None)
    department_id = task.department_id if task else reading.department_id
    name = ""
    if department_id is not None:
        organization_id = turn.actor.organization_id
        name = await department_name(turn.session, organization_id, department_id)
    return texts.what(reading, name, task.code if task else "", vocabulary.focus_key)


async def other_round(turn: Turn, reading: Reading, vocabulary: Vocabulary) -> Answer | None:
    """Offer the plan's first or last round instead of one outside the plan."""
    key = reading.round_key
    nearest = nearest_round(key, vocabulary.round_keys) if key else None
    if key is None or nearest is None:
        return None
    is_before = key < nearest
    text = (texts.before_first_round if is_before else texts.after_last_round)(key, nearest)
    there = replace(reading, round_key=nearest, day=None)
    label = texts.as_choice(await in_words(turn, there, vocabulary))
    return Answer(text, choices=(Choice(f"/hoi {READ}{there.line()}", label),))
