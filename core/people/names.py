"""People's names: tidied on arrival, and corrected by the people themselves."""

import unicodedata
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.errors import UserError
from core.people.full_names import typed_full_name
from core.people.words import people as texts
from core.vietnamese import given_name, nfc
from models import Person

_LONGEST = 60  # characters


def tidy_name(name: str) -> str:
    """Give a name in NFC, on one line, without invisible characters, cut to 60 characters."""
    seen = "".join(" " if letter.isspace() else letter for letter in nfc(name))
    plain = "".join(letter for letter in seen if unicodedata.category(letter)[0] != "C")
    return " ".join(plain.split())[:_LONGEST].strip()


async def rename(session: AsyncSession, person_id: int, name: str, now: datetime) -> Person:
    """Change a person's own full name; raise `UserError` when it cannot be one."""
    tidy = typed_full_name(tidy_name(name))
    if tidy is None:
        raise UserError(texts.name_not_valid())
    person = await session.get_one(Person, person_id)
    before = person.full_name
    person.full_name, person.called, person.is_name_known = tidy, given_name(tidy), True
    record(
        session,
        organization_id=person.organization_id,
        person_id=person.id,
        action="renamed",
        subject="person",
        subject_id=person.id,
        before={"full_name": before},
        after={"full_name": tidy},
        now=now,
    )
    return person
