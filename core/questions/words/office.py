"""Answers about the office: who is responsible, who joined, who is away, what was sent."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup, escape

from core.figures.points import Points
from core.reporting.card import Card, Entry
from core.reporting.words import proving, subjects
from core.reporting.words.levels import level
from core.wording import departments, formats
from core.wording.says import fixed, plainly, says

_SHOWN_TITLE = 60  # characters
_SHOWN_WORDS = 200


def coordinating(names: Sequence[str], department: str, phone: str) -> Markup:
    """Who coordinates, with the telephone number."""
    who = ", ".join(names) or "chưa có ai vào trợ lý"
    return Markup("Đầu mối theo dõi, tổng hợp: <b>{}</b> ({}).\n{}").format(
        who, department, _number(phone)
    )


def answering(names: Sequence[str], department: str, phone: str) -> Markup:
    """Who is responsible for a department, with the telephone number."""
    who = ", ".join(names) or "chưa có ai vào trợ lý"
    return Markup("Phụ trách {}: <b>{}</b>.\n{}").format(
        departments.bold(department), who, _number(phone)
    )


def _number(phone: str) -> Markup:
    if phone:
        return Markup("Điện thoại: <b>{}</b>.").format(phone)
    return Markup("Trợ lý chưa có số điện thoại của ngành này.")


only_the_coordinators = fixed(
    "Liên hệ của ngành khác: đồng chí hỏi qua đầu mối.",
    "Only superiors and coordinators see other departments' telephone numbers.",
)


def direct(department: str) -> str:
    """The button that begins a direction to a department."""
    return formats.shortened(f"Gửi chỉ đạo: {department}", 40)


@says(
    "Chỉ đạo {department:bold}: bấm nút dưới đây rồi gõ ý kiến; ngành phải xác nhận.",
    "The asker wants to give a direction.",
)
def to_direct(department: str) -> Markup: ...


def leaders_direct(*, nudges: bool) -> Markup:
    """Only leaders give directions."""
    instead = " Đồng chí nhắc ngành bằng “Nhắc ngay”." if nudges else ""
    return Markup("Chỉ đạo do lãnh đạo UBND gửi.{}").format(instead)


def directions(count: int, waiting: int) -> Markup:
    """How many directions there are, and how many are not acknowledged."""
    if not count:
        return Markup("Chưa có chỉ đạo nào.")
    return Markup("Chỉ đạo: <b>{}</b>; chưa xác nhận đã nhận: <b>{}</b>.").format(count, waiting)


def findings(count: int, waiting: int) -> Markup:
    """How many findings are open, and how many await confirmation."""
    if not count:
        return Markup("Không có tồn tại nào qua kiểm tra chưa khắc phục.")
    return Markup(
        "Tồn tại qua kiểm tra chưa khắc phục: <b>{}</b>; đã báo khắc phục, chờ xác nhận: {}."
    ).format(count - waiting, waiting)


titles_are_mended_by_the_office = fixed(
    "Cách ghi nội dung trong kế hoạch do ⟨văn phòng⟩ sửa.",
    "Only the coordinator corrects the words of a task.",
)


@plainly("Sửa cách ghi {code}", "The button that begins correcting the words of a task.")
def mend_title(code: str) -> str: ...
@says("<b>{code}</b> {words}", "The present words of a task.")
def title(code: str, words: str) -> Markup: ...


def joined(missing: int, count: int) -> Markup:
    """In how many departments nobody has joined."""
    if not missing:
        return Markup("Cả {} ngành đều có người vào trợ lý.").format(count)
    return Markup("Chưa có ai vào trợ lý: <b>{}/{}</b> ngành.").format(missing, count)


def joined_line(department: str, names: Sequence[str], invited_at: datetime | None) -> Markup:
    """Who of a department has joined; `invited_at` (local) belongs to an unused code."""
    who = escape(", ".join(names)) if names else Markup("<b>chưa có ai</b>")
    more = f"; mã mời {formats.day(invited_at.date())} chưa dùng" if invited_at else ""
    return Markup("{} <b>{}</b>: {}{}").format("✓" if names else "○", department, who, more)


@says("Đã vào, chưa đọc thông báo: {names:joined}.", "Who joined and has not agreed to the notice.")
def not_read(names: Sequence[str]) -> Markup: ...
@says("Không nhận được tin: {names:joined}.", "Who can no longer receive messages.")
def blocked(names: Sequence[str]) -> Markup: ...


def newest(card: Card, sent_at: datetime) -> Markup:
    """A department's newest report; `sent_at` is local."""
    return Markup("{} của {}, gửi lúc {}: {}/{} nội dung.").format(
        formats.capital(subjects.of_report(card)),
        departments.bold(card.department_name),
        formats.moment(sent_at),
        card.done_count,
        len(card.entries),
    )


