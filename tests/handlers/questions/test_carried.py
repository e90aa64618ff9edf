"""Facts in a sentence beside a command fill it in, so that nobody types them twice."""

from sqlalchemy import select

from models import Direction, Extension
from tests.handlers.reviews.test_review import label
from tests.office import Office, local, report_everything, talk


async def _only(office: Office, table: type):
    async with office.database.reading() as session:
        return (await session.scalars(select(table))).one()


async def test_an_extension_request_keeps_the_day_and_the_reason_from_the_sentence(office):
    await talk(
        office["Tư pháp"],
        [
            (
                "xin lui han den 21/3 vi cho so lieu",
                ("Xin gia hạn đến 21/03/2023", "Lý do: cho so lieu", "Gửi đề nghị này?"),
            ),
            ("Gửi đề nghị", "Đã gửi"),
        ],
    )
    asked = await _only(office, Extension)
    assert (asked.wanted_on.isoformat(), asked.reason) == ("2023-03-21", "cho so lieu")


async def test_more_time_for_another_department_is_said_to_be_for_ones_own(office):
    other = "xin gia hạn cho Tư pháp đến 21/3 vì cán bộ nghỉ ốm"
    told = "không xin thay Tư pháp"
    await talk(office["Địa chính"], [(other, (told, "Địa chính – Xây dựng", "Gửi đề nghị này?"))])
    await talk(office["Nội vụ"], [(other, (told, "Văn phòng Nội vụ"))])
    await talk(office["Tư pháp"], [(other, ("Gửi đề nghị này?", "not:không xin thay"))])


async def test_an_extension_request_asks_only_for_what_the_sentence_lacks(office):
    await talk(
        office["Tư pháp"],
        [
            ("xin gia han vi cho so lieu cua huyen", "đến ngày nào"),
            ("21/3", ("21/03/2023", "Lý do: cho so lieu cua huyen")),
            ("menu", "Kính chào"),
            ("xin gia han den 1/3/2023 vi cho so lieu", ("Ngày gia hạn", "đến ngày nào")),
            ("21/3", ("21/03/2023", "Lý do: cho so lieu")),
            ("menu", "Kính chào"),
            ("cho toi them 3 ngay nop bao cao vi dang di hoc", "Xin gia hạn đến 21/03/2023"),
            ("menu", "Kính chào"),
            ("xin gia han den 21/3 duoc khong", "nêu lý do xin gia hạn"),
            ("menu", "Kính chào"),
            ("lam the nao de lui han den 21/3", ("Cách dùng mục Gia hạn", "điền sẵn")),
            ("Mở: Gia hạn", "nêu lý do xin gia hạn"),
        ],
    )


async def test_a_sentence_stays_kept_when_the_command_that_it_asks_for_is_refused(office):
    official, wish = office["Tư pháp"], "xin lui han den 25/3 vi cho so lieu"
    await report_everything(official)
    await talk(official, [("/baocao", "")])
    await talk(
        official,
        [
            (label(official, "✓ 1.1"), "Nội dung 1.1."),
            (wish, "Ghi câu này vào"),
            ("Làm theo câu này", "không có báo cáo nào đang chờ gửi"),
            ("/cau", wish),
        ],
    )


async def test_an_extension_request_can_be_corrected_before_it_is_sent(office):
    await talk(
        office["Tư pháp"],
        [
            ("/giahan", "đến ngày nào"),
            ("den 21/3 vi cho so lieu", ("21/03/2023", "Lý do: cho so lieu")),
            ("a nham, 22/3", ("22/03/2023", "Lý do: cho so lieu")),
            ("a nham, cho so lieu cua huyen", ("22/03/2023", "Lý do: cho so lieu cua huyen")),
            ("menu", "chọn việc"),
            ("/giahan", "đến ngày nào"),
            ("21/3", "nêu lý do"),
            ("can bo di hoc, chua co nguoi", "Lý do: can bo di hoc, chua co nguoi"),
        ],
    )


async def test_a_leave_keeps_the_days_from_the_sentence(office):
    await talk(
        office["Tư pháp"],
        [
            ("mai toi nghi phep", "nghỉ ngày 10/03/2023"),
            ("menu", "Kính chào"),
            ("tuan sau toi nghi phep", "nghỉ từ 13/03/2023 đến 17/03/2023"),
            ("menu", "Kính chào"),
            ("toi xin nghi phep tu 13/3 den 15/3", "nghỉ từ 13/03/2023 đến 15/03/2023"),
            ("Không có người thay", "13/03/2023"),
        ],
    )


async def test_a_leader_can_give_a_direction_in_one_sentence(office):
    await talk(
        office["Chủ tịch"],
        [
            (
                "yeu cau nganh tu phap nop gap bao cao truoc 20/3",
                ("Chỉ đạo ngành Tư pháp", "“nop gap bao cao truoc 20/3”", "not:2022"),
            ),
            ("menu", "Kính chào"),
            ("giao van phong ra soat lai 2.2", "Văn phòng HĐND - UBND xã, nội dung 2.2"),
            ("Gửi chỉ đạo", "Đã gửi chỉ đạo"),
        ],
    )
    given = await _only(office, Direction)
    assert (given.words, given.task_id is None) == ("ra soat lai 2.2", False)


async def test_a_coordinators_sentence_reminds_the_named_department(office):
    await talk(
        office["Nội vụ"],
        [
            (
                "ngay mai nhac lai tu phap giup",
                ("không hẹn nhắc ngành vào ngày khác", "Nhắc ngay ngành Tư pháp gửi 1 báo cáo"),
            ),
            ("Nhắc ngay", "Đã nhắc 01 đồng chí: Tư pháp"),
            ("menu", "Kính chào"),
            ("yeu cau nganh tu phap nop gap bao cao", "Chỉ đạo do lãnh đạo UBND gửi"),
            ("Mở: Nhắc ngay", ("ngành Tư pháp", "not:ngày khác")),
        ],
    )


