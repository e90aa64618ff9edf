"""Free words as documents print them: with corrected spelling, while the stored text stays.

The typed text stays as it was sent and reviewed, so that its review remains valid. The log holds
the correction, which applies to this text only: the author's next version is printed as typed.
"""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import LogSubject, record_act
from core.documents.free_words import FreeWords, WordsKind, said_in, with_words
from core.documents.free_words_rows import row_of
from core.documents.notices import WordsMended
from core.documents.words import printed_words as texts
from core.errors import UserError
from core.people.act import Act
from core.people.actor import Actor
from core.people.posting import Posting
from core.people.recipients import read_recipients
from core.reporting.answers import LONGEST_TEXT
from core.stored_record import as_facts, read_record
from core.typed_words import Doubt, doubt
from core.vietnamese import plain_lines
from core.wording import refusals
from models import Event

MENDED, KEPT, AGREED = "spelling mended", "spelling kept", "spelling agreed"

_Made = TypeVar("_Made")


class OwnedWords(NamedTuple):
    """The owner of words (`FreeWords.owner`), and the words."""

    owner: int
    words: str


@dataclass(frozen=True)
class LoggedWords:
    """What the log keeps of words that were mended, kept or agreed to."""

    department_id: int | None  # whose they are; none or 0: the author's
    words: str
    author_id: int | None = None
    mending_id: int | None = None  # the line of the mending that its author answers

    @staticmethod
    def of(facts: Mapping[str, Any]) -> "LoggedWords":
        """Read them from a line of the log."""
        return read_record(LoggedWords, facts)

    def as_facts(self) -> dict[str, Any]:
        """Give them as the log keeps them."""
        return as_facts(self, short=True)

    @property
    def owned(self) -> OwnedWords:
        """Give the words with whose they are."""
        return OwnedWords(self.department_id or 0, self.words)


@dataclass(frozen=True)
class Typed:
    """Words that look wrong, as typed and as printed."""

    said: FreeWords
    printed: str
    doubt: Doubt

    @property
    def mark(self) -> str:
        """Give a short key of the words, which changes when they change."""
        named = f"{self.said.owner}:{self.printed}"
        return hashlib.blake2s(named.encode(), digest_size=6).hexdigest()


class NotAnswered(NamedTuple):
    """Unanswered corrections: the departments concerned, and the count for other authors."""

    departments: tuple[str, ...]
    others: int


@dataclass(frozen=True)
class _Known:
    """A commune's corrections in the log, and the words confirmed as right."""

    mended: dict[OwnedWords, str]
    kept: frozenset[OwnedWords]
    waiting: frozenset[OwnedWords]  # corrections without an answer of the author

    def printed(self, said: FreeWords) -> str:
        return self.mended.get(OwnedWords(said.owner, said.words), said.words)


async def doubtful(
    session: AsyncSession, organization_id: int, kinds: Collection[WordsKind], *made_of: object
) -> list[Typed]:
    """List the words of some kinds that look wrong and that nobody has checked."""
    known = await _read(session, organization_id)
    found: dict[str, Typed] = {}
    for said in said_in(*made_of):
        printed = known.printed(said)
        if said.kind not in kinds or OwnedWords(said.owner, printed) in known.kept:
            continue
        wrong = doubt(printed)
        if wrong is not None:
            one = Typed(said, printed, wrong)
            found.setdefault(one.mark, one)
    return list(found.values())


async def is_any_waiting(session: AsyncSession, organization_id: int) -> bool:
    """Tell whether any correction in the commune waits for its author's answer."""
    return bool((await _read(session, organization_id)).waiting)


async def not_answered(
    session: AsyncSession, organization_id: int, kinds: Collection[WordsKind], *made_of: object
) -> NotAnswered:
    """List the unanswered corrections of some kinds in a document's data."""
    known = await _read(session, organization_id)
    names: dict[str, None] = {}
    others: set[str] = set()
    for said in said_in(*made_of):
        printed = OwnedWords(said.owner, known.printed(said))
        if said.kind not in kinds or printed not in known.waiting:
            continue
        if said.owner:
            names[said.department] = None
        else:
            others.add(printed.words)
    return NotAnswered(tuple(names), len(others))


