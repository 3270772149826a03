#!/bin/sh
# report.t - the page that newsift view writes, used in a real Chromium.
#
# The steps of each scene are those of browser.pl.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

chromium=
for name in chromium chromium-browser google-chrome; do
	[ -n "$chromium" ] || chromium=$(command -v "$name")
done
[ -n "$chromium" ] || skip_all 'no chromium'
perl -MJSON::PP -MTime::HiRes -e 1 2>/dev/null || skip_all 'no perl with JSON::PP'

# scene NAME PAGE WIDTH <STEPS: each test of browser.pl is one of ours
scene() {
	perl tests/view/browser.pl "$chromium" "$2" "$3" >"$tmp/results" 2>&1 ||
		echo "not ok the browser ended well" >>"$tmp/results"
	while IFS= read -r line; do
		case $line in
		'ok '*) pass "$1: ${line#ok }" ;;
		'not ok '*) fail "$1: ${line#not ok }" ;;
		*) echo "# $line" ;;
		esac
	done <"$tmp/results"
}

newsift view corpus/pages >"$tmp/corpus.html"
n=$(find corpus/pages -type f | wc -l | tr -d ' ')

scene 'a folder' "$tmp/corpus.html" 1400 <<END
ok all are listed: document.querySelectorAll("#list a").length === $n
ok they are counted: byId("count").textContent === "$n articles"
ok one is shown: document.querySelectorAll("h2[dir]").length === 1
ok it has marks: document.querySelectorAll(".mark").length > 20
ok and a timeline: document.querySelectorAll("main .timeline rect").length > 2
ok landmarks: ["header", "nav", "main", "aside", "form[role=search]"].every((s) => document.querySelector(s))
ok all controls have names: [...document.querySelectorAll("button, a, input, [role=button]")].every((e) => (e.textContent.trim() || (e.labels && e.labels[0].textContent)))
ok ids stand once: new Set([...document.querySelectorAll("[id]")].map((e) => e.id)).size === document.querySelectorAll("[id]").length
ok the text is as long as in the data: document.querySelector(".text").textContent.length > 0.9 * state.shown.paras.slice(1).reduce((n, p) => n + p[1].length, 0)
ok each mark stands at its words: marks().every((e) => e.hits.every((h) => state.shown.paras.map((p) => p[1]).join("\n").slice(h.begin, h.end).includes(e.textContent)))

click document.querySelectorAll("#list a")[2]
wait document.querySelector("h2[dir]").textContent.startsWith("UPDATE 1-Norway")
ok a link of the list shows an article: location.hash === "#3"
ok the list tells which: document.querySelector("#list [aria-current]").hash === "#3"
ok so does the title: document.title.startsWith("UPDATE 1-Norway")
ok the headline has marks: document.querySelectorAll("h2[dir] .mark.actor").length === 3
ok two kinds at the same words: [...document.querySelectorAll(".mark.actor.issue")].some((e) => e.textContent === "European Union")

click document.querySelector("[data-kind=actor]")
ok a kind is switched off: document.querySelectorAll(".mark.actor").length === 0
ok which is told: document.querySelector("[data-kind=actor]").getAttribute("aria-pressed") === "false"
ok other kinds stay: document.querySelectorAll(".mark.date").length > 5
click document.querySelector("[data-kind=actor]")
ok and on again: document.querySelectorAll(".mark.actor").length > 5

point document.querySelector(".mark.date")
wait !card.hidden
ok pointing tells the value: card.textContent.includes("2008-12-09")
ok and the rule: /rule *dates.rules:[0-9]+/.test(card.textContent)
ok and the attributes: card.textContent.includes("anchor")
point document.querySelector(".by")
wait card.hidden
click [...document.querySelectorAll(".mark.actor.issue")].find((e) => e.textContent === "European Union")
ok a click tells both: card.querySelectorAll("section").length === 2
point document.querySelector(".by")
ok and stays: !card.hidden
click document.querySelector(".by")
ok until a click elsewhere: card.hidden
END

