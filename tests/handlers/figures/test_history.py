"""The log for people: what was done with a task or by a department, and the files."""

from datetime import date

import pytest
from sqlalchemy import select, update

from core.audit import record
from core.files.received import ReceivedFile, path_of
from core.people.act import Act
from core.people.actor import find_actor
from core.plan.current import find_department
from core.reporting.reports import begin_report, keep_files
from models import (
    Answer,
    Evidence,
    Finding,
    Leave,
    Organization,
    Person,
    Review,
    Round,
    Verdict,
)
from tests.office import local, photo, report_everything, talk


async def answer(official, level="Đang thực hiện 50%"):
    """Answer the first task of quarter I with words and two files."""
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "đến đâu"),
            (level, "Mức độ"),
            ("Đã rà soát <b>12 văn bản</b>", "Đã ghi."),
            ((photo(), photo("bien-ban.pdf", b"minutes")), "Đã nhận 2 tệp"),
            ("Xác nhận", "Đã ghi nội dung 1.1"),
        ],
    )


async def person_id(session, name):
    return await session.scalar(select(Person.id).where(Person.full_name == name))


async def test_a_task_is_followed_across_two_rounds_with_its_edits(office):
    official = office["Tư pháp"]
    await answer(official)
    await report_everything(official)
    office.clock.set(local("2023-03-20 15:20"))
    await talk(
        official,
        [
            ("/baocao", "Đã gửi"),
            ("✓ 1.1 · Đang thực hiện 50%", "Mức độ"),
            ("Sửa mức độ", "đến đâu"),
            ("Đang thực hiện 75%", "Mức độ: Đang thực hiện 75%"),
            ("Xác nhận", "Báo cáo đã gửi được sửa theo"),
        ],
    )
    await office.at("2023-06-09 08:00")
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "đến đâu"),
            ("Đã hoàn thành", "Mức độ"),
            ("/lichsu 1.1", "LỊCH SỬ NỘI DUNG 1.1"),
        ],
    )
    first, second, third = official.text.split("\n\n")[1:4]
    assert first.startswith("08:00 ngày 09/06/2023 – Tư pháp · quý II/2023")
    assert "chưa xác nhận\nMức độ: 100%" in first
    assert second.startswith("15:20 ngày 20/03/2023 – Tư pháp · quý I/2023")
    assert "Xác nhận câu trả lời\nMức độ: 50% → 75%" in second
    assert "Kết quả: Đã rà soát <b>12 văn bản</b>" in third  # a file's name and words are as typed
    assert "Tệp: anh.jpg; bien-ban.pdf" in official.text


async def test_an_answer_as_before_is_shown_with_its_earlier_round(office):
    official = office["Tư pháp"]
    await answer(official)
    await report_everything(official)
    await office.at("2023-06-09 08:00")
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("Như kỳ trước (2 nội dung)", "1.2"),
            ("Xác nhận 2 nội dung", "2/2"),
            ("/lichsu 1.1", "quý II/2023\nXác nhận câu trả lời\nNhư kỳ: quý I/2023"),
        ],
    )


async def test_the_reports_screen_leads_to_its_history_and_back(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.2 · Chưa cập nhật", "đến đâu"),
            ("Lịch sử", ("LỊCH SỬ NỘI DUNG 1.2", "Chưa có gì được ghi")),
            ("‹ Về báo cáo", "đến đâu"),
            ("Đang thực hiện 25%", "Mức độ"),
            ("Lịch sử", "Mức độ: 25%"),
            ("quay lại", "Mức độ: Đang thực hiện 25%"),
        ],
    )


async def test_an_official_sees_the_tasks_at_once_and_can_type_a_code(office):
    await answer(office["Tư pháp"])
    await talk(
        office["Tư pháp"],
        [
            ("lịch sử", ("LỊCH SỬ – TƯ PHÁP", "1.1 Thực hiện quy trình", "1.2 Cải cách")),
            ("Lịch sử 1.2", "LỊCH SỬ NỘI DUNG 1.2"),
            ("‹ Chọn nội dung", "LỊCH SỬ – TƯ PHÁP"),
            ("1.1.", "LỊCH SỬ NỘI DUNG 1.1"),
            ("‹ Chọn nội dung", "LỊCH SỬ – TƯ PHÁP"),
            ("chuyện gì đó", "chưa trả lời được câu này"),
            ("quay lại", "LỊCH SỬ – TƯ PHÁP"),
        ],
    )


