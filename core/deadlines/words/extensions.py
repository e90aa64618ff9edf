"""Sentences about extensions: asked for, granted, refused."""

from datetime import date

from markupsafe import Markup

from core.reporting.words import subjects
from core.wording import departments, formats
from core.wording.says import fixed, plain, plainly, says

choose = fixed("<b>XIN GIA HẠN</b>\nĐồng chí xin gia hạn báo cáo nào?", "Asks for which report.")


def heading(department: str, round_key: str, due: str) -> Markup:
    """The heading of a request; `due` is the report's deadline in words."""
    what = formats.capital(subjects.of_key(round_key))
    return Markup("<b>XIN GIA HẠN</b>\n{} – <b>{}</b>, hạn {}.").format(what, department, due)


ask_day = fixed(
    "Đồng chí xin gia hạn đến ngày nào? Chọn một ngày hoặc gõ ngày/tháng.", "Asks for the new day."
)
ask_reason = fixed(
    "Đề nghị đồng chí nêu lý do xin gia hạn, trong một tin nhắn.",
    "Asks for the reason of the request.",
)


@says(
    "Xin gia hạn đến <b>{wanted}</b>.\nLý do: {reason}\nGửi đề nghị này?",
    "The request to confirm; `wanted` is the day in words.",
)
def confirm_question(wanted: str, reason: str) -> Markup: ...


send = plain("Gửi đề nghị", "The button that sends the request.")


def sent(told: int) -> Markup:
    """The request was sent to the deciders, or none of them can be reached."""
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
    """To the deciders: a request for more time; `due` and `wanted` are days in words.

    `leader` is how a leader is addressed, None for others.
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
    """The commune's own deadline, for the deciders; empty when it has none."""
    return Markup("Hạn UBND xã gửi cấp trên: {}.").format(due) if due else Markup()


open_request = plain("Cho ý kiến", "The button that opens the request.")


def decide_question(*, is_leader: bool) -> Markup:
    """Asks whether to grant the request."""
    if is_leader:
        return Markup("Kính xin ý kiến đồng chí.")
    return Markup("Đồng chí có đồng ý gia hạn không?")


grant = plain("Đồng ý gia hạn", "The button that grants the request.")
refuse = plain("Không đồng ý", "The button that refuses the request.")


def decided(department: str, *, is_granted: bool) -> Markup:
    """The decision was recorded, and the department is notified."""
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
    """To the department and the other deciders: the decision.

    `due` (the old deadline) and `wanted` are days in words.
    """
    what = formats.capital(subjects.of_key(round_key))
    if is_granted:
        return Markup(
            "{} của {} được gia hạn đến <b>{}</b>, hạn gốc {}. Người cho ý kiến: đồng chí {}."
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


@says("• <b>{department}</b>: {round_key:round} xin đến {wanted}", "An undecided request.")
def request_line(department: str, round_key: str, wanted: str) -> Markup: ...


def waiting_heading(count: int) -> Markup:
    """The heading of the undecided requests."""
    if not count:
        return Markup("<b>ĐỀ NGHỊ GIA HẠN</b>\nKhông có đề nghị nào chờ ý kiến.")
    return Markup("<b>ĐỀ NGHỊ GIA HẠN</b>\nChờ ý kiến: {} đề nghị.").format(formats.count(count))


@plainly("{department} · {round_key:round}", "The button of an undecided request.")
def waiting_button(department: str, round_key: str) -> str: ...


ask_own = plain(
    "Xin gia hạn cho ngành mình",
    "The button for a decider to ask for their own department.",
)
gone = plain(
    "Không tìm thấy đề nghị này. Đề nghị đồng chí mở lại bằng /giahan.",
    "The request does not exist.",
)
only_departments = plain(
    "Kỳ kiểm tra không gia hạn riêng. Đề nghị đồng chí liên hệ ⟨văn phòng⟩.",
    "An inspection has no extensions; the coordinator moves the round instead.",
)


@says("Đã giữ ngày {day:day}; đề nghị đồng chí chọn báo cáo.", "A day came before the report.")
def day_kept(day: date) -> Markup: ...


reason_waits = fixed(
    "Đã giữ lý do; đề nghị đồng chí chọn hoặc gõ ngày.", "A reason came before the day."
)


@says(
    "Đồng chí chỉ xin gia hạn được cho ngành mình, không xin thay <b>{department}</b>.",
    "The wish for more time named another department.",
)
def only_for_own(department: str) -> Markup: ...


nothing_to_extend = plain(
    "Ngành của đồng chí không có báo cáo nào đang chờ gửi để xin gia hạn.",
    "The department owes no report that could be extended.",
)


@plainly(
    "Ngày gia hạn cần sau {after:day} và không quá {last:day} (ngày khóa kỳ). Đề nghị đồng chí "
    "chọn lại.",
    "The wanted day is not after the deadline, or too late.",
)
def day_not_valid(after: date, last: date) -> str: ...


asked_already = plain(
    "Ngành đã có một đề nghị gia hạn đang chờ ý kiến. Đề nghị đồng chí chờ kết quả.",
    "An earlier request of the department is undecided.",
)


def decided_already(decided_by: str, granted_on: date | None) -> str:
    """Somebody else decided the request before."""
    said = f"đồng ý gia hạn đến {formats.day(granted_on)}" if granted_on else "không đồng ý"
    return f"Đề nghị này đã có ý kiến: đồng chí {decided_by} {said}."


sent_meanwhile = plain(
    "Ngành đã gửi báo cáo nên không cần gia hạn nữa.",
    "The report was sent while the request waited.",
)


@plainly(
    "Ngày xin gia hạn {wanted_on:day} đã qua hoặc không sau hạn hiện nay. Đề nghị ngành xin lại "
    "ngày khác.",
    "The wanted day is not after the deadline, or is past.",
)
def day_is_past(wanted_on: date) -> str: ...


deciding_not_allowed = plain(
    "Chỉ lãnh đạo UBND xã hoặc ⟨văn phòng⟩ cho ý kiến về gia hạn.",
    "The person is neither a leader nor a coordinator.",
)
not_for_oneself = plain(
    "Đề nghị của ngành mình phải do lãnh đạo UBND xã cho ý kiến.",
    "The person may not decide for their own department.",
)
