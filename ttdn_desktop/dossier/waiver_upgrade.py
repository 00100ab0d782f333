"""Keys of ``waived`` from the time when a finding was known by its sentence, or by another code.

A finding of the answers or of a report had a code of its own (``no_dates:a3``, ``report-unit:a1``); today it
has the id of a rule of sense, known by its point. Warnings that are no rule any more keep their old key.

A format finding's key was ``format:<rule>:<sentence>``; today's is ``format:<rule>/<code>:<place>``, known
by the slash. The dossier's version doesn't say which: it stays 1, so that an older program opens the file.

A sentence said what was found, never where, and held for every place with the same sentence. Where a code
can be found only once in a paper the place is known (``paper``); else the sentence's values stand
in its stead (``=xã Vạn Lương``), and the key goes on holding for just the findings it held for.

Written once: old sentences never change, whatever the messages say today. Only warnings could be
suppressed, so only theirs are here; a key that is none of them is kept as it is.
"""

import re
from collections.abc import Mapping

import msgspec

from ttdn_desktop.dossier.records import Dossier

_OLD_KEY = re.compile(r"format:(?P<rule>[a-z.-]+):(?P<sentence>.*)", re.DOTALL)
"""A rule's id has small letters, dots and dashes; today's keys have a slash there and are no match."""

_WHOLE_SENTENCES = {
    "end-mark:Câu cuối không kết thúc bằng “./.”.": "end-mark/missing:paper",
    "text.spaces:Có hai khoảng trắng liền nhau hoặc khoảng trắng trước dấu câu.": "text.spaces/extra:paper",
    "paper.widow:Khối chữ ký sang trang một mình, không có dòng nội dung nào cùng trang.": (
        "paper.widow/alone:paper"
    ),
    "recipients.list:Dòng đầu của Nơi nhận không ghi “Như trên”.": "recipients.list/not-as-above:paper",
    "annex:Nội dung không nhắc đến phụ lục.": "annex/not-referred-to:paper",
    "bases.citation:Căn cứ là luật mà ghi số.": "bases.citation/law-with-number:=",
    "signature.authority:Sau “TM. ỦY BAN NHÂN DÂN” ghi thêm tên đơn vị.": (
        "signature.authority/unit-after-committee:="
    ),
    "signature.authority:Sau chức vụ người ký ghi thêm tên đơn vị.": (
        "signature.authority/unit-after-position:="
    ),
    "annex:Số trang của phụ lục không được đánh riêng.": "annex/page-numbers:=",
    "table.text:Hàng của bảng có thể bị ngắt sang hai trang.": "table.text/rows-break:=",
    "addressee:Nơi nhận ghi “Như trên” mà không có “Kính gửi:”.": "addressee/missing:=",
    "addressee:Có phần “Kính gửi:”.": "addressee/not-allowed:=",
}
"""Whole sentences; a key that ends in ``=`` holds for every finding of its code."""

_VALUE_SENTENCES = tuple(
    (re.compile(pattern, re.DOTALL), key)
    for pattern, key in (
        (r"text\.unit:Có tên cũ của xã: “(.*)”\.", "text.unit/former-name:={0}"),
        (r"text\.unit:Có tên “(.*)”\.", "text.unit/other-unit:={0}"),
        (r"text\.unit:Địa danh ghi “(.*)”\.", "text.unit/other-place:={0}"),
        (r"text\.level:Còn ghi “(.*)”\.", "text.level/abolished:={0}"),
        (r"text\.dates:Thời gian “(.*)” ngoài năm (\d+)\.", "text.dates/outside-year:={0}; {1}"),
        (r"text\.sum:(.*) đồng viết bằng chữ là “(.*)”\.", "text.sum/in-words:={0}; {1}"),
        (r"text\.sum:Tổng ghi (.*), các phần cộng lại được ([\d.]+)\.", "text.sum/parts:={0}; {1:amount}"),
        (
            r"text\.sum:Tổng của «cột (\d+)» ghi ([\d.]+), cộng lại được ([\d.]+)\.",
            "text.sum/column-without-heading:={0}; {1:amount}; {2:amount}",
        ),
        (
            r"text\.sum:Tổng của «(.*)» ghi ([\d.]+), cộng lại được ([\d.]+)\.",
            "text.sum/column:={0}; {1:amount}; {2:amount}",
        ),
        (
            r"text\.sum:Kinh phí ghi ([\d.]+), bảng cộng lại được ([\d.]+)\.",
            "text.sum/budget:={0:amount}; {1:amount}",
        ),
        (r"paper\.widow:Chỉ có 1 dòng nội dung .*", "paper.widow/one-line:paper"),
        (r"national-title:Quốc hiệu cỡ .*, Tiêu ngữ cỡ .*", "national-title/size-pair:paper"),
        (r"signature\.name:Chỗ ký chỉ cao .*", "signature.name/room:paper"),
        (r"bases\.punctuation:Căn cứ cuối không kết thúc bằng dấu “.*”\.", "bases.punctuation/last:paper"),
    )
)
"""Sentences with figures or words of the paper; ``amount`` is written without its dots."""

