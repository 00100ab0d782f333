"""The field set of a pack, and its phrases with the plan's topic."""

from msgspec.structs import replace

from tests.papers.paper_samples import pack
from ttdn_desktop.dossier.field_sets import FieldSet, Phrases
from ttdn_desktop.packs.fields import channels_of, field_of, plan_phrases, report_phrases


def test_a_pack_has_the_set_that_it_names_carries_or_is_known_by() -> None:
    manifest = pack("tt01").manifest
    other = replace(
        manifest, field="", directive=replace(manifest.directive, title="Công tác dân số năm 2019")
    )
    carried = replace(other, field=FieldSet(phrases=Phrases(report={"causes": ("Vì {topic}.",)})))

    assert field_of(manifest).id == "thong-tin-doi-ngoai"
    assert field_of(replace(manifest, field="")).id == "thong-tin-doi-ngoai"
    assert field_of(other).id == "chung"
    assert field_of(carried).phrases.report["causes"] == ("Vì {topic}.",)


def test_phrases_speak_of_what_the_plan_is_about() -> None:
    manifest = replace(
        pack("tt01").manifest, field="chung", subject="Công tác dân số trên địa bàn {area} năm {year}"
    )
    assert "Công tác dân số được cấp ủy" in report_phrases(manifest)["strengths"][0]
    assert plan_phrases(manifest)["muc-dich"][0].endswith("về dân số.")
    assert channels_of(manifest)["radio"].name == "Truyền thanh cơ sở"
