"""The interview of a made pack."""

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.interview.checking import check_interview
from ttdn_desktop.interview.records import FromPack
from ttdn_desktop.packs.generate.generate import generate_pack


def test_a_plan_without_any_part_still_gives_an_interview() -> None:
    made = generate_pack(Directive(title="Kế hoạch", year=2024))
    assert check_interview(made.interview, made.manifest.directive) == ()


def test_forms_that_the_higher_plan_lacks_are_offered_as_sentences() -> None:
    made = generate_pack(Directive(title="Kế hoạch", year=2024, level="huyện"))
    assert made.interview.question("forms") is None
    own = made.interview.question("own_forms")
    assert own is not None
    assert own.required
    assert isinstance(own.default, FromPack)
    assert "Phát thanh trên hệ thống truyền thanh cơ sở." in own.default.value
    assert all(each.endswith(".") for each in own.default.value)
