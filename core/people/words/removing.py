"""Words about joining, and about taking a role away in the chat."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from core.people.roles import RoleOf
from core.people.words import codes, people
from core.wording import formats
from core.wording.says import plain, says


def joined(
    name: str,
    role: RoleOf,
    invited_by: str | None,
    invited_at: datetime,
    *,
    can_remove: bool,
) -> Markup:
    """Those who oversee hear who joined; `invited_at` (local) is the time of the code."""
    to_do = (
        "Nếu không đúng người, đề nghị thu hồi ngay."
        if can_remove
        else "Nếu không đúng người, đề nghị báo lãnh đạo UBND xã hoặc người cài đặt."
    )
    return Markup(
        "Đồng chí <b>{}</b> vừa vào trợ lý với vai trò <b>{}</b>, bằng mã {} tạo lúc {}.\n{}"
    ).format(
        name,
        people.invited_as(*role),
        codes.made_by(invited_by),
        formats.moment(invited_at),
        to_do,
    )


wrong_person = plain("Không đúng người", "The button for taking the role away.")


@says(
    "Người vào trợ lý với tên “{before}” nay ghi họ tên: <b>{name}</b>.",
    "The coordinators hear the new name of a person who joined.",
)
def named(before: str, name: str) -> Markup: ...


def removed_notice(name: str, role: RoleOf, by: str) -> Markup:
    """The others who oversee hear that a role was taken away."""
    return Markup("Đồng chí <b>{}</b> đã thu hồi vai trò {} của đồng chí <b>{}</b>.").format(
        by, people.invited_as(*role), name
    )


def heading(count: int) -> Markup:
    """The heading of the list of roles that can be taken away."""
    if not count:
        return Markup("<b>THU HỒI VAI TRÒ</b>\nKhông có vai trò nào đồng chí thu hồi được.")
    return Markup("<b>THU HỒI VAI TRÒ</b>\nChọn người, mới vào xếp trước:")


def line(name: str, role: RoleOf, since: datetime) -> Markup:
    """One role in the list; `since` is local."""
    return Markup("• <b>{}</b>: {}, từ {}").format(
        name, people.invited_as(*role), formats.day(since)
    )


def button(name: str, role: RoleOf) -> str:
    """The button of one role."""
    return f"{formats.shortened(name, 30)} · {people.held_short(*role)}"


def ask(name: str, role: RoleOf, since: datetime) -> Markup:
    """The question before a role is taken away."""
    return Markup(
        "Thu hồi vai trò <b>{}</b> (từ {}) của đồng chí <b>{}</b>?\n"
        "Có hiệu lực ngay: nút trên máy người đó không còn tác dụng. Báo cáo, nhật ký vẫn giữ."
    ).format(people.invited_as(*role), formats.moment(since), name)


def left_to_nobody(held: Sequence[RoleOf]) -> Markup:
    """The role has no other holder."""
    if not held:
        return Markup()
    names = "; ".join(people.invited_as(*one) for one in held)
    return Markup("<b>Lưu ý:</b> sau khi thu hồi, không còn ai là: {}.").format(names)


remove = plain("Thu hồi vai trò", "The button that takes the role away.")


def removed(name: str, role: RoleOf) -> Markup:
    """The role was taken away."""
    return Markup("Đã thu hồi vai trò {} của đồng chí {}.").format(people.invited_as(*role), name)


gone = plain("Vai trò này đã được thu hồi hoặc không còn.", "The role has ended already.")
not_allowed = plain(
    "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã thu hồi được vai trò.",
    "Only those who oversee may take roles away.",
)
not_ones_own = plain(
    "Vai trò của chính mình: đề nghị gõ /xoadulieu hoặc nhờ đồng chí khác.",
    "A person tries to take their own role; they can ask to be unlinked.",
)
was_there_before = plain(
    "Đồng chí đó giữ vai trò từ trước đồng chí: đề nghị lãnh đạo UBND xã, hoặc người cài đặt thu "
    "hồi trên máy chủ (nhacviec revoke).",
    "A person may not take the role of somebody who was there before.",
)
for_leaders = plain(
    "Vai trò lãnh đạo, quản trị do lãnh đạo UBND xã thu hồi, hoặc người cài đặt trên máy chủ.",
    "A coordinator may not take a leader's or an administrator's role.",
)
