"""The plan: its manifest."""

from core.plan.words import manifest as words
from core.subject import Subject

SUBJECT = Subject("plan", commands=words.COMMANDS, log_words=words.LOG)
