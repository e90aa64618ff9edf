"""Sentences for handing over, and the notice to coordinators."""

from collections.abc import Sequence

from markupsafe import Markup

from core.wording import departments as department_names
from core.wording.says import fixed, plain, says


def heading(departments: Sequence[str]) -> Markup:
    """The departments that the person reports for."""
    if not departments:
        return Markup("<b>BÀN GIAO</b>\nĐồng chí không phụ trách báo cáo của ngành nào.")
    return Markup("<b>BÀN GIAO</b>\nĐồng chí đang phụ trách báo cáo: <b>{}</b>.").format(
        ", ".join(departments)
    )


def owed(lines: Sequence[Markup]) -> Markup:
    """The owed reports."""
    if not lines:
        return Markup("Không còn báo cáo nào phải gửi.")
    return Markup("\n").join([Markup("Báo cáo còn phải gửi:"), *lines])


@says("Việc khác chưa xong: {tracked}; vướng mắc chưa giải quyết: {cases}.", "Other open things.")
def others(tracked: int, cases: int) -> Markup: ...


def alone(departments: Sequence[str]) -> Markup:
    """The departments that nobody else reports for."""
    if not departments:
        return Markup()
    return Markup("Chưa có người khác phụ trách: <b>{}</b>.").format(", ".join(departments))


what_then = fixed(
    "Kết quả, tệp đã gửi vẫn giữ cho người nhận việc. ⟨văn phòng⟩ mời người mới, rồi thu hồi vai "
    "trò của đồng chí; đến lúc đó tin nhắc vẫn gửi cho đồng chí.",
    "What happens next.",
)


def of_department(department: str, names: Sequence[str]) -> Markup:
    """To coordinators: what to do when a department's official moves on."""
    who = ", ".join(names) or "chưa có ai"
    return Markup(
        "Phụ trách báo cáo của {}: {}. Đổi người: mời người nhận việc trước, rồi thu hồi "
        "vai trò của người cũ; kết quả, tệp đã gửi vẫn giữ."
    ).format(department_names.bold(department), who)


tell = plain("Báo ⟨văn phòng⟩", "The button that notifies the coordinators.")


def told(count: int) -> Markup:
    """The coordinators were notified."""
    if not count:
        return Markup("Đã ghi. Chưa có ai nhận được tin này: đề nghị đồng chí báo trực tiếp.")
    return Markup("Đã báo ⟨văn phòng⟩. Đồng chí vẫn báo cáo được đến khi bàn giao xong.")


nothing_to_hand_over = plain(
    "Đồng chí không phụ trách báo cáo của ngành nào nên không có gì phải bàn giao.",
    "The person has nothing to hand over.",
)
