"""The doctor on an installation with Zalo: either token alone is whole, each fault has a line."""

import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.commands.doctor_network import check_network
from bot.commands.doctor_web import check_web
from bot.commands.doctor_zalo import check_zalo
from core.config import OrganizationSettings, Settings, StorageSettings
from core.database import Database, migrate
from core.doctor.finding import Finding
from core.doctor.quota import check_quota
from core.settings.channels import WebSettings, ZaloSettings
from models import Traffic
from tests.bot.commands.zalo_stub import ZALO_TOKEN, ZaloStub

NOW = datetime(2026, 3, 10, 1, tzinfo=UTC)
WEBHOOK = "https://viec.example/zalo/zalo"


def settings(folder: Path, *bots: ZaloSettings, **web: object) -> Settings:
    return Settings(
        organization=OrganizationSettings(name="x"),
        storage=StorageSettings(directory=folder),
        zalo=bots,
        web=WebSettings.model_validate(web),
    )


def bot(zalo: ZaloStub, **more: object) -> ZaloSettings:
    facts = {"token": ZALO_TOKEN, "api_url": zalo.address, "bot_name": "Bot", **more}
    return ZaloSettings.model_validate(facts)


def statuses(findings: list[Finding]) -> dict[str, str]:
    found = {one.check: one.status.value for one in findings}
    everything = "".join(one.message + one.advice + str(one.facts) for one in findings)
    assert ZALO_TOKEN not in everything
    assert all(bool(one.advice) == (one.status != "ok") for one in findings)
    return found


def test_an_installation_with_zalo_alone_is_whole(zalo, tmp_path):
    only_zalo = settings(tmp_path, bot(zalo))
    (telegram,) = check_network(only_zalo)
    assert (telegram.check, telegram.status) == ("telegram", "ok")
    found = check_zalo(only_zalo)
    assert set(statuses(found).values()) == {"ok"}
    assert list(statuses(found)) == ["zalo", "zalo_token", "zalo_webhook", "clock"]
    assert "Bot Nhắc Việc Thử" in found[1].message


def test_two_bots_are_told_apart(zalo, tmp_path):
    two = settings(tmp_path, bot(zalo), bot(zalo, name="zalo-2", token="1:wrong"))
    refused = [one for one in check_zalo(two) if one.status == "fault"]
    assert [(one.check, one.facts["bot"]) for one in refused] == [("zalo_token", "zalo-2")]
    assert refused[0].message.startswith("(zalo-2)")


@dataclass(frozen=True)
class Case:
    """What is wrong with the API or the settings, and how bad the doctor finds it."""

    check: str
    status: str
    api: tuple[tuple[str, object], ...] = ()
    bot: tuple[tuple[str, object], ...] = ()
    public_url: str = ""


FAULTS = {
    "a wrong token": Case("zalo_token", "fault", bot=(("token", "1:wrong"),)),
    "a bot that the settings do not name": Case("zalo_token", "warning", bot=(("bot_name", ""),)),
    "an error of Zalo's": Case("zalo_token", "warning", api=(("fault", 403),)),
    "no network": Case("zalo", "fault", bot=(("api_url", "http://127.0.0.1:9"),)),
    "another page": Case("zalo", "fault", api=(("page", b"<html>"),)),
    "an odd result": Case("zalo", "fault", api=(("page", b'{"ok": true, "result": [1]}'),)),
    "a dead proxy": Case("zalo_proxy", "fault", bot=(("proxy", "http://c:secret@127.0.0.1:9"),)),
    "a webhook": Case("zalo_webhook", "warning", api=(("webhook", "https://else.example/x"),)),
    "no webhook": Case(
        "zalo_webhook", "warning", bot=(("is_webhook", True),), public_url="https://viec.example"
    ),
    "another webhook": Case(
        "zalo_webhook",
        "warning",
        api=(("webhook", "https://else.example/x"),),
        bot=(("is_webhook", True),),
        public_url="https://viec.example",
    ),
    "its own webhook": Case(
        "zalo_webhook",
        "ok",
        api=(("webhook", WEBHOOK),),
        bot=(("is_webhook", True),),
        public_url="https://viec.example",
    ),
    "a webhook without https": Case(
        "zalo_webhook", "fault", bot=(("is_webhook", True),), public_url="http://viec.example"
    ),
    "a wrong clock": Case("clock", "fault", api=(("seconds_ahead", 7 * 3600),)),
}


