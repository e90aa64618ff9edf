"""More sentences that documents may say: shortcomings, next steps, letters, inspections."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.inspections.findings import Shortcoming
from core.reporting.completion import Completion
from tests.core.documents.word.sayable import (
    ASKED,
    DAY,
    FEW,
    NAME,
    OWN,
    bodies,
    body,
    itself,
    sent_as,
    tasks_of,
)
from tests.core.documents.word.states import OFFICE, State

_HOW = rf" \([^()]+, (hạn {DAY}(, đã quá hạn)?|đã báo cáo khắc phục)\)"
_LATE = {Completion.UNDER_WAY_LATE, Completion.NOT_BEGUN_LATE}
WORK = rf"(khắc phục {OWN} của xã A|thực hiện cải cách hành chính nhà nước năm {OWN})"


def of_shortcomings(state: State) -> Iterator[str]:
    """III.1: the shortcomings; a single one is named, several are counted and then named."""
    told: Sequence[tuple[Callable[[TaskFigures], bool], str]] = (
        (lambda one: bool(one.shortfall), "được xác định không hoàn thành"),
        (lambda one: one.is_returned, "chưa được chấp nhận khi thẩm định"),
        (
            lambda one: one.is_told and one.completion in _LATE and not one.shortfall,
            "quá thời hạn hoàn thành",
        ),
        (
            lambda one: (
                one.is_told
                and one.completion is Completion.NOT_BEGUN
                and not (one.is_returned or one.shortfall)
            ),
            "chưa được thực hiện",
        ),
    )
    for is_wanted, words in told:
        yield from _tasks(state.figures, is_wanted, words)
    yield from _reports(state.figures)
    left = state.period.open_findings
    if left:
        yield (
            rf"- Còn {len(left):02} tồn tại qua kiểm tra chưa khắc phục xong"
            rf"(, trong đó quá hạn \d\d)?: {'; '.join([OWN + _HOW] * len(left))}\."
        )
    is_fine = not left and all(one.sending is Sending.ON_TIME for one in state.figures.departments)
    if is_fine:
        yield r"Trong kỳ không có nội dung quá hạn, chưa thực hiện hoặc chưa có báo cáo\."


def _tasks(figures: Figures, is_wanted: Callable[[TaskFigures], bool], words: str) -> Iterator[str]:
    wanted = [
        rf"{NAME} \({body(one.name)}\)"
        for one in figures.departments
        for task in one.task_figures
        if is_wanted(task)
    ]
    if len(wanted) == 1:
        yield rf"- Nội dung {wanted[0]} {words}[;.]"
    elif wanted:
        yield rf"- Có {len(wanted):02} nội dung {words}:"
        yield from (rf"\+ {one}[;.]" for one in wanted)


def _reports(figures: Figures) -> Iterator[str]:
    days = r"\d\d ngày làm việc"
    for sending, one_of, several in (
        (Sending.OVERDUE, rf"chưa gửi báo cáo, quá hạn {days}", "đã quá hạn chưa gửi báo cáo"),
        (Sending.WAITING, "chưa gửi báo cáo, chưa đến hạn", "chưa gửi báo cáo, chưa đến hạn"),
        (Sending.LATE, rf"gửi báo cáo quá hạn {days}", "gửi báo cáo quá hạn"),
    ):
        which = sent_as(figures, sending)
        if len(which) == 1:
            yield rf"- {body(which[0].name, first=True)} {one_of}[;.]"
        elif len(which) > FEW:
            how = rf" \(((từ \d\d đến )?{days}; )?chi tiết tại Mục II\)"
            yield rf"- {len(which):02} ngành {several}{how}[;.]"
        elif which:
            names = "; ".join(rf"{body(one.name)} \({days}\)" for one in which)
            yield rf"- {len(which):02} ngành {several}: {names}[;.]"


def of_next_tasks(state: State) -> Iterator[str]:
    """V: what remains, and what is asked for next."""
    yield from _remaining(state)
    missing = sent_as(state.figures, Sending.WAITING, Sending.OVERDUE)
    if len(missing) == 1:
        yield rf"- Đôn đốc {body(missing[0].name)} gửi báo cáo {ASKED};"
    elif len(missing) > FEW:
        many = f"{len(missing):02} ngành"
        yield rf"- Đôn đốc {many} chưa gửi báo cáo {ASKED} \(chi tiết tại Mục II\);"
    elif missing:
        yield rf"- Đôn đốc các ngành chưa gửi báo cáo {ASKED}: {bodies(missing)};"
    if found := state.period.open_findings:
        yield rf"- Khắc phục dứt điểm {len(found):02} tồn tại qua kiểm tra;"
    if cases := state.figures.cases:
        names = {one.department for one in cases}
        whose = body(names.pop()) if len(names) == 1 else "các ngành"
        yield rf"- Xem xét, giải quyết {len(cases):02} khó khăn, vướng mắc của {whose};"
    if state.period.next_round:
        yield rf"- Các ngành chốt số liệu .* vào ngày {DAY}, gửi báo cáo về .* ngày {DAY}\."
    else:
        yield r"- Tổng kết kết quả thực hiện kế hoạch của năm, làm cơ sở xây dựng .* tiếp theo\."


def _remaining(state: State) -> Iterator[str]:
    tasks = tasks_of(state.figures)
    left = [task for task in tasks if not task.is_done]
    every = state.figures.departments
    whose = [one for one in every if any(not task.is_done for task in one.task_figures)]
    if len(whose) > FEW:
        yield (
            rf"- Tiếp tục thực hiện {len(left):02} nội dung chưa hoàn thành của "
            rf"{len(whose):02} ngành \(chi tiết tại Phụ lục\);"
        )
        whose = []
    elif left:
        annexed = r"( \(chi tiết tại Phụ lục\))?"
        yield rf"- Tiếp tục thực hiện {len(left):02} nội dung chưa hoàn thành{annexed}, gồm:"
    elif tasks:
        yield r"- Duy trì kết quả của các nội dung đã hoàn thành;"
    for one in whose:
        mine = [_until(task, state) for task in one.task_figures if not task.is_done]
        listed = rf"(nội dung {'; '.join(mine)}|{len(mine):02} nội dung)"
        yield rf"\+ {body(one.name, first=True)}: {listed};"


def _until(task: TaskFigures, state: State) -> str:
    if task.finish_on is None:
        return NAME
    is_past = task.finish_on < state.figures.as_of.date()
    how = rf"thời hạn ngày {DAY}, đã quá hạn" if is_past else rf"hoàn thành trước ngày {DAY}"
    return rf"{NAME} \({how}\)"


def of_deployment(state: State) -> Iterator[str]:
    """I: what was done, without technical events and without what was not done."""
    every, known = state.figures.departments, state.period
    who = body(every[0].name) if len(every) == 1 else f"{len(every):02} ngành"
    given = f" giao {who} triển khai {len(tasks_of(state.figures)):02} nội dung;" if every else ""
    yield (
        rf"Thực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân xã A{given} giao "
        rf"{body(known.coordinator)} theo dõi, đôn đốc và tổng hợp kết quả\."
    )
    if known.frameworks is not None:
        yield rf"Đã có \d\d/{len(every):02} ngành gửi khung kế hoạch triển khai thực hiện .*\."
    if known.reminders:
        yield (
            rf"Trong kỳ, {body(known.coordinator)} đã nhắc, đôn đốc {known.reminders:02} lượt đối "
            r"với báo cáo của các ngành\."
        )
    if count := len(known.directions):
        yield rf"Lãnh đạo Ủy ban nhân dân xã A đã có {count:02} ý kiến chỉ đạo .*:"
    for one in known.directions:
        yield rf"- Ngày {DAY}, đối với {body(one.department)}( \(nội dung {NAME}\))?: {OWN}\."
    if known.inspections:
        yield (
            r"Tổ kiểm tra cải cách hành chính đã có \d\d báo cáo kiểm tra \(.*\)\."
            r"( Đã xác nhận .*)?"
        )
    else:
        yield r"Trong kỳ chưa có báo cáo kiểm tra của Tổ kiểm tra cải cách hành chính\."


def of_letter(state: State) -> Iterator[str]:
    """The letter:

    only to late departments, and signed by the Chairman if the coordinator is late.
    """
    late = sent_as(state.figures, Sending.OVERDUE)
    office = [one for one in late if one.department_id == OFFICE]
    others = [one for one in late if one not in office]
    every = len(state.figures.departments)
    who = body(late[0].name) if len(late) == 1 else "các ngành"
    through = "" if not others else rf" \(qua {body(state.period.coordinator)}\)"
    yield rf"Thực hiện Kế hoạch số 12.* về .*, {who} gửi báo cáo .* xã A{through} chậm nhất .*\."
    missing = f"còn {len(late):02}/{every:02} ngành" if len(late) > 1 else body(late[0].name)
    listed = r" \(theo danh sách kèm theo\)\." if len(late) > FEW else ", cụ thể:"
    yield rf"Đến .*, {missing} chưa gửi báo cáo{listed}"
    asks = r"Chủ tịch Ủy ban nhân dân xã A yêu cầu" if office else "Ủy ban nhân dân xã A đề nghị"
    named = body(late[0].name) if len(late) == 1 else "các ngành (nêu trên|có tên trong danh sách)"
    yield rf"Để bảo đảm thời gian tổng hợp, {asks} {named}:"
    if others:
        yield rf"- (Gửi|.* gửi) báo cáo {ASKED} về .* chậm nhất ngày {DAY};"
        left = (
            body(others[0].name)
            if len(others) == 1
            else "các ngành (khác|nêu trên|có tên trong danh sách)"
        )
        yield rf"Giao {body(state.period.coordinator)} theo dõi, đôn đốc {left}, báo cáo .*\."
    if office:
        yield rf"- (Gửi|.* gửi) báo cáo {ASKED} trực tiếp đến Chủ tịch .* ngày {DAY};"
    yield r"- Trường hợp chưa gửi được, nêu rõ bằng văn bản lý do .* trong ngày nêu trên\."
    yield f"Đề nghị {who} nghiêm túc thực hiện"


def of_own_report(one: DepartmentFigures, state: State) -> Iterator[str]:
    """The difficulties, proposals and plans in a department's report."""
    me = itself(one).capitalize()
    cases = [case for case in state.figures.cases if case.department_id == one.department_id]
    is_hard = bool(cases) or any(task.difficulty for task in one.task_figures)
    yield (
        rf"- (Nội dung {NAME}|Khó khăn chung): {OWN}[;.]"
        if is_hard
        else rf"Trong kỳ, {itself(one)} không có khó khăn, vướng mắc chưa được giải quyết\."
    )
    if not any(case.proposal for case in cases):
        yield rf"{me} không có đề xuất, kiến nghị\."
    for case in cases:
        to = re.escape(case.addressed_to.replace("Cấp trên", "cấp trên"))
        yield rf"Kiến nghị đối với {to}:"
        yield rf"- {re.escape(case.proposal)}[;.]"
    left = [task for task in one.task_figures if not task.is_done]
    for task in left:
        yield rf"- Tiếp tục thực hiện nội dung {_until(task, state)}[;.]"
    if not left:
        yield r"- Duy trì kết quả của các nội dung đã hoàn thành[;.]"
    if state.period.next_round:
        yield rf"- Gửi báo cáo .* trước hoặc trong ngày {DAY}\."
    yield rf"{body(one.name, first=True)} báo cáo kết quả {WORK}, {ASKED} như sau:"
    yield rf"Trên đây là báo cáo {ASKED} của {body(one.name)}"


