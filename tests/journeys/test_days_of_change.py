"""One day for the decree and one for the reform, asked through every caller on each side of it."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.format_rules import corpus
from tests.format_rules import seeded as s
from tests.papers.paper_samples import pack, sample
from ttdn_desktop.cli.dossier_pack import rules_mismatch
from ttdn_desktop.directive.head import level_of, read_head
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.directive.records import BodyAssignment, Directive, Item, Section
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.messages.describing import describe
from ttdn_desktop.format_rules.paper_date import rule_set_of as rules_of_year
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs.check_manifest import manifest_faults
from ttdn_desktop.packs.fault_messages import fault_finding
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.generate.generate import generate_pack
from ttdn_desktop.workspace.documents.format_check import check
from ttdn_desktop.workspace.rollover import commune_of

DECREE = pytest.mark.parametrize(
    ("day", "rules"), [(dt.date(2020, 3, 4), "tt01"), (dt.date(2020, 3, 5), "nd30")]
)

REFORM = pytest.mark.parametrize(
    ("day", "districts"), [(dt.date(2025, 6, 30), True), (dt.date(2025, 7, 1), False)]
)


def directive(day: dt.date | None, *, year: int | None = None, issuer: str = "UBND huyện A") -> Directive:
    return Directive(
        kind="KẾ HOẠCH", title="Thông tin đối ngoại", date=day, year=year, issuer=issuer, level="huyện"
    )


@DECREE
def test_the_format_check_goes_by_the_papers_date(day: dt.date, rules: str) -> None:
    words = f"ngày {day.day:02} tháng {day.month} năm {day.year}"
    old = "ngày 05 tháng 02 năm 2026"
    docx = s.edited(corpus.clean("mau-nd30"), s.says("Vạn Thắng, ngày", old, words))
    assert check(docx).rules == rules


def test_the_format_check_of_a_paper_that_tells_no_date_goes_by_todays_rules() -> None:
    assert rules_of_year(Elements()) == "nd30"


HEADS = pytest.mark.parametrize(
    "head",
    [
        "ngày {0.day:02} tháng {0.month} năm 2020",
        "Ngày {0.day} Tháng {0.month} Năm 2020",
        "ngày {0.day} tháng {0.month}, năm 2020",
        "{0.day:02}/{0.month}/2020",
        "ngày {0.day:02}/{0.month}/2020",
        "ngày {0.day:02}.{0.month:02}.2020",
        "ngày {0.day:02}-{0.month}-2020",
    ],
)


def dated(words: str) -> bytes:
    """The clean paper of 2026 with those words for its date."""
    return s.edited(corpus.clean("mau-nd30"), s.says("Vạn Thắng, ngày", "ngày 05 tháng 02 năm 2026", words))


def head_date_of(words: str) -> dt.date | None:
    """The date that reading a higher plan finds in a head of that line."""
    return read_head((Piece(line=0, text=f"Vạn Thắng, {words}", raw=f"Vạn Thắng, {words}"),)).date


@DECREE
@HEADS
def test_a_head_is_of_one_day_for_the_check_and_for_reading_a_higher_plan(
    head: str, day: dt.date, rules: str
) -> None:
    assert check(dated(head.format(day))).rules == rules
    assert head_date_of(head.format(day)) == day


@pytest.mark.parametrize(("month", "rules"), [("02", "tt01"), ("3", "nd30")])
def test_a_blank_day_is_no_date_and_the_months_last_for_the_check(month: str, rules: str) -> None:
    words = f"ngày      tháng {month} năm 2020"
    assert check(dated(words)).rules == rules
    assert head_date_of(words) is None


@pytest.mark.parametrize(
    ("year", "own", "rules"),
    [
        (2019, "tt01", "tt01"), (2019, "nd30", "tt01"), (2020, "tt01", "tt01"), (2020, "nd30", "nd30"),
        (2021, "tt01", "nd30"), (2020, None, "nd30"),
    ],
)  # fmt: skip
def test_an_undated_paper_keeps_its_packs_rules_where_its_year_allows(
    year: int, own: RuleSetName | None, rules: str
) -> None:
    docx = dated(f"ngày      tháng      năm {year}")
    for line in ("Hoạt động thông tin đối ngoại trên địa bàn", "Trên đây là"):
        docx = s.edited(docx, s.says(line, "2026", str(year)))
    assert check(docx, while_undated=own).rules == rules


@pytest.mark.parametrize("day", [dt.date(2019, 12, 20), dt.date(2020, 3, 4), dt.date(2020, 3, 5), None])
@pytest.mark.parametrize(("year", "rules"), [(2019, "tt01"), (2020, "nd30"), (2021, "nd30")])
def test_a_pack_is_made_by_the_rules_of_its_plans_year_whatever_day_the_higher_plan_bears(
    day: dt.date | None, year: int, rules: str
) -> None:
    made = generate_pack(directive(day, year=year))
    assert made.manifest.rules == rules


@pytest.mark.parametrize(("year", "allowed"), [(2019, ["tt01"]), (2020, ["nd30", "tt01"]), (2021, ["nd30"])])
def test_the_check_of_a_pack_allows_the_rules_that_hold_on_some_day_of_its_year(
    year: int, allowed: list[str]
) -> None:
    advice = {}
    for name in ("nd30", "tt01"):
        manifest = replace(pack("nd30").manifest, rules=name, directive=directive(None, year=year))
        found = [fault_finding(fault) for fault in manifest_faults(manifest)]
        advice[name] = [finding.mend for finding in found if finding.code == "manifest.rules"]
    assert [name for name, asked in advice.items() if not asked] == allowed
    assert {mend for asked in advice.values() for mend in asked} <= {f"Ghi “rules”: “{allowed[0]}”."}


@DECREE
def test_a_paper_by_other_rules_than_its_packs_is_told(day: dt.date, rules: str) -> None:
    for name in ("tt01", "nd30"):
        assert bool(rules_mismatch(pack(name), day, 2020)) == (name != rules)


@pytest.mark.parametrize(
    ("name", "year", "mismatch"),
    [
        ("tt01", 2019, False), ("tt01", 2020, False), ("tt01", 2021, True),
        ("nd30", 2019, True), ("nd30", 2020, False), ("nd30", 2021, False),
    ],
)  # fmt: skip
def test_an_undated_paper_may_keep_either_rule_set_of_its_year(name: str, year: int, mismatch: bool) -> None:
    assert bool(rules_mismatch(pack(name), None, year)) == mismatch


@REFORM
def test_words_of_the_abolished_level_are_told_from_the_reform_on(day: dt.date, districts: bool) -> None:
    dated = f"ngày {day.day:02} tháng {day.month} năm {day.year}"
    docx = corpus.clean("mau-nd30")
    docx = s.edited(docx, s.says("Vạn Thắng, ngày", "ngày 05 tháng 02 năm 2026", dated))
    docx = s.edited(docx, s.says("Tham mưu bố trí", "Tham mưu", "Tham mưu Huyện ủy"))
    found = {finding.rule for finding in check(docx).findings}
    assert ("text.level" not in found) == districts


@REFORM
def test_the_old_name_of_a_commune_is_told_from_the_reform_on(day: dt.date, districts: bool) -> None:
    dated = f"ngày {day.day:02} tháng {day.month} năm {day.year}"
    docx = corpus.clean("mau-nd30")
    docx = s.edited(docx, s.says("Vạn Thắng, ngày", "ngày 05 tháng 02 năm 2026", dated))
    docx = s.edited(docx, s.says("Tham mưu bố trí", "Tham mưu", "Xã Vạn Bình tham mưu"))
    said = [describe(finding).found for finding in check(docx).findings if finding.rule == "text.unit"]
    assert ("Có tên cũ của xã: “Xã Vạn Bình”." in said) != districts


@REFORM
def test_a_pack_knows_districts_until_the_reform(day: dt.date, districts: bool) -> None:
    made = directive(day, year=2025)
    assert era.era_of(made) == ("three_levels" if districts else "two_levels")
    assert era.is_two_levels(made, 2025) != districts


def test_a_plan_of_the_reforms_year_that_names_a_special_zone_foresees_it() -> None:
    duty = Item(id="I.1", text="Thực hiện.")
    plan = replace(
        directive(dt.date(2025, 1, 10), year=2025),
        sections=(Section(number="I", heading="Các xã, đặc khu", items=(duty,)),),
        assignments=(BodyAssignment(number="I", to="Ủy ban nhân dân các xã, đặc khu", items=("I.1",)),),
        commune_duties=(duty,),
    )
    assert era.era_of(plan) == "two_levels"
    assert era.era_of(replace(plan, date=dt.date(2024, 1, 10), year=2024)) == "three_levels"


@pytest.mark.parametrize(("year", "two_levels"), [(2025, False), (2026, True)])
def test_next_years_dossier_knows_no_districts_from_the_year_after_the_reform(
    year: int, two_levels: bool
) -> None:
    before = directive(dt.date(2025, 1, 10), year=2025)
    assert era.is_two_levels(before, year) == two_levels
    old = replace(sample("tt01"), commune=Commune(name="Ở đâu", kind="xã", district="A", province="B"))
    assert (commune_of((old,), before, year).district is None) == two_levels


@REFORM
def test_every_city_left_after_the_reform_is_under_the_centre(day: dt.date, districts: bool) -> None:
    level = level_of("Ủy ban nhân dân thành phố Nha Trang", day, None)
    assert level == ("huyện" if districts else "tỉnh")


@pytest.mark.parametrize(("year", "level"), [(2025, "huyện"), (2026, "tỉnh"), (None, "huyện")])
def test_an_undated_plan_is_judged_by_its_year(year: int | None, level: str) -> None:
    assert level_of("Ủy ban nhân dân thành phố Nha Trang", None, year) == level
