"""Print the commands of README, one a line: the shell blocks, as they stand there."""

import re
import sys
from pathlib import Path


def commands(markdown: str) -> list[str]:
    """Return the lines of every fenced `sh` block."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", markdown, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines() if line]


if __name__ == "__main__":
    print("\n".join(commands(Path(sys.argv[1]).read_text(encoding="utf-8"))))
