"""The state of a conversation, kept in the database between two turns."""

import hashlib
import json
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue import untold
from core.dialogue.incoming import MessageText
from core.dialogue.numbering import numbers_of
from core.dialogue.unsaved import is_looking, keep_in, state_in
from core.dialogue.untold import Untold, UntoldKind
from core.notices.chat import ChatKey
from core.screen import Choice
from core.vietnamese import name_key, nfc
from models import Conversation

_REMEMBERED = 100  # delivery keys; a channel hands over this many at once
_COUNTED = 5_000  # unrecorded messages that are only counted
_SILENCE = timedelta(hours=2)  # after this, people have forgotten the open question
_WAITING = ("files", "words")
_SAID = 6  # messages whose words are remembered for later edits


@dataclass
class State:
    """The step with its facts, and what the person sees.

    `choices` are the question's, in turn `turn`, `elsewhere` those of its other pages. `pushed` are
    those of a later message of ours (a reminder); until the next question, typed numbers mean
    these; `pushed_before` are those of the message before it. `version` marks the version of the
    answer that the question shows. `said` has the newest messages whose words were accepted.
    `untold` is what was not recorded and perhaps not said yet (`core.dialogue.untold`), `dropped`
    the numbers of more of it. `held` are words in `data` that wait until something is finished.
    `tapped` is the last accepted button. `came_at` is when the person last did anything, `heard_at`
    when they last took a step, `pushed_at` when a message of ours last came unasked, with its
    choices' keys in `reminded`. `kept` are sentences without a place (`core.dialogue.kept_words`),
    `undo` the log lines that the shown question can undo, `misses` the count of misses in a row,
    `trail` the screens behind this one (`core.dialogue.trail`). `is_unseen`: the chat has not shown
    the question: sending failed, or it came by an act on the upload page.
    """

    step: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    page: int = 0
    turn: int = 0
    choices: list[list[str]] = field(default_factory=list)
    elsewhere: list[list[str]] = field(default_factory=list)
    pushed: list[list[str]] = field(default_factory=list)
    pushed_before: list[list[str]] = field(default_factory=list)
    handled: list[str] = field(default_factory=list)
    version: str = ""
    said: list[list[str]] = field(default_factory=list)
    untold: list[list[Any]] = field(default_factory=list)
    untold_count: int = 0
    dropped: list[int] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    tapped: list[Any] = field(default_factory=list)
    came_at: str = ""
    heard_at: str = ""
    pushed_at: str = ""
    reminded: list[str] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)
    undo: list[int] = field(default_factory=list)
    misses: int = 0
    trail: list[list[Any]] = field(default_factory=list)
    is_unseen: bool = False

    @property
    def question(self) -> str:
        """Name the open question by a hash of its step and facts; files that wait do not count."""
        facts = {name: value for name, value in self.data.items() if name not in _WAITING}
        known = json.dumps([self.step, facts], sort_keys=True)
        return hashlib.sha256(known.encode()).hexdigest()

    def shows(self, choices: tuple[Choice, ...]) -> bool:
        """Tell whether these are the choices that are shown."""
        return self.choices == [[choice.key, choice.label] for choice in choices]

    def show(self, choices: tuple[Choice, ...]) -> None:
        """Remember a new question with its choices."""
        self.turn += 1
        self.choices = [[choice.key, choice.label] for choice in choices]
        self.pushed = self.pushed_before = []

    def push(self, choices: tuple[Choice, ...], now: datetime | None = None) -> None:
        """Remember choices beside the question; `now` is given for a message that came unasked."""
        if now is not None:
            self.pushed_at = now.isoformat()
            self.reminded = [choice.key for choice in choices]
        if choices:
            self.pushed_before = self.pushed
            self.pushed = [[choice.key, choice.label] for choice in choices]

    def take_back(self, choices: tuple[Choice, ...]) -> bool:
        """Forget choices beside the question that were not shown; False when they are not known."""
        unseen = [[choice.key, choice.label] for choice in choices]
        if not unseen or unseen not in (self.pushed, self.pushed_before):
            return False
        if self.pushed == unseen:
            self.pushed = self.pushed_before
        self.pushed_before = []
        return True

    def is_behind(self, now: datetime) -> bool:
        """Tell whether the question may be forgotten: a message of ours came, or hours passed."""
        return self.is_interrupted or self.is_long_ago(now)

    def is_long_ago(self, now: datetime) -> bool:
        """Tell whether hours passed since the person last took a step."""
        return not self.heard_at or now - datetime.fromisoformat(self.heard_at) > _SILENCE

    @property
    def is_interrupted(self) -> bool:
        """Tell whether a message of ours came unasked since the person last took a step."""
        if not (self.pushed_at and self.heard_at):
            return bool(self.pushed_at)
        return datetime.fromisoformat(self.pushed_at) > datetime.fromisoformat(self.heard_at)

    def has_handled(self, delivery_keys: tuple[str, ...]) -> bool:
        """Tell whether all these deliveries were handled before."""
        return set(delivery_keys) <= set(self.handled)

    def remember(self, delivery_keys: tuple[str, ...]) -> None:
        """Note these deliveries as handled."""
        self.handled = [*self.handled, *delivery_keys][-_REMEMBERED:]

    def note_untold(self, kind: UntoldKind, words: str, why: Markup) -> Untold:
        """Remember that something was not recorded until the person was told."""
        self.untold_count += 1
        one = Untold(self.untold_count, kind, untold.named(words), why)
        kept = [*self.untold, [one.number, one.kind, one.words, one.why]]
        dropped = [number for number, _, words, _ in kept[: -untold.MOST] if words]
        self.dropped = [*self.dropped, *dropped][-_COUNTED:]
        self.untold = kept[-untold.MOST :]
        return one

    def is_unsure(self) -> bool:
        """Tell whether the person may not know yet that a button was refused."""
        return any(kind == UntoldKind.TAP for _, kind, _, _ in self.untold)

    def forget_untold(self, up_to: int) -> bool:
        """Forget what the person was told; False when there was nothing."""
        before = len(self.untold) + len(self.dropped)
        self.untold = [one for one in self.untold if one[0] > up_to]
        self.dropped = [number for number in self.dropped if number > up_to]
        return len(self.untold) + len(self.dropped) < before

    def note_said(self, said: tuple[MessageText, ...]) -> None:
        """Remember accepted words with their message."""
        new = [[one.message, nfc(one.words).strip()] for one in said]
        self.said = [*self.said, *new][-_SAID:]

    def words_of(self, message: str) -> tuple[str, ...]:
        """Give the known words of a message, newest first."""
        return tuple(words for name, words in reversed(self.said) if name == message)

    def meant_by(self, words: str, *, by_number: bool = True) -> str | None:
        """Give the key of the choice that the words name by label or number."""
        number = words.strip().rstrip(".")
        if by_number and number.isascii() and number.isdigit():
            keys = [key for key, _ in self.pushed or self.choices]
            numbered = {str(one): key for one, key in zip(numbers_of(keys), keys, strict=True)}
            if key := numbered.get(number.lstrip("0") or "0"):
                return key
        wanted = name_key(words)
        # If two have the same label, the later one wins.
        shown = (*self.elsewhere, *self.choices, *self.pushed)
        by_label = {name_key(label): key for key, label in shown}
        return by_label.get(wanted) if wanted else None


