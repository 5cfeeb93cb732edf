import { ApplicationFailure, log, metricMeter } from '@temporalio/workflow';
import type { Refusal } from '../rules/ruling.ts';
import type { FailureType, RefusalDetails } from './messages.ts';

function failure(type: FailureType, message: string, ...details: unknown[]): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, type, ...details);
}

/** The law's answer: clause, code and the values of its sentence. */
export function refused({ clause, because }: Refusal): ApplicationFailure {
  const details: RefusalDetails = {
    clause,
    code: because.code,
    ...(because.with === undefined ? {} : { with: because.with }),
  };
  return failure('Refused', `§${clause}: ${because.code}`, details);
}

export function rosterBehind(known: number, wanted: number): ApplicationFailure {
  return failure('RosterBehind', `The roster is known up to change ${known}; ${wanted} is wanted.`, { known, wanted });
}

export function tooLarge(size: number, limit: number): ApplicationFailure {
  return failure('TooLarge', `An act of ${size} bytes; at most ${limit} are taken.`, { size, limit });
}

/**
 * Does what is given. A plain error would block the workflow for ever: it comes out as a failure of type `Defect` with an
 * alarm, and has changed nothing.
 */
export function guarded<T>(subject: string, what: () => T): T {
  try {
    return what();
  } catch (error) {
    if (error instanceof ApplicationFailure) throw error;
    const missing = missingCalendarYear(error);
    if (missing !== null) throw failure('CalendarMissing', `No work calendar of ${missing}.`, { year: missing });
    throw failure('Defect', alarm(subject, error));
  }
}

/** Raises the alarm for a fault of ours; gives its message. Ids only: nothing personal goes into logs. */
export function alarm(subject: string, error: unknown): string {
  const name = error instanceof Error ? error.name : 'Error';
  const message = error instanceof Error ? `${name}: ${error.message}` : name;
  log.error('Defect', { subject, defect: message, stack: error instanceof Error ? error.stack : undefined });
  metricMeter.createCounter('mizan_defects', '1', 'Faults of ours that changed nothing').add(1);
  return message;
}

function missingCalendarYear(error: unknown): number | null {
  if (!(error instanceof Error) || error.name !== 'MissingCalendarYear' || !('year' in error)) return null;
  return typeof error.year === 'number' ? error.year : null;
}
