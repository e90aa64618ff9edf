"""Several notices of one kind, told in one message."""

from markupsafe import Markup

from core.wording.says import plain, says


@says(
    "<b>Có {count} thông báo cùng loại</b> vừa đến, gửi chung một tin:",
    "How many came within a while.",
)
def heading(count: int) -> Markup: ...
@says("• {text}", "One of them.")
def line(text: Markup) -> Markup: ...
@says("và {count} thông báo khác trước đó.", "Those that are not named.")
def more(count: int) -> Markup: ...


see_all = plain("Xem danh sách", "The button that lists them.")
