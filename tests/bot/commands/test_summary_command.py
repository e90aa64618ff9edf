"""The summary command: the files of a round, of a past day, and what it refuses."""

import itertools
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import load_workbook

from bot.commands.summary import write_summary
from core.errors import UserError
from tests.bot.processes import configured, nhacviec
from tests.office import Office, local, photo, report_everything, talk

FILES = [
    "BIEU-DO_Quy-I-2023_1-2.png",
    "BIEU-DO_Quy-I-2023_2-2.png",
    "DU-THAO_BC-ket-qua-khac-phuc-CCHC_Quy-I-2023.docx",
    "Minh-chung-CCHC_Quy-I-2023.zip",
    "TONG-HOP_Quy-I-2023.txt",
    "TONG-HOP_Quy-I-2023.xlsx",
]


_BEGUN: list[Path] = []


@pytest.fixture
async def folder(tmp_path, tmp_path_factory):
    """Give an installation on 9 March 2023 in which one department has reported."""
    if not _BEGUN:
        _BEGUN.append(await begun(tmp_path_factory.mktemp("begun")))
    shutil.copytree(_BEGUN[0], tmp_path, dirs_exist_ok=True)
    return tmp_path


async def begun(tmp_path: Path) -> Path:
    configured(tmp_path)
    (tmp_path / "data").mkdir()
    office = await Office.open(tmp_path / "data")
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ((photo("biên bản.jpg"),), "Đã nhận 1 tệp"),
        ],
    )
    await report_everything(official)
    office.clock.set(local("2023-03-10 08:00"))
    await report_everything(office["Địa chính"])
    await office.close()
    return tmp_path


async def test_a_rounds_files_are_made_from_the_same_figures(folder):
    outcome = await nhacviec("summary", "--round", "2023-Q1", "--out", "out", cwd=folder)
    assert outcome.code == 0, outcome.err
    assert sorted(path.name for path in (folder / "out").iterdir()) == FILES
    chart, _points, report, archive, text, workbook = (folder / "out" / name for name in FILES)
    assert chart.read_bytes().startswith(b"\x89PNG")
    assert "Ngành đã báo cáo: 2/5" in text.read_text(encoding="utf-8")
    assert any("02/05 ngành" in one.text for one in Document(str(report)).paragraphs)
    assert load_workbook(workbook).sheetnames == ["Nội dung", "Ngành", "Nhật ký"]
    with ZipFile(archive) as opened:
        assert [name for name in opened.namelist() if name.endswith("biên bản.jpg")]


async def test_a_past_day_is_shown_as_it_was_then(folder):
    command = ("summary", "--round", "2023-q1", "--as-of", "9/3/2023", "--out", "out")
    outcome = await nhacviec(*command, cwd=folder)
    assert outcome.code == 0, outcome.err
    text = (folder / "out" / "TONG-HOP_Quy-I-2023_den-09-03-2023.txt").read_text(encoding="utf-8")
    assert "Ngành đã báo cáo: 1/5" in text
    assert "số liệu ngày 09/03/2023" in text


async def test_existing_files_are_not_overwritten(folder):
    (folder / "out").mkdir()
    (folder / "out" / FILES[2]).write_text("worked on")
    outcome = await nhacviec("summary", "--round", "2023-Q1", "--out", "out", cwd=folder)
    assert (outcome.code, "không ghi đè" in outcome.err) == (2, True)
    assert [path.name for path in (folder / "out").iterdir()] == [FILES[2]]
    assert (folder / "out" / FILES[2]).read_text() == "worked on"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--round", "2023-Q9"), "Các kỳ báo cáo: 2023-Q1, 2023-Q2"),
        (("--round", "2023-Q1", "--as-of", "hôm nọ"), "Không hiểu ngày “hôm nọ”"),
        (("--round", "2023-Q1", "--as-of", "2019-03-10"), "xin đồng chí chọn một ngày"),
    ],
)
async def test_a_refusal_is_reported_in_one_sentence(folder, words, told):
    outcome = await nhacviec("summary", *words, "--out", "out", cwd=folder)
    assert (outcome.code, told in outcome.err) == (2, True), outcome.err
    assert not list((folder / "out").glob("*.*"))


async def test_an_unwritable_folder_is_reported(folder):
    (folder / "out").write_text("a file")
    outcome = await nhacviec("summary", "--round", "2023-Q1", "--out", "out/in", cwd=folder)
    assert (outcome.code, "Không ghi được vào thư mục" in outcome.err) == (2, True)


async def test_missing_evidence_is_reported_and_the_other_files_are_written(folder):
    command = ("summary", "--round", "2023-Q1", "--as-of", "1/3/2023", "--out", "out")
    outcome = await nhacviec(*command, cwd=folder)
    assert outcome.code == 0, outcome.err
    assert "Chưa có tài liệu kiểm chứng nào của quý I/2023." in outcome.out
    assert len(list((folder / "out").iterdir())) == len(FILES) - 1


async def test_a_half_year_has_the_evidence_of_its_first_quarter(folder):
    outcome = await nhacviec("summary", "--round", "2023-Q2", "--out", "out", cwd=folder)
    assert outcome.code == 0, outcome.err
    assert (folder / "out" / "Minh-chung-CCHC_Quy-II-va-6-thang-2023.zip").is_file()


async def test_no_file_is_left_when_one_cannot_be_written(folder, monkeypatch):
    """The disk became full, or the folder was removed, after some files were written."""
    move, moves = shutil.move, itertools.count(1)

    def moved(source, target):
        if next(moves) == 3:
            raise OSError("no space left on device")
        return move(source, target)

    monkeypatch.setattr("bot.commands.summary.shutil.move", moved)
    out = folder / "out"
    with pytest.raises(UserError, match="Không ghi được vào thư mục"):
        await write_summary(folder / "config.toml", "2023-Q1", None, out)
    assert [*out.iterdir()] == []
