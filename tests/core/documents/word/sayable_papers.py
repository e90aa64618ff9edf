"""Sentences of the team's reports and the framework plans of the hard year, from the rows."""

from collections.abc import Mapping, Sequence
from datetime import date

from core.inspections.findings import FindingState, Shortcoming
from models import Measure, Task
from tests.core.documents.word.sayable_year import (
    COMMITTEE,
    OFFICE,
    WORK,
    Said,
    frame,
    number,
    plain,
    undated,
)


def team_said(month: int, span: tuple[date, date], at: date, found: Sequence[Shortcoming]) -> Said:
    """The team's report of a month, except its four parts."""
    words, signed = f"tháng {month} năm 2023", f"{undated(at)} năm {at.year}"
    first, last = (f"{day:%d/%m/%Y}" for day in span)
    rows: Said = {"rows.words": ["Không có tồn tại, hạn chế."]}
    if found:
        rows = {
            "rows.number": [str(number) for number, _ in enumerate(found, start=1)],
            "rows.department": [one.department for one in found],
            "rows.field": [one.field for one in found],
            "rows.words": [one.words for one in found],
            "rows.remedy": [one.remedy for one in found],
            "rows.due_on": [f"{one.due_on:%d/%m/%Y}" for one in found],
            "rows.state": [_state(one, at) for one in found],
        }
    issuer = ["TỔ KIỂM TRA", "CẢI CÁCH HÀNH CHÍNH"]
    return {
        **frame(issuer, at, f"(Tháng {month} năm 2023)", "TKT", "Như trên"),
        "addressee": [f"{COMMITTEE} (qua {OFFICE})"],
        "authority": ["TM. TỔ KIỂM TRA", "TỔ TRƯỞNG"],
        "subject": ["Kết quả kiểm tra, rà soát thực hiện cải cách hành chính tại xã A"],
        "opening": [
            (
                f"Tổ kiểm tra cải cách hành chính báo cáo {COMMITTEE} kết quả kiểm tra {words} "
                f"(từ ngày {first} đến ngày {last}) như sau:"
            )
        ],
        "closing": [f"Trên đây là báo cáo kết quả kiểm tra {words} của Tổ kiểm tra"],
        "annex_title": [f"Danh mục tồn tại, hạn chế qua kiểm tra {words}".upper()],
        "annex_reference": [f"(Kèm theo Báo cáo {signed} của Tổ kiểm tra gửi {COMMITTEE})"],
        **rows,
    }


def _state(one: Shortcoming, at: date) -> str:
    if one.state is FindingState.OPEN:
        return f"Chưa khắc phục{', quá hạn' if one.due_on < at else ''}"
    return "Đã khắc phục" if one.confirmed_at else "Đã báo cáo khắc phục"


Written = Sequence[tuple[Task, Measure | None]]


def framework_said(every: Mapping[str, Written], day: date, *, alone: bool = False) -> Said:
    """The framework plans of all departments or of one, all sent by the person who wrote them."""
    name, tasks = next(iter(every.items()))
    is_sent = tasks[0][1] is not None
    rows = [_planned(*one) for written in every.values() for one in written]
    short = {"Tư pháp": "TP", "Phòng Kinh tế": "KT"}[name] if alone else "NV"
    whose = plain(name) if alone else f"các ngành thuộc {COMMITTEE}"
    kind = "KHUNG KẾ HOẠCH"
    issuer = plain(name).upper() if alone else OFFICE.upper()
    return {
        **frame([issuer], day, "(Năm 2023)", short, "UBND xã A"),
        "authority": ["NGƯỜI LẬP KẾ HOẠCH" if alone else "NGƯỜI TỔNG HỢP"],
        "signer": [name] if alone and is_sent else [],
        "subject": [f"{WORK[:1].upper()}{WORK[1:]}"],
        "kind": [kind if alone else f"TỔNG HỢP {kind} CỦA CÁC NGÀNH"],
        "note": ["(Bản đang soạn, chưa gửi)"] if alone and not is_sent else [],
        "departments.name": [
            f"{plain(one, first=True)}{'' if written[0][1] else ' (chưa gửi khung kế hoạch)'}"
            for one, written in every.items()
        ],
        **{
            f"departments.rows.{cell}": [one[cell] for one in rows if one[cell]] for cell in rows[0]
        },
        "closing": [f"Trên đây là {'' if alone else 'tổng hợp '}khung kế hoạch của {whose}"],
    }


def _planned(task: Task, written: Measure | None) -> dict[str, str]:
    most = task.max_score
    wanted = written.target_score if written else None
    target = f"{number(wanted)}/{number(most)}" if wanted and most else ""
    return {
        "number": task.code,
        "title": task.title,
        "solution": written.solution if written else "",
        "responsible": written.responsible if written else "",
        "partners": "Không" if written else "",
        "finish_on": "05/09/2023 (ngày 02/09 là thứ Bảy)" if written else "",
        "product": written.product if written else "",
        "target": target if most else "–",
    }
