import tls from 'node:tls';

const { connect } = tls;

/** Leads every TLS connection to the sandbox, those of fetch too; the client still asks for, and checks, the name it means. */
tls.connect = (options, callback) => {
  const { host, servername = host } = options;
  return connect({ ...options, servername, host: '127.0.0.1', port: Number(process.env.PROOF_PORT) }, callback);
};
