"""Reports an unexpected error: a sentence with a reference, and the place, without secrets."""

import errno
import logging
import secrets
import traceback

from bot.commands.terminal import say
from core.installation.words import command_line as texts

_log = logging.getLogger(__name__)


def report_unexpected(error: BaseException) -> None:
    """Print one sentence; the place in the code goes to the log, or below the sentence."""
    reference = secrets.token_hex(3).upper()
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        say(texts.disk_full(), is_error=True)
    else:
        say(texts.unexpected(reference), is_error=True)
    if logging.getLogger().handlers:  # `run` has set up the log, which removes every secret
        _log.error("fault %s", reference, exc_info=error)
    else:
        say(f"{reference}: {places(error)}", is_error=True)


def places(error: BaseException) -> str:
    """Give the types of an error and its causes, and where they were raised.

    The messages are left out: they may quote the token, or people's words.
    """
    told: list[str] = []
    known: BaseException | None = error
    while known is not None:
        frames = traceback.extract_tb(known.__traceback__)
        way = " > ".join(f"{frame.filename}:{frame.lineno}" for frame in frames[-6:])
        told.append(f"{type(known).__module__}.{type(known).__name__} ({way})")
        known = known.__cause__ or (None if known.__suppress_context__ else known.__context__)
    return " <- ".join(told)
