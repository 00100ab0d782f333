"""How the plan begins."""

import datetime as dt

from tests.papers.paper_samples import changed, pack, sample
from ttdn_desktop.dossier.records import Superior
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.papers.plan.opening import bases, citation, sentence

SUBJECT = "Hoạt động thông tin đối ngoại trên địa bàn xã Vạn Thắng năm 2019"
TITLE = "hoạt động thông tin đối ngoại trên địa bàn huyện Vạn Ninh năm 2019"


ISSUER = "Ủy ban nhân dân huyện Vạn Ninh"


def cited(**known: object) -> str:
    return citation(pack("tt01").directive, Superior(**known))  # type: ignore[arg-type]


def test_a_higher_plan_of_unknown_number_and_date_is_cited_by_title_alone():
    assert cited() == f"Kế hoạch {TITLE} của {ISSUER}"


def test_a_known_number_and_date_are_cited():
    known = cited(number="15/KH-UBND", date=dt.date(2019, 2, 20))
    assert known == f"Kế hoạch số 15/KH-UBND ngày 20 tháng 02 năm 2019 của {ISSUER} về {TITLE}"


def test_a_number_or_a_date_alone_leaves_no_blank():
    assert cited(number="15/KH-UBND").startswith(f"Kế hoạch số 15/KH-UBND của {ISSUER}")
    assert cited(date=dt.date(2019, 3, 1)).startswith(f"Kế hoạch ngày 01 tháng 3 năm 2019 của {ISSUER}")


def test_what_the_pack_knows_is_cited_where_the_clerk_knows_nothing():
    known = changed(pack("tt01").directive, number="9/KH-UBND")
    assert citation(known, Superior()).startswith("Kế hoạch số 9/KH-UBND của")


def test_bases_end_as_their_rule_set_says():
    typed = ("Căn cứ Luật A;", " Căn cứ  Nghị định B. ", "", "Quyết định C")
    assert bases(typed, (";", ".")) == ("Căn cứ Luật A;", "Căn cứ Nghị định B;", "Căn cứ Quyết định C.")
    assert bases(typed[:1], (";", ",")) == ("Căn cứ Luật A,",)
    assert bases((), (";", ".")) == ()


def test_the_sentence_refers_to_the_annex_and_ends_with_a_colon():
    said = sentence(writer_of(sample("tt01")), SUBJECT, cited())
    assert said.startswith(f"Thực hiện {cited()}, Ủy ban nhân dân xã Vạn Thắng ban hành Kế hoạch")
    assert "Kế hoạch hoạt động thông tin đối ngoại trên địa bàn xã Vạn Thắng năm 2019 (" in said
    assert said.endswith("(danh mục hoạt động tại Phụ lục kèm theo) như sau:")


def test_the_sentence_below_bases_names_the_committee_first():
    assert sentence(writer_of(sample("tt01")), SUBJECT, None).startswith(
        "Ủy ban nhân dân xã Vạn Thắng ban hành Kế hoạch"
    )
