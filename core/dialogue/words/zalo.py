"""Sentences that only a channel without buttons and files needs."""

from markupsafe import Markup

from core.wording.says import says


@says("Tệp “{name}”: {link}", "A file that is fetched from the web server.")
def file_at(name: str, link: str) -> Markup: ...
