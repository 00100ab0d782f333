"""What is wrong with a pack's own data: the manifest, the higher plan in it, the interview, the sample."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.directive.records import Directive, Section
from ttdn_desktop.dossier import reading, records_json
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.checking import check_interview
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.interview.validation import oddities_against
from ttdn_desktop.packs import versions
from ttdn_desktop.packs.findings import PackFinding, Severity
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.manifest_upgrades import upgraded
from ttdn_desktop.packs.records import FORMAT, VERSION, Manifest, Pack

T = TypeVar("T")
Read = Callable[[str], bytes | None]
"""A file of the pack by its name, None where there is none."""

MANIFEST, INTERVIEW, SAMPLE = "pack.json", "interview.json", "sample.json"
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")
_ANOTHER = "Hãy chọn thư mục hoặc tệp .zip của một bộ mẫu."


@dataclass
class Content:
    """A pack's files as far as they could be read, and what is wrong with them."""

    manifest: Manifest | None = None
    interview: Interview | None = None
    sample: Dossier | None = None
    plan_template: bytes | None = None
    report_template: bytes | None = None
    templates: dict[str, bytes] = field(default_factory=dict[str, bytes])
    findings: list[PackFinding] = field(default_factory=list[PackFinding])

    @property
    def pack(self) -> Pack | None:
        """The pack, where all that makes one could be read."""
        if self.manifest is None or self.interview is None or self.plan_template is None:
            return None
        return Pack(
            manifest=self.manifest,
            interview=self.interview,
            plan_template=self.plan_template,
            report_template=self.report_template,
        )

    def add(self, severity: Severity, code: str, file: str, what: str, mend: str = "") -> None:
        """Note one more finding."""
        self.findings.append(PackFinding(code=code, severity=severity, file=file, what=what, mend=mend))


def check_files(read: Read, *, name: str) -> Content:
    """Return the content of the pack called ``name`` with every finding that its data gives.

    Raises InputError where this is no pack at all: no manifest, or one of another format or a newer one.
    """
    content = Content()
    raw = _manifest_table(read(MANIFEST), name, content)
    content.manifest = _converted(raw, Manifest, MANIFEST, content) if raw is not None else None

    if content.manifest is not None:
        _check_manifest(content.manifest, content)
        _read_templates(content.manifest, read, content)

    asked = _table(read(INTERVIEW), INTERVIEW, content)
    content.interview = _converted(asked, Interview, INTERVIEW, content) if asked is not None else None

    if content.interview is not None and content.manifest is not None:
        for line in check_interview(content.interview, content.manifest.directive):
            content.add("error", "interview", INTERVIEW, line)

    _read_sample(read(SAMPLE), content)
    return content


def _manifest_table(body: bytes | None, name: str, content: Content) -> dict[str, Any] | None:
    if body is None:
        raise InputError(f"“{name}” không có tệp {MANIFEST} nên không phải bộ mẫu.", _ANOTHER)

    raw = _parsed(body, MANIFEST, content)
    if raw is None:
        return None

    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != FORMAT:
        raise InputError(f"“{name}” không phải bộ mẫu của chương trình này.", _ANOTHER)

    version = table.get("version")
    if isinstance(version, int) and version > VERSION:
        raise InputError(f"Bộ mẫu “{name}” do bản chương trình mới hơn làm.", "Hãy cài bản chương trình mới.")
    return upgraded(table)


def _table(body: bytes | None, file: str, content: Content) -> Any:
    if body is None:
        content.add("error", "file.missing", file, "thiếu tệp này.", f"Thêm {file} vào bộ mẫu.")
        return None
    return _parsed(body, file, content)


def _parsed(body: bytes, file: str, content: Content) -> Any:
    try:
        return records_json.parse(body, name=file)
    except ClerkError as fault:
        content.add("error", "file.json", file, fault.what, "Sửa tệp cho đúng JSON, lưu dạng UTF-8.")
        return None


def _converted(raw: Any, kind: type[T], file: str, content: Content) -> T | None:
    try:
        return records_json.convert(raw, kind, name=file)
    except ClerkError as fault:
        content.add("error", "file.type", file, fault.what, "Sửa giá trị ấy cho đúng kiểu.")
        return None


