/**
 * The SDK writes down the stack of every promise that a workflow makes, frame by frame: with ten frames that was a quarter
 * of a worker's time. A defect shows in three where it arose. Loaded before the sandbox is closed.
 */
Error.stackTraceLimit = 3;
