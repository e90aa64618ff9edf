"""Questions in plain words: what was understood, and the answers."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from core.questions.reading import Intent, Reading
from core.reminders.ladder import Deadline
from core.reports.figures import DepartmentFigures, Figures, TaskFigures
from core.reports.points import Points
from core.texts import commands, completion, formats, subjects
from core.texts.report import distance, moved
from core.texts.review_notices import verdict
from core.texts.status import department_line
from core.texts.summary import worst_first

_SHOWN_TITLE = 120  # characters
_EXAMPLES = (
    "tư pháp nộp chưa",
    "ai chưa báo cáo",
    "việc của tôi",
    "còn mấy ngày nữa đến hạn",
    "khó khăn nào chưa giải quyết",
    "điểm của địa chính",
    "nội dung 1.2",
)
_WHAT = {
    Intent.SENT: "{who} đã gửi {report} chưa",
    Intent.MISSING: "ngành nào chưa gửi {report}",
    Intent.OVERDUE: "ngành nào quá hạn {report}",
    Intent.FIGURES: "kết quả {round} của {who}",
    Intent.POINTS: "điểm của {who}, {round}",
    Intent.TASKS: "việc của đồng chí",
    Intent.DEADLINE: "hạn gửi {report} của {who}",
    Intent.DIFFICULTIES: "khó khăn, vướng mắc chưa giải quyết của {who}",
    Intent.REVIEW: "việc duyệt {report} của {who}",
    Intent.DOCUMENTS: "văn bản tổng hợp {round}",
}
_HOW = {
    "baocao": "Mở báo cáo, chọn nội dung, chọn mức độ, gõ kết quả hoặc gửi ảnh, tệp minh chứng; "
    "đủ các nội dung thì bấm “Gửi báo cáo”.",
    "giahan": "Mở mục Gia hạn, chọn ngày và nêu lý do; người có thẩm quyền cho ý kiến, "
    "trợ lý báo lại.",
    "khokhan": "Mở mục Khó khăn, vướng mắc, chọn nội dung, nêu nguyên nhân và đề xuất.",
    "nghiphep": "Mở mục Nghỉ phép, ghi ngày nghỉ và người báo cáo thay.",
    "khungkehoach": "Mở khung kế hoạch, trả lời từng nội dung rồi bấm “Gửi”.",
    "lich": "Mở lịch để xem ngày nghỉ, ngày làm bù và các hạn sắp tới.",
    "lichsu": "Mở lịch sử để xem ai đã ghi gì, lúc nào, và lấy lại các tệp.",
    "duyet": "Mở mục Duyệt báo cáo, chọn báo cáo rồi cho ý kiến từng nội dung.",
    "nhacngay": "Mở mục Nhắc ngay để nhắc các ngành chưa gửi.",
    "chidao": "Mở mục Chỉ đạo, chọn ngành rồi gõ ý kiến.",
    "tontai": "Mở danh sách tồn tại qua kiểm tra.",
    "ky": "Mở danh sách kỳ để xem, đổi ngày.",
    "moi": "Mở mục Mời người dùng, chọn vai trò; trợ lý trả mã và liên kết.",
}

COMMANDS = frozenset(_HOW)
"""The commands that a question may lead to."""


def what(reading: Reading, department: str, code: str, focus_key: str) -> str:
    """A reading in a few words: Tư pháp đã gửi báo cáo quý I/2023 chưa."""
    if reading.intent is Intent.OPEN:
        name = commands.label(reading.command) if reading.command in COMMANDS else ""
        return f"cách dùng mục {name}"
    if reading.intent is Intent.TASK:
        of = f" của {department}" if department else ""
        said = f"nội dung {code or reading.unknown_code}{of}"
        return f"{said}, {formats.round_name(reading.round_key)}" if reading.round_key else said
    who = department or _everybody(reading)
    words = _WHAT[reading.intent].format(
        who=who,
        round=formats.round_name(reading.round_key or focus_key),
        report=subjects.of_key(reading.round_key or focus_key),
    )
    return f"{words} đến ngày {formats.day(reading.day)}" if reading.day else words


def _everybody(reading: Reading) -> str:
    return "các ngành" if reading.intent is not Intent.POINTS else "toàn xã"


def asked(words: str) -> Markup:
    """The first line of an answer."""
    return Markup("<i>Câu hỏi: {}</i>").format(formats.capital(words))


def which() -> Markup:
    """Two readings are as near."""
    return Markup("Câu hỏi có thể hiểu nhiều cách. Đề nghị đồng chí chọn:")


def as_choice(words: str) -> str:
    """A reading on a button."""
    return formats.shortened(formats.capital(words), 60)


def examples() -> Markup:
    """What can be asked."""
    lines = [Markup("• {}").format(example) for example in _EXAMPLES]
    return Markup("\n").join(
        [
            Markup("<b>HỎI BẰNG LỜI THƯỜNG</b>\nGõ /hoi rồi gõ câu hỏi, có dấu hay không dấu:"),
            *lines,
        ]
    )


def not_known() -> Markup:
    """The question was not understood."""
    return Markup(
        "Trợ lý chưa hiểu câu hỏi này. "
        "Đề nghị đồng chí gõ ngắn hơn, ví dụ: “tư pháp nộp chưa”, hoặc chọn một mục dưới đây."
    )


def no_such_round(key: str) -> str:
    """The commune was not asked for such a round."""
    return f"Không có kỳ báo cáo {formats.round_name(key)} trong kế hoạch."


def no_part(key: str) -> str:
    """The department has nothing to report in the round."""
    return f"Ngành này không có báo cáo {formats.round_name(key)}."


def no_such_task(code: str) -> str:
    """The plan has no task of this code."""
    return f"Kế hoạch không có nội dung {formats.shortened(code, 20)}."


def no_own_department() -> str:
    """The asker reports for no department."""
    return "Đồng chí không phụ trách báo cáo của ngành nào."


def not_opened(figures: Figures) -> Markup:
    """The round is still to come; nothing when it is not."""
    if figures.submitted or figures.as_of.date() >= figures.starts_on:
        return Markup()
    return Markup("Kỳ này chưa bắt đầu: số liệu tính từ ngày {}.").format(
        formats.day(figures.starts_on)
    )


def counted(figures: Figures) -> Markup:
    """How many departments sent their report, and who did not."""
    lines = [
        Markup("Đã gửi: <b>{}/{}</b> ngành{}").format(
            figures.submitted,
            len(figures.departments),
            _names([one for one in figures.departments if one.is_submitted]),
        )
    ]
    if figures.missing:
        lines.append(Markup("Chưa gửi: {}").format(_names(figures.missing).removeprefix(": ")))
    return Markup("\n").join([*lines, due(figures)])


def _names(departments: Sequence[DepartmentFigures]) -> str:
    names = "; ".join(one.name for one in departments)
    return f": {names}." if names else "."


def due(figures: Figures) -> Markup:
    """Until when reports are to be sent."""
    return Markup("Hạn gửi: {}.").format(formats.day_of_week(figures.effective_due_on))


def missing_heading(figures: Figures) -> Markup:
    """How many have not sent their report."""
    count = len(figures.missing)
    if not count:
        return Markup("Các ngành đã gửi đủ: <b>{0}/{0}</b>.").format(figures.submitted)
    return Markup("Chưa gửi: <b>{}/{}</b> ngành. {}").format(
        count, len(figures.departments), due(figures)
    )


def overdue_heading(overdue: int, late: int) -> Markup:
    """How many are late, and how many came late."""
    if not overdue and not late:
        return Markup("Không có ngành nào quá hạn.")
    return Markup("Chưa gửi, đã quá hạn: <b>{}</b> ngành; gửi quá hạn: {}.").format(overdue, late)


def lines_of(departments: Sequence[DepartmentFigures]) -> list[Markup]:
    """Departments with how their report stands."""
    return [department_line(one) for one in departments]


def tasks_of(one: DepartmentFigures) -> Markup:
    """How far a department's tasks are."""
    if not one.is_submitted:
        return Markup("Có {} nội dung; chưa gửi báo cáo nên chưa tính kết quả.").format(one.tasks)
    return _counts(one)


