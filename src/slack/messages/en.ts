import { camp } from './en/camp.ts';
import { capture } from './en/capture.ts';
import { conversation } from './en/conversation.ts';
import { delivery } from './en/delivery.ts';
import { download } from './en/download.ts';
import { failures } from './en/failures.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { leave } from './en/leave.ts';
import { logForm } from './en/log-form.ts';
import { membership } from './en/membership.ts';
import { noLog } from './en/no-log.ts';
import { pool } from './en/pool.ts';
import { roundup } from './en/roundup.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { staff } from './en/staff.ts';
import { status } from './en/status.ts';
import { templateProblems } from './en/template-problems.ts';
import { templates } from './en/templates.ts';
import { versions } from './en/versions.ts';
import { warnings } from './en/warnings.ts';
import type { Messages } from './ko.ts';

/** Everything Camplog says in English; see the Korean side for how sentences are written. */
export const en: Messages = {
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
