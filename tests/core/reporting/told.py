"""Acts that post notices about reports and evidence, and rows of earlier versions."""

from typing import Any

from sqlalchemy import select

from core.documents.orders.orders import finish, order
from core.documents.orders.products import Product
from core.notices.chat import MessageKey
from core.order_facts import OrderFacts
from core.people.act import Act
from core.reporting.evidence.erasing import (
    ShownMessage,
    close_erasure,
    note_shown,
    open_erasures,
)
from core.reporting.evidence.withdrawing import MISTAKE, SECRET
from core.reporting.evidence.withdrawing import withdraw as withdraw_evidence
from models import (
    Evidence,
    Order,
    OrderState,
    Verdict,
)
from tests.core.notices.reported import amend, judge, report_of
from tests.core.notices.story import Acts, Doing, Rows, Stories, Story, newest


def _take_file_out(reason: str) -> Doing:
    async def taken(story: Story, act: Act) -> Any:
        stands = Evidence.withdrawn_at.is_(None)
        found = await act.session.scalars(select(Evidence.id).where(stands))
        return await withdraw_evidence(act, found.first() or 0, reason)

    return taken


async def _have_the_archive(story: Story, act: Act) -> Any:
    facts = OrderFacts(round_id=(await story.round(act.session)).id)
    await order(act, Product.EVIDENCE, facts, channel=story.office.channel)
    await finish(act.session, await newest(act.session, Order), OrderState.DONE, act.now)


async def _leave_copies(story: Story, act: Act) -> Any:
    """Record that a message with the file cannot be deleted."""
    (one,) = await open_erasures(act.session, act.now)
    spot = MessageKey(story.office.channel, story.office["Tư pháp"].address, "12")
    await note_shown(act.session, one.sha256, spot, act.now)
    await close_erasure(act.session, one, (), [ShownMessage(1, spot)], is_done=True, now=act.now)


_ACTS: Acts = (
    ("Tư pháp", report_of(), {"report sent", "colleague sent"}),
    ("Nội vụ", judge(Verdict.RETURNED, "1.1"), {"answer returned"}),
    ("Tư pháp", amend, {"answer mended"}),
    ("Chủ tịch", _have_the_archive, set()),
    ("Tư pháp", _take_file_out(MISTAKE), {"evidence withdrawn", "archive stale"}),
    ("Nội vụ", _take_file_out(SECRET), {"evidence withdrawn", "archive stale"}),
    ("Nội vụ", _leave_copies, {"copies left"}),
    ("Nội vụ", report_of("Địa chính – Xây dựng"), {"report sent", "reported instead"}),
)
STORIES: Stories = (("2023-03-09 09:00", _ACTS),)


_PLACE = {"round_id": 4, "round_key": "2023-Q1", "department_id": 7, "department": "Tư pháp"}
_SENT = {**_PLACE, "tasks": 5, "done": 3, "difficult": 1, "by": None, "away": None, "leader": "An"}

OLD_ROWS: Rows = (
    (
        "reported instead",
        {
            "deputy": "Người thay",
            "department_id": 7,
            "department": "Tư pháp",
            "round_key": "2023-Q1",
        },
    ),
    (
        "reported instead",
        {"deputy": "Người thay", "department": "Tổ kiểm tra", "round_key": "2023-M3"},
    ),
    (
        "colleague sent",
        {
            "department_id": 7,
            "department": "Tư pháp",
            "round_key": "2023-Q1",
            "colleague": "Công chức",
            "opens": "/baocao 4 7",
        },
    ),
    ("report sent", _SENT),
    ("report sent", {**_SENT, "by": "Người thay", "away": "Người nghỉ", "leader": None}),
    ("answer mended", {**_PLACE, "code": "1.2", "by": "Công chức", "leader": None}),
    (
        "evidence withdrawn",
        {
            "by": "Công chức",
            "department": "Tư pháp",
            "round_key": "2023-Q1",
            "code": "1.2",
            "reason": "secret",
            "sha256": "0" * 64,
        },
    ),
    (
        "archive stale",
        {
            "by": "Công chức",
            "department": "Tư pháp",
            "round_key": "2023-Q1",
            "code": "",
            "reason": "Gửi nhầm tệp",
            "sha256": "0" * 64,
        },
    ),
    ("copies left", {"count": 2}),
)
