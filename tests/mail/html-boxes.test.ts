import { describe, expect, it } from 'vitest';
import { htmlText } from '#lib/mail/mime/html-text.ts';
import { newTextOf } from '#lib/mail/new-text/new-text.ts';

const own = (html: string) => newTextOf(htmlText(html), []);
const QUOTE = '<blockquote type="cite">Please answer.<br>1 Safe<br>2 Minor</blockquote>';
const FIELDS = '<b>From:</b> Anpi<br><b>Sent:</b> Monday<br><b>To:</b> Tanaka<br><b>Subject:</b> x<br>';

describe('the boxes that mail programs build around a quote in HTML', () => {
  it.each([
    [
      'typed into the box of the introduction',
      `<div class="moz-cite-prefix">2<br><br>On 23.11.2026 Anpi wrote:<br></div>${QUOTE}`,
    ],
    [
      'above such a box in a language that we do not know',
      `2<div class="moz-cite-prefix">Ni Anpi nagsulat:</div>${QUOTE}`,
    ],
    ['above an introduction that a program names', `2<p id="reply-intro">Ni Anpi nagsulat</p>${QUOTE}`],
    ['above a rule and fields', `<div>2</div><hr><div>${FIELDS}</div><p>1 Safe</p>`],
    [
      'above a table of fields',
      `2<table><tr><td>From:</td><td>Anpi</td></tr><tr><td>Date:</td><td>2026</td></tr><tr><td>Subject:</td><td>x</td></tr></table>1 Safe`,
    ],
    [
      'above arrows and no box at all',
      '2<br>&gt;&gt;&gt; Anpi &lt;a@b.example&gt; 11/23/26 10:05 AM &gt;&gt;&gt;<br>1 Safe<br>',
    ],
  ])('leave the answer %s', (_, html) => expect(own(html)).toBe('2'));
});
