"""Reading what communes sent, one file after the other: figures kept, dossiers dropped."""

import datetime as dt
import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path, PurePath

from ttdn_desktop.activity_log.figures import Figures, entries_in, figures, sums_by_channel
from ttdn_desktop.basics import faults
from ttdn_desktop.basics.errors import ClerkError, InputError, unexpected_error
from ttdn_desktop.consolidation.records import SECTIONS, Planned, Rejected, Said, Sent
from ttdn_desktop.consolidation.sent_log import SentLog
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import quick_reading, reading
from ttdn_desktop.dossier.records import Dossier, Report
from ttdn_desktop.exchange import package
from ttdn_desktop.exchange.package import PlanWords
from ttdn_desktop.interview.validation import unknown_reference_messages
from ttdn_desktop.packs.pack_files import LARGEST_PACKAGE, LARGEST_PART
from ttdn_desktop.packs.records import Manifest
from ttdn_desktop.packs.subject import own_template, short_topic, subject_template
from ttdn_desktop.papers.plan.opening import citation
from ttdn_desktop.workspace import installed_packs
from ttdn_desktop.workspace.output_files import read_input

log = logging.getLogger(__name__)

_MOST_NOTICES = 20
"""Lines that are shown one by one, the rest is counted: a judgement, they fill a dialog without scrolling."""

_LARGEST_SUM = 10**15
"""Excel keeps fifteen digits; a thousand times the yearly budget of a province."""


class SentFiles:
    """Reads files that were sent; ``log`` has the entries of all it read, ``plans`` what their packs say.

    ``duty_texts`` (by pack and id) are the duties' words that came along, for packs that aren't here.
    """

    def __init__(self, data_dir: Path | None) -> None:
        self.log = SentLog()
        self.plans: dict[tuple[str, str | None, str | None], Manifest | None] = {}
        self.duty_texts: dict[tuple[str, str], str] = {}
        self._data_dir = data_dir
        self._notices: list[str] = []
        self._untold = 0

    @property
    def notices(self) -> tuple[str, ...]:
        """What is odd in the files read, one Vietnamese line each, the first of them."""
        rest = (f"Còn {self._untold} điều khác thường nữa trong các tệp.",) if self._untold else ()
        return (*self._notices, *rest)

    def read(self, path: Path) -> Sent | Rejected:
        """Return what the file says, or why it can't be used. Raises OutputError: no room on the machine."""
        shown = shown_path(path)

        try:
            return self._sent(path, shown)
        except InputError as fault:
            return Rejected(shown, "unusable", {"fault": str(fault)})
        except ClerkError:
            raise
        except (MemoryError, RecursionError):
            return Rejected(shown, "too_large", {"name": path.name})
        except Exception as fault:  # one file never stops the others
            log.error("a sent file can't be read code=%s\n%s", faults.code(fault), faults.report(fault))
            return Rejected(shown, "unusable", {"fault": str(unexpected_error(fault))})

    def _sent(self, path: Path, shown: str) -> Sent:
        data, modified = _content(path)
        dossier, exported, came = _dossier(data, path)
        self._note(f"Tệp {path.name}: {oddity}" for oddity in reading.oddity_messages(dossier))
        manifest = self._manifest(dossier)
        directive = manifest.directive if manifest else None

        if directive:
            self._note(
                f"Tệp {path.name}: {oddity}" for oddity in unknown_reference_messages(dossier, directive)
            )

        self.duty_texts |= {(dossier.pack, duty): words for duty, words in came.duties.items()}
        known = [duty.id for duty in directive.commune_duties] if directive else list(came.duties)
        counted = figures(dossier, _duties(dossier, known))
        _refuse_absurd(counted, path.name)
        titles = {activity.id: activity.title for activity in dossier.plan.activities}
        told = subject_template(manifest) if manifest else came.subject
        half = dossier.report is not None and dossier.report.kind == "half"

        return Sent(
            file=shown,
            sha256=hashlib.sha256(data).hexdigest(),
            commune=dossier.commune,
            year=dossier.year,
            exported=exported,
            modified=modified,
            totals=counted.totals,
            channels=counted.channels,
            pack=dossier.pack,
            duties=counted.duties,
            reported=dossier.report.date if dossier.report else None,
            due=_due(directive, dossier.year, is_half=half),
            period=counted.period,
            author=dossier.author,
            subject=told,
            topic=short_topic(own_template(dossier) or told),
            is_half=half,
            planned=_planned(dossier),
            budget=sum(activity.budget for activity in dossier.plan.activities),
            has_plan=bool(dossier.plan.activities),
            has_report=dossier.report is not None,
            said=_said(dossier.report),
            cited=citation(directive, dossier.superior) if directive else came.citation,
            entries=self.log.add(entries_in(dossier.log, counted.period), titles),
        )

    def _manifest(self, dossier: Dossier) -> Manifest | None:
        """Return the dossier's pack as its writer uses it, None where this machine doesn't have it."""
        author = dossier.author
        key = dossier.pack, dossier.pack_version, author.assignment if author else None

        if key not in self.plans:
            try:
                pack, _ = installed_packs.for_dossier(dossier, data_dir=self._data_dir)
                self.plans[key] = pack.manifest
            except ClerkError:
                self.plans[key] = None

        return self.plans[key]

    def _note(self, lines: Iterator[str]) -> None:
        for line in lines:
            if len(self._notices) < _MOST_NOTICES:
                self._notices.append(line)
            else:
                self._untold += 1


