"""Sentences of the menu and the help."""

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.hand_in.hand_in import HandIn
from core.reporting.card import Card
from core.reporting.words import subjects
from core.reporting.words.report import distance
from core.wording import formats
from core.wording.says import fixed, plain, says


@says("Kính chào đồng chí <b>{called}</b>.", "The greeting of the menu.")
def heading(called: str) -> Markup: ...


def waiting(report: Card | HandIn, far: Deadline) -> Markup:
    """A report that is not sent yet."""
    if isinstance(report, HandIn):
        return Markup("• {} – {}: {}.").format(
            formats.capital(subjects.of_report(report)), report.department_name, distance(far)
        )
    card = report
    return Markup("• Báo cáo {} – {}: {}, đã cập nhật {}/{} nội dung.").format(
        formats.round_name(card.round_key),
        card.department_name,
        distance(far),
        card.done_count,
        len(card.entries),
    )


@says("… và {count} việc khác (Việc của tôi).", "How many further reports are owed.")
def more_waiting(count: int) -> Markup: ...


for_administrator = fixed(
    "Đồng chí nhận tin khi trợ lý gặp lỗi, chưa sao lưu được, ổ đĩa sắp đầy. Xem tình trạng trên "
    "máy chủ: nhacviec doctor.",
    "For a person who only administers the program: which messages they will get.",
)
what_next = fixed("Đồng chí chọn việc cần làm:", "The question of the menu.")
other_tasks = plain("Việc khác", "The button from the menu to the remaining commands.")
other_heading = fixed("<b>VIỆC KHÁC</b>", "The heading of the remaining commands.")
help_heading = fixed("<b>TRỢ GIÚP</b>", "The heading of the help.")


@says("/{name} – {description}", "A command with its description.")
def command_line(name: str, description: str) -> Markup: ...


help_hints = fixed(
    "Đồng chí bấm nút, hoặc gõ số thứ tự hay tên nút (không cần dấu). Ở bước nào cũng gõ được: "
    "<b>quay lại</b>, <b>hủy</b>, <b>menu</b>. Báo cáo đang làm dở được giữ nguyên, hôm sau làm "
    "tiếp.",
    "What people can do at every step.",
)