def _check_manifest(manifest: Manifest, content: Content) -> None:
    if not versions.is_id(manifest.id):
        mend = "Chỉ dùng chữ thường không dấu, số và gạch nối, như van-ninh-2019."
        content.add("error", "manifest.id", MANIFEST, f"mã mẫu “{manifest.id}” không dùng được.", mend)

    if not versions.is_version(manifest.pack_version):
        what = f"phiên bản mẫu “{manifest.pack_version}” không dùng được."
        content.add(
            "error", "manifest.version", MANIFEST, what, "Viết các số cách nhau bằng dấu chấm, như 1.0."
        )

    if not manifest.title.strip():
        content.add("warning", "manifest.title", MANIFEST, "bộ mẫu chưa có tên (title).", "Ghi tên bộ mẫu.")

    year = manifest.directive.year
    fitting = era.rules_of(manifest.directive) if year else manifest.rules

    if fitting != manifest.rules:
        what = f"quy tắc {manifest.rules} không hợp với kế hoạch năm {year}."
        content.add("warning", "manifest.rules", MANIFEST, what, f"Ghi “rules”: “{fitting}”.")

    for severity, what in _directive_faults(manifest.directive):
        content.add(severity, "directive", MANIFEST, what, "Sửa mục “directive” cho khớp kế hoạch cấp trên.")


def _directive_faults(directive: Directive) -> Iterator[tuple[Severity, str]]:
    items = {item.id: item.text for item in directive.items()}
    for twice in _repeated(item.id for item in directive.items()):
        yield "error", f"mã đoạn “{twice}” dùng hơn một lần."

    for twice in _repeated(section.number for section in _sections(directive.sections)):
        yield "error", f"số mục “{twice}” dùng hơn một lần."

    for name, ids in _references(directive):
        for unknown in (each for each in ids if each not in items):
            yield "error", f"“{name}” nêu đoạn “{unknown}” không có trong các mục (sections)."

    for duty in directive.commune_duties:
        if duty.id in items and items[duty.id] != duty.text:
            yield "warning", f"lời văn nhiệm vụ “{duty.id}” khác với đoạn cùng mã trong các mục."

    if not directive.commune_duties:
        yield "warning", "chưa có nhiệm vụ nào giao cho cấp xã (commune_duties)."

    if directive.year is None:
        yield "warning", "chưa ghi năm của kế hoạch (year)."

    if directive.year and directive.report_due and directive.report_due.year - directive.year not in (0, 1):
        yield "warning", f"hạn báo cáo {directive.report_due:%d/%m/%Y} không thuộc năm {directive.year}."


def _references(directive: Directive) -> Iterator[tuple[str, Iterable[str]]]:
    yield "purposes", directive.purposes
    yield "contents", directive.contents
    yield "forms", directive.forms
    for assignment in directive.assignments:
        yield f"assignments {assignment.number}", assignment.items
    yield "commune_duties", [duty.id for duty in directive.commune_duties]


def _sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _sections(section.sections)


def _repeated(ids: Iterable[str]) -> list[str]:
    return [key for key, count in Counter(ids).items() if count > 1]


def _read_templates(manifest: Manifest, read: Read, content: Content) -> None:
    """Read the Word templates that the manifest names; only plain names are looked for."""
    for file in (manifest.documents.plan, manifest.documents.report):
        if file is None:
            continue

        body = read(file) if _PLAIN_NAME.fullmatch(file) else None
        if body is None:
            mend = f"Đặt tệp {file} cạnh {MANIFEST}, hoặc sửa tên ở mục “documents”."
            content.add("error", "file.missing", file, "thiếu mẫu Word này.", mend)
        else:
            content.templates[file] = body

    content.plan_template = content.templates.get(manifest.documents.plan)
    content.report_template = content.templates.get(manifest.documents.report or "")


def _read_sample(body: bytes | None, content: Content) -> None:
    if body is None:
        mend = f"Thêm {SAMPLE}: một hồ sơ đã điền đủ."
        content.add("warning", "sample.missing", SAMPLE, "không có hồ sơ ví dụ nên chưa ghép thử được.", mend)
        return

    try:
        found = reading.read(body, name=SAMPLE)
    except ClerkError as fault:
        content.add("error", "sample", SAMPLE, fault.what, fault.next_step)
        return

    content.sample = found.dossier
    for notice in found.notices:
        content.add("warning", "sample.odd", SAMPLE, notice)

    if content.manifest is not None:
        _match_sample(found.dossier, content.manifest, content)


def _match_sample(sample: Dossier, manifest: Manifest, content: Content) -> None:
    if sample.pack != manifest.id and versions.is_id(manifest.id):
        what = f"hồ sơ ví dụ thuộc mẫu “{sample.pack}”, không phải “{manifest.id}”."
        content.add("warning", "sample.pack", SAMPLE, what, f"Ghi “pack”: “{manifest.id}”.")

    year = manifest.directive.year
    if year and sample.year != year:
        what = f"hồ sơ ví dụ của năm {sample.year}, kế hoạch cấp trên của năm {year}."
        content.add("warning", "sample.year", SAMPLE, what, f"Ghi “year”: {year}.")

    for line in oddities_against(sample, manifest.directive):
        content.add("warning", "sample.odd", SAMPLE, line)
