"""Acts that post notices about words corrected for print, and rows of earlier versions."""

from typing import Any

from core.documents.free_words import FreeWords, WordsKind
from core.documents.printed_words import Typed
from core.documents.printed_words import mend as mend_print
from core.people.act import Act
from core.typed_words import doubt
from tests.core.notices.reported import UNACCENTED, report_of
from tests.core.notices.story import Acts, Rows, Stories, Story, without


async def _mend_print(story: Story, act: Act) -> Any:
    owner, wrong = await story.department(act.session), doubt(UNACCENTED)
    assert wrong is not None
    said = FreeWords(WordsKind.ANSWER, "result", UNACCENTED, owner, "Tư pháp", "1.2")
    return await mend_print(act, Typed(said, UNACCENTED, wrong), "Đã rà soát", "VP")


_ACTS: Acts = (
    ("Tư pháp", report_of(), {"report sent", "colleague sent"}),
    ("Nội vụ", _mend_print, {"words mended"}),
)
STORIES: Stories = (("2023-03-09 09:00", _ACTS),)

_WORDS_MENDED = {
    "is_own": False,
    "id": 31,
    "office": "Văn phòng - Nội vụ",
    "department": "Tư pháp",
    "code": "1.2",
    "field": "task.result",
    "before": "Da lam",
    "after": "Đã làm",
}

OLD_ROWS: Rows = (
    ("words mended", _WORDS_MENDED),
    ("words mended", {**_WORDS_MENDED, "is_own": True}),
    ("words mended", without(_WORDS_MENDED, "is_own", "id", "office")),
)
