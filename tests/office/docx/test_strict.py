"""Strict Open XML read as transitional."""

from ttdn_desktop.office.docx.strict import transitional


def test_namespaces_in_attributes_are_exchanged_and_words_stay() -> None:
    part = (
        '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">http://purl.oclc.org/ooxml/a/b</w:p>'
    )
    changed = part.replace(
        '"http://purl.oclc.org/ooxml/wordprocessingml/main"',
        '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    )
    assert transitional(part.encode()).decode() == changed
    assert transitional(part.encode("utf-16")).decode("utf-16") == changed


def test_what_is_transitional_keeps_its_bytes() -> None:
    part = b'<a xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\xff</a>'
    assert transitional(part) is part
