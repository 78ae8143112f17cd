/** What one host says in one Authentication-Results header. */
export interface AuthenticationResults {
  /** Lower case. */
  authservId: string;
  results: readonly MethodResult[];
}

export interface MethodResult {
  method: string;
  result: string;
  /** `header.from` and the like, as written but for case. */
  properties: ReadonlyMap<string, string>;
}

/**
 * Reads an Authentication-Results value (RFC 8601 section 2.2); null for one whose quotes or comments never end. Comments and quoted
 * strings may hold what the sender chose: nothing in them is taken for a result.
 */
export function parseAuthenticationResults(raw: string): AuthenticationResults | null {
  const statements = statementsOf(raw.toLowerCase());
  const [host, ...rest] = statements ?? [];
  if (!host?.[0]) return null;
  return { authservId: host[0], results: rest.flatMap(resultOf) };
}

function resultOf(words: readonly string[]): MethodResult[] {
  const [method = '', result] = pair(words[0] ?? '');
  if (result === undefined) return [];
  const properties = words
    .slice(1)
    .map(pair)
    .filter(([, value]) => value !== undefined);
  return [{ method: method.split('/')[0] ?? '', result, properties: new Map(properties as [string, string][]) }];
}

function pair(word: string): [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

/** The words between semicolons; a quoted string is part of one word. */
function statementsOf(raw: string): string[][] | null {
  const statements: string[][] = [[]];
  let word = '';
  let depth = 0;
  let quoted = false;
  const close = () => {
    if (word !== '') statements.at(-1)!.push(word);
    word = '';
  };
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at]!;
    if (char === '\\' && (quoted || depth > 0)) at++;
    else if (quoted) {
      if (char === '"') quoted = false;
      else word += char;
    } else if (depth > 0) depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    else if (char === '"') quoted = true;
    else if (char === '(') {
      close();
      depth = 1;
    } else if (char === ';') {
      close();
      statements.push([]);
    } else if (/\s/.test(char)) close();
    else word += char;
  }
  close();
  return quoted || depth > 0 ? null : statements;
}
