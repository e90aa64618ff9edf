"""The doctor's sentences about the database, the evidence, the calendar and the copies."""

from pathlib import Path

from core.wording.formats import thousands
from core.wording.says import plain, plainly

put_data_back = plain(
    "Đề nghị dừng trợ lý, giữ nguyên thư mục dữ liệu, rồi khôi phục bản sao gần nhất vào thư mục "
    "khác bằng “nhacviec restore”.",
    "Advice when data is missing or damaged.",
)
otherwise_put_back = plain(
    "Nếu không phải: khôi phục bản sao gần nhất vào thư mục khác bằng “nhacviec restore”.",
    "Further advice after a rescued file was named.",
)


@plainly("không thấy {path}.", "The database file is missing.")
def no_database(path: Path) -> str: ...
@plainly("bị hỏng ({count} chỗ trở lên).", "SQLite finds errors in the database.")
def database_is_damaged(count: int) -> str: ...


database_is_whole = plain("nguyên vẹn.", "SQLite finds no errors.")
other_database = plain(
    "cơ sở dữ liệu không phải của cấu hình này.",
    "The database belongs to another installation, or is an older copy.",
)
own_database = plain(
    "đúng, là của cấu hình này.", "The database is the one the configuration names."
)
no_schema = plain("không đọc được.", "The schema's version cannot be read.")
schema_newer = plain("mới hơn chương trình này.", "A newer program wrote the database.")
update_program = plain(
    "Đề nghị cập nhật chương trình; không chạy bản cũ trên dữ liệu mới.",
    "Advice when the program is older than its data.",
)
schema_older = plain("cũ hơn chương trình này.", "The next start will upgrade the database.")
will_be_upgraded = plain(
    "Trợ lý tự sao lưu rồi nâng cấp ở lần chạy tới.", "The database is copied before the upgrade."
)
schema_is_right = plain("khớp với chương trình.", "The schema has the right version.")


@plainly("năm {year} đã được xác nhận.", "The coordinator has confirmed next year's calendar.")
def calendar_is_confirmed(year: int) -> str: ...
@plainly("năm {year} xác nhận trong tháng 12.", "It is not December yet.")
def calendar_not_yet(year: int) -> str: ...
@plainly(
    "năm {year} chưa được xác nhận.",
    "It is December, and nobody has confirmed next year's calendar.",
)
def calendar_is_not_confirmed(year: int) -> str: ...
@plainly(
    "Đề nghị Văn phòng - Nội vụ gõ /lich {year}, kiểm tra ngày nghỉ rồi bấm xác nhận.",
    "Advice: who confirms the calendar, and where.",
)
def confirm_calendar(year: int) -> str: ...


not_known_without_database = plain(
    "không kiểm tra được vì không đọc được cơ sở dữ liệu.",
    "Without the database this cannot be checked.",
)


@plainly(
    "{missing:thousands} tệp bị mất, {altered:thousands} tệp bị thay đổi (ví dụ {first}).",
    "Evidence files are missing or altered; `first` is the SHA-256 of one.",
)
def evidence_is_lost(missing: int, altered: int, first: str) -> str: ...


def bring_evidence_back(kept: int, store: Path, evidence: Path) -> str:
    """How many of them lie undamaged beside the copies."""
    if not kept:
        return "Đề nghị tìm trong các bản sao cũ, hoặc đề nghị người gửi gửi lại; kiểm tra ổ đĩa."
    return (
        f"{thousands(kept)} tệp còn nguyên trong {store}: đề nghị chép đè vào {evidence}, giữ tên "
        "và thư mục con; kiểm tra ổ đĩa."
    )


@plainly(
    "{count:thousands} tệp đã rút bỏ vẫn còn trên ổ đĩa.", "Withdrawn files are still on the disk."
)
def withdrawn_still_there(count: int) -> str: ...


restart_to_remove = plain(
    "Đề nghị chạy lại trợ lý; vẫn còn thì xóa bằng tay.",
    "Advice: the next start removes withdrawn files.",
)


@plainly(
    "{good:thousands} tệp nguyên vẹn; {count:thousands} tệp không báo cáo nào nhắc đến.",
    "Files that no row names.",
)
def evidence_is_orphaned(count: int, good: int) -> str: ...


look_at_orphans = plain(
    "Có thể là tệp gửi dở, hoặc cơ sở dữ liệu đã bị thay bằng bản cũ. Đề nghị không xóa; kiểm "
    "tra xem cơ sở dữ liệu có đúng là bản mới nhất không.",
    "Advice: the possible origin of such files.",
)


def evidence_is_good(count: int) -> str:
    """Each file matches its SHA-256."""
    if not count:
        return "chưa có tệp nào."
    return f"{thousands(count)} tệp nguyên vẹn."


@plainly("bản gần nhất lúc {shown}.", "A recent good copy exists.")
def copy_is_new(shown: str) -> str: ...


nightly_is_off = plain(
    "không tự sao lưu hằng đêm (theo thiết lập).", "The settings turn the nightly copy off."
)
turn_nightly_on = plain(
    "Đề nghị đặt [backup] is_nightly = true, hoặc tự chạy “nhacviec backup” đều đặn.",
    "Advice to turn the nightly copy on.",
)
no_copy_yet = plain(
    "mới cài đặt, chưa đến lần sao lưu đầu tiên.", "The installation is too new to have a copy."
)


def copy_is_old(shown: str | None) -> str:
    """There is no copy, or none of the last two days."""
    return f"bản gần nhất đã cũ, lúc {shown}." if shown else "chưa có bản nào dùng được."


@plainly(
    "Đề nghị chạy “nhacviec backup” ngay, và kiểm tra ổ đĩa của {folder}.",
    "Advice to make a copy at once.",
)
def make_copy(folder: Path) -> str: ...
@plainly("{count} bản sao không đọc được (ví dụ {name}).", "Some archives cannot be read.")
def copies_are_damaged(count: int, name: str) -> str: ...


remove_damaged = plain(
    "Đề nghị kiểm tra ổ đĩa, rồi xóa các bản đó bằng tay.",
    "Advice: damaged archives can be removed.",
)
