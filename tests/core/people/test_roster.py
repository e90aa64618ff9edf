"""The list of people, and what remains of a person whose roles were withdrawn."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from core.errors import UserError
from core.people.roster import list_people, revoke
from models import Account, Event, Organization, Person, Role
from tests.office import talk


async def person_of(office, name):
    async with office.database.reading() as session:
        return await session.scalar(select(Person.id).where(Person.full_name == name))


async def people(office):
    async with office.database.reading() as session:
        return await list_people(session, office.organization_id)


async def take_away(office, name):
    async with office.database.writing() as session:
        person_id = await session.scalar(select(Person.id).where(Person.full_name == name))
        return await revoke(session, office.organization_id, person_id, None, office.clock.now())


async def test_all_people_are_listed_with_their_roles_the_newest_first(office):
    office.clock.set(office.clock.now() + timedelta(hours=1))
    await office.seat("Người mới", (Role.LEADER,), ())
    async with office.database.writing() as session:
        blocked = await session.scalar(
            select(Account).join(Account.person).where(Person.full_name == "Tư pháp")
        )
        blocked.unreachable_at = office.clock.now()
        no_account = Person(organization_id=office.organization_id, full_name="Cũ", called="Cũ")
        session.add(no_account)
    found = await people(office)
    assert [person.full_name for person in (found[0], found[-1])] == ["Người mới", "Cũ"]
    by_name = {person.full_name: person for person in found}
    assert by_name["Nội vụ"].roles == (
        (Role.COORDINATOR, None),
        (Role.OFFICIAL, "Văn phòng Nội vụ"),
    )
    assert [by_name[name].is_reachable for name in ("Người mới", "Tư pháp", "Cũ")] == [
        True,
        False,
        None,
    ]


async def test_a_person_without_roles_is_only_asked_for_an_invitation_code(office):
    chat = office["Nội vụ"]
    await talk(chat, [("/menu", "Nội vụ")])
    assert await take_away(office, "Nội vụ") == "Nội vụ"
    for said in [chat.labels[0], "/menu", "/summary", "/moi", "/baocao", "/viec", "2", "xin chào"]:
        await talk(chat, [(said, ("gửi mã mời", "not:Tư pháp"))])
        assert not chat.labels
    entry = next(person for person in await people(office) if person.full_name == "Nội vụ")
    assert entry.roles == ()


async def test_the_withdrawal_of_roles_is_logged_with_the_roles(office):
    person_id = await person_of(office, "Nội vụ")
    await take_away(office, "Nội vụ")
    async with office.database.reading() as session:
        event = await session.scalar(select(Event).where(Event.action == "revoked"))
    assert (event.subject, event.subject_id, event.person_id) == ("person", person_id, None)
    assert [held["role"] for held in event.before["roles"]] == ["coordinator", "official"]
    assert event.after == {"roles": []}


async def test_roles_can_be_withdrawn_once_and_only_in_ones_own_commune(office):
    await take_away(office, "Chủ tịch")
    with pytest.raises(UserError, match="Chủ tịch không còn vai trò"):
        await take_away(office, "Chủ tịch")
    async with office.database.writing() as session:
        session.add(Organization(name="xã khác"))
        await session.flush()
        for organization_id, person_id in ((2, 1), (office.organization_id, 999)):
            with pytest.raises(UserError, match="Không có người số"):
                await revoke(session, organization_id, person_id, None, office.clock.now())
