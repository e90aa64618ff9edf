"""Words for filling in a department's framework plan, task by task."""

from datetime import date, datetime

from markupsafe import Markup

from core.framework.measures import FrameworkTask, MeasurePart
from core.framework.words import measures as names
from core.reporting.words import buttons as task_buttons
from core.vietnamese import name_key
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

_SHORT_TITLE = 80  # characters, above a question
_SHOWN_WORDS = 300  # characters of a solution or a product
_SHOWN_RESPONSIBLE = 60
_ROMAN = ("I", "II", "III", "IV")
_QUARTERS = {
    said: number
    for number, spellings in enumerate((("i", "1"), ("ii", "2"), ("iii", "3"), ("iv", "4")))
    for said in spellings
}


choose = fixed(
    "<b>KHUNG KẾ HOẠCH</b>\nĐồng chí chọn khung kế hoạch cần lập:",
    "The question for the department.",
)


def card_line(task: FrameworkTask, edited_as: str) -> Markup:
    """The details that a task's button lacks; `edited_as` tells of changes after sending."""
    if not task.is_begun and not edited_as:
        return Markup()
    return Markup("<b>{}</b> → {}{}").format(
        task.code,
        in_short(task),
        f"; {edited_as}" if edited_as else "",
    )


def in_short(task: FrameworkTask) -> str:
    """The state of a task's line in a few words."""
    if not task.is_begun:
        return "Chưa lập"
    if task.missing:
        return f"Còn thiếu: {names.parts(task.missing)}"
    said = [formats.shortened(task.responsible, _SHOWN_RESPONSIBLE)]
    if task.finish_on:
        said.append(f"trước {formats.day(task.finish_on)}")
    if task.partners:
        said.append(f"phối hợp: {_partners(task)}")
    return "; ".join(said)


def task_button(task: FrameworkTask) -> str:
    """A task's button with its state, short enough for a phone."""
    mark, how = ("✎", f"còn thiếu {len(task.missing)} mục") if task.missing else ("✓", "đã lập")
    if not task.is_begun:
        mark, how = "○", "chưa lập"
    return task_buttons.button(task.code, task.title, how, mark)


def annex(file_count: int) -> str:
    """The button for the plan's annex of files and words."""
    return f"Phụ lục ({file_count} tệp)" if file_count else "Phụ lục"


open_form = plain("Lập từng nội dung", "The button from the annex to the tasks.")


def answers_so_far(task: FrameworkTask, finish: str) -> Markup:
    """The written parts of a task, without the missing ones; `finish` is its date in words."""
    lines = [
        (MeasurePart.SOLUTION, _words(task.solution)),
        (MeasurePart.RESPONSIBLE, task.responsible),
        (MeasurePart.COOPERATION, _partners(task) if task.cooperation_said else ""),
        (MeasurePart.FINISH, finish),
        (MeasurePart.PRODUCT, _words(task.product)),
        (MeasurePart.TARGET, _target(task) if task.target_said else ""),
    ]
    return Markup("\n").join(
        Markup("{}: {}").format(formats.capital(names.part(part)), said)
        for part, said in lines
        if part in task.parts and said
    )


def _partners(task: FrameworkTask) -> str:
    return "; ".join(partner.name for partner in task.partners) or "không"


def _target(task: FrameworkTask) -> str:
    if task.target_score is None or task.max_score is None:
        return "không đặt"
    return f"{formats.number(task.target_score)}/{formats.number(task.max_score)}"


def _words(words: str) -> str:
    return words if len(words) <= _SHOWN_WORDS else words[:_SHOWN_WORDS] + "… (đã lưu đủ)"


@says(
    "Đồng chí {name} ghi lúc {written_at:moment}.",
    "Another person wrote the line last; `written_at` is local.",
)
def written_by(name: str, written_at: datetime) -> Markup: ...


def task_hint(task: FrameworkTask) -> Markup:
    """What can be done with a task."""
    if task.missing:
        return Markup("Còn thiếu: {}.").format(names.parts(task.missing))
    return Markup("Đã lập đủ. Sửa mục nào, đồng chí chọn mục đó.")


def go_on(part: MeasurePart) -> str:
    """The button for the first missing part."""
    return f"Ghi tiếp: {names.part(part)}"


def part_button(task: FrameworkTask, part: MeasurePart) -> str:
    """The button of a part, with a mark when it is written."""
    return f"{'○' if part in task.missing else '✓'} {formats.capital(names.part(part))}"


to_card = plain("‹ Danh sách", "The button back to the list of tasks.")


