"""Regular-expression alternatives that several tables share, unaccented, of whole words."""

CODE = r"[0-9]+\.[0-9]+"
ME = "em|toi|minh"
WHO = "ai|nguoi nao|nganh nao|phong nao|don vi nao|nhung ai|may nguoi|may nganh"
MONEY = "kinh phi|tien|ngan sach|du toan|cong tac phi|phu cap|chi phi"
