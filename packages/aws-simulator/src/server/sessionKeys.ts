/** What a temporary access key stands for. */
export interface Session {
  /** The account whose role was assumed. */
  accountId: string;
  /** The role, by its name without path. */
  roleName: string;
  /** The name that the caller gave the session. */
  sessionName: string;
  /** When AWS stops accepting the key. */
  expiresAt: Date;
}

/** Temporary credentials. */
export interface SessionCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** To the second, as AWS gives it. */
  expiration: Date;
}

const PREFIX = 'ASIA';

/**
 * Gives out a temporary access key. The key carries its session, so that a
 * simulator that was restarted still knows it. It is not protected against
 * forgery: the simulator guards nothing.
 *
 * @param session - whose key it is, and until when.
 */
export function issueSessionKey(session: Session): SessionCredentials {
  const { accountId, roleName, sessionName, expiresAt } = session;
  const expiry = Math.floor(expiresAt.getTime() / 1000);
  const carried = [accountId, expiry, roleName, sessionName].join('|');

  return {
    accessKeyId: PREFIX + Buffer.from(carried).toString('base64url'),
    secretAccessKey: 'simulated-secret',
    sessionToken: 'simulated-session-token',
    expiration: new Date(expiry * 1000),
  };
}

/**
 * Reads the session out of a temporary access key.
 *
 * @returns undefined for a key that {@link issueSessionKey} did not give out.
 */
export function readSessionKey(accessKeyId: string): Session | undefined {
  if (!accessKeyId.startsWith(PREFIX)) {
    return undefined;
  }
  const carried = Buffer.from(
    accessKeyId.slice(PREFIX.length),
    'base64url',
  ).toString();
  const match = /^(\d{12})\|(\d+)\|([^|]+)\|([^|]+)$/.exec(carried);
  if (!match) {
    return undefined;
  }
  const [, accountId, expiry, roleName, sessionName] = match;
  return {
    accountId,
    roleName,
    sessionName,
    expiresAt: new Date(Number(expiry) * 1000),
  };
}
