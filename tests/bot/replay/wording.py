"""The words that a reminder must contain for each of its reasons."""

from tests.bot.replay.oracle import Reason

_HEADINGS = {
    "overdue": "quá hạn báo cáo",
    "report": "kính báo cáo đồng chí",
    "check": "kiểm tra liên lạc",
    "calendar": "lịch làm việc năm",
    "finish": "hoàn thành theo khung kế hoạch",
    "review": "báo cáo chờ thẩm định",
    "unfinished": "việc theo dõi quá hạn",
}
_ROMAN = ("", "I", "II", "III", "IV")
_TEAM = "Tổ kiểm tra"
_AND_MORE = ("báo cáo khác", "việc khác (việc của tôi)")  # in full, and briefly
_AND_MORE_ITEMS = "việc khác"


def lacking(text: str, reasons: set[Reason]) -> list[str]:
    """Give the words that a message lacks."""
    said = text.casefold()
    is_counted = any(words in said for words in _AND_MORE)
    wanted: set[str] = set()
    for kind, *which in reasons:
        if kind in _HEADINGS:
            wanted.add(_HEADINGS[kind])
        if kind in {"overdue", "report"} or (kind == "own" and not is_counted):
            wanted |= {_round_name(which[0]), which[1] or _TEAM}
        if kind == "finish" and _AND_MORE_ITEMS not in said:
            wanted.add(f"{which[1]} ")
        if kind == "unfinished" and _AND_MORE_ITEMS not in said:
            wanted |= {which[0], f"{which[1]} "}
    return sorted(words for words in wanted if words.casefold() not in said)


def _round_name(key: str) -> str:
    year, rest = key.split("-")
    if rest[0] == "Q":
        return f"quý {_ROMAN[int(rest[1])]}"
    return f"tháng {int(rest[1:])}/{year}" if rest[0] == "M" else "khung kế hoạch"
