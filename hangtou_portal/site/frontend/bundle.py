"""Streamlit's start-up in two files.

The front end starts with some sixty modules, most of them a few hundred bytes. A browser fetches six at a
time and waits for each answer: a phone spends a second on that alone. No bundler is written in Python, so the
chunks are joined here, each as it is, in a function of its own; what it imports is handed to it, what it
exports it returns. That is the same as long as no chunks import each other in a circle, which is checked
here, and no chunk fills later what it has exported empty, which tests/browser/test_bundle.py checks: those
that would are made to fill it at once.

The functions are one file, what calls them another, a small one: now and then a browser looks up the line of
a caller, and reads the caller's whole file again to do so.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from hangtou_portal.site.frontend.chunks import Chunk, Import, Name, take_apart

LAZY: Final = re.compile(r"import\(`\./([^`]+)`\)")
LISTED: Final = re.compile(r'"\./([^"]+)"')
MEMBERS: Final = "$members"
"""What the joined code calls the list of what its chunks have exported."""


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Chunks joined into one module, and what that means for the chunks that are not in it."""

    file_name: str
    """The module that runs the chunks and exports what they export."""
    files: Mapping[str, bytes] = field(repr=False)
    """The bundle's own files by name, that of `file_name` first."""
    members: Mapping[str, int] = field(repr=False)
    """The files of the chunks inside, with the place of each."""

    def rewrite(self, file: str) -> "Stub | Redirect":
        """What has to be done to the chunk in `file` so that no member ever runs a second time."""
        if file in self.members:
            return Stub(bundle=self, place=self.members[file])
        return self.redirect()

    def redirect(self) -> "Redirect":
        """What is done to a chunk that is no member."""
        return Redirect(bundle=self)


@dataclass(frozen=True, kw_only=True)
class Stub:
    """Makes what stands at the address of a member: the same exports, out of the bundle."""

    bundle: Bundle
    place: int

    def __call__(self, chunk: bytes) -> bytes:
        """The stub for the member `chunk`."""
        exports = take_apart(chunk.decode()).exports()
        names = (f"{global_name(self.place, name)} as {name.outside}" for name in exports)
        return f'export{{{",".join(names)}}}from"./{self.bundle.file_name}";'.encode()


@dataclass(frozen=True, kw_only=True)
class Redirect:
    """Makes a chunk import from the bundle what it imported from its members."""

    bundle: Bundle

    def __call__(self, chunk: bytes) -> bytes:
        """`chunk`, with its code untouched but for the addresses of members."""
        parts = take_apart(chunk.decode())
        imports = "".join(self._import(item) for item in parts.imports)
        bundle = f"import(`./{self.bundle.file_name}`)"
        rest = with_lazy_members(
            parts.rest, bundle=self.bundle, member=lambda place: f"{bundle}.then(all=>all.{MEMBERS}[{place}])"
        )
        return (listed(parts, bundle=self.bundle) + imports + rest).encode()

    def _import(self, item: Import) -> str:
        place = self.bundle.members.get(item.source)
        source = item.source if place is None else self.bundle.file_name
        names = (
            f"{name.outside if place is None else global_name(place, name)} as {name.inside}"
            for name in item.names
        )
        return f'import{{{",".join(names)}}}from"./{source}";'


def global_name(place: int, name: Name) -> str:
    """What the bundle calls an export of its member at `place`."""
    return f"${place}_{name.outside}"


def listed(chunk: Chunk, *, bundle: Bundle) -> str:
    """The chunk's first line, which names what is fetched beside a lazy chunk: members are there already."""
    at_hand = bundle.members
    return LISTED.sub(
        lambda found: f'"./{bundle.file_name}"' if found[1] in at_hand else found[0], chunk.first_line
    )


def with_lazy_members(code: str, *, bundle: Bundle, member: Callable[[int], str]) -> str:
    """`code`, in which whatever fetches a member later gets it as `member` says, given the member's place."""
    return LAZY.sub(
        lambda found: member(bundle.members[found[1]]) if found[1] in bundle.members else found[0], code
    )
