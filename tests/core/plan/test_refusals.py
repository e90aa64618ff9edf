"""A file that is not a plan is refused in one sentence that says what is wrong and where."""

import zipfile
from io import BytesIO

import pytest
from docx import Document

from core.errors import UserError
from core.plan import docx_package, file
from core.plan.errors import PlanError
from core.plan.reader import read_plan
from tests.core.plan.reading import read_text
from tests.core.plan.samples import BINH_AN_2024
from tests.core.plan.word_samples import numbered_plan, saved


def refusal(path):
    with pytest.raises(PlanError) as caught:
        read_plan(path)
    assert isinstance(caught.value, UserError)
    return caught.value.text


def refusal_of(tmp_path, data, name="ke-hoach.txt"):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return refusal(path)


def package(changes):
    """Make a .docx with some parts replaced, added, or left out (None)."""
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(numbered_plan())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        parts = {part: old.read(part) for part in old.namelist()} | changes
        for part, content in parts.items():
            if content is not None:
                new.writestr(part, content)
    return buffer.getvalue()


def test_a_missing_file_is_refused(tmp_path):
    expected = "Không tìm thấy tệp “khong-co.docx”: xin kiểm tra lại đường dẫn."
    assert refusal(tmp_path / "khong-co.docx") == expected


def test_a_folder_is_refused(tmp_path):
    folder = tmp_path / "ke-hoach"
    folder.mkdir()
    assert refusal(folder) == "“ke-hoach” là thư mục: xin chọn một tệp kế hoạch."


def test_an_unreadable_file_is_refused(tmp_path):
    loop = tmp_path / "vong.txt"
    loop.symlink_to(loop)
    assert refusal(loop) == "Không mở được tệp “vong.txt”: xin kiểm tra quyền đọc của tệp."


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf\n", b"---\n***\n12\n"])
def test_an_empty_file_is_refused(tmp_path, data):
    expected = "Tệp “ke-hoach.txt” trống: xin chọn lại tệp kế hoạch."
    assert refusal_of(tmp_path, data) == expected


def test_an_empty_word_file_is_refused(tmp_path):
    expected = "Tệp “trong.docx” trống: xin chọn lại tệp kế hoạch."
    assert refusal_of(tmp_path, saved(Document()), "trong.docx") == expected


def test_a_file_over_the_limit_is_refused(tmp_path):
    path = tmp_path / "lon.txt"
    with path.open("wb") as big:
        big.truncate(file.MAX_BYTES + 1)
    expected = "Tệp “lon.txt” quá lớn (tối đa 10 MB): xin chọn lại tệp kế hoạch."
    assert refusal(path) == expected


@pytest.mark.parametrize(
    "text", ["a" * (file.MAX_PARAGRAPH + 1), "KẾ HOẠCH " * 9 + "x\n" * file.MAX_CHARACTERS]
)
def test_a_text_longer_than_any_plan_is_refused(tmp_path, text):
    expected = "Tệp “ke-hoach.txt” quá dài so với một kế hoạch: xin chọn lại tệp kế hoạch."
    assert refusal_of(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1),
        (b"KE HOACH\nmot\0hai", 2),
        (b"\xff\xfe\x00", 1),
        ("KẾ HOẠCH\n\n1. Tư pháp\x1b[2J".encode(), 3),
        ("KẾ HOẠCH\n1. Tư pháp\x9b2J".encode(), 2),
        ("KẾ HOẠCH\x7f".encode(), 1),
    ],
)
def test_a_binary_file_is_refused(tmp_path, data, line):
    expected = (
        f"Tệp “ke-hoach.txt” không phải là văn bản (dòng {line}): "
        "xin chọn tệp .docx, .txt, .md hoặc .toml."
    )
    assert refusal_of(tmp_path, data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", "Tệp “x” là PDF: xin mở bản gốc trong Word và lưu thành tệp .docx."),
        (b"{\\rtf1}", "Tệp “x” là RTF: xin mở trong Word và lưu thành tệp .docx."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            (
                "Tệp “x” là Word đời cũ (.doc) hoặc có mật khẩu: "
                "xin mở trong Word và lưu thành tệp .docx không đặt mật khẩu."
            ),
        ),
    ],
)
def test_other_document_formats_are_refused_under_any_name(tmp_path, data, expected):
    assert refusal_of(tmp_path, data, "x") == expected


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("KẾ HOẠCH\nxã Tùng Ảnh".encode("cp1258", "ignore") + b"\xfe", 2),
        ("Số: 12\nKÕ ho¹ch kh¾c phôc".encode(), 2),
        ("KEÁ HOAÏCH".encode(), 1),
    ],
)
def test_text_in_another_encoding_is_refused(tmp_path, data, line):
    expected = (
        f"Tệp “ke-hoach.txt” không dùng bảng mã Unicode (dòng {line}; có thể là TCVN3 hoặc VNI): "
        "xin chuyển sang Unicode rồi lưu lại dạng UTF-8."
    )
    assert refusal_of(tmp_path, data) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Món canh chua\n1. Rau\n- rửa\n2. Cá\n- thái",
        "BÁO CÁO\nKết quả thực hiện kế hoạch\nI. NỘI DUNG\n1. Tư pháp\n- Rà soát",
        "Xin chào",
    ],
)
def test_a_document_that_is_not_a_plan_is_refused(tmp_path, text):
    assert refusal_of(tmp_path, text) == (
        "Tệp “ke-hoach.txt” không phải là kế hoạch: không thấy tên “KẾ HOẠCH” ở đầu văn bản, "
        "xin chọn lại tệp."
    )


