/*
 * number.c - numbers said in digits and words.
 */
#include "vocab.h"

#define UNIT 1000 /* thousandths */
#define MOST ((int64_t)1000 * 1000 * 1000 * UNIT)

bool
ns_decimal_read(struct ns_str s, int64_t *thousandths)
{
	int64_t v = 0, scale = UNIT;
	bool point = false, any = false;
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '.' && !point) {
			point = true;
			continue;
		}
		if (!ns_ascii_digit(s.p[i]) || v > MOST)
			return false;
		any = true;
		if (point)
			scale /= 10;
		if (!point || scale > 0)
			v = v * 10 + (s.p[i] - '0');
	}
	*thousandths = v * (point ? (scale > 0 ? scale : 1) : UNIT);
	return any && *thousandths <= MOST;
}

void
ns_decimal_put(struct ns_buf *out, int64_t thousandths)
{
	int64_t rest = thousandths % UNIT, scale;

	ns_buf_putsize(out, (size_t)(thousandths / UNIT));
	if (rest == 0)
		return;
	ns_buf_putc(out, '.');
	for (scale = UNIT / 10; rest > 0; scale /= 10) {
		ns_buf_putc(out, (char)('0' + rest / scale));
		rest %= scale;
	}
}

/* Take s apart: digits with commas, a fraction, an ordinal's ending. */
static bool
read_digits(struct ns_str s, int64_t *value)
{
	size_t slash = ns_str_find(s, '/', 0), n = 0, used = 0;
	int64_t over, under;
	char digits[32];

	if (slash < s.n)
		return ns_decimal_read(ns_str_sub(s, 0, slash), &over) &&
		       ns_decimal_read(ns_str_sub(s, slash + 1, s.n), &under) &&
		       under >= UNIT && over <= MOST / UNIT &&
		       (*value = over / (under / UNIT)) >= 0;
	while (used < s.n && (ns_ascii_digit(s.p[used]) || s.p[used] == '.' ||
				 s.p[used] == ',')) {
		if (s.p[used] != ',' && n < sizeof(digits))
			digits[n++] = s.p[used];
		used++;
	}
	return n > 0 && n < sizeof(digits) && s.n - used <= 2 &&
	       ns_decimal_read((struct ns_str){ digits, n }, value);
}

/* Add a word to a number in the making: total of thousands, current below. */
static bool
add_word(const struct ns_vocab_table *table, struct ns_str word, int64_t *total,
    int64_t *current)
{
	struct ns_str value;
	int64_t v;

	if (ns_ascii_digit(word.p[0])) {
		if (!read_digits(word, &v))
			return false;
		*current += v;
		return true;
	}
	if (!ns_vocab_value(table, word, &value) || value.n == 0)
		return false;
	if (value.p[0] != '*') {
		if (!ns_decimal_read(value, &v))
			return false;
		*current += v;
		return *current <= MOST;
	}
	if (!ns_decimal_read(ns_str_sub(value, 1, value.n), &v))
		return false;
	if (*current == 0)
		*current = UNIT;
	if (*current > MOST / (v / UNIT + 1))
		return false;
	*current = *current * (v / UNIT);
	if (v >= (int64_t)1000 * UNIT) {
		*total += *current;
		*current = 0;
	}
	return *total <= MOST;
}

static bool
add_up(const struct ns_vocab_table *table, struct ns_str text, int64_t *value)
{
	int64_t total = 0, current = 0;
	struct ns_str word;

	while (ns_str_cut(&text, ' ', &word))
		if (word.n > 0 && !add_word(table, word, &total, &current))
			return false;
	*value = total + current;
	return true;
}

/*
 * Folding drops the stop of "2.5", so digits alone are read as they stand; in
 * what is left a stop can only end a word.
 */
bool
ns_vocab_number(const struct ns_vocab_table *table, struct ns_str text,
    struct ns_buf *out)
{
	struct ns_str value;
	struct ns_buf key;
	int64_t v;

	if (text.n > 0 && read_digits(text, &v)) {
		ns_decimal_put(out, v);
		return true;
	}
	ns_buf_init(&key, out->arena);
	ns_vocab_fold(text, &key);
	if (key.failed) {
		out->failed = true;
		return false;
	}
	if (ns_vocab_value(table, ns_buf_str(&key), &value) && value.n > 0 &&
	    value.p[0] != '*') {
		ns_buf_put(out, value);
		return true;
	}
	if (key.n == 0 || !add_up(table, ns_buf_str(&key), &v))
		return false;
	ns_decimal_put(out, v);
	return true;
}
