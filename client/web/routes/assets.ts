import { Hono } from 'hono';
import type { HttpEnv } from '../../http/viewer.ts';
import { assets, type Asset } from '../assets.ts';

/** Style and scripts, for everybody and for ever: whatever changes in one changes its path. */
export function assetRoutes(): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  for (const { path, mediaType, content } of Object.values<Asset>({ ...assets() })) {
    const bytes = Uint8Array.from(content);
    app.get(path, (c) =>
      c.body(bytes, 200, { 'content-type': mediaType, 'cache-control': 'public, max-age=31536000, immutable' }),
    );
  }
  return app;
}
