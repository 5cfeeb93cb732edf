import { z } from '@hono/zod-openapi';

/** What stands in the paths of more than one part of the API. */

/** The Regulation is in force since 9 April 2021: its first whole year is 2022. */
export const year = z.coerce.number().int().min(2022).max(2200);

export const appraisalId = z
  .string()
  .regex(/^.{1,40}-\d{4}$/)
  .openapi({ example: 'E017-2026' });

export const unitName = z.string().max(200);
