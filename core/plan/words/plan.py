"""Sentences about a plan document: why it cannot be read, and its oddities."""

from collections.abc import Sequence
from decimal import Decimal

from core.wording import formats
from core.wording.says import plain, plainly


@plainly("Không tìm thấy tệp “{name}”: xin kiểm tra lại đường dẫn.", "The file does not exist.")
def missing(name: str) -> str: ...
@plainly("“{name}” là thư mục: xin chọn một tệp kế hoạch.", "The path is a folder.")
def folder(name: str) -> str: ...
@plainly(
    "Không mở được tệp “{name}”: xin kiểm tra quyền đọc của tệp.",
    "The operating system refuses access.",
)
def unreadable(name: str) -> str: ...
@plainly("Tệp “{name}” trống: xin chọn lại tệp kế hoạch.", "The file has nothing but blanks.")
def empty(name: str) -> str: ...
@plainly(
    "Tệp “{name}” quá lớn (tối đa {megabytes} MB): xin chọn lại tệp kế hoạch.",
    "The file is over the size limit, in bytes.",
)
def too_big(name: str, megabytes: int) -> str: ...
@plainly(
    "Tệp “{name}” quá dài so với một kế hoạch: xin chọn lại tệp kế hoạch.",
    "The text is longer than any plan.",
)
def too_long(name: str) -> str: ...
@plainly(
    "Tệp “{name}” không phải là văn bản (dòng {line}): xin chọn tệp .docx, .txt, .md hoặc .toml.",
    "The file is not text of any kind.",
)
def binary(name: str, line: int) -> str: ...
@plainly(
    "Tệp “{name}” là PDF: xin mở bản gốc trong Word và lưu thành tệp .docx.", "The file is a PDF."
)
def pdf(name: str) -> str: ...
@plainly(
    "Tệp “{name}” là Word đời cũ (.doc) hoặc có mật khẩu: xin mở trong Word và lưu thành tệp "
    ".docx không đặt mật khẩu.",
    "The file is a .doc, or a .docx with a password: both have the same container.",
)
def old_word(name: str) -> str: ...
@plainly("Tệp “{name}” là RTF: xin mở trong Word và lưu thành tệp .docx.", "The file is an .rtf.")
def rich_text(name: str) -> str: ...
@plainly(
    "Tệp “{name}” là tệp nén hoặc bảng tính, không phải Word: xin chọn tệp .docx.",
    "The zip archive holds no Word document.",
)
def not_word(name: str) -> str: ...


def damaged_word(name: str, part: str | None = None) -> str:
    """The .docx cannot be opened; the failing part is named if known."""
    where = f" (phần {part})" if part else ""
    return f"Tệp Word “{name}” bị hỏng{where}: xin mở trong Word và lưu lại thành tệp .docx mới."


@plainly(
    "Tệp Word “{name}” giải nén ra quá lớn: xin chọn lại tệp kế hoạch.",
    "The .docx would become too large when opened.",
)
def bomb(name: str) -> str: ...
@plainly(
    "Tệp “{name}” không dùng bảng mã Unicode (dòng {line}; có thể là TCVN3 hoặc VNI): xin chuyển "
    "sang Unicode rồi lưu lại dạng UTF-8.",
    "The bytes are not UTF-8, or letters are of fonts before Unicode.",
)
def not_unicode(name: str, line: int) -> str: ...
@plainly(
    "Tệp “{name}” không phải là kế hoạch: không thấy tên “KẾ HOẠCH” ở đầu văn bản, xin chọn lại "
    "tệp.",
    "The file is readable, but another kind of document.",
)
def not_a_plan(name: str) -> str: ...
@plainly(
    "Không thấy nội dung công việc của ngành nào trong tệp “{name}”: xin kiểm tra phần nội dung "
    "cụ thể, tên các ngành có đánh số không.",
    "The plan has no recognisable department with tasks.",
)
def no_tasks(name: str) -> str: ...
@plainly(
    "Tệp “{name}”, dòng {line}: nội dung trong bảng chưa ghi đơn vị chủ trì.",
    "A row of the table comes before any department.",
)
def no_department(name: str, line: int) -> str: ...


def bad_toml(name: str, line: int | None) -> str:
    """The file is not TOML; deep nesting and huge numbers have no line."""
    if line is None:
        return f"Tệp “{name}” viết sai dạng TOML: xin sửa lại các số và dấu ngoặc."
    return f"Tệp “{name}” viết sai dạng TOML ở dòng {line}: xin sửa lại chỗ đó."


@plainly(
    "Tệp “{name}”, {place}: mục “{field}” thiếu hoặc không đúng dạng.",
    "A value of the TOML form is missing or of another kind.",
)
def bad_field(name: str, place: str, field: str) -> str: ...
@plainly(
    "Tệp “{name}”, {place}: không có mục nào tên là “{field}”.",
    "The TOML form does not have this name; usually a typing error.",
)
def unknown_field(name: str, place: str, field: str) -> str: ...
@plainly(
    "Tệp “{name}”: mã “{code}” bị dùng hai lần.",
    "Two departments or two tasks of the TOML form have one code.",
)
def repeated_code(name: str, code: str) -> str: ...


def place(department: int | None = None, task: int | None = None) -> str:
    """A place in the TOML form, counted from one."""
    if department is None:
        return "phần đầu"
    return f"ngành thứ {department}" + (f", nội dung thứ {task}" if task else "")


