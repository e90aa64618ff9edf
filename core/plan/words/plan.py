"""Sentences about a plan document: why it cannot be read, and its oddities."""

from collections.abc import Sequence
from decimal import Decimal

from core.wording import formats


def missing(name: str) -> str:
    """The file does not exist."""
    return f"Không tìm thấy tệp “{name}”: xin kiểm tra lại đường dẫn."


def folder(name: str) -> str:
    """The path is a folder."""
    return f"“{name}” là thư mục: xin chọn một tệp kế hoạch."


def unreadable(name: str) -> str:
    """The operating system refuses access."""
    return f"Không mở được tệp “{name}”: xin kiểm tra quyền đọc của tệp."


def empty(name: str) -> str:
    """The file has nothing but blanks."""
    return f"Tệp “{name}” trống: xin chọn lại tệp kế hoạch."


def too_big(name: str, megabytes: int) -> str:
    """The file is over the size limit, in bytes."""
    return f"Tệp “{name}” quá lớn (tối đa {megabytes} MB): xin chọn lại tệp kế hoạch."


def too_long(name: str) -> str:
    """The text is longer than any plan."""
    return f"Tệp “{name}” quá dài so với một kế hoạch: xin chọn lại tệp kế hoạch."


def binary(name: str, line: int) -> str:
    """The file is not text of any kind."""
    return (
        f"Tệp “{name}” không phải là văn bản (dòng {line}): "
        "xin chọn tệp .docx, .txt, .md hoặc .toml."
    )


def pdf(name: str) -> str:
    """The file is a PDF."""
    return f"Tệp “{name}” là PDF: xin mở bản gốc trong Word và lưu thành tệp .docx."


def old_word(name: str) -> str:
    """The file is a .doc, or a .docx with a password: both have the same container."""
    return (
        f"Tệp “{name}” là Word đời cũ (.doc) hoặc có mật khẩu: "
        "xin mở trong Word và lưu thành tệp .docx không đặt mật khẩu."
    )


def rich_text(name: str) -> str:
    """The file is an .rtf."""
    return f"Tệp “{name}” là RTF: xin mở trong Word và lưu thành tệp .docx."


def not_word(name: str) -> str:
    """The zip archive holds no Word document."""
    return f"Tệp “{name}” là tệp nén hoặc bảng tính, không phải Word: xin chọn tệp .docx."


def damaged_word(name: str, part: str | None = None) -> str:
    """The .docx cannot be opened; the failing part is named if known."""
    where = f" (phần {part})" if part else ""
    return f"Tệp Word “{name}” bị hỏng{where}: xin mở trong Word và lưu lại thành tệp .docx mới."


def bomb(name: str) -> str:
    """The .docx would become too large when opened."""
    return f"Tệp Word “{name}” giải nén ra quá lớn: xin chọn lại tệp kế hoạch."


def not_unicode(name: str, line: int) -> str:
    """The bytes are not UTF-8, or letters are of fonts before Unicode."""
    return (
        f"Tệp “{name}” không dùng bảng mã Unicode (dòng {line}; có thể là TCVN3 hoặc VNI): "
        "xin chuyển sang Unicode rồi lưu lại dạng UTF-8."
    )


def not_a_plan(name: str) -> str:
    """The file is readable, but another kind of document."""
    return (
        f"Tệp “{name}” không phải là kế hoạch: không thấy tên “KẾ HOẠCH” ở đầu văn bản, "
        "xin chọn lại tệp."
    )


def no_tasks(name: str) -> str:
    """The plan has no recognisable department with tasks."""
    return (
        f"Không thấy nội dung công việc của ngành nào trong tệp “{name}”: "
        "xin kiểm tra phần nội dung cụ thể, tên các ngành có đánh số không."
    )


def no_department(name: str, line: int) -> str:
    """A row of the table comes before any department."""
    return f"Tệp “{name}”, dòng {line}: nội dung trong bảng chưa ghi đơn vị chủ trì."


def bad_toml(name: str, line: int | None) -> str:
    """The file is not TOML; deep nesting and huge numbers have no line."""
    if line is None:
        return f"Tệp “{name}” viết sai dạng TOML: xin sửa lại các số và dấu ngoặc."
    return f"Tệp “{name}” viết sai dạng TOML ở dòng {line}: xin sửa lại chỗ đó."


def bad_field(name: str, place: str, field: str) -> str:
    """A value of the TOML form is missing or of another kind."""
    return f"Tệp “{name}”, {place}: mục “{field}” thiếu hoặc không đúng dạng."


def unknown_field(name: str, place: str, field: str) -> str:
    """The TOML form does not have this name; usually a typing error."""
    return f"Tệp “{name}”, {place}: không có mục nào tên là “{field}”."


def repeated_code(name: str, code: str) -> str:
    """Two departments or two tasks of the TOML form have one code."""
    return f"Tệp “{name}”: mã “{code}” bị dùng hai lần."


def place(department: int | None = None, task: int | None = None) -> str:
    """A place in the TOML form, counted from one."""
    if department is None:
        return "phần đầu"
    return f"ngành thứ {department}" + (f", nội dung thứ {task}" if task else "")


def place_of_warning(number: int) -> str:
    """A warning's place in the TOML form, counted from one."""
    return f"lưu ý thứ {number}"


