"""How sentences end, what they name, and what fits on a phone's button."""

from datetime import date

import pytest

from core.documents.words import orders
from core.figures.arrears import Arrears
from core.figures.words import status
from core.framework.words import framework
from core.history.log_lines import FieldChange, LogLine
from core.history.words import history
from core.inspections.words import notices as finding_notices
from core.reporting.words import buttons as task_buttons
from core.wording import formats, products
from tests.office import local


@pytest.mark.parametrize(
    ("words", "said"),
    [("Chưa niêm yết", "Chưa niêm yết."), ("Đã rõ.", "Đã rõ."), ("rà soát…", "rà soát…")],
)
def test_a_sentence_has_one_full_stop_at_its_end(words, said):
    assert formats.sentence(words) == said


def test_an_ordered_documents_title_names_an_office_as_documents_do():
    assert orders.title(products.EVIDENCE, "2023-Q1", "Tư pháp").endswith("của ngành Tư pháp")
    office = orders.title(products.EVIDENCE, "2023-Q1", "Văn phòng Nội vụ")
    assert office.endswith("quý I/2023 của Văn phòng Nội vụ")


def test_a_long_list_of_departments_is_shortened_with_a_number():
    names = tuple(f"Ngành {number}" for number in range(1, 41))
    owed = status.arrears([Arrears("2023-Q1", names, 21)])
    assert "– 40 ngành (Ngành 1; " in owed
    assert "; Ngành 12; và 28 ngành khác), quá hạn 21 ngày làm việc." in owed


def test_a_refused_mending_is_called_not_confirmed():
    told = finding_notices.refused("Tư pháp", "Chưa niêm yết", "Ảnh mờ", date(2023, 3, 16))
    opening = (
        "Tổ kiểm tra chưa xác nhận ngành <b>Tư pháp</b> khắc phục xong tồn tại: Chưa niêm yết."
    )
    assert told.startswith(opening)


def test_a_first_value_is_shown_without_an_arrow():
    line = LogLine(
        at=local("2023-03-14 08:00"),
        who="Tư pháp",
        action="answer confirmed",
        subject="answer",
        subject_ids=(1,),
        round_key="2023-Q1",
        task_code="1.1",
        changes=(FieldChange("result", "", "Đã rà soát"),),
    )
    shown = str(history.line(line, line.at, with_task=False))
    assert "Kết quả: Đã rà soát" in shown
    assert "→" not in shown


def test_the_buttons_of_tasks_fit_a_phone():
    title = "Thực hiện quy trình rà soát văn bản quy phạm pháp luật"
    assert len(task_buttons.button("1.1", title)) <= 40
    assert len(framework.as_in("1.1")) <= 40
