"""The evidence archive: its folders, names and list, and what is left out."""

import io
from datetime import timedelta
from hashlib import sha256
from types import SimpleNamespace
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import openpyxl
import pytest
from sqlalchemy import select

from core.documents.archive.index import write_index
from core.documents.making import Commission, make
from core.documents.orders.products import Product
from core.errors import UserError
from core.files.received import path_of
from core.order_facts import OrderFacts
from core.stored_record import read_record
from models import CitedDocument, Department, Evidence, Person, Report, Round, Snapshot, Task
from tests.office import Office, local

ALTERED = "Nội dung trên máy của cơ quan không còn đúng như lúc nhận; tìm trong bản sao lưu"
NOON = local("2023-03-09 12:00")
UTF8_NAME = 0x800
UNCOUNTED = "Không còn trên máy của cơ quan; tìm trong bản sao lưu"


class Archive:
    """An office into which evidence is put directly, and the archives made of it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.counts: list[tuple[int, int]] = []
        self.notes: list[str] = []
        self.names: list[str] = []

    async def add(
        self, code, name, content=b"x", *, at=NOON, media_type="image/jpeg", of="2023-Q1", **more
    ):
        """Give a file to the task with this code; with `content` None its bytes are lost."""
        size = more.get("size", len(content or b"lost"))
        digest = sha256(content or name.encode()).hexdigest()
        async with self.office.database.writing() as session:
            report, task, person_id = await self._place(session, code, of)
            evidence = Evidence(
                report_id=report.id,
                task_id=task.id if task else None,
                file_name=name,
                media_type=media_type,
                size=size,
                sha256=digest,
                added_by_id=person_id,
                added_at=at,
            )
            session.add(evidence)
        if content is not None:
            place = path_of(self.office.rules.evidence_directory, digest)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)

    async def cite(self, code, symbol, *, at=NOON, of="2023-Q1"):
        async with self.office.database.writing() as session:
            report, task, person_id = await self._place(session, code, of)
            cited = CitedDocument(
                report_id=report.id,
                task_id=task.id,
                symbol=symbol,
                issued_on=NOON.date(),
                added_by_id=person_id,
                added_at=at,
            )
            session.add(cited)

    async def rename(self, code, name, of):
        """Change the department's name in its report of a round."""
        async with self.office.database.writing() as session:
            report, _, _ = await self._place(session, code, of)
            report.department_name = name

    async def withdraw(self, name):
        async with self.office.database.writing() as session:
            found = await session.scalars(select(Evidence).where(Evidence.file_name == name))
            file = found.one()
            file.withdrawn_at, file.withdrawal = NOON, "mistake"

    async def _place(self, session, code, key="2023-Q1"):
        """Find or begin the report for a task's code; a code without a dot means the department."""
        task = await session.scalar(select(Task).where(Task.code == code))
        number = int(code.partition(".")[0])
        department = await session.scalar(
            select(Department).where(Department.position == number - 1)
        )
        asked = await session.scalar(select(Round).where(Round.key == key))
        found = (Report.round_id == asked.id, Report.department_id == department.id)
        report = await session.scalar(select(Report).where(*found))
        if report is None:
            report = Report(
                organization_id=self.office.organization_id,
                round_id=asked.id,
                department_id=department.id,
                department_name=department.name,
            )
            session.add(report)
            await session.flush()
        return report, task, await session.scalar(select(Person.id).limit(1))

    async def made(self, *, file_bytes=50_000_000, of="2023-Q1", **facts) -> list[ZipFile]:
        folder = self.office.settings.making_directory
        folder.mkdir(exist_ok=True)
        async with self.office.database.reading() as session:
            round_id = await session.scalar(select(Round.id).where(Round.key == of))
        commission = Commission(
            organization_id=self.office.organization_id,
            product=Product.EVIDENCE,
            facts=read_record(OrderFacts, {"round_id": round_id, **facts}),
            now=local(f"{'2024-01' if of != '2023-Q1' else '2023-03'}-20 08:00"),
            folder=folder,
            file_bytes=file_bytes,
        )
        progress = lambda *counts: self.counts.append(counts)  # noqa: E731
        files = await make(self.office.database, self.office.rules, commission, progress)
        self.names = [file.name for file in files]
        self.notes = [file.note for file in files]
        assert all(file.path.stat().st_size <= file_bytes for file in files)
        return [ZipFile(io.BytesIO(file.path.read_bytes())) for file in files]


