#!/usr/bin/perl
# browser.pl - drive a real Chromium through a page.
#
# usage: browser.pl CHROMIUM PAGE [WIDTH] <STEPS
#
# A step is one line:
#     click EXPRESSION     with the mouse, the middle of an element
#     point EXPRESSION     move the mouse there
#     key NAME             Tab, Enter, Escape, ArrowRight ...
#     text WORDS           type them
#     media NAME VALUE     pretend to be in: prefers-color-scheme dark, type print
#     wait EXPRESSION      until it is true, 10 s at most
#     ok NAME: EXPRESSION  a test: is it true?
# Expressions are JavaScript, run in the page.  Prints "ok NAME" or "not ok
# NAME", and at the end whether the page complained or asked for anything but
# itself.  Speaks the DevTools protocol over a pipe: no port, no other program.
use strict;
use warnings;
use Cwd 'abs_path';
use Fcntl;
use File::Temp 'tempdir';
use JSON::PP;
use POSIX ();
use Time::HiRes 'sleep';

my ($chromium, $page, $width) = @ARGV;
my $json = JSON::PP->new->utf8;
my %keys = (Tab => 9, Enter => 13, Escape => 27, Space => 32, ArrowLeft => 37,
	ArrowRight => 39);
my ($next, $session, @complaints, @requests) = (0);

# Chromium reads commands from descriptor 3 and answers on 4.
pipe my $in, my $to or die $!;
pipe my $from, my $out or die $!;
my $profile = tempdir(CLEANUP => 1);
my $pid = fork;
die $! unless defined $pid;
if ($pid == 0) {
	POSIX::setpgid(0, 0);
	# Above 4 first, so that neither overwrites the other.
	my $r = fcntl($in, F_DUPFD, 10) or die $!;
	my $w = fcntl($out, F_DUPFD, 10) or die $!;
	POSIX::dup2($r, 3);
	POSIX::dup2($w, 4);
	open STDOUT, '>', '/dev/null';
	open STDERR, '>', '/dev/null';
	{
		exec $chromium, '--headless', '--no-sandbox', '--disable-gpu',
			'--disable-dev-shm-usage', '--no-first-run',
			'--disable-background-networking',
			'--remote-debugging-pipe', "--user-data-dir=$profile",
			'about:blank';
	}
	POSIX::_exit(127);
}
close $in;
close $out;
$to->autoflush(1);
$SIG{PIPE} = 'IGNORE';
$SIG{ALRM} = sub { print "not ok the browser answers\n"; exit 1 };
alarm 50;
END { if ($pid) { local $?; kill KILL => -$pid; waitpid $pid, 0 } }

sub note {
	my ($method, $p) = @_;
	if ($method eq 'Runtime.exceptionThrown') {
		push @complaints, $p->{exceptionDetails}{exception}{description}
			// $p->{exceptionDetails}{text};
	} elsif ($method eq 'Log.entryAdded') {
		push @complaints, $p->{entry}{text};
	} elsif ($method eq 'Runtime.consoleAPICalled') {
		push @complaints, "console.$p->{type}";
	} elsif ($method eq 'Network.requestWillBeSent') {
		push @requests, $p->{request}{url};
	} elsif ($method eq 'Page.javascriptDialogOpening') {
		push @complaints, "dialog: $p->{message}";
	}
}

sub call {
	my ($method, %params) = @_;
	my %message = (id => ++$next, method => $method, params => \%params);
	$message{sessionId} = $session if $session;
	print $to $json->encode(\%message), "\0";
	local $/ = "\0";
	while (defined(my $line = <$from>)) {
		chomp $line;
		my $got = $json->decode($line);
		note($got->{method}, $got->{params}) if $got->{method};
		next unless ($got->{id} // 0) == $next;
		die "$method: $got->{error}{message}\n" if $got->{error};
		return $got->{result};
	}
	die "the browser has gone\n";
}

# The value of an expression; an exception is a string that says so.
sub value {
	my $r = call('Runtime.evaluate', expression => $_[0],
		returnByValue => JSON::PP::true);
	my $e = $r->{exceptionDetails};
	return $e ? 'exception: ' . ($e->{exception}{description} // $e->{text})
		: $r->{result}{value};
}

sub mouse {
	my ($expression, @events) = @_;
	my $at = value("(() => { const e = $expression; e.scrollIntoView({ block: 'center' });"
		. 'const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2] })()');
	unless (ref $at) {
		print "not ok mouse: $expression\n# $at\n";
		return;
	}
	call('Input.dispatchMouseEvent', type => $_, x => $at->[0], y => $at->[1],
		button => $_ eq 'mouseMoved' ? 'none' : 'left', clickCount => 1)
		for 'mouseMoved', @events;
}

# Wait for an expression to be true; its last value.
sub wait_for {
	my ($expression, $seconds) = @_;
	my $v;
	for (1 .. 20 * $seconds) {
		$v = value($expression);
		last if JSON::PP::is_bool($v) && $v;
		sleep 0.05;
	}
	return $v;
}

sub test {
	my ($name, $got) = @_;
	my $good = JSON::PP::is_bool($got) && $got;
	print $good ? "ok $name\n" : "not ok $name\n# " . ($got // 'undefined') . "\n";
	return $good;
}

sub step {
	my ($step, $rest) = @_;
	if ($step eq 'click') {
		mouse($rest, 'mousePressed', 'mouseReleased');
	} elsif ($step eq 'point') {
		mouse($rest);
	} elsif ($step eq 'key') {
		my %key = (key => $rest eq 'Space' ? ' ' : $rest, code => $rest,
			windowsVirtualKeyCode => $keys{$rest});
		call('Input.dispatchKeyEvent', type => 'rawKeyDown', %key);
		call('Input.dispatchKeyEvent', type => 'keyUp', %key);
	} elsif ($step eq 'text') {
		call('Input.insertText', text => $rest);
	} elsif ($step eq 'media' && $rest =~ /^(\S+) (\S+)$/) {
		call('Emulation.setEmulatedMedia', $1 eq 'type' ? (media => $2)
			: (features => [{ name => $1, value => $2 }]));
	} elsif ($step eq 'wait') {
		my $got = wait_for("!!($rest)", 10);
		test("wait for $rest", $got) unless $got;
	} elsif ($step eq 'ok' && $rest =~ /^(.*?): (.*)$/) {
		test($1, wait_for($2, 1)); # what a key does may take a moment
	} else {
		print "not ok step: $step $rest\n";
	}
}

my $target = call('Target.createTarget', url => 'about:blank');
$session = call('Target.attachToTarget', targetId => $target->{targetId},
	flatten => JSON::PP::true)->{sessionId};
call("$_.enable") for qw(Page Runtime Log Network);
call('Emulation.setDeviceMetricsOverride', width => $width + 0, height => 800,
	deviceScaleFactor => 1, mobile => JSON::PP::false) if $width;
my $url = 'file://' . abs_path($page);
call('Page.navigate', url => $url);
wait_for('!!document.body && document.body.dataset.ready === "yes"', 10);
while (my $line = <STDIN>) {
	chomp $line;
	step($1, $2) if $line =~ /^\s*(\w+) (.*)$/;
}
my @others = grep { !/^\Q$url\E/ } @requests;
print @complaints ? 'not ok' : 'ok', " no complaint\n", map { "# $_\n" } @complaints;
print @others ? 'not ok' : 'ok', " no request\n", map { "# $_\n" } @others;
