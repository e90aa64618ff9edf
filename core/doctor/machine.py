"""Checks the machine: disk, file permissions, time zone, log file."""

import os
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from core.config import Settings
from core.copies.files import free_bytes
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import checks as texts
from core.doctor.words.data import put_data_back
from core.office import office_of
from core.wording.formats import moment

_FULL = 200_000_000  # bytes
_LITTLE = 1_000_000_000
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def check_disk(settings: Settings, free: Callable[[Path], int] = free_bytes) -> list[Finding]:
    """Check the free space for data, and for copies on another disk."""
    found = []
    for folder in dict.fromkeys((settings.storage.directory, settings.backup_directory)):
        place = _existing(folder)
        room = free(place)
        said = texts.room(folder, room)
        facts: dict[str, str | int | None] = {"folder": str(folder), "free_bytes": room}
        if room < _FULL:
            found.append(fault("disk", said, texts.make_room(), **facts))
        elif room < _LITTLE:
            found.append(warning("disk", said, texts.make_room(), **facts))
        elif folder == settings.storage.directory or _is_elsewhere(folder, settings):
            found.append(ok("disk", said, **facts))
    return found


def _is_elsewhere(folder: Path, settings: Settings) -> bool:
    data = _existing(settings.storage.directory)
    return _existing(folder).stat().st_dev != data.stat().st_dev


def _existing(folder: Path) -> Path:
    """Give the folder, or its nearest existing parent."""
    return next(one for one in (folder, *folder.absolute().parents) if one.is_dir())


def check_rights(config: Path, settings: Settings) -> list[Finding]:
    """Check who else on this machine can read the token and the data, and that we can write."""
    data = settings.storage.directory
    if not data.is_dir():
        return [fault("rights", texts.no_data_folder(data), put_data_back())]
    found = []
    if not os.access(data, os.W_OK | os.X_OK):
        found.append(fault("rights", texts.not_writable(data), texts.give_rights()))
    if os.name == "posix":
        if config.stat().st_mode & _OTHERS:
            found.append(fault("rights", texts.open_to_others(config), texts.close_file(config)))
        for folder in (data, settings.backup_directory):
            if folder.is_dir() and folder.stat().st_mode & _OTHERS:
                advice = texts.close_folder(folder)
                found.append(warning("rights", texts.open_to_others(folder), advice))
    return found or [ok("rights", texts.rights_are_good())]


def check_zone(settings: Settings, now: datetime) -> list[Finding]:
    """Give the office's time, and the machine's if its zone differs."""
    local = office_of(settings).local(now)
    name = settings.calendar.time_zone
    machine = now.astimezone()
    facts = {"zone": name, "office_time": local.isoformat(timespec="seconds")}
    said = texts.office_time(moment(local), name)
    if machine.utcoffset() != local.utcoffset():
        said = f"{said} {texts.machine_time(moment(machine))}"
    return [ok("zone", said, **facts)]


def check_log(settings: Settings) -> list[Finding]:
    """Check that the log can be written; create no file, as another user may run the doctor."""
    path = settings.log_path
    if not settings.log.is_kept:
        return [ok("log", texts.log_is_off())]
    place = path if path.exists() else _first_above(path)
    is_right = place.is_file() if place == path else place.is_dir()
    if is_right and os.access(place, os.W_OK):
        return [ok("log", texts.log_is_at(path), path=str(path))]
    return [fault("log", texts.log_not_writable(path), texts.give_rights(), path=str(path))]


def _first_above(path: Path) -> Path:
    return next(one for one in path.parents if one.exists())
