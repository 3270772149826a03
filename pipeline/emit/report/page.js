// page.js - the script of a report: shows one article at a time, with what was
// found in it, and counts over all of them.
//
// The articles are the JSON that pipeline/emit/report.c writes.  Whatever comes
// from them is put into the page as text, never as markup.
"use strict";

const KINDS = ["actor", "date", "issue"];
const TITLES = { actor: "Actors", date: "Dates", issue: "Issues" };
const FACETS = [
	{ title: "Actors", kind: "actor", has: (thing) => thing.kind === "actor" && thing.type !== "role" },
	{ title: "Issues", kind: "issue", has: (thing) => thing.kind === "issue" },
	{ title: "Dates", kind: "date", has: (thing) => thing.kind === "date" },
	{ title: "Offices", kind: "actor", has: (thing) => thing.kind === "actor" && thing.type === "role" },
];
const LIST_STEP = 200; // articles, or bars, that are listed in one go
const BARS = 12;
const articles = []; // see read()
const state = {
	shown: null, // the article
	listed: [], // articles that pass the filters
	limit: LIST_STEP,
	kinds: new Set(KINDS),
	picked: new Set(), // keys of things to filter by
	query: "",
	scope: "all",
	bars: new Map(FACETS.map((f) => [f, BARS])),
};

const byId = (id) => document.getElementById(id);

// An element with attributes, and texts or elements in it.
function make(name, attributes = {}, ...children) {
	const e = document.createElement(name);
	for (const [key, value] of Object.entries(attributes))
		if (key === "click") e.addEventListener("click", value);
		else if (value !== null) e.setAttribute(key, value);
	e.append(...children);
	return e;
}

function svg(name, attributes, text) {
	const e = document.createElementNS("http://www.w3.org/2000/svg", name);
	for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
	if (text !== undefined) e.textContent = text;
	return e;
}

const plural = (n, word) => `${n.toLocaleString("en")} ${word}${n === 1 ? "" : "s"}`;

// --- reading ---------------------------------------------------------------

function metaValues(data, key) {
	return (data.meta || []).filter((m) => m[0] === key).map((m) => m[1]);
}

function read(element, index) {
	const data = JSON.parse(element.textContent);
	element.remove();
	const s = data.strings || [];
	const hits = (data.hits || []).map((h) => ({
		begin: h[0], end: h[1], kind: s[h[2]], id: s[h[3]], type: s[h[4]],
		name: s[h[5]], rule: s[h[6]], attrs: s[h[7]], key: s[h[2]] + "\t" + s[h[3]],
	})).filter(counts);
	hits.sort((a, b) => a.begin - b.begin || b.end - a.end);
	return {
		index, id: data.id, part: data.part, fail: data.fail, hits,
		meta: data.meta || [], paras: data.paras || [], things: countThings(hits),
		title: metaValues(data, "title")[0] || data.id,
		authors: metaValues(data, "author"),
		published: metaValues(data, "published")[0] || "",
	};
}

// An issue that was weighed and found too light is none of the article.
const counts = (hit) => !/(^|;)score=/.test(hit.attrs) || /(^|;)rank=/.test(hit.attrs);

// Things by key: what they are, and how often they are mentioned.
function countThings(hits) {
	const things = new Map();
	for (const hit of hits) {
		const thing = things.get(hit.key);
		if (thing === undefined)
			things.set(hit.key, { key: hit.key, kind: hit.kind, id: hit.id, type: hit.type, name: hit.name, n: 1 });
		else thing.n++;
	}
	return things;
}

// All words of an article that a search may be for, in lower case.
function words(article) {
	if (article.words === undefined)
		article.words = [article.id, article.title, ...article.meta.map((m) => m[1]),
			...article.paras.map((p) => p[1]),
			...[...article.things.values()].map((t) => t.id + " " + t.name)].join("\n").toLowerCase();
	return article.words;
}

// --- which articles --------------------------------------------------------

function passes(article, terms) {
	for (const key of state.picked) if (!article.things.has(key)) return false;
	return terms.every((term) => words(article).includes(term));
}

