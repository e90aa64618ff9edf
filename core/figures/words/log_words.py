"""The rest of the log's words: all that can be written and is seldom, or never, shown."""

from core.people.words.people import role
from core.wording import products
from models import Role

MORE_ACTIONS = {
    "finding withdrawn": "Rút tồn tại qua kiểm tra",
    "finding corrected": "Sửa tồn tại qua kiểm tra",
    "mending added to": "Bổ sung kết quả khắc phục",
    "mending confirmed": "Xác nhận đã khắc phục",
    "mending refused": "Chưa công nhận đã khắc phục",
    "spelling mended": "Sửa lỗi gõ để in vào văn bản",
    "spelling agreed": "Đồng ý lời sẽ in vào văn bản",
    "spelling kept": "Giữ nguyên lời đã gõ khi in",
    "round moved": "Đổi ngày của kỳ",
    "round confirmed": "Xác nhận các ngày của kỳ",
    "promised": "Hẹn ngày gửi báo cáo",
    "nudged": "Gửi lời nhắc ngoài lịch",
    "documents ordered": "Yêu cầu soạn tài liệu",
    "day changed": "Ghi ngày nghỉ, ngày làm bù",
    "day forgotten": "Bỏ ngày nghỉ, ngày làm bù đã ghi",
    "calendar confirmed": "Xác nhận lịch của năm",
    "leave entered": "Ghi lịch nghỉ",
    "leave cancelled": "Bỏ lịch nghỉ",
    "invited": "Mời tham gia",
    "joined": "Tham gia trợ lý",
    "notice read": "Đã đọc thông báo về dữ liệu",
    "code approved": "Duyệt mã mời",
    "code cancelled": "Hủy mã mời",
    "renamed": "Đổi tên",
    "revoked": "Thôi các vai trò",
    "role removed": "Gỡ vai trò",
    "unlinked": "Gỡ liên kết tài khoản",
    "became unreachable": "Không còn nhận được tin",
    "deletion asked": "Đề nghị xóa dữ liệu",
    "deletion granted": "Đồng ý xóa dữ liệu",
    "deletion refused": "Không đồng ý xóa dữ liệu",
    "mutual acceptance": "Hai người xác nhận việc cho nhau",
    "plan imported": "Nạp kế hoạch",
    "weekly digest wanted": "Chọn nhận bản tin tuần",
    "weekly digest ended": "Thôi nhận bản tin tuần",
}
"""What was done."""

MORE_FACTS = {
    "files": "Số tệp",
    "cooperation_said": "Phối hợp",
    "target_said": "Mục tiêu điểm",
    "on": "Ngày",
    "is_working": "Là ngày làm việc",
    "document": "Văn bản",
    "starts_on": "Từ ngày",
    "ends_on": "Đến ngày",
    "role": "Vai trò",
    "roles": "Vai trò",
    "full_name": "Họ tên",
    "name": "Tên",
    "accounts": "Số tài khoản",
    "people": "Người được nhắc",
    "places": "Báo cáo được nhắc",
    "with": "Với người",
    "is_invited": "Do mời",
    "is_granted": "Đồng ý",
    "as_of": "Số liệu đến ngày",
    "edition": "Bản chốt số",
    "signer": "Người ký",
    "changed": "Sửa",
    "withdrawn": "Rút",
}
"""What was said."""

MORE_VALUES = {
    "role": {str(one): role(one) for one in Role},
    "product": {
        "evidence": products.EVIDENCE,
        "report": products.REPORT,
        "letter": products.LETTER,
        "department": products.DEPARTMENT_REPORT,
        "framework": products.FRAMEWORK_PLAN,
        "inspection": products.INSPECTION_REPORT,
        "excel": products.EXCEL,
        "chart": products.CHART,
        "year-word": products.YEAR_END,
        "year-excel": products.YEAR_END_EXCEL,
    },
}
"""Values of a fact that are words of ours."""

OTHER_ACTION = "Việc khác"
OTHER_FACT = "Thông tin khác"