def newest_line(entry: Entry) -> Markup:
    """The answer for a task."""
    parts = [
        Markup("<b>{}</b> {}\n→ <b>{}</b>").format(
            entry.code, formats.shortened(entry.title, _SHOWN_TITLE), level(entry.progress)
        )
    ]
    if entry.result:
        parts.append(Markup("Kết quả: {}").format(formats.shortened(entry.result, _SHOWN_WORDS)))
    if entry.difficulty:
        words = formats.shortened(entry.difficulty, _SHOWN_WORDS)
        parts.append(Markup("Vướng mắc: {}").format(words))
    proofs = proving.count(entry)
    parts.append(Markup("Tài liệu kiểm chứng: {}.").format(proofs))
    return Markup("\n").join(parts)


def never_sent(department: str) -> Markup:
    """The department has sent no report."""
    return Markup("{} chưa gửi báo cáo nào.").format(departments.bold(department, at_start=True))


@plainly("Xem {count} tệp", "The button that gives the files of a department.")
def all_files(count: int) -> str: ...


def away(today: int, coming: int) -> Markup:
    """How many people are away, and how many will be."""
    if not today + coming:
        return Markup("Hôm nay không có ai nghỉ; hai tuần tới chưa ghi lịch nghỉ nào.")
    return Markup("Đang nghỉ: <b>{}</b>; sắp nghỉ trong hai tuần tới: {}.").format(today, coming)


only_own_leave = fixed(
    "Lịch nghỉ của người khác do ⟨văn phòng⟩ và lãnh đạo xem.",
    "Only superiors and coordinators see other people's leave.",
)


def compared(name: str, of: Points, year: int) -> Markup:
    """A department's points of the scored year and of today."""
    if not of.tasks:
        return Markup("• <b>{}</b>: không có nội dung chấm điểm").format(name)
    before = f"{formats.number(of.scored_year)}/{formats.number(of.maximum)}"
    parts = [Markup("• <b>{}</b>: năm {} {}").format(name, year, before)]
    if of.self_scored:
        parts.append(
            Markup("tự đánh giá {} ({})").format(
                formats.number(of.self_assessed),
                formats.signed(of.self_assessed - of.self_before),
            )
        )
    if of.verified_count:
        parts.append(
            Markup("thẩm định <b>{}</b> ({})").format(
                formats.number(of.verified), formats.signed(of.gained)
            )
        )
    if not (of.self_scored or of.verified_count):
        parts.append(Markup("chưa chấm lại"))
    return Markup("; ").join(parts)


def comparing(of: Points, year: int) -> Markup:
    """What is compared, and how many tasks have new scores."""
    return Markup(
        "Điểm năm {} và hiện nay: đã tự đánh giá {}/{}, đã thẩm định {}/{} nội dung. "
        "Điểm tự đánh giá, thẩm định và số tăng giảm chỉ tính các nội dung đã chấm."
    ).format(year, of.self_scored, of.tasks, of.verified_count, of.tasks)
