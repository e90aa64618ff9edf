"""Makes the program start sooner: half a second that a person waits is spent on loading."""

import gc
import sys


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