@pytest.fixture
async def archive(tmp_path):
    office = await Office.open(tmp_path)
    yield Archive(office)
    await office.close()


def rows_of(file: ZipFile) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(file.read("Bảng kê minh chứng.xlsx")))
    return list(book.worksheets[0].iter_rows(min_row=4, values_only=True))


def paths_of(file: ZipFile) -> list[str]:
    return [entry.filename for entry in file.infolist() if "/" in entry.filename]


async def test_files_are_in_folders_of_departments_and_tasks_in_the_plans_order(archive):
    await archive.add("4.1", "QĐ.pdf", b"2", media_type="application/pdf")
    await archive.add("1.2", "anh.jpg", b"1")
    await archive.add("1.1", "Biên bản.jpg", b"0")
    [file] = await archive.made()
    assert paths_of(file) == [
        "1. Tư pháp/1.1 Thực hiện quy trình rà soát văn bản quy phạm pháp luật, thực/Biên bản.jpg",
        "1. Tư pháp/1.2 Cải cách thể chế, công tác theo dõi thi hành pháp luật phối/anh.jpg",
        "4. Văn hoá – LĐTĐ&XH/4.1 Chất lượng công thông tin điện tử/QĐ.pdf",
    ]
    assert [file.read(path) for path in paths_of(file)] == [b"0", b"1", b"2"]
    assert archive.counts == [(1, 3), (2, 3), (3, 3)]
    assert archive.names == ["Minh-chung-CCHC_Quy-I-2023.zip"]
    assert archive.notes == ["Gồm 3 tệp."]


async def test_names_are_marked_as_unicode_and_photos_are_not_compressed(archive):
    await archive.add("1.1", "ảnh.jpg", b"a" * 5000)
    await archive.add("1.1", "lời.txt", b"b" * 5000, media_type="text/plain")
    [file] = await archive.made()
    assert all(entry.flag_bits & UTF8_NAME for entry in file.infolist())
    photo, words = (file.getinfo(path) for path in paths_of(file))
    assert (photo.compress_type, words.compress_type) == (ZIP_STORED, ZIP_DEFLATED)
    assert photo.date_time == (2023, 3, 9, 12, 0, 0)
    assert file.testzip() is None


async def test_the_list_has_each_files_name_task_time_and_sender(archive):
    await archive.add("1.1", "=HYPERLINK(1).jpg", b"abc")
    await archive.cite("1.1", "15/QĐ-UBND")
    [file] = await archive.made()
    sent, cited = rows_of(file)
    code, title, name = sent[2:5]
    assert (code, name) == ("1.1", "=HYPERLINK(1).jpg")
    assert title.startswith("Thực hiện quy trình rà soát")
    assert sent[7] == NOON.replace(tzinfo=None)
    assert sent[8:12] == ("1 KB", sha256(b"abc").hexdigest(), 1, paths_of(file)[0])
    assert (cited[0], cited[4], cited[5].date()) == (2, "15/QĐ-UBND", NOON.date())
    assert cited[12] == "Văn bản được nêu, không gửi tệp"
    assert archive.notes == ["Gồm 1 tệp; 1 văn bản được nêu, ghi ở bảng kê."]