async def test_a_departments_history_is_one_list_with_its_requests_and_its_report(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/giahan", "XIN GIA HẠN"),
            ("20/3", "nêu lý do"),
            ("Chờ số liệu", "Gửi đề nghị này?"),
            ("Gửi đề nghị", "Đã gửi"),
        ],
    )
    await talk(office["Chủ tịch"], [("Cho ý kiến", "ý kiến"), ("Đồng ý gia hạn", "Đã ghi")])
    await report_everything(official)
    await talk(
        office["Nội vụ"],
        [
            ("/lichsu Tư pháp", "LỊCH SỬ – TƯ PHÁP"),
            (
                "Cả ngành: Tư pháp",
                (
                    "Tư pháp · quý I/2023\nGửi báo cáo",
                    "Xác nhận câu trả lời (nội dung 1.2)\nMức độ: 50%",
                    "Chủ tịch · quý I/2023\nĐồng ý gia hạn\nHạn: 16/03/2023\nGia hạn đến",
                    "not:Văn hóa",
                ),
            ),
        ],
    )
    assert "Lý do: Chờ số liệu" in await whole(office["Nội vụ"])


async def whole(chat):
    """Turn to the last page, and give all texts on the way."""
    seen = [chat.text]
    while "Trang sau ›" in chat.labels:
        seen.append(await chat.answers("Trang sau ›"))
    return "\n".join(seen)


@pytest.mark.parametrize("name", ["Tư pháp", "Nội vụ", "Chủ tịch"])
async def test_each_person_with_the_right_gets_a_file_with_one_tap(office, name):
    await answer(office["Tư pháp"])
    chat = office[name]
    await talk(
        chat,
        [
            ("/lichsu 1.1", "Tệp: anh.jpg; bien-ban.pdf"),
            (
                "Xem tệp bien-ban.pdf",
                ("bien-ban.pdf (nội dung 1.1, quý I/2023)", "Tư pháp, 08:00 ngày 09/03/2023"),
            ),
        ],
    )
    assert [(file.name, file.content) for file in chat.files] == [("bien-ban.pdf", b"minutes")]
    await talk(chat, [("Lịch sử 1.1", "LỊCH SỬ NỘI DUNG 1.1"), ("Danh sách tệp (2)", "2 tệp")])


async def test_a_deputy_sees_the_history_and_the_files_during_the_leave(office):
    await answer(office["Tư pháp"])
    deputy = office["Văn hóa"]
    await talk(deputy, [("/lichsu 1.1", "ngành mình"), ("/tep 1", "ngành mình")])
    async with office.database.writing() as session:
        away = await person_id(session, "Tư pháp")
        session.add(
            Leave(
                person_id=away,
                starts_on=date(2023, 3, 9),
                ends_on=date(2023, 3, 10),
                deputy_id=await person_id(session, "Văn hóa"),
                entered_by_id=away,
                entered_at=office.clock.now(),
            )
        )
    await talk(deputy, [("/lichsu 1.1", "LỊCH SỬ NỘI DUNG 1.1"), ("Xem tệp anh.jpg", "anh.jpg")])
    assert [file.name for file in deputy.files] == ["anh.jpg"]