@plainly("lưu ý thứ {number}", "A warning's place in the TOML form, counted from one.")
def place_of_warning(number: int) -> str: ...


toml_heading = plain(
    "# Kế hoạch ở dạng sửa được bằng tay. score: điểm đạt, max_score: điểm tối đa,\n"
    "# percent: tỷ lệ %, note: ghi chú; không có thì bỏ dòng. Số lẻ viết bằng dấu chấm: 1.5\n",
    "Instructions at the top of the TOML form.",
)
no_number = plain("Kế hoạch chưa ghi số.", "The number is blank: a draft.")
no_date = plain("Kế hoạch chưa ghi đủ ngày, tháng, năm ban hành.", "The day of issue is blank.")


@plainly("Ngày ban hành “{words}” không có trong lịch.", "The day of issue is not in the calendar.")
def impossible_date(words: str) -> str: ...


no_title = plain(
    "Không thấy tên gọi (trích yếu) của kế hoạch.", "Nothing follows the words KE HOACH."
)
no_organization = plain(
    "Không thấy tên xã, phường ban hành kế hoạch.", "The commune's name was not recognised."
)


@plainly(
    "Tên đơn vị viết hai cách: “{usual}” {times} lần, “{other}” {times_other} lần.",
    "The commune's name also stands with other diacritics.",
)
def name_spelt_otherwise(usual: str, times: int, other: str, times_other: int) -> str: ...
@plainly(
    "“{words}” ở trước năm ban hành kế hoạch ({year}): có thể phải là năm {year}.",
    "A period of implementation lies before the plan's own year.",
)
def past_period(words: str, year: int) -> str: ...
@plainly("“{alias}” được hiểu là ngành “{name}”.", "A department is spelt in another way.")
def department_alias(alias: str, name: str) -> str: ...
@plainly(
    "“{words}” có thể viết sai chính tả (“{meant}”?): đang giữ nguyên.",
    "A known misspelling; it is kept.",
)
def misspelling(words: str, meant: str) -> str: ...
@plainly(
    "Các nội dung {codes:joined} giống hệt nhau ở các ngành khác nhau: đang giữ riêng.",
    "Tasks of several departments have the same words.",
)
def same_words(codes: Sequence[str]) -> str: ...
@plainly(
    "Các nội dung {codes:joined} của cùng một ngành giống hệt nhau: đang giữ cả.",
    "Tasks of one department have the same words.",
)
def repeated_task(codes: Sequence[str]) -> str: ...


def stray_bracket(title: str) -> str:
    """A closing bracket without an opening one was left out."""
    return f"Đã bỏ dấu “)” thừa trong nội dung “{_short(title)}”."


def open_bracket(title: str) -> str:
    """An opening bracket is never closed."""
    return f"Thiếu dấu “)” trong nội dung “{_short(title)}”."


@plainly(
    "Điểm đạt {score:number} lớn hơn điểm tối đa {maximum:number}.",
    "The score is above the maximum.",
)
def score_over_maximum(score: Decimal, maximum: Decimal) -> str: ...
@plainly("Tỷ lệ {percent:number}% lớn hơn 100%.", "The percentage is above 100.")
def percent_over_hundred(percent: Decimal) -> str: ...
@plainly(
    "Có nhiều điểm số trong “{words}”: đang lấy điểm số đầu tiên.",
    "One indicator has several scores: the first counts.",
)
def several_scores(words: str) -> str: ...


def group_of_tasks(title: str) -> str:
    """An item whose sub-items have scores is not a task itself."""
    return f"“{_short(title)}” là tên nhóm: các nội dung con có điểm riêng được tính là nội dung."


@plainly("Ngành “{name}” có ở nhiều chỗ: đang gộp làm một.", "One department has two headings.")
def department_twice(name: str) -> str: ...
@plainly("Ngành “{name}” không có nội dung nào: đang bỏ qua.", "A heading has no tasks.")
def department_without_tasks(name: str) -> str: ...
@plainly(
    "“{name}” có vẻ gồm nhiều đơn vị: đang coi là một ngành.", "One cell names several departments."
)
def several_departments(name: str) -> str: ...
@plainly(
    "Hàng này của bảng không ghi đơn vị chủ trì: đang hiểu là “{name}” như hàng trên.",
    "A row names no department: that of the row above counts.",
)
def department_carried(name: str) -> str: ...
@plainly(
    "Số thứ tự của ngành nhảy từ {before} sang {after}: có thể thiếu một ngành.",
    "The departments' numbers have a gap.",
)
def numbers_jump(before: int, after: int) -> str: ...


def heading_as_task(heading: str) -> str:
    """A numbered heading reads like work, not like a department."""
    return f"“{_short(heading)}” không giống tên ngành: đang tính là nội dung của ngành trước."


def not_a_department(heading: str) -> str:
    """A numbered heading reads like work, and no department precedes it."""
    return f"“{_short(heading)}” không giống tên ngành nên không được tính."


@plainly(
    "Điểm số “{words}” nằm ngoài phần nội dung nên không được tính.",
    "A score stands outside the part that was read.",
)
def outside_score(words: str) -> str: ...


def other_part(heading: str) -> str:
    """Another part also looks like a list of departments and tasks."""
    return f"Phần “{_short(heading)}” cũng có ngành và nội dung nhưng không được tính."


@plainly("Thuộc: {title}", "The note of a task that stands under a group.")
def group_note(title: str) -> str: ...


def _short(words: str) -> str:
    """Cut words, long enough to find the place."""
    return formats.shortened(words, 60)
