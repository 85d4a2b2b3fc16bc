"""The versions that a plan's receipt names."""

# The version of the library and of the content that it carries.
__version__ = "0.1.0"

SCHEMA_VERSION = "2"
"""The version of the schemas: the number in their `$id`."""
