"""Sentences about withdrawing evidence."""

from typing import NamedTuple

from markupsafe import Markup

from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

SECRET, PERSONAL, MISTAKE = "secret", "personal", "mistake"

_SHOWN_NAME = 40  # characters

REASONS = {
    SECRET: "Có nội dung mật",
    PERSONAL: "Giấy tờ, dữ liệu của công dân",
    MISTAKE: "Gửi nhầm",
}
"""Reasons with a button, by their stored name."""


def reason_words(reason: str) -> str:
    """A reason in words."""
    return REASONS.get(reason, reason)


button = plain("Rút tệp này", "The button that withdraws the file it stands below.")
button_of_several = plain("Rút tệp", "The button that opens the list of files to withdraw.")
button_of_others = plain("Rút tệp khác", "The button for another file, after one was withdrawn.")
hidden_name = plain(
    "(tên tệp đã ẩn)", "Replaces the name of a file that was withdrawn as secret or personal."
)


def list_heading(count: int) -> Markup:
    """The heading of the files that this person may withdraw."""
    if not count:
        return Markup("<b>TỆP ĐÃ GỬI</b>\nKhông có tệp nào đồng chí xem lại hoặc rút được ở đây.")
    return Markup("<b>TỆP ĐÃ GỬI</b>\n{} tệp, mới nhất ở trên.").format(count)


def file_button(name: str) -> str:
    """The button that opens a file's withdrawal."""
    return f"Rút tệp {formats.shortened(name, _SHOWN_NAME)}"


ask_reason = fixed(
    "<b>Vì sao rút tệp này?</b>\nĐồng chí chọn lý do, hoặc gõ lý do khác.",
    "Asks for the reason of the withdrawal.",
)
confirm_withdrawal = plain("Rút tệp", "The button that confirms the withdrawal.")


def ask_confirmation(reason: str, *, coordinates: bool) -> Markup:
    """What the withdrawal will do, before it is confirmed."""
    lines = [
        "Lý do: {reason}. Khi rút:",
        "- tệp không còn là tài liệu kiểm chứng, nội dung của tệp bị xóa khỏi máy của cơ quan;",
        "- trợ lý xóa các tin có tệp này, kể cả tin gốc và chú thích, nếu kênh còn cho phép;",
        "- nhật ký giữ lại: ai rút, lúc nào, lý do, mã SHA-256.",
    ]
    if reason == SECRET:
        lines.append("Tệp giống hệt ở mọi báo cáo khác cũng bị rút và không nhận lại.")
    else:
        lines.append("Nếu tệp giống hệt còn ở báo cáo khác thì nội dung của tệp được giữ lại.")
    if coordinates:
        lines.append(
            "Bản sao lưu và tệp nén minh chứng đã lập trước đó vẫn còn tệp này: "
            "đề nghị đồng chí xử lý riêng."
        )
    return Markup("\n").join(
        Markup("{}").format(line.format(reason=reason_words(reason))) for line in lines
    )


def withdrawn(sha256: str, count: int, messages: int | None) -> Markup:
    """The file was withdrawn; `messages` counts the messages with it, None if the content stays."""
    several = f" ({count} nơi có tệp giống hệt)" if count > 1 else ""
    if messages is None:
        what = "Tệp giống hệt còn là tài liệu kiểm chứng ở nơi khác nên nội dung được giữ lại."
    elif messages:
        what = (
            "Nội dung của tệp và các tin có tệp đang được xóa; tin quá cũ mà kênh không cho xóa "
            "thì trợ lý sẽ báo để đồng chí tự xóa."
        )
    else:
        what = (
            "Nội dung của tệp đang được xóa. Trợ lý không biết tin nào có tệp này: "
            "đề nghị đồng chí tự xóa tin trong cuộc trò chuyện."
        )
    return Markup("Đã rút tệp khỏi báo cáo{}. {}\nSHA-256: {}").format(several, what, sha256)


class WithdrawnFrom(NamedTuple):
    """The department, the round and the task's code of a withdrawn file; no code: no task."""

    department: str
    round_key: str
    code: str


def notice(by: str, where: WithdrawnFrom, reason: str, sha256: str) -> Markup:
    """Evidence was withdrawn."""
    department, round_key, code = where
    task = f", nội dung {code}" if code else ""
    copies = (
        "\nBản sao lưu và tệp nén minh chứng đã lập trước đó vẫn còn tệp này: đề nghị xử lý riêng."
        if reason == SECRET
        else ""
    )
    return Markup(
        "Đồng chí {} đã rút một tệp kiểm chứng của {} ({}{}). Lý do: {}.\nSHA-256: {}{}"
    ).format(
        by,
        department,
        formats.round_name(round_key),
        task,
        reason_words(reason),
        sha256,
        copies,
    )


def archive_stale(round_key: str, reason: str, sha256: str) -> Markup:
    """An archive that this person was sent holds a file that was withdrawn since."""
    return Markup(
        "Tệp nén minh chứng {} mà đồng chí đã nhận có một tệp nay đã được rút (lý do: {}). "
        "Đề nghị đồng chí xóa tệp nén đó và yêu cầu soạn lại nếu cần.\nSHA-256 của tệp đã rút: {}"
    ).format(formats.round_name(round_key), reason_words(reason), sha256)


@says(
    "Một tệp đã được rút, nhưng trong cuộc trò chuyện này còn {count} tin có tệp đó mà trợ lý "
    "không xóa được (tin đã cũ). Đề nghị đồng chí tự xóa, kể cả bản đã tải về máy.",
    "Messages in this person's chat that the channel cannot delete.",
)
def copies_left(count: int) -> Markup: ...


not_allowed = plain(
    "Chỉ người gửi tệp hoặc ⟨văn phòng⟩ được rút tệp này.",
    "The person is neither the sender nor the coordinator.",
)
withdrawn_before = plain("Tệp này đã được rút trước đó.", "The file was withdrawn before.")


@plainly(
    "Lý do cần có chữ và không quá {limit} ký tự. Đề nghị đồng chí nhập lại.",
    "The reason is empty or too long.",
)
def reason_not_valid(limit: int) -> str: ...


def secret_edit(files: int) -> Markup:
    """An edit marked a message as secret; its new words were not stored."""
    taken = (
        f" Đã rút {files} tệp gửi kèm tin đó, trợ lý xóa tin nếu kênh còn cho phép."
        if files
        else ""
    )
    return Markup(
        "Tin vừa sửa có dấu hiệu bí mật nhà nước: nội dung sửa không được ghi, không được giữ lại."
        "{} Đề nghị đồng chí xóa tin đó khỏi cuộc trò chuyện và gửi theo đường văn thư mật. "
        "Nếu chữ đã ghi trước đó cũng có nội dung mật, đề nghị sửa lại trong báo cáo."
    ).format(taken)
