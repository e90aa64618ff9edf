"""Questions in plain words: answered from figures, within the asker's rights, without writing."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from core.questions.words import questions as texts
from models import Base
from tests.core.questions.fresh_phrasings import AGAIN, FIFTH, FOURTH, FRESH, SIXTH, THIRD
from tests.core.questions.phrasings import FIRST, LAST, LATER, OPEN
from tests.office import BUTTONS, PEOPLE, Office, local, report_everything, talk

A_DAY_LATE = "2023-03-20 09:00"
LISTS = [
    "/trangthai",
    "/summary",
    "/lichsu",
    "/duyet",
    "/khokhan",
    "/lich",
    "/trogiup",
    "/ky",
    "/kiemtra",
    "/viec",
]
WISHES = [
    said
    for said in (*FRESH, *AGAIN, *THIRD, *FOURTH, *FIFTH, *SIXTH)
    if said.intent in {None, OPEN}
]
_OWN_STATE = {"conversations"}  # a question may change only the conversation's state
_LAST_USE = ("accounts", "used_at")


async def everything_kept(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """Read every row of every table except those of chats, and when a chat was last used."""
    async with office.database.reading() as session:
        return {
            name: [
                tuple(value for column, value in row.items() if (name, column) != _LAST_USE)
                for row in (await session.execute(sql(f"SELECT * FROM {name}"))).mappings()
            ]
            for name in Base.metadata.tables
            if name not in _OWN_STATE
        }


@pytest.fixture
async def late(office):
    """Give an office two working days after the deadline, when only Tư pháp has reported."""
    await report_everything(office["Tư pháp"])
    office.clock.set(local(A_DAY_LATE))
    return office


async def test_a_leaders_question_is_answered_with_the_screen_that_shows_it(late):
    leader = late["Chủ tịch"]
    await talk(
        leader,
        [
            (
                "tu phap nop chua",
                ("Câu hỏi: Tư pháp đã gửi báo cáo quý I/2023 chưa", "đã gửi 09/03/2023"),
            ),
            ("ai chưa báo cáo", ("Chưa gửi: 4/5 ngành", "Địa chính – Xây dựng", "not:Tư pháp")),
            ("ai qua han", ("đã quá hạn: 4 ngành", "quá hạn 02 ngày làm việc")),
            ("tình hình quý 1", ("Ngành đã báo cáo: 1/5", "13 nội dung", "đang thực hiện 2")),
            ("ket qua tu phap", ("Kết quả quý I/2023 của Tư pháp", "2 nội dung: hoàn thành 0")),
            ("khó khăn nào chưa giải quyết", "Không có vướng mắc nào"),
            ("báo cáo tư pháp duyệt chưa", "đạt 0/2 nội dung; chờ thẩm định 2"),
            ("có gì cần duyệt không", "Báo cáo chờ đồng chí thẩm định: 1"),
            ("Mở: Duyệt báo cáo", "DUYỆT BÁO CÁO"),
        ],
    )


async def test_points_in_an_answer_are_those_of_the_figures(late):
    leader = late["Chủ tịch"]
    await talk(
        leader,
        [
            ("diem cua tu phap", ("Năm 2022: 6,75/10 điểm", "Thẩm định: chưa chấm (đã chấm 0/2")),
            ("tong diem", ("11,55/21,5", "Văn phòng HĐND - UBND xã: 3,6 → chưa chấm / 6")),
            ("điểm địa chính", "Không có nội dung nào chấm điểm"),
        ],
    )


async def test_a_task_is_found_by_its_code_or_its_words(late):
    leader = late["Chủ tịch"]
    await talk(
        leader,
        [
            (
                "1.2",
                (
                    "Câu hỏi: Nội dung 1.2 của Tư pháp",
                    "trong hạn (50%).",
                    "tối đa: 7",
                    "chờ thẩm định",
                ),
            ),
            ("ký số văn bản thế nào rồi", ("Nội dung 2.3", "chưa có báo cáo của kỳ")),
            ("nội dung 9.9", "Kế hoạch không có nội dung 9.9"),
            ("Menu", "Kính chào"),
        ],
    )


async def test_a_past_day_is_answered_as_it_was(late):
    leader = late["Chủ tịch"]
    await talk(
        leader,
        [
            ("tình hình tư pháp đến ngày 10/3", ("đến ngày 10/03/2023", "đang thực hiện 2")),
            ("tinh hinh tu phap den 8/3", ("đến ngày 08/03/2023", "chưa gửi")),
        ],
    )


async def test_a_question_with_two_meanings_is_answered_with_a_question(late):
    leader = late["Chủ tịch"]
    office_of_both = "Kết quả quý II/2023 của Văn phòng HĐND - UBND xã"
    await talk(
        leader,
        [
            ("van phong quy 2 the nao", "hiểu nhiều cách"),
            (office_of_both, ("Câu hỏi: " + office_of_both, "chưa gửi")),
            ("báo cáo tư pháp", "hiểu nhiều cách"),
            ("Tư pháp đã gửi báo cáo quý I/2023 chưa", "đã gửi 09/03/2023"),
        ],
    )


async def test_a_question_about_two_departments_is_answered_for_both(late):
    await talk(
        late["Chủ tịch"],
        [
            (
                "tư pháp với địa chính nộp chưa",
                (
                    "Tư pháp đã gửi báo cáo quý I/2023 chưa",
                    "đã gửi 09/03/2023",
                    "Địa chính – Xây dựng đã gửi báo cáo quý I/2023 chưa",
                    "quá hạn 02 ngày làm việc",
                ),
            ),
            ("Mở: Trạng thái các ngành", "TRẠNG THÁI"),
            ("diem tu phap va noi vu", ("Điểm của Tư pháp", "Điểm của Văn phòng Nội vụ")),
            ("tư phpá với địa chính nộp chưa", "Đề nghị đồng chí chọn"),
        ],
    )


async def test_an_official_asking_about_two_departments_is_told_of_their_own(late):
    await talk(
        late["Tư pháp"],
        [("điểm tư pháp và địa chính", ("Năm 2022: 6,75/10", "Phần này chỉ ngành đó"))],
    )


async def test_officials_can_ask_about_their_own_work(late):
    official = late["Địa chính"]
    await talk(
        official,
        [
            ("tôi còn phải làm gì", ("Việc của đồng chí", "đã cập nhật 0/2 nội dung")),
            ("con may ngay nua den han", ("16/03/2023", "đã quá hạn 02 ngày làm việc")),
            ("bc cua em dc duyet chua", "chưa có gì để thẩm định"),
            ("kho khan cua toi giai quyet chua", "Không có vướng mắc nào"),
            ("5.1", ("Địa chính – Xây dựng", "Chưa thực hiện - quá hạn")),
            ("han nop quy 2", "16/06/2023"),
            ("Mở: Việc của tôi", "VIỆC CỦA ĐỒNG CHÍ"),
        ],
    )


async def test_an_official_is_told_only_whether_other_departments_have_reported(late):
    official = late["Địa chính"]
    theirs = "Phần này chỉ ngành đó"
    await talk(
        official,
        [
            ("tư pháp nộp chưa", ("đã gửi 09/03/2023", "not:hoàn thành")),
            ("tư pháp làm đến đâu rồi", ("đã gửi", "not:đang thực hiện", "not:2 nội dung")),
            ("điểm của tư pháp", (theirs, "not:6,75")),
            ("1.2", (theirs, "not:50%")),
            ("khó khăn của tư pháp", theirs),
            ("báo cáo tư pháp duyệt chưa", (theirs, "not:đạt")),
            ("tình hình quý 1", ("Đã gửi: 1/5", "not:13 nội dung", "not:đang thực hiện")),
            ("tổng điểm", ("Điểm của Địa chính", "not:11,55")),
            ("cho tôi báo cáo quý 1 bản word", "Trợ lý soạn Word, Excel"),
        ],
    )


@pytest.mark.parametrize(
    "asked", ["figures d1", "points d1", "points", "review d1", "task t1", "difficulties d1"]
)
async def test_another_persons_button_gives_no_further_rights(late, asked):
    shown = await late["Địa chính"].says(text=f"/hoi ={asked}")
    assert "đang thực hiện" not in shown
    assert "6,75" not in shown
    assert "50%" not in shown


@pytest.mark.parametrize("asked", ["sent d999", "task t999", "open cxoa", "x", "sent rX", "sent r"])
async def test_a_reading_of_unknown_objects_is_refused_politely(office, asked):
    shown = await office["Chủ tịch"].says(text=f"/hoi ={asked}")
    assert "Xin lỗi" not in shown
    assert office["Chủ tịch"].labels


@pytest.mark.parametrize(
    ("words", "tells"),
    [("đã duyệt 12 hồ sơ", True), ("đã nộp chưa?", False), ("tư pháp nộp chưa", False)],
)
def test_statements_of_work_are_distinguished_from_questions(words, tells):
    assert texts.tells(words) is tells


async def test_a_request_for_a_change_only_opens_its_command(late):
    official = late["Địa chính"]
    before = await everything_kept(late)
    await talk(
        official,
        [
            ("nộp báo cáo địa chính", ("Mở báo cáo", "chưa được ghi vào đâu")),
            ("đã xong 5.1", ("Đã hoàn thành", "chưa ghi")),
            ("đã duyệt 12 hồ sơ trong tháng", ("ghi vào đâu", "đã duyệt 12 hồ sơ")),
            ("xác nhận", ("không thuộc vai trò", "chưa được ghi vào đâu")),
            ("xin gia hạn thêm 3 ngày", "Đồng chí xin gia hạn báo cáo nào?"),
            ("menu", "Kính chào"),
            ("cách gửi minh chứng", "gửi ảnh, tệp minh chứng"),
        ],
    )
    assert await everything_kept(late) == before
    await talk(
        official,
        [
            ("nộp báo cáo địa chính", "Mở báo cáo"),
            ("Mở: Địa chính – Xây dựng · quý I/2023", "BÁO CÁO QUÝ I/2023"),
        ],
    )


async def test_a_leaders_request_opens_only_a_leaders_commands(late):
    leader = late["Chủ tịch"]
    await talk(
        leader,
        [
            (
                "chỉ đạo địa chính khẩn trương",
                ("Chỉ đạo ngành Địa chính – Xây dựng", "“khẩn trương”", "Gửi chỉ đạo này?"),
            ),
            ("menu", "Kính chào"),
            ("mời thêm người", "không thuộc vai trò của đồng chí"),
            ("cho tôi báo cáo quý 1 bản word", "Trợ lý soạn Word, Excel"),
            ("Mở: Tài liệu", "TÀI LIỆU – QUÝ I/2023"),
        ],
    )


async def test_words_that_answer_a_question_are_recorded_as_the_answer(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "BÁO CÁO"), ("còn mấy ngày nữa đến hạn", "còn 7 ngày")])
    await official.says(text="/baocao")
    await official.answers(next(label for label in official.labels if "1.1" in label))
    await talk(
        official,
        [
            ("Đang thực hiện 50%", "50%"),
            ("tư pháp nộp chưa", ("Ghi câu này vào Kết quả của 1.1?", "Tư pháp: chưa gửi")),
            ("/hoi tư pháp nộp chưa", "Câu hỏi: Tư pháp đã gửi báo cáo quý I/2023 chưa"),
        ],
    )


@pytest.mark.parametrize(
    "screen",
    ["/trangthai", "/summary", "/lichsu", "/duyet", "/khokhan", "/lich", "/trogiup", "/ky"],
)
async def test_every_screen_with_a_list_answers_questions(office, screen):
    coordinator = office["Nội vụ"]
    await talk(
        coordinator,
        [
            (screen, "not:Câu hỏi"),
            ("ai chưa nộp", "Câu hỏi: Ngành nào chưa gửi báo cáo quý I/2023"),
        ],
    )


async def test_the_menus_words_keep_their_meaning(office):
    await talk(
        office["Tư pháp"],
        [
            ("báo cáo", "BÁO CÁO QUÝ I/2023"),
            ("trạng thái", "TRẠNG THÁI BÁO CÁO"),
            ("việc của tôi", "VIỆC CỦA ĐỒNG CHÍ"),
            ("menu", "Kính chào"),
            ("trời hôm nay thế nào", "Trợ lý chưa trả lời được"),
            ("xin chào", "not:Kính chào"),
            ("/hoi", "HỎI BẰNG LỜI THƯỜNG"),
            ("/hoi trời đẹp không", ("chưa hiểu câu hỏi", "tư pháp nộp chưa")),
        ],
    )


async def test_a_person_without_a_department_is_told_so(office):
    await talk(
        office["Kiểm tra"],
        [
            ("điểm của tôi", ("Điểm của ngành của đồng chí", "không phụ trách báo cáo")),
            ("ai chưa nộp", "5/5 ngành"),
        ],
    )


async def test_a_question_about_an_unknown_round_is_not_answered_with_another(office):
    await talk(
        office["Chủ tịch"],
        [
            ("quý trước thế nào", "Không có kỳ báo cáo quý IV/2022"),
            ("tư pháp nộp báo cáo quý 1/2022 chưa", "Không có kỳ báo cáo quý I/2022"),
            ("quy truoc ai chua nop", "trong kế hoạch; kỳ đầu tiên là quý I/2023."),
            ("Ngành nào chưa gửi báo cáo quý I/2023", "Văn phòng Nội vụ"),
            ("ket qua nam 2025", "kỳ cuối cùng là quý IV/2023."),
        ],
    )


async def test_markup_in_a_question_is_shown_as_text(office):
    shown = await office["Chủ tịch"].says(text="/hoi =task u<b>x</b>")
    assert "Câu hỏi: Nội dung <b>x</b>" in shown


@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.long)])
async def test_no_phrasing_of_a_question_changes_a_table(late, every):
    before = await everything_kept(late)
    for said in (*FIRST, *LATER, *LAST, *WISHES)[::every]:
        chat = late[said.asker]
        await chat.says(text="/menu")
        shown = await chat.says(text=said.words)
        assert "Xin lỗi đồng chí, trợ lý gặp lỗi" not in shown, said.words
    assert await everything_kept(late) == before


_WORDS = sorted({word for said in FIRST for word in said.words.split()})


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(PEOPLE)),
            st.one_of(
                st.text(max_size=80), st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join)
            ),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_no_random_text_changes_a_table(said):
    async def ask() -> None:
        with tempfile.TemporaryDirectory() as folder:
            office = await Office.open(Path(folder), BUTTONS)
            before = await everything_kept(office)
            for name, words in said:
                await office[name].says(text="/menu")
                shown = await office[name].says(text=f"/hoi {words.lstrip('/')}")
                assert "trợ lý gặp lỗi" not in shown
            assert await everything_kept(office) == before
            await office.close()

    asyncio.run(ask())


@pytest.mark.parametrize("screen", ["/xeploai", "/bantin"])
async def test_questions_are_answered_at_the_year_end_screen_and_the_digest(office, screen):
    await talk(
        office["Chủ tịch"],
        [(screen, ""), ("tu phap nop chua", ("Câu hỏi: Tư pháp đã gửi", "Tư pháp: chưa gửi"))],
    )
