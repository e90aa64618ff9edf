"""Things that the office speaks of and properties that are asked of them, with the nearest answers.

A row of THINGS is (what names it, (property, answers by nearness)...); the property "" stands for
all that is not named in the row. Answers are lines of `intent` or `intent:about`, parted by "/".
Patterns are whole unaccented words, as in `concepts`.
"""

PROPERTIES: dict[str, str] = {
    "remove": r"xoa|huy|rut|go|thu hoi|lay lai|bo (?:di|cai)|khoa|nham|cat|dung|thoi|tat|ngung",
    "change": r"sua|doi|chinh|thay|bo sung|cap nhat|them|lui|chuyen",
    "why": r"vi sao|tai sao|sao|ly do|li do|lam gi|de lam chi",
    "compare": r"so voi|so sanh|hon|kem|tang|giam|nam ngoai|nam truoc|ky truoc|quy truoc",
    "when": (
        r"khi nao|bao gio|luc nao|chung nao|hoi nao|may gio|ngay nao|ngay may|hom nao|bao lau|"
        r"may ngay|may hom|"
        r"con lau|bao nhieu ngay"
    ),
    "who": r"ai|nguoi nao|nganh nao|don vi nao|may nguoi|nhung ai|phong nao|ben nao|dong chi nao",
    "how": (
        r"lam sao|the nao|cach|o dau|cho nao|kieu gi|vao dau|huong dan|muc nao|nut nao|dau|"
        r"tinh sao|sao ra|chi em|chi toi"
    ),
    "allowed": (
        r"duoc (?:khong|chu|ha)|dc (?:khong|chu)|co can|co phai|bat buoc|co nen|phai khong|"
        r"can khong|cung duoc"
    ),
    "lacking": r"thieu|chua co|con no|chua nop|chua gui|khong co|khong nop|chua dinh kem|trong",
    "state": r"chua|den dau|toi dau|xong|roi|ra sao|tinh hinh",
    "count": r"may|bao nhieu",
}
"""What is asked of a thing; those that tell most first."""

TELLING = frozenset({"state", "count", "compare", "lacking"})
"""What results tell, too: these properties alone ask for nothing."""

ASKS_FOR = r"muon|xin|nho|giup|gium|lam on|hay|khong biet|khong hieu|chi (?:em|toi|minh)|can hoi"
"""Words of a wish."""

