"""Sentences for words or files that could not be stored."""

from markupsafe import Markup

from core.errors import Obstacle

_WHY = {
    Obstacle.FULL: "ổ đĩa của máy chủ đã đầy",
    Obstacle.READ_ONLY: "ổ đĩa của máy chủ đang bị khóa ghi",
    Obstacle.BROKEN: "ổ đĩa của máy chủ bị lỗi",
    Obstacle.GONE: "cơ sở dữ liệu của trợ lý không có ở chỗ cũ",
    Obstacle.REPLACED: "cơ sở dữ liệu của trợ lý đã bị thay",
    Obstacle.BUSY: "máy chủ đang bận",
}


def not_kept(obstacle: Obstacle) -> Markup:
    """The person's action was not stored; earlier data is safe."""
    return Markup(
        "<b>Chưa ghi được</b> việc đồng chí vừa làm: {}. Những gì đã ghi trước đó vẫn còn nguyên. "
        "Đề nghị đồng chí gửi lại sau."
    ).format(_WHY[obstacle])


def file_not_kept(name: str, obstacle: Obstacle) -> str:
    """A file could not be written to disk."""
    return f"Chưa ghi được “{name}”: {_WHY[obstacle]}. Đề nghị đồng chí gửi lại tệp này sau."


def command_not_kept(obstacle: Obstacle) -> str:
    """A command on the terminal could not write its data."""
    return f"Không ghi được: {_WHY[obstacle]}. Đề nghị kiểm tra ổ đĩa, quyền ghi rồi chạy lại."