def _counts(of: DepartmentFigures | Figures) -> Markup:
    return Markup(
        "<b>{}</b> nội dung: hoàn thành <b>{}</b>; đang thực hiện <b>{}</b>; "
        "chưa thực hiện <b>{}</b>; trong đó quá hạn <b>{}</b>."
    ).format(of.tasks, of.done, of.under_way, of.not_begun, of.overdue)


def whole(figures: Figures) -> Markup:
    """The commune in two lines."""
    sent = Markup("Ngành đã báo cáo: <b>{}/{}</b>.").format(
        figures.submitted, len(figures.departments)
    )
    return Markup("\n").join([sent, _counts(figures)])


def in_trouble(figures: Figures) -> list[Markup]:
    """Every department on a line, those in trouble first."""
    return lines_of(worst_first(figures))


def only_theirs() -> Markup:
    """What is asked about another department is not the asker's to see."""
    return Markup(
        "Phần này chỉ ngành đó, Văn phòng - Nội vụ và lãnh đạo xem được. "
        "Đồng chí xem được trạng thái gửi báo cáo."
    )


def only_sending() -> Markup:
    """Details of another department are not the asker's to see."""
    return Markup(
        "Kết quả chi tiết của ngành khác: Văn phòng - Nội vụ và lãnh đạo xem được. "
        "Đồng chí xem được trạng thái gửi báo cáo."
    )