_BY_ADDRESS = select(Conversation.id, Conversation.state).where(
    Conversation.channel == bindparam("channel"), Conversation.address == bindparam("address")
)
_BY_ID = update(Conversation).where(Conversation.id == bindparam("conversation_id"))


class LoadedState(NamedTuple):
    """Where a conversation stands, with its row's id; 0 where there is none to write to."""

    conversation_id: int
    state: State


async def load(session: AsyncSession, channel: str, address: str) -> LoadedState:
    """Find or begin a conversation, and give its id and state."""
    unsaved = state_in(session, ChatKey(channel, address))
    found = (
        await session.execute(_BY_ADDRESS, {"channel": channel, "address": address})
    ).one_or_none()
    if found is not None:
        return LoadedState(found.id, _state(found.state if unsaved is None else unsaved))
    if is_looking(session):
        return LoadedState(0, _state(unsaved or {}))
    row = Conversation(channel=channel, address=address, state={})
    session.add(row)
    await session.flush()
    return LoadedState(row.id, _state(unsaved or {}))


async def look(session: AsyncSession, channel: str, address: str) -> State | None:
    """Give a conversation's state without beginning one."""
    found = (
        await session.execute(_BY_ADDRESS, {"channel": channel, "address": address})
    ).one_or_none()
    return None if found is None else _state(found.state)


def _state(kept: dict[str, Any]) -> State:
    known = {
        field.name for field in fields(State)
    }  # another version of the program may have stored other fields
    return State(**{name: value for name, value in kept.items() if name in known})


async def forget_untold(session: AsyncSession, channel: str, address: str, up_to: int) -> None:
    """Note that the person was told everything up to this number."""
    conversation_id, state = await load(session, channel, address)
    if state.forget_untold(up_to):
        await save(session, conversation_id, state)


async def take_back(session: AsyncSession, chat: ChatKey, choices: tuple[Choice, ...]) -> None:
    """Forget choices beside the question that were not sent: numbers mean what was seen."""
    conversation_id, state = await load(session, *chat)
    if state.take_back(choices):
        await save(session, conversation_id, state)


async def note_unseen(session: AsyncSession, chat: ChatKey, turn: int) -> None:
    """Note that the question of this turn was not shown: a number is no answer to it."""
    conversation_id, state = await load(session, *chat)
    if state.turn == turn:
        state.is_unseen = True
        await save(session, conversation_id, state)


async def with_untold(session: AsyncSession, channel: str) -> list[str]:
    """List the addresses of people who may not know that something was not recorded."""
    found = await session.execute(
        select(Conversation.address, Conversation.state).where(Conversation.channel == channel)
    )
    return [address for address, state in found if state.get("untold")]


async def save(session: AsyncSession, conversation_id: int, state: State) -> None:
    """Write the state into its row; remember it if nothing can be written."""
    if keep_in(session, vars(state)):
        return
    connection = await session.connection()  # plain SQL, because it runs with every tap
    await connection.execute(_BY_ID, {"conversation_id": conversation_id, "state": vars(state)})
