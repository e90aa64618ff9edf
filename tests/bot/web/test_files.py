"""Signed links: what they open, for how long, and under which name."""

import asyncio
import os
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from sqlalchemy import select, update

from bot.web.files import disposition
from bot.web.guesses import MOST
from bot.web.key import signing_key
from bot.web.shelf import Shelf, Shelved
from bot.web.tickets import EVIDENCE, LIFETIME, Ticket, Tickets
from core.dialogue.stored_files import UnfitFileError
from core.documents.orders.products import MadeFile, Product
from core.errors import DeliveryError
from core.files.received import path_of
from core.screen import Attachment
from models import Access, Evidence, Grant, Order, OrderState, Person
from tests.bot.web.test_uploads import at_task
from tests.office import Chat, photo, talk

JUSTICE, COORDINATOR, LAND = "Tư pháp", "Nội vụ", "Địa chính"
NAME = "Biên bản họp Đảng ủy – quý I “bản ký”.jpg"
CONTENT = b"\xff\xd8\xff the photo"


@pytest.fixture
async def evidence(web):
    """A photo that an official sent for a task."""
    await at_task(web.office[JUSTICE])
    await web.office[JUSTICE].says(files=(photo(NAME, CONTENT),))
    async with web.office.database.reading() as session:
        return (await session.scalars(select(Evidence))).one()


def as_shown(web, kept: Evidence) -> Attachment:
    path = path_of(web.office.rules.evidence_directory, kept.sha256)
    return Attachment(kept.file_name, b"", kept.media_type, path, kept.sha256, evidence_id=kept.id)


async def link(web, reader: Chat, file: Attachment | MadeFile) -> str:
    given: str = await web.door.link(reader.address, web.office.channel, file)
    return given


async def opened(web, reader: Chat, kept: Evidence, **headers: str):
    return await web.phone().get(await link(web, reader, as_shown(web, kept)), headers=headers)


async def accesses(web) -> list[Access]:
    async with web.office.database.reading() as session:
        return list(await session.scalars(select(Access).order_by(Access.id)))


def name_of(disposition: str) -> str:
    """Read the name as browsers on Windows and Android do: the one in full counts more."""
    _, found, name = disposition.partition("; filename*=UTF-8''")
    assert found
    return unquote(name, errors="strict")


async def test_a_file_comes_as_it_was_sent_under_its_own_name(web, evidence):
    answer = await opened(web, web.office[COORDINATOR], evidence)
    assert answer.content == CONTENT
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["cache-control"] == "private, no-store"
    assert name_of(answer.headers["content-disposition"]) == NAME


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Báo cáo Đảng ủy.docx", "Bao cao Dang uy.docx"),
        ('a"b\\c\r\nX: y.pdf', "a_b_c__X_ y.pdf"),
        ("测试.pdf", ".pdf"),
        ("测试", "tep"),
    ],
)
def test_programs_without_unicode_names_get_one_in_ascii(name, plain):
    header = disposition(name, "application/pdf")
    assert header.startswith(f'attachment; filename="{plain}"; ')
    assert header.isascii()
    assert "\n" not in header


async def test_a_page_that_somebody_sent_is_never_shown_as_a_page(web):
    await at_task(web.office[JUSTICE])
    page = photo("trang.html", b"<script>1</script>")
    await web.office[JUSTICE].says(files=(page,))
    async with web.office.database.writing() as session:
        kept = (await session.scalars(select(Evidence))).one()
        kept.media_type = "text/html"
    answer = await opened(web, web.office[COORDINATOR], kept)
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_phone_may_ask_for_a_part_and_go_on_from_there(web, evidence):
    answer = await opened(web, web.office[COORDINATOR], evidence, Range="bytes=3-")
    assert answer.status_code == 206
    assert answer.content == CONTENT[3:]
    assert answer.headers["content-range"] == f"bytes 3-{len(CONTENT) - 1}/{len(CONTENT)}"


async def test_one_address_bears_several_fetches_and_is_one_line_of_the_log(web, evidence):
    before = len(await accesses(web))
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    for _ in range(3):
        assert (await web.phone().get(given)).status_code == 200
    (line,) = (await accesses(web))[before:]
    assert (line.action, line.facts) == ("file", {"evidence_id": evidence.id})


async def test_the_address_tells_neither_name_nor_hash(web, evidence):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    assert given.endswith("/tep.jpg")
    assert evidence.sha256 not in given
    assert "Bi" not in given.rpartition("/")[2]
    assert len(given) < 250


