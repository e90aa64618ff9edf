"""Makes the program start sooner: loading costs a waiting person half a second."""

import ctypes
import gc
import sys
from contextlib import suppress


def begin_loading() -> None:
    """Call before anything heavy is imported."""
    gc.disable()  # loading allocates much and frees little
    # httpx loads its own command line when click and rich are installed. It works without it
    # when this import fails.
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]


def end_loading() -> None:
    """Call when everything is loaded and the work begins."""
    gc.enable()
    gc.freeze()  # loaded modules stay: the collector need not look at them again


def clear_up() -> None:
    """Call when nobody waits any more: memory used for starting is given back to the system.

    Checking document templates alone uses more than the whole assistant needs.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    with suppress(OSError, AttributeError, TypeError):  # only glibc keeps freed memory
        ctypes.CDLL(None).malloc_trim(0)
