from pathlib import Path

import msgspec
import pytest

from tests.first_draft.drafts import pack_of, settings_of
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.workspace.documents import rendering
from ttdn_desktop.workspace.first_draft import author_of, make_draft, read_earlier


def test_the_settings_say_who_writes() -> None:
    pack, own = pack_of("ma-tuy-2018"), settings_of("ma-tuy-2018", 2)
    assert make_draft(pack, own).author == own.author
    assert make_draft(pack, settings_of("ma-tuy-2018", 0)).author is None


def test_the_number_asked_for_counts_where_the_settings_name_none_of_the_plan() -> None:
    directive, own = pack_of("ma-tuy-2018").directive, settings_of("ma-tuy-2018", 2)
    assert own.author
    unsaid = msgspec.structs.replace(own, author=msgspec.structs.replace(own.author, assignment=""))
    asked = author_of(unsaid, directive, own.author.assignment)
    assert asked == own.author
    with pytest.raises(InputError, match="Hãy chọn một trong các mục"):
        author_of(unsaid, directive, None)
    assert author_of(settings_of("ma-tuy-2018", 0), directive, "IV.4") is None


def test_an_organ_without_a_name_writes_nothing() -> None:
    pack, own = pack_of("ma-tuy-2018"), settings_of("ma-tuy-2018", 2)
    assert own.author
    nameless = msgspec.structs.replace(own, author=msgspec.structs.replace(own.author, name=" "))
    with pytest.raises(InputError, match="chưa có tên"):
        make_draft(pack, nameless)


def test_an_assignment_that_is_not_there() -> None:
    directive, own = pack_of("ma-tuy-2018").directive, settings_of("ma-tuy-2018", 2)
    with pytest.raises(InputError, match=r"không có mục IX\.9"):
        author_of(own, directive, "IX.9")
    with pytest.raises(InputError, match="không có mục abc giao việc"):
        author_of(settings_of("ma-tuy-2018", 0), directive, "abc")
    with pytest.raises(InputError, match="giao cho cơ quan khác"):
        author_of(settings_of("ma-tuy-2018", 0), directive, "IV.1")


def test_the_settings_of_one_organ_for_the_work_of_another() -> None:
    directive, own = pack_of("ma-tuy-2018").directive, settings_of("ma-tuy-2018", 2)
    assert own.author
    other = next(each.number for each in directive.assignments if each.number != own.author.assignment)
    with pytest.raises(InputError, match=f"Mục {other} giao cho") as raised:
        author_of(own, directive, other)
    assert directive.assignments[-1].number in str(raised.value)


def test_a_dossier_of_the_same_year_is_no_year_before() -> None:
    pack, own = pack_of("rac-thai-2026"), settings_of("rac-thai-2026", 0)
    made = make_draft(pack, own)
    assert make_draft(pack, own, earlier=(made,)) == made


def test_a_pack_that_is_gone_stands_in_nobodys_way() -> None:
    pack, own = pack_of("rac-thai-2026"), settings_of("rac-thai-2026", 0)
    before = msgspec.structs.replace(make_draft(pack, own), year=2025, pack="khong-co-2025")
    assert make_draft(pack, own, earlier=(before,)).plan.activities


def test_dossiers_and_papers_of_the_year_before(tmp_path: Path) -> None:
    pack, own = pack_of("rac-thai-2026"), settings_of("rac-thai-2026", 0)
    before = make_draft(pack, own, year=2025)
    dossier, paper = tmp_path / "2025.json", tmp_path / "ke-hoach-2025.docx"
    dossier.write_bytes(reading.write(before))
    paper.write_bytes(rendering.render_plan(before, pack))

    from_dossier, from_paper = read_earlier([paper, dossier])
    assert from_dossier == before
    assert from_paper.year == 2025
    titles = {each.title for each in make_draft(pack, own, earlier=(from_paper,)).plan.activities}
    assert any(title.startswith("Hướng dẫn từng hộ gia đình phân loại rác") for title in titles)