@pytest.mark.parametrize("name", ["Văn hóa", "Kiểm tra"])
async def test_other_people_see_neither_the_history_nor_a_file(office, name):
    await answer(office["Tư pháp"])
    chat = office[name]
    await talk(
        chat,
        [
            ("/lichsu 1.1", "chỉ xem được lịch sử và tài liệu của ngành mình"),
            ("/lichsu task 1", "ngành mình"),
            ("/lichsu nganh 1", "ngành mình"),
            ("/lichsu canganh 1", "ngành mình"),
            ("/lichsu tep 1", "ngành mình"),
            ("/lichsu teptoannganh 1", "ngành mình"),
            ("/lichsu Tư pháp", "ngành mình"),
            ("/tep 1", "ngành mình"),
            ("/tep 2", "not:bien-ban"),
        ],
    )
    assert chat.files == []
    assert "mã mời" in await office.stranger("Ai đó").says(text="/tep 1")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("/lichsu 9.9", "Không tìm thấy nội dung này"),
        ("/lichsu 99999999999999999999", "Không tìm thấy nội dung này"),
        ("/lichsu task 999", "Không tìm thấy nội dung này"),
        ("/lichsu task 99999999999999999999", "Không có ngành"),
        ("/lichsu task abc", "Không có ngành “task abc”"),
        ("/lichsu nganh 999", "Không có ngành này"),
        ("/lichsu canganh 999", "Không có ngành này"),
        ("/lichsu <b>x", "Không có ngành “<b>x”"),
        ("/lichsu task 1 999", "LỊCH SỬ NỘI DUNG 1.1"),
        ("/tep", "Không có tệp nào đồng chí xem lại hoặc rút được"),
        ("/rut", "Không có tệp nào đồng chí xem lại hoặc rút được"),
        ("/rut abc", "Không có tệp nào đồng chí xem lại hoặc rút được"),
        ("/rut 999", "Không tìm thấy tệp này"),
        ("/tep abc", "Không tìm thấy tệp này"),
        ("/tep 999", "Không tìm thấy tệp này"),
        ("/tep 99999999999999999999", "Không tìm thấy tệp này"),
    ],
)
async def test_an_unknown_choice_is_answered_in_one_sentence(office, said, answered):
    await talk(office["Nội vụ"], [(said, (answered, "not:lỗi"))])


async def test_a_file_missing_from_the_disk_is_reported_as_lost(office):
    await answer(office["Tư pháp"])
    async with office.database.reading() as session:
        for sha256 in await session.scalars(select(Evidence.sha256)):
            path_of(office.rules.evidence_directory, sha256).unlink()
    await talk(office["Chủ tịch"], [("/tep 1", "Tệp “anh.jpg” không còn trên máy của cơ quan")])


async def test_a_departments_status_leads_to_its_tasks_and_files(office):
    await answer(office["Tư pháp"])
    await talk(
        office["Chủ tịch"],
        [
            ("/trangthai", "Tư pháp"),
            ("Tư pháp", "TƯ PHÁP"),
            ("Nội dung, lịch sử, tệp", "LỊCH SỬ – TƯ PHÁP"),
            ("Xem tệp 1.1 (2)", ("TỆP KIỂM CHỨNG – NỘI DUNG 1.1", "bien-ban.pdf")),
            ("Xem tệp anh.jpg", "anh.jpg"),
        ],
    )
    assert [file.name for file in office["Chủ tịch"].files] == ["anh.jpg"]


async def teams_file(office, name="bien-ban.jpg"):
    """Store a file of the inspection team's report of March, and give the evidence's id."""
    chat, now = office["Kiểm tra"], office.rules.local(office.clock.now())
    async with office.database.writing() as session:
        actor = await find_actor(session, office.channel, chat.address, now.date())
        assert actor
        asked = (await session.scalars(select(Round).where(Round.key == "2023-M03"))).one()
        report = await begin_report(Act(session, actor, now), asked, None, "Tổ kiểm tra")
        file = ReceivedFile(name, "image/jpeg", 7, "ab" * 32)
        await keep_files(Act(session, actor, now), report, (file,), task_id=None)
        evidence = await session.scalar(select(Evidence.id))
    path = path_of(office.rules.evidence_directory, "ab" * 32)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"a photo")
    return evidence


