"""The parts of which handlers build conversations: steps with names, moves between them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any, Protocol

from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Deadline
from core.dialogue.incoming import Incoming
from core.dialogue.kept_words import KeptWords
from core.dialogue.state import State
from core.dialogue.words import dialogue
from core.errors import NotAllowedError
from core.files.received import ReceivedFile
from core.menu import Menu
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.invitations import Visitor
from core.people.words import people as people_texts
from core.screen import Choice, Screen
from core.speech.hearing import Hearing
from core.speech.kinds import Kind
from models import Event


class HasDeadline(Protocol):
    """What has a deadline: nominal days, for everybody and for this one."""

    @property
    def round_due_on(self) -> date:
        """Give the day for everybody."""

    @property
    def due_on(self) -> date:
        """Give the day for this one, an extension counted in."""


@dataclass(frozen=True)
class Reply:
    """What the person answered: a choice that was shown, or words and files."""

    choice: str | None = None
    text: str = ""
    files: tuple[ReceivedFile, ...] = ()

    def agrees(self, yes: str, no: str | None = None) -> bool | None:
        """Tell whether it says yes or no, by one of these choices or in words; None for neither."""
        if self.choice is not None:
            return {yes: True, no: False}.get(self.choice)
        return dialogue.yes_or_no(self.text)


@dataclass(frozen=True)
class Go:
    """Show this step next, after a note; `toast` as for Stay, `page` of a list that was open."""

    step: str
    data: Mapping[str, Any] = field(default_factory=dict)
    note: Markup = field(default_factory=Markup)
    toast: str = ""
    page: int = 0


@dataclass(frozen=True)
class Stay:
    """Show the same step again, after a note.

    `toast` is what a tap's own channel says at the button: the note stands above what was tapped,
    perhaps out of sight. `is_miss`: words told the step nothing; the note says what it asks for.
    """

    note: Markup = field(default_factory=Markup)
    toast: str = ""
    is_miss: bool = False


@dataclass(frozen=True)
class Tell:
    """Show this once and keep nothing of it; what follows begins at the menu."""

    screen: Screen


@dataclass(frozen=True)
class Say:
    """Say this in a message of its own; the question before it stands, and is not shown again.

    `choices` are commands. `is_miss`: nothing was understood.
    """

    note: Markup
    choices: tuple[Choice, ...] = ()
    is_miss: bool = False
    toast: str = ""


@dataclass(frozen=True)
class Hand:
    """Give words to the step they were meant for, as if they were answered there.

    `number` is the sentence that was kept, and waits no longer; `then` is shown afterwards.
    """

    step: str
    data: Mapping[str, Any]
    reply: Reply
    seen: str = ""
    number: int | None = None
    then: Go | None = None
    note: Markup = field(default_factory=Markup)
    toast: str = ""


Move = Go | Stay | Tell | Say | Hand


@dataclass(frozen=True)
class Turn:
    """What a handler may use: the open transaction, who acts, when, and the step's facts."""

    session: AsyncSession
    office: Office
    now: datetime
    visitor: Visitor
    known: Actor | None
    data: Mapping[str, Any] = field(default_factory=dict)
    seen: str = ""  # the version of the screen that is answered
    former: Actor | None = None  # known here, without any role
    kept: KeptWords = field(default_factory=KeptWords)  # sentences that wait to be placed
    hearing: Hearing = field(default_factory=Hearing)  # what was read of the words of this turn
    menu: Menu = field(default_factory=Menu)  # the commands that there are

    @property
    def actor(self) -> Actor:
        """Give who acts; raise `NotAllowedError` for somebody unknown."""
        if self.known is None:
            raise NotAllowedError(people_texts.ask_code())
        return self.known

    @property
    def act(self) -> Act:
        """Give what somebody known does now; raise `NotAllowedError` for others."""
        return Act(self.session, self.actor, self.local_now)

    @property
    def oneself(self) -> Actor:
        """Give who is known here, also without a role: for what concerns only their own data."""
        return self.former or self.actor

    @property
    def local_now(self) -> datetime:
        """Give the time as the office's clock shows it, aware."""
        return self.office.local(self.now)

    @property
    def today(self) -> date:
        """Give the local day."""
        return self.local_now.date()

    @property
    def wall(self) -> datetime:
        """Give the time as the office's clock shows it, without a zone."""
        return self.office.wall(self.now)

    def deadline(self, report: HasDeadline) -> Deadline:
        """Give how far off a report's deadline is."""
        return self.office.ladder.deadline(report.due_on, self.today, report.round_due_on)


