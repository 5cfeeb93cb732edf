'use strict';
// Loaded by `require` on the main thread and bundled into the workflow sandbox: the SDK wants a path, not a value.
const { DefaultFailureConverter } = require('@temporalio/common');

/** Messages and stack traces of failures travel encrypted, as payloads do. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
