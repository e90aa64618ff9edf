"""Makes the pages: templates in HTML, their words from the wording."""

from http import HTTPStatus
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from core.dialogue.words import web_pages as texts

_HERE = Path(__file__).parent
STATIC = _HERE / "static"

_TEMPLATES = Environment(
    loader=FileSystemLoader(_HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Pages:
    """The pages of a server that phones reach below the path `root`, often an empty one."""

    def __init__(self, root: str) -> None:
        self.root = root

    def page(self, name: str, status: HTTPStatus = HTTPStatus.OK, **facts: object) -> HTMLResponse:
        """Give a page from its template, which has the sentences as `texts`."""
        template = _TEMPLATES.get_template(name)
        return HTMLResponse(template.render(texts=texts, root=self.root, **facts), status)

    def message(self, title: str, words: str, status: HTTPStatus) -> HTMLResponse:
        """Give a page that says one thing."""
        return self.page("message.html", status, title=title, words=words)
