/** The parts of an OpenAPI document that the check reads. */
export interface Spec {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema?: object }> } }> | undefined>;
  components: { schemas: Record<string, Schema | undefined> };
}

interface Schema {
  required?: string[];
  properties?: Record<string, Schema | undefined>;
  [keyword: string]: unknown;
}

const contentLimit = 2000;
const choiceValueLimit = 100;

/**
 * Discord's specification where it contradicts the documentation, set right: content has 2000 characters (4000 is for
 * Nitro users), permissions are strings of digits, chat commands need a description, choice values have 100 characters.
 */
export function patchSpec(spec: Spec): Spec {
  for (const [name, schema] of Object.entries(spec.components.schemas)) {
    const { properties = {} } = schema ?? {};
    if (properties['default_member_permissions']) properties['default_member_permissions'] = permissions;
    if (/Message(Create|Edit)Request/.test(name) && properties['content']) limit(properties['content'], contentLimit);
    if (/OptionStringChoice/.test(name) && properties['value']) limit(properties['value'], choiceValueLimit);
    if (/^ApplicationCommand(Create|Update)Request$/.test(name) && schema) requireDescription(schema);
  }
  return spec;
}

const permissions: Schema = { type: ['string', 'integer', 'null'], pattern: '^[0-9]+$' };

function limit(schema: Schema, maxLength: number): void {
  if (typeof schema['maxLength'] === 'number') schema['maxLength'] = Math.min(schema['maxLength'], maxLength);
}

function requireDescription(schema: Schema): void {
  schema['if'] = { anyOf: [{ not: { required: ['type'] } }, { properties: { type: { enum: [1, null] } } }] };
  schema['then'] = { required: ['description'] };
}
