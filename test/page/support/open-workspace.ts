import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Context } from '../../../src/sandbox/context.ts';
import { openModal, readView } from '../../../src/sandbox/modals.ts';
import type { PageExtras } from '../../../src/sandbox/page/page-inside.ts';
import { registerPage } from '../../../src/sandbox/page/register-page.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';

/** A sandbox with its page and two people in a channel, and no app behind it. */
export interface PageWorkspace {
  readonly sandbox: Sandbox;
  readonly mina: string;
  readonly john: string;
  readonly channel: string;
  /** Opens a window for somebody, as the app could if they had pressed a button. */
  readonly openModal: (userId: string, view: object) => void;
  /** Calls a method of the Web API as the app. */
  readonly call: (method: string, given: object) => Promise<{ readonly ok: boolean; readonly ts?: string }>;
}

/** The app's own manifest, changed in places. */
export function readManifest(change: (manifest: Manifest) => void = () => {}): unknown {
  const manifest: Manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  change(manifest);
  return manifest;
}

interface Manifest {
  features: {
    app_home: { home_tab_enabled: boolean };
    shortcuts?: object[];
    [name: string]: unknown;
  };
}

/** Opens a workspace; it closes with the test. */
export async function openWorkspace(
  options: { readonly manifest?: unknown; readonly extras?: PageExtras; readonly port?: number } = {},
): Promise<PageWorkspace> {
  let context: Context | null = null;
  const sandbox = await startSandbox({
    manifest: options.manifest ?? readManifest(),
    port: options.port ?? 0,
    mount: (app, inside) => {
      context = inside.context;
      registerPage(app, inside, () => options.extras ?? null);
    },
  });
  onTestFinished(sandbox.close);
  const mina = sandbox.addUser({ name: 'mina', realName: '김미나', displayName: '김미나', locale: 'ko-KR' });
  const john = sandbox.addUser({
    name: 'john',
    realName: 'John Doe',
    displayName: 'John Doe',
    locale: 'en-GB',
  });
  sandbox.addUserGroup({ name: '멘토', handle: 'mentors', members: [john] });
  const channel = sandbox.addChannel({ name: 'sea-team', members: [mina, john] });
  await sandbox.invite(channel, sandbox.botUserId);
  const call: PageWorkspace['call'] = async (method, given) => {
    const response = await fetch(`${sandbox.apiUrl}${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify(given),
    });
    return (await response.json()) as Awaited<ReturnType<PageWorkspace['call']>>;
  };
  const open: PageWorkspace['openModal'] = (userId, view) => {
    if (context === null) throw new Error('the sandbox has no context');
    openModal(context, userId, readView(context, view, 'modal'));
  };
  return { sandbox, mina, john, channel, openModal: open, call };
}