@pytest.mark.parametrize("change", ["cut", "turned", "another key", "another salt", "nonsense"])
async def test_a_guessed_or_changed_link_opens_nothing(web, evidence, change):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    address, ticket, name = given.rsplit("/", 2)
    ours = Ticket(EVIDENCE, str(evidence.id), 1, 1, 9_999_999_999)
    forged = {
        "cut": ticket[:-1],
        "turned": ticket[::-1],
        "another key": Tickets(lambda: "0" * 64).sign(ours),
        "another salt": ticket.replace(".", ".x"),
        "nonsense": "....",
    }[change]
    answer = await web.phone().get(f"{address}/{forged}/{name}")
    assert answer.status_code == 404
    assert "Không có tệp nào" in answer.text


async def test_nothing_is_listed(web, evidence):
    for path in ("/tep", "/tep/", "/gui", "/gui/", "/trang", "/trang/", "/", "/zalo", "/evidence"):
        assert (await web.phone().get(path)).status_code == 404, path


async def test_a_link_is_over_after_a_day(web, evidence):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    web.office.clock.set(web.office.clock.now() + LIFETIME - timedelta(seconds=1))
    assert (await web.phone().get(given)).status_code == 200
    web.office.clock.set(web.office.clock.now() + timedelta(seconds=1))
    answer = await web.phone().get(given)
    assert answer.status_code == 410
    assert "đã hết hạn" in answer.text


async def test_a_link_is_over_when_the_right_ends(web, evidence):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    async with web.office.database.writing() as session:
        whose = select(Person.id).where(Person.full_name == COORDINATOR)
        await session.execute(
            update(Grant)
            .where(Grant.person_id.in_(whose))
            .values(revoked_at=web.office.clock.now())
        )
    answer = await web.phone().get(given)
    assert answer.status_code == 403
    assert CONTENT not in answer.content


async def test_a_link_opens_nothing_for_whom_the_core_does_not_allow_it(web, evidence):
    answer = await opened(web, web.office[LAND], evidence)
    assert answer.status_code == 403
    assert CONTENT not in answer.content


