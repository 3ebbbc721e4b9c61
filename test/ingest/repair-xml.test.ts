import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairXml } from '../../src/ingest/repair-xml.ts';

describe('repairXml', () => {
  it('leaves well-formed XML as it is', () => {
    const xml = '<rss version="2.0"><channel><item a=\'">"\'><title>A &amp; b</title><link/></item></channel></rss>';
    expect(repairXml(xml)).toEqual({ xml, cutOff: false, droppedItems: 0 });
  });

  it.each([
    ['closes what is open', '<rss><channel><title>x', '<rss><channel><title>x</title></channel></rss>'],
    ['drops an end tag without a start', '<rss></b><a></a></rss>', '<rss><a></a></rss>'],
    ['closes inner elements first', '<rss><a><b></a></rss>', '<rss><a><b></b></a></rss>'],
    ['takes a stray < for text', '<rss><t>1 < 2 <3 <é </t></rss>', '<rss><t>1 &lt; 2 &lt;3 &lt;é </t></rss>'],
    ['drops attributes with open quotes', '<rss><a b="c>d</a></rss>', '<rss><a>d</a></rss>'],
    ['leaves out comments and instructions', '<rss><!-- <x> --><?php > ?>y</rss>', '<rss>y</rss>'],
    ['leaves out a document type', '<rss><!DOCTYPE a [<!ENTITY b "c">]>y</rss>', '<rss>y</rss>'],
    ['closes a CDATA section that is cut off', '<rss><![CDATA[a<b', '<rss><![CDATA[a<b]]></rss>'],
    ['ignores what follows the root', '<rss></rss><script>', '<rss></rss>'],
    ['ends an item where the next begins', '<rss><item>a<item>b</rss>', '<rss><item>a</item><item>b</item></rss>'],
    ['ends a link where the next element begins', '<rss><link>a<b></b></rss>', '<rss><link>a</link><b></b></rss>'],
    ['renames what JavaScript objects treat in their own way', '<rss><constructor a="1"/></rss>', '<rss><x/></rss>'],
  ])('%s', (_, source, repaired) => {
    expect(repairXml(source).xml).toBe(repaired);
  });

  it('leaves out an item that was cut through, keeps one that only lacks its end', () => {
    expect(repairXml('<rss><item><link>a</link></item><item><link>htt')).toEqual({
      xml: '<rss><item><link>a</link></item></rss>',
      cutOff: true,
      droppedItems: 0,
    });
    expect(repairXml('<rss><item><link>a</link>').xml).toBe('<rss><item><link>a</link></item></rss>');
  });

  it('drops tags, not text, beyond a depth of 40', () => {
    const { xml } = repairXml(`<rss>${'<b>'.repeat(100)}deep${'</b>'.repeat(100)}</rss>`);
    expect(xml.match(/<b>/g)).toHaveLength(39);
    expect(xml).toContain('deep');
  });

  it('gives the same XML when it reads its own output', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<',
      '>',
      'text',
      '<![CDATA[',
      ']]>',
      '<a b="',
      '"',
      "'",
      '/>',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const once = repairXml(`<rss>${pieces.join('')}`).xml;
        expect(repairXml(once)).toEqual({ xml: once, cutOff: false, droppedItems: 0 });
      }),
    );
  });
});
