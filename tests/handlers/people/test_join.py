"""Joining: invitations, guessed codes, the notice, roles that are added and withdrawn."""

import re

import pytest
from sqlalchemy import select, update

from core.people.invitations import invite, shown
from core.plan.current import find_department
from core.settings.limits import InvitationPolicy
from models import Grant, Invitation, Person, Role
from tests.office import BUTTONS, local, photo, talk

pytestmark = pytest.mark.both_channels


async def code_for(office, role=Role.LEADER, department=None) -> str:
    async with office.database.writing() as session:
        found = None
        if department:
            found = await find_department(session, office.organization_id, department)
        return await invite(
            session,
            organization_id=office.organization_id,
            role=role,
            department_id=found.id if found else None,
            by=None,
            now=office.clock.now(),
            policy=InvitationPolicy(),
        )


async def test_a_stranger_is_only_asked_for_a_code(office):
    stranger = office.stranger("Người lạ")
    for said in ("xin chào", "/menu", "/summary", "/baocao 1 1", "1", "menu", "hủy", "/start"):
        shown_text = await stranger.says(text=said)
        assert "Đề nghị đồng chí gửi mã mời" in shown_text
        assert "BÁO CÁO" not in shown_text
    assert "gửi mã mời" in await stranger.says(files=(photo(),))
    assert not [p for p in office.rules.evidence_directory.rglob("*") if p.is_file()]


async def test_a_code_opens_the_notice_and_then_the_roles_menu(office):
    code = await code_for(office, Role.OFFICIAL, "Tư pháp")
    newcomer = office.stranger("Can bo")
    await talk(
        newcomer,
        [
            (
                f"/start {code}",
                ("Kính chào đồng chí Can bo", "Kế hoạch 12/KH-UBND", "tài liệu mật"),
            ),
            ("/menu", "Kính chào đồng chí Can bo"),
            ("Sửa họ tên", "Đề nghị đồng chí gõ đầy đủ họ và tên"),
            ("Cán bộ Mẫu", "Đã ghi họ tên: Cán bộ Mẫu"),
            ("Tôi đã đọc", ("Kính chào đồng chí Mẫu.", "Báo cáo quý I/2023 – Tư pháp")),
        ],
    )
    assert newcomer.labels[0] == "Báo cáo"
    assert "Tổng hợp" not in newcomer.labels


async def test_a_code_can_be_typed_in_any_case_with_or_without_dashes(office):
    for number, written in enumerate((str.lower, shown, lambda code: shown(code).lower())):
        code = await code_for(office)
        assert "Trợ lý CCHC lưu họ tên" in await office.stranger(f"Mới {number}").says(
            text=written(code)
        )


async def test_a_code_works_once(office):
    code = await code_for(office)
    await office.stranger("Một").says(text=code)
    said = await office.stranger("Hai").says(text=code)
    assert "Mã mời không đúng" in said
    assert "Kính chào" not in said


async def test_a_code_expires_after_seven_days(office):
    code = await code_for(office)
    office.clock.set(local("2023-03-16 08:00"))
    assert "đã hết hạn" in await office.stranger("Muộn").says(text=code)


async def test_only_a_hash_of_the_code_is_stored(office):
    coordinator = office["Nội vụ"]
    await talk(
        coordinator, [("/moi", "Đồng chí mời ai"), ("Tổ kiểm tra", "với vai trò Tổ kiểm tra.")]
    )
    found = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", coordinator.text)
    assert found
    await office.close()
    kept = b"".join(
        path.read_bytes() for path in office.settings.storage.directory.glob("nhacviec.db*")
    )
    assert found.group().encode() not in kept
    assert found.group().replace("-", "").encode() not in kept


async def test_guessing_is_blocked_after_five_wrong_codes_in_an_hour(office):
    code = await code_for(office)
    guesser = office.stranger("Đoán mò")
    for number in range(5):
        assert "Mã mời không đúng" in await guesser.says(text=f"AAAA-BBBB-CC{number}D")
    assert "nhập sai mã nhiều lần" in await guesser.says(text=code)
    assert "Trợ lý CCHC" in await office.stranger("Người khác").says(text=await code_for(office))
    office.clock.set(local("2023-03-09 09:01"))
    assert "Trợ lý CCHC lưu họ tên" in await guesser.says(text=code)


@pytest.mark.parametrize("said", ["/start {}", "{}"], ids=["opened", "typed"])
async def test_another_code_adds_a_role_to_the_same_person(office, said):
    official = office["Tư pháp"]
    code = await code_for(office, Role.OFFICIAL, "Địa chính – Xây dựng")
    written = said.format(code if said.startswith("/") else shown(code))
    await talk(official, [(written, "Đã ghi thêm vai trò"), ("/baocao", "chọn báo cáo cần làm")])
    async with office.database.reading() as session:
        assert len((await session.scalars(select(Person))).all()) == len(office.chats)


