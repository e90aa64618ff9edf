"""The words around what is given beside a command, unaccented; data for core/questions/given.py."""

BECAUSE = r"vi|do|boi|vi ly do|ly do(?: la)?|(?<!ton )tai(?! lieu| khoan| nguyen| chinh| san| lien)"
BECAUSE_TYPED = frozenset({"vì", "do", "bởi", "vì lý do", "lý do", "lý do là", "lí do", "tại"})
"""Before a reason; the same with their marks: "đó" is none."""

LATE = "(?:cham|tre|muon|qua han)"

UNTIL = frozenset({"den", "toi", "sang", "qua", "truoc", "ngay", "hom", "mung"})
"""Before a day's number."""

BETWEEN = frozenset({"den", "toi"})
NO_DAY = frozenset({"mot", "nay"})
"""Words that may be a day, and mostly are something else."""

BEFORE_NAME = frozenset({"chi", "anh", "co", "ba", "ong", "em"})
"""Before a person's name: "chi mai"."""

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
DAYS = "ngay|hom|bua"
NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7}
