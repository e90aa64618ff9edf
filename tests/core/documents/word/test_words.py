"""The sentences of the documents, made from figures and facts by hand."""

from dataclasses import replace
from datetime import date

import pytest

from core.documents.words import frame as documents_frame
from core.figures.figures import Figures, Sending
from core.reporting.completion import Completion
from core.wording.departments import body_of
from models import Verdict
from tests.core.documents.word.samples import BUSY, QUIET, case, report
from tests.figures import department, figures, mixed, passed, task
from tests.word import opened, tables, text_of, with_style


def said(figures: Figures | None = None, **more) -> str:
    return text_of(opened(report(figures, **more).content))


def done() -> Figures:
    """A round without problems."""
    return figures(department(1, "Tư pháp", Sending.ON_TIME, passed(task("1.1", 100), "3")))


@pytest.mark.parametrize(
    ("key", "period", "file"),
    [
        ("2023-Q1", "quý I năm 2023", "Quy-I-2023"),
        ("2023-Q2", "quý II và 6 tháng đầu năm 2023", "Quy-II-va-6-thang-2023"),
        ("2023-Q2S", "quý II năm 2023", "Quy-II-2023"),
        ("2023-H1", "6 tháng đầu năm 2023", "6-thang-2023"),
        ("2023-Q3", "quý III và 9 tháng đầu năm 2023", "Quy-III-va-9-thang-2023"),
        ("2023-Q4", "quý IV và cả năm 2023", "Quy-IV-va-ca-nam-2023"),
        ("2023-Q4S", "quý IV năm 2023", "Quy-IV-2023"),
        ("2023-Y", "năm 2023", "Nam-2023"),
    ],
)
def test_every_period_has_its_words_and_its_file_name(key, period, file):
    made = report(replace(mixed(), round_key=key))
    words = text_of(opened(made.content))
    assert f"\n({period[:1].upper()}{period[1:]})\n" in words
    assert f", {period} của Ủy ban nhân dân xã Tùng Ảnh./." in words
    assert made.name == f"DU-THAO_BC-ket-qua-khac-phuc-CCHC_{file}.docx"


def test_the_first_part_tells_what_was_done_in_the_period():
    words = said()
    for sentence in (
        "giao 04 ngành triển khai 06 nội dung; giao Văn phòng - Nội vụ theo dõi",
        (
            "Đã có 01/02 ngành gửi khung kế hoạch triển khai thực hiện (hạn ngày 31/03/2023); "
            "chưa gửi: Văn phòng HĐND - UBND xã."
        ),
        "Văn phòng - Nội vụ đã nhắc, đôn đốc 12 lượt",
        (
            "- Ngày 10/03/2023, đối với ngành Tư pháp (nội dung “Nội dung tồn tại, hạn chế số "
            "1.2”): Khẩn trương hoàn thiện."
        ),
        (
            "đã có 02 báo cáo kiểm tra (tháng 2 năm 2023: 02 tồn tại; tháng 3 năm 2023: "
            "không phát hiện tồn tại). Đã xác nhận khắc phục 01 tồn tại."
        ),
    ):
        assert sentence in words


def test_the_second_part_has_totals_and_then_each_department():
    words = said()
    for sentence in (
        (
            "Đã có 02/04 ngành gửi báo cáo (trong đó 01 ngành gửi quá hạn); chưa gửi 02 ngành: "
            "Văn phòng - Nội vụ; ngành Địa chính – Xây dựng."
        ),
        (
            "Trong tổng số 06 nội dung: hoàn thành 01 nội dung; đang thực hiện 02 nội "
            "dung; chưa thực "
            "hiện 03 nội dung (kể cả 02 nội dung chưa có báo cáo); trong đó 01 nội dung quá hạn."
        ),
        "2. Ngành Tư pháp",
        (
            "Trong 02 nội dung được giao, ngành đã hoàn thành 01 nội dung, đang thực hiện "
            "01 nội dung."
            " Báo cáo của ngành gửi ngày 15/03/2023, đúng hạn."
        ),
        (
            "Điểm của 02 nội dung có chấm điểm: năm 2022 đạt 3/6 điểm; tự đánh giá 3,5 điểm; "
            "thẩm định 2,5 điểm (đã chấm 01/02 nội dung)."
        ),
        "a) Nội dung tồn tại, hạn chế số 1.1.",
        "Hoàn thành đúng hạn. Kết quả: Đã thực hiện 100% nội dung 1.1.",
        (
            "Tài liệu kiểm chứng: 15/QĐ-UBND; 02 tệp gửi kèm. Kết quả chấm điểm: năm 2022 "
            "đạt 1,5/3 "
            "điểm; tự đánh giá 1,75 điểm; thẩm định 2,5 điểm."
        ),
        "3. Văn phòng HĐND - UBND xã",
        "gửi ngày 20/03/2023, quá hạn 02 ngày làm việc.",
        "Văn phòng - Nội vụ chưa gửi báo cáo kỳ này (hạn ngày 16/03/2023); 01 nội dung chưa có",
        "Ngành Địa chính – Xây dựng chưa gửi báo cáo kỳ này, quá hạn 02 ngày làm việc",
    ):
        assert sentence in words


