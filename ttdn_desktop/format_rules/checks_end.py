"""Rules of the closing block: signature and recipients."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.checks_head import sheet_is_right
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import Fault, gathered
from ttdn_desktop.format_rules.looks import said as as_sentence
from ttdn_desktop.format_rules.looks import wrong_looks
from ttdn_desktop.format_rules.rule_set import RuleSet
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


def authority(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """signature.authority: who signs and for whom, its look, in the right half."""
    if not found.authority:
        yield Fault("Không thấy quyền hạn, chức vụ người ký.", looks=False)
        return
    first = found.authority[0]
    style = rules.style("signature.authority")
    for para in found.authority:
        wrong = list(wrong_looks(para, style, align=first.cell is not None))
        if wrong:
            yield Fault(as_sentence("Quyền hạn, chức vụ người ký", wrong), (para,))
    spot = first.spot
    upright = sheet_is_right(facts, rules)
    if spot and upright and (spot.left + spot.right) / 2 < facts.sections[first.section].middle:
        yield Fault("Khối chữ ký không ở nửa bên phải.", (first,), looks=False)
    yield from _sequence(found)


def _sequence(found: Elements) -> Iterator[Fault]:
    lines = [fold(para.words) for para in found.authority]
    committee = bool(found.issuer) and fold(found.issuer[0].words).startswith(("uy ban nhan dan", "ubnd"))
    paras = tuple(found.authority)
    on_behalf = [line for line in lines if _ON_BEHALF.match(line)]
    if committee and not on_behalf:
        yield Fault("Thiếu “TM. ỦY BAN NHÂN DÂN”.", paras[:1], looks=False)
    for line, para in zip(lines, found.authority, strict=True):
        if match := _ON_BEHALF.match(line):
            rest = line[match.end() :].lstrip(" .")
            if not re.match(r"tm\.\s+\S", line):
                yield Fault(f"Ghi “{para.words}”, phải là “TM.” và khoảng trắng.", (para,), looks=committee)
            elif committee and rest.startswith("ubnd"):
                yield Fault("Tên cơ quan sau “TM.” viết tắt.", (para,))
            elif rest.startswith("uy ban nhan dan") and rest != "uy ban nhan dan":
                yield Fault("Sau “TM. ỦY BAN NHÂN DÂN” ghi thêm tên đơn vị.", (para,), "no-unit")
    positions = [line for line in lines if not _ON_BEHALF.match(line)]
    for_chair = any(line.startswith("kt") for line in positions)
    deputy = any(line.startswith("pho ") for line in positions)
    if not positions:
        yield Fault("Thiếu chức vụ người ký.", paras[-1:], looks=False)
    elif deputy and not for_chair:
        yield Fault("Cấp phó ký mà thiếu “KT. CHỦ TỊCH”.", paras[-1:], looks=False)
    elif for_chair and not deputy:
        yield Fault("Có “KT.” mà thiếu chức vụ cấp phó.", paras[-1:], looks=False)
    yield from _unit(found)


def _unit(found: Elements) -> Iterator[Fault]:
    for para in found.authority:
        bare = re.sub(r"^(kt|q)\s*\.\s*", "", fold(para.words))
        if any(re.match(rf"{position}\s+\S", bare) for position in _POSITIONS):
            yield Fault("Sau chức vụ người ký ghi thêm tên đơn vị.", (para,), "no-unit")


def name(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """signature.name: the bare name in bold, with room above it."""
    del facts
    if not found.authority:
        return
    if found.signer is None:
        yield Fault("Không thấy họ tên người ký.", (found.authority[-1],), looks=False)
        return
    signer, above = found.signer, found.authority[-1]
    if _RANK.match(signer.words + " "):
        yield Fault(f"Trước họ tên ghi học hàm, học vị, cấp bậc: “{signer.words}”.", (signer,), looks=False)
    wrong = list(wrong_looks(signer, rules.style("signature.name"), align=signer.cell is not None))
    if wrong:
        yield Fault(as_sentence("Họ tên người ký", wrong), (signer,))
    if signer.spot and above.spot and signer.spot.page == above.spot.page and signer.number != above.number:
        room = signer.spot.bottom - above.spot.bottom - signer.runs[0].size * 25.4 / 72
        if room < rules["signature.name"].measures["room"].min:
            yield Fault(f"Chỗ ký chỉ cao {room:.0f} mm.", (signer,), "room")


def recipients_heading(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """recipients.heading: its look, left, level with the authority."""
    del facts
    heading = found.recipients_heading
    if heading is None:
        yield Fault("Không thấy “Nơi nhận:”.", looks=False)
        return
    if heading.words != "Nơi nhận:" and heading.words.rstrip(" :") == "Nơi nhận":
        yield Fault(
            "Sau “Nơi nhận” không có dấu hai chấm liền chữ.", (heading,), looks=heading.cell is not None
        )
    wrong = list(wrong_looks(heading, rules.style("recipients.heading"), align=False))
    if heading.align not in ("left", "both") or heading.first_line > _FLUSH:
        wrong.append("không sát lề trái")
    if wrong:
        yield Fault(as_sentence("“Nơi nhận:”", wrong), (heading,))
    above = found.authority[0] if found.authority else None
    if above and above.spot and heading.spot and above.cell and heading.cell:
        apart = abs(above.spot.top - heading.spot.top)
        if above.spot.page != heading.spot.page or apart > _LEVEL:
            yield Fault(
                "“Nơi nhận:” không ngang hàng với quyền hạn, chức vụ người ký.", (heading,), looks=False
            )


def recipients_list(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """recipients.list: 11 pt, flush left, each with dash and semicolon."""
    del facts
    if found.recipients_heading is None:
        return
    lines = [para for para in found.recipients if not is_archive(para)]
    if not lines:
        yield Fault("Nơi nhận không có dòng nào.", (found.recipients_heading,), looks=False)
        return
    wrong: list[tuple[str, Para]] = []
    ends = lines[:-1] if len(lines) == len(found.recipients) else lines
    for para in lines:
        faults = list(_recipient(para, rules, inside=para in ends))
        if faults:
            wrong.append((as_sentence("Dòng nơi nhận", faults), para))
    yield from gathered(wrong)
    upward = bool(found.addressee) and found.kind_code == "BC"
    asked = upward and any(one.id == "as-above" for one in rules["recipients.list"].points)
    if asked and not fold(lines[0].words).lstrip("-– ").startswith("nhu tren"):
        yield Fault("Dòng đầu của Nơi nhận không ghi “Như trên”.", (lines[0],), "as-above", looks=False)


def _recipient(para: Para, rules: RuleSet, *, inside: bool) -> Iterator[str]:
    yield from wrong_looks(para, rules.style("recipients.list"), align=False)
    if para.align not in ("left", "both") or para.first_line > _FLUSH:
        yield "không sát lề trái"
    if not para.words.startswith(("-", "–")):
        yield "không bắt đầu bằng gạch đầu dòng"
    if inside and not para.words.endswith(";"):
        yield "không kết thúc bằng dấu chấm phẩy"


def is_archive(para: Para) -> bool:
    """Return whether a line of Nơi nhận is the archive's."""
    return is_archive_line(fold(para.words))


def archive(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """recipients.archive: the last line ``- Lưu: VT, ….``."""
    del facts
    if found.recipients_heading is None:
        return
    lines = [para for para in found.recipients if is_archive(para)]
    if not lines:
        yield Fault("Nơi nhận không có dòng “Lưu:”.", (found.recipients_heading,), looks=False)
        return
    para = lines[0]
    wrong = list(wrong_looks(para, rules.style("recipients.archive"), align=False))
    if para is not found.recipients[-1]:
        wrong.append("không phải dòng cuối")
    if not re.match(r"[-–]\s*Lưu:\s*VT\b", para.words):
        wrong.append(f"ghi “{para.words}”")
    if not para.words.endswith("."):
        wrong.append("không kết thúc bằng dấu chấm")
    if para.align not in ("left", "both") or para.first_line > _FLUSH:
        wrong.append("không sát lề trái")
    if wrong:
        yield Fault(as_sentence("Dòng “Lưu:”", wrong), (para,))


CHECKS = {
    "signature.authority": authority,
    "signature.name": name,
    "recipients.heading": recipients_heading,
    "recipients.list": recipients_list,
    "recipients.archive": archive,
}
"""The checks of this module by the id of their rule."""
