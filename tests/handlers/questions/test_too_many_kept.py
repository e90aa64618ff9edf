"""Only so many sentences are kept; whoever wrote the oldest is told when it is dropped."""

from core.dialogue import kept_words
from tests.office import BUTTONS, Office, talk


async def test_the_oldest_kept_sentence_is_named_when_it_is_dropped(tmp_path, monkeypatch):
    monkeypatch.setattr(kept_words, "MOST", 2)
    office = await Office.open(tmp_path, BUTTONS)
    await talk(
        office["Tư pháp"],
        [
            ("phan mem mot cua hay bi treo", ("ghi vào đâu", "not:chưa được ghi")),
            ("can them ghe ngoi cho dan o mot cua", ("ghi vào đâu", "not:chưa được ghi")),
            ("may photo phong tiep dan bi hong", ("“phan mem mot cua", "chưa được ghi")),
            ("/menu", ("Còn 2 câu", "not:chưa được ghi")),
        ],
    )
    await office.close()
