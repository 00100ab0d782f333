"""A text file as lines."""

import unicodedata
from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.intake.txt_lines import read_txt


def read(tmp_path: Path, content: bytes | str) -> list[str]:
    path = tmp_path / "a.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [line.text for line in read_txt(path).lines]


def test_each_line_is_a_line_whatever_ends_it(tmp_path: Path) -> None:
    assert read(tmp_path, "một\r\nhai\rba\n") == ["một", "hai", "ba", ""]


def test_marks_of_the_encoding_are_no_text(tmp_path: Path) -> None:
    assert read(tmp_path, "một".encode("utf-8-sig")) == ["một"]
    assert read(tmp_path, "một".encode("utf-16")) == ["một"]


def test_hard_wrapped_lines_are_joined_to_paragraphs(tmp_path: Path) -> None:
    words = (
        "Tuyên truyền, quảng bá hình ảnh đất nước, con người, tiềm năng hợp tác và phát triển của địa phương "
    )
    lines = []
    for _ in range(6):
        text, line = f"- {words * 3}đến bạn bè.", ""
        for word in text.split():
            if len(line) + 1 + len(word) > 80:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    for form in ("NFC", "NFD"):  # a letter and its accents take one place in a line, written apart too
        found = read(tmp_path, unicodedata.normalize(form, "\n".join(lines)))
        assert len(found) == 6
        assert all(unicodedata.normalize("NFC", text).endswith("đến bạn bè.") for text in found)


@pytest.mark.parametrize(
    "content", [b"", b"  \n\n", "Kế hoạch".encode("cp1258", "replace") + b"\xb5\xff", b"a\0b"]
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.txt"):
        read(tmp_path, content)
