"""Where content/ and schema/ lie: in the installed package, or in the repository for an editable install."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_folder(name: str) -> Path:
    """Return the folder `content` or `schema`.

    The wheel has it in the package; an editable install has only the repository's own.
    """
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / name
