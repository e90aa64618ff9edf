"""What every official document has: names of bodies, place and date, periods, signatures."""

from collections.abc import Sequence
from datetime import date, datetime

from core.texts import formats
from core.vietnamese import fold, nfc

_PADDED_MONTHS = 2  # only January and February are written with a nought
_KINDS_OF_COMMUNE = ("xa ", "phuong ", "thi tran ", "dac khu ")
_DEPUTY = "pho "
_LETTERS = "abcdđeghiklmnopqrstuvxy"

COMMITTEE = "ỦY BAN NHÂN DÂN"
TEAM = ("TỔ KIỂM TRA", "CẢI CÁCH HÀNH CHÍNH")


def committee(commune: str) -> str:
    """Ủy ban nhân dân xã Tùng Ảnh."""
    return f"Ủy ban nhân dân {commune}"


def issuer(commune: str) -> tuple[str, ...]:
    """The People's Committee above its rule."""
    return (COMMITTEE, nfc(commune).upper())


def committee_above(commune: str) -> tuple[str, ...]:
    """The People's Committee above the body of one of its departments, on one line."""
    return (f"UBND {nfc(commune).upper()}",)


def place(commune: str) -> str:
    """The place of a document, from the commune's name: Tùng Ảnh."""
    kind = next((one for one in _KINDS_OF_COMMUNE if fold(commune).startswith(one)), "")
    return nfc(commune)[len(kind) :].strip()


def place_and_date(where: str, day: date) -> str:
    """Tùng Ảnh, ngày      tháng 3 năm 2023."""
    return f"{where}, {undated(day)}"


def undated(day: date) -> str:
    """ngày      tháng 3 năm 2023: the clerk writes the day."""
    month = f"{day.month:02}" if day.month <= _PADDED_MONTHS else str(day.month)
    return f"ngày      tháng {month} năm {day.year}"


def clock_and_day(moment: datetime) -> str:
    """17 giờ 00 phút ngày 16/03/2023."""
    return f"{moment:%H} giờ {moment:%M} phút ngày {formats.day(moment)}"


def number_line(symbol: str) -> str:
    """The number is for the clerk to write."""
    return f"Số:      /{symbol}"


def plan_name(number: str, issued_on: date | None, commune: str) -> str:
    """Kế hoạch số 12/KH-UBND ngày 02/02/2023 của Ủy ban nhân dân xã Tùng Ảnh."""
    numbered = f" số {number}" if number else ""
    dated = f" ngày {formats.day(issued_on)}" if issued_on else ""
    return f"Kế hoạch{numbered}{dated} của {committee(commune)}"


def what_is_mended(scored_year: int, commune: str) -> str:
    """What the plan and every report of it are about."""
    return (
        "khắc phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm "
        f"Cải cách hành chính năm {scored_year} của {commune}"
    )


def bases(more: Sequence[str], plan: str, scored_year: int, commune: str) -> tuple[str, ...]:
    """The legal bases, the plan last: semicolons, and a full stop at the end."""
    own = f"Căn cứ {plan} về {what_is_mended(scored_year, commune)}"
    return (*(f"{one.rstrip(' .;')};" for one in more), f"{own}.")


def recipients(names: Sequence[str], archive: str) -> tuple[str, ...]:
    """The list under "Nơi nhận:"; the archive is its last line."""
    return (*(f"- {one.rstrip(' .;')};" for one in names), f"- Lưu: {archive.rstrip(' .')}.")


def authority(position: str, head: str) -> tuple[str, ...]:
    """The lines above a signature; a deputy signs in the place of the head."""
    position, head = nfc(position).upper(), nfc(head).upper()
    if fold(position).startswith(_DEPUTY):
        # The settings may name deputies alone: the head is what they are deputies of.
        head = head if not fold(head).startswith(_DEPUTY) else position.split(" ", 1)[1]
        return (f"TM. {COMMITTEE}", f"KT. {head}", position)
    return (f"TM. {COMMITTEE}", position)


def is_deputy(position: str) -> bool:
    """Tell whether somebody signs in the place of another."""
    return fold(position).startswith(_DEPUTY)


def letter(place: int) -> str:
    """a, b, c, d, đ …: the letter of the item at a place from 0; aa after the last."""
    turn, rest = divmod(place, len(_LETTERS))
    return _LETTERS[rest] * (turn + 1)


def counted(value: int) -> str:
    """02 nội dung."""
    return f"{formats.count(value)} nội dung"


def items(words: Sequence[str]) -> list[str]:
    """Items of a list as paragraphs: dashes, semicolons, and a full stop at the end.

    What begins with "+" belongs to the item before it; what ends with ":" has more below it.
    """
    last = len(words)
    return [_item(one, "." if place == last else ";") for place, one in enumerate(words, start=1)]


def _item(words: str, ending: str) -> str:
    begun = words if words.startswith("+ ") else f"- {words}"
    return begun if begun.endswith(":") else f"{begun.rstrip(' .;')}{ending}"


def stopped(words: str) -> str:
    """Somebody's own words as a sentence of the document."""
    words = words.strip()
    return words if words.endswith((".", "…", "?", "!", ":", ";")) else f"{words}."


def internal_recipients(archive: str) -> tuple[str, ...]:
    """The list below a document that stays in the commune."""
    return ("- Như trên;", f"- Lưu: {archive.rstrip(' .')}.")


def own_recipients(commune: str, archive: str) -> tuple[str, ...]:
    """The list below a document of a department that names no addressee."""
    return (f"- UBND {commune};", f"- Lưu: {archive.rstrip(' .')}.")
