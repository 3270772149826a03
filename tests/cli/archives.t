#!/bin/sh
# archives.t - zip and tar archives give the same records as the files in them.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

zip() { # [OPTION]... FILE...: a zip file of them on standard output
	perl -MIO::Compress::Zip=:all -e '
		$/ = \65536;
		my %o = @ARGV && $ARGV[0] eq "-s" ? (Method => ZIP_CM_STORE) : ();
		shift if %o;
		my $z = IO::Compress::Zip->new("-", Name => $ARGV[0], %o);
		for my $i (0 .. $#ARGV) {
			$z->newStream(Name => $ARGV[$i]) if $i;
			open my $f, "<:raw", $ARGV[$i] or die "$ARGV[$i]: $!";
			print $z $_ while <$f>;
		}
		close $z' -- "$@"
}
docs() { # the ids of documents in $tmp/out, without $tmp/
	sed 1d "$tmp/out" | cut -f 1 | uniq | sed "s|^$tmp/||"
}

mkdir -p "$tmp/d/sub" "$tmp/d/.hidden"
make_page "$tmp/d/a.html" one
make_page "$tmp/d/sub/b.htm" two
make_page "$tmp/d/.hidden/no.html" hidden
make_page "$tmp/plain.html" three
gzip -c "$tmp/plain.html" >"$tmp/d/sub/c.html.gz"
scripts/warc "$tmp/plain.html" >"$tmp/d/sub/d.warc"
cat >"$tmp/d/sub/e.rss" <<'END'
<rss><channel><item><title>Mexico</title>
<description>A minister from Mexico spoke on Tuesday.</description></item>
</channel></rss>
END
echo '.x { }' >"$tmp/d/style.css"

# The files in the order in which a directory gives them.
here=$PWD
cd "$tmp/d" || exit 1
set -- a.html style.css sub/b.htm sub/c.html.gz sub/d.warc sub/e.rss \
	.hidden/no.html
zip "$@" >"$tmp/x.zip"
zip -s "$@" >"$tmp/stored.zip"
tar -cf "$tmp/x.tar" "$@"
cd "$here" || exit 1
gzip -c "$tmp/x.tar" >"$tmp/x.tar.gz"
gzip -c "$tmp/x.tar" >"$tmp/x.tgz"
newsift run "$tmp/d" >"$tmp/want" 2>"$tmp/err"
same_as_folder() { # NAME FILE: $tmp/out has the records of the folder
	sed "s|^$tmp/$2/|$tmp/d/|; s|${tab}$tmp/$2/|${tab}$tmp/d/|" \
		"$tmp/out" >"$tmp/got"
	same "$1: as its files" "$tmp/got" "$tmp/want"
}
for file in x.zip stored.zip x.tar x.tar.gz x.tgz; do
	status "$file" 0 newsift run "$tmp/$file"
	quiet "$file: quiet"
	same_as_folder "$file" "$file"
done
for pack in bzip2 xz zstd; do
	if ! command -v $pack >/dev/null; then
		skip "$pack" "no $pack"
		continue
	fi
	$pack -c "$tmp/x.tar" >"$tmp/x.tar.$pack"
	status "$pack" 0 newsift run "$tmp/x.tar.$pack"
	same_as_folder "$pack" "x.tar.$pack"
done
status 'workers' 0 newsift run -j 2 "$tmp/x.zip"
same_as_folder 'workers' x.zip
newsift strip "$tmp/x.zip" | newsift tokenize | newsift match |
	newsift emit >"$tmp/out"
same_as_folder 'through the filters' x.zip
sed "s|$tmp/d/|-/|g" "$tmp/want" >"$tmp/stdin"
for file in x.zip x.tar.gz; do
	# shellcheck disable=SC2002 # a pipe, as a file has places to go to
	cat "$tmp/$file" | newsift run >"$tmp/out" 2>"$tmp/err"
	same "$file through a pipe" "$tmp/out" "$tmp/stdin"
	newsift run <"$tmp/$file" >"$tmp/out" 2>"$tmp/err"
	same "$file on standard input" "$tmp/out" "$tmp/stdin"
done
LC_ALL=C.UTF-8 newsift run "$tmp/x.zip" >"$tmp/out"
same_as_folder 'in another locale' x.zip

