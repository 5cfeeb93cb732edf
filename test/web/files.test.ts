import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../client/web/forms/files.ts';
import { speak } from '../../locales/speak.ts';

const pdf = Buffer.from('%PDF-1.7 ə');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0]);
const most = 5 * 1024 * 1024;

const filled = (size: number) => Buffer.concat([pdf, Buffer.alloc(size - pdf.length)]);

async function given(name: string, content: Buffer, language: 'az' | 'en' = 'en') {
  const data = new FormData();
  data.append('attachments', new File([Uint8Array.from(content)], name));
  return filesIn(data, speak(language));
}

describe('a file that comes with an act', () => {
  it.each([
    { name: 'arayış.pdf', content: pdf, mediaType: 'application/pdf' },
    { name: 'ŞƏKİL.PNG', content: png, mediaType: 'image/png' },
    { name: 'a.jpeg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), mediaType: 'image/jpeg' },
    { name: 'a.odt', content: zip, mediaType: 'application/vnd.oasis.opendocument.text' },
    { name: '5 MB.pdf', content: filled(most), mediaType: 'application/pdf' },
  ])('$name is $mediaType, with its hash', async ({ name, content, mediaType }) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await given(name, content)).toMatchObject({ files: [{ name, mediaType, sha256 }] });
  });

  it.each([
    { what: 'one byte more than 5 MB', name: 'a.pdf', content: filled(most + 1), says: '5 MB' },
    { what: 'nothing in it', name: 'a.pdf', content: Buffer.alloc(0), says: 'empty' },
    { what: 'a program that calls itself a PDF', name: 'a.pdf', content: Buffer.from('MZ\u0090'), says: 'PDF' },
    { what: 'a PDF that calls itself a program', name: 'a.exe', content: pdf, says: 'PDF' },
    { what: 'a page of HTML', name: 'a.html', content: Buffer.from('<html>'), says: 'PDF' },
    { what: 'a picture that calls itself a text', name: 'a.docx', content: png, says: 'PDF' },
    { what: 'a bare zip', name: 'a.zip', content: zip, says: 'PDF' },
  ])('$what is wrong, and named', async ({ name, content, says }) => {
    const found = await given(name, content);
    expect(found).toMatchObject({
      problem: { field: 'attachments', message: expect.stringContaining(name) as string },
    });
    expect('problem' in found && found.problem.message).toContain(says);
  });

  it('a field that was left empty is no file', async () => {
    expect(await given('', Buffer.alloc(0))).toEqual({ files: [] });
  });

  it('of several, one that is wrong leaves none', async () => {
    const data = new FormData();
    for (const [name, content] of [
      ['a.pdf', pdf],
      ['b.exe', png],
    ] as const) {
      data.append('attachments', new File([Uint8Array.from(content)], name));
    }
    expect(await filesIn(data, speak('en'))).toMatchObject({
      problem: { message: expect.stringContaining('b.exe') as string },
    });
  });
});
