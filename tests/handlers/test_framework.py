"""The framework plan, task by task: filled in on a phone, sent, shared, changed."""

from tests.office import talk
from tests.planning import fill_first, fill_second


async def test_a_department_fills_in_its_plan_task_by_task_and_sends_it(office):
    await office.at("2023-03-16 08:00")
    official = office["Tư pháp"]
    await fill_first(official)
    await fill_second(official)
    assert official.labels[0] == "Gửi"
    await talk(
        official,
        [
            (
                "✓ 1.1 · Đã lập",
                (
                    "Giải pháp: Rà soát văn bản hằng tháng",
                    "Người thực hiện: Tư pháp",
                    "Phối hợp: Văn hoá – LĐTĐ&XH",
                    "Thời gian hoàn thành: 30/06/2023 (thứ Sáu)",
                    "Sản phẩm: Báo cáo rà soát",
                    "Mục tiêu điểm: 3/3",
                    "Đã lập đủ",
                ),
            ),
            ("‹ Danh sách nội dung", ("Đã lập đủ 2/2 nội dung", "trước 30/06/2023; phối hợp: Văn")),
            ("Gửi", "Đã nhận khung kế hoạch năm 2023 của ngành Tư pháp lúc 08:00 ngày 16/03/2023"),
            ("Xem lại", "Đã gửi lúc 08:00 ngày 16/03/2023"),
        ],
    )
    assert "Gửi" not in official.labels
    await office.at("2023-03-24 08:00")
    assert "khung kế hoạch" not in official.text
    assert "khung kế hoạch" in office["Văn hóa"].text
