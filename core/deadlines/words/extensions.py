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


sent_to_deciders = fixed(
    "Đã gửi đề nghị gia hạn đến ⟨văn phòng⟩ và lãnh đạo UBND xã. "
    "Trong khi chờ ý kiến, hạn cũ vẫn giữ nguyên.",
    "The request was sent.",
)
sent_to_nobody = fixed(
    "Đã ghi đề nghị gia hạn, nhưng chưa có đồng chí nào cho ý kiến được qua trợ lý. "
    "Đề nghị đồng chí báo cáo trực tiếp lãnh đạo UBND xã.",
    "The request was recorded, but no decider can be reached.",
)


def sent(told: int) -> Markup:
    """The request was sent to the deciders, or none of them can be reached."""
    return sent_to_deciders() if told else sent_to_nobody()


@says(
    "{whose} xin gia hạn {report} từ {due} đến <b>{wanted}</b>.\nLý do: {reason}\n"
    "Người đề nghị: đồng chí {asked_by}.",
    "To the deciders: a request for more time.",
)
def asks_for_time(
    whose: Markup, report: str, *, due: str, wanted: str, reason: str, asked_by: str
) -> Markup: ...
@says("Kính báo cáo đồng chí {leader}: {said}", "The same to a leader.")
def reported_to(leader: str, said: Markup) -> Markup: ...


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
    whose = departments.bold(department, at_start=not leader)
    asked = asks_for_time(
        whose,
        subjects.of_key(round_key),
        due=due,
        wanted=wanted,
        reason=reason,
        asked_by=asked_by,
    )
    return reported_to(leader, asked) if leader else asked


def commune_due(due: str) -> Markup:
    """The commune's own deadline, for the deciders; empty when it has none."""
    return Markup("Hạn UBND xã gửi cấp trên: {}.").format(due) if due else Markup()


open_request = plain("Cho ý kiến", "The button that opens the request.")


ask_leader = fixed("Kính xin ý kiến đồng chí.", "Asks a leader whether to grant the request.")
ask_coordinator = fixed(
    "Đồng chí có đồng ý gia hạn không?", "Asks a coordinator whether to grant the request."
)


def decide_question(*, is_leader: bool) -> Markup:
    """Asks whether to grant the request."""
    return ask_leader() if is_leader else ask_coordinator()


grant = plain("Đồng ý gia hạn", "The button that grants the request.")
refuse = plain("Không đồng ý", "The button that refuses the request.")


@says(
    "Đã ghi: đồng ý gia hạn. Trợ lý sẽ báo lại {department:body}.",
    "The grant was recorded, and the department is notified.",
)
def grant_kept(department: str) -> Markup: ...
@says(
    "Đã ghi: không đồng ý. Trợ lý sẽ báo lại {department:body}.",
    "The refusal was recorded, and the department is notified.",
)
def refusal_kept(department: str) -> Markup: ...


def decided(department: str, *, is_granted: bool) -> Markup:
    """The decision was recorded, and the department is notified."""
    return grant_kept(department) if is_granted else refusal_kept(department)


@says(
    "{report:capital} của {department:bold} được gia hạn đến <b>{wanted}</b>, hạn gốc {due}. "
    "Người cho ý kiến: đồng chí {decided_by}.",
    "To the department and the other deciders: the request was granted.",
)
def granted_notice(
    report: str, department: str, wanted: str, due: str, decided_by: str
) -> Markup: ...
@says(
    "{report:capital} của {department:bold}: đồng chí {decided_by} không đồng ý gia hạn đến "
    "{wanted}. Hạn vẫn là <b>{due}</b>.",
    "To the department and the other deciders: the request was refused.",
)
def refused_notice(
    report: str, department: str, wanted: str, due: str, decided_by: str
) -> Markup: ...


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
    says_it = granted_notice if is_granted else refused_notice
    return says_it(subjects.of_key(round_key), department, wanted, due, decided_by)


@says("• <b>{department}</b>: {round_key:round} xin đến {wanted}", "An undecided request.")
def request_line(department: str, round_key: str, wanted: str) -> Markup: ...


none_waits = fixed(
    "<b>ĐỀ NGHỊ GIA HẠN</b>\nKhông có đề nghị nào chờ ý kiến.", "No request is undecided."
)


@says(
    "<b>ĐỀ NGHỊ GIA HẠN</b>\nChờ ý kiến: {count:count} đề nghị.",
    "The heading of the undecided requests.",
)
def some_wait(count: int) -> Markup: ...


def waiting_heading(count: int) -> Markup:
    """The heading of the undecided requests, or that there is none."""
    return some_wait(count) if count else none_waits()


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
