"""The higher office's report as printed: every text final, in the order of the page."""

import msgspec

from ttdn_desktop.papers.parts.foot import Signature
from ttdn_desktop.papers.parts.masthead import Masthead


class Part(
    msgspec.Struct,
    frozen=True,
    rename={"heading": "tieu_de", "small_heading": "tieu_de_nho", "lines": "dong"},
):
    """A section, or with the small heading a part of one; ``heading`` empty where it goes on."""

    heading: str
    small_heading: str
    lines: tuple[str, ...]


class Row(
    msgspec.Struct,
    frozen=True,
    rename={
        "number": "stt",
        "name": "ten",
        "entries": "luot",
        "audience": "nguoi",
        "cost": "kinh_phi",
        "note": "ghi_chu",
    },
):
    """A row of the annex: one commune."""

    number: str
    name: str
    entries: str
    audience: str
    cost: str
    note: str


class Annex(
    msgspec.Struct, frozen=True, rename={"title": "ten", "note": "kem_theo", "rows": "dong", "total": "tong"}
):
    """The table of communes."""

    title: str
    note: str
    rows: tuple[Row, ...]
    total: Row


class ConsolidatedPaper(
    msgspec.Struct,
    frozen=True,
    rename={
        "masthead": "dau_trang",
        "addressee": "kinh_gui",
        "opening": "mo_dau",
        "parts": "phan",
        "closing": "ket_thuc",
        "recipients": "noi_nhan",
        "signature": "chu_ky",
        "annex": "phu_luc",
    },
):
    """The report as printed: every text final, in the order of the page."""

    masthead: Masthead
    addressee: tuple[str, ...]
    opening: str
    parts: tuple[Part, ...]
    closing: str
    recipients: tuple[str, ...]
    signature: Signature
    annex: Annex
