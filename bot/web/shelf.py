"""Keeps documents that were made until their links end: each in a folder of unguessable name."""

import json
import secrets
import shutil
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from core.stored_record import as_facts, read_record

LIFETIME = timedelta(hours=24)
_FACTS, _CONTENT = "facts.json", "content"


@dataclass(frozen=True)
class Shelved:
    """A document that lies there; `order_id` is 0 when nobody ordered it."""

    name: str
    media_type: str
    order_id: int
    kept_at: str  # in ISO form


class OnShelf(NamedTuple):
    """A document's file, and what is known of it."""

    content: Path
    facts: Shelved


class Shelf:
    """A folder of documents; its functions block."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._changing = threading.Lock()  # a half copied document looks like a broken one

    def keep(self, content: Path | bytes, facts: Shelved) -> str:
        """Copy a document there, and give its key."""
        key = secrets.token_urlsafe(24)
        place = self._folder / key
        with self._changing:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            place.mkdir(mode=0o700)
            if isinstance(content, Path):
                shutil.copyfile(content, place / _CONTENT)
            else:
                (place / _CONTENT).write_bytes(content)
            (place / _FACTS).write_text(json.dumps(as_facts(facts)), encoding="utf-8")
        return key

    def find(self, key: str) -> OnShelf | None:
        """Give a document's file and facts; None when it was swept."""
        place = self._folder / key
        try:
            facts = read_record(Shelved, json.loads((place / _FACTS).read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return None
        return OnShelf(place / _CONTENT, facts)

    def sweep(self, now: datetime) -> None:
        """Remove what is older than its links, and what was broken off."""
        with self._changing:
            for place in self._folder.iterdir() if self._folder.is_dir() else ():
                found = self.find(place.name)
                age = now - datetime.fromisoformat(found.facts.kept_at) if found else LIFETIME
                if not timedelta() <= age < LIFETIME:
                    shutil.rmtree(place, ignore_errors=True)  # in use on Windows: next time
