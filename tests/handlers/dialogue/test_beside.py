"""Questions and requests during another step are answered, and the step stays."""

from sqlalchemy import select

from core.config import OrganizationSettings
from models import Access, Extension
from tests.office import Office, talk

BEGUN = [("xin lui han den 21/3 vi cho so lieu", "Gửi đề nghị này?")]


async def test_a_question_during_a_confirmation_is_answered_and_the_step_stays(office):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("bao gio den han", ("16/03/2023", "not:Gửi đề nghị này?")),
            ("cam on", "not:Gửi đề nghị này?"),
            ("xac nhan", "Đã gửi"),
        ],
    )
    async with office.database.reading() as session:
        assert (await session.scalars(select(Extension))).one().reason == "cho so lieu"


async def test_a_question_is_answered_where_a_day_is_expected(office):
    await talk(
        office["Tư pháp"],
        [
            ("/giahan", "đến ngày nào"),
            ("den han ngay nao", ("hạn 16/03/2023", "not:chưa hiểu ngày")),
            ("21/3", "nêu lý do"),
        ],
    )


async def test_another_request_is_opened_with_its_facts_by_one_tap(office):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("mai toi nghi phep", ("“mai toi nghi phep”", "việc đang làm dở dừng lại")),
            ("Làm theo câu này", "nghỉ ngày 10/03/2023"),
            ("menu", "not:chưa ghi vào đâu"),
        ],
    )


async def test_words_that_stop_end_the_confirmation_and_record_nothing(office):
    await talk(
        office["Tư pháp"], [*BEGUN, ("thoi khong can nua", ("Đã dừng", "chọn việc cần làm"))]
    )
    async with office.database.reading() as session:
        assert (await session.scalars(select(Extension))).all() == []


async def test_a_refused_command_shows_only_the_refusal_and_allowed_buttons(office):
    leader = office["Chủ tịch"]
    await talk(leader, [("tu phap nop chua", "chưa gửi")])
    await talk(leader, [("/baocao", "not:Câu hỏi:")])
    assert "Menu" in leader.labels
    assert "Tổng hợp" in leader.labels


async def test_a_telephone_number_given_during_another_step_is_logged_as_access(tmp_path):
    organization = OrganizationSettings(
        name="xã Tùng Ảnh", phones=(("Văn phòng - Nội vụ", "0239 111 2222"),)
    )
    office = await Office.open(tmp_path, organization=organization)
    await talk(office["Tư pháp"], [*BEGUN, ("so dien thoai noi vu", "0239 111 2222")])
    async with office.database.reading() as session:
        assert "phone" in await session.scalars(select(Access.action))
    await office.close()


async def test_who_is_told_a_number_beside_words_that_wait_is_in_the_access_log(tmp_path):
    organization = OrganizationSettings(
        name="xã Tùng Ảnh", phones=(("Văn phòng - Nội vụ", "0239 111 2222"),)
    )
    office = await Office.open(tmp_path, organization=organization)
    begun = [("/khokhan", "KHÓ KHĂN"), ("Chung của ngành", "nguyên nhân chính")]
    asked = ("ai phụ trách Nội vụ?", ("0239 111 2222", "Ghi câu này vào"))
    await talk(office["Tư pháp"], [*begun, asked])
    async with office.database.reading() as session:
        assert "phone" in await session.scalars(select(Access.action))
    await office.close()
