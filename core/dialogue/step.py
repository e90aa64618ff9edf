"""The parts of conversations: steps with names, and moves between them."""

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
from models import Event, Role


class HasDeadline(Protocol):
    """Something with a deadline: nominal days, for everybody and for this department."""

    @property
    def round_due_on(self) -> date:
        """Give the day for everybody."""

    @property
    def due_on(self) -> date:
        """Give the day for this department, with its extension."""


@dataclass(frozen=True)
class Reply:
    """A person's reply: a shown choice, or words and files."""

    choice: str | None = None
    text: str = ""
    files: tuple[ReceivedFile, ...] = ()

    def agrees(self, yes: str, no: str | None = None) -> bool | None:
        """Tell whether it means yes or no, by choice or in words; None for neither."""
        if self.choice is not None:
            return {yes: True, no: False}.get(self.choice)
        return dialogue.yes_or_no(self.text)


@dataclass(frozen=True)
class Go:
    """Show this step next, after a note; `toast` as for Stay, `page` is the page of its list.

    `is_refusal`: the words were not recorded, and the note says why.
    """

    step: str
    data: Mapping[str, Any] = field(default_factory=dict)
    note: Markup = field(default_factory=Markup)
    toast: str = ""
    page: int = 0
    is_refusal: bool = False


@dataclass(frozen=True)
class Stay:
    """Show the same step again, after a note.

    `toast` is what the channel shows at the tapped button, because the note may be out of sight.
    `is_miss`: the step understood nothing of the words; the note says what it asks for.
    """

    note: Markup = field(default_factory=Markup)
    toast: str = ""
    is_miss: bool = False


@dataclass(frozen=True)
class Tell:
    """Show this once and do not store it; the next turn begins at the menu."""

    screen: Screen


@dataclass(frozen=True)
class Say:
    """Say this in a separate message; the question stays open and is not shown again.

    `choices` are commands. `is_miss` means that nothing was understood.
    """

    note: Markup
    choices: tuple[Choice, ...] = ()
    is_miss: bool = False
    toast: str = ""


@dataclass(frozen=True)
class Hand:
    """Pass words to the step that they were meant for, as its reply.

    `number` is the kept sentence, which is dropped; `then` is shown afterwards.
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
    seen: str = ""  # version of the answered screen
    former: Actor | None = None  # somebody known here who has no role now
    kept: KeptWords = field(default_factory=KeptWords)  # sentences without a place
    hearing: Hearing = field(default_factory=Hearing)  # how this turn's words were read
    menu: Menu = field(default_factory=Menu)  # all commands

    @property
    def roles(self) -> frozenset[Role]:
        """Give the roles in which the person acts."""
        return self.known.acting_roles if self.known else frozenset()

    @property
    def actor(self) -> Actor:
        """Give who acts; raise `NotAllowedError` for somebody unknown."""
        if self.known is None:
            raise NotAllowedError(people_texts.ask_code())
        return self.known

    @property
    def act(self) -> Act:
        """Give the act of a known person; raise `NotAllowedError` for others."""
        return Act(self.session, self.actor, self.local_now)

    @property
    def oneself(self) -> Actor:
        """Give who acts, even without a role; only for access to their own data."""
        return self.former or self.actor

    @property
    def local_now(self) -> datetime:
        """Give the office's local time, aware."""
        return self.office.local(self.now)

    @property
    def today(self) -> date:
        """Give the office's local day."""
        return self.local_now.date()

    @property
    def wall(self) -> datetime:
        """Give the office's local time, naive."""
        return self.office.wall(self.now)

    def deadline(self, report: HasDeadline) -> Deadline:
        """Give a report's deadline as of today."""
        return self.office.ladder.deadline(report.due_on, self.today, report.round_due_on)


def understands_none(words: str) -> bool:
    """Tell that a step understands no typed words by itself, whatever they are."""
    del words
    return False


@dataclass(frozen=True)
class Keeps:
    """What a step that records typed words declares: their place, and words that it understands."""

    where: Callable[[Turn], Awaitable[Markup]]
    means: Callable[[str], bool] = understands_none
    takes: frozenset[Kind] = frozenset()  # recorded unasked: a reason may be a question
    doubts: Callable[[str], bool] = understands_none  # they seem to tell of something else
    is_beside: bool = False  # the step asks for something else, but records words too


@dataclass(frozen=True)
class Step:
    """One question: how it is shown, what a reply does, where "quay lại" leads."""

    name: str
    show: Callable[[Turn], Awaitable[Screen]]
    answer: Callable[[Turn, Reply], Awaitable[Move]]
    back: Callable[[Turn], Go] | None = None
    takes_files: bool = False
    refuses_files: bool = False  # unfinished work goes on
    takes_words: bool = False  # a command's name is an answer here: "báo cáo"
    secret_means: str = ""  # the choice that words marked secret mean; the words are dropped
    takes_numbers: bool = False  # a typed number is an answer, if the channel has buttons
    takes_none: bool = False  # "bỏ qua" is an answer: there is none
    keeps: Keeps | None = None  # set if it records words; doubtful ones are asked about first


Command = Callable[[Turn, str], Awaitable[Move]]
"""Opens something; takes the turn and the words after the command's name."""


@dataclass(frozen=True)
class Edit:
    """An edited message: its words now, and those before, newest first."""

    before: tuple[str, ...]
    words: str


Mend = Callable[[Turn, Edit], Awaitable[Move | None]]
"""Offers to replace old words by edited ones; None when the old ones are not in use."""


class Openness(Enum):
    """Who may use a conversation; its own functions may ask for more."""

    OFFICE = "office"  # people with a role in the office's work
    ANY_ROLE = "any role"  # also administrators, who see nothing of that work
    ONESELF = "oneself"  # own data: also without a role, and before the notice is read


@dataclass(frozen=True)
class Undone:
    """The result of undoing; `is_report` means that several answers were undone."""

    note: Markup
    is_report: bool = False


class Undoing(Protocol):
    """Undoes what a turn wrote; a topic that records words supplies it."""

    def undoable(self, lines: Sequence[Event]) -> list[int]:
        """Give the ids of the log lines that one tap can undo."""

    async def undo(self, act: Act, line_ids: Sequence[int]) -> Undone:
        """Undo what these lines wrote; raise `UserError` when that is impossible."""


class Guard(Protocol):
    """Stops words and files marked secret before any step sees them."""

    async def let_in(
        self, turn: Turn, state: State, incoming: Incoming, stands_for: str
    ) -> Incoming:
        """Give the part that a step may see; `stands_for` is the choice that secret words mean."""

    async def take_out_edited(
        self, turn: Turn, state: State, incoming: Incoming, mend: Mend | None
    ) -> Move:
        """Withdraw what a message brought after its edit marks it secret."""


@dataclass(frozen=True)
class Topic:
    """A conversation: its steps, the commands that open it, the steps whose words can be edited.

    Exactly one topic supplies `undoing`, one `guard`, and one the `menu` of all commands.
    """

    steps: tuple[Step, ...]
    commands: Mapping[str, Command] = field(default_factory=dict)
    mends: Mapping[str, Mend] = field(default_factory=dict)
    openness: Openness = Openness.OFFICE
    undoing: Undoing | None = None
    guard: Guard | None = None
    menu: Menu | None = None
