"""Where one dossier lies in the store, and what its file is called."""

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.packs.records import Manifest
from ttdn_desktop.packs.subject import short_topic, subject_template
from ttdn_desktop.store.dossiers import DossierStore, Saved


class StoredDossier:
    """Where a dossier is stored; one that isn't yet gets its id with the first save."""

    def __init__(self, store: DossierStore, dossier_id: str | None, file_name: str) -> None:
        self._store = store
        self._file_name = file_name
        self.id = dossier_id

    def save(self, body: bytes, /) -> Saved:
        """Save the dossier; returning means that it lies on the disk."""
        if self.id is None:
            self.id = self._store.create(self._file_name, body)
        return self._store.save(self.id, body, made_here=True)


def file_name_of(dossier: Dossier, manifest: Manifest | None) -> str:
    """Return what a dossier's file is called: unit, year, topic, the last of which may be cut off."""
    about = short_topic(subject_template(manifest)) if manifest else ""
    return f"{writer_of(dossier).title} {dossier.year} {about}"
