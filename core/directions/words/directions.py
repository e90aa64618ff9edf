"""Sentences for giving and acknowledging directions."""

from datetime import datetime

from markupsafe import Markup

from core.directions.directions import DirectionRecord
from core.plan.task_name import TaskName
from core.wording import departments, formats
from core.wording.says import fixed, plain, says

_SHOWN_WORDS = 100  # characters, in a list


def heading(count: int) -> Markup:
    """The heading of the directions that concern a person."""
    if not count:
        return Markup("<b>CHỈ ĐẠO</b>\nChưa có chỉ đạo nào.")
    return Markup("<b>CHỈ ĐẠO</b>")


def line(given: DirectionRecord) -> Markup:
    """A direction in the list."""
    state = "đã nhận" if given.acknowledged_at else "chưa xác nhận đã nhận"
    return Markup("<b>{}</b>{}: {} ({})").format(
        given.department,
        f" · {given.task.code}" if given.task else "",
        formats.shortened(given.words, _SHOWN_WORDS),
        state,
    )


def button(given: DirectionRecord, given_at: datetime) -> str:
    """The button of a direction; `given_at` is local."""
    mark = "✓" if given.acknowledged_at else "○"
    return f"{mark} {given.department} · {formats.day(given_at.date())}"


give_new = plain("Gửi chỉ đạo mới", "The button that begins a direction.")
ask_department = fixed("Kính đề nghị đồng chí chọn ngành nhận chỉ đạo:", "Asks for the department.")


@says("Chỉ đạo {department:bold} về nội dung nào?", "Asks for the task.")
def ask_task(department: str) -> Markup: ...


whole_department = plain("Chung của ngành", "The button for no particular task.")


def ask_words(department: str, task: TaskName | None) -> Markup:
    """Asks for the direction's words."""
    about = Markup("\nNội dung {}. {}").format(*task) if task else Markup()
    return Markup("Chỉ đạo {}.{}\nKính đề nghị đồng chí gõ ý kiến chỉ đạo.").format(
        departments.bold(department), about
    )


def addressed(department: str, task: TaskName | None) -> Markup:
    """The recipient of a direction, above its words; it may not have been asked for."""
    about = Markup(", nội dung {}").format(task.code) if task else Markup()
    return Markup("Chỉ đạo {}{}:").format(departments.bold(department), about)


@says(
    "“{words}”\nGửi chỉ đạo này? Ngành phải xác nhận đã nhận.",
    "Asks whether to send the direction.",
)
def confirm_question(words: str) -> Markup: ...


send = plain("Gửi chỉ đạo", "The button that sends the direction.")


def sent(department: str, told: int) -> Markup:
    """The direction was sent."""
    if not told:
        return Markup(
            "Đã ghi chỉ đạo. {} chưa có cán bộ nào nhận được tin, "
            "⟨văn phòng⟩ được báo để chuyển trực tiếp."
        ).format(formats.capital(departments.body_of(department)))
    return Markup("Đã gửi chỉ đạo đến {}. Trợ lý sẽ báo khi nơi nhận xác nhận.").format(
        departments.body_of(department)
    )


def details(given: DirectionRecord, given_at: datetime, acknowledged_at: datetime | None) -> Markup:
    """The whole direction; times are local."""
    parts = [
        Markup("<b>CHỈ ĐẠO – {}</b>").format(formats.capitals(given.department)),
        Markup("Đồng chí {}, lúc {}.").format(given.given_by, formats.moment(given_at)),
    ]
    if given.task:
        parts.append(Markup("Nội dung {}. {}").format(*given.task))
    parts.append(Markup("\n“{}”").format(given.words))
    if acknowledged_at:
        parts.append(
            Markup("Đồng chí {} xác nhận đã nhận lúc {}.").format(
                given.acknowledged_by, formats.moment(acknowledged_at)
            )
        )
    return Markup("\n").join(parts)


acknowledge_question = fixed(
    "Đề nghị đồng chí xác nhận đã nhận chỉ đạo.",
    "Asks the department to acknowledge the direction.",
)
not_acknowledged_yet = fixed(
    "Ngành chưa xác nhận đã nhận.", "To other viewers: the direction is not acknowledged yet."
)
acknowledge = plain("Đã nhận chỉ đạo", "The button that acknowledges the direction.")
acknowledged = fixed(
    "Đã ghi. Trợ lý báo lại đồng chí lãnh đạo.",
    "The acknowledgement was recorded, and the leader is notified.",
)
acknowledged_before = fixed(
    "Chỉ đạo này đã được xác nhận từ trước.", "The direction was acknowledged before."
)


WORDS_FOR_ACKNOWLEDGING = frozenset({"da nhan", "da ro", "ro", "vang", "da", "nhan roi", "ok"})
"""What people type (without diacritics) instead of pressing the button."""


kept_as_direction = fixed("Ý kiến chỉ đạo", "The name of the place: a direction.")
