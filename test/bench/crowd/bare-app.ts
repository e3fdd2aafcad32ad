import { App, HTTPReceiver } from '@slack/bolt';
import pg from 'pg';

// What the least app with Bolt does for the same two requests: the same call of Slack's for the command, with a form of
// the same size, and one insert for each of them before it is said to be done. Settings come from the environment, the
// port goes to stdout.

const { SLACK_API_URL = '', DATABASE_URL = '', SLACK_SIGNING_SECRET = '', FORM_BLOCKS = '[]' } = process.env;
const blocks = JSON.parse(FORM_BLOCKS);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
await pool.query('create table if not exists bare (id serial primary key, user_id text, answers text)');

const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, endpoints: ['/slack/events'] });
const app = new App({
  receiver,
  token: 'xoxb-bench',
  botId: 'BBOT',
  botUserId: 'UBOT',
  tokenVerificationEnabled: false,
  convoStore: false,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

app.command('/log', async ({ ack, command, client }) => {
  await ack();
  await client.views.open({
    trigger_id: command.trigger_id,
    view: {
      type: 'modal',
      callback_id: 'bare_form',
      title: { type: 'plain_text', text: 'Log' },
      submit: { type: 'plain_text', text: 'Save' },
      blocks,
    },
  });
  await keep(command.user_id, command.text);
});

app.view('bare_form', async ({ ack, body, view }) => {
  await keep(body.user.id, JSON.stringify(view.state.values));
  await ack({ response_action: 'clear' });
});

async function keep(userId: string, text: string): Promise<void> {
  await pool.query('insert into bare (user_id, answers) values ($1, $2)', [userId, text]);
}

const server = await receiver.start(0);
const address = server.address();
console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : null }));
process.on('SIGTERM', () => process.exit(0));
