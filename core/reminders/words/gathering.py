"""Sentences for several notices of one kind in one message."""

from markupsafe import Markup

from core.wording.says import plain, says


@says(
    "<b>Có {count} thông báo cùng loại</b> vừa đến, gửi chung một tin:",
    "How many notices came.",
)
def heading(count: int) -> Markup: ...
@says("• {text}", "One of the notices.")
def line(text: Markup) -> Markup: ...
@says("và {count} thông báo khác trước đó.", "How many notices are not shown.")
def more(count: int) -> Markup: ...


see_all = plain("Xem danh sách", "The button that lists all of them.")