THINGS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (r"bi khoa|bi chan|chan tro ly", (("", "open:kiemtra/open:thuhoi"),)),
    (r"cung nganh|cung phong|dong nghiep|cung to", (("", "who/about:joining"),)),
    (r"ban tin", (("", "open:bantin/times"),)),
    (
        r"quyen|vai tro|thu hoi|khoa (?:tai khoan|so)|thoi viec",
        (("who", "about:readers/open:thuhoi"), ("", "open:thuhoi/about:readers")),
    ),
    (
        (
            r"tai khoan|ma moi|ma vao|ma dang|nhap ma|cap ma|tao ma|lay ma|dang nhap|dang ky|"
            r"nguoi dung|"
            r"telegram|zalo|vao (?:duoc|day|he thong|tro ly|trong nay|bot|nhom)"
        ),
        (
            ("who", "joined/about:joining/open:moi"),
            ("lacking", "joined/about:joining"),
            ("count", "joined/about:joining"),
            ("remove", "open:thuhoi/open:xoadulieu"),
            ("", "about:joining/open:moi/about:phone"),
        ),
    ),
    (
        (
            r"du lieu|thong tin (?:cua|ca nhan|nay)|rieng tu|bao mat|mat|lo thong tin|luu|ghi am|"
            r"nghe len|an toan"
        ),
        (("who", "about:readers/open:dulieu"), ("", "open:dulieu/about:readers")),
    ),
    (
        r"nghi phep|nghi om|nghi|vang|di hoc|tap huan|cong tac|thai san|om|di vien",
        (
            ("who", "away/open:nghiphep"),
            ("when", "away/open:nghiphep"),
            ("", "open:nghiphep/away/open:bangiao"),
        ),
    ),
    (
        r"gia han|them (?:thoi gian|ngay|hom)|lui|khat|hoan|noi han",
        (
            ("who", "requests/open:giahan"),
            ("state", "open:giahan/requests"),
            ("", "open:giahan/deadline/open:hen"),
        ),
    ),
    (r"hen", (("", "open:hen/open:giahan"),)),
    (
        r"tre|cham|muon|qua han|lo han|khong kip",
        (
            ("who", "overdue/missing"),
            ("why", "open:lydo/about:late"),
            ("", "about:late/open:lydo/overdue"),
        ),
    ),
    (
        r"nhac|nhac nho|don doc|tin nhan|tin nhac|thong bao|bao thuc|reo|tin",
        (
            ("when", "times/why"),
            ("why", "why/times"),
            ("who", "open:kiemtra/open:nhacngay/missing"),
            ("lacking", "open:kiemtra/times"),
            ("remove", "why/open:nhaclai"),
            ("change", "open:nhaclai/times"),
            ("", "times/why/open:nhaclai"),
        ),
    ),
    (
        (
            r"ai (?:\w+ )?(?:sua|doi|xoa|ghi|nhap|lam)|lich su|nhat ky|dau vet|lan truoc|truoc do|"
            r"hom qua|hom truoc"
        ),
        (("", "open:lichsu/newest"),),
    ),
    (
        r"chi dao|y kien|but phe|giao viec|ket luan|dan do|lenh",
        (("how", "open:chidao/directions"), ("", "directions/open:chidao")),
    ),
    (
        r"ton tai|khac phuc|loi|sai sot|bien ban|sai pham",
        (("change", "open:tontai/findings"), ("", "findings/open:tontai/inspected")),
    ),
    (
        r"kiem tra|to kiem tra|thanh tra",
        (("when", "inspected/findings"), ("", "inspected/findings/open:nop")),
    ),
    (
        (
            r"kho khan|vuong|vuong mac|kien nghi|de xuat|kinh phi|ho tro|xin y kien|thieu nguoi|"
            r"phan anh"
        ),
        (("how", "open:khokhan/who"), ("", "difficulties/open:khokhan/requests")),
    ),
    (
        r"duyet|tra lai|bi tra|tra ve|tham dinh|phan hoi|nhan xet|giai trinh|chap nhan|thong qua",
        (("who", "about:reviewers/review"), ("", "review/open:duyet/about:reviewers")),
    ),
    (r"xep loai|danh gia|thi dua|khen", (("", "open:xeploai/points/about:late"),)),
    (
        r"diem|thang diem|cham diem|tu cham",
        (
            ("how", "about:points/points"),
            ("compare", "compare/points"),
            ("", "points/about:points/compare"),
        ),
    ),
    (r"khung|khung ke hoach", (("", "open:khungkehoach/deadline"),)),
    (
        r"word|excel|pdf|bieu do|phu luc|mau|in|xuat|tai ve|to trinh|cong van|van ban tong hop",
        (("allowed", "about:kinds/documents"), ("", "documents/about:kinds")),
    ),
    (
        r"minh chung|tai lieu|file|tep|anh|hinh|giay|van ban|video|bang chung|anh chup|ho so",
        (
            ("remove", "file/open:tep"),
            ("lacking", "unproven/about:noproof"),
            ("change", "mend/open:tep"),
            ("allowed", "about:kinds/about:noproof/about:paper"),
            ("how", "open:baocao/open:tep"),
            ("who", "unproven/about:readers"),
            ("", "unproven/about:kinds/open:tep"),
        ),
    ),
    (
        r"nghi le|lam bu|ngay le|tet|lich|cuoi tuan|chu nhat|thu bay",
        (("", "open:lich/about:dayoff"),),
    ),
    (
        r"han|thoi han|deadline|chot|ngay nop",
        (("change", "open:giahan/open:ky/deadline"), ("", "deadline/open:giahan/about:dayoff")),
    ),
    (
        r"so may|dien thoai|lien he|lien lac|goi|sdt|gap",
        (("change", "about:phone/who"), ("", "who")),
    ),
    (
        r"bao cao|nop|gui|bai",
        (
            ("remove", "mend/undo"),
            ("change", "mend/open:baocao"),
            ("who", "missing/sent/about:readers"),
            ("when", "deadline/sent"),
            ("how", "open:baocao/next"),
            ("allowed", "about:late/mend/about:paper"),
            ("lacking", "missing/tasks"),
            ("state", "sent/review"),
            ("", "card/open:baocao/sent"),
        ),
    ),
    (
        r"tien do|tinh hinh|ket qua|phan tram|ty le|so lieu|tong hop",
        (("compare", "figures/compare"), ("", "figures/documents/points")),
    ),
    (
        r"noi dung|muc|nhiem vu|viec|phan|chi tieu",
        (
            ("who", "open:lichsu/who"),
            ("state", "figures/tasks"),
            ("count", "tasks/figures"),
            ("", "tasks/card/next"),
        ),
    ),
    (
        r"nguoi phu trach|nguoi lam|can bo phu trach|dau moi|phu trach",
        (("change", "who/leaving/open:moi"), ("", "who/leaving")),
    ),
    (
        r"ky truoc|quy truoc|lan truoc|thang truoc|dot truoc|nam truoc|nam ngoai",
        (("compare", "compare/figures/points"), ("", "figures/open:lichsu/compare")),
    ),
    (r"dung|bam|xai|huong dan|nut|man hinh|menu|thao tac", (("", "next/open:trogiup"),)),
)
"""What may be spoken of, what is rarer first."""
