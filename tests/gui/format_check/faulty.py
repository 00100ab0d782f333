"""A file and a plan with one violation of the format rules."""

import datetime as dt
from pathlib import Path

from tests.format_rules import corpus, seeded
from tests.format_rules.seeded import edited
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.documents.rendering import render_docx
from ttdn_desktop.workspace.session import DossierSession


def faulty_file(tmp_path: Path) -> Path:
    path = tmp_path / "Kế hoạch cũ.docx"
    seed = next(seed for seed in corpus.ND30 if seed.rule == "body.align")
    path.write_bytes(edited(corpus.clean("mau-nd30"), seed.edit))
    return path


def faulty_plan(window: MainWindow) -> DossierSession:
    """A stored plan whose text to be signed, a Word file, has a paragraph that isn't justified."""
    data_folder = window.data_folder
    sample = data_folder.open_sample().dossier
    data_folder.save_settings(CommuneSettings(commune=sample.commune))
    session = data_folder.open_dossier(data_folder.create_dossier(sample))
    faulty = edited(render_docx(session.plan), seeded.aligned(corpus.LONG, seeded.LEFT))
    word_return.keep_word_text(data_folder, session, faulty, dt.date(2019, 3, 1))
    return session
