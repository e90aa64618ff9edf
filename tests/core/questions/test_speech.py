"""Sentences typed while a task waits for its result are classified."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.speech.kinds import Kind, kind_of
from core.subjects import MENU
from core.vietnamese import name_key
from models import Role

QUESTIONS = (
    "bao gio den han",
    "Bao giờ đến hạn",
    "lam the nao de gui anh",
    "khi mo het han rua",
    "ảnh gửi ở mô",
    "gui o dau vay",
    "file gửi chỗ nào",
    "cai ni mần răng",
    "noi dung nay ai lam",
    "nộp cho ai",
    "han la ngay nao",
    "con may ngay nua",
    "co can anh khong",
    "có cần minh chứng không ạ",
    "da duyet chua",
    "được chưa",
    "2.1 nop chua",
    "em k biết bấm đâu",
    "cho em hoi cai nay",
    "sao em gui anh khong duoc",
    "tai sao toi bi nhac hoai",
    "diem toi da bao nhieu",
    "ghi nhu the nao",
    "viết gì vào đây",
    "phai ghi nhung gi",
    "co phai gui ban giay khong",
    "lam chi rua",
    "bao giowf ddeens hanj",
    "đúng không nhỉ",
    "minh chứng là gì",
    "có được sửa lại không",
    "ủa sao lại hỏi nữa",
    "gửi rồi có sửa được không",
    "chua hieu",
    "em không biết ghi thế nào",
)
COMMANDS = (
    "nop bao cao",
    "gui bao cao",
    "Gửi báo cáo",
    "gửi báo cáo quý 1",
    "cho em nop bao cao",
    "sửa báo cáo đã gửi",
    "xoa anh vua gui",
    "xin gia han",
    "em muon xin gia han den 20/3",
    "mo menu",
    "menu",
    "quay lai",
    "việc của tôi",
    "/bao cao",
    "xem lich su",
    "goi dien cho chi noi vu",
    "in bao cao",
    "huong dan",
    "nhắc lại sau",
    "xin nghi phep ngay mai",
    "de nghi gia han them 3 ngay",
    "trợ giúp",
)
THANKS = (
    "cam on",
    "Cảm ơn đồng chí nhiều",
    "cảm ơn ạ",
    "ok",
    "ok em",
    "OK nhé",
    "vâng ạ",
    "dạ vâng",
    "chào em",
    "xin chào",
    "da ro",
    "đã rõ, cảm ơn",
    "tks em nhieu",
    "nhất trí",
    "chúc buổi sáng tốt lành",
)
SIGNS = ("👍", "🙏🙏", "...", "?")
STATEMENTS = (
    "kho qua khong lam duoc",
    "phong lanh qua khong ai lo gi ca",
    "khó khăn là không có kinh phí",
    "thiếu cán bộ nên làm chậm",
    "may hu ca tuan nay roi",
    "Đã rà soát 12 văn bản",
    "da ra soat 12 van ban qppl",
    "Đã ban hành kế hoạch rà soát TTHC, không có văn bản nào trái pháp luật",
    "khong co kho khan gi",
    "Không có",
    "chua co kinh phi",
    "chưa thực hiện",
    "1.2 xong roi, con 1.1 thi chua",
    "2.1 dang lam 50%",
    "2.1 xong 2.2 chua",
    "da lam xong 4.1",
    "dang lam",
    "Đã gửi báo cáo kết quả rà soát cho UBND huyện ngày 05/3/2023",
    "da gui bao cao ra soat len huyen",
    "Tuyên truyền trên loa truyền thanh 10 buổi từ đầu năm",
    "tuyen truyen tren loa tu dau nam",
    "Máy quét hỏng, chưa số hóa được hồ sơ",
    "may scan hong",
    "Ngày nào cũng trực tại bộ phận một cửa",
    "ai cung da duoc tap huan",
    "Phối hợp công an xử phạt 3 trường hợp",
    "Công văn số 12/UBND-TP ngày 10/3/2023",
    "Khi nào có kinh phí thì sẽ thực hiện",
    "đề nghị huyện hỗ trợ kinh phí",
    "Đã chỉnh sửa cổng thông tin điện tử, đăng 15 tin bài trong 6 tháng đầu năm",
    "ty le ho so truc tuyen dat 45%",
    "Xây dựng kế hoạch, tổ chức kiểm tra, đôn đốc các thôn",
    "đã tổ chức hội nghị nhưng chưa xong",
    "nhiem vu huyen giao 20/25 hoan thanh",
    "Đã mở 2 lớp tập huấn cho cán bộ thôn",
    "xong rồi ạ",
    "Đã hoàn thành",
    "50%",
    "da xong het",
    "Ký số 100% văn bản đi",
    "Lưu trữ hồ sơ theo quy định, đã sắp xếp xong kho",
    "Chi phí 5 triệu đồng cho việc sao chụp hồ sơ",
    "Thời gian tới tiếp tục thực hiện",
)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (kind, words)
        for kind, table in (
            (Kind.QUESTION, QUESTIONS),
            (Kind.COMMAND, COMMANDS),
            (Kind.SOCIAL, THANKS),
            (Kind.EMPTY, SIGNS),
            (Kind.RESULT, STATEMENTS),
        )
        for words in table
    ],
    ids=str,
)
def test_a_sentence_is_classified_correctly(kind, words):
    assert kind_of(words, MENU.words) is kind


def test_the_menus_words_belong_to_existing_commands():
    labels = {name_key(MENU.label(name)) for name in MENU.for_roles(Role)}
    assert MENU.words >= {*MENU.for_roles(Role), *labels}


def test_a_report_of_many_lines_is_a_statement():
    assert kind_of("1.1 đã rà soát 12 văn bản.\n1.2 chưa có báo cáo nào của công an.") is (
        Kind.RESULT
    )


@given(st.text(max_size=200))
def test_any_text_is_classified(text):
    assert kind_of(text) in Kind