function filter() {
	const terms = state.query.toLowerCase().split(/\s+/).filter(Boolean);
	state.listed = articles.filter((a) => passes(a, terms));
	state.limit = LIST_STEP;
	const all = plural(articles.length, "article");
	byId("count").textContent = state.listed.length === articles.length ? all : `${state.listed.length} of ${all}`;
	byId("clear").hidden = state.picked.size === 0 && state.query === "";
	showList();
	if (state.listed.length > 0 && !state.listed.includes(state.shown)) show(state.listed[0]);
	else refresh();
}

// What depends on filters, but not on the article that is shown.
function refresh() {
	showFacets();
	paintMarks();
	paintFound(state.query);
}

function pick(key) {
	if (!state.picked.delete(key)) state.picked.add(key);
	filter();
}

function showList() {
	const list = byId("list");
	const items = state.listed.slice(0, state.limit).map((a) =>
		make("li", {}, make("a", { href: "#" + (a.index + 1), "aria-current": a === state.shown ? "page" : null },
			make("span", { class: "title", dir: "auto" }, a.title),
			make("span", { class: "when" }, a.fail ? "could not be read" : a.published.slice(0, 10)))));
	if (items.length === 0) items.push(make("li", { class: "facet" }, "No article has all of this."));
	list.replaceChildren(...items);
	byId("more").hidden = state.listed.length <= state.limit;
}

// --- the article -----------------------------------------------------------

function show(article) {
	state.shown = article;
	for (const a of byId("list").querySelectorAll("a"))
		if (a.hash === "#" + (article.index + 1)) a.setAttribute("aria-current", "page");
		else a.removeAttribute("aria-current");
	const title = make("h2", { dir: "auto" }, article.title);
	const parts = [title, byline(article)];
	if (article.fail)
		parts.push(make("p", { class: "fail" }, `This article could not be read (${article.fail[0]}): ${article.fail[1]}`));
	else
		parts.push(...articleParts(article, title));
	parts.push(turns(article));
	byId("article").replaceChildren(...parts);
	document.title = `${article.title} – newsift report`;
	refresh();
}

function articleParts(article, title) {
	const parts = [];
	if (article.part)
		parts.push(make("p", { class: "note" }, "Made from records, which hold mentions but not the text between them: " +
			"each paragraph is the mentions of one sentence. To see the full text, give newsift view the articles."));
	const line = timeline(dateCounts([article], (thing) => thing.n), article.published.slice(0, 10), "mention", Math.min(672, innerWidth - 32));
	if (line) parts.push(line);
	parts.push(kindButtons(article),
		make("p", { class: "hint" }, "Point at a mark, or go to it with Tab and the arrow keys, for what it is. Enter keeps it open, Escape closes it."),
		articleText(article, title), metaList(article));
	return parts;
}

