"""What is handed in: its manifest."""

from core.hand_in.words import manifest as words
from core.subject import Subject

SUBJECT = Subject("hand_in", commands=words.COMMANDS)
