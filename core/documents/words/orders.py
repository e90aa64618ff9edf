"""Documents that were ordered: that they are being made, how far, and that they are there."""

from datetime import date

from markupsafe import Markup

from core.wording import formats
from core.wording.departments import body_of
from core.wording.says import plain, says

_TOAST = 190  # characters: channels carry 200

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
    """What was ordered: tệp minh chứng quý I/2023 của ngành Tư pháp, đến ngày 10/03/2023."""
    of_round = f" {formats.round_name(round_key)}" if round_key else ""
    of_year = f" năm {year}" if year else ""
    of_department = f" của {body_of(department)}" if department else ""
    until = f", đến ngày {formats.day(as_of)}" if as_of else ""
    frozen = f" ({formats.edition(edition)})" if edition else ""
    return f"{name}{of_round}{of_year}{of_department}{until}{frozen}"


@says(
    "Đang soạn {what}. Tệp sẽ gửi vào đây, đồng chí cứ làm việc khác.",
    "The answer to the tap: it is being made beside the conversation.",
)
def ordered(what: str) -> Markup: ...


def toast(what: str) -> str:
    """The same at the button that was tapped."""
    return formats.clipped(f"Đang soạn {what}…", _TOAST, "…")


@says(
    "Đang soạn {what} rồi, xong sẽ gửi vào đây. Đồng chí cứ làm việc khác.",
    "The same was asked for before, and is not there yet.",
)
def ordered_already(what: str) -> Markup: ...


too_many = plain(
    "Đang soạn nhiều tài liệu cho đồng chí. Đề nghị đồng chí chờ nhận xong rồi yêu cầu tiếp.",
    "One person has asked for much that is not there yet.",
)


def making_begins(what: str) -> Markup:
    """The making has begun."""
    return Markup("Đang soạn {}…").format(what)


def being_made(what: str, done: int, total: int, unit: str) -> Markup:
    """How far the making has come: done, of how many."""
    return Markup("Đang soạn {}: {}/{} {}").format(what, done, total, unit)


def being_sent(what: str, number: int, count: int) -> Markup:
    """What was made is on its way."""
    if count == 1:
        return Markup("Đã soạn {}, đang gửi tệp…").format(what)
    return Markup("Đã soạn {}, đang gửi tệp {}/{}…").format(what, number, count)


def made(what: str, notes: list[str]) -> Markup:
    """It is there; what there is to say of the files."""
    first = Markup("Đã soạn xong {}.").format(what)
    return Markup("\n").join([first, *notes])


@says(
    "Xin lỗi đồng chí, trợ lý chưa soạn được {what}. Đề nghị đồng chí thử lại sau; nếu vẫn không "
    "được, xin báo người phụ trách kỹ thuật.",
    "It could not be made, however often it was tried.",
)
def failed(what: str) -> Markup: ...
@says(
    "Đã dừng soạn {what} vì vai trò của đồng chí đã thay đổi.",
    "The person's roles changed while it was being made.",
)
def no_longer_allowed(what: str) -> Markup: ...
@says(
    "Kênh này không gửi được tệp nên chưa gửi được {what}. Đề nghị đồng chí mở trợ lý trên "
    "Telegram để lấy.",
    "The channel carries no files, and the person has no other one.",
)
def no_files_here(what: str) -> Markup: ...


def sent_elsewhere(what: str, channel: str) -> Markup:
    """The channel carries no files: they go to the person's other one."""
    return Markup("Kênh này không gửi được tệp; {} đã gửi vào {} của đồng chí.").format(
        what, channel.capitalize()
    )
