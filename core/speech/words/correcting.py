"""Words that correct an earlier sentence, or deny evidence; unaccented."""

SIGNS = " ,.:;-–—"
_LEAD = r"(?:(?:a|e|u|o|oi|thoi|xin loi|chet|sr|sorry)[ ,.!]+)"
_SLIP = r"(?:go |ghi |bao |noi |bam |chon )?(?:nham|lon|sai|khong phai)"
_SO = r"(?: (?:roi|mat|mat roi|nhe|nha|a|phai|phai la|la|dung la|day))*"
_MEND = r"(?:sua|doi|chinh)(?: lai)? (?:thanh|la) "
WRONG = rf"{_LEAD}+{_SLIP}{_SO}[ ,.:;-]+(?=\S)|{_SLIP}{_SO} ?[,.:;-]+ *(?=\S)|{_LEAD}*{_MEND}"
"""Words before a correction: "à nhầm, 70%", "sửa lại thành 70%"."""

NO_PROOF = (
    r"(?:(?:da|a|em|toi|minh|nganh|noi dung nay|viec nay|cai nay|hien|thi|nhung) )*"
    r"(?:khong|ko|k|kg|chua|hong|chang) (?:he )?(?:co |chup |luu )(?:duoc )?"
    r"(?:(?:anh|hinh|hinh anh|anh chup|tai lieu|file|tep|minh chung|giay to|van ban|tai lieu "
    r"kiem chung|kiem chung|bien ban|so van ban|hay|va|hoac|nao|gi|ca|het|dau|a|ah|nhe|em|chi|"
    r"anh|de|gui|nop|thoi)(?: |$))+"
)
