"""Each code has one message, and nothing but what is shown depends on how it is worded."""

import ast
import io
import re
import zipfile
from pathlib import Path
from string import Formatter

import msgspec
import pytest

from tests.format_rules import corpus
from tests.format_rules.seeded import Seed, edited
from ttdn_desktop.format_rules import engine, rule_set
from ttdn_desktop.format_rules.engine import CHECKS
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.messages import DETAILS, MESSAGES, describe, text_style
from ttdn_desktop.format_rules.messages.describing import FAMILIES
from ttdn_desktop.format_rules.places import ParagraphPlace
from ttdn_desktop.workspace.documents.format_check import apply_fixes, check, examine, is_suppressed

_CODE = re.compile(r"[a-z][a-z.-]*/[a-z-]+")

_LINES = ("motto.rule", "issuer.rule", "subject.rule")

_ROOM = Path(engine.__file__).parent

_SOURCES = (*_ROOM.glob("rules/*.py"), _ROOM / "text_style.py")


def strings_of_checks() -> list[str]:
    """Return every text in the source of the checks; of an f-string the parts that are written out."""
    return [
        node.value
        for path in _SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def codes_of_checks() -> set[str]:
    """Return the codes that the source of the checks writes; the drawn lines' begin with their rule."""
    written = strings_of_checks()
    whole = {text for text in written if _CODE.fullmatch(text) and text.partition("/")[0] in CHECKS}
    ends = {text for text in written if re.fullmatch(r"/[a-z-]+", text)}
    return whole | {f"{rule}{end}" for rule in _LINES for end in ends}


def details_of_checks() -> set[str]:
    """Return the codes that stand as first argument of ``Detail`` and ``detail``."""
    return {
        one.value
        for path in _SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("Detail", "detail")
        for one in ast.walk(node.args[0])
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }


def test_every_code_has_one_message_and_every_message_is_used() -> None:
    assert len(MESSAGES) == sum(len(family.MESSAGES) for family in FAMILIES)
    assert len(DETAILS) == sum(len(family.DETAILS) for family in (text_style, *FAMILIES))
    assert codes_of_checks() == set(MESSAGES)
    assert details_of_checks() == set(DETAILS)


SEEDS = [*(("mau-nd30", seed) for seed in corpus.ND30), *(("van-ninh-2019", seed) for seed in corpus.TT01)]


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def points(finding: FormatFinding) -> tuple[rule_set.Point, ...]:
    return rule_set.load(finding.rules)[finding.rule].points


def main_part(docx: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml")


def all_but_words(docx: bytes) -> tuple[object, ...]:
    """Return what a check and a mend of ``docx`` come to, less the words."""
    examined = examine(docx)
    report, mended = examined.report, apply_fixes(examined)
    waived = {finding.key: "đã xem" for finding in report.findings}
    return (
        report,
        [(finding.key, finding.value_key, is_suppressed(finding, waived)) for finding in report.findings],
        main_part(mended.docx),
        mended.report,
    )


def words(findings: tuple[FormatFinding, ...]) -> list[str]:
    return [describe(finding).found for finding in findings]


@pytest.mark.parametrize(
    ("pack", "seed"), SEEDS[::6], ids=[f"{at}-{seed.rule}" for at, (_, seed) in enumerate(SEEDS[::6])]
)
def test_other_words_change_nothing_else(pack: str, seed: Seed, monkeypatch: pytest.MonkeyPatch) -> None:
    docx = edited(corpus.clean(pack), seed.edit)
    before = all_but_words(docx)
    shown = words(before[0].findings)  # type: ignore[attr-defined]

    for number, table in enumerate((MESSAGES, DETAILS)):
        for code in table:
            monkeypatch.setitem(table, code, f"hoa ghi “chấm” dòng cuối : gạch chân {number}")

    after = all_but_words(docx)
    assert after == before
    assert not set(words(after[0].findings)) & set(shown)  # type: ignore[attr-defined]


@pytest.mark.parametrize("pack", ["mau-nd30", "van-ninh-2019"])
def test_a_message_tells_all_that_was_found(pack: str) -> None:
    """Each field of a message is in the data, each value of the data in message or expectation."""
    seeds = [seed for named, seed in SEEDS if named == pack]
    for seed in seeds[::4]:
        for finding in check(edited(corpus.clean(pack), seed.edit)).findings:
            expected = [point.expected for point in points(finding) if point.id == finding.point]
            asked = fields("".join([MESSAGES[finding.code], *expected])) - {"details"}
            assert asked == {name for name, _ in finding.data}, finding.code
            assert bool(finding.details) == ("{details}" in MESSAGES[finding.code])
            for one in finding.details:
                assert fields(DETAILS[one.code]) == {name for name, _ in one.data}, one.code


@pytest.mark.parametrize(("letters", "shown"), [(60, "x" * 60), (61, "x" * 60 + "…")])
def test_a_place_shows_sixty_letters_of_its_paragraph(letters: int, shown: str) -> None:
    (finding, *_) = check(edited(corpus.clean("mau-nd30"), corpus.ND30[0].edit)).findings
    place = ParagraphPlace(label="body", paragraphs=(7, 9), excerpt="x" * letters, excerpt_page=2)
    where = describe(msgspec.structs.replace(finding, place=place)).where
    assert where == f"trang 2, đoạn 7 «{shown}» và 1 đoạn khác"
