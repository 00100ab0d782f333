"""Putting a foreign .docx right in a copy: only what a finding names, all other parts as they were."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator

from ttdn_desktop.basics.legacy_text import encoding_of, is_capital_font, to_unicode
from ttdn_desktop.basics.measures import PT_PER_MM
from ttdn_desktop.basics.wording import squeezed
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.checks_head import right_number
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.rule_set import RuleSet, RuleSetName, Style
from ttdn_desktop.office.layout.package import Node, Package, W, etree
from ttdn_desktop.office.mending_rules import draw_rule
from ttdn_desktop.office.mending_words import (
    composed,
    right_addressees,
    right_archive,
    right_authority,
    right_mark,
    right_place_date,
    set_words,
)
from ttdn_desktop.office.mending_xml import (
    child,
    clear_ending,
    on_off,
    replace_in,
    run_fonts,
    runs_of,
    set_ending,
    set_value,
    text_nodes,
    text_of,
)
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

_TWIPS_PER_MM = 20 * PT_PER_MM
_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_LOOKS = frozenset(
    {
        "national-title", "motto", "issuer", "parent", "number", "place-date", "kind", "subject", "addressee",
        "bases", "body", "heading", "signature.authority", "signature.name", "recipients.heading",
        "recipients.list", "recipients.archive", "annex", "table.text",
    }
)  # fmt: skip
RULED = frozenset({"motto.rule", "issuer.rule", "subject.rule"})
"""The rules of the drawn lines."""
_ALIGN = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_DATE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})")


def mend(docx: bytes, facts: Facts, findings: Iterable[FormatFinding], rules: RuleSetName) -> bytes:
    """Return a copy of ``docx`` in which what ``findings`` name is put right, as far as a program can.

    Every part but the main one keeps its bytes. Raises InputError where the file can't be read.
    """
    package = Package(docx)
    root = package.tree(package.main_name)
    nodes = paragraph_nodes(root, facts)
    mender = _Mender(root, nodes, facts, rule_set.load(rules))
    for finding in findings:
        if finding.fixable:
            mender.mend(finding)
    return with_part(
        docx, package.main_name, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )


def paragraph_nodes(root: Node, facts: Facts) -> dict[int, Node]:
    """Return {a paragraph's number: its w:p}; one that page breaks cut stands for all of its parts."""
    found: dict[int, Node] = {}
    at = 0
    for node in root.iter(W + "p"):
        wanted, got = squeezed(text_of(node)), ""
        inside = any(True for _ in node.iterancestors(W + "tc"))
        while at < len(facts.paras) and (facts.paras[at].cell is not None) == inside:
            here = squeezed(facts.paras[at].raw)
            if not wanted.startswith(got + here) or (got and got == wanted):
                break
            got += here
            at += 1
            found[at] = node
            if got == wanted:
                break
    return found


def with_part(docx: bytes, name: str, content: bytes) -> bytes:
    """Return a copy of ``docx`` with ``content`` as the part ``name``; every other part keeps its bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info, content if info.filename == name else old.read(info))
    return out.getvalue()


class _Mender:
    """Mends one paper by the kind of each finding."""

    def __init__(self, root: Node, nodes: dict[int, Node], facts: Facts, rules: RuleSet) -> None:
        self.root, self.nodes, self.facts, self.rules = root, nodes, facts, rules
        self._by_rule: dict[str, Callable[[FormatFinding], None]] = {
            "page.size": self._sheets,
            "page.number": self._numbers,
            "font.name": self._fonts,
            "font.color": self._black,
            "date.zero": self._zeros,
            "bases.punctuation": self._bases_ends,
            "body.align": self._justified,
            "body.indent": self._indents,
            "body.spacing": self._spacing,
            "body.line": self._lines,
            "end-mark": lambda finding: self._ends(finding, self.rules["end-mark"].texts[0]),
            "text.legacy": self._legacy,
            "text.nfc": self._composed,
            "text.spaces": self._spaces,
        }

    def mend(self, finding: FormatFinding) -> None:
        """Put right what one finding names."""
        if finding.rule.startswith("page.margin."):
            self._margins(finding.rule.rsplit(".", 1)[-1])
        elif finding.rule in _LOOKS:
            self._looks(finding)
        elif finding.rule in RULED:
            self._rule(finding)
        elif finding.rule in self._by_rule:
            self._by_rule[finding.rule](finding)

    def _of(self, finding: FormatFinding) -> Iterator[tuple[Para, Node]]:
        for number in finding.paragraphs:
            if number in self.nodes:
                yield self.facts.paras[number - 1], self.nodes[number]

    def _sheets(self, _: FormatFinding) -> None:
        measures = self.rules["page.size"].measures
        for size in self.root.iter(W + "pgSz"):
            sides = sorted(round(measures[name].template * _TWIPS_PER_MM) for name in ("width", "height"))
            lying = int(float(size.get(W + "w", "0"))) > int(float(size.get(W + "h", "0")))
            for name, value in zip(("h", "w") if lying else ("w", "h"), sides, strict=True):
                size.set(W + name, str(value))

    def _margins(self, side: str) -> None:
        measure = self.rules[f"page.margin.{side}"].measures["margin"]
        for margins in self.root.iter(W + "pgMar"):
            if not measure.allows(float(margins.get(W + side, "0")) / _TWIPS_PER_MM):
                margins.set(W + side, str(round(measure.template * _TWIPS_PER_MM)))

    def _fonts(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            for run in runs_of(node):
                if not any(encoding_of(name) for name in run_fonts(run)):
                    _set_font(run)

    def _rule(self, finding: FormatFinding) -> None:
        (para, node), *fake = self._of(finding)
        draw_rule(finding, para, node, self.rules)
        for _, line in fake:
            if line is not node and line.getparent() is not None:
                line.getparent().remove(line)

    def _numbers(self, _: FormatFinding) -> None:
        for at, section in enumerate(self.root.iter(W + "sectPr")):
            if not at:
                on_off(section, "titlePg", True)
            numbers = section.find(W + "pgNumType")
            if numbers is not None:
                numbers.attrib.pop(W + "fmt", None)
                if not at:
                    numbers.attrib.pop(W + "start", None)

    def _count_anew(self, section: int) -> None:
        properties = list(self.root.iter(W + "sectPr"))
        if section < len(properties):
            child(properties[section], "pgNumType").set(W + "start", "1")

    def _black(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            for run in runs_of(node):
                set_value(child(run, "rPr"), "color", "auto")

    def _looks(self, finding: FormatFinding) -> None:
        if self._done_otherwise(finding):
            return
        for para, node in self._of(finding):
            if finding.rule == "heading" and right_mark(node, para, finding.found):
                continue
            self._words(finding, node)
            style = self._style(finding, para)
            _set_looks(node, style, body=self._body_size() if finding.rule == "body" else None)
            flush = finding.rule.startswith("recipients.")
            if style.align and finding.rule not in ("bases", "body", "heading", "table.text", "addressee"):
                set_value(child(node, "pPr"), "jc", _ALIGN[style.align])
            if flush:
                _set_indent(node, 0)
            if style.case == "upper" and "hoa" in finding.found:
                for text in text_nodes(node):
                    text.text = (text.text or "").upper()
            self._recipient_marks(finding, para, node)

    def _done_otherwise(self, finding: FormatFinding) -> bool:
        """Put right what isn't the look of a paragraph; False where it is."""
        if finding.rule == "table.text" and "cỡ" not in finding.found:
            for _, node in self._of(finding):
                _set_rows(node, repeat="lặp lại" in finding.found)
        elif finding.rule == "addressee" and re.search("dấu|dòng", finding.found):
            right_addressees([node for _, node in self._of(finding)])
        elif finding.rule == "annex" and "Số trang" in finding.found:
            for para, _ in self._of(finding):
                self._count_anew(para.section)
        else:
            return False
        return True

    def _recipient_marks(self, finding: FormatFinding, para: Para, node: Node) -> None:
        if finding.rule == "recipients.list":
            if "dấu chấm phẩy" in finding.found and not para.words.endswith(";"):
                set_ending(node, ";")
            if "gạch đầu dòng" in finding.found and not para.words.startswith(("-", "–")):
                first = text_nodes(node)[0]
                first.text = "- " + (first.text or "").lstrip()
        if finding.rule == "recipients.archive":
            right_archive(node, finding.found)

    def _words(self, finding: FormatFinding, node: Node) -> None:
        """Put right what of an element's words is always the same."""
        fixed = finding.rule in ("national-title", "motto") and " ghi “" in finding.found
        if fixed:
            set_words(node, self.rules[finding.rule].texts[0])
        elif finding.rule == "recipients.heading" and "hai chấm" in finding.found:
            set_words(node, "Nơi nhận:")
        elif finding.rule == "place-date":
            right_place_date(node, finding.found)
        elif finding.rule == "number" and (right := right_number(text_of(node))):
            set_words(node, right)
        elif finding.rule == "signature.authority" and ":" not in finding.found:
            right_authority(node)
        elif finding.rule == "subject" and "dấu chấm" in finding.found:
            set_ending(node, "", drop=".")
        elif finding.rule == "signature.name" and "Chỗ ký" in finding.found:
            spacing = child(child(node, "pPr"), "spacing")
            spacing.set(W + "before", str(round(self._room * _TWIPS_PER_MM)))
            spacing.attrib.pop(W + "beforeAutospacing", None)

    @property
    def _room(self) -> float:
        return self.rules["signature.name"].measures["room"].template

    def _style(self, finding: FormatFinding, para: Para) -> Style:
        if finding.rule == "heading":
            titled = finding.found.startswith("Đề mục có")
            part = "arabic-titled" if titled else "roman" if ROMAN.match(para.words) else "letter"
            if part == "letter" and ARABIC.match(para.words):
                part = "arabic-plain"
            return self.rules.style("heading", part)
        if finding.rule == "annex":
            label, note = finding.found.startswith("Chữ"), finding.found.startswith("Dòng")
            return self.rules.style("annex", "label" if label else "note" if note else "title")
        return self.rules.style(finding.rule)

    def _body_size(self) -> float:
        sizes: dict[float, int] = {}
        for para in self.facts.paras:
            if para.cell is None and para.align == "both":
                for run in para.runs:
                    sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
        main = max(sizes, key=lambda size: sizes[size], default=0)
        style = self.rules.style("body")
        return main if style.allows_size(main) else style.template

    def _zeros(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            text = text_of(node)
            match = _DATE.search(text)
            if match:
                month = int(match[2])
                right = f"ngày {int(match[1]):02} tháng {f'{month:02}' if month < 3 else month}"
                replace_in(node, match[0], right)

    def _bases_ends(self, finding: FormatFinding) -> None:
        each, last = self.rules.bases_ends
        self._ends(finding, last if "cuối" in finding.found else each)

    def _ends(self, finding: FormatFinding, mark: str) -> None:
        for _, node in self._of(finding):
            clear_ending(node, ".,;:/ ")
            set_ending(node, mark)

    def _justified(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            set_value(child(node, "pPr"), "jc", "both")

    def _indents(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            _set_indent(node, round(self.rules.first_line_indent * _TWIPS_PER_MM))

    def _spacing(self, finding: FormatFinding) -> None:
        for para, node in self._of(finding):
            if not para.words:
                if node.getparent() is not None:
                    node.getparent().remove(node)
                continue
            spacing = child(child(node, "pPr"), "spacing")
            spacing.set(W + "before", str(round(self.rules.paragraph_spacing * 20)))
            for name in ("beforeAutospacing", "afterAutospacing"):
                spacing.attrib.pop(W + name, None)
            on_off(child(node, "pPr"), "contextualSpacing", False)

    def _lines(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            spacing = child(child(node, "pPr"), "spacing")
            spacing.set(W + "line", str(round(240 * self.rules.line_spacing)))
            spacing.set(W + "lineRule", "auto")

    def _legacy(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            for run in runs_of(node):
                name = next((name for name in run_fonts(run) if encoding_of(name)), "")
                encoding = encoding_of(name)
                if encoding is None:
                    continue
                for text in run.iter(W + "t"):
                    text.text = to_unicode(text.text or "", encoding, capitals=is_capital_font(name))
                _set_font(run)

    def _composed(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            for text in text_nodes(node):
                text.text = composed(text.text or "")

    def _spaces(self, finding: FormatFinding) -> None:
        for _, node in self._of(finding):
            before = ""
            for text in text_nodes(node):
                plain = re.sub(r" {2,}", " ", text.text or "")
                plain = re.sub(r" +(?=[.,;:](?![.\d]))", "", plain)
                text.text = plain.lstrip(" ") if before.endswith(" ") else plain
                before = text.text or before


def _set_font(run: Node) -> None:
    fonts = child(child(run, "rPr"), "rFonts")
    fonts.attrib.clear()
    for slot in _SLOTS:
        fonts.set(W + slot, "Times New Roman")


def _set_looks(node: Node, style: Style, *, body: float | None) -> None:
    for run in runs_of(node):
        properties = child(run, "rPr")
        size = properties.find(W + "sz")
        points = float(size.get(W + "val", "0")) / 2 if size is not None else None
        if body is not None or points is None or not style.allows_size(points):
            value = str(round((body or style.template) * 2))
            set_value(properties, "sz", value)
            set_value(properties, "szCs", value)
        on_off(properties, "b", style.bold)
        on_off(properties, "i", style.italic)
        set_value(properties, "u", "none")


def _set_rows(node: Node, *, repeat: bool) -> None:
    """Let the row repeat that ``node`` stands in, or keep every row of its table whole."""
    row = next(node.iterancestors(W + "tr"))
    for one in [row] if repeat else row.getparent().findall(W + "tr"):
        on_off(child(one, "trPr"), "tblHeader" if repeat else "cantSplit", True)


def _set_indent(node: Node, first: int) -> None:
    indent = child(child(node, "pPr"), "ind")
    indent.attrib.clear()
    indent.set(W + "left", "0")
    indent.set(W + "firstLine", str(first))