def points(of: Points, scored_year: int) -> Markup:
    """Points of the scored year, self-assessed, verified, and the maximum."""
    if not of.tasks:
        return Markup("Không có nội dung nào chấm điểm.")
    return Markup(
        "Năm {}: <b>{}/{}</b> điểm.\nTự đánh giá: {} ({}/{} nội dung đã tự chấm).\n"
        "Thẩm định: <b>{}</b> ({}/{} nội dung đã thẩm định).\n"
        "Nội dung chưa chấm lại giữ điểm năm {}."
    ).format(
        scored_year,
        formats.number(of.scored_year),
        formats.number(of.maximum),
        formats.number(of.self_assessed),
        of.self_scored,
        of.tasks,
        formats.number(of.verified),
        of.verified_count,
        of.tasks,
        scored_year,
    )


def points_columns(scored_year: int) -> Markup:
    """What the numbers of each department are."""
    return Markup("Từng ngành: năm {} → thẩm định / tối đa.").format(scored_year)


def points_line(name: str, of: Points) -> Markup:
    """A department's points."""
    return Markup("• <b>{}</b>: {} → {} / {}").format(
        name, *(formats.number(value) for value in (of.scored_year, of.verified, of.maximum))
    )


def task(one: TaskFigures, department: str, scored_year: int) -> Markup:
    """A task as it stands."""
    lines = [
        Markup("<b>{}</b> {} ({})").format(
            one.code, formats.shortened(one.title, _SHOWN_TITLE), department
        ),
        Markup("Trạng thái: <b>{}</b>{}.").format(
            completion.word(one.completion),
            f", mức độ {one.progress}%" if one.is_reported else ", chưa có báo cáo của kỳ",
        ),
    ]
    if one.result:
        lines.append(Markup("Kết quả: {}").format(formats.shortened(one.result, 300)))
    if one.max_score is not None:
        lines.append(_task_points(one, scored_year))
    if one.is_reported:
        lines.append(
            Markup("Duyệt: {}. Tài liệu kiểm chứng: {}.").format(
                verdict(one.verdict) if one.verdict else "chờ duyệt",
                one.files + len(one.documents),
            )
        )
    return Markup("\n").join(lines)