def _nothing(words: str) -> bool:
    del words
    return False


@dataclass(frozen=True)
class Keeps:
    """A step keeps what is typed: where it goes, and which words it understands itself."""

    where: Callable[[Turn], Awaitable[Markup]]
    means: Callable[[str], bool] = _nothing
    takes: frozenset[Kind] = frozenset()  # a reviewer's reason may well be a question


@dataclass(frozen=True)
class Step:
    """One question: how it is shown, what an answer does, where "quay lại" leads."""

    name: str
    show: Callable[[Turn], Awaitable[Screen]]
    answer: Callable[[Turn, Reply], Awaitable[Move]]
    back: Callable[[Turn], Go] | None = None
    takes_files: bool = False
    refuses_files: bool = False  # in the middle of something else: what was begun is kept
    takes_words: bool = False  # what names a command elsewhere is the answer: "báo cáo"
    secret_means: str = ""  # the choice that words marked secret stand for; they are not kept
    takes_numbers: bool = False  # a number that is typed where there are buttons is the answer
    takes_none: bool = False  # "bỏ qua" is an answer: that there is none
    keeps: Keeps | None = None  # words are kept; what may be none of it is asked about first


Command = Callable[[Turn, str], Awaitable[Move]]
"""Opens something: the turn and the words after the command's name."""


@dataclass(frozen=True)
class Edit:
    """A message that was changed after sending: its words now, and before, the newest first."""

    before: tuple[str, ...]
    words: str


Mend = Callable[[Turn, Edit], Awaitable[Move | None]]
"""Offers to take changed words in place of the old ones; None when those stand nowhere."""


class Openness(Enum):
    """To whom a conversation is open, before anything that its own functions ask."""

    OFFICE = "office"  # whoever holds a role in the office's work
    ANY_ROLE = "any role"  # administrators, too, who see none of that work
    ONESELF = "oneself"  # one's own data: also without a role, and before the notice was read


@dataclass(frozen=True)
class Undone:
    """What is said of it; `is_report`: several answers went back, perhaps what is asked about."""

    note: Markup
    is_report: bool = False


class Undoing(Protocol):
    """Takes back what a turn wrote; a topic that records words supplies it."""

    def undoable(self, lines: Sequence[Event]) -> list[int]:
        """Give the ids of those lines of the log that one tap can take back."""

    async def undo(self, act: Act, line_ids: Sequence[int]) -> Undone:
        """Take back what these lines wrote; raise `UserError` when it cannot be."""


class Guard(Protocol):
    """Stops what says that it is secret before any step sees it."""

    async def let_in(
        self, turn: Turn, state: State, incoming: Incoming, stands_for: str
    ) -> Incoming:
        """Give what a step may see; `stands_for` is the choice that secret words mean there."""

    async def take_out_edited(
        self, turn: Turn, state: State, incoming: Incoming, mend: Mend | None
    ) -> Move:
        """Take out what a message brought that says, since it was edited, that it is secret."""


@dataclass(frozen=True)
class Topic:
    """A conversation: its steps, the commands that open it, the steps whose words can be mended.

    One topic of all supplies `undoing`, one the `guard`, and one the `menu` of all commands.
    """

    steps: tuple[Step, ...]
    commands: Mapping[str, Command] = field(default_factory=dict)
    mends: Mapping[str, Mend] = field(default_factory=dict)
    openness: Openness = Openness.OFFICE
    undoing: Undoing | None = None
    guard: Guard | None = None
    menu: Menu | None = None
