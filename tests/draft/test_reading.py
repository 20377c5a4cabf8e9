"""A document is read as it is printed, or refused with a word that the clerk can act on."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from hangtou_portal.draft.reading.document import ReadingError
from hangtou_portal.draft.reading.read import LARGEST_FILE, read_document
from tests.draft.documents import docx, paragraph, pdf, run, typeset
from tests.publish.tools import needed

TITLE = "某镇2024年工作报告"
SENTENCE = "全年新增就业岗位1590个，拆除违法建筑39.98万平方米，完成年度目标的83.29%，各项工作有序推进。"


def refusal(file: Path) -> str:
    with pytest.raises(ReadingError) as caught:
        read_document(file)
    return str(caught.value)


def test_word_numbers_come_out_as_printed(tmp_path: Path) -> None:
    file = docx(
        tmp_path / "report.docx",
        body=[
            paragraph(run(TITLE)),
            paragraph(run("过去一年的工作"), level=0),
            paragraph(run("经济平稳增长"), level=1),
            paragraph(run("夯实基础。") + run("新增岗位1590个。"), level=2),
            paragraph(run("优化环境。"), level=2),
            paragraph(run("城市有序运行"), style="Child"),
            paragraph(run("拆除违建。"), level=2),
            paragraph(run("今年的安排"), level=0),
            paragraph(run("稳增长"), style="Chapter"),
            paragraph(run("另起一表"), level=0, number=2),
        ],
    )
    assert read_document(file).lines == (
        TITLE,
        "一、过去一年的工作",
        "（一）经济平稳增长",
        "1.夯实基础。新增岗位1590个。",
        "2.优化环境。",
        "（二）城市有序运行",
        "1.拆除违建。",
        "二、今年的安排",
        "（一）稳增长",
        "一、另起一表",
    )


def test_an_automatic_number_that_nobody_can_write_is_refused(tmp_path: Path) -> None:
    strange = (
        b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="hebrew1"/>'
        b'<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        b'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    file = tmp_path / "report.docx"
    docx(file, body=[paragraph(run(SENTENCE), level=0)])
    with zipfile.ZipFile(file) as archive:
        body = archive.read("word/document.xml")
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", body)
        archive.writestr("word/numbering.xml", strange)
    assert "hebrew1" in refusal(file)


def test_table_rows_hidden_text_and_fields_are_read_as_printed(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in ("项目", "数量"))
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部备注</w:t></w:r>"
    field = "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
    body = [paragraph(run(SENTENCE) + hidden + field), f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"]
    document = read_document(docx(tmp_path / "report.docx", body=body))
    assert document.lines == (SENTENCE, "项目\t数量")
    assert any("隐藏文字" in remark for remark in document.remarks)
    assert any("表格" in remark for remark in document.remarks)


def test_rows_and_cells_in_content_controls_are_read(tmp_path: Path) -> None:
    def controlled(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    def cell(text: str) -> str:
        return f"<w:tc>{paragraph(run(text))}</w:tc>"

    rows = (
        f"<w:tr>{cell('岗位')}{controlled(cell('1590个'))}</w:tr>",
        controlled(f"<w:tr>{cell('床位')}{cell('150张')}</w:tr>"),
        f"<w:tr>{cell('停车位')}<w:tc>{controlled(paragraph(run('185个')))}</w:tc></w:tr>",
    )
    body = [controlled(controlled(paragraph(run(SENTENCE)))), f"<w:tbl>{''.join(rows)}</w:tbl>"]
    document = read_document(docx(tmp_path / "report.docx", body=body))
    assert document.lines == (SENTENCE, "岗位\t1590个", "床位\t150张", "停车位\t185个")


def test_a_formula_is_read_with_a_word_or_refused(tmp_path: Path) -> None:
    def formula(content: str) -> str:
        return f"<m:oMath>{content}</m:oMath>"

    looks = '<m:rPr><m:sty m:val="p"/></m:rPr>'
    plain = formula(f"<m:r>{looks}<m:t>83.29</m:t></m:r><m:r><m:t>%</m:t></m:r>")
    body = [paragraph(run(SENTENCE)), paragraph(run("完成") + plain + run("。"))]
    document = read_document(docx(tmp_path / "report.docx", body=body))
    assert document.lines == (SENTENCE, "完成83.29%。")
    assert "文件里有1处公式" in document.remarks[0]
    halves = (f"<m:{part}><m:r><m:t>{n}</m:t></m:r></m:{part}>" for part, n in (("num", 5), ("den", 6)))
    fraction = formula(f"<m:f>{''.join(halves)}</m:f>")
    assert "公式（“56”）" in refusal(docx(tmp_path / "report.docx", body=[paragraph(run("完成") + fraction)]))
    alone = docx(
        tmp_path / "report.docx", body=[paragraph(run(SENTENCE)), f"<m:oMathPara>{plain}</m:oMathPara>"]
    )
    assert "公式（“83.29%”）" in refusal(alone)


def test_a_sign_of_a_symbol_font_is_remarked_and_never_joins_two_numbers(tmp_path: Path) -> None:
    sign = '<w:r><w:sym w:font="Symbol" w:char="F0B4"/></w:r>'
    beside = docx(tmp_path / "report.docx", body=[paragraph(run(SENTENCE) + sign)])
    assert read_document(beside).lines == (SENTENCE,)
    assert read_document(beside).remarks == ("文件里有1处特殊字体的符号，没有读入",)
    within = docx(tmp_path / "report.docx", body=[paragraph(run("面积5") + sign + run("3平方米"))])
    assert "符号夹在数字之间（“5□3”）" in refusal(within)


def test_what_a_run_says_is_off_is_off_and_how_a_word_is_spoken_is_no_text(tmp_path: Path) -> None:
    shown = '<w:r><w:rPr><w:vanish w:val="off"/></w:rPr><w:t>上半年，</w:t></w:r>'
    spoken = f"<w:r><w:ruby><w:rt>{run('hang')}</w:rt><w:rubyBase>{run('航')}</w:rubyBase></w:ruby></w:r>"
    body = [paragraph(shown + spoken + run("头镇") + "<w:r><w:ptab/></w:r>" + run(SENTENCE))]
    document = read_document(docx(tmp_path / "report.docx", body=body))
    assert document.lines == (f"上半年，航头镇 {SENTENCE}",)
    assert document.remarks == ()


@pytest.mark.parametrize(
    ("level", "text", "start", "said"),
    [
        ("0", "%1、", '<w:start w:val="1"/>', "一、"),
        ("x", "%1、", '<w:start w:val="1"/>', "自动编号损坏"),
        ("0", "%1.%2.", '<w:start w:val="1"/>', "自动编号损坏"),
        ("0", "%1、", "<w:start/>", "自动编号损坏"),
        ("-1", "%1、", '<w:start w:val="1"/>', SENTENCE),
    ],
)
def test_damaged_numbering_is_refused_and_one_that_is_switched_off_stays_off(
    tmp_path: Path, level: str, text: str, start: str, said: str
) -> None:
    one_level = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{start}<w:numFmt w:val="chineseCounting"/>'
        f'<w:isLgl w:val="0"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    file = docx(tmp_path / "report.docx", body=[paragraph(run(SENTENCE), level=0)])
    with zipfile.ZipFile(file) as archive:
        body = archive.read("word/document.xml").decode()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", body.replace('ilvl w:val="0"', f'ilvl w:val="{level}"'))
        archive.writestr("word/numbering.xml", one_level)
    try:
        words = read_document(file).lines[0]
    except ReadingError as refused:
        words = str(refused)
    assert said in words


def test_pictures_and_embedded_objects_are_counted_to_the_clerk(tmp_path: Path) -> None:
    body = [paragraph(run(SENTENCE)), paragraph("<w:r><w:object/></w:r>"), "<w:altChunk/>"]
    (remark,) = read_document(docx(tmp_path / "report.docx", body=body)).remarks
    assert remark == "文件里有2处图片、图表或嵌入的文件，里面的文字没有读入"


@pytest.mark.parametrize(
    "revision",
    [
        f"<w:ins>{run('新增的话')}</w:ins>",
        "<w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del>",
        f"<w:moveTo>{run('移来的话')}</w:moveTo>",
    ],
)
def test_unaccepted_revisions_are_refused_with_a_word(tmp_path: Path, revision: str) -> None:
    said = refusal(docx(tmp_path / "report.docx", body=[paragraph(run(SENTENCE) + revision)]))
    assert "1处没有接受的修订" in said
    assert any(words in said for words in ("新增的话", "删去的话", "移来的话"))


def test_lines_of_a_pdf_are_put_together_and_breaks_in_numbers_are_listed(tmp_path: Path) -> None:
    paragraphs = [TITLE, *(f"{SENTENCE}第{n}段到此为止，{SENTENCE}" for n in range(1, 7))]
    broken = set()
    for width in (300, 305, 310, 320, 330):
        document = read_document(pdf(tmp_path / f"{width}.pdf", paragraphs=paragraphs, width=width))
        assert document.lines == tuple(paragraphs)
        assert {"1", "2"} <= set(document.set_aside)
        broken |= {str(join) for join in document.joins}
    assert any("平|方米" in join or "平方|米" in join for join in broken)


def test_a_page_without_text_is_passed_over_with_a_word(tmp_path: Path) -> None:
    drawing = "#rect(width: 100pt, height: 100pt)\n#pagebreak()\n"
    document = read_document(typeset(tmp_path / "report.pdf", markup=f"{drawing}{TITLE}\n\n{SENTENCE}"))
    assert document.lines == (TITLE, SENTENCE)
    assert document.remarks == ("PDF第1页没有文字，是空白或图片，没有读入",)


def test_lines_of_a_pdf_whose_left_edges_jitter_are_put_together(tmp_path: Path) -> None:
    line = "推动各项工作有序开展取得新的明显成效"
    placed = (f'#place(dx: {at * 7 % 20}pt, dy: {at * 30}pt)[#"{line}"]' for at in range(20))
    sheet = "#set page(width: 560pt, height: 700pt)\n#set text(size: 24pt)\n"
    file = typeset(tmp_path / "report.pdf", markup=sheet + "\n".join(placed))
    assert read_document(file).lines == (line * 20,)


def test_a_number_broken_over_two_lines_of_plain_text_is_whole_again(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    pieces = (
        "上半年，全镇新增就业岗位1",
        "590个，拆除违法建筑39.98万平",
        "方米，增长27.",
        "3%。",
        "二、下半年",
    )
    file.write_text("\n".join(pieces), encoding="utf-8")
    document = read_document(file)
    assert document.lines == ("".join(pieces[:4]), "二、下半年")
    assert [(join.before[-3:], join.after[:3]) for join in document.joins] == [
        ("岗位1", "590"),
        ("8万平", "方米，"),
        ("27.", "3%。"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("城镇新增就业岗位总数\t个\t1590", "登记失业人数\t人\t340"),
        ("截至六月底全镇新增就业岗位1590", "登记失业人数340人"),
        ("截至六月底全镇新增就业岗位1590", "户籍人口3万人"),
    ],
)
def test_rows_that_end_in_a_number_stay_apart(tmp_path: Path, rows: tuple[str, str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text("\n".join((SENTENCE, *rows)), encoding="utf-8")
    assert read_document(file).lines == (SENTENCE, *rows)


def test_paragraphs_of_word_stay_apart_and_what_looks_like_one_number_is_remarked(tmp_path: Path) -> None:
    pieces = ("上半年，全镇新增就业岗位1", "590个，拆除违法建筑。")
    document = read_document(docx(tmp_path / "report.docx", body=[paragraph(run(text)) for text in pieces]))
    assert document.lines == pieces
    assert document.joins == ()
    (remark,) = document.remarks
    assert "岗位1|590个" in remark
    cells = "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in ("城镇新增就业岗位总数", "1590"))
    table = f"<w:tbl>{f'<w:tr>{cells}</w:tr>' * 2}</w:tbl>"
    document = read_document(docx(tmp_path / "report.docx", body=[table]))
    assert document.lines == ("城镇新增就业岗位总数\t1590",) * 2
    assert not any("断在" in remark for remark in document.remarks)


def test_a_web_page_gives_its_report_and_shows_its_furniture(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(
        f"<html><head><title>x</title><script>var n=123</script></head><body><nav><a>首页</a></nav>"
        f"<div>政务公开</div><h1>{TITLE}</h1><div><span>下载</span></div><div>打印</div><div>收藏</div>"
        f"<p>一、回顾</p><p><span>{SENTENCE[:10]}</span>\n<b>{SENTENCE[10:]}</b></p>"
        f"<p>&lt;script&gt;alert(1)&lt;/script&gt;也只是文字。</p><p>扫一扫在手机打开</p></body></html>",
        encoding="utf-8",
    )
    document = read_document(file)
    assert document.lines == (TITLE, "一、回顾", SENTENCE, "<script>alert(1)</script>也只是文字。")
    assert {"首页", "政务公开", "下载", "打印", "收藏", "扫一扫在手机打开"} <= set(document.set_aside)


def test_a_pages_line_of_information_and_its_foot_are_set_aside_and_its_heading_is_the_title(
    tmp_path: Path,
) -> None:
    heading = "清溪镇2024年上半年工作总结和下半年工作安排"
    information = (
        "发布时间：2024-07-15 09:30 来源：清溪镇人民政府 浏览次数：1286 字号：大 中 小 [打印] [关闭]"
    )
    foot = "版权所有：清溪县人民政府 京ICP备05012345号-1 京公网安备11010802012345号 网站标识码1101080001"
    signed = ("清溪镇人民政府", "2024年7月5日")
    file = tmp_path / "report.html"
    body = "".join(f"<p>{line}</p>" for line in (information, "一、回顾", SENTENCE, *signed, foot))
    file.write_text(f"<body><div>首页 政务公开</div><h1>{heading}</h1>{body}</body>", encoding="utf-8")
    document = read_document(file)
    assert document.lines == (heading, "一、回顾", SENTENCE)
    assert document.set_aside == ("首页 政务公开", information, *signed, foot)


@pytest.mark.parametrize("line", ["打印机维护12台。", "来源于群众的建议43件。", "大中小企业一起发展"])
def test_a_line_that_only_begins_like_what_a_page_prints_is_the_reports(tmp_path: Path, line: str) -> None:
    file = tmp_path / "report.txt"
    file.write_text("\n".join((TITLE, "来源：某镇 打印", line, SENTENCE)), encoding="utf-8")
    assert read_document(file).lines == (TITLE, line, SENTENCE)


def test_gbk_is_read_and_said(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(f"{TITLE}\n{SENTENCE}".encode("gbk"))
    document = read_document(file)
    assert document.lines == (TITLE, SENTENCE)
    assert any("GBK" in remark for remark in document.remarks)


@pytest.mark.parametrize(
    "words", ["2024722日开工", "20247月22日开工", "2024年722日开工", "2024年月开工", "于8月日前开工"]
)
def test_a_date_that_lost_characters_is_refused_and_not_guessed(tmp_path: Path, words: str) -> None:
    file = tmp_path / "report.txt"
    file.write_text(f"{TITLE}\n{SENTENCE}\n工程{words}。", encoding="utf-8")
    said = refusal(file)
    assert "第3行" in said
    assert "掉了字" in said


@pytest.mark.parametrize(
    "words",
    [
        *("2024年7月22日开工", "7月日均客流", "2000个、20240元", "1-6月", "2024年日常工作"),
        *("2018年月均新增企业120家", "2019年月度考核", "投资190000日元", "投资190012日元", "2019年365日无休"),
        *("2024年日处理垃圾30吨", "2024年月平均降水"),
    ],
)
def test_a_whole_date_and_a_large_number_are_read(tmp_path: Path, words: str) -> None:
    file = tmp_path / "report.txt"
    file.write_text(f"{TITLE}\n{words}。", encoding="utf-8")
    assert read_document(file).lines[1] == f"{words}。"


@pytest.mark.parametrize("name", ["报告.doc", "报告.wps"])
def test_an_old_format_gets_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "另存为.docx" in refusal(tmp_path / name)


def test_an_encrypted_word_file_an_empty_one_and_a_missing_one_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "locked.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.docx").write_bytes(b"PK\x03\x04 not a zip")
    said = [refusal(tmp_path / name) for name in ("locked.docx", "empty.txt", "blank.docx", "none.txt")]
    words = ("密码", "空的", "损坏", "没有这个文件")
    assert all(word in text for text, word in zip(said, words, strict=True)), said
    assert len(set(said)) == 4


def test_a_word_file_whose_compressed_text_is_damaged_is_refused(tmp_path: Path) -> None:
    file = docx(tmp_path / "report.docx", body=[paragraph(run(SENTENCE))])
    content = file.read_bytes()
    at = content.index(b"word/document.xml") + len(b"word/document.xml")
    file.write_bytes(content[:at] + b"\xff" * 40 + content[at + 40 :])
    assert "损坏" in refusal(file)


def test_a_file_of_fifty_megabytes_is_refused_without_reading_it(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    with file.open("wb") as opened:
        opened.truncate(50_000_000)
    assert "50MB" in refusal(file)
    assert LARGEST_FILE < 50_000_000


def test_a_scan_and_an_encrypted_pdf_are_told_apart(tmp_path: Path) -> None:
    scan = pdf(tmp_path / "scan.pdf", paragraphs=[" "])
    assert "扫描件" in refusal(scan)
    source = tmp_path / "locked.xlsx"
    book = Workbook()
    book.worksheets[0]["A1"] = SENTENCE
    book.save(source)
    options = json.dumps(
        {
            "EncryptFile": {"type": "boolean", "value": "true"},
            "DocumentOpenPassword": {"type": "string", "value": "x"},
        }
    )
    subprocess.run(
        [
            *(needed("soffice", "libreoffice"), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"),
            *("--headless", "--convert-to", f"pdf:calc_pdf_Export:{options}", "--outdir", str(tmp_path)),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert "密码" in refusal(tmp_path / "locked.pdf")


def test_a_bomb_an_entity_a_macro_and_a_hundred_thousand_numbers_are_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 200_000_000)
    assert bomb.stat().st_size < 1_000_000
    assert "解开后" in refusal(bomb)
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", encoding="utf-8")
    entity = tmp_path / "entity.docx"
    with zipfile.ZipFile(entity, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document xmlns:w='
            f'"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{SENTENCE}&x;'
            "</w:t></w:r></w:p></w:body></w:document>",
        )
    assert "外部实体" in refusal(entity)
    macro = docx(
        tmp_path / "macro.docx", body=[paragraph(run(SENTENCE))], parts={"word/vbaProject.bin": b"x"}
    )
    assert "宏" in refusal(macro)
    many = tmp_path / "many.txt"
    many.write_text("、".join(f"{n}个" for n in range(100_000)), encoding="utf-8")
    assert "不像一份工作报告" in refusal(many)


def test_markup_in_text_stays_text(tmp_path: Path) -> None:
    words = "推进<b>重点</b>项目&amp;工程{{7*7}}和<script>alert(1)</script>建设。"
    file = docx(tmp_path / "report.docx", body=[paragraph(run(words))])
    assert read_document(file).lines == (words,)
