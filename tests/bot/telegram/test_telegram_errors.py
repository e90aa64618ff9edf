"""Telegram's errors translated: which of them are worth another attempt."""

from telegram.error import NetworkError

from bot.telegram.errors import delivery_error


def test_a_message_that_is_too_large_is_not_retried():
    """The library reports it as a network error, which would be retried for a day."""
    assert delivery_error(NetworkError("Request Entity Too Large")).permanent
    of_a_proxy = "Request Entity Too Large (413). Parsing the server response b'<html>' failed"
    assert delivery_error(NetworkError(of_a_proxy)).permanent
    assert not delivery_error(NetworkError("Bad Gateway")).permanent


def test_a_stored_reason_is_shortened():
    page = "Bad Gateway (502). Parsing the server response b'<html>" + "x" * 100_000
    assert len(str(delivery_error(NetworkError(page)))) == 500
