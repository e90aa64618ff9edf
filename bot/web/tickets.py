"""Signed tickets: each opens one file for one person until its time is over."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from itsdangerous import BadSignature, URLSafeSerializer

LIFETIME = timedelta(hours=24)
EVIDENCE, MADE = "e", "m"


@dataclass(frozen=True)
class Ticket:
    """What a link opens: evidence by its id, or a document by its key on the shelf.

    `account_id` is the chat that it was given to, `ends` in seconds since 1970.
    """

    kind: str
    file: str
    account_id: int
    person_id: int
    ends: int


class Tickets:
    """Signs tickets and reads them; the key is read when it is first needed."""

    def __init__(self, key: Callable[[], str]) -> None:
        self._key = key

    @cached_property
    def _serializer(self) -> URLSafeSerializer:
        return URLSafeSerializer(
            self._key(),
            salt="nhacviec file",
            signer_kwargs={"digest_method": hashlib.sha256, "key_derivation": "hmac"},
        )

    def make_ready(self) -> None:
        """Read the key; raise `OSError` when there is none and none can be made."""
        _ = self._serializer

    def sign(self, ticket: Ticket) -> str:
        """Give the ticket as it stands in a link."""
        facts = [ticket.kind, ticket.file, ticket.account_id, ticket.person_id, ticket.ends]
        return str(self._serializer.dumps(facts))

    def read(self, words: str) -> Ticket | None:
        """Give a ticket that we signed; None for anything else."""
        try:
            return Ticket(*self._serializer.loads(words))
        except (BadSignature, TypeError):  # TypeError: of another version
            return None


def end_of(now: datetime) -> int:
    """Give until when a ticket of now is good."""
    return int((now + LIFETIME).timestamp())
