"""What is wrong with a pack's own data: the manifest, the higher plan in it, the interview, the sample."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.dossier import reading, records_json
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.checking import check_interview
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.interview.validation import unknown_reference_messages
from ttdn_desktop.packs import versions
from ttdn_desktop.packs.archive import INTERVIEW, MANIFEST, SAMPLE
from ttdn_desktop.packs.check_manifest import manifest_faults
from ttdn_desktop.packs.fault_messages import fault_finding
from ttdn_desktop.packs.faults import PackFault
from ttdn_desktop.packs.findings import PackFinding
from ttdn_desktop.packs.manifest_upgrades import upgrade_manifest
from ttdn_desktop.packs.records import FORMAT, VERSION, Manifest, Pack

T = TypeVar("T")
ReadFile = Callable[[str], bytes | None]
"""A file of the pack by its name, None where there is none."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")
"""No folder, no accent, no leading dot: a name that every system takes, and that stays inside the pack."""

_CHOOSE_PACK = "Hãy chọn thư mục hoặc tệp .zip của một bộ mẫu."


@dataclass
class Content:
    """A pack's files as far as they could be read, and what is wrong with them."""

    manifest: Manifest | None = None
    interview: Interview | None = None
    sample: Dossier | None = None
    plan_template: bytes | None = None
    report_template: bytes | None = None
    templates: dict[str, bytes] = field(default_factory=dict[str, bytes])
    faults: list[PackFault] = field(default_factory=list[PackFault])

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

    @property
    def findings(self) -> tuple[PackFinding, ...]:
        """What is shown of the faults, in the order they were found."""
        return tuple(fault_finding(fault) for fault in self.faults)

    def add(self, code: str, file: str, **data: object) -> None:
        """Note one more fault."""
        self.faults.append(PackFault(code, file, data))


def check_files(read: ReadFile, *, name: str) -> Content:
    """Return the content of the pack called ``name`` with every fault of its data.

    Raises InputError where this is no pack at all: no manifest, or one of another format or a newer one.
    """
    content = Content()
    raw = _manifest_table(read(MANIFEST), name, content)
    content.manifest = _converted(raw, Manifest, MANIFEST, content) if raw is not None else None

    if content.manifest is not None:
        content.faults.extend(manifest_faults(content.manifest))
        _read_templates(content.manifest, read, content)

    questions = _table(read(INTERVIEW), INTERVIEW, content)
    if questions is not None:
        content.interview = _converted(questions, Interview, INTERVIEW, content)

    if content.interview is not None and content.manifest is not None:
        for line in check_interview(content.interview, content.manifest.directive):
            content.add("interview.unusable", INTERVIEW, message=line)

    _read_sample(read(SAMPLE), content)
    return content


def _manifest_table(body: bytes | None, name: str, content: Content) -> dict[str, Any] | None:
    if body is None:
        raise InputError(f"“{name}” không có tệp {MANIFEST} nên không phải bộ mẫu.", _CHOOSE_PACK)

    raw = _parsed(body, MANIFEST, content)
    if raw is None:
        return None

    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != FORMAT:
        raise InputError(f"“{name}” không phải bộ mẫu của chương trình này.", _CHOOSE_PACK)

    version = table.get("version")
    if isinstance(version, int) and version > VERSION:
        raise InputError(f"Bộ mẫu “{name}” do bản chương trình mới hơn làm.", "Hãy cài bản chương trình mới.")
    return upgrade_manifest(table)


def _table(body: bytes | None, file: str, content: Content) -> Any:
    if body is None:
        content.add("file.missing", file)
        return None
    return _parsed(body, file, content)


def _parsed(body: bytes, file: str, content: Content) -> Any:
    try:
        return records_json.parse(body, name=file)
    except ClerkError as fault:
        content.add("file.not_json", file, message=fault.what)
        return None


def _converted(raw: Any, kind: type[T], file: str, content: Content) -> T | None:
    try:
        return records_json.convert(raw, kind, name=file)
    except ClerkError as fault:
        content.add("file.wrong_type", file, message=fault.what)
        return None


def _read_templates(manifest: Manifest, read: ReadFile, content: Content) -> None:
    """Read the Word templates that the manifest names; only plain names are looked for."""
    for file in (manifest.documents.plan, manifest.documents.report):
        if file is None:
            continue

        body = read(file) if _PLAIN_NAME.fullmatch(file) else None
        if body is None:
            content.add("template.missing", file)
        else:
            content.templates[file] = body

    content.plan_template = content.templates.get(manifest.documents.plan)
    content.report_template = content.templates.get(manifest.documents.report or "")


def _read_sample(body: bytes | None, content: Content) -> None:
    if body is None:
        content.add("sample.missing", SAMPLE)
        return

    try:
        found = reading.read(body, name=SAMPLE)
    except ClerkError as fault:
        content.add("sample.unreadable", SAMPLE, message=fault.what, next_step=fault.next_step)
        return

    content.sample = found.dossier
    for notice in found.notices:
        content.add("sample.odd", SAMPLE, message=notice)

    if content.manifest is not None:
        _match_sample(found.dossier, content.manifest, content)


def _match_sample(sample: Dossier, manifest: Manifest, content: Content) -> None:
    if sample.pack != manifest.id and versions.is_id(manifest.id):
        content.add("sample.other_pack", SAMPLE, pack=sample.pack, id=manifest.id)

    year = manifest.directive.year
    if year and sample.year != year:
        content.add("sample.other_year", SAMPLE, year=sample.year, plan_year=year)

    for line in unknown_reference_messages(sample, manifest.directive):
        content.add("sample.odd", SAMPLE, message=line)
