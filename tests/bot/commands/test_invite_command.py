"""The invite command: both ways to use a code, and the QR picture."""

import io
from datetime import datetime
from itertools import pairwise

import pytest
import segno
from markupsafe import Markup
from matplotlib.image import imread

from bot.commands.installation import import_plan_file
from bot.commands.inviting import print_invitation
from bot.commands.poster import Poster, QrCode, poster_picture
from core.errors import UserError
from core.installation.words import poster as texts
from core.office import BotOnZalo
from core.people.words.people import WaysIn, invitation
from models import Role
from tests.bot.commands.zalo_stub import BOT, ZALO_TOKEN
from tests.office import PLAN

LINK = "https://zalo.me/bot.MauThu"
ZALO = QrCode(LINK, "Zalo", "Bot Nhắc Việc xã Mẫu")
TELEGRAM = QrCode("https://t.me/x_bot?start=ABCDEFGHJKMN", "Telegram", "@x_bot")
UNTIL = datetime(2026, 3, 17, 8)


def holds(picture: bytes, link: str) -> bool:
    """Tell whether the picture has the QR code of this link, in whole pixels."""
    dark = imread(io.BytesIO(picture))[:, :, 0] < 0.5
    dark = dark.astype("uint8")
    wanted = [bytes(row) for row in segno.make_qr(link, error="m").matrix]
    for module in range(8, 24):
        side = module * len(wanted)
        for top in range(dark.shape[0] - side):
            row = dark[top + module // 2]
            for left in _starts(row, 7 * module):
                spots = range(left + module // 2, left + side, module)
                if left + side <= dark.shape[1] and all(
                    bytes(dark[top + y * module + module // 2, x] for x in spots) == line
                    for y, line in enumerate(wanted)
                ):
                    return True
    return False


def _starts(row, length: int) -> list[int]:
    """Find where a dark run of this length begins: the corner of a QR code."""
    edges = (row[1:] != row[:-1]).nonzero()[0] + 1
    return [int(a) for a, b in pairwise(edges) if row[a] and b - a == length]


@pytest.mark.parametrize("codes", [(ZALO,), (ZALO, TELEGRAM), (ZALO, TELEGRAM, ZALO)])
def test_the_picture_holds_each_link(codes):
    steps = texts.steps("Zalo", has_code=False, is_started_by_link=False)
    picture = poster_picture(Poster("TRỢ LÝ", "xã Mẫu", codes, steps))
    assert [holds(picture, code.link) for code in codes] == [True] * len(codes)
    assert not holds(picture, "https://zalo.me/bot.Another")


def test_the_picture_for_the_wall_has_no_code():
    steps = texts.steps("Zalo", has_code=False, is_started_by_link=False)
    assert any("mã mời mà ⟨văn phòng⟩ cấp riêng" in step for step in steps)
    with_code = texts.steps("Zalo", has_code=True, is_started_by_link=False)
    assert any("mã mời dưới đây" in step for step in with_code)


@pytest.fixture
async def config(tmp_path, zalo):
    """Give the configuration of an office on Zalo alone, with its plan."""
    path = tmp_path / "config.toml"
    path.write_text(
        f'[organization]\nname = "xã Tùng Ảnh"\n[zalo]\ntoken = "{ZALO_TOKEN}"\n'
        f'api_url = "{zalo.address}"\n',
        encoding="utf-8",
    )
    await import_plan_file(path, PLAN, None, ask=False)
    return path


async def test_a_code_for_zalo_comes_with_the_bots_name(config, zalo, capsys):
    zalo.bot = {**BOT, "display_name": "Bot Xã Mẫu"}
    await print_invitation(config, Role.LEADER, None, None)
    told = capsys.readouterr().out
    assert f"Trên Zalo: tìm “Bot Xã Mẫu” (hoặc mở {LINK}), rồi nhắn mã trên." in told
    assert "Telegram" not in told
    zalo.fault = 403
    await print_invitation(config, Role.LEADER, None, None)
    assert "Trên Zalo: mở bot của cơ quan, rồi nhắn mã trên." in capsys.readouterr().out


async def test_a_picture_with_a_code_is_for_one_person_only(config, tmp_path, capsys):
    picture = tmp_path / "new" / "ma.png"
    await print_invitation(config, Role.OFFICIAL, "tu phap", picture)
    told = capsys.readouterr().out
    assert "Mã mời cho cán bộ" in told
    assert "chỉ đưa cho người được mời" in told
    assert holds(picture.read_bytes(), LINK)


async def test_without_a_role_the_picture_is_for_the_wall(config, tmp_path, capsys):
    picture = tmp_path / "tuong.png"
    await print_invitation(config, None, None, picture)
    told = capsys.readouterr().out
    assert "Mã mời" not in told
    assert f"Đã ghi ảnh mã QR: {picture}" in told
    for department, file in ((None, None), ("Tư pháp", tmp_path / "new.png")):
        with pytest.raises(UserError, match="--role"):
            await print_invitation(config, None, department, file)


async def test_an_existing_file_is_not_overwritten_and_no_code_is_made(config, tmp_path, capsys):
    picture = tmp_path / "ma.png"
    picture.write_bytes(b"another picture")
    with pytest.raises(UserError, match="Đã có tệp"):
        await print_invitation(config, Role.LEADER, None, picture)
    assert picture.read_bytes() == b"another picture"
    assert "Mã mời" not in capsys.readouterr().out


async def test_no_picture_is_made_while_no_link_is_known(config, tmp_path, zalo, capsys):
    zalo.fault = 401
    with pytest.raises(UserError, match=r"\[zalo\] link"):
        await print_invitation(config, Role.LEADER, None, tmp_path / "ma.png")
    assert "Mã mời" not in capsys.readouterr().out
    assert not (tmp_path / "ma.png").exists()


async def test_the_code_is_printed_even_if_the_picture_cannot_be_written(config, tmp_path, capsys):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match="Không ghi được tệp"):
        await print_invitation(config, Role.LEADER, None, tmp_path / "file" / "ma.png")
    assert "Mã mời cho" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        (WaysIn(None, ()), "Đề nghị gửi cho trợ lý mã\n<b>"),
        (WaysIn("https://t.me/x", ()), "mở liên kết\nhttps://t.me/x\nhoặc gửi cho trợ lý mã"),
        (WaysIn(None, (BotOnZalo("Bot <A>", ""),)), "mở Zalo, tìm “Bot &lt;A&gt;”, rồi nhắn"),
        (WaysIn(None, (BotOnZalo("", LINK),)), f"mở Zalo, mở {LINK}, rồi nhắn"),
        (WaysIn(None, (BotOnZalo("A", ""), BotOnZalo("B", ""))), "tìm “A” hoặc tìm “B”"),
        (WaysIn("https://t.me/x", (BotOnZalo("A", ""),)), "• Trên Zalo: tìm “A”, rồi nhắn mã"),
    ],
)
def test_the_coordinators_invitation_says_each_way(ways, said):
    text = invitation("cán bộ", "ABCD-EFGH", ways, days=7, until=UNTIL, note=Markup())
    assert said in text
    assert text.index(said) < text.index("<b>ABCD-EFGH</b>") + 3
