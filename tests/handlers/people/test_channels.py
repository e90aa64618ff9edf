"""One person on two channels: linking, telling, removing, and two conversations side by side."""

import re

import pytest
from sqlalchemy import select

from core.errors import DeliveryError
from models import Account, Conversation, Event, OutboxMessage, Person, Role
from tests.handlers.people.test_deletion import ask, grant
from tests.handlers.people.test_join import code_for
from tests.handlers.people.test_joining import grant_of
from tests.office import local, photo, talk
from tests.two_channels import two_channels

CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")


@pytest.fixture
async def both(tmp_path):
    """An office on Telegram and Zalo."""
    opened = await two_channels(tmp_path)
    yield opened
    await opened.close()


def found_in(text: str) -> str:
    found = CODE.search(text)
    assert found, text
    return found.group()


async def own_code(chat) -> str:
    await talk(chat, [("/kenh", "KÊNH LIÊN LẠC"), ("Thêm kênh", "có hiệu lực 30 phút")])
    return found_in(chat.text)


async def person_of(office, chat) -> str | None:
    async with office.database.reading() as session:
        name: str | None = await session.scalar(
            select(Person.full_name).join(Account).where(Account.address == chat.address)
        )
        return name


async def linked(office, name):
    """Link a Zalo chat to a person in their conversation, and give it."""
    code = await own_code(office[name])
    zalo = office.zalo_stranger(f"{name} Zalo")
    assert "Đã liên kết Zalo" in await zalo.says(text=code)
    return zalo


async def test_a_code_from_one_channel_links_the_other_which_is_told_and_logged(both):
    telegram = both["Tư pháp"]
    code = await own_code(telegram)
    zalo = both.zalo_stranger("Lan Anh 🌸")
    await talk(
        zalo,
        [
            ("xin chào", "Đề nghị đồng chí gửi mã mời"),
            (code.lower(), ("Đã liên kết Zalo này với đồng chí Tư pháp", "Đồng chí chọn việc")),
            ("/baocao", "BÁO CÁO QUÝ I/2023"),
        ],
    )
    assert "Một tài khoản Zalo vừa được liên kết với đồng chí" in telegram.text
    assert await person_of(both, zalo) == "Tư pháp"
    async with both.database.reading() as session:
        event = await session.scalar(select(Event).where(Event.action == "chat linked"))
        assert event.after == {"channel": "zalo"}
        assert not [
            row for row in await session.scalars(select(OutboxMessage.facts)) if code in str(row)
        ]


async def test_a_link_code_works_once_for_half_an_hour_and_the_newest_only(both):
    first = await own_code(both["Tư pháp"])
    second = await own_code(both["Tư pháp"])
    late = both.zalo_stranger("Muộn")
    assert "Mã mời không đúng" in await late.says(text=first)
    both.clock.set(local("2023-03-09 08:30"))
    assert "Mã mời không đúng" in await late.says(text=second)
    third = await own_code(both["Tư pháp"])
    both.clock.set(local("2023-03-09 08:59"))
    assert "Đã liên kết Zalo" in await late.says(text=third)
    assert "Mã mời không đúng" in await both.zalo_stranger("Hai lần").says(text=third)


async def test_a_code_sent_in_the_same_chat_is_kept_for_the_other_one(both):
    telegram = both["Tư pháp"]
    code = await own_code(telegram)
    assert "Tài khoản này đã liên kết rồi" in await telegram.says(text=code)
    assert "Đã liên kết Zalo" in await both.zalo_stranger("Lan").says(text=code)


async def test_the_chat_of_another_person_is_not_taken_over(both):
    code = await own_code(both["Tư pháp"])
    other = await both.on_zalo("Văn hóa")
    assert "đang dùng trợ lý với tên đồng chí Văn hóa" in await other.says(text=code)
    assert await person_of(both, other) == "Văn hóa"


async def test_who_joined_twice_is_one_person_again_once_the_second_role_is_revoked(both):
    """The way out for a person who was invited anew on Zalo instead of being linked."""
    twice = both.zalo_stranger("Trần Lan Anh")
    await twice.says(text=await code_for(both, Role.OFFICIAL, "Tư pháp"))
    await talk(twice, [("Tôi đã đọc", "đồng chí Anh")])
    code = await own_code(both["Tư pháp"])
    assert "với tên đồng chí Trần Lan Anh" in await twice.says(text=code)
    grant_id = await grant_of(both, "Trần Lan Anh", Role.OFFICIAL)
    await talk(
        both["Nội vụ"], [(f"/thuhoi {grant_id}", "Lan Anh"), ("Thu hồi vai trò", "Đã thu hồi")]
    )
    assert "Đã liên kết Zalo này với đồng chí Tư pháp" in await twice.says(text=code)
    assert await person_of(both, twice) == "Tư pháp"
    await talk(twice, [("/baocao", "BÁO CÁO QUÝ I/2023")])


