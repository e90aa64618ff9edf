"""A document's period in its title, in its sentences and in its file name."""

import re

from core.figures.summary import Summary
from core.vietnamese import unaccented

_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_SERVES = {
    "Q2": "quý II và 6 tháng đầu năm",
    "Q3": "quý III và 9 tháng đầu năm",
    "Q4": "quý IV và cả năm",
}
_LONGER = {"H": "6 tháng đầu năm", "Y": "năm"}
_LONGEST = 100  # characters of a department's name
_NOT_IN_A_FILE_NAME = re.compile(r"[^0-9A-Za-z]+")


def period(key: str) -> str:
    """quý I năm 2023; quý II và 6 tháng đầu năm 2023; tháng 3 năm 2023."""
    year, _, rest = key.partition("-")
    if rest in _SERVES:
        return f"{_SERVES[rest]} {year}"
    kind, digits = rest[0], rest[1:]
    if kind == "Q":
        return f"quý {_ROMAN[digits[0]]} năm {year}"
    if kind == "M":
        return f"tháng {int(digits)} năm {year}"
    return f"{_LONGER.get(kind, 'năm')} {year}"


def title(key: str) -> str:
    """The same as a title: (Quý I năm 2023)."""
    words = period(key)
    return f"({words[:1].upper()}{words[1:]})"


def in_a_file_name(words: str) -> str:
    """Words in a file name that every system accepts: Quy-I-2023."""
    return _NOT_IN_A_FILE_NAME.sub("-", unaccented(words)).strip("-")


def _short(department: str) -> str:
    """A department in a file name, cut to a length that every disk accepts."""
    return in_a_file_name(department)[:_LONGEST].rstrip("-")


def period_in_a_file_name(key: str) -> str:
    """The period in a file name: Quy-I-2023; Quy-II-va-6-thang-2023."""
    words = period(key).replace(" đầu năm", "")
    if "cả năm" not in words and key[5] in "QM":
        words = words.replace(" năm ", " ")
    return in_a_file_name(f"{words[:1].upper()}{words[1:]}")


def of_moment(name: str, shown: Summary) -> str:
    """A file name that marks additions after the lock, and a past day: …_Bo-sung-1.docx."""
    stem, _, ending = name.rpartition(".")
    frozen = shown.edition
    added = f"_Bo-sung-{frozen.number - 1}" if frozen and frozen.is_supplement else ""
    until = f"_den-{shown.past_day:%d-%m-%Y}" if shown.past_day else ""
    return f"{stem}{added}{until}.{ending}"


def report_file(key: str) -> str:
    """The file name of the People's Committee's report."""
    return f"DU-THAO_BC-ket-qua-khac-phuc-CCHC_{period_in_a_file_name(key)}.docx"


def department_file(key: str, department: str) -> str:
    """The file name of a department's report."""
    of = f"{_short(department)}_{period_in_a_file_name(key)}"
    return f"DU-THAO_BC-ket-qua-khac-phuc-CCHC_{of}.docx"


def framework_file(year: int, department: str | None) -> str:
    """The file name of a department's framework plan, or of all."""
    return f"DU-THAO_Khung-KH-khac-phuc-CCHC_{_short(department or 'Cac nganh')}_{year}.docx"


def inspection_file(key: str) -> str:
    """The file name of a month's inspection report."""
    return f"DU-THAO_BC-kiem-tra-CCHC_{period_in_a_file_name(key)}.docx"


def year_end_file(year: int, department: str | None, ending: str = "docx") -> str:
    """The file name of a year's proposed ratings, of one department or of all."""
    of = f"Xep-loai_{_short(department)}" if department else "Xep-loai-cac-nganh"
    return f"DU-THAO_{of}_{year}.{ending}"


def letters_file(key: str) -> str:
    """The file name of the letter to late departments."""
    return f"DU-THAO_CV-don-doc-bao-cao-CCHC_{period_in_a_file_name(key)}.docx"


def chart_file(key: str, number: int, of: int) -> str:
    """The file name of a picture of the chart, with its number where there are several."""
    place = f"_{number}-{of}" if of > 1 else ""
    return f"BIEU-DO_{period_in_a_file_name(key)}{place}.png"


def summary_file(key: str) -> str:
    """The file name of the summary as a text."""
    return f"TONG-HOP_{period_in_a_file_name(key)}.txt"


def workbook_file(key: str, department: str | None = None) -> str:
    """The file name of a round's figures in Excel, of all departments or of one."""
    of = f"{_short(department)}_" if department else ""
    return f"TONG-HOP_{of}{period_in_a_file_name(key)}.xlsx"
