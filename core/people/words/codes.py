"""Words about open invitation codes: listed, approved, cancelled."""

from datetime import datetime

from markupsafe import Markup

from core.people.roles import RoleOf
from core.people.words import people
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

BEFORE_A_CODE = frozenset({"ma", "moi", "lien", "ket", "la", "code"})
"""What people type before a code, unaccented."""


@plainly("Mã đang mở ({count})", "The button that lists the codes.")
def see_open(count: int) -> str: ...


def heading(count: int) -> Markup:
    """The heading of the list of codes."""
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
    """One code in the list; the times are local."""
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
    """The maker of a code; None for the command line."""
    return f"do đồng chí {name}" if name else "do người cài đặt (dòng lệnh)"


@plainly("Mã số {number}", "The button of one code.")
def button(number: int) -> str: ...


ask_cancel = fixed(
    "<b>Hủy mã này?</b> Mã bị hủy không dùng được nữa, ngay từ lúc hủy.",
    "The question before a code is cancelled.",
)
cancel = plain("Hủy mã mời", "The button that cancels the code.")
ask_approval = fixed(
    "Ai dùng mã này xem được tổng hợp, duyệt báo cáo, gửi chỉ đạo với vai trò lãnh đạo. <b>Kính "
    "xin ý kiến đồng chí.</b>",
    "A leader is asked to approve a code.",
)
approve = plain("Đồng ý mã này", "The button that approves the code.")
refuse = plain("Không đồng ý", "The button that refuses and so cancels the code.")


@says(
    "Đã ghi: đồng ý mã số {number}. Người được mời dùng được mã từ bây giờ.",
    "The approval was recorded.",
)
def approved(number: int) -> Markup: ...
@says("Đã hủy mã số {number}.", "The cancellation was recorded.")
def cancelled(number: int) -> Markup: ...
@says(
    "Kính báo cáo đồng chí: đồng chí <b>{by}</b> (⟨văn phòng⟩) tạo mã mời một <b>lãnh đạo UBND "
    "xã</b>, hết hạn ngày {expires_on:day}. Mã chỉ dùng được khi một đồng chí lãnh đạo đồng ý.",
    "The leaders are asked for a second person's approval.",
)
def wanted(by: str, expires_on: datetime) -> Markup: ...


open_code = plain("Cho ý kiến", "The button that opens the code.")


def approved_notice(role: RoleOf, number: int, by: str) -> Markup:
    """The maker hears that the code was approved."""
    return Markup(
        "Đồng chí <b>{}</b> đã đồng ý mã số {} ({}). "
        "Đề nghị báo người được mời gửi lại mã cho trợ lý."
    ).format(by, number, people.invited_as(*role))


def refused_notice(role: RoleOf, number: int, by: str) -> Markup:
    """The maker hears that the code was cancelled."""
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
    "A valid code still needs a leader's approval; its holder is told.",
)
no_leader_to_approve = plain(
    "Vai trò lãnh đạo cần một đồng chí lãnh đạo khác đồng ý, mà hiện chưa có ai. Đề nghị người "
    "cài đặt tạo mã trên máy chủ: nhacviec invite --role leader.",
    "A coordinator tries to invite the first leader.",
)
admin_by_command_line = plain(
    "Vai trò quản trị kỹ thuật chỉ mời được trên máy chủ: nhacviec invite --role admin.",
    "Administrators are invited only on the command line.",
)
gone = plain(
    "Mã này đã dùng, đã hủy hoặc đã hết hạn.", "The code is used, cancelled, expired or unknown."
)
not_allowed = plain(
    "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã xem được mã mời.", "Only those who oversee see the codes."
)
leaders_approve = plain(
    "Mã mời lãnh đạo phải do một đồng chí lãnh đạo đồng ý.", "A coordinator may not approve a code."
)
second_person = plain(
    "Đồng chí đã tạo mã này, nên phải do một đồng chí lãnh đạo khác đồng ý.",
    "The maker may not be the second person.",
)
waits_for_nobody = plain("Mã này không chờ ý kiến.", "The code needs no approval any more.")
leaders_cancel = plain(
    "Mã này do người khác tạo cho lãnh đạo hoặc quản trị: chỉ lãnh đạo hủy được.",
    "A coordinator may not cancel a code of leaders or of the command line.",
)