async def test_a_direction_to_two_departments_asks_for_one_and_keeps_its_words(office):
    await talk(
        office["Chủ tịch"],
        [
            ("giao tu phap va dia chinh nop gap bao cao", "hiểu nhiều cách"),
            ("Gửi chỉ đạo đến Tư pháp", "điền sẵn"),
            ("Gửi chỉ đạo: Tư pháp", ("ngành Tư pháp", "“nop gap bao cao”")),
        ],
    )


async def test_a_deadline_can_be_moved_in_one_sentence(office):
    await talk(
        office["Nội vụ"],
        [("doi han quy 1 sang 17/3", ("16/03/2023", "17/03/2023")), ("Có", "17/03/2023")],
    )


async def test_a_reason_for_being_late_in_a_sentence_is_recorded_by_one_tap(office):
    office.clock.set(local("2023-03-20 09:00"))
    await talk(
        office["Tư pháp"],
        [
            ("xin bao ly do cham vi di hoc", "Lý do vừa gõ: “di hoc”"),
            ("Ghi lý do này", "Đã ghi lý do chậm: di hoc"),
        ],
    )


async def test_an_inspector_can_record_a_finding_in_one_sentence(office):
    inspector = office["Kiểm tra"]
    await talk(
        inspector,
        [
            (
                "ghi ton tai tu phap chua niem yet thu tuc, xong truoc 30/3",
                ("Tư pháp", "Tồn tại: chua niem yet thu tuc, xong truoc 30/3", "lĩnh vực nào"),
            ),
            ("Cải cách thể chế", "khắc phục thế nào"),
            ("Khắc phục tồn tại đã nêu", "ngày nào"),
        ],
    )
    assert "30/03" in inspector.labels[0]


async def test_a_wish_to_record_a_finding_is_not_the_finding(office):
    asked = ("Địa chính – Xây dựng", "not:Tồn tại:", "lĩnh vực nào")
    await talk(office["Kiểm tra"], [("ghi ton tai cho dia chinh", asked)])


async def test_a_day_typed_before_its_question_is_kept(office):
    official = office["Địa chính"]
    office.clock.set(local("2023-03-20 09:00"))
    await talk(
        official,
        [
            ("/giahan", "báo cáo nào"),
            ("3 ngay nua", "Đã giữ ngày 23/03/2023"),
            ("Địa chính – Xây dựng · quý I/2023", "nêu lý do"),
            ("/nghiphep", "NGHỈ PHÉP"),
            ("tuan sau", "nghỉ từ 27/03/2023 đến 31/03/2023"),
        ],
    )


async def test_a_request_to_correct_a_task_opens_it_and_is_not_a_result(office):
    await talk(
        office["Tư pháp"],
        [
            ("a quen, cho toi sua lai 1.2", ("Nội dung 1.2.", "thực hiện đến đâu")),
            ("menu", "Kính chào"),
            ("nhap ket qua 1.1", "Nội dung 1.1."),
        ],
    )
    await talk(office["Văn hóa"], [("sua lai 1.2", "not:hiện thực hiện đến đâu")])


async def test_a_promised_day_in_the_sentence_is_offered_first(office):
    official = office["Tư pháp"]
    await talk(official, [("thu 2 toi nop", "ngày nào")])
    assert official.labels[0] == "Thứ Hai 13/03"


async def test_a_difficulty_that_names_its_task_is_not_a_result(office):
    await talk(
        office["Tư pháp"],
        [
            (
                "1.2 gap kho khan vi thieu kinh phi",
                ("nội dung 1.2", "Nội dung: thieu kinh phi", "Nguyên nhân chính"),
            ),
            ("Kinh phí", "đề xuất"),
            ("bo qua", ("Nội dung: thieu kinh phi", "Gửi vướng mắc này?")),
            ("menu", "Kính chào"),
            ("/baocao", "BÁO CÁO"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ("dang gap kho khan vi thieu nguoi", ("thieu nguoi", "not:Kết quả:")),
        ],
    )


async def test_a_request_for_an_extension_where_leave_is_asked_for_is_no_leave(office):
    await talk(
        office["Tư pháp"],
        [
            ("/nghiphep", "NGHỈ PHÉP"),
            ("xin gia han den 20/3", ("XIN GIA HẠN", "nêu lý do")),
            ("/nghiphep", "NGHỈ PHÉP"),
            ("Tôi nghỉ", "từ ngày nào"),
            ("xin gia han den 20/3", "not:nghỉ ngày 20/03"),
        ],
    )


async def test_an_answer_beside_another_step_promises_no_button_that_is_filled_in(office):
    how = "lam the nao de lui han den 21/3"
    await talk(
        office["Tư pháp"],
        [
            ("/nghiphep", "NGHỈ PHÉP"),
            ("Tôi nghỉ", "từ ngày nào"),
            (how, ("Cách dùng mục Gia hạn", "not:điền sẵn")),
            ("/baocao", "BÁO CÁO"),
            ("1.1", "đến đâu"),
            ("50%", "hoặc gõ"),
            (how, ("Ghi câu này vào", "not:điền sẵn")),
        ],
    )


async def test_the_day_that_closes_the_figures_is_moved_and_not_the_deadline(office):
    await talk(
        office["Nội vụ"],
        [("sua ngay chot quy 1 sang 10/3", "Ngày chốt số liệu: 14/03/2023 → 10/03/2023")],
    )
