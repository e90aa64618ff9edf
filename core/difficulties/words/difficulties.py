"""Raising a difficulty: its questions, and why something about a case cannot be done."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from core.reporting.words.answering import WORDS_FOR_NONE
from core.vietnamese import name_key
from core.wording import formats
from models import DifficultyReason

_SHOWN_TITLE = 34  # characters on a button: as many as a phone shows beside the code
_CLIPPED = 600  # UTF-16 units, of what will be sent
_SHOWN_WORDS = 600

_REASONS = {
    DifficultyReason.FUNDING: "Kinh phí",
    DifficultyReason.STAFF: "Nhân lực",
    DifficultyReason.SOFTWARE: "Phần mềm - hạ tầng",
    DifficultyReason.AUTHORITY: "Thẩm quyền",
    DifficultyReason.COOPERATION: "Phối hợp",
    DifficultyReason.OTHER: "Khác",
}
_TYPED = {
    "thieu kinh phi": DifficultyReason.FUNDING,
    "nhan su": DifficultyReason.STAFF,
    "thieu nhan luc": DifficultyReason.STAFF,
    "phan mem": DifficultyReason.SOFTWARE,
    "ha tang": DifficultyReason.SOFTWARE,
    "ly do khac": DifficultyReason.OTHER,
}
_NO_PROPOSAL = WORDS_FOR_NONE | {"chua co", "chua", "chua co de xuat", "khong co de xuat"}

CHAIRMAN, SUPERIOR = "Chủ tịch UBND xã", "Cấp trên"


def reason(value: DifficultyReason) -> str:
    """What a difficulty comes from."""
    return _REASONS[value]


def reason_in_words(words: str) -> DifficultyReason | None:
    """What somebody typed in place of a button, when they typed nothing else."""
    typed = name_key(words)
    by_name = {name_key(name): value for value, name in _REASONS.items()}
    return by_name.get(typed) or _TYPED.get(typed)


def means_no_proposal(words: str) -> bool:
    """Somebody typed that they propose nothing."""
    return name_key(words) in _NO_PROPOSAL


def addressees(coordinating: str | None) -> dict[str, str]:
    """Whom a proposal may be for, by key; it is kept so, and printed."""
    office = {"office": coordinating} if coordinating else {}
    return {**office, "chairman": CHAIRMAN, "superior": SUPERIOR}


_LEADING = ("chu tich", "lanh dao")
_OF_OTHERS = ("huyen", "tinh", "hoi dong", "hdnd", "mat tran", "mttq", "hoi nong", "hoi phu")


def is_for_leaders(addressed_to: str) -> bool:
    """Tell whether a proposal is for the Chủ tịch or a Phó Chủ tịch of this UBND."""
    key = name_key(addressed_to)
    is_other = any(word in key for word in _OF_OTHERS) and "ubnd xa" not in key
    return any(word in key for word in _LEADING) and not is_other


def heading(department: str, task_code: str | None) -> Markup:
    """Whose difficulty it is, and with which task."""
    task = Markup(", nội dung {}").format(task_code) if task_code else Markup()
    return Markup("<b>KHÓ KHĂN, VƯỚNG MẮC</b>\n{}{}").format(department, task)


def ask_department() -> Markup:
    """Of which department?"""
    return Markup("<b>KHÓ KHĂN, VƯỚNG MẮC</b>\nĐồng chí nêu vướng mắc của ngành nào?")


def ask_task() -> Markup:
    """With which task?"""
    return Markup("Vướng mắc thuộc nội dung nào?")


def words_waiting() -> Markup:
    """The difficulty was told before it was asked; the task is still asked."""
    return Markup("Đã giữ lời đồng chí vừa gõ. Đề nghị chọn nội dung có vướng mắc:")


def general() -> str:
    """With none in particular."""
    return "Chung của ngành"


def ask_reason(words: str, *, is_in_report: bool) -> Markup:
    """What does it come from? `words` is what was typed before it was asked."""
    if words:
        shown = formats.shortened(words, _SHOWN_WORDS)
        return Markup("Nội dung: {}\nNguyên nhân chính là gì?").format(shown)
    if is_in_report:
        return Markup(
            "Trong kỳ, ngành có khó khăn, vướng mắc gì khi thực hiện nội dung này? "
            "Đồng chí chọn nguyên nhân chính, hoặc gõ nội dung vướng mắc."
        )
    return Markup("Đồng chí chọn nguyên nhân chính, hoặc gõ nội dung vướng mắc.")


def is_open_already(number: str) -> Markup:
    """The task has a case: more may be said there."""
    return Markup(
        "Nội dung này có vướng mắc <b>số {}</b> chưa giải quyết: đồng chí ghi thêm vào đó, "
        "hoặc chọn nguyên nhân để nêu vướng mắc mới."
    ).format(number)


def add_to(number: str) -> str:
    """The button that adds to a case."""
    return f"Ghi thêm vào vướng mắc số {number}"


def ask_words(value: DifficultyReason | None) -> Markup:
    """The difficulty itself; without a reason more words for a case."""
    if value is None:
        return Markup("Đề nghị đồng chí gõ nội dung cần ghi thêm, trong một tin nhắn.")
    return Markup(
        "Nguyên nhân: {}.\nĐề nghị đồng chí nêu cụ thể vướng mắc, trong một tin nhắn."
    ).format(reason(value).lower())


def ask_proposal() -> Markup:
    """What do you propose?"""
    return Markup("Đồng chí đề xuất, kiến nghị gì? Gõ trong một tin nhắn.")


def no_proposal() -> str:
    """The button for nothing."""
    return "Chưa có đề xuất"


def ask_addressee() -> Markup:
    """To whom?"""
    return Markup("Đề xuất gửi đến ai? Đồng chí chọn, hoặc gõ tên cơ quan, người nhận.")


def whole(said: Mapping[str, Any]) -> list[Markup]:
    """All of it as it will be sent, a paragraph each."""
    value = reason(DifficultyReason(said["reason"])).lower()
    lines = [
        Markup("Nguyên nhân: {}").format(value),
        Markup("Nội dung: {}").format(formats.clipped(said["words"], _CLIPPED)),
    ]
    if said["proposal"]:
        lines.append(Markup("Đề xuất: {}").format(formats.clipped(said["proposal"], _CLIPPED)))
    return [*lines, Markup("Nơi nhận: {}").format(said["addressed_to"])]


def confirm_question() -> Markup:
    """Send it?"""
    return Markup("Gửi vướng mắc này?")


def send() -> str:
    """The button that sends it."""
    return "Gửi"


def sent(number: str, told: int, *, for_leaders: bool, is_handled_here: bool) -> Markup:
    """It became a case; `told` is how many of those who handle it hear of it."""
    if not told:
        return Markup(
            "Đã ghi vướng mắc <b>số {}</b>, nhưng chưa có đồng chí nào nhận được qua trợ lý. "
            "Đề nghị đồng chí báo trực tiếp ⟨văn phòng⟩."
        ).format(number)
    to = "lãnh đạo UBND xã" if for_leaders else "⟨văn phòng⟩"
    if for_leaders and is_handled_here:
        to = "lãnh đạo UBND xã và ⟨văn phòng⟩"
    return Markup("Đã gửi vướng mắc <b>số {}</b> đến {}.").format(number, to)


def kept_in_report() -> Markup:
    """The answer of the report says it too."""
    return Markup("Đã ghi khó khăn, vướng mắc.")


def added(number: str) -> Markup:
    """More was said in a case."""
    return Markup("Đã ghi thêm vào vướng mắc <b>số {}</b>.").format(number)


def still_open(number: str) -> Markup:
    """The answer no longer names a difficulty, its case is open all the same."""
    return Markup(
        "Vướng mắc số {} vẫn đang mở; nếu đã giải quyết, đề nghị đồng chí mở /khokhan để đóng."
    ).format(number)


def with_proposal(words: str, proposal: str) -> str:
    """The difficulty as the report keeps it."""
    return f"{words}\nĐề xuất, kiến nghị: {proposal}" if proposal else words


def gone() -> str:
    """There is no such case, or not for this person."""
    return (
        "Không tìm thấy vướng mắc này, hoặc vướng mắc không thuộc ngành của đồng chí. "
        "Đề nghị đồng chí mở lại bằng /khokhan."
    )


def not_allowed() -> str:
    """Somebody who reports for no department."""
    return "Chỉ cán bộ các ngành, ⟨văn phòng⟩ và lãnh đạo UBND xã dùng mục này."


def handling_not_allowed() -> str:
    """Somebody who may not do this with the case."""
    return "Việc này do ⟨văn phòng⟩ hoặc lãnh đạo UBND xã thực hiện."


def not_for_oneself() -> str:
    """Nobody handles what their own department raised."""
    return "Vướng mắc của ngành mình phải do lãnh đạo UBND xã xử lý."


def closed_already() -> str:
    """What is closed stays closed."""
    return "Vướng mắc này đã đóng. Nếu còn vướng, đề nghị ngành nêu vướng mắc mới bằng /khokhan."


def acknowledged_already() -> str:
    """Somebody was faster."""
    return "Vướng mắc này đã được tiếp nhận."


def passed_on_already() -> str:
    """Somebody was faster."""
    return "Vướng mắc này đã được chuyển lãnh đạo UBND xã."


def task_not_theirs() -> str:
    """The task is another department's."""
    return "Nội dung này không thuộc ngành đang chọn. Đề nghị đồng chí mở lại bằng /khokhan."


def words_not_valid(limit: int) -> str:
    """No words, or too many."""
    return f"Đề nghị đồng chí ghi bằng lời, không quá {limit} ký tự."


def addressee_not_valid(limit: int) -> str:
    """Nobody is named, or at too great length."""
    return f"Đề nghị đồng chí ghi tên cơ quan, người nhận, không quá {limit} ký tự."