_DETAIL_SENTENCES = (
    (
        re.compile(r"annex:Dòng “Kèm theo”: (.*)\.", re.DOTALL),
        "annex/note-of-another",
        (("other-kind", "ghi “"), ("other-number", "ghi số "), ("other-date", "ghi ngày ")),
    ),
    (
        re.compile(r"addressee:Phần “Kính gửi:”: (.*)\.", re.DOTALL),
        "addressee/spelling",
        (
            ("addressee-no-colon", "thiếu dấu hai chấm sau “Kính gửi”"),
            ("not-beside", "chỉ gửi một nơi mà không ghi cùng dòng"),
            ("several-in-a-line", "nhiều nơi nhận ghi chung một dòng"),
            ("dash-for-one", "chỉ gửi một nơi mà có gạch đầu dòng"),
            ("addressee-no-dash", "có dòng không bắt đầu bằng gạch đầu dòng"),
            ("addressee-no-semicolon", "có dòng không kết thúc bằng dấu chấm phẩy"),
            ("addressee-no-full-stop", "dòng cuối không kết thúc bằng dấu chấm"),
        ),
    ),
    (
        re.compile(r"addressee:Phần “Kính gửi:”: (.*)\.", re.DOTALL),
        "addressee/look",
        (
            ("size", "cỡ chữ "),
            ("not-bold", "chữ không đậm"),
            ("bold", "chữ đậm"),
            ("not-italic", "chữ không nghiêng"),
            ("italic", "chữ nghiêng"),
            ("underline", "gạch chân"),
            ("not-all-capitals", "chưa viết hoa toàn bộ"),
            ("all-capitals", "viết hoa toàn bộ"),
            ("align", "canh "),
        ),
    ),
)
"""Sentences that list details: the code, and how each detail's phrase began."""


_CODES = {
    "no_dates": "sense.dates-missing",
    "outside_year": "sense.outside-year",
    "after_due": "sense.after-report-due",
    "covered_and_excused": "sense.duty-both",
    "remark": "sense.remark-open",
    "other_year": "sense.other-year",
}
"""Codes of a plan's warnings; the item, and a remark's mark, stand behind them as today."""

_REPORT_CODES = {
    "after_due": "sense.period-off-due",
    "before_due": "sense.period-off-due",
    "unit": "sense.activity-unit-mismatch",
    "duty": "sense.duty-unreported",
    "evidence": "sense.evidence-missing",
    "reworded": "sense.reworded-stale",
}
"""Codes of a report's warnings, behind ``report-`` or ``half-``."""

_EMPTY_TEXTS = {"strengths": "sense.empty-strengths", "next_year": "sense.next-year-empty"}


def with_upgraded_keys(dossier: Dossier) -> Dossier:
    """Return ``dossier`` with what it suppresses under today's keys; itself where nothing is older."""
    waived = upgraded_keys(dossier.waived)
    return dossier if waived == dossier.waived else msgspec.structs.replace(dossier, waived=waived)


def upgraded_keys(waived: Mapping[str, str]) -> dict[str, str]:
    """Return ``waived`` with today's keys; a reason that stands under today's key already stays."""
    now = {key: reason for key, reason in waived.items() if _upgraded_key(key) == key}
    for key, reason in waived.items():
        now.setdefault(_upgraded_key(key), reason)
    return now


def _upgraded_key(key: str) -> str:
    old = _OLD_KEY.fullmatch(key)
    if old is None:
        return _sense_key(key)

    rule_and_sentence = f"{old['rule']}:{old['sentence']}"
    new = (
        _WHOLE_SENTENCES.get(rule_and_sentence)
        or _value_key(rule_and_sentence)
        or _detail_key(rule_and_sentence)
    )
    return f"format:{new}" if new else key


def _sense_key(key: str) -> str:
    """Return the key of today's rule for one of a code of the answers or of a report."""
    code, _, place = key.partition(":")
    paper, dash, report_code = code.partition("-")
    if not dash or paper not in ("report", "half"):
        return f"{_CODES[code]}:{place}" if code in _CODES else key

    is_empty = report_code == "empty"
    rule = _EMPTY_TEXTS.get(place) if is_empty else _REPORT_CODES.get(report_code)
    mark = ":half" if paper == "half" else ""
    return f"{rule}:{place}{mark}" if rule else key


def _value_key(rule_and_sentence: str) -> str | None:
    for pattern, key in _VALUE_SENTENCES:
        if match := pattern.fullmatch(rule_and_sentence):
            values = [_Value(group) for group in match.groups()]
            return key.format(*values)
    return None


class _Value(str):
    """A group of a sentence, written without the dots of its thousands where a key says ``amount``."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return self.replace(".", "") if spec == "amount" else str(self)


def _detail_key(rule_and_sentence: str) -> str | None:
    """Return the key of a sentence that lists details, in the order of their list."""
    for pattern, code, phrases in _DETAIL_SENTENCES:
        match = pattern.fullmatch(rule_and_sentence)
        listed = f", {match[1]}" if match else ""
        details = [detail for detail, phrase in phrases if f", {phrase}" in listed]
        if details:
            return "+".join([code, *details]) + ":="
    return None
