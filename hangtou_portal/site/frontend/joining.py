"""Makes the bundle: see `bundle` for what it is and why."""

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Final

from hangtou_portal.site.frontend.bundle import MEMBERS, Bundle, global_name, listed, with_lazy_members
from hangtou_portal.site.frontend.chunks import Chunk, UnexpectedChunkError, read_chunk

DIGEST: Final = "@DIGEST@"
"""Stands in the bundle's names until its content is known."""
RUNTIME: Final = "rolldown-runtime."
"""The chunk whose helpers put off what a chunk does until somebody asks for it."""


def joined(*, folder: Path, file: str, filled_later: Collection[str]) -> Bundle:
    """The chunk `file` of `folder` with all that it imports.

    Those in `filled_later` export variables that they fill when first asked to: they are asked at once.

    Raises:
        UnexpectedChunkError: a chunk is not of the form that is joined, or chunks import each other.
    """
    chunks: dict[str, Chunk] = {}
    _collect(file, folder=folder, into=chunks, above=())
    bundle = Bundle(
        file_name=f"start.{DIGEST}.js",
        files={},
        members={file: place for place, file in enumerate(chunks)},
    )
    texts = _texts(chunks, bundle=bundle, filled_later=filled_later)
    digest = hashlib.sha256("".join(texts.values()).encode()).hexdigest()[:12]
    return Bundle(
        file_name=bundle.file_name.replace(DIGEST, digest),
        files={
            name.replace(DIGEST, digest): text.replace(DIGEST, digest).encode()
            for name, text in texts.items()
        },
        members=bundle.members,
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


def _texts(chunks: Mapping[str, Chunk], *, bundle: Bundle, filled_later: Collection[str]) -> dict[str, str]:
    code_name = f"start.{DIGEST}.code.js"
    exports = (
        f"export const{{{_pairs((name.outside, global_name(place, name)) for name in chunk.exports())}}}"
        f"={MEMBERS}[{place}];"
        for place, chunk in enumerate(chunks.values())
    )
    functions = (
        _function(chunk, bundle=bundle, first=_filling(chunk) if file in filled_later else "")
        for file, chunk in chunks.items()
    )
    return {
        bundle.file_name: f'import run from"./{code_name}";export const {MEMBERS}=[];'
        f"for(const each of run){MEMBERS}.push(each({MEMBERS}));{''.join(exports)}",
        code_name: f"export default[{','.join(functions)}];",
    }


def _filling(chunk: Chunk) -> str:
    """Calls of all that fills the chunk's variables; an UnexpectedChunkError if it exports no such thing."""
    runtime = (item for item in chunk.imports if item.source.startswith(RUNTIME))
    helpers = [re.escape(name.inside) for item in runtime for name in item.names]
    put_off = re.compile(rf"[ ,;]([\w$]+)=(?:{'|'.join(helpers)})\(\(\(\)=>")
    exported = {name.inside for name in chunk.exports()}
    fillers = [name for name in put_off.findall(chunk.code()) if name in exported] if helpers else []
    if not fillers:
        raise UnexpectedChunkError(f"找不到补填变量的函数：{chunk.rest[:80]}…")
    return "".join(f"{name}();" for name in fillers)


def _function(chunk: Chunk, *, bundle: Bundle, first: str) -> str:
    """The chunk as a function of what the chunks before it have exported; it returns what it exports itself.

    `first` is run just before that. Not an arrow: a function in brackets is compiled beside the page, as a
    module is, and not when called.
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
    return f"(function({MEMBERS}){{{taken}{listed(chunk, bundle=bundle)}{code}\n;{first}return{{{given}}}}})"


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return ",".join(f"{key}:{value}" for key, value in pairs)
