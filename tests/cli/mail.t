#!/bin/sh
# mail.t - messages of mail, and pages that a browser saved as one.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

row() { # ID: rows with this id: document, name, rule
	awk -F "$tab" -v id="$1" '$3 == id { print $1, $5, $10 }' \
		"$tmp/out" | sed "s|^$tmp/||"
}
sed 's/$/\r/' >"$tmp/letter.eml" <<'END'
From: "Ann Roe" <ann@ferry.example>
Date: Mon, 4 Mar 2019 08:00:00 +0000
Subject: =?utf-8?Q?Caf=C3=A9s?= and ferries
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_1"

--=_1
Content-Type: text/plain

Not this.
--=_1
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>Ministers from Canada met in a caf=E9 on Friday to talk about the=
 ferry.</p>
<p>They will meet again next week, a spokeswoman said.</p>
--=_1--
END
status 'a message' 0 newsift run "$tmp/letter.eml"
equal 'its subject' "$(row title)" \
	"letter.eml Caf$(printf '\303\251')s and ferries mail"
equal 'its sender' "$(row author)" 'letter.eml Ann Roe mail'
equal 'its date' "$(row published)" 'letter.eml 2019-03-04T08:00:00Z mail'
equal 'what is counted from it' "$(row 2019-03-01 | wc -l | tr -d ' ')" 1
newsift strip --text "$tmp/letter.eml" >"$tmp/text"
ok 'its text' grep -qF "in a caf$(printf '\303\251') on Friday to talk about the ferry" \
	"$tmp/text"

make_page "$tmp/page.html"
{
	printf 'From: <Saved by a browser>\r\nSubject: A page\r\n'
	printf 'Date: Tue, 5 Mar 2019 09:30:00 +0000\r\nMIME-Version: 1.0\r\n'
	printf 'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
	printf 'Content-Type: text/html\r\n'
	printf 'Content-Location: https://news.example/1\r\n'
	printf 'Content-Transfer-Encoding: base64\r\n\r\n'
	base64 "$tmp/page.html"
	printf '\r\n--x\r\nContent-Type: image/gif\r\n\r\nGIF\r\n--x--\r\n'
} >"$tmp/page.mhtml"
status 'a saved page' 0 newsift run "$tmp/page.mhtml"
equal 'its address' "$(row url)" 'page.mhtml https://news.example/1 mail'
equal 'the day it was saved' "$(row crawled)" 'page.mhtml 2019-03-05T09:30:00Z mail'
equal 'the day it was published' "$(row published)" \
	'page.mhtml 2019-03-04T08:00:00Z article:published_time'
equal 'its own title is believed' "$(row title | cut -d ' ' -f 2-4)" \
	'Ferry talks go'
newsift run --kinds actor,date,issue --no-header "$tmp/page.html" |
	cut -f 2- >"$tmp/want"
newsift run --kinds actor,date,issue --no-header "$tmp/page.mhtml" |
	cut -f 2- >"$tmp/got"
same 'the same records as of the page' "$tmp/got" "$tmp/want"
printf 'Message-ID: 1\nSubject: x\n\n' >"$tmp/empty.eml"
status 'a message without text' 0 newsift run -v "$tmp/empty.eml"
says 'is skipped' '1 in, 0 ok, 0 failed, 1 skipped'
finish
