"""Withdrawing evidence: by whom, for which reason, and that nothing of it is left."""

import hashlib
import io
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from sqlalchemy import select

from core.dialogue.incoming import MessageText
from core.errors import DeliveryError
from core.files.received import path_of
from core.notices.chat import MessageKey
from core.people.act import Act
from core.people.actor import find_actor
from core.reporting.evidence.erasing import note_shown
from core.reporting.evidence.withdrawing import SECRET, withdraw
from models import (
    Answer,
    Conversation,
    Erasure,
    Event,
    Evidence,
    Organization,
    OutboxMessage,
    Person,
    Plan,
    Report,
    Round,
    ShownFile,
    Snapshot,
)
from tests.office import Chat, Office, photo, report_everything, talk

pytestmark = pytest.mark.both_channels

CONTENT = b"a page with a stamp"
SHA256 = hashlib.sha256(CONTENT).hexdigest()
REFUSED = "có dấu hiệu bí mật nhà nước nên không được ghi"


async def at_task(chat: Chat, code: str = "1.1") -> None:
    level = "Đang thực hiện 50%"
    await chat.says(text="/baocao")
    await chat.answers(next(label for label in chat.labels if f" {code} " in label))
    if level in chat.labels:
        await chat.answers(level)


async def sends(chat: Chat, content: bytes = CONTENT, message: str = "m1", **more) -> str:
    return await chat.says(files=(photo("anh 1.jpg", content, message=message),), **more)


async def rows(office: Office, table: Any) -> list[Any]:
    async with office.database.reading() as session:
        return list(await session.scalars(select(table).order_by(table.id)))


async def withdrawals(office: Office) -> list[Any]:
    return [one for one in await rows(office, Event) if one.action == "evidence withdrawn"]


def place(office: Office, sha256: str = SHA256) -> Path:
    return path_of(office.rules.evidence_directory, sha256)


async def everything_kept(office: Office) -> str:
    """Give all people's words in the database as one text."""
    kept = [await rows(office, one) for one in (Event, Conversation, Answer, OutboxMessage)]
    return " ".join(str(vars(row)) for some in kept for row in some)


async def archive(chat: Chat) -> tuple[list[str], list[Any]]:
    """Order the evidence, and give its files and the notes in its list."""
    await chat.says(text="/tailieu")
    await chat.answers(next(label for label in chat.labels if label.startswith("Minh chứng")))
    with ZipFile(io.BytesIO(chat.files[-1].content)) as found:
        names = [name for name in found.namelist() if not name.endswith(".xlsx")]
        index = openpyxl.load_workbook(io.BytesIO(found.read("Bảng kê minh chứng.xlsx")))
    return names, [row[12].value for row in index["Minh chứng"].iter_rows(min_row=4)]


@pytest.mark.parametrize("reason", ["Có nội dung mật", "Giấy tờ, dữ liệu của công dân", "Gửi nhầm"])
async def test_the_sender_withdraws_a_file_and_only_the_record_is_left(office, reason):
    official = office["Tư pháp"]
    await at_task(official)
    await sends(official)
    assert place(office).exists()
    await talk(
        official,
        [
            ("Thêm", "Tài liệu kiểm chứng: 1 tệp"),
            ("Xem tệp (1)", "1 tệp dưới đây"),
            ("Rút tệp", "TỆP ĐÃ GỬI"),
            ("Rút tệp anh 1.jpg", "Vì sao rút tệp này?"),
            ("‹ Quay lại", "TỆP ĐÃ GỬI"),
            ("/tep", "TỆP ĐÃ GỬI"),
            ("Xem tệp anh 1.jpg", "Tệp được gửi dưới đây"),
            ("Rút tệp này", "Vì sao rút tệp này?"),
            (reason, ("Khi rút:", "bị xóa khỏi máy", "SHA-256", "not:Bản sao lưu")),
            ("Rút tệp", ("Đã rút tệp khỏi báo cáo", SHA256)),
        ],
    )
    assert official.labels[0] == "Rút tệp khác"
    await office.eraser.work()
    assert not place(office).exists()
    sent_twice = {(official.address, one) for one in ("m1", "sent 1", "sent 2")}
    assert set(office.outside.unsent) == sent_twice
    assert not await rows(office, ShownFile)
    [event] = await withdrawals(office)
    [kept] = await rows(office, Evidence)
    assert event.after["sha256"] == kept.sha256 == SHA256
    assert (event.person_id, event.happened_at) == (kept.withdrawn_by_id, kept.withdrawn_at)
    assert event.after["withdrawal"] == kept.withdrawal != ""
    assert (await rows(office, Erasure))[0].done_at is not None
    await at_task(official)
    assert "Xem tệp (1)" not in official.labels
    assert "chứng: 1 tệp" not in official.text
    assert SHA256 in await official.says(text=f"/tep {kept.id}")
    shown = await office["Nội vụ"].says(text="/lichsu 1.1")
    assert "Rút tài liệu kiểm chứng" in shown
    assert f"Lý do rút: {reason}" in shown
    assert ("anh 1.jpg" in shown) == (reason == "Gửi nhầm")
    assert "đã rút một tệp kiểm chứng của Tư pháp" in " ".join(office["Nội vụ"].seen)


