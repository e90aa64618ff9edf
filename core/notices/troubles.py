"""Notices to administrators about faults of the program or its machine."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Self

from markupsafe import Markup

from core.notices.notice import Gathering, Hearers, Notice, shown
from core.notices.words import troubles as texts
from core.screen import Screen
from core.stored_record import as_facts, read_record


@dataclass(frozen=True)
class _Named:
    """What every trouble's row stores: the trouble's name."""

    trouble: str


@dataclass(frozen=True, kw_only=True)
class Trouble(Notice):
    """A trouble; all are notices of one kind, and `name` in the facts says which it is."""

    kind = "trouble"
    hearers = Hearers.ADMINISTRATORS
    gathering = Gathering.ALONE

    name_of_trouble: ClassVar[str]

    @abstractmethod
    def words(self) -> Markup:
        """Say what is wrong, and what the administrator may do."""

    def screen(self) -> Screen:
        """Show it."""
        return shown(self.words())

    def as_facts(self) -> dict[str, Any]:
        """Give the facts with the trouble's name."""
        return {**as_facts(_Named(self.name_of_trouble)), **super().as_facts()}

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Read the trouble that the facts name."""
        known = TROUBLES[read_record(_Named, facts).trouble]
        return super(Trouble, known).of_facts(facts)  # type: ignore[return-value]


@dataclass(frozen=True, kw_only=True)
class BadUpdate(Trouble):
    """An update from the channel was unreadable and was set aside."""

    name_of_trouble = "bad update"

    channel: str
    id: int | str

    def words(self) -> Markup:
        """Name the update's id."""
        return texts.bad_update(self.channel, self.id)


@dataclass(frozen=True, kw_only=True)
class LittleRoom(Trouble):
    """The disk is nearly full."""

    name_of_trouble = "little room"

    folder: str
    megabytes: int

    def words(self) -> Markup:
        """Name the folder, and how much is left."""
        return texts.little_room(self.folder, self.megabytes)


@dataclass(frozen=True, kw_only=True)
class FilesSetAside(Trouble):
    """Files that no answer names were moved out of the evidence folder; nothing was deleted."""

    name_of_trouble = "files set aside"

    count: int

    def words(self) -> Markup:
        """Count them."""
        return texts.files_set_aside(self.count)


@dataclass(frozen=True, kw_only=True)
class SweepRefused(Trouble):
    """Too many files are unknown: the database is probably an older copy or another one."""

    name_of_trouble = "sweep refused"

    unknown: int
    files: int

    def words(self) -> Markup:
        """Count them."""
        return texts.sweep_refused(self.unknown, self.files)


@dataclass(frozen=True, kw_only=True)
class QuarantineRipe(Trouble):
    """Files have lain in quarantine so long that a person may have them deleted."""

    name_of_trouble = "quarantine ripe"

    count: int

    def words(self) -> Markup:
        """Count them."""
        return texts.quarantine_ripe(self.count)


@dataclass(frozen=True, kw_only=True)
class FileAltered(Trouble):
    """A file of evidence was altered; nobody receives it."""

    name_of_trouble = "file altered"

    name: str
    sha256: str

    def words(self) -> Markup:
        """Name the file."""
        return texts.file_altered(self.name, self.sha256)


@dataclass(frozen=True, kw_only=True)
class FilesMissing(Trouble):
    """Files of evidence are no longer on the disk."""

    name_of_trouble = "files missing"

    count: int

    def words(self) -> Markup:
        """Count them."""
        return texts.files_missing(self.count)


@dataclass(frozen=True, kw_only=True)
class LocalFiles(Trouble):
    """The office's Bot API server names files that we cannot read on its machine."""

    name_of_trouble = "local files"

    def words(self) -> Markup:
        """Say what can be done."""
        return texts.local_files()


@dataclass(frozen=True, kw_only=True)
class BackupFailed(Trouble):
    """The nightly copy was not made; it is tried again each hour."""

    name_of_trouble = "backup failed"

    reason: str

    def words(self) -> Markup:
        """Say why."""
        return texts.backup_failed(self.reason)


@dataclass(frozen=True, kw_only=True)
class BackupIncomplete(Trouble):
    """The nightly copy lacks files that are lost or altered."""

    name_of_trouble = "backup incomplete"

    missing: int

    def words(self) -> Markup:
        """Count them."""
        return texts.backup_incomplete(self.missing)


@dataclass(frozen=True, kw_only=True)
class BackupOverdue(Trouble):
    """No copy succeeded for two days; `since` is when the last one did, empty for never."""

    name_of_trouble = "backup overdue"

    since: str

    def words(self) -> Markup:
        """Say since when."""
        return texts.backup_overdue(self.since)


@dataclass(frozen=True, kw_only=True)
class Away(Trouble):
    """The assistant did not run for a while in office hours."""

    name_of_trouble = "away"

    since: str
    until: str

    def words(self) -> Markup:
        """Say from when to when."""
        return texts.away(self.since, self.until)


@dataclass(frozen=True, kw_only=True)
class TokenRefused(Trouble):
    """A platform refused its token for a while and accepts it again."""

    name_of_trouble = "token refused"

    since: str
    until: str
    channel: str = "telegram"

    def words(self) -> Markup:
        """Say from when to when."""
        return texts.token_refused(self.channel, self.since, self.until)


@dataclass(frozen=True, kw_only=True)
class ChannelClosed(Trouble):
    """A platform refuses its token while another channel works."""

    name_of_trouble = "channel closed"

    channel: str

    def words(self) -> Markup:
        """Name the platform."""
        return texts.channel_closed(self.channel)


@dataclass(frozen=True, kw_only=True)
class ChannelSilent(Trouble):
    """For a while now a channel brings nothing, and keeps nothing meanwhile."""

    name_of_trouble = "channel silent"

    channel: str
    since: str

    def words(self) -> Markup:
        """Name the platform, and since when."""
        return texts.channel_silent(self.channel, self.since)


@dataclass(frozen=True, kw_only=True)
class ClockMoved(Trouble):
    """The machine's clock was set by an hour or more while the assistant ran."""

    name_of_trouble = "clock moved"

    was: datetime  # as the office's clock showed it
    now_is: datetime

    def words(self) -> Markup:
        """Say from when to when."""
        return texts.clock_moved(self.was, self.now_is)


TROUBLES: dict[str, type[Trouble]] = {
    one.name_of_trouble: one
    for one in (
        BadUpdate,
        LittleRoom,
        FilesSetAside,
        SweepRefused,
        QuarantineRipe,
        FileAltered,
        FilesMissing,
        LocalFiles,
        BackupFailed,
        BackupIncomplete,
        BackupOverdue,
        Away,
        TokenRefused,
        ChannelClosed,
        ChannelSilent,
        ClockMoved,
    )
}
