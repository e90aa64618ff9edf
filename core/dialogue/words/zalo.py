"""Sentences that only a channel like Zalo needs: without files, and without a memory."""

from datetime import datetime

from markupsafe import Markup

from core.wording.says import says


@says("Tệp “{name}”: {link}", "A file that is fetched from the web server.")
def file_at(name: str, link: str) -> Markup: ...
@says(
    "Từ {since:moment} đến {until:moment}, trợ lý không nhận được tin trên {channel:platform}. Nếu "
    "đồng chí có gửi gì trong lúc đó, đề nghị đồng chí gửi lại.",
    "The assistant was away while a question was open; what was sent meanwhile is lost.",
)
def not_heard(channel: str, since: datetime, until: datetime) -> Markup: ...
