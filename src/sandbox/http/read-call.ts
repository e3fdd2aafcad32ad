import { isJsonObject, type JsonObject, parseJson } from '../json-object.ts';

/** A Web API request as it came in, or the error Slack gives before it looks at the method. */
export type ReadCall =
  | {
      readonly token: string | null;
      readonly arguments: JsonObject;
      readonly warning: string | null;
      readonly isJson: boolean;
    }
  | { readonly error: string };

/** Reads a request in any of Slack's forms: query, form-encoded, multipart, JSON. */
export async function readCall(request: Request): Promise<ReadCall> {
  const authorization = request.headers.get('authorization') ?? '';
  const bearer = /^Bearer (.+)$/i.exec(authorization)?.[1] ?? null;
  const query = {
    ...basicCredentials(authorization),
    ...Object.fromEntries(new URL(request.url).searchParams),
  };
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET') return form(query, bearer, null);
  if (type.startsWith('application/json')) return json(await request.text(), bearer, type);
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const body = Object.fromEntries(new URLSearchParams(await request.text()));
    return form({ ...query, ...body }, bearer, type.includes('charset') ? 'superfluous_charset' : null);
  }
  if (type.startsWith('multipart/form-data')) return multipart(request, query, bearer);
  const body = await request.arrayBuffer();
  if (body.byteLength === 0) return form(query, bearer, null);
  return { error: type === '' ? 'missing_post_type' : 'invalid_post_type' };
}

// The client id and secret of an app may come as HTTP Basic authentication.
function basicCredentials(authorization: string): JsonObject {
  const encoded = /^Basic (.+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return {};
  const [id, secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { client_id: id, client_secret: secret };
}

function form(all: JsonObject, bearer: string | null, warning: string | null): ReadCall {
  const { token, ...rest } = all;
  return {
    token: bearer ?? (typeof token === 'string' ? token : null),
    arguments: rest,
    warning,
    isJson: false,
  };
}

// In JSON the token counts only as a header.
function json(text: string, bearer: string | null, type: string): ReadCall {
  const warning = type.includes('charset') ? null : 'missing_charset';
  if (text === '') return { token: bearer, arguments: {}, warning, isJson: true };
  try {
    const body = parseJson(text);
    if (!isJsonObject(body)) return { error: 'json_not_object' };
    const { token: _ignored, ...rest } = body;
    return { token: bearer, arguments: rest, warning, isJson: true };
  } catch {
    return { error: 'invalid_json' };
  }
}

async function multipart(request: Request, query: JsonObject, bearer: string | null): Promise<ReadCall> {
  try {
    const all: JsonObject = { ...query };
    for (const [name, value] of (await request.formData()).entries()) {
      all[name] = typeof value === 'string' ? value : await value.text();
    }
    return form(all, bearer, null);
  } catch {
    return { error: 'invalid_form_data' };
  }
}
