"""Sentences for raising a difficulty, and refusals about cases."""

from markupsafe import Markup

from core.reporting.words.answering import WORDS_FOR_NONE
from core.speech.stopping import stops
from core.vietnamese import name_key
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says
from models import DifficultyReason

_SHOWN_TITLE = 34  # characters on a button that a phone shows beside the code
_CLIPPED = 600  # UTF-16 units of the words to confirm
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
    """The reason of a difficulty in words."""
    return _REASONS[value]


def reason_in_words(words: str) -> DifficultyReason | None:
    """Read a typed reason; None when the words say anything else."""
    typed = name_key(words)
    by_name = {name_key(name): value for value, name in _REASONS.items()}
    return by_name.get(typed) or _TYPED.get(typed)


def means_no_proposal(words: str) -> bool:
    """Tell whether somebody typed that they propose nothing."""
    return name_key(words) in _NO_PROPOSAL or stops(words)


def addressees(coordinating: str | None) -> dict[str, str]:
    """The offered addressees of a proposal, by key; the name is stored and printed."""
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
    """The department and the task of a difficulty."""
    task = Markup(", nội dung {}").format(task_code) if task_code else Markup()
    return Markup("<b>KHÓ KHĂN, VƯỚNG MẮC</b>\n{}{}").format(department, task)


ask_department = fixed(
    "<b>KHÓ KHĂN, VƯỚNG MẮC</b>\nĐồng chí nêu vướng mắc của ngành nào?",
    "Asks for which department.",
)
ask_task = fixed("Vướng mắc thuộc nội dung nào?", "Asks for the task.")
words_waiting = fixed(
    "Đã giữ lời đồng chí vừa gõ. Đề nghị chọn nội dung có vướng mắc:",
    "The words came before the question and are kept; asks for the task.",
)
general = plain("Chung của ngành", "The button for no particular task.")


def ask_reason(words: str, *, is_in_report: bool) -> Markup:
    """Asks for the reason; `words` is a difficulty typed before the question."""
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
    "The task has an open case, where words may be added instead.",
)
def is_open_already(number: str) -> Markup: ...
@plainly("Ghi thêm vào vướng mắc số {number}", "The button that adds words to a case.")
def add_to(number: str) -> str: ...


def ask_words(value: DifficultyReason | None) -> Markup:
    """Asks for the difficulty in words; without a reason, for more words in a case."""
    if value is None:
        return Markup("Đề nghị đồng chí gõ nội dung cần ghi thêm, trong một tin nhắn.")
    return Markup(
        "Nguyên nhân: {}.\nĐề nghị đồng chí nêu cụ thể vướng mắc, trong một tin nhắn."
    ).format(reason(value).lower())


ask_proposal = fixed(
    "Đồng chí đề xuất, kiến nghị gì? Gõ trong một tin nhắn.", "Asks for a proposal."
)
no_proposal = plain("Chưa có đề xuất", "The button for no proposal.")
ask_addressee = fixed(
    "Đề xuất gửi đến ai? Đồng chí chọn, hoặc gõ tên cơ quan, người nhận.",
    "Asks for the proposal's addressee.",
)


def whole(why: DifficultyReason, words: str, proposal: str, addressed_to: str) -> list[Markup]:
    """The whole difficulty to confirm, one paragraph each."""
    value = reason(why).lower()
    lines = [
        Markup("Nguyên nhân: {}").format(value),
        Markup("Nội dung: {}").format(formats.clipped(words, _CLIPPED)),
    ]
    if proposal:
        lines.append(Markup("Đề xuất: {}").format(formats.clipped(proposal, _CLIPPED)))
    return [*lines, Markup("Nơi nhận: {}").format(addressed_to)]


confirm_question = fixed("Gửi vướng mắc này?", "Asks whether to send the difficulty.")
send = plain("Gửi", "The button that sends the difficulty.")


def sent(number: str, told: int, *, for_leaders: bool, is_handled_here: bool) -> Markup:
    """The difficulty became a case; `told` is the number of people notified."""
    if not told:
        return Markup(
            "Đã ghi vướng mắc <b>số {}</b>, nhưng chưa có đồng chí nào nhận được qua trợ lý. "
            "Đề nghị đồng chí báo trực tiếp ⟨văn phòng⟩."
        ).format(number)
    to = "lãnh đạo UBND xã" if for_leaders else "⟨văn phòng⟩"
    if for_leaders and is_handled_here:
        to = "lãnh đạo UBND xã và ⟨văn phòng⟩"
    return Markup("Đã gửi vướng mắc <b>số {}</b> đến {}.").format(number, to)


kept_in_report = fixed(
    "Đã ghi khó khăn, vướng mắc.", "The difficulty was also recorded in the report's answer."
)


@says("Đã ghi thêm vào vướng mắc <b>số {number}</b>.", "Words were added to a case.")
def added(number: str) -> Markup: ...
@says(
    "Vướng mắc số {number} vẫn đang mở; nếu đã giải quyết, đề nghị đồng chí mở /khokhan để đóng.",
    "The answer's difficulty was removed, but its case is still open.",
)
def still_open(number: str) -> Markup: ...


def with_proposal(words: str, proposal: str) -> str:
    """The difficulty with its proposal, as the report stores it."""
    return f"{words}\nĐề xuất, kiến nghị: {proposal}" if proposal else words


gone = plain(
    "Không tìm thấy vướng mắc này, hoặc vướng mắc không thuộc ngành của đồng chí. Đề nghị đồng "
    "chí mở lại bằng /khokhan.",
    "The case does not exist, or the person may not see it.",
)
not_allowed = plain(
    "Chỉ cán bộ các ngành, ⟨văn phòng⟩ và lãnh đạo UBND xã dùng mục này.",
    "The person reports for no department and oversees none.",
)
handling_not_allowed = plain(
    "Việc này do ⟨văn phòng⟩ hoặc lãnh đạo UBND xã thực hiện.",
    "The person may not take this step.",
)
not_for_oneself = plain(
    "Vướng mắc của ngành mình phải do lãnh đạo UBND xã xử lý.",
    "The person may not handle a case of their own department.",
)
closed_already = plain(
    "Vướng mắc này đã đóng. Nếu còn vướng, đề nghị ngành nêu vướng mắc mới bằng /khokhan.",
    "The case is closed.",
)
acknowledged_already = plain(
    "Vướng mắc này đã được tiếp nhận.", "Somebody acknowledged the case before."
)
passed_on_already = plain(
    "Vướng mắc này đã được chuyển lãnh đạo UBND xã.", "Somebody passed the case on before."
)
task_not_theirs = plain(
    "Nội dung này không thuộc ngành đang chọn. Đề nghị đồng chí mở lại bằng /khokhan.",
    "The task belongs to another department.",
)


@plainly(
    "Đề nghị đồng chí ghi bằng lời, không quá {limit} ký tự.", "The words are empty or too long."
)
def words_not_valid(limit: int) -> str: ...
@plainly(
    "Đề nghị đồng chí ghi tên cơ quan, người nhận, không quá {limit} ký tự.",
    "The addressee is empty or too long.",
)
def addressee_not_valid(limit: int) -> str: ...


kept_as_difficulty = fixed("Khó khăn, vướng mắc", "The name of the place: a difficulty.")
kept_as_proposal = fixed("Đề xuất, kiến nghị", "The name of the place: a proposal.")
kept_as_addressee = fixed(
    "Nơi nhận kiến nghị", "The name of the place: the addressee of a proposal."
)
kept_as_case_words = fixed(
    "Trao đổi về khó khăn, vướng mắc", "The name of the place: the discussion of a difficulty."
)
