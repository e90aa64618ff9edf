"""Which documents are offered for which figures, and how they and their files are named."""

from tests.office import report_everything, talk


async def test_files_of_a_supplement_and_of_a_past_day_have_different_names(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-04-18 08:00")
    await report_everything(office["Địa chính"])
    await office.at("2023-04-18 08:10")
    leader = office["Chủ tịch"]
    for words in ("", " #1", " 10/3/2023"):
        await leader.says(text=f"/summary 2023-Q1{words}")
        await talk(leader, [("Excel", "Đang soạn"), ("Biểu đồ", "Đang soạn")])
        await talk(leader, [("Word", "TÀI LIỆU"), ("Báo cáo của UBND (Word)", "người ký")])
        await leader.answers("Chủ tịch")
    assert [file.name for file in leader.files] == [
        f"{name}{moment}.{ending}"
        for moment in ("_Bo-sung-1", "", "_den-10-03-2023")
        for name, ending in (
            ("TONG-HOP_Quy-I-2023", "xlsx"),
            ("BIEU-DO_Quy-I-2023_1-2", "png"),
            ("BIEU-DO_Quy-I-2023_2-2", "png"),
            ("DU-THAO_BC-ket-qua-khac-phuc-CCHC_Quy-I-2023", "docx"),
        )
    ]


async def test_no_letter_is_offered_for_outdated_figures(office):
    await office.at("2023-04-18 08:00")
    await report_everything(office["Địa chính"])
    await office.at("2023-04-18 08:10")
    leader, letter = office["Chủ tịch"], "Văn bản đôn đốc (Word)"
    for words, is_offered in (("", True), (" #1", False), (" 20/3/2023", False)):
        await leader.says(text=f"/summary 2023-Q1{words}")
        await leader.answers("Word")
        assert (letter in leader.labels) is is_offered


async def test_the_list_of_documents_is_complete_after_the_signer_was_chosen(office):
    leader = office["Chủ tịch"]
    await leader.says(text="/tailieu")
    before = leader.labels
    await talk(leader, [("Báo cáo của UBND (Word)", "người ký"), ("quay lại", "TÀI LIỆU")])
    assert leader.labels == before
    await talk(leader, [("Báo cáo của UBND (Word)", "người ký"), ("Chủ tịch", "Đang soạn")])
    assert leader.labels == before


async def test_a_department_without_evidence_is_told_only_of_its_own(office):
    official = office["Tư pháp"]
    await talk(official, [("/tailieu", "TÀI LIỆU"), ("Minh chứng Tư pháp (.zip)", "Đang soạn")])
    assert official.text == "Chưa có tài liệu kiểm chứng nào của ngành Tư pháp, quý I/2023."


async def test_an_unknown_round_is_named_in_the_answer(office):
    await talk(
        office["Chủ tịch"],
        [
            ("/summary quý 1/2022", "Không có kỳ báo cáo quý I/2022 trong kế hoạch."),
            ("/tailieu quý 1/2022", "Không có kỳ báo cáo quý I/2022 trong kế hoạch."),
        ],
    )


async def test_the_half_year_is_named_in_the_list_of_rounds(office):
    await office.at("2023-06-12 08:00")
    await talk(
        office["Nội vụ"],
        [
            ("/tailieu", "TÀI LIỆU – QUÝ II VÀ 6 THÁNG ĐẦU NĂM 2023"),
            ("/summary", "TỔNG HỢP"),
            ("Kỳ khác", "Đang xem: quý II và 6 tháng đầu năm 2023"),
        ],
    )
    assert "Quý II và 6 tháng đầu năm 2023" in office["Nội vụ"].labels
