"""Sentences about the reason for a late report."""

from markupsafe import Markup

from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

button = plain("Báo lý do chậm", "The button for the reason, in a reminder of overdue reports.")
ask_which = fixed("Đồng chí nêu lý do chậm của báo cáo nào?", "Asks for which report.")


def ask_reason(count: int) -> Markup:
    """Asks why the report is late."""
    what = f"{count} báo cáo" if count > 1 else "báo cáo"
    return Markup(
        "Đề nghị đồng chí gõ lý do chậm gửi {}, ngắn gọn trong một tin nhắn. "
        "Lý do được báo ⟨văn phòng⟩ và lãnh đạo; hạn gửi không đổi."
    ).format(what)


@says("Lý do vừa gõ: “{reason}”.", "Shows a reason that was given before it was asked for.")
def said(reason: str) -> Markup: ...


give_said = plain("Ghi lý do này", "The button that records that reason.")


def kept(reason: str) -> Markup:
    """The reason was recorded."""
    return Markup("Đã ghi lý do chậm: {} Báo cáo vẫn cần gửi; lời nhắc vẫn tiếp tục.").format(
        formats.sentence(reason)
    )


@plainly("Đề nghị đồng chí gõ lý do, không quá {limit} ký tự.", "The reason is empty or too long.")
def not_valid(limit: int) -> str: ...


nothing_late = plain(
    "Ngành của đồng chí không có báo cáo nào quá hạn.", "The department has no overdue report."
)


def in_digest(reason: str) -> str:
    """The reason, for coordinators and leaders."""
    return f"lý do: “{formats.shortened(reason, _SHOWN)}”"


_SHOWN = 90  # characters
