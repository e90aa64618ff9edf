"""Notices of findings to the department, the inspectors and their superiors."""

from datetime import date

from markupsafe import Markup

from core.wording import departments, formats
from core.wording.says import plain, says

_SHOWN = 300  # characters of a quotation


def _short(words: str) -> str:
    return formats.shortened(words, _SHOWN)


def _sentence(words: str) -> str:
    """A quotation at the end of our sentence."""
    return formats.sentence(_short(words))


def recorded(
    department: str, field: str, *, words: str, remedy: str, due_on: date, files: int
) -> Markup:
    """A department hears of a new finding, in `words`, and its remedy."""
    photos = f" Kèm {files} ảnh, tệp." if files else ""
    return Markup(
        "Tổ kiểm tra ghi tồn tại của {} ({}):\n{}{}\nYêu cầu: {} Hạn khắc phục: <b>{}</b>."
    ).format(
        departments.bold(department),
        field,
        _sentence(words),
        photos,
        _sentence(remedy),
        formats.day_of_week(due_on),
    )


open_to_mend = plain("Xem, khắc phục", "The department's button under the notice.")


def mended(department: str, words: str, said: str, files: int) -> Markup:
    """An inspector hears of a mending; `said` is the department's account of it."""
    result = Markup("\nKết quả: {}").format(_short(said)) if said else Markup()
    photos = Markup("\nẢnh, tệp: {}").format(files) if files else Markup()
    opening = Markup("{} báo đã khắc phục tồn tại: {}").format(
        departments.bold(department, at_start=True), _sentence(words)
    )
    return opening + result + photos + Markup("\nĐề nghị đồng chí xem, xác nhận.")


open_to_judge = plain("Xem, xác nhận", "The inspector's button under the notice.")


def confirmed(department: str, words: str, by: str) -> Markup:
    """The department hears that the mending was confirmed."""
    return Markup("✓ Đồng chí {} (Tổ kiểm tra) đã xác nhận {} khắc phục xong tồn tại: {}").format(
        by, departments.bold(department), _sentence(words)
    )


def refused(department: str, words: str, reason: str, due_on: date) -> Markup:
    """The department hears that the mending was refused."""
    return Markup(
        "Tổ kiểm tra chưa xác nhận {} khắc phục xong tồn tại: {}\n"
        "<b>Chưa đạt:</b> {}\nĐề nghị khắc phục tiếp, hạn {}."
    ).format(departments.bold(department), _sentence(words), _short(reason), formats.day(due_on))


def corrected(department: str, words: str, remedy: str, due_on: date) -> Markup:
    """The department hears of a corrected finding."""
    return Markup(
        "Tổ kiểm tra đã sửa tồn tại của {}:\n{}\nYêu cầu: {} Hạn khắc phục: <b>{}</b>."
    ).format(
        departments.bold(department),
        _sentence(words),
        _sentence(remedy),
        formats.day_of_week(due_on),
    )


def withdrawn(department: str, words: str, reason: str) -> Markup:
    """The department hears that the finding was withdrawn."""
    return Markup("Tổ kiểm tra đã rút tồn tại của {}: {}\nLý do: {}").format(
        departments.bold(department), _sentence(words), _short(reason)
    )


open_again = plain("Xem tồn tại", "The button that opens the finding.")


def figures(departments: int, findings: int, mended: int) -> str:
    """The count of a month's findings, and how many were mended when the report was sent."""
    if not findings:
        return "không ghi tồn tại nào"
    return (
        f"{formats.count(findings)} tồn tại ở {formats.count(departments)} ngành, "
        f"đã khắc phục {mended}/{findings}"
    )


@says(
    "Tổ kiểm tra đã gửi báo cáo <b>{round_key:round}</b>: {figures}.",
    "The coordinators hear that the month's report was sent.",
)
def inspection_sent(round_key: str, figures: str) -> Markup: ...


open_inspection = plain(
    "Xem báo cáo kiểm tra", "The button under the notice of the month's report."
)
