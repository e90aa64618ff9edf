"""Sentences about kept words: are they an answer, and where do they belong?"""

from markupsafe import Markup

from core.speech.kinds import Kind
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

_SHOWN = 400  # UTF-16 units of the kept sentence
_LISTED = 60
_PASSED_ON = 3_000


def ask(words: str, where: str) -> Markup:
    """Asks whether to record the sentence there."""
    return Markup("<b>Ghi câu này vào {}?</b>\n“{}”").format(
        where, formats.clipped(words, _SHOWN, "…")
    )


def take(where: str) -> str:
    """The button that records the sentence there."""
    kind = next((one for one in _OF_TASK if where.startswith(f"{one} của ")), where)
    return f"Ghi vào {formats.uncapital(kind)}"


leave = plain("Không ghi", "The button that does not record the sentence.")


def left(words: str) -> Markup:
    """The sentence was not recorded; it is shown for copying."""
    return Markup("Không ghi câu “{}”.").format(formats.clipped(words, _LISTED, "…"))


taken = fixed("Đã ghi câu vừa gõ.", "The sentence was recorded.")
waits_too = fixed(
    "Câu vừa gõ cũng được giữ, sẽ hỏi sau câu này.",
    "Another sentence waits behind this one.",
)
see_answer = plain("Trả lời câu hỏi này", "The button that answers a question instead.")


POLITE_YES = frozenset({"ok", "oke", "u", "uh", "uhm"})
"""Polite words, also said after "Đã ghi"; too weak to record a question in a report."""
CONFIRMS = frozenset({"xac nhan"})
"""The label of the task's own button, shown before; it may not be meant for the sentence."""
choose_first = fixed(
    "Câu dưới đây chưa ghi. Đề nghị đồng chí chọn ghi hay không ghi trước, rồi xác nhận.",
    "“Xác nhận” was typed at the question whether to record a sentence.",
)


do_this = plain("Làm theo câu này", "The button that does what the sentence asks for.")


_OF_TASK = ("Kết quả", "Giải trình")
"""Places within a task; a button has no room for the task's code."""


@says("Kết quả của {code}", "The name of the place: a task's result.")
def result_of(code: str) -> Markup: ...
@says("Giải trình của {code}", "The name of the place: a task's explanation.")
def explanation_of(code: str) -> Markup: ...


reason = fixed("Lý do", "The name of the place: a reason.")


@says(
    "• Còn {count} câu đồng chí đã gõ chưa ghi vào đâu.",
    "On the menu: how many sentences have no place yet.",
)
def waiting(count: int) -> Markup: ...
@plainly("Câu chưa ghi ({count})", "The button that opens the sentences without a place.")
def see_waiting(count: int) -> str: ...


gone = fixed("Câu này đã được xử lý.", "The sentence was settled before.")


def ask_place(words: str) -> Markup:
    """Asks where the sentence belongs."""
    return Markup("Câu này ghi vào đâu?\n“{}”").format(formats.clipped(words, _SHOWN, "…"))


@says(
    "Nội dung {code} là của <b>{department}</b>; ngành đồng chí không báo cáo nội dung này.",
    "The sentence names a task of another department.",
)
def of_others(code: str, department: str) -> Markup: ...


def no_answer(words: str) -> Markup:
    """The assistant has no answer to this question."""
    return Markup("Trợ lý chưa trả lời được câu này:\n“{}”").format(
        formats.clipped(words, _SHOWN, "…")
    )


def kept_without_place(words: str) -> Markup:
    """The words were not understood, but are kept."""
    return Markup("Chưa rõ câu “{}” ghi vào đâu. Câu được giữ lại.").format(
        formats.clipped(" ".join(words.split()), _LISTED, "…")
    )


choose_place = plain("Chọn chỗ ghi câu này", "The button that asks where the sentence belongs.")
report_difficulty = plain(
    "Báo khó khăn, vướng mắc", "The button that records the sentence as a difficulty."
)
give_direction = plain("Giao chỉ đạo", "The button that records the sentence as a direction.")
record_finding = plain(
    "Ghi tồn tại qua kiểm tra", "The button that records the sentence as a finding."
)


