"""The page works by itself, in a real browser too: step, correct, save, apply, audit again."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.validate.audit import Audit, audit
from pipeline.validate.decisions import apply, read_decisions
from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument, load_gold
from pipeline.validate.page import write_page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)

# Steps through the errors by keyboard, corrects the first, keeps the second, accepts the third.
A_PERSON = """
const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
document.getElementById("who").value = "王";
press("n"); press("e");
document.querySelector("#detail input[name=unit]").value = "名";
document.querySelector("#detail form").requestSubmit();
const first = document.querySelector("#detail").textContent;
press("n"); press("g"); press("n"); press("a");
document.getElementById("language").click();
const report = document.createElement("pre");
report.id = "report";
report.textContent = JSON.stringify({ first, saved: saved(), heading: document.querySelector("#h-scores").textContent,
  rows: document.querySelectorAll("#errors tbody tr").length, decided: document.querySelectorAll("mark.decided").length });
document.body.append(report);
"""


@pytest.fixture
def faulty(doc: GoldDocument, found: Found) -> Found:
    """Return a run with a wrong unit, a missed honor and a spurious organization."""
    first = found.layers["quantities"]["d1"][0]
    found.layers["quantities"]["d1"][0] = replace(first, fields={**first.fields, "unit": "元"})
    found.layers["honors"]["d1"].clear()
    row = found.layers["organizations"]["d1"][0]
    start = doc.text.index("第2页")
    spurious = replace(row, start=start, end=start + 3, text="第2页")
    found.layers["organizations"]["d1"].append(spurious)
    return found


@pytest.fixture
def audited(doc: GoldDocument, faulty: Found) -> Audit:
    return audit([doc], faulty)


def test_the_page_needs_nothing_else(audited: Audit, tmp_path: Path) -> None:
    write_page(audited, tmp_path / "audit.html")
    page = (tmp_path / "audit.html").read_text("utf-8")
    assert not re.findall(r"(?:src|href)=|@import|https?://|\{\{", page)
    (data,) = re.findall(r'id="data">(.*?)</script>', page)
    assert [len(doc["pairs"]) for doc in json.loads(data)["docs"]] == [6]


def test_a_text_cannot_end_the_script_it_stands_in(
    record: dict[str, Any], write_gold: Callable[..., Path], tmp_path: Path
) -> None:
    record["text"] += "</script><b>"
    docs = load_gold([write_gold(record)])
    write_page(
        audit(docs, Found({"quantities": {}, "honors": {}, "organizations": {}})),
        tmp_path / "a.html",
    )
    assert "</script><b>" not in (tmp_path / "a.html").read_text("utf-8")


def _browse(page: Path) -> dict[str, Any]:
    """Let the browser play the person, and return what the person saw."""
    script = f"<script>{A_PERSON}</script></body>"
    played = page.with_name("played.html")
    played.write_text(page.read_text("utf-8").replace("</body>", script), "utf-8")
    command = [
        str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
        f"--user-data-dir={page.parent / 'profile'}", "--virtual-time-budget=5000", played.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    (report,) = re.findall(r'<pre id="report">(.*?)</pre>', done.stdout, re.DOTALL)
    seen: dict[str, Any] = json.loads(html.unescape(report))
    return seen


@pytest.mark.skipif(BROWSER is None, reason="no Chromium: install it to test the page")
def test_a_person_corrects_the_gold_on_the_page(
    doc: GoldDocument, faulty: Found, audited: Audit, tmp_path: Path
) -> None:
    write_page(audited, tmp_path / "audit.html")
    seen = _browse(tmp_path / "audit.html")
    assert "元" in seen["first"]
    assert "单位：标注为“人”，结果为“元”" in seen["first"]
    assert (seen["rows"], seen["heading"]) == (3, "Scores")
    assert seen["decided"] == 4  # gold and found of the first, one side of the others
    (tmp_path / "decisions.json").write_text(seen["saved"], "utf-8")
    (corrected,) = apply([doc], read_decisions(tmp_path / "decisions.json"))
    first = corrected.layers["quantities"][0]
    assert first.fields["unit"] == "名"
    assert first.note.startswith("corrected by 王 on 20")
    assert len(corrected.layers["honors"]) == 1
    assert [i.text for i in corrected.layers["organizations"]] == ["市总工会", "第2页"]
    again = audit([corrected], faulty)
    assert [e.kind for e in again.errors] == ["unit", "missed"]
