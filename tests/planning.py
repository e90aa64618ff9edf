"""Fills in the framework plan of Tư pháp, two tasks, as its official does on a phone."""

from tests.office import talk_once

TASK_1 = "○ 1.1 · Chưa lập"
TASK_2 = "○ 1.2 · Chưa lập"


async def fill_first(chat, finish="Cuối quý II (30/06/2023)", partners=("○ Văn hoá – LĐTĐ&XH",)):
    """Fill in the first task of Tư pháp."""
    await talk_once(
        chat,
        [
            ("/khungkehoach", "KHUNG KẾ HOẠCH NĂM 2023 – TƯ PHÁP"),
            (TASK_1, "Giải pháp khắc phục là gì?"),
            ("Rà soát văn bản hằng tháng", ("✓ Đã ghi giải pháp", "Ai là người thực hiện?")),
            ("Tư pháp", ("✓ Đã ghi người thực hiện", "Ngành nào phối hợp?")),
            *((partner, "Ngành nào phối hợp?") for partner in partners),
            (f"Xong ({len(partners)} ngành)" if partners else "Không phối hợp", "trước ngày nào?"),
            (finish, ("✓ Đã ghi thời gian hoàn thành", "Sản phẩm hoặc tài liệu")),
            ("Báo cáo rà soát", ("✓ Đã ghi sản phẩm", "từ 1,5 đến 3?")),
            ("Tối đa: 3 điểm", ("✓ Đã lập xong nội dung 1.1", "Đã lập 1/2 nội dung")),
        ],
    )


async def fill_second(chat):
    """Fill in the second task like the first, without cooperating departments."""
    await talk_once(
        chat,
        [
            (TASK_2, "Giải pháp khắc phục là gì?"),
            (
                "Như 1.1: giải pháp, người, thời gian",
                ("như nội dung 1.1", "Ngành nào phối hợp?"),
            ),
            ("Không phối hợp", "Sản phẩm hoặc tài liệu"),
            ("Kế hoạch theo dõi thi hành pháp luật", "từ 5,25 đến 7?"),
            ("Không đặt mục tiêu", ("✓ Đã lập xong nội dung 1.2", "Đã lập đủ 2/2 nội dung")),
        ],
    )


async def fill_and_send(chat, **first):
    await fill_first(chat, **first)
    await fill_second(chat)
    await talk_once(chat, [("Gửi", "Đã nhận khung kế hoạch năm 2023")])
