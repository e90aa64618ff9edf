"""Refusals: why something was not done, and what to do instead."""

from datetime import date, datetime
from decimal import Decimal

from core.wording import formats


def round_not_open(starts_on: date) -> str:
    """The round's period has not begun."""
    return f"Kỳ báo cáo này chưa mở (từ ngày {formats.day(starts_on)})."


def not_complete(count: int) -> str:
    """The report lacks answers, and cannot be sent yet."""
    return f"Chưa gửi được: còn {count} nội dung chưa cập nhật hoặc chưa xác nhận."


def nothing_to_send() -> str:
    """The report has neither words nor files."""
    return "Chưa có nội dung hoặc tệp nào. Đề nghị đồng chí gõ nội dung hoặc gửi tệp trước khi gửi."


def level_first() -> str:
    """An answer without a level cannot be confirmed."""
    return "Đề nghị đồng chí chọn mức độ thực hiện trước khi xác nhận."


def no_score_here() -> str:
    """The task has no score in the plan."""
    return "Nội dung này không có điểm trong kế hoạch nên không tự chấm điểm."


def score_not_valid(most: Decimal) -> str:
    """The score is invalid, or above the task's maximum."""
    return (
        f"Điểm tự đánh giá cần từ 0 đến {formats.number(most)}, nhiều nhất hai chữ số thập phân, "
        "ví dụ 1,5. Đề nghị đồng chí nhập lại."
    )


def explanation_needed() -> str:
    """A finished task has no evidence and no explanation."""
    return (
        "Nội dung đã hoàn thành nhưng chưa có tài liệu kiểm chứng. "
        "Đề nghị đồng chí gửi tài liệu, ghi số, ký hiệu văn bản, hoặc nêu giải trình."
    )


def level_not_valid() -> str:
    """The level is not one of the choices."""
    return "Đề nghị đồng chí chọn một mức độ trong danh sách."


def too_long(limit: int) -> str:
    """The text is too long."""
    shown = f"{limit:,}".replace(",", ".")
    return f"Nội dung dài quá {shown} ký tự. Đề nghị đồng chí rút gọn hoặc gửi bằng tệp."


def task_gone() -> str:
    """The plan no longer has this task."""
    return "Nội dung này không còn trong kế hoạch. Đề nghị đồng chí mở lại báo cáo."


def round_gone() -> str:
    """The report does not exist."""
    return "Không tìm thấy kỳ báo cáo này. Đề nghị đồng chí mở lại từ menu."


def no_round() -> str:
    """No plan was imported."""
    return "Chưa có kế hoạch nào được nhập. Đề nghị liên hệ ⟨văn phòng⟩."


def no_tasks() -> str:
    """The department has no task in this plan."""
    return "Ngành không có nội dung nào phải báo cáo trong kế hoạch này."


def secret_file() -> str:
    """The file is marked as a state secret; its name may be one too, so it is not repeated."""
    return (
        "Không nhận một tệp vì tên hoặc chú thích có dấu hiệu là tài liệu mật. "
        "Tài liệu mật không được gửi qua kênh này: đề nghị đồng chí xóa tin đó khỏi cuộc trò "
        "chuyện; tệp đã gửi trước đó mà cũng mật thì gõ /tep để rút. "
        "Nếu không phải tài liệu mật, đề nghị đổi tên tệp, chú thích rồi gửi lại."
    )


def known_secret() -> str:
    """The file's contents were withdrawn before as secret."""
    return (
        "Không nhận một tệp vì chính tệp này đã được rút do có nội dung mật. "
        "Đề nghị đồng chí xóa tin đó khỏi cuộc trò chuyện."
    )


def file_too_big(name: str, megabytes: int) -> str:
    """The file is over the size limit."""
    return f"Không nhận “{name}” vì lớn quá {megabytes} MB. Đề nghị đồng chí gửi tệp nhỏ hơn."


def nothing_to_hand_in() -> str:
    """The sender of a file reports for nobody."""
    return "Ảnh, tệp vừa gửi chưa được ghi: đồng chí không có báo cáo nào phải nộp."


def file_empty(name: str) -> str:
    """The file has no contents."""
    return f"Không nhận “{name}” vì tệp trống. Đề nghị đồng chí kiểm tra và gửi lại."


def file_not_fetched(name: str) -> str:
    """The channel did not give the file."""
    return f"Chưa tải được “{name}” do đường truyền. Đề nghị đồng chí gửi lại tệp này."


def task_not_found() -> str:
    """No task has the typed code."""
    return "Không tìm thấy nội dung này. Đề nghị đồng chí mở lại bằng /lichsu."


def file_not_found() -> str:
    """The file does not exist."""
    return "Không tìm thấy tệp này. Đề nghị đồng chí mở lại bằng /lichsu."


def file_altered(name: str) -> str:
    """The file on the disk was altered."""
    return (
        f"Tệp “{name}” trên máy của cơ quan không còn đúng như lúc nhận nên không được đưa ra. "
        "Người quản trị đã được báo để tìm bản đúng trong bản sao lưu."
    )


def file_out_of_reach(name: str) -> str:
    """The office's own server does not give its files."""
    return (
        f"Chưa tải được “{name}”: máy chủ của cơ quan chưa cho tải tệp, người quản trị đã được "
        "báo. Đề nghị đồng chí gửi lại tệp này sau."
    )


def file_not_as_sent(name: str) -> str:
    """The received file is incomplete, or an error page."""
    return (
        f"Chưa tải được “{name}”: tệp nhận về không đủ hoặc không đúng loại. "
        "Đề nghị đồng chí gửi lại tệp này."
    )


def too_much_today(name: str, files: int, megabytes: int) -> str:
    """The person has reached the daily limit of files."""
    return (
        f"Không nhận “{name}”: mỗi ngày mỗi người gửi nhiều nhất {files} tệp, {megabytes} MB. "
        "Đề nghị đồng chí gửi tiếp vào ngày mai, hoặc gửi bản nhỏ hơn."
    )


def file_withdrawn(by: str, at: datetime, reason: str, sha256: str) -> str:
    """The file was withdrawn: who, when (local), why, and its SHA-256; never its name."""
    return (
        f"Tệp này đã được rút khỏi báo cáo: đồng chí {by}, {formats.moment(at)}. "
        f"Lý do: {reason}. SHA-256: {sha256}"
    )


def file_lost(name: str) -> str:
    """The file is missing on the disk."""
    return (
        f"Tệp “{name}” không còn trên máy của cơ quan. "
        "Đề nghị đồng chí báo ⟨văn phòng⟩ tìm trong bản sao lưu."
    )


def reason_not_valid(limit: int) -> str:
    """The reason is missing, or too long."""
    return f"Đề nghị đồng chí nêu lý do bằng lời, không quá {limit} ký tự."
