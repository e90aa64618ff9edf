"""Sentences that tell a person what is stored about them."""

from collections.abc import Mapping
from datetime import datetime

from markupsafe import Markup

from core.people.words.people import role
from core.reminders.own_data import OwnData
from core.subjects import SUBJECTS
from core.wording import formats
from core.wording.says import fixed, plain
from models import Role

_TABLES = sorted(
    (table for subject in SUBJECTS for table in subject.own_data), key=lambda one: one.rank
)

WORK = {one.table: one.words for one in _TABLES if not one.is_assistants}
"""Tables of the office's work."""

ASSISTANT = {one.table: one.words for one in _TABLES if one.is_assistants}
"""Tables of the assistant's own."""

SHOWN_APART = frozenset({"accounts", "grants"})


heading = fixed("<b>DỮ LIỆU VỀ ĐỒNG CHÍ</b>", "The heading of the list.")


def lines(kept: OwnData, joined_at: datetime) -> list[Markup]:
    """Everything stored, one line each; `joined_at` is local."""
    roles = "; ".join(role(Role(held)) for held in kept.roles)
    channels = ", ".join(
        f"{formats.platform(one.channel)} ({one.address})" for one in kept.channels
    )
    chat = [f"{kept.conversations} cuộc trò chuyện (bước đang làm)"] if kept.conversations else []
    chat += [f"{kept.guesses} lần nhập sai mã"] if kept.guesses else []
    chat += [f"{kept.shown_files} tin có tệp"] if kept.shown_files else []
    return [
        Markup("Họ tên: <b>{}</b>").format(kept.full_name),
        Markup("Vai trò: {}").format(roles or "không"),
        Markup("Ngành: {}").format(", ".join(kept.departments) or "không"),
        Markup("Tài khoản: {}, từ {}").format(channels, formats.day(joined_at)),
        Markup("Công việc: {}").format(_counted(WORK, kept.rows) or "chưa có"),
        Markup("Trợ lý: {}").format(
            "; ".join(part for part in (*chat, _counted(ASSISTANT, kept.rows)) if part)
        ),
        _given(*kept.given),
    ]


def _given(times: int, people: int) -> Markup:
    if not times:
        return Markup("Tệp đồng chí gửi: chưa có ai khác tải.")
    return Markup("Tệp đồng chí gửi: được tải {} lần, bởi {} người khác.").format(times, people)


def _counted(names: Mapping[str, str], rows: Mapping[str, int]) -> str:
    return ", ".join(f"{rows[table]} {name}" for table, name in names.items() if rows.get(table))


records_stay = fixed(
    "Tài khoản, cuộc trò chuyện, tin chưa gửi: giữ đến khi gỡ liên kết; lần nhập sai mã: 1 giờ.\n"
    "Báo cáo, tệp, nhật ký: hồ sơ của cơ quan, giữ theo quy định về lưu trữ.",
    "How long data is stored, and what deletion means for official records.",
)
ask_deletion = plain("Đề nghị xóa", "The button that begins a request for deletion.")
