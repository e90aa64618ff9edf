"""Choices that many screens share."""

from core.dialogue.gates import HOME
from core.dialogue.meaning import BACK
from core.dialogue.words import dialogue as texts
from core.screen import Choice

MENU = Choice(f"/{HOME}", texts.menu())
GO_BACK = Choice(BACK, texts.back())
WAYS_OUT = (MENU, GO_BACK)
