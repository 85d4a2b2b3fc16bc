"""From a folder of content to a catalogue."""

import os

from techtalent.catalogue.catalogue import Catalogue
from techtalent.reading.packaged import packaged_records


def load_catalogue(*extra_folders: str | os.PathLike[str]) -> Catalogue:
    """Return the catalogue of the packaged content, with the folders of an app's own content laid over it in order.

    A record in a folder replaces the one before it with the same id where it says `"replaces": true`.

    Raises one `ContentError` that lists everything that is wrong with the folders. The packaged content was validated
    before it was packaged; in a clone, where it is being written, what keeps it from being used is listed.

    >>> import techtalent
    >>> catalogue = techtalent.load_catalogue()
    >>> catalogue.activities["internships"].title.en
    'Offer internships'
    """
    if extra_folders:
        # What checks content from outside is not for whoever has none: it would double the start.
        from pathlib import Path

        from techtalent.reading.folders import load_checked

        return load_checked([Path(folder) for folder in extra_folders], over_packaged=True)
    try:
        return Catalogue.of(record for _, record in packaged_records())
    except Exception:
        # In a clone, what is packaged is what somebody is writing: they are told what is wrong, with file and line.
        from techtalent.reading.folders import load_checked

        return load_checked([], over_packaged=True)
