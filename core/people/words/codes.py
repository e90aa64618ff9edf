"""What is said of invitation codes that are open: listed, approved, cancelled."""

from datetime import datetime

from markupsafe import Markup

from core.people.words import people
from core.wording import formats
from models import Role


def see_open(count: int) -> str:
    """The button that lists them."""
    return f"Mã đang mở ({count})"


def heading(count: int) -> Markup:
    """The list."""
    if not count:
        return Markup("<b>MÃ MỜI ĐANG MỞ</b>\nKhông có mã nào chưa dùng.")
    return Markup(
        "<b>MÃ MỜI ĐANG MỞ</b>: {}. Trợ lý không lưu chính mã, chỉ nhận ra khi dùng."
    ).format(count)


def line(
    number: int,
    who: tuple[Role, str | None],
    invited_by: str | None,
    times: tuple[datetime, datetime],
    *,
    waits: bool,
) -> Markup:
    """One of them; `times` are local: made, good until."""
    waiting = Markup("; <b>chờ lãnh đạo đồng ý</b>") if waits else Markup()
    return Markup("• Mã số {}: {}, {}, tạo {}, hết hạn {}{}").format(
        number,
        people.invited_as(*who),
        made_by(invited_by),
        formats.moment(times[0]),
        formats.moment(times[1]),
        waiting,
    )


def made_by(name: str | None) -> str:
    """Who made a code; None is the command line."""
    return f"do đồng chí {name}" if name else "do người cài đặt (dòng lệnh)"


def button(number: int) -> str:
    """One of them, on a button."""
    return f"Mã số {number}"


def ask_cancel() -> Markup:
    """Cancel it?"""
    return Markup("<b>Hủy mã này?</b> Mã bị hủy không dùng được nữa, ngay từ lúc hủy.")


def cancel() -> str:
    """The button that does."""
    return "Hủy mã mời"


def ask_approval() -> Markup:
    """A leader's word is asked for."""
    return Markup(
        "Ai dùng mã này xem được tổng hợp, duyệt báo cáo, gửi chỉ đạo với vai trò lãnh đạo. "
        "<b>Kính xin ý kiến đồng chí.</b>"
    )


def approve() -> str:
    """Yes."""
    return "Đồng ý mã này"


def refuse() -> str:
    """No: the code is cancelled."""
    return "Không đồng ý"


def approved(number: int) -> Markup:
    """It was kept."""
    return Markup("Đã ghi: đồng ý mã số {}. Người được mời dùng được mã từ bây giờ.").format(number)


def cancelled(number: int) -> Markup:
    """It was kept."""
    return Markup("Đã hủy mã số {}.").format(number)


def wanted(by: str, expires_on: datetime) -> Markup:
    """The leaders are asked for a second person's word."""
    return Markup(
        "Kính báo cáo đồng chí: đồng chí <b>{}</b> (⟨văn phòng⟩) tạo mã mời một <b>lãnh đạo "
        "UBND xã</b>, hết hạn ngày {}. Mã chỉ dùng được khi một đồng chí lãnh đạo đồng ý."
    ).format(by, formats.day(expires_on))


def open_code() -> str:
    """The button that opens it."""
    return "Cho ý kiến"


def approved_notice(who: tuple[Role, str | None], number: int, by: str) -> Markup:
    """Whoever made the code hears that it is good now."""
    return Markup(
        "Đồng chí <b>{}</b> đã đồng ý mã số {} ({}). "
        "Đề nghị báo người được mời gửi lại mã cho trợ lý."
    ).format(by, number, people.invited_as(*who))


def refused_notice(who: tuple[Role, str | None], number: int, by: str) -> Markup:
    """Whoever made the code hears that it is worth nothing."""
    return Markup("Đồng chí <b>{}</b> đã hủy mã số {} ({}); mã không dùng được nữa.").format(
        by, number, people.invited_as(*who)
    )


def waits_note() -> Markup:
    """Under a leader's invitation that a coordinator made."""
    return Markup(
        "<b>Mã này chỉ dùng được sau khi một đồng chí lãnh đạo đồng ý</b>; trợ lý đã xin ý kiến và "
        "sẽ báo ⟨văn phòng⟩ (xem, hủy mã: /moi)."
    )


def waits_for_leader() -> str:
    """The code is right, and a leader's word is wanting: to whoever holds it."""
    return (
        "Mã mời đúng, đang chờ một đồng chí lãnh đạo đồng ý. Đề nghị đồng chí chờ "
        "⟨văn phòng⟩ báo, rồi gửi lại chính mã này; chưa cần làm gì thêm."
    )


def no_leader_to_approve() -> str:
    """A coordinator invites the first leader."""
    return (
        "Vai trò lãnh đạo cần một đồng chí lãnh đạo khác đồng ý, mà hiện chưa có ai. "
        "Đề nghị người cài đặt tạo mã trên máy chủ: nhacviec invite --role leader."
    )


def admin_by_command_line() -> str:
    """An administrator is invited by whoever has the machine."""
    return "Vai trò quản trị kỹ thuật chỉ mời được trên máy chủ: nhacviec invite --role admin."


def gone() -> str:
    """The code is used, cancelled, expired, or never was."""
    return "Mã này đã dùng, đã hủy hoặc đã hết hạn."


def not_allowed() -> str:
    """Only those who oversee see the codes."""
    return "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã xem được mã mời."


def leaders_approve() -> str:
    """A coordinator's word is not enough."""
    return "Mã mời lãnh đạo phải do một đồng chí lãnh đạo đồng ý."


def second_person() -> str:
    """Whoever made it cannot be the second person."""
    return "Đồng chí đã tạo mã này, nên phải do một đồng chí lãnh đạo khác đồng ý."


def waits_for_nobody() -> str:
    """It is good already."""
    return "Mã này không chờ ý kiến."


def leaders_cancel() -> str:
    """A coordinator cannot undo what leaders or the command line decided."""
    return "Mã này do người khác tạo cho lãnh đạo hoặc quản trị: chỉ lãnh đạo hủy được."
