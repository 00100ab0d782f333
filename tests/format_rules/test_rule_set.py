"""The rule sets hold every row of the official format, with its clause, and templates keep them."""

import unicodedata

import pytest

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.format_rules.rule_set import load
from ttdn_desktop.official_paper.eras import RuleSetName

IDS = [
    "page.size", "page.orientation", "page.margin.top", "page.margin.bottom", "page.margin.left",
    "page.margin.right", "page.number", "font.name", "font.color", "national-title", "motto", "motto.rule",
    "parent", "issuer", "issuer.rule", "number", "place-date", "date.zero", "kind", "subject",
    "subject.rule", "addressee", "bases", "bases.citation", "bases.punctuation", "body", "body.align",
    "body.indent", "body.spacing", "body.line", "heading", "end-mark", "signature.authority",
    "signature.name", "recipients.heading", "recipients.list", "recipients.archive", "annex", "table.text",
    "text.leftover", "text.sum", "text.dates", "text.legacy", "text.nfc", "text.spaces", "text.year",
    "text.unit", "text.level", "paper.empty-page", "paper.widow", "bases.expired",
]  # fmt: skip
WARNINGS = {
    "end-mark", "text.sum", "text.dates", "text.spaces", "text.unit", "text.level", "paper.widow",
}  # fmt: skip
BOTH = pytest.mark.parametrize("name", ["nd30", "tt01"])


@BOTH
def test_every_rule_of_the_domain_page_is_there_once(name: RuleSetName) -> None:
    assert sorted(rule.id for rule in load(name).rules) == sorted(IDS)


def test_only_doubtful_rules_are_warnings() -> None:
    assert {rule.id for rule in load("nd30").rules if rule.severity == "warning"} == WARNINGS
    assert {rule.id for rule in load("tt01").rules if rule.severity == "warning"} == WARNINGS | {"addressee"}


@BOTH
def test_doubtful_points_are_warnings(name: RuleSetName) -> None:
    of_kinds = {
        "about", "letter", "copy", "articles", "divisions", "decision", "others", "asked", "marks", "minutes",
    }  # fmt: skip
    points = [point for rule in load(name).rules for point in rule.points]
    assert {point.severity for point in points if point.id not in of_kinds} == {"warning"}
    assert {point.severity for point in points if point.id in of_kinds} == {"error"}


@BOTH
def test_every_rule_names_its_clause_and_tells_what_is_expected(name: RuleSetName) -> None:
    for rule in load(name).rules:
        assert rule.clause and rule.title and rule.expected.endswith((".", "”.")), rule.id


def test_a_rule_of_the_circular_never_cites_the_decree() -> None:
    clauses = [rule.clause for rule in load("tt01").rules]
    clauses += [point.clause or "" for rule in load("tt01").rules for point in rule.points]
    assert not [clause for clause in clauses if "30/2020" in clause]


@BOTH
def test_templates_keep_the_sizes_and_measures(name: RuleSetName) -> None:
    for rule in load(name).rules:
        assert all(style.allows_size(style.template) for style in rule.styles.values()), rule.id
        assert all(measure.allows(measure.template) for measure in rule.measures.values()), rule.id


@BOTH
def test_the_heading_columns_fill_the_text_width(name: RuleSetName) -> None:
    rules = load(name)
    assert sum(rules.heading_columns) == rules.text_width == 165


def test_the_page_number_moves_from_the_footer_to_the_header() -> None:
    assert (load("tt01").page_number_place, load("tt01").style("page.number").align) == ("footer", "right")
    assert (load("nd30").page_number_place, load("nd30").style("page.number").align) == ("header", "center")


def test_legal_bases_differ_between_the_sets() -> None:
    assert (load("nd30").style("bases").italic, load("nd30").bases_ends) == (True, (";", "."))
    assert (load("tt01").style("bases").italic, load("tt01").bases_ends) == (False, (";", ","))


def test_kind_and_subject_have_one_size_under_the_circular() -> None:
    assert load("tt01").style("kind").size == load("tt01").style("subject").size == (14, 14)
    assert load("nd30").style("kind").size == load("nd30").style("subject").size == (13, 14)


def test_the_first_line_indent_is_one_of_two_under_the_decree_and_a_range_before() -> None:
    decree, circular = (load(name)["body.indent"].measures["first-line"] for name in ("nd30", "tt01"))
    assert [decree.allows(value) for value in (9.4, 10.4, 11.3, 12.7, 13.3)] == [
        False,
        True,
        False,
        True,
        False,
    ]
    assert circular.allows(11.3)


def test_only_a_report_under_the_decree_has_an_addressee() -> None:
    assert load("nd30").has_addressee
    assert not load("tt01").has_addressee


def test_an_unknown_rule_or_point_is_refused() -> None:
    assert "page.sizes" not in load("nd30")
    with pytest.raises(KeyError):
        load("nd30")["page.sizes"]
    with pytest.raises(KeyError):
        load("tt01")["recipients.list"].point("as-above")


def test_the_file_is_in_composed_unicode() -> None:
    assert unicodedata.is_normalized("NFC", (resources_dir() / "format_rules.json").read_text("utf-8"))


def test_a_point_is_found_by_its_id() -> None:
    for rule in load("nd30").rules:
        for point in rule.points:
            assert rule.point(point.id) is point
