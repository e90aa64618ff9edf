"""Photos reach the right task: after a reminder or a long silence it is asked for."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from core.dialogue.settling import Reaction, note_step
from core.dialogue.state import State
from core.dialogue.step import Go, Stay
from core.files.received import path_of
from core.reporting.evidence.likely import Hint, ranked, tasks_named_in
from models import Erasure, Event, Evidence, Task
from tests.office import BUTTONS, Chat, Office, photo, report_everything, talk

JUSTICE = "Tư pháp"
NOON = datetime(2023, 3, 9, 5, tzinfo=UTC)


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-09 08:00")
    yield opened
    await opened.close()


async def at_task(chat: Chat, code: str = "1.1") -> None:
    await chat.says(text="/baocao")
    await chat.answers(next(label for label in chat.labels if code in label))
    await chat.answers("Đang thực hiện 50%")


def later(office: Office, **passed: int) -> None:
    office.clock.set(office.clock.now() + timedelta(**passed))


async def proven(office: Office) -> list[str]:
    """Give the task's code of each file that was not withdrawn."""
    async with office.database.reading() as session:
        found = await session.scalars(
            select(Task.code)
            .join(Evidence, Evidence.task_id == Task.id)
            .where(Evidence.withdrawn_at.is_(None))
            .order_by(Evidence.id)
        )
        return list(found)


async def test_a_photo_at_an_open_question_is_stored_without_a_question(office):
    official = office[JUSTICE]
    await at_task(official)
    shown = await official.says(files=(photo(),))
    assert "Đã nhận 1 tệp kiểm chứng" in shown
    assert official.labels == ["Xác nhận", "Thêm", "Bỏ tệp này"]
    assert await proven(office) == ["1.1"]


async def test_a_photo_after_a_reminder_is_asked_about_with_the_reminded_tasks_first(office):
    official = office[JUSTICE]
    await at_task(official)
    await office.at("2023-03-13 08:00")
    assert "đến hạn" in official.text
    assert "Ảnh này là của nội dung nào?" in await official.says(files=(photo(),))
    assert await proven(office) == []
    assert [label[:3] for label in official.labels[:2]] == ["1.1", "1.2"]
    await talk(official, [(official.labels[1], ("Đã nhận 1 tệp kiểm chứng", "1.2"))])
    assert await proven(office) == ["1.2"]


async def test_an_album_after_two_hours_of_silence_is_asked_about(office):
    official = office[JUSTICE]
    await at_task(official)
    later(office, minutes=119)
    await official.says(files=(photo("a.jpg", b"one"),))
    assert await proven(office) == ["1.1"]
    later(office, minutes=121)
    shown = await official.says(files=(photo("b.jpg", b"two"), photo("c.jpg", b"three")))
    assert "2 ảnh này là của nội dung nào?" in shown
    assert official.labels[0].startswith("1.2")  # this task lacks evidence
    await talk(official, [(official.labels[1], ("Đã nhận 2 tệp kiểm chứng", "1.1"))])
    assert await proven(office) == ["1.1"] * 3


def test_thanks_do_not_make_an_old_question_new():
    state = State(heard_at=NOON.isoformat(), came_at=NOON.isoformat())
    later_on = NOON + timedelta(hours=3)
    note_step(state, Reaction(Stay(), None), ("d1",), later_on)
    assert state.is_behind(later_on)
    note_step(state, Reaction(Go("report.task"), None), ("d2",), later_on)
    assert not state.is_behind(later_on)


def test_a_photo_after_an_unrequested_message_is_asked_about():
    state = State(heard_at=NOON.isoformat())
    state.push((), NOON + timedelta(minutes=1))
    assert state.is_behind(NOON + timedelta(minutes=2))


