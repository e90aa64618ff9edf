"""Sentences for choosing another round, a past day or frozen figures."""

from markupsafe import Markup

from core.figures.snapshots import Edition
from core.figures.summary import Summary
from core.figures.words import summary
from core.wording import formats
from core.wording.says import fixed


def heading(shown: Summary) -> Markup:
    """What is shown, and how to choose something else."""
    return Markup(
        "<b>KỲ KHÁC</b>\nĐang xem: {} ({}).\nĐồng chí chọn dưới đây, hoặc gõ kỳ, gõ ngày: "
        "“quý 1”, “đến ngày 10/3”, “quý 1 đến ngày 10/3/2023”."
    ).format(formats.round_title(shown.figures.round_key), summary.as_of(shown))


def edition_button(one: Edition) -> str:
    """The button for frozen figures of the shown round."""
    return formats.capital(summary.edition(one.number, one.as_of))


def round_button(key: str) -> str:
    """The button for another round."""
    return formats.capital(formats.round_title(key))


not_read = fixed(
    "Trợ lý chưa hiểu kỳ hoặc ngày này. Đề nghị đồng chí chọn kỳ dưới đây, hoặc gõ như “quý 1”, "
    "“đến ngày 10/3”.",
    "The words name neither a round nor a day.",
)