def test_a_returned_answer_is_called_not_accepted():
    assert (
        "Báo cáo mức độ 100%; kết quả chưa được chấp nhận khi thẩm định, phải hoàn thiện: "
        "Thiếu tài liệu kiểm chứng."
    ) in said()
    explain = replace(task("1.1", 100), verdict=Verdict.EXPLAIN, reason="Vì sao chậm?")
    words = said(figures(department(1, "Tư pháp", Sending.ON_TIME, explain)))
    assert "phải giải trình: Vì sao chậm?." not in words
    assert "phải giải trình: Vì sao chậm?" in words


def test_late_reports_and_later_changes_are_mentioned():
    changed = replace(task("1.1", 50), is_mended=True)
    added = replace(task("1.2", 50), is_added_late=True)
    known = department(
        1,
        "Tư pháp",
        Sending.ON_TIME,
        changed,
        added,
        is_instead=True,
        extended_on=date(2023, 3, 20),
    )
    words = said(figures(known), is_supplement=True)
    assert (
        "Báo cáo của ngành gửi ngày 15/03/2023, trong thời hạn được gia hạn đến ngày 20/03/2023."
    ) in words
    assert "báo cáo thay" not in words
    assert "ngày 16/03/2023; có bổ sung sau thời điểm chốt số liệu) như sau:" in words
    assert "bổ sung" not in said()


def test_the_report_compares_with_the_previous_round():
    of = "So với quý I năm 2023, trong các nội dung đã báo cáo kỳ này, số nội dung hoàn thành"
    assert (
        f"{of} không thay đổi; điểm tự đánh giá không thay đổi; điểm thẩm định không thay đổi."
    ) in said(before=mixed())
    assert "số nội dung hoàn thành tăng 01; điểm tự đánh giá không" in said(
        before=figures(department(1, "Tư pháp", Sending.ON_TIME, task("1.1", 0)))
    )
    assert "So với" not in said()


def test_the_third_part_names_the_shortcomings():
    words = said()
    for sentence in (
        (
            "- Nội dung “Nội dung tồn tại, hạn chế số 2.1” (Văn phòng HĐND - UBND xã) "
            "chưa được chấp nhận khi thẩm định;"
        ),
        (
            "- Nội dung “Nội dung tồn tại, hạn chế số 2.2” (Văn phòng HĐND - UBND xã) "
            "chưa được thực hiện;"
        ),
        "- Ngành Địa chính – Xây dựng chưa gửi báo cáo, quá hạn 02 ngày làm việc;",
        "- Văn phòng HĐND - UBND xã gửi báo cáo quá hạn 02 ngày làm việc;",
        (
            "- Còn 02 tồn tại qua kiểm tra chưa khắc phục xong, trong đó quá hạn 01: Chưa niêm yết "
            "thủ tục (ngành Tư pháp, hạn 10/03/2023, đã quá hạn); Thiếu sổ theo dõi (ngành Tư "
            "pháp, đã báo cáo khắc phục)."
        ),
    ):
        assert sentence in words
    late = task("1.1", 50, completion=Completion.UNDER_WAY_LATE)
    assert (
        "- Nội dung “Nội dung tồn tại, hạn chế số 1.1” (ngành Tư pháp) quá thời hạn hoàn thành"
        in said(figures(department(1, "Tư pháp", Sending.ON_TIME, late)))
    )


