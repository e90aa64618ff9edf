"""The meaning of responses: only the Bot API's own form is trusted."""

import json

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from bot.telegram.errors import delivery_error
from bot.telegram.replies import NotFoundError, refusal


def told(code: int, description: object = "words", **parameters: object) -> bytes:
    body = {"ok": False, "error_code": code, "description": description}
    return json.dumps({**body, "parameters": parameters} if parameters else body).encode()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, BadRequest),
        (401, InvalidToken),
        (403, Forbidden),
        (404, NotFoundError),
        (409, Conflict),
        (500, NetworkError),
        (502, NetworkError),
        (999, NetworkError),
    ],
)
def test_refusals_by_telegram_keep_their_meaning_and_other_pages_have_none(code, kind):
    error = refusal(code, told(code))
    assert (type(error), error.message) == (kind, "words")
    for page in (b"<html>Forbidden</html>", b"", b"[]", b"null", b'{"error": "x"}', b"\xff\xfe"):
        assert type(refusal(code, page)) is NetworkError


@pytest.mark.parametrize(
    ("said", "seconds"),
    [(7, 7), ("7", 7), (6.5, 7), ("6.5", 7), (0, 1), (-3, 1), (10**30, 86_400), ("1e400", 86_400)],
)
def test_a_requested_wait_is_read_in_every_form(said, seconds):
    error = refusal(429, told(429, retry_after=said))
    assert isinstance(error, RetryAfter)
    assert delivery_error(error).retry_after == seconds


@pytest.mark.parametrize("said", ["soon", None, True, [], {}, float("nan")])
def test_an_unreadable_wait_is_a_network_error(said):
    assert type(refusal(429, told(429, retry_after=said))) is NetworkError


def test_malformed_fields_of_a_refusal_are_ignored():
    assert type(refusal(400, b'{"ok": false, "parameters": [1], "description": {}}')) is BadRequest
    assert isinstance(refusal(400, told(400, migrate_to_chat_id=-5)), ChatMigrated)
    assert type(refusal(400, told(400, migrate_to_chat_id="x"))) is BadRequest
    assert type(refusal(500, b"[" * 100_000)) is NetworkError


def test_a_page_that_says_forbidden_does_not_mark_a_person_as_unreachable():
    assert not delivery_error(refusal(403, b"<html>")).is_unreachable
    assert not delivery_error(refusal(400, b"<html>")).permanent
    assert delivery_error(refusal(413, b"<html>")).permanent  # it is always too large
