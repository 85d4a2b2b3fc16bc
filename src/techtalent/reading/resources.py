"""Where content/ and schema/ lie: in the installed package, or in the repository for an editable install."""

import os


def resource_folder(name: str) -> str:
    """Return the path of the folder `content` or `schema`.

    The wheel has it in the package; an editable install has only the repository's own.
    """
    # pathlib would be a twentieth of the time that the library takes to start.
    package = os.path.dirname(os.path.realpath(__file__))  # noqa: PTH120
    packaged = os.path.join(package, name)  # noqa: PTH118
    if os.path.isdir(packaged):  # noqa: PTH112
        return packaged
    return os.path.join(os.path.dirname(os.path.dirname(package)), name)  # noqa: PTH118, PTH120
