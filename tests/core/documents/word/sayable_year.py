"""Sentences of the hard year's rating, part by part, from independently counted rows."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from tests.core.documents.word.sayable import asked, body
from tests.core.documents.year_rows import CountedYear

PLAN = (
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 02/02/2023 của Ủy ban nhân dân xã A về khắc phục "
    "«tồn tại, hạn chế» của xã A."
)
COMMITTEE = "Ủy ban nhân dân xã A"
CHAIRMAN = f"Chủ tịch {COMMITTEE}"
OFFICE = "Văn phòng Nội vụ"
WORK = "khắc phục «tồn tại, hạn chế» của xã A"
_LEVELS = (
    (90, "Hoàn thành xuất sắc nhiệm vụ"),
    (70, "Hoàn thành tốt nhiệm vụ"),
    (50, "Hoàn thành nhiệm vụ"),
    (0, "Không hoàn thành nhiệm vụ"),
)
_PARTS = {
    "tasks": ("Nội dung hoàn thành", 50),
    "reports": ("Báo cáo đúng hạn", 20),
    "points": ("Điểm giành lại trên điểm đã mất", 20),
    "findings": ("Tồn tại qua kiểm tra đã khắc phục", 10),
}
_METHOD = (
    (
        "Cách tính: kết quả đạt được trên kết quả phải đạt của từng phần, nhân với trọng số; phần "
        "không có căn cứ thì không tính. Xong quá hạn tính 50% của đúng hạn; lấy hai chữ số thập "
        "phân, không làm tròn lên."
    ),
    (
        "Thang đề xuất: từ 90%: Hoàn thành xuất sắc nhiệm vụ; từ 70% đến dưới 90%: Hoàn thành tốt "
        "nhiệm vụ; từ 50% đến dưới 70%: Hoàn thành nhiệm vụ; dưới 50%: Không hoàn thành nhiệm vụ."
    ),
)
Said = dict[str, list[str]]


def plain(name: str, *, first: bool = False) -> str:
    """Name a department in words: ngành Tư pháp."""
    return re.sub(r"\\(.)", r"\1", body(name, first=first))


def number(value: Decimal) -> str:
    """Write a number without trailing zeros: 0,5."""
    return f"{value.normalize():f}".replace(".", ",")


def undated(day: date) -> str:
    """Write a date whose day the clerk fills in."""
    return f"ngày      tháng {day.month:02}" if day.month < 3 else f"ngày      tháng {day.month}"


def frame(issuer: Sequence[str], day: date, period: str, archive: str, above: str) -> Said:
    """The frame around the text of a document of the commune."""
    return {
        "superior": ["UBND XÃ A"],
        "issuer": list(issuer),
        "place_and_date": [f"A, {undated(day)} năm {day.year}"],
        "period": [period],
        "bases": [PLAN],
        "recipients": [f"- {above};", f"- Lưu: VT, {archive}."],
    }


def year_end_said(
    every: Mapping[str, CountedYear], at: datetime, last_key: str, *, alone: bool = False
) -> Said:
    """The rating as proposed, or as counted before the year's last round."""
    is_closing = last_key.endswith("Q4")
    name = next(iter(every))
    whose = plain(name) if alone else "các ngành"
    of = whose if alone else f"{len(every)} ngành"
    level = " và mức đề xuất (tham khảo)" if is_closing else ""
    counted = "mức đề xuất (tham khảo)" if is_closing else "kết quả tạm tính"
    what = "Kết quả và đề xuất xếp loại" if is_closing else "Kết quả tạm tính của"
    note = "Kết quả tạm tính"
    closing = f"Trên đây là kết quả tạm tính của {whose} năm 2023"
    if is_closing:
        note = "Mức đề xuất (tham khảo) được tính từ các số liệu nêu trên,"
        closing = (
            f"Trên đây là kết quả và mức đề xuất (tham khảo) xếp loại {whose} năm 2023, kính trình "
            f"{CHAIRMAN} xem xét, quyết định"
        )
    said = {
        **frame([OFFICE.upper()], at.date(), "(Năm 2023)", "NV", "Như trên"),
        "addressee": [CHAIRMAN],
        "authority": ["NGƯỜI TỔNG HỢP"],
        "subject": [f"{what} {whose} trong việc {WORK}"],
        "opening": [
            (
                f"{OFFICE} tổng hợp kết quả năm 2023 của {of} (số liệu đến {at:%H} giờ {at:%M} "
                f"phút ngày {at:%d/%m/%Y}){level} như sau (Chi tiết tại Phụ lục kèm theo):"
            )
        ],
        "overall": _overall(every, alone=alone) if is_closing else _not_yet(),
        "level_heading": ["Mức đề xuất (tham khảo)"],
        "method": list(_METHOD),
        "note": [f"{note} không thay cho kết quả xếp loại; mức xếp loại do {CHAIRMAN} quyết định."],
        "closing": [closing],
        "annex_title": [f"Số liệu và cách tính {counted} của {whose} năm 2023".upper()],
        "annex_reference": [
            f"(Kèm theo Báo cáo {undated(at.date())} năm {at.year} của {OFFICE} gửi {CHAIRMAN})"
        ],
    }
    cells = [_row(*one, last_key) for one in every.items()]
    return said | {f"rows.{cell}": [one[cell] for one in cells] for cell in cells[0]}


