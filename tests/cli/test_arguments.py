"""What the command line understands: each verb's arguments, and Vietnamese for everything else."""

from pathlib import Path
from typing import Any

import pytest

from ttdn_desktop.__main__ import main
from ttdn_desktop.cli import verbs
from ttdn_desktop.cli.arguments import parse

UNDERSTOOD: dict[str, tuple[list[str], dict[str, Any]]] = {
    "intake": (["a.docx", "--json"], {"document": Path("a.docx"), "json": True, "output": None}),
    "learn": (
        ["a.docx", "b.pdf", "-o", "d.json"],
        {"papers": [Path("a.docx"), Path("b.pdf")], "output": Path("d.json"), "json": False},
    ),
    "pack": (["new", "--rules", "tt01", "-o", "b"], {"task": "new", "rules": "tt01", "output": Path("b")}),
    "draft": (
        [
            "mau",
            "--for",
            "s.json",
            "-o",
            "d.json",
            "--from",
            "a.json",
            "--from",
            "b.ttdn",
            "--as",
            "III.4",
            "--year",
            "2026",
        ],
        {
            "pack": "mau",
            "settings": Path("s.json"),
            "output": Path("d.json"),
            "sources": [Path("a.json"), Path("b.ttdn")],
            "assignment": "III.4",
            "year": 2026,
        },
    ),
    "plan": (
        ["d.json", "-o", "a.docx", "--pdf", "a.pdf", "--pack", "p"],
        {"dossier": Path("d.json"), "output": Path("a.docx"), "pdf": Path("a.pdf"), "pack": "p"},
    ),
    "report": (
        ["d.json", "-o", "a.docx", "--half", "--last-year", "l.json", "--xlsx", "a.xlsx"],
        {"half": True, "last_year": Path("l.json"), "xlsx": Path("a.xlsx"), "json": False, "pack": None},
    ),
    "ready": (
        ["d.json", "--report", "--json"],
        {"dossier": Path("d.json"), "report": True, "half": False, "json": True, "pack": None},
    ),
    "check": (
        ["a.docx", "văn bản", "--rules", "nd30", "--mend", "b", "--html", "c.html"],
        {
            "documents": [Path("a.docx"), Path("văn bản")],
            "rules": "nd30",
            "mend": Path("b"),
            "html": Path("c.html"),
            "json": False,
        },
    ),
    "pdf": (["a.docx", "-o", "a.pdf"], {"document": Path("a.docx"), "output": Path("a.pdf")}),
    "export": (["d.json", "-o", "a.ttdn"], {"dossier": Path("d.json"), "output": Path("a.ttdn")}),
    "consolidate": (
        ["a.ttdn", "b.ttdn", "-o", "out", "--communes", "c.json"],
        {"files": [Path("a.ttdn"), Path("b.ttdn")], "output": Path("out"), "communes": Path("c.json")},
    ),
}


def test_each_verb_has_its_arguments_here() -> None:
    assert UNDERSTOOD.keys() == verbs.MODULES.keys()


@pytest.mark.parametrize("verb", UNDERSTOOD)
def test_a_verbs_arguments_are_understood(verb: str) -> None:
    words, wanted = UNDERSTOOD[verb]
    options = parse([verb, *words])
    assert not isinstance(options, int)
    assert options.verb == verb
    assert {name: getattr(options, name) for name in wanted} == wanted


def test_without_a_verb_it_is_the_window() -> None:
    options = parse(["--sample", "--screenshot", "a.png"])
    assert not isinstance(options, int)
    assert (options.verb, options.sample, options.screenshot) == (None, True, Path("a.png"))


