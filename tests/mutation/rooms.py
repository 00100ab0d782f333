"""The rooms that are mutated, and where the tests nearest to each stand.

The one file to change when the tree is moved. Patterns are those of `pathlib.Path.glob`, from the root.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    """A part of the program whose mutants are tried against some folders of tests.

    Args:
        sources: Patterns of its source files.
        tests: Test files or folders that may be run for it, those of the room itself first.
    """

    sources: tuple[str, ...]
    tests: tuple[str, ...]


ROOMS = {
    "basics": Room(("ttdn_desktop/basics/*.py",), ("tests/basics", "tests/dossier", "tests/papers")),
    "official_paper": Room(
        ("ttdn_desktop/official_paper/*.py",),
        ("tests/official_paper", "tests/directive", "tests/format_rules", "tests/office/intake"),
    ),
    "format_rules": Room(("ttdn_desktop/format_rules/**/*.py",), ("tests/format_rules", "tests/office")),
    "directive": Room(
        ("ttdn_desktop/directive/**/*.py",),
        ("tests/directive", "tests/office/intake", "tests/journeys/test_superior_plans.py"),
    ),
    "interview": Room(
        ("ttdn_desktop/interview/*.py",), ("tests/interview", "tests/workspace/documents/test_word_return.py")
    ),
    "packs": Room(
        ("ttdn_desktop/packs/**/*.py",),
        (
            "tests/packs",
            "tests/workspace/pack_library/test_library.py",
            "tests/workspace/pack_library/test_check.py",
            "tests/workspace/test_rollover.py",
            "tests/house/test_schemas.py",
        ),
    ),
    "activity_log": Room(
        ("ttdn_desktop/activity_log/*.py",),
        (
            "tests/activity_log",
            "tests/papers",
            "tests/workspace/log/test_sheets.py",
            "tests/workspace/log/test_recording.py",
            "tests/workspace/report/test_rendering.py",
        ),
    ),
    "consolidation": Room(
        ("ttdn_desktop/consolidation/*.py",),
        (
            "tests/consolidation",
            "tests/workspace/consolidation/test_consolidate.py",
            "tests/workspace/consolidation/test_inputs.py",
            "tests/workspace/consolidation/test_sent_files.py",
        ),
    ),
    "store": Room(("ttdn_desktop/store/*.py",), ("tests/store",)),
}
