"""Words of the manifest of reports."""

from core.logged import LogWords
from core.menu import COORDINATOR, EVERYBODY, REPORTING, MenuEntry
from core.own_table import OwnTable
from core.reporting.words import withdrawing
from models import Role

COMMANDS = (
    MenuEntry(
        10,
        "baocao",
        "Báo cáo",
        "Báo cáo kết quả của ngành",
        frozenset({Role.OFFICIAL}),
        buttons=frozenset({Role.OFFICIAL}),
        typed=("baocao", "bao cao"),
    ),
    MenuEntry(
        20,
        "viec",
        "Việc của tôi",
        "Việc còn phải làm và thời hạn",
        REPORTING,
        buttons=REPORTING,
        typed=("viec", "viec cua toi"),
    ),
    MenuEntry(210, "tep", "Tệp đã gửi", "Xem lại, rút tệp đã gửi", EVERYBODY),
    MenuEntry(
        250,
        "nhacngay",
        "Nhắc ngay",
        "Nhắc ngay các ngành chưa gửi",
        COORDINATOR,
        typed=("nhac ngay",),
    ),
)

LOG = LogWords(
    subjects={
        "answer": "Câu trả lời",
        "evidence": "Tài liệu kiểm chứng",
        "document": "Văn bản kiểm chứng",
        "report": "Báo cáo",
    },
    actions={
        "draft written": "Ghi câu trả lời, chưa xác nhận",
        "answer confirmed": "Xác nhận câu trả lời",
        "evidence added": "Gửi tài liệu kiểm chứng",
        "evidence withdrawn": "Rút tài liệu kiểm chứng",
        "document named": "Nêu văn bản kiểm chứng",
        "report begun": "Bắt đầu báo cáo",
        "report submitted": "Gửi báo cáo",
        "words written": "Ghi nội dung",
        "words cleared": "Bỏ nội dung đã ghi",
        "words undone": "Hoàn tác lời vừa ghi",
        "nudged": "Gửi lời nhắc ngoài lịch",
    },
    acts={"begun": "bắt đầu", "submitted": "gửi"},
    facts={
        "progress": "Mức độ",
        "result": "Kết quả",
        "self_score": "Điểm tự đánh giá",
        "explanation": "Giải trình",
        "target_score": "Mục tiêu điểm",
        "target_said": "Mục tiêu điểm",
        "file_name": "Tệp",
        "withdrawal": "Lý do rút",
        "symbol": "Văn bản",
        "issued_on": "Ngày văn bản",
        "as_in": "Như kỳ",
        "added": "Nội dung",
        "people": "Người được nhắc",
        "places": "Báo cáo được nhắc",
    },
    values={"withdrawal": withdrawing.REASONS},
)

OWN_DATA = (
    OwnTable(10, "answers", "câu trả lời"),
    OwnTable(20, "evidence", "tệp kiểm chứng"),
    OwnTable(30, "cited_documents", "văn bản kiểm chứng"),
    OwnTable(40, "reports", "báo cáo đã gửi"),
    OwnTable(230, "erasures", "lần rút tệp", is_assistants=True),
)
