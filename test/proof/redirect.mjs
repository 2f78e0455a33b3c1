import https from 'node:https';

const { createConnection } = https.globalAgent;

/** Leads every TLS connection to the sandbox; the client still asks for, and checks, the name it means. */
https.globalAgent.createConnection = (options, callback) =>
  createConnection.call(
    https.globalAgent,
    { ...options, host: '127.0.0.1', port: Number(process.env.PROOF_PORT) },
    callback,
  );
