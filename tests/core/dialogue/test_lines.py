"""A channel without buttons: numbered lines, few to a page, and what was chosen is repeated."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from sqlalchemy import select

from core.dialogue import state as states
from core.dialogue.incoming import Incoming
from core.dialogue.not_heard import tell_not_heard
from core.dialogue.notices import NotHeard
from core.dialogue.numbering import BACK, numbers_of
from core.dialogue.paging import PAGE_KEY, cut
from core.dialogue.state import State
from core.errors import DeliveryError
from core.notices.chat import ChatKey
from core.people.linking_notices import ChatLinked
from core.people.posting import Posting
from core.screen import Choice, Item, Limits, Screen, length
from models import Account, OutboxMessage
from tests.office import LINES, Office, local, talk

LIMITS = Limits(2000, 9, has_buttons=False)


@pytest.fixture
async def lines(tmp_path):
    office = await Office.open(tmp_path, LINES)
    yield office
    await office.close()


def test_the_way_back_is_0_wherever_it_stands():
    assert numbers_of(["a", BACK, "b"]) == [1, 0, 2]
    state = State(choices=[["a", "A"], [BACK, "Quay lại"], ["b", "B"]])
    meant = {words: state.meant_by(words) for words in ("0", "1", " 2. ", "02", "3", "00")}
    assert meant == {"0": BACK, "1": "a", " 2. ": "b", "02": "b", "3": None, "00": BACK}


def test_a_number_means_what_came_last():
    state = State(choices=[["a", "A"]], pushed=[["/b", "B"]])
    assert state.meant_by("1") == "/b"
    assert state.meant_by("a") == "a"
    state.show((Choice("c", "C"),))
    assert state.meant_by("1") == "c"


def test_the_label_of_another_page_is_understood_but_has_no_number():
    state = State(choices=[["a", "A"]], elsewhere=[["b", "Bảng"], ["x", "A"]])
    assert [state.meant_by(words) for words in ("bang", "A", "2")] == ["b", "a", None]


LABELS = st.text(min_size=1, max_size=40)
CHOICES = st.lists(LABELS, max_size=14)


@given(CHOICES, CHOICES, st.lists(st.tuples(st.text(max_size=300), st.booleans()), max_size=30))
def test_no_page_has_more_than_its_channel_carries_and_nothing_is_left_out(lead, choices, items):
    screen = Screen(
        Markup("Đầu đề"),
        items=tuple(
            Item(Markup("{}").format(words), Choice(f"i{number}", f"Mục {number}") if has else None)
            for number, (words, has) in enumerate(items)
        ),
        lead=tuple(Choice(f"l{number}", label) for number, label in enumerate(lead)),
        choices=(
            *(Choice(f"c{number}", label) for number, label in enumerate(choices)),
            Choice(BACK, "Quay lại"),
            Choice("/menu", "Menu"),
        ),
    )
    wanted = {one.key for one in (*screen.lead, *screen.choices)}
    wanted |= {item.choice.key for item in screen.items if item.choice}
    found: set[str] = set()
    number = 0
    while True:
        page, at, elsewhere = cut(screen, number, LIMITS)
        if at < number:
            break
        shown = {choice.key for choice in page.choices}
        assert len(page.choices) <= LIMITS.choices
        assert length(page.text) + LIMITS.room_of(page.choices) <= LIMITS.text
        assert {BACK, "/menu"} <= shown
        assert wanted <= shown | {one.key for one in elsewhere}
        found |= shown
        number += 1
    assert {key for key in found if not key.startswith(PAGE_KEY)} == wanted


async def test_the_chosen_label_heads_the_next_screen_and_a_slip_is_seen(lines):
    chat = lines["Tư pháp"]
    await talk(chat, [("/baocao", "not:✓ "), ("1", "hiện thực hiện đến đâu")])
    assert chat.text.startswith("✓ 1.1 ")
    assert (await chat.says(text="4")).startswith("✓ Đang thực hiện 75%\n")
    assert (await chat.says(text="Sửa mức độ")).startswith("✓ Sửa mức độ\n")
    assert "✓" not in (await chat.says(text="0")).splitlines()[0]


async def test_a_number_that_is_not_there_leaves_the_numbers_of_the_question(lines):
    chat = lines["Tư pháp"]
    await talk(
        chat,
        [
            ("/baocao", "Đồng chí chọn nội dung cần cập nhật"),
            ("17", "Tin “17” chưa được ghi. Trợ lý chưa hiểu. Đề nghị đồng chí chọn dưới đây"),
            ("60%", "Tin “60%” chưa được ghi. Trợ lý chưa hiểu. Đề nghị đồng chí chọn dưới đây"),
            ("1", "✓ 1.1"),
        ],
    )
    assert "hiện thực hiện đến đâu" in chat.text


async def test_a_number_that_is_not_there_is_no_result(lines):
    chat = lines["Tư pháp"]
    await talk(
        chat,
        [
            ("/baocao", "Đồng chí chọn nội dung cần cập nhật"),
            ("1", "hiện thực hiện đến đâu"),
            ("3", "Xác nhận"),
            ("37", "Tin “37” chưa được ghi. Số này không có trong các lựa chọn"),
            ("Gửi tệp, ảnh", "Đề nghị đồng chí gửi tài liệu kiểm chứng"),
            ("2", "Tin “2” chưa được ghi. Số này không có trong các lựa chọn"),
            ("0", "not:Kết quả"),
            ("đã rà soát 12 văn bản", "Kết quả: đã rà soát 12 văn bản"),
        ],
    )


async def test_after_a_kept_word_is_dropped_numbers_mean_the_question_again(lines):
    chat = lines["Tư pháp"]
    await talk(
        chat,
        [
            ("/baocao", "Đồng chí chọn nội dung cần cập nhật"),
            ("khong", "Trợ lý chưa hiểu “khong”"),
            ("2", ("Đã bỏ câu “khong”", "Đồng chí chọn nội dung cần cập nhật")),
            ("2", "✓ 1.2"),
        ],
    )


async def test_a_typed_command_is_not_repeated_as_another_label(lines):
    chat = lines["Chủ tịch"]
    await talk(chat, [("/summary", "Cập nhật số liệu"), ("/summary", "not:✓ Cập nhật số liệu")])
    assert (await chat.says(text="8")).startswith("✓ Cập nhật số liệu")


async def test_0_is_the_way_back_where_no_screen_names_it_and_no_level(lines):
    chat = lines["Tư pháp"]
    await talk(chat, [("/baocao", "BÁO CÁO"), ("1", "đến đâu"), ("3", "Đang thực hiện 50%")])
    assert not [label for label in chat.labels if "Quay lại" in label]
    assert "Chưa thực hiện" not in await chat.says(text="0")


async def test_a_question_for_a_number_takes_every_number(lines):
    chat = lines["Tư pháp"]
    await talk(chat, [("/baocao", "BÁO CÁO"), ("1", "đến đâu"), ("3", "50%")])
    await chat.answers("Tự đánh giá điểm")
    assert not chat.page.has_numbers
    assert "0. " not in chat.text
    assert "Quay lại" in chat.text.splitlines()[-1]
    assert "điểm tự chấm" in (await chat.says(text="0")).lower() or "0" in chat.text


async def not_heard(office: Office, minutes: int = 10) -> int:
    """Let a time without hearing end now, and give how many are told."""
    until = office.rules.wall(office.clock.now())
    said = NotHeard(channel=LINES, since=until - timedelta(minutes=minutes), until=until)
    async with office.database.writing() as session:
        return await tell_not_heard(session, office.rules, said, office.clock.now())


async def told(office: Office) -> int:
    async with office.database.reading() as session:
        kinds = select(OutboxMessage).where(OutboxMessage.kind == NotHeard.kind)
        return len((await session.scalars(kinds)).all())


async def test_who_has_a_question_open_is_asked_to_send_again_once(lines):
    official, other = lines["Tư pháp"], lines["Văn hóa"]
    await talk(official, [("/baocao", "BÁO CÁO"), ("1", "hiện thực hiện đến đâu")])
    await talk(other, [("/menu", "1. ")])
    for _ in range(2):
        await not_heard(lines)
        await lines.delivery.drain()
    assert "Từ 07:50 ngày 09/03/2023 đến 08:00 ngày 09/03/2023, trợ lý không nhận được" in (
        official.text
    )
    assert [len(chat.seen) for chat in (official, other)] == [3, 1]
    await official.says(text="3")  # a number still means the question that is open
    assert official.text.startswith("✓ Đang thực hiện 50%")
    await not_heard(lines)
    assert await told(lines) == 2


async def test_what_is_sent_again_answers_the_question_that_was_open(lines):
    official = lines["Tư pháp"]
    await talk(official, [("/baocao", "BÁO CÁO"), ("1", "đến đâu"), ("3", "50%")])
    await not_heard(lines)
    await lines.delivery.drain()
    _, state = await _state_of(lines, official.address)
    assert not state.is_interrupted


async def test_who_may_have_answered_a_reminder_is_asked_too(lines):
    await lines.tick()
    assert "Báo cáo ngay" in lines["Tư pháp"].labels
    lines.clock.set(local("2023-03-09 11:00"))
    assert await not_heard(lines, minutes=120) > 0  # the reminder came an hour before
    lines.clock.set(local("2023-03-10 07:30"))
    before = await told(lines)
    await not_heard(lines, minutes=14 * 60)
    assert await told(lines) == before  # it came eight hours before


async def test_the_sentence_waits_for_the_sending_hours(lines):
    official = lines["Tư pháp"]
    await talk(official, [("/baocao", "BÁO CÁO")])
    lines.clock.set(local("2023-03-09 22:00"))
    await not_heard(lines)
    await lines.delivery.drain()
    assert len(official.seen) == 1
    lines.clock.set(local("2023-03-10 08:00"))
    await lines.delivery.drain()
    assert "đề nghị đồng chí gửi lại" in official.text


async def _state_of(office: Office, address: str):
    async with office.database.writing() as session:
        return await states.load(session, LINES, address)


async def test_a_number_chooses_nothing_of_a_question_that_was_not_shown(lines):
    chat = lines["Tư pháp"]
    await talk(chat, [("/baocao", "BÁO CÁO")])

    async def unseen(shown) -> bool:
        return False

    lost = Incoming(LINES, chat.address, ("lost",), chat.name, text="1")
    await lines.gateway.receive(lost, lines.limits, unseen)
    assert "hiện thực hiện đến đâu" in await chat.says(text="2")  # not the second level
    assert (await chat.says(text="2")).startswith("✓ Đang thực hiện 25%")


async def test_a_number_chooses_nothing_of_a_reminder_that_was_not_sent(lines):
    chat = lines["Tư pháp"]
    await talk(chat, [("/baocao", "BÁO CÁO"), ("1", "hiện thực hiện đến đâu")])
    lines.outside.failures[chat.address] = [DeliveryError("no way", retry_after=600)]
    await lines.tick()
    assert (await chat.says(text="2")).startswith("✓ Đang thực hiện 25%")


async def test_a_number_still_means_an_earlier_reminder_when_a_later_notice_was_not_sent(lines):
    chat = lines["Tư pháp"]
    await talk(chat, [("/baocao", "BÁO CÁO"), ("1", "hiện thực hiện đến đâu")])
    await lines.tick()
    assert chat.labels[0] == "Báo cáo ngay"
    lines.outside.failures[chat.address] = [DeliveryError("no way", retry_after=600)]
    now = lines.clock.now()
    async with lines.database.writing() as session:
        account = select(Account).where(Account.address == chat.address)
        told = [(await session.scalars(account)).one().person_id]
        here = ChatKey(LINES, chat.address)
        linked = ChatLinked(channel="zalo", linked_at=now, made_by=None, told_at=here)
        await Posting(session, lines.organization_id, now).to(told, linked, 1)
    await lines.delivery.drain()
    assert (await chat.says(text="1")).startswith("✓ Báo cáo ngay")


async def test_a_number_chooses_nothing_of_an_offer_beside_the_question_that_was_not_shown(lines):
    chat = lines["Tư pháp"]
    await talk(chat, [("/baocao", "BÁO CÁO")])
    seen = []

    async def unseen(shown) -> bool:
        seen.append(shown)
        return False

    lost = Incoming(LINES, chat.address, ("lost",), chat.name, text="Họp<&>")
    await lines.gateway.receive(lost, lines.limits, unseen)
    assert seen[0].page.choices
    assert not seen[0].turn
    assert "hiện thực hiện đến đâu" in await chat.says(text="1")
