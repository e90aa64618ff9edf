"""The People's Committee's report: its first and second part, from figures and period."""

from datetime import date
from decimal import Decimal

from core.documents.period_activities import GivenDirection, Period, PlannedFrameworks
from core.documents.words.frame import clock_and_day, committee, counted, items, undated
from core.documents.words.many import (
    are_many,
    counted_and_named,
    counted_bodies,
    named_or_counted,
)
from core.documents.words.periods import period
from core.documents.words.plan import CitedPlan
from core.documents.words.results import among, points
from core.documents.words.tasks import named
from core.figures.change import RoundChange, change_since
from core.figures.figures import Figures, Sending
from core.wording import formats
from core.wording.departments import bodies, body_of


def subject(plan: CitedPlan) -> str:
    """The subject of the report, under its kind."""
    return formats.capital(f"kết quả {plan.work}")


def opening(figures: Figures, known: Period, plan: CitedPlan, *, is_supplement: bool) -> str:
    """The sentence before the first part."""
    added = "; có bổ sung sau thời điểm chốt số liệu" if is_supplement else ""
    return (
        f"{committee(known.commune)} báo cáo kết quả {plan.work}, {period(figures.round_key)} "
        f"(kỳ số liệu từ ngày {formats.day(known.starts_on)} đến ngày "
        f"{formats.day(figures.cutoff_on)}; tổng hợp đến {clock_and_day(figures.as_of)}{added}) "
        "như sau:"
    )


def closing(figures: Figures, plan: CitedPlan) -> str:
    """The last sentence; the template adds its punctuation."""
    return (
        f"Trên đây là báo cáo kết quả {plan.work}, "
        f"{period(figures.round_key)} của {committee(plan.commune)}"
    )


def annex_reference(symbol: str, day: date, commune: str) -> str:
    """The document to which the annex belongs."""
    return f"(Kèm theo Báo cáo số      /{symbol} {undated(day)} của {committee(commune)})"


def annex_title(figures: Figures, plan: CitedPlan) -> str:
    """The annex's title, in capitals."""
    return f"Kết quả {plan.work} ({period(figures.round_key)})".upper()


def deployment(figures: Figures, known: Period, plan: CitedPlan) -> list[str]:
    """I. The organization of the plan's work."""
    departments = figures.departments
    who = f"{formats.count(len(departments))} ngành"
    if len(departments) == 1:
        who = body_of(departments[0].name)
    given = f" giao {who} triển khai {counted(figures.tasks)};" if departments else ""
    lines = [
        (
            f"Thực hiện {plan.short}, {committee(known.commune)}{given} giao {known.coordinator} "
            "theo dõi, đôn đốc và tổng hợp kết quả."
        )
    ]
    if known.frameworks:
        lines.append(_frameworks(known.frameworks, figures.as_of.date()))
    if known.reminders:
        lines.append(_reminders(known))
    lines += _directions(figures, known)
    lines.append(_inspections(known))
    return lines


def _frameworks(known: PlannedFrameworks, today: date) -> str:
    missing = [one for one in known.departments if one not in known.sent]
    if not missing:
        return "Các ngành đã lập và gửi khung kế hoạch triển khai thực hiện."
    due = formats.day(known.due_on)
    if not known.sent and today <= known.due_on:
        return f"Khung kế hoạch triển khai thực hiện của các ngành chưa đến hạn gửi (ngày {due})."
    if not known.sent:
        return f"Các ngành chưa gửi khung kế hoạch triển khai thực hiện (hạn ngày {due})."
    sent = f"{formats.count(len(known.sent))}/{formats.count(len(known.departments))}"
    words = f"Đã có {sent} ngành gửi khung kế hoạch triển khai thực hiện (hạn ngày {due})"
    if not are_many(missing):
        return f"{words}; chưa gửi: {bodies(missing)}."
    if are_many(known.sent):
        return f"{words}; còn {counted_bodies(missing)} chưa gửi."
    return f"{words}: {bodies(known.sent)}; {counted_bodies(missing)} còn lại chưa gửi."


def _reminders(known: Period) -> str:
    return (
        f"Trong kỳ, {known.coordinator} đã nhắc, đôn đốc {formats.count(known.reminders)} lượt "
        "đối với báo cáo của các ngành."
    )


def _directions(figures: Figures, known: Period) -> list[str]:
    if not known.directions:
        return []
    count = formats.count(len(known.directions))
    opening = f"Lãnh đạo {committee(known.commune)} đã có {count} ý kiến chỉ đạo đối với các ngành:"
    return [opening, *items([_direction(figures, one) for one in known.directions])]