async def test_the_teams_history_is_for_the_team_and_superiors(office):
    await teams_file(office)
    await talk(
        office["Kiểm tra"],
        [
            ("/lichsu", ("LỊCH SỬ – TỔ KIỂM TRA", "Bắt đầu báo cáo")),
            ("Xem tệp bien-ban.jpg", "kiểm tra tháng 3/2023"),
        ],
    )
    await talk(
        office["Nội vụ"],
        [
            ("/trangthai", "Tư pháp"),
            ("Tổ kiểm tra", "TỔ KIỂM TRA"),
            ("Nội dung, lịch sử, tệp", "LỊCH SỬ – TỔ KIỂM TRA"),
            ("Danh sách tệp (1)", "TỆP KIỂM CHỨNG – TỔ KIỂM TRA"),
            ("Xem tệp bien-ban.jpg", "bien-ban.jpg"),
            ("/lichsu", "Đồng chí xem ngành nào?"),
            ("Tổ kiểm tra", "LỊCH SỬ – TỔ KIỂM TRA"),
            ("quay lại", "Đồng chí xem ngành nào?"),
        ],
    )
    await talk(office["Tư pháp"], [("/lichsu nganh 0", "ngành mình"), ("/tep 1", "ngành mình")])


async def test_a_findings_file_is_for_the_team_and_the_department_concerned(office):
    evidence_id = await teams_file(office, "x.jpg")
    async with office.database.writing() as session:
        evidence = await session.get_one(Evidence, evidence_id)
        concerned = await find_department(session, office.organization_id, "Tư pháp")
        finding = Finding(
            organization_id=office.organization_id,
            report_id=evidence.report_id,
            department_id=concerned.id,
            field="TTHC",
            words="Chưa niêm yết",
            remedy="Niêm yết",
            due_on=date(2023, 3, 30),
            recorded_by_id=evidence.added_by_id,
            recorded_at=office.clock.now(),
            tracked_at=office.clock.now(),
        )
        session.add(finding)
        await session.flush()
        evidence.finding_id = finding.id
    for name in ("Kiểm tra", "Tư pháp", "Nội vụ", "Chủ tịch"):
        await talk(office[name], [("/tep 1", "x.jpg")])
        assert [file.name for file in office[name].files] == ["x.jpg"]
    await talk(office["Văn hóa"], [("/tep 1", "ngành mình")])
    await talk(
        office["Tư pháp"],
        [("/lichsu canganh 1", "Tệp: x.jpg"), ("Xem tệp x.jpg", "x.jpg (kiểm tra tháng 3/2023)")],
    )


async def test_a_new_subject_and_a_new_action_are_found_by_their_table(office):
    await answer(office["Tư pháp"])
    async with office.database.writing() as session:
        answered = (await session.scalars(select(Answer))).one()
        reviewer = await person_id(session, "Nội vụ")
        review = Review(
            answer_id=answered.id,
            verdict=Verdict.RETURNED,
            reason="<b>Thiếu</b> số liệu",
            reviewed_by_id=reviewer,
            reviewed_at=office.clock.now(),
        )
        session.add(review)
        await session.flush()
        for action in ("answer returned", "review frobbed"):
            record(
                session,
                organization_id=office.organization_id,
                person_id=reviewer,
                action=action,
                subject="review",
                subject_id=review.id,
                now=office.clock.now(),
                after={"verdict": "returned", "reason": review.reason, "shade": "x"},
            )
    await talk(
        office["Tư pháp"],
        [
            (
                "/lichsu 1.1",
                (
                    "Nội vụ · quý I/2023\nThẩm định\nKết luận: trả lại để sửa",
                    "Lý do: <b>Thiếu</b> số liệu",
                    "Thông tin khác: x",
                ),
            ),
        ],
    )


async def test_another_communes_history_is_not_found(office):
    await answer(office["Tư pháp"])
    async with office.database.writing() as session:
        other = Organization(name="xã khác")
        session.add(other)
        await session.flush()
        await session.execute(
            update(Person).where(Person.full_name == "Nội vụ").values(organization_id=other.id)
        )
    await talk(
        office["Nội vụ"],
        [
            ("/lichsu task 1", "Không tìm thấy nội dung này"),
            ("/lichsu tep 1", "Không tìm thấy nội dung này"),
            ("/lichsu 1.1", "Không tìm thấy nội dung này"),
            ("/lichsu canganh 1", "Không có ngành này"),
            ("/lichsu nganh 1", "Không có ngành này"),
            ("/lichsu teptoannganh 1", "not:bien-ban"),
            ("/tep 1", "Không tìm thấy tệp này"),
        ],
    )
    assert office["Nội vụ"].files == []
