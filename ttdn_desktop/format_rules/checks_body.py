"""Rules of the text proper: bases, body, headings, the end mark, tables and annexes."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from ttdn_desktop.basics.wording import fold
from ttdn_desktop.format_rules.elements import ARABIC, LETTER, ROMAN, Annex, Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import Fault, gathered
from ttdn_desktop.format_rules.looks import most, said, shown_runs, wrong_looks
from ttdn_desktop.format_rules.rule_set import RuleSet, Style

_HEADING_LENGTH = 150
_LINE_TOLERANCE = 0.02
_DOCUMENT = re.compile(
    r"(?:căn cứ|theo|thực hiện)\s+(nghị định|quyết định|thông tư|nghị quyết|chỉ thị|kết luận|kế hoạch"
    r"|công văn|chương trình|hướng dẫn|thông báo|quy định|văn bản)\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"căn cứ\s+(bộ luật|luật|pháp lệnh|hiến pháp)\b", re.IGNORECASE)
_SYMBOL = re.compile(r"\d+[A-Za-zĐđ]?\s*[-/]\s*\w|số\s+/")
_DAY = re.compile(r"ngày\s*(\d{1,2})?\s*(?:tháng\s*(\d{1,2})?\s*năm|[/.-]\s*(\d{1,2})\s*[/.-])\s*(\d{4})")
_ABOUT = re.compile(
    r"\b(về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|tăng cường|công bố|giao"
    r"|bổ sung|đẩy mạnh|tổ chức|nâng cao|kiện toàn|thành lập|điều chỉnh|thông qua|hoạt động"
    r"|công tác)\b|[“\"]",
    re.IGNORECASE,
)


def text_paras(found: Elements) -> list[Para]:
    """Return bases and body together, in reading order."""
    return [*found.bases, *found.body]


def is_heading(para: Para) -> bool:
    """Return whether a numbered paragraph has a heading, not a sentence."""
    words = para.words
    numbered = ROMAN.match(words) or ARABIC.match(words)
    return bool(numbered) and len(words) < _HEADING_LENGTH and not words.endswith((".", ";", ",", ":"))


def _plain(found: Elements) -> list[Para]:
    """Return the body's paragraphs that are no heading."""
    return [para for para in found.body if not (is_heading(para) or ROMAN.match(para.words))]