def test_help_is_the_usage_and_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse(["--help"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("Cách dùng:")
    assert printed.err == ""


@pytest.mark.parametrize(
    "argv",
    [
        ["plan", "d.json"],
        ["pdf", "a.docx"],
        ["export", "d.json"],
        ["report", "d.json"],
        ["pack"],
        ["pack", "new", "-o", "b"],
        ["consolidate", "-o", "out"],
        ["check", "a.docx", "--rules", "nd31"],
        ["plan", "d.json", "-o", " "],
        ["--samp"],
    ],
)
def test_what_is_missing_or_unknown_is_status_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert parse(argv) == 2
    assert capsys.readouterr().err.startswith("Lệnh chưa đúng hoặc còn thiếu.\nCách dùng:")


@pytest.mark.parametrize("argv", [["plan"], ["plan", "x.json"], ["nonsense"], ["pdf", "-o"], ["--no-such"]])
def test_a_wrong_command_is_answered_in_vietnamese(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    printed = capsys.readouterr().err
    assert "Cách dùng" in printed
    assert "usage" not in printed


@pytest.mark.parametrize("year", ["abc", "26", "20261", "1899", "2201", "-5"])
def test_a_wrong_year_is_named_without_the_whole_usage(year: str, capsys: pytest.CaptureFixture[str]) -> None:
    for verb in (["draft", "mau", "--for", "s.json", "-o", "d.json"], ["pack", "subject", "mau"]):
        assert parse([*verb, f"--year={year}"]) == 2
        printed = capsys.readouterr().err
        assert f"--year {year}" in printed and "Cách dùng" not in printed


def test_an_empty_path_is_no_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "xa.json"
    source.write_text("{}")
    monkeypatch.chdir(tmp_path)
    for verb in ("export", "consolidate", "report"):
        assert main([verb, str(source), "-o", ""]) == 2
        assert capsys.readouterr().err.startswith("Lệnh chưa đúng")
    assert [path.name for path in tmp_path.iterdir()] == ["xa.json"]


@pytest.mark.parametrize(
    ("argv", "files"),
    [
        ([], []),
        (["--portable", "kế hoạch.docx"], ["kế hoạch.docx"]),
        (["a.ttdn", "b.ttdn", "--sample"], ["a.ttdn", "b.ttdn"]),
        (["--page", "home", "C:\\x\\a"], ["C:\\x\\a"]),
        (["./plan"], ["plan"]),
        (["a" * 5000], ["a" * 5000]),
    ],
)
def test_a_file_in_the_place_of_a_verb_is_for_the_window(argv: list[str], files: list[str]) -> None:
    options = parse(argv)
    assert not isinstance(options, int)
    assert options.verb is None
    assert options.files == [Path(name) for name in files]
    assert options.portable == ("--portable" in argv)


def test_a_file_without_suffix_is_one_where_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert parse(["plna"]) == 2  # a verb written wrong opens no window
    (tmp_path / "plna").write_text("")
    options = parse(["plna"])
    assert not isinstance(options, int)
    assert options.files == [Path("plna")]
    assert capsys.readouterr().err.startswith("Lệnh chưa đúng")


def test_a_verb_takes_portable_and_stays_a_verb() -> None:
    options = parse(["--portable", "export", "plan", "-o", "a.ttdn"])
    assert not isinstance(options, int)
    assert (options.verb, options.portable) == ("export", True)


def test_a_file_may_be_named_by_its_address(tmp_path: Path) -> None:
    path = tmp_path / "Hồ sơ.docx"
    options = parse(["pdf", path.as_uri(), "-o", "\\\\may-chu\\chung\\a.pdf"])
    assert not isinstance(options, int)
    assert (options.document, options.output) == (path, Path("\\\\may-chu\\chung\\a.pdf"))
    packed = parse(["plan", "a.json", "-o", "a.docx", "--pack", path.as_uri()])
    assert not isinstance(packed, int)
    assert packed.pack == str(path)


@pytest.mark.parametrize(("length", "is_file"), [(255, False), (256, True)])
def test_a_word_longer_than_a_name_can_be_is_no_verb(
    length: int, is_file: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "exists", lambda _path: False)  # what Windows answers
    options = parse(["a" * length])
    assert (options == 2) is not is_file
