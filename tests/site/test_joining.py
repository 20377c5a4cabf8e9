"""The front end's start-up joined: what goes in, what stays apart, what is refused."""

from pathlib import Path

import pytest

from hangtou_portal.site.frontend.bundle import Bundle
from hangtou_portal.site.frontend.chunks import UnexpectedChunkError
from hangtou_portal.site.frontend.joining import joined

CHUNKS = {
    "a.js": "var e=1,t=2;export{e as t,t as n};",
    "b.js": 'import{t as e}from"./a.js";var n=e+1;export{n as default};',
    "late.js": "var v;function fill(){v=1}export{v as i,fill as n};",
    "user.js": 'import{i as e}from"./late.js";import{n as t}from"./a.js";var r=()=>e+t;export{r as t};',
    "entry.js": (
        'const __vite__mapDeps=(m=["./a.js","./far.js"])=>m;\n'
        'import"./b.js";import{t as e}from"./user.js";e();import(`./b.js`);import(`./far.js`);export{e as t};'
    ),
    "far.js": 'import{n as e,t}from"./a.js";e(t);export{e as t};',
}


@pytest.fixture
def chunks(tmp_path: Path) -> Path:
    for name, text in CHUNKS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def of(folder: Path) -> Bundle:
    return joined(folder=folder, files=["entry.js"], filled_later=["late.js"])


def test_what_fills_its_exports_later_stays_apart_with_all_that_builds_on_it(chunks: Path) -> None:
    bundle = of(chunks)
    assert list(bundle.members) == ["a.js", "b.js"]
    assert bundle.apart == ("late.js", "user.js", "entry.js")


def test_members_are_functions_in_the_order_in_which_a_browser_runs_them(chunks: Path) -> None:
    start, code = (body.decode() for body in of(chunks).files.values())
    assert code == (
        "export default[(function($members){var e=1,t=2;\n;return{t:e,n:t}}),"
        "(function($members){const{t:e}=$members[0];var n=e+1;\n;return{default:n}})];"
    )
    assert "export const{t:$0_t,n:$0_n}=$members[0];export const{default:$1_default}=$members[1];" in start


def test_the_address_of_a_member_leads_to_the_bundle(chunks: Path) -> None:
    bundle = of(chunks)
    stub = bundle.rewrite("a.js")((chunks / "a.js").read_bytes()).decode()
    assert stub == f'export{{$0_t as t,$0_n as n}}from"./{bundle.file_name}";'


def test_other_chunks_take_from_the_bundle_what_they_took_from_its_members(chunks: Path) -> None:
    bundle = of(chunks)
    entry = bundle.rewrite("entry.js")((chunks / "entry.js").read_bytes()).decode()
    assert entry == (
        f'const __vite__mapDeps=(m=["./{bundle.file_name}","./far.js"])=>m;\n'
        f'import{{}}from"./{bundle.file_name}";import{{t as e}}from"./user.js";e();'
        f"import(`./{bundle.file_name}`).then(all=>all.$members[1]);import(`./far.js`);export{{e as t}};"
    )
    far = bundle.rewrite("far.js")((chunks / "far.js").read_bytes()).decode()
    assert far.startswith(f'import{{$0_n as e,$0_t as t}}from"./{bundle.file_name}";')


def test_chunks_that_import_each_other_are_refused(chunks: Path) -> None:
    (chunks / "a.js").write_text('import{t as e}from"./b.js";export{e as t};', encoding="utf-8")
    with pytest.raises(UnexpectedChunkError, match=r"b\.js"):
        of(chunks)


def test_a_chunk_whose_exports_cannot_be_told_is_refused(chunks: Path) -> None:
    (chunks / "a.js").write_text("export default 1;", encoding="utf-8")
    with pytest.raises(UnexpectedChunkError):
        of(chunks)
