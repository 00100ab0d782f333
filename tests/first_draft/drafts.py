"""Drafts of the made-up higher plans (tests/samples/first_drafts), each read once."""

from functools import cache
from pathlib import Path

import msgspec

from tests.samples.first_drafts import make
from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.directive.records import Directive, Duty
from ttdn_desktop.dossier import settings as settings_file
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.first_draft.draft import draft
from ttdn_desktop.first_draft.ground import Ground, ground_of
from ttdn_desktop.first_draft.staff import Staff, staff_of
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.workspace.intake import read_plan

PLANS = Path(make.__file__).parent / "plans"
ALL = [(case, index) for case, people in make.read().items() for index in range(len(people))]


@cache
def pack_of(case: str) -> Pack:
    directive = read_plan.read_and_parse(PLANS / f"{case}.txt").directive
    return loading.load_parts(read_plan.make_parts(directive), name=case)


@cache
def settings_of(case: str, index: int) -> CommuneSettings:
    body = msgspec.json.encode(make.read()[case][index])
    return settings_file.read(body, name=f"{case}-{index}")


@cache
def draft_of(case: str, index: int = 0) -> Dossier:
    own = settings_of(case, index)
    return draft(pack_of(case), own, author=own.author)


def duties_in(case: str, index: int) -> tuple[Duty, ...]:
    author = settings_of(case, index).author
    return duties_of(pack_of(case).directive, author.assignment if author else None)


def ground(
    *duties: str,
    year: int = 2026,
    kind: str = "xã",
    subject: str = "Chuyển đổi số {area} năm {year}",
    **facts: object,
) -> Ground:
    """A commune's ground with these duties; ``facts`` are the higher plan's."""
    directive = msgspec.structs.replace(
        Directive(year=year, issuer="Ủy ban nhân dân tỉnh Quảng Trị", level="tỉnh"), **facts
    )
    asked = tuple(Duty(id=f"V.4.{number}", text=text) for number, text in enumerate(duties, start=1))
    own = settings(kind)
    return ground_of(directive, asked, own, writer(own.commune, None), year, subject)


def settings(kind: str = "xã", lead: str = "Phòng Văn hóa - Xã hội", **facts: object) -> CommuneSettings:
    commune = Commune(name="Cam Lộ", kind=kind, province="Quảng Trị")
    return msgspec.structs.replace(CommuneSettings(commune=commune, lead=lead, archive="VT"), **facts)


def staff(of: Ground) -> Staff:
    return staff_of(of.writer, of.settings, of.start, (), of.topic)
