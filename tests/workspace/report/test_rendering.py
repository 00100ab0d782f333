"""Reports of every shape: their format, their pages, what stands in them."""

import datetime as dt
import io
import zipfile

import pytest
from msgspec.structs import replace

from tests.workspace.report_samples import PACKS, cases, long_year, pack_of, sample_of, with_report
from ttdn_desktop.dossier.records import Dossier, Reworded
from ttdn_desktop.office.base_templates.report import CHART
from ttdn_desktop.office.docx.plain_text import plain_text
from ttdn_desktop.office.format_check.number_and_date import with_number_and_date
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.report.paper import program_lines, stale_lines
from ttdn_desktop.workspace.documents import format_check
from ttdn_desktop.workspace.documents.layout import layout_docx
from ttdn_desktop.workspace.report import rendering

CASES = [(rules, name) for rules in PACKS for name in cases(rules)]


def said(docx: bytes) -> str:
    return " ".join(plain_text(docx).split())


def printed(dossier: Dossier, pack: Pack, last_year: Dossier | None = None) -> str:
    return said(rendering.report_docx(dossier, pack, last_year=last_year))


@pytest.mark.parametrize(("rules", "name"), CASES)
def test_a_report_keeps_to_the_official_format(rules: RuleSetName, name: str) -> None:
    docx = rendering.report_docx(cases(rules)[name], pack_of(rules))
    report = format_check.check(docx)
    assert (report.rules, [format_check.line(finding) for finding in report.findings]) == (rules, [])
    assert layout_docx(docx).notes == ()


@pytest.mark.parametrize("rules", PACKS)
def test_the_addressees_stand_where_the_rules_put_them(rules: str) -> None:
    dossier = with_report(sample_of(rules), addressee=("Nơi một", "Nơi hai;"))
    text = printed(dossier, pack_of(rules))
    if rules == "nd30":
        assert "Kính gửi: - Nơi một; - Nơi hai. Thực hiện" in text
        assert "Nơi nhận: - Như trên;" in text
    else:
        assert "Kính gửi" not in text
        assert "Nơi nhận: - Nơi một (b/c); - Nơi hai (b/c);" in text


def test_press_contacts_and_rebuttals_are_told_from_their_fields() -> None:
    text = printed(cases("tt01")["told matters"], pack_of("tt01"))
    for words in (
        "Cung cấp thông tin cho báo chí: 3 lượt.",
        "Ngày 10/6/2019, Báo Khánh Hòa đề nghị cung cấp thông tin về việc: Tình hình du lịch biển",
        "đã trả lời ngày 12/6/2019: Đã cung cấp số liệu khách và các điểm đến an toàn.",
        "Trang mạng xã hội “Tin nhanh” đăng, phát thông tin sai sự thật về việc: tin sai về việc thu phí",
        "Triển khai Kế hoạch (Công văn số 12/UBND-VHXH, 09/02/2019).",
    ):
        assert words in text, words


def test_nothing_done_prints_as_nothing() -> None:
    text = printed(cases("tt01")["no entries"], pack_of("tt01"))
    assert "Trong kỳ báo cáo, xã chưa thực hiện hoạt động nào." in text
    assert "0 lượt người" not in text
    assert "Cung cấp thông tin cho báo chí: không phát sinh." in text
    assert "1 Số lượt hoạt động lượt - 0" in text
    assert "6. Hoạt động ngoài Kế hoạch Không có." in text


def test_duties_are_answered_in_the_clerks_words_with_the_figures_behind() -> None:
    dossier = with_report(sample_of("tt01"), duty_answers={"III.8.2": "Xã đã mở chuyên mục riêng"})
    assert "Xã đã mở chuyên mục riêng. Kết quả: triển khai" in printed(dossier, pack_of("tt01"))


def test_each_sentence_of_the_program_has_a_key_of_its_own_and_is_on_the_paper() -> None:
    for rules in PACKS:
        for dossier in cases(rules).values():
            lines = program_lines(dossier, pack_of(rules))
            assert len({line.key for line in lines}) == len(lines)
            text = printed(dossier, pack_of(rules))
            assert not [line.key for line in lines if " ".join(line.text.split()) not in text]


def test_a_reworded_sentence_is_printed_and_flagged_once_its_figure_changes() -> None:
    sample, pack = sample_of("tt01"), pack_of("tt01")
    own = {line.key: line.text for line in program_lines(sample, pack)}
    words = {"totals": Reworded(text="Cả xã đã làm được nhiều việc.", was=own["totals"])}
    dossier = with_report(sample, reworded=words)
    assert "Cả xã đã làm được nhiều việc." in printed(dossier, pack)
    assert own["totals"] not in printed(dossier, pack)
    assert stale_lines(dossier, pack) == ()
    assert stale_lines(replace(dossier, log=dossier.log[:2]), pack) == ("totals",)


def test_a_reworded_sentence_about_an_activity_that_is_gone_is_flagged() -> None:
    dossier = with_report(sample_of("tt01"), reworded={"activity.a99": Reworded(text="x", was="y")})
    assert stale_lines(dossier, pack_of("tt01")) == ("activity.a99",)


def images(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return [name for name in package.namelist() if name.startswith("word/media/")]


def test_the_chart_is_drawn_and_can_be_left_out() -> None:
    sample, pack = sample_of("nd30"), pack_of("nd30")
    docx = rendering.report_docx(sample, pack)
    assert len(images(docx)) == 1
    assert len(docx) > 30_000
    bare = rendering.report_docx(with_report(sample, chart=False), pack)
    assert (images(bare), CHART in said(bare)) == ([], False)
    assert "(Kèm theo Báo cáo số /BC-UBND" in said(bare)


def test_a_pack_without_a_report_template_uses_that_of_its_rules() -> None:
    pack = pack_of("tt01")
    without = replace(pack, report_template=None)
    sample = sample_of("tt01")
    assert rendering.report_docx(sample, without) == rendering.report_docx(sample, pack)


def test_a_report_with_a_great_many_activities_is_written() -> None:
    dossier = long_year(sample_of("nd30"), 150, 2_000)
    docx = rendering.report_docx(dossier, pack_of("nd30"))
    assert "Hoạt động 150: " in said(docx)


@pytest.mark.parametrize("rules", PACKS)
def test_number_and_date_filled_in_later_change_nothing_else(rules: str) -> None:
    sample, pack = sample_of(rules), pack_of(rules)
    day = dt.date(sample.year, 11, 5)
    later = with_number_and_date(rendering.report_docx(sample, pack), "123/BC-UBND", day)
    at_once = rendering.report_docx(with_report(sample, number="123", date=day), pack)
    assert said(later) == said(at_once)
