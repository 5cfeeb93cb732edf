import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

export interface SecuritySettings {
  /** Whether the console stands behind https. */
  readonly isHttps: boolean;
  /** Origins to which a form of ours may lead on, such as that of the identity provider. */
  readonly formTargets?: readonly string[];
}

/** What every answer tells the browser: nothing foreign, nothing inline that runs, no frame around it. */
export function securityHeaders({ isHttps, formTargets = [] }: SecuritySettings): MiddlewareHandler {
  const own = ["'self'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: own,
      styleSrc: own,
      // Charts are drawn on the server; their shapes carry style attributes, which run nothing.
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: own,
      connectSrc: own,
      manifestSrc: own,
      formAction: [...own, ...formTargets],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    xXssProtection: false,
    strictTransportSecurity: isHttps ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}
