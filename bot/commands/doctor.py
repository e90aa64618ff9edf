"""The doctor command: runs every check within its time, and prints what each found."""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.commands.configured import configured
from bot.commands.doctor_network import check_network
from bot.commands.doctor_web import check_web
from bot.commands.doctor_zalo import check_zalo
from bot.commands.terminal import say
from bot.watch.signs_of_life import SignsOfLife
from core.config import Settings
from core.doctor.copies import check_backup
from core.doctor.data import check_calendar, check_database, check_identity, check_schema
from core.doctor.evidence import check_evidence
from core.doctor.finding import Finding, Status, fault, ok, worst
from core.doctor.machine import check_disk, check_log, check_rights, check_zone
from core.doctor.quota import check_quota
from core.doctor.words import checks as texts
from core.errors import UserError
from core.office import office_of
from core.wording.formats import moment

_CODES = {Status.OK: 0, Status.WARNING: 1, Status.FAULT: 2}
_SOON = timedelta(minutes=2)
_SHOWN_EVERY = 25  # files
_NETWORK = 25  # seconds for one server


@dataclass(frozen=True)
class _Check:
    """A check, and its time limit in seconds."""

    name: str
    seconds: int
    run: Callable[[], list[Finding]]


def look_over(config: Path, *, as_json: bool) -> int:
    """Run every check, print what it found, and give the exit code: 0, 1 warnings, 2 faults."""
    found = []
    for finding in _findings(config, as_json=as_json):
        found.append(finding)
        if not as_json:
            _print(finding)
    status = worst(found)
    if as_json:
        told = {"status": status, "checks": [asdict(one) for one in found]}
        say(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        counts = [sum(one.status is kind for one in found) for kind in Status]
        say(texts.summary(counts[1], counts[2]))
    return _CODES[status]


def _print(finding: Finding) -> None:
    say(texts.line(finding.check, finding.status, finding.message))
    if finding.advice:
        say(texts.to_do(finding.advice))


def _findings(config: Path, *, as_json: bool) -> Iterator[Finding]:
    try:
        settings = configured(config)
    except UserError as error:
        yield fault("configuration", error.text, texts.mend_settings())
        return
    yield ok("configuration", texts.settings_are_good(), path=str(config))
    for check in _checks(config, settings, shows_progress=not as_json):
        yield from _within(check)


def _checks(config: Path, settings: Settings, *, shows_progress: bool) -> tuple[_Check, ...]:
    now = datetime.now(UTC)
    today = office_of(settings).local(now).date()
    progress = _shown if shows_progress and sys.stderr.isatty() else _unseen
    return (
        _Check("telegram", _NETWORK, partial(check_network, settings)),
        _Check("zalo", _NETWORK * (1 + len(settings.zalo_bots)), partial(check_zalo, settings)),
        _Check("zalo_quota", 60, partial(check_quota, settings, now)),
        _Check("web", _NETWORK, partial(_web, settings, now)),
        _Check("zone", 10, partial(check_zone, settings, now)),
        _Check("disk", 20, partial(check_disk, settings)),
        _Check("rights", 20, partial(check_rights, config, settings)),
        _Check("database", 600, partial(check_database, settings)),
        _Check("identity", 60, partial(check_identity, config, settings)),
        _Check("schema", 60, partial(check_schema, settings)),
        # Many files on an old disk need time; a disk that does not answer is given up.
        _Check("evidence", 6 * 3600, partial(check_evidence, settings, progress)),
        _Check("calendar", 60, partial(check_calendar, settings, today)),
        _Check("backup", 300, partial(check_backup, settings, now)),
        _Check("log", 20, partial(check_log, settings)),
        _Check("service", 20, partial(_service, settings, now)),
    )


def _within(check: _Check) -> list[Finding]:
    """Run a check; a check that hangs or fails becomes a finding."""
    found: list[Finding] = []

    def run() -> None:
        try:
            found.extend(check.run())
        except Exception as error:
            said = texts.check_failed(type(error).__name__)
            found.append(fault(check.name, said, texts.try_again()))

    thread = threading.Thread(target=run, daemon=True)  # a hanging thread ends with the process
    thread.start()
    thread.join(check.seconds)
    if thread.is_alive():
        return [fault(check.name, texts.not_in_time(check.seconds), texts.try_again())]
    return found


def _web(settings: Settings, now: datetime) -> list[Finding]:
    last = SignsOfLife(settings.storage.directory).last()
    return check_web(settings, is_running=_is_recent(last, now))


def _is_recent(last: datetime | None, now: datetime) -> bool:
    return last is not None and abs(now - last) <= _SOON


def _service(settings: Settings, now: datetime) -> list[Finding]:
    last = SignsOfLife(settings.storage.directory).last()
    if _is_recent(last, now):
        return [ok("service", texts.is_at_work(), is_running=1)]
    shown = moment(office_of(settings).local(last)) if last else None
    return [ok("service", texts.last_seen(shown), is_running=0)]


def _unseen(done: int, total: int) -> None:
    del done, total


def _shown(done: int, total: int) -> None:
    if done % _SHOWN_EVERY == 0 or done == total:
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r{texts.progress(done, total)}{end}")
        sys.stderr.flush()
