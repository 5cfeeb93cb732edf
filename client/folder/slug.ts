const latin: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ö: 'o', ü: 'u', ş: 's', ç: 'c', ğ: 'g' };

/** An id of a body from its name: `Rəqəmsal Xidmətlər Agentliyi` gives `reqemsal-xidmetler-agentliyi`. */
export function slugOf(name: string): string {
  const letters = name
    .normalize('NFC')
    .toLocaleLowerCase('az')
    .replace(/[əıöüşçğ]/g, (letter) => latin[letter] ?? letter);
  const slug = letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return slug.length >= 2 ? slug : 'body';
}
