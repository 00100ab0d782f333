"""Where file dialogs begin: in Documents, then in the folder used last, which the window's settings keep."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

_KEY = "folder"
_settings: QSettings | None = None
_used: Path | None = None


def keep_in(settings: QSettings | None) -> None:
    """Keep the folder in ``settings`` from now on, None to keep it until the program ends only."""
    global _settings, _used
    _settings = settings
    kept = settings.value(_KEY) if settings is not None else None
    _used = Path(kept) if isinstance(kept, str) and kept else None


def first() -> Path:
    """Return the folder that a dialog begins in."""
    # the current folder may be the program's own, where a shortcut starts it: nobody looks for papers there
    if _used is not None and _is_folder(_used):
        return _used
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and _is_folder(Path(documents)) else Path.home()


def use(folder: Path) -> None:
    """Begin there the next time."""
    global _used
    _used = folder
    if _settings is not None:
        _settings.setValue(_KEY, str(folder))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a network drive that doesn't answer
        return False
