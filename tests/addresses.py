"""The promised addresses, and how a new one is promised: `python -m tests.addresses` adds what is missing.

Nothing is ever taken off the list: somebody may have pasted it into a message years ago.
"""

from pathlib import Path

from hangtou_portal.views.promised_addresses import addresses_of
from tests.served import record

FILE = Path(__file__).parent / "addresses.txt"


def promised() -> tuple[tuple[str, str], ...]:
    """Kind and address of every line of the list."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    return tuple((kind, address) for kind, _, address in (line.partition(" ") for line in lines))


def current() -> tuple[tuple[str, str], ...]:
    """Kind and address of everything the portal has today."""
    return tuple((kind, href) for kind, hrefs in addresses_of(record()).items() for href in hrefs)


def main() -> None:
    """Add today's addresses to the list."""
    everything = dict.fromkeys((*promised(), *current()))
    FILE.write_text("".join(f"{kind} {href}\n" for kind, href in everything), encoding="utf-8")


if __name__ == "__main__":
    main()