@pytest.mark.parametrize("case", FAULTS.values(), ids=FAULTS)
def test_each_fault_of_zalo_is_found(zalo, tmp_path, case):
    for name, value in case.api:
        setattr(zalo, name, value)
    found = check_zalo(settings(tmp_path, bot(zalo, **dict(case.bot)), public_url=case.public_url))
    assert statuses(found)[case.check] == case.status
    assert "secret" not in "".join(one.message + one.advice for one in found)


def test_the_month_is_read_from_the_ledger(zalo, tmp_path):
    place = settings(tmp_path, bot(zalo, messages=100))
    assert check_quota(place, NOW)[0].message == "chưa có số liệu."
    migrate(place.database_path)
    assert "0/100 tin (0%)" in check_quota(place, NOW)[0].message


@pytest.mark.parametrize(
    ("row", "status", "said"),
    [
        (Traffic(sent=50, received=29), "ok", "đã gửi và nhận 79/100 tin (79%)"),
        (Traffic(sent=50, received=30), "warning", "80/100 tin (80%)"),
        (Traffic(sent=10, received=0, used_up_at=NOW), "fault", "hết số tin của tháng"),
        (Traffic(sent=70, received=30), "fault", "100/100 tin (100%)"),
        (Traffic(sent=99, received=0, month="2026-02"), "ok", "0/100 tin"),
    ],
)
async def test_a_nearly_used_quota_is_a_warning_and_a_used_one_a_fault(
    zalo, tmp_path, row, status, said
):
    place = settings(tmp_path, bot(zalo, messages=100))
    migrate(place.database_path)
    database = Database(place.database_path)
    facts = {"sent": row.sent, "received": row.received, "used_up_at": row.used_up_at}
    month = row.month or "2026-03"
    async with database.writing() as session:
        await session.execute(insert(Traffic).values(channel="zalo", month=month, **facts))
    await database.close()
    (found,) = check_quota(place, NOW)
    assert (found.status, said in found.message) == (status, True), found.message


def test_what_comes_in_counts_only_where_the_plan_counts_it(zalo, tmp_path):
    place = settings(tmp_path, bot(zalo, counts_received=False))
    migrate(place.database_path)
    assert "đã gửi 0/3.000 tin" in check_quota(place, NOW)[0].message


def test_zalo_without_a_web_server_is_a_warning(zalo, tmp_path):
    (off,) = check_web(settings(tmp_path, bot(zalo)), is_running=False)
    assert (off.check, off.status) == ("web", "warning")
    (unused,) = check_web(settings(tmp_path), is_running=False)
    assert unused.status == "ok"


def test_a_taken_port_is_a_fault_and_a_free_one_is_not(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        web = {"public_url": "https://viec.example", "port": port}
        taken = check_web(settings(tmp_path, **web), is_running=False)
    free = check_web(settings(tmp_path, **web), is_running=False)
    assert statuses(taken) == {"web_port": "fault", "web": "ok"}
    assert statuses(free) == {"web_port": "ok", "web": "ok"}


def test_an_address_without_https_is_a_warning(tmp_path):
    found = check_web(
        settings(tmp_path, public_url="http://viec.example", port=0), is_running=False
    )
    assert statuses(found)["web"] == "warning"


WELL = b'{"ok": true, "database": true, "tick": true, "channels": {}}'


@pytest.mark.parametrize(
    ("health", "status"),
    [
        ((200, WELL), "ok"),
        ((503, WELL.replace(b"true", b"false")), "warning"),
        ((502, b"<html>bad gateway</html>"), "fault"),
        ((503, b"<html>no server</html>"), "fault"),
        ((200, b"<html>log in</html>"), "fault"),
        ((200, b'["ok"]'), "fault"),
    ],
)
def test_a_running_assistant_is_called_at_its_public_address(zalo, tmp_path, health, status):
    zalo.health = health
    port = int(zalo.address.rpartition(":")[2])
    place = settings(tmp_path, public_url=zalo.address, port=port)
    listens, reached, no_https = check_web(place, is_running=True)
    assert (listens.status, reached.status, no_https.status) == ("ok", status, "warning")


def test_a_running_assistant_that_does_not_listen_is_a_fault(tmp_path):
    gone = settings(tmp_path, public_url="https://127.0.0.1:9", port=9)
    found = check_web(gone, is_running=True)
    assert statuses(found) == {"web_port": "fault", "web": "warning"}


def test_neither_token_is_a_fault_that_names_both(tmp_path):
    none = settings(tmp_path)
    silent = none.telegram.model_copy(update={"api_url": "http://127.0.0.1:9"})
    found = check_network(none.model_copy(update={"telegram": silent}))
    token = next(one for one in found if one.check == "token")
    assert token.status == "fault"
    assert "[zalo] token" in token.advice
    assert "[telegram] token" in token.advice
