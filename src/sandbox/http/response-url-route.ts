import type { Context } from '../context.ts';
import { isJsonObject, parseJson } from '../json-object.ts';
import { Refusal } from '../refusal.ts';
import { respond } from '../response-urls.ts';

/** Takes what an app says through a response_url. */
export async function answerResponseUrl(context: Context, id: string, request: Request): Promise<Response> {
  try {
    const body = readBody(await request.text());
    if (!isJsonObject(body)) throw new Refusal('invalid_payload');
    respond(context, id, body);
    context.traffic.record('from-app', 'response_url', body, 'ok');
    return new Response('ok');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = `an answer through response_url was refused with ${error.error}`;
    context.violations.record(error.error, null, message);
    const answer = { ok: false, error: error.error, ...error.extra };
    return Response.json(answer, { status: error.error === 'invalid_url' ? 404 : 200 });
  }
}

function readBody(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}
