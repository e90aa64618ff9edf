"""Sentences about copying an installation and restoring a copy."""

from collections.abc import Iterable
from pathlib import Path

from core.wording.formats import thousands
from core.wording.says import plain, plainly

_MEGABYTE = 1_000_000


def _megabytes(size: int) -> str:
    return f"{thousands(round(size / _MEGABYTE))} MB" if size >= _MEGABYTE else "dưới 1 MB"


@plainly(
    "Không thấy cơ sở dữ liệu {path}: đề nghị kiểm tra [storage] directory.",
    "There is nothing to copy.",
)
def no_database(path: Path) -> str: ...


database_busy = plain(
    "Một chương trình khác đang giữ cơ sở dữ liệu: đề nghị thử lại sau ít phút.",
    "Another program holds the database.",
)
database_damaged = plain(
    "Cơ sở dữ liệu bị hỏng nên bản sao không dùng được: đề nghị chạy “nhacviec doctor”, giữ "
    "nguyên thư mục dữ liệu và khôi phục từ bản sao gần nhất.",
    "The database, or its copy, fails SQLite's own test.",
)


@plainly(
    "Không đọc được cơ sở dữ liệu ({reason}): đề nghị chạy “nhacviec doctor”.",
    "SQLite cannot read or write; `reason` is SQLite's name of the error.",
)
def database_unreadable(reason: str) -> str: ...


not_our_database = plain(
    "Cơ sở dữ liệu không phải của Nhắc Việc: đề nghị kiểm tra lại tệp.",
    "The database is another program's.",
)


@plainly(
    "Ổ đĩa của {folder} đã đầy: đề nghị giải phóng dung lượng hoặc chọn ổ đĩa khác.",
    "The disk filled while the copy was written.",
)
def disk_full(folder: Path) -> str: ...


def no_room(folder: Path, needed: int, free: int) -> str:
    """The copy does not fit on the disk; sizes in bytes."""
    return (
        f"Ổ đĩa của {folder} chỉ còn {_megabytes(free)}, cần {_megabytes(needed)}: "
        "đề nghị giải phóng dung lượng hoặc chọn ổ đĩa khác."
    )


@plainly(
    "Ổ đĩa của {folder} không nhận tệp lớn như vậy (FAT32 chỉ nhận dưới 4 GB): đề nghị dùng ổ "
    "đĩa định dạng exFAT, NTFS hoặc ext4.",
    "The file system does not allow a file of this size.",
)
def file_too_large(folder: Path) -> str: ...
@plainly(
    "Không ghi được vào {place} ({reason}): đề nghị kiểm tra ổ đĩa và quyền ghi.",
    "The disk refuses; `reason` is the system's name of the error.",
)
def not_written(place: Path, reason: str) -> str: ...


def no_folder(folder: Path) -> str:
    """The parent folder is missing: perhaps a memory stick is not plugged in."""
    return f"Không thấy thư mục {folder.parent}: đề nghị kiểm tra ổ đĩa đã được cắm, gắn chưa."


@plainly(
    "Một lần sao lưu khác đang ghi vào {folder}: đề nghị thử lại sau ít phút.",
    "Another copy is being made at the same time.",
)
def another_is_at_work(folder: Path) -> str: ...


changed_while_copied = plain(
    "Có tệp thay đổi trong lúc sao lưu: đề nghị sao lưu lại.",
    "An evidence file was altered between its test and its copy.",
)


@plainly("Không thấy bản sao lưu {path}.", "The archive file does not exist.")
def no_archive(path: Path) -> str: ...
@plainly(
    "Không mở được bản sao lưu {path}: đề nghị kiểm tra tệp và quyền đọc.",
    "The archive file exists, and cannot be opened.",
)
def archive_not_opened(path: Path) -> str: ...


archive_damaged = plain(
    "Tệp không phải bản sao lưu của Nhắc Việc, hoặc đã bị cắt ngang, thay đổi.",
    "The file is no archive of ours, or was cut off or altered.",
)
archive_with_strangers = plain(
    "Bản sao lưu có tệp lạ hoặc thiếu tệp so với danh mục của nó nên không được dùng.",
    "The archive's contents differ from its manifest.",
)
archive_newer = plain(
    "Bản sao lưu là của phiên bản mới hơn: đề nghị cập nhật chương trình rồi khôi phục lại.",
    "A newer program wrote the archive.",
)


