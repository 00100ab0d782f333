"""Rules of the closing block: signature and recipients."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.recognise import Elements
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.rules.head import sheet_is_right
from ttdn_desktop.format_rules.text_style import style_deviations
from ttdn_desktop.format_rules.violations import Detail, Violation, data, detail, merged, missing
from ttdn_desktop.official_paper.endings import is_archive_line

_LEVEL = 7.0
"""How far recipients and authority may lie apart and still be level, in millimetres."""
_FLUSH = 1.5
"""How far from the left edge a line still counts as flush, in millimetres."""
_RANK = re.compile(
    r"(ThS|Th\.S|TS|PGS|GS|BS|KS|CN|CKI|Thạc sĩ|Thạc sỹ|Tiến sĩ|Tiến sỹ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư"
    r"|(Phó )?giáo sư|(Thiếu|Trung|Thượng|Đại) (úy|uý|tá|tướng)|Ông|Bà|Đồng chí|Đ/c)[.\s]",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r"t\s*/?\s*m\b")
_POSITIONS = ("chu tich", "pho chu tich")


def authority(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """signature.authority: who signs and for whom, its look, in the right half."""
    if not found.authority:
        yield missing("signature.authority/missing")
        return

    first = found.authority[0]
    style = rules.style("signature.authority")

    for para in found.authority:
        wrong = tuple(style_deviations(para, style, align=first.cell is not None))
        if wrong:
            yield Violation(code="signature.authority/look", details=wrong, paras=(para,))

    spot = first.spot
    upright = sheet_is_right(facts, rules)

    if spot and upright and (spot.left + spot.right) / 2 < facts.sections[first.section].middle:
        yield Violation(code="signature.authority/left-half", paras=(first,))

    yield from _sequence(found)


def _sequence(found: Elements) -> Iterator[Violation]:
    lines = [fold(para.words) for para in found.authority]
    committee = bool(found.issuer) and fold(found.issuer[0].words).startswith(("uy ban nhan dan", "ubnd"))
    paras = tuple(found.authority)
    on_behalf = [line for line in lines if _ON_BEHALF.match(line)]

    if committee and not on_behalf:
        yield Violation(code="signature.authority/no-committee", paras=paras[:1])

    for line, para in zip(lines, found.authority, strict=True):
        if match := _ON_BEHALF.match(line):
            rest = line[match.end() :].lstrip(" .")
            if not re.match(r"tm\.\s+\S", line):
                # of another organ than a committee, no program knows the name behind “TM.”
                yield Violation(
                    code="signature.authority/on-behalf",
                    data=data(text=para.words),
                    paras=(para,),
                    fixable=committee,
                )
            elif committee and rest.startswith("ubnd"):
                yield Violation(code="signature.authority/abbreviated", paras=(para,))
            elif rest.startswith("uy ban nhan dan") and rest != "uy ban nhan dan":
                yield Violation(
                    code="signature.authority/unit-after-committee", paras=(para,), point="no-unit"
                )

    positions = [line for line in lines if not _ON_BEHALF.match(line)]
    for_chair = any(line.startswith("kt") for line in positions)
    deputy = any(line.startswith("pho ") for line in positions)

    if not positions:
        yield Violation(code="signature.authority/no-position", paras=paras[-1:])
    elif deputy and not for_chair:
        yield Violation(code="signature.authority/deputy-alone", paras=paras[-1:])
    elif for_chair and not deputy:
        yield Violation(code="signature.authority/no-deputy", paras=paras[-1:])

    yield from _unit(found)


def _unit(found: Elements) -> Iterator[Violation]:
    for para in found.authority:
        bare = re.sub(r"^(kt|q)\s*\.\s*", "", fold(para.words))
        if any(re.match(rf"{position}\s+\S", bare) for position in _POSITIONS):
            yield Violation(code="signature.authority/unit-after-position", paras=(para,), point="no-unit")


def name(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """signature.name: the bare name in bold, with room above it."""
    del facts
    if not found.authority:
        return

    if found.signer is None:
        yield Violation(code="signature.name/missing", paras=(found.authority[-1],))
        return

    signer, above = found.signer, found.authority[-1]
    if _RANK.match(signer.words + " "):
        yield Violation(code="signature.name/rank", data=data(text=signer.words), paras=(signer,))

    wrong = tuple(style_deviations(signer, rules.style("signature.name"), align=signer.cell is not None))
    if wrong:
        yield Violation(code="signature.name/look", details=wrong, paras=(signer,))

    if signer.spot and above.spot and signer.spot.page == above.spot.page and signer.number != above.number:
        room = signer.spot.bottom - above.spot.bottom - signer.runs[0].size * 25.4 / 72
        if room < rules["signature.name"].measures["room"].min:
            yield Violation(
                code="signature.name/room",
                data=data(mm=room),
                paras=(signer,),
                point="room",
                whole_paper=True,
            )


def recipients_heading(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """recipients.heading: its look, left, level with the authority."""
    del facts
    heading = found.recipients_heading

    if heading is None:
        yield missing("recipients.heading/missing")
        return

    if heading.words != "Nơi nhận:" and heading.words.rstrip(" :") == "Nơi nhận":
        yield Violation(code="recipients.heading/colon", paras=(heading,), fixable=heading.cell is not None)

    wrong = list(style_deviations(heading, rules.style("recipients.heading"), align=False))
    if heading.align not in ("left", "both") or heading.first_line > _FLUSH:
        wrong.append(Detail("not-flush-left"))

    if wrong:
        yield Violation(code="recipients.heading/look", details=tuple(wrong), paras=(heading,))

    above = found.authority[0] if found.authority else None
    if above and above.spot and heading.spot and above.cell and heading.cell:
        apart = abs(above.spot.top - heading.spot.top)
        if above.spot.page != heading.spot.page or apart > _LEVEL:
            yield Violation(code="recipients.heading/not-level", paras=(heading,))


def recipients_list(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """recipients.list: 11 pt, flush left, each with dash and semicolon."""
    del facts
    if found.recipients_heading is None:
        return

    lines = [para for para in found.recipients if not is_archive(para)]
    if not lines:
        yield Violation(code="recipients.list/empty", paras=(found.recipients_heading,))
        return

    wrong: list[Violation] = []
    ends = lines[:-1] if len(lines) == len(found.recipients) else lines

    for para in lines:
        details = tuple(_recipient(para, rules, inside=para in ends))
        if details:
            wrong.append(Violation(code="recipients.list/line", details=details, paras=(para,)))

    yield from merged(wrong)
    upward = bool(found.addressee) and found.kind_code == "BC"
    asked = upward and any(one.id == "as-above" for one in rules["recipients.list"].points)

    if asked and not fold(lines[0].words).lstrip("-– ").startswith("nhu tren"):
        yield Violation(
            code="recipients.list/not-as-above", paras=(lines[0],), point="as-above", whole_paper=True
        )


def _recipient(para: Para, rules: RuleSet, *, inside: bool) -> Iterator[Detail]:
    yield from style_deviations(para, rules.style("recipients.list"), align=False)
    if para.align not in ("left", "both") or para.first_line > _FLUSH:
        yield Detail("not-flush-left")
    if not para.words.startswith(("-", "–")):
        yield Detail("no-dash")
    if inside and not para.words.endswith(";"):
        yield Detail("no-semicolon")


def is_archive(para: Para) -> bool:
    """Return whether a line of Nơi nhận is the archive's."""
    return is_archive_line(fold(para.words))


def archive(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """recipients.archive: the last line ``- Lưu: VT, ….``."""
    del facts
    if found.recipients_heading is None:
        return

    lines = [para for para in found.recipients if is_archive(para)]
    if not lines:
        yield Violation(code="recipients.archive/missing", paras=(found.recipients_heading,))
        return

    para = lines[0]
    wrong = list(style_deviations(para, rules.style("recipients.archive"), align=False))

    if para is not found.recipients[-1]:
        wrong.append(Detail("not-last"))

    if not re.match(r"[-–]\s*Lưu:\s*VT\b", para.words):
        wrong.append(detail("archive-wording", text=para.words))

    if not para.words.endswith("."):
        wrong.append(Detail("no-full-stop"))

    if para.align not in ("left", "both") or para.first_line > _FLUSH:
        wrong.append(Detail("not-flush-left"))

    if wrong:
        yield Violation(code="recipients.archive/line", details=tuple(wrong), paras=(para,))


CHECKS = {
    "signature.authority": authority,
    "signature.name": name,
    "recipients.heading": recipients_heading,
    "recipients.list": recipients_list,
    "recipients.archive": archive,
}
"""The checks of this module by the id of their rule."""