async def test_wrong_link_codes_count_as_guesses(both):
    zalo = both.zalo_stranger("Lạ")
    for _ in range(5):
        assert "Mã mời không đúng" in await zalo.says(text="ABCD-EFGH-JKMN")
    code = await own_code(both["Tư pháp"])
    assert "nhập sai mã nhiều lần" in await zalo.says(text=code)


async def test_a_person_whose_role_ended_links_nothing(both):
    code = await own_code(both["Tư pháp"])
    await talk(
        both["Chủ tịch"],
        [("/thuhoi", "THU HỒI"), ("Tư pháp – Tư pháp", "?"), ("Thu hồi vai trò", "Đã thu hồi")],
    )
    zalo = both.zalo_stranger("Lan")
    assert "Mã mời không đúng" in await zalo.says(text=code)
    await both["Tư pháp"].says(text=await code_for(both, Role.OFFICIAL, "Tư pháp"))
    assert "Mã mời không đúng" in await zalo.says(text=code)  # a new role does not revive it


async def test_a_coordinators_code_ends_with_the_coordinators_role(both):
    coordinator = both["Nội vụ"]
    await talk(coordinator, [("/moi", "mời ai"), ("Thêm kênh cho người đã có", "Chọn người")])
    await coordinator.answers("Tư pháp")
    code = found_in(coordinator.text)
    grant = await grant_of(both, "Nội vụ", Role.COORDINATOR)
    await talk(both["Chủ tịch"], [(f"/thuhoi {grant}", "?")])
    await talk(both["Chủ tịch"], [("Thu hồi vai trò", "Đã thu hồi")])
    assert "Mã mời không đúng" in await both.zalo_stranger("Lan").says(text=code)


async def test_a_second_chat_on_one_channel_stands_beside_the_first_which_is_told(both):
    first = await linked(both, "Tư pháp")
    code = await own_code(both["Tư pháp"])
    second = both.zalo_stranger("Máy mới")
    said = await second.says(text=code)
    assert "còn một tài khoản Zalo khác đang liên kết" in said
    for chat in (both["Tư pháp"], first):
        assert "Một tài khoản Zalo vừa được liên kết" in chat.text
    assert await person_of(both, first) == await person_of(both, second) == "Tư pháp"