@pytest.mark.parametrize("sign", "=+-@")
async def test_text_that_looks_like_a_formula_stays_text(archive, sign):
    await archive.add("1.1", f"{sign}1+1.jpg")
    [file] = await archive.made()
    book = openpyxl.load_workbook(io.BytesIO(file.read("Bảng kê minh chứng.xlsx")))
    cell = book.worksheets[0]["E4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (f"{sign}1+1.jpg", "s", True)


async def test_control_characters_in_a_name_do_not_break_the_list(archive):
    await archive.add("1.1", "biên\x0bbản\ufffe.jpg")
    [file] = await archive.made()
    assert rows_of(file)[0][4] == "biênbản.jpg"


async def test_a_lost_file_is_listed_as_lost(archive):
    await archive.add("1.1", "còn.jpg")
    await archive.add("1.2", "mất.jpg", None)
    [file] = await archive.made()
    _, lost = rows_of(file)
    assert lost[10:13] == (None, None, UNCOUNTED)
    assert len(paths_of(file)) == 1
    missing = "Không kèm: 1 tệp không còn trên máy của cơ quan; xem cột Ghi chú của bảng kê."
    assert archive.notes == [f"Gồm 1 tệp. {missing}"]


async def test_an_altered_file_is_left_out_and_listed_as_altered(archive):
    await archive.add("1.1", "còn.jpg")
    await archive.add("1.2", "sửa.jpg", b"as it came")
    digest = sha256(b"as it came").hexdigest()
    path_of(archive.office.rules.evidence_directory, digest).write_bytes(b"another's")
    [file] = await archive.made()
    _, altered = rows_of(file)
    assert altered[10:13] == (None, None, ALTERED)
    assert len(paths_of(file)) == 1
    assert "Không kèm 1 tệp có nội dung bị thay đổi" in archive.notes[0]


async def test_a_large_archive_is_split_into_parts(archive):
    for number in range(5):
        await archive.add("1.1", f"{number}.jpg", bytes([number]) * 120_000)
    await archive.add("1.2", "to.jpg", b"9" * 300_000)
    files = await archive.made(file_bytes=270_000)
    assert [len(paths_of(file)) for file in files] == [1, 2, 2]
    assert [f"Minh-chung-CCHC_Quy-I-2023_phan-{n}-3.zip" for n in (1, 2, 3)] == archive.names
    listed = rows_of(files[0])
    assert [row[10] for row in listed] == [1, 2, 2, 3, 3, None]
    assert listed[5][12].startswith("Lớn hơn mức gửi được")
    assert "Chia 3 phần" in archive.notes[0]
    assert "1 tệp quá lớn" in archive.notes[0]
    together = {path for file in files for path in paths_of(file)}
    assert together == {row[11] for row in listed if row[11]}


async def test_two_files_with_the_same_name_are_both_included(archive):
    await archive.add("1.1", "anh.jpg", b"1")
    await archive.add("1.1", "ANH.JPG", b"2")
    [file] = await archive.made()
    assert [path.rpartition("/")[2] for path in paths_of(file)] == ["anh.jpg", "ANH (2).JPG"]


async def test_every_path_is_short_and_stays_in_the_archive(archive):
    await archive.add("4.2", f"../../../{'dài ' * 60}.jpg")
    [file] = await archive.made()
    [path] = paths_of(file)
    assert len(path.encode("utf-16-le")) // 2 < 200
    assert ".." not in path.split("/")


async def test_the_archive_of_a_past_day_has_the_files_until_its_end(archive):
    await archive.add("1.1", "trong ngày.jpg", b"1", at=local("2023-03-10 23:59"))
    await archive.add(
        "1.1", "hôm sau.jpg", b"2", at=local("2023-03-10 23:59") + timedelta(minutes=1)
    )
    await archive.cite("1.1", "16/QĐ-UBND", at=local("2023-03-11 08:00"))
    [file] = await archive.made(as_of="2023-03-10")
    assert [row[4] for row in rows_of(file)] == ["trong ngày.jpg"]
    assert archive.names == ["Minh-chung-CCHC_Quy-I-2023_den-10-03-2023.zip"]


async def test_the_archive_of_an_edition_has_the_files_until_its_moment(archive):
    at = local("2023-03-10 09:00")
    await archive.add("1.1", "lần đầu.jpg", b"1", at=at)
    await archive.add("1.1", "bổ sung.jpg", b"2", at=at + timedelta(hours=1))
    async with archive.office.database.writing() as session:
        found = await session.execute(select(Round.id).where(Round.key == "2023-Q1"))
        frozen = {"organization_id": archive.office.organization_id, "round_id": found.scalar()}
        session.add(Snapshot(**frozen, number=1, as_of=at, taken_at=at, figures={}))
    [file] = await archive.made(edition=1)
    assert [row[4] for row in rows_of(file)] == ["lần đầu.jpg"]
    assert archive.names == ["Minh-chung-CCHC_Quy-I-2023_den-10-03-2023.zip"]


async def test_a_departments_archive_has_only_its_own_files(archive):
    await archive.add("1.1", "của ta.jpg", b"1")
    await archive.add("2.1", "của người.jpg", b"2")
    async with archive.office.database.reading() as session:
        justice = await session.scalar(select(Department.id).where(Department.position == 0))
    [file] = await archive.made(department_id=justice)
    assert [row[4] for row in rows_of(file)] == ["của ta.jpg"]


async def test_files_of_the_whole_report_have_a_folder(archive):
    await archive.add("1", "công văn.pdf")
    [file] = await archive.made()
    assert paths_of(file) == ["1. Tư pháp/Chung cả báo cáo/công văn.pdf"]


async def test_a_years_archive_has_the_evidence_of_all_its_rounds_and_names_each_round(archive):
    await archive.add("1.1", "quý I.jpg", b"1")
    await archive.add("1.1", "quý III.jpg", b"3", of="2023-Q3")
    await archive.cite("1.2", "15/QĐ-UBND", of="2023-Q2")
    [file] = await archive.made(of="2023-Q4")
    assert [(row[4], row[13]) for row in rows_of(file)] == [
        ("quý I.jpg", "quý I/2023"),
        ("quý III.jpg", "quý III/2023"),
        ("15/QĐ-UBND", "quý II/2023"),
    ]
    assert archive.names == ["Minh-chung-CCHC_Quy-IV-va-ca-nam-2023.zip"]
    heading = openpyxl.load_workbook(io.BytesIO(file.read("Bảng kê minh chứng.xlsx")))
    assert heading.worksheets[0]["A1"].value == (
        "BẢNG KÊ TÀI LIỆU KIỂM CHỨNG - QUÝ IV VÀ CẢ NĂM 2023"
    )


async def test_a_file_sent_again_in_a_later_round_is_in_a_years_archive_once(archive):
    await archive.add("1.1", "anh.jpg", b"1")
    await archive.add("1.1", "anh lại.jpg", b"1", of="2023-Q2")
    await archive.cite("1.1", "15/QĐ-UBND")
    await archive.cite("1.1", "15/QĐ-UBND", of="2023-Q3")
    [file] = await archive.made(of="2023-Q4")
    assert [(row[4], row[13]) for row in rows_of(file)] == [
        ("anh.jpg", "quý I/2023; quý II/2023"),
        ("15/QĐ-UBND", "quý I/2023; quý III/2023"),
    ]


async def test_a_file_withdrawn_and_sent_again_is_listed_twice(archive):
    await archive.add("1.1", "anh.jpg", b"1")
    await archive.withdraw("anh.jpg")
    await archive.add("1.1", "anh lại.jpg", b"1", of="2023-Q2")
    [file] = await archive.made(of="2023-Q4")
    assert [bool(row[11]) for row in rows_of(file)] == [False, True]


async def test_a_renamed_department_has_one_folder_with_its_newest_name(archive):
    await archive.add("1.1", "trước.jpg", b"1")
    await archive.add("1.2", "sau.jpg", b"2", of="2023-Q3")
    await archive.rename("1.2", "Tư pháp - Hộ tịch", of="2023-Q3")
    [file] = await archive.made(of="2023-Q4")
    assert {path.partition("/")[0] for path in paths_of(file)} == {"1. Tư pháp - Hộ tịch"}


async def test_a_quarters_archive_has_no_files_of_a_later_round(archive):
    await archive.add("1.1", "quý I.jpg", b"1")
    await archive.add("1.1", "quý II.jpg", b"2", of="2023-Q2")
    [file] = await archive.made()
    assert [row[4] for row in rows_of(file)] == ["quý I.jpg"]


async def test_an_archive_without_evidence_is_reported(archive):
    with pytest.raises(UserError, match="Chưa có tài liệu kiểm chứng nào của quý I/2023"):
        await archive.made()


async def test_an_archive_is_not_made_on_a_nearly_full_disk(archive, monkeypatch):
    await archive.add("1.1", "anh.jpg")
    usage = SimpleNamespace(free=200_000_000)
    monkeypatch.setattr("core.documents.archive.zip.shutil.disk_usage", lambda _: usage)
    with pytest.raises(UserError, match=r"không đủ chỗ để soạn tệp minh chứng \(1 MB\)"):
        await archive.made()
    usage.free += 1
    [made] = await archive.made()
    assert len(paths_of(made)) == 1


async def test_a_file_with_an_impossible_time_is_included(archive):
    """The machine's clock showed its first day when the file came."""
    await archive.add("1.1", "anh.jpg", at=local("1970-01-01 08:00"))
    [made] = await archive.made()
    [entry] = [one for one in made.infolist() if one.filename.endswith("anh.jpg")]
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)


@pytest.mark.parametrize("day", ["2023-03-21", "9999-12-31"])
async def test_the_archive_of_a_future_day_is_refused(archive, day):
    await archive.add("1.1", "anh.jpg")
    with pytest.raises(UserError, match="đến hôm nay"):
        await archive.made(as_of=day)


def test_an_error_in_writing_the_list_is_reported_as_a_disk_error(tmp_path):
    with pytest.raises(OSError, match="gone"):
        write_index(tmp_path / "gone" / "index.xlsx", (), "2023-Q1", None, NOON)