scene 'filters' "$tmp/corpus.html" 1400 <<END
ok a bar counts articles: (window.n = Number(document.querySelector(".bar .number").textContent)) > 1
click document.querySelector(".bar")
ok its articles are left: document.querySelectorAll("#list a").length === n
ok which is told: byId("count").textContent === n + " of $n articles"
ok politely: byId("count").getAttribute("role") === "status"
ok the bar is pressed: document.querySelector(".bar").getAttribute("aria-pressed") === "true"
ok and keeps the focus: document.activeElement === document.querySelector(".bar")
ok its marks stand out: document.querySelectorAll(".mark.picked").length > 0
ok bars count what is left: Math.max(...[...document.querySelectorAll(".bar .number")].map((e) => Number(e.textContent))) === n
click document.querySelector('[name=scope][value=one]')
ok bars of this article: document.querySelector(".bar").getAttribute("aria-label").includes("mention")
click document.querySelector('[name=scope][value=all]')
click document.querySelector(".all")
ok more bars: document.querySelector(".facet ul").children.length > 12
click byId("clear")
ok all are back: document.querySelectorAll("#list a").length === $n
ok the search has the focus: document.activeElement === byId("query")
text NORWAY cod
wait document.querySelectorAll("#list a").length < $n
ok a search finds: document.querySelector("#list a").textContent.includes("cod quota")
ok shows what it found: state.shown.title.includes("cod quota")
ok and marks the words: CSS.highlights.get("found").size > 2
text  zzzz
wait byId("count").textContent === "0 of $n articles"
ok nothing: byId("list").textContent === "No article has all of this."
key Enter
ok a form that goes nowhere: location.search === ""
click byId("clear")
ok nothing is marked: !CSS.highlights.has("found")
END

scene 'keyboard' "$tmp/corpus.html" 1400 <<END
key Tab
ok first of all a way to the article: document.activeElement.className === "skip"
key Enter
wait document.activeElement === byId("article")
key Tab
ok then a mark: document.activeElement.matches(".mark")
ok that tells: !card.hidden && cardMark === document.activeElement
ok aloud: card.getAttribute("role") === "status"
ok one mark is a stop: marks().filter((e) => e.tabIndex === 0).length === 1
ok remember it: (window.first = document.activeElement) !== null
key ArrowRight
ok the arrow goes to the next: document.activeElement !== first && document.activeElement.matches(".mark") && cardMark === document.activeElement
key ArrowLeft
ok and back: document.activeElement === first
key Enter
key Tab
ok Tab goes to what it tells: card.contains(document.activeElement)
key Escape
ok Escape closes it: card.hidden
ok and goes back: document.activeElement === first
key Tab
key Tab
ok then on: !document.activeElement.matches(".mark")
END

# AA asks for 4.5 between text and what lies behind it.
contrast='(() => { const lum = (c) => c.match(/[\d.]+/g).slice(0, 3).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0); const back = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!/, 0\)$/.test(c)) return c } }; return [".mark.actor", ".mark.date", ".mark.issue", ".by", ".hint", ".when", ".bar .name", ".bar .number", "#count", "legend", "button", ".skip"].filter((s) => { const e = document.querySelector(s), [a, b] = [lum(getComputedStyle(e).color), lum(back(e))]; return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5 }).join() })()'
scene 'looks' "$tmp/corpus.html" 390 <<END
ok a phone, nothing is wider than it: document.documentElement.scrollWidth <= 390
ok a phone, lists are folded: !document.querySelector("nav details").open
click document.querySelector("nav summary")
ok and unfold: document.querySelector("#list a").offsetHeight > 0
click document.querySelector(".mark.date")
ok a phone, what a mark tells is at the bottom: card.getBoundingClientRect().bottom >= innerHeight - 1 && card.offsetWidth >= 370
key Escape
media prefers-color-scheme light
ok light: $contrast === ""
media prefers-color-scheme dark
ok dark is dark: getComputedStyle(document.body).backgroundColor === "rgb(25, 26, 28)"
ok dark: $contrast === ""
media type print
ok printed, no lists and no search: [...document.querySelectorAll("nav, header, .hint")].every((e) => e.offsetHeight === 0)
ok printed, marks keep their lines: getComputedStyle(document.querySelector(".mark")).printColorAdjust === "exact"
END

