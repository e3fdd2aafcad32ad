import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCommand, readDockerfile } from './support/read-dockerfile.ts';

const dockerfile = readDockerfile(readFileSync('Dockerfile', 'utf8'));
const restsOf = (keyword: string) =>
  dockerfile.filter((instruction) => instruction.keyword === keyword).map(({ rest }) => rest);
const sources = restsOf('COPY').flatMap((rest) => rest.split(/\s+/).slice(0, -1));

describe('reading a Dockerfile', () => {
  it('joins lines, drops comments and reads commands', () => {
    const text =
      '# one\nFROM node:24\n\nrun a && \\\n  # two\n  b\nHEALTHCHECK --interval=3s \\\n  CMD ["x", "CMD y"]\n';
    const instructions = readDockerfile(text);
    expect(instructions.map(({ keyword, rest }) => `${keyword} ${rest}`)).toEqual([
      'FROM node:24',
      'RUN a && b',
      'HEALTHCHECK --interval=3s CMD ["x", "CMD y"]',
    ]);
    expect(instructions[2] && readCommand(instructions[2])).toEqual(['x', 'CMD y']);
  });

  it('refuses a command for a shell', () => {
    expect(() => readCommand({ keyword: 'CMD', rest: 'node x' })).toThrow();
  });
});

describe('the image', () => {
  it('runs the Node of the project as somebody without rights', () => {
    expect(restsOf('FROM')).toEqual([`node:${readFileSync('.nvmrc', 'utf8').trim()}-slim`]);
    expect(restsOf('USER')).toEqual(['node']);
    expect(restsOf('CMD')).toEqual(['["node", "src/cli.ts", "start"]']);
  });

  it('holds production dependencies only', () => {
    expect(restsOf('RUN').filter((rest) => /\bnpm (?!cache)/.test(rest))).toEqual([
      'npm ci --omit=dev --ignore-scripts && npm cache clean --force',
    ]);
  });

  it('keeps data in a volume that its user may write', () => {
    expect(restsOf('VOLUME')).toEqual(['/app/data']);
    expect(restsOf('RUN')).toContain('mkdir data && chown node:node data');
  });

  it('is given by .dockerignore exactly what it copies', () => {
    const lines = readFileSync('.dockerignore', 'utf8').split('\n');
    const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(patterns[0]).toBe('*');
    expect(patterns.slice(1).sort()).toEqual(sources.map((source) => `!${source.replace('./', '')}`).sort());
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
  });

  it('asks the health page whether it is well', () => {
    expect(restsOf('HEALTHCHECK').join()).toContain('/healthz');
  });
});

interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly restart: string;
  readonly [key: string]: unknown;
}

interface Compose {
  readonly services: { readonly camplog: Service; readonly postgres: Service };
  readonly volumes: object;
}

describe('docker compose', () => {
  const compose: Compose = parse(readFileSync('docker-compose.yml', 'utf8'));
  const { camplog, postgres } = compose.services;

  it('starts the bot when its Postgres is well', () => {
    expect(camplog.build).toBe('.');
    expect(camplog.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(postgres.healthcheck).toMatchObject({
      test: expect.arrayContaining(['CMD', 'pg_isready', '-h', '127.0.0.1', '-U', 'camplog']),
    });
  });

  it('keeps the database in a volume', () => {
    expect(postgres.image).toMatch(/^postgres:17\b/);
    expect(postgres.volumes).toEqual(['postgres:/var/lib/postgresql/data']);
    expect(Object.keys(compose.volumes)).toEqual(['postgres']);
  });

  it('connects the bot to that database', () => {
    const url = new URL(String(camplog.environment.DATABASE_URL).replace(/\$\{.*?\}/, 'password'));
    expect([url.protocol, url.hostname, url.port, url.username, url.pathname]).toEqual([
      ...['postgres:', 'postgres', '5432', 'camplog', '/camplog'],
    ]);
    expect(postgres.environment).toMatchObject({ POSTGRES_USER: 'camplog', POSTGRES_DB: 'camplog' });
    expect(camplog.environment.DATABASE_URL).toContain(postgres.environment.POSTGRES_PASSWORD);
  });

  it('takes the settings from .env and serves on the port that they name', () => {
    expect(camplog.env_file).toBe('.env');
    expect(camplog.environment.PORT).toBe('3000');
    expect(camplog.ports).toEqual([`\${PORT:-3000}:3000`]);
  });

  it('starts again after a crash and gives running work time to end', () => {
    expect([camplog.restart, postgres.restart]).toEqual(['unless-stopped', 'unless-stopped']);
    expect(camplog.init).toBe(true);
    expect(camplog.stop_grace_period).toBe('30s');
  });
});
