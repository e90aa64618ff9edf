"""The chart shows the figures' own numbers, every letter, and nothing cut or overlapping."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image

from core.documents.chart import chart, colours
from core.documents.chart.bars import parts
from core.documents.chart.chart import chart_pictures
from core.documents.chart.layout import laid_out
from core.documents.chart.letters import drawable, width, wrapped
from core.documents.chart.marks import INSIDE, MARGIN
from core.documents.chart.rows import ChartCell, chart_pages
from core.documents.words.periods import chart_file
from core.figures.figures import DepartmentFigures, Figures, Sending
from core.figures.figures_key import FiguresKey
from core.figures.summary import summary_of
from core.figures.year.grid import GridKey, grid_from, grid_of
from core.wording import formats
from tests.charts import QUARTERS, SPLIT, assert_readable, year_grid
from tests.figures import department, figures, large, mixed, passed, task
from tests.office import BUTTONS, Office, report_everything

COMMUNE = "xã Tùng Ảnh"
HIGHEST = 2560  # pixels; a channel shrinks higher photos
LONG_NAMES = (
    "Trung tâm Phục vụ hành chính công và Cung ứng dịch vụ sự nghiệp công lập xã",
    "Phòng Nông nghiệp, Môi trường, Khoa học, Công nghệ và Xây dựng nông thôn mới",
    "KhôngCóDấuCáchNàoTrongTênCủaNgànhNàyVàTênRấtDàiDàiDàiDài",
    "Ngành $A$ & <b>B</b>_{x}^2",
    "Ẩ Ẫ Ặ Ổ Ữ Ự Ỵ Ễ",
)


def pages(shown, grid=None):
    return chart_pages(shown, grid or year_grid(shown), COMMUNE)


def opened(pictures):
    return [Image.open(BytesIO(one)) for one in pictures]


def long_names():
    return figures(
        *(
            department(number, name, Sending.OVERDUE, passed(task(f"{number}.1")), task("1.2"))
            for number, name in enumerate(LONG_NAMES, start=1)
        )
    )


@pytest.mark.parametrize(
    ("departments", "shares"),
    [(0, [0]), (1, [1]), (5, [5]), (9, [4, 5]), (40, [5] * 8)],
)
def test_a_picture_has_at_most_five_departments(departments, shares):
    made = pages(large(departments))
    assert [len(page.rows) for page in made] == shares


def test_each_picture_has_its_number_and_the_number_of_pictures():
    sheets = laid_out(pages(large(9)))
    lines = [next(one.words for one in sheet.letters if "hình" in one.words) for sheet in sheets]
    assert [line.partition("; ")[2] for line in lines] == [f"hình {n}/4" for n in (1, 2, 3, 4)]
    (alone,) = laid_out(pages(figures()))
    assert not any("hình" in one.words for one in alone.letters)


def test_no_picture_is_too_high():
    names = [
        "Tư pháp",
        "Văn phòng HĐND - UBND xã",
        "Văn phòng - Nội vụ",
        "Văn hoá – LĐTĐ&XH",
        "Địa chính – Xây dựng",
    ]
    five = (department(n, name, Sending.LATE, task()) for n, name in enumerate(names, start=1))
    for sheet in laid_out(pages(figures(*five))):
        assert sheet.bottom + MARGIN <= HIGHEST
    for sheet in laid_out(pages(long_names())):
        assert sheet.bottom + MARGIN <= 1.2 * HIGHEST  # names that take four lines


def test_the_pictures_of_forty_departments_are_accepted_as_photos():
    sheets = laid_out(pages(large()))
    assert len(sheets) == 16
    for sheet in sheets[::5]:  # drawing them all takes seconds
        picture = chart.png(chart.drawn(sheet))
        (image,) = opened([picture])
        image.verify()
        assert image.format == "PNG"
        assert image.width == 1080
        assert image.width + image.height <= 10_000
        assert image.height / image.width <= 20
        assert len(picture) < 10_000_000


def test_the_heading_names_the_commune_the_round_and_the_day():
    (page,) = pages(mixed())
    assert page.title == "Tiến độ khắc phục CCHC – xã\u00a0Tùng\u00a0Ảnh"
    assert page.round_line == "Quý I/2023"
    assert page.day_line == "Số liệu đến 17:00 ngày 16/03/2023"


def test_departments_are_in_the_order_of_the_figures():
    shown = large(20)
    names = [row.name for page in pages(shown) for row in page.rows]
    assert names == [one.name for one in shown.departments]


def test_the_signs_show_each_reports_state_and_its_days_late():
    (page,) = pages(mixed())
    assert [row.cells[0] for row in page.rows] == [
        ChartCell(Sending.ON_TIME, "✓"),
        ChartCell(Sending.LATE, "+2"),
        ChartCell(Sending.WAITING, "–"),
        ChartCell(Sending.OVERDUE, "✗ +2"),
    ]


def test_the_parts_of_a_bar_are_the_tasks_done_under_way_and_not_begun():
    shown = mixed()
    (page,) = pages(shown)
    assert page.total is not None
    knowns: tuple[Figures | DepartmentFigures, ...] = (shown, *shown.departments)
    for known, row in zip(knowns, (page.total, *page.rows), strict=True):
        assert row.counts == (known.done, known.under_way, known.not_begun)
        assert sum(row.counts) == known.tasks
    assert page.total.tasks == "6 nội dung, quá hạn 1"
    standing, _ = laid_out([page])
    legend = {"Hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Gửi quá hạn"}
    assert legend <= {one.words for one in standing.letters}


@pytest.mark.parametrize("counts", [(1, 0, 0), (1, 1, 40), (0, 399, 1), (3, 4, 5), (1, 2, 397)])
def test_a_bar_is_filled_and_its_smallest_part_has_room_for_its_number(counts):
    wide = parts(counts)
    assert sum(wide) == pytest.approx(INSIDE)
    assert [bool(one) for one in wide] == [bool(one) for one in counts]
    assert min(one for one in wide if one) >= width("399", 36, is_bold=True) * 0.8
    assert sorted(wide) == [wide[at] for at in sorted(range(3), key=lambda at: counts[at])]


def test_every_cell_is_the_same_as_in_the_grid():
    shown = large()
    grid = year_grid(shown)
    rows = [row for page in pages(shown, grid) for row in page.rows]
    for one, row in zip(shown.departments, rows, strict=True):
        for key, cell in zip(grid.round_keys, row.cells, strict=True):
            known = grid.cells[GridKey(one.department_id, key)]
            assert cell.sending is known.sending
            assert [int(day) for day in re.findall(r"\d+", cell.sign)] == (
                [known.days] if known.days else []
            )


def test_every_number_at_a_bar_is_from_the_figures():
    shown = mixed()
    (page,) = pages(shown)
    assert page.total is not None
    assert page.total.name == "Cộng 4 ngành"
    for points, row in zip(
        [shown.points, *(one.points for one in shown.departments)],
        [page.total, *page.rows],
        strict=True,
    ):
        if not points.tasks:
            assert (row.maximum, row.bars) == ("không chấm điểm", ())
            continue
        assert row.maximum == f"tối đa {formats.number(points.maximum)}"
        values = (
            (points.scored_year, points.tasks),
            (points.self_assessed, points.self_scored),
            (points.verified, points.verified_count),
        )
        for bar, (value, scored) in zip(row.bars, values, strict=True):
            if not scored:
                assert (bar.number, bar.share) == ("chưa chấm", None)
                continue
            number, _, part = bar.number.partition(" ")
            assert number == formats.number(value)
            assert part == ("" if scored == points.tasks else f"({scored}/{points.tasks})")
            assert bar.share == value / points.maximum


def test_everything_in_the_rows_is_drawn():
    shown = mixed()
    (page,) = pages(shown)
    drawn = Counter(one.words for sheet in laid_out([page]) for one in sheet.letters)
    said = Counter(cell.sign for row in page.rows for cell in row.cells)
    assert page.total is not None
    for row in (page.total, *page.rows):
        said.update([row.tasks, *(str(count) for count in row.counts if count)])
        said.update([row.maximum, *(word for bar in row.bars for word in (bar.label, bar.number))])
    assert said <= drawn


def test_a_bars_length_shows_its_share_and_a_cells_colour_its_state():
    shown = mixed()
    (page,) = pages(shown)
    standing, points = laid_out([page])
    tracks = (box for box in points.boxes if box.colour == colours.TRACK and not box.radius)
    (whole,) = {box.width for box in tracks}
    assert page.total is not None
    rows = (page.total, *page.rows)
    for place, colour in enumerate(colours.BARS):
        lengths = [box.width / whole for box in points.boxes if box.colour == colour]
        shares = [float(row.bars[place].share or 0) for row in rows if row.bars]
        assert lengths == pytest.approx([share for share in shares if share])
    cells = Counter(cell.sending for row in page.rows for cell in row.cells)
    for sending, colour in colours.SENDING.items():
        filled = [box for box in standing.boxes if box.colour == colour and box.radius]
        assert len(filled) == cells[sending] + 1  # one of them is the legend's


def test_the_bars_have_names_and_numbers_have_a_decimal_comma():
    (page,) = pages(mixed())
    bars = page.rows[0].bars
    assert [bar.label for bar in bars] == ["năm 2022", "tự đánh giá", "thẩm định"]
    assert [bar.number for bar in bars] == ["3", "3,5", "2,5 (1/2)"]
    assert "a nội dung đã chấm trong b nội dung" in page.note


def test_points_above_the_maximum_only_fill_the_bar():
    shown = figures(department(1, "A", Sending.ON_TIME, task(self_score=Decimal(5))))
    (page,) = pages(shown)
    assert (page.rows[0].bars[1].number, page.rows[0].bars[1].share) == ("5", 1)
    assert page.total is None  # a single department needs no sum
    assert page.note == ""


def test_a_maximum_of_zero_draws_no_bar():
    nought = task(score=Decimal(), max_score=Decimal(), self_score=None)
    (page,) = pages(figures(department(1, "A", Sending.ON_TIME, nought)))
    assert page.rows[0].bars[0].share == 0


def test_only_the_first_picture_shows_the_sum():
    first, *rest = pages(large())
    assert first.total is not None
    assert all(page.total is None for page in rest)


def test_the_chosen_round_is_marked_and_longer_rounds_are_named():
    shown = replace(mixed(), round_key="2023-Q2")
    (page,) = pages(shown)
    assert [(one.name, one.serves, one.is_chosen) for one in page.columns] == [
        ("Quý I", "", False),
        ("Quý II", "và 6 tháng", True),
        ("Quý III", "", False),
        ("Quý IV", "và cả năm", False),
    ]
    (split,) = pages(mixed(), year_grid(mixed(), SPLIT))
    assert [one.name for one in split.columns] == [
        "Quý I",
        "Quý II",
        "6 tháng",
        "Quý III",
        "Quý IV",
        "Cả năm",
    ]


def test_a_department_without_this_round_has_a_row_and_an_empty_cell():
    shown = mixed()
    fewer = replace(shown, departments=shown.departments[:1])
    grid = grid_from([fewer, replace(shown, round_key="2023-Q2")], fewer)
    (page,) = pages(fewer, grid)
    last = page.rows[-1]
    assert last.name == shown.departments[-1].name
    assert (last.cells[0], last.maximum) == (ChartCell(None, ""), "không có trong kỳ này")
    assert_readable(page)


def test_a_round_without_departments_says_so():
    (page,) = pages(figures())
    assert_readable(page)
    (image,) = opened(chart_pictures(figures(), year_grid(figures()), COMMUNE))
    assert image.width == 1080


@pytest.mark.parametrize("keys", [QUARTERS[:1], QUARTERS, SPLIT], ids=len)
@pytest.mark.parametrize("shown", [mixed(), large(9), long_names()], ids=["mixed", "9", "names"])
def test_no_text_is_cut_or_touches_another(keys, shown):
    for page in pages(shown, year_grid(shown, keys, days=245)):
        assert_readable(page)


def test_large_numbers_make_the_bars_shorter():
    tasks = [task(f"1.{place}", 50, max_score=Decimal("1234.25")) for place in range(1, 100)]
    scored = [replace(one, self_score=Decimal("1034.75")) for one in tasks[:50]]
    unscored = [replace(one, self_score=None) for one in tasks[50:]]
    shown = figures(department(1, "Tư pháp", Sending.ON_TIME, *scored, *unscored))
    (page,) = pages(shown)
    assert page.rows[0].bars[1].number == "51737,5 (50/99)"
    assert_readable(page)


def test_the_days_late_are_not_broken_into_two_lines():
    (page,) = pages(mixed(), year_grid(mixed(), SPLIT, days=245))
    (standing, *_) = laid_out([page])
    drawn = Counter(one.words for one in standing.letters)
    late = [cell.sign.split()[-1] for row in page.rows for cell in row.cells if "245" in cell.sign]
    assert late
    assert drawn["+245"] == len(late)


def test_a_long_commune_name_and_a_long_round_name_fit():
    shown = replace(mixed(), round_key="2023-Q2")
    commune = "phường Nam Hồng Lĩnh và các thôn, tổ dân phố sáp nhập theo Nghị quyết mới"
    for page in chart_pages(shown, year_grid(shown), commune):
        assert_readable(page)


def test_lines_have_the_given_width_and_keep_every_word():
    name = LONG_NAMES[0]
    lines = wrapped(name, 30, 330, 9)
    assert " ".join(lines) == name
    assert max(width(line, 30) for line in lines) <= 330
    broken = wrapped(LONG_NAMES[2], 30, 330, 9)
    assert "".join(broken) == LONG_NAMES[2]
    assert max(width(line, 30) for line in broken) <= 330
    thrice = " ".join([name] * 3)
    cut = wrapped(thrice, 30, 330, 4)
    assert len(cut) == 4
    kept = " ".join(cut).removesuffix("…")
    assert thrice.startswith(f"{kept} ")  # the title ends with a whole word


def test_no_line_begins_with_a_dash():
    assert wrapped("Văn phòng HĐND - UBND xã", 30, 290, 5) == ["Văn phòng", "HĐND - UBND xã"]
    assert wrapped("HĐND - UBND", 30, 120, 5) == ["HĐND -", "UBND"]


def test_every_letter_we_use_has_a_glyph():
    alphabet = (
        "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    )
    signs = "✓✗–→…“”‘’0123456789,.;:()/+%&-"
    words = alphabet + alphabet.upper() + signs
    assert drawable(words) == words


def test_decomposed_letters_are_composed_and_unknown_signs_become_question_marks():
    assert drawable("Tu\u031b pha\u0301p\n\u6f22") == "Tư pháp ?"


def test_the_file_is_named_after_the_round():
    assert chart_file("2023-Q1", 1, 1) == "BIEU-DO_Quy-I-2023.png"
    assert chart_file("2023-Q1", 2, 5) == "BIEU-DO_Quy-I-2023_2-5.png"


def test_equal_figures_make_equal_pictures():
    made = [chart_pictures(mixed(), year_grid(mixed()), COMMUNE) for _ in range(2)]
    assert made[0] == made[1]


async def test_a_real_office_has_its_chart(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    await office.at("2023-03-15 09:00")
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-21 09:00")
    await report_everything(office["Văn hóa"])
    shown, grid = await _figures_and_grid(office)
    (page,) = chart_pages(shown, grid, COMMUNE)
    first = {row.name: row.cells[0].sign for row in page.rows}
    assert (first["Tư pháp"], first["Văn hoá – LĐTĐ&XH"]) == ("✓", "+3")
    assert {cell.sign for row in page.rows for cell in row.cells[1:]} == {"–"}
    assert page.total is not None
    assert (page.total.bars[0].number, page.total.maximum) == ("11,55", "tối đa 21,5")
    assert_readable(page)
    await office.close()


async def _figures_and_grid(office):
    async with office.database.reading() as session:
        place = FiguresKey()
        shown = await summary_of(
            session, office.organization_id, office.rules, place, office.clock.now()
        )
        grid = await grid_of(session, office.organization_id, office.rules, shown.figures)
    return shown.figures, grid