def _not_yet() -> list[str]:
    return ["Tạm tính, chưa đề xuất mức: kỳ báo cáo cuối năm mở từ ngày 01/12/2023."]


def _overall(every: Mapping[str, CountedYear], *, alone: bool) -> list[str]:
    counts = {
        name: sum(_level(one.percent()[2]) == name for one in every.values()) for _, name in _LEVELS
    }
    listed = "; ".join(f"{name}: {count:02} ngành" for name, count in counts.items() if count)
    return [] if alone else [f"Số ngành theo từng mức đề xuất (tham khảo): {listed}."]


def _level(percent: Decimal) -> str:
    return next(name for least, name in _LEVELS if percent >= least)


def _row(name: str, one: CountedYear, last_key: str) -> dict[str, str]:
    percent = one.percent()[2]
    found = one.findings
    findings = ["Tổng số: 0"]
    if found:
        findings = [
            f"Tổng số: {found.total()}",
            f"Khắc phục đúng hạn: {found['mended']}",
            f"Khắc phục quá hạn: {found['mended late']}",
            f"Chưa xong: {found['open'] + found['overdue']}",
            *([f"Trong đó quá hạn: {found['overdue']}"] if found["overdue"] else []),
        ]
    return {
        "department": name,
        "percent": f"{number(percent)}%",
        "level": _level(percent) if last_key.endswith("Q4") else "Chưa đề xuất",
        "tasks": "\n".join(_tasks(name, one, last_key)),
        "reports": "\n".join(
            (
                f"Gửi đúng hạn: {one.reports['on time']}",
                f"Gửi quá hạn: {one.reports['late']}",
                f"Quá hạn chưa gửi: {one.reports['missing']}",
            )
        ),
        "difficulties": f"Đã nêu: {one.raised}\nĐã giải quyết: {one.solved}",
        "findings": "\n".join(findings),
        "points": "\n".join(_points(one)),
        "calculation": "\n".join(_calculation(one)),
    }


def _tasks(name: str, one: CountedYear, last_key: str) -> list[str]:
    tasks, waiting = one.tasks, one.points["waiting"]
    told = f"Theo báo cáo {_round(one.told_by)}" if one.told_by else ""
    missing = "" if one.is_told_by_last else f"; chưa gửi báo cáo {_round(last_key)}"
    me = itself_first(name)
    return [
        f"Tổng số: {tasks.total()}",
        f"Hoàn thành đúng hạn: {tasks['done']}",
        f"Hoàn thành quá hạn: {tasks['done late']}",
        f"Đang thực hiện: {tasks['under way']}",
        f"Chưa thực hiện: {tasks['not begun']}",
        "Không hoàn thành: 0",
        *([f"Chờ thẩm định: {waiting}"] if waiting else []),
        f"({told}{missing}.)" if told else f"({me} chưa gửi báo cáo nào trong năm.)",
    ]


def itself_first(name: str) -> str:
    """Give the word for a department: Ngành; Đơn vị."""
    return "Đơn vị" if plain(name) == name else "Ngành"


def _round(key: str) -> str:
    return asked(key)


def _points(one: CountedYear) -> list[str]:
    if not one.scored:
        return ["Không có nội dung chấm điểm"]
    points, before = one.points, number(one.points["scored year"])
    count = f"(đã chấm {one.verified_count}/{one.scored} nội dung)"
    verified = [f"Thẩm định: chưa chấm {count}"]
    if one.verified_count:
        verified = [
            f"Thẩm định: {number(points['verified'])} {count}",
            f"Tăng: {number(points['gained'])}",
        ]
    return [
        f"Năm 2022: {before}",
        *verified,
        f"Tối đa: {number(points['maximum'])}",
    ]


def _calculation(one: CountedYear) -> list[str]:
    added, weights, percent = one.percent()
    why = {
        "points": "chưa thẩm định điểm nào" if one.scored else "không có nội dung chấm điểm",
        "findings": "không có tồn tại quá hạn hoặc đã được xác nhận khắc phục",
    }
    lines = []
    for what, (reached, of) in one.parts().items():
        words, weight = _PARTS[what]
        sum_ = f"{number(reached)}/{number(of)} × {weight}" if of else ""
        told = f"{sum_} = {number(added[what])}" if of else f"{why[what]}, không tính."
        lines.append(f"{words}: {told}")
    total = f"{number(sum(added.values(), Decimal()))}/{number(weights)}"
    return [*lines, f"Cộng: {total} = {number(percent)}%"]