async def test_a_link_is_over_when_its_evidence_is_withdrawn(web, evidence):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    out = [(f"/rut {evidence.id}", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    await talk(web.office[JUSTICE], out)
    answer = await web.phone().get(given)
    assert answer.status_code == 403
    assert "rút" in answer.text
    assert CONTENT not in answer.content


async def test_altered_evidence_is_not_given_out_and_the_administrators_hear_of_it(web, evidence):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    path = path_of(web.office.rules.evidence_directory, evidence.sha256)
    path.write_bytes(b"something else")
    answer = await web.phone().get(given)
    assert answer.status_code == 404
    assert [error.file.evidence_id for error in web.unfit] == [evidence.id]
    with pytest.raises(UnfitFileError):
        await link(web, web.office[COORDINATOR], as_shown(web, evidence))


async def test_what_cannot_be_logged_is_not_given_out(web, evidence):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    phone = web.phone()
    Path(web.office.settings.database_path).unlink()
    answer = await phone.get(given)
    assert answer.status_code == 503
    assert "thử lại sau ít phút" in answer.text
    assert CONTENT not in answer.content


@pytest.fixture
async def order(web):
    """The coordinator's order of the commune's report, which was made."""
    async with web.office.database.writing() as session:
        person = (
            await session.scalars(select(Person).where(Person.full_name == COORDINATOR))
        ).one()
        one = Order(
            organization_id=web.office.organization_id,
            person_id=person.id,
            channel=web.office.channel,
            product=Product.REPORT,
            facts={},
            ordered_at=web.office.clock.now(),
            state=OrderState.DONE,
        )
        session.add(one)
    return one


def made(folder: Path, order: Order, name: str = "Báo cáo quý I.docx") -> MadeFile:
    path = folder / "made.docx"
    path.write_bytes(b"PK a document")
    return MadeFile(name, "application/vnd.ms-word", path, order_id=order.id)


async def test_a_document_is_kept_for_its_link_after_the_maker_removed_it(web, order, tmp_path):
    file = made(tmp_path, order)
    given = await link(web, web.office[COORDINATOR], file)
    file.path.unlink()
    answer = await web.phone().get(given)
    assert answer.content == b"PK a document"
    assert name_of(answer.headers["content-disposition"]) == "Báo cáo quý I.docx"
    line = (await accesses(web))[-1]
    assert (line.action, line.facts["order_id"]) == ("document", order.id)


async def test_a_documents_link_is_over_when_the_right_to_its_order_ends(web, order, tmp_path):
    given = await link(web, web.office[COORDINATOR], made(tmp_path, order))
    async with web.office.database.writing() as session:
        await session.execute(
            update(Grant)
            .where(Grant.person_id == order.person_id, Grant.department_id.is_(None))
            .values(revoked_at=web.office.clock.now())
        )
    answer = await web.phone().get(given)
    assert answer.status_code == 403
    assert "không còn quyền" in answer.text


async def test_an_archive_is_over_when_evidence_was_withdrawn_after_it(
    web, evidence, order, tmp_path
):
    async with web.office.database.writing() as session:
        await session.execute(update(Order).values(product=Product.EVIDENCE))
    given = await link(web, web.office[COORDINATOR], made(tmp_path, order, "minh chứng.zip"))
    assert (await web.phone().get(given)).status_code == 200
    out = [(f"/rut {evidence.id}", "Vì sao"), ("Gửi nhầm", "Khi rút:"), ("Rút tệp", "Đã rút")]
    await talk(web.office[JUSTICE], out)
    answer = await web.phone().get(given)
    assert answer.status_code == 410
    assert "đã được rút" in answer.text


async def test_documents_are_cleared_away_with_their_links(web, order, tmp_path):
    given = await link(web, web.office[COORDINATOR], made(tmp_path, order))
    (kept,) = (web.folder / "web" / "made").iterdir()
    await web.server.sweep()
    assert kept.exists()
    web.office.clock.set(web.office.clock.now() + LIFETIME)
    (web.folder / "web" / "made" / "broken off").mkdir()
    await web.server.sweep()
    assert not [*(web.folder / "web" / "made").iterdir()]
    assert (await web.phone().get(given)).status_code == 410


async def test_a_small_file_that_a_screen_made_has_a_link_too(web):
    file = Attachment("lịch.ics", b"BEGIN:VCALENDAR", "text/calendar")
    answer = await web.phone().get(await link(web, web.office[LAND], file))
    assert answer.content == b"BEGIN:VCALENDAR"


async def test_a_stranger_has_no_link(web, evidence):
    assert await link(web, web.office.stranger("Người lạ"), as_shown(web, evidence)) == ""


async def test_a_document_without_an_order_has_no_link(web, order, tmp_path):
    file = replace(made(tmp_path, order), order_id=0)
    with pytest.raises(DeliveryError):
        await link(web, web.office[COORDINATOR], file)


async def test_a_full_disk_is_a_failed_delivery(web, order, tmp_path):
    (web.folder / "web").mkdir()
    (web.folder / "web" / "made").write_text("no folder")
    with pytest.raises(DeliveryError):
        await link(web, web.office[COORDINATOR], made(tmp_path, order))


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path):
    key = signing_key(tmp_path)
    assert signing_key(tmp_path) == key
    assert len(key) == 64
    (path,) = tmp_path.iterdir()
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_broken_key_is_replaced(tmp_path):
    (tmp_path / "web-key").write_bytes(b"\xff half")
    assert len(signing_key(tmp_path)) == 64


def test_a_shelf_finds_nothing_for_a_key_that_it_did_not_give(tmp_path):
    shelf = Shelf(tmp_path / "made")
    shelf.keep(b"x", Shelved("x", "text/plain", 0, "2023-03-09T08:00:00+07:00"))
    assert shelf.find("no such key") is None


async def test_too_many_wrong_links_from_one_place_hold_up_wrong_links_only(web, evidence):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    guessing = web.phone("198.51.100.1")
    answers = [await guessing.get(f"/tep/x{number}/tep") for number in range(MOST + 1)]
    assert [answer.status_code for answer in answers[-2:]] == [404, 429]
    assert (await guessing.get("/gui/x")).status_code == 429
    assert (await guessing.get(given)).status_code == 200
    assert (await web.phone("198.51.100.2").get(given)).status_code == 200
    assert (await guessing.get("/healthz")).status_code == 200


async def test_many_readers_at_once_are_all_served(web, evidence):
    given = await link(web, web.office[COORDINATOR], as_shown(web, evidence))
    answers = await asyncio.gather(*(web.phone().get(given) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert len([line for line in await accesses(web) if line.action == "file"]) == 1
