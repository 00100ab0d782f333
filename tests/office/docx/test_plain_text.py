import pytest

from tests.office.assembly_samples import part, small, with_part
from ttdn_desktop.office.docx.plain_text import plain_text


def test_text_of_every_part_is_read_a_line_a_paragraph():
    text = plain_text(small("một\thai\nba", "bốn", header="đầu trang"))
    assert "một\thai\nba\nbốn" in text
    assert "đầu trang" in text


def test_a_part_that_is_not_sound_is_never_repaired():
    sound = small("một")
    document = part(sound, "word/document.xml")
    with pytest.raises(ValueError, match=r"word/document\.xml"):
        plain_text(with_part(sound, "word/document.xml", document.replace("một".encode(), b"&")))


def test_what_is_no_package_is_refused():
    with pytest.raises(ValueError, match="package"):
        plain_text(b"no package")


def test_an_entity_reads_nothing_from_the_disk(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("bí mật", encoding="utf-8")
    sound = small("một")
    head = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode()
    document = part(sound, "word/document.xml").replace("một".encode(), b"&e;")
    declaration, _, body = document.partition(b"?>")
    assert "bí mật" not in plain_text(
        with_part(sound, "word/document.xml", declaration + b"?>" + head + body)
    )
