"""Questions that people ask besides figures, in a whole office, by role."""

import pytest
from sqlalchemy import select

from core.config import OrganizationSettings
from models import Access, Event, Task
from tests.handlers.inspections.test_findings import record
from tests.office import PEOPLE, Office, local, photo, report_everything, talk

PHONES = (("Văn phòng - Nội vụ", "0239 111 2222"), ("Địa chính – Xây dựng", "0239 333 4444"))
A_DAY_LATE = "2023-03-20 09:00"
DIRECTION = [
    ("/chidao", "CHỈ ĐẠO"),
    ("Gửi chỉ đạo mới", "chọn ngành"),
    ("Tư pháp", "nội dung nào"),
    ("Chung của ngành", "gõ ý kiến"),
    ("Khẩn trương rà soát văn bản", "Gửi chỉ đạo này"),
    ("Gửi chỉ đạo", "Đã gửi chỉ đạo"),
]


@pytest.fixture
async def late(tmp_path):
    """An office with telephone numbers, two working days overdue; only Tư pháp has reported."""
    organization = OrganizationSettings(name="xã Tùng Ảnh", phones=PHONES)
    office = await Office.open(tmp_path, organization=organization)
    await report_everything(office["Tư pháp"])
    office.clock.set(local(A_DAY_LATE))
    yield office
    await office.close()


async def _phones_given(office: Office) -> list[dict[str, object]]:
    async with office.database.reading() as session:
        found = await session.scalars(select(Access.facts).where(Access.action == "phone"))
        return list(found)


async def _acts(office: Office, action: str) -> list[Event]:
    async with office.database.reading() as session:
        return list(await session.scalars(select(Event).where(Event.action == action)))


async def test_an_official_is_told_about_their_own_work(late):
    await talk(late["Chủ tịch"], DIRECTION)
    await record(late["Kiểm tra"], day="30/3")
    official = late["Tư pháp"]
    await talk(
        official,
        [
            ("quy nay dc may diem", ("Điểm của Tư pháp, quý I/2023", "6,75/10", "Tự đánh giá")),
            ("sua bao cao da gui", ("đã gửi lúc 08:00 ngày 09/03/2023", "1.2 Cải cách thể chế")),
            ("1.2 Cải cách thể chế, công tác theo…", ("Nội dung 1.2.", "Đang thực hiện 50%")),
            ("/menu", "Kính chào"),
            (
                "bao cao quy 1 gom nhung gi",
                ("2 nội dung", "16/03/2023", "1.1 Thực hiện", "tối đa 3", "not:2.1"),
            ),
            ("chu tich chi dao gi", ("Chỉ đạo: 1; chưa xác nhận đã nhận: 1", "Khẩn trương")),
            ("toi co ton tai nao khong", ("chưa khắc phục: 1", "Chưa niêm yết", "30/03/2023")),
            ("tháng 6", "quý II/2023"),
            ("thang 6 phai nop gi", ("Báo cáo quý II/2023 gồm những gì", "16/06/2023")),
            ("/bao cao", "BÁO CÁO QUÝ I/2023 – TƯ PHÁP"),
        ],
    )


async def test_a_person_who_is_lost_is_shown_the_one_open_task_with_its_button(late):
    official = late["Địa chính"]
    await talk(official, [("em k biết bấm đâu", ("báo cáo nội dung 5.1", "not:5.2"))])
    assert official.labels[0].startswith("5.1 Tuyên truyền")
    await talk(official, [(official.labels[0], "Nội dung 5.1.")])


async def test_a_reminded_person_is_told_of_what_since_when_and_what_can_be_done(late):
    await late.at(A_DAY_LATE)
    official = late["Địa chính"]
    await talk(
        official,
        [
            (
                "tai sao toi bi nhac hoai",
                ("còn 2 việc chưa xong", "quá hạn 02 ngày làm việc", "Nhắc từ 01/03/2023"),
            ),
        ],
    )
    assert {"Mở: Hẹn ngày báo cáo", "Mở: Nhắc lại sau", "Mở: Gia hạn"} <= {*official.labels}


