"""A Word template and a paper's fields make the document: docxtpl is used here and nowhere else."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from docxtpl import DocxTemplate  # pyright: ignore[reportMissingTypeStubs]
from jinja2 import TemplateError

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.basics.plain_data import plain_data
from ttdn_desktop.office.docx.plain_text import text_of_parts
from ttdn_desktop.office.docx.reproducible import WordParts, pack_parts, parts_of, set_properties
from ttdn_desktop.office.render.drawn_rules import set_lengths
from ttdn_desktop.office.render.empty_sections import drop_empty_last_section
from ttdn_desktop.office.render.pictures import Draw, set_pictures
from ttdn_desktop.office.render.sandboxed_jinja import TemplateLanguage, template_error_message
from ttdn_desktop.office.render.untrusted_docx import check_template
from ttdn_desktop.office.render.verify import require_all_values

_UNREADABLE = (zipfile.BadZipFile, LookupError, ValueError, SyntaxError, AttributeError, TypeError)
"""What python-docx, docxtpl and lxml raise for a template that isn't sound."""

_BROKEN = "Mẫu Word của bộ mẫu bị hỏng hoặc không phải tệp .docx."
_NEXT_STEP = "Hãy cài lại bộ mẫu, hoặc mở tệp mẫu bằng Word và lưu lại dạng .docx."


def render_docx(
    template: bytes, fields: dict[str, Any], *, author: str, pictures: Mapping[str, Draw] | None = None
) -> bytes:
    """Return the .docx of ``assemble_parts``; the same input gives the same bytes. Raises as it does."""
    return pack_parts(assemble_parts(template, fields, author=author, pictures=pictures))


def assemble_parts(
    template: bytes, fields: dict[str, Any], *, author: str, pictures: Mapping[str, Draw] | None = None
) -> dict[str, bytes]:
    """Return the parts of the document that ``template`` makes of ``fields``, to be laid out or packed.

    ``fields`` holds texts, numbers, lists and dicts only (templates/README.md); a newline in a text
    becomes a line break. ``author`` goes into the file's properties; ``pictures`` draws, by alternative
    text, what the template has a placeholder for.

    Raises:
        InputError: The template can't be read, or has a tag that isn't allowed or names no field.
        OutputError: A field's text isn't in the result; nothing is returned then (docs/trust.md, T5).
    """
    check_template(template, "Word")
    data = plain_data(fields)

    parts = _finished_parts(template, data, author, pictures or {})
    require_all_values(data, _text_read_back(parts))
    return parts


def _finished_parts(
    template: bytes, data: dict[str, Any], author: str, pictures: Mapping[str, Draw]
) -> dict[str, bytes]:
    """Return the document's parts."""
    document = _rendered(template, data)
    drop_empty_last_section(document.docx.element.body)
    set_lengths(document.docx.element.body)
    set_pictures(document.docx, pictures)
    set_properties(document, author=author)
    parts = parts_of(document.docx)

    # python-docx's parts refer to each other, so the tree would stay beside the one that reads them back:
    # of an annex of three thousand rows 40 MB
    document.docx.element.body.clear()
    return parts


def _text_read_back(parts: WordParts) -> str:
    try:
        return text_of_parts(parts)
    except ValueError as error:
        raise OutputError(
            "Văn bản ghép ra không đọc lại được nên không dùng được.",
            "Chưa ghi tệp nào. Hãy rút ngắn nội dung.",
        ) from error


class _Template(DocxTemplate):
    """docxtpl's template, its cleaned XML kept for the next time the same template is rendered."""

    def patch_xml(self, src_xml: str) -> str:
        """Return the XML as Jinja understands it."""
        cache = _patched_xml()
        patched = cache.get(src_xml)

        if patched is None:
            if len(cache) >= _MOST_PATCHED:
                cache.clear()
            patched = cache[src_xml] = cast(Any, super()).patch_xml(src_xml)

        return patched


_MOST_PATCHED = 32
"""Parts whose patched XML is kept. A judgement: a template has some four, an office few packs; when it is
full all are dropped, which costs one patching each."""


@cache
def _patched_xml() -> dict[str, str]:
    return {}


@cache
def _language() -> TemplateLanguage:
    return TemplateLanguage()


def _rendered(template: bytes, data: dict[str, Any]) -> Any:
    document: Any = _Template(io.BytesIO(template))
    try:
        document.render(data, _language())
    except TemplateError as error:
        raise template_error_message(error) from error
    except _UNREADABLE as error:
        raise InputError(_BROKEN, _NEXT_STEP) from error

    return document
