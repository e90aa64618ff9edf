"""Refusals: why something was not done, and what to do instead."""

from datetime import date, datetime
from decimal import Decimal

from core.wording.says import plain, plainly


@plainly("Kỳ báo cáo này chưa mở (từ ngày {starts_on:day}).", "The round's period has not begun.")
def round_not_open(starts_on: date) -> str: ...
@plainly(
    "Chưa gửi được: còn {count} nội dung chưa cập nhật hoặc chưa xác nhận.",
    "The report lacks answers, and cannot be sent yet.",
)
def not_complete(count: int) -> str: ...


nothing_to_send = plain(
    "Chưa có nội dung hoặc tệp nào. Đề nghị đồng chí gõ nội dung hoặc gửi tệp trước khi gửi.",
    "The report has neither words nor files.",
)
level_first = plain(
    "Đề nghị đồng chí chọn mức độ thực hiện trước khi xác nhận.",
    "An answer without a level cannot be confirmed.",
)
no_score_here = plain(
    "Nội dung này không có điểm trong kế hoạch nên không tự đánh giá điểm.",
    "The task has no score in the plan.",
)


@plainly(
    "Điểm tự đánh giá cần từ 0 đến {most:number}, nhiều nhất hai chữ số thập phân, ví dụ 1,5. Đề "
    "nghị đồng chí nhập lại.",
    "The score is invalid, or above the task's maximum.",
)
def score_not_valid(most: Decimal) -> str: ...


explanation_needed = plain(
    "Nội dung đã hoàn thành nhưng chưa có tài liệu kiểm chứng. Đề nghị đồng chí gửi tài liệu, "
    "ghi số, ký hiệu văn bản, hoặc nêu giải trình.",
    "A finished task has no evidence and no explanation.",
)
level_not_valid = plain(
    "Đề nghị đồng chí chọn một mức độ trong danh sách.", "The level is not one of the choices."
)


def too_long(limit: int) -> str:
    """The text is too long."""
    shown = f"{limit:,}".replace(",", ".")
    return f"Nội dung dài quá {shown} ký tự. Đề nghị đồng chí rút gọn hoặc gửi bằng tệp."


task_gone = plain(
    "Nội dung này không còn trong kế hoạch. Đề nghị đồng chí mở lại báo cáo.",
    "The plan no longer has this task.",
)
round_gone = plain(
    "Không tìm thấy kỳ báo cáo này. Đề nghị đồng chí mở lại từ menu.", "The report does not exist."
)
no_round = plain(
    "Chưa có kế hoạch nào được nhập. Đề nghị liên hệ ⟨văn phòng⟩.", "No plan was imported."
)
no_tasks = plain(
    "Ngành không có nội dung nào phải báo cáo trong kế hoạch này.",
    "The department has no task in this plan.",
)
secret_file = plain(
    "Không nhận một tệp vì tên hoặc chú thích có dấu hiệu là tài liệu mật. Tài liệu mật không "
    "được gửi qua kênh này: đề nghị đồng chí xóa tin đó khỏi cuộc trò chuyện; tệp đã gửi trước "
    "đó mà cũng mật thì gõ /tep để rút. Nếu không phải tài liệu mật, đề nghị đổi tên tệp, chú "
    "thích rồi gửi lại.",
    "The file is marked as a state secret; its name may be one too, so it is not repeated.",
)
known_secret = plain(
    "Không nhận một tệp vì chính tệp này đã được rút do có nội dung mật. Đề nghị đồng chí xóa "
    "tin đó khỏi cuộc trò chuyện.",
    "The file's contents were withdrawn before as secret.",
)


@plainly(
    "Không nhận “{name}” vì lớn quá {megabytes} MB. Đề nghị đồng chí gửi tệp nhỏ hơn.",
    "The file is over the size limit.",
)
def file_too_big(name: str, megabytes: int) -> str: ...


nothing_to_hand_in = plain(
    "Ảnh, tệp vừa gửi chưa được ghi: đồng chí không có báo cáo nào phải nộp.",
    "The sender of a file reports for nobody.",
)


@plainly(
    "Không nhận “{name}” vì tệp trống. Đề nghị đồng chí kiểm tra và gửi lại.",
    "The file has no contents.",
)
def file_empty(name: str) -> str: ...
@plainly(
    "Chưa tải được “{name}” do đường truyền. Đề nghị đồng chí gửi lại tệp này.",
    "The channel did not give the file.",
)
def file_not_fetched(name: str) -> str: ...


task_not_found = plain(
    "Không tìm thấy nội dung này. Đề nghị đồng chí mở lại bằng /lichsu.",
    "No task has the typed code.",
)
file_not_found = plain(
    "Không tìm thấy tệp này. Đề nghị đồng chí mở lại bằng /lichsu.", "The file does not exist."
)


@plainly(
    "Tệp “{name}” trên máy của cơ quan không còn đúng như lúc nhận nên không được đưa ra. Người "
    "quản trị đã được báo để tìm bản đúng trong bản sao lưu.",
    "The file on the disk was altered.",
)
def file_altered(name: str) -> str: ...
@plainly(
    "Chưa tải được “{name}”: máy chủ của cơ quan chưa cho tải tệp, người quản trị đã được báo. "
    "Đề nghị đồng chí gửi lại tệp này sau.",
    "The office's own server does not give its files.",
)
def file_out_of_reach(name: str) -> str: ...
@plainly(
    "Chưa tải được “{name}”: tệp nhận về không đủ hoặc không đúng loại. Đề nghị đồng chí gửi lại "
    "tệp này.",
    "The received file is incomplete, or an error page.",
)
def file_not_as_sent(name: str) -> str: ...
@plainly(
    "Không nhận “{name}”: mỗi ngày mỗi người gửi nhiều nhất {files} tệp, {megabytes} MB. Đề nghị "
    "đồng chí gửi tiếp vào ngày mai, hoặc gửi bản nhỏ hơn.",
    "The person has reached the daily limit of files.",
)
def too_much_today(name: str, files: int, megabytes: int) -> str: ...
@plainly(
    "Tệp này đã được rút khỏi báo cáo: đồng chí {by}, {at:moment}. Lý do: {reason}. SHA-256: "
    "{sha256}",
    "The file was withdrawn: who, when (local), why, and its SHA-256; never its name.",
)
def file_withdrawn(by: str, at: datetime, reason: str, sha256: str) -> str: ...
@plainly(
    "Tệp “{name}” không còn trên máy của cơ quan. Đề nghị đồng chí báo ⟨văn phòng⟩ tìm trong bản "
    "sao lưu.",
    "The file is missing on the disk.",
)
def file_lost(name: str) -> str: ...
@plainly(
    "Đề nghị đồng chí nêu lý do bằng lời, không quá {limit} ký tự.",
    "The reason is missing, or too long.",
)
def reason_not_valid(limit: int) -> str: ...
