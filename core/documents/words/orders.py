"""Orders of documents: accepted, in progress, and sent."""

from datetime import date

from markupsafe import Markup

from core.wording import formats
from core.wording.departments import body_of
from core.wording.says import plain, says

_TOAST = 190  # characters: channels allow 200

FILES = "tệp"
DOCUMENTS = "văn bản"


def title(
    name: str,
    round_key: str | None = None,
    department: str | None = None,
    *,
    as_of: date | None = None,
    edition: int | None = None,
    year: int | None = None,
) -> str:
    """The ordered document: tệp minh chứng quý I/2023 của ngành Tư pháp, đến ngày 10/03/2023."""
    of_round = f" {formats.round_name(round_key)}" if round_key else ""
    of_year = f" năm {year}" if year else ""
    of_department = f" của {body_of(department)}" if department else ""
    until = f", đến ngày {formats.day(as_of)}" if as_of else ""
    frozen = f" ({formats.edition(edition)})" if edition else ""
    return f"{name}{of_round}{of_year}{of_department}{until}{frozen}"


@says(
    "Đang soạn {what}. Tệp sẽ gửi vào đây, đồng chí cứ làm việc khác.",
    "A document was ordered; the conversation goes on while it is made.",
)
def ordered(what: str) -> Markup: ...


def toast(what: str) -> str:
    """The same as a short message at the button."""
    return formats.clipped(f"Đang soạn {what}…", _TOAST, "…")


@says(
    "Đang soạn {what} rồi, xong sẽ gửi vào đây. Đồng chí cứ làm việc khác.",
    "The same document is ordered already and not ready yet.",
)
def ordered_already(what: str) -> Markup: ...


too_many = plain(
    "Đang soạn nhiều tài liệu cho đồng chí. Đề nghị đồng chí chờ nhận xong rồi yêu cầu tiếp.",
    "One person has too many open orders.",
)


def making_begins(what: str) -> Markup:
    """The making has begun."""
    return Markup("Đang soạn {}…").format(what)


def being_made(what: str, done: int, total: int, unit: str) -> Markup:
    """The progress of the making: done, and the total."""
    return Markup("Đang soạn {}: {}/{} {}").format(what, done, total, unit)


def being_sent(what: str, number: int, count: int) -> Markup:
    """The files are being sent."""
    if count == 1:
        return Markup("Đã soạn {}, đang gửi tệp…").format(what)
    return Markup("Đã soạn {}, đang gửi tệp {}/{}…").format(what, number, count)


def made(what: str, notes: list[str]) -> Markup:
    """The documents are ready, with notes on the files."""
    first = Markup("Đã soạn xong {}.").format(what)
    return Markup("\n").join([first, *notes])


@says(
    "Xin lỗi đồng chí, trợ lý chưa soạn được {what}. Đề nghị đồng chí thử lại sau; nếu vẫn không "
    "được, xin báo người phụ trách kỹ thuật.",
    "Making the document has finally failed.",
)
def failed(what: str) -> Markup: ...
@says(
    "Đã dừng soạn {what} vì vai trò của đồng chí đã thay đổi.",
    "The person lost the right to the document while it was being made.",
)
def no_longer_allowed(what: str) -> Markup: ...
@says(
    "Kênh này không gửi được tệp nên chưa gửi được {what}. Đề nghị đồng chí mở trợ lý trên "
    "Telegram hoặc nhận tại cơ quan.",
    "The channel carries no files, and the person has no other channel.",
)
def no_files_here(what: str) -> Markup: ...


def sent_elsewhere(what: str, channel: str) -> Markup:
    """The channel carries no files, so they went to the person's other channel."""
    return Markup("Kênh này không gửi được tệp; {} đã gửi vào {} của đồng chí.").format(
        what, formats.platform(channel)
    )
