"""The chart of a report is any picture that has the right alternative text."""

import io
import zipfile

import docx
import pytest

from tests.office.assembly_samples import PACKS
from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.office.base_templates.report import CHART, report_template
from ttdn_desktop.office.docx.reproducible import pack_parts
from ttdn_desktop.office.images.chart import Bar, chart_png
from ttdn_desktop.office.render.render import render_docx
from ttdn_desktop.office.render.trial import report_fields
from ttdn_desktop.packs import loading

RULES = ["tt01", "nd30"]
PNG = chart_png((Bar("Phát thanh", 4, 3, "bài"),), 20, 10, 50)


def fields(rules: str) -> dict[str, object]:
    pack = loading.load_folder(templates_dir() / PACKS[rules])
    return report_fields(reading.read(pack.sample or b"", name="sample.json").dossier, pack)


def drawn(width: Mm) -> tuple[Mm, bytes]:
    return Mm(width / 4), PNG


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_chart_is_drawn_as_wide_as_its_stand_in() -> None:
    made = render_docx(report_template("nd30"), fields("nd30"), author="", pictures={CHART: drawn})
    (shape,) = docx.Document(io.BytesIO(made)).inline_shapes
    assert (shape.width.mm, shape.height.mm) == pytest.approx((240, 60))
    assert [body for name, body in parts(made).items() if "/media/" in name] == [PNG]


def test_a_clerk_may_narrow_the_picture_or_take_it_out() -> None:
    template = parts(report_template("nd30"))
    body = template["word/document.xml"].decode()
    narrow = body.replace('cx="8640000"', 'cx="3600000"')
    made = render_docx(
        pack_parts({**template, "word/document.xml": narrow.encode()}),
        fields("nd30"),
        author="",
        pictures={CHART: drawn},
    )
    (shape,) = docx.Document(io.BytesIO(made)).inline_shapes
    assert (shape.width.mm, shape.height.mm) == pytest.approx((100, 25))
    at = body.index("<w:drawing><wp:inline")
    without = body[:at] + body[body.index("</w:drawing>", at) + len("</w:drawing>") :]
    made = render_docx(
        pack_parts({**template, "word/document.xml": without.encode()}),
        fields("nd30"),
        author="",
        pictures={CHART: drawn},
    )
    assert not [name for name in parts(made) if "/media/" in name]


def test_a_picture_of_the_office_s_own_is_left_as_it_is() -> None:
    template = parts(report_template("nd30"))
    body = template["word/document.xml"].decode().replace(f'descr="{CHART}"', 'descr="Huy hiệu"')
    made = render_docx(
        pack_parts({**template, "word/document.xml": body.encode()}),
        fields("nd30"),
        author="",
        pictures={CHART: drawn},
    )
    images = [body for name, body in parts(made).items() if "/media/" in name]
    assert images == [body for name, body in template.items() if "/media/" in name]
