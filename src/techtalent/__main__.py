"""`python -m techtalent` is the command `techtalent`."""

import sys

from techtalent.cli.command import main

sys.exit(main())
