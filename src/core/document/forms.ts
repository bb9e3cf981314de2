const DURATION =
  '^(?=.*[1-9])((?=[0-9])([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?|P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?)$';

/** What each pattern of the schemas asks for, by name. A test compares the list with the schemas. */
const FORMS: Readonly<Record<string, string>> = {
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$': 'id',
  '^[a-z][a-z0-9]*(_[a-z0-9]+)*$': 'fact',
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'choice',
  '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$': 'language',
  [DURATION]: 'duration',
  '^[a-z]{2,3}$': 'tongue',
  '^[a-z]$': 'letter',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'date',
  '^([01][0-9]|2[0-3]):[0-5][0-9]$': 'clock',
  '^https?://[^\\s]+$': 'address',
  '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]+$': 'host',
  '^[A-Za-z_][A-Za-z0-9_]*$': 'variable',
  '^(/[^/]*)+$': 'pointer',
  '^[a-z0-9-]+$': 'header',
  '^\\+?[0-9][0-9 ()./-]{2,}$': 'telephone',
  '^[^\\s@]+@[^\\s@]+$': 'email',
};

/** The name of the form that a schema's pattern asks for. The two long ones are known by how they begin. */
export function formOf(pattern: string): string {
  const form = FORMS[pattern];
  if (form) return form;
  if (pattern.startsWith('^(0|[1-9]')) return 'version';
  if (pattern.startsWith('^(Mon|Tue')) return 'hours';
  return 'other';
}
