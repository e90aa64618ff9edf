"""Before sending, a department sees words without diacritics, and corrects them by typing."""

import pytest
from sqlalchemy import select

from models import Answer
from tests.office import Office, talk
from tests.thanks import THANKED

pytestmark = pytest.mark.both_channels

TYPED = "da ra soat xong 12 van ban"
MENDED = "Đã rà soát xong 12 văn bản"
LINE = "Văn bản sẽ in đúng như đồng chí gõ"


@pytest.fixture
async def office(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            (f"1.1 dang lam 50%, {TYPED}\n1.2 dang lam 25%", "chưa ghi"),
            ("Ghi tất cả", ("Đề nghị đồng chí gửi báo cáo", LINE, "01 lời chưa có dấu")),
        ],
    )
    return office


async def results(office: Office) -> list[tuple[str, bool]]:
    async with office.database.reading() as session:
        rows = await session.execute(select(Answer.result, Answer.confirmed_at).order_by(Answer.id))
        return [(result, confirmed_at is not None) for result, confirmed_at in rows if result]


async def test_words_without_diacritics_are_retyped_and_the_report_is_sent(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("Xem và sửa", ("SOÁT LỜI TRƯỚC KHI GỬI", "Nội dung 1.1 – Kết quả", TYPED)),
            ("Ngày mai họp chi bộ lúc tám giờ", "khác hẳn lời đang soát"),
            (MENDED, ("Đã ghi lời vừa sửa", f"not:{LINE}", "gửi báo cáo")),
            ("Gửi báo cáo", THANKED),
        ],
    )
    assert (await results(office))[-1] == (MENDED, True)


async def test_words_without_diacritics_do_not_prevent_sending(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("Xem và sửa", TYPED),
            ("Giữ nguyên", "Giữ nguyên lời đã gõ"),
            ("Gửi báo cáo", THANKED),
        ],
    )
    assert TYPED in (await results(office))[-1][0]
