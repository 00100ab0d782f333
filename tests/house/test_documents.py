"""What the documents and the code's comments name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((*ROOT.glob("docs/**/*.md"), ROOT / "CONTRIBUTING.md", ROOT / "README.md"))
SOURCES = sorted((ROOT / "ttdn_desktop").rglob("*.py"))
_BASES = ("", "ttdn_desktop", "docs", "tests")
_EXAMPLES = frozenset({"tests/a/test_b.py", "ttdn_desktop/a/b.py"})


def exists(named: str, *, near: Path) -> bool:
    """Whether a path stands below one of the usual folders, or beside a file named with its folder."""
    return (near / named).exists() or any((ROOT / base / named).exists() for base in _BASES)


def paths_in(text: str) -> set[str]:
    """The paths with a folder that stand in backticks."""
    return set(re.findall(r"`((?:[\w-]+/)+[\w.-]*\.(?:py|md|json))`", text)) - _EXAMPLES


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_documents_paths_and_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = {link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link}
    named = paths_in(text) | links
    assert [one for one in sorted(named) if not exists(one, near=document.parent)] == []


def test_a_bare_file_name_in_a_walk_stands_beside_a_path_of_its_row() -> None:
    """``papers/report/activities.py``, ``duties.py``: the second stands in the first's folder."""
    walks = (ROOT / "docs" / "where-a-key-press-goes.md").read_text(encoding="utf-8")
    rows = [row for row in walks.splitlines() if row.startswith("|") and re.search(r"`\w+\.py`", row)]
    lost = [(name, row) for row in rows for name in re.findall(r"`(\w+\.py)`", row) if not beside(name, row)]
    assert rows and lost == []


def beside(name: str, row: str) -> bool:
    """Whether a file of that name stands in a folder that the row names, or in that of one of its paths."""
    folders = re.findall(r"`((?:\w+/)+)`", row) + re.findall(r"`((?:\w+/)+)[\w*]+\.py`", row)
    return any((ROOT / "ttdn_desktop" / folder / name).is_file() for folder in folders)


def test_the_documents_that_the_code_cites_are_there() -> None:
    cited = {
        (path.relative_to(ROOT).as_posix(), name)
        for path in SOURCES
        for name in re.findall(r"docs/[\w/-]+\.md", path.read_text(encoding="utf-8"))
    }
    assert [one for one in sorted(cited) if not (ROOT / one[1]).is_file()] == []


def test_no_comment_cites_a_paper_without_its_place() -> None:
    loose = re.compile(r"\((?:contract|design|practice|domain|architecture|examples)\b[^)]*\)")
    found = [
        (path.relative_to(ROOT).as_posix(), match[0])
        for path in SOURCES
        for match in loose.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
