"""Reasons for late reports: given with a tap, and told in the digest and the commune's report."""

import pytest

from core.documents.drafting import draft_report
from core.figures.figures_key import FiguresKey
from tests.core.documents.word.test_drafting import drafted
from tests.office import BUTTONS, Office, talk

_SAID = "Chậm do phải chờ số liệu của công an"


@pytest.fixture
async def office(tmp_path):
    opened_office = await Office.open(tmp_path, BUTTONS)
    await opened_office.at("2023-03-20 08:00")
    yield opened_office
    await opened_office.close()


async def test_the_report_tells_the_reason_for_being_late_after_it_was_given(office):
    before = await drafted(office, draft_report, FiguresKey())
    assert _SAID not in before
    await office.at("2023-03-21 08:00")
    official = office["Tư pháp"]
    await talk(official, [("/lydo", "gõ lý do chậm"), (_SAID, "Đã ghi lý do chậm")])
    told = f"Ngành Tư pháp chậm gửi báo cáo, lý do: {_SAID}"
    assert told in await drafted(office, draft_report, FiguresKey())


async def test_the_leaders_digest_tells_the_reason(office):
    await talk(office["Tư pháp"], [("/lydo", "gõ lý do chậm"), (_SAID, "Đã ghi lý do chậm")])
    await office.at("2023-03-21 08:00")
    assert f"lý do: “{_SAID}”" in office["Chủ tịch"].text


async def test_no_reason_is_asked_for_while_no_report_is_late(office):
    await office.at("2023-03-09 08:00")
    await talk(office["Tư pháp"], [("/lydo", "không có báo cáo nào quá hạn")])