async def test_the_next_reminders_are_told_with_pauses_applied(late):
    official = late["Địa chính"]
    await late.at(A_DAY_LATE)
    await talk(official, [("may gio nhac", "08:00, 21/03/2023 (thứ Ba): báo cáo quý I/2023")])
    await talk(
        official, [("/hen", "hẹn ngày"), ("Cả 2 mục", "vào ngày nào"), ("22/3", "22/03/2023")]
    )
    await talk(
        official,
        [("may gio nhac", ("08:00, 22/03/2023 (thứ Tư): báo cáo quý I/2023", "not:21/03/2023"))],
    )
    before = len(official.seen)
    await late.at("2023-03-21 08:01")
    assert len(official.seen) == before
    await late.at("2023-03-22 08:01")
    assert len(official.seen) > before


async def test_an_official_is_given_only_the_coordinators_telephone_number(late):
    await talk(
        late["Tư pháp"],
        [
            ("so dien thoai chi nga noi vu", ("Nội vụ", "0239 111 2222")),
            ("so dien thoai dia chinh", ("hỏi qua đầu mối", "0239 111 2222", "not:0239 333")),
            ("/menu", "Kính chào"),
            ("sdt chu tich huyen", "not:0239"),
        ],
    )
    assert await _phones_given(late) == [{"department_id": None}] * 2


async def test_the_answer_about_the_last_file_has_a_button_to_withdraw_it(late):
    official = late["Văn hóa"]
    await talk(official, [("/baocao", "BÁO CÁO")])
    await talk(official, [(official.labels[0], "Nội dung 4.1"), ("Đang thực hiện 50%", "Mức độ")])
    await official.says(files=(photo("anh chup.jpg"),))
    await talk(
        official,
        [
            ("/menu", "Kính chào"),
            ("xoa anh vua gui", ("Tệp gửi gần nhất", "anh chup.jpg")),
            ("Rút tệp anh chup.jpg", "anh chup.jpg"),
            ("Gửi nhầm", ""),
        ],
    )
    await talk(late["Tư pháp"], [("xoa anh vua gui", "chưa gửi tệp nào")])


async def test_a_person_who_leaves_sees_the_handover_and_can_announce_it_with_a_tap(late):
    official = late["Địa chính"]
    await talk(
        official,
        [
            (
                "toi chuyen cong tac",
                ("Báo cáo quý I/2023", "Chưa có người khác phụ trách: Địa chính"),
            )
        ],
    )
    assert not await _acts(late, "handing over announced")
    await talk(
        official,
        [("Mở: Bàn giao", "BÀN GIAO"), ("Báo Văn phòng - Nội vụ", "Đã báo Văn phòng - Nội vụ")],
    )
    assert len(await _acts(late, "handing over announced")) == 1
    assert "Địa chính (Địa chính – Xây dựng) báo chuyển công tác" in late["Nội vụ"].text


async def test_words_that_tell_a_tasks_progress_are_not_a_question(late):
    for words in ("da lam xong 4.1", "2.1 dang lam 50%"):
        assert "Câu hỏi" not in await late["Tư pháp"].says(text=words)


