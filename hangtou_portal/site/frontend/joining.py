"""Makes the bundle: see `bundle` for what it is and why."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Final

from hangtou_portal.site.frontend.bundle import MEMBERS, Bundle, global_name, listed, with_lazy_members
from hangtou_portal.site.frontend.chunks import Chunk, UnexpectedChunkError, read_chunk

DIGEST: Final = "@DIGEST@"
"""Stands in the bundle's names until its content is known."""


def joined(*, folder: Path, files: Iterable[str], filled_later: Collection[str]) -> Bundle:
    """The chunks `files` of `folder` with all that they import.

    Those in `filled_later`, and whatever builds on them, stay apart.

    Raises:
        UnexpectedChunkError: a chunk is not of the form that is joined, or chunks import each other.
    """
    chunks: dict[str, Chunk] = {}
    for file in files:
        _collect(file, folder=folder, into=chunks, above=())
    apart = _with_all_above(filled_later, chunks=chunks)
    inside = {file: chunk for file, chunk in chunks.items() if file not in apart}
    bundle = Bundle(
        file_name=f"start.{DIGEST}.js",
        files={},
        members={file: place for place, file in enumerate(inside)},
        apart=apart,
    )
    texts = _texts(inside.values(), bundle=bundle)
    digest = hashlib.sha256("".join(texts.values()).encode()).hexdigest()[:12]
    return Bundle(
        file_name=bundle.file_name.replace(DIGEST, digest),
        files={
            name.replace(DIGEST, digest): text.replace(DIGEST, digest).encode()
            for name, text in texts.items()
        },
        members=bundle.members,
        apart=apart,
    )


def _collect(file: str, *, folder: Path, into: dict[str, Chunk], above: tuple[str, ...]) -> None:
    """Put what a chunk imports before it, which is the order in which a browser runs them."""
    if file in above:
        raise UnexpectedChunkError(f"{file}: 与{above[-1]}互相引用，不能合并")
    if file in into:
        return
    chunk = read_chunk(folder / file)
    for item in chunk.imports:
        _collect(item.source, folder=folder, into=into, above=(*above, file))
    into[file] = chunk


def _with_all_above(files: Collection[str], *, chunks: Mapping[str, Chunk]) -> tuple[str, ...]:
    # Imports stand before their importers, so that one pass finds them all.
    found: list[str] = []
    for file, chunk in chunks.items():
        if file in files or any(item.source in found for item in chunk.imports):
            found.append(file)
    return tuple(found)


def _texts(chunks: Collection[Chunk], *, bundle: Bundle) -> dict[str, str]:
    code_name = f"start.{DIGEST}.code.js"
    exports = (
        f"export const{{{_pairs((name.outside, global_name(place, name)) for name in chunk.exports())}}}"
        f"={MEMBERS}[{place}];"
        for place, chunk in enumerate(chunks)
    )
    return {
        bundle.file_name: f'import run from"./{code_name}";export const {MEMBERS}=[];'
        f"for(const each of run){MEMBERS}.push(each({MEMBERS}));{''.join(exports)}",
        code_name: f"export default[{','.join(_function(chunk, bundle=bundle) for chunk in chunks)}];",
    }


def _function(chunk: Chunk, *, bundle: Bundle) -> str:
    """The chunk as a function of what the chunks before it have exported; it returns what it exports itself.

    Not an arrow: a function in brackets is compiled beside the page, as a module is, and not when called.
    """
    taken = "".join(
        f"const{{{_pairs((name.outside, name.inside) for name in item.names)}}}="
        f"{MEMBERS}[{bundle.members[item.source]}];"
        for item in chunk.imports
        if item.names
    )
    code = with_lazy_members(
        chunk.code(), bundle=bundle, member=lambda place: f"Promise.resolve({MEMBERS}[{place}])"
    )
    given = _pairs((name.outside, name.inside) for name in chunk.exports())
    return f"(function({MEMBERS}){{{taken}{listed(chunk, bundle=bundle)}{code}\n;return{{{given}}}}})"


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return ",".join(f"{key}:{value}" for key, value in pairs)