@pytest.mark.parametrize("caption", ["anh 1.2", "Ảnh 1.2", "1.2", "minh chứng của nội dung 1.2."])
async def test_a_caption_that_names_a_task_chooses_it(office, caption):
    official = office[JUSTICE]
    shown = await official.says(text=caption, files=(photo(),))
    assert "Đã nhận 1 tệp kiểm chứng" in shown
    assert "1.2" in shown
    assert await proven(office) == ["1.2"]
    assert "kết quả" not in shown.split("kiểm chứng", 1)[1]


async def test_a_caption_overrides_the_open_question(office):
    official = office[JUSTICE]
    await at_task(official, "1.1")
    await official.says(text="anh 1.2", files=(photo(),))
    assert await proven(office) == ["1.2"]


async def test_words_beside_the_code_are_asked_about(office):
    official = office[JUSTICE]
    shown = await official.says(text="họp ngày 1.2 tại xã", files=(photo(),))
    assert "Ảnh này là của nội dung nào?" in shown
    assert await proven(office) == []


async def test_a_photo_can_continue_an_answer_that_was_begun_elsewhere(office):
    inspector = office["Kiểm tra"]
    await talk(inspector, [("/tontai", "TỒN TẠI"), ("Ghi tồn tại mới", "")])
    later(office, hours=3)
    shown = await inspector.says(files=(photo(),))
    assert "là của nội dung nào?" in shown
    assert "Việc đang làm dở" in inspector.labels
    await talk(inspector, [("Việc đang làm dở", "1 tệp")])


async def test_a_file_sent_by_mistake_can_be_removed_before_the_report_is_sent(office):
    official = office[JUSTICE]
    await at_task(official)
    await official.says(files=(photo(),))
    told = len(office["Nội vụ"].seen)
    await talk(official, [("Bỏ tệp này", "Đã bỏ 1 tệp khỏi nội dung 1.1")])
    assert await proven(office) == []
    async with office.database.reading() as session:
        [kept] = await session.scalars(select(Evidence))
        [event] = await session.scalars(select(Event).where(Event.action == "evidence withdrawn"))
        assert (await session.scalars(select(Erasure))).one().sha256 == kept.sha256
    assert event.person_id == kept.withdrawn_by_id
    assert event.after["sha256"] == kept.sha256
    await office.eraser.work()
    assert not path_of(office.rules.evidence_directory, kept.sha256).exists()
    assert len(office["Nội vụ"].seen) == told


async def test_a_file_of_a_sent_report_is_withdrawn_with_a_reason(office):
    official = office[JUSTICE]
    await report_everything(official)
    await talk(
        official,
        [
            ("/baocao", "Đã gửi lúc"),
            ("✓ 1.1 · Đang thực hiện 50%", "Nội dung 1.1."),
            ((photo(),), "Đã nhận 1 tệp"),
            ("Bỏ tệp này", "Vì sao rút tệp này?"),
            ("Giấy tờ, dữ liệu của công dân", "Khi rút:"),
            ("Rút tệp", "Đã rút tệp khỏi báo cáo"),
        ],
    )
    await office.eraser.work()
    assert not [one for one in office.rules.evidence_directory.rglob("*") if one.is_file()]


async def test_a_citizens_document_is_withdrawn_from_every_task(office):
    official = office[JUSTICE]
    for code in ("1.1", "1.2"):
        await official.says(text=f"anh {code}", files=(photo("CCCD.jpg"),))
        await official.says(text="/menu")
    assert await proven(office) == ["1.1", "1.2"]
    await talk(
        official,
        [
            ("/rut 1", "Vì sao"),
            ("Giấy tờ, dữ liệu của công dân", "Khi rút:"),
            ("Rút tệp", "Đã rút"),
        ],
    )
    await office.eraser.work()
    assert await proven(office) == []
    assert not [one for one in office.rules.evidence_directory.rglob("*") if one.is_file()]
    async with office.database.reading() as session:
        names = await session.scalars(select(Evidence.file_name))
        assert not [name for name in names if "CCCD" in name]


def test_without_tasks_no_task_is_suggested():
    assert ranked([], Hint(("/baocao 1 1",), {"task_id": 1})) == []
    assert tasks_named_in("anh 1.1", []) == []
