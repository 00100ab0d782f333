"""Which office brings communes' reports together, inferred from the communes themselves."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.official_paper.eras import cities_under_the_centre
from ttdn_desktop.papers.phrases import tidy_text

_DISTRICT_KINDS = ("huyện", "quận", "thị xã", "thành phố")
_PROVINCE_KINDS = ("tỉnh", "thành phố")
_MINISTRY_FROM = 2025
"""The year from whose reports on the field is the Bộ Văn hóa, Thể thao và Du lịch's."""

_ORGAN = "Ủy ban nhân dân"
_LONGEST = 100
"""Characters; a longer name of a district or province is none: laid out in a heading it takes minutes."""


class HigherOffice(msgspec.Struct, frozen=True):
    """The office: ``title`` is ``huyện Vạn Ninh``, ``name`` the bare ``Vạn Ninh``."""

    title: str
    name: str
    reports_to: str
    archive: str

    @property
    def committee(self) -> str:
        """Return ``Ủy ban nhân dân huyện Vạn Ninh``."""
        return f"{_ORGAN} {self.title}"


def higher_office(communes: Sequence[Commune], year: int, issuers: Iterable[str] = ()) -> HigherOffice:
    """Return the office over ``communes``: their district, else their province, that of most where several.

    ``issuers`` are organs of higher plans: they tell a district's kind (thị xã, thành phố), which dossiers
    don't. A province reports to the ministry in charge of the field in ``year``.
    """
    province = _most(_on_one_line(commune.province) for commune in communes)
    over = _with_kind(province, _PROVINCE_KINDS, "thành phố" if _is_city(province, year) else "tỉnh")
    districts = {_on_one_line(commune.district or "") for commune in communes}

    if len(districts) == 1 and "" not in districts:
        district = districts.pop()
        title = _as_issuer(district, issuers) or _with_kind(district, _DISTRICT_KINDS, "huyện")
        return HigherOffice(title, _bare(title, _DISTRICT_KINDS), f"{_ORGAN} {over}", "VT, VHTT")

    ministry = "Bộ Văn hóa, Thể thao và Du lịch" if year >= _MINISTRY_FROM else "Bộ Thông tin và Truyền thông"
    return HigherOffice(over, _bare(over, _PROVINCE_KINDS), ministry, "VT, KGVX")


def _on_one_line(name: str) -> str:
    return " ".join(tidy_text(name).split())[:_LONGEST]


def _most(provinces: Iterable[str]) -> str:
    """Return the commonest, of equally common ones the last by name: the order of files doesn't count."""
    counts = Counter(provinces)
    return max(counts, key=lambda province: (counts[province], province))


def _is_city(province: str, year: int) -> bool:
    return fold(province) in cities_under_the_centre(dt.date(year, 1, 1))


def _with_kind(name: str, kinds: Sequence[str], usual: str) -> str:
    kind = next((kind for kind in kinds if name.casefold().startswith(f"{kind} ")), None)
    return f"{kind} {name[len(kind) + 1 :]}" if kind else f"{usual} {name}"


def _bare(title: str, kinds: Sequence[str]) -> str:
    return next(title.removeprefix(f"{kind} ") for kind in kinds if title.startswith(f"{kind} "))


def _as_issuer(district: str, issuers: Iterable[str]) -> str:
    """Return the district as a higher plan's organ names it, empty where none does."""
    wanted = fold(district)
    for issuer in issuers:
        title = tidy_text(issuer).removeprefix(f"{_ORGAN} ")
        for kind in _DISTRICT_KINDS:
            if fold(title) == fold(f"{kind} {wanted}"):
                return f"{kind} {district}"
    return ""
