"""Who may write under a higher plan."""

import pytest
from msgspec.structs import replace

from ttdn_desktop.directive.records import BodyAssignment, Directive, Duty
from ttdn_desktop.dossier.records import Author, Commune, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.workspace.intake.authors import foreign_area, offered_authors

PLAN = Directive(
    kind="KẾ HOẠCH",
    title="Phòng cháy năm 2026",
    year=2026,
    issuer="Ủy ban nhân dân huyện Hoài An",
    level="huyện",
    assignments=(
        BodyAssignment(number="IV.1", to="Công an huyện", items=("IV.1.1",)),
        BodyAssignment(number="IV.2", to="Đề nghị Hội Nông dân huyện:"),
        BodyAssignment(number="IV.3", to="Ủy ban nhân dân các xã, thị trấn", items=("IV.3.1",)),
    ),
    commune_duties=(Duty(id="IV.3.1", text="Tuyên truyền"),),
)
COMMUNE = Commune(name="Ân Đức", kind="xã", district="Hoài An", province="Bình Định")
SETTINGS = CommuneSettings(commune=COMMUNE, signers=(Signer(name="Lê Văn Bình"),), lead="Công chức")


def test_the_committee_comes_first_and_the_communes_part_is_not_offered_twice():
    offered = offered_authors(SETTINGS, PLAN)
    assert [each.text for each in offered] == [
        "Ủy ban nhân dân xã Ân Đức",
        "Công an huyện",
        "Đề nghị Hội Nông dân huyện:",
    ]
    assert offered[0].author is None


def test_another_addressee_begins_with_what_the_plan_says_of_it():
    _, police, farmers = offered_authors(SETTINGS, PLAN)
    assert police.author == Author(assignment="IV.1", name="Công an huyện Hoài An", area="huyện Hoài An")
    assert farmers.author is not None
    assert farmers.author.name == "Hội Nông dân huyện Hoài An"
    assert not police.is_known


def test_the_organ_of_the_settings_stands_under_the_part_that_names_it():
    own = Author(assignment="III.9", name="Công an huyện Hoài An", area="huyện Hoài An", symbol="KH-CAH")
    settings = CommuneSettings(commune=COMMUNE, author=own)
    offered = offered_authors(settings, PLAN)
    assert offered[0].text == "Công an huyện Hoài An"
    assert offered[0].author is not None
    assert offered[0].author.assignment == "IV.1"
    assert [each.text for each in offered[1:]] == [
        "Đề nghị Hội Nông dân huyện:",
        "Ủy ban nhân dân các xã, thị trấn",
    ]
    assert all(each.is_known for each in offered)


@pytest.mark.parametrize(
    ("issuer", "year", "foreign"),
    [
        ("Ủy ban nhân dân huyện Hoài An", 2024, None),
        ("Ủy ban nhân dân tỉnh Bình Định", 2024, None),
        ("Sở Nội vụ tỉnh Bình Định", 2024, None),
        ("Ủy ban nhân dân huyện Vạn Ninh", 2024, "huyện Vạn Ninh"),
        ("Sở Nội vụ tỉnh Lâm Đồng", 2024, "tỉnh Lâm Đồng"),
        ("Thủ tướng Chính phủ", 2024, None),  # of the whole country
        ("Ủy ban nhân dân tỉnh Gia Lai", 2026, None),  # the province that the unit lies in by then
    ],
)
def test_a_plan_of_another_area_is_noticed(issuer: str, year: int, foreign: str | None) -> None:
    plan = replace(PLAN, issuer=issuer, year=year)
    assert foreign_area(SETTINGS, plan) == foreign
