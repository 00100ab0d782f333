"""Names of places that stay when others change."""

from collections.abc import Callable

import pytest

from tests.format_rules import corpus
from tests.format_rules import seeded as s
from tests.format_rules.seeded import edited, two_units
from ttdn_desktop.workspace.documents.format_check import FormatFinding, check


def keys(docx: bytes, rule: str) -> list[str]:
    return [finding.key for finding in check(docx).findings if finding.rule == rule]


SPOILT = edited(corpus.clean("mau-nd30"), two_units)

AT = ["format:text.unit/other-unit:I.1.a", "format:text.unit/other-unit:I.1.b"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda paper: s.says("a) Xã Vạn Lương", "Vạn Lương", "Vạn Hưng")(paper),
        lambda paper: s.page_breaks_after("Căn cứ Luật")(paper),
        lambda paper: s.before("Căn cứ Luật", "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;")(paper),
        lambda paper: s.before("Tham mưu bố trí", "Một đoạn nữa.")(paper),
        lambda paper: s.removed("Căn cứ Nghị")(paper),
        lambda paper: s.header_row_once(paper),
    ],
    ids=["another name", "another page", "a base more", "a paragraph more", "a base less", "another fault"],
)
def test_a_key_stays_when_figures_pages_or_other_places_change(edit: Callable[[s.Paper], None]) -> None:
    assert keys(SPOILT, "text.unit") == AT
    assert keys(edited(SPOILT, edit), "text.unit") == AT


def places(finding: FormatFinding) -> str:
    return finding.place.label


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        (s.says("Căn cứ Luật", "địa phương", "địa phương số 72/2025/QH15"), "base 72/2025/QH15"),
        (s.position(lambda para: s.set_text(para, para.text + " XÃ")), "authority#3"),
        (s.says("(Kèm theo", "số 05", "số 06"), "annex 1 note"),
        (s.says("15/01/2026 - 31/3/2026", "15/01/2026", "15/01/2025"), "table 1/"),
        (s.says("Tham mưu bố trí", "Tham mưu", "Vạn Bình tham mưu"), "+1"),
    ],
    ids=["base", "authority", "annex", "cell", "unmarked"],
)
def test_a_place_is_named_by_what_it_is(edit: s.Edit, label: str) -> None:
    found = [places(one) for one in check(edited(corpus.clean("mau-nd30"), edit)).findings]
    assert any(label in one for one in found), found
