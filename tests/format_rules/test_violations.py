"""What a violation says of its details."""

from ttdn_desktop.format_rules.violations import Violation, detail


def test_a_violation_has_the_details_it_names_and_no_others() -> None:
    violation = Violation(code="motto/look", details=(detail("size"), detail("bold")))
    assert violation.has("size") and violation.has("bold")
    assert not violation.has("italic")
    assert not Violation(code="motto/look").has("size")
    assert not Violation(code="motto/look", details=(detail("size"),)).has("bold")


def test_the_rule_is_named_before_the_slash() -> None:
    assert Violation(code="motto.rule/missing").rule == "motto.rule"
    assert Violation(code="text.nfc").rule == "text.nfc"
