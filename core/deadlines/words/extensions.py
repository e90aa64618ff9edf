"""More time: asked for, granted, refused."""

from datetime import date

from markupsafe import Markup

from core.reporting.words import subjects
from core.wording import departments, formats


def choose() -> Markup:
    """For which report?"""
    return Markup("<b>XIN GIA HẠN</b>\nĐồng chí xin gia hạn báo cáo nào?")


def heading(department: str, round_key: str, due: str) -> Markup:
    """The report for which more time is asked; `due` is its deadline in words."""
    what = formats.capital(subjects.of_key(round_key))
    return Markup("<b>XIN GIA HẠN</b>\n{} – <b>{}</b>, hạn {}.").format(what, department, due)


def ask_day() -> Markup:
    """Until when?"""
    return Markup("Đồng chí xin gia hạn đến ngày nào? Chọn một ngày hoặc gõ ngày/tháng.")


def ask_reason() -> Markup:
    """Why?"""
    return Markup("Đề nghị đồng chí nêu lý do xin gia hạn, trong một tin nhắn.")


def confirm_question(wanted: str, reason: str) -> Markup:
    """The request as it will be sent; `wanted` is the day in words."""
    return Markup("Xin gia hạn đến <b>{}</b>.\nLý do: {}\nGửi đề nghị này?").format(wanted, reason)


def send() -> str:
    """The button that sends the request."""
    return "Gửi đề nghị"


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
    days: tuple[str, str],
    said: tuple[str, str],
    leader: str | None,
) -> Markup:
    """Those who decide are told; `days`: the deadline and the day that is wanted, in words.

    `said`: the reason, and who asks. `leader` is how a leader is called; None for others.
    """
    opening = Markup("Kính báo cáo đồng chí {}: ").format(leader) if leader else ""
    return Markup(
        "{}{} xin gia hạn {} từ {} đến <b>{}</b>.\nLý do: {}\nNgười đề nghị: đồng chí {}."
    ).format(
        opening,
        departments.bold(department, at_start=not leader),
        subjects.of_key(round_key),
        *days,
        *said,
    )


def commune_due(due: str) -> Markup:
    """What whoever decides must know of the commune's own deadline; "" when it has none."""
    return Markup("Hạn UBND xã gửi cấp trên: {}.").format(due) if due else Markup()


def open_request() -> str:
    """The button that opens the request."""
    return "Cho ý kiến"


def decide_question(*, is_leader: bool) -> Markup:
    """Grant it?"""
    if is_leader:
        return Markup("Kính xin ý kiến đồng chí.")
    return Markup("Đồng chí có đồng ý gia hạn không?")


def grant() -> str:
    """Yes."""
    return "Đồng ý gia hạn"


def refuse() -> str:
    """No."""
    return "Không đồng ý"


def decided(department: str, *, is_granted: bool) -> Markup:
    """The decision was kept; the department hears of it."""
    said = "đồng ý gia hạn" if is_granted else "không đồng ý"
    return Markup("Đã ghi: {}. Trợ lý sẽ báo lại {}.").format(said, departments.body_of(department))


def decided_notice(
    department: str,
    round_key: str,
    days: tuple[str, str],
    decided_by: str,
    *,
    is_granted: bool,
) -> Markup:
    """The department and the others who decide are told.

    `days`: the deadline before, and the day that was wanted, in words.
    """
    what = formats.capital(subjects.of_key(round_key))
    if is_granted:
        return Markup(
            "{} của {} được gia hạn đến <b>{}</b> (hạn gốc {}). Người cho ý kiến: đồng chí {}."
        ).format(
            what,
            departments.bold(department),
            days[1],
            days[0],
            decided_by,
        )
    return Markup(
        "{} của {}: đồng chí {} không đồng ý gia hạn đến {}. Hạn vẫn là <b>{}</b>."
    ).format(what, departments.bold(department), decided_by, days[1], days[0])


def request_line(department: str, round_key: str, wanted: str) -> Markup:
    """One of the requests that wait."""
    return Markup("• <b>{}</b>: {} xin đến {}").format(
        department, formats.round_name(round_key), wanted
    )


def waiting_heading(count: int) -> Markup:
    """The requests that wait for a decision."""
    if not count:
        return Markup("<b>ĐỀ NGHỊ GIA HẠN</b>\nKhông có đề nghị nào chờ ý kiến.")
    return Markup("<b>ĐỀ NGHỊ GIA HẠN</b>\nChờ ý kiến: {} đề nghị.").format(formats.count(count))


def waiting_button(department: str, round_key: str) -> str:
    """One of the requests that wait, on a button."""
    return f"{department} · {formats.round_name(round_key)}"


def ask_own() -> str:
    """The button with which somebody who decides asks for their own department."""
    return "Xin gia hạn cho ngành mình"


def gone() -> str:
    """There is no such request."""
    return "Không tìm thấy đề nghị này. Đề nghị đồng chí mở lại bằng /giahan."


def only_departments() -> str:
    """The inspection team asks the coordinator, who moves the round."""
    return "Kỳ kiểm tra không gia hạn riêng. Đề nghị đồng chí liên hệ ⟨văn phòng⟩."


def nothing_to_extend() -> str:
    """Nothing is owed that could be given more time."""
    return "Ngành của đồng chí không có báo cáo nào đang chờ gửi để xin gia hạn."


def day_not_valid(after: date, last: date) -> str:
    """The day is not later than the deadline, or too late."""
    return (
        f"Ngày gia hạn cần sau {formats.day(after)} và không quá {formats.day(last)} "
        "(ngày khóa kỳ). Đề nghị đồng chí chọn lại."
    )


def asked_already() -> str:
    """One request at a time."""
    return "Ngành đã có một đề nghị gia hạn đang chờ ý kiến. Đề nghị đồng chí chờ kết quả."


def decided_already(decided_by: str, granted_on: date | None) -> str:
    """Somebody else was faster."""
    said = f"đồng ý gia hạn đến {formats.day(granted_on)}" if granted_on else "không đồng ý"
    return f"Đề nghị này đã có ý kiến: đồng chí {decided_by} {said}."


def sent_meanwhile() -> str:
    """The report came while the request waited."""
    return "Ngành đã gửi báo cáo nên không cần gia hạn nữa."


def day_is_past(wanted_on: date) -> str:
    """The day that was wanted is no later than the deadline, or is past."""
    return (
        f"Ngày xin gia hạn {formats.day(wanted_on)} đã qua hoặc không sau hạn hiện nay. "
        "Đề nghị ngành xin lại ngày khác."
    )


def deciding_not_allowed() -> str:
    """Only those above decide."""
    return "Chỉ lãnh đạo UBND xã hoặc ⟨văn phòng⟩ cho ý kiến về gia hạn."


def not_for_oneself() -> str:
    """Nobody decides for their own department."""
    return "Đề nghị của ngành mình phải do lãnh đạo UBND xã cho ý kiến."
