"""Words about an installation: its database is missing or another's; the commune's name."""

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
    "The file beside the configuration cannot be read, or holds no identity.",
)
def identity_unreadable(path: Path) -> str: ...
@plainly(
    "Máy chủ web không mở được cổng {port} tại {host}: có lẽ một chương trình khác đang dùng. "
    "Đề nghị đổi port hoặc host ở mục [web] rồi chạy lại.",
    "The web server's port is taken, or its address is not this machine's.",
)
def port_refused(host: str, port: int) -> str: ...
@plainly(
    "Máy chủ web không ghi được vào {folder}. Đề nghị kiểm tra ổ đĩa, quyền ghi rồi chạy lại.",
    "The web server's folder or key cannot be written.",
)
def web_folder_refused(folder: Path) -> str: ...
@plainly(
    "Không thấy cơ sở dữ liệu {path} mà cấu hình này đã dùng. Đề nghị đưa tệp trở lại đúng chỗ, "
    "hoặc khôi phục từ bản sao lưu bằng “nhacviec restore”. Chỉ khi thật sự muốn bắt đầu lại từ "
    "đầu: xóa {identity} rồi chạy lại.",
    "The configuration's database is missing.",
)
def database_missing(path: Path, identity: Path) -> str: ...


def use_rescued(rescued: Path, written_at: datetime, database: Path) -> str:
    """A hint: the running program has saved the open data to a file, perhaps of this database."""
    return (
        f"Lúc {formats.moment(written_at)} trợ lý đã ghi dữ liệu đang mở ra {rescued}: nếu đó là "
        f"lần mất tệp này, đề nghị dừng trợ lý rồi đổi tên tệp đó thành {database.name}."
    )


@plainly(
    "Cơ sở dữ liệu {path} không phải của cấu hình này. Đề nghị đưa đúng tệp trở lại, hoặc khôi "
    "phục từ bản sao lưu bằng “nhacviec restore”. Nếu chắc chắn muốn dùng cơ sở dữ liệu đang có: "
    "xóa {identity} rồi chạy lại.",
    "The database belongs to another installation.",
)
def other_database(path: Path, identity: Path) -> str: ...
@plainly(
    "Không thấy cơ sở dữ liệu {path}, trong khi thư mục dữ liệu còn minh chứng của nó. Đề nghị "
    "đưa tệp trở lại, hoặc khôi phục từ bản sao lưu bằng “nhacviec restore”. Nếu muốn bắt đầu "
    "lại từ đầu: chuyển dữ liệu cũ sang thư mục khác rồi chạy lại.",
    "The database is missing, but its evidence or its log is there.",
)
def database_left(path: Path) -> str: ...
@plainly(
    "Dữ liệu này là của “{known}”, còn cấu hình ghi “{configured}”. Nếu cơ quan đổi tên: chạy "
    "“nhacviec rename”. Nếu không: sửa [organization] name, hoặc chọn thư mục dữ liệu khác ở "
    "[storage] directory.",
    "The configuration and the database name different communes.",
)
def other_commune(known: str, configured: str) -> str: ...
@plainly(
    "Đổi tên cơ quan từ “{known}” thành “{configured}”?",
    "The question before the commune is renamed.",
)
def ask_rename(known: str, configured: str) -> str: ...
@plainly(
    "Đã đổi tên cơ quan thành “{name}”. Văn bản cũ vẫn giữ tên cũ.", "The commune was renamed."
)
def renamed(name: str) -> str: ...


not_renamed = plain(
    "Chưa đổi tên cơ quan.", "The commune was not renamed, because the answer was no."
)


@plainly("Cơ quan đã có tên “{name}”; không có gì để đổi.", "The commune has this name already.")
def same_name(name: str) -> str: ...


def gone_while_running(path: Path, rescued: Path | None) -> Markup:
    """The database was removed while the program was running."""
    saved = Markup(" Dữ liệu đang mở đã được ghi ra <b>{}</b>: có thể đổi tên tệp đó thành tệp cũ.")
    return Markup(
        "Trợ lý tạm dừng ghi: tệp cơ sở dữ liệu <b>{}</b> đã bị xóa hoặc chuyển đi khi đang chạy. "
        "Đề nghị đưa tệp trở lại đúng chỗ; trợ lý tự chạy tiếp khi thấy đúng tệp.{}"
    ).format(path, saved.format(rescued) if rescued else "")


@says(
    "Trợ lý tạm dừng ghi: tệp cơ sở dữ liệu <b>{path}</b> đã bị thay bằng tệp khác khi đang "
    "chạy. Đề nghị đưa đúng tệp trở lại; trợ lý tự chạy tiếp khi thấy đúng tệp.",
    "The database was replaced with another file while the program was running.",
)
def replaced_while_running(path: Path) -> Markup: ...
@says(
    "Trợ lý không ghi được: ổ đĩa chứa <b>{path}</b> đã đầy. Cán bộ được báo gửi lại sau. Đề "
    "nghị giải phóng dung lượng; trợ lý tự ghi tiếp khi có chỗ.",
    "The disk is full, so that nothing can be written.",
)
def full_while_running(path: Path) -> Markup: ...
@says(
    "Trợ lý không ghi được vào <b>{path}</b>: ổ đĩa chỉ cho đọc hoặc bị lỗi. Cán bộ được báo gửi "
    "lại sau. Đề nghị kiểm tra quyền ghi và ổ đĩa.",
    "The disk is read-only or damaged.",
)
def disk_faulty(path: Path) -> Markup: ...


working_again = fixed(
    "Trợ lý đã ghi lại được bình thường.", "The fault of the database or the disk is over."
)
