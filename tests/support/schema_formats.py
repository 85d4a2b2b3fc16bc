"""The formats of the schemas, asserted.

python-jsonschema checks some of them by itself, and those only where more is installed.
"""

import datetime as dt
import re
from urllib.parse import urlsplit

import jsonschema


def _is_day(value: object) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_address(value: object) -> bool:
    """Whether the value is no text, or a whole address in the characters of RFC 3986."""
    if not isinstance(value, str):
        return True
    parts = urlsplit(value)
    return bool(parts.scheme and parts.netloc and re.fullmatch(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+", value))


def _is_mailbox(value: object) -> bool:
    return not isinstance(value, str) or re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", value) is not None


FORMATS = jsonschema.FormatChecker(formats=())
FORMATS.checks("date")(_is_day)
FORMATS.checks("uri")(_is_address)
FORMATS.checks("email")(_is_mailbox)
