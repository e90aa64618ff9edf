"""The administrator is told how long the assistant was down, and of a refused token."""

import asyncio
from datetime import UTC, timedelta

import pytest
from pydantic import SecretStr

import bot.telegram.token
from bot.app import Assistant
from bot.watch.signs_of_life import SignsOfLife, was_missed
from core.errors import UserError
from core.notices.troubles import TROUBLES, Trouble
from core.office import office_of
from core.settings.channels import TelegramSettings
from tests.bot.telegram.telegram_office import COORDINATOR, telegram_office
from tests.office import local


@pytest.fixture
async def office(tmp_path):
    async with telegram_office(tmp_path, "2023-03-09 08:00") as opened:
        yield opened


@pytest.mark.parametrize(
    ("last", "now", "is_told"),
    [
        ("2023-03-09 08:00", "2023-03-09 10:00", True),
        ("2023-03-09 08:00", "2023-03-09 08:14", False),  # a restart
        (
            "2023-03-09 10:46",
            "2023-03-09 14:00",
            False,
        ),  # 14 minutes before noon
        ("2023-03-09 10:44", "2023-03-09 14:00", True),
        ("2023-03-08 17:00", "2023-03-09 07:30", False),  # off at night
        ("2023-03-10 16:40", "2023-03-13 07:55", False),  # over the weekend
        ("2023-03-10 16:40", "2023-03-13 08:20", True),
        ("2023-01-19 17:00", "2023-01-27 07:00", False),  # Tết
        ("2023-03-01 08:00", "2023-03-09 08:00", True),
        ("2023-03-09 10:00", "2023-03-09 08:00", False),  # the clock was set back
        ("1970-01-01 00:00", "2023-03-09 08:00", False),  # the clock was never right
    ],
)
def test_a_downtime_is_reported_if_messages_could_have_been_sent_in_it(office, last, now, is_told):
    rules = office_of(office.settings)
    assert was_missed(local(last), local(now), rules) is is_told


async def test_a_downtime_is_reported_once_with_its_start_and_end(office):
    async with office.running():
        await office.world.wait_for(COORDINATOR, lambda m: m.is_from_bot, 8)
    office.clock.set(local("2023-03-09 10:30"))
    for _ in range(2):
        async with office.running():
            await office.sees(COORDINATOR, "Trợ lý đã ngừng từ 08:00 ngày 09/03/2023 đến 10:30")
    told = [text for text in office.texts(COORDINATOR) if "Trợ lý đã ngừng" in text]
    assert len(told) == 1


async def test_a_refused_token_is_reported_at_the_next_good_start(office, monkeypatch):
    monkeypatch.setattr(bot.telegram.token, "_PAUSES", (0.02, 0.02))
    good = office.settings
    wrong = TelegramSettings(token=SecretStr("1:wrong"), api_url=good.telegram.api_url)
    refused = Assistant(good.model_copy(update={"telegram": wrong}), office.clock)
    with pytest.raises(UserError, match="không nhận mã bot"):
        await refused.run(asyncio.Event())
    office.clock.set(local("2023-03-09 09:30"))
    async with office.running():
        told = await office.sees(COORDINATOR, "từ chối mã bot từ 08:00 ngày 09/03/2023")
    assert "wrong" not in told.text
    assert SignsOfLife(good.storage.directory).refused_at("telegram") is None


def test_an_unwritable_folder_causes_no_error(tmp_path):
    signs = SignsOfLife(tmp_path / "gone")
    signs.alive(local("2023-03-09 08:00"))
    signs.refused(local("2023-03-09 08:00"), "telegram")
    signs.accepted("telegram")
    assert (signs.last(), signs.refused_at("telegram")) == (None, None)


def test_the_first_refusal_is_kept(tmp_path):
    signs = SignsOfLife(tmp_path)
    first = local("2023-03-09 08:00")
    signs.refused(first, "telegram")
    signs.refused(first + timedelta(days=1), "telegram")
    assert signs.refused_at("telegram") == first.astimezone(UTC)


FACTS = {
    "channel": "x",
    "id": 1,
    "reason": "<b>",
    "missing": 2,
    "since": "<x>",
    "until": "y",
    "name": "<b>",
    "sha256": "0" * 64,
    "count": 3,
    "files": 9,
    "unknown": 4,
    "folder": "<b>",
    "megabytes": 5,
    "was": "2023-03-09T08:00",
    "now_is": "2024-03-09T08:00",
}


@pytest.mark.parametrize("trouble", sorted(TROUBLES))
def test_every_trouble_has_a_polite_sentence_with_escaped_facts(trouble):
    said = str(Trouble.of_facts({"trouble": trouble, **FACTS}).words())
    assert "<b>" not in said.replace("&lt;b&gt;", "")
    assert not {"bạn", "vui lòng", "tôi"} & set(said.lower().split())
