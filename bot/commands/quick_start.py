"""Makes the program start sooner: half a second that a person waits is spent on loading."""

import ctypes
import gc
import sys
from contextlib import suppress


def begin_loading() -> None:
    """Call before anything heavy is imported."""
    gc.disable()  # loading makes much and leaves no garbage
    # httpx loads its own command line when click and rich are installed, and does without it
    # when that cannot be imported.
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]


def end_loading() -> None:
    """Call when everything is loaded and the work begins."""
    gc.enable()
    gc.freeze()  # what was loaded stays: no need to look through it again


def clear_up() -> None:
    """Call when nobody waits any more: what starting left behind is given back to the system.

    Checking the templates of documents alone leaves more than the whole assistant needs.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    with suppress(OSError, AttributeError, TypeError):  # only glibc keeps it, and can be asked
        ctypes.CDLL(None).malloc_trim(0)
