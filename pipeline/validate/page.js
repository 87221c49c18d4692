"use strict";
const DATA = JSON.parse(document.getElementById("data").textContent);
const WORDS = DATA.words; // key: [Chinese, English]
const SIGNS = { strict: "✓", overlap: "↔", missed: "−", spurious: "+", neutral: "○" };
let language = 0;
let current = -1;
const decisions = new Map();
const $ = (id) => document.getElementById(id);
const t = (key) => (WORDS[key] ? WORDS[key][language] : key);

function make(tag, content, attributes) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  for (const part of [].concat(content === undefined ? [] : content)) node.append(part);
  return node;
}
function fill(id, header, rows) {
  const cell = (tag) => (value) => make(tag, value === null ? "–" : String(value), value === null || /^[\d.]+( %)?$/.test(value) ? { class: "n" } : {});
  const head = make("tr", header.map((key) => make("th", t(key), { scope: "col" })));
  $(id).replaceChildren(make("thead", head), make("tbody", rows.map((row) => make("tr", row.map(cell("td"))))));
}

// every pair of every document, and those of them that are errors
const pairs = DATA.docs.flatMap((doc, d) => doc.pairs.map((pair, p) => ({ ...pair, doc, id: `${d}-${p}` })));
const errors = pairs.filter((pair) => pair.classes.length);
let shown = errors;
const byId = new Map(pairs.map((pair) => [pair.id, pair]));

const side = (pair) => pair.gold || pair.found;
const sign = (pair) => (pair.match === "strict" && pair.classes.length ? "≠" : SIGNS[pair.match]);
const fixed = (value) => (value === null ? null : value.toFixed(3));

function drawTables() {
  fill("scores", ["layer", "measure", "gold", "found", "right", "precision", "recall", "f1", "interval"], DATA.scores.map((s) => [t(s.layer), t(s.measure), s.gold, s.found, Number.isInteger(s.right) ? s.right : fixed(s.right), fixed(s.precision), fixed(s.recall), fixed(s.f1), s.low === null ? null : `${s.low.toFixed(3)} … ${s.high.toFixed(3)}`]));
  fill("classes", ["layer", "class", "rule", "number", "share"], DATA.classes.map((c) => [t(c.layer), t(c.class), c.rule || t("all"), c.number, c.share]));
  fill("calibration", ["layer", "confidence", "rows", "right", "actual", "promised"], DATA.calibration.map((c) => [t(c.layer), c.confidence, c.rows, c.right, fixed(c.right / c.rows), fixed(c.promised)]));
}
function drawErrors() {
  const header = make("tr", ["place", "layer", "class", "gold", "found", "rule", "confidence"].map((key) => make("th", t(key), { scope: "col" })));
  const rows = shown.map((pair, index) => {
    const link = make("a", `${pair.doc.id} ${side(pair).start}`, { href: `#m-${pair.id}` });
    link.addEventListener("click", (event) => { event.preventDefault(); go(index); });
    const cells = [t(pair.layer), pair.classes.map(t).join("; "), pair.gold ? pair.gold.text : t("nothing"), pair.found ? pair.found.text : t("nothing"), pair.found ? pair.found.rule : "", pair.found ? pair.found.confidence : ""];
    return make("tr", [make("td", [link, decisions.has(pair.id) ? ` ✔ ${t("decided")}` : ""]), ...cells.map((value) => make("td", value))], { "data-id": pair.id });
  });
  $("errors").replaceChildren(make("thead", header), make("tbody", rows));
  $("shown").textContent = `${shown.length} / ${errors.length} ${t("shown")}`;
  $("save").textContent = `${t("save")} (${decisions.size})`;
}
function markedLine(doc, from, to, items) {
  const inside = items.filter(([item]) => item.start < to && item.end > from);
  const cuts = [...new Set([from, to, ...inside.flatMap(([item]) => [item.start, item.end])])].filter((c) => c >= from && c <= to).sort((a, b) => a - b);
  const parts = [];
  for (let n = 0; n + 1 < cuts.length; n++) {
    const over = inside.filter(([item]) => item.start <= cuts[n] && item.end >= cuts[n + 1]);
    let node = document.createTextNode(doc.points.slice(cuts[n], cuts[n + 1]).join(""));
    for (const [item, pair] of over) {
      const state = pair.classes.length ? "wrong" : pair.match === "neutral" ? "neutral" : "";
      const head = item.start === cuts[n] ? [make("sup", sign(pair), { title: t(pair.match) })] : [];
      node = make("mark", [...head, node], { class: `${pair.layer} ${state}`, "data-id": pair.id, title: `${t(pair.layer)} ${t(pair.match)}` });
    }
    parts.push(node);
  }
  return parts;
}
function drawTexts() {
  $("legend").textContent = t("legend");
  $("texts").replaceChildren(...DATA.docs.map((doc) => {
    doc.points = doc.points || Array.from(doc.text);
    const list = pairs.filter((pair) => pair.doc === doc);
    const sides = ["gold", "found"].map((name) => list.filter((pair) => pair[name]).map((pair) => [pair[name], pair]));
    const lines = [make("div", [make("div", t("gold")), make("div", t("found"))], { class: "line names" })];
    let start = 0;
    for (let at = 0; at <= doc.points.length; at++) {
      if (at < doc.points.length && doc.points[at] !== "\n") continue;
      if (doc.points.slice(start, at).join("").trim()) lines.push(make("div", sides.map((items) => make("div", markedLine(doc, start, at, items))), { class: "line" }));
      start = at + 1;
    }
    return make("article", [make("h3", `${doc.id} — ${doc.source}`), ...lines]);
  }));
  for (const [id] of decisions) showDecided(id);
}
const marks = (id) => document.querySelectorAll(`mark[data-id="${id}"]`);
const showDecided = (id) => marks(id).forEach((mark) => mark.classList.add("decided"));

