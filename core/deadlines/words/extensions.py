"""More time: asked for, granted, refused."""

from datetime import date

from markupsafe import Markup

from core.reporting.words import subjects
from core.wording import departments, formats
from core.wording.says import fixed, plain, plainly, says

choose = fixed("<b>XIN GIA HẠN</b>\nĐồng chí xin gia hạn báo cáo nào?", "For which report?")


def heading(department: str, round_key: str, due: str) -> Markup:
    """The report for which more time is asked; `due` is its deadline in words."""
    what = formats.capital(subjects.of_key(round_key))
    return Markup("<b>XIN GIA HẠN</b>\n{} – <b>{}</b>, hạn {}.").format(what, department, due)


ask_day = fixed(
    "Đồng chí xin gia hạn đến ngày nào? Chọn một ngày hoặc gõ ngày/tháng.", "Until when?"
)
ask_reason = fixed("Đề nghị đồng chí nêu lý do xin gia hạn, trong một tin nhắn.", "Why?")


@says(
    "Xin gia hạn đến <b>{wanted}</b>.\nLý do: {reason}\nGửi đề nghị này?",
    "The request as it will be sent; `wanted` is the day in words.",
)
def confirm_question(wanted: str, reason: str) -> Markup: ...


send = plain("Gửi đề nghị", "The button that sends the request.")


def sent(told: int) -> Markup:
    """The request went to those who decide; to nobody when none of them can be reached."""
    if not told:
        return Markup(
            "Đã ghi đề nghị gia hạn, nhưng chưa có đồng chí nào cho ý kiến được qua trợ lý. "
            "Đề nghị đồng chí báo cáo trực tiếp lãnh đạo UBND xã."
        )
    return Markup(
        "Đã gửi đề nghị gia hạn đến ⟨văn phòng⟩ và lãnh đạo UBND xã. "
        "Trong khi chờ ý kiến, hạn cũ vẫn giữ nguyên."
    )


def asked_notice(
    department: str,
    round_key: str,
    *,
    due: str,
    wanted: str,
    reason: str,
    asked_by: str,
    leader: str | None,
) -> Markup:
    """Those who decide are told; `due` and `wanted` are days in words.

    `leader` is how a leader is called; None for others.
    """
    opening = Markup("Kính báo cáo đồng chí {}: ").format(leader) if leader else ""
    return Markup(
        "{}{} xin gia hạn {} từ {} đến <b>{}</b>.\nLý do: {}\nNgười đề nghị: đồng chí {}."
    ).format(
        opening,
        departments.bold(department, at_start=not leader),
        subjects.of_key(round_key),
        due,
        wanted,
        reason,
        asked_by,
    )


def commune_due(due: str) -> Markup:
    """What whoever decides must know of the commune's own deadline; "" when it has none."""
    return Markup("Hạn UBND xã gửi cấp trên: {}.").format(due) if due else Markup()


open_request = plain("Cho ý kiến", "The button that opens the request.")


def decide_question(*, is_leader: bool) -> Markup:
    """Grant it?"""
    if is_leader:
        return Markup("Kính xin ý kiến đồng chí.")
    return Markup("Đồng chí có đồng ý gia hạn không?")


grant = plain("Đồng ý gia hạn", "Yes.")
refuse = plain("Không đồng ý", "No.")


def decided(department: str, *, is_granted: bool) -> Markup:
    """The decision was kept; the department hears of it."""
    said = "đồng ý gia hạn" if is_granted else "không đồng ý"
    return Markup("Đã ghi: {}. Trợ lý sẽ báo lại {}.").format(said, departments.body_of(department))


def decided_notice(
    department: str,
    round_key: str,
    *,
    due: str,
    wanted: str,
    decided_by: str,
    is_granted: bool,
) -> Markup:
    """The department and the others who decide are told.

    `due`, the deadline before, and `wanted` are days in words.
    """
    what = formats.capital(subjects.of_key(round_key))
    if is_granted:
        return Markup(
            "{} của {} được gia hạn đến <b>{}</b> (hạn gốc {}). Người cho ý kiến: đồng chí {}."
        ).format(
            what,
            departments.bold(department),
            wanted,
            due,
            decided_by,
        )
    return Markup(
        "{} của {}: đồng chí {} không đồng ý gia hạn đến {}. Hạn vẫn là <b>{}</b>."
    ).format(what, departments.bold(department), decided_by, wanted, due)


@says("• <b>{department}</b>: {round_key:round} xin đến {wanted}", "One of the requests that wait.")
def request_line(department: str, round_key: str, wanted: str) -> Markup: ...


def waiting_heading(count: int) -> Markup:
    """The requests that wait for a decision."""
    if not count:
        return Markup("<b>ĐỀ NGHỊ GIA HẠN</b>\nKhông có đề nghị nào chờ ý kiến.")
    return Markup("<b>ĐỀ NGHỊ GIA HẠN</b>\nChờ ý kiến: {} đề nghị.").format(formats.count(count))


@plainly("{department} · {round_key:round}", "One of the requests that wait, on a button.")
def waiting_button(department: str, round_key: str) -> str: ...


ask_own = plain(
    "Xin gia hạn cho ngành mình",
    "The button with which somebody who decides asks for their own department.",
)
gone = plain(
    "Không tìm thấy đề nghị này. Đề nghị đồng chí mở lại bằng /giahan.", "There is no such request."
)
only_departments = plain(
    "Kỳ kiểm tra không gia hạn riêng. Đề nghị đồng chí liên hệ ⟨văn phòng⟩.",
    "The inspection team asks the coordinator, who moves the round.",
)


@says("Đã giữ ngày {day:day}; đề nghị đồng chí chọn báo cáo.", "A day came before the report.")
def day_kept(day: date) -> Markup: ...


nothing_to_extend = plain(
    "Ngành của đồng chí không có báo cáo nào đang chờ gửi để xin gia hạn.",
    "Nothing is owed that could be given more time.",
)


@plainly(
    "Ngày gia hạn cần sau {after:day} và không quá {last:day} (ngày khóa kỳ). Đề nghị đồng chí "
    "chọn lại.",
    "The day is not later than the deadline, or too late.",
)
def day_not_valid(after: date, last: date) -> str: ...


asked_already = plain(
    "Ngành đã có một đề nghị gia hạn đang chờ ý kiến. Đề nghị đồng chí chờ kết quả.",
    "One request at a time.",
)


def decided_already(decided_by: str, granted_on: date | None) -> str:
    """Somebody else was faster."""
    said = f"đồng ý gia hạn đến {formats.day(granted_on)}" if granted_on else "không đồng ý"
    return f"Đề nghị này đã có ý kiến: đồng chí {decided_by} {said}."


sent_meanwhile = plain(
    "Ngành đã gửi báo cáo nên không cần gia hạn nữa.", "The report came while the request waited."
)


@plainly(
    "Ngày xin gia hạn {wanted_on:day} đã qua hoặc không sau hạn hiện nay. Đề nghị ngành xin lại "
    "ngày khác.",
    "The day that was wanted is no later than the deadline, or is past.",
)
def day_is_past(wanted_on: date) -> str: ...


deciding_not_allowed = plain(
    "Chỉ lãnh đạo UBND xã hoặc ⟨văn phòng⟩ cho ý kiến về gia hạn.", "Only those above decide."
)
not_for_oneself = plain(
    "Đề nghị của ngành mình phải do lãnh đạo UBND xã cho ý kiến.",
    "Nobody decides for their own department.",
)
