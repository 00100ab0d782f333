"""Word packages made the same: their properties."""

import docx

from ttdn_desktop.office.docx.reproducible import set_properties


def test_a_property_is_cut_where_the_format_allows_no_more() -> None:
    document = docx.Document()
    set_properties(document, author="UBND xã " + "Vạn " * 100, title="Công tác " * 100)
    properties = document.core_properties
    assert (len(properties.author), len(properties.last_modified_by), len(properties.title)) == (
        255,
        255,
        255,
    )
    assert properties.author.startswith("UBND xã Vạn")
