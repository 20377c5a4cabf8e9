"""A decorator for commands: prints what they raise as Chinese sentences and returns exit code 1."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import wraps

from hangtou_portal.draft.files import DraftError
from hangtou_portal.draft.reading.document import ReadingError
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.location import data_folder


def refusals_said(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """The command with what it refuses printed as sentences, exit code 1."""

    @wraps(run)
    def said(chosen: argparse.Namespace) -> int:
        chosen.data = chosen.data or data_folder()
        try:
            return run(chosen)
        except RecordError as error:
            print(*error.faults, f"✗ 共{len(error.faults)}处问题", sep="\n", file=sys.stderr)
        except (ReadingError, DraftError, OSError) as error:
            print(f"✗ {error}", file=sys.stderr)
        return 1

    return said
