"""A comment beside a draft's text, for the person who finishes it, not for the recipients."""

import io

import docx
from docx.oxml.ns import qn

from core.documents.words import list as texts


def with_comment(content: bytes, words: str) -> bytes:
    """Give the file with a comment at the first words of its text."""
    document = docx.Document(io.BytesIO(content))
    first = next(one for one in document.paragraphs if one.runs and one.text.strip())
    document.add_comment(first.runs, words, author=texts.assistant(), initials="")
    for comment in document.part._comments_part.element:  # noqa: SLF001 - the library has no other way
        comment.attrib.pop(qn("w:date"), None)  # without a date, equal texts give equal files
    changed = io.BytesIO()
    document.save(changed)
    return changed.getvalue()
