"""Sentences for answering one task."""

from decimal import Decimal

from markupsafe import Markup

from core.plan.task_facts import TaskFacts
from core.plan.words.task_fields import below_title
from core.progress_levels import COMPLETE, LEVELS
from core.reporting.answer_facts import AnswerFacts
from core.reporting.card import Entry
from core.reporting.words import proving
from core.reporting.words.levels import level
from core.vietnamese import name_key
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

_SHOWN_WORDS = 160  # UTF-16 units of a result or a difficulty
_SHOWN_DOCUMENTS = 12
_SHOWN_TITLE = 70  # characters

_WORDS_FOR_COMPLETE = (
    "xong",
    "xong roi",
    "lam xong",
    "lam xong roi",
    "da xong roi",
    "hoan thanh roi",
    "da xong",
    "hoan thanh",
)
_LEVEL_WORDS = {
    **{name_key(level(percent)): percent for percent in LEVELS},
    **dict.fromkeys(_WORDS_FOR_COMPLETE, COMPLETE),
    **dict.fromkeys(("chua", "chua lam"), 0),
}

WORDS_FOR_NONE = frozenset({"khong", "khong co", "khong co gi", "ko", "ko co", "k co", "khong a"})
"""What people type (without diacritics) when there is no difficulty."""


def level_in_words(words: str) -> int | None:
    """The level that these words name; None when they say anything else."""
    return _LEVEL_WORDS.get(name_key(words))


level_not_understood = fixed(
    "Đề nghị đồng chí chọn một mức độ dưới đây, hoặc gõ 25%, 50%, 75%, 100%.",
    "The typed words are not one of the levels.",
)


_A_SENTENCE = 5  # words; fewer are taken for a level


def says_what_was_done(words: str) -> bool:
    """Tell whether words typed as a level are in fact a result: a whole sentence."""
    return len(words.split()) >= _A_SENTENCE and not words.rstrip().endswith("?")


def task_heading(entry: TaskFacts, scored_year: int) -> Markup:
    """A task with its indicator of the year that the plan is to improve."""
    title = formats.shortened(entry.title, _SHOWN_TITLE)
    said = (f"{title}{_indicator(entry, scored_year)}", *below_title(entry))
    return Markup("<b>Nội dung {}.</b> {}").format(entry.code, "\n".join(said))


def _indicator(entry: TaskFacts, year: int) -> str:
    if entry.score is not None and entry.max_score is not None:
        reached = f"{formats.number(entry.score)}/{formats.number(entry.max_score)}"
        return f" (năm {year} đạt {reached} điểm)"
    if entry.percent is not None:
        return f" (năm {year} đạt {formats.number(entry.percent)}%)"
    return ""


ask_level = fixed("Nội dung này hiện thực hiện đến đâu?", "Asks how far the task is.")


def as_before(progress: int) -> str:
    """The button that repeats the answer of the previous round."""
    return f"Như kỳ trước: {level(progress)}"


def means_as_before(words: str) -> bool:
    """Tell whether somebody typed that button's meaning."""
    return name_key(words) in {"nhu ky truoc", "nhu cu", "nhu truoc", "giong ky truoc"}


give_score = plain("Tự đánh giá điểm", "The button for the department's own score.")


def ask_score(entry: Entry) -> Markup:
    """Asks for the score."""
    most = formats.number(entry.max_score) if entry.max_score is not None else ""
    return Markup("Ngành tự đánh giá bao nhiêu điểm, từ 0 đến {}? Ví dụ: 1,5.").format(most)


score_not_understood = fixed(
    "Trợ lý chưa hiểu điểm này. Đề nghị đồng chí gõ số, ví dụ 1,5.",
    "The typed words are not a score.",
)


@says("Đã ghi điểm tự đánh giá: {score:number}.", "The score was recorded.")
def score_kept(score: Decimal) -> Markup: ...


def ask_explanation(entry: Entry) -> Markup:
    """Asks for an explanation: for a reviewer, or because there is no evidence."""
    if entry.owes_explanation:
        return Markup("Đề nghị đồng chí gõ giải trình, trong một tin nhắn.")
    return Markup(
        "Nội dung ghi <b>đã hoàn thành</b> nhưng chưa có tài liệu kiểm chứng. Đề nghị đồng chí gửi "
        "ảnh, tệp, ghi số, ký hiệu văn bản (ví dụ 15/QĐ-UBND ngày 10/3/2023), hoặc nêu giải trình."
    )


number_of_what = fixed(
    "Chưa rõ số này sửa mức độ, điểm hay kết quả. Đề nghị đồng chí gõ rõ, ví dụ: 75%, hoặc cả câu "
    "kết quả.",
    "A number alone was put right, and nothing says of what.",
)
no_proof = fixed(
    "Đã hiểu: nội dung này chưa có tài liệu kiểm chứng; câu vừa gõ không ghi vào kết quả. Có tài "
    "liệu lúc nào, đồng chí gửi lúc đó.",
    "Somebody said that there is no evidence.",
)
no_proof_why = fixed(
    "Nội dung ghi đã hoàn thành mà chưa có tài liệu thì cần giải trình: đề nghị đồng chí nêu vì "
    "sao chưa có, hoặc tài liệu đang lưu ở đâu.",
    "Somebody said only that there is none, of what is said to be done.",
)
explanation_kept = fixed("Đã ghi giải trình.", "The explanation was recorded.")
explain = plain("Ghi giải trình", "The button for the explanation that a reviewer wants.")


@plainly("Xem tệp ({count})", "The button that shows the files that were sent.")
def see_files(count: int) -> str: ...


