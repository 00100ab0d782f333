"""The one place that makes the subject, and what is said of it."""

import pytest
from msgspec.structs import replace

from tests.papers.paper_samples import pack, sample
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.packs import subject

TEMPLATE = "Công tác bảo đảm an toàn thực phẩm trên địa bàn {area} năm {year}"


def test_the_packs_line_is_filled_with_the_writers_area_and_the_dossiers_year() -> None:
    manifest = replace(pack("tt01").manifest, subject=TEMPLATE)
    assert subject.subject_of(replace(sample("tt01"), year=2020), manifest) == (
        "Công tác bảo đảm an toàn thực phẩm trên địa bàn xã Vạn Thắng năm 2020"
    )


def test_another_author_puts_its_own_area() -> None:
    police = replace(sample("tt01"), author=Author(name="Công an huyện Vạn Ninh", area="huyện Vạn Ninh"))
    assert subject.subject_of(police, pack("tt01").manifest) == (
        "Hoạt động thông tin đối ngoại trên địa bàn huyện Vạn Ninh năm 2019"
    )


@pytest.mark.parametrize("template", [TEMPLATE, "Công tác bảo đảm an toàn thực phẩm của {area} năm {year}"])
def test_without_an_area_nothing_leads_to_it(template: str) -> None:
    assert subject.fill(template, "", 2020) == "Công tác bảo đảm an toàn thực phẩm năm 2020"


def test_the_dossiers_own_subject_overrides_the_packs() -> None:
    dossier = sample("tt01")
    own = replace(dossier, plan=replace(dossier.plan, subject="Chuyển đổi số xã Vạn Thắng năm 2019"))
    assert subject.subject_of(own, pack("tt01").manifest) == "Chuyển đổi số xã Vạn Thắng năm 2019"
    assert subject.dossier_topic(own, pack("tt01").manifest) == "Chuyển đổi số"


def test_a_pack_without_a_line_has_that_of_its_higher_plans_title() -> None:
    manifest = pack("nd30").manifest
    bare = replace(manifest, subject="", directive=replace(manifest.directive, subject=""))
    assert subject.subject_template(bare) == "Hoạt động thông tin đối ngoại trên địa bàn {area} năm {year}"


@pytest.mark.parametrize(
    ("template", "topic", "short"),
    [
        (TEMPLATE, "Công tác bảo đảm an toàn thực phẩm", "bảo đảm an toàn thực phẩm"),
        ("Chuyển đổi số {area} năm {year}", "Chuyển đổi số", "chuyển đổi số"),
        ("Phát triển du lịch của {area} trong năm {year}", "Phát triển du lịch", "phát triển du lịch"),
        ("Cải cách hành chính năm {year} trên địa bàn {area}", "Cải cách hành chính", "cải cách hành chính"),
    ],
)
def test_the_topic_has_neither_area_nor_year(template: str, topic: str, short: str) -> None:
    assert subject.topic(template) == topic
    assert subject.short_topic(template) == short


@pytest.mark.parametrize(
    ("line", "results"),
    [
        ("Công tác dân số năm 2026", "Kết quả công tác dân số năm 2026"),
        ("Triển khai công tác dân số năm 2026", "Kết quả triển khai công tác dân số năm 2026"),
        ("Tăng cường cải cách năm 2026", "Kết quả thực hiện Kế hoạch tăng cường cải cách năm 2026"),
    ],
)
def test_a_report_is_on_the_results_of_the_work_or_of_the_plan(line: str, results: str) -> None:
    assert subject.results_of(line) == results


def test_a_report_on_half_a_year_says_so() -> None:
    assert subject.half_of("Chuyển đổi số năm 2026", 2026) == "Chuyển đổi số 6 tháng đầu năm 2026"
    assert subject.half_of("Chuyển đổi số", 2026) == "Chuyển đổi số 6 tháng đầu năm 2026"


@pytest.mark.parametrize(
    ("line", "activities"),
    [
        ("Hoạt động đối ngoại năm 2026", "Hoạt động đối ngoại năm 2026"),
        ("Triển khai Đề án 06 năm 2026", "Hoạt động triển khai Đề án 06 năm 2026"),
        ("Bình đẳng giới năm 2026", "Hoạt động thực hiện Kế hoạch bình đẳng giới năm 2026"),
    ],
)
def test_the_annex_lists_activities_in_the_words_of_the_subject(line: str, activities: str) -> None:
    assert subject.activities_of(line) == activities


def test_a_line_pasted_in_two_is_one() -> None:
    manifest = replace(pack("tt01").manifest, subject="Công tác dân số\n trên địa bàn {area} năm {year}")
    assert subject.subject_template(manifest) == "Công tác dân số trên địa bàn {area} năm {year}"
