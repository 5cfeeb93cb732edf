import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { encryptionCodec, type KeyRing } from './codec.ts';

/** Path of the failure converter, for the workflow bundle and for the SDK. */
export const failureConverterPath = fileURLToPath(new URL('./failure-converter.cjs', import.meta.url));

/** What client and worker must set alike: encrypted payloads and failures. */
export function dataConverter(keys: KeyRing): DataConverter {
  return { payloadCodecs: [encryptionCodec(keys)], failureConverterPath };
}