@plainly(
    "Tệp “{name}” trong bản sao lưu đã hỏng hoặc bị thay đổi nên không khôi phục.",
    "A file in the archive was altered.",
)
def entry_damaged(name: str) -> str: ...


def not_empty(folder: Path) -> str:
    """The target folder is not empty; nothing is overwritten."""
    return (
        f"{folder.absolute()} không phải thư mục trống: đề nghị chọn thư mục khác bằng --to; "
        "khôi phục không ghi đè lên dữ liệu đang có."
    )


@plainly(
    "Thiếu {count:thousands} tệp minh chứng: bản sao hằng đêm cần thư mục {folder} bên cạnh. Đề "
    "nghị đặt bản sao vào lại thư mục sao lưu, hoặc thêm --allow-missing để khôi phục không có "
    "các tệp đó.",
    "A nightly archive lies without its evidence folder.",
)
def evidence_not_beside(count: int, folder: Path) -> str: ...


def copied(path: Path, rows: int, files: int, size: int) -> str:
    """A copy was made and is good; its size in bytes."""
    return (
        f"Đã sao lưu và kiểm tra lại: {path} ({_megabytes(size)}; {thousands(rows)} dòng dữ liệu, "
        f"{thousands(files)} tệp minh chứng). Không có mã bot, mật khẩu trong đó."
    )


@plainly(
    "Lưu ý: {count:thousands} tệp minh chứng không còn trên máy hoặc đã bị thay đổi nên không có "
    "trong bản sao: đề nghị chạy “nhacviec doctor” để xem.",
    "Some evidence could not be copied, because it is lost or altered.",
)
def copied_without(count: int) -> str: ...


keep_private = plain(
    "Bản sao chứa họ tên và báo cáo: đề nghị giữ như tài liệu nội bộ.",
    "Advice: everybody who has the file can read everything.",
)


def restored(folder: Path, commune: str, made_at: str) -> str:
    """A copy was restored."""
    return f"Đã khôi phục dữ liệu của {commune} (bản sao lúc {made_at}) vào {folder.absolute()}."


_LEFT_OUT = {
    "telegram.token": "mã bot ([telegram] token)",
    "telegram.proxy": "tên, mật khẩu của proxy ([telegram] proxy)",
    "telegram.api_url": "tên, mật khẩu của máy chủ Bot API ([telegram] api_url)",
    "watch.url": "địa chỉ giám sát ([watch] url)",
    "backup.directory": "thư mục sao lưu, nếu đặt ở ổ đĩa khác ([backup] directory)",
}


def fill_in(config: Path, left_out: Iterable[str]) -> str:
    """Settings that no copy holds must be entered by hand."""
    named = dict.fromkeys(("telegram.token", *left_out))
    words = "; ".join(_LEFT_OUT.get(name, f"“{name}”") for name in named)
    return f"Trước khi chạy, đề nghị điền vào {config}: {words}."


configured_anew = plain(
    "Bản sao này không kèm cấu hình: các thiết lập khác lấy giá trị mặc định, đề nghị chép lại "
    "từ config.toml cũ.",
    "A copy made before an upgrade has no configuration.",
)


@plainly(
    "Máy chủ Bot API trong cấu hình là {address}: đề nghị kiểm tra trước khi điền mã bot.",
    "The configuration names another server, which would get the token.",
)
def other_server(address: str) -> str: ...
@plainly(
    "Lưu ý: {missing:thousands} tệp minh chứng không có trong bản sao.",
    "Some evidence was found nowhere.",
)
def restored_without(missing: int) -> str: ...
@plainly(
    "{count:thousands} tệp đã được rút bỏ sau khi sao lưu nên không được khôi phục.",
    "Some evidence was withdrawn after the copy was made.",
)
def not_restored_withdrawn(count: int) -> str: ...


stop_the_old = plain(
    "Mỗi mã bot chỉ chạy một trợ lý: đề nghị dừng trợ lý cũ trước khi chạy bản khôi phục.",
    "Warning: one token can serve one assistant only.",
)


@plainly(
    "Kiểm tra: nhacviec doctor --config {config}; chạy: nhacviec run --config {config}",
    "The command to run next.",
)
def next_command(config: Path) -> str: ...


by_a_fault = plain(
    "Chương trình gặp lỗi khi sao lưu: đề nghị xem nhật ký.",
    "A bug in our own code stopped the copy.",
)