def bases(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """Rule bases: one a paragraph, italic under nd30, upright under tt01."""
    del facts
    wrong: list[tuple[str, Para]] = []
    for para in found.bases:
        looks = list(wrong_looks(para, rules.style("bases"), align=False))
        if looks:
            wrong.append((said("Căn cứ", looks), para))
        if re.search(r";\s*Căn cứ\b", para.text):
            yield Fault("Nhiều căn cứ trong một đoạn.", (para,), looks=False)
    yield from gathered(wrong)


def citation(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """bases.citation: kind, number and symbol, date, organ and subject; of a law kind and name only."""
    del facts, rules
    for para in found.bases:
        if _LAW.match(para.words):
            if re.search(r"\bsố\b.{0,12}\d+/", para.words):
                yield Fault("Căn cứ là luật mà ghi số.", (para,), "law", looks=False)
            continue
        if not _DOCUMENT.match(para.words):
            continue
        lacking = list(_lacking(para.words))
        if lacking:
            yield Fault(f"Căn cứ thiếu {', '.join(lacking)}.", (para,), looks=False)


def _lacking(words: str) -> Iterator[str]:
    if not _SYMBOL.search(words):
        yield "số, ký hiệu"
    day = _DAY.search(words)
    if day is None and not re.search(r"ngày\s+tháng\s+năm|\d{1,2}/\d{1,2}/\d{4}", words):
        yield "ngày ban hành"
    _, organ, rest = words[day.end() if day else 0 :].partition("của ")
    if not organ:
        yield "cơ quan ban hành"
        rest = words[day.end() :] if day else words
    if not _ABOUT.search(rest):
        yield "trích yếu"


def punctuation(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """bases.punctuation: each ends with a semicolon, the last as the rule set says."""
    del facts
    each, last = rules.bases_ends
    wrong = tuple(para for para in found.bases[:-1] if not para.words.endswith(each))
    if wrong:
        yield Fault(f"Căn cứ không kết thúc bằng dấu “{each}”.", wrong)
    if found.bases and not found.bases[-1].words.endswith(last):
        point = "last" if any(one.id == "last" for one in rules["bases.punctuation"].points) else ""
        yield Fault(f"Căn cứ cuối không kết thúc bằng dấu “{last}”.", (found.bases[-1],), point)


def body(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """Rule body: size, weight, and one size for the whole."""
    del facts
    paras, style = _plain(found), rules.style("body")
    wrong: list[tuple[str, Para]] = []
    for para in paras:
        looks = list(wrong_looks(para, style, align=False, case=len(para.words) > 40))
        looks = [look for look in looks if not (look == "chữ đậm" and _numbered(para))]
        if looks:
            wrong.append((said("Nội dung", looks), para))
    yield from gathered(wrong)
    sizes: Counter[float] = Counter()
    for para in paras:
        for run in shown_runs(para):
            sizes[run.size] += len(run.text)
    if not sizes:
        return
    main = sizes.most_common(1)[0][0]
    other = [
        para
        for para in paras
        if any(run.size != main and style.allows_size(run.size) for run in shown_runs(para))
    ]
    if other:
        yield Fault(f"Nội dung không cùng một cỡ chữ (phần lớn cỡ {main:g}).", tuple(other))


def _numbered(para: Para) -> bool:
    return bool(ARABIC.match(para.words) or LETTER.match(para.words))


def align(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """body.align: justified."""
    del facts, rules
    wrong = tuple(para for para in (*found.bases, *_plain(found)) if para.align != "both")
    if wrong:
        yield Fault("Đoạn văn không canh đều hai bên.", wrong)


def indent(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """body.indent: the first line; a tab that leads there is as good."""
    del facts
    measure = rules["body.indent"].measures["first-line"]
    wrong: list[tuple[str, Para]] = []
    for para in (*found.bases, *_plain(found)):
        at = 12.7 if para.raw.startswith("\t") and para.first_line < 1 else para.first_line
        if not measure.allows(at):
            shown = f"{at:.1f}".replace(".", ",")
            wrong.append((f"Dòng đầu lùi {shown} mm.", para))
    yield from gathered(wrong)


def spacing(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """body.spacing: at least 6 pt between paragraphs, no empty ones."""
    measure = rules["body.spacing"].measures["between"]
    text = text_paras(found)
    if not text:
        return
    numbers = {para.number for para in text}
    close = tuple(
        para
        for para in text
        if para.gap is not None and para.number - 1 in numbers and not measure.allows(para.gap + 0.05)
    )
    if close:
        shown = f"{close[0].gap or 0:g}".replace(".", ",")
        yield Fault(f"Khoảng cách giữa các đoạn {shown} pt.", close)
    first, last = text[0].number, text[-1].number
    empty = tuple(
        para
        for para in facts.paras[first:last]
        if not para.words and para.cell is None and not para.own_small
    )
    if empty:
        yield Fault("Có đoạn trống giữa các đoạn văn.", empty)


def line(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """body.line: single to one and a half; under tt01 also exactly from 15 pt on."""
    del facts
    measures = rules["body.line"].measures
    wrong: list[Para] = []
    for para in text_paras(found):
        low = para.lines_high < measures["line"].min - _LINE_TOLERANCE
        if para.exact is not None and "exact" in measures:
            low = not measures["exact"].allows(para.exact)
        high = para.lines_high > (measures["line"].max or 1.5) + _LINE_TOLERANCE
        if low or high:
            wrong.append(para)
    if wrong:
        shown = f"{wrong[0].lines_high:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        yield Fault(f"Khoảng cách dòng {shown} lines.", tuple(wrong))


def heading(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """Rule heading: looks of each level, and numbers without a gap."""
    del facts
    yield from gathered((words, para) for para in found.body for words in _heading_looks(para, rules))
    yield from _order(found, rules["heading"].texts)


def _heading_looks(para: Para, rules: RuleSet) -> Iterator[str]:
    words = para.words
    if ROMAN.match(words) and len(words) < _HEADING_LENGTH:
        style, what = rules.style("heading", "roman"), "Đề mục La Mã"
    elif is_heading(para):
        style, what = rules.style("heading", "arabic-titled"), "Đề mục có tiêu đề"
    elif ARABIC.match(words) and _part_bold(para):
        yield "Tiêu đề của khoản không nằm riêng một dòng."
        return
    elif _numbered(para):
        name = "arabic-plain" if ARABIC.match(words) else "letter"
        yield from _weights(para, rules.style("heading", name))
        return
    else:
        return
    looks = list(wrong_looks(para, style, align=False))
    if looks:
        yield said(what, looks)


def _weights(para: Para, style: Style) -> Iterator[str]:
    if para.words.endswith(":") and ARABIC.match(para.words):
        return
    if not style.bold and most(shown_runs(para), "bold"):
        yield "Khoản, điểm: chữ đậm."


def _part_bold(para: Para) -> bool:
    bold = [run.bold for run in shown_runs(para) if len(run.text.strip()) > 3]
    return len(set(bold)) > 1 and bold[0]


def _order(found: Elements, letters: tuple[str, ...]) -> Iterator[Fault]:
    roman = arabic = 0
    letter = -1
    before: Para | None = None
    for para in found.body:
        words = para.words
        if match := ROMAN.match(words):
            value = _roman_value(match[1])
            if value != roman + 1:
                yield Fault(f"Sau mục {_roman(roman)} là mục {match[1]}.", (para,), looks=False)
            roman, arabic, letter = value, 0, -1
        elif match := ARABIC.match(words):
            value = int(match[1])
            anew = value == 1 and arabic != 1 and before is not None and before.words.endswith(":")
            if value != arabic + 1 and not anew:
                yield Fault(f"Sau khoản {arabic} là khoản {match[1]}.", (para,), looks=False)
            arabic, letter = value, -1
        elif match := LETTER.match(words):
            value = letters.index(match[1]) if match[1] in letters else -2
            if value != letter + 1 and not (value == 0 and letter > 0):
                last = letters[letter] if letter >= 0 else "đầu mục"
                yield Fault(f"Sau điểm {last}) là điểm {match[1]}).", (para,), looks=False)
            letter = value if value >= 0 else letter + 1
        before = para


def _roman_value(text: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    whole = 0
    for at, sign in enumerate(text):
        here = values[sign]
        whole += -here if at + 1 < len(text) and values[text[at + 1]] > here else here
    return whole


def _roman(number: int) -> str:
    signs = ("0", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    return signs[number] if number < len(signs) else str(number)


def end_mark(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """end-mark: the last sentence ends with ``./.``."""
    del facts
    if found.body and not found.body[-1].words.endswith(rules["end-mark"].texts[0]):
        yield Fault("Câu cuối không kết thúc bằng “./.”.", (found.body[-1],))


def table_text(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """table.text: at least 11 pt, header row repeated, rows whole."""
    del found
    style = rules.style("table.text")
    for number, table in enumerate(facts.tables):
        if not table.is_data:
            continue
        inside = [para for para in facts.paras if para.cell and para.cell.table == number and para.words]
        first = (inside[0],) if inside else ()
        small = tuple(
            para for para in inside if any(not style.allows_size(run.size) for run in shown_runs(para))
        )
        if small:
            yield Fault(f"Chữ trong bảng cỡ {table.smallest:g}.", small)
        long = len(table.rows) >= 3
        if long and not table.header_repeats:
            yield Fault("Hàng tiêu đề của bảng không lặp lại ở mỗi trang.", first)
        pages = {para.spot.page for para in inside if para.spot}
        if long and not table.whole_rows and len(pages) > 1:
            yield Fault("Hàng của bảng có thể bị ngắt sang hai trang.", first, "whole-rows")


def annex(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """Rule annex: label, title, note; several are numbered in Roman; the text refers to them."""
    for one in found.annexes:
        yield from _annex(one, len(found.annexes), rules)
        section = facts.sections[one.label.section]
        if one.label.section and section.first_number is None and one is found.annexes[0]:
            yield Fault("Số trang của phụ lục không được đánh riêng.", (one.label,), "page-numbers")
    if found.annexes and not any("phu luc" in fold(para.words) for para in found.body):
        yield Fault("Nội dung không nhắc đến phụ lục.", (found.annexes[0].label,), "referred", looks=False)


def _annex(one: Annex, count: int, rules: RuleSet) -> Iterator[Fault]:
    label = re.fullmatch(r"phụ lục(?:\s+(\S+?))?[.:]?", one.label.words, re.IGNORECASE)
    number = label[1] if label else None
    if count > 1 and not re.fullmatch(r"[IVX]+", number or ""):
        yield Fault("Có nhiều phụ lục mà không đánh số La Mã.", (one.label,), looks=False)
    elif number and not re.fullmatch(r"[IVX]+", number):
        yield Fault(f"Phụ lục đánh số “{number}”.", (one.label,), looks=False)
    for what, part, paras in (
        ("Chữ “Phụ lục”", "label", [one.label]),
        ("Tên phụ lục", "title", one.title),
        ("Dòng “Kèm theo”", "note", [one.note] if one.note else []),
    ):
        for para in paras:
            looks = list(wrong_looks(para, rules.style("annex", part)))
            if looks:
                yield Fault(said(what, looks), (para,))
    if not one.title:
        yield Fault("Phụ lục không có tên.", (one.label,), looks=False)
    if one.note is None:
        yield Fault("Phụ lục không có dòng “(Kèm theo …)”.", (one.label,), looks=False)


def cited_day(words: str) -> dt.date | None:
    """Return the date a base is cited with."""
    match = _DAY.search(words)
    if match is None or not match[1]:
        return None
    try:
        return dt.date(int(match[4]), int(match[2] or match[3] or 0), int(match[1]))
    except ValueError:
        return None


CHECKS = {
    "bases": bases,
    "bases.citation": citation,
    "bases.punctuation": punctuation,
    "body": body,
    "body.align": align,
    "body.indent": indent,
    "body.spacing": spacing,
    "body.line": line,
    "heading": heading,
    "end-mark": end_mark,
    "table.text": table_text,
    "annex": annex,
}
"""The checks of this module by the id of their rule."""