@plainly("Chuyển tới {coordinating}", "The button that passes the sentence on to the coordinators.")
def pass_on(coordinating: str) -> str: ...


drop = plain("Bỏ", "The button that drops the sentence.")


def dropped(words: str) -> Markup:
    """The sentence was dropped; it is shown for copying."""
    return Markup("Đã bỏ câu “{}”.").format(formats.clipped(words, _LISTED, "…"))


@says("Đã chuyển câu này tới {coordinating}.", "The sentence was passed on.")
def passed_on(coordinating: str) -> Markup: ...


greeting = fixed("Chào đồng chí. Cần việc gì, đồng chí gõ “menu”.", "Answers a greeting.")


def polite(kind: Kind) -> Markup:
    """Answers a thank-you or a gesture."""
    if kind is Kind.SOCIAL:
        return Markup("Vâng, cảm ơn đồng chí. Cần việc gì, đồng chí gõ “menu”.")
    return Markup("Đồng chí cần việc gì, đề nghị gõ chữ, hoặc “menu”.")


@says(
    "Trợ lý đang chờ {where}; dấu hiệu vừa gửi chưa ghi vào đâu.",
    "A gesture came at a step that records words.",
)
def waits_for(where: str) -> Markup: ...


not_understood = fixed(
    "Trợ lý chưa hiểu. Đề nghị đồng chí chọn ở câu hỏi trên, hoặc gõ “menu”.",
    "A number matches no choice of the question above.",
)


number_without_choice = fixed(
    "Số này không có trong các lựa chọn dưới đây. Cần ghi thì đề nghị đồng chí gõ thành câu.",
    "A number matches no choice at a step that records words; a sentence before says that it is "
    "not recorded.",
)


def kept_word(words: str) -> Markup:
    """A word matches nothing in the question above; it is kept."""
    return Markup(
        "Trợ lý chưa hiểu “{}”. Tin chưa ghi vào đâu, được giữ lại. Đề nghị đồng chí chọn dưới "
        "đây, hoặc gõ “menu”."
    ).format(formats.clipped(words, _LISTED, "…"))


search_plan = plain("Tìm trong kế hoạch", "The button that looks for the words in the plan.")


def found_in_plan(words: str, count: int) -> Markup:
    """How many tasks of the plan have these words."""
    said = formats.clipped(" ".join(words.split()), _LISTED, "…")
    if not count:
        return Markup("Kế hoạch không có nội dung nào gần với “{}”.").format(said)
    return Markup("<b>{} nội dung gần với “{}”:</b>").format(formats.count(count), said)


def lost(name: str = "", *, department: str = "", phone: str = "") -> Markup:
    """Two messages were not understood: says what can be done, and who helps."""
    line = Markup("Trợ lý vẫn chưa hiểu. Đồng chí có thể chọn một việc dưới đây.")
    if not name:
        return line
    parts = (department if department != name else "", phone)
    where = ", ".join(part for part in parts if part)
    called = f"{name} ({where})" if where else name
    return line + Markup(" Cần hỗ trợ, đề nghị gọi đồng chí {}.").format(called)


@plainly(
    "Trong một ngày trợ lý chuyển nhiều nhất {most} câu của mỗi đồng chí. Câu này được giữ lại; "
    "đề nghị đồng chí chuyển sau, hoặc liên hệ trực tiếp.",
    "The daily limit is reached; the sentence stays kept.",
)
def too_many_passed_on(most: int) -> str: ...


def passed_on_to_you(name: str, department: str, words: str) -> Markup:
    """To the coordinators: somebody's words."""
    whose = f" ({department})" if department else ""
    words = words if len(words) <= _PASSED_ON else f"{words[:_PASSED_ON]}… (đã lưu đủ)"
    return Markup("Đồng chí <b>{}</b>{} chuyển tới:\n“{}”").format(name, whose, words)
