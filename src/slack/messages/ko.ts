import { camp } from './ko/camp.ts';
import { capture } from './ko/capture.ts';
import { conversation } from './ko/conversation.ts';
import { delivery } from './ko/delivery.ts';
import { download } from './ko/download.ts';
import { failures } from './ko/failures.ts';
import { help } from './ko/help.ts';
import { home } from './ko/home.ts';
import { leave } from './ko/leave.ts';
import { logForm } from './ko/log-form.ts';
import { membership } from './ko/membership.ts';
import { noLog } from './ko/no-log.ts';
import { pool } from './ko/pool.ts';
import { roundup } from './ko/roundup.ts';
import { settings } from './ko/settings.ts';
import { setup } from './ko/setup.ts';
import { staff } from './ko/staff.ts';
import { status } from './ko/status.ts';
import { templateProblems } from './ko/template-problems.ts';
import { templates } from './ko/templates.ts';
import { versions } from './ko/versions.ts';
import { warnings } from './ko/warnings.ts';

/**
 * Everything Camplog says in Korean, a file a feature. Sentences are plain text: `\`code\`` is shown as code where
 * Slack formats, and whoever sends one escapes the rest.
 */
export const ko = {
  ...logForm,
  ...capture,
  ...conversation,
  ...noLog,
  ...delivery,
  ...pool,
  ...roundup,
  ...download,
  ...status,
  ...home,
  ...versions,
  ...help,
  ...leave,
  ...settings,
  ...setup,
  ...camp,
  ...staff,
  ...templateProblems,
  ...templates,
  ...membership,
  ...warnings,
  ...failures,
};

/** The sentences that every language has, by the same names and with the same holes. */
export type Messages = typeof ko;
