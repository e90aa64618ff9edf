"""Reporting, as conversations."""

from tests.office import photo, report_everything, talk


async def test_from_the_reminder_to_a_confirmed_answer_in_four_taps_without_typing(office):
    await office.tick()
    official = office["Tư pháp"]
    assert (
        "quý I/2023 của ngành Tư pháp đến hạn ngày 16/03/2023 (thứ Năm), còn 7 ngày"
        in official.text
    )
    await talk(
        official,
        [
            ("Báo cáo ngay", ("BÁO CÁO QUÝ I/2023 – TƯ PHÁP", "Đã xong 0/2 nội dung")),
            ("○ 1.1 · Chưa cập nhật", ("rà soát văn bản", "năm 2022 đạt 1,5/3 điểm")),
            ("Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%"),
            ("Xác nhận", ("Đã ghi nội dung 1.1", "Đã xong 1/2 nội dung")),
        ],
    )


async def test_a_whole_report_with_words_evidence_and_a_difficulty(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "Đã xong 0/2 nội dung"),
            ("○ 1.1 · Chưa cập nhật", "hiện thực hiện đến đâu"),
            ("Đã hoàn thành", "Mức độ: Đã hoàn thành"),
            ("Đã rà soát 12 văn bản", ("Đã ghi kết quả", "Kết quả: Đã rà soát 12 văn bản")),
            ((photo(),), ("Đã nhận 1 tệp minh chứng", "Minh chứng: 1 tệp")),
            ((photo(),), "Tệp này đã có"),
            ("Khó khăn, vướng mắc", "nêu nguyên nhân và đề xuất"),
            ("Thiếu kinh phí", ("Đã ghi khó khăn", "Khó khăn, vướng mắc: Thiếu kinh phí")),
            ("Xác nhận", "Đã xong 1/2 nội dung"),
            ("○ 1.2 · Chưa cập nhật", "Nội dung 1.2."),
            ("Chưa thực hiện", "Mức độ: Chưa thực hiện"),
            ("Xác nhận", ("Đã đủ 2/2 nội dung", "Đã hoàn thành; 1 tệp minh chứng; có khó khăn")),
            ("Gửi báo cáo", ("Đã nhận đủ 2/2 nội dung của ngành Tư pháp", "trước hạn")),
        ],
    )


async def test_words_without_diacritics_are_the_labels_too(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "BÁO CÁO QUÝ I/2023"),
            ("○ 1.1 · chua cap nhat", "Nội dung 1.1."),
            ("dang thuc hien 75%", "Đang thực hiện 75%"),
            ("quay lai", "Đã xong 0/2 nội dung"),
            ("✎ 1.1 · Đang thực hiện 75%", "Mức độ: Đang thực hiện 75%"),
            ("HUY", "Những gì đồng chí đã ghi vẫn được giữ nguyên"),
        ],
    )


async def test_a_report_is_not_sent_until_every_task_is_confirmed(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    await talk(official, [("Đang thực hiện 25%", "25%"), ("‹ Danh sách nội dung", "chưa xác nhận")])
    assert "Gửi báo cáo" not in official.labels


async def test_a_sent_report_can_be_mended_and_stays_sent(office):
    official = office["Tư pháp"]
    assert "Đã nhận đủ 2/2" in await report_everything(official)
    await talk(
        official,
        [
            ("Xem báo cáo", "Đã gửi lúc 08:00 ngày 09/03/2023"),
            ("✓ 1.1 · Đang thực hiện 50%", "Đã xác nhận"),
            ("Sửa mức độ", "hiện thực hiện đến đâu"),
            ("Đã hoàn thành", "Mức độ: Đã hoàn thành"),
            ("Xác nhận", ("Đã ghi nội dung 1.1: Đã hoàn thành", "Đã gửi lúc 08:00")),
        ],
    )


async def test_a_photo_that_comes_first_is_asked_for_its_task(office):
    await talk(
        office["Tư pháp"],
        [
            ((photo(),), ("Đã nhận 1 tệp", "minh chứng của nội dung nào")),
            ("○ 1.2 · Chưa cập nhật", ("Đã nhận 1 tệp minh chứng", "Nội dung 1.2.")),
            ("Đang thực hiện 50%", "Minh chứng: 1 tệp"),
        ],
    )


async def test_secret_and_oversized_files_are_refused_with_a_reason(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "50%"),
            ((photo("CV 12 TỐI MẬT.pdf"),), ("dấu hiệu là tài liệu mật", "not:Minh chứng: 1")),
            ((photo("to.pdf", size=20_000_001),), ("lớn quá 20 MB", "not:Minh chứng: 1")),
            ((photo("trong.pdf", b""),), "tệp trống"),
        ],
    )
    assert not [path for path in office.rules.evidence_directory.rglob("*") if path.is_file()]


async def test_an_official_of_two_departments_is_asked_which(office):
    official = await office.seat("Hai ngành", (), ("Tư pháp", "Địa chính – Xây dựng"))
    await talk(
        official,
        [
            ("/baocao", "báo cáo cho ngành nào"),
            ("Địa chính – Xây dựng · quý I/2023 · 0/2", "ĐỊA CHÍNH – XÂY DỰNG"),
        ],
    )
