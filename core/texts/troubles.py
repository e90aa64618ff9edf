"""What the administrators are told of the program and its machine."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

BAD_UPDATE = "bad update"

_CHANNELS = {"telegram": "Telegram"}


def bad_update(facts: Mapping[str, Any]) -> Markup:
    """Something came from the channel that could not be read, and was set aside."""
    return Markup(
        "Trợ lý nhận được một tin không đọc được từ {channel} (mã {id}) và đã bỏ qua tin đó; các "
        "tin khác vẫn được phục vụ. Nếu trong ngày còn tin như vậy, trợ lý chỉ ghi vào nhật ký. "
        "Đề nghị cập nhật máy chủ Bot API nếu dùng máy chủ riêng."
    ).format(channel=_CHANNELS.get(facts["channel"], facts["channel"]), id=facts["id"])


_WORDS: dict[str, Callable[[Mapping[str, Any]], Markup]] = {
    BAD_UPDATE: bad_update,
}


def trouble(facts: Mapping[str, Any]) -> Markup:
    """A trouble's words, by the name in its facts."""
    return _WORDS[facts["trouble"]](facts)