def question_heading(task: FrameworkTask) -> Markup:
    """The task above every question except its first."""
    return Markup("<b>Nội dung {}.</b> {}").format(
        task.code, formats.shortened(task.title, _SHORT_TITLE)
    )


def now_written(task: FrameworkTask, part: MeasurePart, finish: str) -> Markup:
    """The present content of a part; empty when it is missing."""
    if part in task.missing:
        return Markup()
    said = {
        MeasurePart.SOLUTION: _words(task.solution),
        MeasurePart.RESPONSIBLE: task.responsible,
        MeasurePart.COOPERATION: _partners(task),
        MeasurePart.FINISH: finish,
        MeasurePart.PRODUCT: _words(task.product),
        MeasurePart.TARGET: _target(task),
    }
    return Markup("Hiện ghi: {}.").format(said[part].rstrip("."))


def question(task: FrameworkTask, part: MeasurePart) -> Markup:
    """The question for a part of a task."""
    asked = {
        MeasurePart.SOLUTION: "Giải pháp khắc phục là gì? "
        "Đề nghị đồng chí gõ ngắn gọn, trong một tin nhắn.",
        MeasurePart.RESPONSIBLE: "Ai là người thực hiện? "
        "Đồng chí chọn dưới đây hoặc gõ họ tên, chức vụ.",
        MeasurePart.COOPERATION: "Ngành nào phối hợp? "
        "Đồng chí chạm để chọn hoặc bỏ chọn; chọn xong thì bấm “Xong”.",
        MeasurePart.FINISH: "Hoàn thành trước ngày nào? "
        "Đồng chí chọn dưới đây hoặc gõ, ví dụ 15/9.",
        MeasurePart.PRODUCT: "Sản phẩm hoặc tài liệu kiểm chứng khi hoàn thành là gì? "
        "Ví dụ: kế hoạch, quyết định, báo cáo.",
        MeasurePart.TARGET: _ask_target(task) if part is MeasurePart.TARGET else "",
    }
    return Markup("{}").format(asked[part])


def _ask_target(task: FrameworkTask) -> str:
    least = formats.number(task.score) if task.score is not None else "0"
    most = formats.number(task.max_score) if task.max_score is not None else ""
    return f"Mục tiêu bao nhiêu điểm, từ {least} đến {most}? Đồng chí chọn hoặc gõ số điểm."


@plainly(
    "Như {code}: giải pháp, người, thời gian",
    "The button that copies solution, person and finish date of another task.",
)
def as_in(code: str) -> str: ...


def means_as_in(words: str, code: str) -> bool:
    """Tell whether typed words mean that button."""
    return name_key(words) in {"nhu tren", "nhu noi dung tren", name_key(f"như nội dung {code}")}


@says(
    "✓ Đã ghi giải pháp, người thực hiện, thời gian như nội dung {code}.",
    "The three parts were copied from the other task.",
)
def copied(code: str) -> Markup: ...


WORDS_FOR_NO_TARGET = frozenset({"khong", "khong dat", "khong co", "ko", "khong co muc tieu"})
"""What people type when there is no target, unaccented."""

WORDS_FOR_MOST = frozenset({"toi da", "diem toi da"})
"""What people type when they aim at the maximum, unaccented."""


def quarter_end(number: int, day: date) -> str:
    """The button of a quarter's last day; `number` counts from 0."""
    return f"Cuối quý {_ROMAN[number]} ({formats.day(day)})"


def quarter_in_words(words: str) -> int | None:
    """The quarter in typed words, from 0; None for other words."""
    said = name_key(words).removeprefix("het ").removeprefix("trong ").removeprefix("cuoi ")
    return _QUARTERS.get(said.removeprefix("quy ")) if said.startswith("quy ") else None


def most(task: FrameworkTask) -> str:
    """The button for the maximum as the target."""
    return f"Tối đa: {formats.number(task.max_score)} điểm" if task.max_score is not None else ""


no_target = plain("Không đặt mục tiêu", "The button for no target.")
target_not_understood = fixed(
    "Trợ lý chưa hiểu điểm này. Đề nghị đồng chí gõ số, ví dụ 1,5.", "The typed words are no score."
)


def kept(part: MeasurePart) -> Markup:
    """A part was stored."""
    return Markup("✓ Đã ghi {}.").format(names.part(part))


@says(
    "✓ Đã ghi thời gian hoàn thành: {finish}.",
    "The finish date was stored; `finish` also names the working day to which it moves.",
)
def finish_kept(finish: str) -> Markup: ...
@says("✓ Đã lập xong nội dung {code}.", "All parts of a task are written.")
def task_done(code: str) -> Markup: ...


kept_as_measure = fixed("Khung kế hoạch", "The name of the place: a part of the framework plan.")
