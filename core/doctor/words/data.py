"""What the doctor says of the database, the evidence, the calendar and the copies."""

from pathlib import Path

from core.wording.formats import thousands


def put_data_back() -> str:
    """Data is missing or damaged."""
    return (
        "Đề nghị dừng trợ lý, giữ nguyên thư mục dữ liệu, rồi khôi phục bản sao gần nhất vào "
        "thư mục khác bằng “nhacviec restore”."
    )


def otherwise_put_back() -> str:
    """After what was said of the file that was written out."""
    return "Nếu không phải: khôi phục bản sao gần nhất vào thư mục khác bằng “nhacviec restore”."


def no_database(path: Path) -> str:
    """The file is gone."""
    return f"không thấy {path}."


def database_is_damaged(count: int) -> str:
    """SQLite finds something."""
    return f"bị hỏng ({count} chỗ trở lên)."


def database_is_whole() -> str:
    """SQLite finds nothing."""
    return "nguyên vẹn."


def other_database() -> str:
    """It belongs to another installation, or to an older copy's time."""
    return "cơ sở dữ liệu không phải của cấu hình này."


def own_database() -> str:
    """It is the one that the configuration knows."""
    return "đúng, là của cấu hình này."


def no_schema() -> str:
    """It cannot be told."""
    return "không đọc được."


def schema_newer() -> str:
    """A newer program wrote it."""
    return "mới hơn chương trình này."


def update_program() -> str:
    """The program is older than its data."""
    return "Đề nghị cập nhật chương trình; không chạy bản cũ trên dữ liệu mới."


def schema_older() -> str:
    """The next start upgrades it."""
    return "cũ hơn chương trình này."


def will_be_upgraded() -> str:
    """What happens then."""
    return "Trợ lý tự sao lưu rồi nâng cấp ở lần chạy tới."


def schema_is_right() -> str:
    """As it should be."""
    return "khớp với chương trình."


def calendar_is_confirmed(year: int) -> str:
    """The coordinator has checked it."""
    return f"năm {year} đã được xác nhận."


def calendar_not_yet(year: int) -> str:
    """It is not December."""
    return f"năm {year} xác nhận trong tháng 12."


def calendar_is_not_confirmed(year: int) -> str:
    """It is December."""
    return f"năm {year} chưa được xác nhận."


def confirm_calendar(year: int) -> str:
    """Who does it where."""
    return f"Đề nghị Văn phòng - Nội vụ gõ /lich {year}, kiểm tra ngày nghỉ rồi bấm xác nhận."


def not_known_without_database() -> str:
    """The database says which files there should be, and whose it is."""
    return "không kiểm tra được vì không đọc được cơ sở dữ liệu."


def evidence_is_lost(missing: int, altered: int, first: str) -> str:
    """Files that are gone, or have another content; `first` is the SHA-256 of one."""
    return f"{thousands(missing)} tệp bị mất, {thousands(altered)} tệp bị thay đổi (ví dụ {first})."


def bring_evidence_back(kept: int, store: Path, evidence: Path) -> str:
    """How many lie whole beside the copies."""
    if not kept:
        return "Đề nghị tìm trong các bản sao cũ, hoặc đề nghị người gửi gửi lại; kiểm tra ổ đĩa."
    return (
        f"{thousands(kept)} tệp còn nguyên trong {store}: đề nghị chép đè vào {evidence}, giữ tên "
        "và thư mục con; kiểm tra ổ đĩa."
    )


def withdrawn_still_there(count: int) -> str:
    """They were to be gone."""
    return f"{thousands(count)} tệp đã rút bỏ vẫn còn trên ổ đĩa."


def restart_to_remove() -> str:
    """The process was killed before they were removed."""
    return "Đề nghị chạy lại trợ lý; vẫn còn thì xóa bằng tay."


def evidence_is_orphaned(count: int, good: int) -> str:
    """Files that no answer names."""
    return f"{thousands(good)} tệp nguyên vẹn; {thousands(count)} tệp không báo cáo nào nhắc đến."


def look_at_orphans() -> str:
    """What they may be."""
    return (
        "Có thể là tệp gửi dở, hoặc cơ sở dữ liệu đã bị thay bằng bản cũ. Đề nghị không xóa; "
        "kiểm tra xem cơ sở dữ liệu có đúng là bản mới nhất không."
    )


def evidence_is_good(count: int) -> str:
    """Each file has its SHA-256."""
    if not count:
        return "chưa có tệp nào."
    return f"{thousands(count)} tệp nguyên vẹn."


def copy_is_new(shown: str) -> str:
    """A good copy is there."""
    return f"bản gần nhất lúc {shown}."


def nightly_is_off() -> str:
    """By the settings."""
    return "không tự sao lưu hằng đêm (theo thiết lập)."


def turn_nightly_on() -> str:
    """Somebody forgot."""
    return "Đề nghị đặt [backup] is_nightly = true, hoặc tự chạy “nhacviec backup” đều đặn."


def no_copy_yet() -> str:
    """The installation is new."""
    return "mới cài đặt, chưa đến lần sao lưu đầu tiên."


def copy_is_old(shown: str | None) -> str:
    """None, or none for two days."""
    return f"bản gần nhất đã cũ, lúc {shown}." if shown else "chưa có bản nào dùng được."


def make_copy(folder: Path) -> str:
    """What to do at once."""
    return f"Đề nghị chạy “nhacviec backup” ngay, và kiểm tra ổ đĩa của {folder}."


def copies_are_damaged(count: int, name: str) -> str:
    """Archives that cannot be read."""
    return f"{count} bản sao không đọc được (ví dụ {name})."


def remove_damaged() -> str:
    """They are in the way of nothing but of trust."""
    return "Đề nghị kiểm tra ổ đĩa, rồi xóa các bản đó bằng tay."