def shown_path(path: PurePath) -> str:
    """Return ``path`` as it was named, with ``/``, fit for JSON whatever bytes its name has."""
    return path.as_posix().encode("utf-8", "replace").decode()


def _content(path: Path) -> tuple[bytes, float]:
    """Return the file's bytes and its own time. Raises InputError."""
    data = read_input(path, largest=LARGEST_PART if _is_plain(path) else LARGEST_PACKAGE)
    return data, path.stat().st_mtime


def _dossier(data: bytes, path: Path) -> tuple[Dossier, dt.datetime | None, PlanWords]:
    """Return the dossier in a file, when it was exported, and the words of its plan that came with it."""
    if not data:
        raise InputError(f"Tệp {path.name} rỗng.", "Hãy đề nghị xã gửi lại tệp.")
    if _is_plain(path):
        return quick_reading.read(data, name=path.name), None, PlanWords()
    found = package.read(data, name=path.name)
    return found.dossier, found.exported, found.plan


def _is_plain(path: Path) -> bool:
    return path.suffix.lower() == ".json"


def _planned(dossier: Dossier) -> Planned:
    """Return the sums of the targets of the dossier's plan."""
    return sums_by_channel(
        (activity.channel, activity.target.unit, activity.target.quantity)
        for activity in dossier.plan.activities
        if activity.target and activity.target.quantity
    )


def _due(directive: Directive | None, year: int, *, is_half: bool) -> dt.date | None:
    """Return the day until which the higher plan of ``year`` wants the report; None where it isn't known."""
    if directive is None or directive.year != year:
        return None
    if not is_half:
        return directive.report_due
    return next((report.day for report in directive.reports if report.period == "half" and report.day), None)


def _said(report: Report | None) -> Said:
    if report is None:
        return Said()
    return Said(**{section: getattr(report, section) for section in SECTIONS})


def _refuse_absurd(counted: Figures, name: str) -> None:
    """Raise InputError for sums that no commune comes to: they would swamp all others."""
    sums = [
        counted.totals.audience,
        counted.totals.cost,
        *(amount for channel in counted.channels.values() for amount in channel.quantity.values()),
    ]
    if max(sums) > _LARGEST_SUM:
        raise InputError(f"Tệp {name} có số liệu lớn vô lý.", "Hãy đề nghị xã xem lại số liệu rồi gửi lại.")


def _duties(dossier: Dossier, known: list[str]) -> list[str]:
    """Return the higher plan's duties and those that only the dossier names."""
    named = [duty for activity in dossier.plan.activities for duty in activity.duties]
    return [duty for duty in dict.fromkeys([*known, *named]) if duty.strip()]
