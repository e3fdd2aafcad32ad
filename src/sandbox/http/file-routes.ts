import type { Context } from '../context.ts';
import { fileKind } from '../objects/file-object.ts';
import type { StoredFile } from '../state.ts';

/** Takes the bytes of an upload: a raw body, or the first file of a multipart form. */
export async function answerUpload(
  context: Context,
  uploadToken: string,
  request: Request,
): Promise<Response> {
  const file = context.state.files.get(uploadToken.split('-', 1)[0] ?? '');
  if (file?.uploadToken !== uploadToken || file.completed) return new Response('not found', { status: 404 });
  const bytes = await readBytes(request);
  if (bytes.byteLength !== file.size) {
    const message = `${file.name} was announced with ${file.size} bytes, ${bytes.byteLength} came`;
    context.violations.record('upload-length', 'files.getUploadURLExternal', message);
    return new Response('length mismatch', { status: 400 });
  }
  file.content = bytes;
  return new Response(`OK - ${bytes.byteLength}`);
}

/** Gives a private file to whoever shows a token that may read files; others are sent to sign in. */
export function answerDownload(
  context: Context,
  fileId: string,
  request: Request,
  download: boolean,
): Response {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const { app, files } = context.state;
  const mayRead = token === app.botToken && app.installed && context.manifest.scopes.includes('files:read');
  if (!mayRead) {
    context.violations.record(
      'file-without-token',
      null,
      'a private file was asked for without a token that may read it',
    );
    return new Response(null, { status: 302, headers: { location: '/sign-in' } });
  }
  const file = files.get(fileId);
  if (file?.content == null || file.deleted) return new Response('not found', { status: 404 });
  return new Response(file.content.slice(), { headers: headersOf(file, download) });
}

function headersOf(file: StoredFile, download: boolean): Record<string, string> {
  const kind = download ? 'attachment' : 'inline';
  return {
    'content-type': fileKind(file.name).mimetype,
    'content-disposition': `${kind}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  };
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if ((request.headers.get('content-type') ?? '').startsWith('multipart/form-data')) {
    for (const value of (await request.formData()).values()) {
      if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer());
    }
    return new Uint8Array();
  }
  return new Uint8Array(await request.arrayBuffer());
}
