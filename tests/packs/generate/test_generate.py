"""A pack made from a higher plan."""

import datetime as dt
import json
from pathlib import Path

import pytest

from tests.packs.generate.higher_plans import CASES, directive, of
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.directive.records import Directive, Item, Section
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.checking import check_interview
from ttdn_desktop.interview.defaults import Context
from ttdn_desktop.packs import archive, versions
from ttdn_desktop.packs.generate import generate
from ttdn_desktop.packs.generate.generate import generate_pack, id_of
from ttdn_desktop.sense.check import plan_findings as findings
from ttdn_desktop.sense.messages import message_of
from ttdn_desktop.workspace.intake.read_plan import make_parts, read_and_parse


def test_an_id_has_area_topic_and_year() -> None:
    plan = of(2019, issuer="UBND huyện Vạn Ninh", title="Công tác dân số huyện Vạn Ninh năm 2019")
    other = of(2019, issuer="UBND huyện Vạn Ninh", title="CHUYỂN ĐỔI SỐ NĂM 2019")

    assert generate.id_of(plan) == "van-ninh-dan-so-2019"
    assert generate.id_of(other) == "van-ninh-chuyen-doi-so-2019"
    assert generate.id_of(of(2019, title="")) == "ke-hoach-2019"


@pytest.mark.parametrize("length", [27, 28, 29, 60, 200])
def test_an_id_is_cut_between_words_and_never_too_long(length: int) -> None:
    long = generate.id_of(of(2019, issuer="x" * length, title=" ".join(["Bảo vệ môi trường"] * 9)))
    assert versions.is_id(long)
    assert long.endswith("-2019")
    assert "moi-truong-bao" in long


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_plan_gives_a_usable_pack_and_a_sample_without_findings(path: Path) -> None:
    made = generate_pack(directive(path))
    assert check_interview(made.interview, made.manifest.directive) == ()
    context = Context(
        interview=made.interview,
        directive=made.manifest.directive,
        defaults=CommuneSettings(commune=made.sample.commune),
    )
    assert [message_of(finding) for finding in findings(made.sample, context)] == []


def test_there_are_plans_to_try() -> None:
    assert len(CASES) >= 4


def test_the_shipped_districts_pack_is_what_intake_makes() -> None:
    shipped = templates_dir() / "van-ninh-2019"
    directive_json = json.loads((shipped / "pack.json").read_text("utf-8"))["directive"]
    parts = make_parts(records_json.convert(directive_json, Directive, name="pack.json"))
    for name in ("pack.json", "interview.json", "plan.docx", "report.docx"):
        assert _as_shipped(parts)[name] == (shipped / name).read_bytes()


def test_the_districts_own_paper_gives_the_shipped_pack() -> None:
    paper = Path(__file__).parents[1] / "samples" / "ke-hoach-van-ninh-2019.txt"
    parts = make_parts(read_and_parse(paper).directive)
    for name in ("pack.json", "interview.json", "plan.docx", "report.docx"):
        assert _as_shipped(parts)[name] == (templates_dir() / "van-ninh-2019" / name).read_bytes()


def _as_shipped(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return ``parts`` under the shipped pack's id, which is older than the topics in ids."""
    return archive.with_id(parts, "van-ninh-2019")


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    plan = tmp_path / "ke-hoach.txt"
    plan.write_text(
        "KẾ HOẠCH\nThông tin đối ngoại huyện Sông Mây năm 2022\nỦy ban nhân dân huyện Sông Mây ban hành:\n"
        "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch.\n",
        "utf-8",
    )
    first, second = (make_parts(read_and_parse(plan).directive) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("issuer", "year", "expected"),
    [
        ("Ủy ban nhân dân huyện Đắk Mil", 2020, "dak-mil-2020"),
        ("Ủy ban nhân dân thành phố Hồ Chí Minh", 2026, "ho-chi-minh-2026"),
        ("", 2026, "ke-hoach-2026"),
    ],
)
def test_a_packs_id_is_the_area_and_the_year(issuer: str, year: int, expected: str) -> None:
    assert id_of(Directive(issuer=issuer, year=year)) == expected


def test_the_source_cites_the_paper_as_a_plan_does() -> None:
    plan = Directive(
        title="Hoạt động thông tin đối ngoại huyện Sông Mây năm 2022",
        issuer="Ủy ban nhân dân huyện Sông Mây",
        number="12/KH-UBND",
        date=dt.date(2022, 1, 5),
        year=2022,
    )
    assert generate_pack(plan).manifest.extra["source"] == (
        "Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2022 của Ủy ban nhân dân huyện Sông Mây"
        " về hoạt động thông tin đối ngoại huyện Sông Mây năm 2022."
    )


def test_a_city_under_the_centre_is_its_communes_province() -> None:
    plan = Directive(issuer="Ủy ban nhân dân thành phố Đà Nẵng", level="tỉnh", year=2026)
    assert generate_pack(plan).sample.commune.province == "Đà Nẵng"


@pytest.mark.parametrize(("sections", "is_named"), [(1, False), (2, True)])
def test_purposes_in_several_parts_are_told_as_such(sections: int, is_named: bool) -> None:
    parts = tuple(
        Section(number=f"I.{at}", heading=f"Phần {at}", items=(Item(id=f"I.{at}.1", text="Việc"),))
        for at in range(1, sections + 1)
    )
    plan = Directive(
        title="Công tác",
        year=2026,
        sections=parts,
        purposes=tuple(f"I.{at}.1" for at in range(1, sections + 1)),
    )
    assert (b"2 ph\xe1\xba\xa7n" in records_json.dumps(generate_pack(plan).interview)) is is_named
