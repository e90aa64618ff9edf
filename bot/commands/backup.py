"""The backup and restore commands."""

from datetime import UTC, datetime
from pathlib import Path

from bot.commands.configured import configured
from bot.commands.terminal import say
from core.copies import words as texts
from core.copies.manifest import ArchiveKind
from core.copies.restoring import Restored, RestoreOptions, restore
from core.copies.writing import Made, Order, source_of, write_copy
from core.office import office_of
from core.wording.formats import moment

INCOMPLETE = 1  # exit code: the copy is good, but evidence was lost before


def back_up(config: Path, to: Path | None) -> int:
    """Write everything into one file, test it, and give the exit code."""
    settings = configured(config)
    now = office_of(settings).local(datetime.now(UTC))
    folder = to or settings.backup_directory
    made = write_copy(source_of(settings), Order(folder, ArchiveKind.WHOLE, now))
    _tell_made(made)
    return INCOMPLETE if made.manifest.missing else 0


def _tell_made(made: Made) -> None:
    manifest = made.manifest
    files = sum(entry.name.startswith("evidence/") for entry in manifest.entries)
    say(texts.copied(made.path, sum(manifest.counts.values()), files, made.size))
    if manifest.missing:
        say(texts.copied_without(len(manifest.missing)), is_error=True)
    say(texts.keep_private())


def put_back(archive: Path, to: Path, *, allow_missing: bool) -> None:
    """Restore an archive into an empty folder, and say which settings must be filled in."""
    done = restore(archive, RestoreOptions(to, allow_missing))
    manifest = done.manifest
    say(texts.restored(to, manifest.commune, moment(manifest.made_at)))
    for words in _notes(done):
        say(words, is_error=True)
    say(texts.fill_in(to / "config.toml", manifest.left_out))
    say(texts.stop_the_old())
    say(texts.next_command(to / "config.toml"))


def _notes(done: Restored) -> list[str]:
    found = (
        (done.missing, texts.restored_without(done.missing)),
        (done.withdrawn, texts.not_restored_withdrawn(done.withdrawn)),
        (not done.is_configured, texts.configured_anew()),
        (done.api_url, texts.other_server(done.api_url or "")),
    )
    return [words for is_so, words in found if is_so]
