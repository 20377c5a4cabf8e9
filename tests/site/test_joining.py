"""The front end's start-up joined: what goes in, what stays apart, what is refused."""

from pathlib import Path

import pytest

from hangtou_portal.site.frontend.bundle import Bundle
from hangtou_portal.site.frontend.chunks import UnexpectedChunkError
from hangtou_portal.site.frontend.joining import joined

CHUNKS = {
    "a.js": "var e=1,t=2;export{e as t,t as n};",
    "b.js": 'import{t as e}from"./a.js";var n=e+1;export{n as default};',
    "rolldown-runtime.1.js": "var o=f=>()=>f&&f(f=0);export{o as n};",
    "late.js": (
        'import{n as e}from"./rolldown-runtime.1.js";var v,fill=e((()=>{v=1}));function w(){}'
        "export{v as i,fill as n,w as r};"
    ),
    "user.js": 'import{i as e}from"./late.js";import{n as t}from"./a.js";var r=()=>e+t;export{r as t};',
    "entry.js": (
        'const __vite__mapDeps=(m=["./a.js","./far.js"])=>m;\n'
        'import"./b.js";import{t as e}from"./user.js";e();import(`./b.js`);import(`./far.js`);export{e as t};'
    ),
    "far.js": (
        'const __vite__mapDeps=(m=["./a.js","./further.js"])=>m;\n'
        'import{n as e,t}from"./a.js";import"./further.js";'
        "e(t);import(`./b.js`);import(`./further.js`);export{e as t};"
    ),
}


@pytest.fixture
def chunks(tmp_path: Path) -> Path:
    for name, text in CHUNKS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def of(folder: Path) -> Bundle:
    return joined(folder=folder, file="entry.js", filled_later=["late.js"])


def test_members_are_functions_in_the_order_in_which_a_browser_runs_them(chunks: Path) -> None:
    bundle = of(chunks)
    start, code = (body.decode() for body in bundle.files.values())
    assert list(bundle.members) == ["a.js", "b.js", "rolldown-runtime.1.js", "late.js", "user.js", "entry.js"]
    assert code.startswith(
        "export default[(function($members){var e=1,t=2;\n;return{t:e,n:t}}),"
        "(function($members){const{t:e}=$members[0];var n=e+1;\n;return{default:n}}),"
    )
    assert "export const{t:$0_t,n:$0_n}=$members[0];export const{default:$1_default}=$members[1];" in start


def test_what_would_be_filled_later_is_filled_before_it_is_handed_on(chunks: Path) -> None:
    code = next(body.decode() for name, body in of(chunks).files.items() if "code" in name)
    assert "function w(){}\n;fill();return{i:v,n:fill,r:w}})" in code


def test_a_chunk_that_fills_its_variables_in_another_way_is_refused(chunks: Path) -> None:
    (chunks / "late.js").write_text("var v,fill=()=>v=1;export{v as i,fill as n};", encoding="utf-8")
    with pytest.raises(UnexpectedChunkError):
        of(chunks)


def test_a_member_fetches_others_as_it_did_and_has_members_at_hand(chunks: Path) -> None:
    bundle = of(chunks)
    code = next(body.decode() for name, body in bundle.files.items() if "code" in name)
    assert code.endswith(
        "(function($members){const{t:e}=$members[4];"
        f'const __vite__mapDeps=(m=["./{bundle.file_name}","./far.js"])=>m;\n'
        "e();Promise.resolve($members[1]);import(`./far.js`);\n;return{t:e}})];"
    )


def test_the_address_of_a_member_leads_to_the_bundle(chunks: Path) -> None:
    bundle = of(chunks)
    stub = bundle.rewrite("a.js")((chunks / "a.js").read_bytes()).decode()
    assert stub == f'export{{$0_t as t,$0_n as n}}from"./{bundle.file_name}";'


def test_other_chunks_take_from_the_bundle_what_they_took_from_its_members(chunks: Path) -> None:
    bundle = of(chunks)
    far = bundle.rewrite("far.js")((chunks / "far.js").read_bytes()).decode()
    assert far == (
        f'const __vite__mapDeps=(m=["./{bundle.file_name}","./further.js"])=>m;\n'
        f'import{{$0_n as e,$0_t as t}}from"./{bundle.file_name}";import{{}}from"./further.js";'
        f"e(t);import(`./{bundle.file_name}`).then(all=>all.$members[1]);"
        "import(`./further.js`);export{e as t};"
    )


def test_chunks_that_import_each_other_are_refused(chunks: Path) -> None:
    (chunks / "a.js").write_text('import{t as e}from"./b.js";export{e as t};', encoding="utf-8")
    with pytest.raises(UnexpectedChunkError, match=r"b\.js"):
        of(chunks)


def test_a_chunk_whose_exports_cannot_be_told_is_refused(chunks: Path) -> None:
    (chunks / "a.js").write_text("export default 1;", encoding="utf-8")
    with pytest.raises(UnexpectedChunkError):
        of(chunks)
