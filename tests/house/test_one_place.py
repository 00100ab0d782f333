"""What clerks were bitten by is done in one place each, so that it can't come back in another."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "ttdn_desktop"

ONLY_IN = {
    # begins in Documents or the folder used last, never in the program's own
    "QFileDialog": ["gui/messages.py"],
    # http and https, evidence that doesn't run, folders
    "QDesktopServices": ["gui/opening.py"],
    "openUrl|os\\.startfile\\(|import webbrowser|xdg-open": ["gui/opening.py"],
    # kept for a message box where there is no standard error
    "sys\\.stderr": ["basics/console.py", "gui/unexpected_errors.py"],
    # one family for all, by class too
    "app\\.setFont|QApplication\\.setFont": ["gui/theme.py"],
    # two workers at once in a type that msgspec hasn't looked into ended the program
    "msgspec\\.convert\\(|json\\.decode\\(.*type=|json\\.Decoder\\(|msgpack\\.decode\\(": [
        "basics/typed_data.py"
    ],
    # a local socket, and no other: the program has no network (docs/trust.md, T7)
    "QtNetwork": ["gui/first_window.py"],
}


@pytest.mark.parametrize("words", ONLY_IN)
def test_it_is_done_in_one_place(words: str) -> None:
    found = [
        path.relative_to(PACKAGE).as_posix()
        for path in sorted(PACKAGE.rglob("*.py"))
        if re.search(words, path.read_text(encoding="utf-8"))
    ]
    assert found == ONLY_IN[words]


def test_the_local_socket_is_all_that_is_taken_of_the_network_library() -> None:
    text = (PACKAGE / "gui/first_window.py").read_text(encoding="utf-8")
    taken = {
        name.strip()
        for line in re.findall(r"QtNetwork import (.*)", text)
        for name in re.split(r"[,#]", line)
    }
    assert {name for name in taken if name.startswith("Q")} == {"QLocalServer", "QLocalSocket"}