def test_a_task_declared_not_done_is_mentioned_with_its_reason():
    short = task("1.1", 0, shortfall="Không bố trí được kinh phí.")
    made = opened(report(figures(department(1, "Tư pháp", Sending.ON_TIME, short))).content)
    words = text_of(made)
    assert "Không hoàn thành: Không bố trí được kinh phí. Kết quả:" in words
    assert (
        "- Nội dung “Nội dung tồn tại, hạn chế số 1.1” (ngành Tư pháp) được xác định không hoàn "
        "thành;"
    ) in words
    assert "được giao 01 nội dung, chưa thực hiện; trong đó 01 nội dung được xác định" in words
    assert "chưa được thực hiện" not in words
    _, (table,) = tables(made)
    assert table.rows[1].cells[6].text == "Không hoàn thành"


def test_the_fourth_part_has_difficulties_answers_and_proposals():
    words = said(replace(mixed(), cases=(case(), case(4, task_id=None, task_code=None))))
    assert (
        "- Ngành Tư pháp (nội dung “Nội dung tồn tại, hạn chế số 1.2”): Phần mềm chưa liên thông;"
    ) in words
    assert "- Ngành Tư pháp: Phần mềm chưa liên thông." in words
    assert "Thiếu phần mềm" not in words.split("Phụ lục")[0]  # the case already says this
    assert "Kiến nghị đối với cấp trên:" in words
    assert "- Nâng cấp phần mềm một cửa (đề xuất của ngành Tư pháp)" in words
    assert "- Ngành Tư pháp: vướng mắc về phần mềm - hạ tầng." in words
    assert "Trong kỳ đã giải quyết xong 02 vướng mắc." in words
    assert (
        "- Ngành Tư pháp (nội dung “Nội dung tồn tại, hạn chế số 1.2”): Thiếu phần mềm." in said()
    )


def test_the_fifth_part_says_what_remains_and_what_is_asked_for_next():
    known = figures(
        department(1, "Tư pháp", Sending.ON_TIME, task("1.1", 50, finish_on=date(2023, 6, 30)))
    )
    words = said(known)
    for sentence in (
        "- Tiếp tục thực hiện 01 nội dung chưa hoàn thành, gồm:",
        (
            "+ Ngành Tư pháp: nội dung “Nội dung tồn tại, hạn chế số 1.1” (hoàn thành trước ngày "
            "30/06/2023);"
        ),
        "- Khắc phục dứt điểm 02 tồn tại qua kiểm tra;",
        (
            "- Các ngành chốt số liệu quý II và 6 tháng đầu năm 2023 vào ngày 14/06/2023, "
            "gửi báo cáo "
            "về Văn phòng - Nội vụ chậm nhất ngày 16/06/2023."
        ),
    ):
        assert sentence in words


def test_each_part_without_content_has_one_sentence():
    words = said(done(), period=QUIET)
    for sentence in (
        "Trong kỳ chưa có báo cáo kiểm tra của Tổ kiểm tra cải cách hành chính.",
        "Trong tổng số 01 nội dung: hoàn thành 01 nội dung; không có nội dung quá hạn.",
        "Ngành được giao 01 nội dung, đã hoàn thành.",
        "Trong kỳ không có nội dung quá hạn, chưa thực hiện hoặc chưa có báo cáo.",
        "Không có tồn tại, hạn chế phải nêu nguyên nhân.",
        "Trong kỳ, ngành Tư pháp không có khó khăn, vướng mắc chưa được giải quyết.",
        "Không có đề xuất, kiến nghị đối với cấp trên.",
        "- Duy trì kết quả của các nội dung đã hoàn thành;",
        "- Tổng kết kết quả thực hiện kế hoạch của năm",
    ):
        assert sentence in words


def test_nothing_is_said_of_all_departments_before_all_have_reported():
    sent = department(1, "Tư pháp", Sending.ON_TIME, passed(task("1.1", 100), "3"))
    waiting = department(2, "Văn phòng - Nội vụ", Sending.WAITING, task("2.1", None))
    other = department(3, "Công an", Sending.ON_TIME, passed(task("3.1", 100), "3"))
    words = said(figures(sent, waiting, other), period=QUIET)
    assert "- Văn phòng - Nội vụ chưa gửi báo cáo, chưa đến hạn." in words
    assert "hoặc chưa có báo cáo" not in words
    nobody = said(figures(waiting), period=QUIET)
    difficulties = "không có khó khăn, vướng mắc chưa được giải quyết."
    assert f"Trong kỳ, các ngành đã gửi báo cáo {difficulties}" in words
    assert "Chưa có ngành nào gửi báo cáo; chưa có khó khăn, vướng mắc được nêu." in nobody
    for said_so_far in (words, nobody):
        assert "Chưa có nguyên nhân được nêu." in said_so_far


