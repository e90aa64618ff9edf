"""The manifest of handing in."""

from core.hand_in.words import manifest as words
from core.subject import Subject

SUBJECT = Subject("hand_in", commands=words.COMMANDS)