async def test_buttons_of_a_person_without_roles_do_nothing(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    async with office.database.writing() as session:
        person = await session.scalar(select(Person).where(Person.full_name == "Tư pháp"))
        await session.execute(
            update(Grant).where(Grant.person_id == person.id).values(revoked_at=office.clock.now())
        )
    assert "gửi mã mời" in await official.says(label="Đang thực hiện 50%")
    async with office.database.reading() as session:
        assert not (
            await session.scalars(
                select(Grant).where(Grant.revoked_at.is_(None), Grant.person_id == person.id)
            )
        ).all()
    assert "Nhắc" not in official.text


async def test_the_coordinator_invites_an_official_in_the_chat(office):
    coordinator = office["Nội vụ"]
    await talk(
        coordinator,
        [
            ("/moi", "Đồng chí mời ai"),
            ("Cán bộ, công chức của ngành", "Cán bộ thuộc ngành nào"),
            (
                "tu phap",
                (
                    "Nhắc Việc với vai trò cán bộ ngành Tư pháp.",
                    "có hiệu lực 7 ngày (đến 08:00 ngày 16/03/2023)",
                ),
            ),
        ],
    )
    async with office.database.reading() as session:
        invitation = await session.scalar(select(Invitation))
        assert invitation.role == Role.OFFICIAL
    if office.channel == BUTTONS:
        assert coordinator.labels == ["Mời thêm người", "Menu"]


async def test_the_notice_comes_first_and_can_be_accepted_by_typing(office):
    code = await code_for(office, Role.OFFICIAL, "Tư pháp")
    await talk(
        office.stranger("Can bo moi"),
        [
            (code, "Trợ lý CCHC lưu họ tên"),
            ("/start", "Trợ lý CCHC lưu họ tên"),
            ("/baocao", ("Trợ lý CCHC lưu họ tên", "not:BÁO CÁO")),
            ("Sửa họ tên", "gõ đầy đủ họ và tên"),
            ("quay lại", "Trợ lý CCHC lưu họ tên"),
            ("da doc", "Đồng chí chọn việc cần làm"),
        ],
    )


async def test_the_screen_that_announces_a_role_shows_it(office):
    code = await code_for(office, Role.LEADER)
    await talk(office["Tư pháp"], [(f"/start {code}", "Đã ghi thêm vai trò")])
    assert "Tổng hợp" in office["Tư pháp"].labels


async def test_the_code_of_a_coordinator_without_the_role_is_invalid(office):
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("/moi", "mời ai"), ("Tổ kiểm tra", "Nhắc Việc")])
    code = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", coordinator.text)
    assert code
    async with office.database.writing() as session:
        await session.execute(update(Grant).values(revoked_at=office.clock.now()))
    assert "Mã mời không đúng" in await office.stranger("Người mới").says(text=code.group())


async def test_a_person_can_see_and_correct_their_data_and_request_deletion(office):
    await talk(
        office["Tư pháp"],
        [
            ("/dulieu", ("DỮ LIỆU VỀ ĐỒNG CHÍ", "Họ tên: Tư pháp", "Ngành: Tư pháp")),
            ("Sửa họ tên", "gõ đầy đủ họ và tên"),
            ("Mẫu", "cần có cả họ và tên"),
            ("Cán bộ Mẫu", ("Đã ghi họ tên: Cán bộ Mẫu", "not:Kính chào")),
            ("/menu", "Kính chào đồng chí Mẫu"),
            ("/dulieu", "Họ tên: Cán bộ Mẫu"),
            ("Đề nghị xóa", "Đồng chí đề nghị gỡ liên kết?"),
            ("Đề nghị gỡ liên kết", "Đã chuyển đề nghị xóa dữ liệu"),
        ],
    )
    assert "Đồng chí Cán bộ Mẫu đề nghị xóa dữ liệu cá nhân" in office["Nội vụ"].text


@pytest.mark.parametrize("shown_name", ["", "\u200b", "B.", "🌸", "VP UBND xã", "0912 345 678"])
async def test_a_person_whose_channel_has_no_full_name_is_asked_for_it_before_the_notice(
    office, shown_name
):
    code = await code_for(office, Role.OFFICIAL, "Tư pháp")
    newcomer = office.stranger(shown_name)
    await talk(
        newcomer,
        [
            (code, ("Trợ lý CCHC lưu họ tên", "not:Cần xem, sửa, xóa", "not:“(chưa")),
            ("/baocao", ("gõ đầy đủ họ và tên", "not:BÁO CÁO")),
            ("quay lại", "gõ đầy đủ họ và tên"),
            ("Cán bộ", "Họ tên cần có cả họ và tên"),
            ("B.", "Họ tên cần có cả họ và tên"),
            ("Nguyễn Thị Mẫu", ("Đã ghi họ tên: Nguyễn Thị Mẫu", "Cần xem, sửa, xóa")),
            ("đã đọc", "Kính chào đồng chí Mẫu."),
        ],
    )
    assert not [text for text in newcomer.seen if "đồng chí bộ" in text or "đồng chí b." in text]


async def test_a_person_without_a_known_name_is_not_addressed_by_a_guess(office):
    newcomer = office.stranger("🌸")
    await newcomer.says(text=await code_for(office, Role.OFFICIAL, "Tư pháp"))
    await office.at("2023-03-13 08:00")
    assert "Kính gửi đồng chí cán bộ" in newcomer.text


async def test_titles_around_a_name_do_not_become_the_given_name(office):
    newcomer = office.stranger("Nguyễn Văn Bình (PCT)")
    await talk(
        newcomer,
        [
            (await code_for(office), "Kính chào đồng chí Nguyễn Văn Bình."),
            ("Tôi đã đọc", "Kính chào đồng chí Bình."),
        ],
    )