async def test_a_removed_chat_has_no_rights_at_once_and_gets_one_last_message(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    await talk(
        telegram,
        [
            ("/kenh", ("Telegram" if both.channel == "telegram" else "Buttons", "Zalo")),
            ("Gỡ Zalo (09/03/2023)", "không dùng trợ lý với tên đồng chí được nữa"),
            ("Gỡ kênh này", "Đã gỡ Zalo"),
        ],
    )
    assert "tài khoản này đã được gỡ khỏi trợ lý" in zalo.text
    assert "Đề nghị đồng chí gửi mã mời" in await zalo.says(text="/baocao")
    seen = len(zalo.seen)
    await both.tick()
    assert len(zalo.seen) == seen
    assert "đến hạn" in telegram.text
    async with both.database.reading() as session:
        stored = list(await session.scalars(select(OutboxMessage.facts)))
        assert not [
            facts
            for facts in stored
            if zalo.address in str(facts.get("told_at", "")) and facts.get("removed_from")
        ]
        event = await session.scalar(select(Event).where(Event.action == "chat removed"))
        assert event.before == {"channel": "zalo"}


async def test_a_code_that_a_removed_chat_made_links_nothing_any_more(both):
    zalo = await linked(both, "Tư pháp")
    code = await own_code(zalo)
    await talk(
        both["Tư pháp"],
        [("/kenh", "Zalo"), ("Gỡ Zalo (09/03/2023)", "Gỡ"), ("Gỡ kênh này", "Đã gỡ Zalo")],
    )
    assert "Mã mời không đúng" in await both.zalo_stranger("Trở lại").says(text=code)


async def test_a_removed_chat_that_is_blocked_is_told_nothing_and_stops_nobody(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    blocked = DeliveryError("blocked", permanent=True, is_unreachable=True)
    both.zalo.failures[zalo.address] = [blocked]
    seen = len(zalo.seen)
    await talk(
        telegram,
        [("/kenh", "Zalo"), ("Gỡ Zalo (09/03/2023)", "Gỡ"), ("Gỡ kênh này", "Đã gỡ Zalo")],
    )
    await both.tick()
    assert len(zalo.seen) == seen
    assert both.zalo.failures[zalo.address] == []
    async with both.database.reading() as session:
        kinds = list(await session.scalars(select(OutboxMessage.kind)))
    assert "chat removed" not in kinds


async def test_what_was_for_a_chat_that_was_removed_meanwhile_is_not_shown_there(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    code = await own_code(telegram)
    both.zalo.carries = 0
    second = both.zalo_stranger("Máy mới")
    await second.says(text=code)
    await talk(telegram, [("/kenh", "Zalo")])
    first = next(label for label in telegram.labels if label.startswith("Gỡ Zalo"))
    await talk(telegram, [(first, "Gỡ"), ("Gỡ kênh này", "Đã gỡ Zalo")])
    both.zalo.carries = None
    await both.at("2023-03-10 09:30")
    assert not [text for text in zalo.seen if "vừa được liên kết" in text]
    assert [text for text in zalo.seen if "đã được gỡ khỏi trợ lý" in text]


async def test_nobody_removes_the_chat_they_are_in_or_that_of_another(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    other = await both.on_zalo("Văn hóa")
    async with both.database.reading() as session:
        ids = {one.address: one.id for one in await session.scalars(select(Account))}
    await talk(zalo, [("/kenh", "đang dùng ở đây")])
    assert len([label for label in zalo.labels if label.startswith("Gỡ")]) == 1
    await talk(both["Văn hóa"], [("/kenh", "Zalo")])
    assert other.address in ids
    assert not [label for label in telegram.labels if label.startswith("Gỡ Buttons")]


async def test_a_coordinator_gives_a_code_for_an_official_and_the_official_and_leaders_hear(both):
    coordinator, official = both["Nội vụ"], both["Tư pháp"]
    await talk(
        coordinator,
        [
            ("/moi", "Đồng chí mời ai"),
            ("Thêm kênh cho người đã có", "Chọn người"),
            ("Tư pháp", ("Kính gửi đồng chí Tư pháp", "có hiệu lực 7 ngày")),
        ],
    )
    zalo = both.zalo_stranger("Lan")
    assert "Đã liên kết Zalo" in await zalo.says(text=found_in(coordinator.text))
    assert "bằng mã do đồng chí Nội vụ tạo" in official.text
    assert "Đồng chí Tư pháp đã liên kết thêm Zalo" in both["Chủ tịch"].text


async def test_an_invitation_points_out_who_may_only_want_another_channel(both):
    coordinator = both["Nội vụ"]
    await talk(
        coordinator,
        [
            ("/moi", "Đồng chí mời ai"),
            ("Cán bộ, công chức của ngành", "ngành nào"),
            ("Tư pháp", ("Ngành này đã có đồng chí Tư pháp", "Thêm kênh cho người đã có")),
        ],
    )


async def test_what_waited_for_a_used_up_channel_goes_as_soon_as_another_is_linked(both):
    zalo = await both.on_zalo("Tư pháp", is_alone=True)
    code = await own_code(zalo)
    both.zalo.carries = 0
    await both.at("2023-03-09 08:10")
    telegram = both.stranger("Lan Anh")
    assert "Đã liên kết" in await telegram.says(text=code)
    assert [text for text in telegram.seen if "đến hạn" in text]


async def test_the_same_person_answers_half_here_and_half_there_on_one_draft(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    await talk(
        telegram,
        [
            ("/baocao", "BÁO CÁO QUÝ I/2023"),
            ("○ 1.1 · Chưa cập nhật", "hiện thực hiện đến đâu"),
        ],
    )
    await talk(
        zalo,
        [
            ("/baocao", "BÁO CÁO QUÝ I/2023"),
            ("○ 1.2 · Chưa cập nhật", "hiện thực hiện đến đâu"),
        ],
    )
    await talk(telegram, [("Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%")])
    await talk(zalo, [("Đã hoàn thành", "Mức độ: Đã hoàn thành"), ("Có biên bản", "biên bản")])
    assert "1.1" in telegram.text
    assert "1.2" in zalo.text
    await talk(zalo, [("/baocao", ("1.1", "1.2"))])
    assert [label for label in zalo.labels if label.startswith("✎ 1.1")]
    await talk(telegram, [("/baocao", ("1.1", "1.2"))])
    assert [label for label in telegram.labels if label.startswith("✎ 1.2")]


async def test_undo_stays_with_the_chat_in_which_it_was_said(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    await talk(
        telegram,
        [
            ("/baocao", "BÁO CÁO"),
            ("○ 1.1 · Chưa cập nhật", "hiện thực hiện đến đâu"),
            ("đã rà soát 15 văn bản, trình lãnh đạo xem xét", "Đã ghi"),
        ],
    )
    await talk(zalo, [("/menu", "Đồng chí chọn việc"), ("bấm nhầm", "not:Đã hoàn tác")])
    await talk(telegram, [("Hoàn tác", "Đã hoàn tác")])


async def test_words_that_wait_for_a_place_wait_only_where_they_were_typed(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    for chat in (telegram, zalo):
        await talk(
            chat, [("/baocao", "BÁO CÁO"), ("○ 1.1 · Chưa cập nhật", "hiện thực hiện đến đâu")]
        )
    await talk(zalo, [("bao gio den han", "Ghi câu này vào")])
    await talk(telegram, [("Đang thực hiện 50%", ("Mức độ", "not:bao gio den han"))])
    await talk(zalo, [("Đang thực hiện 75%", "bao gio den han")])


async def order_word(chat):
    await talk(
        chat,
        [
            ("/summary", "QUÝ I/2023"),
            ("Word", "TÀI LIỆU"),
            ("Báo cáo của UBND (Word)", "người ký"),
            ("CHỦ TỊCH", ""),
        ],
    )
    await chat.office.do_pending_work()


async def test_a_document_comes_to_the_channel_on_which_it_was_ordered(both):
    telegram, zalo = both["Nội vụ"], await linked(both, "Nội vụ")
    await talk(telegram, [("/menu", "chọn việc")])
    await order_word(zalo)
    assert [file.name for file in zalo.files if file.name.endswith(".docx")]
    assert telegram.files == []


async def test_a_document_takes_the_other_channel_when_its_own_is_used_up(both):
    telegram, zalo = both["Nội vụ"], await linked(both, "Nội vụ")
    both.zalo.file_failures = [DeliveryError("429: quota", is_used_up=True)]
    await order_word(zalo)
    assert (zalo.files, telegram.files) == ([], [])
    both.clock.set(local("2023-03-09 08:10"))
    both.wake()
    await both.do_pending_work()
    assert [file.name for file in telegram.files if file.name.endswith(".docx")]
    assert zalo.files == []


async def test_a_file_sent_on_zalo_belongs_to_the_task_that_is_open_there(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    await talk(
        telegram, [("/baocao", "BÁO CÁO"), ("○ 1.1 · Chưa cập nhật", "hiện thực hiện đến đâu")]
    )
    await talk(
        zalo,
        [
            ("/baocao", "BÁO CÁO"),
            ("○ 1.2 · Chưa cập nhật", "hiện thực hiện đến đâu"),
            ("Đang thực hiện 50%", "1.2"),
            ((photo(),), "1.2"),
        ],
    )


async def test_own_data_names_both_chats_and_unlinking_ends_both(both):
    telegram, zalo = both["Tư pháp"], await linked(both, "Tư pháp")
    await talk(
        zalo, [("/dulieu", ("Zalo (z", "Buttons (c", "2 cuộc trò chuyện", "1 mã liên kết kênh"))]
    )
    await ask(zalo)
    await grant(both["Nội vụ"])
    await both.tick()
    for chat in (telegram, zalo):
        assert "Đề nghị đồng chí gửi mã mời" in await chat.says(text="xin chào")
        assert await person_of(both, chat) is None
    async with both.database.reading() as session:
        rows = await session.scalars(
            select(Conversation.channel).where(Conversation.address == zalo.address)
        )
        assert list(rows) == ["zalo"]  # of the stranger who has just written


@pytest.mark.parametrize(
    "written",
    [
        "mã {}",
        "Mã mời: {}",
        "ma {}",
        "MÃ LIÊN KẾT LÀ {}",
        "Kính mời đồng chí sử dụng trợ lý.\nĐề nghị gửi cho trợ lý mã\n{}\n\nMã dùng một lần.",
    ],
)
async def test_a_code_is_found_in_what_people_type_on_zalo(both, written):
    code = await code_for(both, Role.LEADER)
    grouped = f"{code[:4]}-{code[4:8]}-{code[8:]}"
    newcomer = both.zalo_stranger("Lê Văn Mẫu")
    assert "Trợ lý CCHC lưu họ tên" in await newcomer.says(text=written.format(grouped))


@pytest.mark.parametrize("made", ["{0}{1}{2}", "{0} {1} {2}", "mã {0} {1} {2}", "{0}–{1}–{2}"])
async def test_a_code_may_be_typed_with_blanks_or_in_one_word(both, made):
    code = await code_for(both, Role.LEADER)
    written = made.format(code[:4], code[4:8], code[8:]).lower()
    newcomer = both.zalo_stranger("Lê Văn Mẫu")
    assert "Trợ lý CCHC lưu họ tên" in await newcomer.says(text=written)
