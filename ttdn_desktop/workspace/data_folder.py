"""The data folder: the commune's settings, dossiers, register and packs, held by one window at a time."""

import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.threads import bound_to_its_thread
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier import reading, settings
from ttdn_desktop.dossier.log_ids import with_unique_ids
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.dossier.register import PaperKind, RegisterLine
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.interview.start import new_dossier
from ttdn_desktop.packs import for_author, loading
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.subject import short_topic, subject_template
from ttdn_desktop.store import data_version, folders, lock
from ttdn_desktop.store.autosave import SaveFunction
from ttdn_desktop.store.consolidations import ConsolidationStore
from ttdn_desktop.store.dossiers import DossierEntry, DossierStore
from ttdn_desktop.store.evidence import EvidenceFiles
from ttdn_desktop.store.packs import PackStore
from ttdn_desktop.store.register import Register, pdf_name, word_name
from ttdn_desktop.store.word_texts import WordTexts
from ttdn_desktop.workspace import data_place, installed_packs, units
from ttdn_desktop.workspace.dossier_cards import DossierCard, card_of, card_title
from ttdn_desktop.workspace.installed_packs import PackCard
from ttdn_desktop.workspace.paper_kinds import PAPER_KINDS, as_issued, is_revision, paper_of
from ttdn_desktop.workspace.paper_snapshot import KeptPaper
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.stored_dossier import StoredDossier, file_name_of
from ttdn_desktop.workspace.writer_settings import settings_of

SAMPLE_PACK = "van-ninh-2019"
"""The pack whose sample the first page opens: made of a district's real plan, Vạn Ninh's of 2019."""


class _VersionOnly(msgspec.Struct):
    pack_version: str | None = None


