"""The catalogue of the packaged content and of folders of content."""

import os

from techtalent.catalogue.catalogue import Catalogue
from techtalent.reading.packaged import packaged_records


def load_catalogue(*extra_folders: str | os.PathLike[str], alone: bool = False) -> Catalogue:
    """Return the catalogue of the packaged content, with an organisation's own folders laid over it in order.

    A record with `"replaces": true` takes the place of the record before it with the same id. With `alone=True` the
    folders are all there is, without the packaged content: so an earlier version of the content can be loaded.

    Raises one `ContentError` that lists every error in the folders, TypeError for what is no path, and ValueError for
    an empty one. The packaged content was validated before it was
    packaged, and is not validated again; in a clone, where somebody may be editing it, its errors are listed too.
    Raises ValueError where there are no folders and `alone` is true.

    >>> import techtalent
    >>> catalogue = techtalent.load_catalogue()
    >>> catalogue.activities["internships"].title.en
    'Offer internships'
    """
    if alone and not extra_folders:
        raise ValueError("alone takes folders of content: without the packaged content there would be no record")
    if extra_folders:
        # Importing the checks would double the start of a program that has no content of its own.
        from techtalent.reading.folders import folder_paths, load_checked

        return load_checked(folder_paths(extra_folders), over_packaged=not alone)
    try:
        return Catalogue.of(record for _, record in packaged_records())
    except Exception:
        # In a clone somebody may be editing the packaged content: they get findings, with file and line.
        from techtalent.reading.folders import load_checked

        return load_checked([], over_packaged=True)
