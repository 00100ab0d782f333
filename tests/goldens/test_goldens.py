"""What the program says and writes stays as recorded; a change that is meant is recorded anew."""

from pathlib import Path

import pytest

from tests.goldens.cases import SUITES, Case, without_machine_fonts
from tests.goldens.record import recorded

CASES = [(suite, name, case) for suite, cases in SUITES.items() for name, case in cases()]


@pytest.fixture(scope="module")
def goldens() -> dict[str, dict[str, object]]:
    return {suite: recorded(suite) for suite in SUITES}


@pytest.mark.parametrize(
    ("suite", "name", "case"), CASES, ids=[f"{suite}:{name}" for suite, name, _ in CASES]
)
def test_a_result_is_as_recorded(
    suite: str, name: str, case: Case, goldens: dict[str, dict[str, object]], tmp_path: Path
) -> None:
    with without_machine_fonts():
        assert case(tmp_path) == goldens[suite][name]


def test_nothing_recorded_is_left_out(goldens: dict[str, dict[str, object]]) -> None:
    assert {(suite, name) for suite, results in goldens.items() for name in results} == {
        (suite, name) for suite, name, _ in CASES
    }