@bound_to_its_thread
class DataFolder:
    """One data folder, held by this window or, read-only, by another.

    Use ``open``; call ``close`` at the end, so that the next window may write. It belongs to the thread that
    opened it, with settings, register and dossiers; a worker gets a path, or files that are only ever added
    (``evidence``).
    """

    def __init__(
        self, data_dir: Path, held: lock.DataLock | lock.HeldBy, now: Callable[[], datetime]
    ) -> None:
        self._data_dir = data_dir
        self._held = held
        self._now = now
        self._store = DossierStore(data_dir, now=now, read_only=self.read_only)
        self._register = Register(data_dir, now=now, read_only=self.read_only)
        self._word_texts = WordTexts(data_dir, read_only=self.read_only)
        self._evidence = EvidenceFiles(data_dir, read_only=self.read_only)
        self._consolidations = ConsolidationStore(data_dir, now=now, read_only=self.read_only)
        self._pack_store = PackStore(data_dir / installed_packs.FOLDER)

        if not self.read_only:
            self._pack_store.clear_stale()

        body = self._store.load_settings()
        self._settings = settings.read(body, name="cai-dat.json") if body else None

    @classmethod
    def open(
        cls, data_dir: Path | None = None, *, now: Callable[[], datetime] = datetime.now
    ) -> "DataFolder":
        """Return the data folder ``data_dir``, else this machine's. Raises OutputError if it is unusable."""
        folder = folders.usable_folder(data_dir) if data_dir else folders.data_dir()
        data_version.refuse_newer(folder)
        held = lock.acquire(folder, now=now)

        try:
            return cls(folder, held, now)
        except BaseException:
            # refused, a newer program's settings say: nobody has the folder then
            if isinstance(held, lock.DataLock):
                held.release()
            raise

    @property
    def read_only(self) -> bool:
        """Whether another window holds the data folder."""
        return isinstance(self._held, lock.HeldBy)

    @property
    def is_held_here(self) -> bool:
        """Whether another window of this user on this machine holds the data folder."""
        return isinstance(self._held, lock.HeldBy) and self._held.is_here()

    def is_still_held(self) -> bool:
        """Whether the other window hasn't let the data folder go since; a killed one can't say so."""
        return lock.is_named(self._data_dir)

    @property
    def drive_note(self) -> data_place.DriveNote | None:
        """What the clerk should know of the data folder's drive, None for one of the machine's own."""
        return data_place.drive_note(self._data_dir.resolve())

    @property
    def held_by(self) -> str | None:
        """Who holds the data folder, one Vietnamese line, None when this window does."""
        return self._held.text() if isinstance(self._held, lock.HeldBy) else None

    @property
    def settings(self) -> CommuneSettings | None:
        """The commune's settings, None before the first run's questions are answered."""
        return self._settings

    @property
    def data_dir(self) -> Path:
        """The folder of all stored data."""
        return self._data_dir

    @property
    def today(self) -> date:
        """The day it is by the data folder's clock."""
        return self.now.date()

    @property
    def now(self) -> datetime:
        """The time by the data folder's clock."""
        return self._now()

    @property
    def pack_store(self) -> PackStore:
        """The packs of the data folder, to be written; the caller sees that it isn't read-only."""
        return self._pack_store

    @property
    def register(self) -> Register:
        """The register of outgoing documents."""
        return self._register

    @property
    def word_texts(self) -> WordTexts:
        """The plans kept as edited in Word."""
        return self._word_texts

    @property
    def evidence(self) -> EvidenceFiles:
        """The files that show what was done."""
        return self._evidence

    @property
    def consolidations(self) -> ConsolidationStore:
        """The higher office's consolidations."""
        return self._consolidations

    def save_settings(self, new: CommuneSettings) -> None:
        """Keep ``new``; returning means that they lie on the disk. Raises OutputError."""
        self._store.save_settings(settings.write(new))
        self._settings = new

    def units(self) -> tuple[Commune, ...]:
        """Return the communes the program knows, for the first run."""
        return units.known()

    def packs(self) -> tuple[PackCard, ...]:
        """Return the installed packs."""
        return installed_packs.cards(self._data_dir)

    def take_notices(self) -> tuple[str, ...]:
        """Return, once, what the clerk should hear (a file restored from an older copy, say)."""
        return self._store.take_notices()

    def dossiers(self) -> tuple[DossierCard, ...]:
        """Return a card for every dossier but those removed: the latest year first, of one year by topic.

        Of one year and topic the one saved last comes first.
        """
        return self._cards(self._entries())

    def removed_dossiers(self) -> tuple[DossierCard, ...]:
        """Return a card for every dossier on the shelf of removed ones, in the same order."""
        return self._cards(entry for entry in self._store.list() if entry.removed)

    def count_removed(self) -> int:
        """Return how many dossiers lie on the shelf of removed ones."""
        return sum(entry.removed for entry in self._store.list())

    def has_copies(self) -> bool:
        """Return whether a stored dossier's plan takes the place of one that another dossier may hold."""
        return any(entry.replaces for entry in self._entries())

    def set_removed(self, dossier_id: str, *, removed: bool) -> None:
        """Put a stored dossier on the shelf of removed ones, or bring it back. Raises ClerkError."""
        stored = self.read_dossier(dossier_id)
        self.replace_dossier(dossier_id, msgspec.structs.replace(stored, removed=removed))

    def read_dossier(self, dossier_id: str) -> Dossier:
        """Return a stored dossier as it lies on the disk, a removed one too. Raises ClerkError."""
        return reading.read(self._store.load(dossier_id).document, name=dossier_id).dossier

    def _entries(self) -> Iterator[DossierEntry]:
        return (entry for entry in self._store.list() if not entry.removed)

    def _cards(self, entries: Iterable[DossierEntry]) -> tuple[DossierCard, ...]:
        cards = (self._card(entry.id, f"{entry.kind} {entry.commune}", entry.year) for entry in entries)
        return tuple(sorted(cards, key=lambda card: (-card.year, fold(card.title))))

    def open_dossier(self, dossier_id: str) -> DossierSession:
        """Return a session of the stored dossier. Raises InputError."""
        loaded = self._store.load(dossier_id)

        read = reading.read(loaded.document, name=dossier_id)
        pack, pack_notices = installed_packs.for_dossier(read.dossier, data_dir=self._data_dir)
        issued = self._issued(dossier_id, read.dossier)
        dossier = with_unique_ids(read.dossier)

        for kind, line in issued.items():
            dossier = as_issued(dossier, kind, line.full_number, line.date)

        notices = (*loaded.notices, *read.notices, *pack_notices)
        locked: dict[PaperKind, str] = {kind: _locked_note(line) for kind, line in issued.items()}
        return self._open_session(dossier, pack, dossier_id, notices, locked=locked)

    def _issued(self, dossier_id: str, dossier: Dossier) -> dict[PaperKind, RegisterLine]:
        """Return the newest line of each issued paper, but for those whose new version is being written."""
        newest: dict[PaperKind, RegisterLine] = {
            line.paper: line for line in self._register.lines() if line.dossier == dossier_id
        }
        return {kind: line for kind, line in newest.items() if not is_revision(dossier, kind, line)}

    def open_sample(self, pack_id: str = SAMPLE_PACK) -> DossierSession:
        """Return a session of a pack's sample; it becomes a stored dossier with its first change."""
        pack = self._pack(pack_id)
        sample = reading.read(pack.sample or b"", name="sample.json").dossier
        return self._open_session(_written_with(pack, sample), pack, None, ())

    def new_dossier(self, pack_id: str, year: int) -> DossierSession:
        """Return a session of a new dossier of this commune, stored already. Raises ClerkError."""
        pack = self._pack(pack_id)
        known = self._settings
        if known is None:
            raise AssertionError("the first run comes before the first dossier")

        dossier = _written_with(pack, new_dossier(pack.id, year, known, pack.directive))
        dossier_id = (
            None
            if self.read_only
            else self._store.create(file_name_of(dossier, pack.manifest), reading.write(dossier))
        )

        return self._open_session(dossier, pack, dossier_id, ())

    def create_dossier(self, dossier: Dossier) -> str:
        """Store ``dossier`` as a new one; return its id. Raises ClerkError."""
        try:
            manifest = installed_packs.for_dossier(dossier, data_dir=self._data_dir)[0].manifest
        except ClerkError:
            manifest = None
        return self._store.create(file_name_of(dossier, manifest), reading.write(dossier))

    def newest(self) -> str | None:
        """Return the id of the stored dossier of the latest year, None where there is none."""
        return max(((entry.year, entry.id) for entry in self._entries()), default=(0, None))[1]

    def stored(self, year: int | None = None) -> Iterator[tuple[str, Dossier]]:
        """Yield every readable stored dossier (of ``year``) with its id, the one saved last first.

        Those removed are left out.
        """
        for entry in self._entries():
            if year not in (None, entry.year):
                continue
            with contextlib.suppress(ClerkError):
                loaded = self._store.load(entry.id)
                yield entry.id, reading.read(loaded.document, name=entry.id).dossier

    def replace_dossier(self, dossier_id: str, dossier: Dossier) -> None:
        """Store ``dossier`` in the place of the one there, which stays among the older copies."""
        self._store.save(dossier_id, reading.write(dossier))

    def packs_in_use(self) -> Counter[tuple[str, str]]:
        """Return how many dossiers open with each pack's id and version."""
        named = Counter((entry.pack, self._named_version(entry.id)) for entry in self._store.list())
        used: Counter[tuple[str, str]] = Counter()
        for (pack_id, version), count in named.items():
            used[pack_id, installed_packs.version_for(pack_id, version, data_dir=self._data_dir)] += count
        return used

    def close(self) -> None:
        """Let the data folder go."""
        if isinstance(self._held, lock.DataLock):
            self._held.release()

    def _named_version(self, dossier_id: str) -> str | None:
        try:
            document = self._store.load(dossier_id).document
            return typed_data.decode(document, _VersionOnly).pack_version
        except (ClerkError, ValueError):
            return None

    def _pack(self, pack_id: str) -> Pack:
        return loading.load(pack_id, folders=installed_packs.folders(self._data_dir))

    def _open_session(
        self,
        dossier: Dossier,
        pack: Pack,
        dossier_id: str | None,
        notices: tuple[str, ...],
        *,
        locked: Mapping[PaperKind, str] = MappingProxyType({}),
    ) -> DossierSession:
        stored = StoredDossier(self._store, dossier_id, file_name_of(dossier, pack.manifest))
        save: SaveFunction | None = None if self.read_only else stored.save
        issued = {kind: self._issued_paper(dossier_id, kind) for kind in locked}

        return DossierSession(
            dossier,
            for_author.pack_for(pack, dossier.author),
            settings=settings_of(self._settings, dossier.author) if self._settings else None,
            save=save,
            notices=notices,
            stored_as=lambda: stored.id,
            kept_paper=lambda now, kind: issued.get(kind) or self._edited_paper(now, kind),
            locked=locked,
            last_year=lambda: self.year_before(dossier),
        )

    def year_before(self, dossier: Dossier) -> Dossier | None:
        """Return the unit's stored dossier of the year before on the same topic; None for none.

        Of several the one saved last.
        """
        wanted = (dossier.commune.name, dossier.commune.kind, dossier.year - 1)
        topic, by = self.topic_of(dossier), writer_of(dossier).organ

        for entry in self._entries():
            if (entry.commune, entry.kind, entry.year) == wanted:
                with contextlib.suppress(ClerkError):
                    before = reading.read(self._store.load(entry.id).document, name=entry.id).dossier
                    if writer_of(before).organ == by and self.topic_of(before) in (topic, ""):
                        return before
        return None

    def topic_of(self, dossier: Dossier) -> str:
        """Return what the dossier is about, to compare; empty where its pack isn't here."""
        try:
            manifest = installed_packs.for_dossier(dossier, data_dir=self._data_dir)[0].manifest
        except ClerkError:
            return ""
        return fold(short_topic(subject_template(manifest)))

    def _issued_paper(self, dossier_id: str | None, kind: PaperKind) -> KeptPaper | None:
        line = self._register.line_of(dossier_id, kind) if dossier_id else None
        if line is None:
            return None
        file_of = self._register.file_of
        return KeptPaper(file_of(line, word_name(kind)), file_of(line, pdf_name(kind)))

    def _edited_paper(self, dossier: Dossier, kind: PaperKind) -> KeptPaper | None:
        paper = paper_of(dossier, kind)
        text = paper.word_text if paper else None
        return KeptPaper(self._word_texts.file_of(text.sha256)) if text else None

    def _card(self, dossier_id: str, commune: str, year: int) -> DossierCard:
        try:
            session = self.open_dossier(dossier_id)
        except ClerkError as fault:
            return DossierCard(dossier_id, card_title(year), year, commune, trouble=str(fault))
        return card_of(session, dossier_id, self.today)


def _written_with(pack: Pack, dossier: Dossier) -> Dossier:
    return msgspec.structs.replace(dossier, pack=pack.id, pack_version=pack.manifest.pack_version)


def _locked_note(line: RegisterLine) -> str:
    name = first_upper(PAPER_KINDS[line.paper].name)
    return (
        f"{name} đã ban hành: số {line.full_number} ngày {line.date:%d/%m/%Y}. {name} đã khóa; "
        "muốn thay đổi, hãy lập phiên bản mới thay thế."
    )
