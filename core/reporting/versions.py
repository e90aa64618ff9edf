"""Tells whether a colleague changed an answer after somebody saw it."""

import hashlib

from core.reporting.answer_facts import ANSWER_FIELDS
from core.reporting.card import Entry


def version_of(entry: Entry) -> str:
    """Give a short mark of each field, to compare with what somebody saw."""
    return ".".join(_mark(getattr(entry, name)) for name in ANSWER_FIELDS)


def is_unseen(entry: Entry, seen: str, person_id: int, *fields: str) -> bool:
    """Tell whether a colleague changed one of these fields (or any) since the version `seen`.

    The person's own changes in another chat do not count as a colleague's.
    """
    if entry.written_by_id in {None, person_id}:
        return False
    then = dict(zip(ANSWER_FIELDS, seen.split("."), strict=False))
    now = dict(zip(ANSWER_FIELDS, version_of(entry).split("."), strict=True))
    return any(then.get(name) != now[name] for name in fields or ANSWER_FIELDS)


def _mark(value: object) -> str:
    return hashlib.blake2s(str(value).encode(), digest_size=6).hexdigest()
