"""Makes the log readable: what one person wrote in one go is one line. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

_TOGETHER = timedelta(minutes=10)  # as long is "one go"
_CONFIRMED = "answer confirmed"
# Versions of one row, written a fact at a time: from the first to the last is one change.
_VERSIONS = frozenset({"draft written", _CONFIRMED, "measure written"})
_LISTED = frozenset({"evidence added", "document named", "words written"})
# Said elsewhere in the line, or nothing to people.
_HIDDEN = frozenset({"sha256", "version", "round", "department"})
_HIDDEN_ENDS = ("_id", "_ids", "_at", "_said")
_COUNTED = frozenset({"files"})  # of which nought is nothing to tell

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Logged:
    """One line of the log as it was written, with the names that belong to its ids."""

    id: int
    happened_at: datetime
    action: str
    subject: str
    subject_id: int
    person_id: int | None
    before: Facts | None
    after: Facts | None
    who: str | None  # None: the assistant
    round_key: str | None
    task_id: int | None
    task_code: str | None
    department: str | None = None  # only where lines of several are read


@dataclass(frozen=True)
class FieldChange:
    """What was and what is, of one fact; None is nothing."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class LogLine:
    """What one person did in one go; `at` is when it was finished.

    `subject_ids` are the rows it is about, as many as there are files of evidence.
    """

    at: datetime
    who: str | None
    action: str
    subject: str
    subject_ids: tuple[int, ...]
    round_key: str | None
    task_code: str | None
    changes: tuple[FieldChange, ...]
    department: str | None = None  # only where lines of several are read


@dataclass(frozen=True)
class Log:
    """What was done in a time, the newest first, all in the office's own time."""

    lines: tuple[LogLine, ...]
    since: datetime
    until: datetime
    cut_at: int | None  # as many were read, and older ones left out


def fold(logged: Sequence[Logged]) -> list[LogLine]:
    """Give the lines, the newest first; `logged` is in the order in which it happened."""
    groups: list[list[Logged]] = []
    newest: dict[tuple[object, ...], list[Logged]] = {}
    for one in logged:
        group = newest.get(_place(one))
        if group is not None and _goes_on(group, one):
            group.append(one)
        else:
            newest[_place(one)] = group = [one]
            groups.append(group)
    groups.sort(key=lambda group: group[-1].id)
    said = _EarlierFacts()
    return [_line(group, said.changes(group)) for group in groups][::-1]


def _place(one: Logged) -> tuple[object, ...]:
    """Give what lines must share to be one: their row, a task's files, or else nothing."""
    if one.action in _VERSIONS:
        return one.subject, one.subject_id
    if one.action in _LISTED:
        return one.action, one.task_id, one.round_key
    return (one.id,)


def _goes_on(group: Sequence[Logged], one: Logged) -> bool:
    """Tell whether a line continues what the group says; what was confirmed is finished."""
    is_together = one.happened_at - group[0].happened_at <= _TOGETHER
    is_open = group[-1].action != _CONFIRMED
    return is_open and is_together and one.person_id == group[0].person_id


class _Confirmed(NamedTuple):
    """What was confirmed of a task, and in which round."""

    round_key: str | None
    facts: Facts


class _Answered(NamedTuple):
    """What lines of one answer share: its task and its round."""

    subject: str
    task_id: int | None
    round_key: str | None


class _EarlierFacts:
    """What was said of each task so far, so that an answer is compared with the one before it."""

    def __init__(self) -> None:
        self._confirmed: dict[int | None, _Confirmed] = {}
        self._latest: dict[_Answered, Facts] = {}

    def changes(self, group: Sequence[Logged]) -> tuple[FieldChange, ...]:
        """Give what a group changed."""
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
        """Give what counted before; what a new round leaves out is no loss."""
        round_key, said = self._confirmed.get(one.task_id, _Confirmed(None, {}))
        if round_key == one.round_key:
            return said
        after = one.after or {}
        return {name: value for name, value in said.items() if _is_said(after.get(name))}


def changes(before: Facts | None, after: Facts | None) -> tuple[FieldChange, ...]:
    """Give what differs; what only `before` names stands beside it, unless all of it is gone."""
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
