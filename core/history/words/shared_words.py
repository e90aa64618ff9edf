"""Words of the log that belong to no single subject."""

ACTS = {
    "changed": "sửa",
    "confirmed": "xác nhận",
    "removed": "bỏ",
}
"""What follows a subject's name in an action that has no words of its own."""

FACTS = {
    "difficulty": "Khó khăn, vướng mắc",
    "words": "Nội dung",
    "reason": "Lý do",
    "number": "Số",
    "year": "Năm",
    "round": "Kỳ",
    "department": "Ngành",
    "on_behalf_of": "Thay đồng chí",
    "files": "Số tệp",
    "document": "Văn bản",
    "starts_on": "Từ ngày",
    "ends_on": "Đến ngày",
    "name": "Tên",
    "changed": "Sửa",
    "withdrawn": "Rút",
}
"""What was said."""

OTHER_ACTION = "Việc khác"
OTHER_FACT = "Thông tin khác"
