"""The doctor gives a line with advice for each fault, and an exit code."""

import asyncio
import json
import shutil
import socket
import sqlite3
import time
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.commands.doctor import _Check, _within, look_over
from bot.watch.signs_of_life import SignsOfLife
from core.config import Settings, load_settings
from core.copies.manifest import ArchiveKind
from core.copies.restoring import RestoreOptions, restore
from core.copies.writing import Order, source_of, write_copy
from core.doctor.data import check_calendar
from core.doctor.finding import Status, ok
from core.doctor.machine import check_disk
from tests.bot.processes import TOKEN, nhacviec
from tests.bot.telegram.bot_api_stub import BotApiStub, bot_api
from tests.core.copies.archives import archive_of, office_with_evidence

CHECKS = [
    *("configuration", "proxy", "telegram", "token", "webhook", "clock", "web", "zone", "disk"),
    *("rights", "database", "identity", "schema", "evidence", "calendar", "backup", "log"),
    "service",
]
HOW_BAD = ["ok", "warning", "fault"]
PASSWORD = "the-password"


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """Give an installation without faults, except that it needs a server."""
    folder = tmp_path_factory.mktemp("sound")

    async def make() -> Path:
        office = await office_with_evidence(folder / "data")
        made = archive_of(office, folder)
        await office.close()
        return made.path

    restore(asyncio.run(make()), RestoreOptions(folder / "home"))
    (folder / "home" / "data" / "backups").mkdir(mode=0o700)
    return folder / "home"


class Place:
    """A copy of the installation, which a test damages."""

    def __init__(self, sound: Path, folder: Path, api: BotApiStub) -> None:
        self.home = folder / "home"
        shutil.copytree(sound, self.home)
        self.api = api
        self.config = self.home / "config.toml"
        self.data = self.home / "data"
        self.database = self.data / "nhacviec.db"
        self.configure()
        settings = self.settings
        write_copy(source_of(settings), self.order(datetime.now(UTC).astimezone()))

    def configure(self, token: str = TOKEN, api_url: str = "", more: str = "") -> None:
        lines = (
            '[organization]\nname = "x"\n[telegram]\n'
            f'token = "{token}"\napi_url = "{api_url or self.api.address}"\n{more}\n'
        )
        self.config.write_text(lines, encoding="utf-8")
        self.config.chmod(0o600)

    @property
    def settings(self) -> Settings:
        return load_settings(self.config)

    def order(self, now: datetime) -> Order:
        return Order(self.settings.backup_directory, ArchiveKind.NIGHTLY, now)

    def evidence(self, number: int = 0) -> Path:
        files = sorted(path for path in (self.data / "evidence").rglob("*") if path.is_file())
        return files[number]

    def sql(self, statement: str) -> None:
        with closing(sqlite3.connect(self.database)) as live:
            live.execute(statement)
            live.commit()

    def archives(self) -> list[Path]:
        return list((self.data / "backups").glob("*.zip"))


@pytest.fixture
def place(sound, tmp_path):
    with bot_api() as api:
        yield Place(sound, tmp_path, api)


def doctor(place: Place, capsys) -> tuple[int, dict[str, str], str]:
    """Give the exit code, the worst status of each check, and the whole output."""
    code = look_over(place.config, as_json=True)
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    statuses: dict[str, str] = {}
    for one in told["checks"]:
        assert one.keys() == {"check", "status", "message", "advice", "facts"}
        assert (one["advice"] == "") == (one["status"] == "ok")
        worse = max(statuses.get(one["check"], "ok"), one["status"], key=HOW_BAD.index)
        statuses[one["check"]] = worse
    assert told["status"] == max(statuses.values(), key=HOW_BAD.index)
    assert code == HOW_BAD.index(told["status"])
    everything = printed.out + printed.err
    assert [secret for secret in (TOKEN, TOKEN[7:], PASSWORD) if secret in everything] == []
    return code, statuses, everything


def test_a_healthy_installation_passes_every_check_with_code_zero(place, capsys):
    code, statuses, _ = doctor(place, capsys)
    december = {"warning"} if datetime.now(UTC).month == 12 else set()
    assert code == 0 or december
    assert list(statuses) == CHECKS
    assert {name: how for name, how in statuses.items() if how != "ok"}.keys() <= {"calendar"}


