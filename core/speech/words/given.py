"""Words around the slots of a command, unaccented; data for core/questions/given.py."""

BECAUSE = r"vi|do|boi|vi ly do|ly do(?: la)?"
BECAUSE_TYPED = frozenset({"vì", "do", "bởi", "vì lý do", "lý do", "lý do là", "lí do"})
"""Words before a reason; then the same with diacritics: "đó" is not one of them.

"tại" is in neither: it begins a place more often than a reason.
"""

LATE = "(?:cham|tre|muon|qua han)"

UNTIL = frozenset({"den", "toi", "sang", "qua", "truoc", "ngay", "hom", "mung"})
"""Words before a day's number."""

BETWEEN = frozenset({"den", "toi"})
NO_DAY = frozenset({"mot", "nay"})
"""Words that can name a day, but mostly mean something else."""

BEFORE_NAME = frozenset({"chi", "anh", "co", "ba", "ong", "em"})
"""Words before a person's name: "chi mai"."""

RETURN = "di lam lai|lam lai|moi ve|ve lai|quay lai|tro lai"
LEAVE = "nghi(?: phep| om| viec)?|vang|cong tac"
LEAVE_UNTIL = "den|toi|het"
"""Around a leave's last day, or the day after it: its first day must be asked."""

ONLY_ASKS = frozenset(
    {"record", "finding", "direction", "assign", "filler", "me", "wish", "department", "units"}
)
"""Tags of a text that names a command and a department, and nothing more."""

END = "cuoi|het"
NEXT_WEEK = "tuan sau|tuan toi"
CUTOFF = "chot"
DAYS = "ngay|hom|bua"
LATER = "nua"
"""Behind so many days from now: "3 ngay nua"."""

MORE = ("them", "han", "lui")
"""Before so many days more, even if "nua" follows: "them 3 ngay nua"."""

AFTER = "sau"
BESIDE_A_DAY = "[0-9]|nay|mai|kia|do|ay"
"""Behind "sau ngay", "after the day"; without them "sau" is six."""

NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7}