mkdir "$tmp/folder"
cp "$tmp/plain.html" "$tmp/folder/z.html"
cp "$tmp/x.zip" "$tmp/folder/y.zip"
zip "$tmp/d/style.css" >"$tmp/folder/styles.zip"
status 'archives in a folder' 0 newsift run -v "$tmp/folder"
equal 'archives in a folder: in their place' "$(docs)" \
	"folder/styles.zip
folder/y.zip/a.html
folder/y.zip/sub/b.htm
folder/y.zip/sub/c.html.gz
urn:uuid:00000003-0000-4000-8000-000000000003
folder/y.zip/sub/e.rss#1
folder/z.html"
says 'one without articles is skipped' '7 in, 6 ok, 0 failed, 1 skipped'
status 'without articles, given by name' 1 newsift run "$tmp/folder/styles.zip"
says 'says so' 'no file in this archive is named like an article'

# --- what is hostile or damaged costs no more than itself
mkdir "$tmp/in" "$tmp/outer"
ln -s /etc/passwd "$tmp/in/passwd.txt"
cp "$tmp/plain.html" "$tmp/outer/up.html"
(cd "$tmp/in" && tar -P -cf "$tmp/up.tar" ../outer/up.html passwd.txt)
rm "$tmp/outer/up.html"
status 'a path upwards and a link' 0 newsift run "$tmp/up.tar"
equal 'are a name and nothing' "$(docs)" up.tar/../outer/up.html
nok 'nothing is written' [ -e "$tmp/outer/up.html" ]

head -c "$(($(wc -c <"$tmp/x.zip") / 2))" "$tmp/x.zip" >"$tmp/cut.zip"
head -c 2000 "$tmp/x.tar" >"$tmp/cut.tar"
head -c 500 "$tmp/x.tgz" >"$tmp/cut.tgz"
for file in cut.zip cut.tar cut.tgz; do
	status "$file" 1 newsift run -v "$tmp/$file" "$tmp/plain.html"
	says "$file: says where and why" 'the archive cannot be read from here on: '
	says "$file: is named" "newsift: $tmp/$file"
	says "$file: fails once" ' ok, 1 failed, '
	equal "$file: the next input is read" "$(docs | tail -n 1)" plain.html
done
perl -0777 -pe 's/(PK\x03\x04..|PK\x01\x02....)(.)/$1 . chr(ord($2) | 1)/gse' \
	"$tmp/x.zip" >"$tmp/secret.zip"
status 'an encrypted archive' 1 newsift run -v "$tmp/secret.zip"
says 'an encrypted archive: says so once' '1 in, 0 ok, 1 failed, 0 skipped'
says 'and why' "$tmp/secret.zip: files in this archive are encrypted"

if command -v bzip2 >/dev/null; then
	truncate -s 300M "$tmp/film.mp4"
	(cd "$tmp" && tar -cf - film.mp4 plain.html) | bzip2 >"$tmp/bomb.tbz"
	rm "$tmp/film.mp4"
	status 'a bomb' 1 timeout 60 "$NEWSIFT" run "$tmp/bomb.tbz" "$tmp/plain.html"
	says 'a bomb: is given up' \
		"$tmp/bomb.tbz: the archive unpacks to more than 1000 times its size"
	equal 'a bomb: the next input is read' "$(docs)" "$(printf \
		'bomb.tbz\nplain.html')"
else
	skip 'a bomb' 'no bzip2'
fi

# --- memory: what is no page is never held, and of pages one
if command -v prlimit >/dev/null && ! grep -q __asan_init "$NEWSIFT"; then
	mkdir "$tmp/big"
	truncate -s 100M "$tmp/big/film.mp4"
	for i in 1 2 3 4 5 6 7 8; do
		cp "$tmp/plain.html" "$tmp/big/$i.html"
		head -c 2000000 /dev/zero | tr '\0' '\n' >>"$tmp/big/$i.html"
	done
	(cd "$tmp/big" && zip film.mp4 ./?.html) >"$tmp/big.zip"
	status 'a large archive in little memory' 0 prlimit --as=80000000 \
		"$NEWSIFT" strip -v "$tmp/big.zip"
	says 'a large archive in little memory: is read' \
		'8 in, 8 ok, 0 failed, 0 skipped'
else
	skip 'a large archive in little memory' 'no prlimit, or sanitizers'
fi
finish
