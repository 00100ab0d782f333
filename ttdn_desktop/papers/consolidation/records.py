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


class ChannelRow(
    msgspec.Struct,
    frozen=True,
    rename={
        "number": "stt",
        "name": "ten",
        "unit": "don_vi",
        "planned": "ke_hoach",
        "done": "thuc_hien",
        "percent": "ty_le",
        "before": "nam_truoc",
    },
):
    """A row of the annex on channels: what was planned and done in one unit of measure, and last year."""

    number: str
    name: str
    unit: str
    planned: str
    done: str
    percent: str
    before: str


class UnitsAnnex(
    msgspec.Struct,
    frozen=True,
    rename={"label": "nhan", "title": "ten", "note": "kem_theo", "rows": "dong", "total": "tong"},
):
    """The table of units."""

    label: str
    title: str
    note: str
    rows: tuple[Row, ...]
    total: Row


class ChannelsAnnex(
    msgspec.Struct,
    frozen=True,
    rename={
        "label": "nhan",
        "title": "ten",
        "note": "kem_theo",
        "before": "nam_truoc",
        "rows": "dong",
        "chart": "bieu_do",
    },
):
    """The table of channels; ``before`` heads the column of last year, ``chart`` is the chart's title.

    Without rows the paper has no such annex; ``chart`` is empty where there is nothing to compare.
    """

    label: str
    title: str
    note: str
    before: str
    rows: tuple[ChannelRow, ...]
    chart: str


class ConsolidatedPaper(
    msgspec.Struct,
    frozen=True,
    rename={
        "masthead": "dau_trang",
        "addressee": "kinh_gui",
        "bases": "can_cu",
        "opening": "mo_dau",
        "parts": "phan",
        "closing": "ket_thuc",
        "recipients": "noi_nhan",
        "signature": "chu_ky",
        "units": "phu_luc",
        "channels": "phu_luc_hinh_thuc",
    },
):
    """The report as printed: every text final, in the order of the page."""

    masthead: Masthead
    addressee: tuple[str, ...]
    bases: tuple[str, ...]
    opening: str
    parts: tuple[Part, ...]
    closing: str
    recipients: tuple[str, ...]
    signature: Signature
    units: UnitsAnnex
    channels: ChannelsAnnex
