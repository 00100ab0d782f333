"""A fault is reported by type and place, and never by a value that it carries."""

import errno
import json
import re

import pytest

from ttdn_desktop.basics import dates, faults, money
from ttdn_desktop.basics.errors import InputError, unexpected_error

NAME = "Nguyễn Văn Vạn Thắng"


def raised(work) -> BaseException:
    with pytest.raises(BaseException) as caught:
        work()
    return caught.value


def line_of(function) -> int:
    """Return the line in which ``function`` raises, the first of its body."""
    return function.__code__.co_firstlineno + 1


def outer() -> None:
    def inner() -> None:
        raise KeyError(NAME)

    try:
        inner()
    except KeyError as fault:
        raise ValueError(f"không hiểu {NAME}") from fault


def test_the_place_is_the_innermost_step_of_the_program():
    fault = raised(lambda: money.amount_in_words(-123456789))
    source = money.amount_in_words.__code__
    place = faults.place(fault)
    file, line = place.removesuffix(" amount_in_words").split(":")
    assert file == "basics/money.py"
    assert source.co_firstlineno < int(line) < source.co_firstlineno + 12
    assert faults.code(fault) == f"ValueError-money-{line}"


def test_a_fault_in_a_library_is_placed_where_the_program_called_it():
    def parse() -> None:
        json.loads("{")

    fault = raised(parse)
    assert faults.place(fault) == f"test_faults.py:{line_of(parse)} parse"
    assert "json/decoder.py:" in faults.report(fault)


def test_the_report_has_the_causes_and_no_value():
    report = faults.report(raised(outer))
    steps = [re.sub(r":\d+", "", line) for line in report.splitlines()]
    assert steps == [
        "ValueError",
        "  test_faults.py raised",
        "  test_faults.py outer",
        "caused by KeyError",
        "  test_faults.py outer",
        "  test_faults.py inner",
    ]
    assert report.isascii()
    assert NAME.split()[0] not in report


def test_a_cause_that_was_left_out_on_purpose_stays_out():
    def work() -> None:
        try:
            raise KeyError(NAME)
        except KeyError:
            raise ValueError from None

    assert "caused by" not in faults.report(raised(work))


def test_a_ring_of_causes_ends():
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert faults.report(first).count("caused by") == 4


def test_an_endless_recursion_is_shortened_in_the_middle():
    def again() -> None:
        again()

    lines = faults.report(raised(again)).splitlines()
    assert len(lines) == 32
    assert lines[6].startswith("  ... ")


def test_a_fault_of_the_system_has_its_name_but_no_path():
    def work() -> None:
        raise OSError(errno.ENOSPC, "No space left", f"/home/{NAME}/ho-so.json")

    assert faults.report(raised(work)).splitlines()[0] == "OSError ENOSPC"


@pytest.mark.parametrize("function", ["block_nguyen_van_a", "Nguyễn"])
def test_what_a_template_compiled_to_is_not_named(function: str):
    scope: dict[str, object] = {}
    exec(compile(f"def {function}():\n    raise ValueError({NAME!r})", "mẫu của xã.docx", "exec"), scope)
    report = faults.report(raised(scope[function]))
    assert report.splitlines()[-1] == "  ?:2"


def test_a_fault_never_raised_has_no_place():
    assert faults.place(ValueError(NAME)) == "-"
    assert faults.code(ValueError(NAME)) == "ValueError"


def test_a_fault_of_the_clerks_is_placed_where_it_was_raised():
    def refuse() -> None:
        raise InputError(f"Tệp {NAME} hỏng.", "Hãy chọn tệp khác.")

    assert faults.place(raised(refuse)) == f"test_faults.py:{line_of(refuse)} refuse"


def test_no_folder_of_the_machine_is_told(tmp_path):
    path = tmp_path / "nguyen-van-a" / "script.py"
    scope: dict[str, object] = {}
    exec(compile("def work():\n    1 / 0", str(path), "exec"), scope)
    assert faults.report(raised(scope["work"])).splitlines()[-1] == "  script.py:2 work"


def test_the_clerk_is_told_the_same_code():
    fault = raised(lambda: dates.date_in_words(NAME))
    assert f"(mã {faults.code(fault)})" in str(unexpected_error(fault))
    assert "dates" in faults.code(fault)
    assert NAME not in str(unexpected_error(fault))


@pytest.mark.parametrize(("length", "named"), [(80, True), (81, False)])
def test_a_function_with_so_long_a_name_is_named(length: int, named: bool):
    name = "f" * length
    scope: dict[str, object] = {}
    exec(compile(f"def {name}():\n    1 / 0", "script.py", "exec"), scope)
    shown = name if named else "?"
    assert faults.report(raised(scope[name])).splitlines()[-1] == f"  script.py:2 {shown}"


@pytest.mark.parametrize(("length", "named"), [(120, True), (121, False)])
def test_a_file_with_so_long_a_name_is_named(length: int, named: bool):
    scope: dict[str, object] = {}
    exec(compile("def work():\n    1 / 0", "s" * length + ".py", "exec"), scope)
    shown = f"{'s' * length}.py:2 work" if named else "?:2"
    assert faults.report(raised(scope["work"])).splitlines()[-1] == f"  {shown}"


@pytest.mark.parametrize(("depth", "left_out"), [(30, None), (31, 1), (40, 10)])
def test_thirty_steps_are_shown_and_of_more_the_ends(depth: int, left_out: int | None):
    def down(further: int) -> None:
        if further == 0:
            raise ValueError
        down(further - 1)

    # ``raised`` and the lambda are steps of their own
    lines = faults.report(raised(lambda: down(depth - 3))).splitlines()[1:]
    cut = [line for line in lines if line.startswith("  ...")]
    assert cut == ([] if left_out is None else [f"  ... {left_out} more"])
    assert len(lines) == (30 if left_out is None else 31)


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("tools/script.py", "tools/script.py"),
        ("/home/nguyen-van-a/tools/script.py", "script.py"),
        ("C:\\Users\\nguyen-van-a\\script.py", "script.py"),
        ("D:/nguyen/site-packages/lxml/etree.py", "lxml/etree.py"),
    ],
)
def test_only_a_relative_path_keeps_its_folders(path: str, file: str):
    scope: dict[str, object] = {}
    exec(compile("def work():\n    1 / 0", path, "exec"), scope)
    assert faults.report(raised(scope["work"])).splitlines()[-1] == f"  {file}:2 work"
