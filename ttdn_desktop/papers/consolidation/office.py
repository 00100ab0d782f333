"""Which office brings communes' reports together, inferred from the communes themselves."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.records import Author, Commune
from ttdn_desktop.dossier.writer import COMMITTEE, Writer, writer
from ttdn_desktop.official_paper.eras import cities_under_the_centre
from ttdn_desktop.papers.phrases import tidy_text

_DISTRICT_KINDS = ("huyện", "quận", "thị xã", "thành phố")
_PROVINCE_KINDS = ("tỉnh", "thành phố")
_SYMBOL, _ARCHIVE = "KH-UBND", "Lưu"
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
        return f"{COMMITTEE} {self.title}"

    @property
    def writer(self) -> Writer:
        """The office as the writer of its papers."""
        author = Author(name=self.committee, symbol=_SYMBOL, area=self.title, place=self.name)
        return writer(Commune(name=self.name, kind="", province=""), author)


def higher_office(
    communes: Sequence[Commune], year: int, issuers: Iterable[str] = (), recipients: Sequence[str] = ()
) -> HigherOffice:
    """Return the office over ``communes``: their district, else their province, that of most where several.

    ``issuers`` are organs of higher plans: they tell a district's kind (thị xã, thành phố), which dossiers
    don't. ``recipients`` are those of their higher plan: the first that it goes up to is whom a province
    reports to, and its own ``Lưu:`` says where papers of the field are kept.
    """
    province = _most(_on_one_line(commune.province) for commune in communes)
    over = _with_kind(province, _PROVINCE_KINDS, "thành phố" if _is_city(province, year) else "tỉnh")
    archive = _archive(recipients)
    districts = {_on_one_line(commune.district or "") for commune in communes}

    if len(districts) == 1 and "" not in districts:
        district = districts.pop()
        title = _as_issuer(district, issuers) or _with_kind(district, _DISTRICT_KINDS, "huyện")
        return HigherOffice(title, _bare(title, _DISTRICT_KINDS), f"{COMMITTEE} {over}", archive)

    return HigherOffice(over, _bare(over, _PROVINCE_KINDS), _reports_to(recipients), archive)


def _reports_to(recipients: Sequence[str]) -> str:
    """Return the first of a higher plan's recipients that it goes up to, empty where none is marked so."""
    upward = (line for line in recipients if "(b/c)" in line)
    return next((line.replace("(b/c)", "").strip(" ;,.") for line in upward), "")


def _archive(recipients: Sequence[str]) -> str:
    kept = (line for line in recipients if line.startswith(_ARCHIVE))
    return next((line.removeprefix(_ARCHIVE).strip(" :.;") for line in kept), "") or "VT"


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
        title = tidy_text(issuer).removeprefix(f"{COMMITTEE} ")
        for kind in _DISTRICT_KINDS:
            if fold(title) == fold(f"{kind} {wanted}"):
                return f"{kind} {district}"
    return ""
