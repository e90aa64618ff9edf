"""Several notices of one kind, told in one message."""

from markupsafe import Markup


def heading(count: int) -> Markup:
    """How many came within a while."""
    return Markup("<b>Có {} thông báo cùng loại</b> vừa đến, gửi chung một tin:").format(count)


def line(text: Markup) -> Markup:
    """One of them."""
    return Markup("• {}").format(text)


def more(count: int) -> Markup:
    """Those that are not named."""
    return Markup("và {} thông báo khác trước đó.").format(count)


def see_all() -> str:
    """The button that lists them."""
    return "Xem danh sách"
