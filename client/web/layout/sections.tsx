import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';

/** Where this person can go; the section one is in is said, not only drawn. */
export function Sections({ frame: { sections, path } }: { readonly frame: Frame }) {
  const speech = useSpeech();
  const here = path.split('?')[0] ?? '/';
  return (
    <nav class="sections" aria-label={speech.words('web.nav')}>
      <div class="wide">
        <ul>
          {sections.map(({ href, label }) => (
            <li>
              <a href={href} aria-current={isIn(here, href) ? 'page' : undefined}>
                {speech.words(label)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function isIn(here: string, href: string): boolean {
  return href === '/' ? here === '/' : here === href || here.startsWith(`${href}/`);
}
