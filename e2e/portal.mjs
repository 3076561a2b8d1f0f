// Starts the demo portal as `npm start` does, and waits until it answers.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export const FRONTEND = 'http://localhost:3000';
export const BACKEND = 'http://localhost:7007';
const API = `${BACKEND}/api/aws-detective-controls`;

async function answers(url, options) {
  try {
    return (await fetch(url, options)).ok;
  } catch {
    return false;
  }
}

async function until(what, condition, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > end) {
      throw new Error(`Waited ${timeoutMs / 1000} s for ${what}`);
    }
    await sleep(500);
  }
}

/** A Backstage token of the guest user. */
export async function guestToken() {
  const response = await fetch(`${BACKEND}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  return (await response.json()).backstageIdentity.token;
}

/** Calls the plugin's API as the guest user. */
export async function api(path, options = {}) {
  const token = await guestToken();
  const response = await fetch(`${API}${path}`, {
    ...options,
    headers: { authorization: `Bearer ${token}`, ...options.headers },
  });
  return { status: response.status, body: await response.json() };
}

/** Starts the portal; `stop` ends every process that it started. */
export async function startPortal() {
  for (const url of [FRONTEND, `${BACKEND}/.backstage/health/v1/liveness`]) {
    if (await answers(url)) {
      throw new Error(`${new URL(url).origin} is in use: stop what runs there`);
    }
  }
  mkdirSync(join(root, '.results'), { recursive: true });
  // A file, not a pipe: the portal must not stumble over a reader that is gone.
  const log = openSync(join(root, '.results', 'portal.log'), 'w');
  const child = spawn(
    join(root, 'node_modules', '.bin', 'backstage-cli'),
    ['repo', 'start'],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, BROWSER: 'none', FORCE_COLOR: '0' },
    },
  );
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });

  const signal = name => {
    try {
      process.kill(-child.pid, name);
      return true;
    } catch {
      // None of its processes is left.
      return false;
    }
  };
  const stop = async () => {
    signal('SIGTERM');
    for (let tries = 0; tries < 10 && signal(0); tries++) {
      await sleep(500);
    }
    signal('SIGKILL');
  };
  try {
    await until(
      'the portal (see .results/portal.log)',
      async () => {
        if (ended) {
          throw new Error('The portal ended: see .results/portal.log');
        }
        return (
          (await answers(FRONTEND)) &&
          (await answers(`${BACKEND}/.backstage/health/v1/readiness`))
        );
      },
      240_000,
    );
    await until(
      'the first sweep and the catalog',
      async () => {
        const { status, body } = await api('/targets');
        return (
          status === 200 &&
          body.items.length > 0 &&
          body.progress.done === body.progress.targets
        );
      },
      120_000,
    );
    await until(
      'the past that the demo plays',
      async () => {
        const { status, body } = await api('/scorecard/headline?period=30');
        return status === 200 && body.before !== undefined;
      },
      120_000,
    );
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