def files_sent(entry: Entry, count: int) -> Markup:
    """Stands above the files that are sent back."""
    if not count:
        return Markup("Không tìm thấy tệp nào của nội dung {}.").format(entry.code)
    return Markup("Tài liệu kiểm chứng của nội dung <b>{}</b>: {} tệp dưới đây.").format(
        entry.code, count
    )


def answer_so_far(entry: AnswerFacts) -> Markup:
    """The current answer, for whoever writes or reviews it."""
    parts = [Markup("Mức độ: <b>{}</b>").format(level(entry.progress))]
    if entry.result:
        parts.append(Markup("Kết quả: {}").format(_clipped(entry.result)))
    if entry.self_score is not None and entry.max_score is not None:
        scores = (formats.number(entry.self_score), formats.number(entry.max_score))
        parts.append(Markup("Điểm tự đánh giá: {}/{}").format(*scores))
    if entry.evidence_count or entry.documents:
        parts.append(Markup("Tài liệu kiểm chứng: {}").format("; ".join(_proofs(entry))))
    if entry.carried:
        parts.append(Markup("Tài liệu kiểm chứng {}").format(proving.carried(entry.carried)))
    elif entry.progress == COMPLETE and not (entry.evidence_count or entry.documents):
        parts.append(Markup("Chưa có tài liệu kiểm chứng."))
    if entry.explanation:
        parts.append(Markup("Giải trình: {}").format(_clipped(entry.explanation)))
    if entry.difficulty:
        parts.append(Markup("Khó khăn, vướng mắc: {}").format(_clipped(entry.difficulty)))
    return Markup("\n").join(parts)


def _proofs(entry: AnswerFacts) -> list[str]:
    shown = list(entry.documents[:_SHOWN_DOCUMENTS])
    if more := len(entry.documents) - len(shown):
        shown.append(f"và {more} văn bản khác")
    return [*shown, f"{entry.evidence_count} tệp"] if entry.evidence_count else shown


def _clipped(words: str) -> str:
    return formats.clipped(words, _SHOWN_WORDS)


def answer_hint(entry: Entry) -> Markup:
    """What the person may do now without a button."""
    words = "giải trình" if entry.owes_explanation else "kết quả"
    if entry.is_done and entry.judged is not None and entry.judged.wants_mending:
        return Markup(
            "Đề nghị đồng chí gõ {}, gửi ảnh, tệp kiểm chứng ngay tại đây, rồi xác nhận lại."
        ).format(words)
    if entry.is_done:
        return Markup(
            "Đã xác nhận. Gõ chữ để ghi thêm kết quả, gửi ảnh hoặc tệp để thêm tài liệu kiểm chứng."
        )
    if entry.judged is not None and entry.judged.wants_mending:  # why takes its room
        return Markup("Gõ, gửi thêm, hoặc bấm “Xác nhận”.")
    if entry.result:
        return Markup("Xác nhận, hoặc gõ, gửi thêm. Không gửi tài liệu mật.")
    return Markup(
        "Xác nhận, hoặc gõ {}, gửi ảnh, tệp ngay tại đây. Không gửi tài liệu mật."
    ).format(words)


confirm = plain("Xác nhận", "The button that confirms the answer.")
to_card = plain("‹ Danh sách", "The button back to the list of tasks.")


def write_result(has_result: bool) -> str:  # noqa: FBT001 - a fact about the answer
    """The button for the result in words."""
    return "Sửa kết quả" if has_result else "Ghi kết quả"


send_evidence = plain("Gửi tệp, ảnh", "The button for evidence.")
tell_difficulty = plain("Khó khăn, vướng mắc", "The button for a difficulty.")
change_level = plain("Sửa mức độ", "The button that asks for the level again.")
ask_result = fixed(
    "Đề nghị đồng chí gõ kết quả thực hiện, ngắn gọn trong một tin nhắn.",
    "Asks for the result in words.",
)
ask_evidence = fixed(
    "Đề nghị đồng chí gửi tài liệu kiểm chứng (số, ký hiệu văn bản, ảnh hoặc tệp; mỗi tệp không "
    "quá 20 MB). Không gửi tài liệu mật qua kênh này.",
    "Asks for evidence.",
)
no_difficulty = plain("Không có khó khăn", "The button that removes a difficulty.")
result_kept = fixed("Đã ghi.", "The words were recorded as the result.")
words_kept = fixed(
    "Lời chú thích được ghi vào mục Kết quả.", "A caption was recorded as the result."
)
difficulty_gone = fixed("Đã ghi: không có khó khăn, vướng mắc.", "The difficulty was removed.")


files_known = fixed("Tệp này đã có, không cần gửi lại.", "Only files that were sent before.")


@says("Đã nhận {new} tệp kiểm chứng.", "Files were recorded.")
def files_kept(new: int) -> Markup: ...
@says(
    "Đã nhận {new} tệp kiểm chứng ({known} tệp đã có từ trước).",
    "Files were recorded, and others were sent before.",
)
def some_files_kept(new: int, known: int) -> Markup: ...


def evidence_kept(new: int, sent: int) -> Markup:
    """Files were recorded; the same file counts once."""
    if new == 0:
        return files_known()
    return some_files_kept(new, sent - new) if sent > new else files_kept(new)


@says("✓ Đã ghi nội dung {code}: {level}.", "A task's answer was recorded.")
def recorded(code: str, level: str) -> Markup: ...
@says(
    "✓ Đã cập nhật nội dung {code}: {level}. Báo cáo đã gửi được sửa theo.",
    "The same after the report was sent.",
)
def changed_after_sending(code: str, level: str) -> Markup: ...


def confirmed(code: str, progress: int | None, *, is_sent: bool) -> Markup:
    """A task's answer was confirmed; if the report was sent, it changes too."""
    return (changed_after_sending if is_sent else recorded)(code, level(progress))
