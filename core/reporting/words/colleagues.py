"""Sentences for two officials of one department who answer the same task."""

from decimal import Decimal

from markupsafe import Markup

from core.reporting.card import Entry
from core.reporting.words.levels import level
from core.wording import formats

_SHOWN_WORDS = 300  # UTF-16 units


def drafted(by_whom: str) -> Markup:
    """A colleague is writing this answer."""
    return Markup("<i>{}.</i>").format(formats.capital(by_whom)) if by_whom else Markup()


def changed_meanwhile(entry: Entry) -> Markup:
    """A colleague changed the answer after it was shown."""
    return Markup("Đồng chí {} vừa sửa nội dung này. Đề nghị đồng chí xem lại.").format(
        entry.written_by
    )


def level_meanwhile(entry: Entry) -> Markup:
    """A colleague chose another level after the question was shown."""
    return Markup(
        "Đồng chí {} vừa chọn mức độ: <b>{}</b>. Nếu cần đổi, đề nghị đồng chí chọn lại."
    ).format(entry.written_by, level(entry.progress))


def score_meanwhile(entry: Entry) -> Markup:
    """A colleague gave another score after the question was shown."""
    score = formats.number(entry.self_score) if entry.self_score is not None else ""
    return Markup(
        "Đồng chí {} vừa chấm <b>{}</b> điểm. Nếu cần đổi, đề nghị đồng chí gõ lại điểm."
    ).format(entry.written_by, score)


def difficulty_meanwhile(entry: Entry) -> Markup:
    """A colleague wrote a difficulty after the question was shown."""
    return Markup(
        "Đồng chí {} vừa ghi khó khăn, vướng mắc. Nếu vẫn bỏ, đề nghị đồng chí bấm lại."
    ).format(entry.written_by)


def added_below(entry: Entry) -> Markup:
    """The words were added below those that a colleague wrote meanwhile."""
    return Markup(
        "Đồng chí {} vừa ghi mục này, nên lời của đồng chí được ghi thêm bên dưới."
    ).format(entry.written_by)


def so_far(words: str) -> Markup:
    """The words that the new ones will replace."""
    return (
        Markup("Đang ghi: {}").format(formats.clipped(words, _SHOWN_WORDS)) if words else Markup()
    )


def score_so_far(score: Decimal | None) -> Markup:
    """The score that the new one will replace."""
    return (
        Markup("Đang ghi: {} điểm.").format(formats.number(score))
        if score is not None
        else Markup()
    )
