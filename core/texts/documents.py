"""The kinds of official documents and of issuing bodies, as symbols have them, by their letters."""

NATIONAL_ASSEMBLY = "QH"

KINDS = {
    "bb": "BB",
    "bc": "BC",
    "cd": "CĐ",
    "ct": "CT",
    "cv": "CV",
    "da": "ĐA",
    "gm": "GM",
    "hd": "HD",
    "kh": "KH",
    "kl": "KL",
    "nd": "NĐ",
    "nq": "NQ",
    "pa": "PA",
    "qc": "QC",
    "qd": "QĐ",
    "tb": "TB",
    "tt": "TT",
    "ttr": "TTr",
}
"""Unaccented letters → the abbreviation of a kind of document."""

ISSUERS = {
    "hdnd": "HĐND",
    "ubnd": "UBND",
    "ldtbxh": "LĐTBXH",
    "ldtb&xh": "LĐTB&XH",
    "cp": "CP",
    "ttg": "TTg",
}
"""Unaccented letters → an issuing body."""
