"""Files that a command writes, whole or not at all, and what it reads from a path or from standard input."""

import os
import stat
import sys
import tempfile
from pathlib import Path

from techtalent.cli.given import CannotRunError
from techtalent.reading.strict_json import MAX_BYTES


def source(path: Path) -> Path | bytes:
    """Return what to read: the path, or the bytes of standard input where it is `-`."""
    if str(path) != "-":
        return path
    if sys.stdin is None:
        raise CannotRunError("standard input is closed")
    # One byte more than may be read, so that too much is told as too much.
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def replace(path: Path, data: bytes) -> None:
    """Write a file in one step: when the program is stopped in the middle, the old file is still there.

    A new file takes the mode of the old one. What is no plain file, such as a pipe, is written to. Raises OSError.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        mode = None
    else:
        if not stat.S_ISREG(found.st_mode):
            path.write_bytes(data)
            return
        mode = stat.S_IMODE(found.st_mode)
    # A link stays a link: what it leads to is replaced.
    path = path.resolve()
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode if mode is not None else 0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    # It can only be asked for by setting it.
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
