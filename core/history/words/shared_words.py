"""Words of the log that belong to no single subject."""

ACTS = {
    "changed": "sửa",
    "confirmed": "xác nhận",
    "removed": "bỏ",
}
"""Words that follow the subject in the name of an action that has none of its own."""

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
"""The names of facts."""

OTHER_ACTION = "Việc khác"
OTHER_FACT = "Thông tin khác"
