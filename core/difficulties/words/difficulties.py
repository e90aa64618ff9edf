"""Raising a difficulty: its questions, and why something about a case cannot be done."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from core.reporting.words.answering import WORDS_FOR_NONE
from core.speech.stopping import stops
from core.vietnamese import name_key
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says
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
    return name_key(words) in _NO_PROPOSAL or stops(words)


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


ask_department = fixed(
    "<b>KHÓ KHĂN, VƯỚNG MẮC</b>\nĐồng chí nêu vướng mắc của ngành nào?", "Of which department?"
)
ask_task = fixed("Vướng mắc thuộc nội dung nào?", "With which task?")
words_waiting = fixed(
    "Đã giữ lời đồng chí vừa gõ. Đề nghị chọn nội dung có vướng mắc:",
    "The difficulty was told before it was asked; the task is still asked.",
)
general = plain("Chung của ngành", "With none in particular.")


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


@says(
    "Nội dung này có vướng mắc <b>số {number}</b> chưa giải quyết: đồng chí ghi thêm vào đó, "
    "hoặc chọn nguyên nhân để nêu vướng mắc mới.",
    "The task has a case: more may be said there.",
)
def is_open_already(number: str) -> Markup: ...
@plainly("Ghi thêm vào vướng mắc số {number}", "The button that adds to a case.")
def add_to(number: str) -> str: ...


def ask_words(value: DifficultyReason | None) -> Markup:
    """The difficulty itself; without a reason more words for a case."""
    if value is None:
        return Markup("Đề nghị đồng chí gõ nội dung cần ghi thêm, trong một tin nhắn.")
    return Markup(
        "Nguyên nhân: {}.\nĐề nghị đồng chí nêu cụ thể vướng mắc, trong một tin nhắn."
    ).format(reason(value).lower())


ask_proposal = fixed(
    "Đồng chí đề xuất, kiến nghị gì? Gõ trong một tin nhắn.", "What do you propose?"
)
no_proposal = plain("Chưa có đề xuất", "The button for nothing.")
ask_addressee = fixed(
    "Đề xuất gửi đến ai? Đồng chí chọn, hoặc gõ tên cơ quan, người nhận.", "To whom?"
)


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


confirm_question = fixed("Gửi vướng mắc này?", "Send it?")
send = plain("Gửi", "The button that sends it.")


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


kept_in_report = fixed("Đã ghi khó khăn, vướng mắc.", "The answer of the report says it too.")


@says("Đã ghi thêm vào vướng mắc <b>số {number}</b>.", "More was said in a case.")
def added(number: str) -> Markup: ...
@says(
    "Vướng mắc số {number} vẫn đang mở; nếu đã giải quyết, đề nghị đồng chí mở /khokhan để đóng.",
    "The answer no longer names a difficulty, its case is open all the same.",
)
def still_open(number: str) -> Markup: ...


def with_proposal(words: str, proposal: str) -> str:
    """The difficulty as the report keeps it."""
    return f"{words}\nĐề xuất, kiến nghị: {proposal}" if proposal else words


gone = plain(
    "Không tìm thấy vướng mắc này, hoặc vướng mắc không thuộc ngành của đồng chí. Đề nghị đồng "
    "chí mở lại bằng /khokhan.",
    "There is no such case, or not for this person.",
)
not_allowed = plain(
    "Chỉ cán bộ các ngành, ⟨văn phòng⟩ và lãnh đạo UBND xã dùng mục này.",
    "Somebody who reports for no department.",
)
handling_not_allowed = plain(
    "Việc này do ⟨văn phòng⟩ hoặc lãnh đạo UBND xã thực hiện.",
    "Somebody who may not do this with the case.",
)
not_for_oneself = plain(
    "Vướng mắc của ngành mình phải do lãnh đạo UBND xã xử lý.",
    "Nobody handles what their own department raised.",
)
closed_already = plain(
    "Vướng mắc này đã đóng. Nếu còn vướng, đề nghị ngành nêu vướng mắc mới bằng /khokhan.",
    "What is closed stays closed.",
)
acknowledged_already = plain("Vướng mắc này đã được tiếp nhận.", "Somebody was faster.")
passed_on_already = plain("Vướng mắc này đã được chuyển lãnh đạo UBND xã.", "Somebody was faster.")
task_not_theirs = plain(
    "Nội dung này không thuộc ngành đang chọn. Đề nghị đồng chí mở lại bằng /khokhan.",
    "The task is another department's.",
)


@plainly("Đề nghị đồng chí ghi bằng lời, không quá {limit} ký tự.", "No words, or too many.")
def words_not_valid(limit: int) -> str: ...
@plainly(
    "Đề nghị đồng chí ghi tên cơ quan, người nhận, không quá {limit} ký tự.",
    "Nobody is named, or at too great length.",
)
def addressee_not_valid(limit: int) -> str: ...
