"""Templates with one fault each, and harmless twins of some of them."""

from tests.office.template_lint.broken_templates import (
    BOLD,
    W,
    paragraph,
    run,
    with_part,
    with_run,
    with_text,
    without_paragraph,
)

MO_DAU = "{{ mo_dau }}"
NBSP = "\u00a0"


def box(tag: str) -> str:
    inner = f"<w:txbxContent>{paragraph(run(tag))}</w:txbxContent>"
    shape = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{inner}</v:textbox></v:shape>'
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


FOR_CAN_CU = "{%p for dong in can_cu %}"
TR_FOR = "{%tr for hd in phu_luc.hoat_dong %}"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
ROW, HEADING_ROW = (f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>" for mark in ("", "<w:tblHeader/>"))
FIRST_CELL = '<w:tc><w:tcPr><w:tcW w:w="680" w:type="dxa"/></w:tcPr>'
DEEP = "{% for a in muc_dich %}{% for b in a.dong %}{{ b }}{% endfor %}{% endfor %}"

ONE_FAULT = {
    "a closing brace is missing": (with_text(MO_DAU, "{{ mo_dau }"), "tag.brace", "đoạn 7"),
    "an opening brace is missing": (with_text(MO_DAU, "{ mo_dau }}"), "tag.brace", "đoạn 7"),
    "single braces around a field": (with_text(MO_DAU, "{ mo_dau }"), "tag.brace", "đoạn 7"),
    "three braces": (with_text(MO_DAU, "{{{ mo_dau }}}"), "tag.brace", "đoạn 7"),
    "a space between the braces": (with_text(MO_DAU, "{ { mo_dau }}"), "tag.spaced", "đoạn 7"),
    "a space between the last braces": (with_text(MO_DAU, "{{ mo_dau } }"), "tag.spaced", "đoạn 7"),
    "full-width braces": (with_text(MO_DAU, "｛｛ mo_dau ｝｝"), "tag.fullwidth", "đoạn 7"),
    "a tag without end": (with_text(MO_DAU, "{{ mo_dau như sau:"), "tag.unclosed", "đoạn 7"),
    "a tag without beginning": (with_text(MO_DAU, "mo_dau }}"), "tag.unopened", "đoạn 7"),
    "a statement without end": (with_text(FOR_CAN_CU, "{%p for dong in can_cu"), "tag.unclosed", "đoạn 4"),
    "a statement closed as a value": (
        with_text(FOR_CAN_CU, "{%p for dong in can_cu }}"),
        "tag.brace",
        "đoạn 4",
    ),
    "curly quotes": (with_text(MO_DAU, "{{ mo_dau }}{{ noi_dung | noi(“; ”) }}"), "tag.quotes", "đoạn 7"),
    "low and high quotes": (
        with_text(MO_DAU, "{{ mo_dau }}{{ noi_dung | noi(‘; ’) }}"),
        "tag.quotes",
        "đoạn 7",
    ),
    "a dash that Word made long": (
        with_text("{%p if nhom.tieu_de %}", "{%– if nhom.tieu_de %}"),
        "tag.dash",
        "đoạn 11",
    ),
    "a hard space after p": (
        with_text(FOR_CAN_CU, f"{{%p{NBSP}for dong in can_cu %}}"),
        "tag.hard-space",
        "đoạn 4",
    ),
    "a hard space in a value": (
        with_text(MO_DAU, f"{{{{{NBSP}mo_dau{NBSP}}}}}"),
        "tag.hard-space-inside",
        "đoạn 7",
    ),
    "a letter of no width": (with_text(MO_DAU, "{{ mo_\u200bdau }}"), "tag.invisible", "đoạn 7"),
    "p set apart": (with_text(FOR_CAN_CU, "{% p for dong in can_cu %}"), "tag.prefix-space", "đoạn 4"),
    "p not set apart": (with_text(FOR_CAN_CU, "{%pfor dong in can_cu %}"), "tag.prefix-space", "đoạn 4"),
    "a line break in a tag": (
        with_text(MO_DAU, '{{ mo_dau</w:t><w:br/><w:t xml:space="preserve"> }}'),
        "tag.line-break",
        "đoạn 7",
    ),
    "an empty tag": (with_text(MO_DAU, "{{ mo_dau }} {{ }}"), "tag.empty", "đoạn 7"),
    "two names": (with_text(MO_DAU, "{{ mo_dau dong }}"), "tag.syntax", "đoạn 7"),
    "a capital by autocorrection": (with_text(MO_DAU, "{{ Mo_dau }}"), "field.spelling", "đoạn 7"),
    "a name with accents": (with_text(MO_DAU, "{{ mở_đầu }}"), "field.spelling", "đoạn 7"),
    "a name with a space": (with_text(MO_DAU, "{{ mo dau }}"), "field.spelling", "đoạn 7"),
    "a name misspelt": (with_text(MO_DAU, "{{ mo_dauu }}"), "field.unknown", "đoạn 7"),
    "a name like no other": (with_text(MO_DAU, "{{ loi_noi }}"), "field.unknown", "đoạn 7"),
    "a field of a group misspelt": (
        with_text("dau_trang.don_vi", "dau_trang.dnvi"),
        "field.unknown",
        "bảng 1, hàng 1, ô 1, đoạn 7",
    ),
    "a group misspelt": (
        with_text("dau_trang.don_vi", "dautrang.don_vi"),
        "field.spelling",
        "bảng 1, hàng 1, ô 1, đoạn 7",
    ),
    "a group left out": (
        with_text("dau_trang.don_vi", "don_vi"),
        "field.unknown",
        "bảng 1, hàng 1, ô 1, đoạn 7",
    ),
    "a list misspelt in a loop": (with_text("in can_cu ", "in can_cuu "), "field.unknown", "đoạn 4"),
    "a list like no other in a loop": (with_text("in can_cu ", "in abcxyz "), "field.unknown", "đoạn 4"),
    "a loop's name misspelt": (
        with_text("{{ hd.stt }}", "{{ hdd.stt }}"),
        "field.unknown",
        "bảng 3, hàng 3, ô 1, đoạn 1",
    ),
    "a loop that names its member otherwise": (
        with_text("for nhom in muc_dich", "for nhm in muc_dich"),
        "for.name",
        "đoạn 10",
    ),
    "a loop's name with a capital": (
        with_text("for hd in phu_luc", "for Hd in phu_luc"),
        "statement.spelling",
        "bảng 3, hàng 2, ô 1, đoạn 1",
    ),
    "a brace too many in a tag": (
        with_text("{{ hd.stt }}", "{{ hd.stt{ }}"),
        "tag.brace",
        "bảng 3, hàng 3, ô 1, đoạn 1",
    ),
    "a condition without if": (with_text("{%p if nhom", "{%p nhom"), "tag.forbidden", "đoạn 11"),
    "an end tag emptied": (with_text("{%p endfor %}", "{%p %}"), "tag.empty", "đoạn 6"),
    "an end tag with more words": (with_text("{%p endfor %}", "{%p endfor dong %}"), "tag.syntax", "đoạn 6"),
    "P as a capital": (with_text(FOR_CAN_CU, "{%P for dong in can_cu %}"), "tag.prefix-space", "đoạn 4"),
    "for and its name in one word": (
        with_text(FOR_CAN_CU, "{%p fordong in can_cu %}"),
        "tag.forbidden",
        "đoạn 4",
    ),
    "a column misspelt": (
        with_text("{{ hd.chu_tri }}", "{{ hd.chutri }}"),
        "field.spelling",
        "bảng 3, hàng 3, ô 3, đoạn 1",
    ),
    "a loop's name outside the loop": (
        with_text(MO_DAU, "{{ mo_dau }} {{ hd.stt }}"),
        "field.outside",
        "đoạn 7",
    ),
    "a list printed as it is": (with_text(MO_DAU, "{{ mo_dau }} {{ can_cu }}"), "field.shape", "đoạn 7"),
    "a group printed as it is": (with_text(MO_DAU, "{{ mo_dau }} {{ chu_ky }}"), "field.shape", "đoạn 7"),
    "a loop over a text": (with_text("in can_cu ", "in ket_thuc "), "field.shape", "đoạn 4"),
    "a filter of Jinja's": (with_text(MO_DAU, "{{ mo_dau | upper }}"), "filter.unknown", "đoạn 7"),
    "a call": (with_text(MO_DAU, "{{ mo_dau.upper() }}"), "tag.forbidden", "đoạn 7"),
    "a sum": (with_text(MO_DAU, "{{ mo_dau + 'x' }}"), "tag.forbidden", "đoạn 7"),
    "a dunder name": (with_text(MO_DAU, "{{ mo_dau.__class__ }}{{ mo_dau }}"), "tag.forbidden", "đoạn 7"),
    "set": (with_text(MO_DAU, "{{ mo_dau }}{% set a = 1 %}"), "tag.forbidden", "đoạn 7"),
    "include": (with_text(MO_DAU, "{{ mo_dau }}{% include 'a' %}"), "tag.forbidden", "đoạn 7"),
    "a test": (with_text("if nhom.tieu_de ", "if nhom.tieu_de is defined "), "tag.forbidden", "đoạn 11"),
    "a value with p": (with_text(MO_DAU, "{{p mo_dau }}"), "output.prefix", "đoạn 7"),
    "a statement in value braces": (
        with_text(FOR_CAN_CU, "{{p for dong in can_cu }}"),
        "output.prefix",
        "đoạn 4",
    ),
    "a value in statement braces": (with_text(MO_DAU, "{% mo_dau %}"), "tag.statement-output", "đoạn 7"),
    "endfor misspelt": (with_text("{%p endfor %}", "{%p enfor %}"), "statement.spelling", "đoạn 6"),
    "end for": (with_text("{%p endfor %}", "{%p end for %}"), "statement.spelling", "đoạn 6"),
    "For with a capital": (
        with_text(FOR_CAN_CU, "{%p For dong in can_cu %}"),
        "statement.spelling",
        "đoạn 4",
    ),
    "for without in": (with_text(FOR_CAN_CU, "{%p for dong trong can_cu %}"), "for.syntax", "đoạn 4"),
    "three loops deep": (
        with_text(
            "{{ dong }}",
            f"{{{{ dong }}}}{DEEP}",
        ),
        "for.depth",
        "đoạn 5",
    ),
    "a loop never closed": (without_paragraph("{%p endfor %}"), "block.unclosed-for", "đoạn 4"),
    "a condition never closed": (
        without_paragraph("{%p endif %}"),
        "block.unclosed-if",
        "bảng 1, hàng 1, ô 1, đoạn 1",
    ),
    "a loop never opened": (without_paragraph(FOR_CAN_CU), "block.lone-endfor", "đoạn 5"),
    "a condition never opened": (
        without_paragraph("{%p if so_muc.muc_dich %}"),
        "block.lone-endif",
        "đoạn 17",
    ),
    "one endfor too many": (
        with_text(
            '<w:t xml:space="preserve">{{ mo_dau }}', '<w:t xml:space="preserve">{{ mo_dau }}{% endfor %}'
        ),
        "block.lone-endfor",
        "đoạn 7",
    ),
    "a loop closed as a row": (with_text("{%p endfor %}", "{%tr endfor %}"), "block.mixed", "đoạn 6"),
    "a row closed as a paragraph": (
        with_text("{%tr endfor %}", "{%p endfor %}"),
        "block.mixed",
        "bảng 3, hàng 4, ô 1, đoạn 1",
    ),
    "else outside a condition": (with_text(MO_DAU, "{{ mo_dau }}{% else %}"), "block.middle", "đoạn 7"),
    "a loop without p over paragraphs": (
        with_text("{%p endfor %}", "{% endfor %}", docx=with_text(FOR_CAN_CU, "{% for dong in can_cu %}")),
        "block.plain",
        "đoạn 4",
    ),
    "a loop tag beside other words": (with_text(FOR_CAN_CU, f"Căn cứ: {FOR_CAN_CU}"), "p.shared", "đoạn 4"),
    "a whole condition in one paragraph": (
        with_text(MO_DAU, "{%p if can_cu %}{{ mo_dau }}{%p endif %}"),
        "p.shared",
        "đoạn 7",
    ),
    "a row tag outside a table": (
        with_text(
            "{%p endfor %}", "{%tr endfor %}", docx=with_text(FOR_CAN_CU, "{%tr for dong in can_cu %}")
        ),
        "tr.outside",
        "đoạn 4",
    ),
    "a row tag beside other words": (
        with_text(TR_FOR, f"STT {TR_FOR}"),
        "tr.shared",
        "bảng 3, hàng 2, ô 1, đoạn 1",
    ),
    "a row tag in the heading row": (
        with_text(">STT<", f">STT {TR_FOR}<", docx=with_text(TR_FOR, "")),
        "tr.heading",
        "bảng 3, hàng 1, ô 1, đoạn 1",
    ),
    "a repeated row that is the heading": (
        with_text(f"{ROW}{FIRST_CELL}", f"{HEADING_ROW}{FIRST_CELL}"),
        "row.heading",
        "bảng 3, hàng 2, ô 1, đoạn 1",
    ),
    "a tag in two looks": (with_run(MO_DAU, run("{{ mo_") + run("dau }}", BOLD)), "mark.split", "đoạn 7"),
    "braces in another look": (with_run(MO_DAU, run("{{", BOLD) + run(" mo_dau }}")), "mark.split", "đoạn 7"),
    "a statement in two looks": (
        with_run(FOR_CAN_CU, run("{%p for dong") + run(" in can_cu %}", BOLD)),
        "mark.split-statement",
        "đoạn 4",
    ),
    "a tag cut by a link": (
        with_run(MO_DAU, run("{{ mo_") + f"<w:hyperlink>{run('dau }}')}</w:hyperlink>"),
        "mark.crossing",
        "đoạn 7",
    ),
    "a tag cut by a tracked insertion": (
        with_run(MO_DAU, run("{{ mo_") + f'<w:ins w:id="1" w:author="a">{run("dau }}")}</w:ins>'),
        "mark.crossing",
        "đoạn 7",
    ),
    "a field of Word in a tag": (
        with_run(MO_DAU, run("{{ mo_") + FIELD + run("dau }}")),
        "mark.cut",
        "đoạn 7",
    ),
    "a tag in hidden text": (
        with_run(MO_DAU, run(MO_DAU, "<w:rPr><w:vanish/></w:rPr>")),
        "mark.hidden",
        "đoạn 7",
    ),
    "a tag in a tracked deletion": (
        with_run(MO_DAU, f'<w:del w:id="1" w:author="a"><w:r><w:delText>{MO_DAU}</w:delText></w:r></w:del>'),
        "mark.deleted",
        "đoạn 7",
    ),
    "an end tag in a tracked deletion": (
        with_run(
            "{%p endfor %}",
            '<w:del w:id="1" w:author="a"><w:r><w:delText>{%p endfor %}</w:delText></w:r></w:del>',
        ),
        "mark.deleted",
        "đoạn 6",
    ),
    "a tag in a field's code": (
        with_run(MO_DAU, f"<w:r><w:instrText>{MO_DAU}</w:instrText></w:r>"),
        "mark.code",
        "đoạn 7",
    ),
    "a tag in a text box": (with_run(MO_DAU, box(MO_DAU)), "mark.box", "hộp chữ 1"),
    "a tag in a comment": (
        with_part(
            "word/comments.xml",
            f"<w:comments {W}><w:comment>{paragraph(run(MO_DAU))}</w:comment></w:comments>",
        ),
        "mark.part",
        "chú thích (comment) (comments.xml), đoạn 1",
    ),
    "an unknown field in the header": (
        with_text(
            '<w:t xml:space="preserve">2</w:t>',
            '<w:t xml:space="preserve">2 {{ mo_dauu }}</w:t>',
            part="word/header1.xml",
        ),
        "field.unknown",
        "đầu trang (header1.xml), đoạn 1",
    ),
    "a text no tag prints": (without_paragraph(MO_DAU), "field.lost", ""),
    "a column no tag prints": (with_text("{{ hd.ghi_chu }}", ""), "field.lost", ""),
    "a list no tag prints": (with_text("{{ dong }}", ""), "field.lost", ""),
    "a list of which only the number is printed": (
        with_text("{{ dong }}", "{{ can_cu | so_luong }}"),
        "field.lost",
        "",
    ),
}

HARMLESS = {
    "runs of one look": with_run(MO_DAU, run("{{ mo_") + run("dau }}")),
    "a spelling mark in a tag": with_run(
        MO_DAU, run("{{ ") + '<w:proofErr w:type="spellStart"/>' + run("mo_dau }}")
    ),
    "another language in a tag": with_run(
        MO_DAU, run("{{ mo_", '<w:rPr><w:lang w:val="en-US"/></w:rPr>') + run("dau }}")
    ),
    "a bookmark in a tag": with_run(
        MO_DAU,
        run("{{ mo_") + '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>' + run("dau }}"),
    ),
    "a bold space between tag and braces": with_run(MO_DAU, run("{{") + run(" ", BOLD) + run("mo_dau }}")),
    "an insertion within a tag": with_run(
        MO_DAU, run("{{ mo_") + f'<w:ins w:id="1" w:author="a">{run("dau")}</w:ins>' + run(" }}")
    ),
    "no spaces": with_text(MO_DAU, "{{mo_dau}}"),
    "a filter": with_text(MO_DAU, "{{ mo_dau | hoa_dau }}"),
    "a joined list": with_text(MO_DAU, "{{ mo_dau }} {{ can_cu | noi('; ') }}"),
    "a choice of two": with_text(MO_DAU, "{{ mo_dau if mo_dau else ket_thuc }}"),
    "plain braces in the text": with_text(MO_DAU, "{{ mo_dau }} tập hợp {a, b} và 5 %}"[:-1]),
    "a condition within a line": with_text(MO_DAU, "{% if can_cu %}Căn cứ {% endif %}{{ mo_dau }}"),
    "a comment of the template": with_text(MO_DAU, "{{ mo_dau }}{# xem lại #}"),
    "an item by its name": with_text("{{ dau_trang.don_vi }}", "{{ dau_trang['don_vi'] }}"),
    "a deleted word in a tag": with_run(
        MO_DAU,
        run("{{ mo_")
        + '<w:del w:id="1" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del>'
        + run("dau }}"),
    ),
}
