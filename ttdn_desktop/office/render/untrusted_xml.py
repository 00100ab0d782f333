"""One XML part of a Word file from outside: what in it could reach beyond the file.

Read by expat, which the document type declaration stops before any entity can be made up.
"""

import re
from collections.abc import Mapping
from typing import NoReturn
from xml.parsers import expat

from ttdn_desktop.packs.pack_files import refusal

_W = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_DEEPEST = 200
_MOST_ATTRIBUTES = 200
_ELEMENTS = frozenset(
    {"altChunk", "object", "OLEObject", "control", "subDoc", "mailMerge", "attachedTemplate", "dataSource",
     "frameset", "contentPart", "movie", "ocx"}
)  # fmt: skip
_FIELDS = frozenset(
    {"INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "LINK", "EMBED", "DATABASE",
     "RD", "ADDIN", "CONTROL", "HTMLCONTROL", "MACROBUTTON", "PRINT", "AUTOTEXT", "AUTOTEXTLIST",
     "GLOSSARY", "ASK", "FILLIN", "MERGEFIELD", "MERGEREC", "NEXT", "NEXTIF", "SKIPIF",
     "GREETINGLINE", "ADDRESSBLOCK"}
)  # fmt: skip
"""Fields that read or run something outside, ask the user, or need a mail-merge source."""
_LINK = re.compile(r'^\s*HYPERLINK\s++"?+(?!https?:|mailto:|\\l)(\S)', re.IGNORECASE)


def check_xml(data: bytes, *, name: str, part: str) -> None:
    """Raise InputError where the part isn't well-formed, or holds what is not allowed."""
    _Scan(name, part).run(data)


class _Scan:
    def __init__(self, name: str, part: str) -> None:
        self._name, self._part = name, part
        self._depth = 0
        self._instructions: list[str] = []
        self._in_instruction = False
        self._text: list[str] = []

    def run(self, data: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.ProcessingInstructionHandler = self._instruction

        try:
            parser.Parse(data, True)
        except expat.ExpatError as fault:
            raise refusal(self._name, f"phần {self._part} không phải XML đúng") from fault

    def _refuse(self, what: str) -> NoReturn:
        raise refusal(self._name, f"phần {self._part} {what}")

    def _doctype(self, *_: object) -> None:
        self._refuse("có khai báo DOCTYPE")

    def _instruction(self, target: str, _: str) -> None:
        if target.lower() not in ("mso-application",):
            self._refuse(f"có chỉ dẫn xử lý “{target[:40]}”")

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._refuse(f"lồng sâu quá {_DEEPEST} lớp")

        if len(attributes) > _MOST_ATTRIBUTES:
            self._refuse("có quá nhiều thuộc tính")

        space, _, local = tag.rpartition(" ")
        if local in _ELEMENTS:
            self._refuse(f"có thành phần “{local}” không được phép")

        if local == "fldSimple":
            self._check_field(_value(attributes, "instr"))

        if space in _W:
            self._field_part(local, attributes)

    def _field_part(self, local: str, attributes: Mapping[str, str]) -> None:
        if local in ("instrText", "delInstrText"):
            self._in_instruction = True

        if local != "fldChar":
            return

        kind = _value(attributes, "fldCharType")
        if kind == "begin":
            if self._instructions and not self._instructions[-1].strip():
                self._refuse("có trường mà tên do trường khác tính ra")
            self._instructions.append("")
        elif kind in ("separate", "end") and self._instructions:
            self._check_field(self._instructions[-1])
            if kind == "end":
                self._instructions.pop()

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if tag.endswith(("instrText", "delInstrText")):
            self._in_instruction = False
            text, self._text = "".join(self._text), []
            if self._instructions:
                self._instructions[-1] += text
            else:
                self._check_field(text)

    def _characters(self, text: str) -> None:
        if self._in_instruction:
            self._text.append(text)

    def _check_field(self, instruction: str) -> None:
        words = instruction.replace('"', " ").split()
        if words and words[0].upper().lstrip("\\=") in _FIELDS:
            self._refuse(f"có trường {words[0].upper()} không được phép")
        if _LINK.match(instruction):
            self._refuse("có liên kết ra ngoài không phải trang web")


def _value(attributes: Mapping[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(" ")[2] == name), "")