function byline(article) {
	const p = make("p", { class: "by", dir: "auto" });
	const site = article.meta.find((m) => m[0] === "site");
	const url = article.meta.find((m) => m[0] === "url");
	const parts = [article.authors.join(", "), site ? site[1] : "", article.published.replace("T", " ").slice(0, 16)];
	p.append(parts.filter(Boolean).join(" · "));
	if (url && /^https?:\/\//.test(url[1]))
		p.append(parts.some(Boolean) ? " · " : "",
			make("a", { href: url[1], rel: "noopener noreferrer", target: "_blank" }, "the page on the web"));
	return p;
}

function kindButtons(article) {
	const group = make("div", { class: "kinds", role: "group", "aria-label": "Kinds that are marked" });
	for (const kind of KINDS) {
		const n = article.hits.filter((h) => h.kind === kind).length;
		const button = make("button", { type: "button", "data-kind": kind, "aria-pressed": state.kinds.has(kind), click: () => {
			if (!state.kinds.delete(kind)) state.kinds.add(kind);
			button.setAttribute("aria-pressed", state.kinds.has(kind));
			hideCard();
			paintMarks();
		} }, make("span", { class: "sample " + kind }, TITLES[kind]), ` ${n}`);
		group.append(button);
	}
	return group;
}

const TAGS = { heading: "h3", quote: "blockquote", list: "div" };

// The paragraphs; a headline at their beginning is put into the title.
function articleText(article, title) {
	const text = make("div", { class: "text", lang: metaValues(article, "lang")[0] || null });
	let begin = 0, next = 0, open = [];
	for (const [role, words] of article.paras) {
		const headline = begin === 0 && role === "headline";
		const para = headline ? title : make(TAGS[role] || "p", { class: role, dir: "auto" });
		const end = begin + words.length;
		const hits = open.filter((h) => h.end > begin);
		while (next < article.hits.length && article.hits[next].begin < end) hits.push(article.hits[next++]);
		if (headline) title.replaceChildren();
		else text.append(para);
		addMarked(para, words, hits, begin);
		open = hits.filter((h) => h.end > end);
		begin = end + 1;
	}
	return text;
}

// Cut a paragraph wherever a mention begins or ends; a piece that mentions cover
// is one mark, so that nested and overlapping ones need no nested elements.
function addMarked(para, words, hits, begin) {
	const cuts = new Set([0, words.length]);
	for (const h of hits) cuts.add(Math.max(0, h.begin - begin)).add(Math.min(words.length, h.end - begin));
	const at = [...cuts].sort((a, b) => a - b);
	let first = 0;
	for (let i = 0; i + 1 < at.length; i++) {
		const piece = words.slice(at[i], at[i + 1]);
		while (first < hits.length && hits[first].end - begin <= at[i]) first++;
		const over = [];
		for (let k = first; k < hits.length && hits[k].begin - begin <= at[i]; k++)
			if (hits[k].end - begin >= at[i + 1]) over.push(hits[k]);
		para.append(over.length > 0 ? mark(piece, over) : piece);
	}
}

function mark(words, hits) {
	const e = make("span", { role: "button", tabindex: "-1" }, words);
	e.hits = hits;
	return e;
}

const marks = () => [...byId("article").querySelectorAll("span")].filter((e) => e.hits);

// Show, at each mark, the kinds that are switched on and the things picked.
function paintMarks() {
	byId("article").classList.toggle("picking", state.picked.size > 0);
	for (const e of marks()) {
		const shown = e.hits.filter((h) => state.kinds.has(h.kind));
		e.className = [shown.length > 0 ? "mark" : "", ...new Set(shown.map((h) => h.kind))].join(" ").trim();
		e.classList.toggle("picked", shown.some((h) => state.picked.has(h.key)));
		if (shown.length > 0) e.setAttribute("role", "button");
		else e.removeAttribute("role");
	}
	rove();
}

// One mark can be reached by Tab; the arrow keys go to the others.
function rove(current) {
	const all = marks().filter((e) => e.classList.contains("mark"));
	for (const e of marks()) e.tabIndex = -1;
	const stop = current || all[0];
	if (stop) stop.tabIndex = 0;
	return all;
}

function goToMark(from, step) {
	const all = rove(from);
	const to = all[all.indexOf(from) + step];
	if (to) to.focus(); // and focus() shows its card
}

function metaList(article) {
	const list = make("dl");
	for (const [key, value, source] of article.meta)
		list.append(make("dt", {}, key), make("dd", { dir: "auto", title: source || null }, value));
	return make("details", { class: "meta" }, make("summary", {}, "About the page"),
		make("dl", {}, make("dt", {}, "file"), make("dd", { dir: "auto" }, article.id)), list);
}

function turns(article) {
	const at = state.listed.indexOf(article);
	const div = make("div", { class: "turn" });
	const link = (a, text) => (a ? make("a", { href: "#" + (a.index + 1) }, text) : make("span"));
	div.append(link(state.listed[at - 1], "← Previous article"), link(at < 0 ? null : state.listed[at + 1], "Next article →"));
	return div;
}

// --- what was found at a mark ----------------------------------------------

const card = make("div", { class: "card", role: "status", "aria-label": "What was found", hidden: "" });
let cardMark = null, pinned = false, hiding = 0;

function cardSection(hit) {
	const list = make("dl");
	const add = (key, value) => value && list.append(make("dt", {}, key), make("dd", { dir: "auto" }, value));
	add("kind", hit.type ? `${hit.kind}, ${hit.type}` : hit.kind);
	add(hit.kind === "date" ? "value" : "id", hit.id);
	for (const attr of hit.attrs.split(";")) {
		const eq = attr.indexOf("=");
		if (eq > 0) add(attr.slice(0, eq), attr.slice(eq + 1));
	}
	list.append(make("dt", {}, "rule"), make("dd", {}, make("code", {}, hit.rule || "unknown")));
	return make("section", {}, make("h3", { dir: "auto" }, make("span", { class: "sample " + hit.kind }, hit.name || hit.id)), list,
		make("button", { type: "button", click: () => pick(hit.key) },
			state.picked.has(hit.key) ? "Stop filtering by this" : "Only articles with this"));
}

function showCard(e, pin) {
	clearTimeout(hiding);
	pinned = pin || (pinned && cardMark === e);
	if (cardMark !== e) {
		hideCard();
		cardMark = e;
		pinned = pin;
		card.replaceChildren(...e.hits.filter((h) => state.kinds.has(h.kind)).map(cardSection));
		e.parentElement.after(card); // so that Tab goes from the mark to it
		card.hidden = false;
		const keys = new Set(e.hits.map((h) => h.key));
		for (const other of marks())
			other.classList.toggle("same", other.hits.some((h) => keys.has(h.key)));
	}
	placeCard(e);
}

function placeCard(e) {
	const main = byId("article").getBoundingClientRect();
	const box = [...e.getClientRects()].pop();
	const left = Math.min(box.left - main.left, main.width - card.offsetWidth - 8);
	card.style.left = Math.max(8, left) + "px";
	const below = box.bottom + card.offsetHeight + 12 < innerHeight || box.top < card.offsetHeight;
	card.style.top = (below ? box.bottom - main.top + 6 : box.top - main.top - card.offsetHeight - 6) + "px";
}

function hideCard() {
	card.hidden = true;
	cardMark = null;
	pinned = false;
	for (const e of document.querySelectorAll(".mark.same")) e.classList.remove("same");
}

function hideSoon() {
	clearTimeout(hiding);
	if (!pinned) hiding = setTimeout(hideCard, 250);
}

const markOf = (event) => (event.target.closest ? event.target.closest(".mark") : null);

function listenToMarks(main) {
	main.addEventListener("pointerover", (event) => {
		const e = markOf(event);
		if (event.pointerType === "touch") return;
		if (e && !pinned) showCard(e, false);
		else if (card.contains(event.target)) clearTimeout(hiding);
	});
	main.addEventListener("pointerout", (event) => {
		if (event.pointerType !== "touch" && (markOf(event) || card.contains(event.target))) hideSoon();
	});
	main.addEventListener("focusin", (event) => {
		const e = markOf(event);
		if (!e || !e.matches(":focus-visible")) return;
		rove(e);
		showCard(e, false);
	});
	main.addEventListener("focusout", (event) => {
		if (!card.contains(event.relatedTarget)) hideSoon();
	});
	main.addEventListener("click", (event) => {
		const e = markOf(event);
		if (e) showCard(e, true);
		else if (!card.contains(event.target)) hideCard();
	});
	main.addEventListener("keydown", (event) => {
		const e = markOf(event);
		if (event.key === "Escape" && !card.hidden) {
			if (card.contains(event.target)) cardMark.focus(); // which shows it
			hideCard();
		}
		if (!e) return;
		if (event.key === "ArrowRight" || event.key === "ArrowDown") goToMark(e, 1);
		else if (event.key === "ArrowLeft" || event.key === "ArrowUp") goToMark(e, -1);
		else if (event.key === "Enter" || event.key === " ") showCard(e, true);
		else return;
		event.preventDefault();
	});
}

// --- bars ------------------------------------------------------------------

// Things of the articles by key, with how many articles, or mentions, they have.
function total(list, weigh) {
	const sums = new Map();
	for (const a of list)
		for (const thing of a.things.values()) {
			const sum = sums.get(thing.key);
			if (sum === undefined) sums.set(thing.key, { ...thing, n: weigh(thing) });
			else sum.n += weigh(thing);
		}
	return [...sums.values()];
}

function showFacets() {
	const one = state.scope === "one" && state.shown !== null;
	const list = one ? [state.shown] : state.listed;
	const weigh = one ? (thing) => thing.n : () => 1;
	const things = total(list, weigh).sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
	const unit = one ? "mention" : "article";
	const focused = document.activeElement && document.activeElement.dataset.key;
	byId("facets").replaceChildren(...FACETS.map((f) => facet(f, things.filter(f.has), unit, list, weigh)));
	if (focused)
		for (const b of byId("facets").querySelectorAll(".bar")) if (b.dataset.key === focused) b.focus();
}

function facet(f, things, unit, list, weigh) {
	const section = make("section", { class: "facet", "aria-label": f.title }, make("h2", {}, f.title));
	const line = f.kind === "date" ? timeline(dateCounts(list, weigh), "", unit, 256) : null;
	if (line) section.append(line);
	const most = things.length > 0 ? things[0].n : 1;
	const ul = make("ul");
	for (const t of things.slice(0, state.bars.get(f))) ul.append(make("li", {}, bar(t, most, unit)));
	section.append(things.length > 0 ? ul : make("p", {}, "None."));
	if (things.length > state.bars.get(f))
		section.append(make("button", { type: "button", class: "all", click: () => {
			state.bars.set(f, state.bars.get(f) + LIST_STEP);
			showFacets();
		} }, `More of ${things.length.toLocaleString("en")} ${f.title.toLowerCase()}`));
	return section;
}

function bar(thing, most, unit) {
	const length = make("span", { class: "length " + thing.kind });
	length.style.width = (100 * thing.n) / most + "%";
	const label = thing.name && thing.kind !== "date" ? thing.name : thing.id;
	return make("button", { type: "button", class: "bar", "data-key": thing.key, title: `${thing.id}, ${thing.type}`,
		"aria-pressed": state.picked.has(thing.key), "aria-label": `${label}: ${plural(thing.n, unit)}`,
		click: () => pick(thing.key) },
		make("span", { class: "name", dir: "auto" }, label), make("span", { class: "number" }, String(thing.n)), length);
}

// --- timelines -------------------------------------------------------------

// The day at which a date value begins, as [year, month, day]; null when it is
// a length, a set or a date without a year.
function beginOf(value) {
	const m = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI)))?/.exec(value);
	if (!m) return null;
	const [year, week, season] = [Number(m[1]), Number(m[4] || 0), { SP: 3, SU: 6, FA: 9, WI: 12 }[m[7]]];
	if (week > 0) {
		const day = new Date(Date.UTC(year, 0, 4 + 7 * (week - 1)));
		return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
	}
	const month = Number(m[2] || 0) || (m[5] ? 3 * m[5] - 2 : 0) || (m[6] ? 6 * m[6] - 5 : 0) || season || 1;
	return [year, month, Number(m[3] || 1)];
}

function dateCounts(list, weigh) {
	return total(list, weigh).filter((t) => t.kind === "date")
		.map((t) => ({ id: t.id, at: beginOf(t.id), n: t.n })).filter((d) => d.at);
}

// How fine the columns are: the finest of which not too many are needed.
const GRAINS = [
	{ number: ([y, m, d]) => Math.round(Date.UTC(y, m - 1, d) / 864e5), name: (n) => new Date(n * 864e5).toISOString().slice(0, 10) },
	{ number: ([y, m]) => 12 * y + m - 1, name: (n) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}` },
	{ number: ([y]) => y, name: String },
	{ number: ([y]) => Math.floor(y / 10), name: (n) => `${n}0s` },
	{ number: ([y]) => Math.floor(y / 100), name: (n) => `${n}00s` },
];
const COLUMNS = 160;

// Columns over time, with a line at the day of publication; in a picture that wide.
function timeline(dates, published, unit, width) {
	const pub = beginOf(published);
	const points = dates.map((d) => d.at).concat(pub ? [pub] : []);
	if (dates.length === 0) return null;
	const span = (g) => {
		const numbers = points.map(g.number);
		return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
	};
	const grain = GRAINS.find((g) => span(g)[1] - span(g)[0] < COLUMNS) || GRAINS[4];
	const [first, last] = span(grain);
	const columns = new Map();
	for (const d of dates) {
		const at = grain.number(d.at);
		const column = columns.get(at) || { n: 0, ids: [] };
		column.n += d.n;
		column.ids.push(d.id);
		columns.set(at, column);
	}
	return drawTimeline({ first, last, columns, grain, unit, width, published: pub && grain.number(pub) });
}

function drawTimeline({ first, last, columns, grain, unit, width, published }) {
	const height = 56, step = width / (last - first + 1), thick = Math.max(2, Math.min(14, step - 1));
	const most = Math.max(...[...columns.values()].map((c) => c.n));
	const x = (n) => (n - first + 0.5) * step;
	const label = `Timeline of dates from ${grain.name(first)} to ${grain.name(last)}: ` + [...columns].sort((a, b) => a[0] - b[0])
		.slice(0, 40).map(([n, c]) => `${grain.name(n)}, ${plural(c.n, unit)}`).join("; ");
	const e = svg("svg", { class: "timeline", viewBox: `0 0 ${width} ${height + 18}`, role: "img", "aria-label": label });
	e.append(svg("line", { x1: 0, x2: width, y1: height, y2: height }));
	for (const [n, c] of columns) {
		const tall = Math.max(4, (c.n / most) * (height - 8));
		const g = svg("g", {});
		g.append(svg("title", {}, `${grain.name(n)}: ${plural(c.n, unit)} (${c.ids.slice(0, 8).join(", ")})`),
			svg("rect", { x: x(n) - thick / 2, y: height - tall, width: thick, height: tall }),
			svg("rect", { class: "hit", x: x(n) - step / 2, y: 0, width: step, height }));
		e.append(g);
	}
	e.append(svg("text", { x: 0, y: height + 14 }, grain.name(first)));
	if (last > first) e.append(svg("text", { x: width, y: height + 14, "text-anchor": "end" }, grain.name(last)));
	if (published !== null) drawPublished(e, x(published), height, width);
	return e;
}

function drawPublished(e, x, height, width) {
	const middle = Math.min(width - 120, Math.max(120, x));
	e.append(svg("line", { class: "published", x1: x, x2: x, y1: 0, y2: height + 4 }),
		svg("text", { x: middle, y: height + 14, "text-anchor": "middle" }, "published"));
}

// --- words that were searched for ------------------------------------------

function paintFound(query) {
	if (!CSS.highlights) return;
	CSS.highlights.delete("found");
	const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
	if (terms.length === 0) return;
	const found = new Highlight();
	const walker = document.createTreeWalker(byId("article"), NodeFilter.SHOW_TEXT);
	while (walker.nextNode() && found.size < 1000) {
		const text = walker.currentNode.data.toLowerCase();
		if (text.length !== walker.currentNode.data.length) continue;
		for (const term of terms)
			for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
				const range = new Range();
				range.setStart(walker.currentNode, at);
				range.setEnd(walker.currentNode, at + term.length);
				found.add(range);
			}
	}
	CSS.highlights.set("found", found);
}

// --- beginning -------------------------------------------------------------

function followHash() {
	const article = articles[Number(location.hash.slice(1)) - 1];
	if (!article || article === state.shown) return false;
	show(article);
	return true;
}

function goToArticle() {
	if (!followHash()) return;
	byId("article").focus({ preventScroll: true });
	byId("article").scrollIntoView();
}

function listen() {
	let typing = 0;
	byId("query").addEventListener("input", () => {
		clearTimeout(typing);
		typing = setTimeout(() => {
			state.query = byId("query").value;
			filter();
		}, 120);
	});
	byId("search").addEventListener("submit", (event) => event.preventDefault());
	byId("clear").addEventListener("click", () => {
		state.picked.clear();
		state.query = byId("query").value = "";
		filter();
		byId("query").focus();
	});
	byId("more").addEventListener("click", () => {
		state.limit += LIST_STEP;
		showList();
	});
	byId("scope").addEventListener("change", (event) => {
		state.scope = event.target.value;
		showFacets();
	});
	addEventListener("hashchange", goToArticle);
	listenToMarks(byId("article"));
}

function begin() {
	for (const element of document.querySelectorAll('script[type="application/json"]'))
		articles.push(read(element, articles.length));
	if (articles.length === 1) {
		state.scope = "one";
		document.querySelector('#scope input[value="one"]').checked = true;
		document.querySelector("nav").hidden = byId("scope").hidden = true;
		document.body.classList.add("single");
	}
	if (matchMedia("(max-width: 44rem)").matches)
		for (const e of document.querySelectorAll("nav > details, aside > details")) e.open = false;
	listen();
	filter();
	followHash();
	document.body.dataset.ready = "yes";
}

begin();
