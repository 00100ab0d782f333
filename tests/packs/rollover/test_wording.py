"""How last year's words change into this year's."""

from msgspec.structs import replace

from tests.workspace.made_packs import DRAFT, PLAN, XA, pack
from ttdn_desktop.dossier.records import Author, Commune
from ttdn_desktop.packs.rollover.records import YearBefore
from ttdn_desktop.packs.rollover.wording import renew_wording


def test_papers_that_name_no_commune_keep_their_words_but_the_year() -> None:
    police = Author(assignment="", name="Công an huyện Vạn Ninh", area="huyện Vạn Ninh")
    before = replace(DRAFT, commune=Commune(name="", kind="", province=""), author=police)
    renewal = renew_wording(YearBefore(before, pack(PLAN)), (), pack(PLAN), XA, before.year + 1)
    told = f"Đội, bộ phận tham mưu, năm {before.year}"
    assert renewal.text(told).text == f"Đội, bộ phận tham mưu, năm {before.year + 1}"
