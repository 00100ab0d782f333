"""The interview of a made pack."""

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.interview.checking import check_interview
from ttdn_desktop.interview.records import FromPack
from ttdn_desktop.packs.generate.generate import generate_pack


def test_a_plan_without_any_part_still_gives_an_interview() -> None:
    made = generate_pack(Directive(title="Kế hoạch", year=2024))
    assert check_interview(made.interview, made.manifest.directive) == ()


def test_forms_that_the_higher_plan_lacks_are_offered_from_the_channels() -> None:
    made = generate_pack(Directive(title="Kế hoạch", year=2024, level="huyện"))
    assert made.interview.question("forms") is None
    own = made.interview.question("own_forms")
    assert own is not None
    assert own.required
    assert isinstance(own.default, FromPack)
    assert CHANNELS["radio"].name in own.default.value
