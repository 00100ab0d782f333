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
    "directive": Room(("ttdn_desktop/directive/*.py",), ("tests/directive", "tests/office/intake")),
    "interview": Room(
        ("ttdn_desktop/interview/*.py",), ("tests/interview", "tests/workspace/test_word_back.py")
    ),
    "packs": Room(
        ("ttdn_desktop/packs/**/*.py",),
        (
            "tests/packs",
            "tests/house/test_schemas.py",
            "tests/workspace/test_keeping_packs.py",
            "tests/workspace/test_pack_checking.py",
            "tests/workspace/test_rolling_forward.py",
        ),
    ),
    "activity_log": Room(
        ("ttdn_desktop/activity_log/*.py",),
        (
            "tests/reports",
            "tests/papers",
            "tests/workspace/test_log_sheets.py",
            "tests/workspace/test_recording.py",
            "tests/workspace/test_reporting.py",
        ),
    ),
    "consolidation": Room(
        ("ttdn_desktop/consolidation/*.py",),
        (
            "tests/reports",
            "tests/workspace/test_consolidating_files.py",
            "tests/workspace/test_sent_communes.py",
            "tests/workspace/test_sent_files.py",
        ),
    ),
    "store": Room(("ttdn_desktop/store/*.py",), ("tests/store",)),
}
