"""What others are told of a finding: the department, the inspectors, those above."""

from datetime import date

from markupsafe import Markup

from core.wording import departments, formats
from core.wording.says import plain, says

_SHOWN = 300  # characters of somebody's words


def _short(words: str) -> str:
    return formats.shortened(words, _SHOWN)


def _sentence(words: str) -> str:
    """Words that end a sentence of ours."""
    return formats.sentence(_short(words))


def recorded(
    department: str, field: str, *, words: str, remedy: str, due_on: date, files: int
) -> Markup:
    """A department hears what was found there, in `words`, and the remedy."""
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


open_to_mend = plain("Xem, khắc phục", "The button under it.")


def mended(department: str, words: str, said: str, files: int) -> Markup:
    """An inspector hears that it is mended; `said` is how."""
    result = Markup("\nKết quả: {}").format(_short(said)) if said else Markup()
    photos = Markup("\nẢnh, tệp: {}").format(files) if files else Markup()
    opening = Markup("{} báo đã khắc phục tồn tại: {}").format(
        departments.bold(department, at_start=True), _sentence(words)
    )
    return opening + result + photos + Markup("\nĐề nghị đồng chí xem, xác nhận.")


open_to_judge = plain("Xem, xác nhận", "The button under it.")


def confirmed(department: str, words: str, by: str) -> Markup:
    """The department hears that it is done."""
    return Markup("✓ Đồng chí {} (Tổ kiểm tra) đã xác nhận {} khắc phục xong tồn tại: {}").format(
        by, departments.bold(department), _sentence(words)
    )


def refused(department: str, words: str, reason: str, due_on: date) -> Markup:
    """The department hears that it is not done."""
    return Markup(
        "Tổ kiểm tra chưa xác nhận {} khắc phục xong tồn tại: {}\n"
        "<b>Chưa đạt:</b> {}\nĐề nghị khắc phục tiếp, hạn {}."
    ).format(departments.bold(department), _sentence(words), _short(reason), formats.day(due_on))


def corrected(department: str, words: str, remedy: str, due_on: date) -> Markup:
    """The department hears how the finding reads now."""
    return Markup(
        "Tổ kiểm tra đã sửa tồn tại của {}:\n{}\nYêu cầu: {} Hạn khắc phục: <b>{}</b>."
    ).format(
        departments.bold(department),
        _sentence(words),
        _sentence(remedy),
        formats.day_of_week(due_on),
    )


def withdrawn(department: str, words: str, reason: str) -> Markup:
    """The department hears that it was none."""
    return Markup("Tổ kiểm tra đã rút tồn tại của {}: {}\nLý do: {}").format(
        departments.bold(department), _sentence(words), _short(reason)
    )


open_again = plain("Xem tồn tại", "The button that opens the finding.")


def figures(departments: int, findings: int, mended: int) -> str:
    """What a month's inspection found, and how much of it was mended when the report was sent."""
    if not findings:
        return "không ghi tồn tại nào"
    return (
        f"{formats.count(findings)} tồn tại ở {formats.count(departments)} ngành, "
        f"đã khắc phục {mended}/{findings}"
    )


@says(
    "Tổ kiểm tra đã gửi báo cáo <b>{round_key:round}</b>: {figures}.",
    "The coordinators hear that the month's report came.",
)
def inspection_sent(round_key: str, figures: str) -> Markup: ...


open_inspection = plain("Xem báo cáo kiểm tra", "The button under it.")