def of_inspection(state: State, today: date) -> Iterator[str]:
    """The inspection team's report: its findings, and what became of earlier ones."""
    found, before = state.found, state.before
    yield rf"{OWN}\."
    if found:
        where = "; ".join(_each(found, r"{} \({:02}\)"))
        if len({one.department for one in found}) > 1:
            where = rf"{len(set(_each(found, '{}'))):02} ngành: {where}"
        else:
            where = body(found[0].department)
        yield rf"Tổ kiểm tra đã ghi nhận {len(found):02} tồn tại, hạn chế ở {where}\."
        fields = "; ".join(dict.fromkeys(one.field for one in found))
        yield rf"Lĩnh vực có tồn tại: {fields}\."
        yield r"Những tồn tại, hạn chế cần khắc phục \(Chi tiết tại Phụ lục kèm theo\):"
        yield from (
            rf"- {body(one.department, first=True)}: {re.escape(one.words)}[;.]" for one in found
        )
    else:
        yield r"Trong kỳ, Tổ kiểm tra không ghi nhận tồn tại, hạn chế\."
        yield r"Không có tồn tại, hạn chế phải khắc phục trong kỳ này\."
    yield from _of_before(before, today)
    left = [one for one in (*found, *before) if not (one.mended_at or one.confirmed_at)]
    if not left:
        yield r"Tổ kiểm tra không có kiến nghị\."
        return
    asked = {one.department for one in left}
    whose = body(next(iter(asked))) if len(asked) == 1 else "các ngành"
    late = sum(one.due_on < today for one in left)
    what = "khắc phục dứt điểm các tồn tại đúng thời hạn, " if late < len(left) else ""
    what += f"khắc phục ngay {late:02} tồn tại đã quá hạn, " if late else ""
    yield (
        rf"Đề nghị Ủy ban nhân dân chỉ đạo {whose} {what}gửi tài liệu chứng minh để Tổ kiểm tra "
        r"xác nhận\."
    )