async def mend(act: Act, one: Typed, words: str, office: str) -> None:
    """Correct words for print, and tell their author.

    `office` is the name of the coordinating department.
    """
    act.actor.require_coordinating()
    tidy = plain_lines(words)
    if not tidy:
        raise UserError(texts.no_words())
    if len(tidy) > LONGEST_TEXT:
        raise UserError(refusals.too_long(LONGEST_TEXT))
    row = await row_of(act.session, act.actor.organization_id, one.said)
    before, after = _facts(one, one.printed, row.author_id), _facts(one, tidy, row.author_id)
    record_act(act, MENDED, *row.subject, before=before, after=after)
    notice = WordsMended(
        is_own=not one.said.owner,
        id=await _line(act.session, act.actor, row.subject),
        office=office,
        department=one.said.department,
        code=one.said.code,
        field=f"{one.said.kind}.{one.said.field}",
        before=one.printed,
        after=tidy,
    )
    people = await _hearers(act, one, row.author_id)
    await Posting.of(act).to(sorted(people), notice, f"{one.mark}:{act.now.isoformat()}")


async def keep(act: Act, one: Typed) -> None:
    """Record that words are right as typed, so that nobody is asked about them again."""
    act.actor.require_coordinating()
    row = await row_of(act.session, act.actor.organization_id, one.said)
    record_act(act, KEPT, *row.subject, after=_facts(one, one.printed, row.author_id))


def _facts(one: Typed, words: str, author: int | None) -> dict[str, Any]:
    """Give the log entry's facts: the department, or for other words the author."""
    author_id = None if one.said.owner else author
    return LoggedWords(one.said.owner, words, author_id).as_facts()


async def _line(session: AsyncSession, actor: Actor, subject: LogSubject) -> int:
    """Give the id of the log entry just written; the author's answer refers to it."""
    await session.flush()
    found = await session.scalar(
        select(func.max(Event.id)).where(
            Event.organization_id == actor.organization_id,
            Event.action == MENDED,
            Event.subject == subject.kind,
            Event.subject_id == subject.id,
        )
    )
    return found or 0


async def _hearers(act: Act, one: Typed, author: int | None) -> set[int]:
    """Give the people to tell: the department's reporters, or the author."""
    if not one.said.owner:
        return {author} - {act.actor.person_id, None}  # type: ignore[return-value]
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    return {person.person_id for person in told.of(one.said.owner)} - {act.actor.person_id}


async def as_printed(session: AsyncSession, organization_id: int, made_of: _Made) -> _Made:
    """Give a document's data with the words as they are printed; figures stay the same."""
    known = await _read(session, organization_id)
    return with_words(made_of, known.printed) if known.mended else made_of


async def _read(session: AsyncSession, organization_id: int) -> _Known:
    rows = await session.execute(
        select(Event.action, Event.before, Event.after)
        .where(Event.organization_id == organization_id, Event.action.in_((MENDED, KEPT, AGREED)))
        .order_by(Event.id)
    )
    mended: dict[OwnedWords, str] = {}
    kept: set[OwnedWords] = set()
    waiting: set[OwnedWords] = set()
    for action, before, after in rows:
        now_is = LoggedWords.of(after)
        was, owned = LoggedWords.of(before or after), now_is.owned
        kept.add(owned)
        waiting.discard(OwnedWords(owned.owner, was.words))
        if action == MENDED:
            _add_correction(mended, owned.owner, was.words, owned.words)
            if now_is.mending_id is None and (owned.owner or now_is.author_id is not None):
                waiting.add(owned)
    return _Known(mended, frozenset(kept), frozenset(waiting))


def _add_correction(mended: dict[OwnedWords, str], owner: int, before: str, words: str) -> None:
    """Add a correction; corrections that gave `before` now give `words`."""
    for owned, printed in mended.items():
        if owned.owner == owner and printed == before:
            mended[owned] = words
    mended[OwnedWords(owner, before)] = words
