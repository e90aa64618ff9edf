"""Notices about documents: free words are printed otherwise than they were typed."""

from dataclasses import dataclass

from core.documents.words import printed_words as texts
from core.notices.notice import Notice, shown
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class WordsMended(Notice):
    """The spelling of words was mended for print: to whoever wrote them.

    `id` is the log's line of it, which a message of an earlier version lacks.
    """

    kind = "words mended"
    listed_by = "/loiin"

    is_own: bool = False  # of one person, not of a department
    id: int | None = None
    office: str = ""  # as which the department that follows up all others is named
    department: str
    code: str
    field: str
    before: str
    after: str

    def screen(self) -> Screen:
        """Show both, and let the author answer."""
        where = texts.where(self.department, self.code, self.field)
        text = texts.notice(self.office, where, self.before, self.after, is_own=self.is_own)
        if self.id is None:
            return shown(text, Choice("/loiin", texts.mend_again_button()))
        opens = f"/loiin {self.id}"
        return shown(
            text,
            Choice(f"{opens} {texts.AGREE}", texts.agree_button()),
            Choice(f"{opens} {texts.MEND}", texts.mend_again_button()),
            Choice(f"{opens} {texts.REFUSE}", texts.refuse_button()),
        )