# Articles that try to be more than text.  NUL and U+202E are in there.
cat >"$tmp/hostile.html" <<'END'
<!DOCTYPE html><html lang='en"><script>alert(0)</script>'><head><meta charset=utf-8>
<title>&lt;/script>&lt;script>alert(1)&lt;/script></title>
<meta name=author content="<img src=x onerror=alert(2)>">
<meta property="article:published_time" content="2019-03-04">
<link rel=canonical href="javascript:alert(3)">
</head><body><article><h1>&lt;/script>&lt;script>alert(1)&lt;/script></h1>
<p>Ministers from Canada met on Monday. &lt;img src=https://example.org/x.png onerror=alert(4)> &lt;!--&lt;script> were in their talks, and they talked.</p>
<p>&#x202E;Mexico said on Tuesday that it would come, &#x2028;&#x2029;&#x1F4F0; and France would, too, in the spring of 2020.</p>
END
awk 'BEGIN { for (i = 0; i < 12000; i++) printf "<p>Ministers from Canada and Mexico met in Ottawa on Monday to talk, and this is %d.</p>\n", i }' >>"$tmp/hostile.html"
printf '<p>An end \000 with NUL in Germany, as it was said before by those who met.</p></article></body></html>\n' >>"$tmp/hostile.html"
cat >"$tmp/hostile.tsv" <<END
doc${tab}kind${tab}id${tab}type${tab}name${tab}text${tab}begin${tab}end${tab}sent${tab}rule${tab}attrs
</script><b>${tab}meta${tab}<b>${tab}${tab}<b>x</b>${tab}${tab}${tab}${tab}${tab}<b>${tab}
</script><b>${tab}actor${tab}__proto__${tab}<b>${tab}<b>Roe</b>${tab}<b>Jane Roe</b>${tab}9${tab}2${tab}1${tab}<b>${tab}<b>=<i>;constructor=1
</script><b>${tab}date${tab}9999-99-99${tab}DATE${tab}${tab}never${tab}0${tab}99999999999999999${tab}1${tab}${tab}
END
newsift view "$tmp/hostile.html" "$tmp/hostile.tsv" >"$tmp/hostile-report.html"
scene 'hostile' "$tmp/hostile-report.html" 1400 <<'END'
ok a megabyte: state.shown.paras.reduce((n, p) => n + p[1].length, 0) > 900000
ok the title is text: document.querySelector("h2[dir]").textContent === "</script><script>alert(1)</script>"
ok no script came in: document.scripts.length === 1
ok nothing else came in: document.querySelectorAll("img, b, i, iframe, style ~ style").length === 0
ok no link but http: [...document.links].every((a) => /^(file|https?):/.test(a.protocol))
ok each mark stands at its words: (() => { const all = state.shown.paras.map((p) => p[1]).join("\n"); return marks().every((e) => e.hits.every((h) => all.slice(h.begin, h.end).includes(e.textContent))) })()
ok text is kept apart: getComputedStyle(document.querySelector(".text p")).unicodeBidi === "isolate"
click document.querySelectorAll("#list a")[1]
wait state.shown.index === 1
ok records say what they are: document.querySelector(".note").textContent.includes("records")
ok their mentions are text: document.querySelector(".mark.actor").textContent === "<b>Jane Roe</b>"
click document.querySelector(".mark.actor")
ok so is what they tell: card.textContent.includes("<b>Roe</b>") && card.textContent.includes("__proto__")
ok still nothing came in: document.querySelectorAll("img, b, i").length === 0
END

make_page "$tmp/a.html"
newsift view "$tmp/a.html" "$tmp/none.html" >"$tmp/failed.html" 2>/dev/null
newsift view "$tmp/a.html" >"$tmp/one.html"
scene 'one article' "$tmp/one.html" 1400 <<'END'
ok no list: document.querySelector("nav").offsetHeight === 0
ok bars of mentions: document.querySelector(".bar").getAttribute("aria-label").includes("mention")
ok its dates: document.querySelectorAll("main .timeline .published").length === 1
END
scene 'a failure' "$tmp/failed.html" 1400 <<'END'
click document.querySelectorAll("#list a")[1]
wait document.querySelector(".fail")
ok says why: document.querySelector(".fail").textContent.includes("No such file")
END
finish
