"""Inline keyboards, read as strictly as Telegram does."""

import json
from dataclasses import dataclass
from typing import cast

from simulator import limits
from simulator.errors import bad_request
from simulator.people import JsonObject

Keyboard = tuple[tuple[JsonObject, ...], ...]
_ACTIONS = {
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
    "pay",
}


@dataclass(frozen=True)
class Button:
    """A visible button; `data` is None when it opens `url` instead."""

    label: str
    data: str | None = None
    url: str | None = None


def read_keyboard(source: str) -> Keyboard:
    """Return the rows of an inline keyboard; other reply markup has none."""
    if not source:
        return ()
    try:
        markup = json.loads(source)
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard", [])
    _check_size(rows)
    return tuple(tuple(_checked(button) for button in row) for row in rows if row)


def shown(keyboard: Keyboard) -> tuple[tuple[Button, ...], ...]:
    """Return the rows as a person sees them."""
    return tuple(
        tuple(
            Button(button["text"], button.get("callback_data"), button.get("url")) for button in row
        )
        for row in keyboard
    )


def _check_size(rows: object) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array '
                          "of Arrays")  # fmt: skip
    too_many = sum(map(len, rows)) > limits.BUTTONS
    too_wide = any(len(row) > limits.BUTTONS_IN_A_ROW for row in rows)
    too_heavy = len(json.dumps(rows, ensure_ascii=False).encode()) > limits.KEYBOARD_BYTES
    if too_many or too_wide or too_heavy:
        raise bad_request("reply markup is too long")


def _checked(button: object) -> JsonObject:
    problem = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(problem + "expected an Object")
    label = button.get("text")
    if not isinstance(label, str) or not label.strip():
        raise bad_request(problem + 'field "text" must be a non-empty String')
    if not _ACTIONS & button.keys():
        raise bad_request(problem + "Text buttons are unallowed in the inline keyboard")
    _check_data(button)
    return cast("JsonObject", button)


def _check_data(button: JsonObject) -> None:
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= limits.BUTTON_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(("http://", "https://", "tg://")):
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )
