"""The machinery kills, and finds survivors, on a package of three functions."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.systems import linux_only

from .mutators import Mutant, mutants_of
from .nearest import is_mirror
from .report import RoomResult, is_good, read_explained, survivors, table, without_mutant
from .rooms import ROOMS
from .session import drawn
from .trial import Outcome

ROOT = Path(__file__).resolve().parents[2]

SOURCE = '''
"""Limits."""

LIMIT = 15


def is_late(days: int) -> bool:
    return days > LIMIT


def is_near(days: int) -> bool:
    return days >= 3


def waits(days: int) -> int:
    while days > 0:
        days -= 1
    return days
'''

TESTS = """
from tiny import limits


def test_late_on_both_sides():
    assert limits.is_late(16)
    assert not limits.is_late(15)


def test_near_on_one_side_only():
    assert limits.is_near(30)
    assert not limits.is_near(0)


def test_waits():
    assert limits.waits(2) == 0
"""

RUN = """
import sys, json
from pathlib import Path
from tests.mutation import trial
from tests.mutation.rooms import Room
from tests.mutation.session import Tree, all_mutants, try_mutants

trial.TEST_LIMIT = 1
tree = Tree(Path(sys.argv[1]), "tiny")
rooms = {"tiny": Room(("tiny/*.py",), ("tests",))}
chosen = [mutant for mutant in all_mutants(tree, rooms)["tiny"] if mutant.after in sys.argv[2:]]
for result in try_mutants(tree, rooms, {"tiny": chosen}):
    print(json.dumps({one.mutant.after: one.killed for one in result.outcomes}))
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    for name, text in {
        "pyproject.toml": "[tool.pytest.ini_options]\ntimeout = 60\n",
        "tiny/__init__.py": "",
        "tiny/limits.py": SOURCE,
        "tests/test_limits.py": TESTS,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@linux_only("the trials fork")
def test_each_mutant_is_killed_or_found_alive(tiny: Path) -> None:
    before = {path: path.read_bytes() for path in tiny.rglob("*") if path.is_file()}
    expected = {
        # pinned on both sides, in the function and in the constant that it uses
        "return (days >= LIMIT)": True,
        "LIMIT = 16": True,
        "LIMIT = 14": True,
        # tried far from the border alone
        "return (days > 3)": False,
        "return days >= 4": False,
        "return (days < 3)": True,
        # an endless loop, ended by the time limit
        "days -= 0": True,
    }
    command = [sys.executable, "-c", RUN, str(tiny), *expected]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=110)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == expected

    # the tree itself was never written
    assert {path: path.read_bytes() for path in tiny.rglob("*") if path.is_file()} == before


def made_of(folder: Path, source: str) -> list[tuple[str, str, str]]:
    path = folder / "one.py"
    path.write_text(source, "utf-8")
    return [(mutant.function, mutant.before, mutant.after) for mutant in mutants_of(folder, path)]


def test_a_mutant_is_told_by_its_function_and_text_wherever_it_stands(tmp_path: Path) -> None:
    source = "class A:\n    def b(self, x):\n        return x if x < 7 else None\n"
    made = made_of(tmp_path, source)
    assert ("A.b", "return x if x < 7 else None", "return x if (x <= 7) else None") in made
    assert made_of(tmp_path, "# a line above\n\n" + source) == made


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("a == b", {"(a != b)"}),
        ("a <= b", {"(a < b)", "(a > b)"}),
        ("a < b < c", {"(a <= b < c)", "(a >= b < c)", "(a < b <= c)", "(a < b >= c)"}),
        ("0.5", {"1.5", "(-0.5)", "1.0"}),
        ("True", {"False"}),
        ("a and b", {"(a or b)"}),
        ("not a", {"(a)"}),
        ("a + b", {"(a - b)"}),
        ("min(a)", {"max(a)"}),
        ("range(n)", {"range((n) + 1)", "range((n) - 1)"}),
        ("a[n:]", {"a[(n) + 1:]", "a[n:-1]"}),
        ("a + 'text'", set()),
        ("f'{1 + 1}'", set()),
        ("'text'", set()),
        ("zip(a, strict=True)", set()),
    ],
)
def test_what_an_expression_is_changed_to(tmp_path: Path, source: str, changed: set[str]) -> None:
    assert {after.removeprefix("x = ") for _, _, after in made_of(tmp_path, f"x = {source}\n")} == changed


def test_returns_are_emptied_by_their_type(tmp_path: Path) -> None:
    for kind, other in (("bool", "not (x)"), ("str", "''"), ("tuple[int, ...]", "()"), ("X", "None")):
        made = made_of(tmp_path, f"def f(x) -> {kind}:\n    return x\n")
        assert [after for _, _, after in made] == [f"return {other}"]


def test_each_mutant_is_valid_python(tmp_path: Path) -> None:
    path = tmp_path / "limits.py"
    path.write_text(SOURCE, "utf-8")
    made = mutants_of(tmp_path, path)
    for mutant in made:
        compile(mutant.applied(path.read_bytes()), "limits.py", "exec")
    assert len({mutant.key for mutant in made}) == len(made) >= 15


def some(count: int) -> list[Mutant]:
    return [Mutant("a.py", "f", line, f"x < {line}", f"x <= {line}", 0, 0, "") for line in range(count)]


def test_the_draw_is_spread_over_the_rooms_and_the_same_for_a_seed() -> None:
    made = {"big": some(100), "small": some(4), "none": []}
    chosen = drawn(made, 20, seed=1)
    assert {room: len(mutants) for room, mutants in chosen.items()} == {"big": 10, "small": 4, "none": 0}
    assert drawn(made, 20, seed=1) == chosen
    assert drawn(made, 20, seed=2) != chosen


def outcomes(killed: int, alive: int) -> list[RoomResult]:
    made = [
        Outcome(mutant, at < killed, tests=1, seconds=0.1) for at, mutant in enumerate(some(killed + alive))
    ]
    return [RoomResult("room", made)]


def test_good_is_at_most_a_tenth_alive_and_each_explained() -> None:
    for killed, alive, good in ((9, 1, True), (8, 1, False), (10, 0, True), (0, 0, False)):
        results = outcomes(killed, alive)
        explained = {outcome.mutant.key: "why" for outcome in results[0].alive}
        assert is_good(results, explained) is good
    assert not is_good(outcomes(9, 1), {})


def test_the_survivors_and_the_table_name_them() -> None:
    results = outcomes(1, 1)
    explained = {results[0].alive[0].mutant.key: "same either way"}
    report = survivors(results, explained)
    assert "a.py:1 f (1 tests)" in report
    assert "- x < 1" in report
    assert "+ x <= 1" in report
    assert "same either way" in report
    assert table(results, explained).splitlines()[1].split() == ["room", "2", "1", "1", "50.0%", "1", "0"]


def test_an_explanation_needs_a_reason_and_a_mutant(tmp_path: Path) -> None:
    entry = {"file": "a.py", "function": "f", "before": "x < 1", "after": "x <= 1", "reason": "same"}
    file = tmp_path / "explained.json"
    file.write_text(json.dumps([entry]), "utf-8")
    explained = read_explained(file)
    assert without_mutant(explained, some(2)) == []
    assert without_mutant(explained, some(1)) == [("a.py", "f", "x < 1", "x <= 1")]

    for bad in ([entry, entry], [{**entry, "reason": " "}]):
        file.write_text(json.dumps(bad), "utf-8")
        with pytest.raises(ValueError, match="explained twice or without a reason"):
            read_explained(file)


def test_the_rooms_name_what_is_there() -> None:
    for name, room in ROOMS.items():
        assert all(any(ROOT.glob(pattern)) for pattern in room.sources), name
        assert all((ROOT / test).exists() for test in room.tests), name


@pytest.mark.parametrize(
    ("test", "file", "mirrors"),
    [
        ("tests/packs/test_check.py::test_a", "ttdn_desktop/packs/check.py", True),
        ("tests/packs/migrate/test_diff.py::test_a[x::y]", "ttdn_desktop/packs/migrate/diff.py", True),
        ("tests/packs/test_migrate.py::test_a", "ttdn_desktop/packs/migrate/diff.py", True),
        ("tests/interview/test_check.py::test_a", "ttdn_desktop/packs/check.py", False),
        ("tests/packs/test_diff.py::test_a", "ttdn_desktop/packs/check.py", False),
    ],
)
def test_which_tests_mirror_a_file(test: str, file: str, mirrors: bool) -> None:
    assert is_mirror(test, file) is mirrors


def test_the_shipped_explanations_can_be_read() -> None:
    read_explained(Path(__file__).with_name("explained.json"))
