import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
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
/** Smaller payloads are not worth the time. */
const deflatedFrom = 1024;

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
  const deflated = plain.length >= deflatedFrom;
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce);
  const body = sealing.update(deflated ? deflateRawSync(plain, { level: 1 }) : plain);
  const data = Buffer.concat([nonce, body, sealing.final(), sealing.getAuthTag()]);
  return {
    metadata: {
      encoding: encodingBytes,
      'encryption-key-id': text(id),
      ...(deflated ? { compression: text('deflate-raw') } : {}),
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
  const plain = metadata['compression'] === undefined ? body : inflateRawSync(body);
  return PayloadMessage.decode(plain);
}

function said(value: Uint8Array | null | undefined): string {
  return value == null ? '' : new TextDecoder().decode(value);
}
