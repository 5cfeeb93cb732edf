import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { ValueError, type Payload, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

/** One key of the codec (AES-256): 32 bytes under a name that stands in the open beside what it encrypted. */
export interface CodecKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** The first key encrypts, all of them decrypt. */
export type KeyRing = readonly [CodecKey, ...CodecKey[]];

const encoding = 'binary/encrypted';
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

type Packing = 'plain' | 'deflate-raw' | 'brotli';

/** Bytes from which packing is worth its time. */
const deflatedFrom = 1024;
/** From here on the window matters: what a large body's reports say of everybody stands in them more than once. */
const brotliFrom = 64 * 1024;
/** 16 MiB of window, at the speed of deflate. */
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
};

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const encodingBytes = text(encoding);

/** Encrypts everything that goes to Temporal, so that neither its database nor its console shows anything personal. */
export function encryptionCodec(keys: KeyRing): PayloadCodec {
  const [current] = keys;
  const ring = new Map(keys.map(({ id, key }) => [id, key]));
  return {
    encode: (payloads) => Promise.resolve(payloads.map((payload) => sealed(payload, current))),
    decode: (payloads) => Promise.resolve(payloads.map((payload) => opened(payload, ring))),
  };
}

function sealed(payload: Payload, { id, key }: CodecKey): Payload {
  const plain = PayloadMessage.encode(payload).finish();
  const packing = packingFor(plain.length);
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce);
  const body = sealing.update(packed(plain, packing));
  const data = Buffer.concat([nonce, body, sealing.final(), sealing.getAuthTag()]);
  return {
    metadata: {
      encoding: encodingBytes,
      'encryption-key-id': text(id),
      ...(packing === 'plain' ? {} : { compression: text(packing) }),
    },
    data,
  };
}

function opened(payload: Payload, ring: ReadonlyMap<string, Uint8Array>): Payload {
  const { metadata, data } = payload;
  if (data == null || metadata == null || said(metadata['encoding']) !== encoding) return payload;
  const id = said(metadata['encryption-key-id']);
  const key = ring.get(id);
  if (key === undefined)
    throw new ValueError(`A payload was encrypted with the key ${id}, which the key file does not have.`);
  const opening = createDecipheriv(cipher, key, data.subarray(0, nonceBytes));
  opening.setAuthTag(data.subarray(data.length - tagBytes));
  const body = Buffer.concat([opening.update(data.subarray(nonceBytes, data.length - tagBytes)), opening.final()]);
  return PayloadMessage.decode(unpacked(body, said(metadata['compression'])));
}

function packingFor(bytes: number): Packing {
  if (bytes < deflatedFrom) return 'plain';
  return bytes < brotliFrom ? 'deflate-raw' : 'brotli';
}

function packed(plain: Uint8Array, packing: Packing): Uint8Array {
  if (packing === 'plain') return plain;
  return packing === 'brotli' ? brotliCompressSync(plain, brotli) : deflateRawSync(plain, { level: 1 });
}

function unpacked(body: Uint8Array, compression: string): Uint8Array {
  if (compression === '') return body;
  return compression === 'brotli' ? brotliDecompressSync(body) : inflateRawSync(body);
}

function said(value: Uint8Array | null | undefined): string {
  return value == null ? '' : new TextDecoder().decode(value);
}
