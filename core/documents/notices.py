"""Notices about documents: the spelling of free words was corrected for print."""

from dataclasses import dataclass

from core.documents.words import printed_words as texts
from core.notices.notice import Notice, shown
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class WordsMended(Notice):
    """Tells the author that the spelling of their words was corrected for print.

    `id` is that of the log entry; messages stored by an earlier version lack it.
    """

    kind = "words mended"
    listed_by = "/loiin"

    is_own: bool = False  # written by one person, not for a department
    id: int | None = None
    office: str = ""  # the name of the coordinating department
    department: str
    code: str
    field: str
    before: str
    after: str

    def screen(self) -> Screen:
        """Show both texts, and ask the author for an answer."""
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
