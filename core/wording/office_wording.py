"""Sentences about an office's own wording file."""

from core.wording.says import plain, plainly

head = plain(
    "# Những câu của Nhắc Việc đổi lời được; câu ghép từ nhiều phần không có ở đây. Muốn nói khác: "
    "bỏ dấu # ở đầu dòng câu đó,\n# sửa lời, giữ nguyên các chỗ trong ngoặc nhọn, rồi ghi tên tệp "
    "này vào “file” ở mục [wording] của config.toml.",
    "The heading of the file with the sentences that an office may word otherwise.",
)


@plainly(
    "Không thấy tệp lời văn {path}: xin kiểm tra “file” ở mục [wording].",
    "The file does not exist.",
)
def no_file(path: str) -> str: ...
@plainly(
    "Không đọc được tệp lời văn {path}: tệp cần đúng cú pháp TOML, mã hóa UTF-8, và đọc được.",
    "The file is no TOML, or cannot be opened.",
)
def unreadable(path: str) -> str: ...
@plainly(
    "Tệp lời văn {path}: không có câu nào tên “{name}”, xin xem “nhacviec wording”.",
    "No sentence has this name.",
)
def unknown(path: str, name: str) -> str: ...
@plainly(
    "Tệp lời văn {path}: câu “{name}” cần có đủ và đúng các chỗ trong ngoặc nhọn: {wanted}.",
    "The words lack a placeholder, or have an unknown one.",
)
def wrong(path: str, name: str, wanted: str) -> str: ...
@plainly(
    "Tệp lời văn {path}: câu “{name}” chỉ được dùng <b>…</b> và <i>…</i>, mở rồi phải đóng, "
    "không có dấu “<”, “>”, “&” nào khác.",
    "The words have another mark than bold and italic, or leave one open.",
)
def badly_marked(path: str, name: str) -> str: ...
