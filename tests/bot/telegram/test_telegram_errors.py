"""Telegram's errors as the house understands them: which are worth another attempt."""

from telegram.error import NetworkError

from bot.telegram.errors import delivery_error


def test_what_is_too_large_once_is_too_large_each_time():
    """The library gives it as an error of the network, which would be tried again for a day."""
    assert delivery_error(NetworkError("Request Entity Too Large")).permanent
    of_a_proxy = "Request Entity Too Large (413). Parsing the server response b'<html>' failed"
    assert delivery_error(NetworkError(of_a_proxy)).permanent
    assert not delivery_error(NetworkError("Bad Gateway")).permanent


def test_a_reason_that_is_kept_is_no_whole_page():
    page = "Bad Gateway (502). Parsing the server response b'<html>" + "x" * 100_000
    assert len(str(delivery_error(NetworkError(page)))) == 500
