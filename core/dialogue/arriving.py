"""Compares an incoming message with the conversation's state: repeated, edited, or old."""

from dataclasses import replace

from markupsafe import Markup, escape

from core.dialogue.incoming import Incoming
from core.dialogue.state import State
from core.screen import join
from core.secrecy.secrecy import is_marked_secret
from core.vietnamese import nfc


def without_handled(incoming: Incoming, state: State) -> Incoming:
    """Remove those messages of an album that were handled before the rest arrived."""
    known = {key for key in incoming.delivery_keys if key in state.handled}
    if not known:
        return incoming
    said = tuple(one for one in incoming.said if one.key not in known)
    return replace(incoming, text="\n".join(one.words for one in said), said=said)


def says_the_same(incoming: Incoming, state: State) -> bool:
    """Tell whether an edit changed no words; channels report link previews as edits."""
    known = state.words_of(incoming.said[0].message)[:1] if incoming.said else ()
    return not incoming.has_changed_file and known == (nfc(incoming.text).strip(),)


def is_needless(incoming: Incoming, state: State) -> bool:
    """Tell whether nothing is to be done or said, because newer deliveries came since this one.

    Nor is it for an edit that changed no words. On the upload page, a file may be for a question
    that is not open any more, and at the end the chat may have shown its question already.
    """
    is_repeated = state.has_handled(incoming.delivery_keys)
    if is_repeated and incoming.delivery_keys[-1] != state.handled[-1]:
        return True
    if incoming.is_edit:
        return says_the_same(incoming, state)
    if incoming.page is None:
        return False
    if incoming.page.question:
        return incoming.page.question != state.question
    return not state.is_unseen


def is_old(incoming: Incoming, state: State) -> bool:
    """Tell whether what was chosen is from an earlier question, or was never shown."""
    tap = incoming.tap
    if state.is_unseen and tap is None and not state.pushed:
        return incoming.text.strip().rstrip(".").isdigit()
    if tap is None or tap.key.startswith("/"):
        return False
    return tap.turn != state.turn or tap.key not in {key for key, _ in state.choices}


def refused(incoming: Incoming) -> Markup:
    """Say why files or words were refused, one line each."""
    return join([escape(refusal) for refusal in incoming.refusals], "\n")


def without_secret_edit(incoming: Incoming) -> Incoming:
    """Remove words marked secret from an edit, so that they are stored nowhere."""
    is_secret = incoming.is_edit and is_marked_secret(incoming.text)
    return replace(incoming, text="", said=()) if is_secret else incoming