def _task_points(one: TaskFigures, scored_year: int) -> Markup:
    said = [
        f"{name} {formats.number(value)}"
        for name, value in (
            (f"năm {scored_year}:", one.score),
            ("tự chấm:", one.self_score),
            ("thẩm định:", one.verified_score),
            ("tối đa:", one.max_score),
        )
        if value is not None
    ]
    return Markup("Điểm: {}.").format("; ".join(said))


def open_cases_of_task(count: int) -> Markup:
    """How many difficulties of a task are open."""
    return Markup("Vướng mắc chưa giải quyết: {}.").format(count) if count else Markup()


def deadline(name: str, far: Deadline, *, is_sent: bool) -> Markup:
    """By when a report is to be sent, and how far off that is."""
    whose = Markup("<b>{}</b>: ").format(name) if name else Markup()
    if is_sent:
        return whose + Markup("đã gửi báo cáo; hạn là ngày {}.").format(
            formats.day_of_week(far.effective_on)
        )
    due_word = "hạn" if name else "Hạn"
    return whose + Markup("{} <b>{}</b>{}, <b>{}</b>.").format(
        due_word, formats.day_of_week(far.effective_on), moved(far), distance(far)
    )


def difficulties(count: int) -> Markup:
    """How many are open."""
    return (
        Markup("Chưa giải quyết: <b>{}</b>.").format(count)
        if count
        else Markup("Không có vướng mắc nào chưa giải quyết.")
    )


def review(one: DepartmentFigures) -> Markup:
    """How far a department's report was reviewed."""
    if not one.is_submitted:
        return Markup("<b>{}</b>: chưa gửi báo cáo nên chưa có gì để duyệt.").format(one.name)
    passed = one.tasks - one.waiting - one.returned
    back = [task.code for task in one.task_figures if task.is_returned]
    codes = f" ({', '.join(back)})" if back else ""
    return Markup(
        "<b>{}</b>: đạt {}/{} nội dung; chờ duyệt {}; trả lại, cần giải trình {}{}."
    ).format(one.name, passed, one.tasks, one.waiting, len(back), codes)


def to_review(reports: int) -> Markup:
    """How many reports wait for the asker's review."""
    return Markup("Báo cáo chờ đồng chí duyệt: <b>{}</b>.").format(reports)


def nothing_owed() -> Markup:
    """The asker owes no report."""
    return Markup("Đồng chí không còn báo cáo nào phải gửi.")


def own_cases(count: int) -> Markup:
    """How many open difficulties concern the asker."""
    return Markup("Vướng mắc chưa giải quyết: <b>{}</b>.").format(count)


def documents() -> Markup:
    """Where documents are made."""
    return Markup("Mở tổng hợp của kỳ, rồi chọn Word, Excel, Biểu đồ hoặc Minh chứng.")


def how(command: str) -> Markup:
    """How something is done; nothing is recorded by the question."""
    return Markup("{} Câu vừa gõ chưa được ghi vào đâu.").format(_HOW[command])


def no_such_command() -> str:
    """A button of ours was typed, and changed."""
    return "Không có mục này. Đề nghị đồng chí mở menu."


def not_theirs(command: str) -> Markup:
    """The command is not for the asker's roles."""
    return Markup("Mục {} không thuộc vai trò của đồng chí.").format(commands.label(command))


def details() -> str:
    """The button that opens a department's tasks."""
    return "Nội dung, lịch sử, tệp"


def open_button(command: str) -> str:
    """The button that opens a command."""
    return f"Mở: {commands.label(command)}"


def summary_words(reading: Reading, focus_key: str) -> str:
    """What the summary is opened with, unaccented, for a button's key."""
    key = reading.round_key or focus_key
    kind = key[5:]
    name = {"H1": "6 thang", "Y": "ca nam"}.get(kind, f"quy {kind[1:2]}")
    return f"/summary {name} {key[:4]}{_until(reading.day)}"


def _until(day: date | None) -> str:
    return f" den ngay {formats.day(day)}" if day else ""