def test_only_a_department_with_a_shortcoming_owes_a_cause():
    sent = department(1, "Tư pháp", Sending.ON_TIME, passed(task("1.1", 100), "3"))
    late = [department(n, f"Ngành {n}", Sending.OVERDUE, task(f"{n}.1", None)) for n in (2, 3)]
    not_begun = department(4, "Phòng Kinh tế", Sending.ON_TIME, task("4.1", 0))
    for known, who in (
        (figures(sent, *late), "Các ngành nêu trên"),
        (figures(sent, late[0]), "Ngành 2"),
        (figures(sent, not_begun), "Phòng Kinh tế"),
    ):
        words = said(known, period=QUIET)
        assert f"{who} chưa nêu nguyên nhân." in words
        assert "Tư pháp chưa nêu" not in words
        assert "không nêu nguyên nhân" not in words


def test_the_annex_has_every_task_with_its_numbers():
    known = mixed()
    _, (table,) = tables(opened(report(known).content))
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert len(rows) == known.tasks
    assert rows[0] == [
        "1",
        "Nội dung tồn tại, hạn chế số 1.1",
        "Tư pháp",
        "1,5/3",
        "Đã thực hiện 100% nội dung 1.1",
        "15/QĐ-UBND; 02 tệp gửi kèm",
        "Hoàn thành đúng hạn",
        "1,75",
        "",
    ]
    assert rows[2][6] == "Đang thực hiện - trong hạn (báo cáo 100%, chưa được chấp nhận)"
    assert rows[4][3:7] == ["90%", "Chưa có báo cáo", "", "Chưa thực hiện"]


def test_a_department_is_called_nganh_unless_it_is_an_office():
    assert body_of("Tư pháp") == "ngành Tư pháp"
    assert body_of("Văn phòng - Nội vụ") == "Văn phòng - Nội vụ"
    assert body_of("Phòng Kinh tế") == "Phòng Kinh tế"


def test_the_place_is_the_communes_name_unless_the_settings_name_another():
    assert documents_frame.place("xã Tùng Ảnh") == "Tùng Ảnh"
    assert documents_frame.place("Phường Thành Sen") == "Thành Sen"
    assert "Đức Thọ, ngày      tháng 3 năm 2023" in said(place="Đức Thọ")


def test_a_deputy_signs_for_the_head_even_if_only_deputies_are_configured():
    signed = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert documents_frame.authority("Phó Chủ tịch", "Phó Chủ tịch") == signed
    assert documents_frame.authority("Phó Chủ tịch", "Chủ tịch") == signed


def test_list_letters_are_doubled_after_the_alphabet():
    assert [documents_frame.letter(place) for place in (0, 4, 22, 23)] == ["a", "đ", "y", "aa"]


def test_a_long_answer_is_printed_in_paragraphs_and_shortened_only_in_the_annex():
    words = "Dòng một\nDòng hai\n" + "rất dài " * 300
    known = figures(department(1, "Tư pháp", Sending.ON_TIME, task("1.1", 50, result=words)))
    document = opened(report(known, period=BUSY).content)
    body = [one.text for one in with_style(document, "VanBan")]
    assert "Đang thực hiện, mức độ 50%. Kết quả: Dòng một." in body
    assert "Dòng hai." in body
    assert any(one.count("rất dài") == 300 for one in body)
    _, (table,) = tables(document)
    assert table.rows[1].cells[4].text.endswith("…")


def test_many_departments_are_counted_with_a_reference_to_their_list():
    late = [department(one, f"«{one}»", Sending.OVERDUE, task(f"{one}.1")) for one in range(1, 31)]
    sent = department(31, "Y tế", Sending.ON_TIME, task("31.1", 50))
    words = text_of(opened(report(figures(*late, sent)).content))
    for sentence in (
        "Đã có 01/31 ngành gửi báo cáo; chưa gửi 30 ngành (chi tiết tại Mục II).",
        "- 30 ngành đã quá hạn chưa gửi báo cáo (02 ngày làm việc; chi tiết tại Mục II);",
        "- Tiếp tục thực hiện 31 nội dung chưa hoàn thành của 31 ngành (chi tiết tại Phụ lục);",
        "- Đôn đốc 30 ngành chưa gửi báo cáo quý I năm 2023 (chi tiết tại Mục II);",
    ):
        assert sentence in words
