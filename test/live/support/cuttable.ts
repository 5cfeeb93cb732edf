import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a service that can be cut and mended: whoever is behind it sees the service go away. */
export interface Line {
  readonly address: string;
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** A line to `host:port`, open on a free port of this machine. */
export async function lineTo(address: string): Promise<Line> {
  const [host = '', port = ''] = address.split(':');
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy()).on('close', () => void open.delete(one));
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const end = (): void => open.forEach((one) => one.destroy());
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut(cut) {
      isCut = cut;
      if (cut) end();
    },
    close: () =>
      new Promise((resolve) => {
        end();
        server.close(() => resolve());
      }),
  };
}