async def test_the_coordinator_can_withdraw_others_files_and_is_told_of_backups(office):
    await at_task(office["Văn hóa"], "4.1")
    await sends(office["Văn hóa"])
    coordinator = office["Nội vụ"]
    await talk(
        coordinator,
        [
            ("/tep 1", "Tệp được gửi dưới đây"),
            ("Rút tệp này", "Vì sao"),
            ("Công dân chưa đồng ý", ("Lý do: Công dân chưa đồng ý", "Bản sao lưu và tệp nén")),
            ("Rút tệp", "Đã rút tệp khỏi báo cáo"),
        ],
    )
    await office.eraser.work()
    assert not place(office).exists()
    assert (office["Văn hóa"].address, "m1") in office.outside.unsent
    assert "Công dân chưa đồng ý" in office["Văn hóa"].text
    assert (await rows(office, Evidence))[0].withdrawal == "Công dân chưa đồng ý"


@pytest.mark.parametrize("name", ["Tư pháp", "Văn phòng HĐND", "Địa chính", "Chủ tịch", "Kiểm tra"])
async def test_nobody_else_can_withdraw_a_file_with_a_forged_key(office, name):
    await at_task(office["Văn hóa"], "4.1")
    await sends(office["Văn hóa"])
    other = office[name]
    for typed in ("/rut 1", "/rut 1 1", "/rut 999999999999", "/rut nd 1", "/rut", "/tep"):
        shown = await other.says(text=typed)
        assert "Vì sao rút" not in shown
        assert "anh 1.jpg" not in shown
    assert "Chỉ người gửi tệp" in await other.says(text="/rut 1")
    async with office.database.writing() as session:  # a step that these people were not shown
        found = await session.scalar(
            select(Conversation).where(Conversation.address == other.address)
        )
        found.state = {
            **found.state,
            "step": "withdraw.confirm",
            "data": {"id": 1, "reason": "secret"},
            "choices": [["withdraw", "Rút tệp"]],
        }
    await other.says(text="Rút tệp")
    assert not await withdrawals(office)
    assert place(office).exists()
    assert "Rút tệp" not in " ".join(other.labels)