def garbage(place):
    place.database.write_bytes(b"garbage" * 5000)


def truncated(place):
    place.database.write_bytes(place.database.read_bytes()[:100_000])


def without_database(place):
    place.database.unlink()


def without_data(place):
    shutil.rmtree(place.data)


def newer(place):
    place.sql("UPDATE alembic_version SET version_num = '9999'")


def older(place):
    place.sql("UPDATE alembic_version SET version_num = '0001'")


def another_database(place):
    place.sql("UPDATE installations SET identity = 'another'")


def older_database(place):
    place.sql("DELETE FROM installations")


def broken_reference(place):
    place.sql("UPDATE evidence SET report_id = 999")


def lost(place):
    place.evidence().unlink()


def altered(place):
    path = place.evidence()
    path.write_bytes(path.read_bytes()[::-1])


def orphaned(place):
    content = place.data / "evidence" / "ab" / ("ab" + "0" * 62)
    content.parent.mkdir(exist_ok=True)
    content.write_bytes(b"x")


def not_yet_removed(place):
    place.sql("UPDATE evidence SET withdrawn_at = '2023-03-09 00:00:00.000000'")


def readable_token(place):
    place.config.chmod(0o644)


def readable_data(place):
    place.data.chmod(0o755)


def refused(place):
    place.configure(token="123456:wrong")


def no_token(place):
    place.configure(token="")


def no_network(place):
    place.configure(api_url="http://127.0.0.1:9")


def other_page(place):
    place.api.page = b"<html>log in</html>"


def odd_result(place):
    place.api.page = b'{"ok": true, "result": [1]}'


def no_json(place):
    place.api.page = b"\xff[[["


def hooked(place):
    place.api.webhook = "https://somebody.example/hook"


def ahead(place):
    place.api.seconds_ahead = 7 * 3600


def a_minute_behind(place):
    place.api.seconds_ahead = -60


def no_date(place):
    place.api.has_date = False


def dead_proxy(place):
    place.configure(more=f'proxy = "http://clerk:{PASSWORD}@127.0.0.1:9"')


def old_copy(place):
    for path in place.archives():
        path.unlink()
    write_copy(source_of(place.settings), place.order(datetime(2024, 1, 1, tzinfo=UTC)))


def no_copy_for_long(place):
    for path in place.archives():
        path.unlink()
    place.sql("UPDATE installations SET created_at = '2023-03-09 00:00:00.000000'")


def damaged_copy(place):
    (place.data / "backups" / "nhacviec-20230101-020000-nightly.zip").write_bytes(b"half of it")


def no_nights(place):
    place.configure(more="[backup]\nis_nightly = false")


def blocked_log(place):
    (place.data / "log").write_bytes(b"a file where the folder would be")


