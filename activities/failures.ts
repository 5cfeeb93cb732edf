import { ApplicationFailure } from '@temporalio/activity';
import { Defect } from '../machines/subject.ts';
import type { NoticesRound } from './notices.ts';

/** What activities tell of themselves: the worker turns it into logs and metrics. Ids only, nothing personal. */
export interface Observer {
  published(entries: number): void;
  defect(subject: string, message: string): void;
  /** Mails that were sent, or could not be. */
  noticed(round: NoticesRound): void;
}

/**
 * Runs an activity's work: a Defect raises the alarm and is tried again like everything else, for a publication may never
 * fail its workflow.
 */
export async function watched<T>(observer: Observer, subject: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApplicationFailure || !(error instanceof Error)) throw error;
    if (error instanceof Defect) observer.defect(subject, error.message);
    throw ApplicationFailure.create({ message: error.message, type: error.name, cause: error });
  }
}
