"""Reads a person's own data for that person (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, func, literal, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.access_log import GivenToOthers, read_by_others
from core.notices.chat import ChatKey
from core.people.actor import Actor
from models import Account, Base, Conversation, Department, Guess, Person, ShownFile


@dataclass(frozen=True)
class OwnData:
    """Everything stored about one person; their work is only counted."""

    full_name: str
    roles: tuple[str, ...]
    departments: tuple[str, ...]
    channels: tuple[ChatKey, ...]  # where they are reached
    joined_at: datetime
    rows: Mapping[str, int]  # table → count of rows that name the person
    conversations: int
    guesses: int  # wrong codes in the last hour
    shown_files: int  # messages with files in their chats
    given: GivenToOthers  # of their files


def tables_naming_people() -> dict[str, list[Column[int]]]:
    """Give every table that refers to people, with the referring columns.

    It is read from the metadata, so that tables added later are included.
    """
    found: dict[str, list[Column[int]]] = {}
    for table in Base.metadata.sorted_tables:
        columns = [column for column in table.columns if _names_a_person(column)]
        if columns:
            found[table.name] = columns
    return found


def _names_a_person(column: Column[int]) -> bool:
    return any(key.column is Person.__table__.c.id for key in column.foreign_keys)


async def read_own_data(session: AsyncSession, actor: Actor) -> OwnData:
    """Read what is stored about the person who asks."""
    person = await session.get_one(Person, actor.person_id)
    accounts = (
        await session.scalars(
            select(Account).where(Account.person_id == person.id).order_by(Account.id)
        )
    ).all()
    departments = await session.scalars(
        select(Department.name).where(Department.id.in_(actor.department_ids))
    )
    return OwnData(
        full_name=person.full_name,
        roles=tuple(sorted(role.value for role in actor.roles)),
        departments=tuple(departments),
        channels=tuple(ChatKey(account.channel, account.address) for account in accounts),
        joined_at=accounts[0].linked_at,
        rows=await _rows(session, person.id),
        conversations=await _by_address(session, Conversation, person.id),
        guesses=await _by_address(session, Guess, person.id),
        shown_files=await _by_address(session, ShownFile, person.id),
        given=await read_by_others(session, person.id),
    )


async def _rows(session: AsyncSession, person_id: int) -> dict[str, int]:
    """Count the rows in each table that name a person."""
    counts = [
        select(literal(name), func.count())
        .select_from(Base.metadata.tables[name])
        .where(or_(*(column == person_id for column in columns)))
        for name, columns in tables_naming_people().items()
    ]
    return {name: count for name, count in await session.execute(union_all(*counts))}  # noqa: C416


async def _by_address(
    session: AsyncSession,
    table: type[Conversation] | type[Guess] | type[ShownFile],
    person_id: int,
) -> int:
    """Count the rows that belong to the person's chats by address."""
    found = await session.scalar(
        select(func.count())
        .select_from(table)
        .join(Account, (Account.channel == table.channel) & (Account.address == table.address))
        .where(Account.person_id == person_id)
    )
    return found or 0