function go(index) {
  if (!shown.length) return;
  current = (index + shown.length) % shown.length;
  open(shown[current]);
}
function open(pair) {
  document.querySelectorAll("mark.current").forEach((mark) => mark.classList.remove("current"));
  document.querySelectorAll("#errors tr[aria-current]").forEach((row) => row.removeAttribute("aria-current"));
  marks(pair.id).forEach((mark) => mark.classList.add("current"));
  const row = document.querySelector(`#errors tr[data-id="${pair.id}"]`);
  if (row) row.setAttribute("aria-current", "true");
  const first = marks(pair.id)[0];
  if (first) first.scrollIntoView({ block: "center" });
  $("detail").dataset.id = pair.id;
  drawDetail(pair, false);
}
function differences(pair) {
  return pair.wrong.map((field) => `${t(field)}${t("says")}${pair.gold.fields[field]}${t("butFound")}${pair.found.fields[field]}${t("stop")}`);
}
function drawDetail(pair, editing) {
  const names = ["text", ...Object.keys(side(pair).fields)];
  const value = (item, name) => (item ? (name === "text" ? item.text : item.fields[name]) : "");
  const rows = names.map((name) => {
    const [g, f] = [value(pair.gold, name), value(pair.found, name)];
    const differs = name === "text" ? g !== f : pair.wrong.includes(name);
    return make("tr", [make("th", name === "text" ? t("text") : t(name)), make("td", g), make("td", f), make("td", pair.gold && pair.found ? (differs ? `≠ ${t("differs")}` : `= ${t("same")}`) : "", differs ? { class: "no" } : {})]);
  });
  const head = make("tr", ["field", "gold", "found", ""].map((key) => make("th", key ? t(key) : "", { scope: "col" })));
  const rule = pair.found ? `${t("rule")}: ${pair.found.rule}; ${t("confidence")}: ${pair.found.confidence}` : "";
  const decision = decisions.get(pair.id);
  const buttons = [["found", "acceptFound"], ["gold", "keepGold"]].map(([action, key]) => button(key, () => decide(pair, action), decision && decision.action === action));
  buttons.push(button("correct", () => drawDetail(pair, true), decision && decision.action === "correct"));
  const title = `${sign(pair)} ${t(pair.layer)}: ${t(pair.match)}${pair.classes.length ? ` — ${pair.classes.map(t).join("; ")}` : ""}`;
  $("detail").replaceChildren(make("p", make("strong", title)), ...differences(pair).map((line) => make("p", line)), make("table", [head, ...rows]), make("p", rule), make("p", pair.gold && pair.gold.note ? pair.gold.note : ""), editing ? form(pair) : make("div", buttons, { class: "buttons" }));
  $("detail").hidden = false;
}
function button(key, act, pressed) {
  const node = make("button", t(key), { type: "button", "aria-pressed": pressed ? "true" : "false" });
  node.addEventListener("click", act);
  return node;
}
function form(pair) {
  const from = pair.gold || pair.found;
  const input = (name, value, label) => make("label", [label, make("input", [], { name, value, type: name === "start" || name === "end" ? "number" : "text" })]);
  const node = make("form", [input("start", from.start, t("start")), input("end", from.end, t("end")), ...Object.entries(from.fields).map(([name, value]) => input(name, value.split("|")[0], t(name))), make("button", t("keep"))]);
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(node));
    const [start, end] = [Number(given.start), Number(given.end)];
    const fields = Object.fromEntries(Object.keys(from.fields).map((name) => [name, given[name]]));
    decide(pair, "correct", { start, end, text: pair.doc.points.slice(start, end).join(""), fields });
  });
  return node;
}
function decide(pair, action, item) {
  const span = (of) => (of ? { start: of.start, end: of.end } : null);
  const kept = action === "correct" ? item : action === "found" && pair.found ? { start: pair.found.start, end: pair.found.end, text: pair.found.text, fields: pair.found.fields } : null;
  decisions.set(pair.id, { doc_id: pair.doc.id, layer: pair.layer, action, gold: span(pair.gold), item: kept, who: $("who").value, when: new Date().toISOString() });
  showDecided(pair.id);
  drawErrors();
  open(pair);
}
const saved = () => JSON.stringify({ format: "tilian decisions 1", decisions: [...decisions.values()] }, null, 1) + "\n";
function save() {
  const link = make("a", "", { href: URL.createObjectURL(new Blob([saved()], { type: "application/json" })), download: "decisions.json" });
  link.click();
  decisions.saved = decisions.size;
}
function options(id, values, name) {
  const keep = $(id).value;
  $(id).replaceChildren(make("option", t("all"), { value: "" }), ...values.map((value) => make("option", name(value), { value })));
  $(id).value = keep;
}
function filter() {
  const [layer, kind, rule, most] = ["f-layer", "f-class", "f-rule", "f-confidence"].map((id) => $(id).value);
  shown = errors.filter((pair) => (!layer || pair.layer === layer) && (!kind || pair.classes.includes(kind)) && (!rule || (pair.found ? pair.found.rule : "none") === rule) && (!pair.found || most === "" || Number(pair.found.confidence) <= Number(most)));
  current = -1;
  drawErrors();
}
function draw() {
  document.documentElement.lang = language ? "en" : "zh";
  $("language").textContent = language ? "中文" : "English";
  document.querySelectorAll("[data-t]").forEach((node) => { node.textContent = t(node.dataset.t); });
  $("about").textContent = `${DATA.files.join(", ")}: ${DATA.docs.length} ${t("documents")}, ${errors.length} ${t("wrongPlaces")}`;
  const unique = (values) => [...new Set(values)].sort();
  options("f-layer", unique(errors.map((e) => e.layer)), t);
  options("f-class", unique(errors.flatMap((e) => e.classes)), t);
  options("f-rule", unique(errors.map((e) => (e.found ? e.found.rule : "none"))), t);
  drawTables();
  drawTexts();
  filter();
}
const KEYS = { n: () => go(current + 1), j: () => go(current + 1), p: () => go(current - 1), k: () => go(current - 1), a: (pair) => pair && decide(pair, "found"), g: (pair) => pair && decide(pair, "gold"), e: (pair) => pair && drawDetail(pair, true), Escape: () => { $("detail").hidden = true; } };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /INPUT|SELECT/.test(event.target.tagName)) return;
  const act = KEYS[event.key];
  if (act) { event.preventDefault(); act($("detail").hidden ? null : byId.get($("detail").dataset.id)); }
});
$("texts").addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (!mark) return;
  const pair = byId.get(mark.dataset.id);
  current = shown.indexOf(pair);
  open(pair);
});
$("filters").addEventListener("input", filter);
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("language").addEventListener("click", () => { language = 1 - language; draw(); });
$("previous").addEventListener("click", () => go(current - 1));
$("next").addEventListener("click", () => go(current + 1));
$("save").addEventListener("click", save);
window.addEventListener("beforeunload", (event) => { if (decisions.size !== (decisions.saved || 0)) event.preventDefault(); });
draw();
