"""Common parts of official documents: names of bodies, place and date, periods, signatures."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from core.vietnamese import fold, nfc, one_line
from core.wording import formats
from core.wording.says import plainly

_PADDED_MONTHS = 2  # only January and February are written with a leading zero
_KINDS_OF_COMMUNE = ("xa ", "phuong ", "thi tran ", "dac khu ")
_DEPUTY = "pho "
_BASIS = "Căn cứ "
_OF_THE_COMMUNE = re.compile(r"\s+(xã(?! hội)|phường|thị trấn|đặc khu)\b.*$")
_OFFICE = re.compile(r"^(văn phòng|phòng)\b|\b(HĐND|UBND)\b", re.IGNORECASE)
_BREAKS = re.compile(r"\s*[-\u2010-\u2015/,;()]\s*")
_SMALL = {"và", "của"}
_LETTERS = "abcdđeghiklmnopqrstuvxy"

COMMITTEE = "ỦY BAN NHÂN DÂN"
TEAM = ("TỔ KIỂM TRA", "CẢI CÁCH HÀNH CHÍNH")
AS_ABOVE = "- Như trên;"
FILE = "VT"
OFFICE = "VP"
ANNEX_POINTER = "(Chi tiết tại Phụ lục kèm theo)"


@plainly("Ủy ban nhân dân {commune}", "Ủy ban nhân dân xã Tùng Ảnh.")
def committee(commune: str) -> str: ...


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


@plainly("{moment:%H} giờ {moment:%M} phút ngày {moment:day}", "17 giờ 00 phút ngày 16/03/2023.")
def clock_and_day(moment: datetime) -> str: ...
@plainly("Số:      /{symbol}", "The document's number, left blank for the clerk.")
def number_line(symbol: str) -> str: ...


def bases(more: Sequence[str], plan: str) -> tuple[str, ...]:
    """The legal bases, with the plan last: "Căn cứ", semicolons, and a full stop at the end."""
    said = dict.fromkeys(_basis(one) for one in (*more, plan) if one.strip(" .;"))
    last = len(said)
    return tuple(f"{one}{'.' if place == last else ';'}" for place, one in enumerate(said, start=1))


def _basis(words: str) -> str:
    words = words.strip(" .;")
    return words if words.startswith(_BASIS) else f"{_BASIS}{words}"


def addressed(names: Sequence[str]) -> dict[str, str | tuple[str, ...]]:
    """The addressees after "Kính gửi:": one in the same line, several as a list with dashes.

    The template adds the punctuation after a single one.
    """
    bare = [one.strip(" .;") for one in names]
    bare = [formats.capital(one) for one in bare if one]
    if len(bare) == 1:
        return {"addressee": bare[0], "addressees": ()}
    return {"addressee": "", "addressees": tuple(items(bare))}


def recipients(
    names: Sequence[str], archive: str, *, is_addressed: bool = False
) -> tuple[str, ...]:
    """The list under "Nơi nhận:": the addressee comes first, the archive last."""
    bare = [one for one in (name.strip(" -.;") for name in names) if one]
    above = (AS_ABOVE,) if is_addressed else ()
    return (*above, *(f"- {one};" for one in bare), f"- Lưu: {_archive(archive)}.")


def _archive(words: str) -> str:
    """VT, NV: the office's archive always keeps a copy."""
    words = words.strip(" -.;").removeprefix("Lưu:").strip()
    is_kept = re.match(rf"{FILE}\b", words)
    return words if is_kept else f"{FILE}, {words}" if words else FILE


def archive_of(department: str) -> str:
    """VT, ĐC-XD: the office's archive, and the initials of the drafting department."""
    return f"{FILE}, {short_name(department)}"


def short_name(department: str) -> str:
    """NV, ĐC-XD, TTPVHCC: a department's initials; VP for the commune's office itself."""
    words = _OF_THE_COMMUNE.sub("", one_line(department))
    words = _OFFICE.sub("", words)
    parts = [_initials(part) for part in _BREAKS.split(words)]
    return "-".join(filter(None, parts)) or OFFICE


def _initials(part: str) -> str:
    return "".join(_initial(word) for word in part.split() if word not in _SMALL)


def _initial(word: str) -> str:
    """A word's initial; abbreviations and numbers stay whole."""
    is_whole = word.isupper() or any(one.isdigit() for one in word)
    return word if is_whole else word[0].upper()


def pointing_to_annex(words: str) -> str:
    """A sentence with a reference to the annex before its final punctuation."""
    bare = words.rstrip(" .:;")
    return f"{bare} {ANNEX_POINTER}{words[len(bare) :].strip() or '.'}"


def each_task_in_annex() -> str:
    """The reference to the annex after the figures of all tasks."""
    return pointing_to_annex("Kết quả cụ thể của từng nội dung được nêu trong biểu tổng hợp.")


def authority(position: str, head: str) -> tuple[str, ...]:
    """The lines above a signature; a deputy signs on behalf of the head."""
    position, head = nfc(position).upper(), nfc(head).upper()
    if fold(position).startswith(_DEPUTY):
        # Without a head in the settings, derive the head's title from the deputy's.
        head = head if not fold(head).startswith(_DEPUTY) else position.split(" ", 1)[1]
        return (f"TM. {COMMITTEE}", f"KT. {head}", position)
    return (f"TM. {COMMITTEE}", position)


def is_deputy(position: str) -> bool:
    """Tell whether a position is that of a deputy."""
    return fold(position).startswith(_DEPUTY)


def letter(place: int) -> str:
    """a, b, c, d, đ …: the letter of the item at an index from 0; aa follows the last letter."""
    turn, rest = divmod(place, len(_LETTERS))
    return _LETTERS[rest] * (turn + 1)


@plainly("{value:count} nội dung", "02 nội dung.")
def counted(value: int) -> str: ...


def items(words: Sequence[str]) -> list[str]:
    """Items of a list as paragraphs: dashes, semicolons, and a full stop at the end.

    An item with "+" belongs to the item before it; an item with ":" is continued by the next.
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


def own_recipients(commune: str, archive: str) -> tuple[str, ...]:
    """The recipients of a department's document without an addressee."""
    return recipients((f"UBND {commune}",), archive)
