import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { RecordedRequest } from '../../../src/playground/loopback/loopback.ts';
import { patchSpec, type Spec } from './patch-spec.ts';

const file = new URL('../../../../shared/discord/openapi.json', import.meta.url);

/** True where Discord's specification lies beside the project; without it checkAgainstSpec checks nothing. */
export const isSpecThere = existsSync(file);

/** What checkAgainstSpec answers without a specification, so that callers can skip by name. */
export const specMissing = 'skipped: ../shared/discord/openapi.json is not there';

let loaded: { spec: Spec; ajv: Ajv2020; compiled: Map<string, ValidateFunction> } | undefined;

/** Lists where accepted requests break Discord's own OpenAPI specification; empty means none does. */
export function checkAgainstSpec(requests: readonly RecordedRequest[]): string[] {
  if (!isSpecThere) return [specMissing];
  return requests.flatMap((request) => checkRequest(request));
}

function checkRequest({ method, path, body, status }: RecordedRequest): string[] {
  if (body === undefined || status >= 400) return [];
  const { spec } = load();
  const template = findTemplate(spec, method, path);
  if (!template) return [`${method} ${path}: the specification has no such route`];
  const schema = spec.paths[template]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema;
  if (!schema) return [];
  const validate = compile(`${method} ${template}`, schema);
  if (validate(body)) return [];
  return describeErrors(validate.errors ?? [], body).map((text) => `${method} ${path}: ${text}`);
}

function load() {
  if (loaded) return loaded;
  const spec = patchSpec(JSON.parse(readFileSync(file, 'utf8')) as Spec);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^(0|[1-9]\d{0,19})$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema({ $id: 'discord', components: spec.components });
  loaded = { spec, ajv, compiled: new Map() };
  return loaded;
}

/** Compiles a body's schema on first use: one unrelated schema of the file can't be compiled at all. */
function compile(key: string, schema: object): ValidateFunction {
  const { ajv, compiled } = load();
  const known = compiled.get(key);
  if (known) return known;
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"discord#/components/');
  const validate = ajv.compile(JSON.parse(text) as object);
  compiled.set(key, validate);
  return validate;
}

/** The specification's path for a real one; of two that fit, the one with fewer parameters. */
function findTemplate(spec: Spec, method: string, path: string): string | undefined {
  const segments = path.split('/');
  const fitting = Object.keys(spec.paths).filter((template) => {
    const parts = template.split('/');
    if (parts.length !== segments.length || !spec.paths[template]?.[method.toLowerCase()]) return false;
    return parts.every((part, index) => part.startsWith('{') || part === segments[index]);
  });
  return fitting.sort((one, other) => one.split('{').length - other.split('{').length)[0];
}

/** Errors at the deepest place each: what a oneOf or anyOf says of its other branches is noise. */
function describeErrors(errors: readonly ErrorObject[], body: unknown): string[] {
  const telling = errors.filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf' && keyword !== 'const');
  const deepest = Math.max(...telling.map(depth));
  const texts = telling
    .filter((error) => depth(error) === deepest)
    .map((error) => `${error.instancePath} ${error.message ?? ''}`);
  return [`${[...new Set(texts)].join('; ')} in ${JSON.stringify(body).slice(0, 300)}`];
}

function depth({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length;
}