def wrong_settings(place):
    place.config.write_text("[organization]\nnmae = 1\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "check", "status"),
    [
        (garbage, "database", "fault"),
        (truncated, "database", "fault"),
        (without_database, "database", "fault"),
        (without_data, "rights", "fault"),
        (newer, "schema", "fault"),
        (older, "schema", "warning"),
        (another_database, "identity", "fault"),
        (older_database, "identity", "fault"),
        (broken_reference, "database", "fault"),
        (lost, "evidence", "fault"),
        (altered, "evidence", "fault"),
        (orphaned, "evidence", "warning"),
        (not_yet_removed, "evidence", "fault"),
        (readable_token, "rights", "fault"),
        (readable_data, "rights", "warning"),
        (refused, "token", "fault"),
        (no_token, "token", "fault"),
        (no_network, "telegram", "fault"),
        (other_page, "telegram", "fault"),
        (odd_result, "telegram", "fault"),
        (no_json, "telegram", "fault"),
        (hooked, "webhook", "warning"),
        (ahead, "clock", "fault"),
        (a_minute_behind, "clock", "warning"),
        (no_date, "clock", "warning"),
        (dead_proxy, "proxy", "fault"),
        (old_copy, "backup", "fault"),
        (no_copy_for_long, "backup", "fault"),
        (damaged_copy, "backup", "warning"),
        (no_nights, "backup", "warning"),
        (blocked_log, "log", "fault"),
        (wrong_settings, "configuration", "fault"),
    ],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_each_fault_is_reported_on_its_own_line(place, capsys, spoil, check, status):
    spoil(place)
    before = sorted(place.home.rglob("*"))
    code, statuses, said = doctor(place, capsys)
    assert statuses[check] == status, said
    assert code >= HOW_BAD.index(status)
    assert set(statuses) <= set(CHECKS)
    made = set(place.home.rglob("*")) - set(before)
    assert {path.name for path in made} <= {"nhacviec.db-shm", "nhacviec.db-wal"}


def test_every_check_of_a_missing_database_fails(place, capsys):
    without_database(place)
    rescued = place.data / "nhacviec.1.rescued.db"
    rescued.write_bytes(b"")
    _, statuses, said = doctor(place, capsys)
    assert (statuses["identity"], statuses["schema"]) == ("fault", "fault")
    assert f"ghi dữ liệu đang mở ra {rescued}" in said


def test_a_missing_token_is_not_reported_as_a_network_fault(place, capsys):
    no_token(place)
    _, statuses, said = doctor(place, capsys)
    assert (statuses["telegram"], statuses["webhook"]) == ("ok", "warning")
    assert "chưa có mã bot đúng" in said
    assert "không đến được Telegram" not in said


def test_lost_evidence_is_reported_as_available_in_the_backups(place, capsys):
    lost(place)
    _, _, said = doctor(place, capsys)
    assert "1 tệp còn nguyên trong" in said
    assert f"{place.data}/backups/objects" in said


def test_a_silent_server_does_not_block_the_doctor(place, capsys):
    with socket.create_server(("127.0.0.1", 0)) as server:
        place.configure(api_url=f"http://127.0.0.1:{server.getsockname()[1]}")
        _, statuses, said = doctor(place, capsys)
    assert statuses["telegram"] == "fault"
    assert "ReadTimeout" in said


def test_a_check_that_hangs_or_raises_is_reported_as_a_fault():
    def hang():
        time.sleep(60)
        return [ok("zone", "x")]

    def fail():
        raise ZeroDivisionError

    (hung,) = _within(_Check("zone", 0, hang))
    (failed,) = _within(_Check("zone", 5, fail))
    assert (hung.status, failed.status) == (Status.FAULT, Status.FAULT)
    assert "ZeroDivisionError" in failed.message


@pytest.mark.parametrize(
    ("free", "status"), [(10_000_000, "fault"), (900_000_000, "warning"), (5 * 10**9, "ok")]
)
def test_low_disk_space_is_reported(place, free, status):
    (found, *_) = check_disk(place.settings, lambda _folder: free)
    assert found.status == status


def test_an_unconfirmed_calendar_of_next_year_is_a_warning_from_december(place):
    def status(day):
        return check_calendar(place.settings, day)[0].status

    assert status(date(2026, 11, 30)) is Status.OK
    assert status(date(2026, 12, 1)) is Status.WARNING
    place.sql(
        "INSERT INTO confirmed_years (organization_id, year, confirmed_by_id, confirmed_at) "
        "VALUES (1, 2027, 1, '2026-12-01 00:00:00.000000')"
    )
    assert status(date(2026, 12, 1)) is Status.OK


def test_the_doctor_tells_whether_the_assistant_runs(place, capsys):
    SignsOfLife(place.data).alive(datetime.now(UTC))
    assert '"is_running": 1' in doctor(place, capsys)[2]


async def test_the_doctor_gives_readable_lines_while_the_database_is_locked(
    place, tmp_path, telegram
):
    world, address = telegram
    del world
    place.configure(api_url=address)
    altered(place)
    with closing(sqlite3.connect(place.database)) as busy:
        busy.execute("BEGIN IMMEDIATE")  # as saving an answer does
        done = await nhacviec("doctor", cwd=place.home)
        with suppress(sqlite3.Error):
            busy.rollback()
    assert done.code == 2
    assert "✅ Mã bot: Telegram nhận, bot @nhacviec_test_bot." in done.out
    assert "🔴 Tài liệu kiểm chứng: 0 tệp bị mất, 1 tệp bị thay đổi" in done.out
    assert "   → 1 tệp còn nguyên trong" in done.out
    assert "Traceback" not in done.err
