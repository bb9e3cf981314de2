/** What `init` has written, and what comes next. */
export function initPage(folder: string, files: readonly string[]): string {
  const there = folder === '.' ? '' : `cd ${folder}\n  `;
  return `Wrote ${files.length} files to ${folder}:
${files.map((file) => `  ${file}`).join('\n')}

Next:
  ${there}firsthour validate             check it
  firsthour preview generic-outage
  firsthour drill run first-time --attended
                                 your first drill: fifteen minutes, and nobody outside sees any of it

Then put your services, people and channels into firsthour.yaml.
`;
}