def _direction(figures: Figures, one: GivenDirection) -> str:
    name = named(figures, one.task_code)
    task = f" (nội dung {name})" if name else ""
    words = " ".join(one.words.split()).rstrip(".;")
    day = formats.day(one.given_on)
    return f"Ngày {day}, đối với {body_of(one.department)}{task}: {words}"


def _inspections(known: Period) -> str:
    if not known.inspections:
        return "Trong kỳ chưa có báo cáo kiểm tra của Tổ kiểm tra cải cách hành chính."
    months = "; ".join(
        f"{period(one.round_key)}: {_found(one.findings)}" for one in known.inspections
    )
    mended = known.findings_mended
    done = f" Đã xác nhận khắc phục {formats.count(mended)} tồn tại." if mended else ""
    count = formats.count(len(known.inspections))
    return f"Tổ kiểm tra cải cách hành chính đã có {count} báo cáo kiểm tra ({months}).{done}"


def _found(count: int) -> str:
    return f"{formats.count(count)} tồn tại" if count else "không phát hiện tồn tại"


def overall(figures: Figures, before: Figures | None) -> list[str]:
    """II.1. The commune's figures, compared with the round before."""
    if not figures.departments:
        return ["Trong kỳ không có ngành nào phải gửi báo cáo."]
    lines = [_sent(figures), *_latest(figures), _counts(figures)]
    if said := points(figures.points, figures.scored_year):
        lines.append(said)
    if figures.returned:
        lines.append(
            f"Về thẩm định kết quả: {counted(figures.returned)} chưa được chấp nhận, "
            "phải hoàn thiện."
        )
    if change := change_since(before, figures):
        lines.append(_change(change))
    return lines


def _sent(figures: Figures) -> str:
    every = len(figures.departments)
    late = len(figures.by_sending(Sending.LATE))
    if figures.submitted == every:
        how = f"; trong đó {formats.count(late)} ngành gửi quá hạn" if late else ", đúng hạn"
        whole = f"Cả {formats.count(every)} ngành" if every > 1 else "01/01 ngành"
        return f"{whole} đã gửi báo cáo{how}."
    if not figures.submitted:
        return f"Chưa có ngành nào gửi báo cáo ({formats.count(every)} ngành phải gửi)."
    late_words = f" (trong đó {formats.count(late)} ngành gửi quá hạn)" if late else ""
    missing = counted_and_named([one.name for one in figures.missing])
    return (
        f"Đã có {formats.count(figures.submitted)}/{formats.count(every)} ngành gửi báo cáo"
        f"{late_words}; chưa gửi {missing}."
    )


def _latest(figures: Figures) -> list[str]:
    """Results of departments without a report, which come from an earlier report."""
    if not figures.carried:
        return []
    names = named_or_counted([one.name for one in figures.missing if one.last_key])
    return [
        (
            f"{counted(figures.carried)} của {names} chưa có báo cáo kỳ này, kết quả nêu tại báo "
            "cáo này tính theo báo cáo gần nhất."
        )
    ]


def _counts(figures: Figures) -> str:
    stands = (
        (figures.done, "hoàn thành"),
        (figures.under_way, "đang thực hiện"),
        (figures.not_begun, "chưa thực hiện"),
    )
    said = "; ".join(f"{words} {counted(count)}" for count, words in stands if count)
    count = figures.unreported - figures.carried
    unreported = f" (kể cả {counted(count)} chưa có báo cáo)" if count else ""
    late = among(figures) or "không có nội dung quá hạn"
    return f"Trong tổng số {counted(figures.tasks)}: {said}{unreported}; {late}."


def _change(change: RoundChange) -> str:
    parts = [f"số nội dung hoàn thành {_by(change.done)}"]
    if change.self_assessed is not None:
        parts.append(f"điểm tự đánh giá {_by(change.self_assessed)}")
    if change.verified is not None:
        parts.append(f"điểm thẩm định {_by(change.verified)}")
    return (
        f"So với {period(change.round_key)}, trong các nội dung đã báo cáo kỳ này, "
        f"{'; '.join(parts)}."
    )


def _by(more: Decimal | int) -> str:
    """tăng 02; giảm 0,5; không thay đổi: tasks as whole numbers, points with decimals."""
    if not more:
        return "không thay đổi"
    shown = formats.count(abs(more)) if isinstance(more, int) else formats.number(abs(more))
    return f"{'tăng' if more > 0 else 'giảm'} {shown}"
