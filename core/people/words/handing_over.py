"""Words to the coordinators when a person hands over their duties."""

from collections.abc import Sequence

from markupsafe import Markup

from core.wording import formats
from core.wording.says import plain


def notice(
    name: str, departments: Sequence[str], alone_in: Sequence[str], *, owed: int, opened: int
) -> Markup:
    """The coordinators hear that a person hands over their duties."""
    of = f" ({', '.join(departments)})" if departments else ""
    only = f" Chưa có người khác phụ trách {', '.join(alone_in)}." if alone_in else ""
    return Markup(
        "Đồng chí <b>{}</b>{} báo chuyển công tác, đề nghị bàn giao. Còn {} báo cáo phải gửi, "
        "{} việc chưa xong.{} Đề nghị mời người nhận việc (/moi), rồi thu hồi vai trò cũ (/thuhoi)."
    ).format(formats.capital(name), of, owed, opened, only)


invite = plain("Mời người nhận việc", "The button that invites the successor.")