async def test_the_leaders_are_told_when_the_coordinator_withdraws_their_own_evidence(office):
    coordinator = office["Nội vụ"]
    await at_task(coordinator, "3.1")
    await sends(coordinator)
    out = [("/rut 1", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    await talk(coordinator, out)
    await office.delivery.drain()
    assert "đã rút một tệp kiểm chứng của Văn phòng Nội vụ" in office["Chủ tịch"].text


async def test_a_secret_file_is_removed_everywhere_and_refused_later(office):
    official, other = office["Tư pháp"], office["Văn hóa"]
    await at_task(official)
    await sends(official)
    await at_task(other, "4.1")
    await sends(other, message="m7")
    await talk(
        official,
        [
            ("/rut 1", "Vì sao"),
            ("đây là văn bản mật của huyện", "Lý do: Có nội dung mật"),  # not recorded as words
            ("Rút tệp", "2 nơi có tệp giống hệt"),
        ],
    )
    await office.eraser.work()
    assert not place(office).exists()
    assert (other.address, "m7") in office.outside.unsent
    assert "Có nội dung mật" in other.text
    assert len(await withdrawals(office)) == 2
    assert "văn bản mật của huyện" not in await everything_kept(office)
    assert "anh 1.jpg" not in " ".join(str(vars(row)) for row in await rows(office, Event))
    await at_task(other, "4.1")
    assert "đã được rút do có nội dung mật" in await sends(other, message="m8")
    await office.eraser.work()
    assert not place(office).exists()
    assert (other.address, "m8") in office.outside.unsent
    assert len(await rows(office, Evidence)) == 2


async def at_another_commune(office: Office, evidence: Evidence) -> int:
    """Let another commune in the same database have the same file; give its evidence."""
    async with office.database.writing() as session:
        commune = Organization(name="Xã khác")
        session.add(commune)
        await session.flush()
        sender = Person(organization_id=commune.id, full_name="Người xã khác", called="khác")
        of_ours = await session.get_one(Report, evidence.report_id)
        asked_of_ours = await session.get_one(Round, of_ours.round_id)
        session.add(sender)
        await session.flush()
        plan = Plan(organization_id=commune.id, title="", year=2023, imported_at=evidence.added_at)
        session.add(plan)
        await session.flush()
        asked = again(asked_of_ours, organization_id=commune.id, plan_id=plan.id)
        session.add(asked)
        await session.flush()
        more = {"department_id": None, "submitted_by_id": None}
        report = again(of_ours, organization_id=commune.id, round_id=asked.id, **more)
        session.add(report)
        await session.flush()
        theirs = again(evidence, report_id=report.id, task_id=None, added_by_id=sender.id)
        session.add(theirs)
        await session.flush()
        number: int = theirs.id
        return number


def again(row: Any, **other: Any) -> Any:
    facts = {column.key: getattr(row, column.key) for column in row.__table__.columns}
    return type(row)(**{**facts, **other, "id": None})


async def test_a_file_secret_in_one_commune_is_removed_from_another(office):
    official = office["Tư pháp"]
    await at_task(official)
    await sends(official)
    (own,) = await rows(office, Evidence)
    theirs = await at_another_commune(office, own)
    out = [("Có nội dung mật", "Khi rút:"), ("Rút tệp", "nội dung được giữ lại")]
    await talk(official, [("/rut 1", "Vì sao"), *out])
    await office.eraser.work()
    assert place(office).exists()
    standing = [one.id for one in await rows(office, Evidence) if one.withdrawn_at is None]
    assert standing == [theirs]
    assert {one.organization_id for one in await withdrawals(office)} == {1}
    await at_task(official)
    assert "đã được rút do có nội dung mật" in await sends(official, message="m9")
    await office.eraser.work()
    assert place(office).exists()


async def test_a_file_withdrawn_by_mistake_stays_in_another_commune_and_can_be_sent_again(office):
    official, other = office["Tư pháp"], office["Văn hóa"]
    await at_task(official)
    await sends(official)
    await at_task(other, "4.1")
    await sends(other, message="m7")
    out = [("Gửi nhầm", "Khi rút:"), ("Rút tệp", "nội dung được giữ lại")]
    await talk(official, [("/rut 1", "Vì sao"), *out])
    await office.eraser.work()
    assert place(office).exists()
    assert office.outside.unsent == []
    await at_task(official)
    assert "Đã nhận 1 tệp" in await sends(official, message="m9")


async def test_a_crash_after_the_commit_does_not_prevent_the_erasure(office):
    official = office["Tư pháp"]
    await at_task(official)
    await sends(official)
    out = [("/rut 1", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    await talk(official, out)
    assert place(office).exists()  # nothing ran after the commit, because the process was killed
    assert "Tệp này đã được rút" in await official.says(text="/tep 1")
    await office.new_eraser().work()
    assert not place(office).exists()
    place(office).write_bytes(CONTENT)  # a copy of the folder was restored
    await office.new_eraser().work()
    assert not place(office).exists()


async def test_messages_that_cannot_be_deleted_are_retried_or_reported(office):
    official = office["Tư pháp"]
    await at_task(official)
    await sends(official)
    await official.says(text="/tep 1")
    out = [("/rut 1", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    await talk(official, out)
    old = DeliveryError("message can't be deleted for everyone", permanent=True)
    office.outside.unsend_failures = [old, DeliveryError("Bad Gateway")]
    await office.eraser.work()
    await office.delivery.drain()
    assert "còn 1 tin có tệp đó mà trợ lý không xóa được (tin đã cũ)" in official.text
    assert not place(office).exists()
    await office.at("2023-03-09 08:01")
    await office.eraser.work()
    assert len(office.outside.unsent) == 1
    assert not await rows(office, ShownFile)
    assert (await rows(office, Erasure))[0].done_at is not None


async def test_a_copy_that_was_being_sent_is_deleted_too(office):
    official = office["Tư pháp"]
    await at_task(official)
    await sends(official)
    out = [("/rut 1", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    await talk(official, out)
    await office.eraser.work()
    spot = MessageKey(office.channel, office["Nội vụ"].address, "late")
    async with office.database.writing() as session:
        await note_shown(session, SHA256, spot, office.clock.now())
    await office.eraser.work()
    assert (office["Nội vụ"].address, "late") in office.outside.unsent


@pytest.mark.parametrize("words", ["TỐI MẬT: quân số 120", "Kèm tài liệu mật: quân số 120"])
async def test_words_marked_as_secret_are_not_stored_or_repeated(office, words):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await at_task(official)
    await talk(official, [("Ghi kết quả", "gõ kết quả")])
    said = {"text": words, "said": (MessageText("m5", words),)}
    for _ in range(2):
        shown = await official.says(**said)
        assert REFUSED in shown
        assert "quân số" not in shown
    for steps in (["/khokhan", "Nêu khó khăn, vướng mắc", "1.1"], ["/giahan"], ["/menu"], ["/hoi"]):
        for step in steps:
            await official.answers(step)
        assert REFUSED in await official.says(**said)
    for who in (coordinator, office["Chủ tịch"], office["Kiểm tra"], office.stranger("lạ")):
        for opening in ("/menu", "/chidao", "/tontai moi", "/nop", "/moi"):
            await who.says(text=opening)
            assert REFUSED in await who.says(text=words)
    assert "quân số" not in await everything_kept(office)
    assert "quân số" not in " ".join(official.seen)


async def test_an_answer_about_protecting_secrets_is_accepted(office):
    official = office["Tư pháp"]
    await at_task(official)
    words = "Đã tổ chức học tập Luật Bảo vệ bí mật nhà nước"
    await talk(official, [(words, f"Kết quả: {words}")])


async def test_a_secrecy_mark_on_one_caption_concerns_the_whole_album(office):
    official = office["Tư pháp"]
    await at_task(official)
    two = (photo("a.jpg", b"one", message="m1"), photo("b.jpg", b"two", message="m2"))
    shown = await official.says(files=two, text="Trang 1\nTỐI MẬT")
    assert "Không nhận một tệp vì" in shown
    assert await rows(office, Evidence) == []
    assert not [one for one in office.rules.evidence_directory.rglob("*") if one.is_file()]


async def test_a_caption_edited_to_a_secrecy_mark_removes_its_file_and_offers_to_drop_its_words(
    office,
):
    official = office["Tư pháp"]
    await at_task(official)
    await sends(official, text="Biên bản họp", said=(MessageText("m1", "Biên bản họp"),))
    edited = {
        "said": (MessageText("m1", "TỐI MẬT quân số"),),
        "is_edit": True,
        "has_changed_file": True,
    }
    shown = await official.says(text="TỐI MẬT quân số", **edited)
    assert "Đã rút 1 tệp gửi kèm tin đó" in shown
    await office.eraser.work()
    assert not place(office).exists()
    assert (official.address, "m1") in office.outside.unsent
    await talk(official, [("Bỏ nội dung đã ghi", ("Đã bỏ nội dung", "not:Biên bản họp"))])
    assert (await rows(office, Answer))[0].result == ""
    assert "quân số" not in await everything_kept(office)
    assert (await withdrawals(office))[0].after["withdrawal"] == "secret"


@pytest.mark.parametrize("caption", ["", "Biên bản họp"])
async def test_a_waiting_file_is_removed_when_its_caption_is_edited_to_a_secrecy_mark(
    office, caption
):
    official = office["Tư pháp"]
    said = (MessageText("m1", caption),) if caption else ()
    assert "là của nội dung nào" in await sends(official, text=caption, said=said)
    edited = {
        "said": (MessageText("m1", "(Mật) quân số"),),
        "is_edit": True,
        "has_changed_file": True,
    }
    shown = await official.says(text="(Mật) quân số", **edited)
    assert "Đã rút 1 tệp gửi kèm tin đó" in shown
    assert "Đã nhận" not in shown
    await office.eraser.work()
    assert not place(office).exists()
    assert (official.address, "m1") in office.outside.unsent
    assert "quân số" not in await everything_kept(office)
    [conversation] = await rows(office, Conversation)
    assert "Biên bản họp" not in str(conversation.state)


async def test_words_edited_to_a_secrecy_mark_are_not_recorded_and_the_old_ones_can_be_dropped(
    office,
):
    official = office["Tư pháp"]
    await at_task(official)
    await official.says(text="Đã rà soát", said=(MessageText("m4", "Đã rà soát"),))
    shown = await official.says(
        text="MẬT: quân số 120", said=(MessageText("m4", "MẬT: quân số 120"),), is_edit=True
    )
    assert "nội dung sửa không được ghi" in shown
    await talk(official, [("Giữ nội dung cũ", "Vẫn giữ")])
    assert (await rows(office, Answer))[0].result == "Đã rà soát"
    assert "quân số" not in await everything_kept(office)


async def test_a_done_task_lacks_evidence_after_a_withdrawal_and_the_archive_lists_the_file(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await at_task(official)
    await talk(official, [("Sửa mức độ", "đến đâu"), ("Đã hoàn thành", "Mức độ")])
    await sends(official)
    await talk(official, [("Xác nhận", "Đã ghi nội dung 1.1")])
    files, notes = await archive(coordinator)
    assert (len(files), notes) == (1, [None])
    out = [("/rut 1", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    await talk(official, out)
    await office.delivery.drain()
    assert "Tệp nén minh chứng quý I/2023 mà đồng chí đã nhận" in " ".join(coordinator.seen)
    assert await archive(coordinator) == ([], ["Đã rút; nội dung đã xóa khỏi máy của cơ quan"])
    await at_task(official)
    await talk(official, [("75", "Mức độ"), ("Đã hoàn thành", "Mức độ")])
    assert "nêu giải trình" in await official.answers("Xác nhận")


async def test_secret_words_after_a_command_are_refused(office):
    for typed in ("/chidao TỐI MẬT quân số", "/khokhan (mật) quân số", "/hoi tài liệu mật quân số"):
        assert REFUSED in await office["Chủ tịch"].says(text=typed)
    assert "quân số" not in await everything_kept(office)


async def test_an_archive_being_made_is_made_again_without_the_withdrawn_file(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await at_task(official)
    await sends(official)
    made = []

    async def make_slowly(commission, progress):
        made.append(commission.now)
        if len(made) == 1:
            files = await office._make(commission, progress)
            now = office.clock.now()
            async with office.database.writing() as session:
                actor = await find_actor(session, office.channel, official.address, now.date())
                assert actor is not None
                await withdraw(Act(session, actor, now), 1, SECRET)
            return files
        return await office._make(commission, progress)

    office.maker = office.new_maker(make_slowly)
    assert await archive(coordinator) == ([], ["Đã rút; nội dung đã xóa khỏi máy của cơ quan"])
    assert len(made) == 2
    assert len([file for file in coordinator.files if file.name.endswith(".zip")]) == 1


async def test_a_withdrawal_after_the_lock_makes_another_edition(office):
    official = office["Tư pháp"]
    await at_task(official)
    await sends(official)
    await report_everything(official)
    await office.at("2023-04-20 08:00")
    before = len(await rows(office, Snapshot))
    out = [("/rut 1", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    await talk(official, out)
    await office.at("2023-04-20 08:06")
    frozen = await rows(office, Snapshot)
    assert len(frozen) == before + 1
    counts = [
        task["files"]
        for one in frozen[-2:]
        for department in one.figures["departments"]
        for task in department["task_figures"]
        if task["code"] == "1.1"
    ]
    assert counts == [1, 0]


async def test_a_done_task_is_shown_as_lacking_evidence_when_all_of_it_was_withdrawn(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    done = [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "1.1."), ("Đã hoàn thành", "Mức độ")]
    await talk(official, done)
    await sends(official)
    await talk(
        official, [("Xác nhận", "Đã ghi nội dung 1.1"), ("/baocao", "1 tài liệu kiểm chứng")]
    )
    await report_everything(official)
    out = [("/rut 1", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    lacks = "chưa có tài liệu kiểm chứng"
    await talk(official, [*out, ("/baocao", (f"Đã hoàn thành; {lacks}", "not:1 tài liệu"))])
    await talk(coordinator, [("/duyet 1 1", f"Đã hoàn thành; {lacks}")])
    await talk(coordinator, [("/summary", "QUÝ I"), ("Theo ngành", "THEO"), ("Tư pháp", lacks)])