def toml_heading() -> str:
    """Instructions at the top of the TOML form."""
    return (
        "# Kế hoạch ở dạng sửa được bằng tay. score: điểm đạt, max_score: điểm tối đa,\n"
        "# percent: tỷ lệ %, note: ghi chú; không có thì bỏ dòng. Số lẻ viết bằng dấu chấm: 1.5\n"
    )


def no_number() -> str:
    """The number is blank: a draft."""
    return "Kế hoạch chưa ghi số."


def no_date() -> str:
    """The day of issue is blank."""
    return "Kế hoạch chưa ghi đủ ngày, tháng, năm ban hành."


def impossible_date(words: str) -> str:
    """The day of issue is not in the calendar."""
    return f"Ngày ban hành “{words}” không có trong lịch."


def no_title() -> str:
    """Nothing follows the words KE HOACH."""
    return "Không thấy tên gọi (trích yếu) của kế hoạch."


def no_organization() -> str:
    """The commune's name was not recognised."""
    return "Không thấy tên xã, phường ban hành kế hoạch."


def name_spelt_otherwise(usual: str, times: int, other: str, times_other: int) -> str:
    """The commune's name also stands with other diacritics."""
    return f"Tên đơn vị viết hai cách: “{usual}” {times} lần, “{other}” {times_other} lần."


def past_period(words: str, year: int) -> str:
    """A period of implementation lies before the plan's own year."""
    return f"“{words}” ở trước năm ban hành kế hoạch ({year}): có thể phải là năm {year}."


def department_alias(alias: str, name: str) -> str:
    """A department is spelt in another way."""
    return f"“{alias}” được hiểu là ngành “{name}”."


def misspelling(words: str, meant: str) -> str:
    """A known misspelling; it is kept."""
    return f"“{words}” có thể viết sai chính tả (“{meant}”?): đang giữ nguyên."


def same_words(codes: Sequence[str]) -> str:
    """Tasks of several departments have the same words."""
    return f"Các nội dung {', '.join(codes)} giống hệt nhau ở các ngành khác nhau: đang giữ riêng."


def repeated_task(codes: Sequence[str]) -> str:
    """Tasks of one department have the same words."""
    return f"Các nội dung {', '.join(codes)} của cùng một ngành giống hệt nhau: đang giữ cả."


def stray_bracket(title: str) -> str:
    """A closing bracket without an opening one was left out."""
    return f"Đã bỏ dấu “)” thừa trong nội dung “{_short(title)}”."


def open_bracket(title: str) -> str:
    """An opening bracket is never closed."""
    return f"Thiếu dấu “)” trong nội dung “{_short(title)}”."


def score_over_maximum(score: Decimal, maximum: Decimal) -> str:
    """The score is above the maximum."""
    return f"Điểm đạt {formats.number(score)} lớn hơn điểm tối đa {formats.number(maximum)}."


def percent_over_hundred(percent: Decimal) -> str:
    """The percentage is above 100."""
    return f"Tỷ lệ {formats.number(percent)}% lớn hơn 100%."


def several_scores(words: str) -> str:
    """One indicator has several scores: the first counts."""
    return f"Có nhiều điểm số trong “{words}”: đang lấy điểm số đầu tiên."


def group_of_tasks(title: str) -> str:
    """An item whose sub-items have scores is not a task itself."""
    return f"“{_short(title)}” là tên nhóm: các nội dung con có điểm riêng được tính là nội dung."


def department_twice(name: str) -> str:
    """One department has two headings."""
    return f"Ngành “{name}” có ở nhiều chỗ: đang gộp làm một."


def department_without_tasks(name: str) -> str:
    """A heading has no tasks."""
    return f"Ngành “{name}” không có nội dung nào: đang bỏ qua."


def several_departments(name: str) -> str:
    """One cell names several departments."""
    return f"“{name}” có vẻ gồm nhiều đơn vị: đang coi là một ngành."


def department_carried(name: str) -> str:
    """A row names no department: that of the row above counts."""
    return f"Hàng này của bảng không ghi đơn vị chủ trì: đang hiểu là “{name}” như hàng trên."


def numbers_jump(before: int, after: int) -> str:
    """The departments' numbers have a gap."""
    return f"Số thứ tự của ngành nhảy từ {before} sang {after}: có thể thiếu một ngành."


def heading_as_task(heading: str) -> str:
    """A numbered heading reads like work, not like a department."""
    return f"“{_short(heading)}” không giống tên ngành: đang tính là nội dung của ngành trước."


def not_a_department(heading: str) -> str:
    """A numbered heading reads like work, and no department precedes it."""
    return f"“{_short(heading)}” không giống tên ngành nên không được tính."


def outside_score(words: str) -> str:
    """A score stands outside the part that was read."""
    return f"Điểm số “{words}” nằm ngoài phần nội dung nên không được tính."


def other_part(heading: str) -> str:
    """Another part also looks like a list of departments and tasks."""
    return f"Phần “{_short(heading)}” cũng có ngành và nội dung nhưng không được tính."


def group_note(title: str) -> str:
    """The note of a task that stands under a group."""
    return f"Thuộc: {title}"


def _short(words: str) -> str:
    """Cut words, long enough to find the place."""
    return formats.shortened(words, 60)
