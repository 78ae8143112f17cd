import { describe, expect, it } from 'vitest';
import { relayCheck } from '#lib/mail/auth/relay-check.ts';
import { fromDomain, isAligned } from '#lib/mail/auth/sender-check.ts';
import { parseMailboxes } from '#lib/mail/mime/addresses.ts';
import { parseHeaders } from '#lib/mail/mime/headers.ts';

const HOSTS = ['mx.example.co.jp'];
const PASS =
  'Authentication-Results: mx.example.co.jp; spf=pass smtp.mailfrom=x; dmarc=pass (p=REJECT) header.from=example.co.jp';
const checkOf = (...head: string[]) => relayCheck(parseHeaders(head.join('\r\n')), HOSTS) ?? undefined;
const aligned = (head: string[], from = 'tanaka@example.co.jp') =>
  isAligned(checkOf(...head, `From: ${from}`), parseMailboxes(from));

describe('the word of our own host on the sender', () => {
  it('counts when it says that DMARC passed for the From domain', () => {
    expect(aligned([PASS])).toBe(true);
    expect(aligned(['Received: from a.test by mx.example.co.jp with ESMTP', PASS])).toBe(true);
    expect(aligned(['Received: by mx.example.co.jp', 'Received: from a.test by mx.example.co.jp', PASS])).toBe(true);
    expect(aligned([PASS.replace('mx.example.co.jp;', 'MX.Example.co.jp 1;').replace('dmarc=', 'dmarc/1=')])).toBe(
      true,
    );
    expect(checkOf(PASS)).toMatchObject({ by: 'mx.example.co.jp', alignedDomain: 'example.co.jp' });
  });

  it('is found where a mailbox host puts it, below the trace of its own machines', () => {
    const head = [
      'Delivered-To: anpi@example.co.jp',
      'Received: by 2002:a05:7000:1 with SMTP id x',
      'Return-Path: <tanaka@example.co.jp>',
      'Received: from mail.example.co.jp by mx.google.com with ESMTPS id y',
      'Authentication-Results: mx.google.com; dkim=pass header.i=@example.co.jp; dmarc=pass (p=NONE) header.from=example.co.jp',
      'From: tanaka@example.co.jp',
    ];
    const trusted = (...hosts: string[]) => relayCheck(parseHeaders(head.join('\r\n')), hosts)?.alignedDomain;
    expect(trusted('mx.google.com')).toBe('example.co.jp');
    expect(trusted('mx.example.co.jp')).toBeUndefined();
  });

  it('speaks for no other domain, and for no mail with two authors', () => {
    expect(aligned([PASS], 'tanaka@attacker.test')).toBe(false);
    expect(aligned([PASS], 'tanaka@sub.example.co.jp')).toBe(false);
    expect(aligned([PASS], 'tanaka@example.co.jp, evil@attacker.test')).toBe(false);
    expect(fromDomain(parseMailboxes(''))).toBe('');
  });

  it.each([
    ['nothing at all', []],
    ['another host', [PASS.replace('mx.example', 'evil.example')]],
    ['a host whose name only begins like ours', [PASS.replace('co.jp;', 'co.jp.attacker.test;')]],
    ['what stands below the trace of earlier hosts', ['Received: a', 'Received: from x by evil.test', PASS]],
    ['what stands below the word of a stranger', ['Authentication-Results: other.example; none', PASS]],
    ['a verdict below ours, which says nothing', ['Authentication-Results: mx.example.co.jp; none', PASS]],
    ['a verdict that failed', [PASS.replace('dmarc=pass', 'dmarc=fail')]],
    ['SPF alone', ['Authentication-Results: mx.example.co.jp; spf=pass header.from=example.co.jp']],
    ['an ARC seal of ours', [`ARC-${PASS}`]],
    ['a verdict without a domain', ['Authentication-Results: mx.example.co.jp; dmarc=pass']],
  ])('does not come from %s', (_, head) => expect(aligned(head)).toBe(false));

  it.each([
    'spf=pass smtp.mailfrom="; dmarc=pass header.from=example.co.jp;"@attacker.test; dmarc=fail header.from=example.co.jp',
    'spf=pass (sender is a\\) ; dmarc=pass header.from=example.co.jp \\() smtp.mailfrom=a@attacker.test',
    'spf=pass (x (y) ; dmarc=pass header.from=example.co.jp) smtp.mailfrom=a@attacker.test; dmarc=none',
    'spf=pass (a); dmarc=pass header.from=example.co.jp (b) smtp.mailfrom=c; dmarc=fail header.from=example.co.jp',
    'spf=fail smtp.helo=x; dmarc=pass header.from=example.co.jp; dmarc=pass header.from=attacker.test',
    'spf=pass (never closed; dmarc=pass header.from=example.co.jp',
    'spf=pass smtp.mailfrom="never closed; dmarc=pass header.from=example.co.jp',
    'dmarc=fail reason="dmarc=pass header.from=example.co.jp" header.from=attacker.test',
    'dkim=pass header.d=attacker.test header.i="@x dmarc=pass header.from=example.co.jp"',
  ])('is not what a sender wrote into it: %s', (results) =>
    expect(aligned([`Authentication-Results: mx.example.co.jp; ${results}`])).toBe(false),
  );
});
