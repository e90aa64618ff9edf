"""Choices that many screens share."""

from core.dialogue.engine import BACK, HOME
from core.dialogue.screen import Choice
from core.texts import dialogue as texts

MENU = Choice(f"/{HOME}", texts.menu())
GO_BACK = Choice(BACK, texts.back())
