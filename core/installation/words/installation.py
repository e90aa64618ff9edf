"""What is said of an installation: its database is missing, another's, or the commune's name."""

from datetime import datetime
from pathlib import Path

from markupsafe import Markup

from core.wording import formats
from core.wording.says import fixed, plain, plainly, says


@plainly(
    "Nhắc Việc: cấu hình này dùng cơ sở dữ liệu {database}. Đề nghị không sửa, không xóa.",
    "The first line of the file beside the configuration.",
)
def about_identity(database: Path) -> str: ...
@plainly(
    "Không đọc được {path}, tệp cho biết cơ sở dữ liệu nào là của cấu hình này. Đề nghị kiểm tra "
    "quyền đọc; nếu tệp hỏng mà cơ sở dữ liệu đúng thì xóa tệp rồi chạy lại.",
    "The file beside the configuration is there and says nothing.",
)
def identity_unreadable(path: Path) -> str: ...
@plainly(
    "Không thấy cơ sở dữ liệu {path} mà cấu hình này đã dùng. Đề nghị đưa tệp trở lại đúng chỗ, "
    "hoặc khôi phục từ bản sao lưu bằng “nhacviec restore”. Chỉ khi thật sự muốn bắt đầu lại từ "
    "đầu: xóa {identity} rồi chạy lại.",
    "The configuration had a database, which is gone.",
)
def database_missing(path: Path, identity: Path) -> str: ...


def use_rescued(rescued: Path, written_at: datetime, database: Path) -> str:
    """The running program wrote out what was open when a file was removed; perhaps this one."""
    return (
        f"Lúc {formats.moment(written_at)} trợ lý đã ghi dữ liệu đang mở ra {rescued}: nếu đó là "
        f"lần mất tệp này, đề nghị dừng trợ lý rồi đổi tên tệp đó thành {database.name}."
    )


@plainly(
    "Cơ sở dữ liệu {path} không phải của cấu hình này. Đề nghị đưa đúng tệp trở lại, hoặc khôi "
    "phục từ bản sao lưu bằng “nhacviec restore”. Nếu chắc chắn muốn dùng cơ sở dữ liệu đang có: "
    "xóa {identity} rồi chạy lại.",
    "The database in its place belongs to another installation.",
)
def other_database(path: Path, identity: Path) -> str: ...
@plainly(
    "Không thấy cơ sở dữ liệu {path}, trong khi thư mục dữ liệu còn minh chứng của nó. Đề nghị "
    "đưa tệp trở lại, hoặc khôi phục từ bản sao lưu bằng “nhacviec restore”. Nếu muốn bắt đầu "
    "lại từ đầu: chuyển dữ liệu cũ sang thư mục khác rồi chạy lại.",
    "No database, but evidence or a log of one that was there.",
)
def database_left(path: Path) -> str: ...
@plainly(
    "Dữ liệu này là của “{known}”, còn cấu hình ghi “{configured}”. Nếu cơ quan đổi tên: chạy "
    "“nhacviec rename”. Nếu không: sửa [organization] name, hoặc chọn thư mục dữ liệu khác ở "
    "[storage] directory.",
    "The configuration names another commune than the database.",
)
def other_commune(known: str, configured: str) -> str: ...
@plainly(
    "Đổi tên cơ quan từ “{known}” thành “{configured}”?",
    "Asks before the commune gets another name.",
)
def ask_rename(known: str, configured: str) -> str: ...
@plainly(
    "Đã đổi tên cơ quan thành “{name}”. Văn bản cũ vẫn giữ tên cũ.", "The commune has its new name."
)
def renamed(name: str) -> str: ...


not_renamed = plain("Chưa đổi tên cơ quan.", "The answer was no.")


@plainly("Cơ quan đã có tên “{name}”; không có gì để đổi.", "There is nothing to rename.")
def same_name(name: str) -> str: ...


def gone_while_running(path: Path, rescued: Path | None) -> Markup:
    """The database was removed under the running program."""
    saved = Markup(" Dữ liệu đang mở đã được ghi ra <b>{}</b>: có thể đổi tên tệp đó thành tệp cũ.")
    return Markup(
        "Trợ lý tạm dừng ghi: tệp cơ sở dữ liệu <b>{}</b> đã bị xóa hoặc chuyển đi khi đang chạy. "
        "Đề nghị đưa tệp trở lại đúng chỗ; trợ lý tự chạy tiếp khi thấy đúng tệp.{}"
    ).format(path, saved.format(rescued) if rescued else "")


@says(
    "Trợ lý tạm dừng ghi: tệp cơ sở dữ liệu <b>{path}</b> đã bị thay bằng tệp khác khi đang "
    "chạy. Đề nghị đưa đúng tệp trở lại; trợ lý tự chạy tiếp khi thấy đúng tệp.",
    "Another file lies in the database's place.",
)
def replaced_while_running(path: Path) -> Markup: ...
@says(
    "Trợ lý không ghi được: ổ đĩa chứa <b>{path}</b> đã đầy. Cán bộ được báo gửi lại sau. Đề "
    "nghị giải phóng dung lượng; trợ lý tự ghi tiếp khi có chỗ.",
    "The disk is full: nothing can be written.",
)
def full_while_running(path: Path) -> Markup: ...
@says(
    "Trợ lý không ghi được vào <b>{path}</b>: ổ đĩa chỉ cho đọc hoặc bị lỗi. Cán bộ được báo gửi "
    "lại sau. Đề nghị kiểm tra quyền ghi và ổ đĩa.",
    "The disk is read-only or damaged.",
)
def disk_faulty(path: Path) -> Markup: ...


working_again = fixed(
    "Trợ lý đã ghi lại được bình thường.", "What was wrong with the database or the disk is mended."
)
