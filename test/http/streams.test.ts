import { describe, expect, it } from 'vitest';
import { openStreams } from '../../client/http/streams.ts';

describe('streams that stay open', () => {
  it('are so many for each person, and free again when one is left', () => {
    const streams = openStreams(2);
    const first = streams.enter('E005');
    expect([first === null, streams.enter('E005') === null, streams.enter('E005')]).toEqual([false, false, null]);
    expect(streams.enter('E006')).not.toBeNull();
    first?.();
    expect(streams.enter('E005')).not.toBeNull();
    expect(streams.enter('E005')).toBeNull();
  });

  it('end with the server, and none is opened after it', () => {
    const streams = openStreams();
    let ended = false;
    streams.ending.addEventListener('abort', () => (ended = true));
    streams.close();
    expect([ended, streams.enter('E005')]).toEqual([true, null]);
  });
});
