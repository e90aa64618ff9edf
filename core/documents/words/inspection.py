"""The inspection team's report of a month."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from core.documents.words.frame import TEAM, committee, items, stopped, undated
from core.documents.words.periods import period
from core.inspections.findings import FindingState, Shortcoming
from core.vietnamese import plain_lines
from core.wording import formats
from core.wording.departments import body_of
from core.wording.says import plain, plainly

AUTHORITY = (f"TM. {TEAM[0]}", "TỔ TRƯỞNG")
ARCHIVE = "VT, TKT"

_STATES = {
    FindingState.OPEN: "Chưa khắc phục",
    FindingState.WAITING: "Đã báo cáo khắc phục",
    FindingState.CONFIRMED: "Đã khắc phục",
}


@plainly(
    "Kết quả kiểm tra, rà soát thực hiện cải cách hành chính tại {commune}",
    "The subject of the report.",
)
def subject(commune: str) -> str: ...


def opening(round_key: str, commune: str, starts_on: date, cutoff_on: date) -> str:
    """The sentence before the first part."""
    return (
        f"Tổ kiểm tra cải cách hành chính báo cáo {committee(commune)} kết quả kiểm tra "
        f"{period(round_key)} (từ ngày {formats.day(starts_on)} đến ngày "
        f"{formats.day(cutoff_on)}) như sau:"
    )


def closing(round_key: str) -> str:
    """The last sentence; the template adds its punctuation."""
    return f"Trên đây là báo cáo kết quả kiểm tra {period(round_key)} của Tổ kiểm tra"


def annex_title(round_key: str) -> str:
    """The annex's title, in capitals."""
    return f"Danh mục tồn tại, hạn chế qua kiểm tra {period(round_key)}".upper()


def annex_reference(day: date, commune: str) -> str:
    """The document to which the annex belongs; it has no number."""
    return f"(Kèm theo Báo cáo {undated(day)} của Tổ kiểm tra gửi {committee(commune)})"


def inspection(found: Sequence[Shortcoming], words: str) -> list[str]:
    """I. The departments and fields with findings, and the team's own words."""
    own = [stopped(line) for line in plain_lines(words).split("\n") if line.strip()]
    if not found:
        return ["Trong kỳ, Tổ kiểm tra không ghi nhận tồn tại, hạn chế.", *own]
    by_department = Counter(one.department for one in found)
    fields = "; ".join(dict.fromkeys(one.field for one in found))
    return [f"{_recorded(by_department)}.", f"Lĩnh vực có tồn tại: {fields}.", *own]


def _recorded(by_department: Counter[str]) -> str:
    """The count of findings by department; a single department is named in the sentence."""
    every = formats.count(by_department.total())
    opening = f"Tổ kiểm tra đã ghi nhận {every} tồn tại, hạn chế"
    if len(by_department) == 1:
        return f"{opening} ở {body_of(next(iter(by_department)))}"
    names = "; ".join(
        f"{body_of(name)} ({formats.count(count)})" for name, count in by_department.items()
    )
    return f"{opening} ở {formats.count(len(by_department))} ngành: {names}"


def findings(found: Sequence[Shortcoming]) -> list[str]:
    """II. The findings."""
    if not found:
        return ["Không có tồn tại, hạn chế phải khắc phục trong kỳ này."]
    opening = "Những tồn tại, hạn chế cần khắc phục:"
    return [opening, *items([_finding(one) for one in found])]


def _finding(one: Shortcoming) -> str:
    return formats.capital(f"{body_of(one.department)}: {one.words.rstrip(' .;')}")


def earlier(found: Sequence[Shortcoming], today: date) -> list[str]:
    """III. The state of findings of earlier months."""
    if not found:
        return ["Không có tồn tại của các kỳ trước phải theo dõi."]
    count = Counter(one.state for one in found)
    stands = (
        (count[FindingState.CONFIRMED], "đã khắc phục"),
        (count[FindingState.WAITING], "đã báo cáo khắc phục, Tổ kiểm tra chưa xác nhận"),
        (count[FindingState.OPEN], "chưa khắc phục"),
    )
    said = "; ".join(f"{words}: {formats.count(value)}" for value, words in stands if value)
    lines = [f"Tổng số tồn tại của các kỳ trước: {formats.count(len(found))}; {said}."]
    if still := [one for one in found if one.state is FindingState.OPEN]:
        lines += ["Còn phải khắc phục:", *items([_still(one, today) for one in still])]
    return lines


def _still(one: Shortcoming, today: date) -> str:
    late = ", đã quá hạn" if today > one.due_on else ""
    day = formats.day(one.due_on)
    return formats.capital(
        f"{body_of(one.department)}: {one.words.rstrip(' .;')} (hạn {day}{late})"
    )


def proposals(
    found: Sequence[Shortcoming], before: Sequence[Shortcoming], today: date
) -> list[str]:
    """IV. Requests to the committee; a single department that has to mend is named.

    Mended findings are left out: the team itself confirms them.
    """
    unmended = [one for one in (*found, *before) if one.state is FindingState.OPEN]
    names = list(dict.fromkeys(one.department for one in unmended))
    if not names:
        return ["Tổ kiểm tra không có kiến nghị."]
    whose = body_of(names[0]) if len(names) == 1 else "các ngành"
    late = sum(today > one.due_on for one in unmended)
    asked = ["khắc phục dứt điểm các tồn tại đúng thời hạn"] if late < len(unmended) else []
    asked += [f"khắc phục ngay {formats.count(late)} tồn tại đã quá hạn"] if late else []
    return [
        (
            f"Đề nghị Ủy ban nhân dân chỉ đạo {whose} {', '.join(asked)}, gửi tài liệu chứng minh "
            "để Tổ kiểm tra xác nhận."
        )
    ]


def state(one: Shortcoming, today: date) -> str:
    """A finding's state in the annex."""
    is_late = one.state is FindingState.OPEN and today > one.due_on
    return f"{_STATES[one.state]}{', quá hạn' if is_late else ''}"


no_findings = plain("Không có tồn tại, hạn chế.", "The text in place of the annex's rows.")


@plainly(
    "Tổ kiểm tra chưa ghi tồn tại nào và chưa gửi báo cáo {round_key:round}, nên chưa có gì để "
    "soạn.",
    "The team has neither recorded anything nor sent its report.",
)
def nothing_recorded(round_key: str) -> str: ...
