"""The doctor's sentences about the database, the evidence, the calendar and the copies."""

from pathlib import Path

from core.wording.formats import thousands


def put_data_back() -> str:
    """Advice when data is missing or damaged."""
    return (
        "Đề nghị dừng trợ lý, giữ nguyên thư mục dữ liệu, rồi khôi phục bản sao gần nhất vào "
        "thư mục khác bằng “nhacviec restore”."
    )


def otherwise_put_back() -> str:
    """Further advice after a rescued file was named."""
    return "Nếu không phải: khôi phục bản sao gần nhất vào thư mục khác bằng “nhacviec restore”."


def no_database(path: Path) -> str:
    """The database file is missing."""
    return f"không thấy {path}."


def database_is_damaged(count: int) -> str:
    """SQLite finds errors in the database."""
    return f"bị hỏng ({count} chỗ trở lên)."


def database_is_whole() -> str:
    """SQLite finds no errors."""
    return "nguyên vẹn."


def other_database() -> str:
    """The database belongs to another installation, or is an older copy."""
    return "cơ sở dữ liệu không phải của cấu hình này."


def own_database() -> str:
    """The database is the one the configuration names."""
    return "đúng, là của cấu hình này."


def no_schema() -> str:
    """The schema's version cannot be read."""
    return "không đọc được."


def schema_newer() -> str:
    """A newer program wrote the database."""
    return "mới hơn chương trình này."


def update_program() -> str:
    """Advice when the program is older than its data."""
    return "Đề nghị cập nhật chương trình; không chạy bản cũ trên dữ liệu mới."


def schema_older() -> str:
    """The next start will upgrade the database."""
    return "cũ hơn chương trình này."


def will_be_upgraded() -> str:
    """The database is copied before the upgrade."""
    return "Trợ lý tự sao lưu rồi nâng cấp ở lần chạy tới."


def schema_is_right() -> str:
    """The schema has the right version."""
    return "khớp với chương trình."


def calendar_is_confirmed(year: int) -> str:
    """The coordinator has confirmed next year's calendar."""
    return f"năm {year} đã được xác nhận."


def calendar_not_yet(year: int) -> str:
    """It is not December yet."""
    return f"năm {year} xác nhận trong tháng 12."


def calendar_is_not_confirmed(year: int) -> str:
    """It is December, and nobody has confirmed next year's calendar."""
    return f"năm {year} chưa được xác nhận."


def confirm_calendar(year: int) -> str:
    """Advice: who confirms the calendar, and where."""
    return f"Đề nghị Văn phòng - Nội vụ gõ /lich {year}, kiểm tra ngày nghỉ rồi bấm xác nhận."


def not_known_without_database() -> str:
    """Without the database this cannot be checked."""
    return "không kiểm tra được vì không đọc được cơ sở dữ liệu."


def evidence_is_lost(missing: int, altered: int, first: str) -> str:
    """Evidence files are missing or altered; `first` is the SHA-256 of one."""
    return f"{thousands(missing)} tệp bị mất, {thousands(altered)} tệp bị thay đổi (ví dụ {first})."


def bring_evidence_back(kept: int, store: Path, evidence: Path) -> str:
    """How many of them lie undamaged beside the copies."""
    if not kept:
        return "Đề nghị tìm trong các bản sao cũ, hoặc đề nghị người gửi gửi lại; kiểm tra ổ đĩa."
    return (
        f"{thousands(kept)} tệp còn nguyên trong {store}: đề nghị chép đè vào {evidence}, giữ tên "
        "và thư mục con; kiểm tra ổ đĩa."
    )


def withdrawn_still_there(count: int) -> str:
    """Withdrawn files are still on the disk."""
    return f"{thousands(count)} tệp đã rút bỏ vẫn còn trên ổ đĩa."


def restart_to_remove() -> str:
    """Advice: the next start removes withdrawn files."""
    return "Đề nghị chạy lại trợ lý; vẫn còn thì xóa bằng tay."


def evidence_is_orphaned(count: int, good: int) -> str:
    """Files that no row names."""
    return f"{thousands(good)} tệp nguyên vẹn; {thousands(count)} tệp không báo cáo nào nhắc đến."


def look_at_orphans() -> str:
    """Advice: the possible origin of such files."""
    return (
        "Có thể là tệp gửi dở, hoặc cơ sở dữ liệu đã bị thay bằng bản cũ. Đề nghị không xóa; "
        "kiểm tra xem cơ sở dữ liệu có đúng là bản mới nhất không."
    )


def evidence_is_good(count: int) -> str:
    """Each file matches its SHA-256."""
    if not count:
        return "chưa có tệp nào."
    return f"{thousands(count)} tệp nguyên vẹn."


def copy_is_new(shown: str) -> str:
    """A recent good copy exists."""
    return f"bản gần nhất lúc {shown}."


def nightly_is_off() -> str:
    """The settings turn the nightly copy off."""
    return "không tự sao lưu hằng đêm (theo thiết lập)."


def turn_nightly_on() -> str:
    """Advice to turn the nightly copy on."""
    return "Đề nghị đặt [backup] is_nightly = true, hoặc tự chạy “nhacviec backup” đều đặn."


def no_copy_yet() -> str:
    """The installation is too new to have a copy."""
    return "mới cài đặt, chưa đến lần sao lưu đầu tiên."


def copy_is_old(shown: str | None) -> str:
    """There is no copy, or none of the last two days."""
    return f"bản gần nhất đã cũ, lúc {shown}." if shown else "chưa có bản nào dùng được."


def make_copy(folder: Path) -> str:
    """Advice to make a copy at once."""
    return f"Đề nghị chạy “nhacviec backup” ngay, và kiểm tra ổ đĩa của {folder}."


def copies_are_damaged(count: int, name: str) -> str:
    """Some archives cannot be read."""
    return f"{count} bản sao không đọc được (ví dụ {name})."


def remove_damaged() -> str:
    """Advice: damaged archives can be removed."""
    return "Đề nghị kiểm tra ổ đĩa, rồi xóa các bản đó bằng tay."