@pytest.mark.parametrize(
    "body",
    [
        "",
        "I. MỤC ĐÍCH\n1. Để tốt hơn\n- Tốt hơn\n",
        "II. NỘI DUNG\n1. Cải cách thể chế\n- Rà soát văn bản\n2. Nâng cao nhận thức\n- Học\n",
        "II. NỘI DUNG\n1. Tư pháp\n2. Địa chính\n",
        "II. NỘI DUNG\n1. ①\n- Rà soát\n2. ٣\n- Đo đạc\n",
    ],
)
def test_a_plan_without_tasks_is_refused(tmp_path, body):
    assert refusal_of(tmp_path, f"KẾ HOẠCH\nKhắc phục hạn chế\n\n{body}") == (
        "Không thấy nội dung công việc của ngành nào trong tệp “ke-hoach.txt”: "
        "xin kiểm tra phần nội dung cụ thể, tên các ngành có đánh số không."
    )


def test_a_table_whose_first_row_has_no_department_is_refused(tmp_path):
    text = (
        "KẾ HOẠCH\n\n| TT | Nội dung | Đơn vị chủ trì |\n|---|---|---|\n"
        "| 1 | Rà soát | |\n| 2 | Đo đạc | Địa chính |\n"
    )
    assert refusal_of(tmp_path, text, "bang.md") == (
        "Tệp “bang.md”, dòng 5: nội dung trong bảng chưa ghi đơn vị chủ trì."
    )


@pytest.mark.parametrize(
    "data",
    [
        numbered_plan()[:-400],
        numbered_plan()[:300],
        b"PK\x05\x06" + b"\0" * 10,
        b"PK\x03\x04 day khong phai la tep nen",
        package({"[Content_Types].xml": None}),
        package({"word/document.xml": b"<w:document"}),
        package({"word/document.xml": b""}),
        package({"word/_rels/document.xml.rels": b"<a/>", "_rels/.rels": b"<a/>"}),
        BINH_AN_2024.encode(),
    ],
)
def test_a_damaged_word_file_is_refused(tmp_path, data):
    assert refusal_of(tmp_path, data, "hong.docx") == (
        "Tệp Word “hong.docx” bị hỏng: xin mở trong Word và lưu lại thành tệp .docx mới."
    )


def test_the_damaged_part_of_a_word_file_is_named(tmp_path):
    data = numbered_plan()
    with zipfile.ZipFile(BytesIO(data)) as whole:
        start = whole.getinfo("word/document.xml").header_offset + 200
    broken = data[:start] + b"\xff" * 40 + data[start + 40 :]
    assert refusal_of(tmp_path, broken, "hong.docx") == (
        "Tệp Word “hong.docx” bị hỏng (phần word/document.xml): "
        "xin mở trong Word và lưu lại thành tệp .docx mới."
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_word_file_with_xml_entities_is_refused(tmp_path, encoding):
    bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'.encode(encoding)
    assert refusal_of(tmp_path, package({"word/styles.xml": bomb}), "bom.docx") == (
        "Tệp Word “bom.docx” bị hỏng (phần word/styles.xml): "
        "xin mở trong Word và lưu lại thành tệp .docx mới."
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"word/document.xml": b" " * (docx_package.MAX_XML + 1)},
        {"word/media/anh.png": b" " * (docx_package.MAX_UNPACKED + 1)},
        {f"word/{number}": b"" for number in range(docx_package.MAX_PARTS + 1)},
    ],
    ids=["xml", "picture", "parts"],
)
def test_a_word_file_that_unpacks_to_a_huge_size_is_refused(tmp_path, changes):
    expected = "Tệp Word “bom.docx” giải nén ra quá lớn: xin chọn lại tệp kế hoạch."
    assert refusal_of(tmp_path, package(changes), "bom.docx") == expected


def test_a_zip_archive_of_another_format_is_refused(tmp_path):
    expected = "Tệp “x.docx” là tệp nén hoặc bảng tính, không phải Word: xin chọn tệp .docx."
    assert refusal_of(tmp_path, package({"word/document.xml": None}), "x.docx") == expected


def test_a_word_file_with_too_much_text_is_refused(tmp_path):
    document = Document()
    document.add_paragraph("a" * (file.MAX_PARAGRAPH + 1))
    expected = "Tệp “dai.docx” quá dài so với một kế hoạch: xin chọn lại tệp kế hoạch."
    assert refusal_of(tmp_path, saved(document), "dai.docx") == expected


def test_a_plan_with_too_many_departments_is_refused(tmp_path):
    text = "KẾ HOẠCH\nx\n" + "".join(f"{n % 99 + 1}. Ban {n}\n- Việc {n}\n" for n in range(201))
    expected = "Tệp “ke-hoach.txt” quá dài so với một kế hoạch: xin chọn lại tệp kế hoạch."
    assert refusal_of(tmp_path, text) == expected


def test_a_document_about_plans_is_refused():
    words = "# Help\n\nhow to import a ke hoach\n\n1. First\n- do this\n2. Second\n- do that\n"
    with pytest.raises(PlanError) as caught:
        read_text(words)
    assert caught.value.text
