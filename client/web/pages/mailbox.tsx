import { dayOf } from '../../../rules/calendar/date.ts';
import type { RefusedMail } from '../../../store/mails.ts';
import type { MailboxLetter } from '../../notices/mailbox.ts';
import { Ask } from '../components/ask.tsx';
import { Token } from '../components/token.tsx';
import { useSpeech } from '../speech.tsx';

export interface FeedLine {
  /** Day on which the feed's address was made; null where there is none. */
  readonly madeOn: string | null;
  /** The address itself, only right after it was made. */
  readonly address: string | null;
}

export interface MailboxPageProps {
  readonly letters: readonly MailboxLetter[];
  readonly feed: FeedLine;
  /** For HR alone. */
  readonly refused: readonly RefusedMail[];
  readonly token: string;
}

/** What was or is to be mailed to the reader, and the feed for a calendar program. */
export function MailboxPage({ letters, feed, refused, token }: MailboxPageProps) {
  const speech = useSpeech();
  return (
    <>
      <Ask what={speech.words('web.mailbox.ask')} />
      <h1>{speech.words('web.mailbox.title')}</h1>
      {letters.length === 0 && <p>{speech.words('web.mailbox.none')}</p>}
      {letters.map((letter) => (
        <details class="sheet">
          <summary>
            {letter.subject} · {speech.say({ code: `web.mailbox.${letter.state}` })} ·{' '}
            <time datetime={letter.at}>{speech.date(dayOf(letter.at))}</time>
          </summary>
          <p class="said">{letter.text}</p>
        </details>
      ))}
      <FeedSheet feed={feed} token={token} />
      {refused.length > 0 && <RefusedTable refused={refused} />}
    </>
  );
}

function FeedSheet({ feed: { madeOn, address }, token }: { readonly feed: FeedLine; readonly token: string }) {
  const speech = useSpeech();
  return (
    <div class="sheet">
      <h2>{speech.words('web.mailbox.feed')}</h2>
      <p>{speech.words('web.mailbox.feedWhat')}</p>
      {address !== null && (
        <p>
          <strong>{speech.words('web.mailbox.feedAddress')}:</strong> <code>{address}</code>
          <br />
          {speech.words('web.mailbox.feedOnce')}
        </p>
      )}
      {address === null && (
        <p>
          {madeOn === null
            ? speech.words('web.mailbox.feedNone')
            : speech.words('web.mailbox.feedSince', { day: madeOn })}
        </p>
      )}
      <form method="post" action="/mailbox/feed">
        <Token token={token} />
        <button>{speech.words(madeOn === null ? 'web.mailbox.feedMake' : 'web.mailbox.feedRenew')}</button>
      </form>
      {madeOn !== null && (
        <form method="post" action="/mailbox/feed/revoked">
          <Token token={token} />
          <button class="plain">{speech.words('web.mailbox.feedRevoke')}</button>
        </form>
      )}
    </div>
  );
}

function RefusedTable({ refused }: { readonly refused: readonly RefusedMail[] }) {
  const speech = useSpeech();
  return (
    <div class="sheet">
      <table class="stacked">
        <caption>{speech.words('web.mailbox.refusedTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{speech.words('web.mailbox.refusedWho')}</th>
            <th scope="col">{speech.words('web.mailbox.refusedSaid')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ recipient, reply }) => (
            <tr>
              <td>{recipient}</td>
              <td>{reply}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
