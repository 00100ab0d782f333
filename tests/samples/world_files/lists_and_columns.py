"""Numbers, notes and newspaper columns."""

from itertools import count

from tests.office.layout.word_file import paragraph
from tests.samples.world_files.parts import (
    A4,
    NAMES,
    VIETNAM,
    docx,
    normal,
    para,
    run,
    section_break,
    texts,
    words,
)


def _numbering(forms: list[str], text: str = "%1.") -> str:
    numbers = count()
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="1440" w:hanging="1440"/></w:pPr></w:lvl></w:abstractNum>'
        for at, form in zip(numbers, forms, strict=False)
    )
    return (
        f"<w:numbering {NAMES}>{lists}"
        + "".join(
            f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(forms))
        )
        + "</w:numbering>"
    )


FORMS = ["decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "decimalZero", "chicago", "hex", "none"]  # fmt: skip


def number_formats() -> bytes:
    body = "".join(
        paragraph(f"Mục {form} {n}", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{at + 1}"/></w:numPr>')
        for at, form in enumerate(FORMS)
        for n in range(3)
    )
    return docx(body, parts={"word/numbering.xml": _numbering(FORMS)})


def chinese_numbers() -> bytes:
    body = "".join(
        paragraph(f"Mục {n}", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') for n in range(3)
    )
    return docx(body, parts={"word/numbering.xml": _numbering(["chineseCounting"])})


_NOTE_STYLES = "".join(
    f'<w:style w:type="character" w:styleId="{kind}Reference"><w:name w:val="{kind.lower()} reference"/><w:rPr>'
    f'<w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="{kind}Text">'
    f'<w:name w:val="{kind.lower()} text"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    for kind in ("Footnote", "Endnote")
)


def _notes(kind: str, number: int, length: int = 20) -> str:
    style = kind.capitalize()
    mark = f'<w:r><w:rPr><w:rStyle w:val="{style}Reference"/></w:rPr><w:{kind}Ref/></w:r>'
    rules = (("separator", -1), ("continuationSeparator", 0))
    made = "".join(
        f'<w:{kind} w:type="{name}" w:id="{n}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for name, n in rules
    )
    made += "".join(
        f'<w:{kind} w:id="{n}">'
        + para(mark + run(" " + words(length, n)), f'<w:pStyle w:val="{style}Text"/>')
        + f"</w:{kind}>"
        for n in range(1, number + 1)
    )
    return f"<w:{kind}s {NAMES}>{made}</w:{kind}s>"


def _referring(kind: str, number: int) -> str:
    style = f'<w:rPr><w:rStyle w:val="{kind.capitalize()}Reference"/></w:rPr>'
    return "".join(
        para(
            run(words(40, n) + " ")
            + f'<w:r>{style}<w:{kind}Reference w:id="{n}"/></w:r>'
            + run(" " + words(20, n))
        )
        for n in range(1, number + 1)
    )


def endnotes() -> bytes:
    return docx(
        _referring("endnote", 12),
        styles=normal(more=_NOTE_STYLES),
        parts={"word/endnotes.xml": _notes("endnote", 12)},
    )


def footnotes() -> bytes:
    return docx(
        _referring("footnote", 14),
        styles=normal(more=_NOTE_STYLES),
        parts={"word/footnotes.xml": _notes("footnote", 14, 35)},
    )


def both_kinds_of_notes() -> bytes:
    parts: dict[str, str | bytes] = {
        "word/endnotes.xml": _notes("endnote", 3),
        "word/footnotes.xml": _notes("footnote", 3),
    }
    return docx(
        _referring("endnote", 3) + _referring("footnote", 3), styles=normal(more=_NOTE_STYLES), parts=parts
    )


def two_columns() -> bytes:
    return docx(
        texts(22, properties='<w:jc w:val="both"/>', run='<w:sz w:val="24"/>'),
        section=A4 + VIETNAM + '<w:cols w:num="2" w:space="567"/>',
    )


def columns_in_the_midst() -> bytes:
    columns = '<w:type w:val="continuous"/>' + A4 + VIETNAM + '<w:cols w:num="2" w:space="567" w:sep="1"/>'
    body = texts(2) + section_break(A4 + VIETNAM) + texts(5, 50) + section_break(columns) + texts(2)
    return docx(body, section='<w:type w:val="continuous"/>' + A4 + VIETNAM)


def unequal_columns() -> bytes:
    columns = (
        '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000" w:space="500"/><w:col w:w="5854"/></w:cols>'
    )
    return docx(texts(14, 70), section=A4 + VIETNAM + columns)


def column_break() -> bytes:
    first = para(run("Cột một.") + '<w:r><w:br w:type="column"/></w:r>' + run("Cột hai."))
    return docx(
        texts(2, 30) + first + texts(2, 30), section=A4 + VIETNAM + '<w:cols w:num="2" w:space="720"/>'
    )


MAKERS = (number_formats, chinese_numbers, endnotes, footnotes, both_kinds_of_notes, two_columns, columns_in_the_midst, unequal_columns, column_break,)  # fmt: skip
