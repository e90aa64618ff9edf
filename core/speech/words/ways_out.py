"""Words that leave any step, unaccented."""

WAYS_OUT = {"huy": "/huy", "quay lai": "back", "menu": "/menu", "hoan tac": "undo"}
"""Words that work even where any text is an answer, unaccented."""

_BEFORE = r"(?:(?:a|u|um|ma|e|ok|da|vay|the|em|toi|minh|xin|cho) )*"
_NO_MORE = r"(?:khong|ko|k|hong|chang) (?:can|gui|nop|xin|muon|lam|nhac|ghi)"
_LATER = "de (?:sau|khi khac|luc khac|hom khac)"
_AFTER = r"(?: (?:di|nua|nhe|nha|a|ah|thoi|luon|viec nay|cai nay|buoc nay|roi|em|vay|giup|lai|ra))*"
STOPS = (
    rf"{_BEFORE}(?:thoi(?: (?:{_NO_MORE}|bo(?: qua)?|huy(?: bo)?|dung|{_LATER}))?|"
    rf"huy(?: bo)?|bo qua|dung lai|(?:khong|ko|k|hong|chang) (?:can|gui|nop|xin|muon) nua){_AFTER}"
)
"""Pattern of words that stop a step: "thôi không cần nữa"; it matches the whole text."""

STOP_OR_NO = "thoi"
"""The one word that can also be an answer "no"."""