async def test_the_coordinator_is_told_about_people_and_reports(late):
    await talk(
        late["Địa chính"],
        [
            ("/nghiphep", "NGHỈ PHÉP"),
            ("Tôi nghỉ", "ngày nào"),
            ("20/3 - 24/3", "Ai báo cáo thay"),
            ("Không có người thay", "Ghi như vậy"),
            ("Ghi lịch nghỉ", "Đã ghi nghỉ"),
        ],
    )
    coordinator = late["Nội vụ"]
    await talk(
        coordinator,
        [
            ("tu phap gui gi vay", ("quý I/2023 của ngành Tư pháp, gửi lúc", "Đang thực hiện")),
            ("ai dang nghi phep", ("Đang nghỉ: 1", "24/03/2023", "chưa có người thay")),
            ("ai chua vao he thong", "Cả 5 ngành đều có người"),
            ("so sanh voi nam ngoai", ("Tư pháp: năm 2022 6,75/10", "chưa chấm lại")),
        ],
    )
    await talk(
        late["Tư pháp"],
        [
            ("ai dang nghi phep", ("Văn phòng - Nội vụ và lãnh đạo xem", "not:24/03/2023")),
            ("dia chinh gui gi vay", ("Phần này chỉ ngành đó", "not:nội dung:")),
            ("so sanh voi nam ngoai", ("Tư pháp: năm 2022 6,75/10", "not:Văn phòng")),
            ("ai chua vao he thong", "not:Địa chính"),
        ],
    )


async def test_people_who_have_not_joined_are_listed_by_department(tmp_path):
    office = await Office.open(
        tmp_path, people={name: PEOPLE[name] for name in ("Nội vụ", "Tư pháp")}
    )
    await talk(
        office["Nội vụ"],
        [
            (
                "ai chua vao he thong",
                ("3/5 ngành", "○ Địa chính – Xây dựng: chưa có ai", "✓ Tư pháp: Tư pháp"),
            )
        ],
    )
    await office.close()


async def test_a_coordinators_correction_of_a_tasks_words_is_logged(late):
    coordinator = late["Nội vụ"]
    await talk(
        coordinator,
        [
            ("sua ten noi dung 4.1", "Chất lượng công thông tin"),
            ("Sửa cách ghi 4.1", "gõ cách ghi mới"),
            ("Chất lượng cổng thông tin điện tử", ("Sửa thành", "Chất lượng cổng")),
            ("Sửa", "Đã sửa cách ghi nội dung 4.1"),
        ],
    )
    (act,) = await _acts(late, "task retitled")
    assert act.after == {"title": "Chất lượng cổng thông tin điện tử"}
    await talk(late["Văn hóa"], [("sua ten noi dung 4.1", "do Văn phòng - Nội vụ sửa")])
    assert "/suanoidung" not in " ".join(choice.key for choice in late["Văn hóa"].page.choices)
    await talk(late["Văn hóa"], [(f"/suanoidung {act.subject_id}", "not:gõ cách ghi mới")])
    async with late.database.reading() as session:
        task = await session.get_one(Task, act.subject_id)
        assert task.title == "Chất lượng cổng thông tin điện tử"


async def test_the_leader_can_give_a_direction_and_call_with_one_tap(late):
    leader = late["Chủ tịch"]
    await talk(
        leader,
        [
            ("goi dien cho dia chinh", ("Phụ trách ngành Địa chính", "0239 333 4444")),
            (
                "giao tu phap lam gap",
                ("Chỉ đạo ngành Tư pháp", "“lam gap”", "Gửi chỉ đạo này?"),
            ),
        ],
    )
    await talk(late["Nội vụ"], [("giao tu phap lam gap", "Chỉ đạo do lãnh đạo UBND gửi")])
    assert len(await _phones_given(late)) == 1


async def test_an_artificial_reading_gives_only_what_the_person_may_see(late):
    await talk(late["Chủ tịch"], DIRECTION)
    await record(late["Kiểm tra"], day="30/3")
    other = late["Địa chính"]
    for asked in ("newest", "compare", "directions", "findings", "card", "mend", "away", "joined"):
        for whose in ("", " d1"):
            shown = await other.says(text=f"/hoi ={asked}{whose}")
            told = f"{asked}{whose}: {shown}"
            for theirs in ("đang thực hiện", "6,75", "Khẩn trương", "Chưa niêm yết", "1.1 "):
                assert theirs not in shown, told
            assert "Xin lỗi" not in shown, told
    shown = await other.says(text="/hoi =who d1")
    assert "hỏi qua đầu mối" in shown
    shown = await other.says(text="/hoi =title t1")
    assert "do Văn phòng - Nội vụ sửa" in shown
