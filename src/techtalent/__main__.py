"""`python -m techtalent` is the command `techtalent`."""

import sys

from techtalent._cli import main

sys.exit(main())
