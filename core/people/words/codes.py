"""What is said of invitation codes that are open: listed, approved, cancelled."""

from datetime import datetime

from markupsafe import Markup

from core.people.roles import RoleOf
from core.people.words import people
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says


@plainly("Mã đang mở ({count})", "The button that lists them.")
def see_open(count: int) -> str: ...


def heading(count: int) -> Markup:
    """The list."""
    if not count:
        return Markup("<b>MÃ MỜI ĐANG MỞ</b>\nKhông có mã nào chưa dùng.")
    return Markup(
        "<b>MÃ MỜI ĐANG MỞ</b>: {}. Trợ lý không lưu chính mã, chỉ nhận ra khi dùng."
    ).format(count)


def line(
    number: int,
    role: RoleOf,
    invited_by: str | None,
    created_at: datetime,
    expires_at: datetime,
    *,
    waits: bool,
) -> Markup:
    """One of them; the times are local."""
    waiting = Markup("; <b>chờ lãnh đạo đồng ý</b>") if waits else Markup()
    return Markup("• Mã số {}: {}, {}, tạo {}, hết hạn {}{}").format(
        number,
        people.invited_as(*role),
        made_by(invited_by),
        formats.moment(created_at),
        formats.moment(expires_at),
        waiting,
    )


def made_by(name: str | None) -> str:
    """Who made a code; None is the command line."""
    return f"do đồng chí {name}" if name else "do người cài đặt (dòng lệnh)"


@plainly("Mã số {number}", "One of them, on a button.")
def button(number: int) -> str: ...


ask_cancel = fixed(
    "<b>Hủy mã này?</b> Mã bị hủy không dùng được nữa, ngay từ lúc hủy.", "Cancel it?"
)
cancel = plain("Hủy mã mời", "The button that does.")
ask_approval = fixed(
    "Ai dùng mã này xem được tổng hợp, duyệt báo cáo, gửi chỉ đạo với vai trò lãnh đạo. <b>Kính "
    "xin ý kiến đồng chí.</b>",
    "A leader's word is asked for.",
)
approve = plain("Đồng ý mã này", "Yes.")
refuse = plain("Không đồng ý", "No: the code is cancelled.")


@says("Đã ghi: đồng ý mã số {number}. Người được mời dùng được mã từ bây giờ.", "It was kept.")
def approved(number: int) -> Markup: ...
@says("Đã hủy mã số {number}.", "It was kept.")
def cancelled(number: int) -> Markup: ...
@says(
    "Kính báo cáo đồng chí: đồng chí <b>{by}</b> (⟨văn phòng⟩) tạo mã mời một <b>lãnh đạo UBND "
    "xã</b>, hết hạn ngày {expires_on:day}. Mã chỉ dùng được khi một đồng chí lãnh đạo đồng ý.",
    "The leaders are asked for a second person's word.",
)
def wanted(by: str, expires_on: datetime) -> Markup: ...


open_code = plain("Cho ý kiến", "The button that opens it.")


def approved_notice(role: RoleOf, number: int, by: str) -> Markup:
    """Whoever made the code hears that it is good now."""
    return Markup(
        "Đồng chí <b>{}</b> đã đồng ý mã số {} ({}). "
        "Đề nghị báo người được mời gửi lại mã cho trợ lý."
    ).format(by, number, people.invited_as(*role))


def refused_notice(role: RoleOf, number: int, by: str) -> Markup:
    """Whoever made the code hears that it is worth nothing."""
    return Markup("Đồng chí <b>{}</b> đã hủy mã số {} ({}); mã không dùng được nữa.").format(
        by, number, people.invited_as(*role)
    )


waits_note = fixed(
    "<b>Mã này chỉ dùng được sau khi một đồng chí lãnh đạo đồng ý</b>; trợ lý đã xin ý kiến và "
    "sẽ báo ⟨văn phòng⟩ (xem, hủy mã: /moi).",
    "Under a leader's invitation that a coordinator made.",
)
waits_for_leader = plain(
    "Mã mời đúng, đang chờ một đồng chí lãnh đạo đồng ý. Đề nghị đồng chí chờ ⟨văn phòng⟩ báo, "
    "rồi gửi lại chính mã này; chưa cần làm gì thêm.",
    "The code is right, and a leader's word is wanting: to whoever holds it.",
)
no_leader_to_approve = plain(
    "Vai trò lãnh đạo cần một đồng chí lãnh đạo khác đồng ý, mà hiện chưa có ai. Đề nghị người "
    "cài đặt tạo mã trên máy chủ: nhacviec invite --role leader.",
    "A coordinator invites the first leader.",
)
admin_by_command_line = plain(
    "Vai trò quản trị kỹ thuật chỉ mời được trên máy chủ: nhacviec invite --role admin.",
    "An administrator is invited by whoever has the machine.",
)
gone = plain(
    "Mã này đã dùng, đã hủy hoặc đã hết hạn.", "The code is used, cancelled, expired, or never was."
)
not_allowed = plain(
    "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã xem được mã mời.", "Only those who oversee see the codes."
)
leaders_approve = plain(
    "Mã mời lãnh đạo phải do một đồng chí lãnh đạo đồng ý.", "A coordinator's word is not enough."
)
second_person = plain(
    "Đồng chí đã tạo mã này, nên phải do một đồng chí lãnh đạo khác đồng ý.",
    "Whoever made it cannot be the second person.",
)
waits_for_nobody = plain("Mã này không chờ ý kiến.", "It is good already.")
leaders_cancel = plain(
    "Mã này do người khác tạo cho lãnh đạo hoặc quản trị: chỉ lãnh đạo hủy được.",
    "A coordinator cannot undo what leaders or the command line decided.",
)
