"""Acts that post notices about joining, leaving and absence, and rows of earlier versions."""

from dataclasses import replace
from datetime import date
from typing import Any

from core.calendar.date_range import DateRange
from core.notices.chat import ChatKey
from core.notices.traffic import note_used_up
from core.people.act import Act
from core.people.deletion import ask_deletion, grant_deletion, refuse_deletion
from core.people.invitations import Visitor, accept, invite
from core.people.joining import read_notice
from core.people.leave import cancel_leave, enter_leave
from core.people.linking import enter_link_code, make_code_for, remove_chat
from core.people.names import rename
from core.people.open_codes import approve_code, cancel_code
from core.people.quota import tell_quotas
from core.people.removing import remove_role
from core.people.unreachable import tell_undelivered, tell_unreachable
from core.reminders.handing_over import announce_leaving, read_handover
from core.settings.limits import ChannelPlan, InvitationPolicy
from models import (
    Account,
    Grant,
    Invitation,
    OutboxMessage,
    Person,
    Role,
)
from tests.core.notices.story import Acts, Doing, Rows, Stories, Story, keeps, newest, without

POLICY = InvitationPolicy()


def _leave(whose: str, deputy: str | None, day: int) -> Doing:
    async def entered(story: Story, act: Act) -> Any:
        person = await story.person(act.session, whose)
        deputy_id = (await story.person(act.session, deputy)).id if deputy else None
        days = DateRange(date(2023, 3, day), date(2023, 3, day))
        return (await enter_leave(act, person.id, days, deputy_id)).id

    return entered


async def _cancel_leave(story: Story, act: Act) -> Any:
    return await cancel_leave(act, story.made["leave"])


def _invite(role: Role) -> Doing:
    async def invited(story: Story, act: Act) -> Any:
        is_official = role is Role.OFFICIAL
        return await invite(
            act.session,
            organization_id=story.office.organization_id,
            role=role,
            department_id=await story.department(act.session) if is_official else None,
            by=act.actor,
            now=act.now,
            policy=POLICY,
        )

    return invited


async def _approve(story: Story, act: Act) -> Any:
    return await approve_code(act, await newest(act.session, Invitation))


async def _cancel_code(story: Story, act: Act) -> Any:
    return await cancel_code(act, await newest(act.session, Invitation))


async def _join(story: Story, act: Act) -> Any:
    visitor = Visitor(story.office.channel, "4711", "Văn phòng xã")
    assert await accept(act.session, story.made["code"], visitor, act.now, POLICY)
    return await newest(act.session, Grant)


async def _give_name(story: Story, act: Act) -> Any:
    person_id = await newest(act.session, Person)
    await rename(act.session, person_id, "Nguyễn Văn Mới", act.now)
    await read_notice(act.session, person_id, act.now)


async def _remove_role(story: Story, act: Act) -> Any:
    return await remove_role(act, story.made["grant"])


async def _move_on(story: Story, act: Act) -> Any:
    left = await read_handover(act.session, act.actor, story.rules, act.now.date())
    return await announce_leaving(act, left)


async def _ask_deletion(story: Story, act: Act) -> Any:
    await ask_deletion(act, act.now.date())
    story.made["wish"] = story.made.get("wish", 0) + 1


async def _refuse_deletion(story: Story, act: Act) -> Any:
    return await refuse_deletion(act, story.made["wish"], "Còn việc")


async def _grant_deletion(story: Story, act: Act) -> Any:
    return await grant_deletion(act, story.made["wish"])


async def _block(story: Story, act: Act) -> Any:
    account = await story.find(act.session, Account, address=story.office["Văn hóa"].address)
    await tell_unreachable(act.session, account, act.now)


async def _fail_reminder(story: Story, act: Act) -> Any:
    person = await story.person(act.session, "Văn hóa")
    reminder = OutboxMessage(
        organization_id=story.office.organization_id,
        person_id=person.id,
        kind="reminder",
        dedupe_key="one that cannot be sent",
        facts={},
        due_at=act.now,
        created_at=act.now,
    )
    act.session.add(reminder)
    await act.session.flush()
    await tell_undelivered(act.session, reminder, act.now)


async def _use_up(story: Story, act: Act) -> Any:
    await note_used_up(act.session, "zalo", act.now)
    await tell_quotas(act.session, story.rules, act.now)


async def _crowd(story: Story, act: Act) -> Any:
    plan = ChannelPlan(story.office.channel, users=2, messages=3000)
    await tell_quotas(act.session, replace(story.rules, plans=(plan,)), act.now)


async def _make_code_for(story: Story, act: Act) -> Any:
    person = await story.person(act.session, "Địa chính")
    return await make_code_for(act, person.id, POLICY)


async def _link(story: Story, act: Act) -> Any:
    visitor = Visitor("zalo", "z1", "Lan Anh")
    assert await enter_link_code(act.session, story.made["link"], visitor, act.now, POLICY)
    return await newest(act.session, Account)


async def _remove_chat(story: Story, act: Act) -> Any:
    here = ChatKey(story.office.channel, story.office["Địa chính"].address)
    return await remove_chat(act, story.made["chat"], here)


