"""Sentences about an office's own wording file."""

from core.wording.says import plain, plainly

head = plain(
    "# Những câu của Nhắc Việc đổi lời được; câu ghép từ nhiều phần không có ở đây. Muốn nói khác: "
    "bỏ dấu # ở đầu dòng câu đó,\n# sửa lời, giữ nguyên các chỗ trong ngoặc nhọn, rồi ghi tên tệp "
    "này vào “file” ở mục [wording] của config.toml.",
    "Above the file with the sentences that an office may word otherwise.",
)


@plainly("Không thấy tệp lời văn {path}: xin kiểm tra “file” ở mục [wording].", "No such file.")
def no_file(path: str) -> str: ...
@plainly(
    "Không đọc được tệp lời văn {path}: tệp cần đúng cú pháp TOML, mã hóa UTF-8, và đọc được.",
    "The file is no TOML, or cannot be opened.",
)
def unreadable(path: str) -> str: ...
@plainly(
    "Tệp lời văn {path}: không có câu nào tên “{name}”, xin xem “nhacviec wording”.",
    "A name that no sentence has.",
)
def unknown(path: str, name: str) -> str: ...
@plainly(
    "Tệp lời văn {path}: câu “{name}” cần có đủ và đúng các chỗ trong ngoặc nhọn: {wanted}.",
    "The words leave out what is filled in, or name something else.",
)
def wrong(path: str, name: str, wanted: str) -> str: ...
