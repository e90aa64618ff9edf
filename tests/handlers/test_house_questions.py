"""Questions about the office's rules, evidence, passed-on words, and what came today."""

import pytest
from sqlalchemy import select

from models import Answer, Event
from tests.office import Office, report_everything, talk


@pytest.fixture
async def office(tmp_path):
    """Give an office in which Tư pháp has reported today."""
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    yield office
    await office.close()


async def _rows(office: Office, table: type[Answer | Event]) -> int:
    async with office.database.reading() as session:
        return len((await session.scalars(select(table.id))).all())


async def test_every_question_is_answered_and_nothing_is_changed(office):
    answers, events = await _rows(office, Answer), await _rows(office, Event)
    await talk(
        office["Địa chính"],
        [
            ("thu 7 co phai nop khong", ("chuyển sang ngày làm việc kế tiếp", "16/03/2023")),
            ("file toi da bao nhieu mb", "20 MB"),
            ("gui duoc file word khong", ("Word", "20 MB")),
            ("bao cao nop muon co sao khong", ("gửi quá hạn", "báo lý do chậm")),
            ("ai xem duoc bao cao cua em", ("ngành khác chỉ thấy đã gửi", "not:5.1")),
            ("ai tham dinh bao cao cua em", "Văn phòng - Nội vụ thẩm định"),
            ("doi so dien thoai", "Dữ liệu của tôi"),
            ("5.1 can giay to gi", ("5.1", "Chưa có tài liệu nào", "ảnh hoặc tệp PDF")),
            ("1.1 can giay to gi", ("chỉ ngành đó", "not:BCCI")),
            ("noi dung nao chua co minh chung", ("Địa chính", "not:Tư pháp")),
            ("ai hoi gi khong", "chỉ Văn phòng - Nội vụ xem được"),
            ("khong nhan dc tin nhac nua", ("Giờ nhắc sắp tới", "13/03/2023")),
            ("em bam nham xac nhan", ("Hoàn tác", "5.2 Giải quyết")),
            ("e xin cham may hom", "Mở mục Gia hạn"),
            ("viec hom nay", ("Việc hôm nay", "còn 7 ngày")),
        ],
    )
    await talk(
        office["Nội vụ"],
        [
            ("noi dung nao chua co minh chung", ("Địa chính", "5.1")),
            ("hom nay co gi moi", "Hôm nay đã gửi báo cáo: Tư pháp"),
            ("to kiem tra nop chua", ("chưa gửi báo cáo kiểm tra tháng 3/2023", "20/03/2023")),
            ("lam bao cao gui huyen", "Trợ lý soạn Word"),
            ("nhac lai tat ca", "Mở mục Nhắc ngay"),
        ],
    )
    await talk(
        office["Chủ tịch"],
        [
            ("diem cua minh so voi nam truoc", ("Điểm của toàn xã", "Địa chính")),
            ("co ai xin gi khong", "Xin gia hạn chờ cho ý kiến: 0"),
            ("ai can nhac nho", "Chưa gửi: 4/5"),
        ],
    )
    await talk(office["Kiểm tra"], [("nop bao cao kiem tra", "Mở mục Khung kế hoạch, kiểm tra")])
    assert (await _rows(office, Answer), await _rows(office, Event)) == (answers, events)


async def test_passed_on_sentences_are_listed_with_open_ones_first(office):
    official, coordinator = office["Địa chính"], office["Nội vụ"]
    for words in ("can them ghe ngoi cho dan o mot cua", "phong lanh qua khong ai lo gi ca"):
        await talk(
            official, [(words, "ghi vào đâu"), ("Chuyển tới Văn phòng - Nội vụ", "Đã chuyển")]
        )
    await talk(
        coordinator,
        [
            ("ai hoi gi khong", ("Chưa xử lý: 2; đã xử lý: 0", "can them ghe ngoi")),
            ("Đã xử lý: can them ghe ngoi cho dan o…", ("Đã ghi", "Chưa xử lý: 1; đã xử lý: 1")),
            ("/cau", "Chưa xử lý: 1; đã xử lý: 1"),
        ],
    )
    assert coordinator.text.index("phong lanh qua") < coordinator.text.index("can them ghe ngoi")


async def test_a_record_can_be_taken_back_after_words_that_call_it_wrong(office):
    official = office["Địa chính"]
    await official.says(text="/baocao")
    task = next(label for label in official.labels if label[0] in "○✎")
    await talk(official, [(task, "Nội dung"), ("Đang thực hiện 50%", "Mức độ")])
    await talk(official, [("da to chuc hai hoi nghi", "Đã ghi."), ("bam nham roi", "Ghi câu này")])
    await talk(official, [("Làm theo câu này", "Bấm nhầm"), ("Hoàn tác", "Đã hoàn tác")])


async def test_polite_words_and_other_departments_tasks_are_distinguished(office):
    official = office["Địa chính"]
    await talk(
        official,
        [
            ("chào em", "Chào đồng chí"),
            ("cảm ơn em", "Vâng, cảm ơn"),
            ("da lam xong 4.1", "Nội dung 4.1 là của Văn hoá"),
            ("Bỏ", "Đã bỏ câu “da lam xong 4.1”"),
        ],
    )
    await talk(office["Tư pháp"], [("/hoi =newest", ("Báo cáo mới nhất", "1.1"))])
