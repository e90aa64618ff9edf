"""Makes the log readable: a person's consecutive entries become one line. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

_LONGEST_LINE = timedelta(minutes=10)  # the longest time between the first and last entry of a line
_CONFIRMED = "answer confirmed"
# Actions that write a row fact by fact: their entries become one change, from first to last.
_VERSIONS = frozenset({"draft written", _CONFIRMED, "measure written"})
_LISTED = frozenset({"evidence added", "document named", "words written"})
# Facts that the line shows elsewhere, or that mean nothing to people.
_HIDDEN = frozenset({"sha256", "version", "round", "department"})
_HIDDEN_ENDS = ("_id", "_ids", "_at", "_said")
_COUNTED = frozenset({"files"})  # counts, which are hidden when they are zero

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Logged:
    """An entry of the log as it was written, with the names for its ids."""

    id: int
    happened_at: datetime
    action: str
    subject: str
    subject_id: int
    person_id: int | None
    before: Facts | None
    after: Facts | None
    who: str | None  # None for the assistant
    round_key: str | None
    task_id: int | None
    task_code: str | None
    department: str | None = None  # only in a log of several departments


@dataclass(frozen=True)
class FieldChange:
    """A fact before and after; None means that it has no value."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class LogLine:
    """One or more entries of one person; `at` is the time of the last.

    `subject_ids` are the rows that they concern: several for files of evidence.
    """

    at: datetime
    who: str | None
    action: str
    subject: str
    subject_ids: tuple[int, ...]
    round_key: str | None
    task_code: str | None
    changes: tuple[FieldChange, ...]
    department: str | None = None  # only in a log of several departments


@dataclass(frozen=True)
class Log:
    """The lines of a period, the newest first, in the office's local time."""

    lines: tuple[LogLine, ...]
    since: datetime
    until: datetime
    cut_at: int | None  # the limit of entries, when older ones were left out


def fold(logged: Sequence[Logged]) -> list[LogLine]:
    """Fold entries, given in order of time, into lines; give the newest line first."""
    groups: list[list[Logged]] = []
    newest: dict[tuple[object, ...], list[Logged]] = {}
    for one in logged:
        group = newest.get(_line_key(one))
        if group is not None and _continues(group, one):
            group.append(one)
        else:
            newest[_line_key(one)] = group = [one]
            groups.append(group)
    groups.sort(key=lambda group: group[-1].id)
    said = _EarlierFacts()
    return [_line(group, said.changes(group)) for group in groups][::-1]


def _line_key(one: Logged) -> tuple[object, ...]:
    """Give the key of an entry's line: its row, a task's files, or the entry alone."""
    if one.action in _VERSIONS:
        return one.subject, one.subject_id
    if one.action in _LISTED:
        return one.action, one.task_id, one.round_key
    return (one.id,)


def _continues(group: Sequence[Logged], one: Logged) -> bool:
    """Tell whether an entry continues the group; a confirmation ends it."""
    is_together = one.happened_at - group[0].happened_at <= _LONGEST_LINE
    is_open = group[-1].action != _CONFIRMED
    return is_open and is_together and one.person_id == group[0].person_id


class _Confirmed(NamedTuple):
    """The confirmed facts of a task, and their round."""

    round_key: str | None
    facts: Facts


class _Answered(NamedTuple):
    """The key of an answer: its task and its round."""

    subject: str
    task_id: int | None
    round_key: str | None


class _EarlierFacts:
    """The facts of each task so far, to compare an answer with the one before."""

    def __init__(self) -> None:
        self._confirmed: dict[int | None, _Confirmed] = {}
        self._latest: dict[_Answered, Facts] = {}

    def changes(self, group: Sequence[Logged]) -> tuple[FieldChange, ...]:
        """Give the changes of a group."""
        first, last = group[0], group[-1]
        if last.action not in _VERSIONS:
            return tuple(change for one in group for change in changes(one.before, one.after))
        place = _Answered(last.subject, last.task_id, last.round_key)
        before = first.before or self._latest.get(place)
        after = last.after or {}
        if last.action == _CONFIRMED:
            before = self._confirmed_before(last)
            self._confirmed[last.task_id] = _Confirmed(last.round_key, after)
        self._latest[place] = after
        return changes(before, after)

    def _confirmed_before(self, one: Logged) -> Facts:
        """Give the facts confirmed before, without those that a new round leaves empty."""
        round_key, said = self._confirmed.get(one.task_id, _Confirmed(None, {}))
        if round_key == one.round_key:
            return said
        after = one.after or {}
        return {name: value for name, value in said.items() if _is_said(after.get(name))}


def changes(before: Facts | None, after: Facts | None) -> tuple[FieldChange, ...]:
    """Give the changed facts; those only in `before` are kept, unless `after` is empty."""
    was = before if isinstance(before, dict) else {}
    now = after if isinstance(after, dict) else {}
    found = []
    for name in dict.fromkeys((*was, *now)):
        if name in _HIDDEN or name.endswith(_HIDDEN_ENDS):
            continue
        kept = was.get(name) if now and name not in now else now.get(name)
        is_beside = bool(now) and name not in now
        change = FieldChange(name, None if is_beside else was.get(name), kept)
        is_nothing = name in _COUNTED and not change.after
        if (_is_said(change.before) or _is_said(change.after)) and not is_nothing:
            found.append(change)
    return tuple(change for change in found if change.before != change.after)


def _is_said(value: Any) -> bool:  # noqa: ANN401 - whatever the log keeps
    return value is not None and value not in ("", [], {})


def _line(group: Sequence[Logged], changed: tuple[FieldChange, ...]) -> LogLine:
    last = group[-1]
    return LogLine(
        at=last.happened_at,
        who=last.who,
        action=last.action,
        subject=last.subject,
        subject_ids=tuple(dict.fromkeys(one.subject_id for one in group)),
        round_key=last.round_key,
        task_code=last.task_code,
        changes=changed,
        department=last.department,
    )
