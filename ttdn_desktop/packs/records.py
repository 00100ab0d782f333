"""A template pack as loaded: the higher plan, the interview, the Word templates, the sample."""

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.field_sets import FieldSet
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.official_paper.eras import RuleSetName

FORMAT = "ttdn-pack"
VERSION = 1


class Documents(Record, frozen=True, kw_only=True, omit_defaults=True):
    """File names of the pack's Word templates."""

    plan: str = "plan.docx"
    report: str | None = None


class Manifest(Record, frozen=True, kw_only=True):
    """``pack.json``; ``subject`` is the subject line of a plan under it, with ``{area}`` and ``{year}``.

    ``field`` is the id of a field set or a set of the pack's own; empty: as the higher plan's title says.
    """

    format: str
    version: int
    id: str
    title: str
    pack_version: str = "1.0"
    rules: RuleSetName
    subject: str = ""
    field: str | FieldSet = ""
    documents: Documents = Documents()
    directive: Directive


class Pack(Record, frozen=True, kw_only=True):
    """A pack whose every file has been read and checked; the templates are .docx with tags.

    ``report_template`` is None where the pack has none: its rule set's own is used then.
    """

    manifest: Manifest
    interview: Interview
    plan_template: bytes
    report_template: bytes | None = None
    sample: bytes | None = None

    @property
    def id(self) -> str:
        """The pack's id, as dossiers name it."""
        return self.manifest.id

    @property
    def directive(self) -> Directive:
        """The higher plan this pack answers."""
        return self.manifest.directive