def _each(found: Sequence[Shortcoming], shape: str) -> list[str]:
    counted = Counter(one.department for one in found)
    return [shape.format(body(name), count) for name, count in counted.items()]


def _of_before(before: Sequence[Shortcoming], today: date) -> Iterator[str]:
    if not before:
        yield r"Không có tồn tại của các kỳ trước phải theo dõi\."
        return
    done = sum(one.confirmed_at is not None for one in before)
    said = sum(one.mended_at is not None and one.confirmed_at is None for one in before)
    still = [one for one in before if not (one.mended_at or one.confirmed_at)]
    counted = (
        (done, "đã khắc phục"),
        (said, "đã báo cáo khắc phục, Tổ kiểm tra chưa xác nhận"),
        (len(still), "chưa khắc phục"),
    )
    listed = "; ".join(f"{words}: {count:02}" for count, words in counted if count)
    yield rf"Tổng số tồn tại của các kỳ trước: {len(before):02}; {listed}\."
    if still:
        yield "Còn phải khắc phục:"
    for one in still:
        late = ", đã quá hạn" if one.due_on < today else ""
        words = re.escape(one.words)
        yield (
            rf"- {body(one.department, first=True)}: {words} "
            rf"\(hạn {one.due_on:%d/%m/%Y}{late}\)[;.]"
        )
