"""What the administrators are told of the program and its machine."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from markupsafe import Markup

BAD_UPDATE = "bad update"
CLOCK_MOVED = "clock moved"


def bad_update(facts: Mapping[str, Any]) -> Markup:
    """Something came from the channel that could not be read, and was set aside."""
    return Markup(
        "Trợ lý nhận được một tin không đọc được từ {channel} (mã {id}) và đã bỏ qua tin đó; "
        "các tin khác vẫn được phục vụ. Đề nghị cập nhật máy chủ Bot API nếu dùng máy chủ riêng."
    ).format(**facts)


def clock_moved(facts: Mapping[str, Any]) -> Markup:
    """The machine's clock was set by an hour or more while the assistant ran."""
    return Markup(
        "Đồng hồ của máy chạy trợ lý vừa đổi từ {was} sang {now}. "
        "Hạn và lời nhắc tính theo đồng hồ này: nếu giờ mới chưa đúng, "
        "đề nghị chỉnh lại giờ và bật tự động đồng bộ giờ trên máy."
    ).format(was=_moment(facts["was"]), now=_moment(facts["now_is"]))


def _moment(words: str) -> str:
    return datetime.fromisoformat(words).strftime("%H:%M ngày %d/%m/%Y")


_WORDS: dict[str, Callable[[Mapping[str, Any]], Markup]] = {
    BAD_UPDATE: bad_update,
    CLOCK_MOVED: clock_moved,
}


def trouble(facts: Mapping[str, Any]) -> Markup:
    """A trouble's words, by the name in its facts."""
    return _WORDS[facts["trouble"]](facts)
