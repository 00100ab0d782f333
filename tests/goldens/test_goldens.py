"""What the program says and writes stays as recorded; a change that is meant is recorded anew."""

from pathlib import Path

import pytest

from tests.goldens.cases import SUITES, Case, without_machine_fonts
from tests.goldens.papers import FOLDERS, paper_texts
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


def test_each_golden_file_of_a_paper_is_as_the_command_would_record_it() -> None:
    files = {path: path.read_text(encoding="utf-8") for folder in FOLDERS for path in folder.iterdir()}
    assert files == paper_texts()
