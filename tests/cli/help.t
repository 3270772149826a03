#!/bin/sh
# help.t - --help, --version and where usage errors go.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

for args in --help -h help; do
	status "newsift $args" 0 newsift $args
	quiet "newsift $args: quiet"
	cp "$tmp/out" "$tmp/usage"
done
commands=$(sed -n 's/^  \([a-z]*\) .*/\1/p' "$tmp/usage")
for cmd in run strip tokenize match emit view rules; do
	equal "the usage names $cmd once" \
		"$(echo "$commands" | grep -cx "$cmd")" 1
done

for cmd in $commands; do
	status "$cmd --help" 0 newsift "$cmd" --help
	quiet "$cmd --help: quiet"
	ok "$cmd --help: says how it is used" \
		grep -q "^usage: newsift $cmd " "$tmp/out"
	grep -o -e '--[a-z0-9-]*' "$tmp/out" | sort >"$tmp/options"
	ok "$cmd --help: lists options" [ -s "$tmp/options" ]
	equal "$cmd --help: each once" "$(uniq -d "$tmp/options")" ''
	ok "$cmd --help: itself among them" grep -qx -e --help "$tmp/options"
	equal "$cmd --help: no line is too long" \
		"$(awk 'length($0) > 80' "$tmp/out")" ''
	newsift "$cmd" -h >"$tmp/short"
	same "$cmd -h" "$tmp/short" "$tmp/out"
	# What is listed is known: the message is about the argument, at most.
	while read -r option; do
		(cd "$tmp" && newsift "$cmd" "$option" --help) \
			>"$tmp/o" 2>"$tmp/err" </dev/null
		nok "$cmd knows $option" grep -q 'not an option' "$tmp/err"
	done <"$tmp/options"
done

status '--version' 0 newsift --version
ok '--version: name and number' \
	grep -Eqx 'newsift [0-9]+\.[0-9]+\.[0-9]+' "$tmp/out"
status 'no command' 2 newsift
equal 'no command: nothing on standard output' "$(cat "$tmp/out")" ''
same 'no command: the usage on standard error' "$tmp/err" "$tmp/usage"
status 'an unknown command' 2 newsift --frobnicate
equal 'an unknown command: one line' "$(wc -l <"$tmp/err" | tr -d ' ')" 1
says 'an unknown command: points to the help' 'newsift --help'

# The manual page tells of every command and option.
if [ -e pipeline/cli/newsift.1 ]; then
	sed 's/\\-/-/g; s/\\&//g' pipeline/cli/*.1 >"$tmp/man"
	for cmd in $commands; do
		ok "the manual names $cmd" grep -qw "$cmd" "$tmp/man"
		newsift "$cmd" --help | grep -o -e '--[a-z0-9-]*' |
			sort -u >>"$tmp/all"
	done
	sort -u "$tmp/all" >"$tmp/options"
	while read -r option; do
		ok "the manual names $option" \
			grep -q -e "-\?${option#-}\|Fl -*${option#--}" "$tmp/man"
	done <"$tmp/options"
else
	skip 'the manual' 'no manual page'
fi
finish