_ACTS: Acts = (
    (
        "Nội vụ",
        keeps("leave", _leave("Địa chính", "Văn hóa", 14)),
        {
            "deputised",
            "leave entered",
            "deputy elsewhere",
        },
    ),
    ("Nội vụ", _cancel_leave, {"deputy released", "leave cancelled"}),
    ("Địa chính", _leave("Địa chính", None, 21), {"uncovered"}),
    ("Nội vụ", _invite(Role.LEADER), {"code waits"}),
    ("Chủ tịch", _approve, {"code approved"}),
    ("Chủ tịch", _cancel_code, {"code refused"}),
    ("Nội vụ", keeps("code", _invite(Role.OFFICIAL)), set()),
    ("Nội vụ", keeps("grant", _join), {"joined"}),
    ("Nội vụ", _give_name, {"named"}),
    ("Nội vụ", _remove_role, {"role removed"}),
    ("Tư pháp", _move_on, {"handing over"}),
    ("Tư pháp", _ask_deletion, {"deletion"}),
    ("Nội vụ", _refuse_deletion, {"deletion refused"}),
    ("Tư pháp", _ask_deletion, {"deletion"}),
    ("Nội vụ", _grant_deletion, {"farewell"}),
    ("Nội vụ", _block, {"unreachable"}),
    ("Nội vụ", _fail_reminder, {"undelivered"}),
    ("Nội vụ", keeps("link", _make_code_for), set()),
    ("Tư pháp", keeps("chat", _link), {"chat linked", "chat linked by other"}),
    ("Địa chính", _remove_chat, {"chat removed"}),
    ("Chủ tịch", _use_up, {"quota"}),
    ("Chủ tịch", _crowd, {"crowded"}),
)

STORIES: Stories = (("2023-03-09 09:00", _ACTS),)


_LEAVE = {
    "person": "Người nghỉ",
    "deputy": "Người thay",
    "starts_on": "2023-03-06",
    "ends_on": "2023-03-10",
}
_CODE = {"id": 5, "role": "leader", "department": None, "by": "Chủ tịch"}

_QUOTA = {
    "channel": "zalo",
    "month": "2023-03-01",
    "reached": 90,
    "percent": 91,
    "used": 2730,
    "messages": 3000,
    "sent": 2000,
    "received": 730,
}

_LINKED = {
    "channel": "zalo",
    "linked_at": "2023-03-01T08:00:00+07:00",
    "made_by": None,
    "told_at": ["telegram", "4711"],
}

OLD_ROWS: Rows = (
    ("unreachable", {"name": "Công chức"}),
    ("undelivered", {"name": "Công chức"}),
    ("deletion", {"id": 4, "name": "Công chức"}),
    ("deletion", {"name": "Công chức"}),
    (
        "deletion refused",
        {"called": "An", "reason": "Còn báo cáo phải gửi", "decided_by": "Nội vụ"},
    ),
    ("farewell", {"called": "An"}),
    ("deputised", _LEAVE),
    ("deputised", without(_LEAVE, "deputy")),
    ("uncovered", {**_LEAVE, "deputy": None}),
    ("leave entered", _LEAVE),
    ("leave entered", {**_LEAVE, "deputy": None}),
    ("leave cancelled", _LEAVE),
    ("deputy released", _LEAVE),
    ("deputy elsewhere", _LEAVE),
    (
        "joined",
        {
            "grant_id": 12,
            "name": "Công chức",
            "role": "official",
            "department": "Tư pháp",
            "invited_by": None,
            "invited_at": "2023-03-01T08:00:00+07:00",
            "can_remove": True,
        },
    ),
    (
        "joined",
        {
            "grant_id": 12,
            "name": "Công chức",
            "role": "leader",
            "department": None,
            "invited_by": "Nội vụ",
            "invited_at": "2023-03-01T08:00:00+07:00",
            "can_remove": False,
        },
    ),
    ("named", {"before": "Văn phòng xã", "name": "Công chức"}),
    ("code waits", {"id": 5, "by": "Nội vụ", "expires_at": "2023-03-08T01:00:00+00:00"}),
    ("code approved", _CODE),
    ("code refused", _CODE),
    ("role removed", {"name": "A", "role": "official", "department": "Tư pháp", "by": "Nội vụ"}),
    (
        "mutual",
        {"first": "A", "second": "B", "by_first": 2, "by_second": 3, "is_invited": False},
    ),
    (
        "handing over",
        {"name": "A", "departments": ["Tư pháp"], "owed": 1, "open": 2, "alone": ["Tư pháp"]},
    ),
    ("quota", _QUOTA),
    ("chat linked", _LINKED),
    ("chat linked", {**_LINKED, "made_by": "Nội vụ"}),
    ("chat linked by other", {"name": "A", "channel": "zalo", "made_by": "Nội vụ"}),
    (
        "chat removed",
        {"called": "An", "removed_from": "telegram", "told_at": ["zalo", "z1"]},
    ),
    ("quota", {**_QUOTA, "reached": 100, "percent": 100, "messages": 0}),
    ("crowded", {"channel": "zalo-2", "people": 51, "users": 50}),
)
